import type { Pack } from '../pack/pack.ts'
import { entriesOf, numbersOf, type QuestionnaireItem } from '../pack/questionnaire.ts'

/** One question as it stands on a page, with its answers in the order of its owner. */
export interface AskedQuestion {
  readonly item: string
  readonly says: string
  readonly answers: readonly { readonly value: number; readonly says: string }[]
}

/** What it asks about in a few words, what stands before the questions, and the questions that count. */
export interface Questions {
  readonly about?: string
  readonly before: readonly string[]
  readonly questions: readonly AskedQuestion[]
}

/** @returns undefined where a pack holds no words, or not an answer in words for each number: then its score alone can be written in. */
export function questionsOf({
  measure,
  questionnaire,
}: Pick<Pack, 'measure' | 'questionnaire'>): Questions | undefined {
  if (!questionnaire) return undefined
  const entries = entriesOf(questionnaire.item)
  const questions = measure.items.flatMap(({ id }) => {
    const entry = entries.find(({ linkId }) => linkId === id)
    return entry ? askedIn(entry) : []
  })
  if (measure.items.length === 0 || questions.length < measure.items.length) return undefined
  const before = entries.flatMap(({ type, text }) => (type === 'display' && text !== undefined ? [text] : []))
  const { description: about } = questionnaire
  return { ...(about ? { about } : {}), before, questions }
}

function askedIn(entry: QuestionnaireItem): readonly AskedQuestion[] {
  const numbers = numbersOf(entry)
  const answers = (entry.answerOption ?? []).flatMap(({ valueCoding }, at) => {
    const value = numbers[at]
    return value === undefined || valueCoding === undefined ? [] : [{ value, says: valueCoding.display }]
  })
  if (entry.text === undefined || answers.length === 0) return []
  return [{ item: entry.linkId, says: entry.text, answers }]
}
