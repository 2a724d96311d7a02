import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from '../src/testing.edge.ts'

const isWhole = process.env['PROOF'] === 'full'

/** One for each part that somebody can act as. */
const people = [
  ...['callum', 'aishas-mum', 'school-nurse', 'team-lead', 'front-desk', 'safeguarding-lead'],
  ...['privacy-officer', 'curator', 'approver', 'hafsa', 'administrator'],
]

let opened: Opened
let columns: readonly string[]
beforeAll(async () => {
  opened = await openTestRightdoor()
  const { rows } = await opened.database.pool.query<{ readonly name: string }>(
    "select distinct column_name as name from information_schema.columns where table_schema = 'public'",
  )
  columns = rows.map(({ name }) => name)
})
afterAll(() => opened.close())

const anId = '00000000-0000-4000-8000-000000000000'

/** Forms that no page of ours makes. */
function oddForms(form: string): readonly URLSearchParams[] {
  const started = (): URLSearchParams => new URLSearchParams({ form, on: '/me' })
  const everyColumn = started()
  for (const name of [...columns, '__proto__', 'constructor', 'toString']) everyColumn.append(name, anId)
  const lists = started()
  for (const name of ['words', 'n', 'with', 'also', 'name', 'reason', 'job', 'id', 'kind'])
    for (const value of ['', 'x', '[object Object]', '-1', '1e309', anId]) lists.append(name, value)
  const strange = started()
  for (const name of ['words', 'n', 'with', 'name', 'reason', 'day', 'month', 'year', 'from', 'until', 'to'])
    strange.append(name, '\u0000\ud800\u202e2026-02-30T02:30:00<script>\'";--')
  return [started(), everyColumn, lists, strange]
}

interface Sent {
  readonly who: string
  readonly path: string
  readonly status: number
}

const plainAnswers = [200, 303, 400, 404, 413, 422, 429]

describe('Whoever sends what no form of ours says', () => {
  test('gets a plain answer at every address, never a fault and never somebody else’s words', {
    timeout: 1_200_000,
  }, async () => {
    const posts = opened.rightdoor.routes.flatMap((route) => ('post' in route && route.may !== 'anyone' ? [route] : []))
    const sent: Sent[] = []
    for (const [turn, key] of people.entries()) {
      for (const [at, { post, may }] of posts.entries()) {
        if (post === '/still-here') continue
        // A school behind one address may send 600 forms a minute.
        opened.clock.now = new Date(opened.clock.now.getTime() + 5_000)
        const isTheirs = may.includes(actsAs(key))
        if (!isWhole && !isTheirs && at % 4 !== turn % 4) continue
        const who = await opened.signInAs(key)
        const odd = oddForms(formTokenIn(await who.read('/account')))
        for (const body of odd) {
          const path = filled(post)
          const { status } = await who.post(path, body)
          sent.push({ who: key, path, status })
        }
      }
    }
    console.log(`bad input: ${sent.length} forms by ${people.length} people at ${posts.length} addresses`)
    expect(posts.length).toBeGreaterThan(20)
    expect(sent.filter(({ status }) => !plainAnswers.includes(status)).slice(0, 10)).toEqual([])
    expect(opened.logged.filter((line) => line.includes('error')).slice(0, 5)).toEqual([])
  })
})

const parts: Readonly<Record<string, string>> = {
  callum: 'young-person',
  'aishas-mum': 'carer',
  'school-nurse': 'helper',
  hafsa: 'place-lead',
}
const actsAs = (key: string): string => parts[key] ?? key

/** With the id of somebody who is there: worse than an id of nobody. */
const filled = (route: string): string =>
  route.replaceAll(/:(\w+)/g, (_, name: string) =>
    name === 'item' || name === 'job' || name === 'kind' ? anId : demonstrationPerson('ashmere', 'aisha'),
  )

describe('Whoever brings a token that is not theirs, or not any more', () => {
  const led = (answer: Response): string => `${answer.status} ${answer.headers.get('location')}`
  const withCookie = (cookie: string): Promise<Response> =>
    Promise.resolve(
      opened.rightdoor.fetch(
        new Request(new URL('/me', opened.rightdoor.settings.publicUrl), { headers: { cookie }, redirect: 'manual' }),
      ),
    )

  test.each([
    ['cut short', (cookie: string) => cookie.slice(0, -4)],
    ['one letter longer', (cookie: string) => `${cookie}A`],
    ['of somebody’s own making', () => `__Host-sid=${'A'.repeat(43)}`],
    ['sent twice', (cookie: string) => `${cookie}; ${cookie}`],
    ['under another name', (cookie: string) => cookie.replace('__Host-sid', 'sid')],
    ['empty', () => '__Host-sid='],
    ['full of what no token holds', () => '__Host-sid=%00%0a<script>'],
  ])('a cookie %s opens nothing', async (_, change) => {
    const { cookie } = await opened.signInAs('callum')
    expect(led(await withCookie(change(cookie)))).toBe('303 /sign-in?to=%2Fme')
    expect((await withCookie(cookie)).status).toBe(200)
  })

  test('a session that was signed out, or has run out, or whose account is closed, opens nothing', async () => {
    const out = await opened.signInAs('callum')
    await out.post('/sign-out', new URLSearchParams())
    expect(led(await withCookie(out.cookie))).toBe('303 /sign-in?to=%2Fme')
    const late = await opened.signInAs('callum')
    const before = opened.clock.now
    opened.clock.now = new Date(before.getTime() + 15 * 60_000)
    expect(led(await withCookie(late.cookie))).toBe('303 /sign-in?to=%2Fme')
    opened.clock.now = before
    const closed = await opened.signInAs('jordan')
    await opened.database.pool.query("update account set state = 'closed', closed_at = now() where person = $1", [
      demonstrationPerson('ashmere', 'jordan'),
    ])
    expect(led(await withCookie(closed.cookie))).toBe('303 /sign-in?to=%2Fme')
  })

  test('a session of one place opens nothing in another', async () => {
    const { cookie } = await opened.signInAs('callum')
    await opened.database.pool.query(
      `insert into locality (slug, name, demonstration, is_default, hosts, authorities, settings)
       values ('elsewhere', 'Elsewhere', true, false, '{}', '{}', '{}')`,
    )
    await opened.rightdoor.refresh()
    const answer = await opened.rightdoor.fetch(
      new Request(new URL('/elsewhere/me', opened.rightdoor.settings.publicUrl), { headers: { cookie } }),
    )
    expect(led(answer)).toBe('303 /elsewhere/sign-in?to=%2Fme')
  })
})

test('a form of before is not done again by going back, and one of another day is still known', async () => {
  const callum: SomebodyIn = await opened.signInAs('sam')
  const form = formTokenIn(await callum.read('/me'))
  const once = new URLSearchParams({ form, on: '/me', words: 'said once' })
  expect((await callum.post('/me/words', once)).status).toBe(303)
  expect((await callum.post('/me/words', new URLSearchParams(once))).status).toBe(303)
  expect((await callum.read('/me')).split('said once')).toHaveLength(2)
})
