import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { itemKinds, sensitivities } from '../access/object.ts'
import { openings } from '../needs/need.ts'
import { planWays } from '../plan/plan.ts'

const key = z.string().regex(/^[a-z-]+$/)
const days = z.int().min(0)

const itemShape = z.strictObject({
  of: key,
  by: key,
  is: z.enum(itemKinds),
  sensitivity: z.enum(sensitivities).default('open-to-team'),
  with: z.enum(['only-me', 'my-worker', 'my-team']),
  also: z.array(key).default([]),
  named: z.array(key).default([]),
  daysAgo: days,
  /** The need that it belongs to; the need itself stands before its things. */
  need: key.exactOptional(),
  opened: z.enum(openings).exactOptional(),
  owners: z.array(key).default([]),
  body: z.record(z.string(), z.unknown()),
})

const standingShape = z.strictObject({
  youngPerson: key,
  who: key,
  as: z.enum(['worker', 'team', 'in-plan', 'proxy']),
  opens: z.enum(['wide', 'narrow', 'chosen']).optional(),
  daysAgo: days,
  saidBy: z.string(),
})

const requestShape = z.strictObject({
  of: key,
  need: key,
  by: key,
  offer: key,
  /** What the offer is called in the directory. */
  called: z.string(),
  team: key,
  daysAgo: days,
  /** A question that somebody of the team asked first. */
  asks: z.strictObject({ by: key, words: z.string(), daysAgo: days }).exactOptional(),
})

const planShape = z.strictObject({
  of: key,
  need: key,
  by: key,
  daysAgo: days,
  way: z.enum(planWays),
  parts: z.array(
    z.strictObject({
      /** `young-person`, or somebody invented; missing where somebody is only named. */
      who: key.exactOptional(),
      name: z.string().exactOptional(),
      what: z.string(),
      often: z.string(),
      saysYes: z.boolean().default(false),
    }),
  ),
  toRing: z.array(z.strictObject({ who: key, how: z.string(), when: z.string() })),
  next: z.strictObject({ inDays: days, who: key }),
  waits: z.strictObject({ meanwhile: z.array(z.string()), inDays: days }).exactOptional(),
})

const shape = z.strictObject({
  note: z.string(),
  names: z.array(
    z.strictObject({
      key,
      given: z.string(),
      family: z.string(),
      known: z.string().exactOptional(),
      pronouns: z.string().exactOptional(),
      age: z.int().exactOptional(),
    }),
  ),
  teams: z.array(z.strictObject({ key, agency: key, name: z.string(), members: z.array(key) })),
  duty: z.strictObject({ team: key, reads: z.string() }),
  /** Which team reads here what an offer of the directory is asked. */
  asked: z.array(z.strictObject({ offer: key, team: key })),
  standing: z.array(standingShape),
  agreements: z.array(z.strictObject({ one: key, other: key, kinds: z.array(z.enum(itemKinds)) })),
  items: z.array(itemShape),
  /** Whom they asked for help, and what came back. */
  requests: z.array(requestShape),
  /** What they planned with somebody, and how they wait. */
  plans: z.array(planShape),
})

/** The invented people of a demonstration: names, teams, who stands by whom, and what each has written. Days are counted back. */
export type InventedPeople = z.infer<typeof shape>
export type InventedItem = InventedPeople['items'][number]

/** @param content the folder that holds `demonstration/`. @throws where the file is not as its shape says. */
export const readInventedPeople = (content: URL): InventedPeople =>
  shape.parse(JSON.parse(readFileSync(new URL('demonstration/ashmere/people.json', content), 'utf8')))
