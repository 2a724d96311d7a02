import { ageInForce, type DatedAge } from '../people/ages.ts'
import { birthday } from '../people/coming-of-age.ts'
import type { AgeGroup } from '../people/person.ts'
import { cited } from '../shared/cited.ts'
import { addDays, addMonths, type Day } from '../shared/day.ts'

/** How long there is support before the 18th birthday, and after it: no less. */
export const monthsOfSupport = cited(6, {
  from: 'NICE guideline NG43, at least six months before and after, as summed up in BMJ 2016;353:i2225',
  seen: '2026-11-23',
})

/** The days between which somebody moves on to services for adults. */
export interface MovingDays {
  /** From here on it is shown: the age that the place set. */
  readonly from: Day
  readonly supportFrom: Day
  /** Nothing ends on it. */
  readonly adultOn: Day
  /** The last day on which there is support at the least. */
  readonly supportUntil: Day
}

/** Where a day stands among them. */
export type MovingStands = 'not-yet' | 'planned' | 'before-adult' | 'after-adult' | 'past-support'

/** @returns undefined where the place knows no such age. A day too early or too long helps; a day too short does not. */
export function movingDays(bornOn: Day, ages: readonly DatedAge[], today: Day): MovingDays | undefined {
  const [years, adult] = [ageInForce('transition', ages, today), ageInForce('adult', ages, today)]
  if (years === undefined || adult === undefined) return undefined
  const adultOn = birthday(bornOn, adult)
  return {
    ...{ from: birthday(bornOn, years), adultOn },
    supportFrom: addMonths(adultOn, -monthsOfSupport.value),
    supportUntil: noEarlier(addMonths(adultOn, monthsOfSupport.value), adultOn),
  }
}

/** 31 August and six months is 28 February by the calendar; support goes on for the day more that the month has not. */
const noEarlier = (day: Day, than: Day): Day => (day.slice(8) === than.slice(8) ? day : addDays(day, 1))

export function movingStands({ from, supportFrom, adultOn, supportUntil }: MovingDays, today: Day): MovingStands {
  if (today > supportUntil) return 'past-support'
  if (today >= adultOn) return 'after-adult'
  // A place that sets its age late, or not at all before the support begins, does not put the support off.
  if (today >= supportFrom) return 'before-adult'
  return today >= from ? 'planned' : 'not-yet'
}

/** Where a young person stands on the way, as far as it is known. */
export interface MovingOn {
  readonly days?: MovingDays
  readonly stands: MovingStands
}

/** Whose birthday is not written down, and who is 16 or 17 by their age group, can begin on any day. */
export function movingOnOf(
  { bornOn, ageGroup }: { readonly bornOn?: Day; readonly ageGroup?: AgeGroup },
  ages: readonly DatedAge[],
  today: Day,
): MovingOn {
  const days = bornOn && movingDays(bornOn, ages, today)
  if (days) return { days, stands: movingStands(days, today) }
  return { stands: !bornOn && ageGroup === '16-to-17' ? 'planned' : 'not-yet' }
}

/** In the months of support, before the 18th birthday and after it: by then somebody has to be named. */
export const isInSupport = ({ stands }: MovingOn): boolean => stands === 'before-adult' || stands === 'after-adult'

/** Whether there is anything to show: from the age that the place set until the support is over, and for good where it has begun. */
export const isShown = ({ stands }: MovingOn, hasBegun: boolean): boolean =>
  hasBegun || (stands !== 'not-yet' && stands !== 'past-support')
