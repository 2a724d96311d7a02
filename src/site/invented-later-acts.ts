import { z } from 'zod'
import { feelings, reasons } from '../ending/ending.ts'
import { helpingAnswers, waysOn } from '../goals/is-this-helping.ts'
import { scales } from '../goals/rating.ts'
import { raters } from '../measures/measure.ts'
import { partCodes } from '../risk-support/part.ts'
import { dayShape, done, inventedKey, someone, words } from './invented-shapes.ts'

/** From 0 to 10, or that it is not for today. */
const rating = z.union([z.int().min(0).max(10), z.literal('not-today')])

/** What they want to be different, how far it has come, and whether what is tried helps. */
export const lookedAt = [
  z.strictObject({
    is: z.literal('set-goal'),
    ...done,
    /** What the goal is called in this file. */
    as: inventedKey,
    says: words,
    shortName: words,
  }),
  /** They met, and answered: each goal by its name in this file. */
  z.strictObject({
    is: z.literal('met'),
    ...done,
    how: z.enum(scales).default('numbers'),
    /** By the young person: themselves, or written down for them. */
    rated: z.record(inventedKey, rating).default({}),
    /** By whoever helps, beside it. */
    beside: z.record(inventedKey, rating).default({}),
    helping: z.enum(helpingAnswers).exactOptional(),
    words: words.exactOptional(),
  }),
  z.strictObject({ is: z.literal('talked'), ...done, wayOn: z.enum(waysOn), words: z.string().default('') }),
  z.strictObject({
    is: z.literal('goal-became'),
    ...done,
    of: inventedKey,
    became: z.enum(['reached', 'no-longer-wanted', 'paused']),
    why: z.string().default(''),
  }),
] as const

/** What they answered of a set of questions, in its order, and what was written in from paper. */
export const answered = [
  z.strictObject({
    is: z.literal('answered-set'),
    ...done,
    measure: words,
    /** One is left out where it is null; all of them, where it was not for that day. */
    answers: z.array(z.int().min(0).max(4).nullable()),
  }),
  z.strictObject({
    is: z.literal('wrote-score'),
    ...done,
    measure: words,
    rater: z.enum(raters),
    scales: z.record(words, z.number()),
  }),
] as const

/** How it ended, how that was, and that they came back. */
export const ended = [
  z.strictObject({
    is: z.literal('ended'),
    ...done,
    why: z.enum(reasons),
    because: words,
    goals: z.array(z.strictObject({ goal: words, then: z.string(), now: z.string() })).default([]),
    helped: z.string().default(''),
    didNot: z.string().default(''),
    /** Missing where they take part. */
    whyNotTakingPart: words.exactOptional(),
    ifItComesBack: words,
    wayBack: words,
    toTurnTo: z.array(z.strictObject({ who: words, how: words })).min(1),
    unmet: words.exactOptional(),
    risk: z.strictObject({ what: words, ...someone }).exactOptional(),
    passedOn: z.strictObject({ what: words, to: words, not: z.string().default('') }).exactOptional(),
  }),
  z.strictObject({ is: z.literal('felt'), ...done, how: z.enum(feelings), words: z.string().default('') }),
  z.strictObject({ is: z.literal('came-back'), ...done, words: z.string().default('') }),
  z.strictObject({ is: z.literal('seen-back'), ...done }),
] as const

/** What stands in a box: words, or a day. */
const inBoxes = z.record(z.string(), z.union([words, dayShape]))

/** A plan to stay safe, which belongs to no plan of treatment. */
export const staysSafe = [
  z.strictObject({
    is: z.literal('began-stay-safe'),
    ...done,
    lead: inventedKey,
    backUp: z.strictObject(someone).exactOptional(),
    lookAgain: dayShape,
  }),
  z.strictObject({
    is: z.literal('wrote-part'),
    ...done,
    part: z.enum(partCodes),
    /** By the names of its boxes. */
    texts: inBoxes.default({}),
    rows: z.array(inBoxes).default([]),
  }),
  z.strictObject({ is: z.literal('helped-write'), ...done }),
  z.strictObject({ is: z.literal('sees-staying-safe'), ...done, problem: words, cause: words, whatHelps: words }),
] as const
