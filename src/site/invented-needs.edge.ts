import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { inventedAct } from './invented-acts.ts'
import { inventedKey } from './invented-shapes.ts'

const name = z.string().min(1)
const days = z.int().min(0).max(800)

const whoShape = z.strictObject({
  key: inventedKey,
  /** Missing where they gave no name. */
  given: name.exactOptional(),
  family: name.exactOptional(),
  known: name.exactOptional(),
  pronouns: name.exactOptional(),
  age: z.int().min(0).max(25).exactOptional(),
})

const carerShape = z.strictObject({
  key: inventedKey,
  given: name,
  family: name,
  opens: z.enum(['wide', 'narrow', 'chosen']),
  daysAgo: days,
  saidBy: name,
})

const shape = z.strictObject({
  /** A young person whom nothing else of the demonstration knows. */
  who: whoShape.exactOptional(),
  /** Or one of its people. */
  of: inventedKey.exactOptional(),
  carers: z.array(carerShape).default([]),
  /** Who stands by them beside those whom the demonstration knows already. */
  around: z
    .array(z.strictObject({ who: inventedKey, as: z.enum(['worker', 'team', 'in-plan']), daysAgo: days, saidBy: name }))
    .default([]),
  needs: z
    .array(
      z.strictObject({
        key: inventedKey,
        /** What they call it; missing where they gave it no name. */
        called: name.exactOptional(),
        happened: z.array(inventedAct).min(1),
      }),
    )
    .min(1),
})

/** A young person of the demonstration, and what they brought: days are counted back from the day of loading. */
export type InventedLife = Omit<z.infer<typeof shape>, 'of'> & { readonly of: string }

/**
 * Reads who brought what, a file for each of them.
 * @param content the folder that holds `demonstration/`.
 * @throws where a file is not as its shape says, with the place in it.
 */
export function readInventedNeeds(content: URL): readonly InventedLife[] {
  const folder = new URL('demonstration/ashmere/needs/', content)
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => lifeIn(file, readFileSync(new URL(file, folder), 'utf8')))
}

/** @param file what it is called, for whoever puts it right. */
export function lifeIn(file: string, text: string): InventedLife {
  const { data: life, error } = shape.safeParse(JSON.parse(text))
  if (error) throw new Error(`${file}: ${z.prettifyError(error)}`)
  const of = life.of ?? life.who?.key
  if (of === undefined || (life.of !== undefined && life.who !== undefined))
    throw new Error(`${file}: one of "who" and "of" says whose needs they are`)
  return { ...life, of }
}

const decisionShape = z.strictObject({
  measure: name,
  /** The agency that answers for it, by its name. */
  agency: name,
  by: name,
  because: name,
  device: name,
  decidedDaysAgo: days,
  reviewInDays: z.int().min(1).max(365),
})

/** What was decided about one set of questions: days are counted from the day of loading. */
export type InventedDecision = z.infer<typeof decisionShape>

/** Reads which sets of questions the place uses. @throws where the file is not as its shape says. */
export const readInventedDecisions = (content: URL): readonly InventedDecision[] =>
  z
    .array(decisionShape)
    .parse(JSON.parse(readFileSync(new URL('demonstration/ashmere/sets-of-questions.json', content), 'utf8')))
