import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measuresFolder } from '../testing.edge.ts'
import { readNationalFacts } from './facts.edge.ts'
import { type HelpGiven, helpGivenShape } from './help-given.ts'
import { countedOf } from './judging.ts'
import { reportOf } from './report.ts'
import { sideBySide } from './side-by-side.ts'
import { byTheText, theText } from './testing-by-the-text.edge.ts'
import { sayDifference, sayWhyNot } from './why-words.ts'

const facts = readNationalFacts(measuresFolder)
const root = new URL('../../../', import.meta.url)
const read = (path: URL) => helpGivenShape.parse(JSON.parse(readFileSync(path, 'utf8')))
const ours = read(new URL('vectors/measures/national.json', root))
const oracle = new URL('../shared/data/oracles/nhse_cyp_outcomes.json', root)
const oracleIsHere = existsSync(fileURLToPath(oracle))

const classed = (given: HelpGiven) =>
  Object.fromEntries(
    [...sideBySide(facts, given).national.raters].map(([rater, one]) => [
      { self: 'Self', parent: 'Parent', clinician: 'Clinician' }[rater],
      countedOf(one),
    ]),
  )

describe('The list of the national method', () => {
  const scales = [...facts.scales.values()]
  test('has eighty scales, forty of the young person, 26 of a parent and 14 of whoever works with them', () => {
    const many = (rater: string) => scales.filter(({ national }) => national.rater === rater).length
    expect([scales.length, many('self'), many('parent'), many('clinician')]).toEqual([80, 40, 26, 14])
  })

  test('has a norm for both sexes from 8 to 17 for each of the twelve RCADS scales, and for nobody else', () => {
    const normed = scales.filter(({ hasNorms }) => hasNorms)
    expect(normed.map(({ name, norms }) => [name.startsWith('RCADS'), norms.size])).toEqual(
      Array.from({ length: 12 }, () => [true, 20]),
    )
  })

  test('is judged otherwise by us in three places, by name', () => {
    const otherwise = scales.filter(({ national, ours: mine }) => JSON.stringify(national) !== JSON.stringify(mine))
    expect(otherwise.map(({ name, ours: mine }) => [name.slice(0, 10), mine])).toEqual([
      ['SDQ (Stren', { better: 'up', rater: 'parent' }],
      ['SDQ (Stren', { better: 'up', rater: 'self' }],
      ['HoNOSCA-SR', { better: 'down', rater: 'self' }],
    ])
  })
})

describe('The national method', () => {
  test.each(ours.map((one, at) => ({ at, id: one.given.id, one })))('classes $id by hand', ({ one }) => {
    expect(classed(one.given)).toEqual(one.expected)
  })

  test.skipIf(!oracleIsHere)('classes all 200 of the file beside this repository (skipped where it is absent)', () => {
    const report = reportOf(facts, read(oracle))
    expect([report.read, report.compared, report.asExpected]).toEqual([200, 200, 200])
    expect(report.each.filter(({ isAsExpected }) => !isAsExpected)).toEqual([])
  })

  test('sees a class that is not as expected', () => {
    const [first] = ours
    if (!first?.expected?.['Self']) throw new Error('nothing to change')
    const wrong = { ...first, expected: { Self: { ...first.expected['Self'], improved: 0, noChange: 1 } } }
    const more = { ...first, expected: { ...first.expected, Parent: first.expected['Self'] } }
    expect(reportOf(facts, [first, wrong, more, { given: first.given }])).toMatchObject({
      read: 4,
      compared: 3,
      asExpected: 1,
    })
  })
})

const some = <Value>(all: readonly Value[]) => fc.constantFrom(...all)
const names = [...facts.scales.keys()]
const few = names.filter((name) =>
  /Depression score|Separation|prosocial|scale 1 score|Outcome Rating|goal 1|questionnaire 9|global/.test(name),
)
const days = fc.integer({ min: 0, max: 12 })
const rawOf = (name: string): fc.Arbitrary<unknown> => {
  const { from, to } = facts.scales.get(name) ?? { from: 0, to: 10 }
  return fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: Math.ceil(from), max: Math.floor(to) }) },
    { weight: 3, arbitrary: some([from, to]) },
    { weight: 3, arbitrary: fc.integer({ min: 10 * from, max: 10 * to }).map((tenths) => tenths / 10) },
    { weight: 2, arbitrary: some<unknown>([from - 1, to + 1, null, 'about 7', '', '12', ' 3.5 ', 'NaN', '1e1', true]) },
  )
}
const anyScale = fc.oneof(
  { weight: 6, arbitrary: some(few) },
  { weight: 2, arbitrary: some(names) },
  some(['A scale of nobody']),
)
const scores = fc
  .array(anyScale, { minLength: 1, maxLength: 3 })
  .chain((chosen) =>
    fc.array(
      some(chosen).chain((scale) => fc.record({ scale: fc.constant(scale), day: days, raw: rawOf(scale) })),
      { maxLength: 12 },
    ),
  )
  .chain((sent) => {
    const uids = sent.map((_, at) => at + 1)
    return fc
      .shuffledSubarray(uids, { minLength: uids.length })
      .map((shuffled) => sent.map((one, at) => ({ ...one, uid: shuffled[at] ?? 0 })))
  })
const contact = fc.option(fc.integer({ min: 0, max: 7 }), { freq: 12 })
const anybody: fc.Arbitrary<HelpGiven> = fc.record({
  id: fc.constant('R'),
  sex: some(['F', 'M', 'F', 'M', null, 'X', '']),
  age: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 5, max: 17 }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 27 }) },
    fc.constant(null),
  ),
  firstContact: contact,
  secondContact: contact,
  endedOn: some([12, 12, 12, 12, 9, 9, 9, null]),
  scores,
})
const many = { numRuns: 4000, seed: 20_261_123 }

describe('Whoever it is, whatever was sent', () => {
  const text = theText(measuresFolder)
  test('the national class is what a second program, written from the words of the method alone, comes to', () => {
    const seen = { better: 0, worse: 0, same: 0, unpaired: 0 }
    fc.assert(
      fc.property(anybody, (given) => {
        const found = classed(given)
        expect(found).toEqual(byTheText(text, given))
        for (const one of Object.values(found)) {
          if (one.improved) seen.better += 1
          else if (one.deteriorated) seen.worse += 1
          else if (one.noChange) seen.same += 1
          else seen.unpaired += 1
        }
      }),
      many,
    )
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(200)
  })

  test('whoever does not count is told why, and whoever has nothing against them counts', () => {
    let not = 0
    fc.assert(
      fc.property(anybody, (given) => {
        const { counts, whyNot } = sideBySide(facts, given)
        if (!counts) {
          not += 1
          expect(whyNot.length).toBeGreaterThan(0)
        }
        for (const one of whyNot) expect(sayWhyNot(one, facts)).toMatch(/^[A-Z].{15,}\.$/s)
      }),
      many,
    )
    expect(not).toBeGreaterThan(200)
  })

  test('where the two methods differ there is a reason, and where there is none they agree', () => {
    let differed = 0
    fc.assert(
      fc.property(anybody, (given) => {
        const { national, ours: mine, differences } = sideBySide(facts, given)
        const told = ({ raters }: typeof mine) =>
          JSON.stringify([...raters].map(([rater, one]) => [rater, countedOf(one), one.notJudged]).toSorted())
        if (told(national) !== told(mine)) {
          differed += 1
          expect(differences.length).toBeGreaterThan(0)
        }
        if (differences.length === 0) expect(told(mine)).toBe(told(national))
        for (const one of differences) expect(sayDifference(one, facts)).toMatch(/^[A-Z].{15,}\.$/s)
      }),
      many,
    )
    expect(differed).toBeGreaterThan(200)
  })

  test('in whatever order the scores were sent, the class is the same', () => {
    fc.assert(
      fc.property(anybody, (given) => {
        expect(classed({ ...given, scores: given.scores.toReversed() })).toEqual(classed(given))
      }),
      { ...many, numRuns: 1000 },
    )
  })
})

describe('Side by side', () => {
  const named = (id: string): HelpGiven => {
    const found = ours.find(({ given }) => given.id === id)
    if (!found) throw new Error(id)
    return found.given
  }
  const both = (id: string) => sideBySide(facts, named(id))
  const words = (id: string) => both(id).whyNot.map((one) => sayWhyNot(one, facts))

  test.each([
    { id: 'V03', says: 'A form that is filled in before it never counts' },
    { id: 'V04', says: 'the last score is from before the second contact' },
    { id: 'V06', says: 'No second contact is recorded' },
    { id: 'V07', says: 'it is not within 0 to 27' },
    { id: 'V09', says: 'it is from after the day on which it ended' },
    { id: 'V11', says: 'the same score of the same day is there already' },
    { id: 'V18', says: 'They were older than 17 when it began' },
    { id: 'V19', says: 'the national figure does not count this scale' },
    { id: 'V20', says: 'No first contact is recorded' },
  ])('$id does not count, and is told: $says', ({ id, says }) => {
    expect(both(id).counts).toBe(false)
    expect(words(id)).toContainEqual(expect.stringContaining(says))
  })

  test('help that goes on does not count yet, and is told so', () => {
    const goesOn = sideBySide(facts, { ...named('V01'), endedOn: null })
    expect([goesOn.counts, goesOn.whyNot]).toEqual([false, [{ is: 'goes-on' }]])
  })

  test.each([
    { id: 'V12', is: 'other-way-is-better', change: 'better' },
    { id: 'V14', is: 'no-norm', change: undefined },
    { id: 'V18', is: 'older-than-the-national-figure', change: 'better' },
  ])('$id differs because of $is', ({ id, is, change }) => {
    const { ours: mine, differences } = both(id)
    expect(differences.map((one) => one.is)).toEqual([is])
    expect([...mine.raters.values()].map((one) => one.change)).toEqual([change])
  })

  test('a young person’s own answer is theirs', () => {
    const { ours: mine, national, differences } = both('V13')
    expect([...national.raters.keys()]).toEqual(['parent', 'self'])
    expect([...mine.raters]).toMatchObject([['self', { change: 'better', scales: 2 }]])
    expect(differences).toMatchObject([{ is: 'whose-answer', national: 'parent', ours: 'self' }])
  })

  test('whoever has no norm is counted as not judged, and never among those without change', () => {
    const report = reportOf(facts, [{ given: named('V14') }])
    expect(report.national['Self']).toMatchObject({ paired: 1, noChange: 1, notJudged: 0 })
    expect(report.ours['Self']).toMatchObject({ paired: 1, noChange: 0, notJudged: 1 })
  })
})
