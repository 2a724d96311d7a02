import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { masterKey } from './access/facts/person-keys.edge.ts'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { holdWhatWaits } from './messages/to-a-person.store.ts'
import type { SafeContact } from './people/safe-contact.ts'
import { sealText } from './people/sealing.ts'
import { type Id, parseId } from './shared/id.ts'
import { newId } from './shared/new-id.edge.ts'
import { type Acting, asPerson } from './store/second-lock.ts'
import { type Opened, openTestRightdoor } from './testing.edge.ts'

let opened: Opened
let kit: Id
beforeAll(async () => {
  opened = await openTestRightdoor()
  kit = await startsWith('kit@mail.example')
}, 240_000)
afterAll(() => opened.close())
beforeEach(async () => {
  const { pool } = opened.database
  await pool.query('truncate outbox, tried')
  await pool.query('delete from fact where young_person = $1', [kit])
  opened.clock.now = new Date('2026-11-21T12:00:00Z')
})

const rowsOf = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row>(sql, [...values])).rows

const withALink = async (): Promise<readonly string[]> =>
  (
    await rowsOf<{ readonly person: string }>(
      "select account.person from credential join account on account.id = credential.account where kind = 'link' and secret is not null",
    )
  ).map(({ person }) => person)

/** Somebody starts alone with a contact as their way in. */
async function startsWith(contact: string): Promise<Id> {
  const before = await withALink()
  const page = await (await opened.post('/start', { 'is-a': 'young-person' })).text()
  const begun = /name="begun" value="([^"]*)"/.exec(page)?.[1] ?? ''
  await opened.post('/start/contact', { begun, contact })
  const newest = (await withALink()).find((each) => !before.includes(each))
  const id = parseId(newest ?? '')
  if (!id) throw new Error('nobody started')
  return id
}

const master = () => masterKey(opened.rightdoor.settings.secret)
const mail: SafeContact = {
  ...{ channel: 'email', to: 'Kit@Mail.example', safe: 'yes', safeWhen: { is: 'any-time' } },
  ...{ mayBeSaid: { is: 'nothing' }, sharedBy: [], confirmedOn: '2026-11-01' as SafeContact['confirmedOn'] },
}

/** What somebody said of being reached, kept to themselves. @param of whose record it is written in */
async function said(change: Partial<SafeContact>, of: Id = kit): Promise<void> {
  const { pool } = opened.database
  let [held] = await rowsOf<{ readonly sealed_key: Uint8Array }>(
    'select sealed_key from person_key where person = $1',
    [of],
  )
  if (!held) {
    held = { sealed_key: master().make(of).sealed }
    await pool.query("insert into person_key (person, locality, sealed_key) values ($1, 'ashmere', $2)", [
      of,
      held.sealed_key,
    ])
  }
  const item = newId()
  const key = master().open(of, held.sealed_key)
  if (!key) throw new Error('no key')
  await pool.query(
    `insert into fact (locality, item, n, young_person, kind, sensitivity, shared_with, sealed_body, written_by, on_day)
     values ('ashmere', $1, 1, $2, 'safe-contact', 'open-to-team', 'only-me', $3, $2, '2026-11-01')`,
    [item, of, sealText(key.sealing(item), JSON.stringify({ ...mail, ...change }))],
  )
}

interface Asked {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
  readonly waiting: number
}

async function asksForALink(contact = 'kit@mail.example'): Promise<Asked> {
  const reply = await opened.post('/sign-in/link', { contact })
  const waiting = (await rowsOf("select from outbox where state = 'queued'")).length
  const body = (await reply.text()).replaceAll(/nonce-[\w+/=]+/g, '')
  const headers = [...reply.headers].map(([name, value]) => [name, value.replaceAll(/nonce-[\w+/=]+/g, '')] as const)
  return { status: reply.status, headers, body, waiting }
}

describe('A link to sign in that anybody can ask for', () => {
  test('goes to a way in that Kit chose and said nothing else about, for a quarter of an hour', async () => {
    expect((await asksForALink()).waiting).toBe(1)
    const [row] = await rowsOf<{ about: Id; minutes: number }>(
      'select about, round(extract(epoch from until_at - now()) / 60)::int as minutes from outbox',
    )
    expect(row).toEqual({ about: kit, minutes: 15 })
  })

  test('is held where Kit says that it is not safe, and whoever asked sees the same page with the same headers', async () => {
    const free = await asksForALink()
    await opened.database.pool.query('truncate outbox')
    await said({ safe: 'no' })
    const { waiting, ...held } = await asksForALink()
    expect(waiting).toBe(0)
    const { waiting: _, ...asBefore } = free
    expect(held).toEqual(asBefore)
    const { waiting: none, ...unknown } = await asksForALink('nobody@mail.example')
    expect([unknown, none]).toEqual([asBefore, 0])
  })

  test('is held at an hour that is not safe, and goes at one that is, until that hour is over', async () => {
    const onSaturday = (from: number, until: number) =>
      said({ safeWhen: { is: 'only-then', spans: [{ days: ['sat'], from, until }] } })
    await onSaturday(900, 1020)
    expect((await asksForALink()).waiting).toBe(0)
    await opened.database.pool.query('delete from fact where young_person = $1', [kit])
    await onSaturday(700, 725)
    expect((await asksForALink()).waiting).toBe(1)
    const [row] = await rowsOf<{ minutes: number }>(
      'select round(extract(epoch from until_at - now()) / 60)::int as minutes from outbox',
    )
    expect(row?.minutes).toBe(5)
  })

  test('what counts is what Kit said last', async () => {
    await said({ safe: 'no' })
    await opened.database.pool.query(
      `insert into fact select locality, item, 2, young_person, agency, kind, version, sensitivity, named, shared_with, also, sealed_body, written_by, on_day
       from fact where young_person = $1`,
      [kit],
    )
    const [row] = await rowsOf<{ item: Id; sealed_key: Uint8Array }>(
      'select item, sealed_key from fact join person_key on person = young_person where young_person = $1',
      [kit],
    )
    const key = row && master().open(kit, row.sealed_key)
    await opened.database.pool.query('update fact set sealed_body = $2 where young_person = $1 and n = 2', [
      kit,
      row && key && sealText(key.sealing(row.item), JSON.stringify(mail)),
    ])
    expect((await asksForALink()).waiting).toBe(1)
  })

  test('is held where another record that was joined with Kit’s says that it is not safe, also before the sign-ins are joined', async () => {
    const other = await startsWith('old@mail.example')
    await opened.database.pool.query('truncate outbox')
    await said({ safe: 'no' }, other)
    expect((await asksForALink()).waiting).toBe(1)
    await opened.database.pool.query('truncate outbox')
    const nurse = demonstrationPerson('ashmere', 'school-nurse')
    await opened.database.pool.query(
      "insert into merge (id, locality, kept, joined, by_person, sealed_reason) values ($1, 'ashmere', $2, $3, $4, '')",
      [newId(), kit, other, nurse],
    )
    expect((await asksForALink()).waiting).toBe(0)
    await opened.database.pool.query('delete from merge where kept = $1', [kit])
  })

  test('still waits when Kit says that it is not safe any more: then it is gone, and nobody is told instead', async () => {
    await asksForALink()
    await asPerson(opened.database, { locality: 'ashmere', part: 'young-person', person: kit }, (handle) =>
      holdWhatWaits(handle, kit),
    )
    expect(await rowsOf('select state, sealed_to, sealed_body from outbox')).toEqual([
      { state: 'failed', sealed_to: null, sealed_body: null },
    ])
    expect(await rowsOf('select from message_blocked where about = $1', [kit])).toEqual([])
  })

  test('is no more on its way once it could not be handed over in time, and nobody is kept with it', async () => {
    await asksForALink()
    await opened.database.pool.query("update outbox set until_at = now() - interval '1 second'")
    await opened.rightdoor.work()
    expect(await rowsOf('select state, about, sealed_to, sealed_body from outbox')).toEqual([
      { state: 'failed', about: null, sealed_to: null, sealed_body: null },
    ])
    expect(await rowsOf('select from message_blocked where about = $1', [kit])).toEqual([])
  })

  test.each(['young-person', 'helper', 'carer', 'privacy-officer', 'administrator'])(
    'what Kit said is there for nobody who has come in as %s by way of the link',
    async (part) => {
      await said({ safe: 'no' })
      const rowsFor = (acting: Acting) =>
        asPerson(
          opened.database,
          acting,
          async (handle) => (await handle.query('select * from app_contacts_before_a_link()')).rows,
        )
      expect(await rowsFor({ locality: 'ashmere', part, person: kit })).toEqual([])
      expect(await rowsFor({ locality: 'ashmere', part: 'nobody' })).toEqual([])
      expect(await rowsFor({ locality: 'elsewhere', part: 'nobody', person: kit })).toEqual([])
      expect(await rowsFor({ locality: 'ashmere', part: 'nobody', person: kit })).toHaveLength(1)
    },
  )
})

describe('What still waits to go to Callum', () => {
  const hidden = (html: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

  test('is held and becomes a task when he says on his own page that it is not safe any more, and not when he says that it is', async () => {
    const [him, nurse] = [demonstrationPerson('ashmere', 'callum'), demonstrationPerson('ashmere', 'school-nurse')]
    await opened.database.pool.query(
      `insert into outbox (id, locality, channel, sealed_to, sealed_body, about, task_for, until_at)
       values ($1, 'ashmere', 'text', 'x', 'x', $2, $3, now() + interval '1 hour')`,
      [newId(), him, nurse],
    )
    const callum = await opened.signInAs('callum')
    const page = await callum.read('/me/contact')
    const said = { item: hidden(page, 'item'), n: hidden(page, 'n') }
    expect((await callum.send('/me/contact', '/me/contact/still-right', { n: said.n })).status).toBe(303)
    expect(await rowsOf('select from message_blocked where about = $1', [him])).toEqual([])
    const now = hidden(await callum.read('/me/contact'), 'n')
    const typed = { channel: 'text', to: '07700 900123', safe: 'no', mayBeSaid: 'nothing' }
    expect((await callum.send('/me/contact', '/me/contact', { ...said, n: now, ...typed })).status).toBe(303)
    expect(await rowsOf('select task_for, because from message_blocked where about = $1', [him])).toEqual([
      { task_for: nurse, because: ['contact-has-changed'] },
    ])
  })
})
