import { z } from 'zod'
import { type Id, parseId } from '../../shared/id.ts'
import type { Instant } from '../context.ts'
import { jobs } from '../subject.ts'

/** Ways to sign in that go by an exchange: something is begun here, answered elsewhere, and comes back. */
export type ByExchange = 'oidc' | 'passkey'

const id = z.string().transform((text, context): Id => {
  const parsed = parseId(text)
  if (parsed) return parsed
  context.addIssue({ code: 'custom', message: 'no id' })
  return z.NEVER
})

/** What it was begun for. */
const purpose = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('sign-in') }),
  /** Somebody shows again who they are: nobody else will do. */
  z.strictObject({ is: z.literal('again'), account: id }),
  /** Somebody who is signed in adds a way to their own account. */
  z.strictObject({ is: z.literal('add'), account: id }),
  /** Somebody adds a way by a code that was handed over to them, and is let in by that. `code` is the keyed hash of it. */
  z.strictObject({ is: z.literal('by-code'), account: id, code: z.string() }),
])
export type BegunFor = z.infer<typeof purpose>

const shape = z.strictObject({
  /** By chance: it is noted when it comes back, so that it opens once. */
  id: z.string().min(40),
  for: purpose,
  until: z.number(),
  onSharedComputer: z.boolean(),
  job: z.enum(jobs).optional(),
  /** Where they were going, inside this place. */
  to: z.string().optional(),
  /** What the exchange itself must know again: its challenge, say. */
  kept: z.record(z.string(), z.string()),
})

/** An exchange that was begun in one browser. It is sealed in that browser's own cookie and kept nowhere else. */
export type Begun = Readonly<z.infer<typeof shape>>

/** Minutes within which it must come back. */
export const begunMinutes = 10

/** @returns undefined where the text holds no such thing, or too late, or from the future. */
export function readBegun(text: string, now: Instant): Begun | undefined {
  const begun = shape.safeParse(jsonIn(text)).data
  const left = begun ? begun.until - now : 0
  return left > 0 && left <= 2 * begunMinutes * 60_000 ? begun : undefined
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A path of our own to go on to: never another site's address. */
export const asOwnPath = (to: string | undefined): string | undefined =>
  to !== undefined && /^\/(?![/\\])[\w\-./?=&%]{0,400}$/.test(to) ? to : undefined
