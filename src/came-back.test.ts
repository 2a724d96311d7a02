import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { countReturned, takeReturned, tokenOf } from './messages/returned.store.ts'
import { sealing } from './messages/sealing.edge.ts'
import { newId } from './shared/new-id.edge.ts'
import { type Opened, openTestRightdoor } from './testing.edge.ts'

const sealed = sealing('a secret of more than thirty-two characters', 'outbox')
let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
}, 240_000)
beforeEach(() => opened.database.pool.query('truncate outbox, message_blocked, message_returned'))
afterAll(() => opened.close())

const person = (key: string): string => demonstrationPerson('ashmere', key)

/** A message that was handed over: to a young person, with whom sees to it, or to somebody else. */
async function sent(to: 'callum' | 'a service'): Promise<string> {
  const id = newId()
  const [about, taskFor] = to === 'callum' ? [person('callum'), person('school-nurse')] : [null, null]
  await opened.database.pool.query(
    `insert into outbox (id, locality, channel, state, about, task_for, done_at) values ($1, 'ashmere', 'email', 'sent', $2, $3, now())`,
    [id, about, taskFor],
  )
  return id
}

/** What a mail server says (RFC 3464), with the token in the one place or the other. */
const report = (token: string, { action = 'failed', envelope = false } = {}): string =>
  [
    'From: MAILER-DAEMON@mail.example',
    'Subject: Undelivered',
    'Content-Type: multipart/report;',
    ' report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'It did not arrive at callum@example.org.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example',
    ...(envelope ? [`Original-Envelope-Id: ${token}`] : []),
    '',
    'Final-Recipient: rfc822; callum@example.org',
    `Action: ${action}`,
    'Status: 5.1.1',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    ...(envelope ? [] : [`Message-ID:`, ` <${token}@rightdoor.example>`]),
    '--b--',
    '',
  ].join('\r\n')

const take = (text: string) => takeReturned(opened.database, sealed, text)
const stands = async (id: string) =>
  (await opened.database.pool.query<{ state: string }>('select state from outbox where id = $1', [id])).rows[0]?.state
const tasks = async () =>
  (await opened.database.pool.query('select about, task_for, because from message_blocked')).rows

describe('H09 A message that was handed over and came back', () => {
  test.each([true, false])(
    'is found again by what it carried, and becomes a task of a person with a name',
    async (envelope) => {
      const id = await sent('callum')
      expect(await take(report(tokenOf(sealed, id), { envelope }))).toBe('marked')
      expect(await stands(id)).toBe('came-back')
      expect(await tasks()).toEqual([
        { about: person('callum'), task_for: person('school-nurse'), because: ['came-back'] },
      ])
    },
  )

  test('is marked once, however often the report comes', async () => {
    const text = report(tokenOf(sealed, await sent('callum')))
    expect([await take(text), await take(text)]).toEqual(['marked', 'marked-before'])
    expect(await tasks()).toHaveLength(1)
  })

  test('to somebody of whom no record is kept is marked, and is nobody’s task', async () => {
    const id = await sent('a service')
    expect(await take(report(tokenOf(sealed, id)))).toBe('marked')
    expect([await stands(id), await tasks()]).toEqual(['came-back', []])
  })

  test('is not marked where it is only late', async () => {
    const id = await sent('callum')
    expect(await take(report(tokenOf(sealed, id), { action: 'delayed' }))).toBe('not-failed')
    expect(await stands(id)).toBe('sent')
  })
})

test.each([
  { of: 'a made-up token', text: () => report('A'.repeat(86)), was: 'not-ours' },
  { of: 'the bare id of a message', text: (id: string) => report(id.padEnd(40, '0')), was: 'not-ours' },
  {
    of: 'a token of another installation',
    text: (id: string) => report(tokenOf(sealing('quite another secret, as long as the first', 'outbox'), id)),
    was: 'not-ours',
  },
  {
    of: 'a letter that is no report',
    text: (id: string) => `Hello\n\nMessage-ID: <${tokenOf(sealed, id)}@x>`,
    was: 'no-report',
  },
  { of: 'nothing', text: () => '', was: 'no-report' },
])('H09 $of changes nothing, and is counted', async ({ text, was }) => {
  const id = await sent('callum')
  expect(await take(text(id))).toBe(was)
  expect([await stands(id), await tasks()]).toEqual(['sent', []])
  expect(await countReturned(opened.database)).toEqual({ [was]: 1 })
})

test('H09 what a message is known by where it comes back says nothing, and is never the same twice', async () => {
  const id = newId()
  const token = tokenOf(sealed, id)
  expect(token).toMatch(/^[A-Za-z0-9_-]{40,100}$/)
  expect(token).not.toContain(id.slice(0, 8))
  expect(tokenOf(sealed, id)).not.toBe(token)
})
