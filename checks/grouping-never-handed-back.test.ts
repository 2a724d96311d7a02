import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPure } from './architecture.ts'
import { codeIn, isTest } from './code.ts'
import { codesInside } from './grouping-never-computed.ts'
import { roomOf } from './imports.ts'
import { root } from './tree.ts'

/** What a measure, a person or a machine could hand to a function. */
const handed: readonly unknown[] = [
  { measure: 'phq-9', score: 27, rater: 'young-person', items: [3, 3, 3, 3, 3, 3, 3, 3, 3] },
  { score: 0, total: 27, change: -3, ratings: [10, 0, 10] },
  'I want to die',
  'she needs more help',
  'Coping',
  'urgent',
  [],
  27,
  -1,
  true,
  undefined,
]
const inputs = fc.array(fc.oneof(fc.constantFrom(...handed), fc.anything({ maxDepth: 3 })), { maxLength: 3 })

/** Each of them alone, and nothing at all: always tried. */
const always: readonly (readonly unknown[])[] = [[], ...handed.map((one) => [one])]

/** What a function hands back, whatever it is given; what it throws is no answer. */
function answerOf(act: (...given: readonly unknown[]) => unknown, given: readonly unknown[]): unknown {
  try {
    return act(...given)
  } catch {
    return undefined
  }
}

type Act = (...given: readonly unknown[]) => unknown
const isAct = (value: unknown): value is Act => typeof value === 'function'

/** Whatever one hands back that nobody handed to it. */
function handsBackOne(act: Act): readonly string[] {
  const madeUp = new Set<string>()
  fc.assert(
    fc.property(inputs, (given) => {
      fc.pre(codesInside(given).length === 0)
      for (const code of codesInside(answerOf(act, given))) madeUp.add(code)
    }),
    { numRuns: 60, examples: always.map((given): [unknown[]] => [[...given]]) },
  )
  return [...madeUp]
}

describe('R19 no function of what people agree on and plan hands back a kind of support that nobody handed to it', () => {
  const rooms = ['needs', 'decision', 'plan', 'goals', 'measures', 'ending']
  const looked = codeIn('src/').filter(
    (file) => !isTest(file) && rooms.includes(roomOf(file.path)) && isPure(file.path),
  )

  test('whatever it is given: scores, words, nothing, anything', async () => {
    let acts = 0
    for (const { path } of looked) {
      const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(join(root, path)).href)
      for (const [name, act] of Object.entries(module)) {
        if (!isAct(act)) continue
        acts++
        expect(handsBackOne(act), `${path} ${name}`).toEqual([])
      }
    }
    expect(acts).toBeGreaterThan(60)
  })

  test('one that works it out of a score, and one that has a favourite, are seen', () => {
    const byScore: Act = (measure) =>
      typeof measure === 'object' && measure !== null && 'score' in measure && Number(measure.score) > 20
        ? { agreement: { grouping: 'more-help' } }
        : undefined
    expect(handsBackOne(byScore)).toEqual(['more-help'])
    expect(handsBackOne((sent = 'advice') => [new Set([sent])])).toEqual(['advice'])
    expect(handsBackOne((sent) => sent)).toEqual([])
  })
})
