import { addDays, type Day, daysBetween } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'

/** A signpost that somebody wants followed up: where they were pointed, and what became of it. It holds no name. */
export interface Signpost {
  readonly id: Id
  readonly locality: string
  readonly offers: readonly Id[]
  readonly madeOn: Day
  /** The day to ask; absent where nobody is to be asked. */
  readonly askOn?: Day
  readonly state: SignpostState
}

export type SignpostState =
  /** Stays open until an answer is recorded: to be pointed somewhere is not the end. */
  | { readonly is: 'open' }
  | { readonly is: 'asked'; readonly on: Day }
  | { readonly is: 'answered'; readonly became: WhatBecameOfIt; readonly on: Day }

export type WhatBecameOfIt = 'reached' | 'not-suitable' | 'could-not-get-in' | 'did-not-want'

export const whatBecameOfIt: readonly WhatBecameOfIt[] = ['reached', 'not-suitable', 'could-not-get-in', 'did-not-want']

export const parseWhatBecameOfIt = (text: string | undefined): WhatBecameOfIt | undefined =>
  whatBecameOfIt.find((each) => each === text)

/** What stands in an address for an answer that was not given. */
export const notAnsweredYet = 'not-yet'

/** In how many days to ask, as the page offers it. */
export type AskIn = 'a-week' | 'three-weeks' | 'please-do-not' | 'as-usual'

export const parseAskIn = (text: string | undefined): AskIn | undefined =>
  (['a-week', 'three-weeks', 'please-do-not', 'as-usual'] as const).find((each) => each === text)

/** @param usualDays the locality's number of days (R9). */
export function dayToAsk(askIn: AskIn, today: Day, usualDays: number): Day | undefined {
  const days: Readonly<Record<AskIn, number | undefined>> = {
    'a-week': 7,
    'three-weeks': 21,
    'as-usual': usualDays,
    'please-do-not': undefined,
  }
  const chosen = days[askIn]
  return chosen === undefined ? undefined : addDays(today, chosen)
}

/** An answer can be given once, and changed for as long as the signpost is kept: people ring again. */
export const answer = (signpost: Signpost, became: WhatBecameOfIt, on: Day): Signpost => ({
  ...signpost,
  state: { is: 'answered', became, on },
})

/** Whether it is time to ask: it has a day, the day has come, and nobody asked or answered before. */
export const isToBeAsked = (signpost: Signpost, today: Day): boolean =>
  signpost.state.is === 'open' && signpost.askOn !== undefined && daysBetween(signpost.askOn, today) >= 0

/** How many signposts of a place were answered, and how many wait past their day. Counts only; made from what was kept. */
export interface FollowUpCounts {
  readonly made: number
  readonly unanswered: number
  readonly became: Readonly<Record<WhatBecameOfIt, number>>
}

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code of sixteen letters and digits without look-alikes (78 bits), in fours: `K7QF-29MX-…`. @param bytes sixteen random bytes. */
export function codeFrom(bytes: Uint8Array): string {
  const plain = [...bytes.slice(0, 16)].map((byte) => letters[byte % letters.length] ?? '').join('')
  return plain.replace(/(.{4})(?=.)/g, '$1-')
}

/** Reads a code as people copy it: small letters, spaces and missing dashes are fine. */
export function parseCode(text: string): string | undefined {
  const plain = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return plain.length === 16 ? plain.replace(/(.{4})(?=.)/g, '$1-') : undefined
}
