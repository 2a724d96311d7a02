import { z } from 'zod'
import { type Grouping, groupings } from '../language/grouping.ts'

/**
 * A kind of support that people chose together. No code can write one down: it is read out of a form that somebody sent, or out of an
 * agreement that was kept. Nothing computes, ranks, sets beforehand or suggests one.
 */
export type ChosenByPeople = Grouping & { readonly chosenByPeople: unique symbol }

/** The field of a form in which people choose; no page fills it in for them. */
export const groupingField = 'grouping'

/** What somebody sent: the names of its fields and what was put in them. */
export interface SentForm {
  readonly first: (name: string) => string | undefined
}

const isOneOfThem = (text: unknown): text is ChosenByPeople => [...groupings].some((grouping) => grouping === text)

/** @returns undefined where nobody chose, or what was sent is none of the five; then there is none. */
export function peopleChoseIn(form: SentForm): ChosenByPeople | undefined {
  const sent = form.first(groupingField)
  return isOneOfThem(sent) ? sent : undefined
}

/** One that people chose on an earlier day, as it was kept with their agreement. */
export const keptGroupingShape = z.custom<ChosenByPeople>(isOneOfThem)
