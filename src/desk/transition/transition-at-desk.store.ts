import { answerTo, readItem } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import { namesFor } from '../../needs/kept-in-need.store.ts'
import type { Naming } from '../../needs/naming.ts'
import type { Id } from '../../shared/id.ts'
import { isShown, type MovingOn, movingOnOf } from '../../transition/moving-days.ts'
import { type KeptTransition, readTransition } from '../../transition/transition.store.ts'
import { namedInTransition } from '../../transition/transition-told.ts'
import { readWhoAsks, type Somebody } from '../plan/plan-at-desk.store.ts'
import { mayBegin } from '../young-people/record.store.ts'
import { readWhose } from '../young-people/whose.store.ts'
import type { KnownPerson } from '../young-people/whose.ts'

/** How somebody moves on, for whoever helps. */
export interface TransitionAtDesk extends MovingOn {
  readonly who: KnownPerson
  readonly need: { readonly id: Id; readonly called: string }
  readonly kept?: KeptTransition
  readonly naming: Naming
  /** Those who work with the young person: one of these sees to it, and asks. */
  readonly works: readonly Somebody[]
  readonly mayWrite: boolean
}

/** @returns undefined where the need is not there for whoever asks, or nothing is to be shown yet. */
export async function readTransitionAtDesk(
  inside: Inside,
  subject: Professional,
  { youngPerson, need }: { readonly youngPerson: Id; readonly need: Id },
): Promise<TransitionAtDesk | undefined> {
  const turn = await inside.turn(youngPerson)
  const who = await readWhose(turn, 'read')
  const read = who && (await readItem(turn, 'read', need))
  if (!who || read?.is !== 'read' || read.item.is !== 'need') return undefined
  const kept = await readTransition(turn, { need })
  const movingOn = movingOnOf(who, inside.ages, turn.context.today)
  if (!isShown(movingOn, kept !== undefined)) return undefined
  const works = await readWhoAsks(inside, turn, subject)
  const names = await namesFor(turn, [...works.map(({ id }) => id), ...(kept ? namedInTransition(kept.now) : [])])
  const called = read.body.is === 'open' ? read.body.fields['called'] : ''
  return {
    ...{ who, need: { id: need, called: typeof called === 'string' ? called : '' }, works, ...movingOn },
    ...(kept ? { kept } : {}),
    naming: { youngPerson: kept?.read.item.youngPerson ?? turn.youngPerson, names },
    mayWrite: kept ? answerTo(turn, 'write', kept.read.item).allow : mayBegin(turn, 'plan'),
  }
}
