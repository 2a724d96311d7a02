import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../shared/day.ts'
import { csv } from './csv.ts'
import { quartersBefore } from './quarters.ts'
import { type Cell, fewest, rounded, withhold } from './withholding.ts'

const cells = fc.uniqueArray(fc.record({ key: fc.string(), many: fc.integer({ min: 0, max: 400 }) }), {
  selector: ({ key }) => key,
  maxLength: 30,
})

const hiddenOf = (all: readonly Cell[]): readonly Cell[] => {
  const shown = new Set(withhold(all).rows.map(({ key }) => key))
  return all.filter(({ key, many }) => many > 0 && !shown.has(key))
}

describe('Nobody is picked out of a count', () => {
  test('fewer than ten are never said, and what is said is rounded to five', () => {
    fc.assert(
      fc.property(cells, (all) => {
        for (const { key, many } of withhold(all).rows) {
          const exact = all.find((each) => each.key === key)?.many ?? 0
          expect(exact).toBeGreaterThanOrEqual(fewest)
          expect(many).toBe(rounded(exact))
          expect(many % 5).toBe(0)
        }
      }),
    )
  })

  test('what is left out is never one count alone, nor fewer than ten together: the others taken from the whole give nothing', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const hidden = hiddenOf(all)
        const together = hidden.reduce((sum, { many }) => sum + many, 0)
        const isSafe = hidden.length === 0 || (hidden.length > 1 && together >= fewest)
        expect(isSafe || withhold(all).rows.length === 0).toBe(true)
      }),
    )
  })

  test('a single small count takes the next with it', () => {
    const said = withhold([
      { key: 'AS1', many: 43 },
      { key: 'AS2', many: 21 },
      { key: 'AS3', many: 4 },
    ])
    expect(said).toEqual({ rows: [{ key: 'AS1', many: 45 }], of: 70 })
  })

  test('where all together are few, nothing is said at all', () => {
    expect(withhold([{ key: 'AS1', many: 9 }])).toEqual({ rows: [] })
    expect(withhold([])).toEqual({ rows: [] })
  })
})

test('three months are shown once they are over, and none overlaps another', () => {
  const today = parseDay('2026-11-21')
  if (!today) throw new Error('no day')
  const quarters = quartersBefore(today)
  expect(quarters[0]).toEqual({ id: '2026-q3', from: '2026-07-01', until: '2026-09-30' })
  expect(quarters).toHaveLength(8)
  quarters.slice(1).forEach(({ until }, index) => {
    expect(until < (quarters[index]?.from ?? '')).toBe(true)
  })
})

test('a spreadsheet takes nothing for a formula, and quotes stay quotes', () => {
  expect(csv([['=1+1', '+44', '-2', '@x', 'say "hi"', 'plain']])).toBe(
    '\uFEFF"\'=1+1","\'+44","\'-2","\'@x","say ""hi""","plain"\r\n',
  )
})
