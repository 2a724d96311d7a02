import type { Norm, NormSet } from '../norms.ts'

/** What is wrong with a set of norms. */
export type NormFault =
  | { readonly is: 'norms-twice'; readonly norms: string }
  | { readonly is: 'spread-is-none'; readonly norms: string; readonly scale: string }
  | { readonly is: 'ages-upside-down'; readonly norms: string; readonly scale: string }
  | { readonly is: 'norms-overlap'; readonly norms: string; readonly scale: string }

export const faultsOfNormSets = (sets: readonly NormSet[]): readonly NormFault[] => [
  ...sets
    .filter(({ id }, at) => sets.findIndex((other) => other.id === id) !== at)
    .map(({ id }) => ({ is: 'norms-twice', norms: id }) as const),
  ...sets.flatMap(faultsOfSet),
]

function faultsOfSet({ id, rows }: NormSet): readonly NormFault[] {
  return rows.flatMap((row, at) => {
    const { scale, sd, ages } = row
    const isHeldTwice = rows.slice(at + 1).some((other) => areForTheSame(row, other))
    return [
      ...(sd > 0 ? [] : [{ is: 'spread-is-none', norms: id, scale } as const]),
      ...(ages && ages.from > ages.to ? [{ is: 'ages-upside-down', norms: id, scale } as const] : []),
      ...(isHeldTwice ? [{ is: 'norms-overlap', norms: id, scale } as const] : []),
    ]
  })
}

const areForTheSame = (one: Norm, other: Norm): boolean =>
  one.scale === other.scale &&
  (one.sex === undefined || other.sex === undefined || one.sex === other.sex) &&
  (!one.ages || !other.ages || (one.ages.from <= other.ages.to && other.ages.from <= one.ages.to))
