import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { isShown, movingOnOf } from '../../transition/moving-days.ts'
import { whoMovesOn } from '../../transition/transition.store.ts'
import type { HeldNeed } from '../needs/need.store.ts'

/** One need for each young person who is of the age to move on and of whom nobody has begun to plan that. Their birthdays are read already, where they may be. */
export async function readNotBegun(
  { handle, ages }: Inside,
  held: readonly HeldNeed[],
  today: Day,
): Promise<ReadonlySet<Id>> {
  const first = new Map<Id, Id>()
  for (const { id, who, isClosed } of held)
    if (!isClosed && !first.has(who.id) && isShown(movingOnOf(who, ages, today), false)) first.set(who.id, id)
  const begun = await whoMovesOn(handle, [...first.keys()])
  return new Set([...first].flatMap(([young, need]) => (begun.has(young) ? [] : [need])))
}
