import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditHash } from './access/audit/audit-hash.edge.ts'
import { verifyPlace } from './access/audit/audit-keeping.store.ts'
import { openLedger } from './access/ledger/ledger-file.edge.ts'
import { demonstrationAgency, demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { demonstrationAccounts } from './access/sign-in/demonstration-accounts.ts'
import { signInKeys } from './access/sign-in/sign-in-keys.edge.ts'
import type { Call } from './commands/command.ts'
import { doctor } from './commands/doctor.ts'
import { aboutTheSecondLock } from './commands/doctor-second-lock.ts'
import { recordingProcessing } from './commands/record-of-processing.ts'
import { ledgerKeeper } from './ledger-kept.edge.ts'
import { openRightdoor, type Rightdoor } from './main.ts'
import { eraseGapMarks } from './people/gap-marks.store.ts'
import { dayIn } from './shared/day.ts'
import { exportEverything, importEverything } from './store/everything.edge.ts'
import { migrate } from './store/migrate.edge.ts'
import { asOperator, asPerson } from './store/second-lock.ts'
import { migrations, openTestDatabase } from './store/testing.edge.ts'
import { type OfPlainOwner, openTestDatabaseOfPlainOwner } from './store/testing-plain-owner.edge.ts'
import { formTokenIn, testSettings } from './testing.edge.ts'
import { countNobodyNamed } from './transition/gaps-counted.store.ts'

const server = process.env['TEST_DATABASE_URL']
const folder = mkdtempSync(join(tmpdir(), 'rightdoor-plain-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!server)('On a server whose role is a plain owner (needs TEST_DATABASE_URL)', () => {
  let place: OfPlainOwner
  let rightdoor: Rightdoor
  const logged: string[] = []
  const settings = { ...testSettings(), outboxFolder: join(folder, 'outbox') }
  const open = (): Promise<Rightdoor> =>
    openRightdoor({
      ...{ settings, database: place.database, now: () => new Date() },
      log: (line) => void logged.push(JSON.stringify(line)),
    })
  beforeAll(async () => {
    place = await openTestDatabaseOfPlainOwner()
    rightdoor = await open()
  }, 120_000)
  afterAll(() => place.close())

  const ask = async (path: string, init?: RequestInit): Promise<Response> =>
    rightdoor.fetch(new Request(new URL(path, settings.publicUrl), init))

  /** Whoever came in with an answer, in a browser of their own. */
  function whoCame(came: Response) {
    const cookie = came.headers.get('set-cookie')?.split(';')[0] ?? ''
    const get = (path: string): Promise<Response> => ask(path, { headers: { cookie } })
    const send = async (page: string, to: string, fields: Readonly<Record<string, string>>): Promise<Response> => {
      const form = formTokenIn(await (await get(page)).text())
      return ask(to, { method: 'POST', headers: { cookie }, body: new URLSearchParams({ form, on: page, ...fields }) })
    }
    return { get, send, read: async (path: string) => (await get(path)).text() }
  }
  const post = (path: string, fields: Readonly<Record<string, string>> = {}): Promise<Response> =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields) })
  /** Somebody invented, signed in by one tap. */
  const as = async (key: string) => whoCame(await post(`/sign-in/demonstration/${key}`))

  test('the role owns the tables, passes no policy by, and inherits nothing of the plain role', async () => {
    const { rows } = await place.database.pool.query(
      `select rolsuper, rolbypassrls, pg_has_role(current_user, 'rightdoor_app', 'usage') as inherits,
         (select count(*)::int from fact) as facts, (select count(*)::int from account) as accounts
       from pg_roles where rolname = current_user`,
    )
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, inherits: false, facts: 0, accounts: 0 }])
    expect((await place.root.query('select from fact')).rowCount).toBeGreaterThan(20)
  })

  test('everybody invented comes in, and each first page opens', async () => {
    for (const { key, actsAs } of demonstrationAccounts) {
      const somebody = await as(key)
      const first = actsAs === 'young-person' || actsAs === 'carer' ? '/me' : '/desk'
      expect((await somebody.get(first)).status, key).toBe(200)
      expect((await somebody.get('/account')).status, key).toBe(200)
    }
  })

  test('every page that is led to from there opens, for one of each job', async () => {
    for (const key of [
      'callum',
      'aishas-mum',
      'school-nurse',
      'privacy-officer',
      'curator',
      'hafsa',
      'administrator',
    ]) {
      const somebody = await as(key)
      const first = await somebody.read(key === 'callum' || key === 'aishas-mum' ? '/me' : '/desk')
      const ways = [...first.matchAll(/href="(\/(?:me|desk)[^"#]*)"/g)].map(([, way = '']) => way)
      expect(ways.length, key).toBeGreaterThan(0)
      for (const way of new Set(ways)) expect((await somebody.get(way)).status, `${key} ${way}`).toBe(200)
    }
  })

  test('Callum writes and finds it again, and after his nurse has looked he sees that she has', async () => {
    const callum = await as('callum')
    expect((await callum.send('/me', '/me/words', { words: 'The corridor is loud' })).status).toBe(303)
    expect(await callum.read('/me')).toContain('The corridor is loud')
    const nurse = await as('school-nurse')
    const record = `/desk/young-person/${demonstrationPerson('ashmere', 'callum')}`
    expect(await nurse.read(record)).toContain('put music on')
    const planned = await nurse.send(`${record}/write/plan`, `${record}/write/plan`, { words: 'Meet by the canal' })
    expect(planned.status).toBe(303)
    expect(await callum.read('/me/who-has-looked')).toContain('Ashmere Schools Partnership')
  })

  test('somebody who starts alone has a page of their own, and deleting it destroys the key', async () => {
    const page = await (await post('/start', { 'is-a': 'young-person', called: 'Kit' })).text()
    const begun = /name="begun" value="([^"]*)"/.exec(page)?.[1] ?? ''
    const listed = /<ol class="rd-written[^>]*>(.*?)<\/ol>/s.exec(page)?.[1] ?? ''
    const words = [...listed.matchAll(/<li>([^<]+)<\/li>/g)].map(([, word]) => word).join(' ')
    const own = whoCame(await post('/start/words', { begun, words }))
    expect((await own.get('/me')).status).toBe(200)
    const gone = await own.send('/account', '/account/delete', { sure: 'yes' })
    expect(gone.headers.get('location')).toBe('/sign-in/gone')
    expect((await place.root.query('select from person_key where destroyed_at is not null')).rowCount).toBe(1)
  })

  test('what is done again and again is done: messages, closing the audit, forgetting', async () => {
    await place.root.query("update audit_seal set at = at - interval '10 minutes'")
    const before = await place.root.query('select from audit_seal')
    await rightdoor.work()
    expect((await place.root.query('select from audit_seal')).rowCount).toBe((before.rowCount ?? 0) + 1)
    expect(logged.some((line) => line.includes('"sealed":"ashmere"'))).toBe(true)
  })

  test('R36 of Sam, for whom nobody arranged anything, two who look at once count one gap, and his mark goes where he is erased', async () => {
    const [mark, sam] = ['counsellor', 'sam'].map((key) => demonstrationPerson('ashmere', key))
    if (!mark || !sam) throw new Error('nobody is there')
    const [keys, today] = [signInKeys(settings.secret), dayIn(new Date())]
    const looks = (meanwhile: () => Promise<unknown>) =>
      asPerson(place.database, { locality: 'ashmere', part: 'helper', person: mark }, async (handle) => {
        await countNobodyNamed(handle, { keys, today, people: [[sam]] })
        await meanwhile()
      })
    const numberOf = async (sql: string): Promise<number> =>
      (await place.root.query<{ n: number | null }>(`select (${sql})::int as n`)).rows[0]?.n ?? 0
    const waits = () => numberOf('select count(*) from pg_locks where not granted')
    const kept = async () => ({
      times: await numberOf("select sum(times) from transition_gap where gap = 'nobody-named'"),
      marks: await numberOf('select count(*) from transition_gap_mark'),
    })
    let second: Promise<void> = Promise.resolve()
    await looks(async () => {
      second = looks(async () => undefined)
      await expect.poll(waits).toBeGreaterThan(0)
    })
    await second
    expect(await kept()).toEqual({ times: 1, marks: 1 })
    await asPerson(place.database, { locality: 'ashmere', part: 'nobody' }, (handle) =>
      eraseGapMarks(handle, keys, sam),
    )
    expect(await kept()).toEqual({ times: 1, marks: 0 })
  })

  test('what Mark held of Sam is held by the team on duty from when he works with Sam no more', async () => {
    const [mark, sam] = ['counsellor', 'sam'].map((key) => demonstrationPerson('ashmere', key))
    const held = 'select owners from need_now where young_person = $1'
    const at = `/me/need/${(await place.root.query<{ need: string }>('select need from need_now where young_person = $1', [sam])).rows[0]?.need}`
    const said = { about: 'what-is-going-on', words: 'who will read this?', with: 'them' }
    expect((await (await as('sam')).send(at, `${at}/words`, said)).status).toBe(303)
    const saidEarlier = (by: string) =>
      place.root.query("update audit set at = at - $1::interval where kind = 'own-words' and did = 'write'", [by])
    await saidEarlier('3 days')
    expect((await place.root.query(held, [sam])).rows).toEqual([{ owners: [mark] }])
    const ends =
      "update edge set ends = now() where subject = $1 and young_person = $2 and kind = 'worker' and ends is null"
    expect((await place.root.query(ends, [mark, sam])).rowCount).toBe(1)
    const { rows: duty } = await place.root.query("select team from duty_team where locality = 'ashmere'")
    expect((await place.root.query(held, [sam])).rows).toEqual([{ owners: [duty[0]?.team] }])
    const lead = await as('team-lead')
    expect(await lead.read('/desk/today')).toContain('With The Yard team: in one thing that a young person brought')
    await saidEarlier('-3 days')
    expect((await place.root.query(held, [sam])).rows).toEqual([{ owners: [duty[0]?.team] }])
  })

  test('the chains of who looked are whole, and a row that was changed is found', async () => {
    // A seal that was moved back for the test before is not as it was written either.
    const asked = { locality: 'ashmere', hashOf: auditHash(settings.secret) }
    await place.root.query("update audit_seal set at = at + interval '10 minutes' where n = 1")
    expect(await verifyPlace(place.database, asked)).toMatchObject({ is: 'whole' })
    await place.root.query("update audit set part = 'helper' where part = 'young-person'")
    expect(await verifyPlace(place.database, asked)).toMatchObject({ is: 'wrong', why: 'altered' })
    await place.root.query("update audit set part = 'young-person' where part = 'helper' and by_person = record")
  })

  test('the ledger of what was erased and ended is kept, and done again in a database that is older', async () => {
    const ledger = openLedger(join(folder, 'plain.ledger'))
    const of = { database: place.database, ledger, now: () => new Date(), hashOf: auditHash(settings.secret) }
    const keep = ledgerKeeper(of)
    const { root } = place
    await root.query(
      "update edge set ends = now() where kind = 'worker' and id = (select id from edge where kind = 'worker' limit 1)",
    )
    expect(await keep(['ashmere'])).toEqual([])
    const marks = [...(ledger.read().get('ashmere')?.marks.values() ?? [])].map(({ is }) => is)
    expect(marks).toEqual(expect.arrayContaining(['erased', 'account', 'way', 'edge']))

    // As a copy from before would have it, all at once.
    await root.query(
      'delete from audit where (record, n) = (select record, n from audit order by at desc, record, n desc limit 1)',
    )
    await root.query("update person_key set sealed_key = '\\x01', destroyed_at = null where destroyed_at is not null")
    await root.query("update account set state = 'open', closed_at = null")
    await root.query('update edge set ends = null')
    const [done] = await keep(['ashmere'])
    expect(done?.counts).toMatchObject({ erased: 1, account: 1 })
    expect(done?.counts['edge']).toBeGreaterThan(0)
    expect((await root.query('select from person_key where destroyed_at is not null')).rowCount).toBe(1)
    expect(await keep(['ashmere'])).toEqual([])
  })

  test('the doctor and the record of processing answer, and the doctor says that the second lock holds the owner', async () => {
    const said: string[] = []
    const call: Call = {
      ...{ values: { json: true }, positionals: [], folder: '.', databaseFolder: undefined },
      say: (line) => void said.push(line),
      tell: () => {},
      rightdoor: async () => rightdoor,
    }
    expect(await doctor.run(call)).toBe(0)
    const lock = JSON.parse(said.join('\n')).find(({ what }: { readonly what: string }) => what === 'Second lock')
    expect(lock).toMatchObject({ is: 'well', says: expect.stringContaining('the owner of the tables as well') })
    expect(await recordingProcessing.run(call)).toBe(0)
  })

  test('of a superuser, and of tables that belong to somebody else, the doctor says plainly what is not held', async () => {
    const asRoot = { ...place.database, pool: place.root }
    expect(await aboutTheSecondLock(asRoot)).toMatchObject({
      is: 'wrong',
      says: expect.stringContaining('another role'),
    })
    const own = await openTestDatabase()
    expect(await aboutTheSecondLock(own)).toMatchObject({
      ...{ is: 'look', says: expect.stringMatching(/it is a superuser.*the second lock is not locked/) },
    })
    await own.close()
  })

  test('a second start plants nobody twice', async () => {
    const many = async () => (await place.root.query('select from person')).rowCount
    const before = await many()
    rightdoor = await open()
    expect(await many()).toBe(before)
  })

  test('a place that is not made up gets no young person and no carer from the operator, only professionals', async () => {
    await place.root.query("insert into locality (slug, name) values ('real', 'Real')")
    const insert = (locality: string, isA: string) =>
      asOperator(place.database, locality, (handle) =>
        handle.query('insert into person (id, locality, is_a) values (gen_random_uuid(), $1, $2)', [locality, isA]),
      )
    for (const isA of ['young-person', 'carer'])
      await expect(insert('real', isA)).rejects.toMatchObject({ code: '42501' })
    const elsewhere = asOperator(place.database, 'real', (handle) =>
      handle.query(
        "insert into agency (id, locality, name, sector) values (gen_random_uuid(), 'ashmere', 'X', 'health')",
      ),
    )
    await expect(elsewhere).rejects.toMatchObject({ code: '42501' })
    const renamed = await asOperator(place.database, 'real', (handle) =>
      handle.query("update agency set name = 'X' where id = $1", [demonstrationAgency('ashmere', 'yard')]),
    )
    expect(renamed.rowCount).toBe(0)
    for (const sql of [
      'select from fact',
      'select from session',
      'select from likeness where false',
      'select from person_key',
    ])
      expect((await asOperator(place.database, 'real', (handle) => handle.query(sql))).rowCount, sql).toBe(0)
    await place.root.query("delete from locality where slug = 'real'")
  })

  test('everything is carried to another plain owner’s database, row by row, and both are locked again', async () => {
    const to = join(folder, 'exported')
    const { tables } = await exportEverything(place.database, to)
    expect(tables.find(({ name }) => name === 'fact')?.rows).toBeGreaterThan(20)
    const other = await openTestDatabaseOfPlainOwner()
    await migrate(other.database, migrations)
    await importEverything(other.database, to)
    for (const { name, rows } of tables)
      expect((await other.root.query(`select from ${name}`)).rowCount, name).toBe(rows)
    for (const { root, database } of [place, other]) {
      const open = await root.query(
        "select from pg_class where relrowsecurity and not relforcerowsecurity and relname <> 'outbox'",
      )
      expect(open.rowCount).toBe(0)
      expect((await database.pool.query('select from fact')).rowCount).toBe(0)
    }
    await other.close()
  })
})

describe.skipIf(!server)('A role that may make no roles (needs TEST_DATABASE_URL)', () => {
  test('is told what somebody who may has to type once, and starts after it', async () => {
    const place = await openTestDatabaseOfPlainOwner('nocreaterole')
    const settings = testSettings()
    const start = () => openRightdoor({ settings, database: { ...place.database, close: async () => {} } })
    const told = await start().then(
      () => '',
      (error: Error) => error.message,
    )
    expect(told).toContain('types once: ')
    expect((await place.root.query("select from pg_class where relname = 'locality'")).rowCount).toBe(0)
    for (const line of told.split('types once: ')[1]?.split(/(?<=;)/) ?? []) await place.root.query(line)
    await start()
    expect((await place.root.query('select from fact')).rowCount).toBeGreaterThan(20)
    await place.close()
  }, 120_000)

  test('that inherits the plain role is told to let go of it: its policies would hold the owner out of the directory', async () => {
    const place = await openTestDatabaseOfPlainOwner('nocreaterole')
    const { rows } = await place.database.pool.query<{ readonly me: string }>('select current_user as me')
    await place.root.query(`grant rightdoor_app to ${rows[0]?.me}`)
    const start = openRightdoor({ settings: testSettings(), database: { ...place.database, close: async () => {} } })
    await expect(start).rejects.toThrow(`revoke rightdoor_app from ${rows[0]?.me};`)
    await place.close()
  }, 120_000)
})
