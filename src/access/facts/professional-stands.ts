import { openText, type Sealing } from '../../people/sealing.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { AgencyAgreement, Breaking, Context, Override } from '../context.ts'
import { type ItemKind, itemKinds } from '../object.ts'

const known: ReadonlySet<string> = new Set(itemKinds)
const isItemKind = (kind: string): kind is ItemKind => known.has(kind)

type Lifting =
  | { readonly is: 'override'; readonly what: Override }
  | { readonly is: 'break-glass'; readonly what: Breaking }

export type AgreementCells = readonly [one: Id, other: Id, kinds: readonly string[], from: Day, until: Day]

export interface LiftingRow {
  readonly young_person: Id
  readonly starts: string
  readonly ends: string
  readonly ground: Breaking['ground'] | null
  readonly sealed_reason: string
  readonly tell: 'yes' | 'unsafe'
}

/** What was found of one professional and one young person. */
export interface FoundOfProfessional {
  readonly agreements: readonly AgreementCells[]
  readonly liftings: readonly LiftingRow[]
}

/** Who it was found of, and what opens the reasons that were typed for a lifting. */
export interface WhoseStanding {
  readonly by: Id
  readonly youngPerson: Id
  readonly records: readonly { readonly id: Id; readonly reasons: Sealing }[]
}

/** What of a context is read for a professional alone. */
export type OfProfessional = Pick<Context, 'agreements' | 'overrides' | 'breakings'>

/** What lets a professional see more than how they stand, by what was found. */
export function ofProfessional(
  { by, youngPerson, records }: WhoseStanding,
  found: FoundOfProfessional,
): OfProfessional {
  const liftings = found.liftings.map((row) => liftingOf(row, { by, youngPerson, reason: reasonIn(row, records) }))
  return {
    agreements: found.agreements.map(agreementOf),
    overrides: liftings.flatMap((lifting) => (lifting.is === 'override' ? [lifting.what] : [])),
    breakings: liftings.flatMap((lifting) => (lifting.is === 'break-glass' ? [lifting.what] : [])),
  }
}

/** Each was sealed for the record that it was lifted on. */
function reasonIn({ young_person, sealed_reason }: LiftingRow, records: WhoseStanding['records']): string {
  const record = records.find(({ id }) => id === young_person)
  return record ? (openText(record.reasons, Buffer.from(sealed_reason, 'hex')) ?? '') : ''
}

const agreementOf = ([one, other, kinds, from, until]: AgreementCells): AgencyAgreement => ({
  parties: [one, other],
  kinds: kinds.filter(isItemKind),
  from,
  until,
})

/** The table refuses a broken glass without its ground, and a ground for anything else. */
function liftingOf(
  { starts, ends, ground, tell }: LiftingRow,
  whose: Pick<Override, 'by' | 'youngPerson' | 'reason'>,
): Lifting {
  if (ground) return { is: 'break-glass', what: { ...whose, at: Date.parse(starts), ground, showThem: tell } }
  return { is: 'override', what: { ...whose, start: Date.parse(starts), end: Date.parse(ends), tellThem: tell } }
}
