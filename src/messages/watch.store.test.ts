import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '../store/database.ts'
import { openTestDatabase } from '../store/testing.edge.ts'
import type { Message } from './message.ts'
import { goneRound, troublesNow, watchMessages } from './watch.store.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await database.pool.query("insert into locality (slug, name) values ('ashmere', 'Ashmere')")
})
beforeEach(() => database.pool.query('truncate outbox, trouble_told, program_round'))
afterAll(() => database.close())

const waits = (minutes: number, state: 'queued' | 'failed' = 'queued') =>
  database.pool.query(
    `insert into outbox (id, locality, channel, state, made_at, done_at) values
       (gen_random_uuid(), 'ashmere', 'email', $2, now() - $1 * interval '1 minute', case $2 when 'failed' then now() end)`,
    [minutes, state],
  )

/** A mail server that takes everything, or nothing. */
function watching(takes = true) {
  const sent: Message[] = []
  const transport = async (message: Message): Promise<void> => {
    if (!takes) throw new Error('no')
    sent.push(message)
  }
  const watch = () =>
    watchMessages({
      ...{ database, transport, technicalContact: 'ash@example.org', publicUrl: 'https://rightdoor.example' },
    })
  return { sent, watch }
}

test('H09 a message that has waited for six minutes is told to a named person, with nobody in it', async () => {
  await waits(4)
  const { sent, watch } = watching()
  expect([await watch(), sent]).toEqual([[], []])
  await waits(6)
  expect(await watch()).toEqual(['messages-wait'])
  expect(sent.map(({ contact }) => contact)).toEqual([{ channel: 'email', to: 'ash@example.org' }])
  expect(sent[0]?.body).toContain('Messages have waited for more than 5 minutes.')
  expect(sent[0]?.body.replaceAll(/https?:\S+/g, '')).not.toMatch(/@|[0-9a-f]{8}-|ashmere/i)
})

test('H09 the same trouble is told once an hour at most, another one at once, and each again an hour later', async () => {
  await waits(6)
  const { sent, watch } = watching()
  await Promise.all([watch(), watch(), watch()])
  expect(sent).toHaveLength(1)
  await waits(9, 'failed')
  expect(await watch()).toEqual(['messages-wait', 'messages-failed'])
  expect(sent).toHaveLength(2)
  expect(sent[1]?.body).not.toContain('have waited')
  await database.pool.query("update trouble_told set at = now() - interval '61 minutes'")
  await watch()
  expect(sent).toHaveLength(3)
})

test('H09 what could not be told for want of a mail server is told a minute later', async () => {
  await waits(6)
  expect(await watching(false).watch()).toEqual(['messages-wait'])
  const { sent, watch } = watching()
  await watch()
  expect(sent).toHaveLength(1)
})

test('H09 that nothing goes round any more is seen five minutes on, and not before it ever did', async () => {
  expect(await troublesNow(database)).toEqual([])
  await goneRound(database)
  expect(await troublesNow(database)).toEqual([])
  await database.pool.query("update program_round set at = now() - interval '6 minutes'")
  expect(await troublesNow(database)).toEqual(['stands-still'])
  await goneRound(database)
  expect(await troublesNow(database)).toEqual([])
})
