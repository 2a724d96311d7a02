import { type CrisisContact, crisisEntries, type NationalEntry, type NationalList } from '../directory/national.ts'
import type { Day } from '../shared/day.ts'

/** Somebody who answers now, as the page shows it: one thing to do, large, and the check that vouches for it. */
export interface Call {
  readonly id: string
  readonly heading: string
  /** What to do, number included: "Call 116 123". */
  readonly act: string
  /** `tel:116123`, `sms:85258?&body=SHOUT`, or an https page. */
  readonly href: string
  readonly about: string
  /** The same people online; https only. */
  readonly online?: string
  /** The day on which a named person opened it and found it right; without it nobody has. */
  readonly checkedOn?: Day
  readonly checkedBy?: string
}

/** What the page holds, in three parts. Values in memory: the page asks no database. */
export interface Calls {
  readonly danger: readonly Call[]
  readonly talk: readonly Call[]
  /** For a grown-up who is worried about a child. */
  readonly worried: readonly Call[]
}

/** On the page whatever the list holds: help now is never empty. */
const alwaysThere: readonly Call[] = [
  {
    id: '999',
    heading: 'Ambulance, police',
    act: 'Call 999',
    href: 'tel:999',
    about: 'Or go to A&E. If you took something, say what and when. Looking after you comes first.',
  },
  {
    id: 'nhs111-mh',
    heading: 'Mental health, urgent, any age',
    act: 'Call 111, then press 2',
    href: 'tel:111',
    about: 'Day and night. A trained person near you, for you or for someone you’re with.',
  },
]

const thereForTheWorried: readonly string[] = ['nspcc', 'youngminds-parents', 'familyline']

/**
 * Everybody who answers now.
 * @param national the national list; its crisis contacts are shown in their own order.
 * @param listed the entries that may be listed in this place (`entriesToShow`).
 * @param act how a number of the list is announced: `Call 0808 800 5000`.
 */
export function callsNow(
  national: NationalList,
  listed: readonly NationalEntry[],
  act: (number: string) => string = (number) => `Call ${number}`,
): Calls {
  const crisis = crisisEntries(national)
  const shown = (when: CrisisContact['when']): readonly Call[] =>
    crisis.filter((contact) => contact.when === when).map((contact) => callOf(contact, national.entries))
  const danger = shown('hurt-or-could-be')
  const missing = alwaysThere.filter(({ id }) => !danger.some((call) => call.id === id))
  return {
    danger: [...missing, ...danger],
    talk: shown('talk-or-type'),
    worried: thereForTheWorried
      .flatMap((id) => listed.find((entry) => entry.id === id) ?? [])
      .flatMap((entry) => callTo(entry, act)),
  }
}

function callOf(contact: CrisisContact, entries: readonly NationalEntry[]): Call {
  const { id, heading, act, href, about } = contact
  const website = entries.find((entry) => entry.id === contact.entry)?.website
  const online = contact.by === 'sign' ? {} : onlineAt(website)
  return { id, heading, act, href, about, ...online, ...checkOf(contact) }
}

/** An entry of the list as a call; none where it has no number to ring. */
function callTo(entry: NationalEntry, act: (number: string) => string): readonly Call[] {
  const number = entry.phones[0] && numberIn(entry.phones[0])
  if (!number) return []
  return [
    {
      id: entry.id,
      heading: entry.name,
      act: act(number),
      href: `tel:${number.replaceAll(' ', '')}`,
      about: [entry.what_for, ...entry.hours].map((said) => `${said.replace(/\.$/, '')}.`).join(' '),
      ...onlineAt(entry.website),
      ...checkOf(entry),
    },
  ]
}

const checkOf = ({
  checkedOn,
  checkedBy,
}: {
  readonly checkedOn?: Day | undefined
  readonly checkedBy?: string | undefined
}) => ({
  ...(checkedOn ? { checkedOn } : {}),
  ...(checkedBy ? { checkedBy } : {}),
})

const onlineAt = (website: string | undefined): { readonly online?: string } =>
  website?.startsWith('https://') ? { online: website } : {}

/** The number to dial out of how a list writes it: "0808 801 0677 (England)" is 0808 801 0677. */
export const numberIn = (phone: string): string | undefined => /^\+?\d[\d ]*\d/.exec(phone.trim())?.[0]
