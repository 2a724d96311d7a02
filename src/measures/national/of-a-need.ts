import { ageOn } from '../../people/coming-of-age.ts'
import { type Day, daysBetween } from '../../shared/day.ts'
import type { Answered } from '../answered/answered.ts'
import { type NormTable, sexOfTable } from '../norm-table/norm-table.ts'
import type { HelpGiven, SentScore } from './help-given.ts'
import { nationalNameOf, type WhichScale } from './names-of-scales.ts'
import type { NationalFacts } from './national-scale.ts'
import { type Difference, sideBySide, type WhyNot } from './side-by-side.ts'

/** What is known of a need for the national figure. Contacts are not: whoever sends the figures in keeps those elsewhere. */
export interface KnownOfNeed {
  readonly openedOn: Day
  readonly endedOn: Day | undefined
  readonly bornOn: Day | undefined
  readonly answered: readonly Answered[]
  /** What people call a scale: the national names are for machines. */
  readonly called: (which: WhichScale) => string
}

/** Whether it can count, once the contacts fit; and every reason against it that holds whatever the contacts were. */
export interface CanCount {
  readonly can: boolean
  readonly whyNot: readonly WhyNot[]
  /** Scales that were filled in and that the figure counts. */
  readonly counted: number
  /** By which table T-scores are made, where a scale has norms: the one that was chosen with the scores. */
  readonly table: NormTable | undefined
  /** Why the national method and ours would judge them apart. */
  readonly differences: readonly Difference[]
}

/** As if both contacts had been before the first set of questions: what is against it then stays against it. */
export function canCount(facts: NationalFacts, known: KnownOfNeed): CanCount {
  const called = namesIn(known)
  const inWords = <One extends object>(one: One): One =>
    'scale' in one && typeof one.scale === 'string' ? { ...one, scale: called.get(one.scale) ?? one.scale } : one
  const table = tableIn(facts, known)
  const given = givenBy(known, table)
  const { counts, whyNot } = sideBySide(facts, given)
  const last = Math.max(0, ...given.scores.map(({ day }) => day))
  const { differences } = sideBySide(facts, { ...given, endedOn: given.endedOn ?? last })
  return {
    can: counts && whyNot.every(({ is }) => is === 'only-one-score'),
    whyNot: whyNot.map(inWords),
    counted: given.scores.length,
    table,
    differences: differences.map(inWords),
  }
}

function givenBy({ openedOn, endedOn, bornOn, answered }: KnownOfNeed, table: NormTable | undefined): HelpGiven {
  const dayOf = (day: Day): number => daysBetween(openedOn, day)
  const scores = answered.flatMap((each, at) => scoresOf(each, { at, day: dayOf(each.on) }))
  const contact = Math.min(0, ...scores.map(({ day }) => day))
  return {
    ...{ id: 'need', scores, firstContact: contact, secondContact: contact },
    sex: (table && sexOfTable[table]) ?? null,
    age: bornOn === undefined ? null : ageOn(bornOn, openedOn),
    endedOn: endedOn === undefined ? null : dayOf(endedOn),
  }
}

/** None where nobody chose one, or where one time it was the one and one time the other. */
function tableIn({ scales }: NationalFacts, { answered }: KnownOfNeed): NormTable | undefined {
  const normed = answered.filter((each) =>
    scoresOf(each, { at: 0, day: 0 }).some(({ scale }) => scales.get(scale)?.hasNorms),
  )
  if (normed.length === 0) return undefined
  const [table, ...others] = new Set(normed.map(({ forNorms }) => forNorms?.table ?? 'none'))
  return others.length === 0 ? table : 'none'
}

/** By the national name of each scale, what people call it. */
const namesIn = ({ answered, called }: KnownOfNeed): ReadonlyMap<string, string> =>
  new Map(
    answered.flatMap((each) => {
      if (each.is === 'not-today') return []
      const { measure, rater } = each
      return each.scored.flatMap(({ scale }) => {
        const name = nationalNameOf({ measure, scale, rater })
        return name === undefined ? [] : [[name, called({ measure, scale, rater })] as const]
      })
    }),
  )

/** Only scales that the figure counts: of another it is not said in a row for each that it is none. Where a table makes a score of the raw one, that score is sent, first and last alike. */
export function scoresOf(
  answered: Answered,
  { at, day }: { readonly at: number; readonly day: number },
): readonly SentScore[] {
  if (answered.is === 'not-today') return []
  const { measure, rater } = answered
  return answered.scored.flatMap((scored, place) => {
    const scale = nationalNameOf({ measure, scale: scored.scale, rater })
    return scored.is === 'scored' && scale !== undefined
      ? [{ uid: at * 100 + place, scale, day, raw: scored.score }]
      : []
  })
}
