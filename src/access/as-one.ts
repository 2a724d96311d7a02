import { seenAs } from '../people/merge.ts'
import type { Id } from '../shared/id.ts'
import type { Answer } from './answer.ts'
import type { Asking } from './asked.ts'
import { decide } from './decide.ts'
import type { Item } from './object.ts'
import type { Subject } from './subject.ts'

/** A question about an item of a young person of whom there may be several records. */
export interface AskingOfOne extends Omit<Asking, 'thing'> {
  readonly thing: Item
  /** Every record that is this one young person now for whoever asks, the one that is kept first. */
  readonly records: readonly Id[]
}

/**
 * Asks `decide` about an item of any record of one young person as if there were only the one that is kept: its steps do not know of
 * joined records. Where there is only one it is asked as it stands.
 */
export function decideAsOne(asking: AskingOfOne): Answer {
  const { records, subject, act, thing, context } = asking
  if (records.length < 2) return decide(asking)
  return decide({ act, context, subject: subjectAsOne(records, subject), thing: itemAsOne(records, thing) })
}

/** A young person is the one who is kept, by whichever of their sign-ins they came. */
const subjectAsOne = (records: readonly Id[], subject: Subject): Subject =>
  subject.as === 'young-person' ? { ...subject, id: seenAs(records, subject.id) } : subject

function itemAsOne(records: readonly Id[], item: Item): Item {
  const as = (id: Id): Id => seenAs(records, id)
  return { ...item, youngPerson: as(item.youngPerson), writtenBy: as(item.writtenBy), named: item.named.map(as) }
}
