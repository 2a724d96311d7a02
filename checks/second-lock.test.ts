import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tablesOfPeople } from '../src/people/data-dictionary.ts'
import type { Database } from '../src/store/database.ts'
import type { Handle } from '../src/store/second-lock.ts'
import { openTestDatabase } from '../src/store/testing.edge.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

interface Table {
  readonly name: string
  readonly enabled: boolean
  readonly forced: boolean
  readonly walled: boolean
  readonly owned: boolean
  readonly readable: boolean
}

const readTables = async (handle: Handle): Promise<readonly Table[]> =>
  (
    await handle.query<Table>(
      `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
         exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive and p.polcmd = '*'
           and pg_get_expr(p.polqual, c.oid) like '%locality = app_locality()%'
           and pg_get_expr(p.polwithcheck, c.oid) like '%locality = app_locality()%') as walled,
         pg_get_userbyid(c.relowner) = 'rightdoor_app' as owned,
         has_any_column_privilege('rightdoor_app', c.oid, 'select') as readable
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') order by 1`,
    )
  ).rows

/** Tables that the plain role could read without the lock, or that nobody decided about. */
const open = (tables: readonly Table[]): readonly string[] =>
  tables
    .filter(({ name, enabled, forced, walled, owned, readable }) => {
      const kept = tablesOfPeople[name]?.keptBy ?? 'no-grant'
      const locked = enabled && forced && walled
      return owned || (kept === 'second-lock' && !locked) || (kept === 'no-grant' && readable)
    })
    .map(({ name }) => name)

interface Role {
  readonly rolsuper: boolean
  readonly rolbypassrls: boolean
  readonly rolcreaterole: boolean
  readonly rolcreatedb: boolean
  readonly member: boolean
}

const readRole = async (handle: Handle): Promise<Role | undefined> =>
  (
    await handle.query<Role>(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         exists (select from pg_auth_members m where m.member = r.oid) as member
       from pg_roles r where rolname = 'rightdoor_app'`,
    )
  ).rows[0]

interface Answering {
  readonly name: string
  readonly fixed: boolean
  readonly open: boolean
}

/** Functions that answer as the owner of the tables. */
const readAnswering = async (handle: Handle): Promise<readonly Answering[]> =>
  (
    await handle.query<Answering>(
      `select p.proname as name, coalesce(p.proconfig::text like '%search_path=public, pg_temp%', false) as fixed,
         p.proacl is null or exists (select from aclexplode(p.proacl) where grantee = 0) as open
       from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`,
    )
  ).rows

/** Does something to the tables, looks, and takes it back. */
async function planted<Value>(sql: string, look: (handle: Handle) => Promise<Value>): Promise<Value> {
  const connection = await database.pool.connect()
  try {
    await connection.query('begin')
    await connection.query(sql)
    return await look(connection)
  } finally {
    await connection.query('rollback')
    connection.release()
  }
}

const plain = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, member: false }

describe('The second lock', () => {
  test('is on every table that holds something of people, forced on its owner too, with a wall round the place', async () => {
    const tables = await readTables(database.pool)
    const locked = tables.filter(({ enabled, forced, walled }) => enabled && forced && walled)
    expect(locked.length).toBeGreaterThan(17)
    expect(open(tables)).toEqual([])
  })

  test.each([
    ['a lock that is taken off', 'alter table fact disable row level security', ['fact']],
    ['an owner who is let through', 'alter table edge no force row level security', ['edge']],
    ['a wall that is pulled down', 'drop policy own_place on audit', ['audit']],
    ['a table without a lock that was handed out', 'grant select on outbox to rightdoor_app', ['outbox']],
    ['one column that was handed out', 'grant select (sealed_contact) on signpost to rightdoor_app', ['signpost']],
    [
      'a new table that nobody decided about',
      'create table diary (page text); grant select on diary to rightdoor_app',
      ['diary'],
    ],
    [
      'a table that the plain role owns',
      'grant create on schema public to rightdoor_app; alter table person owner to rightdoor_app',
      ['person'],
    ],
    [
      'a view, which would answer as its owner',
      'create view all_facts as select * from fact; grant select on all_facts to rightdoor_app',
      ['all_facts'],
    ],
  ])('%s is seen', async (_, sql, found) => {
    expect(await planted(sql, async (handle) => open(await readTables(handle)))).toEqual(found)
  })

  test('is asked by a role that owns nothing, passes no policy by, makes no role and is nobody else', async () => {
    expect(await readRole(database.pool)).toEqual(plain)
    const passing = await planted('alter role rightdoor_app bypassrls', readRole)
    expect(passing).toEqual({ ...plain, rolbypassrls: true })
  })

  test('is answered for by few functions, which nobody else may call or lead astray', async () => {
    const answering = await readAnswering(database.pool)
    expect(answering.map(({ name }) => name)).toEqual([
      'app_agree_on',
      'app_all_that_is',
      'app_answers_about',
      'app_answers_for',
      'app_around',
      'app_ask_about',
      'app_ask_whether_same',
      'app_carry_over',
      'app_chain_ends',
      'app_close_access_requests',
      'app_complaint_of',
      'app_contacts_before_a_link',
      'app_directory_changed',
      'app_find_for_an_answer',
      'app_find_in_emergency',
      'app_hold_messages',
      'app_is_new',
      'app_is_unjoined',
      'app_joined_since',
      'app_joined_to',
      'app_left_alone',
      'app_may_join',
      'app_may_take_over',
      'app_narrows_a_carer',
      'app_one_and_the_same',
      'app_own_people',
      'app_put_in_outbox',
      'app_questions_waiting',
      'app_reached',
      'app_reached_alone',
      'app_reached_with_network',
      'app_reaches',
      'app_root',
      'app_stands_by',
      'app_ways_in_of',
      'app_who_can_see_to',
      'app_whom_to_ask',
      'app_whom_to_tell_of',
    ])
    expect(answering.filter(({ fixed, open: toAll }) => !fixed || toAll)).toEqual([])
    const astray = await planted('alter function app_reached() reset search_path', readAnswering)
    expect(astray.filter(({ fixed }) => !fixed).map(({ name }) => name)).toEqual(['app_reached'])
  })
})
