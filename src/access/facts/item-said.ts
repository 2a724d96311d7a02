import { z } from 'zod'

/** What somebody does in a plan. */
export interface Part {
  readonly who: string
  readonly does: string
}

/** Somebody who took part in a talk, and as what. */
export interface TookPartHere {
  readonly who: string
  readonly part: string
}

/** What somebody said of a goal on a day, from 0 to 10. */
export interface Rated {
  readonly by: string
  readonly of: number
  readonly on: string
}

const text = z.string().min(1)
const parts = z.array(z.object({ who: z.string(), does: z.string() })).min(1)
const tookPart = z.array(z.object({ who: z.string(), part: z.string() })).min(1)
const rated = z.object({ by: z.string(), of: z.number(), on: z.string() })
const kinds = z.array(z.looseObject({ is: z.string() })).min(1)

/** @returns undefined where a field holds no text. Another version may have written it otherwise. */
export const textIn = (value: unknown): string | undefined => text.safeParse(value).data
export const partsIn = (value: unknown): readonly Part[] | undefined => parts.safeParse(value).data
export const tookPartIn = (value: unknown): readonly TookPartHere[] | undefined => tookPart.safeParse(value).data
/** The numbers among the answers; “not today” is none. */
export const ratingsIn = (value: unknown): readonly Rated[] | undefined => {
  const read = Array.isArray(value) ? value.flatMap((each) => rated.safeParse(each).data ?? []) : []
  return read.length > 0 ? read : undefined
}
/** The kinds of what somebody needs, in a list of needs. */
export const needKindsIn = (value: unknown): readonly string[] | undefined =>
  kinds.safeParse(value).data?.map(({ is }) => is)
