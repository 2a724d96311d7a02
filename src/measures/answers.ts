import { ageOn } from '../people/coming-of-age.ts'
import { type Day, isAfter } from '../shared/day.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { type Item, type Measure, type Rater, raters } from './measure.ts'

/** One questionnaire as it was answered: a number for each item in the order of the measure, undefined where there is none. */
export type Answers = readonly (number | undefined)[]

/** What is wrong with answers, each with the item that it is about. */
export type AnswerFault =
  | { readonly is: 'no-such-item'; readonly item: string }
  | { readonly is: 'no-such-answer'; readonly item: string }

/** Whether it is one of the answers to an item. */
export const isAnswer = (item: Item, value: unknown): value is number =>
  typeof value === 'number' &&
  (value === item.unscored ||
    (item.only
      ? item.only.includes(value)
      : (item.isLine || Number.isInteger(value)) && value >= item.from && value <= item.to))

/** Reads one questionnaire by link id. An item that is left out, or is null, is a gap, which the rule of each scale judges. */
export type AnswerReader = (given: Readonly<Record<string, unknown>>) => Result<Answers, AnswerFault>

/** A measure made ready to read many: by its items in their order, and only where something is odd by every name that was given. */
export function readerOf({ items }: Measure): AnswerReader {
  const places = new Map(items.map((item, at) => [item.id, { item, at }]))
  return (given) => readInOrder(items, given) ?? readByName(items.length, places, given)
}

/** @returns undefined where a name is none of the items, or an answer is none: then it is to be said which. */
function readInOrder(
  items: readonly Item[],
  given: Readonly<Record<string, unknown>>,
): Result<Answers, never> | undefined {
  const answers: (number | undefined)[] = new Array(items.length).fill(undefined)
  let there = 0
  let at = -1
  for (const item of items) {
    at += 1
    const value = given[item.id]
    if (value === undefined) continue
    if (!isAnswer(item, value)) return undefined
    answers[at] = value
    there += 1
  }
  return Object.keys(given).length === there ? ok(answers) : undefined
}

type Places = ReadonlyMap<string, { readonly item: Item; readonly at: number }>

function readByName(
  many: number,
  places: Places,
  given: Readonly<Record<string, unknown>>,
): Result<Answers, AnswerFault> {
  const answers: (number | undefined)[] = new Array(many).fill(undefined)
  const faults: AnswerFault[] = []
  for (const id of Object.keys(given)) {
    const [place, value] = [places.get(id), given[id]]
    if (!place) faults.push({ is: 'no-such-item', item: id })
    else if (value === null || value === undefined) continue
    else if (isAnswer(place.item, value)) answers[place.at] = value
    else faults.push({ is: 'no-such-answer', item: id })
  }
  return faults.length > 0 ? refused(...faults) : ok(answers)
}

/** One questionnaire of a measure. @returns every fault at once. */
export const readAnswers = (measure: Measure, given: Readonly<Record<string, unknown>>): Result<Answers, AnswerFault> =>
  readerOf(measure)(given)

/** Who answered and when, and what norms ask for. */
export interface Answering {
  readonly rater: Rater
  readonly on: Day
  readonly sex?: string | undefined
  /** Whole years on that day. */
  readonly age?: number | undefined
}

export type AnsweringFault = 'rater-not-of-this-measure' | 'day-ahead' | 'day-before-birth'

/** What is given about somebody's answers. */
export interface Given {
  readonly rater: string
  readonly on: Day
  readonly today: Day
  readonly bornOn?: Day | undefined
  readonly sex?: string | undefined
  /** In years, where their birthday is not known. */
  readonly age?: number | undefined
}

/** @returns who answered, when and how old they were, or everything that cannot be. */
export function readAnswering(measure: Measure, given: Given): Result<Answering, AnsweringFault> {
  const { on, today, bornOn, sex, age } = given
  const rater = raters.find((one) => one === given.rater && measure.raters.includes(one))
  const faults: AnsweringFault[] = [
    ...(rater ? [] : (['rater-not-of-this-measure'] as const)),
    ...(isAfter(on, today) ? (['day-ahead'] as const) : []),
    ...(bornOn !== undefined && isAfter(bornOn, on) ? (['day-before-birth'] as const) : []),
  ]
  if (!rater || faults.length > 0) return refused(...faults)
  return ok({ rater, on, sex, age: bornOn === undefined ? age : ageOn(bornOn, on) })
}

/** What is to be said of each fault to whoever enters answers, in plain words. */
export const answerFaultsInEnglish: {
  readonly answer: Readonly<Record<AnswerFault['is'], (item: string) => string>>
  readonly answering: Readonly<Record<AnsweringFault, string>>
} = {
  answer: {
    'no-such-item': (item) => `This measure has no question ${item}`,
    'no-such-answer': (item) => `Choose one of the answers to question ${item}`,
  },
  answering: {
    'rater-not-of-this-measure': 'Choose one of those who can fill this measure in',
    'day-ahead': 'The day must be today or earlier',
    'day-before-birth': 'The day must be after they were born',
  },
}
