import type { HashOf } from './access/audit/audit.ts'
import { keepSealing } from './access/audit/audit-keeping.store.ts'
import { closeRequests } from './access/requests/requests.store.ts'
import { forgetOldDrafts } from './access/sign-in/draft.store.ts'
import { forgetOldTries } from './access/sign-in/limits.store.ts'
import { inPlace } from './access/sign-in/session.store.ts'
import { forgetUnfinished } from './access/sign-in/start.store.ts'
import type { Locality } from './locality/locality.ts'
import { sendDue } from './messages/outbox.store.ts'
import { chooseTransport } from './messages/transports.edge.ts'
import { goneRound, watchMessages } from './messages/watch.store.ts'
import { passOnInPlace } from './needs/owners.store.ts'
import type { Parts } from './put-together.edge.ts'
import { dayIn } from './shared/day.ts'
import { askThoseWhoseDayHasCome } from './site/prompts.store.ts'
import type { Sealings } from './site/sealings.edge.ts'
import { tidyEmbedded } from './store/tidying.store.ts'

interface Working {
  readonly localities: () => readonly Locality[]
  readonly sealings: Sealings
  readonly hashOf: HashOf
}

/** What is done again and again beside answering: sending, asking, closing the audit, forgetting, tidying. */
export function workOf(parts: Parts, working: Working): () => Promise<void> {
  const { database, settings, now } = parts
  const { localities, sealings, hashOf } = working
  const transport = chooseTransport(settings)
  let [forgotAt, tidiedAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return async () => {
    await goneRound(database)
    // Whatever else fails, and whether it fails or not: a round later it is written all the same.
    await parts.keepLedger(localities()).catch((error: Error) => parts.log({ error: error.name, at: 'ledger' }))
    await askThoseWhoseDayHasCome({
      ...{ database, contacts: sealings.contacts, messages: sealings.messages },
      ...{ today: dayIn(now()), origin: settings.publicUrl, localities: localities() },
    })
    await sendDue(database, sealings.messages, transport)
    await closeAudit(parts, localities(), hashOf)
    if (now().getTime() - forgotAt < anHour) return
    forgotAt = now().getTime()
    await forget(parts, localities())
    await passOn(parts, localities())
    if (now().getTime() - tidiedAt < 24 * anHour) return
    tidiedAt = now().getTime()
    await tidyEmbedded(database)
  }
}

/** Whether messages go, looked at beside all work, which may be what stands still. Until it has looked, nothing is known to be wrong. */
export interface MessagesWatched {
  readonly look: () => Promise<void>
  readonly doWait: () => boolean
}

export interface Watched {
  readonly messages: MessagesWatched
}

export function messagesWatched({ database, settings, log }: Parts): MessagesWatched {
  const transport = chooseTransport(settings)
  let waits = false
  return {
    async look() {
      const found = await watchMessages({ database, transport, ...settings })
      for (const each of found) log({ trouble: each, at: 'messages' })
      waits = found.length > 0
    },
    doWait: () => waits,
  }
}

const anHour = 3_600_000

/** Each seal is logged: whoever can write to the database cannot write to a log that is kept elsewhere. */
async function closeAudit({ database, now, log }: Parts, places: readonly Locality[], hashOf: HashOf): Promise<void> {
  const localities = places.map(({ slug }) => slug)
  for (const { locality, n, hash } of await keepSealing(database, { localities, now: now(), hashOf }))
    log({ sealed: locality, n, hash })
}

/** What somebody held who can see to it no more passes on; what nobody is there for is said where whoever runs the place looks. */
async function passOn({ database, now, log }: Parts, places: readonly Locality[]): Promise<void> {
  for (const { slug } of places) {
    const { passedOn, withNobody } = await passOnInPlace(database, slug, now())
    if (passedOn + withNobody > 0) log({ place: slug, needsPassedOn: passedOn, needsWithNobody: withNobody })
  }
}

/** What nobody needs any more, place by place. */
async function forget({ database, now }: Parts, places: readonly Locality[]): Promise<void> {
  const localities = places.map(({ slug }) => slug)
  const at = now().getTime()
  await forgetUnfinished({ database, localities }, at)
  for (const locality of localities)
    await inPlace({ database, locality }, async (handle) => {
      await forgetOldTries(handle, at)
      await forgetOldDrafts(handle, at)
      await closeRequests(handle, dayIn(now()))
    })
}
