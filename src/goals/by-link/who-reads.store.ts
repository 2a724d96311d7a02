import type { Turn } from '../../access/facts/facts-read.store.ts'
import { answerTo } from '../../access/facts/facts-read.store.ts'
import { readNames } from '../../access/facts/who-is-who.store.ts'
import { answerFor, readAround } from '../../access/facts/who-sees.store.ts'
import type { Item } from '../../access/object.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'

/** The names of those who can see something of a young person now, as `decide` says. */
export async function namesOfReaders(inside: Inside, item: Item, somebody: string): Promise<readonly string[]> {
  const around = await readAround(inside.handle, await inside.about(item.youngPerson))
  const people = around.filter((each) => answerFor(each, 'read', item)?.allow).map(({ person }) => person)
  const names = await readNames(inside, people)
  return [...new Set(people.map((person) => names.get(person)?.name ?? somebody))]
}

/** Whether whoever holds a link to this young person could add an answer to it. */
export const mayAnswerByLink = (turn: Turn, item: Item): boolean =>
  answerTo(
    {
      ...turn,
      subject: { as: 'link', id: item.youngPerson, locality: item.locality },
      context: { ...turn.context, edges: [{ is: 'link', start: 0, selfClaimed: false }] },
    },
    'write',
    item,
  ).allow
