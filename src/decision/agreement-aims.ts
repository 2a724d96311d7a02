import { isGoalsFocused } from '../language/goals-focused.ts'
import type { Grouping } from '../language/grouping.ts'
import { allOf } from '../shared/all-of.ts'
import { type Day, isAfter, parseDay } from '../shared/day.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseSaid, type Said, saidOr } from '../shared/said.ts'

/** How likely it is that they get there: as somebody who knows put it, or that nobody knows. */
export type HowLikely = { readonly is: 'said'; readonly words: Said } | { readonly is: 'not-known' }

/** What help works towards, said before it begins (R24). Where nothing was said, none was needed. */
export type Aims =
  | { readonly is: 'none' }
  | {
      readonly is: 'said'
      readonly success: Said
      readonly likely: HowLikely
      readonly by: Day
      /** What we do if it is not reached. */
      readonly ifNot: Said
    }

export interface TypedAims {
  readonly success: string
  readonly likely: string
  /** True where somebody said that nobody knows; words that stand beside it are kept before it. */
  readonly likelyIsNotKnown: boolean
  readonly by: string
  readonly ifNot: string
}

export type AimsFault =
  | 'success-is-missing'
  | 'likely-is-missing'
  | 'by-when-is-no-day'
  | 'by-when-is-not-ahead'
  | 'if-not-is-missing'

const nothingWasSaid = ({ success, likely, likelyIsNotKnown, by, ifNot }: TypedAims): boolean =>
  !likelyIsNotKnown && `${success}${likely}${by}${ifNot}`.trim() === ''

/**
 * Reads what help works towards. For kinds of support that work towards nothing in particular all of it may be left out, and what was
 * begun is asked for to its end, so that no words are lost.
 */
export function readAims(
  typed: TypedAims,
  { grouping, today }: { readonly grouping: Grouping | undefined; readonly today: Day },
): Result<Aims, AimsFault> {
  if (nothingWasSaid(typed) && !(grouping && isGoalsFocused(grouping))) return ok({ is: 'none' })
  const read = allOf({
    success: saidOr(typed.success, 'success-is-missing'),
    likely: readLikely(typed),
    by: readBy(typed.by, today),
    ifNot: saidOr(typed.ifNot, 'if-not-is-missing'),
  })
  return read.is === 'ok' ? ok({ is: 'said', ...read.value }) : read
}

function readLikely({ likely, likelyIsNotKnown }: TypedAims): Result<HowLikely, AimsFault> {
  const words = parseSaid(likely)
  if (words) return ok({ is: 'said', words })
  return likelyIsNotKnown ? ok({ is: 'not-known' }) : refused('likely-is-missing')
}

function readBy(text: string, today: Day): Result<Day, AimsFault> {
  const by = parseDay(text.trim())
  if (!by) return refused('by-when-is-no-day')
  return isAfter(by, today) ? ok(by) : refused('by-when-is-not-ahead')
}
