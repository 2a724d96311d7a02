import { type Day, parseDay } from '../shared/day.ts'

/** A place that runs its own directory and doors, walled off from every other. */
export interface Locality {
  /** In addresses and on the command line: `ashmere`, `north-lincolnshire`. */
  readonly slug: string
  readonly name: string
  /** Invented people and places, watermarked on every page; production refuses to start with one. */
  readonly demonstration: boolean
  readonly isDefault: boolean
  /** Host names that lead straight to it. */
  readonly hosts: readonly string[]
  /** ONS codes of the local authorities it covers, where known. */
  readonly authorities: readonly string[]
  readonly settings: Settings
}

/** What a locality sets for itself; every number has a source or stands as ours. */
export interface Settings {
  /** Up to this many days since the last check a record is current (Open Referral UK: ideally under three months). */
  readonly currentForDays: number
  /** Past this many days a record is stale: shown last and said so. */
  readonly staleAfterDays: number
  /** A signpost without an answer is asked about after this many days (R9). */
  readonly followUpAfterDays: number
  /** Area-commissioned national entries that are paid for here, such as `kooth`, with the ages of the contract. */
  readonly switchedOn: readonly { readonly entry: string; readonly youngest?: number; readonly oldest?: number }[]
  /** Who answers complaints and letters about the directory here. */
  readonly contact?: { readonly name: string; readonly email?: string; readonly phone?: string; readonly post?: string }
  /** Ages of the law and of the place, the usual ones and what the place set since. */
  readonly ages: readonly AgeSetting[]
  /** Numbers of days that a rule about people counts, the usual ones and what the place set since. */
  readonly spans: readonly SpanSetting[]
}

export const ageNames = ['digital-consent', 'proxy-narrows', 'transition', 'adult', 'oldest'] as const
export const spanNames = ['safe-contact-counts-for'] as const

/** An age with the day from which it counts and where it comes from. A later one of the same name takes its place from its day on. */
export interface AgeSetting {
  readonly name: (typeof ageNames)[number]
  /** Whole years; `oldest` is the last year in which somebody counts as a young person here. */
  readonly years: number
  readonly from: Day
  readonly source: string
}

/** A number of days with the day from which it counts and where it comes from. */
export interface SpanSetting {
  readonly name: (typeof spanNames)[number]
  readonly days: number
  readonly from: Day
  readonly source: string
}

const dayOf = (text: string): Day => {
  const day = parseDay(text)
  if (!day) throw new Error('a usual setting counts from no day')
  return day
}

/** From before anybody was born who is a young person now: an age that was the same all their lives. */
const always = dayOf('1990-01-01')

/** Every source is for whoever answers for data protection in a place to confirm. */
export const usualAges: readonly AgeSetting[] = [
  {
    name: 'digital-consent',
    years: 13,
    from: dayOf('2018-05-25'),
    source: 'Data Protection Act 2018, section 9; not asked for by preventive or counselling services',
  },
  ...[11, 16].map((years) => ({
    name: 'proxy-narrows' as const,
    years,
    from: always,
    source: `NHS England, proxy access to online services: looked at again at ${years}`,
  })),
  {
    name: 'transition',
    years: 17,
    from: always,
    source:
      'Ours, to leave the six months before the move that NICE guideline NG43 asks for (as summed up in BMJ 2016;353:i2225, read 23 November 2026); a place that plans earlier sets its own age, with why',
  },
  { name: 'adult', years: 18, from: always, source: 'Family Law Reform Act 1969, section 1' },
  {
    name: 'oldest',
    years: 25,
    from: always,
    source: 'THRIVE Framework: children, young people and their families, up to 25',
  },
]

export const usualSpans: readonly SpanSetting[] = [
  {
    name: 'safe-contact-counts-for',
    days: 90,
    from: always,
    source: 'Ours: a contact is confirmed again every 90 days (hazard H06)',
  },
]

export const usualSettings: Settings = {
  currentForDays: 92,
  staleAfterDays: 365,
  followUpAfterDays: 14,
  switchedOn: [],
  ages: usualAges,
  spans: usualSpans,
}

/** What a place set, behind what is usual: nothing usual is forgotten, so that a new setting never takes back what came before it. */
export const withUsual = <One>(usual: readonly One[], own: readonly One[]): readonly One[] => {
  const there = new Set(usual.map((each) => JSON.stringify(each)))
  return [...usual, ...own.filter((each) => !there.has(JSON.stringify(each)))]
}

/** Names that pages have: a place of that name could not be reached, or would hide the page. A test holds them against the route tables. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  ...[
    'about',
    'accessibility',
    'assets',
    'check',
    'complaint',
    'f',
    'find',
    'help-now',
    'leave',
    'list',
    'livez',
    'o',
    'open-data',
  ],
  ...['open-referral', 'privacy', 'readyz', 'say'],
  ...[
    'account',
    'desk',
    'exit',
    'me',
    'place',
    'sign-in',
    'sign-out',
    'start',
    'still-here',
    'still-right',
    'what-could-help',
  ],
])

const slugShape = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** @returns the slug, or undefined where the text cannot stand in an address. */
export const parseSlug = (text: string): string | undefined =>
  slugShape.test(text) && text.length <= 60 && !reservedSlugs.has(text) ? text : undefined
