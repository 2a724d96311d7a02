import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '../shared/id.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.edge.ts'
import { openDatabase } from './open.edge.ts'
import { type Acting, asPerson, type Handle, orBack, withTheEnd } from './second-lock.ts'
import { migrations, openTestDatabase } from './testing.edge.ts'

const id = (n: number): Id => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id
const [lakeside, oakSchool, farAgency] = [id(1), id(2), id(3)]
const [priya, tom, adaTheAdministrator, joeWhoLeft, farAway] = [id(11), id(12), id(13), id(14), id(15)]
const [maya, sam, mother, father] = [id(21), id(22), id(23), id(24)]

let database: Database
type Run = (sql: string, values?: readonly unknown[]) => Promise<{ readonly rowCount: number | null }>
const run = (sql: string, values: readonly unknown[] = []) => database.pool.query(sql, [...values])

const helper = (person: Id, agency = lakeside): Acting => ({ locality: 'ashmere', person, part: 'helper', agency })
const young = (person: Id): Acting => ({ locality: 'ashmere', person, part: 'young-person' })
const carer = (person: Id): Acting => ({ locality: 'ashmere', person, part: 'carer' })
const administrator: Acting = { ...helper(adaTheAdministrator), part: 'administrator' }

const listOf = async (handle: Handle, sql: string): Promise<readonly unknown[]> =>
  (await handle.query({ text: sql, rowMode: 'array' })).rows.flat()
const seen = (acting: Acting, sql: string) => asPerson(database, acting, (handle) => listOf(handle, sql))
const itsOwners = 'select distinct young_person::text from fact order by 1'
const people = "select id::text from person where is_a <> 'professional' order by 1"

const joinedBy =
  (run: Run) =>
  (n: number, [youngPerson, subject, kind]: readonly [Id, Id, string], span: string) =>
    run(
      `insert into edge (id, locality, young_person, subject, kind, starts, ends, opens, reviewed_on)
     select $1, 'ashmere', $2, $3, $4, ${span}, case when $4 = 'proxy' then 'wide' end, case when $4 = 'proxy' then date '2026-01-05' end`,
      [id(n), youngPerson, subject, kind],
    )
const running = "now() - interval '30 days', null::timestamptz"

/** Ashmere with Maya and Sam, those round them, and Brook, where nobody of them is. */
async function settle(run: Run): Promise<void> {
  await run("insert into locality (slug, name) values ('ashmere', 'Ashmere'), ('brook', 'Brook')")
  await run(
    `insert into agency (id, locality, name, sector) values ($1, 'ashmere', 'Lakeside', 'health'),
     ($2, 'ashmere', 'Oak School', 'education'), ($3, 'brook', 'Far Agency', 'health')`,
    [lakeside, oakSchool, farAgency],
  )
  for (const [person, place, agency, name] of [
    [priya, 'ashmere', lakeside, 'Priya'],
    [tom, 'ashmere', oakSchool, 'Tom'],
    [adaTheAdministrator, 'ashmere', lakeside, 'Ada'],
    [joeWhoLeft, 'ashmere', lakeside, 'Joe'],
    [farAway, 'brook', farAgency, 'Far'],
  ])
    await run("insert into person (id, locality, is_a, agency, name) values ($1, $2, 'professional', $3, $4)", [
      ...[person, place, agency, name],
    ])
  for (const [person, isA] of [
    [maya, 'young-person'],
    [sam, 'young-person'],
    [mother, 'carer'],
    [father, 'carer'],
  ])
    await run("insert into person (id, locality, is_a, sealed_record) values ($1, 'ashmere', $2, '\\x00')", [
      person,
      isA,
    ])
  const join = joinedBy(run)
  await join(31, [maya, priya, 'worker'], running)
  await join(32, [maya, joeWhoLeft, 'worker'], "now() - interval '30 days', now() - interval '1 second'")
  await join(33, [maya, mother, 'proxy'], running)
  await join(34, [maya, father, 'proxy'], running)
  await run("update edge set stopped_at = now(), stopped_by = 'court' where id = $1", [id(34)])
  await join(35, [sam, joeWhoLeft, 'worker'], "now() + interval '1 day', null::timestamptz")
  for (const [item, youngPerson] of [
    [id(41), maya],
    [id(42), sam],
  ])
    await run(
      `insert into fact (locality, item, n, young_person, agency, kind, sensitivity, shared_with, written_by, on_day)
       values ('ashmere', $1, 1, $2, $3, 'plan', 'open-to-team', 'my-team', $4, '2026-11-01')`,
      [item, youngPerson, lakeside, adaTheAdministrator],
    )
}

beforeAll(async () => {
  database = await openTestDatabase()
  await settle(run)
})
afterAll(() => database.close())

describe('What the database itself shows', () => {
  test('where nobody is set, nothing of anybody is there', async () => {
    const connection = await database.pool.connect()
    const counts: unknown[] = []
    await connection.query('begin; set local role rightdoor_app')
    for (const table of ['person', 'edge', 'fact', 'agency', 'likeness', 'lifting', 'audit', 'account'])
      counts.push((await connection.query(`select count(*) as many from ${table}`)).rows[0]?.many)
    await connection.query('rollback')
    connection.release()
    expect(counts).toEqual(Array(8).fill(0))
  })

  test('Maya, 15, finds what is hers, and nothing of Sam', async () => {
    expect(await seen(young(maya), itsOwners)).toEqual([maya])
    expect(await seen(young(maya), people)).toEqual([maya, mother, father])
    expect(await seen(young(sam), people)).toEqual([sam])
  })

  test('Priya, who works with Maya, finds her and those round her; Tom, who does not, finds neither', async () => {
    expect(await seen(helper(priya), itsOwners)).toEqual([maya])
    expect(await seen(helper(priya), people)).toEqual([maya, mother, father])
    expect(await seen(helper(tom, oakSchool), itsOwners)).toEqual([])
    expect(await seen(helper(tom, oakSchool), people)).toEqual([])
    expect(await seen(helper(tom, oakSchool), 'select id from edge')).toEqual([])
  })

  test('Joe, whose work with Maya is over and with Sam begins tomorrow, finds neither today', async () => {
    expect(await seen(helper(joeWhoLeft), itsOwners)).toEqual([])
    expect(await seen(helper(joeWhoLeft), people)).toEqual([])
  })

  test('a mother finds her own standing and nobody else’s; a father whom a court stopped finds no child', async () => {
    expect(await seen(carer(mother), 'select subject::text from edge')).toEqual([mother])
    expect(await seen(carer(mother), people)).toEqual([maya, mother])
    expect(await seen(carer(father), people)).toEqual([father])
    expect(await seen(carer(father), itsOwners)).toEqual([])
  })

  test('who stands round Maya is known to her and to Priya, and to those who see to the agency’s people', async () => {
    const standing = `select subject::text from edge where young_person = '${maya}' order by 1`
    expect(await seen(young(maya), standing)).toEqual([priya, joeWhoLeft, mother, father])
    expect(await seen(helper(priya), standing)).toEqual([priya, joeWhoLeft, mother, father])
    expect(await seen(administrator, standing)).toEqual([priya, joeWhoLeft])
  })

  test('another place is not there, not even by its ids', async () => {
    const there: Acting = { locality: 'brook', person: priya, part: 'helper', agency: lakeside }
    expect(await seen(there, itsOwners)).toEqual([])
    expect(await seen(there, 'select name from agency')).toEqual(['Far Agency'])
    expect(await seen(helper(priya), `select id from person where id = '${farAway}'`)).toEqual([])
  })
})

describe('What the database itself refuses', () => {
  const writes = (acting: Acting, sql: string) => asPerson(database, acting, (handle) => handle.query(sql))
  const fact = (place: string, whose: Id, author: Id) =>
    `insert into fact (locality, item, n, young_person, agency, kind, sensitivity, shared_with, written_by, on_day)
     values ('${place}', gen_random_uuid(), 1, '${whose}', '${lakeside}', 'plan', 'open-to-team', 'my-team', '${author}', '2026-11-01')`
  const edge = (whose: Id, subject: Id, rest: string) =>
    `insert into edge (id, locality, young_person, subject, kind, starts, made_by, self_claimed)
     values (gen_random_uuid(), 'ashmere', '${whose}', '${subject}', 'worker', now(), ${rest})`

  test.each([
    ['in another place', helper(priya), fact('brook', maya, priya)],
    ['in the name of somebody else', helper(priya), fact('ashmere', maya, tom)],
    ['about a young person whom she does not stand by', helper(priya), fact('ashmere', sam, priya)],
  ])('Priya cannot write %s', async (_, acting, sql) => {
    await expect(writes(acting, sql)).rejects.toMatchObject({ code: '42501' })
  })

  test('Tom can claim to work with Maya only so that it is looked at, and only for himself', async () => {
    const as = helper(tom, oakSchool)
    for (const rest of [`'${tom}', false`, `'${priya}', true`, 'null, true'])
      await expect(writes(as, edge(maya, tom, rest))).rejects.toMatchObject({ code: '42501' })
    await expect(writes(as, edge(maya, joeWhoLeft, `'${tom}', true`))).rejects.toMatchObject({ code: '42501' })
    await asPerson(database, as, async (handle) => {
      await handle.query(edge(maya, tom, `'${tom}', true`))
      expect(await listOf(handle, itsOwners)).toEqual([maya])
      throw new Error('taken back')
    }).catch((error: Error) => expect(error.message).toBe('taken back'))
  })

  test('a mother cannot widen what she sees, nor Tom change who Maya is', async () => {
    expect((await writes(carer(mother), "update edge set opens = 'wide', reviewed_on = '2026-11-20'")).rowCount).toBe(0)
    const change = `update person set sealed_record = '\\x01' where id = '${maya}'`
    expect((await writes(helper(tom, oakSchool), change)).rowCount).toBe(0)
    expect((await writes(helper(priya), change)).rowCount).toBe(1)
  })

  test('nobody moves a standing to somebody else, or takes back what was written', async () => {
    for (const sql of [
      `update edge set subject = '${tom}'`,
      'delete from edge',
      'delete from fact',
      'delete from audit',
    ])
      await expect(writes(helper(priya), sql)).rejects.toMatchObject({ code: '42501' })
    await expect(writes(helper(priya), "update fact set kind = 'goal'")).rejects.toMatchObject({ code: '42501' })
  })

  test('a denial that is lifted opens one young person, to one person, while it runs', async () => {
    const lift = (from: string, to: string) =>
      `insert into lifting (id, locality, kind, by_person, young_person, starts, ends, sealed_reason, tell)
       values (gen_random_uuid(), 'ashmere', 'override', '${tom}', '${sam}', now() + ${from}, now() + ${to}, '\\x00', 'yes')`
    await expect(writes(helper(priya), lift("'0'", "'1 hour'"))).rejects.toMatchObject({ code: '42501' })
    await writes(helper(tom, oakSchool), lift("interval '-2 hours'", "interval '-1 hour'"))
    expect(await seen(helper(tom, oakSchool), itsOwners)).toEqual([])
    await writes(helper(tom, oakSchool), lift("interval '0'", "interval '1 hour'"))
    expect(await seen(helper(tom, oakSchool), itsOwners)).toEqual([sam])
    expect(await seen(helper(priya), itsOwners)).toEqual([maya])
  })
})

describe('Keys, accounts and ways to sign in', () => {
  const [account, other] = [id(51), id(52)]
  const writes = (acting: Acting, sql: string) => asPerson(database, acting, (handle) => handle.query(sql))
  const nobody: Acting = { locality: 'ashmere', part: 'nobody' }
  const keys = 'select person::text from person_key order by 1'
  const accounts = 'select person::text from account order by 1'
  beforeAll(async () => {
    for (const person of [maya, sam, mother])
      await run("insert into person_key (person, locality, sealed_key) values ($1, 'ashmere', '\\x00')", [person])
    for (const [each, person] of [
      [account, maya],
      [other, priya],
    ]) {
      await run("insert into account (id, locality, person) values ($1, 'ashmere', $2)", [each, person])
      await run(
        `insert into session (token_hash, locality, account, acting_as, began_at, seen_at, signed_in_at)
         values ($1, 'ashmere', $2, 'helper', now(), now(), now())`,
        [Buffer.from(String(each)), each],
      )
      await run("insert into credential (id, locality, account, kind) values ($1, 'ashmere', $1, 'link')", [each])
    }
  })
  afterAll(() => run('delete from credential; delete from session; delete from account; delete from person_key'))

  test('a key is there for the one whose it is, and for those who may read what it seals', async () => {
    expect(await seen(young(maya), keys)).toEqual([maya, mother])
    expect(await seen(carer(mother), keys)).toEqual([maya, mother])
    expect(await seen(helper(priya), keys)).toEqual([maya, mother])
    expect(await seen(carer(father), keys)).toEqual([])
    expect(await seen({ ...helper(adaTheAdministrator), part: 'helper' }, keys)).toEqual([maya, sam])
  })

  test('Tom, who stands by neither, finds no key, makes none and destroys none', async () => {
    const tomActs = helper(tom, oakSchool)
    expect((await seen(tomActs, keys)).includes(maya)).toBe(false)
    expect(
      (await writes(tomActs, `update person_key set sealed_key = '\\x01' where person = '${maya}'`)).rowCount,
    ).toBe(0)
    const again = `insert into person_key (person, locality, sealed_key) values ('${father}', 'ashmere', '\\x00')`
    await expect(writes(tomActs, again)).rejects.toMatchObject({ code: '42501' })
  })

  test('whoever writes somebody down makes their key first, and both are kept or neither', async () => {
    const [made, lost] = [id(71), id(72)]
    const key = (whose: Id) =>
      `insert into person_key (person, locality, sealed_key) values ('${whose}', 'ashmere', '\\x00')`
    await asPerson(database, helper(tom, oakSchool), async (handle) => {
      await handle.query(key(made))
      await handle.query(
        `insert into person (id, locality, is_a, sealed_record) values ('${made}', 'ashmere', 'carer', '\\x00')`,
      )
    })
    await expect(writes(helper(tom, oakSchool), key(lost))).rejects.toMatchObject({ code: '23503' })
    await run('delete from person_key where person = $1', [made])
    await run('delete from person where id = $1', [made])
  })

  test('while somebody signs in every account can be looked up; after that, one’s own and those of people one sees to', async () => {
    expect(await seen(nobody, accounts)).toEqual([priya, maya])
    expect(await seen(young(maya), accounts)).toEqual([maya])
    expect(await seen(young(sam), accounts)).toEqual([])
    expect(await seen(carer(mother), accounts)).toEqual([])
    expect(await seen(helper(priya), accounts)).toEqual([priya, maya])
    expect(await seen(helper(tom, oakSchool), accounts)).toEqual([])
    expect(await seen(administrator, accounts)).toEqual([priya])
  })

  test.each(['session', 'credential'])(
    'a %s is there for whose it is, and for an administrator who closes it',
    async (table) => {
      const whose = `select account::text from ${table} order by 1`
      expect(await seen(nobody, whose)).toEqual([account, other])
      expect(await seen(young(maya), whose)).toEqual([account])
      expect(await seen(helper(priya), whose)).toEqual([other])
      expect(await seen(carer(mother), whose)).toEqual([])
      expect(await seen(administrator, whose)).toEqual([other])
    },
  )

  test('Priya makes no way in for Maya, and takes none away', async () => {
    const way = `insert into credential (id, locality, account, kind) values (gen_random_uuid(), 'ashmere', '${account}', 'link')`
    await expect(writes(helper(priya), way)).rejects.toMatchObject({ code: '42501' })
    expect((await writes(helper(priya), `delete from credential where account = '${account}'`)).rowCount).toBe(0)
    expect((await writes(helper(priya), `delete from session where account = '${account}'`)).rowCount).toBe(0)
  })

  test('a message is put into the outbox of the place, and read by nobody', async () => {
    const put = (place: string, column = 'run_at', value = 'now()') =>
      `insert into outbox (id, locality, channel, sealed_to, sealed_body, ${column})
       values (gen_random_uuid(), '${place}', 'email', '\\x00', '\\x00', ${value})`
    expect((await writes(helper(priya), put('ashmere'))).rowCount).toBe(1)
    for (const sql of [put('brook'), put('ashmere', 'state', "'sent'"), 'select id from outbox', 'delete from outbox'])
      await expect(writes(helper(priya), sql)).rejects.toMatchObject({ code: '42501' })
    expect((await run('delete from outbox')).rowCount).toBe(1)
  })
})

describe('The plain role and whoever acts', () => {
  const whoIs = `select current_user::text, nullif(current_setting('app.person', true), ''),
    nullif(current_setting('app.locality', true), ''), nullif(current_setting('app.part', true), ''), nullif(current_setting('app.agency', true), '')`

  test('are there inside the transaction and gone after it, kept or taken back', async () => {
    expect(await seen(helper(priya), whoIs)).toEqual(['rightdoor_app', priya, 'ashmere', 'helper', lakeside])
    await expect(seen(helper(priya), 'select 1 from nowhere')).rejects.toThrow('nowhere')
    const connections = Array.from({ length: 10 }, () => listOf(database.pool, whoIs))
    for (const after of await Promise.all(connections)) {
      expect(after[0]).not.toBe('rightdoor_app')
      expect(after.slice(1)).toEqual([null, null, null, null])
    }
  })

  test('one who acts after another inherits nothing: a carer without an agency has none', async () => {
    await seen(helper(priya), whoIs)
    expect(await seen(carer(mother), whoIs)).toEqual(['rightdoor_app', mother, 'ashmere', 'carer', null])
  })

  test('somebody who is not plainly named is not let in, and nothing is asked', async () => {
    for (const part of ["helper'", 'helper; reset role', 'a b', 'a\0', 'a\\'])
      await expect(seen({ ...helper(priya), part }, whoIs)).rejects.toThrow('not plainly named')
  })

  test('where the beginning fails, what travels behind it is refused: nothing is done without the lock', async () => {
    const connection = await database.pool.connect()
    const begun = connection.query("begin; set local role nobody_at_all; set local app.part = 'helper'")
    const behind = connection.query('select count(*) from person')
    const [beginning, first] = await Promise.allSettled([begun, behind])
    expect(beginning).toMatchObject({ status: 'rejected', reason: { code: '22023' } })
    expect(first).toMatchObject({ status: 'rejected', reason: { code: '25P02' } })
    await connection.query('rollback')
    connection.release()
  })

  test('what failed on the way and was passed over is not taken for kept', async () => {
    const passedOver = asPerson(database, helper(priya), (handle) =>
      handle.query('select 1 from nowhere').catch(() => 'well'),
    )
    await expect(passedOver).rejects.toThrow('nothing was kept')
  })

  test('whoever ends how they stand by Maya finds nothing of her from then on, in the same transaction too', async () => {
    const found = (handle: Handle) => listOf(handle, itsOwners)
    const trying = asPerson(database, helper(priya), async (handle) => {
      const before = await found(handle)
      await handle.query('update edge set ends = now() where id = $1', [id(31)])
      throw Object.assign(new Error('taken back'), { before, after: await found(handle) })
    })
    await expect(trying).rejects.toMatchObject({ before: [maya], after: [] })
  })

  test('what one who acts reaches, another who acts next in the same transaction does not', async () => {
    const trying = asPerson(database, helper(priya), async (handle) => {
      const hers = await listOf(handle, itsOwners)
      await handle.query("select set_config('app.person', $1, true)", [tom])
      return { hers, toms: await listOf(handle, itsOwners) }
    })
    const { hers, toms } = await trying
    expect(hers).toEqual([maya])
    expect(toms).not.toContain(maya)
  })

  test('what travels with the end is kept with the rest, or nothing is and whoever began is told the first failure', async () => {
    const writes = (handle: Handle, key: string) =>
      handle.query("insert into done_once (locality, person, key, answer) values ('ashmere', $1, $2, '{}')", [
        priya,
        key,
      ])
    const trying = (...last: readonly string[]) =>
      asPerson(database, helper(priya), async (handle) => {
        await writes(handle, 'first')
        for (const key of last) await withTheEnd(handle, writes(handle, key))
        return 'done'
      })
    await expect(trying('second', 'first', 'third')).rejects.toMatchObject({ code: '23505' })
    expect(await seen(helper(priya), "select key from done_once where key in ('first', 'second', 'third')")).toEqual([])
    expect(await trying('second', 'third')).toBe('done')
    expect(
      await seen(helper(priya), "select count(*) from done_once where key in ('first', 'second', 'third')"),
    ).toEqual([3])
  })

  test('a failure that travels with the end is told though what came behind it was only refused', async () => {
    const trying = asPerson(database, helper(priya), async (handle) => {
      await withTheEnd(handle, handle.query('select 1 from nowhere'))
      await handle.query('select 1')
    })
    await expect(trying).rejects.toThrow('nowhere')
  })

  test('within what may be taken back alone it is waited for: what failed there is taken back with it, and the rest is kept', async () => {
    const writes = (handle: Handle, key: string) =>
      handle.query("insert into done_once (locality, person, key, answer) values ('ashmere', $1, $2, '{}')", [
        priya,
        key,
      ])
    const trying = (key: string) =>
      asPerson(database, helper(priya), async (handle) => {
        await writes(handle, `${key} before`)
        const within = () =>
          writes(handle, `${key} within`)
            .then(() => withTheEnd(handle, handle.query('select 1 from nowhere')))
            .then(
              () => 'kept',
              () => 'failed',
            )
        const answer = await orBack(handle, within, (said) => said === 'failed')
        await withTheEnd(handle, writes(handle, `${key} behind`))
        return answer
      })
    expect(await trying('alone')).toBe('failed')
    expect(await seen(helper(priya), "select key from done_once where key like 'alone %' order by key")).toEqual([
      'alone before',
      'alone behind',
    ])
  })

  test('outside such a transaction it is waited for', async () => {
    await expect(withTheEnd(database.pool, database.pool.query('select 1 from nowhere'))).rejects.toThrow('nowhere')
  })

  test('`reset role` lifts the lock on a connection that may more: no SQL of anybody’s is ever run', async () => {
    const all = asPerson(database, helper(tom, oakSchool), async (handle) => {
      await handle.query('reset role')
      return listOf(handle, itsOwners)
    })
    expect(await all).toEqual([maya, sam])
  })
})

const server = process.env['TEST_DATABASE_URL']

/** Another database of the same server, as somebody else where a role is given. */
function addressOf(name: string, role?: string): string {
  const address = new URL(server ?? '')
  address.username = role ?? address.username
  address.pathname = `/${name}`
  return address.href
}

describe.skipIf(!server)('On a server (needs TEST_DATABASE_URL)', () => {
  const named = (what: string) => `rightdoor_${what}_${process.pid}`
  const [owner, plain, name] = [named('owner'), named('plain'), named('tables')]
  let asOwner: Database
  let asPlain: Database

  beforeAll(async () => {
    await run(`create role ${owner} login createrole nosuperuser nobypassrls`)
    await run(`create role ${plain} login nosuperuser nobypassrls in role rightdoor_app`)
    await run(`create database ${name} owner ${owner}`)
    asOwner = await openDatabase(addressOf(name, owner))
    await migrate(asOwner, migrations)
    asPlain = await openDatabase(addressOf(name, plain))
    const loading = await openDatabase(addressOf(name))
    await settle((sql, values = []) => loading.pool.query(sql, [...values]))
    await loading.close()
  })
  afterAll(async () => {
    await asPlain.close()
    await asOwner.close()
    await run(`drop database ${name} with (force)`)
    await run(`drop role ${owner}`)
    await run(`drop role ${plain}`)
  })

  test('tables that belong to a plain owner answer to whoever acts as they do elsewhere', async () => {
    const as = (acting: Acting, sql: string) => asPerson(asPlain, acting, (handle) => listOf(handle, sql))
    expect(await as(helper(priya), itsOwners)).toEqual([maya])
    expect(await as(helper(priya), people)).toEqual([maya, mother, father])
    expect(await as(young(maya), people)).toEqual([maya, mother, father])
    expect(await as(carer(mother), 'select subject::text from edge')).toEqual([mother])
    expect(await as(helper(tom, oakSchool), people)).toEqual([])
    expect(await as(administrator, 'select distinct subject::text from edge order by 1')).toEqual([priya, joeWhoLeft])
  })

  test('the owner of the tables finds no fact in them, and one who signs in as the plain role has no lock to lift', async () => {
    expect(await listOf(asOwner.pool, itsOwners)).toEqual([])
    const lifted = asPerson(asPlain, helper(priya), async (handle) => {
      await handle.query('reset role')
      return listOf(handle, itsOwners)
    })
    expect(await lifted).toEqual([maya])
  })
})
