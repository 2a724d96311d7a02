import { putInOutbox, type Query } from './into-the-outbox.store.ts'
import type { Message } from './message.ts'
import type { Sealing } from './sealing.edge.ts'

/** A message to somebody of whom no record is kept here, or to a colleague at work. It is put in with the change that it tells of. */
export interface ToSomebodyElse {
  readonly query: Query
  readonly sealed: Sealing
  readonly locality: string
  readonly message: Message
}

/** A message to work, which goes by e-mail. */
export interface ToWork extends ToSomebodyElse {
  readonly message: Message & { readonly contact: { readonly channel: 'email' } }
}

const put = ({ query, sealed, ...what }: ToSomebodyElse): Promise<void> => putInOutbox(query, sealed, what)

/** Asks a service, at the address that it lists, whether what it lists is still right. */
export const askAService = (to: ToSomebodyElse): Promise<void> => put(to)

/** Asks a colleague in, at the address that their administrator typed. */
export const askAColleagueIn = (to: ToWork): Promise<void> => put(to)

/** Tells a colleague at work that something waits for them. */
export const tellAColleague = (to: ToWork): Promise<void> => put(to)

/** Tells whoever complained, and left an address for it, that there is an answer. */
export const tellWhoeverComplained = (to: ToSomebodyElse): Promise<void> => put(to)

/** Asks whoever left an address for it, and no name, how it went. */
export const followUp = (to: ToSomebodyElse): Promise<void> => put(to)

/** Sends a list of offers to whoever asks for it, without a name. */
export const sendAList = (to: ToSomebodyElse): Promise<void> => put(to)
