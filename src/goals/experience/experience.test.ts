import { expect, test } from 'vitest'
import type { SessionAnswers } from '../session-check.ts'
import { dayOf } from '../testing.edge.ts'
import { countExperience, monthOf } from './experience.ts'

const many = (count: number, answers: SessionAnswers): readonly SessionAnswers[] =>
  Array.from({ length: count }, () => answers)

test('R29 what 24 young people said of meetings is never counted', () => {
  expect(() => countExperience(many(24, { heard: 'yes' }))).toThrow('too few')
})

test('R29 of 25 who say the same nobody can tell that all did: 23 and two others come to the same numbers', () => {
  const all = countExperience(many(25, { heard: 'no' }))
  const nearly = countExperience([...many(23, { heard: 'no' }), ...many(2, { heard: 'yes' })])
  expect(all).toEqual(nearly)
  expect(all.heard).toEqual({ yes: 0, partly: 0, no: 25, 'left-out': 0 })
  expect(all.useful).toEqual({ yes: 0, partly: 0, no: 0, 'left-out': 25 })
})

test('what was said is told by its month: a day would say who was the last', () => {
  expect(monthOf(dayOf('2026-11-23'))).toBe('2026-11-01')
})
