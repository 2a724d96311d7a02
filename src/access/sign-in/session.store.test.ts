import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Database } from '../../store/database.ts'
import { emptyTables, openTestDatabase } from '../../store/testing.edge.ts'
import { switchJob } from './own-account.store.ts'
import {
  type Beginning,
  beginSession,
  endEverySession,
  endSession,
  findSession,
  inPlace,
  leaveSession,
  type SignInPlace,
} from './session.store.ts'
import { hashOfToken } from './session-token.edge.ts'
import { closeAccountOf } from './sign-in-account.store.ts'

const noon = Date.parse('2026-11-22T12:00:00Z')
const minutes = (many: number): number => many * 60_000
const [callum, beth, school] = [newId(), newId(), newId()]
const [callums, beths] = [newId(), newId()]

let database: Database
let ashmere: SignInPlace
let elsewhere: SignInPlace
beforeAll(async () => {
  database = await openTestDatabase()
  ashmere = { database, locality: 'ashmere' }
  elsewhere = { database, locality: 'elsewhere' }
  const add = (sql: string, ...values: readonly unknown[]) => database.pool.query(sql, [...values])
  await add("insert into locality (slug, name) values ('ashmere', 'Ashmere'), ('elsewhere', 'Elsewhere')")
  await add("insert into agency (id, locality, name, sector) values ($1, 'ashmere', 'A school', 'education')", school)
  await add("insert into person (id, locality, is_a) values ($1, 'ashmere', 'young-person')", callum)
  await add(
    "insert into person (id, locality, is_a, agency, name) values ($1, 'ashmere', 'professional', $2, 'Beth Lloyd')",
    beth,
    school,
  )
  await add("insert into account (id, locality, person) values ($1, 'ashmere', $2)", callums, callum)
  await add("insert into account (id, locality, person) values ($1, 'ashmere', $2)", beths, beth)
})
beforeEach(async () => {
  await emptyTables(database, 'session', 'job')
  await database.pool.query("update account set state = 'open', closed_at = null")
  await database.pool.query('update person set left_on = null')
  await database.pool.query(
    "insert into job (person, locality, is_a, from_day, until_day) values ($1, 'ashmere', 'helper', '2026-01-01', '2026-11-23')",
    [beth],
  )
})
afterAll(() => database.close())

const begin = (more: Partial<Beginning> = {}): Promise<string> =>
  inPlace(ashmere, (handle) =>
    beginSession(handle, 'ashmere', {
      ...{ account: callums, actingAs: 'young-person', onSharedComputer: false, now: noon },
      ...more,
    }),
  )
const found = async (token: string | undefined, now = noon, place = ashmere): Promise<string> =>
  (await findSession(place, token, now)).is

test('Callum stays signed in while he is there, and what is kept opens nothing', async () => {
  const token = await begin()
  const answer = await findSession(ashmere, token, noon + minutes(3))
  expect(answer).toMatchObject({
    is: 'open',
    session: { account: callums, person: callum, actingAs: 'young-person', seenAt: noon + minutes(3) },
  })
  const { rows } = await database.pool.query<{ token_hash: Buffer }>('select token_hash from session')
  expect(Buffer.compare(rows[0]?.token_hash ?? Buffer.alloc(0), hashOfToken(token))).toBe(0)
  expect(await found(rows[0]?.token_hash.toString('base64url'))).toBe('nothing')
})

test('every visit counts anew: quarter after quarter he stays, until he rests for one', async () => {
  const token = await begin()
  for (let at = 14; at <= 70; at += 14) expect(await found(token, noon + minutes(at))).toBe('open')
  expect(await found(token, noon + minutes(85))).toBe('nothing')
  expect((await database.pool.query('select 1 from session')).rowCount).toBe(0)
})

test('an ended session does not come back when the clock is put back', async () => {
  const token = await begin()
  expect(await found(token, noon + minutes(15))).toBe('nothing')
  expect(await found(token, noon + minutes(1))).toBe('nothing')
})

test('in the night when clocks go back, a session neither ends nor lives an hour early or late', async () => {
  const before = Date.parse('2026-10-25T00:59:00Z')
  const token = await begin({ now: before })
  expect(await found(token, before + minutes(14))).toBe('open')
  expect(await found(token, before + minutes(29))).toBe('nothing')
})

test('a token of one place opens nothing in another', async () => {
  const token = await begin()
  expect(await found(token, noon, elsewhere)).toBe('nothing')
  await endSession(elsewhere, token)
  await leaveSession(elsewhere, token, noon)
  expect(await found(token)).toBe('open')
})

test('a truncated, lengthened, empty or missing token opens nothing', async () => {
  const token = await begin()
  for (const other of [token.slice(0, -1), `${token}A`, token.toLowerCase(), token.toUpperCase(), '', undefined])
    expect(await found(other)).toBe('nothing')
})

test('10,000 tokens of pure chance open nothing', async () => {
  await begin()
  const hashes = Array.from({ length: 9_900 }, () => hashOfToken(randomBytes(32).toString('base64url')))
  const { rowCount } = await database.pool.query('select 1 from session where token_hash = any($1::bytea[])', [hashes])
  expect(rowCount).toBe(0)
  for (let n = 0; n < 100; n++) expect(await found(randomBytes(32).toString('base64url'))).toBe('nothing')
})

/** Beth leads a team as well, and changes to it: the one widening of a session that there is beside signing in again. */
const leadsToo = () =>
  database.pool.query(
    "insert into job (person, locality, is_a, from_day) values ($1, 'ashmere', 'team-lead', '2026-01-01')",
    [beth],
  )
const changes = (token: string, place = ashmere) =>
  switchJob(place, beth, { token, job: 'team-lead', now: noon + minutes(1) })

test('after a change of job the old token is worth nothing, and the session is no younger', async () => {
  await leadsToo()
  const token = await begin({ account: beths, actingAs: 'helper' })
  expect((await changes(token, elsewhere)).is).toBe('refused')
  const fresh = await changes(token)
  if (fresh.is === 'refused') throw new Error('she could not change')
  expect(fresh.value).toMatch(/^[\w-]{43}$/)
  expect(await found(token)).toBe('nothing')
  expect(await findSession(ashmere, fresh.value, noon + minutes(1))).toMatchObject({
    session: { beganAt: noon, signedInAt: noon, actingAs: 'team-lead' },
  })
  expect((await changes(token)).is).toBe('refused')
})

test('two requests that change the job at once leave one session, not two', async () => {
  await leadsToo()
  const token = await begin({ account: beths, actingAs: 'helper' })
  const fresh = await Promise.all([changes(token), changes(token)])
  expect(fresh.filter(({ is }) => is === 'ok')).toHaveLength(1)
  expect((await database.pool.query('select 1 from session')).rowCount).toBe(1)
})

test('who left in a hurry finds a neutral page, and no change of job revives it', async () => {
  await leadsToo()
  const token = await begin({ account: beths, actingAs: 'helper' })
  await leaveSession(ashmere, token, noon + minutes(1))
  expect(await found(token, noon + minutes(2))).toBe('left')
  expect((await changes(token)).is).toBe('refused')
  expect(await found(token, noon + minutes(30))).toBe('nothing')
})

test('signing out ends one session, signing out everywhere ends them all, and nobody else’s', async () => {
  const [phone, library, school] = [await begin(), await begin(), await begin({ account: beths, actingAs: 'helper' })]
  await endSession(ashmere, phone)
  expect([await found(phone), await found(library)]).toEqual(['nothing', 'open'])
  expect(await inPlace(ashmere, (handle) => endEverySession(handle, callums))).toBe(1)
  expect([await found(library), await found(school)]).toEqual(['nothing', 'open'])
})

test('a session of a closed account opens nothing, also where the row is still there', async () => {
  const token = await begin()
  await database.pool.query("update account set state = 'closed' where id = $1", [callums])
  expect(await found(token)).toBe('nothing')
  await database.pool.query("update account set state = 'open' where id = $1", [callums])
  await inPlace(ashmere, (handle) => closeAccountOf(handle, callums, noon))
  expect((await database.pool.query('select 1 from session')).rowCount).toBe(0)
})

test('Beth’s session ends with her job, and on the day she leaves', async () => {
  const token = await begin({ account: beths, actingAs: 'helper' })
  expect(await found(token)).toBe('open')
  await database.pool.query("update person set left_on = '2026-11-22' where id = $1", [beth])
  expect(await found(token)).toBe('nothing')
  await database.pool.query('update person set left_on = null')
  await database.pool.query("update job set until_day = '2026-11-22'")
  expect(await found(token)).toBe('nothing')
})

test('a session in a job that somebody never had opens nothing', async () => {
  expect(await found(await begin({ account: beths, actingAs: 'privacy-officer' }))).toBe('nothing')
})

test('the plain role writes no session of another place', async () => {
  const foreign = (account: Id) =>
    inPlace(elsewhere, (handle) =>
      beginSession(handle, 'ashmere', { account, actingAs: 'young-person', onSharedComputer: false, now: noon }),
    )
  await expect(foreign(callums)).rejects.toMatchObject({ code: '42501' })
})
