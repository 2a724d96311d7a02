import type { SafeContact } from '../people/safe-contact.ts'
import { instantAt, momentOf } from '../people/still-safe.ts'
import type { Handle } from '../store/second-lock.ts'
import { sealedAsItWaits } from './into-the-outbox.store.ts'
import { linkMayGo } from './link-may-go.ts'
import type { Message } from './message.ts'
import type { Sealing } from './sealing.edge.ts'

/** A link to sign in, for whoever's address it is. */
export interface SendingLink {
  readonly locality: string
  readonly message: Message
  /** Everything that they said of being reached; undefined: it could not be read. */
  readonly contacts: readonly (SafeContact | undefined)[]
  readonly now: Date
  /** When the link opens nothing any more. */
  readonly ends: Date
  /** False: nobody is known there. The same is done and nothing is put in. */
  readonly goes: boolean
}

/**
 * Sends a link where it is safe now, and only for as long. Where it is not, the same is done and nothing is put in, so that whoever asked for it
 * can tell the two apart by nothing.
 * @param handle of the transaction in which the link was made, with whoever it is for set.
 */
export async function sendSignInLink(handle: Handle, sealed: Sealing, sending: SendingLink): Promise<void> {
  const { locality, message, contacts, now, ends, goes } = sending
  const may = linkMayGo(contacts, message.contact, momentOf(now))
  const until = may.is === 'may' ? Math.min(ends.getTime(), instantAt(now, may.until).getTime()) : ends.getTime()
  await handle.query(
    `insert into outbox (id, channel, sealed_to, sealed_body, locality, about, until_at)
     select $1::uuid, $2, $3::bytea, $4::bytea, $5, app_person(), now() + $6 * interval '1 millisecond' where $7::boolean`,
    [...sealedAsItWaits(sealed, message), locality, until - now.getTime(), goes && may.is === 'may'],
  )
}
