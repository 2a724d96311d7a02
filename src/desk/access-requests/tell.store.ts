import { whileAnswering } from '../../access/requests/gather.store.ts'
import type { AccessRequest } from '../../access/requests/request.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { HowToReach } from '../../messages/may-reach.ts'
import type { Sealing } from '../../messages/sealing.edge.ts'
import { tellThem } from '../../messages/to-a-person.store.ts'
import { type Needs, needsIn } from '../../people/communication-needs.ts'
import { type SafeContact, safeContactIn } from '../../people/safe-contact.ts'
import { openText } from '../../people/sealing.ts'
import type { DatedDays } from '../../people/still-safe.ts'
import type { Id } from '../../shared/id.ts'

/** Whether they were told that something is new: by a message that says no more than that, or not at all. */
export type ToldOf = 'waiting-to-go' | 'not-safe' | 'no-contact'

export interface TellingOfAnswer {
  readonly request: AccessRequest
  /** Who tells them in another way where no message goes. */
  readonly by: Id
  readonly messages: Sealing
  readonly set: readonly DatedDays[]
  readonly signIn: string
  readonly now: Date
}

interface FactRow {
  readonly item: Id
  readonly kind: 'safe-contact' | 'communication-needs'
  readonly young_person: Id
  readonly sealed_body: Uint8Array | null
}

/** A contact that they share with nobody is not used. */
const howToReach = `select item, kind, young_person, sealed_body from (
    select distinct on (item) * from fact where young_person = any($1::uuid[]) and kind in ('safe-contact', 'communication-needs')
    order by item, n desc) as latest where kind <> 'safe-contact' or shared_with <> 'only-me' or also <> '[]'::jsonb`

/** Tells a young person, by a contact that is safe and in words that say nothing, that there is something new. */
export function tellOfAnswer(inside: Inside, telling: TellingOfAnswer): Promise<ToldOf> {
  const { request, by, messages, set, signIn, now } = telling
  return whileAnswering(inside.handle, request.id, async () => {
    const how = await readHow(inside, request)
    const contact = how.contacts.find((each) => each?.channel === 'email' || each?.channel === 'text')
    if (!contact) return 'no-contact'
    const told = await tellThem(inside.handle, messages, {
      ...{ locality: request.locality, about: request.youngPerson, taskFor: by, how, set, now },
      contact: { way: contact.channel, to: contact.to },
      composing: { signIn, agency: request.agencyName },
    })
    return told.is === 'blocked' ? 'not-safe' : 'waiting-to-go'
  })
}

async function readHow({ handle, keys }: Inside, { ofRecords }: AccessRequest): Promise<HowToReach> {
  const { rows } = await handle.query<FactRow>(howToReach, [ofRecords])
  const contacts: (SafeContact | undefined)[] = []
  let needs: Needs | undefined = []
  for (const row of rows) {
    const found = await keys.find(row.young_person)
    const text =
      found.is === 'held' && row.sealed_body ? openText(found.key.sealing(row.item), row.sealed_body) : undefined
    // What opens was sealed here, by the facts, and proved whole.
    const body = text === undefined ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>)
    if (row.kind === 'safe-contact') contacts.push(safeContactIn(body))
    else needs = joined(needs, needsIn(body))
  }
  return { needs, contacts }
}

/** One that cannot be read blocks. */
const joined = (some: Needs | undefined, more: Needs | undefined): Needs | undefined =>
  some && more ? [...some, ...more] : undefined
