import { actWithin, type Inside } from '../../access/sign-in/inside.store.ts'
import type { Behind } from '../../access/sign-in/signed-in.page.tsx'
import { askedNow, itemsByLink, keepAnswersByLink, lookInNeed } from '../../goals/by-link/answers-by-link.store.ts'
import {
  type FoundLink,
  findSessionLink,
  openShown,
  type ShownByLink,
  useSessionLink,
} from '../../goals/by-link/session-link.store.ts'
import { type AskedByLink, linkStateOf, type TypedByLink } from '../../goals/by-link/session-link.ts'
import { hasNeedEnded } from '../../plan/ending.store.ts'
import type { Id } from '../../shared/id.ts'
import { asPerson } from '../../store/second-lock.ts'
import type { Asked } from '../../web/route.ts'
import { isSeenByMore, marksOf, type ReadersOf, readReadersNow } from './readers-now.store.ts'
import type { WhyClosed } from './session-link-words.ts'

export type Closed = { readonly is: 'closed'; readonly because: WhyClosed }

/** What somebody is asked who holds a link. */
export interface OpenLink {
  readonly is: 'open'
  readonly goals: readonly AskedByLink[]
  /** Those of them that are worked on still. */
  readonly still: ReadonlySet<Id>
  /** Who can see each answer at this moment. */
  readonly readers: readonly ReadersOf[]
  /** The same, as the form brings it back. */
  readonly marks: readonly string[]
}

type Visit = Pick<Asked, 'locality' | 'now' | 'today'>

const closed = (because: WhyClosed): Closed => ({ is: 'closed', because })

/** How the code of a link, or the form that it was answered with, is kept: never as it is. */
export const linkHash = ({ desk }: Pick<Behind, 'desk'>, what: 'code' | 'form', text: string): Uint8Array =>
  desk.keys.hash('session-link', `${what} ${text}`)

const find = (behind: Behind, { locality }: Visit, code: string): Promise<FoundLink | undefined> =>
  asPerson(behind.desk.database, { locality, part: 'nobody' }, (handle) =>
    findSessionLink(handle, linkHash(behind, 'code', code)),
  )

/** Does something as whoever holds the link, in one transaction behind the second lock. */
const asHolder = <Value>(
  behind: Behind,
  { youngPerson: id, visit: { locality, now, today } }: { readonly youngPerson: Id; readonly visit: Visit },
  work: (inside: Inside) => Promise<Value>,
): Promise<Value> =>
  actWithin(behind, behind.desk.database, {
    ...{ subject: { as: 'link', id, locality }, now: now.getTime(), today, work },
  })

/** What is asked by a link. Nothing is changed by it. */
export async function openByLink(behind: Behind, visit: Visit, code: string): Promise<OpenLink | Closed> {
  const link = await find(behind, visit, code)
  if (!link) return closed('unknown')
  const state = linkStateOf(link, visit.now.getTime())
  if (state !== 'open') return closed(state)
  const { youngPerson, need } = link
  const asks = await asHolder(behind, { youngPerson, visit }, async (inside) => {
    const [turn, [looked, hasEnded]] = await inside.turnWith(youngPerson, (before) =>
      Promise.all([lookInNeed(before, need), hasNeedEnded(before.handle, need)]),
    )
    const shows = await openShown(turn, link)
    if (!shows) return closed('over')
    if (hasEnded) return closed('ended')
    return { is: 'asks' as const, goals: shows.goals, ...(await askedNow(turn, { need, shows }, looked)) }
  })
  if (asks.is === 'closed') return asks
  const { goals, still, items } = asks
  const readers = await readReadersNow(behind, { youngPerson, visit }, items)
  return { is: 'open', goals, still, readers, marks: marksOf(behind.desk.keys, link.id, readers) }
}

/** Whether somebody can see an answer by now who did not stand on the page. */
async function seenByMore(behind: Behind, visit: Visit, { link, shown }: ShownOn): Promise<boolean> {
  const { youngPerson, need } = link
  const items = await asHolder(behind, { youngPerson, visit }, async (inside) => {
    const turn = await inside.turn(youngPerson)
    const shows = await openShown(turn, link)
    return shows && itemsByLink(turn, { need, shows })
  })
  if (!items) return false
  const readers = await readReadersNow(behind, { youngPerson, visit }, items)
  return isSeenByMore(shown, marksOf(behind.desk.keys, link.id, readers))
}

interface ShownOn {
  readonly link: FoundLink
  readonly shown: readonly string[]
}

/** What was sent with a link: by the form that it was asked with. */
export interface SentByLink {
  readonly code: string
  /** The form’s own mark: sent again, it is answered as before and nothing is kept twice. */
  readonly once: string
  readonly typed: TypedByLink
  /** What the page said of who can see the answers. */
  readonly shown: readonly string[]
}

/** Nothing is kept where somebody can see it by now who did not stand on the page. */
export type KeptByLink = { readonly is: 'kept'; readonly isAll: boolean } | { readonly is: 'seen-by-more' } | Closed

/** Keeps all that was tapped, once, or nothing of it. */
export async function keepByLink(behind: Behind, visit: Visit, sent: SentByLink): Promise<KeptByLink> {
  const link = await find(behind, visit, sent.code)
  if (!link) return closed('unknown')
  const usedWith = linkHash(behind, 'form', sent.once)
  const state = linkStateOf(link, visit.now.getTime())
  if (state === 'used' && isSame(link.usedWith, usedWith)) return { is: 'kept', isAll: true }
  if (state !== 'open') return closed(state)
  if (await seenByMore(behind, visit, { link, shown: sent.shown })) return { is: 'seen-by-more' }
  const kept = await asHolder(behind, { youngPerson: link.youngPerson, visit }, async (inside) => {
    const turn = await inside.turn(link.youngPerson)
    const shows: ShownByLink | undefined = await openShown(turn, link)
    if (!shows) return closed('over')
    if (await hasNeedEnded(inside.handle, link.need)) return closed('ended')
    if (!(await useSessionLink(turn, link.id, usedWith))) return closed('used')
    const tells = { keys: behind.desk.keys, madeBy: link.madeBy }
    const isAll = await keepAnswersByLink(turn, { link: link.id, need: link.need, shows, typed: sent.typed, tells })
    return { is: 'kept' as const, isAll }
  })
  // Sent twice at one moment: the other was quicker, with the same form.
  if (kept.is === 'closed' && kept.because === 'used') {
    const after = await find(behind, visit, sent.code)
    if (isSame(after?.usedWith, usedWith)) return { is: 'kept', isAll: true }
  }
  return kept
}

const isSame = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
  one !== undefined && Buffer.compare(one, other) === 0
