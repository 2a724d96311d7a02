import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '../shared/id.ts'
import { migrate } from './migrate.edge.ts'
import { readyPlainRole } from './plain-role.store.ts'
import { type Acting, asOperator, asPerson, type Handle } from './second-lock.ts'
import { migrations } from './testing.edge.ts'
import { type OfPlainOwner, openTestDatabaseOfPlainOwner } from './testing-plain-owner.edge.ts'

const id = (n: number): Id => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id
const [yard, school, ada, maya] = [id(1), id(2), id(3), id(4)]
const helper: Acting = { locality: 'ashmere', person: ada, part: 'helper', agency: yard }

let place: OfPlainOwner
beforeAll(async () => {
  place = await openTestDatabaseOfPlainOwner()
  await readyPlainRole(place.database)
  await migrate(place.database, migrations)
  for (const sql of [
    "insert into locality (slug, name, demonstration) values ('ashmere', 'Ashmere', true), ('real', 'Real', false)",
    `insert into agency (id, locality, name, sector) values ('${yard}', 'ashmere', 'The Yard', 'voluntary'), ('${school}', 'real', 'School', 'education')`,
    `insert into person (id, locality, is_a, agency, name) values ('${ada}', 'ashmere', 'professional', '${yard}', 'Ada')`,
    `insert into person (id, locality, is_a) values ('${maya}', 'ashmere', 'young-person')`,
    `insert into account (id, locality, person) values ('${ada}', 'ashmere', '${ada}'), ('${maya}', 'ashmere', '${maya}')`,
    `insert into credential (id, locality, account, kind) values ('${ada}', 'ashmere', '${ada}', 'password'), ('${maya}', 'ashmere', '${maya}', 'five-words')`,
    `insert into person_key (person, locality, sealed_key) values ('${maya}', 'ashmere', '\\x00')`,
    `insert into edge (id, locality, young_person, subject, kind, starts) values ('${maya}', 'ashmere', '${maya}', '${ada}', 'worker', now())`,
  ])
    await place.root.query(sql)
}, 120_000)
afterAll(() => place.close())

const made = {
  agency: "insert into agency (id, locality, name, sector) values (gen_random_uuid(), 'ashmere', 'New', 'health')",
  team: `insert into team (id, locality, agency, name) values (gen_random_uuid(), 'ashmere', '${yard}', 'New')`,
  professional: `insert into person (id, locality, is_a, agency, name) values (gen_random_uuid(), 'ashmere', 'professional', '${yard}', 'New')`,
  job: `insert into job (person, locality, is_a, from_day) values ('${ada}', 'ashmere', 'administrator', '2026-01-01')`,
  agreement: `insert into agency_agreement (id, locality, one, other, kinds, from_day, until_day)
    values (gen_random_uuid(), 'ashmere', '${yard}', '${school}', '{plan}', '2026-01-01', '2027-01-01')`,
} as const

/** From a page: whoever acts is somebody, and then SQL of theirs says that it is the operator. */
const claiming = <Value>(part: string, work: (handle: Handle) => Promise<Value>): Promise<Value> =>
  asPerson(place.database, helper, async (handle) => {
    await handle.query("select set_config('app.part', $1, true)", [part])
    return work(handle)
  })

const tables = async (handle: Handle): Promise<readonly string[]> =>
  (
    await handle.query<{ readonly name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and has_table_privilege(oid, 'select') order by 1`,
    )
  ).rows.map(({ name }) => name)

async function seenBy(handle: Handle): Promise<Readonly<Record<string, number | null>>> {
  const seen: Record<string, number | null> = {}
  for (const name of await tables(handle)) seen[name] = (await handle.query(`select from ${name}`)).rowCount
  return seen
}

describe('A request', () => {
  test('cannot act as the operator', async () => {
    const acts = asPerson(place.database, { ...helper, part: 'operator' }, (handle) => handle.query('select 1'))
    await expect(acts).rejects.toThrow('nobody who asks can act as the operator')
  })

  test.each(Object.entries(made))('that calls itself the operator makes no %s', async (_, sql) => {
    await expect(claiming('operator', (handle) => handle.query(sql))).rejects.toMatchObject({ code: '42501' })
  })

  test('that calls itself the operator finds what somebody of an unknown part finds, their own, and changes no more', async () => {
    const seen = await claiming('operator', seenBy)
    expect(Object.keys(seen).length).toBeGreaterThan(20)
    expect(seen).toEqual(await claiming('stranger', seenBy))
    expect(seen).toMatchObject({ credential: 1, session: 0, fact: 0 })
    const renamed = await claiming('operator', (handle) => handle.query("update agency set name = 'Mine'"))
    expect(renamed.rowCount).toBe(0)
  })

  test('has no policy of the operator given to it, nor has everybody', async () => {
    const { rows } = await place.root.query<{ readonly policyname: string; readonly roles: string }>(
      `select policyname, roles::text from pg_policies where schemaname = 'public'
       and concat(policyname, qual, with_check) ~ 'operator'`,
    )
    const owner = (await place.root.query("select tableowner from pg_tables where tablename = 'agency'")).rows[0]
    expect(rows.length).toBeGreaterThan(15)
    expect(new Set(rows.map(({ roles }) => roles))).toEqual(new Set([`{${owner?.tableowner}}`]))
    expect(owner?.tableowner).not.toBe('rightdoor_app')
  })
})

describe.skipIf(!process.env['TEST_DATABASE_URL'])('A plain owner (needs TEST_DATABASE_URL)', () => {
  const owner = (sql: string) => place.database.pool.query(sql)
  const operating = (locality: string, sql: string) =>
    asOperator(place.database, locality, (handle) => handle.query(sql))

  test('makes nothing and finds no account while it does not say that it operates', async () => {
    for (const sql of Object.values(made)) await expect(owner(sql)).rejects.toMatchObject({ code: '42501' })
    for (const table of ['account', 'credential', 'person_key', 'fact', 'team', 'agency'])
      expect((await owner(`select from ${table}`)).rowCount, table).toBe(0)
  })

  test('operates in one place: another is not there', async () => {
    await expect(operating('real', made.agency)).rejects.toMatchObject({ code: '42501' })
    expect((await operating('real', 'select from agency')).rowCount).toBe(1)
    expect((await operating('real', 'select from credential')).rowCount).toBe(0)
  })

  test('finds the ways in of those who work there, not of a young person, and writes codes alone', async () => {
    const { rows } = await asOperator(place.database, 'ashmere', (handle) =>
      handle.query<{ readonly kind: string }>('select kind from credential'),
    )
    expect(rows).toEqual([{ kind: 'password' }])
    const way = (kind: string, account: Id) =>
      `insert into credential (id, locality, account, kind) values (gen_random_uuid(), 'ashmere', '${account}', '${kind}')`
    await expect(operating('ashmere', way('password', ada))).rejects.toMatchObject({ code: '42501' })
    await expect(operating('ashmere', way('handed-code', maya))).rejects.toMatchObject({ code: '42501' })
    expect((await operating('ashmere', way('handed-code', ada))).rowCount).toBe(1)
    expect((await operating('ashmere', "update credential set ends_at = now() where kind = 'password'")).rowCount).toBe(
      0,
    )
  })

  test('never reads, writes or takes away what is kept about a young person', async () => {
    for (const table of ['fact', 'session', 'competence', 'share_record', 'complaint', 'draft'])
      expect((await operating('ashmere', `select from ${table}`)).rowCount, table).toBe(0)
    for (const table of ['fact', 'edge', 'audit', 'person', 'person_key'])
      expect((await operating('ashmere', `delete from ${table}`)).rowCount, table).toBe(0)
    await expect(
      operating(
        'ashmere',
        `insert into audit (locality, record, n, at, by_person, part, did, kind, outcome, before, hash)
         values ('ashmere', '${maya}', 1, now(), '${ada}', 'helper', 'read', 'plan', 'allowed', '', '\\x00')`,
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('to whom a request falls back by `reset role` finds no key and no account either', async () => {
    const seen = await asPerson(place.database, helper, async (handle) => {
      await handle.query('reset role')
      return [await handle.query('select from person_key'), await handle.query('select from account')]
    })
    expect(seen.map(({ rowCount }) => rowCount)).toEqual([0, 0])
  })
})
