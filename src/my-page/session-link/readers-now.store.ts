import { answerFor, namesAround, readAround } from '../../access/facts/who-sees.store.ts'
import type { Item } from '../../access/object.ts'
import { actWithin } from '../../access/sign-in/inside.store.ts'
import type { SignInKeys } from '../../access/sign-in/sign-in-keys.edge.ts'
import type { Behind } from '../../access/sign-in/signed-in.page.tsx'
import { readDuty } from '../../needs/duty.store.ts'
import type { Id } from '../../shared/id.ts'
import type { Asked } from '../../web/route.ts'
import { namesOf } from '../need/read-need.store.ts'
import { sessionLinkInEnglish } from './session-link-words.ts'

/** Something that is answered by a link: a goal by its id, or whether it helps; and by name who can see the answer now. */
export interface ReadersOf {
  readonly of: Id | 'helping'
  readonly names: readonly string[]
}

interface Whose {
  readonly youngPerson: Id
  readonly visit: Pick<Asked, 'locality' | 'now' | 'today'>
}

/**
 * Who can see each of them at this moment. Whoever holds a link sees nobody round the young person, so it is asked as the young person asks it on
 * their own page, and nothing but names comes of it.
 */
export const readReadersNow = (
  behind: Behind,
  { youngPerson: id, visit: { locality, now, today } }: Whose,
  items: ReadonlyMap<ReadersOf['of'], Item>,
): Promise<readonly ReadersOf[]> =>
  actWithin(behind, behind.desk.database, {
    ...{ subject: { as: 'young-person', id, locality }, now: now.getTime(), today },
    async work(inside) {
      const [around, duty] = await Promise.all([
        inside.about(id).then((about) => readAround(inside.handle, about)),
        readDuty(inside.handle, locality),
      ])
      // A name is asked for where it is said: that of a parent lies sealed, and costs two looks.
      const all = [...items.values()]
      const readers = around.filter((each) => all.some((item) => answerFor(each, 'read', item)))
      const names = await namesAround(inside, readers)
      const whom = { around: readers, names, ...(duty ? { duty } : {}) }
      return [...items].map(([of, item]) => ({ of, names: namesOf(whom, item, sessionLinkInEnglish.somebody) }))
    },
  })

type Hashes = Pick<SignInKeys, 'hash'>

/** What the page says of who can see the answers, as a form brings it back: it tells nothing to whoever reads it. */
export const marksOf = (keys: Hashes, link: Id, readers: readonly ReadersOf[]): readonly string[] =>
  readers.flatMap(({ of, names }) =>
    names.map((name, at) => {
      const ofThatName = names.slice(0, at).filter((other) => other === name).length
      const text = `reader ${link} ${of} ${ofThatName} ${name}`
      return Buffer.from(keys.hash('session-link', text)).toString('base64url').slice(0, 16)
    }),
  )

/** Whether somebody can see an answer now who did not stand on the page. That somebody cannot any more is no reason to ask again. */
export const isSeenByMore = (shown: readonly string[], now: readonly string[]): boolean =>
  now.some((mark) => !shown.includes(mark))
