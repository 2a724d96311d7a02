import type { ListedSchedule } from '../../../directory/listing.ts'
import type { Weekday } from '../../../directory/match/asking.ts'
import type { Question } from './question.ts'

const codes: readonly Weekday[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** The weekdays a schedule names; `2TU` is a Tuesday. A weekly one that names none is held on the day it began. */
function weekdaysOf({ byday, freq, dtstart }: ListedSchedule): readonly string[] {
  const named = (byday ?? '')
    .toUpperCase()
    .split(',')
    .map((day) => day.trim().replace(/^[+-]?\d+/, ''))
    .filter((day) => day !== '')
  if (named.length > 0 || freq !== 'WEEKLY' || dtstart === undefined) return named
  return [codes[new Date(`${dtstart}T00:00:00Z`).getUTCDay()] ?? '']
}

/** True where one and the same opening has the day, starts no earlier and ends no later than asked for. Times compare as text. */
export function isOpenThen(schedules: readonly ListedSchedule[], { days, startTime, endTime }: Question): boolean {
  if (days.length === 0 && startTime === undefined && endTime === undefined) return true
  return schedules.some((schedule) => {
    const dayFits = days.length === 0 || weekdaysOf(schedule).some((day) => days.some((asked) => asked === day))
    const startFits = startTime === undefined || (schedule.opens_at !== undefined && schedule.opens_at >= startTime)
    const endFits =
      endTime === undefined || (schedule.closes_at !== undefined && schedule.closes_at.slice(0, 5) <= endTime)
    return dayFits && startFits && endFits
  })
}
