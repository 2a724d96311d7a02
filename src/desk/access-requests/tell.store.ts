import { whileAnswering } from '../../access/requests/gather.store.ts'
import type { AccessRequest } from '../../access/requests/request.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Sealing } from '../../messages/sealing.edge.ts'
import { tellThem } from '../../messages/to-a-person.store.ts'
import type { DatedDays } from '../../people/still-safe.ts'
import type { Id } from '../../shared/id.ts'
import { readHowToReach } from '../how-to-reach.store.ts'

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

/** Tells a young person, by a contact that is safe and in words that say nothing, that there is something new. */
export function tellOfAnswer(inside: Inside, telling: TellingOfAnswer): Promise<ToldOf> {
  const { request, by, messages, set, signIn, now } = telling
  return whileAnswering(inside.handle, request.id, async () => {
    const how = await readHowToReach(inside, request.ofRecords)
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
