import { findSignpost, keepAnswer, keepSignpost } from '../doors/doors.store.ts'
import type { Message } from '../messages/message.ts'
import { sendAList } from '../messages/to-others.store.ts'
import type { Database } from '../store/database.ts'
import { limit } from '../web/limits.ts'
import type { FollowingUp } from './follow-up.page.tsx'
import { madeUp } from './open-feed.ts'
import type { Sealings } from './sealings.edge.ts'
import type { Sending } from './send.page.tsx'

const hour = 3_600

export interface Keeping {
  readonly database: Database
  /** True for a demonstration locality. */
  readonly isMadeUp: (locality: string) => boolean
  /** What can really be sent. */
  readonly channels: Sending['channels']
}

/** A message of a demonstration says so. */
export const marked = (message: Message): Message => ({ ...message, body: `${message.body} (This is ${madeUp}.)` })

/** Per address, per sender and overall: enough for anybody in need, too few for somebody who means harm (D21). */
export const sendingFrom = ({ database, isMadeUp, channels }: Keeping, { messages, hash }: Sealings): Sending => ({
  sendAList: (locality, message) =>
    sendAList({
      query: (sql, values) => database.pool.query(sql, [...values]),
      sealed: messages,
      locality,
      message: isMadeUp(locality) ? marked(message) : message,
    }),
  limits: {
    address: limit({ burst: 3, everySeconds: 4 * hour }),
    sender: limit({ burst: 6, everySeconds: hour / 6 }),
    overall: limit({ burst: 200, everySeconds: 20 }),
  },
  hash,
  channels,
})

/** A contact is kept sealed, together with the code that it will be asked with. */
export const followingUpIn = (database: Database, { contacts }: Sealings): FollowingUp => ({
  keep: (signpost, code, contact) =>
    keepSignpost(database, signpost, {
      code,
      ...(contact ? { sealedContact: contacts.seal(JSON.stringify({ contact, code })) } : {}),
    }),
  find: (locality, code) => findSignpost(database, locality, code),
  keepAnswer: (signpost) => keepAnswer(database, signpost),
})
