import type { Asking, Finder, Found } from './asking.ts'

/**
 * What would answer the same question, and is not among what was found, because it states another age or its text speaks of one. Everything else that
 * somebody said holds for it as well.
 * @param found the answer to `asking` as it stands
 * @returns at most fifty, best first; empty where no age was said
 */
export function leftOutByAge(finder: Finder, asking: Asking, found: readonly Found[]): readonly Found[] {
  const shown = new Set(found.map(({ offer }) => offer.id))
  const others = finder.find({ ...asking, otherAges: true })
  return others.nothingFits ? [] : others.found.filter(({ offer, why }) => !shown.has(offer.id) && !isBesides(why))
}

/** It was put there so that each kind of step is, not because of what was asked. */
const isBesides = (why: Found['why']): boolean => why.some(({ is }) => is === 'always-one')
