import { addDays, type Day, parseDay } from '../shared/day.ts'

/** Three whole months, all of them past. Quarters never overlap, so that none can be taken from another. */
export interface Quarter {
  /** `2026-q3`, as it stands in addresses. */
  readonly id: string
  readonly from: Day
  /** The last day in it. */
  readonly until: Day
}

const starts = ['01-01', '04-01', '07-01', '10-01']

function quarterOf(year: number, nth: number): Quarter | undefined {
  const from = parseDay(`${year}-${starts[nth - 1]}`)
  const next = parseDay(nth === 4 ? `${year + 1}-01-01` : `${year}-${starts[nth]}`)
  return from && next && { id: `${year}-q${nth}`, from, until: addDays(next, -1) }
}

/** The last eight quarters that are over, the latest first. */
export function quartersBefore(today: Day): readonly Quarter[] {
  const year = Number(today.slice(0, 4))
  return [year, year - 1, year - 2]
    .flatMap((each) => [4, 3, 2, 1].flatMap((nth) => quarterOf(each, nth) ?? []))
    .filter(({ until }) => until < today)
    .slice(0, 8)
}
