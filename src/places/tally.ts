import type { Layout, Sighting, WhySkipped } from './layout.ts'
import type { Place } from './place.ts'
import { outcodeOf } from './postcode.ts'

/** A place, and how many postcodes its middle rests on. */
export interface CountedPlace extends Place {
  readonly postcodes: number
}

/** What a file or folder of geography held. No full postcode is in it. */
export interface PlacesRead {
  readonly layout: string
  /** Rows read, headers aside. */
  readonly read: number
  readonly places: readonly CountedPlace[]
  readonly skipped: readonly { readonly reason: WhySkipped; readonly count: number }[]
}

interface Sum {
  readonly kind: Place['kind']
  postcodes: number
  latitude: number
  longitude: number
  readonly authorities: Map<string, number>
}

/** Sums that grow row by row, so that 2.7 million rows need the memory of 13,700 places. */
export interface Tally {
  readonly rows: Map<Layout, number>
  readonly sums: Map<Layout, Map<string, Sum>>
  readonly skipped: Map<WhySkipped, number>
}

export const newTally = (): Tally => ({ rows: new Map(), sums: new Map(), skipped: new Map() })

export function skip(tally: Tally, reason: WhySkipped): void {
  tally.skipped.set(reason, (tally.skipped.get(reason) ?? 0) + 1)
}

/** Counts one row in, for its sector and for the outcode around it. */
export function count(tally: Tally, layout: Layout, said: Sighting | WhySkipped): void {
  tally.rows.set(layout, (tally.rows.get(layout) ?? 0) + 1)
  if (typeof said === 'string') skip(tally, said)
  else addUp(tally, layout, said)
}

function addUp(tally: Tally, layout: Layout, said: Sighting): void {
  const sums = tally.sums.get(layout) ?? new Map<string, Sum>()
  tally.sums.set(layout, sums)
  addTo(sums, said.code, said)
  if (said.kind === 'sector') addTo(sums, outcodeOf(said.code), said)
}

function addTo(sums: Map<string, Sum>, code: string, said: Sighting): void {
  const kind = code.includes(' ') ? 'sector' : 'outcode'
  const sum = sums.get(code) ?? { kind, postcodes: 0, latitude: 0, longitude: 0, authorities: new Map() }
  sum.postcodes += said.postcodes
  sum.latitude += said.latitude * said.postcodes
  sum.longitude += said.longitude * said.postcodes
  if (said.authority) sum.authorities.set(said.authority, (sum.authorities.get(said.authority) ?? 0) + said.inAuthority)
  sums.set(code, sum)
}

/** Rows read so far, headers aside. */
export const rowsOf = ({ rows }: Tally): number => [...rows.values()].reduce((sum, each) => sum + each, 0)

/** The middle of each sector and outcode is the mean of its postcodes. Where two layouts know a place, the one that knows more of it counts. */
export function placesOf(tally: Tally): PlacesRead {
  const places = new Map<string, CountedPlace>()
  for (const [layout, sums] of tally.sums) {
    for (const [code, sum] of sums) {
      const place = placeOf(code, sum, layout)
      places.set(code, merged(places.get(code), place).place)
    }
  }
  return {
    layout: [...tally.sums.keys()].sort().join(' and '),
    read: rowsOf(tally),
    places: [...places.values()].sort((one, other) => (one.code < other.code ? -1 : 1)),
    skipped: [...tally.skipped].map(([reason, count]) => ({ reason, count })),
  }
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

function placeOf(code: string, sum: Sum, layout: Layout): CountedPlace {
  const most = [...sum.authorities].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]
  // A list of one authority's postcodes cannot say which share of a sector lies elsewhere.
  const shareKnown = layout !== 'postcode list of one authority'
  return {
    code,
    kind: sum.kind,
    latitude: rounded(sum.latitude / sum.postcodes, 5),
    longitude: rounded(sum.longitude / sum.postcodes, 5),
    postcodes: Math.round(sum.postcodes),
    ...(most && { authority: most[0] }),
    ...(most && shareKnown && { authorityShare: rounded(most[1] / sum.postcodes, 3) }),
  }
}

/** Under this share of the postcodes known before, a reading is taken for a part of the place (ours). */
const leastShare = 0.5

/**
 * What is held after a place is read again. A reading of a mere part (one authority's list, one file of many) does not
 * replace what rests on the whole; a table that cannot say which authority, or which share, leaves what is known.
 */
export function merged(
  held: CountedPlace | undefined,
  read: CountedPlace,
): { readonly place: CountedPlace; readonly isPart: boolean } {
  if (!held) return { place: read, isPart: false }
  if (read.postcodes < held.postcodes * leastShare) return { place: held, isPart: true }
  const { authority, authorityShare } = read.authorityShare === undefined && held.authority !== undefined ? held : read
  return {
    place: {
      ...withoutAuthority(read),
      ...(authority !== undefined && { authority }),
      ...(authorityShare !== undefined && { authorityShare }),
    },
    isPart: false,
  }
}

const withoutAuthority = ({ authority: _, authorityShare: __, ...place }: CountedPlace): CountedPlace => place
