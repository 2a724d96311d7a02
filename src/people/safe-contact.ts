import { z } from 'zod'
import { type Day, parseDay } from '../shared/day.ts'
import { ok, type Result, refused } from '../shared/result.ts'

/** Ways in which somebody can be reached from outside. */
export const waysToReach = ['email', 'text', 'call', 'letter'] as const
export type WayToReach = (typeof waysToReach)[number]

/** Who else sees or hears what comes there. Nobody in the list: it is theirs alone. */
export const sharers = ['parent', 'other-carer', 'brother-or-sister', 'partner', 'school', 'somebody-else'] as const
export type Sharer = (typeof sharers)[number]

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** A part of some days of the week, in minutes since midnight in England: from the first up to, not including, the last. */
export interface SafeSpan {
  readonly days: readonly Weekday[]
  readonly from: number
  readonly until: number
}

export type SafeWhen = { readonly is: 'any-time' } | { readonly is: 'only-then'; readonly spans: readonly SafeSpan[] }

/** How much a message may give away. It never says why: that stands behind the sign-in. */
export type MayBeSaid =
  /** One neutral line that names nobody. */
  | { readonly is: 'nothing' }
  /** These words and no others: "Jo rang about the match". */
  | { readonly is: 'nothing-but'; readonly words: string }
  /** The name of the agency as well. */
  | { readonly is: 'who-it-is-from' }

/** Where and how somebody can be reached without coming to harm, as they said themselves. */
export interface SafeContact {
  readonly channel: WayToReach
  readonly to: string
  readonly safe: 'yes' | 'no' | 'not-known'
  readonly safeWhen: SafeWhen
  readonly mayBeSaid: MayBeSaid
  readonly sharedBy: readonly Sharer[]
  /** The day on which they last said that it is still so. */
  readonly confirmedOn: Day
}

/** What somebody typed of a contact. Times are `HH:MM`. */
export interface TypedContact {
  readonly channel: string
  readonly to: string
  readonly safe: string
  /** Empty: at any time. */
  readonly days: readonly string[]
  readonly from: string
  readonly until: string
  readonly mayBeSaid: string
  readonly words: string
  readonly sharedBy: readonly string[]
}

export type ContactRefusal =
  | 'channel-is-unknown'
  | 'contact-is-missing'
  | 'contact-is-too-long'
  | 'safe-is-not-said'
  | 'days-are-unknown'
  | 'times-are-no-times'
  | 'what-may-be-said-is-unknown'
  | 'words-are-missing'
  | 'words-are-too-long'
  | 'words-hold-an-address'
  | 'sharer-is-unknown'
  | 'shared-and-says-who-it-is-from'

const longest = { to: 300, words: 160 }
const isOneOf =
  <One extends string>(all: readonly One[]) =>
  (text: string): text is One =>
    all.some((one) => one === text)
const isWay = isOneOf(waysToReach)
const isWeekday = isOneOf(weekdays)
const isSharer = isOneOf(sharers)
const isSafeness = isOneOf(['yes', 'no', 'not-known'] as const)

/**
 * Reads what was typed of a contact. That it can really be called or written to is for `messages/message` to say.
 * @returns what can be kept, confirmed today, or everything that is wrong with it.
 */
export function parseSafeContact(typed: TypedContact, today: Day): Result<SafeContact, ContactRefusal> {
  const { channel, safe } = typed
  const to = typed.to.trim()
  const safeWhen = safeWhenOf(typed)
  const mayBeSaid = mayBeSaidOf(typed)
  const sharedBy = typed.sharedBy.filter(isSharer)
  const because: ContactRefusal[] = []
  if (to === '') because.push('contact-is-missing')
  if (to.length > longest.to) because.push('contact-is-too-long')
  if (sharedBy.length < typed.sharedBy.length) because.push('sharer-is-unknown')
  if (typeof safeWhen === 'string') because.push(safeWhen)
  if (typeof mayBeSaid === 'string') because.push(mayBeSaid)
  else if (sharedBy.length > 0 && mayBeSaid.is === 'who-it-is-from') because.push('shared-and-says-who-it-is-from')
  if (!isWay(channel)) because.push('channel-is-unknown')
  if (!isSafeness(safe)) because.push('safe-is-not-said')
  const isWhole = isWay(channel) && isSafeness(safe) && typeof safeWhen !== 'string' && typeof mayBeSaid !== 'string'
  if (!isWhole || because.length > 0) return refused(...because)
  return ok({ channel, to, safe, safeWhen, mayBeSaid, sharedBy: [...new Set(sharedBy)], confirmedOn: today })
}

function safeWhenOf({ days, from, until }: TypedContact): SafeWhen | ContactRefusal {
  if (days.length === 0 && from === '' && until === '') return { is: 'any-time' }
  const known = days.filter(isWeekday)
  if (known.length < days.length) return 'days-are-unknown'
  const [first, last] = [minutesIn(from || '00:00'), minutesIn(until || '24:00')]
  if (first === undefined || last === undefined || first >= last) return 'times-are-no-times'
  return { is: 'only-then', spans: [{ days: known.length > 0 ? known : weekdays, from: first, until: last }] }
}

/** @returns undefined where the text is no time of a day. */
function minutesIn(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? []
  const total = Number(hours) * 60 + Number(minutes)
  return hours !== undefined && Number(minutes) < 60 && total <= 24 * 60 ? total : undefined
}

/** Anything that a screen would show as an address or a number to ring. */
const holdsAnAddress = /:\/\/|www\.|@|\d{5,}/i

function mayBeSaidOf({ mayBeSaid, words }: TypedContact): MayBeSaid | ContactRefusal {
  const said = words.trim().replaceAll(/\s+/g, ' ')
  if (mayBeSaid === 'nothing' || mayBeSaid === 'who-it-is-from') return { is: mayBeSaid }
  if (mayBeSaid !== 'nothing-but') return 'what-may-be-said-is-unknown'
  if (said === '') return 'words-are-missing'
  if (said.length > longest.words) return 'words-are-too-long'
  return holdsAnAddress.test(said) ? 'words-hold-an-address' : { is: 'nothing-but', words: said }
}

const day = z.string().transform((text, context) => {
  const parsed = parseDay(text)
  if (!parsed) context.addIssue({ code: 'custom', message: 'no day' })
  return parsed ?? z.NEVER
})
const minute = z.int().min(0).max(1440)
const bodyShape = z.object({
  channel: z.enum(waysToReach),
  to: z.string().min(1).max(longest.to),
  safe: z.enum(['yes', 'no', 'not-known']),
  safeWhen: z.discriminatedUnion('is', [
    z.object({ is: z.literal('any-time') }),
    z.object({
      is: z.literal('only-then'),
      spans: z.array(z.object({ days: z.array(z.enum(weekdays)), from: minute, until: minute })),
    }),
  ]),
  mayBeSaid: z.discriminatedUnion('is', [
    z.object({ is: z.literal('nothing') }),
    z.object({ is: z.literal('nothing-but'), words: z.string().min(1).max(longest.words) }),
    z.object({ is: z.literal('who-it-is-from') }),
  ]),
  sharedBy: z.array(z.enum(sharers)),
  confirmedOn: day,
})

/** The body of an item of kind `safe-contact`. */
export const safeContactBody = (contact: SafeContact): Readonly<Record<keyof SafeContact, unknown>> => contact

/** @returns undefined where the body of such an item cannot be read, or holds less than all: then it is used by nobody. */
export function safeContactIn(body: Readonly<Record<string, unknown>>): SafeContact | undefined {
  const read = bodyShape.safeParse(body)
  return read.success ? read.data : undefined
}
