import { expect, test } from 'vitest'
import { limit } from './limits.ts'

const noon = Date.parse('2026-11-21T12:00:00Z')
const minutes = (many: number): number => noon + many * 60_000

test('so many pass at once, then one for each stretch of time, and who has to wait is told how long', () => {
  const { take } = limit({ burst: 3, everySeconds: 60 })
  expect([1, 2, 3].map(() => take('a', noon))).toEqual([0, 0, 0])
  expect(take('a', noon)).toBe(60)
  expect(take('a', noon + 45_000)).toBe(15)
  expect(take('a', minutes(1))).toBe(0)
  expect(take('a', minutes(1))).toBe(60)
})

test('asking again while waiting does not make the wait longer', () => {
  const { take } = limit({ burst: 1, everySeconds: 60 })
  take('a', noon)
  for (let second = 0; second < 59; second++)
    expect(Math.abs(take('a', noon + second * 1000) - (60 - second))).toBeLessThanOrEqual(1)
  expect(take('a', minutes(1))).toBe(0)
})

test('who waits does not make others wait', () => {
  const { take } = limit({ burst: 1, everySeconds: 60 })
  take('a', noon)
  expect(take('a', noon)).toBeGreaterThan(0)
  expect(take('b', noon)).toBe(0)
})

test('a long rest gives no more than the burst', () => {
  const { take } = limit({ burst: 2, everySeconds: 1 })
  take('a', noon)
  expect([1, 2, 3].map(() => take('a', minutes(600)) === 0)).toEqual([true, true, false])
})

test('a clock that is put back by an hour locks nobody out for an hour', () => {
  const { take } = limit({ burst: 2, everySeconds: 60 })
  take('a', noon)
  expect(take('a', minutes(-60))).toBe(0)
  expect(take('a', minutes(-60))).toBeLessThanOrEqual(60)
})

test('sixty thousand senders are let in once each, and the last of them are remembered', () => {
  const { take } = limit({ burst: 1, everySeconds: 3600 })
  const waits = Array.from({ length: 60_000 }, (_, sender) => take(String(sender), noon + sender))
  expect(waits.filter((wait) => wait > 0)).toEqual([])
  expect(take('59999', minutes(2))).toBeGreaterThan(0)
})
