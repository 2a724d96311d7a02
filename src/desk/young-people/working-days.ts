import { addDays, type Day } from '../../shared/day.ts'

/** Saturday and Sunday; bank holidays are not known here, so what is due on one is due a day early, never late. */
const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** The day that is so many working days after another. */
export function workingDaysAfter(day: Day, many: number): Day {
  let on = day
  for (let left = many; left > 0; ) {
    on = addDays(on, 1)
    if (!isWeekend(on)) left -= 1
  }
  return on
}
