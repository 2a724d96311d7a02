import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { openEmbedded } from './embedded.edge.ts'
import { exportEverything, importEverything } from './everything.edge.ts'
import { linesOf } from './lines.edge.ts'
import { migrate } from './migrate.edge.ts'
import { migrations, openTestDatabase } from './testing.edge.ts'

const folder = mkdtempSync(join(tmpdir(), 'rightdoor-everything-'))
const exported = join(folder, 'exported')
const id = '11111111-2222-4333-8444-555555555555'
/** What text can hold in a real feed: line separators of other kinds, quotes, backslashes, pictures, right-to-left. */
const hard = 'a\u2028b\u2029c\r\nd\te"f\\g😔أنا\u0085'

let full: Database
const opened: Database[] = []
const openEmpty = async (): Promise<Database> => {
  const database = await openTestDatabase()
  opened.push(database)
  return database
}

/** Rows of every kind of column, more than are read at once, in tables that refer to one another. */
async function fill({ pool }: Database): Promise<void> {
  await pool.query(
    `insert into locality (slug, name, is_default, hosts, settings, made_at) values ('brook', $1, true, '{a,"b c"}', $2, '2026-11-21T12:00:00.123456Z')`,
    [hard, JSON.stringify({ contact: { name: hard }, followUpAfterDays: 10 })],
  )
  await pool.query("insert into feed (locality, name, form, came_from) values ('brook', 'f', 'x', 'y')")
  await pool.query("insert into intake_run (id, locality, feed) values ($1, 'brook', 'f')", [id])
  await pool.query(
    `insert into source_record (locality, feed, source_id, service_id, raw, raw_hash, first_run, last_run)
     select 'brook', 'f', n::text, $1::uuid, $2 || n, 'h', $1::uuid, $1::uuid from generate_series(1, 1203) n`,
    [id, hard],
  )
  await pool.query(
    `insert into place (code, kind, latitude, longitude, postcodes, source, loaded_on) values ('AS4 2', 'sector', 53.59200000000001, -0.1, 3, 's', '2026-11-21')`,
  )
  await pool.query(
    `insert into signpost (id, locality, code_hash, offers, made_on, sealed_contact) values ($1, 'brook', '\\x00ff0a', array[$1::uuid], '2026-11-21', '\\x0a0d5c22')`,
    [id],
  )
  await pool.query("insert into words_key (hour, key) values (495000, '\\x01')")
  for (const sql of locked) await pool.query(sql)
}

/** What lies behind the second lock: a worker, a young person, what joins them, what was said, who looked. */
const locked = [
  `insert into agency (id, locality, name, sector) values ('${id}', 'brook', 'The clinic', 'health')`,
  `insert into person (id, locality, is_a, agency, name) values ('${id}', 'brook', 'professional', '${id}', 'Priya')`,
  `insert into person (id, locality, is_a, sealed_record) values ('22222222-2222-4333-8444-555555555555', 'brook', 'young-person', '\\x00ff')`,
  `insert into person_key (person, locality, sealed_key) values ('22222222-2222-4333-8444-555555555555', 'brook', '\\x0aff')`,
  `insert into edge (id, locality, young_person, subject, kind, starts) values ('${id}', 'brook', '22222222-2222-4333-8444-555555555555', '${id}', 'worker', '2026-11-21T12:00:00.123456Z')`,
  `insert into fact (locality, item, n, young_person, agency, kind, sensitivity, named, shared_with, sealed_body, written_by, on_day)
   values ('brook', '${id}', 1, '22222222-2222-4333-8444-555555555555', '${id}', 'plan', 'open-to-team', '{${id}}', 'my-team', '\\x00ff', '${id}', '2026-11-21')`,
  `insert into picture (id, locality, young_person, item, sealed_bytes, media_type, width, height, written_by)
   select gen_random_uuid(), 'brook', '22222222-2222-4333-8444-555555555555', gen_random_uuid(), decode(repeat('00ff0a', 30000), 'hex'),
     'image/jpeg', n, 1, '${id}' from generate_series(1, 19) n`,
  `insert into audit (locality, record, n, at, by_person, part, did, kind, outcome, before, hash)
   values ('brook', '22222222-2222-4333-8444-555555555555', 1, '2026-11-21T12:00:00.123456Z', '${id}', 'helper', 'read', 'plan', 'allowed', '', '\\x0d')`,
  `insert into account (id, locality, person) values ('${id}', 'brook', '${id}')`,
]

const behindTheLock = ['agency', 'person', 'person_key', 'edge', 'fact', 'picture', 'audit', 'account']
const tables = [
  ...['locality', 'feed', 'intake_run', 'source_record', 'place', 'signpost', 'directory_version', 'outbox'],
  ...behindTheLock,
]
const everyRow = async ({ pool }: Database): Promise<unknown> =>
  Promise.all(
    tables.map(async (table) => (await pool.query(`select row_to_json(t)::text as r from ${table} t order by 1`)).rows),
  )
const refusalOf = (database: Database, from = exported) => expect(importEverything(database, from)).rejects

/** A copy of the export with one thing changed. */
async function tampered(name: string, change: (folder: string) => void): Promise<string> {
  const copy = join(folder, name)
  await exportEverything(full, copy)
  change(copy)
  return copy
}

beforeAll(async () => {
  full = await openTestDatabase()
  await fill(full)
  await exportEverything(full, exported)
})
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close()
})
afterAll(async () => {
  await full.close()
  rmSync(folder, { recursive: true, force: true })
})

test('everything that is written out comes back in an empty installation, row for row', async () => {
  const empty = await openEmpty()
  const manifest = await importEverything(empty, exported)
  expect(manifest.tables.find(({ name }) => name === 'source_record')?.rows).toBe(1203)
  expect(await everyRow(empty)).toEqual(await everyRow(full))
})

test('what is exported again from there is the same, file for file', async () => {
  const empty = await openEmpty()
  await importEverything(empty, exported)
  const again = await exportEverything(empty, join(folder, 'again'))
  expect(again.tables.map(({ name, rows }) => [name, rows])).toEqual(
    (await exportEverything(full, join(folder, 'first'))).tables.map(({ name, rows }) => [name, rows]),
  )
})

test.skipIf(!process.env['TEST_DATABASE_URL'])(
  'what a server wrote the built-in database reads, and the other way round (needs TEST_DATABASE_URL)',
  async () => {
    const embedded = await openEmbedded(join(folder, 'embedded'))
    opened.push(embedded)
    await migrate(embedded, migrations)
    await importEverything(embedded, exported)
    expect(await everyRow(embedded)).toEqual(await everyRow(full))
    await exportEverything(embedded, join(folder, 'from-embedded'))
    const server = await openEmpty()
    await importEverything(server, join(folder, 'from-embedded'))
    expect(await everyRow(server)).toEqual(await everyRow(full))
  },
)

test('what lies behind the second lock is in it, and comes back', async () => {
  const manifest = JSON.parse(readFileSync(join(exported, 'manifest.json'), 'utf8'))
  const rowsOf = (table: string) => manifest.tables.find(({ name }: { name: string }) => name === table)?.rows
  expect(behindTheLock.map(rowsOf)).toEqual([1, 2, 1, 1, 1, 19, 1, 1])
  const empty = await openEmpty()
  await importEverything(empty, exported)
  const { rows } = await empty.pool.query("select encode(sealed_body, 'hex') as body from fact")
  expect(rows).toEqual([{ body: '00ff' }])
})

test('whoever does not pass the second lock by gets no export, rather than half of one', async () => {
  const database = await openEmpty()
  await fill(database)
  const reader = `rightdoor_reader_${process.pid}`
  await database.pool.query(
    `create role ${reader}; grant select on all tables in schema public to ${reader}; set role ${reader}`,
  )
  const half = join(folder, 'half')
  await expect(exportEverything(database, half)).rejects.toThrow('superuser or BYPASSRLS')
  expect(existsSync(half)).toBe(false)
  await database.pool.query(`reset role; drop owned by ${reader}; drop role ${reader}`)
})

test('the keys that open what people said in the last hour are not in it', () => {
  expect(existsSync(join(exported, 'words_key.jsonl'))).toBe(false)
  expect(readFileSync(join(exported, 'manifest.json'), 'utf8')).not.toContain('words_key')
})

test('nobody else on the machine can read it, and no half of it is left lying', () => {
  expect(statSync(exported).mode & 0o077).toBe(0)
  expect(statSync(join(exported, 'signpost.jsonl')).mode & 0o077).toBe(0)
  expect(existsSync(`${exported}.part`)).toBe(false)
})

test('a file that was changed is refused, and nothing of the export comes in', async () => {
  const empty = await openEmpty()
  const changed = await tampered('changed', (copy) => {
    const file = join(copy, 'locality.jsonl')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"brook"', '"crook"'))
  })
  const longer = await tampered('longer', (copy) => appendFileSync(join(copy, 'source_record.jsonl'), '{}\n'))
  const broken = await tampered('broken', (copy) => writeFileSync(join(copy, 'signpost.jsonl'), '{"id":'))
  await refusalOf(empty, changed).toThrow('locality.jsonl is not as it was written')
  await refusalOf(empty, longer).toThrow('source_record.jsonl is not as it was written')
  await refusalOf(empty, broken).toThrow('signpost.jsonl is not as it was written')
  expect((await empty.pool.query('select * from locality')).rows).toEqual([])
})

test('an installation that holds something is refused, and keeps what it holds', async () => {
  const held = await openEmpty()
  await held.pool.query("insert into locality (slug, name) values ('ashmere', 'Ashmere')")
  await refusalOf(held).toThrow('not empty')
  expect((await held.pool.query('select slug from locality')).rows).toEqual([{ slug: 'ashmere' }])
})

test('the hour’s keys alone do not make an installation full', async () => {
  const empty = await openEmpty()
  await empty.pool.query("insert into words_key (hour, key) values (495000, '\\x02')")
  await expect(importEverything(empty, exported)).resolves.toMatchObject({ tables: expect.any(Array) })
})

test('an export of another version, of an unknown table, or of no table name at all is refused', async () => {
  const empty = await openEmpty()
  const rewrite = (name: string, from: string, to: string) =>
    tampered(name, (copy) => {
      const file = join(copy, 'manifest.json')
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
    })
  await refusalOf(empty, await rewrite('version', '0001-', '0000-')).toThrow('another version')
  const unknown = await tampered('unknown', (copy) => {
    const file = join(copy, 'manifest.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"outbox"', '"outfox"'))
    writeFileSync(join(copy, 'outfox.jsonl'), readFileSync(join(copy, 'outbox.jsonl')))
  })
  await refusalOf(empty, unknown).toThrow('outfox')
  await refusalOf(empty, await rewrite('name', '"outbox"', '"../outbox"')).toThrow()
  await refusalOf(empty, join(folder, 'nowhere')).toThrow()
})

test('lines are parted by line feeds alone, wherever a piece ends', async () => {
  const bytes = Buffer.from(`${hard.replaceAll('\n', '')}\nsecond 😔\nthird`)
  async function* pieces(size: number) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  for (const size of [1, 2, 3, 7, 1000]) {
    const lines: string[] = []
    for await (const line of linesOf(pieces(size))) lines.push(line)
    expect(lines).toEqual([hard.replaceAll('\n', ''), 'second 😔', 'third'])
  }
})
