import type { Freshness } from '../directory/freshness.ts'
import type { Delivery, KindOfStep, Sector } from '../directory/listing.ts'
import { type Grouping, nameOf } from '../language/grouping.ts'
import type { PartPlayed } from '../language/part-played.ts'
import { type Day, inWords } from '../shared/day.ts'

/** What is known, or not known, about every offer. */
export type FactName =
  | 'who-for'
  | 'how-to-start'
  | 'wait'
  | 'places-free'
  | 'where-and-when'
  | 'next'
  | 'cost'
  | 'where'
  | 'open'
  | 'how'
  | 'how-given'
  | 'languages'
  | 'getting-in'
  | 'area'
  | 'who-would-know'
  | 'about'

/** When a record was looked at last, in words: `3 months ago`, who did it, and in which month. */
export interface Checked {
  readonly ago: string
  readonly by?: string
  readonly month?: string
}

/** The words in which cards, pages, lists and letters speak of an offer. */
export interface SayOfferWords {
  readonly notKnown: string
  readonly facts: Readonly<Record<FactName, string>>
  readonly ages: {
    readonly one: (age: number) => string
    readonly between: (youngest: number, oldest: number) => string
    readonly from: (youngest: number) => string
    readonly upTo: (oldest: number) => string
    readonly any: string
    /** Ages behind what they say themselves. */
    readonly behind: (said: string, ages: string) => string
  }
  readonly anyoneCanAsk: string
  readonly canAsk: (askers: readonly string[]) => string
  readonly askers: Readonly<Record<PartPlayed, string>>
  readonly getInTouch: string
  readonly waitAsOf: (said: string, day: string) => string
  /** Without its year where it is this one. */
  readonly day: (day: Day, today: Day | undefined) => string
  readonly month: (day: Day) => string
  readonly deliveries: Readonly<Record<Delivery, string>>
  readonly given: (deliveries: readonly string[]) => string
  readonly anywhere: string
  readonly free: string
  readonly notFree: string
  readonly ago: (days: number) => string
  readonly checked: Readonly<Record<Freshness['is'], (checked: Checked) => string>>
  readonly nobodyChecked: string
  readonly sectors: Readonly<Record<Sector, string>>
  readonly steps: Readonly<Record<KindOfStep, string>>
  readonly kinds: Readonly<Record<Grouping, string>>
  /** What an offer is, in one line above its name. */
  readonly inOneLine: (offer: { readonly step?: string; readonly sector?: string; readonly isFree: boolean }) => string
  readonly closedForNow: string
  readonly ring: string
  readonly text: string
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** `face to face, online or by text` */
const eitherOf = (parts: readonly string[]): string =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}` : (parts[0] ?? '')

const ago = (count: number): string => {
  if (count < 1) return 'today'
  if (count === 1) return 'yesterday'
  if (count < 14) return `${count} days ago`
  if (count < 60) return `${Math.round(count / 7)} weeks ago`
  return count < 730 ? `${Math.round(count / 30.4)} months ago` : `${Math.floor(count / 365)} years ago`
}

const by = (who: string | undefined): string => (who ? ` by ${who}` : '')

export const sayOfferInEnglish: SayOfferWords = {
  notKnown: 'Not known',
  facts: {
    'who-for': 'Who it’s for',
    'how-to-start': 'How to start',
    wait: 'Wait now',
    'places-free': 'Places free',
    'where-and-when': 'Where and when',
    next: 'What happens next',
    cost: 'Cost',
    where: 'Where',
    open: 'Open',
    how: 'How',
    'how-given': 'How it’s given',
    languages: 'Languages',
    'getting-in': 'Getting in',
    area: 'Which area',
    'who-would-know': 'Who would know',
    about: 'What it’s about',
  },
  ages: {
    one: (age) => `Age ${age}`,
    between: (youngest, oldest) => `Ages ${youngest} to ${oldest}`,
    from: (youngest) => `From ${youngest}`,
    upTo: (oldest) => `Up to ${oldest}`,
    any: 'Any age',
    behind: (said, ages) => `${said} (${ages.toLowerCase()})`,
  },
  anyoneCanAsk: 'Anyone can ask',
  canAsk: (askers) => `${capital(eitherOf(askers))} can ask`,
  askers: {
    'young-person': 'the young person',
    'parent-carer': 'a parent or carer',
    friend: 'a friend',
    school: 'school or college',
    health: 'a GP or nurse',
    'social-care': 'social care or police',
    community: 'a club or community leader',
    'someone-else': 'anyone else',
  },
  getInTouch: 'Not known. Get in touch and ask',
  waitAsOf: (said, day) => `${said}, as of ${day}`,
  day: (day, today) => (day.slice(0, 4) === today?.slice(0, 4) ? inWords(day).replace(/ \d{4}$/, '') : inWords(day)),
  month: (day) => inWords(day).replace(/^\d+ /, ''),
  deliveries: {
    'in-person': 'face to face',
    'at-home': 'at your home',
    'at-school': 'at school',
    online: 'online',
    phone: 'by phone',
    text: 'by text',
  },
  given: (deliveries) => capital(eitherOf(deliveries)),
  anywhere: 'Anywhere in England',
  free: 'Free',
  notFree: 'There is a cost: ask first',
  ago,
  checked: {
    current: (checked) => `Checked ${checked.ago}${by(checked.by)}.`,
    ageing: (checked) => `Last checked ${checked.ago}${by(checked.by)}. It may have changed.`,
    stale: ({ month }) => `Not confirmed since ${month ?? 'long ago'}. Ring before you go.`,
    'not-known': () => 'We don’t know when this was last checked. Ring before you go.',
  },
  nobodyChecked: 'Not yet checked by a named person.',
  sectors: {
    health: 'Health',
    education: 'School or college',
    'social-care': 'Council',
    voluntary: 'Charity',
    community: 'Community',
  },
  steps: {
    'self-care': 'Something you can do yourself',
    community: 'Something nearby',
    'someone-to-talk-to': 'Someone to talk to',
    team: 'A team that helps',
  },
  kinds: nameOf,
  inOneLine: ({ step, sector, isFree }) =>
    [step, sector?.toLowerCase(), isFree ? 'free' : undefined].filter((part) => part !== undefined).join(', '),
  closedForNow: 'Closed for now',
  ring: 'Ring',
  text: 'Text',
}
