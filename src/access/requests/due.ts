import { addDays, type Day, parseDay } from '../../shared/day.ts'

/** A time that the law sets, with where it stands and who has checked it. */
export interface LegalTime {
  readonly months: number
  readonly from: string
  readonly checkedBy: 'not yet'
}

/** For whoever answers for data protection in a place to confirm before real use. */
export const timesOfTheLaw = {
  /** From the day on which the request came. */
  answer: {
    months: 1,
    from: 'UK GDPR, article 12(3); ICO, right of access, on time limits',
    checkedBy: 'not yet',
  },
  /** More, where it is complex or there are many: told, with the reason, within the first month. */
  extension: {
    months: 2,
    from: 'UK GDPR, article 12(3); ICO, right of access, on longer times',
    checkedBy: 'not yet',
  },
} as const satisfies Readonly<Record<string, LegalTime>>

/** So many days an answer can be fetched; ours, and no law's. */
export const daysToFetch = 30

/**
 * The same date so many months later, or the last of that month where it has no such date. A weekend or a bank holiday moves nothing: it is
 * due a day early, never late.
 */
export function monthsAfter(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const month = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
  const found = [0, 1, 2, 3].flatMap(
    (less) => parseDay(`${month}-${String(Number(day.slice(8)) - less).padStart(2, '0')}`) ?? [],
  )
  return found[0] ?? addDays(day, 28 * months)
}

/** By when it is to be answered. */
export const dueOn = (receivedOn: Day, isExtended: boolean): Day =>
  monthsAfter(receivedOn, timesOfTheLaw.answer.months + (isExtended ? timesOfTheLaw.extension.months : 0))

/** The last day on which a longer time can still be told of. */
export const extendableUntil = (receivedOn: Day): Day => monthsAfter(receivedOn, timesOfTheLaw.answer.months)
