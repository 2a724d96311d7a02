import { type Cited, cited } from '../shared/cited.ts'

/** Fewer answers than this are shown to nobody: a person could be told among them (R29). */
export const fewestShown: Cited = cited(25, { from: 'glynelwyn.com, scoring CollaboRATE', seen: '2026-11-23' })

/** How many gave the highest answer to every question. */
export interface TopShare {
  /** Only those who left no gap. */
  readonly of: number
  readonly top: number
  readonly isShown: boolean
}

/** Somebody who left a gap is in neither number. @param most the highest answer that there is. */
export function topShare(all: readonly (readonly (number | null)[])[], most: number): TopShare {
  const without = all.filter((answers) => !answers.includes(null))
  const top = without.filter((answers) => answers.every((answer) => answer === most))
  return { of: without.length, top: top.length, isShown: without.length >= fewestShown.value }
}
