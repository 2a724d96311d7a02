import { expect, test } from 'vitest'
import { atWorkInEnglish } from './at-work.ts'

/** Round every message: no kind of one. */
const round = new Set(['subject', 'signIn'])

test('H18 two kinds of message go out to somebody at work, each the act of a colleague: a third and last would be looked at here first', () => {
  const kinds = Object.keys(atWorkInEnglish).filter((name) => !round.has(name))
  expect(kinds).toEqual(['emergency', 'override'])
})
