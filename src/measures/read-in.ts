import type { Day } from '../shared/day.ts'

/** Where a rule or a number was read, and when. */
export interface ReadIn {
  readonly from: string
  readonly seen: Day
}
