import { z } from 'zod'
import { dayShape } from '../../shared/shapes.ts'
import { type Item, type Measure, raters, type Scale } from '../measure.ts'
import type { NormSet } from '../norms.ts'

const text = z.string().trim().min(1)
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const number = z.number()
export const sourceShape = z.strictObject({ from: text, seen: dayShape })
export const agesShape = z.strictObject({ from: z.int().min(0).max(120), to: z.int().min(0).max(120) })

const itemsShape = z.strictObject({
  ids: z.array(text).min(1),
  from: number,
  to: number,
  reversed: z.array(text).default([]),
  isLine: z.boolean().default(false),
  only: z.array(number).min(2).exactOptional(),
  unscored: number.exactOptional(),
})

const howShape = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('items'),
    items: z.union([z.literal('all'), z.array(text).min(1)]),
    by: z.enum(['sum', 'mean']),
    times: number.positive().default(1),
    mostMissing: z.int().min(0).default(0),
    needs: z.array(code).default([]),
    isWhole: z.boolean().default(false),
  }),
  z.strictObject({ is: z.literal('scales'), scales: z.array(code).min(1), by: z.enum(['sum', 'mean']) }),
  z.strictObject({ is: z.literal('entered') }),
])

const conversionShape = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('table'), first: z.int(), values: z.array(number).min(1) }),
  z.strictObject({ is: z.literal('line'), minus: number, over: number.positive(), times: number, plus: number }),
])

const scaleShape = z.strictObject({
  id: code,
  name: text,
  how: howShape,
  direction: z.enum(['up-is-better', 'down-is-better', 'neither']),
  from: number,
  to: number,
  conversion: conversionShape.exactOptional(),
  norms: z.partialRecord(z.enum(raters), code).default({}),
  reliable: z
    .strictObject({ by: z.partialRecord(z.enum(raters), number.positive()), source: sourceShape })
    .exactOptional(),
})

/** How a measure is scored, as a file holds it. None of its words are in here. */
export const scoringShape = z.strictObject({
  measure: code,
  name: text,
  version: text,
  source: sourceShape,
  raters: z.array(z.enum(raters)).min(1),
  usedFrom: z.strictObject({ age: z.int().min(0).max(120), source: sourceShape }).exactOptional(),
  items: z.array(itemsShape).default([]),
  scales: z.array(scaleShape).min(1),
  safetyItems: z.array(z.strictObject({ item: text, above: number })).default([]),
})

export type WrittenScoring = z.infer<typeof scoringShape>
type WrittenScale = WrittenScoring['scales'][number]

/** A set of norms, as a file holds it: a row for some people, with mean and SD of each scale. */
export const normsShape = z
  .strictObject({
    id: code,
    name: text,
    version: text,
    people: text,
    source: sourceShape,
    isWhole: z.boolean().default(false),
    shownTo: z.strictObject({ t: number, source: sourceShape }).exactOptional(),
    rows: z
      .array(
        z.strictObject({
          sex: z.enum(['F', 'M']).exactOptional(),
          ages: agesShape.exactOptional(),
          of: z.record(code, z.tuple([number, number])),
        }),
      )
      .min(1),
  })
  .transform(
    (written): NormSet => ({
      ...written,
      rows: written.rows.flatMap(({ of, ...whose }) =>
        Object.entries(of).map(([scale, [mean, sd]]) => ({ ...whose, scale, mean, sd })),
      ),
    }),
  )

/** The items of a file, one by one. */
export const itemsOf = ({ items }: Pick<WrittenScoring, 'items'>): readonly Item[] =>
  items.flatMap(({ ids, reversed, ...answers }) =>
    ids.map((id) => ({ id, isReversed: reversed.includes(id), ...answers })),
  )

/** @param written a file that has no faults. @param sets those that its scales name are taken along. */
export function measureOf(written: WrittenScoring, sets: readonly NormSet[]): Measure {
  const { measure, name, version, source, raters: who, safetyItems, usedFrom } = written
  const items = itemsOf(written)
  const places = new Map(items.map(({ id }, at) => [id, at]))
  const scales = written.scales.map((scale) => scaleOf(scale, places))
  const named = new Set(scales.flatMap(({ norms }) => Object.values(norms)))
  const norms = sets.filter(({ id }) => named.has(id))
  const ages = usedFrom ? { usedFrom } : {}
  return { id: measure, name, version, source, raters: who, ...ages, items, scales, norms, safetyItems }
}

function scaleOf(written: WrittenScale, places: ReadonlyMap<string, number>): Scale {
  const { how, ...rest } = written
  if (how.is !== 'items') return { ...rest, how }
  const { items, ...others } = how
  const named = items === 'all' ? [...places.keys()] : items
  return { ...rest, how: { ...others, at: named.flatMap((id) => places.get(id) ?? []) } }
}
