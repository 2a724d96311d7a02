import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { changeBetween, isReliable, meansOf, reliableBy, reliableChangeIndex, rollUp, sharesOf } from './change.ts'
import { enterScore } from './entry.ts'
import { topShare } from './experience.ts'
import { raters } from './measure.ts'
import { namedRangeOf } from './ranges/named-range.ts'
import { score } from './scoring.ts'
import { answered, answering, measureCalled, rangesOf, shipped, vectorsIn } from './testing.edge.ts'

const said = z.enum(['better', 'no-reliable-change', 'worse'])
const rater = z.enum(raters)
const maybe = z.number().nullable()
const who = { rater, sex: z.string().nullish(), age: maybe.optional() }

const scoring = vectorsIn('scoring', {
  cases: z.array(
    z.strictObject({
      name: z.string(),
      measure: z.string(),
      ...who,
      answers: z.record(z.string(), maybe),
      expects: z.record(
        z.string(),
        z.union([
          z.strictObject({
            score: z.number(),
            raw: z.number().optional(),
            shown: z.number().optional(),
            t: z.number().optional(),
          }),
          z.strictObject({ notScored: z.string(), answered: z.number().optional(), of: z.number().optional() }),
        ]),
      ),
      source: z.string(),
    }),
  ),
})

describe('A questionnaire that somebody filled in', () => {
  test.each(scoring.cases)('$measure: $name', ({ measure: id, answers, expects, ...whose }) => {
    const measure = measureCalled(id)
    const scored = score(measure, answered(measure, answers), answering(whose))
    expect(Object.keys(expects).length).toBeGreaterThan(0)
    for (const [scale, expected] of Object.entries(expects)) {
      const found = scored.find((one) => one.scale === scale)
      expect(found?.provenance).toContain(`${whose.rater}; 2026-11-23`)
      if ('notScored' in expected) {
        const { notScored, ...counted } = expected
        expect(found).toMatchObject({ is: 'not-scored', because: notScored, ...counted })
        continue
      }
      if (found?.is !== 'scored') throw new Error(`${scale} was not scored`)
      expect(found.score).toBeCloseTo(expected.score, 9)
      if (expected.raw !== undefined) expect(found.raw).toBe(expected.raw)
      if (expected.shown !== undefined) expect(found.shown).toBe(expected.shown)
      if (expected.t !== undefined) expect(found.norm.is === 't' && found.norm.t).toBeCloseTo(expected.t, 9)
    }
  })
})

const entered = vectorsIn('entered', {
  cases: z.array(
    z.strictObject({
      measure: z.string(),
      scale: z.string(),
      raw: z.number(),
      ...who,
      t: z.number().optional(),
      score: z.number().optional(),
      noNorm: z.string().optional(),
      hasNoNorms: z.boolean().optional(),
      source: z.string(),
    }),
  ),
})

describe('A score that was written in without its questions', () => {
  test.each(entered.cases)('$measure, $scale $raw, $rater, $sex $age', ({ measure: id, scale, raw, ...expected }) => {
    const taken = enterScore(measureCalled(id), { scale, typed: String(raw) }, answering(expected))
    if (taken.is !== 'ok' || taken.value.is !== 'scored') throw new Error('it was not taken')
    const { norm, score } = taken.value
    if (expected.t !== undefined) expect(norm.is === 't' && Math.round(norm.t * 100) / 100).toBe(expected.t)
    else if (expected.noNorm !== undefined) expect(norm).toMatchObject({ is: 'no-norm', because: expected.noNorm })
    else if (expected.hasNoNorms) expect(norm).toEqual({ is: 'has-no-norms' })
    if (expected.score !== undefined) expect(score).toBeCloseTo(expected.score, 9)
  })
})

const ranges = vectorsIn('named-ranges', {
  cases: z.array(
    z.strictObject({
      measure: z.string(),
      set: z.string(),
      scale: z.string(),
      value: z.number(),
      ...who,
      says: z.string().nullable(),
      source: z.string(),
    }),
  ),
})

test.each(ranges.cases)('On the page of $measure, $set calls $value $says ($rater, $sex $age)', (one) => {
  const { measure, says, sex, age, ...rest } = one
  const named = namedRangeOf(rangesOf(measure), { ...rest, sex: sex ?? undefined, age: age ?? undefined })
  expect(named?.says ?? null).toBe(says)
})

const source = z.string()
const name = z.string()
const meant = z.tuple([z.number(), z.number()])
const change = vectorsIn('change', {
  reliable: z.array(
    z.strictObject({
      sd: z.number(),
      reliability: z.number(),
      first: z.number(),
      last: z.number(),
      threshold: z.number(),
      index: z.number(),
      isReliable: z.boolean(),
      source,
    }),
  ),
  classes: z.array(
    z.strictObject({
      name,
      up: z.boolean(),
      threshold: z.number(),
      changes: z.array(maybe),
      better: z.number(),
      none: z.number(),
      worse: z.number(),
      of: z.number(),
      source,
    }),
  ),
  between: z.array(
    z.strictObject({
      name,
      measure: z.string(),
      scale: z.string(),
      first: z.number(),
      last: z.number(),
      change: said,
      source,
    }),
  ),
  groups: z.array(
    z.strictObject({
      name,
      pairs: z.array(z.tuple([z.number(), maybe])),
      first: meant,
      last: meant,
      progress: meant,
      source,
    }),
  ),
  goals: z.array(
    z.strictObject({
      name,
      threshold: z.number(),
      goals: z.array(z.tuple([z.number(), z.number(), said])),
      person: said,
      source,
    }),
  ),
  rollUp: z.array(z.strictObject({ scales: z.array(said), person: said.nullable(), source })),
})

describe('What changed', () => {
  test.each(change.reliable)('is more than chance from $threshold on', ({ threshold, index, first, last, ...one }) => {
    expect(reliableBy(one)).toBeCloseTo(threshold, 12)
    expect(reliableChangeIndex(first, last, one)).toBeCloseTo(index, 2)
    expect(isReliable(last - first, reliableBy(one))).toBe(one.isReliable)
    expect(isReliable(threshold - 1e-6, threshold)).toBe(false)
  })

  test.each(change.classes)('in a group: $name', ({ changes, up, threshold, better, none, worse, of }) => {
    const direction = up ? 'up-is-better' : 'down-is-better'
    const all = changes.map((by) => (by === null ? undefined : changeBetween(0, by, { threshold, direction })))
    expect(sharesOf(all)).toEqual({ of, better, worse, 'no-reliable-change': none })
  })

  test.each(change.between)('between two scores: $name', ({ measure, scale: id, first, last, change: expected }) => {
    const scale = measureCalled(measure).scales.find((one) => one.id === id)
    const threshold = Object.values(scale?.reliable?.by ?? {})[0] ?? Number.NaN
    expect(scale && changeBetween(first, last, { threshold, direction: scale.direction })).toBe(expected)
  })

  test.each(change.groups)('is told of those who have both scores: $name', ({ pairs, first, last, progress }) => {
    const all = pairs.map(([one, other]) => ({ first: one, ...(other === null ? {} : { last: other }) }))
    const means = meansOf(all)
    const better = { mean: -(means.moved.mean ?? 0), of: means.moved.of }
    const told = [means.first, means.last, better].map(({ mean, of }) => [mean, of])
    expect(told).toEqual([first, last, progress])
  })

  test.each(change.goals)('of goals: $name', ({ threshold, goals, person }) => {
    const each = goals.map(([first, last]) => changeBetween(first, last, { threshold, direction: 'up-is-better' }))
    expect(each).toEqual(goals.map(([, , one]) => one))
    expect(rollUp(each.filter((one) => one !== undefined))).toBe(person)
  })

  test.each(change.rollUp)('for one person with $scales is $person', ({ scales, person }) => {
    expect(rollUp(scales) ?? null).toBe(person)
  })
})

const experience = vectorsIn('experience', {
  cases: z.array(
    z.strictObject({
      most: z.number(),
      answers: z.array(z.array(maybe)),
      of: z.number(),
      top: z.number(),
      percent: z.number(),
      isShown: z.boolean(),
      source,
    }),
  ),
})

test.each(experience.cases)('Of those who answered it all, $top of $of gave the highest answer to all', (one) => {
  const { most, answers, of, top, isShown, percent } = one
  expect(topShare(answers, most)).toEqual({ of, top, isShown })
  expect(Math.round((top / of) * 1000) / 10).toBe(percent)
  const many = Array.from({ length: 25 }, () => [most, most, most])
  expect(topShare(many, most)).toEqual({ of: 25, top: 25, isShown: true })
})

test('every file of vectors was read, and holds as much as it did', () => {
  const counted = [scoring.cases, entered.cases, ranges.cases, change.between, change.classes]
  expect(counted.map(({ length }) => length)).toEqual([50, 26, 28, 5, 4])
})

test('R28 every measure that we ship is scored by a case here', () => {
  const held = new Set([...scoring.cases, ...entered.cases].map(({ measure }) => measure))
  expect([...shipped.keys()].filter((id) => !held.has(id))).toEqual([])
})
