import type { Day } from '../shared/day.ts'
import { parseDay } from '../shared/day.ts'

/**
 * The day on which somebody comes to an age.
 * Who was born on 29 February does so on 28 February in other years: what narrows on a birthday must not narrow a day late.
 */
export function birthday(bornOn: Day, years: number): Day {
  const [year = '', month = '', date = ''] = bornOn.split('-')
  const then = String(Number(year) + years).padStart(4, '0')
  const day = parseDay(`${then}-${month}-${date}`) ?? parseDay(`${then}-02-28`)
  if (!day) throw new Error('a birthday past the year 9999')
  return day
}

/** Whole years lived on a day; negative before birth. */
export function ageOn(bornOn: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return birthday(bornOn, years) <= today ? years : years - 1
}
