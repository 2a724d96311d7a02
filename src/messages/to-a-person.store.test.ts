import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addAgency, addProfessional } from '../people/agencies.store.ts'
import { addStanding } from '../people/network.store.ts'
import { addYoungPerson } from '../people/people.store.ts'
import type { SafeContact } from '../people/safe-contact.ts'
import { contactCountsFor } from '../people/still-safe.ts'
import { sealingUnder } from '../people/testing.edge.ts'
import { type Day, parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import type { Database } from '../store/database.ts'
import { type Acting, asPerson } from '../store/second-lock.ts'
import { openTestDatabase } from '../store/testing.edge.ts'
import type { HowToReach } from './may-reach.ts'
import { type Message, mostAttempts } from './message.ts'
import { sendDue } from './outbox.store.ts'
import { sealing } from './sealing.edge.ts'
import { holdWhatWaits, seenTo, type Telling, tellThem, whatDidNotGo } from './to-a-person.store.ts'

const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}
const place = 'ashmere'
const sealed = sealing('a secret of more than thirty-two characters', 'outbox')
const [lakeside, priya, tom, maya, mayasEdge] = [newId(), newId(), newId(), newId(), newId()]
const now = new Date()
const mayas: SafeContact = {
  channel: 'text',
  to: '07700 900123',
  safe: 'yes',
  safeWhen: { is: 'any-time' },
  mayBeSaid: { is: 'nothing' },
  sharedBy: [],
  confirmedOn: day(now.toISOString().slice(0, 10)),
}
const telling: Telling = {
  locality: place,
  about: maya,
  taskFor: priya,
  how: { needs: [], contacts: [mayas] },
  contact: { way: 'text', to: mayas.to },
  composing: { signIn: 'https://rightdoor.example/sign-in', agency: 'Lakeside' },
  now,
  set: [{ name: contactCountsFor, days: 90, from: day('2020-01-01') }],
}

let database: Database
const as = (person: Id): Acting => ({ locality: place, person, part: 'helper', agency: lakeside })
const tells = (change: Partial<Telling> = {}, who = priya) =>
  asPerson(database, as(who), (handle) => tellThem(handle, sealed, { ...telling, ...change }))
const undone = (who: Id) => asPerson(database, as(who), (handle) => whatDidNotGo(handle))

beforeAll(async () => {
  database = await openTestDatabase()
  const { pool } = database
  await pool.query("insert into locality (slug, name) values ('ashmere', 'Ashmere')")
  await addAgency(pool, { id: lakeside, locality: place, name: 'Lakeside', sector: 'health' })
  for (const [id, name] of [
    [priya, 'Priya'],
    [tom, 'Tom'],
  ] as const)
    await addProfessional(pool, { id, locality: place, agency: lakeside, name })
  await asPerson(database, as(priya), async (handle) => {
    const who = { names: { given: 'Maya', family: 'Okonkwo' }, born: { is: 'not-known' } } as const
    await addYoungPerson(
      handle,
      { id: maya, locality: place, ...who },
      { sealing: sealingUnder('a key'), likeness: {} },
    )
    const standing = { locality: place, youngPerson: maya, subject: priya, as: { is: 'worker' }, since: 0 } as const
    await addStanding(handle, { ...standing, id: mayasEdge, madeBy: priya, saidBy: 'herself', selfClaimed: false })
  })
})
beforeEach(() => database.pool.query('truncate outbox, message_blocked'))
afterAll(() => database.close())

const sends = async (): Promise<readonly Message[]> => {
  const sent: Message[] = []
  await sendDue(database, sealed, async (message) => void sent.push(message))
  return sent
}

test('Maya is told with one neutral line, at the number that she said is safe', async () => {
  expect(await tells()).toMatchObject({ is: 'waiting-to-go' })
  expect(await sends()).toEqual([
    {
      contact: { channel: 'text', to: '07700 900123' },
      subject: 'A message for you',
      body: 'There is something new for you. Sign in to read it: https://rightdoor.example/sign-in',
    },
  ])
  expect(await undone(priya)).toEqual([])
})

test.each<readonly [string, Partial<Telling>]>([
  ['a wrong number', { contact: { way: 'text', to: '07700 900999' } }],
  ['her mother’s e-mail', { contact: { way: 'email', to: 'ngozi@example.org' } }],
  ['a phone that is not safe', { how: { needs: [], contacts: [{ ...mayas, safe: 'no' }] } }],
  ['somebody who gets no texts', { how: { needs: [{ is: 'no-text-messages' }], contacts: [mayas] } }],
])('to %s nothing goes, and Priya has a task that names no address', async (_, change) => {
  const told = await tells(change)
  expect(told.is).toBe('blocked')
  expect(await sends()).toEqual([])
  const tasks = await undone(priya)
  expect(tasks).toMatchObject([{ about: maya, taskFor: priya, because: told.is === 'blocked' ? told.because : [] }])
  expect(JSON.stringify(tasks)).not.toMatch(/07700|example/)
  expect(await undone(tom)).toEqual([])
  const [task] = tasks
  const done = (who: Id) =>
    asPerson(database, as(who), (handle) => seenTo(handle, task?.id ?? maya, { person: who, at: now }))
  expect([await done(tom), await done(priya), await done(priya)]).toEqual([false, true, false])
})

test('a phone that others pick up gets the chosen words and no others', async () => {
  const shared: SafeContact = {
    ...mayas,
    sharedBy: ['brother-or-sister'],
    mayBeSaid: { is: 'nothing-but', words: 'Jo rang about the match' },
  }
  await tells({ how: { needs: [], contacts: [shared] } })
  expect((await sends()).map(({ body }) => body)).toEqual(['Jo rang about the match'])
})

test('Tom, who does not stand by her, sends her nothing and learns nothing', async () => {
  await expect(tells({}, tom)).rejects.toThrow('whom whoever acts does not stand by')
  const unsafe: HowToReach = { needs: [], contacts: [] }
  await expect(tells({ how: unsafe }, tom)).rejects.toMatchObject({ code: '42501' })
  expect((await database.pool.query('select from outbox')).rowCount).toBe(0)
})

test('what still waits when she says that it is no longer safe is held, and is a task', async () => {
  await tells()
  const held = await asPerson(database, as(priya), (handle) => holdWhatWaits(handle, maya))
  expect(held).toBe(1)
  expect(await sends()).toEqual([])
  expect(await undone(priya)).toMatchObject([{ because: ['contact-has-changed'] }])
  expect((await database.pool.query('select sealed_to, sealed_body from outbox')).rows).toEqual([
    { sealed_to: null, sealed_body: null },
  ])
})

test('what could not go while it was safe never goes later', async () => {
  await tells()
  await database.pool.query("update outbox set until_at = now() - interval '1 second'")
  expect(await sends()).toEqual([])
  expect(await undone(priya)).toMatchObject([{ because: ['too-late'] }])
})

test('what could not be handed over in all attempts is not silently given up', async () => {
  await tells()
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    await sendDue(database, sealed, () => Promise.reject(new Error('no')))
    await database.pool.query('update outbox set run_at = now()')
  }
  expect(await undone(priya)).toMatchObject([{ because: ['could-not-be-handed-over'] }])
})
