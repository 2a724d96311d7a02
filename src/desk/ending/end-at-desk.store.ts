import { answerTo, readItem } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import { isOver } from '../../ending/ending.ts'
import { namedInEnding } from '../../ending/ending-told.ts'
import { goalKind } from '../../goals/goal.store.ts'
import { inOrder } from '../../goals/goal.ts'
import { readKept } from '../../goals/kept.store.ts'
import { type ThenAndNow, thenAndNow } from '../../goals/then-and-now.ts'
import { namesFor } from '../../needs/kept-in-need.store.ts'
import { type KeptEnding, readEnding } from '../../plan/ending.store.ts'
import type { Id } from '../../shared/id.ts'
import { readWhoAsks, type Somebody } from '../plan/plan-at-desk.store.ts'
import { mayBegin } from '../young-people/record.store.ts'
import { readWhose } from '../young-people/whose.store.ts'
import type { KnownPerson } from '../young-people/whose.ts'

/** How what was done about a need ends, or ended, for whoever helps. */
export interface EndAtDesk {
  readonly who: KnownPerson
  readonly called: string
  readonly ending?: KeptEnding
  readonly names: ReadonlyMap<Id, string>
  /** Those who work with the young person, and can hold what may still happen. */
  readonly asks: readonly Somebody[]
  readonly mayWrite: boolean
  /** The goals that are there, to fill the form with. */
  readonly goals: readonly ThenAndNow[]
}

/** @returns undefined where the need is not there for whoever asks. Nothing else of it is opened than how it ended and, where it can end, its goals. */
export async function readEndAtDesk(
  inside: Inside,
  subject: Professional,
  { youngPerson, need }: { readonly youngPerson: Id; readonly need: Id },
): Promise<EndAtDesk | undefined> {
  const turn = await inside.turn(youngPerson)
  const who = await readWhose(turn, 'read')
  const read = who && (await readItem(turn, 'read', need))
  if (!who || read?.is !== 'read' || read.item.is !== 'need') return undefined
  const ending = await readEnding(turn, { need })
  const called = read.body.is === 'open' ? read.body.fields['called'] : ''
  const mayWrite = ending ? answerTo(turn, 'write', ending.read.item).allow : mayBegin(turn, 'plan')
  const goals = mayWrite && !isOver(ending?.now) ? inOrder(await readKept(turn, goalKind, need)) : []
  return {
    ...{ who, called: typeof called === 'string' ? called : '', asks: await readWhoAsks(inside, turn, subject) },
    names: ending ? await namesFor(turn, namedInEnding(ending.now)) : new Map(),
    ...(ending ? { ending } : {}),
    mayWrite,
    goals: thenAndNow(goals.map(({ now }) => now)),
  }
}
