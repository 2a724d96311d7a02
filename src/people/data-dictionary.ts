import {
  bases,
  type ColumnSaid,
  type LawfulBasis,
  retention,
  type Source,
  type TableSaid,
  type TablesSaid,
  type Viewer,
} from './dictionary/entry.ts'
import { ofAccessRequests } from './dictionary/of-access-requests.ts'
import { ofComplaints } from './dictionary/of-complaints.ts'
import { ofDesk } from './dictionary/of-desk.ts'
import { ofDrafts } from './dictionary/of-drafts.ts'
import { ofHandOver } from './dictionary/of-hand-over.ts'
import { ofPeople } from './dictionary/of-people.ts'
import { ofPrivacy } from './dictionary/of-privacy.ts'
import { ofRecords } from './dictionary/of-records.ts'
import { ofSamePerson } from './dictionary/of-same-person.ts'
import { ofSessionLink } from './dictionary/of-session-link.ts'
import { ofSignIn } from './dictionary/of-sign-in.ts'
import { ofTheOpenSide } from './dictionary/of-the-open-side.ts'

/** One column that holds something of somebody: why, by which law, for how long, who sees it and from whom it comes. */
export interface Entry {
  readonly table: string
  readonly column: string
  readonly purpose: string
  readonly basis: LawfulBasis
  readonly keptFor: string
  readonly seenBy: readonly Viewer[]
  readonly from: Source
}

/** Every table that holds something of somebody. The record of processing and the privacy page are made from this. */
export const tablesOfPeople: TablesSaid = {
  ...ofAccessRequests,
  ...ofComplaints,
  ...ofDesk,
  ...ofDrafts,
  ...ofHandOver,
  ...ofPeople,
  ...ofPrivacy,
  ...ofRecords,
  ...ofSamePerson,
  ...ofSessionLink,
  ...ofSignIn,
  ...ofTheOpenSide,
}

/** Tables with nobody in them, each with why. */
export const tablesOfNobody: Readonly<Record<string, string>> = {
  migration: 'Which changes to the tables were made, and when.',
  feed: 'Where lists of services come from.',
  intake_run: 'When a list was read, and how many of its services could be kept.',
  directory_version: 'How often the public directory has changed.',
  place: 'The middle of each postcode sector; no address.',
  words_key: 'Keys that are deleted within two hours, with nothing beside them that they open.',
  unmet_search: 'Counts of what nobody offers; no words and nobody.',
  program_round: 'Says when the program last went round.',
  trouble_told: 'Says when whoever looks after the program was last told of which trouble.',
  message_returned: 'Counts of what mail servers sent back, by month; no address and nobody.',
  told_count: 'Counts of what somebody was told of for safety, by month and kind; no words, no day and nobody.',
  told_month: 'What an agency wants to change after a month that was looked at together; jobs, and nobody by name.',
  transition_gap: 'Counts of what was missing where somebody moves on, by quarter; no words, no day and nobody.',
  wrong_report: 'Counts of what is wrong with a listing; no words and nobody.',
}

/** Every column of a table, with what its table says where it says nothing of its own. */
const entriesOf = (table: string, said: TableSaid): readonly Entry[] =>
  Object.entries(said.columns).map(([column, own]) => entryOf({ table, column }, said, own))

function entryOf(at: Pick<Entry, 'table' | 'column'>, table: TableSaid, own: ColumnSaid): Entry {
  const said = { ...table, ...(typeof own === 'string' ? { purpose: own } : own) }
  return {
    ...at,
    purpose: said.purpose,
    basis: bases[said.basis],
    keptFor: retention[said.retention],
    seenBy: said.seenBy,
    from: said.from,
  }
}

export const dataDictionary: readonly Entry[] = Object.entries(tablesOfPeople).flatMap(([table, said]) =>
  entriesOf(table, said),
)

/** A column as the database has it. */
export interface Column {
  readonly table: string
  readonly column: string
}

const nameOf = ({ table, column }: Column): string => `${table}.${column}`

/** Columns that the database has and nobody accounts for. */
export function unaccounted(columns: readonly Column[]): readonly string[] {
  const known = new Set(dataDictionary.map(nameOf))
  return columns.filter((each) => !(each.table in tablesOfNobody) && !known.has(nameOf(each))).map(nameOf)
}

/** Columns that are accounted for and are not there. */
export function goneSince(columns: readonly Column[]): readonly string[] {
  const there = new Set(columns.map(nameOf))
  const tables = new Set(columns.map(({ table }) => table))
  return [
    ...dataDictionary.map(nameOf).filter((name) => !there.has(name)),
    ...Object.keys(tablesOfNobody).filter((table) => !tables.has(table)),
  ]
}
