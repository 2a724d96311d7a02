import type { Turn } from '../../access/facts/facts-read.store.ts'
import { answerFor, readAround } from '../../access/facts/who-sees.store.ts'
import type { Item } from '../../access/object.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { amongHelpersOf } from '../../needs/beside-their-words.store.ts'
import type { Id } from '../../shared/id.ts'
import type { Begins } from '../kept.store.ts'

/**
 * Parents and carers who can have goals of their own in a need: those whom the young person let see it, and who stand by them now. A goal that
 * nobody but others could read would not be theirs.
 * @param need as an item.
 */
export async function readOthersWhoAsk(inside: Inside, need: Item): Promise<readonly Id[]> {
  const letIn = new Set(need.sharing.also.flatMap(({ who, by }) => (by === 'young-person' ? [who] : [])))
  if (letIn.size === 0) return []
  const around = await readAround(inside.handle, await inside.about(need.youngPerson))
  return around
    .filter((each) => each.standings.every(({ as }) => as.is === 'proxy') && letIn.has(each.person))
    .filter((each) => answerFor(each, 'read', need)?.allow)
    .map(({ person }) => person)
}

/**
 * With whom a goal of a parent’s or carer’s begins to be shared: the young person, whoever helps and can see the need, and whose it is.
 * @returns undefined where the need is not there for whoever acts.
 */
export async function beginsForOwner(turn: Turn, need: Id, owner: Id): Promise<Begins | undefined> {
  const sharing = await amongHelpersOf(turn, need, owner)
  return sharing && { sensitivity: 'open-to-team', named: [], sharing }
}
