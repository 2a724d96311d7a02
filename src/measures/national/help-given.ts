import { z } from 'zod'

/** One score as a service sent it. Days are numbers, counted from wherever the file counts. */
export interface SentScore {
  /** Of two on one day the lower one came first. */
  readonly uid: number
  readonly scale: string
  readonly day: number
  /** As it was sent: a free text is no score. */
  readonly raw: unknown
}

/** Help from when it began to when it ended, with its first two contacts and every score: what the national figure is counted from. */
export interface HelpGiven {
  readonly id: string
  /** As it is recorded; only F and M have norms. */
  readonly sex: string | null
  /** In years when it began. */
  readonly age: number | null
  readonly firstContact: number | null
  readonly secondContact: number | null
  /** Null while it goes on. */
  readonly endedOn: number | null
  readonly scores: readonly SentScore[]
}

/** One rater of one of them, as the national figure has it: 1 or 0 each. */
export interface Counted {
  readonly assessment: boolean
  readonly paired: boolean
  readonly improved: number
  readonly noChange: number
  readonly deteriorated: number
}

const day = z.number().nullish()
/** Files write what is so or not so as true and false, or as 1 and 0. */
const isSo = z.union([z.boolean(), z.number()])
const countedShape = z
  .looseObject({ assessment: isSo, paired: isSo, improved: isSo, noChange: isSo, deteriorated: isSo })
  .transform(
    (counted): Counted => ({
      assessment: Boolean(counted.assessment),
      paired: Boolean(counted.paired),
      improved: Number(counted.improved),
      noChange: Number(counted.noChange),
      deteriorated: Number(counted.deteriorated),
    }),
  )

/** What a file expects of one of them, by rater: Self, Parent, Clinician. */
export type Expected = Readonly<Record<string, Counted>>

/** A file in the form of the national data set, which has a word of its own for help that was given. */
export const helpGivenShape = z
  .looseObject({
    referrals: z.array(
      z
        .looseObject({
          id: z.string(),
          sex: z.string().nullish(),
          ageAtReferral: z.number().nullish(),
          contact1: day,
          contact2: day,
          discharge: day,
          assessments: z.array(
            z.looseObject({ uid: z.number(), scale: z.string(), day: z.number(), raw: z.unknown() }),
          ),
          expected: z.record(z.string(), countedShape).exactOptional(),
        })
        .transform((sent) => {
          const { id, sex, ageAtReferral: age, contact1, contact2, discharge, assessments: scores, expected } = sent
          const given: HelpGiven = {
            ...{ id, scores, sex: sex ?? null, age: age ?? null, endedOn: discharge ?? null },
            ...{ firstContact: contact1 ?? null, secondContact: contact2 ?? null },
          }
          return { given, expected }
        }),
    ),
  })
  .transform(({ referrals }) => referrals)
