import type { Day } from '../../shared/day.ts'
import { type Cell, withhold } from '../withholding.ts'

/** What those who look after safety are told of. */
export const toldKinds = ['break-glass', 'override'] as const
export type ToldKind = (typeof toldKinds)[number]

/** Whether anything had to be done about it, as whoever looked at it said. */
export const neededs = ['nothing', 'something', 'not-said'] as const
export type Needed = (typeof neededs)[number]

export const parseNeeded = (text: unknown): Needed => neededs.find((each) => each === text) ?? 'not-said'

/** One count of one month, as it is kept: nobody outside reads it so. */
export interface ToldCount {
  readonly month: Day
  readonly kind: ToldKind
  readonly needed: Needed
  readonly times: number
}

/** What may be said of a month. Undefined is a star: too few, or what would give away another that is. */
export interface ToldMonth {
  readonly month: Day
  readonly of?: number
  readonly said: Readonly<Record<ToldKind, Readonly<Record<Needed, number | undefined>>>>
}

const keyOf = (kind: ToldKind, needed: Needed): string => `${kind} ${needed}`

/** @param months the first days of the months to say, in the order in which they are to stand. */
export const toldByMonth = (counts: readonly ToldCount[], months: readonly Day[]): readonly ToldMonth[] =>
  months.map((month) => {
    const cells: readonly Cell[] = counts
      .filter((count) => count.month === month)
      .map(({ kind, needed, times }) => ({ key: keyOf(kind, needed), many: times }))
    const { rows, of } = withhold(cells)
    const many = (kind: ToldKind, needed: Needed): number | undefined =>
      rows.find(({ key }) => key === keyOf(kind, needed))?.many
    const each = (kind: ToldKind) => ({
      nothing: many(kind, 'nothing'),
      something: many(kind, 'something'),
      'not-said': many(kind, 'not-said'),
    })
    return {
      ...{ month, said: { 'break-glass': each('break-glass'), override: each('override') } },
      ...(of === undefined ? {} : { of }),
    }
  })

/** Who looks at a month together: jobs, and nobody by name. */
export const togethers = ['safeguarding-lead', 'privacy-officer', 'team-lead', 'helper'] as const
export type Together = (typeof togethers)[number]

export interface LookedTogether {
  readonly month: Day
  readonly looked: readonly Together[]
  readonly changes: string
  readonly on: Day
}

export type TogetherFault = 'two-at-least' | 'changes'

/** The first day of the month of a day, or of so many months before. */
export function monthOf(day: Day, before = 0): Day {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const at = year * 12 + month - 1 - before
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01` as Day
}

/** The month that is to be looked at together: the last whole one, until its people kept what changes. */
export function monthToLookAt(kept: readonly Pick<LookedTogether, 'month'>[], today: Day): Day | undefined {
  const last = monthOf(today, 1)
  return kept.some(({ month }) => month === last) ? undefined : last
}
