import { type Naming, nameOf, type Told } from '../needs/naming.ts'
import { inWords } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { listInEnglish } from '../shared/list-in-english.ts'
import type { Letter } from './letter.ts'
import { type LetterWords, letterInEnglish } from './letter-words.ts'

/** A letter as it is read: its words, and what the young person says of it. */
export const tellLetter = (letter: Letter, naming: Naming, words: LetterWords = letterInEnglish): Told => ({
  words: letter.words.said,
  standing: standingOf(letter, naming, words).join('\n'),
  reviewOn: '',
})

/** What the young person says of it, line by line. */
export function standingOf(
  { answered }: Letter,
  naming: Naming,
  words: LetterWords = letterInEnglish,
): readonly string[] {
  if (!answered) return [words.notRead]
  const { answer, told, by } = answered
  const day = inWords(answered.on)
  const taken = told === 'said-to-writer' ? [words.takenDown(nameOf(naming, by))] : []
  switch (answer.is) {
    case 'goes':
      return [words.goes(listInEnglish(answer.to.map(({ said }) => said)), day), ...taken]
    case 'for-me-alone':
      return [words.forMeAlone(day), ...taken]
    case 'not-right':
      return [words.notRight(day), ...(answer.says ? [words.says(answer.says.said)] : []), ...taken]
  }
}

export const namedInLetter = ({ by, answered }: Letter): readonly Id[] => [by, ...(answered ? [answered.by] : [])]

/** What lists are made from: no word. That it is not right yet waits for whoever wrote it. */
export const plainOfLetter = ({ by, answered }: Letter): Readonly<Record<string, unknown>> => {
  const isWaiting = answered?.answer.is === 'not-right'
  return { is: 'letter', nextOn: isWaiting ? answered.on : null, whoAsks: isWaiting ? by : null }
}
