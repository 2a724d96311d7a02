import readability from 'text-readability'
import { expect, test } from 'vitest'
import { mineInEnglish as words } from './my-words.ts'

/** The reading age in England: the American school grade and five years (Flesch-Kincaid). */
const readingAge = (text: string): number => readability.fleschKincaidGrade(text) + 5

const { sees, around, looked } = words
test.each([
  ['who can see what', [sees.lede, ...Object.values(sees.circleHints), sees.emergency, words.write.nobody]],
  ['who is around', [...around.stopSays, around.stopped, ...around.againSays]],
  ['who has looked', [looked.lede, looked.nobody, looked.unsafe, looked.policy, words.aside.lookedSays]],
])('%s is said in words for eleven, in sentences of at most twenty-four words', (_, texts) => {
  const text = texts.join(' ')
  expect(readingAge(text), text).toBeLessThanOrEqual(11)
  for (const sentence of text.split(/[.?!:]\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(24)
})

test('what she keeps back can be opened on three grounds, and she is told of all three', () => {
  for (const says of [sees.emergency, sees.circleHints['only-me']]) {
    expect(says).toMatch(/safe/)
    expect(says).toMatch(/you sa(id|y) yes/)
    expect(says).toMatch(/the law says so/)
  }
})
