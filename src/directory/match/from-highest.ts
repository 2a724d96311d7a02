import { countOf, type Sums } from './gather.ts'

const steps = 512
/** Most questions are answered by so many of the highest. */
const usuallyEnough = 2_000

interface Heights {
  readonly highest: number
  /** How many touched offers stand on each step, the highest step first. */
  readonly onStep: Uint32Array
}

function measureHeights(sums: Sums, mostOf: (offer: number) => number): Heights {
  const { touched, heights, step } = sums
  const count = countOf(sums)
  let highest = Number.MIN_VALUE
  for (let index = 0; index < count; index += 1) {
    const offer = touched[index] ?? 0
    const height = (sums.of[offer] ?? 0) * mostOf(offer)
    heights[index] = height
    if (height > highest) highest = height
  }
  const onStep = new Uint32Array(steps)
  const stepsInOne = (steps - 1) / highest
  for (let index = 0; index < count; index += 1) {
    const here = Math.max(0, steps - 1 - Math.floor((heights[index] ?? 0) * stepsInOne))
    step[index] = here
    onStep[here] = (onStep[here] ?? 0) + 1
  }
  return { highest, onStep }
}

/** Puts the touched offers of some steps into order, from a place on. */
function putInOrder(sums: Sums, onStep: Uint32Array, from: { step: number; place: number; until: number }): void {
  const next = new Uint32Array(steps)
  for (let step = from.step, place = from.place; step < from.until; step += 1) {
    next[step] = place
    place += onStep[step] ?? 0
  }
  for (let index = 0, count = countOf(sums); index < count; index += 1) {
    const step = sums.step[index] ?? 0
    if (step < from.step || step >= from.until) continue
    const place = next[step] ?? 0
    sums.order[place] = index
    next[step] = place + 1
  }
}

/** The touched offers, the highest going first, roughly; the many low ones are put in order only where somebody gets there. */
export interface FromHighest {
  /** @returns its place in `touched` and `heights` */
  readonly touchedAt: (place: number) => number
  /** How high any offer stands at most from this place on. */
  readonly mostFrom: (place: number) => number
}

/** @param mostOf by what the fit of an offer is multiplied at most, or that in the same proportion for all */
export function fromHighest(sums: Sums, mostOf: (offer: number) => number): FromHighest {
  const { highest, onStep } = measureHeights(sums, mostOf)
  let until = 0
  let inOrder = 0
  const reach = (enough: number): void => {
    const from = { step: until, place: inOrder }
    while (until < steps && inOrder < enough) {
      inOrder += onStep[until] ?? 0
      until += 1
    }
    putInOrder(sums, onStep, { ...from, until })
  }
  reach(usuallyEnough)
  const touchedAt = (place: number): number => {
    if (place >= inOrder && until < steps) reach(Number.POSITIVE_INFINITY)
    return sums.order[place] ?? 0
  }
  return {
    touchedAt,
    mostFrom: (place) => (highest * (steps - (sums.step[touchedAt(place)] ?? 0))) / (steps - 1),
  }
}
