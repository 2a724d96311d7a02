import type { Question } from './question.ts'

/** A search that found nothing, or a "nothing here fits": what was missing. No words, nobody (R7). */
export interface Unmet {
  readonly topics: readonly string[]
  /** The outcode only, "AS4". */
  readonly area: string
  readonly ageBand: AgeBand | ''
  readonly language: string
  readonly how: 'nothing-found' | 'nothing-fits'
}

export type AgeBand = '0-4' | '5-10' | '11-15' | '16-17' | '18-25'

export function ageBandOf(age: number): AgeBand {
  if (age < 5) return '0-4'
  if (age < 11) return '5-10'
  if (age < 16) return '11-15'
  return age < 18 ? '16-17' : '18-25'
}

export interface Missing {
  /** Ids of the topics chosen or heard; an unmet search without any is kept under no topic. */
  readonly topics: readonly string[]
  /** The languages that can be chosen here; any other text that came in their place is left out. */
  readonly languages: readonly string[]
  readonly how: Unmet['how']
}

export function unmetOf(question: Question, { topics, languages, how }: Missing): Unmet {
  const { language } = question.only
  return {
    topics: topics.slice(0, 3),
    area: question.where?.split(' ')[0] ?? '',
    ageBand: question.age === undefined ? '' : ageBandOf(question.age),
    language: language !== undefined && languages.includes(language) ? language : '',
    how,
  }
}
