/** The best few of many numbers, kept in a heap whose least stands first. Ties go to the lower `rank`. */
export interface Best {
  readonly most: number
  readonly at: Uint32Array
  readonly scores: Float64Array
  length: number
}

export const bestOf = (most: number): Best => ({
  most,
  at: new Uint32Array(most),
  scores: new Float64Array(most),
  length: 0,
})

const isWorse = (best: Best, rank: Uint32Array, one: number, other: number): boolean => {
  const [a, b] = [best.scores[one] ?? 0, best.scores[other] ?? 0]
  return a === b ? (rank[best.at[one] ?? 0] ?? 0) > (rank[best.at[other] ?? 0] ?? 0) : a < b
}

function swap(best: Best, one: number, other: number): void {
  const [at, score] = [best.at[one] ?? 0, best.scores[one] ?? 0]
  best.at[one] = best.at[other] ?? 0
  best.scores[one] = best.scores[other] ?? 0
  best.at[other] = at
  best.scores[other] = score
}

function sink(best: Best, rank: Uint32Array): void {
  for (let here = 0; ; ) {
    const [left, right] = [2 * here + 1, 2 * here + 2]
    let least = here
    if (left < best.length && isWorse(best, rank, left, least)) least = left
    if (right < best.length && isWorse(best, rank, right, least)) least = right
    if (least === here) return
    swap(best, here, least)
    here = least
  }
}

export function consider(best: Best, rank: Uint32Array, offer: number, score: number): void {
  if (best.length < best.most) {
    let here = best.length
    best.at[here] = offer
    best.scores[here] = score
    best.length += 1
    for (let up = (here - 1) >> 1; here > 0 && isWorse(best, rank, here, up); here = up, up = (here - 1) >> 1)
      swap(best, here, up)
    return
  }
  const least = best.scores[0] ?? 0
  if (score < least || (score === least && (rank[offer] ?? 0) >= (rank[best.at[0] ?? 0] ?? 0))) return
  best.at[0] = offer
  best.scores[0] = score
  sink(best, rank)
}

/** Best first. */
export function inOrder(best: Best, rank: Uint32Array): readonly { readonly offer: number; readonly score: number }[] {
  return Array.from({ length: best.length }, (_, index) => index)
    .sort((one, other) => (isWorse(best, rank, one, other) ? 1 : -1))
    .map((index) => ({ offer: best.at[index] ?? 0, score: best.scores[index] ?? 0 }))
}
