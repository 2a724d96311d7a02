import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '../store/database.ts'
import { openTestDatabase } from '../store/testing.edge.ts'
import { type Message, mostAttempts, parseContact } from './message.ts'
import { outboxHealth, sendDue } from './outbox.store.ts'
import { sealing } from './sealing.edge.ts'
import { sendAList } from './to-others.store.ts'
import { byNotify, toFiles } from './transports.edge.ts'

const sealed = sealing('a secret of more than thirty-two characters', 'outbox')
const message: Message = {
  contact: { channel: 'email', to: 'someone@example.org' },
  subject: 'A list you asked for',
  body: 'https://rightdoor.example/list?s=1',
}
let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await database.pool.query("insert into locality (slug, name) values ('ashmere', 'Ashmere')")
})
beforeEach(() => database.pool.query('truncate outbox'))
afterAll(() => database.close())

const put = () =>
  sendAList({
    ...{ sealed, message, locality: 'ashmere' },
    query: (sql, values) => database.pool.query(sql, [...values]),
  })

test('an address waits sealed, is used once, and is gone afterwards', async () => {
  await put()
  const before = await database.pool.query('select * from outbox')
  expect(
    JSON.stringify(before.rows.map((row) => [row.sealed_to.toString('latin1'), row.sealed_body.toString('latin1')])),
  ).not.toContain('someone')
  const folder = mkdtempSync(join(tmpdir(), 'rightdoor-outbox-'))
  expect(await sendDue(database, sealed, toFiles(folder))).toEqual({ sent: 1, failed: 0 })
  expect(await sendDue(database, sealed, toFiles(folder))).toEqual({ sent: 0, failed: 0 })
  const [file] = readdirSync(folder)
  expect(JSON.parse(readFileSync(join(folder, file ?? ''), 'utf8'))).toMatchObject({
    to: 'someone@example.org',
    body: message.body,
  })
  expect((await database.pool.query('select state, sealed_to, sealed_body from outbox')).rows).toEqual([
    { state: 'sent', sealed_to: null, sealed_body: null },
  ])
})

test('a message that cannot be handed over is tried again, then given up in plain sight, without its address', async () => {
  await put()
  const refuse = () => Promise.reject(new Error('no'))
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    await sendDue(database, sealed, refuse)
    await database.pool.query('update outbox set run_at = now()')
  }
  expect(await outboxHealth(database)).toMatchObject({ queued: 0, failed: 1 })
  expect((await database.pool.query('select sealed_to from outbox')).rows).toEqual([{ sealed_to: null }])
})

test('what was sealed under another secret cannot be read', () => {
  expect(
    sealing('quite another secret, as long as the first', 'outbox').open(sealed.seal('someone@example.org')),
  ).toBeUndefined()
  expect(sealed.open(sealed.seal('someone@example.org'))).toBe('someone@example.org')
})

test.each([
  ['someone@example.org', 'email', 'someone@example.org'],
  ['07700 900123', 'text', '07700900123'],
  ['+44 7700 900 123', 'text', '07700900123'],
] as const)('%s is read as a contact', (text, channel, to) => {
  expect(parseContact(text)).toEqual({ is: 'ok', value: { channel, to } })
})

test.each([
  '',
  'someone',
  'a@b',
  '01632 960000',
  'a@example.org, b@example.org',
  'a@example.org\nBcc: b@example.org',
  '0800 1111',
])('%j is not a contact for one message', (text) => {
  expect(parseContact(text).is).toBe('refused')
})

test('GOV.UK Notify is asked with a signed token and the right template', async () => {
  const heard: { url?: string | undefined; authorization?: string | undefined; body: string }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (bytes) => {
      body += bytes
    })
    request.on('end', () => {
      heard.push({ url: request.url, authorization: request.headers.authorization, body })
      response.writeHead(201).end('{}')
    })
  })
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const id = '11111111-2222-4333-8444-555555555555'
  await byNotify({ key: `test-${id}-${id}`, url: `http://127.0.0.1:${port}`, emailTemplate: 'e', textTemplate: 't' })({
    ...message,
    contact: { channel: 'text', to: '07700900123' },
  })
  server.close()
  expect(heard[0]?.url).toBe('/v2/notifications/sms')
  expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({
    phone_number: '07700900123',
    template_id: 't',
    personalisation: { body: message.body },
  })
  const claims = JSON.parse(Buffer.from(heard[0]?.authorization?.split('.')[1] ?? '', 'base64url').toString())
  expect(claims.iss).toBe(id)
})
