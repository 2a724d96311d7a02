import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gatherings } from '../src/access/requests/gathering.ts'
import type { Gathering } from '../src/access/requests/gathering-shape.ts'
import { dataDictionary, tablesOfPeople } from '../src/people/data-dictionary.ts'
import type { Database } from '../src/store/database.ts'
import { openTestDatabase } from '../src/store/testing.edge.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const columnsOf = (table: string): readonly string[] =>
  dataDictionary.filter((entry) => entry.table === table).map(({ column }) => column)

const accountedIn = (gathering: Gathering): readonly string[] =>
  gathering.is === 'read' || gathering.is === 'by-hand'
    ? [...Object.keys(gathering.given), ...Object.keys(gathering.left)]
    : []

const tables = Object.entries(gatherings)

/** What is kept, and would be forgotten by whoever gathers it. */
const forgotten = (kept: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.entries(kept).flatMap(([table, columns]) => {
    const gathering = gatherings[table]
    if (!gathering) return [table]
    if (gathering.is === 'told' || gathering.is === 'not-of-them') return []
    const accounted = accountedIn(gathering)
    return columns.filter((column) => !accounted.includes(column)).map((column) => `${table}.${column}`)
  })

const kept = Object.fromEntries(Object.keys(tablesOfPeople).map((table) => [table, columnsOf(table)]))

describe('Whoever asks for everything that is kept is given everything that is kept', () => {
  test('every table and every column of the data dictionary is gathered, told of, or left with a reason', () => {
    expect(forgotten(kept)).toEqual([])
    expect(forgotten({ ...kept, diary: ['page'], fact: [...columnsOf('fact'), 'mood'] })).toEqual([
      'fact.mood',
      'diary',
    ])
  })

  test('nothing is gathered that is not kept, and no column is both given and left', () => {
    expect(tables.filter(([table]) => !(table in kept)).map(([table]) => table)).toEqual([])
    for (const [table, gathering] of tables) {
      const accounted = accountedIn(gathering)
      expect(new Set(accounted).size, table).toBe(accounted.length)
      expect(
        accounted.filter((column) => !columnsOf(table).includes(column)),
        table,
      ).toEqual([])
    }
  })

  test('no table that names a young person passes for one that is not of them', async () => {
    const { rows } = await database.pool.query<{ readonly table: string; readonly column: string }>(
      `select tc.table_name as "table", kcu.column_name as "column" from information_schema.table_constraints tc
       join information_schema.key_column_usage kcu on kcu.constraint_name = tc.constraint_name
       join information_schema.constraint_column_usage ccu on ccu.constraint_name = tc.constraint_name
       where tc.constraint_type = 'FOREIGN KEY' and ccu.table_name = 'person'`,
    )
    expect(rows.length).toBeGreaterThan(25)
    const ofYoungPeople = rows.filter(({ column }) =>
      ['young_person', 'person', 'about', 'one', 'other', 'kept', 'joined'].includes(column),
    )
    const ofWorkAlone = ['job.person', 'team_member.person', 'work_email.person']
    const passed = ofYoungPeople
      .filter(({ table }) => (gatherings[table]?.is ?? 'not-of-them') === 'not-of-them')
      .map(({ table, column }) => `${table}.${column}`)
    expect(passed.filter((each) => !ofWorkAlone.includes(each))).toEqual([])
  })

  test('each that is read as it stands can be asked for, and every sealed column says what it is sealed for', async () => {
    for (const [table, gathering] of tables) {
      if (gathering.is !== 'read') continue
      await database.pool.query(
        `select ${Object.keys(gathering.given).join(', ')}, ${gathering.agency ?? 'null'}, ${gathering.keptBack ?? 'false'}
         from ${table} where ${gathering.of}`,
        [[]],
      )
      const sealed = Object.keys(gathering.given).filter((column) => column.startsWith('sealed_'))
      expect(Object.keys(gathering.sealed ?? {}), table).toEqual(sealed)
      for (const column of [gathering.on, gathering.by, ...(gathering.people ?? [])])
        if (column) expect(columnsOf(table), `${table}.${column}`).toContain(column)
    }
  })
})
