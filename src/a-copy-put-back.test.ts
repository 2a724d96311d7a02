import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditHash } from './access/audit/audit-hash.edge.ts'
import { verifyPlace } from './access/audit/audit-keeping.store.ts'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import type { Call } from './commands/command.ts'
import { importing } from './commands/keeping.ts'
import { openRightdoor, type Rightdoor } from './main.ts'
import { exportEverything } from './store/everything.edge.ts'
import { openTestDatabase } from './store/testing.edge.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn, testNow, testSettings } from './testing.edge.ts'

const folder = mkdtempSync(join(tmpdir(), 'rightdoor-put-back-'))
const ledgerFile = join(folder, 'database.ledger')
const settings = { ledgerFile }
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const invented = (key: string): string => demonstrationPerson('ashmere', key)
const nIn = (html: string): string => /name="n" value="(\d+)"/.exec(html)?.[1] ?? ''
const recordOf = (key: string): string => `/desk/young-person/${invented(key)}`

/** The address of a choice, for the thing that holds these words. */
async function choiceOf(who: SomebodyIn, words: string): Promise<string> {
  const html = await who.read('/me')
  return /\/me\/who-can-see\/[0-9a-f-]{36}/.exec(html.slice(html.indexOf(words)))?.[0] ?? ''
}

/** Somebody starts alone. @returns the five words by which they come back. */
async function startsAlone({ post }: Opened): Promise<string> {
  const page = await (await post('/start', { 'is-a': 'young-person', called: 'Kit' })).text()
  const begun = /name="begun" value="([^"]*)"/.exec(page)?.[1] ?? ''
  const listed = /<ol class="rd-written[^>]*>(.*?)<\/ol>/s.exec(page)?.[1] ?? ''
  const words = [...listed.matchAll(/<li>([^<]+)<\/li>/g)].map(([, word]) => word).join(' ')
  await post('/start/words', { begun, words })
  return words
}

/** Comes in with the five words and deletes the account. */
async function deletes({ rightdoor, post }: Opened, words: string): Promise<string | null> {
  const cookie = (await post('/sign-in/words', { words })).headers.get('set-cookie')?.split(';')[0] ?? ''
  const ask = async (body?: URLSearchParams) =>
    rightdoor.fetch(
      new Request(new URL('/account/delete', rightdoor.settings.publicUrl), {
        headers: { cookie },
        ...(body ? { method: 'POST', body } : {}),
      }),
    )
  const form = formTokenIn(await (await ask()).text())
  return (await ask(new URLSearchParams({ form, sure: 'yes' }))).headers.get('location')
}

const callOf = (rightdoor: Rightdoor, from: string): Call => ({
  values: {},
  positionals: [from],
  folder,
  databaseFolder: undefined,
  rightdoor: async () => rightdoor,
  say: () => undefined,
  tell: () => undefined,
})

describe('A copy from Monday is put back on Wednesday', () => {
  let before: Opened
  let after: Opened
  let kitsWords = ''
  let jordansCookie = ''
  let noor = ''
  const imported: string[] = []
  const said = 'i dont want to be referred'

  beforeAll(async () => {
    before = await openTestRightdoor(undefined, { settings })
    kitsWords = await startsAlone(before)
    const dev = await before.signInAs('administrator')
    await dev.send('/desk/invite', '/desk/invite', { called: 'Noor Aziz', job: 'helper', how: 'hand' })
    const { rows } = await before.database.pool.query<{ id: string }>("select id from person where name = 'Noor Aziz'")
    noor = rows[0]?.id ?? ''
    const jordan = await before.signInAs('jordan')
    jordansCookie = jordan.cookie
    // Monday.
    await before.rightdoor.work()
    await exportEverything(before.database, join(folder, 'monday'))

    // Tuesday, and nobody makes a copy.
    before.clock.now = new Date(testNow.getTime() + 60_000)
    const callum = await before.signInAs('callum')
    const choice = await choiceOf(callum, said)
    expect((await callum.send(choice, choice, { with: 'only-me', n: nIn(await callum.read(choice)) })).status).toBe(303)
    const aisha = await before.signInAs('aisha')
    const mum = /\/me\/around\/([0-9a-f-]{36})\/stop/.exec(await aisha.read('/me/around'))?.[1]
    expect((await aisha.send('/me/around', `/me/around/${mum}/stop`)).status).toBe(303)
    expect((await dev.send('/desk/teams', `/desk/people/${noor}/leave`)).status).toBe(303)
    const contact = { channel: 'text', to: '07700 900321', safe: 'no', when: 'any-time', mayBeSaid: 'nothing' }
    expect((await jordan.send('/me/contact', '/me/contact', contact)).status).toBe(303)
    expect(await deletes(before, kitsWords)).toBe('/sign-in/gone')
    await before.rightdoor.work()
    await before.close()

    // Wednesday: the disk broke.
    const database = await openTestDatabase()
    const kept = { ...database, close: async () => undefined }
    const log = (line: Record<string, string | number>): void => void imported.push(JSON.stringify(line))
    const all = { ...testSettings(), ...settings }
    const empty = await openRightdoor({
      settings: all,
      database: kept,
      demonstration: false,
      now: () => before.clock.now,
      log,
    })
    expect(await importing.run(callOf(empty, join(folder, 'monday')))).toBe(0)
    await empty.close()
    after = await openTestRightdoor(undefined, { settings, database })
    after.clock.now = new Date(testNow.getTime() + 120_000)
  }, 120_000)
  afterAll(() => after.close())

  test('it is done as soon as the copy is in, once, and said without a name', () => {
    const said = (lines: readonly string[]) => lines.filter((line) => line.includes('"ledger":"ashmere"'))
    expect(said(imported)).toHaveLength(1)
    expect(said(after.logged)).toEqual([])
  })

  test('what Callum chose to keep on Tuesday is kept, and he reads his words', async () => {
    const nurse = await after.signInAs('school-nurse')
    const record = await nurse.read(recordOf('callum'))
    expect(record).toContain('Music and the canal')
    expect(record).not.toContain(said)
    expect(await (await after.signInAs('callum')).read('/me')).toContain(said)
  })

  test('Aisha stopped her mum: she reads nothing on Wednesday either', async () => {
    const mum = await after.signInAs('aishas-mum')
    expect(await mum.read(`/me/with/${invented('aisha')}`)).toContain('Nothing is shared with you at the moment')
    const aisha = await after.signInAs('aisha')
    expect(await aisha.read('/me/around')).toContain('/start-again')
  })

  test('Kit is erased: the five words open nothing, and the key is gone', async () => {
    expect((await after.post('/sign-in/words', { words: kitsWords })).status).toBe(422)
    const { rows } = await after.database.pool.query('select sealed_key from person_key where destroyed_at is not null')
    expect(rows).toEqual([{ sealed_key: null }])
  })

  test('Noor, who left, has neither a job nor an account', async () => {
    const rowsOf = async (sql: string) => (await after.database.pool.query(sql, [noor])).rowCount
    expect(await rowsOf('select from job where person = $1 and until_day is null')).toBe(0)
    expect(await rowsOf("select from account where person = $1 and state = 'open'")).toBe(0)
    expect(await rowsOf('select from person where id = $1 and left_on is not null')).toBe(1)
  })

  test('nothing goes to Jordan’s phone, which is not safe any more, until they say so again', async () => {
    const jordan = await after.signInAs('jordan')
    expect(await jordan.read('/me/contact')).not.toContain('07700 900321')
  })

  test('whoever was signed in on Monday signs in again', async () => {
    const asked = new Request(new URL('/me', after.rightdoor.settings.publicUrl), {
      headers: { cookie: jordansCookie },
    })
    expect((await after.rightdoor.fetch(asked)).headers.get('location')).toContain('/sign-in')
  })

  test('the chains of who looked are whole, and say in whose record it was done', async () => {
    const asked = { locality: 'ashmere', hashOf: auditHash(after.rightdoor.settings.secret) }
    expect(await verifyPlace(after.database, asked)).toMatchObject({ is: 'whole' })
    const { rows } = await after.database.pool.query<{ record: string }>(
      "select record from audit where part = 'operator' and did = 'narrow'",
    )
    expect(rows.map(({ record }) => record)).toEqual(expect.arrayContaining([invented('callum'), invented('aisha')]))
  })

  test('a second start does nothing again', async () => {
    const { rows: facts } = await after.database.pool.query('select count(*) from fact')
    const kept = { ...after.database, close: async () => undefined }
    const again = await openTestRightdoor(undefined, { settings, database: kept })
    expect(again.logged.filter((line) => line.includes('"ledger"'))).toEqual([])
    await again.close()
    expect((await after.database.pool.query('select count(*) from fact')).rows).toEqual(facts)
  })

  test('the ledger holds ids, days and fixed words: nothing that anybody said or is called', () => {
    const text = readFileSync(ledgerFile, 'utf8')
    const lines = text.split('\n')
    expect(lines.length).toBeGreaterThan(8)
    for (const secret of [said, 'Callum', 'Noor', 'Kit', '900321']) expect(text).not.toContain(secret)
    // One of the words alone may be a fixed word of the ledger by chance (“view”), all of them may not.
    const kits = kitsWords.split(' ')
    expect(kits.length).toBeGreaterThan(2)
    expect(lines.filter((line) => kits.every((word) => line.includes(word)))).toEqual([])
    expect(statSync(ledgerFile).mode & 0o077).toBe(0)
  })
})
