import { type Entry, tablesOfPeople } from './data-dictionary.ts'
import { bases, type Source, type TableSaid } from './dictionary/entry.ts'

const once = <One>(all: readonly One[]): readonly One[] => [...new Set(all)]

/** From whom it comes; the program itself only where nothing comes from anybody. */
function comesFromOf(sources: readonly Source[]): readonly Source[] {
  const people = once(sources.filter((source) => source !== 'the program'))
  return people.length > 0 ? people : ['the program']
}

/** One activity of the record of processing (UK GDPR, Article 30): what stands in one table, and what is done with it. */
export interface Activity {
  readonly activity: string
  readonly table: string
  readonly purposes: readonly string[]
  readonly lawfulBasis: readonly string[]
  readonly categories: readonly string[]
  readonly comesFrom: readonly string[]
  readonly recipients: readonly string[]
  readonly transfers: string
  readonly timeLimits: readonly string[]
  readonly measures: readonly string[]
}

/** The record of processing. What the program cannot know stands there as such, for whoever answers for it to fill in. */
export interface RecordOfProcessing {
  readonly standsFor: 'Article 30 of the UK GDPR'
  readonly controller: { readonly name: string; readonly contact: string; readonly dataProtectionOfficer: string }
  readonly confirm: string
  readonly activities: readonly Activity[]
}

const toFillIn = 'to be filled in by the organisation that runs this'

const measuresOf: Readonly<Record<TableSaid['keptBy'], readonly string[]>> = {
  'second-lock': [
    'one function decides on every use',
    'the database gives out row by row, to a role that owns nothing',
    'every use leaves a row in an audit that cannot be changed unseen',
  ],
  'no-grant': ['out of reach of the role that serves pages'],
  public: ['published on purpose'],
}

const isSealed = ({ columns }: TableSaid): boolean =>
  Object.keys(columns).some((column) => column.startsWith('sealed_'))

function activityOf(table: string, said: TableSaid, entries: readonly Entry[]): Activity {
  const sealed = isSealed(said) ? ['sealed with a key that is not in the database (AES-256-GCM)'] : []
  return {
    activity: said.about,
    table,
    purposes: entries.map(({ column, purpose }) => `${column}: ${purpose}`),
    lawfulBasis: once(entries.map(({ basis }) => `${basis.article6}; ${basis.article9}`)),
    categories: entries.map(({ column }) => column),
    comesFrom: comesFromOf(entries.map(({ from }) => from)),
    recipients: once(entries.flatMap(({ seenBy }) => seenBy)),
    transfers: 'none outside the United Kingdom by the program',
    timeLimits: once(entries.map(({ keptFor }) => keptFor)),
    measures: [...measuresOf[said.keptBy], ...sealed],
  }
}

/** What is written beside the database, in no table of it. */
const ledger: Activity = {
  activity: 'What was erased, ended or narrowed, so that an old copy of the database does not bring it back',
  table: 'none: the file that LEDGER names',
  purposes: ['id, kind, day, and the circle that was chosen: to do it again where a copy from before was put back'],
  lawfulBasis: [`${bases.answering.article6}; ${bases.answering.article9}`],
  categories: ['ids of people, things, accounts and standings; days; fixed words'],
  comesFrom: ['the program'],
  recipients: ['nobody: the program alone'],
  transfers: 'none outside the United Kingdom by the program',
  timeLimits: ['As long as there is a copy of the database from before.'],
  measures: ['holds no word and no name', 'readable by whoever runs the program alone'],
}

/** @param entries of the data dictionary. */
export function recordOfProcessing(entries: readonly Entry[]): RecordOfProcessing {
  return {
    standsFor: 'Article 30 of the UK GDPR',
    controller: { name: toFillIn, contact: toFillIn, dataProtectionOfficer: toFillIn },
    confirm: bases.care.confirm,
    activities: [
      ...Object.entries(tablesOfPeople).map(([table, said]) =>
        activityOf(
          table,
          said,
          entries.filter((entry) => entry.table === table),
        ),
      ),
      ledger,
    ],
  }
}

const heads = [
  'table',
  'column',
  'about',
  'purpose',
  'article 6',
  'article 9',
  'kept for',
  'seen by',
  'comes from',
] as const

/** A cell that no spreadsheet takes for a formula (OWASP ASVS 5, 1.2.10) and no comma breaks. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
  return `"${plain.replaceAll('"', '""')}"`
}

const row = (cells: readonly string[]): string => cells.map(cell).join(',')

/** The same as a table, one row a column: for whoever confirms each of them. Lines end as RFC 4180 says. */
export function recordAsCsv(entries: readonly Entry[]): string {
  const rows = entries.map(({ table, column, purpose, basis, keptFor, seenBy, from }) =>
    row([
      ...[table, column, tablesOfPeople[table]?.about ?? '', purpose, basis.article6, basis.article9],
      ...[keptFor, seenBy.join('; '), from],
    ]),
  )
  return [row(heads), ...rows].map((line) => `${line}\r\n`).join('')
}
