import { z } from 'zod'
import { type Principle, principles, type Reach } from '../language/principle.ts'

/** One principle: a plain sentence for anybody, and what it asks of a place, a team and a conversation. */
export type PrincipleExplained = { readonly plain: string } & { readonly [reach in Reach]: string }

export type PrinciplesExplained = Readonly<Record<Principle, PrincipleExplained>>

const text = z.string().trim().min(1)

/** All eight must be there, each at all three reaches. */
export const principlesShape: z.ZodType<PrinciplesExplained> = z.record(
  z.enum(principles),
  z.strictObject({ plain: text, macro: text, meso: text, micro: text }),
)
