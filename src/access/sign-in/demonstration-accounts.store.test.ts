import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Day } from '../../shared/day.ts'
import type { Database } from '../../store/database.ts'
import { asOperator } from '../../store/second-lock.ts'
import { openTestDatabase } from '../../store/testing.edge.ts'
import { auditHash } from '../audit/audit-hash.edge.ts'
import { jobs } from '../subject.ts'
import {
  demonstrationAccount,
  findDemonstrationAccounts,
  plantDemonstrationAccounts,
  signInAsInvented,
} from './demonstration-accounts.store.ts'
import { demonstrationAccounts, faultsOfDemonstration, whyNoOneTap } from './demonstration-accounts.ts'
import { slowHashing } from './password.edge.ts'
import { findSession } from './session.store.ts'
import { couldNot } from './sign-in.ts'
import type { SignInDesk, Visit } from './sign-in-desk.store.ts'
import { signInKeys } from './sign-in-keys.edge.ts'

const today = '2026-11-22' as Day
const now = Date.parse('2026-11-22T12:00:00Z')
const visit: Visit = { address: '192.0.2.7', now, onSharedComputer: false }

let database: Database
let ashmere: SignInDesk
beforeAll(async () => {
  database = await openTestDatabase()
  const hashing = slowHashing({ memoryKiB: 64, passes: 1, atOnce: 2, waiting: 9 })
  ashmere = {
    database,
    locality: 'ashmere',
    hashOf: auditHash('a secret'),
    keys: signInKeys('a secret'),
    hashing,
    wordList: new Set(),
  }
  await database.pool.query(
    "insert into locality (slug, name, demonstration) values ('ashmere', 'Ashmere', true), ('real', 'Real', false)",
  )
  await plant('ashmere')
})
beforeEach(() => database.pool.query("update locality set demonstration = (slug = 'ashmere')"))
afterAll(() => database.close())

const plant = (locality: string): Promise<void> =>
  asOperator(database, locality, (handle) => plantDemonstrationAccounts(handle, { locality, today }))

test('there is somebody for each job, for young people and for carers, each with a name of their own', () => {
  const parts = new Set(demonstrationAccounts.map(({ actsAs }) => actsAs))
  expect([...parts].toSorted()).toEqual([...jobs, 'carer', 'young-person'].toSorted())
  expect(new Set(demonstrationAccounts.map(({ key }) => key)).size).toBe(demonstrationAccounts.length)
  expect(new Set(demonstrationAccounts.map(({ shownAs }) => shownAs)).size).toBe(demonstrationAccounts.length)
})

test('everybody of the stories is there but Maya, whose story stores nothing', () => {
  const shown = demonstrationAccounts.map(({ shownAs }) => shownAs).join('\n')
  for (const name of ['Callum', 'Aisha', 'Tom', 'Jordan', 'Ellie', 'Sam', 'Hafsa']) expect(shown).toContain(name)
  expect(shown).not.toContain('Maya')
})

test.each(demonstrationAccounts)('a visitor is $shownAs with one tap', async ({ key, actsAs }) => {
  const answer = await signInAsInvented(ashmere, { key, mode: 'demonstration' }, visit)
  expect(answer).toMatchObject({ is: 'ok', value: { actingAs: actsAs } })
  if (answer.is === 'ok')
    expect(await findSession(ashmere, answer.value.token, now)).toMatchObject({
      is: 'open',
      session: { actingAs: actsAs },
    })
})

test('a second start puts nobody in twice', async () => {
  await plant('ashmere')
  const { rows } = await database.pool.query<{ many: number }>('select count(*)::int as many from account')
  expect(rows[0]?.many).toBe(demonstrationAccounts.length)
})

test('in production nobody is signed in by one tap, though the accounts are there', async () => {
  expect(whyNoOneTap({ mode: 'production', demonstration: true })).toBe('production')
  expect(await signInAsInvented(ashmere, { key: 'callum', mode: 'production' }, visit)).toEqual(couldNot)
})

test('in a place that is no demonstration nobody is put in, and nobody is signed in by one tap', async () => {
  await plant('real')
  expect(await findDemonstrationAccounts(database, ['real'])).toEqual(new Map())
  expect(
    await signInAsInvented({ ...ashmere, locality: 'real' }, { key: 'callum', mode: 'demonstration' }, visit),
  ).toEqual(couldNot)
  await database.pool.query('update locality set demonstration = false')
  expect(await signInAsInvented(ashmere, { key: 'callum', mode: 'demonstration' }, visit)).toEqual(couldNot)
})

test('a production start refuses a database that holds them, and says which place', async () => {
  const found = await findDemonstrationAccounts(database, ['ashmere', 'real'])
  expect(found).toEqual(new Map([['ashmere', demonstrationAccounts.length]]))
  expect(faultsOfDemonstration('production', found)).toEqual([
    expect.stringMatching(/^ashmere holds \d+ demonstration accounts/),
  ])
  expect(faultsOfDemonstration('demonstration', found)).toEqual([])
  expect(faultsOfDemonstration('production', new Map())).toEqual([])
})

test('nobody else is found by a name that is not on the list, and an invented person has no other way in', async () => {
  for (const key of ['', '__proto__', 'maya', demonstrationAccount('ashmere', 'callum')])
    expect(await signInAsInvented(ashmere, { key, mode: 'demonstration' }, visit)).toEqual(couldNot)
  expect((await database.pool.query('select 1 from credential')).rowCount).toBe(0)
})
