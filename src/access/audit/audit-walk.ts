import { canonical, type End, type HashOf, type Row } from './audit.ts'

/** The first row that is not as it was written. `seals` are those of the place, `entries` those of one record. */
export interface Wrong {
  readonly is: 'wrong'
  readonly among: 'entries' | 'seals'
  /** The record, or for a seal the place. */
  readonly of: string
  readonly n: number
  readonly why: 'altered' | 'missing'
}

/** One closing of the ends of all chains that had grown. */
export interface Seal extends End {
  readonly locality: string
  readonly at: string
  /** How many ends it closes. They stand as entries in the place's chain of ends, behind those of the seals before. */
  readonly heads: number
  readonly before: string
}

/** @param last the hash of the last end that it closes. */
export const canonicalSeal = (seal: Omit<Seal, 'hash'>, last: string): string =>
  JSON.stringify([seal.locality, seal.n, seal.at, seal.heads, seal.before, last])

/** Walks rows one after the other, so that not all of them need be in memory. */
export interface Walker {
  readonly take: (row: Row) => Wrong | undefined
  /** To be asked when there are no more rows. */
  readonly finish: () => Wrong | undefined
}

const entry = (of: string, n: number, why: Wrong['why']): Wrong => ({ is: 'wrong', among: 'entries', of, n, why })
const sealOf = (of: string, n: number, why: Wrong['why']): Wrong => ({ is: 'wrong', among: 'seals', of, n, why })

function wrongIn(row: Row, last: End | undefined, hashOf: HashOf): Wrong | undefined {
  const due = (last?.n ?? 0) + 1
  if (row.n > due) return entry(row.record, due, 'missing')
  const fits = row.n === due && row.before === (last?.hash ?? '') && row.hash === hashOf(canonical(row))
  return fits ? undefined : entry(row.record, row.n, 'altered')
}

/**
 * Walks the chains of a place, ordered by record and number.
 * @param ends how far each chain had come when it was last sealed; taken from `walkEnds`.
 */
export function walkChains(ends: ReadonlyMap<string, End>, hashOf: HashOf): Walker {
  const seen = new Set<string>()
  let last: Row | undefined
  const cutShort = (): Wrong | undefined => {
    const sealed = last && ends.get(last.record)
    return last && sealed && sealed.n > last.n ? entry(last.record, last.n + 1, 'missing') : undefined
  }
  return {
    take(row) {
      const begins = row.record !== last?.record
      const short = begins ? cutShort() : undefined
      const wrong = short ?? wrongIn(row, begins ? undefined : last, hashOf)
      const sealed = ends.get(row.record)
      last = row
      seen.add(row.record)
      if (wrong) return wrong
      return sealed?.n === row.n && sealed.hash !== row.hash ? entry(row.record, row.n, 'altered') : undefined
    },
    finish() {
      const gone = [...ends.keys()].find((record) => !seen.has(record))
      return cutShort() ?? (gone === undefined ? undefined : entry(gone, 1, 'missing'))
    },
  }
}

/** Walks the place's chain of ends, and holds the seals against it. */
export interface EndsWalker extends Walker {
  /** The last sealed end of each record, once all rows were taken. */
  readonly ends: ReadonlyMap<string, End>
}

const sealedEnd = /^(\d+) ([0-9a-f]+)$/

/** @param seals of one place, in the order of their numbers. @param known the newest that was noted elsewhere, where one was. */
export function walkEnds(
  seals: readonly Seal[],
  hashOf: HashOf,
  known?: { readonly locality: string } & End,
): EndsWalker {
  const ends = new Map<string, End>()
  const hashes: string[] = []
  let last: Row | undefined
  return {
    ends,
    take(row) {
      const wrong = wrongIn(row, last, hashOf)
      const [, n, hash] = sealedEnd.exec(row.because) ?? []
      if (row.item !== null && n && hash) ends.set(row.item, { n: Number(n), hash })
      hashes.push(row.hash)
      last = row
      return wrong
    },
    finish: () => wrongSeal(seals, { hashes, of: last?.record ?? '' }, hashOf) ?? notAsKnown(seals, known),
  }
}

interface Closed {
  readonly hashes: readonly string[]
  readonly of: string
}

function wrongSeal(seals: readonly Seal[], { hashes, of }: Closed, hashOf: HashOf): Wrong | undefined {
  let last: Seal | undefined
  let closed = 0
  for (const seal of seals) {
    const due = (last?.n ?? 0) + 1
    if (seal.n > due) return sealOf(seal.locality, due, 'missing')
    closed += seal.heads
    const end = hashes[closed - 1]
    const follows = seal.n === due && seal.before === (last?.hash ?? '')
    if (end === undefined && follows) return entry(of, hashes.length + 1, 'missing')
    if (!follows || seal.hash !== hashOf(canonicalSeal(seal, end ?? '')))
      return sealOf(seal.locality, seal.n, 'altered')
    last = seal
  }
  return hashes.length > closed ? sealOf(last?.locality ?? of, (last?.n ?? 0) + 1, 'missing') : undefined
}

function notAsKnown(
  seals: readonly Seal[],
  known: ({ readonly locality: string } & End) | undefined,
): Wrong | undefined {
  if (!known) return undefined
  const there = seals.find(({ n }) => n === known.n)
  if (!there) return sealOf(known.locality, known.n, 'missing')
  return there.hash === known.hash ? undefined : sealOf(known.locality, known.n, 'altered')
}
