import { z } from 'zod'

/** The short name of somebody, of a need or of an offer. */
export const inventedKey = z.string().regex(/^[a-z][a-z0-9-]*$/)
export const words = z.string().min(1)
export const daysAgo = z.int().min(0).max(730)

/** Who did it, and when. */
export const done = { by: inventedKey, daysAgo }

/** A day, counted from the day of loading. */
export const dayShape = z.union([z.strictObject({ daysAgo }), z.strictObject({ inDays: z.int().min(1).max(365) })])
export type InventedDay = z.infer<typeof dayShape>

/** Somebody of the demonstration, the young person, or somebody who is only named. */
export const someone = { who: inventedKey.exactOptional(), name: words.exactOptional() }
