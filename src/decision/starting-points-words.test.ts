import { join } from 'node:path'
import readability from 'text-readability'
import { describe, expect, test } from 'vitest'
import { writtenQuestions } from './choice.ts'
import { saysOf, statementsOf, textsOf } from './choice-testing.ts'
import { readStartingPoints } from './starting-points.edge.ts'

const points = readStartingPoints(join(import.meta.dirname, '../../content/en'))
const choices = points.flatMap((point) => point.choices)
const allTexts = choices.flatMap(textsOf)

/** The reading age in England: the American school grade and five years (Flesch-Kincaid). */
const readingAge = (text: string): number => readability.fleschKincaidGrade(text) + 5
const words = (text: string): number => text.split(/\s+/).length

describe('what young people read', () => {
  test('every choice suits somebody of eleven, as a whole and question by question', () => {
    const whole = choices.map((choice) => statementsOf(choice).flatMap(saysOf).join(' '))
    const byQuestion = points.flatMap((point) =>
      writtenQuestions.map((question) =>
        point.choices.flatMap(({ cells }) => cells[question].flatMap(saysOf)).join(' '),
      ),
    )
    const long = [...whole, ...byQuestion].filter((passage) => words(passage) >= 50)
    expect(long.length).toBeGreaterThan(40)
    expect(long.filter((passage) => readingAge(passage) > 11)).toEqual([])
  })

  test('no sentence is longer than twenty-two words', () => {
    const sentences = allTexts.flatMap((text) => text.split(/[.?!:]\s/))
    expect(sentences.length).toBeGreaterThan(300)
    expect(sentences.filter((sentence) => words(sentence) > 22)).toEqual([])
  })

  test('R16 no decision, option or preference, and no word for how bad somebody is', () => {
    const heavy =
      /\b(decisions?|options?|preferences?|severe(ly)?|mild|moderate|serious(ly)?|disordered|symptoms?|patients?)\b/i
    expect(heavy.test('A mild one')).toBe(true)
    expect(allTexts.filter((text) => heavy.test(text))).toEqual([])
  })
})
