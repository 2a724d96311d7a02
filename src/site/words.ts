import { z } from 'zod'

/** A word that the product uses, explained in two voices. */
export interface WordExplained {
  readonly id: string
  readonly word: string
  readonly plain: string
  readonly forThoseWhoHelp: string
}

const text = z.string().trim().min(1)

export const glossaryShape: z.ZodType<readonly WordExplained[]> = z.array(
  z.strictObject({ id: z.string().regex(/^[a-z]+(-[a-z]+)*$/), word: text, plain: text, forThoseWhoHelp: text }),
)

/** A glossary is looked things up in, so it stands in the order of the alphabet. */
export const inAlphabet = (words: readonly WordExplained[]): readonly WordExplained[] =>
  [...words].sort((one, other) => one.word.localeCompare(other.word, 'en-GB'))
