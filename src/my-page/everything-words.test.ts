import readability from 'text-readability'
import { expect, test } from 'vitest'
import { alsoKept } from '../access/requests/gathering.ts'
import { givenInEnglish } from '../access/requests/given.tsx'
import { everythingInEnglish as words } from './everything-words.ts'

/** The reading age in England: the American school grade and five years (Flesch-Kincaid). */
const readingAge = (text: string): number => readability.fleschKincaidGrade(text) + 5

const reasons = Object.values(givenInEnglish.grounds).map(givenInEnglish.takenOut)
const tellings = Object.values(words.telling)
const refused = tellings.flatMap(({ refused: no, nothingKept, closed }) => [no, nothingKept, closed])

test.each([
  ['how to ask', [words.lede, words.what, words.how, words.shut, words.copy, words.nobody]],
  ['how a parent or carer asks', [words.carer.lede, words.nobodyCarer]],
  ['how far it has come', tellings.flatMap(({ stages }) => Object.values(stages))],
  [
    'what becomes of it',
    [words.one.again, words.one.safe, words.one.paper, ...refused, words.one.complain, words.one.ico],
  ],
  ['what was taken out', reasons],
  ['what nobody can read', alsoKept],
])('%s is said in words for eleven, in sentences of at most twenty-four words', (_, texts) => {
  const text = texts.join(' ')
  expect(readingAge(text), text).toBeLessThanOrEqual(11)
  for (const sentence of text.split(/[.?!:]\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(24)
})

test('whoever asks is promised no day and no answer that the law does not promise: it may take longer, and it may be refused', () => {
  for (const says of [`${words.what} ${words.how}`, words.carer.lede]) {
    expect(says).not.toMatch(/at the latest|at most/)
    expect(says).toMatch(/mostly within a month/)
    expect(says).toMatch(/longer, or they say no, they tell you why/)
  }
  expect(words.nobody).not.toMatch(/nobody who works here keeps/i)
})
