import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Id } from '../../shared/id.ts'
import { type Choice, isOpen, isSame, lineOf, type Mark, narrower, newTo, readLedger } from './ledger.ts'

const id = (n: number): Id => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id
const place = 'ashmere'
const left: Mark = { is: 'left', id: id(1), on: '2026-11-21' }
const stays: Mark = { is: 'left', id: id(1), on: null }
const read = (text: string) => {
  const found = readLedger(text)
  return found.is === 'read' ? found.ledger : undefined
}

describe('Whoever keeps the ledger', () => {
  test('reads the last word about each thing, and how far it was looked', () => {
    const upTo = { is: 'up-to', at: '2026-11-21T12:00:00.000000Z', hash: 'ab' } as const
    const ledger = read([left, upTo, stays].map((says) => lineOf({ place, says })).join(''))
    expect([...(ledger?.get(place)?.marks.values() ?? [])]).toEqual([stays])
    expect(ledger?.get(place)?.upTo).toEqual(upTo)
  })

  test('passes over a line that was cut off, and is told of any other that cannot be read', () => {
    const whole = lineOf({ place, says: left })
    expect(read(whole + whole.slice(0, 20))?.get(place)?.marks.size).toBe(1)
    expect(read(`${whole}${whole.slice(0, 20)}\n${whole}`)?.get(place)?.marks.size).toBe(1)
    expect(readLedger(`${whole}${whole.slice(0, 20)}}}\n${whole}`)).toEqual({ is: 'unreadable', line: 2 })
    expect(readLedger(`${whole}x\n`)).toEqual({ is: 'unreadable', line: 2 })
    expect(readLedger('{"place":"ashmere","says":{"is":"heard","id":"x"}}\n')).toEqual({ is: 'unreadable', line: 1 })
  })

  test('writes down what changed: that somebody who left came back, and not that somebody never left', () => {
    expect(newTo(undefined, [stays])).toEqual([])
    const known = read(lineOf({ place, says: left }))?.get(place)
    expect(newTo(known, [left])).toEqual([])
    expect(newTo(known, [stays])).toEqual([stays])
    expect([isOpen(left), isOpen(stays)]).toEqual([false, true])
  })
})

const people = [1, 2, 3, 4].map(id)
const choice: fc.Arbitrary<Choice> = fc.record({
  n: fc.nat(9),
  sensitivity: fc.constantFrom('open-to-team', 'named-people', 'sealed', 'private'),
  named: fc.subarray(people),
  with: fc.constantFrom('only-me', 'my-worker', 'my-team'),
  also: fc.subarray(people).map((some) => some.map((who) => ({ who, by: 'young-person' as const }))),
})
const circles = ['only-me', 'my-worker', 'my-team']
const closed = ['open-to-team', 'named-people', 'sealed', 'private']

test('of two choices nobody is let in whom either leaves out, and none is narrowed for nothing', () => {
  fc.assert(
    fc.property(choice, choice, (one, other) => {
      const both = narrower(one, other)
      for (const each of [one, other]) {
        expect(circles.indexOf(both.with)).toBeLessThanOrEqual(circles.indexOf(each.with))
        expect(closed.indexOf(both.sensitivity)).toBeGreaterThanOrEqual(closed.indexOf(each.sensitivity))
        expect(each.named).toEqual(expect.arrayContaining([...both.named]))
        expect(each.also.map(({ who }) => who)).toEqual(expect.arrayContaining(both.also.map(({ who }) => who)))
      }
      expect([one.with, other.with]).toContain(both.with)
      expect(isSame(narrower(one, one), one)).toBe(true)
    }),
  )
})
