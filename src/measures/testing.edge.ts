import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Day } from '../shared/day.ts'
import { type Answering, type Answers, readAnswers } from './answers.ts'
import type { Measure, Rater } from './measure.ts'
import { readShippedPacks } from './pack/read-pack.edge.ts'
import type { NamedRanges } from './ranges/named-range.ts'
import { readNamedRanges } from './ranges/ranges.edge.ts'

const root = new URL('../../', import.meta.url)

/** Where what we ship of measures lies. */
export const measuresFolder = fileURLToPath(new URL('content/measures', root))

export const today = '2026-11-23' as Day

export const shipped = readShippedPacks(measuresFolder, today)

/** A measure that we ship. @throws where there is none of that name. */
export function measureCalled(id: string): Measure {
  const pack = shipped.get(id)
  if (!pack) throw new Error(`there is no measure ${id}`)
  return pack.measure
}

/** The owner's words for its scores. @throws where it has none. */
export function rangesOf(id: string): NamedRanges {
  const ranges = readNamedRanges(`${measuresFolder}/packs/${id}`)
  if (!ranges) throw new Error(`${id} has no ranges`)
  return ranges
}

/** Answers by link id. @throws where one is none. */
export function answered(measure: Measure, given: Readonly<Record<string, number | null>>): Answers {
  const read = readAnswers(measure, given)
  if (read.is === 'refused') throw new Error(JSON.stringify(read.because))
  return read.value
}

interface Whose {
  readonly rater: Rater
  readonly sex?: string | null | undefined
  readonly age?: number | null | undefined
}

export const answering = ({ rater, sex, age }: Whose): Answering => ({
  rater,
  on: today,
  sex: sex ?? undefined,
  age: age ?? undefined,
})

/** One file of vectors/measures, of the shape that a test expects. */
export function vectorsIn<const Shape extends z.ZodRawShape>(name: string, shape: Shape) {
  const path = new URL(`vectors/measures/${name}.json`, root)
  return z.strictObject({ about: z.string(), ...shape }).parse(JSON.parse(readFileSync(path, 'utf8')))
}
