import type { EndingFault, TypedEnding } from '../../ending/end.ts'
import type { WhatEnds } from '../../ending/ending.ts'
import type { ThenAndNow } from '../../goals/then-and-now.ts'
import { type Day, parseDay } from '../../shared/day.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { dayText } from '../plan/plan-rows.ts'
import { type Fault, textIn, type Values } from '../young-people/form-values.ts'
import type { EndWords } from './end-words.ts'

/** How many goals, and how many to turn to, the form has room for. */
export const rows = { goals: [1, 2, 3], toTurnTo: [1, 2, 3] } as const

/** The goals that are there, in the fields of the form: what nobody said stays empty. */
export const goalValues = (goals: readonly ThenAndNow[]): Values =>
  Object.fromEntries(
    rows.goals.flatMap((row): [string, string[]][] => {
      const { goal = '', then = '', now = '' } = goals[row - 1] ?? {}
      return [
        [`goal-${row}`, [goal]],
        [`then-${row}`, [`${then}`]],
        [`now-${row}`, [`${now}`]],
      ]
    }),
  )

/** A whole ending, as the form sent it. @param round who can hold what may still happen: one of those who stand by the young person. */
export function sentEnding(values: Values, round: ReadonlySet<Id>, what: WhatEnds = { is: 'need' }): TypedEnding {
  const text = (name: string): string => textIn(values, name)
  const person = parseId(text('heldBy'))
  return {
    what,
    ...{ why: text('why'), because: text('because'), theirs: text('theirs'), helped: text('helped') },
    ...{ didNot: text('didNot'), whyNotTakingPart: text('whyNot'), ifItComesBack: text('ifItComesBack') },
    ...{ wayBack: text('wayBack'), unmet: text('unmet'), whatIsUnmet: text('whatIsUnmet'), risk: text('harm') },
    ...{ whatRisk: text('whatRisk'), passedOn: text('passedOn'), whatIsPassedOn: text('whatIsPassedOn') },
    ...{ toWhom: text('toWhom'), notPassedOn: text('notPassedOn') },
    heldBy: { name: text('heldByName'), ...(person && round.has(person) ? { person } : {}) },
    goals: rows.goals.map((row) => ({ goal: text(`goal-${row}`), then: text(`then-${row}`), now: text(`now-${row}`) })),
    toTurnTo: rows.toTurnTo.map((row) => ({
      ...{ who: text(`who-${row}`), how: text(`how-${row}`) },
      until: dayText(values, `until-${row}`),
    })),
  }
}

/** In the order of the form, each at its field. */
const fields: Readonly<Record<EndingFault, string>> = {
  'has-ended-already': 'why',
  'why-is-missing': 'why',
  'because-is-missing': 'because',
  'goal-has-no-words': 'goal',
  'rating-is-out-of-range': 'then',
  'theirs-is-missing': 'theirs',
  'why-not-taking-part-is-missing': 'whyNot',
  'unmet-is-missing': 'unmet',
  'what-is-unmet-is-missing': 'whatIsUnmet',
  'risk-is-missing': 'harm',
  'what-risk-is-missing': 'whatRisk',
  'nobody-holds-the-risk': 'heldBy',
  'if-it-comes-back-is-missing': 'ifItComesBack',
  'way-back-is-missing': 'wayBack',
  'nobody-to-turn-to': 'who',
  'how-to-turn-to-is-missing': 'how',
  'until-is-no-day': 'until',
  'until-is-past': 'until',
  'passed-on-is-missing': 'passedOn',
  'what-is-passed-on-is-missing': 'whatIsPassedOn',
  'to-whom-is-missing': 'toWhom',
}

const inOrder = Object.keys(fields)

type InRows = Pick<TypedEnding, 'goals' | 'toTurnTo'>

/** In which row it is, for what stands in one. */
const rowOf: Partial<Record<EndingFault, (typed: InRows, today: Day) => number>> = {
  'goal-has-no-words': ({ goals }) => goals.findIndex(({ goal, then, now }) => goal === '' && then + now !== ''),
  'rating-is-out-of-range': ({ goals }) => goals.findIndex(({ then, now }) => !isRating(then) || !isRating(now)),
  'nobody-to-turn-to': ({ toTurnTo }) => toTurnTo.findIndex(({ who, how, until }) => who === '' && how + until !== ''),
  'how-to-turn-to-is-missing': ({ toTurnTo }) =>
    toTurnTo.findIndex(({ who, how, until }) => how === '' && who + until !== ''),
  'until-is-no-day': ({ toTurnTo }) => toTurnTo.findIndex(({ until }) => until !== '' && !parseDay(until)),
  'until-is-past': ({ toTurnTo }, today) => toTurnTo.findIndex(({ until }) => until !== '' && until < today),
}

const isRating = (typed: string): boolean => /^(\d|10)?$/.test(typed)

/** What is to be put right, in the order of the form, each at its field. */
export const endingFaults = (
  because: readonly EndingFault[],
  { typed, today, words }: { readonly typed: InRows; readonly today: Day; readonly words: EndWords },
): readonly Fault[] =>
  because
    .toSorted((one, other) => inOrder.indexOf(one) - inOrder.indexOf(other))
    .map((fault) => {
      const row = rowOf[fault]?.(typed, today)
      const of =
        fault === 'rating-is-out-of-range' && isRating(typed.goals[row ?? 0]?.then ?? '') ? 'now' : fields[fault]
      const at = row === undefined ? of : `${of}-${Math.max(row, 0) + 1}`
      return { at: of === 'until' ? `${at}-day` : at, says: words.faults[fault] }
    })
