import type { KindOfStep } from '../listing.ts'

/** An offer in its place. `always`: it stands there because an answer always holds one of that kind (R6). */
export interface Placed {
  readonly offer: number
  readonly always?: KindOfStep
}

/** What an arrangement asks about offers. */
export interface Arranging {
  /** Best first, all eligible. */
  readonly ranked: readonly number[]
  readonly kindOf: (offer: number) => KindOfStep
  /** True for what may be shown but never among the first three: an age that speaks against it, closed for now. */
  readonly sinks: (offer: number) => boolean
  /** Offers with the same number are one help, listed twice or held in several places. */
  readonly sameAs: (offer: number) => number
  /** The best eligible offer of a kind that is not taken yet, whether or not it fits the words. */
  readonly spare: (kind: KindOfStep, taken: ReadonlySet<number>) => number | undefined
}

/** What an answer always holds, where it exists and is eligible. */
export const alwaysOne: readonly KindOfStep[] = ['someone-to-talk-to', 'community', 'self-care']

const first = 3
const head = 6
export const mostFound = 50

/** Puts each help once, at its best place; the same help listed again comes at the end. */
function eachOnce(
  offers: readonly number[],
  sameAs: Arranging['sameAs'],
): { readonly once: readonly number[]; readonly again: readonly number[] } {
  const seen = new Set<number>()
  const once: number[] = []
  const again: number[] = []
  for (const offer of offers) {
    const same = sameAs(offer)
    if (seen.has(same)) again.push(offer)
    else once.push(offer)
    seen.add(same)
  }
  return { once, again }
}

/** The first three: what fits best and nothing speaks against; where too little fits, somebody to talk to. */
function firstThree({ ranked, sinks, sameAs, spare }: Arranging): Placed[] {
  const placed: Placed[] = ranked
    .filter((offer) => !sinks(offer))
    .slice(0, first)
    .map((offer) => ({ offer }))
  const taken = new Set(placed.map(({ offer }) => sameAs(offer)))
  for (const kind of [...alwaysOne.slice(0, 1), ...alwaysOne, 'team', ...alwaysOne] as const) {
    if (placed.length >= first) break
    const offer = spare(kind, taken)
    if (offer === undefined || sinks(offer)) continue
    placed.push({ offer, always: kind })
    taken.add(sameAs(offer))
  }
  return placed
}

/** Fills up to the sixth place so that each kind that must be there is, what fits best going first. */
function fillTheHead(placed: readonly Placed[], arranging: Arranging): readonly Placed[] {
  const { ranked, kindOf, sameAs, spare, sinks } = arranging
  const result = [...placed]
  const taken = new Set(result.map(({ offer }) => sameAs(offer)))
  const rest = ranked.filter((offer) => !taken.has(sameAs(offer)))
  const missing = new Set(alwaysOne.filter((kind) => !result.some(({ offer }) => kindOf(offer) === kind)))
  const put = (one: Placed): void => {
    result.push(one)
    taken.add(sameAs(one.offer))
    missing.delete(kindOf(one.offer))
  }
  for (const kind of alwaysOne)
    if (missing.has(kind) && !rest.some((offer) => kindOf(offer) === kind) && spare(kind, taken) === undefined)
      missing.delete(kind)
  while (result.length < head) {
    const next = rest.find((offer) => !taken.has(sameAs(offer)))
    const mustBeMissing = missing.size >= head - result.length
    if (
      next !== undefined &&
      (!mustBeMissing || missing.has(kindOf(next))) &&
      (result.length >= first || !sinks(next))
    ) {
      put({ offer: next })
      continue
    }
    const kind = alwaysOne.find((each) => missing.has(each))
    if (kind === undefined) break
    missing.delete(kind)
    const fitting = rest.find((offer) => kindOf(offer) === kind && !taken.has(sameAs(offer)) && !sinks(offer))
    const offer = fitting ?? spare(kind, taken)
    if (offer !== undefined) put({ offer, always: kind })
  }
  return result
}

/**
 * What is said to be for others never stands among the first three: where fewer than three are left, it is not shown,
 * unless there is nothing else at all.
 * @returns at most fifty, each help once before any is repeated
 */
export function arrange(arranging: Arranging): readonly Placed[] {
  const { sameAs, sinks } = arranging
  const { once, again } = eachOnce(
    [...arranging.ranked.filter((offer) => !sinks(offer)), ...arranging.ranked.filter(sinks)],
    sameAs,
  )
  const firstSame = new Map(once.map((offer) => [sameAs(offer), offer]))
  const inRank = arranging.ranked.filter((offer) => firstSame.get(sameAs(offer)) === offer)
  const arrangingOnce = { ...arranging, ranked: inRank }
  const top = fillTheHead(firstThree(arrangingOnce), arrangingOnce)
  const taken = new Set(top.map(({ offer }) => offer))
  const open = top.length > 0 && top.length < first
  const rest = [...inRank, ...again].filter((offer) => !taken.has(offer) && !(open && sinks(offer)))
  return [...top, ...rest.map((offer) => ({ offer }))].slice(0, mostFound)
}
