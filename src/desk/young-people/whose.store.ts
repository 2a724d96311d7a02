import { answerTo, note, type Reading, type Turn } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { oneAndTheSame } from '../../people/merge.store.ts'
import { readWhoTheyAre } from '../../people/people.store.ts'
import type { WhoTheyAre } from '../../people/person.ts'
import type { Id } from '../../shared/id.ts'
import { identityItem } from './as-items.ts'
import { type KnownPerson, knownPerson } from './whose.ts'

/**
 * A turn with each record that is one young person, the kept one first: for professionals a standing by one of them is a standing by all.
 */
export async function turnsOf({ handle, turn }: Inside, youngPerson: Id): Promise<readonly [Turn, ...Turn[]]> {
  const first = await turn(youngPerson)
  const others: Turn[] = []
  const ids = await oneAndTheSame(handle, youngPerson)
  for (const id of ids) if (id !== youngPerson) others.push(await turn(id))
  if (others.length === 0) return [first]
  const edges = [first, ...others].flatMap(({ context }) => context.edges)
  const joined = (each: Turn): Turn => ({ ...each, context: { ...each.context, edges } })
  const kept = others.find(({ youngPerson: id }) => id === ids[0])
  const rest = others.filter((each) => each !== kept).map(joined)
  return kept ? [joined(kept), joined(first), ...rest] : [joined(first), ...rest]
}

/** Who they are, for the program itself: what leaves goes through `readWhose`. */
export async function openWho({ handle, keys, youngPerson }: Turn): Promise<WhoTheyAre | undefined> {
  const found = await keys.find(youngPerson)
  return found.is === 'held' ? readWhoTheyAre(handle, youngPerson, found.key.sealing('record')) : undefined
}

/**
 * Who a young person is. Read or refused, it leaves its row, also about somebody who is not there: the two cannot be told apart by what
 * they leave either.
 */
export async function readWhose(turn: Turn, act: Reading): Promise<KnownPerson | undefined> {
  const item = identityItem(turn)
  const answer = answerTo(turn, act, item)
  const who = answer.allow ? await openWho(turn) : undefined
  await note(turn, act, [{ id: turn.youngPerson, item, answer }])
  return who ? knownPerson(turn.youngPerson, { who, today: turn.context.today }, answer.fields) : undefined
}
