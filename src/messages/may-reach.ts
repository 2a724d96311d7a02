import type { Need, NeedKind, Needs } from '../people/communication-needs.ts'
import type { MayBeSaid, SafeContact, WayToReach } from '../people/safe-contact.ts'
import { type DatedDays, isConfirmed, type Moment, safeUntil } from '../people/still-safe.ts'
import { unreachable } from '../shared/result.ts'
import { parseContact } from './message.ts'

/** A message that is about to go to a person, or a call or letter that somebody is about to make. */
export interface ToAPerson {
  readonly way: WayToReach
  /** The number or address as it would really be used. */
  readonly to: string
  /** How much it gives away. */
  readonly says: MayBeSaid['is']
  /** BCP 47: the language it is written or spoken in. */
  readonly language: string
  /** What it is made for, and who is there with whoever calls. */
  readonly meets: readonly NeedKind[]
}

/** What a young person said of how they can be reached. `undefined`: it could not be read. */
export interface HowToReach {
  readonly needs: Needs | undefined
  readonly contacts: readonly (SafeContact | undefined)[]
}

/** Why nobody may be reached like that. Each need stands for itself. */
export type Blocked =
  | 'no-safe-contact'
  | 'another-address'
  | 'not-safe'
  | 'nobody-said-it-is-safe'
  | 'not-confirmed-lately'
  | 'not-at-this-time'
  | 'says-too-much'
  | 'cannot-be-read'
  | NeedKind

export type MayReach =
  /** `until`: the minute of this day, not included, up to which it stays safe. */
  | { readonly is: 'may'; readonly contact: SafeContact; readonly until: number }
  | { readonly is: 'blocked'; readonly because: readonly Blocked[] }

/** When it would go, and for how long the place counts a contact as confirmed. */
export interface Going {
  readonly at: Moment
  readonly set: readonly DatedDays[]
}

/**
 * Whether a young person may be reached like that, now. What is unsafe, not confirmed, unreadable or unsuitable is blocked, and
 * everything that blocks is said. Where two of their contacts are one address, the one that forbids holds.
 */
export function mayReach({ needs, contacts }: HowToReach, message: ToAPerson, going: Going): MayReach {
  const readable = contacts.flatMap((contact) => contact ?? [])
  const theirs = readable.filter((contact) => isSameAddress(contact, message))
  const because = new Set<Blocked>()
  if (needs === undefined || readable.length < contacts.length) because.add('cannot-be-read')
  if (theirs.length === 0) because.add(readable.length === 0 ? 'no-safe-contact' : 'another-address')
  for (const contact of theirs) for (const why of forbids(contact, message, going)) because.add(why)
  for (const need of needs ?? []) if (blocks(need, message)) because.add(need.is)
  const [contact] = theirs
  if (because.size > 0 || !contact) return { is: 'blocked', because: [...because] }
  return { is: 'may', contact, until: Math.min(...theirs.map((each) => safeUntil(each.safeWhen, going.at) ?? 0)) }
}

function forbids(contact: SafeContact, message: ToAPerson, { at, set }: Going): readonly Blocked[] {
  const because: Blocked[] = []
  if (contact.safe === 'no') because.push('not-safe')
  if (contact.safe === 'not-known') because.push('nobody-said-it-is-safe')
  if (!isConfirmed(contact.confirmedOn, at.day, set)) because.push('not-confirmed-lately')
  if (safeUntil(contact.safeWhen, at) === undefined) because.push('not-at-this-time')
  if (!isSayable(contact, message.says)) because.push('says-too-much')
  return because
}

/** The neutral line may always be said, but where other words were chosen: then those and no others. */
function isSayable({ mayBeSaid, sharedBy }: SafeContact, says: ToAPerson['says']): boolean {
  if (mayBeSaid.is === 'nothing-but' || says === 'nothing-but') return says === mayBeSaid.is
  return says === 'nothing' || (mayBeSaid.is === 'who-it-is-from' && sharedBy.length === 0)
}

/** Whether a contact is the number or address that something would go to, however either is written. */
function isSameAddress({ channel, to }: SafeContact, message: Pick<ToAPerson, 'way' | 'to'>): boolean {
  return channel === message.way && isSameNumberOrAddress(to, message.to)
}

/** Whether two are one number or address, whatever each is used for: to be rung, to be written to. */
export const isSameNumberOrAddress = (one: string, other: string): boolean => sameForm(one) === sameForm(other)

/** Spaces and the many ways to begin a number are no difference, nor are capitals. */
function sameForm(to: string): string {
  const read = parseContact(to)
  return (read.is === 'ok' ? read.value.to : to.replaceAll(/[\s().-]/g, '').replace(/^(\+44|0044)/, '0')).toLowerCase()
}

const isSpoken = (way: WayToReach): boolean => way === 'call'

/** Whether a need stands against a way of reaching somebody; which need blocks what is for each of them to say. */
export function blocks(need: Need, { way, meets, language }: ToAPerson): boolean {
  switch (need.is) {
    case 'large-print':
    case 'easy-read':
    case 'braille':
    case 'audio':
      return way === 'letter' && !meets.includes(need.is)
    case 'bsl-interpreter':
    case 'lip-speaker':
    case 'makaton':
    case 'text-relay':
    case 'somebody-with-them':
      return isSpoken(way) && !meets.includes(need.is)
    case 'spoken-interpreter':
      return isSpoken(way) && !meets.includes(need.is) && language !== need.language
    case 'written-language':
      return !isSpoken(way) && language !== need.language
    case 'no-phone-calls':
      return way === 'call'
    case 'no-letters':
      return way === 'letter'
    case 'no-text-messages':
      return way === 'text'
    case 'no-emails':
      return way === 'email'
    case 'email-only':
      return way !== 'email'
    case 'longer-time':
      return false
    default:
      return unreachable(need)
  }
}

/** Why somebody was not reached, for whoever is about to reach them. It names no address. */
export const blockedInEnglish: Readonly<Record<Exclude<Blocked, NeedKind>, string>> = {
  'no-safe-contact': 'They have not said where it is safe to reach them.',
  'another-address': 'This is not the number or address that they said is safe.',
  'not-safe': 'They said that it is not safe.',
  'nobody-said-it-is-safe': 'Nobody has asked them whether it is safe.',
  'not-confirmed-lately': 'It is too long since they said that it is still safe. Ask them again.',
  'not-at-this-time': 'It is not safe at this time of the day or week.',
  'says-too-much': 'They did not agree that a message says this much.',
  'cannot-be-read': 'What they said about reaching them cannot be read.',
}
