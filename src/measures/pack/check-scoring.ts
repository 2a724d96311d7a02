import type { Item } from '../measure.ts'
import type { NormSet } from '../norms.ts'
import { itemsOf, type WrittenScoring } from './scoring-file.ts'

/** What does not fit together in the scoring of a measure. */
export type ScoringFault =
  | { readonly is: 'item-twice'; readonly item: string }
  | { readonly is: 'scale-twice'; readonly scale: string }
  | { readonly is: 'no-such-item'; readonly scale: string; readonly item: string }
  | { readonly is: 'no-such-scale'; readonly scale: string; readonly names: string }
  | { readonly is: 'item-said-twice-in-scale'; readonly scale: string; readonly item: string }
  | { readonly is: 'goes-round'; readonly scales: readonly string[] }
  | { readonly is: 'answers-upside-down'; readonly item: string }
  | { readonly is: 'reversed-is-no-item'; readonly item: string }
  | { readonly is: 'all-may-be-missing'; readonly scale: string }
  | { readonly is: 'range-is-wrong'; readonly scale: string; readonly least: number; readonly most: number }
  | { readonly is: 'table-is-short'; readonly scale: string }
  | { readonly is: 'rater-not-listed'; readonly scale: string; readonly rater: string }
  | { readonly is: 'no-such-norms'; readonly scale: string; readonly norms: string }
  | { readonly is: 'norms-without-scale'; readonly scale: string; readonly norms: string }
  | { readonly is: 'no-such-safety-item'; readonly item: string }

type Written = WrittenScoring
type WrittenScale = Written['scales'][number]

/** Everything that is wrong with how a measure is scored. @param sets the norms that there are. */
export function faultsOfScoring(written: Written, sets: readonly NormSet[]): readonly ScoringFault[] {
  const items = itemsOf(written)
  const ids = items.map(({ id }) => id)
  return [
    ...repeated(ids).map((item) => ({ is: 'item-twice', item }) as const),
    ...repeated(written.scales.map(({ id }) => id)).map((scale) => ({ is: 'scale-twice', scale }) as const),
    ...written.items.flatMap((group) => [
      ...(group.from < group.to ? [] : [{ is: 'answers-upside-down', item: group.ids[0] ?? '' } as const]),
      ...group.reversed
        .filter((item) => !group.ids.includes(item))
        .map((item) => ({ is: 'reversed-is-no-item', item }) as const),
    ]),
    ...written.scales.flatMap((scale) => faultsOfScale(scale, written, items)),
    ...written.scales.flatMap((scale) => faultsOfNorms(scale, written, sets)),
    ...circlesIn(written.scales),
    ...written.safetyItems
      .filter(({ item }) => !ids.includes(item))
      .map(({ item }) => ({ is: 'no-such-safety-item', item }) as const),
  ]
}

const repeated = (all: readonly string[]): readonly string[] => [
  ...new Set(all.filter((one, at) => all.indexOf(one) !== at)),
]

const restsIn = ({ how }: WrittenScale): readonly string[] =>
  how.is === 'scales' ? how.scales : how.is === 'items' ? how.needs : []

function faultsOfScale(scale: WrittenScale, written: Written, items: readonly Item[]): readonly ScoringFault[] {
  const { id, how } = scale
  const named = how.is !== 'items' ? [] : how.items === 'all' ? items.map((item) => item.id) : how.items
  const faults: ScoringFault[] = restsIn(scale)
    .filter((other) => !written.scales.some((one) => one.id === other))
    .map((names) => ({ is: 'no-such-scale', scale: id, names }))
  const lost = named.filter((item) => !items.some((one) => one.id === item))
  faults.push(...lost.map((item) => ({ is: 'no-such-item', scale: id, item }) as const))
  faults.push(...repeated(named).map((item) => ({ is: 'item-said-twice-in-scale', scale: id, item }) as const))
  if (how.is === 'items' && how.mostMissing >= named.length) faults.push({ is: 'all-may-be-missing', scale: id })
  if (lost.length === 0) faults.push(...faultsOfRange(scale, items))
  return faults
}

/** The least and the most that the answers can come to must be what the scale says of itself. */
function faultsOfRange(
  { id, how, from, to, conversion }: WrittenScale,
  items: readonly Item[],
): readonly ScoringFault[] {
  const short = conversion?.is === 'table' && (conversion.first !== from || conversion.values.length !== to - from + 1)
  const faults: readonly ScoringFault[] = short ? [{ is: 'table-is-short', scale: id }] : []
  if (from >= to) return [...faults, { is: 'range-is-wrong', scale: id, least: from, most: to }]
  if (how.is !== 'items') return faults
  const named = how.items === 'all' ? items : items.filter((item) => how.items.includes(item.id))
  const ends = (end: 'from' | 'to'): number =>
    (named.reduce((sum, item) => sum + item[end], 0) * how.times) / (how.by === 'mean' ? named.length : 1)
  const [least, most] = [ends('from'), ends('to')]
  const isRight = Math.abs(least - from) < 1e-6 && Math.abs(most - to) < 1e-6
  return isRight ? faults : [...faults, { is: 'range-is-wrong', scale: id, least, most }]
}

function faultsOfNorms(scale: WrittenScale, written: Written, sets: readonly NormSet[]): readonly ScoringFault[] {
  const raters = [...Object.keys(scale.norms), ...Object.keys(scale.reliable?.by ?? {})]
  const strangers = raters.filter((rater) => !written.raters.some((one) => one === rater))
  const norms = Object.values(scale.norms).flatMap((id): readonly ScoringFault[] => {
    const set = sets.find((one) => one.id === id)
    if (!set) return [{ is: 'no-such-norms', scale: scale.id, norms: id }]
    return set.rows.some((row) => row.scale === scale.id)
      ? []
      : [{ is: 'norms-without-scale', scale: scale.id, norms: id }]
  })
  return [
    ...[...new Set(strangers)].map((rater) => ({ is: 'rater-not-listed', scale: scale.id, rater }) as const),
    ...norms,
  ]
}

/** Scales that rest on themselves, by whatever way; each circle once. */
function circlesIn(scales: readonly WrittenScale[]): readonly ScoringFault[] {
  const circles = scales.flatMap(({ id }) => {
    const way = wayBack(id, [id], scales)
    return way ? [way] : []
  })
  const once = new Map(circles.map((way) => [[...new Set(way)].toSorted().join(), way]))
  return [...once.values()].map((way) => ({ is: 'goes-round', scales: way }))
}

function wayBack(to: string, way: readonly string[], scales: readonly WrittenScale[]): readonly string[] | undefined {
  const at = scales.find(({ id }) => id === way.at(-1))
  for (const next of at ? restsIn(at) : []) {
    if (next === to) return [...way, to]
    const on = way.includes(next) ? undefined : wayBack(to, [...way, next], scales)
    if (on) return on
  }
  return undefined
}
