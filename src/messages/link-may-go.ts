import type { SafeContact } from '../people/safe-contact.ts'
import { type Moment, safeUntil } from '../people/still-safe.ts'
import { isSameNumberOrAddress } from './may-reach.ts'
import type { Contact } from './message.ts'

/** Whether a link to sign in may leave now. `until`: the minute of this day, not included, up to which it stays safe. */
export type LinkMayGo = { readonly is: 'may'; readonly until: number } | { readonly is: 'held' }

const wholeDay = 24 * 60

/**
 * Anybody can ask for a link to somebody's address: what they themselves said of it holds. Where it stands in none of their safe contacts it is a
 * way in that they chose, and is used so. A phone that is not safe to ring is not safe to write to. What cannot be read might be this address, and holds it.
 */
export function linkMayGo(contacts: readonly (SafeContact | undefined)[], to: Contact, at: Moment): LinkMayGo {
  const readable = contacts.flatMap((contact) => contact ?? [])
  if (readable.length < contacts.length) return { is: 'held' }
  const theirs = readable.filter((contact) => isSameNumberOrAddress(contact.to, to.to))
  if (theirs.some(({ safe }) => safe === 'no')) return { is: 'held' }
  const ends = theirs.map(({ safeWhen }) => safeUntil(safeWhen, at))
  const safe = ends.flatMap((end) => end ?? [])
  return safe.length < ends.length ? { is: 'held' } : { is: 'may', until: Math.min(wholeDay, ...safe) }
}
