import { contentFolder } from '../src/settings.edge.ts'
import { addDays, type Day } from '../src/shared/day.ts'
import { readInventedPeople } from '../src/site/invented-people.edge.ts'

/** Everybody of the demonstration. */
export const people = readInventedPeople(contentFolder)

/** What everything of theirs is sealed with. */
export const secret = 'a secret of the tests, known to all'

/** A birthday of their own for everybody, so that it tells whose it is: a third of a year and some days past the day. */
export function bornOn(place: string, key: string, today: Day): Day {
  const nth = people.names.findIndex((name) => name.key === key)
  const here = place === 'elsewhere' ? people.names.length : 0
  return addDays(today, -((people.names[nth]?.age ?? 0) * 365 + 120 + nth + here))
}
