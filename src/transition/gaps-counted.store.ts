import { recordsOf, type Turn } from '../access/facts/facts-read.store.ts'
import { type GapKeys, gapMark } from '../people/gap-marks.store.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'
import type { GapCode } from './transition.ts'

/** Counts gaps that were recorded for the place, once for each young person: the count holds the quarter and the kind of gap, and nothing of whose it is. */
export async function countGaps(turn: Turn, keys: GapKeys, gaps: readonly GapCode[]): Promise<void> {
  for (const gap of gaps)
    await turn.handle.query({
      name: 'transition-gap',
      text: 'select app_count_gap_once($1, $2, $3)',
      values: [gap, turn.context.today, marksOf(keys, gap, recordsOf(turn))],
    })
}

/** Every mark of one young person, that of the kept record first. */
const marksOf = (keys: GapKeys, gap: GapCode, records: readonly Id[]): readonly Uint8Array[] =>
  records.map((id) => gapMark(keys, gap, id))

/** On which day somebody looks, and at whom: all records of each, the kept one first. */
export interface LooksAt {
  readonly keys: GapKeys
  readonly today: Day
  readonly people: readonly (readonly Id[])[]
}

/** Counts that nobody is named who sees to it, once for each of them for whom nobody has arranged anything. Asks nothing where there is nobody to count. */
export async function countNobodyNamed(handle: Handle, { keys, today, people }: LooksAt): Promise<void> {
  if (people.length === 0) return
  const each = people.map((records) => ({
    records,
    marks: marksOf(keys, 'nobody-named', records).map((mark) => Buffer.from(mark).toString('hex')),
  }))
  await handle.query({
    name: 'nobody-named',
    text: 'select app_count_nobody_named($1, $2)',
    values: [today, JSON.stringify(each)],
  })
}
