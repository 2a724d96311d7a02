import { openText } from '../../people/sealing.ts'
import { type Day, dayIn, inWords, parseDay } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { readNames } from '../facts/who-is-who.store.ts'
import type { ReadAsItStands } from './gathering-shape.ts'
import type { GatheringTurn } from './gathering-turn.store.ts'
import { textOf } from './in-words.ts'
import { whyLook } from './look-here.ts'
import type { Gathered, Line } from './pack.ts'

type Row = Readonly<Record<string, unknown>> & {
  readonly rows_id: Id | null
  readonly whose: Id
  readonly kept_back: boolean
}

const tablesWithoutId: ReadonlySet<string> = new Set(['claim_review', 'same_person_answer'])

/** Whose key a row is sealed with: the one of theirs that it names. */
const whoseColumn: Readonly<Record<string, string>> = {
  ...{ merge: 'kept', same_person_question: 'one', message_blocked: 'about', account: 'person' },
  same_person_answer: '(select asked.one from same_person_question asked where asked.id = same_person_answer.question)',
  claim_review: '(select claimed.young_person from edge claimed where claimed.id = claim_review.edge)',
}

/** Every row of one table that is of them, and that the agency that is asked holds, or none does. */
export async function gatherRows(
  gathering: GatheringTurn,
  table: string,
  how: ReadAsItStands,
): Promise<readonly Omit<Gathered, 'n'>[]> {
  const { handle, records, request } = gathering
  const columns = Object.keys(how.given).map((column) => `${table}.${column}`)
  const held = how.agency ? `coalesce((${how.agency}) = $2, true)` : '$2::uuid is not null'
  const { rows } = await handle.query<Row>(
    `select ${columns.join(', ')}, ${tablesWithoutId.has(table) ? 'null' : 'id'} as rows_id,
       ${whoseColumn[table] ?? 'young_person'} as whose, ${how.keptBack ?? 'false'} as kept_back
     from ${table} where ${how.of.replaceAll('$1', '$1::uuid[]')} and ${held}
     order by ${how.on ? `${table}.${how.on}` : '1'}`,
    [records, request.agency],
  )
  await learn(gathering, rows, how)
  const things: Omit<Gathered, 'n'>[] = []
  for (const row of rows) things.push(await thingOf(gathering, { table, how, row }))
  return things
}

const idsIn = (row: Row, { people = [] }: ReadAsItStands): readonly Id[] =>
  people.flatMap((column) => (typeof row[column] === 'string' ? [row[column] as Id] : []))

async function learn({ handle, keys, names }: GatheringTurn, rows: readonly Row[], how: ReadAsItStands): Promise<void> {
  const unknown = rows.flatMap((row) => idsIn(row, how)).filter((id) => !names.has(id))
  for (const [id, called] of await readNames({ handle, keys }, unknown)) names.set(id, called)
}

interface OneRow {
  readonly table: string
  readonly how: ReadAsItStands
  readonly row: Row
}

async function thingOf(gathering: GatheringTurn, { table, how, row }: OneRow): Promise<Omit<Gathered, 'n'>> {
  const lines: Line[] = []
  let isOpened = true
  for (const [column, says] of Object.entries(how.given)) {
    const is = await wordsIn(gathering, { how, row, column })
    if (is === undefined) isOpened = false
    else if (is !== '') lines.push({ says, is })
  }
  const by = how.by ? nameIn(gathering, row[how.by]) : ''
  const thing = { what: how.what, ...(on(row, how) ? { on: on(row, how) } : {}), ...(by ? { by } : {}), lines }
  const known = { isByThem: false, isKeptBack: row.kept_back, isOpened, isWords: how.sealed !== undefined }
  return { source: table, lookHere: whyLook(thing, namesOfOthers(gathering), known), thing }
}

interface OneColumn extends Pick<OneRow, 'how' | 'row'> {
  readonly column: string
}

/** @returns undefined where it cannot be opened. */
async function wordsIn(gathering: GatheringTurn, { how, row, column }: OneColumn): Promise<string | undefined> {
  const value = row[column]
  const sealedFor = how.sealed?.[column]
  if (value === null || value === undefined) return ''
  if (sealedFor === undefined) return how.people?.includes(column) ? nameIn(gathering, value) : textOf(value)
  const found = await gathering.keys.find(row.whose)
  if (found.is !== 'held' || !(value instanceof Uint8Array)) return undefined
  const text = openText(found.key.sealing(sealedFor.replace(':id', row.rows_id ?? '')), value)
  return text === undefined ? undefined : asWritten(text)
}

/** Some are sealed as several words in one; both are somebody's words. */
function asWritten(text: string): string {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? textOf(parsed) : text
  } catch {
    return text
  }
}

export const nameIn = ({ names, records }: Pick<GatheringTurn, 'names' | 'records'>, id: unknown): string => {
  const called = [...names].find(([each]) => each === id)?.[1]
  if (records.some((each) => each === id)) return called?.name ?? 'themselves'
  return called ? [called.name, called.agency].filter(Boolean).join(', ') : id ? 'somebody' : ''
}

/** What others are called, each name by itself. */
export const namesOfOthers = ({ names, records }: Pick<GatheringTurn, 'names' | 'records'>): readonly string[] =>
  [...names].filter(([id]) => !records.includes(id)).flatMap(([, { name }]) => name.split(/\s+/))

const on = (row: Row, how: ReadAsItStands): string => {
  const value = how.on ? row[how.on] : undefined
  if (value instanceof Date) return inWords(dayIn(value))
  const day: Day | undefined = typeof value === 'string' ? parseDay(value) : undefined
  return day ? inWords(day) : ''
}
