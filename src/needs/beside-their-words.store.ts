import { answerTo, presentItem, type Turn } from '../access/facts/facts-read.store.ts'
import type { Sharing } from '../access/sharing.ts'
import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'

/**
 * Who reads what a parent or carer says in a need: the young person, and whoever helps them and can see the need. Another parent or carer who
 * can see it as well does not: that they were let in is not told to the first, so nobody could choose to write for them.
 * @param whose they whose it is, where somebody else may write it down: as far as the young person let them see the need.
 * @returns undefined where the need is not there for whoever acts.
 */
export async function amongHelpersOf(turn: Turn, need: Id, whose?: Id): Promise<Sharing | undefined> {
  const present = await presentItem(turn, need)
  if (present?.item.is !== 'need' || !answerTo(turn, 'read', present.item).allow) return undefined
  const { sharing } = present.item
  const helping = await whoHelpAmong(
    turn.handle,
    sharing.also.map(({ who }) => who),
  )
  return { with: sharing.with, also: sharing.also.filter(({ who }) => helping.has(who) || who === whose) }
}

async function whoHelpAmong(handle: Handle, ids: readonly Id[]): Promise<ReadonlySet<string>> {
  const { rows } = await handle.query<{ readonly id: string }>(
    `select id from person where id = any ($1) and is_a = 'professional'
     union select id from team where id = any ($1) union select id from agency where id = any ($1)`,
    [ids],
  )
  return new Set(rows.map(({ id }) => id))
}
