/** The best few of many numbers, kept in a heap whose least stands first. Ties go to the lower rank. */
export interface Best {
  readonly most: number
  /** Place of every offer among the names. */
  readonly rank: Uint32Array
  readonly at: Uint32Array
  readonly fits: Float64Array
  /** One number: how many are held. */
  readonly held: Uint32Array
}

export const bestOf = (most: number, rank: Uint32Array): Best => ({
  most,
  rank,
  at: new Uint32Array(most),
  fits: new Float64Array(most),
  held: new Uint32Array(1),
})

export const heldIn = ({ held }: Best): number => held[0] ?? 0

/** The least fit that is held, where no more fit in; else nothing. */
export const leastOf = (best: Best): number => (heldIn(best) === best.most ? (best.fits[0] ?? 0) : 0)

/** True where at least so many are held whose fit is not under `least`. */
export function areHeld(best: Best, many: number, least: number): boolean {
  let found = 0
  for (let place = 0; place < heldIn(best) && found < many; place += 1) if ((best.fits[place] ?? 0) >= least) found += 1
  return found >= many
}

// These are called so often that a list made for two numbers would be most of the rubbish of a search.
const isWorse = ({ at, rank, fits }: Best, one: number, other: number): boolean => {
  const a = fits[one] ?? 0
  const b = fits[other] ?? 0
  return a === b ? (rank[at[one] ?? 0] ?? 0) > (rank[at[other] ?? 0] ?? 0) : a < b
}

function swap({ at, fits }: Best, one: number, other: number): void {
  const offer = at[one] ?? 0
  const fit = fits[one] ?? 0
  at[one] = at[other] ?? 0
  fits[one] = fits[other] ?? 0
  at[other] = offer
  fits[other] = fit
}

function sink(best: Best): void {
  const held = heldIn(best)
  for (let here = 0; ; ) {
    const left = 2 * here + 1
    const right = left + 1
    let least = here
    if (left < held && isWorse(best, left, least)) least = left
    if (right < held && isWorse(best, right, least)) least = right
    if (least === here) return
    swap(best, here, least)
    here = least
  }
}

function rise(best: Best, from: number): void {
  let here = from
  for (let up = (here - 1) >> 1; here > 0 && isWorse(best, here, up); up = (here - 1) >> 1) {
    swap(best, here, up)
    here = up
  }
}

export function consider(best: Best, offer: number, fit: number): void {
  const { at, rank, fits } = best
  const held = heldIn(best)
  if (held < best.most) {
    at[held] = offer
    fits[held] = fit
    best.held[0] = held + 1
    rise(best, held)
    return
  }
  const least = fits[0] ?? 0
  if (fit < least || (fit === least && (rank[offer] ?? 0) >= (rank[at[0] ?? 0] ?? 0))) return
  at[0] = offer
  fits[0] = fit
  sink(best)
}

/** Best first. */
export function inOrder(best: Best): readonly { readonly offer: number; readonly fit: number }[] {
  return Array.from({ length: heldIn(best) }, (_, index) => index)
    .sort((one, other) => (isWorse(best, one, other) ? 1 : -1))
    .map((index) => ({ offer: best.at[index] ?? 0, fit: best.fits[index] ?? 0 }))
}
