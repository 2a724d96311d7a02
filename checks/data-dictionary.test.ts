import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Column,
  dataDictionary,
  goneSince,
  tablesOfNobody,
  tablesOfPeople,
  unaccounted,
} from '../src/people/data-dictionary.ts'
import { bases, toConfirm } from '../src/people/dictionary/entry.ts'
import type { Database } from '../src/store/database.ts'
import type { Handle } from '../src/store/second-lock.ts'
import { openTestDatabase } from '../src/store/testing.edge.ts'

let database: Database
const columnsOf = async (handle: Handle): Promise<readonly Column[]> =>
  (
    await handle.query<Column>(
      `select table_name as "table", column_name as "column" from information_schema.columns
       where table_schema = 'public' order by table_name, ordinal_position`,
    )
  ).rows

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

describe('Every stored field is accounted for', () => {
  test('every column of every table says what it is for, by which law, how long, who sees it, and from whom it comes', async () => {
    const columns = await columnsOf(database.pool)
    expect(columns.length).toBeGreaterThan(150)
    expect(unaccounted(columns)).toEqual([])
    expect(goneSince(columns)).toEqual([])
  })

  test('a table or a column that nobody accounts for is seen', async () => {
    const connection = await database.pool.connect()
    await connection.query('begin; alter table person add shoe_size int; create table diary (page text)')
    await connection.query('alter table edge drop column said_by')
    const columns = await columnsOf(connection)
    await connection.query('rollback')
    connection.release()
    expect(unaccounted(columns)).toEqual(['diary.page', 'person.shoe_size'])
    expect(goneSince(columns)).toEqual(['edge.said_by'])
  })

  test('no table both holds something of people and nothing of anybody', () => {
    expect(Object.keys(tablesOfNobody).filter((table) => table in tablesOfPeople)).toEqual([])
    expect(Object.values(tablesOfNobody).filter((why) => why.length < 20)).toEqual([])
  })

  test('no entry is empty, and every basis waits for whoever answers for data protection', () => {
    const thin = dataDictionary.filter(({ purpose, seenBy }) => purpose.length < 10 || seenBy.length === 0)
    expect(thin).toEqual([])
    expect(Object.values(bases).filter(({ confirm }) => confirm !== toConfirm)).toEqual([])
    expect(Object.values(bases).filter(({ article6 }) => !/^6\(1\)\([a-f]\)/.test(article6))).toEqual([])
    expect(Object.values(bases).filter(({ article9 }) => !/^(9\(2\)\([a-j]\)|none:)/.test(article9))).toEqual([])
  })

  test('what is sealed says so, and a secret is seen by nobody', () => {
    const sealed = dataDictionary.filter(({ column }) => column.startsWith('sealed_'))
    expect(sealed.length).toBeGreaterThan(6)
    expect(sealed.filter(({ purpose }) => !/seal/.test(purpose))).toEqual([])
    const secrets = dataDictionary.filter(({ column }) => ['secret', 'known_as', 'sealed_key'].includes(column))
    expect(secrets.map(({ seenBy }) => seenBy)).toEqual(Array(4).fill(['nobody: the program alone']))
  })
})
