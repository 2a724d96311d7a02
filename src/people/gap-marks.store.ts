import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'

/** What makes the marks under which gaps of moving on are counted once. */
export interface GapKeys {
  readonly hash: (purpose: 'transition-gap', text: string) => Uint8Array
}

/** Under which mark a gap of a young person was counted: from it nobody reads who it is, nor what was missing. */
export const gapMark = (keys: GapKeys, gap: string, youngPerson: Id): Uint8Array =>
  keys.hash('transition-gap', `${gap} ${youngPerson}`)

/** Deletes the marks of somebody who is erased. What was counted holds nobody, and stays. @returns how many there were. */
export async function eraseGapMarks(handle: Handle, keys: GapKeys, youngPerson: Id): Promise<number> {
  const { rows: gaps } = await handle.query<{ readonly gap: string }>('select app_gaps_counted() as gap')
  if (gaps.length === 0) return 0
  const marks = gaps.map(({ gap }) => gapMark(keys, gap, youngPerson))
  const { rows } = await handle.query<{ readonly gone: number }>('select app_forget_gaps($1) as gone', [marks])
  return rows[0]?.gone ?? 0
}
