import { ok, type Result, refused } from '../shared/result.ts'
import { type KnownHere, type TypedForm, typedRows, viewRows, young } from './agree-typed.ts'
import type { AgreeWords, FormFault } from './agree-words.ts'
import { type Agreeing, type Agreement, type AgreementFault, agree } from './agreement.ts'
import { groupingField } from './agreement-grouping.ts'
import type { Fault } from './standing.ts'

/** Something that is still to be put right, and in which row of the form. */
export interface FormFaultAt {
  readonly is: FormFault
  readonly row?: string
}

/** @returns the agreement, or everything that is still to be put right, where it stands in the form. */
export function readForm(form: TypedForm, agreeing: Agreeing): Result<Agreement, FormFaultAt> {
  const read = agree(form.typed, agreeing)
  const because = [...form.beside, ...(read.is === 'refused' ? read.because.map((fault) => placed(fault, form)) : [])]
  return read.is === 'ok' && because.length === 0 ? ok(read.value) : refused(...because)
}

const ofTheTable: ReadonlySet<FormFault> = new Set<FormFault>(['choice-is-unknown', 'offer-is-unknown'])
const ofViews: ReadonlySet<FormFault> = new Set<FormFault>(['view-is-nobodys', 'view-has-no-words'])

function placed({ is, row }: Fault<AgreementFault>, { views, people }: TypedForm): FormFaultAt {
  if (row === undefined || ofTheTable.has(is)) return { is }
  const key = (ofViews.has(is) ? views : people)[row]
  return key === undefined ? { is } : { is, row: key }
}

/** One thing to put right: what to do, and the field in which. */
export interface FaultOfField {
  readonly at: string
  readonly says: string
}

interface Naming {
  /** What the young person is called in the form. */
  readonly name: string
  readonly known: readonly KnownHere[]
  readonly words: AgreeWords
}

/** Each with the field that it is about, and in a row with whose it is. */
export const faultsInWords = (because: readonly FormFaultAt[], naming: Naming): readonly FaultOfField[] =>
  because.toSorted(asOnThePage).map((fault) => {
    const whose = fault.row === undefined ? undefined : rowInWords(fault.row, naming)
    const says = naming.words.faults[fault.is]
    return { at: fieldOf(fault), says: whose === undefined ? says : naming.words.inRow(whose, says) }
  })

/** In the order in which the form asks for them. */
const asOnThePage = (one: FormFaultAt, other: FormFaultAt): number => placeOf(one.is) - placeOf(other.is)

const placeOf = (is: FormFault): number => asked.indexOf(fields[is])

function rowInWords(row: string, { name, known, words }: Naming): string | undefined {
  if (row === young) return name
  const [other, view] = [typedRows.indexOf(row), viewRows.indexOf(row)]
  if (other >= 0) return words.who.other(other + 1)
  if (view >= 0) return words.standing.says(view + 1)
  return known.find(({ id }) => id === row)?.name
}

/** The id of the field that a fault is about; what stands in a row has the name of the row behind it. */
export function fieldOf({ is, row = young }: FormFaultAt): string {
  const field = fields[is]
  if (ofViews.has(is)) return is === 'view-is-nobodys' && viewRows.includes(row) ? `${row}-of` : row
  return inRows.has(field) ? `${field}-${row}` : field
}

const inRows: ReadonlySet<string> = new Set(['there', 'name', 'part', 'how', 'through', 'interpreter', 'language'])

/** The fields, from the first that the form asks for to the last. */
const asked: readonly string[] = [
  ...['there', 'name', 'part', 'how', 'through', 'interpreter', 'language', 'waiting', groupingField, 'reason'],
  ...['standing', `view-${young}`, 'view', 'view-1-of', 'meanwhile', 'because', 'success', 'likely', 'by-day', 'ifNot'],
  'reviewOn-day',
]

const fields: Readonly<Record<FormFault, string>> = {
  'grouping-is-not-chosen': groupingField,
  'young-person-is-missing': 'there',
  'young-person-is-said-to-take-part-and-not': 'standing',
  'name-is-missing': 'name',
  'part-is-missing': 'part',
  'how-is-missing': 'how',
  'through-whom-is-missing': 'through',
  'interpreter-has-no-name': 'interpreter',
  'language-is-missing': 'language',
  'nothing-is-on-the-table': 'waiting',
  'choice-is-unknown': 'waiting',
  'offer-is-unknown': 'waiting',
  'reason-is-missing': 'reason',
  'standing-is-missing': 'standing',
  'view-is-nobodys': 'view',
  'view-has-no-words': 'view',
  'one-person-has-two-views': 'view-1-of',
  'young-persons-view-is-missing': `view-${young}`,
  'fewer-than-two-views': 'view-1-of',
  'meanwhile-is-missing': 'meanwhile',
  'why-not-taking-part-is-missing': 'because',
  'success-is-missing': 'success',
  'likely-is-missing': 'likely',
  'by-when-is-no-day': 'by-day',
  'by-when-is-not-ahead': 'by-day',
  'if-not-is-missing': 'ifNot',
  'review-is-no-day': 'reviewOn-day',
  'review-is-not-ahead': 'reviewOn-day',
  'review-is-too-far-ahead': 'reviewOn-day',
  'told-of-somebody-who-was-not-there': 'there',
  'through-beside': 'how',
  'views-beside': 'standing',
  'because-beside': 'standing',
}
