import type { Topic } from '../language/topic.ts'
import type { StartingPoint } from './choices-file.ts'

/** Is this the id of a starting point that a place wrote? */
export const isOwnPoint = (id: string): boolean => /^point-[0-9a-f]{8}$/.test(id)

/**
 * What a starting point is about: a topic of the finder, or one that a place called itself. The finder does not know those; the code that they have in an
 * address is their own, and says nothing to whoever reads it (H07).
 */
export function aboutOf({ id, topic, own }: StartingPoint, topics: readonly Topic[]): Topic | undefined {
  if (!own) return topics.find((each) => each.id === topic)
  return {
    ...{ id, code: id.replace('point-', '').toUpperCase() },
    label: { young: own.name, parent: own.name, professional: own.name },
    ...{ usualAges: { from: 0, to: 25 }, said: [], isNot: [], related: [], neverSuggest: true },
  }
}
