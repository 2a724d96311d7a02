import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atOnce } from './in-steps.ts'
import { holds, makingIndex, offersWith, rarity } from './word-index.ts'

const gain = 2.2

/** BM25 as its paper has it, with `k1` of 1.2 and `b` of 0.75, one offer and one word at a time. */
function plainly(offers: readonly (readonly number[])[], term: number, offer: number): number {
  const having = offers.filter((terms) => terms.includes(term)).length
  const usual = offers.reduce((sum, terms) => sum + terms.length, 0) / offers.length
  const terms = offers[offer] ?? []
  const times = terms.filter((each) => each === term).length
  const long = 1.2 * (0.25 + (0.75 * terms.length) / Math.max(1, usual))
  return (rarity(offers.length, having) * gain * times) / (times + long)
}

test('each offer is held under each of its words, with the weight that the plain way gives', () => {
  const terms = fc.array(fc.nat({ max: 9 }), { maxLength: 12 })
  fc.assert(
    fc.property(fc.array(terms, { minLength: 1, maxLength: 40 }), (offers) => {
      const making = makingIndex()
      for (const each of offers) {
        making.add(Int32Array.from(each), 1)
        making.finish()
      }
      const index = atOnce(making.settle(new Map(Array.from({ length: 10 }, (_, term) => [`${term}`, term]))))
      for (let term = 0; term < 10; term += 1) {
        expect(offersWith(index, term)).toBe(offers.filter((each) => each.includes(term)).length)
        for (const [offer, each] of offers.entries()) {
          expect(holds(index, term, offer)).toBe(each.includes(term))
          const place = index.offers.indexOf(offer, index.starts[term])
          if (each.includes(term)) expect(index.weights[place]).toBeCloseTo(plainly(offers, term, offer), 5)
        }
      }
    }),
  )
})

test('an index of many more words than fit in one block holds them all', () => {
  const making = makingIndex()
  const terms = Int32Array.from({ length: 1_000 }, (_, term) => term)
  for (let offer = 0; offer < 200; offer += 1) {
    making.add(terms.subarray(offer), 1)
    making.finish()
  }
  const index = atOnce(making.settle(new Map([...terms].map((term) => [`${term}`, term]))))
  expect([0, 100, 999].map((term) => offersWith(index, term))).toEqual([1, 101, 200])
  expect(holds(index, 999, 199)).toBe(true)
})
