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
