import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tablesOfPeople } from '../src/people/data-dictionary.ts'
import type { Database } from '../src/store/database.ts'
import type { Handle } from '../src/store/second-lock.ts'
import { openTestDatabase } from '../src/store/testing.edge.ts'
import { answeringAsOwner } from './lock-functions.ts'
import { askNobody, mayChange } from './lock-lists.ts'
import { openPolicies, readGrants, readsThatAskNobody } from './lock-policies.ts'

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
    expect(answering.map(({ name }) => name)).toEqual(Object.keys(answeringAsOwner).toSorted())
    expect(Object.entries(answeringAsOwner).filter(([, why]) => why.length < 30)).toEqual([])
    expect(answering.filter(({ fixed, open: toAll }) => !fixed || toAll)).toEqual([])
    const astray = await planted('alter function app_reached() reset search_path', readAnswering)
    expect(astray.filter(({ fixed }) => !fixed).map(({ name }) => name)).toEqual(['app_reached'])
  })
})

const named = Object.keys(askNobody).toSorted()

/** Those that the list does not name. */
const unnamed = async (handle: Handle): Promise<readonly string[]> =>
  (await openPolicies(handle)).filter((each) => askNobody[each] === undefined)

/** Tables that everybody of the place may read, by a policy of the list; all others ask who it is when they are read. */
const readByAll = named.filter((each) => each.endsWith(' using')).map((each) => each.split(' ')[0] ?? '')

const locked = Object.entries(tablesOfPeople).flatMap(([table, { keptBy }]) =>
  keptBy === 'second-lock' ? [table] : [],
)

describe('The second lock asks who it is', () => {
  test('in every policy that lets something through, but for those of the list, each with its reason', async () => {
    expect((await openPolicies(database.pool)).toSorted()).toEqual(named)
    expect(Object.values(askNobody).filter((why) => why.length < 30)).toEqual([])
  })

  test.each([
    ['fact', 'for select to rightdoor_app using (true)', ['fact planted using']],
    ['fact', 'for all to public using (1 = 1)', ['fact planted using']],
    ['fact', 'for insert to rightdoor_app with check (true)', ['fact planted check']],
    ['edge', 'for update to rightdoor_app using (app_person() = subject or true)', ['edge planted using']],
    ['edge', 'for update to rightdoor_app using (subject = subject) with check (false)', ['edge planted using']],
    ['likeness', 'for delete to rightdoor_app using (locality = app_locality())', ['likeness planted using']],
    ['audit', 'for select to rightdoor_app using (app_part() is not null)', ['audit planted using']],
    ['person_key', 'using (app_person() is not distinct from app_person())', ['person_key planted using']],
    ['complaint', 'for select to rightdoor_app using (id is not null)', ['complaint planted using']],
  ])('a policy on %s that lets everybody through is seen: %s', async (table, says, found) => {
    expect(await planted(`create policy planted on ${table} ${says}`, unnamed)).toEqual(found)
  })

  test('when a table is read, as the database plans it', async () => {
    const look = (handle: Handle) => readsThatAskNobody(handle, locked)
    const asked = await planted('select', look)
    expect(asked.filter((table) => !readByAll.includes(table))).toEqual([])
    const astray = await planted(
      'create policy planted on fact using (app_part() is not null or length(kind) >= 0 or true)',
      look,
    )
    expect(astray).toContain('fact')
  })
})

describe('Whoever acts changes no more than the list of each table says', () => {
  test('insert, update, delete, and nothing else', async () => {
    expect(await readGrants(database.pool)).toEqual(mayChange)
  })

  test.each([
    ['grant delete on fact to rightdoor_app', 'fact', ['insert', 'delete']],
    ['grant update (because) on audit to rightdoor_app', 'audit', ['insert', 'update because']],
    ['grant truncate on audit to public', 'audit', ['insert', 'truncate']],
    ['grant insert on merge_moved to rightdoor_app', 'merge_moved', ['insert']],
    [
      'grant references (id) on person to rightdoor_app',
      'person',
      ['insert', 'references id', 'update left_on name sealed_record'],
    ],
  ])('%s is seen', async (sql, table, may) => {
    const grants = await planted(sql, readGrants)
    expect(grants[table]?.toSorted()).toEqual(may.toSorted())
    expect(grants).not.toEqual(mayChange)
  })
})
