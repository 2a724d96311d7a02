import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, parseDay } from '../shared/day.ts'
import { newestOf, newestOnAPage } from './newest.ts'

const today = parseDay('2026-11-23') as Day
const things = (many: number) => Array.from({ length: many }, (_, at) => ({ id: at, on: addDays(today, -at) }))

describe('A need in which somebody has said a great deal', () => {
  test('shows the newest first, and says how many more there are', () => {
    const { shown, earlier } = newestOf(things(50), { all: false })
    expect(shown.map(({ id }) => id)).toEqual(things(newestOnAPage).map(({ id }) => id))
    expect(earlier).toBe(30)
    expect(newestOf(things(newestOnAPage), { all: false }).earlier).toBe(0)
  })

  test('keeps nothing back that nobody has opened yet, however long ago and however much', () => {
    const since = addDays(today, -40)
    expect(newestOf(things(50), { all: false, since })).toEqual({ shown: things(41), earlier: 9 })
  })

  test('whatever there is: nothing is lost, nothing changes its place, and all is all', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.option(fc.nat(90), { nil: undefined }), (many, ago) => {
        const wanted = { all: false, ...(ago === undefined ? {} : { since: addDays(today, -ago) }) }
        const { shown, earlier } = newestOf(things(many), wanted)
        expect(shown.length + earlier).toBe(many)
        expect(shown.map(({ id }) => id)).toEqual(shown.map((_, at) => at))
        expect(newestOf(things(many), { ...wanted, all: true })).toEqual({ shown: things(many), earlier: 0 })
      }),
    )
  })
})
