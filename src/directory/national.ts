import { z } from 'zod'
import { partsPlayed } from '../language/part-played.ts'
import { type Day, parseDay } from '../shared/day.ts'
import { readHours, readPhone } from './short-forms.ts'

/**
 * The national list: helplines and pages for everybody in England, in our words. An entry is checked when a named person has
 * opened the organisation's own site and written down the day.
 */
const text = z.string().min(1)
const day = text.transform((written, context): Day => {
  const read = parseDay(written)
  if (!read) context.addIssue('day: write 2026-11-21')
  return read ?? ('' as Day)
})
const absentIfNull = <Shape extends z.ZodType>(shape: Shape) =>
  shape.nullable().transform((value) => value ?? undefined)

export const nationalEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: text,
  /** False for what stands on the help-now page only. */
  listed: z.boolean(),
  /** Chosen for the first release, still to be checked. */
  candidate: z.boolean(),
  /** Only there where a local body pays for it or runs it. */
  areaCommissioned: z.boolean(),
  what_for: text,
  ages: z.strictObject({ from: z.number().int().min(0), to: z.number().int().max(99).optional() }).optional(),
  who_for: text.optional(),
  who_can_ask: z
    .union([z.literal('anyone'), z.array(z.enum(partsPlayed))])
    .transform((who) => (who === 'anyone' ? partsPlayed : who)),
  sector: z.enum(['health', 'voluntary']),
  kind: z.enum(['someone-to-talk-to', 'team', 'self-care']),
  topics: z.array(text),
  how_to_start: text.optional(),
  what_happens_next: text.optional(),
  limits: text.optional(),
  phones: z.array(text.refine((written) => readPhone(written) !== undefined)).default([]),
  texts: z.array(z.strictObject({ number: text, send: text.optional() })).default([]),
  email: z.email().optional(),
  website: z.url().optional(),
  /** How to reach it in British Sign Language. */
  sign: text.optional(),
  hours: z.array(text.refine((written) => readHours(written) !== undefined)).default([]),
  cost: text.optional(),
  checkedBy: absentIfNull(text),
  checkedOn: absentIfNull(day),
})
export type NationalEntry = z.infer<typeof nationalEntry>

export const crisisEntry = z.strictObject({
  id: text,
  /** The national entry whose check vouches for it. */
  entry: text,
  heading: text,
  /** What to do, as it stands on the button. */
  act: text,
  by: z.enum(['call', 'text', 'sign']),
  /** As it is dialled; short codes stay as they are. */
  number: text,
  send: text.optional(),
  about: text,
  when: z.enum(['hurt-or-could-be', 'talk-or-type']),
  link: z.url().optional(),
})

/** One way to reach somebody now, with the check that vouches for it. Never one of the five kinds of support. */
export interface CrisisContact extends z.infer<typeof crisisEntry> {
  /** `tel:116123`, `sms:85258?&body=SHOUT`, or a page. */
  readonly href: string
  readonly checkedBy?: string
  readonly checkedOn?: Day
}

export interface NationalList {
  readonly entries: readonly NationalEntry[]
  readonly crisis: readonly z.infer<typeof crisisEntry>[]
}

export type Mode = 'demonstration' | 'production'
type SwitchedOn = readonly { readonly entry: string; readonly youngest?: number; readonly oldest?: number }[]

const isChecked = ({ checkedBy, checkedOn }: NationalEntry): boolean =>
  checkedBy !== undefined && checkedOn !== undefined

/**
 * The entries that may be listed: in production those that a named person has checked; in the demonstration those chosen for
 * the first release. What a local body pays for is there only where a locality switched it on, with the ages of its contract.
 */
export function entriesToShow(
  entries: readonly NationalEntry[],
  mode: Mode,
  switchedOn: SwitchedOn,
): readonly NationalEntry[] {
  return entries
    .filter((entry) => entry.listed && (mode === 'production' ? isChecked(entry) : entry.candidate))
    .flatMap((entry) => {
      if (!entry.areaCommissioned) return [entry]
      const here = switchedOn.find((each) => each.entry === entry.id)
      if (!here) return []
      const from = here.youngest ?? entry.ages?.from ?? 0
      const to = here.oldest ?? entry.ages?.to
      return [{ ...entry, ages: to === undefined ? { from } : { from, to } }]
    })
}

const dialled = (number: string): string => number.replaceAll(' ', '')

function hrefOf({ by, number, send, link }: z.infer<typeof crisisEntry>): string {
  if (by === 'text') return `sms:${dialled(number)}${send ? `?&body=${send}` : ''}`
  return by === 'sign' && link ? link : `tel:${dialled(number)}`
}

/** Every crisis contact, in the order of the help-now page. All are always shown; production does not start with an unchecked one. */
export function crisisEntries({ entries, crisis }: NationalList): readonly CrisisContact[] {
  return crisis.map((contact) => {
    const vouching = entries.find((entry) => entry.id === contact.entry)
    return {
      ...contact,
      href: hrefOf(contact),
      ...(vouching?.checkedBy ? { checkedBy: vouching.checkedBy } : {}),
      ...(vouching?.checkedOn ? { checkedOn: vouching.checkedOn } : {}),
    }
  })
}

/** The crisis contacts that nobody has vouched for yet: a reason not to start in production. */
export const crisisNotChecked = (list: NationalList): readonly string[] =>
  crisisEntries(list).flatMap(({ heading, checkedBy, checkedOn }) => (checkedBy && checkedOn ? [] : [heading]))
