import type { Answer } from '../../access/answer.ts'
import {
  answerTo,
  note,
  presentItems,
  type Reading,
  recordsOf,
  type Turn,
} from '../../access/facts/facts-read.store.ts'
import { readWhoTheyAre } from '../../people/people.store.ts'
import type { Names, WhoTheyAre } from '../../people/person.ts'
import type { Id } from '../../shared/id.ts'
import { identityItem } from './as-items.ts'
import { type KnownPerson, knownPerson } from './whose.ts'

/** Who they are, as the kept record says, for the program itself: what leaves goes through `readWhose`. */
export const openWho = (turn: Turn): Promise<WhoTheyAre | undefined> => openRecord(turn, turn.youngPerson)

async function openRecord({ handle, keys }: Turn, record: Id): Promise<WhoTheyAre | undefined> {
  const found = await keys.find(record)
  return found.is === 'held' ? readWhoTheyAre(handle, record, found.key.sealing('record')) : undefined
}

/** What they are called in their other records, where several are one. */
async function otherNames(turn: Turn): Promise<readonly Names[]> {
  const names: Names[] = []
  for (const record of recordsOf(turn).slice(1)) {
    const who = await openRecord(turn, record)
    if (who) names.push(who.names)
  }
  return names
}

/** Who a young person is, as far as an answer lets out: nothing where it does not allow. It leaves no row. */
export async function openWhose(turn: Turn, { allow, fields }: Answer): Promise<KnownPerson | undefined> {
  const who = allow ? await openWho(turn) : undefined
  if (!who) return undefined
  return knownPerson(turn.youngPerson, { who, today: turn.context.today, also: await otherNames(turn) }, fields)
}

/**
 * Who a young person is. Read or refused, it leaves its row with each of their records, also about somebody who is not there: the two
 * cannot be told apart by what they leave either.
 */
export async function readWhose(turn: Turn, act: Reading): Promise<KnownPerson | undefined> {
  const item = identityItem(turn)
  const answer = answerTo(turn, act, item)
  const who = await openWhose(turn, answer)
  await note(
    turn,
    act,
    recordsOf(turn).map((id) => ({ id, item: { ...item, youngPerson: id, writtenBy: id }, answer })),
  )
  return who
}

/** Whether whoever asks knows, by their job alone, that something was written down about keeping them safe: that it is there, no more. */
export async function knowOfDanger(turn: Turn): Promise<boolean> {
  const present = await presentItems(turn.handle, recordsOf(turn), ['safeguarding'])
  return present.some(({ item }) => answerTo(turn, 'know', item).allow)
}
