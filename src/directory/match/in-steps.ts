/** Work that stops where somebody else may go first, and goes on when it is asked to. */
export type InSteps<Result> = Generator<void, Result, void>

/** Does the work without stopping. */
export function atOnce<Result>(work: InSteps<Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Does the work and lets others go first at each step. @param pause settles when it is our turn again */
export async function withPauses<Result>(work: InSteps<Result>, pause: () => Promise<void>): Promise<Result> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    await pause()
  }
}

/** How many are sorted, or merged, at a time: some milliseconds. */
const sortedAtATime = 4_096

/** Sorts in place, equals in their order, so many at a time. */
export function* sortInSteps(values: Uint32Array, compare: (one: number, other: number) => number): InSteps<void> {
  for (let from = 0; from < values.length; from += sortedAtATime) {
    yield
    values.subarray(from, from + sortedAtATime).sort(compare)
  }
  const spare = new Uint32Array(values.length)
  for (let sorted = sortedAtATime; sorted < values.length; sorted *= 2) {
    for (let from = 0; from < values.length; from += 2 * sorted)
      yield* merge(values, { from, middle: Math.min(values.length, from + sorted), into: spare }, compare)
    values.set(spare)
  }
}

/** Merges what stands sorted from `from` and from `middle`, up to as far again. */
function* merge(
  values: Uint32Array,
  { from, middle, into }: { readonly from: number; readonly middle: number; readonly into: Uint32Array },
  compare: (one: number, other: number) => number,
): InSteps<void> {
  const until = Math.min(values.length, middle + middle - from)
  let [left, right] = [from, middle]
  for (let at = from; at < until; at += 1) {
    if (at % sortedAtATime === 0) yield
    const [one = 0, other = 0] = [values[left], values[right]]
    const takesLeft = left < middle && (right >= until || compare(one, other) <= 0)
    into[at] = takesLeft ? one : other
    if (takesLeft) left += 1
    else right += 1
  }
}

type Numbers = Float64Array | Int32Array | Int16Array | Uint8Array

/** How many numbers are filled in at a time. */
const filledAtATime = 8_192

/** Fills in a number for each of a list, so many at a time. @returns `numbers` */
export function* fill<Each, Filled extends Numbers>(
  numbers: Filled,
  from: readonly Each[],
  numberOf: (each: Each, at: number) => number,
): InSteps<Filled> {
  for (const [at, each] of from.entries()) {
    if (at % filledAtATime === 0) yield
    numbers[at] = numberOf(each, at)
  }
  return numbers
}
