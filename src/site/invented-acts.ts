import { z } from 'zod'
import { ownChoiceAnswers } from '../decision/agreement-own-choice.ts'
import { waysOfTakingPart } from '../decision/agreement-people.ts'
import { standings } from '../decision/standing.ts'
import { partsPlayed } from '../language/part-played.ts'
import { openings } from '../needs/need.ts'
import { aboutWhat, languageTag } from '../needs/own-words.ts'
import { waysOfAsking } from '../plan/hand-over.ts'
import { planWays } from '../plan/plan.ts'
import { answered, ended, lookedAt, staysSafe } from './invented-later-acts.ts'
import { dayShape, done, inventedKey, someone, words } from './invented-shapes.ts'

const saying = {
  words,
  in: z.string().regex(languageTag).default('en'),
  interpretedBy: words.exactOptional(),
}

const tookPart = z.strictObject({
  ...someone,
  part: z.enum(partsPlayed).exactOptional(),
  how: z.enum(waysOfTakingPart).default('there'),
  through: words.exactOptional(),
  interpreter: words.exactOptional(),
  language: z.string().regex(languageTag).exactOptional(),
})

const standing = z.strictObject({
  is: z.enum(standings),
  views: z.array(z.strictObject({ of: words, says: words })).default([]),
  meanwhile: z.string().default(''),
  because: z.string().default(''),
})

const toRing = z.strictObject({ ...someone, how: words, when: words })
const next = { on: dayShape, whoAsks: inventedKey }
const part = z.strictObject({ ...someone, what: words, often: words })

/** A file beside this one: a WebP of so many pixels. */
const picture = z.strictObject({ file: words, width: z.int().min(1), height: z.int().min(1) })

/** What people said, and who may read it. */
const said = [
  z.strictObject({ is: z.literal('opened'), ...done, how: z.enum(openings), ...saying }),
  z.strictObject({
    is: z.literal('said'),
    ...done,
    about: z.enum(aboutWhat).default('what-is-going-on'),
    kept: z.enum(['only-me', 'as-the-need']).default('as-the-need'),
    ...saying,
  }),
  z.strictObject({ is: z.literal('saw-it'), ...done, ...saying }),
  z.strictObject({ is: z.literal('drew'), ...done, about: z.enum(aboutWhat), picture, alt: z.string() }),
  z.strictObject({
    is: z.literal('let-see'),
    ...done,
    whom: z.enum(['those-who-help', 'on-duty', 'nobody']),
    also: z.array(inventedKey).default([]),
  }),
  z.strictObject({ is: z.literal('took-over'), ...done, fromTeam: inventedKey }),
  /** Whoever does it stands by the young person no more: what they held passes on. */
  z.strictObject({ is: z.literal('stood-down'), ...done }),
] as const

/** What they agreed, and what came to it. */
const agreed = [
  z.strictObject({
    is: z.literal('agreed'),
    ...done,
    /** What it is called in this file, where something comes to it. */
    as: inventedKey.exactOptional(),
    again: inventedKey.exactOptional(),
    kept: z.enum(['only-me', 'as-the-need']).default('as-the-need'),
    worksOn: words,
    tookPart: z.array(tookPart).min(1),
    /** `waiting`, `choice: ` and its code, or words of their own. */
    onTheTable: z.array(words).min(1),
    reason: words,
    standing,
    aims: z
      .strictObject({ success: words, likely: z.string().default(''), by: dayShape, ifNot: words })
      .exactOptional(),
    lookAgain: dayShape,
  }),
  z.strictObject({
    is: z.literal('changed-mind'),
    ...done,
    of: inventedKey,
    /** Who of those who took part; missing where it is the young person who writes. */
    whose: words.exactOptional(),
    why: z.string().default(''),
  }),
  z.strictObject({
    is: z.literal('interpreted'),
    ...done,
    of: inventedKey,
    to: words,
    language: z.string().regex(languageTag),
    says: words,
  }),
  z.strictObject({
    is: z.literal('own-choice'),
    ...done,
    of: inventedKey,
    answer: z.enum(ownChoiceAnswers),
    words: z.string().default(''),
  }),
] as const

/** What they planned, and how they waited. */
const planned = [
  z.strictObject({
    is: z.literal('planned'),
    ...done,
    way: z.enum(planWays),
    parts: z.array(part).min(1),
    toRing: z.array(toRing).min(1),
    ...next,
  }),
  z.strictObject({
    is: z.literal('said-of-part'),
    ...done,
    /** Its place in the plan, from 0. */
    part: z.int().min(0),
    says: z.enum(['yes', 'cannot']),
  }),
  z.strictObject({ is: z.literal('asked-after'), ...done, how: z.string().default(''), ...next }),
  z.strictObject({
    is: z.literal('things-changed'),
    ...done,
    in: z.enum(['plan', 'wait']),
    words: z.string().default(''),
  }),
  z.strictObject({
    is: z.literal('began-to-wait'),
    ...done,
    meanwhile: z.array(words).min(1),
    checkIns: z.array(z.strictObject(next)).min(1),
  }),
  z.strictObject({ is: z.literal('checked-in'), ...done, says: z.string().default(''), ...next }),
  z.strictObject({ is: z.literal('heard'), ...done, words }),
  z.strictObject({ is: z.literal('wait-over'), ...done, why: words }),
] as const

/** Whom they asked for help, and what came back. */
const asked = [
  z.strictObject({
    is: z.literal('asked'),
    ...done,
    as: inventedKey,
    /** An offer of the directory, or somebody by name. */
    offer: inventedKey.exactOptional(),
    person: words.exactOptional(),
    way: z.enum(waysOfAsking),
    /** The team that reads it here. */
    team: inventedKey.exactOptional(),
    showsName: z.boolean().default(true),
    after: inventedKey.exactOptional(),
  }),
  z.strictObject({ is: z.literal('looked'), ...done, of: inventedKey }),
  z.strictObject({ is: z.literal('asked-back'), ...done, of: inventedKey, words }),
  z.strictObject({ is: z.literal('answered-back'), ...done, of: inventedKey, words }),
  z.strictObject({ is: z.literal('took-on'), ...done, of: inventedKey, name: words.exactOptional() }),
  z.strictObject({
    is: z.literal('not-us'),
    ...done,
    of: inventedKey,
    why: words,
    offer: inventedKey.exactOptional(),
    person: words.exactOptional(),
  }),
  z.strictObject({ is: z.literal('stopped'), ...done, of: inventedKey, why: z.string().default('') }),
] as const

/** One thing that somebody did in a need. */
export const inventedAct = z.discriminatedUnion('is', [
  ...said,
  ...agreed,
  ...planned,
  ...asked,
  ...lookedAt,
  ...answered,
  ...ended,
  ...staysSafe,
])
export type InventedAct = z.infer<typeof inventedAct>

/** The act of one kind. */
export type ActOf<Is extends InventedAct['is']> = Extract<InventedAct, { readonly is: Is }>
