import { z } from 'zod'
import type { Body } from '../access/facts/facts.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import { agreementsOf } from '../decision/agreement.store.ts'
import { languageInEnglish } from '../decision/interpreted-languages.ts'
import { goalsIn } from '../goals/goal.store.ts'
import { helpingIn } from '../goals/is-this-helping.store.ts'
import type { HelpingAnswer } from '../goals/is-this-helping.ts'
import { type Rater, ratedIn } from '../goals/rating.ts'
import { riskSupportIn } from '../risk-support/risk-support.store.ts'
import type { Day } from '../shared/day.ts'
import { type Id, parseId } from '../shared/id.ts'
import { together } from '../shared/said.ts'

/** What an interpreter said to somebody when an agreement was read back. */
export interface CopiedInterpreted {
  readonly to: string
  readonly language: string
  readonly says: string
}

/** How far somebody said that a goal has come, 0 to 10. */
export interface CopiedRating {
  readonly on: Day
  readonly as: Rater
  readonly of: number
}

/** What somebody answered to “Is this helping?”. */
export interface CopiedCheck {
  readonly on: Day
  readonly by: string
  readonly answer: HelpingAnswer
  readonly says?: string
}

/** How somebody sees it, in a plan to stay safe. */
export interface CopiedView {
  readonly on: Day
  readonly whose: string
  readonly problem?: string
  readonly cause?: string
  readonly whatHelps?: string
}

/** What stands in a thing besides its plain lines. */
export interface CopiedBeside {
  readonly interpreted?: readonly CopiedInterpreted[]
  readonly ratings?: readonly CopiedRating[]
  readonly checks?: readonly CopiedCheck[]
  readonly views?: readonly CopiedView[]
}

type One = readonly [Id, CopiedBeside]

/** @param nameOf what somebody is called in the copy. */
export const besideIn = (reads: readonly OpenItem[], nameOf: (id: Id) => string): ReadonlyMap<Id, CopiedBeside> =>
  new Map<Id, CopiedBeside>([
    ...agreementsOf(reads).map(interpretedOf),
    ...goalsIn(reads).map(({ id, now }): One => [id, { ratings: ratedIn(now.ratings).map(ratingOf) }]),
    ...reads.flatMap((read) => checksOf(read, nameOf)),
    ...riskSupportIn(reads).map((plan) => viewsOf(plan, nameOf)),
  ])

const interpretedOf = ({ item, interpreted, names }: ReturnType<typeof agreementsOf>[number]): One => [
  item.id,
  {
    interpreted: interpreted.map(({ to, language, says }) => ({
      ...{ to: names[to] ?? '', language: languageInEnglish(language), says: says.said },
    })),
  },
]

const ratingOf = ({ on, as, of }: CopiedRating): CopiedRating => ({ on, as, of })

function checksOf(read: OpenItem, nameOf: (id: Id) => string): readonly One[] {
  const helping = helpingIn([read])
  if (!helping) return []
  const checks = helping.now.checks.map(({ on, by, as, answer, says }) => ({
    ...{ on, by: as === 'young-person' ? nameOf(read.item.youngPerson) : nameOf(by), answer },
    ...(says ? { says: says.said } : {}),
  }))
  return [[helping.id, { checks }]]
}

function viewsOf({ id, views, read }: ReturnType<typeof riskSupportIn>[number], nameOf: (id: Id) => string): One {
  const whoseOf = (whose: (typeof views)[number]['whose']): string => {
    if (whose.is === 'named') return whose.name.said
    return nameOf(whose.is === 'person' ? whose.id : read.item.youngPerson)
  }
  return [
    id,
    {
      views: views.map(({ whose, now: { on, problem, cause, whatHelps } }) => ({
        ...{ on, whose: whoseOf(whose) },
        ...(problem ? { problem: problem.said } : {}),
        ...(cause ? { cause: cause.said } : {}),
        ...(whatHelps ? { whatHelps: whatHelps.said } : {}),
      })),
    },
  ]
}

const keptShape = z.array(z.object({ plain: z.record(z.string(), z.unknown()), words: z.array(z.string()) }))

/** Fields in which what happened is kept in two, the open part and the words. */
const happenedFields = ['facts', 'views', 'ratings', 'answers'] as const

/** What an item says, with what happened put together again, so that another program can read each fact by itself. */
export interface CopiedSays {
  readonly says: Body
  /** In the order in which it happened, by the field that it is kept in. */
  readonly happened?: Readonly<Record<string, readonly unknown[]>>
}

export function saysIn(fields: Body): CopiedSays {
  const says = Object.fromEntries(
    // Who wrote it is said by name beside it.
    Object.entries(fields).filter(([name, value]) => name !== 'by' && !keptIn(name, value)),
  )
  const happened = Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const kept = keptIn(name, value)
      return kept && kept.length > 0 ? [[name, kept.map(together)] as const] : []
    }),
  )
  return Object.keys(happened).length > 0 ? { says, happened } : { says }
}

const keptIn = (name: string, value: unknown) =>
  happenedFields.some((field) => field === name) ? keptShape.safeParse(value).data : undefined

/** Every id in what happened, to be named where it is somebody’s. */
export const idsIn = (value: unknown): readonly Id[] => {
  if (typeof value === 'string') return [parseId(value) ?? []].flat()
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : []
}
