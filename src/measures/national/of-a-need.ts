import { ageOn } from '../../people/coming-of-age.ts'
import { type Day, daysBetween } from '../../shared/day.ts'
import type { Answered } from '../answered/answered.ts'
import { type NormTable, sexOfTable } from '../norm-table/norm-table.ts'
import type { HelpGiven, SentScore } from './help-given.ts'
import { nationalNameOf, nationalNameOfGoal, type WhichScale } from './names-of-scales.ts'
import type { NationalFacts } from './national-scale.ts'
import { type Difference, sideBySide, type WhyNot } from './side-by-side.ts'

/** What is known of a need for the national figure. Contacts are not: whoever sends the figures in keeps those elsewhere. */
export interface KnownOfNeed {
  readonly openedOn: Day
  readonly endedOn: Day | undefined
  readonly bornOn: Day | undefined
  readonly answered: readonly Answered[]
  /** In the order in which they were set: each keeps its number, so that no score of one is held against another. */
  readonly goals: readonly GoalRated[]
  /** What people call a scale: the national names are for machines. */
  readonly called: (which: WhichScale) => string
}

/** A goal of a need, with how far the young person said that it has come, 0 to 10, in the order of the days. */
export interface GoalRated {
  readonly called: string
  readonly ratings: readonly { readonly on: Day; readonly of: number }[]
}

/** Whether it can count, once the contacts fit; and every reason against it that holds whatever the contacts were. */
export interface CanCount {
  readonly can: boolean
  readonly whyNot: readonly WhyNot[]
  /** Scales that were filled in and that the figure counts. */
  readonly counted: number
  /** Goals that were rated and have no code of their own: the figure has three. */
  readonly goalsLeftOut: readonly string[]
  /** By which table T-scores are made, where a scale has norms: the one that was chosen with the scores. */
  readonly table: NormTable | undefined
  /** Why the national method and ours would judge them apart. */
  readonly differences: readonly Difference[]
}

/** As if both contacts had been before the first set of questions: what is against it then stays against it. */
export function canCount(facts: NationalFacts, known: KnownOfNeed): CanCount {
  const called = namesIn(known, facts)
  const inWords = <One extends object>(one: One): One =>
    'scale' in one && typeof one.scale === 'string' ? { ...one, scale: called.get(one.scale) ?? one.scale } : one
  const table = tableIn(facts, known)
  const given = givenBy(facts, known, table)
  const { counts, whyNot } = sideBySide(facts, given)
  const last = Math.max(0, ...given.scores.map(({ day }) => day))
  const { differences } = sideBySide(facts, { ...given, endedOn: given.endedOn ?? last })
  return {
    can: counts && whyNot.every(({ is }) => is === 'only-one-score'),
    whyNot: whyNot.map(inWords),
    counted: given.scores.length,
    goalsLeftOut: known.goals
      .filter(({ ratings }, at) => ratings.length > 0 && !nationalNameOfGoal(at, facts))
      .map(nameOfGoal),
    table,
    differences: differences.map(inWords),
  }
}

const nameOfGoal = ({ called }: GoalRated): string => called

function givenBy(facts: NationalFacts, known: KnownOfNeed, table: NormTable | undefined): HelpGiven {
  const { openedOn, endedOn, bornOn } = known
  const dayOf = (day: Day): number => daysBetween(openedOn, day)
  const answered = known.answered.toReversed().flatMap((each, at) => scoresOf(facts, each, { at, day: dayOf(each.on) }))
  const scores = [...answered, ...scoresOfGoals(facts, known.goals, dayOf)]
  const contact = Math.min(0, ...scores.map(({ day }) => day))
  return {
    ...{ id: 'need', scores, firstContact: contact, secondContact: contact },
    sex: (table && sexOfTable[table]) ?? null,
    age: bornOn === undefined ? null : ageOn(bornOn, openedOn),
    endedOn: endedOn === undefined ? null : dayOf(endedOn),
  }
}

/** Behind those of measures, so that no two have one id. */
const goalsFrom = 1_000_000

/** Only the first three goals have a code. */
const scoresOfGoals = (
  facts: NationalFacts,
  goals: readonly GoalRated[],
  dayOf: (day: Day) => number,
): readonly SentScore[] =>
  goals.flatMap(({ ratings }, at) => {
    const scale = nationalNameOfGoal(at, facts)
    if (scale === undefined) return []
    return ratings.map(({ on, of }, n) => ({ uid: goalsFrom + at * 1000 + n, scale, day: dayOf(on), raw: of }))
  })

/** None where nobody chose one, or where one time it was the one and one time the other. */
function tableIn(facts: NationalFacts, { answered }: KnownOfNeed): NormTable | undefined {
  const normed = answered.filter((each) =>
    scoresOf(facts, each, { at: 0, day: 0 }).some(({ scale }) => facts.scales.get(scale)?.hasNorms),
  )
  if (normed.length === 0) return undefined
  const [table, ...others] = new Set(normed.map(({ forNorms }) => forNorms?.table ?? 'none'))
  return others.length === 0 ? table : 'none'
}

/** By the national name of each scale, what people call it. */
const namesIn = ({ answered, goals, called }: KnownOfNeed, facts: NationalFacts): ReadonlyMap<string, string> =>
  new Map([
    ...answered.flatMap((each) => {
      if (each.is === 'not-today') return []
      const { measure, rater } = each
      return each.scored.flatMap(({ scale }) => {
        const name = nationalNameOf({ measure, scale, rater }, facts)
        return name === undefined ? [] : [[name, called({ measure, scale, rater })] as const]
      })
    }),
    ...goals.flatMap((goal, at) => {
      const name = nationalNameOfGoal(at, facts)
      return name === undefined ? [] : [[name, goal.called] as const]
    }),
  ])

/** Only scales that the figure counts: of another it is not said in a row for each that it is none. Where a table makes a score of the raw one, that score is sent, first and last alike. */
export function scoresOf(
  facts: NationalFacts,
  answered: Answered,
  { at, day }: { readonly at: number; readonly day: number },
): readonly SentScore[] {
  if (answered.is === 'not-today') return []
  const { measure, rater } = answered
  return answered.scored.flatMap((scored, place) => {
    const scale = nationalNameOf({ measure, scale: scored.scale, rater }, facts)
    return scored.is === 'scored' && scale !== undefined
      ? [{ uid: at * 100 + place, scale, day, raw: scored.score }]
      : []
  })
}
