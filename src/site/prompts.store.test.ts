import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepSignpost } from '../doors/doors.store.ts'
import type { Locality } from '../locality/locality.ts'
import { usualSettings } from '../locality/locality.ts'
import type { Message } from '../messages/message.ts'
import { sendDue } from '../messages/outbox.store.ts'
import { sealing } from '../messages/sealing.edge.ts'
import { parseDay } from '../shared/day.ts'
import { newId } from '../shared/new-id.edge.ts'
import type { Database } from '../store/database.ts'
import { openTestDatabase } from '../store/testing.edge.ts'
import { askThoseWhoseDayHasCome } from './prompts.store.ts'

const secret = 'a secret of the tests, known to all'
const contacts = sealing(secret, 'follow-up')
const messages = sealing(secret, 'outbox')
const today = parseDay('2026-11-21')
if (!today) throw new Error('the day of this test is none')
const place = (slug: string, isDefault: boolean): Locality => ({
  slug,
  name: slug,
  demonstration: false,
  isDefault,
  hosts: [],
  authorities: [],
  settings: usualSettings,
})

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await database.pool.query("insert into locality (slug, name) values ('ashmere', 'Ashmere'), ('brook', 'Brook')")
})
beforeEach(() => database.pool.query('truncate signpost, outbox'))
afterAll(() => database.close())

/** Somebody in a place who left an address to be asked at, today. */
const leave = (locality: string, sealedContact: Uint8Array) =>
  keepSignpost(
    database,
    { id: newId(), locality, offers: [newId()], madeOn: today, askOn: today, state: { is: 'open' } },
    { code: randomUUID(), sealedContact },
  )
const left = (to: string, code: string) => contacts.seal(JSON.stringify({ contact: { channel: 'email', to }, code }))
const ask = () =>
  askThoseWhoseDayHasCome({
    database,
    contacts,
    messages,
    today,
    origin: 'https://rightdoor.example',
    localities: [place('ashmere', true), place('brook', false)],
  })
async function sent(): Promise<readonly Message[]> {
  const out: Message[] = []
  await sendDue(database, messages, async (message) => void out.push(message))
  return out
}

test('R9: everybody is asked in their own place, once, with the code that they were given', async () => {
  await leave('ashmere', left('a@example.org', 'AAAA-AAAA-AAAA-AAAA'))
  await leave('brook', left('b@example.org', 'BBBB-BBBB-BBBB-BBBB'))
  expect(await ask()).toBe(2)
  const lines = (await sent()).map(({ contact, body }) => `${contact.to} ${body.split(' ').at(-1)}`)
  expect(lines.toSorted()).toEqual([
    'a@example.org https://rightdoor.example/f/AAAA-AAAA-AAAA-AAAA',
    'b@example.org https://rightdoor.example/brook/f/BBBB-BBBB-BBBB-BBBB',
  ])
  expect(await ask()).toBe(0)
  expect(await sent()).toEqual([])
})

test('a contact that cannot be opened stays sealed for the right secret, and keeps nobody else from being asked', async () => {
  await leave('ashmere', sealing('another secret, since the old one was lost', 'follow-up').seal('{}'))
  await leave('ashmere', contacts.seal('not what was kept here'))
  await leave('ashmere', contacts.seal('{"contact":1}'))
  await leave('ashmere', left('a@example.org', 'AAAA-AAAA-AAAA-AAAA'))
  expect(await ask()).toBe(4)
  expect((await sent()).map(({ contact }) => contact.to)).toEqual(['a@example.org'])
  const { rows } = await database.pool.query('select count(*) as kept from signpost where sealed_contact is not null')
  expect(rows).toEqual([{ kept: 3 }])
  expect(await ask()).toBe(0)
})

test('two workers at once ask nobody twice', async () => {
  for (let person = 0; person < 5; person++)
    await leave('ashmere', left(`${person}@example.org`, 'AAAA-AAAA-AAAA-AAAA'))
  const taken = await Promise.all([ask(), ask()])
  expect(taken.reduce((sum, many) => sum + many, 0)).toBe(5)
  expect(new Set((await sent()).map(({ contact }) => contact.to)).size).toBe(5)
})
