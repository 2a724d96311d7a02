import readability from 'text-readability'
import { expect, test } from 'vitest'
import { myGoalInEnglish as words } from './my-goal-words.ts'

/** The reading age in England: the American school grade and five years (Flesch-Kincaid). */
const readingAge = (text: string): number => readability.fleschKincaidGrade(text) + 5

const day = '3 March 2027'
const { set, standing, rate, acts, helping, talk, rating, chart } = words
test.each([
  ['to set a goal', [words.lede, words.none, set.saysHint, set.shortNameHint, set.full, acts.rewordLede]],
  ['how a goal stands', [standing.reached(day), standing.paused(day), standing['not-safe']('Beth'), words.notSafeHelp]],
  ['to say how far', [...rating.words.map(({ says }) => `${says}.`), rate.done, rate.reads([]), chart.none]],
  ['is this helping', [helping.lede, helping.reads([]), helping.more.lede, helping.more.hidden]],
  ['the four questions', Object.values(helping.more.questions)],
  ['to talk about it', [talk.twice(day, day), talk.review(day), talk.nothing, talk.kept]],
])('%s is said in words for eleven, in sentences of at most twenty-four words', (_, texts) => {
  const text = texts.join(' ')
  expect(readingAge(text), text).toBeLessThanOrEqual(11)
  for (const sentence of text.split(/[.?!:]\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(24)
})

test('nothing that they read of it judges them, or promises anything', () => {
  const never = /well done|good job|failed|on track|off track|improv|worse|target|score|should have/i
  const said = JSON.stringify(words, (_, value: unknown) => (typeof value === 'function' ? String(value) : value))
  expect(said.length).toBeGreaterThan(3000)
  expect(said).not.toMatch(never)
})
