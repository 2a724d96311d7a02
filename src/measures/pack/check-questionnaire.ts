import { isAnswer } from '../answers.ts'
import type { Item } from '../measure.ts'
import { entriesOf, numbersOf, type Questionnaire, type QuestionnaireItem } from './questionnaire.ts'

/** Where the words and the scoring of a measure do not fit together. */
export type WordsFault =
  | { readonly is: 'question-missing'; readonly item: string }
  | { readonly is: 'question-twice'; readonly item: string }
  | { readonly is: 'question-has-no-words'; readonly item: string }
  | { readonly is: 'answer-has-no-number'; readonly item: string }
  | { readonly is: 'answers-do-not-fit'; readonly item: string; readonly found: readonly number[] }

/** @param items those that are scored. Further questions may stand there: they count for nothing. */
export function faultsOfWords({ item: all }: Questionnaire, items: readonly Item[]): readonly WordsFault[] {
  const entries = entriesOf(all)
  const ids = entries.map(({ linkId }) => linkId)
  const twice = [...new Set(ids.filter((one, at) => ids.indexOf(one) !== at))]
  return [
    ...twice.map((item) => ({ is: 'question-twice', item }) as const),
    ...items.flatMap((item): readonly WordsFault[] => {
      const entry = entries.find(({ linkId }) => linkId === item.id)
      return entry ? faultsOfEntry(entry, item) : [{ is: 'question-missing', item: item.id }]
    }),
  ]
}

function faultsOfEntry(entry: QuestionnaireItem, item: Item): readonly WordsFault[] {
  const numbers = numbersOf(entry)
  const found = numbers.filter((one) => one !== undefined)
  const isNumbered = found.length === numbers.length
  const fits = entry.type !== 'choice' || !isNumbered || areItsAnswers(item, found)
  return [
    ...(entry.text === undefined ? [{ is: 'question-has-no-words', item: item.id } as const] : []),
    ...(isNumbered ? [] : [{ is: 'answer-has-no-number', item: item.id } as const]),
    ...(fits ? [] : [{ is: 'answers-do-not-fit', item: item.id, found } as const]),
  ]
}

/** Every answer that is scored, each once, and no other. */
function areItsAnswers(item: Item, found: readonly number[]): boolean {
  const { from, to, only, unscored } = item
  const many = (only?.length ?? to - from + 1) + (unscored === undefined ? 0 : 1)
  return found.length === many && new Set(found).size === many && found.every((answer) => isAnswer(item, answer))
}
