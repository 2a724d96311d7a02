import type { Day } from '../shared/day.ts'

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
  /** The ages that this program knows about, each with the day it counts from. */
  readonly ages: readonly {
    readonly name: string
    readonly years: number
    readonly from: Day
    readonly source: string
  }[]
}

export const usualSettings: Settings = {
  currentForDays: 92,
  staleAfterDays: 365,
  followUpAfterDays: 14,
  switchedOn: [],
  ages: [],
}

/** Names that pages have: a place of that name could not be reached, or would hide the page. A test holds them against the route tables. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  ...[
    'about',
    'accessibility',
    'assets',
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
])

const slugShape = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** @returns the slug, or undefined where the text cannot stand in an address. */
export const parseSlug = (text: string): string | undefined =>
  slugShape.test(text) && text.length <= 60 && !reservedSlugs.has(text) ? text : undefined
