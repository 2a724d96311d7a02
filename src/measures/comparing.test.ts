import { describe, expect, test } from 'vitest'
import { compareScores, whyNotToldInEnglish } from './comparing.ts'
import { enterScore } from './entry.ts'
import type { Measure, Rater } from './measure.ts'
import type { Scored } from './scoring.ts'
import { answering, measureCalled } from './testing.edge.ts'

interface Whose {
  readonly rater: Rater
  readonly sex?: string
  readonly age?: number
}

function entered(measure: Measure, scale: string, [raw, whose]: readonly [number, Whose]): Scored {
  const taken = enterScore(measure, { scale, typed: String(raw) }, answering(whose))
  if (taken.is === 'refused') throw new Error(taken.because.join())
  return taken.value
}

function compared(id: string, scaleId: string, [first, last, whose]: readonly [number, number, Whose]) {
  const measure = measureCalled(id)
  const scale = measure.scales.find((one) => one.id === scaleId)
  if (!scale) throw new Error(scaleId)
  const scores = [entered(measure, scaleId, [first, whose]), entered(measure, scaleId, [last, whose])] as const
  return compareScores(...scores, { scale, rater: whose.rater })
}

const ellie = { rater: 'self', sex: 'F', age: 12 } as const

describe('Two scores of one scale', () => {
  test('with norms are compared as T, by the threshold of whoever answered', () => {
    expect(compared('rcads-47', 'depression', [20, 13, ellie])).toMatchObject({
      is: 'told',
      change: 'better',
      of: 't',
      threshold: 17.73,
    })
    expect(compared('rcads-47', 'depression', [20, 14, ellie])).toMatchObject({
      is: 'told',
      change: 'no-reliable-change',
    })
    expect(compared('rcads-47', 'depression', [20, 13, { ...ellie, rater: 'parent' }])).toMatchObject({
      change: 'no-reliable-change',
      threshold: 22.87,
    })
  })

  test('say where both numbers and the threshold come from', () => {
    const told = compared('phq-9', 'total', [18, 12, ellie])
    expect(told).toMatchObject({ is: 'told', change: 'better', by: -6, of: 'score' })
    expect(told.is === 'told' && told.provenance).toMatch(
      /^PHQ-9, rule of .+ to PHQ-9, rule of .+; reliable from 6 on \(NHSDigital/,
    )
  })

  test('of kindness are better when they rise', () => {
    expect(compared('sdq', 'prosocial', [3, 6, { rater: 'parent' }])).toMatchObject({ change: 'better' })
    expect(compared('sdq', 'conduct', [3, 7, { rater: 'parent' }])).toMatchObject({ change: 'worse' })
  })

  test.each([
    { because: 'no-norm', id: 'rcads-47', scale: 'depression', of: [20, 2, { rater: 'self', age: 12 }] },
    { because: 'no-threshold', id: 'sdq', scale: 'total', of: [20, 2, { rater: 'parent' }] },
    { because: 'no-threshold', id: 'sdq', scale: 'conduct', of: [9, 2, { rater: 'teacher' }] },
  ] as const)('are not judged where $because: $id $scale', ({ because, id, scale, of }) => {
    expect(compared(id, scale, of)).toEqual({ is: 'not-told', because })
    expect(whyNotToldInEnglish[because]).toMatch(/\.$/)
  })

  test('are not judged across scales, sets of norms, a gap, or where no way is better', () => {
    const sdq = measureCalled('sdq')
    const [conduct] = sdq.scales.filter(({ id }) => id === 'conduct')
    const score15 = measureCalled('score-15').scales[0]
    if (!conduct || !score15) throw new Error('no scales')
    const one = entered(sdq, 'conduct', [3, ellie])
    const other = entered(sdq, 'peer', [3, ellie])
    const by = { scale: conduct, rater: 'self' } as const
    expect(compareScores(one, other, by)).toMatchObject({ because: 'other-scale' })
    const gap = {
      is: 'not-scored',
      scale: 'conduct',
      because: 'too-many-missing',
      answered: 1,
      of: 5,
      provenance: '',
    } as const
    expect(compareScores(one, gap, by)).toMatchObject({ because: 'not-scored' })
    const t = (set: string) => ({ ...one, norm: { is: 't', t: 60, set } }) as const
    expect(compareScores(t('one'), t('another'), by)).toMatchObject({ because: 'other-norms' })
    const family = entered(measureCalled('score-15'), 'total', [40, ellie])
    const reliable = { by: { self: 10 }, source: measureCalled('score-15').source }
    expect(compareScores(family, family, { scale: { ...score15, reliable }, rater: 'self' })).toMatchObject({
      because: 'neither-way-is-better',
    })
  })
})
