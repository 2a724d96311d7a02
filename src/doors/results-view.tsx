import type { Answer, Found } from '../directory/match/asking.ts'
import type { Published } from '../directory/published.ts'
import type { Asked } from '../web/route.ts'
import { type AtTheDoor, chosenTopics, topicLabel } from './at-the-door.ts'
import type { DoorWords } from './door-words.ts'
import type { Question } from './question.ts'
import type { ResultsWords } from './results-words.ts'

/** All that the page of results is made of. */
export interface ResultsView {
  readonly door: AtTheDoor
  readonly asked: Asked
  readonly published: Published
  readonly question: Question
  readonly answer: Answer
  /** What is not in the answer because of an age. */
  readonly otherAges: readonly Found[]
  /** How many offers are shown at most. */
  readonly showing: number
  /** The words, still sealed. */
  readonly sealed: string
  readonly words: DoorWords
}

/** What it is about, as the asker would say it. */
export function headingOf({ door, question, answer, words }: ResultsView): string {
  const chosen = chosenTopics(door, question)
  // Somebody who asks for a friend says "my friend": that is not what it is about.
  const heard =
    question.asker === 'friend' && answer.heard.length > 1
      ? answer.heard.filter((id) => id !== 'friends')
      : answer.heard
  const label = topicLabel(door.topics, question.asker)
  const all = [...new Set([...chosen, ...heard])].slice(0, 2).map(label)
  return all.length > 0 ? all.join(' · ') : words.results.heading
}

/** Who asks, about whom, and roughly where, as one sentence. */
export function summaryOf({ asker, age, where }: Question, words: ResultsWords): string {
  const parts = [
    asker ? words.asker[asker] : undefined,
    age === undefined ? undefined : words.age[asker === 'young-person' ? 'oneself' : 'another'](age),
    where ? words.near(where) : undefined,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? words.nothingSaid : words.asking(parts)
}

/** How many things were found, and where. */
export function countInWords({ answer, asked, question, words: { results } }: ResultsView): string {
  if (answer.nothingFits) return results.nothingFits
  const where = question.where ? results.near(question.where) : results.within(asked.frame.placeName)
  return results.found(answer.found.length, where)
}
