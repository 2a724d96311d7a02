import type { Counted, Expected, HelpGiven } from './help-given.ts'
import { countedOf, type Judged, type Method } from './judging.ts'
import type { NationalFacts } from './national-scale.ts'
import { type SideBySide, sideBySide } from './side-by-side.ts'
import { raterInEnglish, sayDifference, sayWhyNot } from './why-words.ts'

/** Raters as the national figure names them, in its order. */
const columns = Object.entries(raterInEnglish).map(([rater, name]) => ({ rater, name }))

/** One of a file, with what the file expected of it. */
export interface Given {
  readonly given: HelpGiven
  readonly expected?: Expected | undefined
}

/** Sums of one rater by one method. */
export interface Sums {
  readonly assessment: number
  readonly paired: number
  readonly improved: number
  readonly noChange: number
  readonly deteriorated: number
  /** Of so many one scale at least could not be judged. */
  readonly notJudged: number
}

/** One of a file as it is written down. */
export interface Row {
  readonly id: string
  readonly counts: boolean
  readonly whyNot: readonly string[]
  readonly national: Expected
  readonly ours: Readonly<Record<string, Counted & { readonly notJudged: number }>>
  readonly differences: readonly string[]
  /** Left out where the file expected nothing. */
  readonly isAsExpected?: boolean
  readonly expected?: Expected
}

export interface Report {
  readonly source: string
  readonly read: number
  readonly compared: number
  readonly asExpected: number
  readonly counts: number
  readonly differ: number
  readonly national: Readonly<Record<string, Sums>>
  readonly ours: Readonly<Record<string, Sums>>
  readonly each: readonly Row[]
}

/** Classes everything that was given, by both methods, and holds it against what the file expects. */
export function reportOf(facts: NationalFacts, all: readonly Given[]): Report {
  const judged = all.map(({ given, expected }) => ({ expected, found: sideBySide(facts, given) }))
  const each = judged.map(({ expected, found }) => rowOf(facts, found, expected))
  const compared = each.filter(({ isAsExpected }) => isAsExpected !== undefined)
  const found = judged.map((one) => one.found)
  return {
    source: facts.source.from,
    read: all.length,
    compared: compared.length,
    asExpected: compared.filter(({ isAsExpected }) => isAsExpected).length,
    counts: found.filter(({ counts }) => counts).length,
    differ: found.filter(({ differences }) => differences.length > 0).length,
    national: sumsOf('national', found),
    ours: sumsOf('ours', found),
    each,
  }
}

function rowOf(facts: NationalFacts, found: SideBySide, expected: Expected | undefined): Row {
  const national = byName(found.national, countedOf)
  return {
    id: found.id,
    counts: found.counts,
    whyNot: found.whyNot.map((one) => sayWhyNot(one, facts)),
    national,
    ours: byName(found.ours, (one) => ({ ...countedOf(one), notJudged: one.notJudged })),
    differences: found.differences.map((one) => sayDifference(one, facts)),
    ...(expected ? { isAsExpected: isSame(national, expected), expected } : {}),
  }
}

type Outcome = Judged['raters'] extends ReadonlyMap<unknown, infer One> ? One : never

function byName<Value>({ raters }: Judged, written: (one: Outcome) => Value): Readonly<Record<string, Value>> {
  const named = [...raters].map(([rater, outcome]) => [raterInEnglish[rater], written(outcome)] as const)
  return Object.fromEntries(named)
}

const fields = ['assessment', 'paired', 'improved', 'noChange', 'deteriorated'] as const

/** Whether both speak of the same raters, and say the same of each. */
function isSame(found: Expected, expected: Expected): boolean {
  const names = new Set([...Object.keys(found), ...Object.keys(expected)])
  return [...names].every((name) => {
    const [one, other] = [found[name], expected[name]]
    return one !== undefined && other !== undefined && fields.every((field) => one[field] === other[field])
  })
}

function sumsOf(method: Method, all: readonly SideBySide[]): Readonly<Record<string, Sums>> {
  const sums = columns.map(({ rater, name }) => {
    const of = all.flatMap((one) =>
      [...one[method].raters].filter(([whose]) => whose === rater).map(([, each]) => each),
    )
    const many = (is: (one: Outcome) => boolean): number => of.filter(is).length
    return [
      name,
      {
        assessment: many(({ assessment }) => assessment),
        paired: many(({ paired }) => paired),
        improved: many(({ change }) => change === 'better'),
        noChange: many(({ change }) => change === 'no-reliable-change'),
        deteriorated: many(({ change }) => change === 'worse'),
        notJudged: many(({ notJudged }) => notJudged > 0),
      },
    ] as const
  })
  return Object.fromEntries(sums)
}
