import { answerTo } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import { namedInEnding } from '../../ending/ending-told.ts'
import { namesFor } from '../../needs/kept-in-need.store.ts'
import { type KeptEnding, readEnding } from '../../plan/ending.store.ts'
import type { Id } from '../../shared/id.ts'
import { readPlanAtDesk, type Somebody } from '../plan/plan-at-desk.store.ts'
import { mayBegin } from '../young-people/record.store.ts'
import type { KnownPerson } from '../young-people/whose.ts'

/** How what was done about a need ends, or ended, for whoever helps. */
export interface EndAtDesk {
  readonly who: KnownPerson
  readonly need: { readonly id: Id; readonly called: string }
  readonly ending?: KeptEnding
  readonly names: ReadonlyMap<Id, string>
  /** Those round the young person who can hold what may still happen. */
  readonly around: readonly Somebody[]
  readonly mayWrite: boolean
}

/** @returns undefined where the need is not there for whoever asks. */
export async function readEndAtDesk(
  inside: Inside,
  subject: Professional,
  whose: { readonly youngPerson: Id; readonly need: Id },
): Promise<EndAtDesk | undefined> {
  const at = await readPlanAtDesk(inside, subject, whose)
  if (!at) return undefined
  const turn = await inside.turn(whose.youngPerson)
  const ending = await readEnding(turn, { need: whose.need })
  const names = ending ? await namesFor(turn, namedInEnding(ending.now)) : new Map()
  const mayWrite = ending ? answerTo(turn, 'write', ending.read.item).allow : mayBegin(turn, 'plan')
  return { who: at.who, need: at.need, around: at.asks, mayWrite, names, ...(ending ? { ending } : {}) }
}
