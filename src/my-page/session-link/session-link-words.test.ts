import readability from 'text-readability'
import { expect, test } from 'vitest'
import { linkMadeInEnglish } from '../../goals/by-link/link-made.tsx'
import { myGoalInEnglish } from '../goals/my-goal-words.ts'
import { sessionLinkInEnglish as words } from './session-link-words.ts'

/** The reading age in England: the American school grade and five years (Flesch-Kincaid). */
const readingAge = (text: string): number => readability.fleschKincaidGrade(text) + 5

const { opening, enter, reads, goals, four, helping, offline, kept, closed } = words
const { link } = myGoalInEnglish
test.each([
  [
    'before the questions',
    [
      words.readsToo(['Beth'], 'Sleep'),
      words.faults['seen-by-more'],
      opening.lede,
      opening.nothing,
      enter.hint,
      reads(['Beth']),
      reads([]),
    ],
  ],
  ['the questions', [goals.lede, four.hidden, helping.lede, helping.sends, offline]],
  ['afterwards', [...Object.values(closed.because), closed.anew, kept.some, kept.close, kept.says]],
  ['to make a code', [link.lede, link.shows, link.fullHint, linkMadeInEnglish.scan, linkMadeInEnglish.once]],
])('%s is said in words for eleven, in sentences of at most twenty-four words', (_, texts) => {
  const text = texts.join(' ')
  expect(readingAge(text), text).toBeLessThanOrEqual(11)
  for (const sentence of text.split(/[.?!:]\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(24)
})
