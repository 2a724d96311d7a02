import { z } from 'zod'
import { readHours, readPhone } from './short-forms.ts'

/**
 * The shapes in which the demonstration locality is written down. Days are counted back from the day it is loaded, so that an
 * invented place never grows old.
 */
const text = z.string().min(1)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const daysAgo = z.number().int().min(0)
const hours = text.refine(
  (written) => readHours(written) !== undefined,
  'hours: write “Tue 15:45-17:00” or plain words',
)
const phone = text.refine((written) => readPhone(written) !== undefined, 'phone: write “01632 960134 Bea, weekdays”')
const age = z.number().int().min(0).max(25)

const wait = z.strictObject({ said: text, days: z.number().int().min(0).optional(), days_ago: daysAgo })

/** Where an offer is held, and what is different there. */
export interface HeldAt {
  readonly at: string
  readonly about?: string | undefined
  readonly open?: readonly string[] | undefined
  readonly wait?: z.infer<typeof wait> | undefined
}

const heldAt = z.union([
  slug.transform((at): HeldAt => ({ at })),
  z
    .strictObject({ at: slug, about: text.optional(), open: z.array(hours).optional(), wait: wait.optional() })
    .transform((held): HeldAt => held),
])

const part = z.enum([
  'young-person',
  'parent-carer',
  'friend',
  'school',
  'health',
  'social-care',
  'community',
  'someone-else',
])

/** One listed service as it is written down; `by` names an organisation, `places` name venues. Absent means not known. */
export const writtenService = z.strictObject({
  id: slug,
  name: text,
  by: slug,
  kind: z.enum(['self-care', 'community', 'someone-to-talk-to', 'team']),
  sector: z.enum(['health', 'education', 'social-care', 'voluntary', 'community']),
  summary: text,
  about: text.optional(),
  topics: z.array(slug),
  groupings: z.array(z.enum(['thriving', 'advice', 'help', 'more-help', 'risk-support'])),
  ages: z.tuple([age, age]).optional(),
  who_for: text.optional(),
  who_can_ask: z.union([z.literal('anyone'), z.array(part)]).optional(),
  can_ask_yourself: z.enum(['yes', 'no']).optional(),
  how_to_start: text.optional(),
  what_happens_next: text.optional(),
  likely_results: text.optional(),
  limits: text.optional(),
  delivery: z.array(z.enum(['in-person', 'at-home', 'at-school', 'online', 'phone', 'text'])).min(1),
  wait: wait.optional(),
  cost: text.optional(),
  languages: z.array(text).default([]),
  interpreting: text.optional(),
  access: z.array(text).default([]),
  open: z.array(hours).default([]),
  phones: z.array(phone).default([]),
  email: z.email().optional(),
  website: z.url().optional(),
  area: text.optional(),
  out_of_area: text.optional(),
  confidentiality: text.optional(),
  consent: text.optional(),
  places: z.array(heldAt).default([]),
  checked_days_ago: daysAgo.optional(),
  checked_by: text.optional(),
  closed_for_now: text.optional(),
  sensitive: z.boolean().default(false),
})
export type WrittenService = z.infer<typeof writtenService>

/** An organisation by its slug. */
export const writtenOrganisations = z.record(
  slug,
  z.strictObject({ name: text, about: text.optional(), website: z.url().optional(), email: z.email().optional() }),
)
export type WrittenOrganisations = z.infer<typeof writtenOrganisations>

/** A place where offers are held, by its slug. The postcode's sector gives its point. */
export const writtenVenues = z.record(
  slug,
  z.strictObject({
    name: text,
    street: text,
    town: text,
    postcode: z.string().regex(/^AS[1-9] [0-9][A-Z]{2}$/),
    travel: text.optional(),
    access: z.array(text).default([]),
  }),
)
export type WrittenVenues = z.infer<typeof writtenVenues>

/** Outcodes and sectors of the invented postcode area, each with its point in degrees. */
export const writtenPlaces = z.array(
  z.strictObject({
    code: z.string().regex(/^AS[1-9]( [0-9])?$/),
    name: text,
    latitude: z.number().min(54.5).max(55.3),
    longitude: z.number().min(1.5).max(2.7),
  }),
)

export const writtenLocality = z.strictObject({
  slug,
  name: text,
  invented: z.literal(true),
  about: text,
  area: text,
  authority: z.literal('X99000001'),
  contact: z.strictObject({ name: text, phone: text.optional(), email: text.optional() }).optional(),
  switched_on: z.array(z.strictObject({ entry: slug, youngest: age.optional(), oldest: age.optional() })),
  young_people: z.array(z.strictObject({ from: age, to: age, people: z.number().int().positive() })),
})
export type WrittenLocality = z.infer<typeof writtenLocality>
