/** Fewer than this are never said (ours, decision D40), and what is said is rounded to `roundedTo`. */
export const fewest = 10
export const roundedTo = 5

export interface Cell {
  readonly key: string
  readonly many: number
}

/** What may be said of some counts that belong together. */
export interface MaySay {
  /** The greatest first; of those that are as many, in the order of their names. */
  readonly rows: readonly Cell[]
  /** All of them together; undefined where they are too few. */
  readonly of?: number
}

export const rounded = (many: number): number => Math.round(many / roundedTo) * roundedTo

/**
 * Leaves out what is too few, and as much beside it that nobody finds it by taking the others from the whole: what is left out is never
 * a single count, nor fewer than `fewest` together. Nothing tells a count of none from one that was left out.
 */
export function withhold(cells: readonly Cell[]): MaySay {
  const ordered = cells
    .filter(({ many }) => many > 0)
    .sort((one, other) => other.many - one.many || (one.key < other.key ? -1 : 1))
  const sum = (some: readonly Cell[]): number => some.reduce((all, { many }) => all + many, 0)
  let shown = ordered.filter(({ many }) => many >= fewest).length
  const isSafe = (): boolean => {
    const hidden = ordered.slice(shown)
    return hidden.length === 0 || (hidden.length > 1 && sum(hidden) >= fewest)
  }
  while (shown > 0 && !isSafe()) shown -= 1
  const whole = sum(ordered)
  return {
    rows: ordered.slice(0, shown).map(({ key, many }) => ({ key, many: rounded(many) })),
    ...(whole >= fewest ? { of: rounded(whole) } : {}),
  }
}
