import { areForTheSame, type NamedRanges, overlapsIn } from './named-range.ts'

/** What is wrong with the words for ranges. */
export type RangeFault =
  | { readonly is: 'ranges-of-another-measure'; readonly names: string }
  | { readonly is: 'ranges-of-no-scale'; readonly scale: string }
  | { readonly is: 'ranges-overlap'; readonly scale: string; readonly one: string; readonly other: string }
  | { readonly is: 'ranges-for-the-same-people'; readonly scale: string; readonly set: string }
  | { readonly is: 'range-upside-down'; readonly scale: string; readonly one: string }

interface Of {
  readonly measure: string
  readonly scales: readonly string[]
}

export function faultsOfRanges(named: NamedRanges, { measure, scales }: Of): readonly RangeFault[] {
  const { lists } = named
  return [
    ...(named.measure === measure ? [] : [{ is: 'ranges-of-another-measure', names: named.measure } as const]),
    ...lists.flatMap((list, at): readonly RangeFault[] => {
      const { scale, set, ranges } = list
      return [
        ...(scales.includes(scale) ? [] : [{ is: 'ranges-of-no-scale', scale } as const]),
        ...ranges
          .filter(({ from, under }) => under !== undefined && under <= from)
          .map(({ says }) => ({ is: 'range-upside-down', scale, one: says }) as const),
        ...overlapsIn(list).map(([one, other]) => ({ is: 'ranges-overlap', scale, one, other }) as const),
        ...(lists.slice(at + 1).some((other) => areForTheSame(list, other))
          ? [{ is: 'ranges-for-the-same-people', scale, set } as const]
          : []),
      ]
    }),
  ]
}
