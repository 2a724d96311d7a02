import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { isInSupport, isShown, movingOnOf } from '../../transition/moving-days.ts'
import { whoMovesOn } from '../../transition/transition.store.ts'
import type { HeldNeed } from '../needs/need.store.ts'

/** Of whom, among those whose needs somebody holds, nobody has begun to plan how they move on. */
export interface NotBegun {
  /** One need for each of them. */
  readonly needs: ReadonlySet<Id>
  /** All records of each for whom somebody has to be named by now and nobody who helps has arranged anything, the kept one first. */
  readonly unnamed: readonly (readonly Id[])[]
}

/** Reads of whom nobody has begun, from the age that the place set. Their birthdays are read already, where they may be. */
export async function readNotBegun({ handle, ages }: Inside, held: readonly HeldNeed[], today: Day): Promise<NotBegun> {
  const first = new Map<Id, HeldNeed>()
  for (const each of held)
    if (!each.isClosed && !first.has(each.who.id) && isShown(movingOnOf(each.who, ages, today), false))
      first.set(each.who.id, each)
  const theirs = [...first.values()]
  const begun = await whoMovesOn(
    handle,
    theirs.flatMap(({ records }) => records),
  )
  const isNamed = ({ records }: HeldNeed): boolean => records.some((id) => begun.get(id) === 'arranged')
  return {
    needs: new Set(theirs.flatMap(({ id, records }) => (records.some((record) => begun.has(record)) ? [] : [id]))),
    unnamed: theirs.flatMap((each) =>
      isInSupport(movingOnOf(each.who, ages, today)) && !isNamed(each) ? [each.records] : [],
    ),
  }
}
