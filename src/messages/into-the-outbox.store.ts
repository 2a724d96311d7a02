import { newId } from '../shared/new-id.edge.ts'
import type { Message } from './message.ts'
import type { Sealing } from './sealing.edge.ts'

/** Runs SQL, in a transaction of the caller's or on its own. */
export type Query = (sql: string, values: readonly unknown[]) => Promise<unknown>

/** A message as it waits: where it goes and what it says, each sealed. */
export const sealedAsItWaits = (sealed: Sealing, { contact, subject, body }: Message): readonly unknown[] => [
  newId(),
  contact.channel,
  sealed.seal(contact.to),
  sealed.seal(JSON.stringify({ subject, body })),
]

/**
 * Puts a message into the outbox, whoever it goes to.
 * @NOTE for the named ways of `to-others.store.ts` alone, which a check looks after: past this nothing asks whether it is safe.
 */
export async function putInOutbox(
  query: Query,
  sealed: Sealing,
  { locality, message }: { readonly locality: string; readonly message: Message },
): Promise<void> {
  await query('insert into outbox (id, channel, sealed_to, sealed_body, locality) values ($1, $2, $3, $4, $5)', [
    ...sealedAsItWaits(sealed, message),
    locality,
  ])
}
