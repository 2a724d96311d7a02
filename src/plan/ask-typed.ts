import type { Id } from '../shared/id.ts'
import { parseId } from '../shared/id.ts'
import type { SentAsking } from './hand-over-ask.ts'
import { type ShownThing, sharedCode } from './request.ts'

/** What stands in the fields of the form with which somebody is asked, as it was sent. */
export interface SentAsk {
  readonly offer: string
  readonly person: string
  readonly way: string
  readonly show: readonly string[]
  readonly chose: string
  /** The request that was answered “not us”, and that this one takes further. */
  readonly after: string
  /** What was looked for in the list of the place. */
  readonly q: string
  /** The form is sent a second time once it was looked at. */
  readonly isLookedAt: boolean
}

/** So many are listed; more letters find fewer. */
export const mostFound = 12

interface Sent {
  readonly first: (name: string) => string | undefined
  readonly all: (name: string) => readonly string[]
}

export const sentAsk = (form: Sent): SentAsk => {
  const text = (name: string): string => form.first(name)?.trim() ?? ''
  return {
    ...{ offer: text('offer'), person: text('person'), way: text('way'), show: form.all('show'), chose: text('chose') },
    ...{ after: text('after'), q: text('q'), isLookedAt: text('looked') === 'yes' },
  }
}

/** Whoever asks on their own page chose it themselves; at the desk it is said who said so to whoever writes. */
export function askingOf(
  sent: SentAsk,
  things: readonly ShownThing[],
  by: 'young-person' | 'desk',
): { readonly asking: SentAsking; readonly shows: readonly ShownThing[] } {
  const shows = things.filter(({ as }) => sent.show.includes(sharedCode(as)))
  const offer: Id | undefined = parseId(sent.offer)
  const chosen =
    by === 'young-person'
      ? { whose: 'young-person', how: 'themselves' }
      : { whose: sent.chose, how: sent.chose === '' ? '' : 'said-to-writer' }
  return {
    shows,
    asking: {
      ...(offer ? { offer } : sent.person ? { person: { name: sent.person } } : {}),
      ...{ way: sent.way, shares: shows.map(({ as }) => as), chosen },
    },
  }
}
