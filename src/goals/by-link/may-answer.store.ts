import type { Turn } from '../../access/facts/facts-read.store.ts'
import { answerTo } from '../../access/facts/facts-read.store.ts'
import type { Item } from '../../access/object.ts'

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
