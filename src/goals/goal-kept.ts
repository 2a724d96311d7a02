import { z } from 'zod'
import type { Id } from '../shared/id.ts'
import { dayShape, idShape, keptApart, saidShape } from '../shared/shapes.ts'
import type { GoalFact, Owner } from './goal.ts'
import { type HelpingFact, helpingAnswers, waysOn } from './is-this-helping.ts'
import { highest, lowest, raters, scales } from './rating.ts'
import { type SessionCheck, sessionAnswers } from './session-check.ts'

const doing = { by: idShape, on: dayShape }

const answering = {
  ...doing,
  id: idShape,
  as: z.enum(raters),
  told: z.enum(['themselves', 'said-to-writer']),
  whose: idShape.exactOptional(),
  contact: idShape.exactOptional(),
}

const ownerShape: z.ZodType<Owner> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('young-person') }),
  z.strictObject({ is: z.literal('person'), id: idShape }),
])

const listOfIds: z.ZodType<readonly Id[]> = z.array(idShape)

/** How the facts of a goal are kept: how it stands and each number lie apart from the words, which are sealed with all of it. */
export const goalFacts = keptApart<GoalFact>(
  z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('set'),
      ...doing,
      owner: ownerShape,
      says: saidShape,
      shortName: saidShape,
      rank: z.int(),
      agreedBy: listOfIds,
      after: idShape.exactOptional(),
    }),
    z.strictObject({ is: z.literal('agreed'), ...doing }),
    z.strictObject({ is: z.literal('ranked'), ...doing, rank: z.int() }),
    z.strictObject({ is: z.literal('reached'), ...doing }),
    z.strictObject({ is: z.literal('taken-up'), ...doing }),
    z.strictObject({ is: z.literal('changed'), ...doing, into: idShape }),
    z.strictObject({ is: z.enum(['no-longer-wanted', 'paused']), ...doing, why: saidShape.exactOptional() }),
    z.strictObject({ is: z.literal('not-safe'), ...doing, says: saidShape, whoTalks: idShape }),
    z.strictObject({
      is: z.literal('rated'),
      ...answering,
      of: z.int().min(lowest).max(highest),
      how: z.enum(scales),
    }),
    z.strictObject({ is: z.literal('not-today'), ...answering }),
    z.strictObject({ is: z.literal('taken-back'), ...doing, rating: idShape }),
  ]),
)

/** How it is kept whether what is tried helps. */
export const helpingFacts = keptApart<HelpingFact>(
  z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('checked'),
      ...answering,
      answer: z.enum(helpingAnswers),
      says: saidShape.exactOptional(),
    }),
    z.strictObject({ is: z.literal('worded'), ...doing, check: idShape, says: saidShape }),
    z.strictObject({
      is: z.literal('talked'),
      ...doing,
      wayOn: z.enum(waysOn),
      says: saidShape.exactOptional(),
      checks: z.int().min(0),
    }),
  ]),
)

const sessionAnswer = z.enum(sessionAnswers).exactOptional()

/** How it is kept what was said of one meeting. It holds no words. */
export const sessionChecks = keptApart<SessionCheck>(
  z.strictObject({
    is: z.literal('session'),
    ...doing,
    check: idShape,
    answers: z.strictObject({
      heard: sessionAnswer,
      mattered: sessionAnswer,
      understood: sessionAnswer,
      useful: sessionAnswer,
    }),
  }),
)
