import { parseArgs } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOfStep, secretOf, stepAt } from './access/sign-in/totp.edge.ts'
import { agency } from './commands/agency.ts'
import { audit } from './commands/audit.ts'
import type { Command } from './commands/command.ts'
import { openRightdoor, type Rightdoor } from './main.ts'
import { type OfPlainOwner, openTestDatabaseOfPlainOwner } from './store/testing-plain-owner.edge.ts'
import { formTokenIn, testSettings } from './testing.edge.ts'

let place: OfPlainOwner
let rightdoor: Rightdoor
const logged: string[] = []
/** Behind the clock of the database, which the second lock goes by, so that time can pass and codes of an app are new. */
const clock = { now: new Date(Date.now() - 120_000) }
beforeAll(async () => {
  place = await openTestDatabaseOfPlainOwner()
  const log = (line: Record<string, string | number>): void => void logged.push(JSON.stringify(line))
  rightdoor = await openRightdoor({
    ...{ settings: testSettings({ PUBLIC_URL: 'https://north.example' }), log, demonstration: false },
    database: { ...place.database, close: place.close },
    now: () => clock.now,
  })
}, 120_000)
afterAll(() => rightdoor.close())

/** Types a command. */
async function type(command: Command, ...args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options: command.options, allowPositionals: true })
  const said: string[] = []
  const told: string[] = []
  const code = await command.run({
    ...{ values: values as Record<string, string | boolean | undefined>, positionals, folder: '.' },
    say: (line) => void said.push(line),
    tell: (line) => void told.push(line),
    rightdoor: async () => rightdoor,
    databaseFolder: undefined,
  })
  return { code, said: said.join('\n'), told: told.join('\n') }
}
const oakSchool = ['--name', 'Oak School', '--sector', 'education'] as const
/** By itself: the token of a form can hold ten such letters with a dash between. */
const codeIn = (text: string): string =>
  /(?:^|[\s>])([2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5})(?=$|[\s<])/m.exec(text)?.[1] ?? ''
const hiddenIn = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const codeNow = (secret: string): string => {
  const bytes = secretOf(secret)
  return bytes ? codeOfStep(bytes, stepAt(clock.now.getTime())) : ''
}

/** A browser of somebody's own: it keeps the cookie that it was given last. */
function browser() {
  let cookie = ''
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(path, rightdoor.settings.publicUrl)
    const answer = await rightdoor.fetch(new Request(url, { ...init, headers: cookie ? { cookie } : {} }))
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return answer
  }
  const read = async (path: string): Promise<string> => (await ask(path)).text()
  const post = (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields) })
  const send = async (page: string, to: string, fields: Readonly<Record<string, string>> = {}): Promise<Response> =>
    post(to, { form: formTokenIn(await read(page)), on: page, ...fields })
  return { get: ask, read, post, send }
}

/** Opens the link of an invitation, types the code, and sets up a password and an app. */
async function comesIn({ path, code, name }: { readonly path: string; readonly code: string; readonly name: string }) {
  const own = browser()
  expect((await own.get(path)).status).toBe(200)
  const secret = hiddenIn(await (await own.post(path, { code })).text(), 'secret')
  const typed = { code, secret, name, 'new-password': 'seven slow green boats', 'app-code': codeNow(secret) }
  expect((await own.post(`${path}/password`, typed)).status).toBe(200)
  return own
}

describe('A stranger who starts a real place from nothing', () => {
  const kept: { code: string; admin?: ReturnType<typeof browser> } = { code: '' }

  test('is told each thing that is missing, and nothing is made', async () => {
    for (const [args, says, code] of [
      [[], 'Say what to do', 2],
      [['add'], '--name "Oak School". Say the sector', 2],
      [['add', '--name', 'Oak School', '--sector', 'school'], 'health, education, social-care or voluntary', 2],
      [['add', ...oakSchool], 'There is no place yet', 1],
      [['add', ...oakSchool, '--locality', 'north'], '--locality-name', 1],
      [['add', ...oakSchool, '--locality', 'North!', '--locality-name', 'North'], 'small letters', 1],
      [['add', ...oakSchool, '--locality', 'help-now', '--locality-name', 'Help'], 'taken by a page', 1],
      [['add', '--name', 'Oak', 'School', '--sector', 'health'], 'quotation marks', 2],
      [['invite', '--name', 'Oak School'], 'invite --again', 2],
      [['invite', '--again', '--name', 'Oak School'], 'no such place', 1],
    ] as const) {
      const answer = await type(agency, ...args)
      expect([answer.code, answer.said]).toEqual([code, ''])
      expect(answer.told).toContain(says)
    }
    expect((await place.root.query('select from locality union all select from agency')).rowCount).toBe(0)
  })

  test('makes the place, its first agency and an administrator with one line, and is shown a link and a code', async () => {
    const called = ['--locality', 'north', '--locality-name', 'North Shore', '--administrator', 'Ada Obi']
    const { code, said } = await type(agency, 'add', ...oakSchool, ...called)
    expect(code).toBe(0)
    expect(said).toContain('https://north.example/sign-in/first\n')
    kept.code = codeIn(said)
    expect(kept.code).not.toBe('')
    const counts = await place.root.query(
      `select (select count(*)::int from agency) as agencies, (select count(*)::int from team) as teams,
         (select count(*)::int from job where is_a = 'administrator') as administrators`,
    )
    expect(counts.rows).toEqual([{ agencies: 1, teams: 1, administrators: 1 }])
    expect((await type(agency, 'list')).said).toMatch(
      /^Oak School \(education\): nobody has come in yet; the code opens/,
    )
  })

  test('who types the same again changes nothing and is shown no second code', async () => {
    const again = await type(agency, 'add', '--name', ' oak school ', '--sector', 'education')
    expect([again.code, codeIn(again.said)]).toEqual([0, ''])
    expect(again.said).toContain('there already')
    const other = await type(agency, 'add', '--name', 'Oak School', '--sector', 'health', '--json')
    expect([other.code, JSON.parse(other.said)]).toEqual([1, { error: expect.stringContaining('education') }])
    expect((await type(agency, 'invite', '--again', '--name', 'Oak School')).told).toContain('still opens')
    expect((await place.root.query('select from credential')).rowCount).toBe(1)
  })

  test('has another code made once the first has run out, and the first opens nothing any more', async () => {
    await place.root.query("update credential set ends_at = now() - interval '5 minutes'")
    expect((await type(agency, 'list')).said).toContain('the code has run out')
    const again = await type(agency, 'invite', '--again', '--name', 'Oak School', '--json')
    const { code, link } = JSON.parse(again.said)
    expect([again.code, link]).toEqual([0, 'https://north.example/sign-in/first'])
    expect((await browser().post('/sign-in/first', { code: kept.code })).status).toBe(422)
    kept.code = code
  })

  test('comes in as the administrator with a password and an app; from then on nobody is asked in from outside', async () => {
    kept.admin = await comesIn({ path: '/sign-in/first', code: kept.code, name: 'ada@oak.example' })
    expect(await kept.admin.read('/desk/people')).toContain('Ada Obi')
    expect(await kept.admin.read('/desk/teams')).toContain('Oak School')
    expect((await type(agency, 'list', '--json')).said).toContain('"cameIn":true')
    await place.root.query("update credential set ends_at = now() - interval '5 minutes' where kind = 'handed-code'")
    const again = await type(agency, 'invite', '--again', '--name', 'Oak School')
    expect([again.code, again.said]).toEqual([1, ''])
    expect(again.told).toContain('has come in already')
  })

  test('asks a colleague in, who writes a young person down and begins something with them', async () => {
    const invited = await kept.admin?.send('/desk/invite', '/desk/invite', {
      ...{ called: 'Noor Aziz', job: 'helper', how: 'hand' },
    })
    const code = codeIn((await invited?.text()) ?? '')
    clock.now = new Date(clock.now.getTime() + 60_000)
    const noor = await comesIn({ path: '/sign-in/first', code, name: 'noor@oak.example' })
    const at = '/desk/young-people/new'
    const made = await noor.send(at, at, { given: 'Zoë', family: 'Example', ageGroup: '11-to-15' })
    expect(made.status).toBe(303)
    const record = (made.headers.get('location') ?? '').split('?')[0] ?? ''
    const plan = { words: 'Swimming on Tuesdays' }
    const begun = await noor.send(`${record}/write/plan`, `${record}/write/plan`, plan)
    expect(begun.status).toBe(303)
    expect(await noor.read(record)).toContain('Swimming on Tuesdays')
  })

  test('says which team is on duty, once somebody is in it, and when it reads; without one nobody is named who would not read', async () => {
    const says = ['duty', '--name', 'Oak School', '--team', 'Oak School', '--reads', 'Monday to Friday, 9 to 4']
    const nobodyInIt = await type(agency, ...says)
    expect([nobodyInIt.code, nobodyInIt.told]).toEqual([1, 'Oak School has no team "Oak School" with somebody in it'])
    expect((await type(agency, 'duty', '--name', 'Oak School')).told).toContain('Say which team and when it reads')
    await place.root.query(
      `insert into team_member (team, person, locality, from_day) select team.id, person.id, team.locality, current_date
       from team, person where person.name = 'Noor Aziz'`,
    )
    expect((await type(agency, ...says)).said).toContain('Monday to Friday, 9 to 4')
    expect((await place.root.query('select reads from duty_team')).rows).toEqual([
      { reads: 'Monday to Friday, 9 to 4' },
    ])
  })

  test('finds what was done from the command line in the chain of the agency, whole, and no name in any log', async () => {
    const { rows } = await place.root.query(
      "select did, kind, by_person, outcome from audit where part = 'operator' order by n",
    )
    const row = { did: 'settings', kind: 'people-of-agency', by_person: null, outcome: 'allowed' }
    expect(rows).toEqual([row, row, row])
    const verified = await type(audit, 'verify')
    expect([verified.code, verified.told]).toEqual([0, ''])
    expect(logged.join()).not.toMatch(/Ada|Noor|Zo|Oak/)
  })
})
