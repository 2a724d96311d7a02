import { type PartPlayed, partsPlayed } from '../../language/part-played.ts'
import type { Offer } from '../offer.ts'
import type { Asking } from './asking.ts'
import { fill, type InSteps } from './in-steps.ts'

/**
 * The hard rules: who an offer is for. Only what is stated excludes; what is not known passes and is said (D18).
 * Ages are those of the young person; who may ask is whoever asks, or the young person themselves.
 */
export interface OpenTo {
  /** Stated ages; -1 and 999 where not stated. */
  readonly youngest: Int16Array
  readonly oldest: Int16Array
  /** One bit for each part played; 0 where not known. */
  readonly whoCanAsk: Uint8Array
  /** ONS codes of the authorities that the stated areas name; undefined where none is named for certain. */
  readonly authorities: readonly (ReadonlySet<string> | undefined)[]
}

const bitOf = (part: PartPlayed): number => 1 << partsPlayed.indexOf(part)

/** Local authority districts, unitaries, boroughs and counties of England, Wales, Scotland and Northern Ireland. */
const authorityCode = /\b(?:E0[6-9]|E10|W06|S12|N09)\d{6}\b/g
/** England, Great Britain, the United Kingdom and the like: anywhere. */
const anywhereCode = /\b(?:E92|W92|S92|N92|K0[1-5])\d{6}\b/

function authoritiesOf({ areas, reach }: Offer): ReadonlySet<string> | undefined {
  if (reach !== 'local' || areas.length === 0) return undefined
  const codes = new Set<string>()
  for (const { name, description, extent, uri } of areas) {
    const said = [name, description, (extent ?? '').slice(0, 200), uri].filter((part) => part !== undefined).join(' ')
    const here = said.match(authorityCode)
    if (here === null || anywhereCode.test(said)) return undefined
    for (const code of here) codes.add(code)
  }
  return codes
}

export function* openToOf(offers: readonly Offer[]): InSteps<OpenTo> {
  const size = offers.length
  return {
    youngest: yield* fill(new Int16Array(size), offers, ({ who }) => Math.max(-1, Math.min(999, who.youngest ?? -1))),
    oldest: yield* fill(new Int16Array(size), offers, ({ who }) =>
      who.oldest === undefined || who.oldest < 0 ? 999 : Math.min(999, who.oldest),
    ),
    whoCanAsk: yield* fill(new Uint8Array(size), offers, ({ whoCanAsk }) =>
      (whoCanAsk ?? []).reduce((mask, part) => mask | bitOf(part), 0),
    ),
    authorities: offers.map(authoritiesOf),
  }
}

/** Who is there to be excluded; made once for a question. */
export interface Seeker {
  readonly age?: number
  /** Parts played by those who could ask: the asker, and the young person they ask for. 0: not said. */
  readonly parts: number
  /** Where: the seeker's authority where it is clear, else those of the locality. Empty: not known. */
  readonly authorities: readonly string[]
}

export const seekerOf = ({ age, otherAges, asker, near }: Asking, localAuthorities: readonly string[]): Seeker => ({
  ...(age !== undefined && !otherAges && { age }),
  parts: asker === undefined ? 0 : bitOf(asker) | bitOf('young-person'),
  authorities: near?.authority === undefined ? localAuthorities : [near.authority],
})

/** True where nothing that is stated excludes the seeker. */
export function isOpenTo(openTo: OpenTo, offer: number, { age, parts, authorities }: Seeker): boolean {
  if (age !== undefined && (age < (openTo.youngest[offer] ?? -1) || age > (openTo.oldest[offer] ?? 999))) return false
  const who = openTo.whoCanAsk[offer] ?? 0
  if (parts !== 0 && who !== 0 && (who & parts) === 0) return false
  const stated = openTo.authorities[offer]
  return stated === undefined || authorities.length === 0 || authorities.some((code) => stated.has(code))
}

/** True where the asker themselves is among those who are known to be able to ask. */
export const canAsk = (openTo: OpenTo, offer: number, asker: PartPlayed | undefined): boolean =>
  asker !== undefined && ((openTo.whoCanAsk[offer] ?? 0) & bitOf(asker)) !== 0
