import { type Day, daysBetween } from '../../shared/day.ts'
import type { Answered } from '../answered/answered.ts'
import { yearsBetween } from '../answers.ts'
import type { HelpGiven, SentScore } from './help-given.ts'
import { nationalNameOf, type WhichScale } from './names-of-scales.ts'
import type { NationalFacts } from './national-scale.ts'
import { sideBySide, type WhyNot } from './side-by-side.ts'

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
}

/** As if both contacts had been before the first set of questions: what is against it then stays against it. */
export function canCount(facts: NationalFacts, known: KnownOfNeed): CanCount {
  const { openedOn, endedOn, bornOn } = known
  const called = namesIn(known)
  const dayOf = (day: Day): number => daysBetween(openedOn, day)
  const scores = known.answered.flatMap((each, at) => scoresOf(each, { at, day: dayOf(each.on) }))
  const contact = Math.min(0, ...scores.map(({ day }) => day))
  const given: HelpGiven = {
    ...{ id: 'need', sex: null, age: bornOn === undefined ? null : yearsBetween(bornOn, openedOn) },
    ...{
      firstContact: contact,
      secondContact: contact,
      endedOn: endedOn === undefined ? null : dayOf(endedOn),
      scores,
    },
  }
  const { counts, whyNot } = sideBySide(facts, given)
  return {
    can: counts && whyNot.every(({ is }) => is === 'only-one-score'),
    whyNot: whyNot.map((why) => ('scale' in why ? { ...why, scale: called.get(why.scale) ?? why.scale } : why)),
    counted: scores.length,
  }
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

/** Only scales that the figure counts: of another it is not said in a row for each that it is none. */
function scoresOf(
  answered: Answered,
  { at, day }: { readonly at: number; readonly day: number },
): readonly SentScore[] {
  if (answered.is === 'not-today') return []
  const { measure, rater } = answered
  return answered.scored.flatMap((scored, place) => {
    const scale = nationalNameOf({ measure, scale: scored.scale, rater })
    return scored.is === 'scored' && scale !== undefined ? [{ uid: at * 100 + place, scale, day, raw: scored.raw }] : []
  })
}
