import { z } from 'zod'
import { ageGroups } from '../../people/person.ts'
import type { Instant } from '../context.ts'

const shape = z.strictObject({
  isA: z.enum(['young-person', 'carer']),
  called: z.string().max(60),
  ageGroup: z.enum(ageGroups).optional(),
})

/** What somebody says who starts a page of their own: whose it is, and nothing else that they do not wish to say. */
export type Starting = Readonly<z.infer<typeof shape>>

const begunShape = z.strictObject({ who: shape, words: z.array(z.string()).max(5), until: z.number() })

/** What stands sealed in the form while the words are typed back: nothing of it is kept anywhere else. */
export type StartBegun = Readonly<z.infer<typeof begunShape>>

/** Hours within which the words must be typed back. */
export const startHours = 24

/** What was typed. @returns undefined where it was not said whose page it is to be. */
export function readStarting(typed: {
  readonly isA: string
  readonly called: string
  readonly ageGroup: string
}): Starting | undefined {
  const { isA, called, ageGroup } = typed
  const isYoung = isA === 'young-person'
  return shape.safeParse({
    isA,
    called: [...called.normalize('NFC').replaceAll(/\s+/g, ' ').trim()].slice(0, 30).join(''),
    ...(isYoung && ageGroups.some((each) => each === ageGroup) ? { ageGroup } : {}),
  }).data
}

export const writeStartBegun = (begun: StartBegun): string => JSON.stringify(begun)

/** @returns undefined where the text holds no such thing, or too late. */
export function readStartBegun(text: string, now: Instant): StartBegun | undefined {
  try {
    const begun = begunShape.safeParse(JSON.parse(text)).data
    return begun && begun.until > now ? begun : undefined
  } catch {
    return undefined
  }
}
