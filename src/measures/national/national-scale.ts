import { z } from 'zod'
import { raters } from '../measure.ts'
import { type NormSet, normFor } from '../norms.ts'
import { sourceShape } from '../pack/scoring-file.ts'
import type { ReadIn } from '../read-in.ts'

/** Whose answers the national figure tells apart. */
export type NationalRater = 'self' | 'parent' | 'clinician'

/** Which way is better, and whose answer it is. */
export interface Judging {
  readonly better: 'up' | 'down'
  readonly rater: NationalRater
}

/** One of the scales that the national figure counts. */
export interface NationalScale {
  /** As SNOMED CT calls it: scores are paired by this name, old and new codes together. */
  readonly name: string
  readonly codes: readonly string[]
  readonly from: number
  readonly to: number
  /** Of the T-score where the scale has norms; as much counts. */
  readonly reliableBy: number
  readonly national: Judging
  readonly ours: Judging
  readonly hasNorms: boolean
  /** Mean and SD by sex and age, `F 12`. */
  readonly norms: ReadonlyMap<string, { readonly mean: number; readonly sd: number }>
}

/** What the national method goes by, read once. */
export interface NationalFacts {
  readonly source: ReadIn
  readonly scales: ReadonlyMap<string, NationalScale>
  /** The oldest who are in each figure, in years when it began. */
  readonly oldest: { readonly national: number; readonly ours: number }
}

export const whoseNorm = (sex: string | null, age: number): string => `${sex} ${age}`

const text = z.string().min(1)
const ages = z.strictObject({ from: z.int(), to: z.int() })
const whose = z.enum(raters).exclude(['teacher'])
const better = z.enum(['up', 'down'])

/** How these facts lie in content/measures/national. */
export const nationalShape = z.strictObject({
  about: text,
  source: sourceShape,
  ages,
  ourAges: ages,
  toBeChecked: z.array(text),
  tools: z.array(
    z.strictObject({
      tool: text,
      better,
      scales: z.array(
        z.strictObject({
          name: text,
          codes: z.array(z.string().regex(/^\d{6,18}$/)).min(1),
          from: z.number(),
          to: z.number(),
          rater: whose,
          reliableBy: z.number().positive(),
          norms: z.strictObject({ set: text, scale: text }).exactOptional(),
          ours: z.strictObject({ better: better.exactOptional(), rater: whose.exactOptional() }).exactOptional(),
        }),
      ),
    }),
  ),
})

type Written = z.infer<typeof nationalShape>
type WrittenScale = Written['tools'][number]['scales'][number]

/** @param sets where the norms are that the scales name. */
export function nationalFactsOf(written: Written, sets: readonly NormSet[]): NationalFacts {
  const scales = written.tools.flatMap((tool) => tool.scales.map((scale) => scaleOf(scale, tool.better, sets)))
  return {
    source: written.source,
    scales: new Map(scales.map((scale) => [scale.name, scale])),
    oldest: { national: written.ages.to, ours: written.ourAges.to },
  }
}

function scaleOf(written: WrittenScale, better: 'up' | 'down', sets: readonly NormSet[]): NationalScale {
  const { name, codes, from, to, rater, reliableBy, norms, ours } = written
  const national = { better, rater }
  const table = norms ? tableOf(norms, sets) : new Map()
  return {
    ...{ name, codes, from, to, reliableBy, national, hasNorms: norms !== undefined, norms: table },
    ours: { ...national, ...ours },
  }
}

const everyAge = Array.from({ length: 26 }, (_, age) => age)

function tableOf({ set: id, scale }: { readonly set: string; readonly scale: string }, sets: readonly NormSet[]) {
  const set = sets.find((one) => one.id === id)
  if (!set) throw new Error(`there are no norms called ${id}`)
  const rows = ['F', 'M'].flatMap((sex) =>
    everyAge.flatMap((age) => {
      const found = normFor(set, scale, { sex, age })
      return found.is === 'norm' ? [[whoseNorm(sex, age), found.norm] as const] : []
    }),
  )
  return new Map(rows)
}
