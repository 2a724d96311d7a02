import { z } from 'zod'
import { parseDay } from './day.ts'
import { parseId } from './id.ts'
import { apart, type Said, together, type WordsApart } from './said.ts'

/** An id, as it is read back. */
export const idShape = z.string().transform((text, context) => {
  const parsed = parseId(text)
  if (!parsed) context.addIssue({ code: 'custom', message: 'no id' })
  return parsed ?? z.NEVER
})

/** A day, as it is read back. */
export const dayShape = z.string().transform((text, context) => {
  const parsed = parseDay(text)
  if (!parsed) context.addIssue({ code: 'custom', message: 'no day' })
  return parsed ?? z.NEVER
})

export const saidShape: z.ZodType<Said> = z.strictObject({ said: z.string() })

/** How facts of one kind are kept: the open part, the words to be sealed, and both read back into the same fact. */
export interface Keeping<Fact> {
  /** Ids, days, codes and numbers, as JSON. */
  readonly plain: (fact: Fact) => Readonly<Record<string, unknown>>
  /** In the order in which the open part counts them. */
  readonly words: (fact: Fact) => readonly string[]
  /** @returns undefined where what was kept is no such fact. */
  readonly read: (plain: Readonly<Record<string, unknown>>, words: readonly string[]) => Fact | undefined
}

/** @param shape does not compile where a fact holds text that is neither a code nor said by somebody. */
export const keptApart = <Fact extends object>(shape: z.ZodType<Fact & WordsApart<Fact>>): Keeping<Fact> => ({
  plain: (fact) => apart(fact).plain,
  words: (fact) => apart(fact).words,
  read: (plain, words) => {
    const read = shape.safeParse(together({ plain, words }))
    return read.success ? read.data : undefined
  },
})
