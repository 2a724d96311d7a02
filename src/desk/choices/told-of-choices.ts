import { latestOf, type PlaceVersion } from '../../decision/place-version.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'

/** What of a place's own things to try waits for the second person: how many, and since when the one that has waited longest. */
export interface WaitsForSecond {
  readonly many: number
  readonly since: Day
}

const latestOfEach = (versions: readonly PlaceVersion[]): readonly PlaceVersion[] =>
  [...new Set(versions.map(({ choice }) => choice))].flatMap(
    (choice) => latestOf(versions.filter((each) => each.choice === choice)) ?? [],
  )

/** What somebody may let through: what another wrote, or wants to take away. @returns undefined where nothing waits for them. */
export function waitsFor(versions: readonly PlaceVersion[], person: Id): WaitsForSecond | undefined {
  const waiting = latestOfEach(versions).filter(({ became, by }) => became.is === 'waits' && by.id !== person)
  const [since] = waiting.map(({ on }) => on).toSorted()
  return since && { many: waiting.length, since }
}

/** What became of what somebody wrote last in each: let through, sent back or gone. What came back first, then the latest; so many at the most. */
export const becameOfTheirs = (versions: readonly PlaceVersion[], person: Id, most = 10): readonly PlaceVersion[] =>
  latestOfEach(versions)
    .filter(({ became, by }) => by.id === person && became.is !== 'waits')
    .toSorted(
      (one, other) => Number(cameBack(other)) - Number(cameBack(one)) || settledOn(other).localeCompare(settledOn(one)),
    )
    .slice(0, most)

const cameBack = ({ became }: PlaceVersion): boolean => became.is === 'sent-back'

const settledOn = ({ became, on }: PlaceVersion): Day => (became.is === 'waits' ? on : became.on)

/** So many of theirs were sent back, and nobody has written them anew since. */
export const sentBackTo = (versions: readonly PlaceVersion[], person: Id): number =>
  latestOfEach(versions).filter(({ became, by }) => by.id === person && became.is === 'sent-back').length
