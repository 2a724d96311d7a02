import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { handOver, socketOf } from './commands/socket.edge.ts'
import { copyPrepared } from './store/testing.edge.ts'
import { buildProgram, builtProgram, forAShortLife } from './testing-built.edge.ts'

vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'rightdoor-cli-'))
const home = join(folder, 'home')
const inFolder = (name: string): string => join(folder, name)

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const environment = (more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  DATABASE_URL: home,
  SECRET: 'a secret of the tests, known to all',
  PORT: '0',
  ...more,
})

const start = (args: readonly string[], more: Readonly<Record<string, string>> = {}): ChildProcess =>
  spawn(process.execPath, [...forAShortLife, builtProgram, ...args], { cwd: folder, env: environment(more) })

/** Types a command, and waits for what comes of it. */
function rightdoor(args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const child = start(args, more)
  const said = { out: '', err: '' }
  child.stdout?.on('data', (bytes: Buffer) => {
    said.out += bytes.toString()
  })
  child.stderr?.on('data', (bytes: Buffer) => {
    said.err += bytes.toString()
  })
  return new Promise((done) => child.once('close', (code) => done({ code, ...said })))
}

/** Starts a server. @returns it and its address. */
function serve(
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = start(['serve'], more)
  let said = ''
  return new Promise((up, failed) => {
    server.once('close', (code) => failed(new Error(`the server ended with ${code}: ${said}`)))
    server.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      const [, address] = said.match(/Rightdoor is at (\S+)/) ?? []
      if (address !== undefined) up({ server, address })
    })
  })
}
const ended = (server: ChildProcess): Promise<number | null> => new Promise((done) => server.once('close', done))

/** Hands a command to the running server, as a second process does. */
async function hand(
  argv: readonly string[],
): Promise<{ readonly code: number | undefined; readonly said: readonly string[] }> {
  const said: string[] = []
  const note = (line: string): void => void said.push(line)
  const code = await handOver(socketOf(home), { argv: [...argv], folder }, { say: note, tell: note })
  return { code, said }
}

const question = [
  'find',
  '--json',
  '--place',
  'AS4 2',
  '--age',
  '9',
  '--asker',
  'teacher',
  '--today',
  '2026-11-21',
  'she is sad',
]
const namesIn = ({ out }: Ran): readonly string[] => JSON.parse(out).map(({ name }: { name: string }) => name)

beforeAll(buildProgram, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const commands = [
  'intake',
  'places',
  'choices',
  'find',
  'feed',
  'export',
  'import',
  'snapshot',
  'restore',
  'agency',
  'doctor',
  'measures',
  'serve',
]

describe('Somebody who does not know the commands yet', () => {
  test('finds all of them in one list', async () => {
    const { code, out } = await rightdoor(['--help'])
    expect(code).toBe(0)
    for (const name of commands) expect(out).toContain(`  ${name} `)
  })

  test.each(['find', 'measures', 'serve'])('is told how to use %s, whatever the settings are', async (name) => {
    const { code, out, err } = await rightdoor([name, '--help'], { PORT: 'nonsense', RIGHTDOOR_MODE: 'nonsense' })
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(new RegExp(`^rightdoor ${name}`))
    expect(existsSync(home)).toBe(false)
  })

  test.each([
    { when: 'nothing was typed', args: [], says: '' },
    { when: 'there is no such command', args: ['fnid'], says: 'There is no command "fnid"' },
    { when: 'an age is none', args: ['find', '--age', '140'], says: '0 to 25' },
  ])('is told what to do, with exit code 2, when $when', async ({ args, says }) => {
    const { code, out, err } = await rightdoor(args)
    expect(code).toBe(2)
    expect(says === '' ? out : err).toContain(says)
    expect(existsSync(home)).toBe(false)
  })

  test('hears the whole of a long answer, and its exit code, where another program reads it', async () => {
    const byHand = JSON.parse(readFileSync(new URL('../vectors/measures/national.json', import.meta.url), 'utf8'))
    const many = { referrals: Array.from({ length: 20 }, () => byHand.referrals).flat() }
    const file = inFolder('many.json')
    writeFileSync(file, JSON.stringify(many))
    const { code, out, err } = await rightdoor(['measures', 'national', file, '--json'])
    expect([code, err]).toEqual([0, ''])
    expect(out.length).toBeGreaterThan(200_000)
    expect(JSON.parse(out)).toMatchObject({ read: 440, compared: 440, asExpected: 440 })
    expect(existsSync(home)).toBe(false)
  })

  test('H24 status is written without a database, and with settings that are wrong', async () => {
    const wrong = { RIGHTDOOR_MODE: 'perhaps', DATABASE_URL: 'postgres://nobody@127.0.0.1:9/gone' }
    const { code, out } = await rightdoor(['status', 'write', 'standing', '--at', 'http://127.0.0.1:9'], wrong)
    expect([code, out]).toEqual([0, expect.stringMatching(/^Written: it does not answer, since /)])
    expect(readFileSync(join(inFolder('standing'), 'index.html'), 'utf8')).toContain('tel:999')
    expect((await rightdoor(['status', 'write'])).code).toBe(2)
    expect((await rightdoor(['status', 'write', 'standing', '--at', 'here'])).code).toBe(2)
  })

  test('H09 what a mail server sends back is read from what is sent to it', async () => {
    const child = start(['messages', 'returned', '--json'], { DATABASE_URL: inFolder('for-messages') })
    const said: string[] = []
    child.stdout?.on('data', (bytes: Buffer) => said.push(bytes.toString()))
    child.stdin?.end('Subject: hello\n\nno report')
    expect([await ended(child), JSON.parse(said.join(''))]).toEqual([0, { was: 'no-report' }])
  })

  test('is told every fault of the settings at once, and nothing is opened', async () => {
    const { code, out, err } = await rightdoor(['find', 'sad'], { PORT: 'x', RIGHTDOOR_MODE: 'live' })
    expect([code, out]).toEqual([2, ''])
    expect(err.trim().split('\n')).toEqual([
      'Set RIGHTDOOR_MODE to demonstration or production.',
      'Set PORT to a whole number from 0 to 65535.',
    ])
    expect(existsSync(home)).toBe(false)
  })
})

describe('While a server runs', () => {
  let address = ''
  let server: ChildProcess
  let answer: Ran
  let services = 0
  beforeAll(async () => {
    const up = await serve()
    server = up.server
    address = up.address
    answer = await rightdoor(question)
  }, 120_000)
  afterAll(async () => {
    if (server.exitCode === null) server.kill('SIGKILL')
  })

  test('its pages are there', async () => {
    expect((await fetch(`${address}/help-now`)).status).toBe(200)
  })

  test('only its own user can speak to it', () => {
    expect(statSync(`${home}.sock`).mode & 0o777).toBe(0o600)
    expect(statSync(home).mode & 0o077).toBe(0)
  })

  test('a teacher’s question is answered by it, in the order of the page', async () => {
    expect([answer.code, answer.err]).toEqual([0, ''])
    expect(namesIn(answer).length).toBeGreaterThan(5)
    const first = JSON.parse(answer.out)[0]
    for (const part of ['id', 'serviceId', 'sourceId', 'name', 'why']) expect(first).toHaveProperty(part)
    const page = await fetch(`${address}/find`, {
      method: 'POST',
      body: new URLSearchParams({ words: 'she is sad', p: 'AS4 2', a: '9', w: 'school' }),
    })
    const ids = [...(await page.text()).matchAll(/href="\/o\/([0-9a-f-]{36})/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(3)
    expect(ids).toEqual(
      JSON.parse(answer.out)
        .slice(0, ids.length)
        .map(({ id }: { id: string }) => id),
    )
  })

  test('faults come back as they would without it: 2 for a wrong call, 1 for what cannot be done', async () => {
    expect(await rightdoor(['find', '--age', '140'])).toEqual({
      code: 2,
      out: '',
      err: '--age takes whole years from 0 to 25\n',
    })
    const nowhere = await rightdoor(['find', '--json', '--locality', 'atlantis', 'sad'])
    expect([nowhere.code, JSON.parse(nowhere.out)]).toEqual([1, { error: expect.stringContaining('no such locality') }])
    const missing = await rightdoor(['places', 'no-such-file.csv'])
    expect([missing.code, missing.out]).toEqual([1, ''])
  })

  test.each([
    { when: 'there is no such option', args: ['find', '--agee', '9'], says: 'rightdoor find --help' },
    { when: 'an option has no value', args: ['find', '--age'], says: 'rightdoor find --help' },
    { when: 'an age is none', args: ['find', '--age', '140'], says: '0 to 25' },
    { when: 'nobody is called that', args: ['find', '--asker', 'alien'], says: 'young-person, parent-carer' },
    { when: 'a day is none', args: ['find', '--today', '2026-02-30'], says: 'such as 2026-11-21' },
    { when: 'a place is none', args: ['find', '--place', 'nowhere'], says: 'not the beginning of a postcode' },
    { when: 'a file is missing', args: ['intake', '--as', 'brook'], says: 'Say what to take in' },
    {
      when: 'a locality cannot stand in an address',
      args: ['intake', 'x.json', '--as', 'A B'],
      says: '--as north-lincolnshire',
    },
    { when: 'it is not said where to', args: ['export'], says: '--to <folder>' },
  ])('whoever calls it wrongly is told what to do: $when', async ({ args, says }) => {
    const { code, said } = await hand(args)
    expect([code, said.join()]).toEqual([2, expect.stringContaining(says)])
  })

  test.each(commands.filter((name) => name !== 'serve'))('it tells how to use %s', async (name) => {
    const { code, said } = await hand([name, '--help'])
    expect(code).toBe(0)
    expect(said[0]).toMatch(new RegExp(`^rightdoor ${name}`))
    expect(said.length).toBeGreaterThan(4)
  })

  test('files are looked for where the command was typed, and what was read is there at once', async () => {
    mkdirSync(inFolder('here'), { recursive: true })
    writeFileSync(inFolder('services.csv'), 'id,organization_id,name,status\n1,o1,Quiet corner,active\n')
    const took = await rightdoor(['intake', '.', '--as', 'brook', '--json'])
    expect([0, 1]).toContain(took.code)
    expect(JSON.parse(took.out)).toHaveProperty('quarantined')
    expect((await fetch(`${address}/brook`)).status).toBe(200)
    rmSync(inFolder('services.csv'))
  })

  test('doctor says what needs somebody, and that nothing is wrong', async () => {
    const { code, out } = await rightdoor(['doctor', '--json'])
    expect(code).toBe(0)
    const findings: readonly { is: string; what: string }[] = JSON.parse(out)
    expect(findings.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['Database', 'Durability', 'Crisis contacts', 'Messages']),
    )
    expect(findings.filter(({ is }) => is === 'wrong')).toEqual([])
  })

  test('a feed and an export are made of it', async () => {
    expect((await rightdoor(['feed', '--to', 'feed'])).code).toBe(0)
    expect(readdirSync(inFolder('feed')).length).toBeGreaterThan(0)
    const exported = await rightdoor(['export', '--to', 'exported', '--json'])
    expect(JSON.parse(exported.out).tables.listed_service).toBeGreaterThan(150)
    services = JSON.parse(exported.out).tables.listed_service
  })

  test('a safe copy is made of it', async () => {
    const copied = await rightdoor(['snapshot', '--to', 'copy', '--json'])
    expect([copied.code, copied.err]).toEqual([0, ''])
    expect(JSON.parse(copied.out).services).toBe(services)
  })

  test('nothing is written over', async () => {
    for (const command of ['export', 'snapshot']) {
      const { code, err } = await rightdoor([command, '--to', 'exported'])
      expect([code, err]).toEqual([1, 'That folder exists already. Name a new one\n'])
    }
  })

  test('an import is refused, because it is not empty', async () => {
    const { code, err } = await rightdoor(['import', 'exported'])
    expect([code, err]).toEqual([1, expect.stringContaining('not empty')])
  })

  test('a safe copy is not put in the place of what it holds open', async () => {
    const { code, err } = await rightdoor(['restore', 'copy'])
    expect([code, err]).toEqual([1, expect.stringContaining('already open')])
    expect((await fetch(`${address}/find`)).status).toBe(200)
    expect(readdirSync(folder).filter((name) => name.startsWith('home-'))).toEqual([])
  })

  test('a second server on the same database does not start, and says who has it', async () => {
    const { code, err } = await rightdoor(['serve'])
    expect([code, err]).toEqual([1, expect.stringContaining(`process ${server.pid}`)])
  })

  test('when it is told to stop it stops well, and the same question alone has the same answer', async () => {
    const end = ended(server)
    server.kill('SIGTERM')
    expect(await end).toBe(0)
    expect(existsSync(`${home}.sock`)).toBe(false)
    const alone = await rightdoor(question)
    expect([alone.code, alone.out]).toEqual([0, answer.out])
  })

  test('when it is killed, the socket that it leaves stops nobody', async () => {
    const { server: killed } = await serve()
    const end = ended(killed)
    killed.kill('SIGKILL')
    await end
    expect(existsSync(`${home}.sock`)).toBe(true)
    expect((await rightdoor(question)).out).toBe(answer.out)
  })

  test('an export is read into an empty installation, and answers the same there', async () => {
    const elsewhere = { DATABASE_URL: inFolder('elsewhere') }
    await copyPrepared(elsewhere.DATABASE_URL)
    const read = await rightdoor(['import', 'exported', '--json'], elsewhere)
    expect(read.err).not.toContain('demonstration locality')
    expect([read.code, JSON.parse(read.out).tables.listed_service > 150]).toEqual([0, true])
    expect((await rightdoor(question, elsewhere)).out).toBe(answer.out)
    expect((await rightdoor(['import', 'exported'], elsewhere)).code).toBe(1)
  })

  test('a safe copy takes the place of the database, which is moved aside and not lost', async () => {
    const { code, out } = await rightdoor(['restore', 'copy', '--json'])
    expect(code).toBe(0)
    const { services, before } = JSON.parse(out)
    expect(services).toBeGreaterThan(150)
    expect(existsSync(join(before, 'PG_VERSION'))).toBe(true)
    expect((await rightdoor(question)).out).toBe(answer.out)
  })

  test('what is no safe copy is refused, and nothing is written into it', async () => {
    mkdirSync(inFolder('empty'))
    const { code, err } = await rightdoor(['restore', 'empty'])
    expect([code, err]).toEqual([1, expect.stringContaining('There is no safe copy in that folder')])
    expect(readdirSync(inFolder('empty'))).toEqual([])
  })
})
