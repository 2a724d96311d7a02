import type { Body, Written } from '../../access/facts/facts.ts'
import { recordsOf, type Turn } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Sealing } from '../../messages/sealing.edge.ts'
import { tellThem } from '../../messages/to-a-person.store.ts'
import type { DatedDays } from '../../people/still-safe.ts'
import { type Answers, answerRequest } from '../../plan/hand-over.store.ts'
import type { Id } from '../../shared/id.ts'
import { orBack } from '../../store/second-lock.ts'
import { readHowToReach } from '../how-to-reach.store.ts'

/** What a message to a young person is sent with. */
export interface TellingNews {
  readonly messages: Sealing
  readonly set: readonly DatedDays[]
  readonly signIn: string
  readonly agency: string
  /** The named human who tells them in another way where no message goes. */
  readonly taskFor: Id
  readonly now: Date
}

/**
 * Tells a young person, by a contact that is safe and in words that say nothing, that there is something new. Where they have none to which a
 * message can go it waits for them on their page; where one is not safe now it becomes a task of a named human.
 */
async function tellOfNews(inside: Inside, turn: Turn, news: TellingNews): Promise<void> {
  const how = await readHowToReach(inside, recordsOf(turn))
  const contact = how.contacts.find((each) => each?.channel === 'email' || each?.channel === 'text')
  if (!contact || turn.subject.as === 'nobody') return
  const { messages, set, signIn, agency, taskFor, now } = news
  await tellThem(inside.handle, messages, {
    ...{ locality: turn.subject.locality, about: turn.youngPerson, taskFor, how, set, now },
    contact: { way: contact.channel, to: contact.to },
    composing: { signIn, agency },
  })
}

/** Keeps an answer, and tells the young person of it where it came from those who were asked: both, or neither. */
export const answerAndTell = (
  inside: Inside,
  turn: Turn,
  { answers, news }: { readonly answers: Answers; readonly news?: TellingNews },
): Promise<Written<Body>> =>
  orBack(
    inside.handle,
    async () => {
      // Told before whoever was asked is asked no more: from then on they stand by nobody.
      if (news) await tellOfNews(inside, turn, news)
      return answerRequest(turn, answers)
    },
    ({ is }) => is !== 'kept',
  )
