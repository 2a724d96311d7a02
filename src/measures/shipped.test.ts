import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { type Answered, enter } from './answered/answered.ts'
import { readNationalFacts } from './national/facts.edge.ts'
import { scoresOf } from './national/of-a-need.ts'
import { measureCalled, measuresFolder, shipped, today } from './testing.edge.ts'

const page = readFileSync(new URL('../../docs/for-integrators.md', import.meta.url), 'utf8')
const by = '00000000-0000-4000-8000-000000000001' as Id

/** A score that somebody writes in, of one scale, by the first who can fill it in. */
function entered(measure: string, scale: string, typed: string): Answered {
  const of = measureCalled(measure)
  const forNorms = { table: 'none', age: '' }
  const done = enter(
    of,
    { rater: of.raters[0] ?? '', on: today as Day, forNorms, scales: { [scale]: typed } },
    { by, today },
  )
  if (done.is === 'refused') throw new Error(JSON.stringify(done.because))
  return done.value
}
const facts = readNationalFacts(measuresFolder)
const first = (answered: Answered) => (answered.is === 'not-today' ? undefined : answered.scored[0])

describe('Whoever brings measures to a place', () => {
  test('reads of each that we ship what is here and what is not, and of no other', () => {
    const listed = [...page.matchAll(/^\| `([a-z0-9-]+)` \|.*\|.*\|$/gm)].map(([, id]) => id)
    expect(listed.toSorted()).toEqual([...shipped.keys()].toSorted())
    for (const name of ['PHQ-A', 'CHI-ESQ', 'Current View']) expect(page).toContain(name)
  })

  test.each([...shipped.values()].map(({ measure }) => measure))(
    '$name: each scale takes its least and its most, and refuses what is beyond',
    ({ id, scales, raters }) => {
      expect(scales.length).toBeGreaterThan(0)
      for (const { id: scale, from, to } of scales) {
        for (const typed of [from, to])
          expect(first(entered(id, scale, String(typed)))).toMatchObject({ is: 'scored', raw: typed })
        for (const typed of [from - 1, to + 1]) {
          const rater = raters[0] ?? ''
          const typing = {
            rater,
            on: today as Day,
            forNorms: { table: 'none', age: '' },
            scales: { [scale]: String(typed) },
          }
          expect(enter(measureCalled(id), typing, { by, today })).toMatchObject({
            because: [{ is: 'out-of-range', scale }],
          })
        }
      }
    },
  )
})

describe('Of two numbers for one thing', () => {
  test('the SWEMWBS has one that is used: the metric one, compared, counted nationally and shown with the raw one that it is made from', () => {
    const kept = entered('swemwbs', 'total', '19')
    expect(first(kept)).toMatchObject({ raw: 19, score: 17.98, shown: 17.98 })
    expect(scoresOf(facts, kept, { at: 0, day: 0 })).toMatchObject([{ raw: 17.98 }])
    const name = scoresOf(facts, kept, { at: 0, day: 0 })[0]?.scale ?? ''
    expect(facts.scales.get(name)).toMatchObject({ from: 7, to: 35, reliableBy: 3 })
  })

  test.each([
    ['1.2078', 50],
    ['2.24157', 60],
  ])('KIDSCREEN-10: a person parameter of %s is a T-score of %d', (typed, t) => {
    expect(first(entered('kidscreen-10', 't', typed))).toMatchObject({ shown: expect.closeTo(t, 3) })
  })
})
