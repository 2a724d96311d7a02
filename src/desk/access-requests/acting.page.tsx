import type { Act } from '../../access/object.ts'
import { type Answering, type DoneOr, forAnswering, type NotDone } from '../../access/requests/for-answering.store.ts'
import { readRequest } from '../../access/requests/requests.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { AskedSignedIn } from '../../access/sign-in/signed-in.page.tsx'
import type { Sealing } from '../../messages/sealing.edge.ts'
import type { DatedDays } from '../../people/still-safe.ts'
import { parseId } from '../../shared/id.ts'
import type { Reply } from '../../web/route.ts'
import { working } from '../agency-thing.ts'
import { onceOnly } from '../once.store.ts'
import type { FindingHashes } from '../privacy/looks.page.tsx'
import { type AccessFault, type AccessRequestsWords, accessRequestsInEnglish } from './access-requests-words.ts'

/** What the pages of requests need of the installation. */
export interface AccessRequestsDeps {
  /** Finds a young person by what is known of them. */
  readonly hashes: FindingHashes
  /** Opens a complaint that belongs to a request. */
  readonly complaints: Sealing
  /** Seals messages that wait. */
  readonly messages: Sealing
  /** The dated days of a place. */
  readonly spansOf: (locality: string) => readonly DatedDays[]
}

/** What every page of requests is asked with. */
export interface With {
  readonly deps: AccessRequestsDeps
  readonly words: AccessRequestsWords
}

export const officers = ['privacy-officer'] as const
/** Whoever can be asked to look through a request; of others’ requests they find nothing. */
export const lookers = ['privacy-officer', 'helper', 'team-lead', 'safeguarding-lead'] as const

export const all = '/desk/access-requests'

export const usualWords = accessRequestsInEnglish

/** The request of an address, where whoever asks may do this with it; it leaves its row. */
export const openFor = async (asked: AskedSignedIn, inside: Inside, act: Act): Promise<Answering | undefined> => {
  const id = parseId(asked.params['id'] ?? '')
  if (!id) return undefined
  return forAnswering(inside.turn, await readRequest(inside, id), act)
}

/** As which nth they saw it. */
export const seenAs = ({ form }: AskedSignedIn): number => Number(form.first('n') ?? Number.NaN)

/** What a form asks to be done with a request, and where it leads. */
export interface Doing {
  readonly act: Act
  readonly work: (answering: Answering, inside: Inside) => Promise<DoneOr>
  /** Inside the place. */
  readonly to: () => string
  /** The page again, with what is to be put right. */
  readonly again: (faults: readonly AccessFault[]) => Reply | Promise<Reply>
}

/** Does what a form asks, once; what is not there or not theirs is not found, and anything else is said on the page. */
export async function done(asked: AskedSignedIn, { act, work, to, again }: Doing): Promise<Reply> {
  const { locality, id: person } = working(asked.subject)
  const outcome = await asked.within((inside) =>
    onceOnly<NotDone>(inside.handle, { locality, person, key: asked.key }, async () => {
      const answering = await openFor(asked, inside, act)
      if (!answering) return 'not-there'
      const result = await work(answering, inside)
      return result === 'done' ? { is: 'done', to: to() } : result
    }),
  )
  if (outcome === 'not-there') return { is: 'not-found' }
  return typeof outcome === 'string' ? again([outcome]) : { is: 'go', to: asked.frame.base + outcome.to }
}
