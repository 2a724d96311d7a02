import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openTestRightdoor } from '../testing.edge.ts'
import type { Command } from './command.ts'
import { aboutTheClock, doctor } from './doctor.ts'
import { feed } from './feed.ts'
import { find } from './find.ts'
import { intake } from './intake.ts'
import { messages } from './messages.ts'

const folder = mkdtempSync(join(tmpdir(), 'rightdoor-doctor-'))
let opened: Opened

beforeAll(async () => {
  opened = await openTestRightdoor()
})
afterAll(async () => {
  await opened.close()
  rmSync(folder, { recursive: true })
})

interface Typed {
  readonly values?: Readonly<Record<string, string | boolean>>
  readonly positionals?: readonly string[]
}

/** Runs a command as somebody who looks after the program types it. */
async function type(command: Command, { values = {}, positionals = [] }: Typed = {}) {
  const said: string[] = []
  const told: string[] = []
  const code = await command.run({
    values,
    positionals,
    folder,
    say: (line) => said.push(line),
    tell: (line) => told.push(line),
    rightdoor: async () => opened.rightdoor,
    databaseFolder: undefined,
  })
  return { code, said, told }
}

/** Says to every connection there can be whether it may write: on a server the program asks over several, whichever is free. */
async function readOnly(is: 'on' | 'off'): Promise<void> {
  const { pool } = opened.database
  const all = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()))
  try {
    for (const connection of all) await connection.query(`set default_transaction_read_only = ${is}`)
  } finally {
    for (const connection of all) connection.release()
  }
}

const findings = async (): Promise<readonly { is: string; what: string; says: string }[]> =>
  JSON.parse((await type(doctor, { values: { json: true } })).said.join('\n'))

test('doctor names each feed, when it was last read whole, and what in it needs somebody', async () => {
  const choir = { id: '1', name: 'Choir', status: 'active' }
  writeFileSync(join(folder, 'choirs.json'), JSON.stringify([choir, choir, { ...choir, id: '2', name: '' }]))
  const take = { positionals: ['choirs.json'], values: { as: 'saltmarsh' } }
  expect((await type(intake, take)).said[0]).toContain(
    '3 read, 1 kept (1 new, 0 changed, 0 unchanged), 1 repeated, 1 in',
  )
  const whole = (await findings()).find(({ what }) => what === 'saltmarsh, feed choirs')
  expect(whole).toMatchObject({
    is: 'look',
    says: expect.stringMatching(/^last read whole on \d{4}-\d\d-\d\d, 0 public, 1 waiting, 1 in quarantine, 0 not met/),
  })
  writeFileSync(join(folder, 'choirs.json'), '<html>')
  await type(intake, take)
  const broken = (await findings()).find(({ what }) => what === 'saltmarsh, feed choirs')
  expect(broken?.says).toMatch(/^last read whole on .* \(the last reading: failed\)/)
})

test('the made-up place needs nobody', async () => {
  expect((await findings()).find(({ what }) => what === 'ashmere, feed ashmere')?.is).toBe('well')
})

test('a database that takes nothing in is wrong, and doctor leaves nothing behind in one that does', async () => {
  const writing = async () => (await findings()).find(({ what }) => what === 'Writing')
  expect(await writing()).toMatchObject({ is: 'well' })
  const { rows } = await opened.database.pool.query("select to_regclass('trial_of_writing') as left")
  expect(rows).toEqual([{ left: null }])
  await readOnly('on')
  try {
    expect(await writing()).toMatchObject({ is: 'wrong', says: expect.stringContaining('read-only') })
    expect((await type(doctor)).code).toBe(1)
  } finally {
    await readOnly('off')
  }
  expect(await writing()).toMatchObject({ is: 'well' })
})

test('H28: doctor holds its clock against that of the database, and more than five seconds are wrong', async () => {
  expect((await findings()).find(({ what }) => what === 'Clock')?.is).toBe('well')
  expect(aboutTheClock(5000).is).toBe('well')
  expect(aboutTheClock(-6000)).toMatchObject({ is: 'wrong', says: expect.stringContaining('6 seconds behind this') })
  expect(aboutTheClock(61_000)).toMatchObject({
    is: 'wrong',
    says: expect.stringContaining('61 seconds ahead of this'),
  })
  expect(aboutTheClock(Number.NaN).is).toBe('wrong')
})

test('a place that would bear the name of a page is refused, and told why', async () => {
  const { code, told } = await type(intake, { positionals: ['choirs.json'], values: { as: 'help-now' } })
  expect([code, told.join()]).toEqual([2, expect.stringContaining('That name is taken by a page: /help-now')])
})

test('a contact that was left and cannot be opened is told, because somebody waits to be asked', async () => {
  const contacts = async () => (await findings()).find(({ what }) => what.startsWith('Contacts left'))
  expect(await contacts()).toMatchObject({ is: 'well' })
  await opened.database.pool.query(
    `insert into signpost (id, locality, code_hash, offers, made_on, ask_on, asked_on, sealed_contact)
     values ('0199aaaa-0000-7000-8000-000000000001', 'ashmere', '\\x01', '{}', '2026-11-01', '2026-11-20', '2026-11-20', '\\x0102')`,
  )
  expect(await contacts()).toMatchObject({ is: 'look', says: expect.stringMatching(/^1 could not be opened/) })
  await opened.database.pool.query('delete from signpost')
})

test('H09 a message that waits for more than a quarter of an hour, and one that could not be handed over, are told', async () => {
  const messages = async () => (await findings()).find(({ what }) => what === 'Messages')
  expect(await messages()).toMatchObject({ is: 'well', says: '0 waiting, 0 could not be sent' })
  await opened.database.pool.query(
    `insert into outbox (id, locality, channel, state, made_at) values
       ('0199aaaa-0000-7000-8000-00000000000a', 'ashmere', 'email', 'queued', now() - interval '16 minutes')`,
  )
  expect(await messages()).toMatchObject({
    is: 'look',
    says: expect.stringContaining('the oldest waits for 16 minutes'),
  })
  await opened.database.pool.query("update outbox set state = 'failed'")
  expect(await messages()).toMatchObject({ is: 'look', says: '0 waiting, 1 could not be sent' })
  await opened.database.pool.query('delete from outbox')
})

test('H09 that messages wait is said to a machine beside the program, and doctor says that nothing goes round', async () => {
  const asked = async () => (await opened.rightdoor.fetch(new Request('http://localhost/readyz'))).headers
  const rounds = async () => (await findings()).find(({ what }) => what === 'What sends messages')?.is
  expect([(await asked()).get('x-rightdoor-messages'), await rounds()]).toEqual([null, 'well'])
  await opened.rightdoor.work()
  await opened.database.pool.query("update program_round set at = now() - interval '7 minutes'")
  await opened.rightdoor.watch()
  expect([(await asked()).get('x-rightdoor-messages'), await rounds()]).toEqual(['wait', 'look'])
  await opened.rightdoor.work()
  await opened.rightdoor.watch()
  expect([(await asked()).get('x-rightdoor-messages'), await rounds()]).toEqual([null, 'well'])
})

test('H09 what came back is read by a command, and a wrong call says how', async () => {
  const wrong = await type(messages, { positionals: ['sent'] })
  expect([wrong.code, wrong.told.join()]).toEqual([2, expect.stringContaining('messages returned < notification')])
  const { code, said } = await type(messages, { positionals: ['returned'] })
  expect([code, said.join()]).toEqual([0, expect.stringContaining('It is no delivery status notification')])
})

test('somebody who mistypes a topic is told which there are', async () => {
  const { code, told } = await type(find, { values: { topic: 'sleep, slep' } })
  expect([code, told.join()]).toEqual([2, expect.stringContaining('"slep" is none of ')])
})

test('a feed for another web server carries the address that it is given', async () => {
  const wrong = await type(feed, { values: { to: 'open', origin: 'open.example.org' } })
  expect([wrong.code, wrong.told.join()]).toEqual([2, expect.stringContaining('--origin takes a web address')])
  const { code } = await type(feed, { values: { to: 'open', origin: 'https://open.example.org/ashmere/' } })
  expect(code).toBe(0)
  const files = readdirSync(join(folder, 'open'), { recursive: true, encoding: 'utf8' })
  const texts = files
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, 'open', name), 'utf8'))
  expect(texts.some((each) => each.includes('https://open.example.org/ashmere'))).toBe(true)
  expect(texts.some((each) => each.includes('localhost'))).toBe(false)
})

test('nobody is sent to a machine that can keep nothing', async () => {
  const asked = async () => {
    opened.clock.now = new Date(opened.clock.now.getTime() + 31_000)
    return (await opened.get('/readyz')).status
  }
  expect(await asked()).toBe(200)
  await readOnly('on')
  try {
    expect(await asked()).toBe(503)
  } finally {
    await readOnly('off')
  }
  expect(await asked()).toBe(200)
})
