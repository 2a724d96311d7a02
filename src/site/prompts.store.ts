import { z } from 'zod'
import { takeThoseToAsk } from '../doors/doors.store.ts'
import type { Locality } from '../locality/locality.ts'
import type { Sealing } from '../messages/sealing.edge.ts'
import { followUp } from '../messages/to-others.store.ts'
import type { Day } from '../shared/day.ts'
import type { Database } from '../store/database.ts'
import { followUpInEnglish } from './follow-up-words.ts'
import { marked } from './keeping-in-touch.store.ts'

const leftShape = z.object({
  contact: z.object({ channel: z.enum(['email', 'text']), to: z.string() }),
  code: z.string(),
})

/** What cannot be read, because the secret or the version is another, must keep nobody else from being asked. */
function readLeft(text: string): z.infer<typeof leftShape> | undefined {
  try {
    return leftShape.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

export interface Prompting {
  readonly database: Database
  /** Opens contacts that were left for a follow-up. */
  readonly contacts: Sealing
  /** Seals messages that wait. */
  readonly messages: Sealing
  readonly today: Day
  readonly origin: string
  readonly localities: readonly Locality[]
}

/** Asks, once, those who left a contact and whose day has come. The contact is deleted in the same transaction (R9). */
export async function askThoseWhoseDayHasCome({
  database,
  contacts,
  messages,
  today,
  origin,
  localities,
}: Prompting): Promise<number> {
  return takeThoseToAsk(database, today, async ({ signpost, sealedContact }, query) => {
    const opened = sealedContact && contacts.open(sealedContact)
    const left = opened ? readLeft(opened) : undefined
    if (!left) return sealedContact === null
    const { contact, code } = left
    const place = localities.find((locality) => locality.slug === signpost.locality)
    const link = `${origin}${place?.isDefault ? '' : `/${signpost.locality}`}/f/${code}`
    const { message: words } = followUpInEnglish
    const message = {
      contact,
      subject: words.subject,
      body: words.body(link),
    }
    await followUp({
      ...{ query, sealed: messages },
      locality: signpost.locality,
      message: place?.demonstration ? marked(message) : message,
    })
    return true
  })
}
