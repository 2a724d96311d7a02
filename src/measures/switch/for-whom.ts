import { ageOn } from '../../people/coming-of-age.ts'
import type { AgeGroup, Born } from '../../people/person.ts'
import type { Day } from '../../shared/day.ts'
import type { Measure } from '../measure.ts'

/** The oldest that somebody of an age group can be, in years. */
const oldest: Readonly<Record<AgeGroup, number>> = { 'under-11': 10, '11-to-15': 15, '16-to-17': 17, '18-to-25': 25 }

/** Whether it is known that somebody is younger than a measure is made for. Whose age is not known is not shut out: who it is for stands beside it. */
export function isTooYoungFor({ usedFrom }: Pick<Measure, 'usedFrom'>, born: Born, today: Day): boolean {
  if (!usedFrom || born.is === 'not-known') return false
  return (born.is === 'known' ? ageOn(born.on, today) : oldest[born.ageGroup]) < usedFrom.age
}
