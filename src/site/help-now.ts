import type { NationalEntry } from '../directory/national.ts'
import type { Day } from '../shared/day.ts'

/** Somebody who answers now, or soon: a value held in memory, so that it is there when nothing else is. */
export interface CallEntry {
  readonly id: string
  readonly name: string
  readonly what: string
  /** As the list gives it: "111, then the mental health option". */
  readonly phone?: string
  /** "SHOUT to 85258", or a number alone. */
  readonly text?: string
  readonly web?: string
  readonly bsl?: string
  readonly hours?: string
  readonly ages?: { readonly youngest?: number; readonly oldest?: number }
  /** The day on which a named person opened it and found it right; without it nobody has. */
  readonly checkedOn?: Day
}

/** Always on the page, whatever the list holds: help now is never empty. */
export const alwaysThere: readonly CallEntry[] = [
  {
    id: '999',
    name: 'Emergency services',
    what: 'Someone is seriously hurt or in danger',
    phone: '999',
    hours: '24/7',
  },
  {
    id: 'nhs111-mh',
    name: 'NHS 111, mental health',
    what: 'Urgent mental health help, for yourself or someone else',
    phone: '111',
    bsl: 'British Sign Language by video, or 18001 111 with Relay UK',
    web: 'https://111.nhs.uk',
    hours: '24/7',
  },
]

const forDanger: readonly string[] = alwaysThere.map(({ id }) => id)
const forTheWorried: ReadonlySet<string> = new Set(['nspcc', 'youngminds-parents', 'familyline', 'family-lives'])

export interface Calls {
  readonly danger: readonly CallEntry[]
  readonly talk: readonly CallEntry[]
  readonly worried: readonly CallEntry[]
}

/** Sorts a list into what the page shows: danger first, then those who listen, in the list's own order. */
export function callsFrom(entries: readonly CallEntry[]): Calls {
  const held = new Map(entries.map((entry) => [entry.id, entry]))
  const others = entries.filter(({ id }) => !forDanger.includes(id))
  return {
    danger: alwaysThere.map((entry) => held.get(entry.id) ?? entry),
    talk: others.filter(({ id }) => !forTheWorried.has(id)),
    worried: others.filter(({ id }) => forTheWorried.has(id)),
  }
}

/** The number to dial out of how a list writes it: "0808 801 0677 (England)" is 0808 801 0677. */
export function numberIn(phone: string): string | undefined {
  return /^\+?\d[\d ]*\d/.exec(phone.trim())?.[0]
}

/** Where a text goes and what it says: "SHOUT to 85258". Without a word, an empty text to the number. */
export function textIn(text: string): { readonly to: string; readonly body?: string } | undefined {
  const [, body, to] = /^(?:(\S+) to )?(\d[\d ]*\d)\b/.exec(text.trim()) ?? []
  if (to === undefined) return undefined
  const number = to.replaceAll(' ', '')
  return body === undefined ? { to: number } : { to: number, body }
}

/** The address without what a list wrote after it; only https leads anywhere. */
export const webIn = (web: string): string | undefined => /^https:\/\/[^\s()]+/.exec(web.trim())?.[0]

/** An entry of the national list as this page shows it. */
export function callFrom(entry: NationalEntry): CallEntry {
  const text = entry.texts[0]
  const values = {
    phone: entry.phones[0],
    text: text && (text.send ? `${text.send} to ${text.number}` : text.number),
    web: entry.website,
    bsl: entry.sign,
    hours: entry.hours.join('; ') || undefined,
    ages: entry.ages && {
      youngest: entry.ages.from,
      ...(entry.ages.to === undefined ? {} : { oldest: entry.ages.to }),
    },
    checkedOn: entry.checkedOn,
  }
  const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  return { id: entry.id, name: entry.name, what: entry.what_for, ...known }
}
