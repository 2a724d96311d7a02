import { type Day, dayIn } from '../../shared/day.ts'
import type { Row } from './audit.ts'

/** One line of a young person's "who has looked": a part, an agency and a day. A name only where the place's policy gives it. */
export interface Look {
  readonly day: Day
  readonly part: string
  readonly agency?: string
  readonly name?: string
  readonly did: string
  readonly kind: string
  /** How often, that day. */
  readonly times: number
}

export interface Looked extends Pick<Row, 'at' | 'part' | 'did' | 'kind'> {
  readonly agencyName: string | null
  readonly name: string | null
}

/** Alike looks of one day are one line, in the order in which they are first met. */
export function lookOf(rows: readonly Looked[]): readonly Look[] {
  const looks = new Map<string, Look>()
  for (const { at, part, did, kind, agencyName, name } of rows) {
    const day = dayIn(new Date(at))
    const key = JSON.stringify([day, part, agencyName, name, did, kind])
    const times = (looks.get(key)?.times ?? 0) + 1
    looks.set(key, {
      day,
      part,
      did,
      kind,
      times,
      ...(agencyName ? { agency: agencyName } : {}),
      ...(name ? { name } : {}),
    })
  }
  return [...looks.values()]
}
