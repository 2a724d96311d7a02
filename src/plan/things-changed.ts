import type { Doing } from '../decision/agreement-acts.ts'
import type { Day } from '../shared/day.ts'
import { parseSaid, type Said } from '../shared/said.ts'

/** The young person’s side says that things have changed, and somebody looks. It wakes whoever holds the need, whether they wait or not. */
export type ChangedFact =
  | (Doing & { readonly is: 'things-have-changed'; readonly says?: Said })
  | (Doing & { readonly is: 'looked-at-what-changed' })

/** What has changed, and nobody has looked at yet. */
export type Changes = readonly { readonly on: Day; readonly says?: Said }[]

/** Only that somebody looked takes them away. */
export const changesAfter = (before: Changes, fact: ChangedFact): Changes =>
  fact.is === 'looked-at-what-changed' ? [] : [...before, { on: fact.on, ...(fact.says ? { says: fact.says } : {}) }]

/** “Things have changed”: one act, at any time, with words or without. */
export function sayThingsHaveChanged(says: string, doing: Doing): ChangedFact {
  const said = parseSaid(says)
  return { is: 'things-have-changed', ...doing, ...(said ? { says: said } : {}) }
}
