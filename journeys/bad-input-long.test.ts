import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { contentFolder } from '../src/settings.edge.ts'
import { readInventedPeople } from '../src/site/invented-people.edge.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from '../src/testing.edge.ts'
import { twoPlaces } from './canary-world.ts'

const isWhole = process.env['PROOF'] === 'full'

const invented = readInventedPeople(contentFolder)

/** One for each part that somebody can act as. */
const people = [
  ...['callum', 'aishas-mum', 'school-nurse', 'team-lead', 'front-desk', 'safeguarding-lead'],
  ...['privacy-officer', 'curator', 'approver', 'hafsa', 'administrator'],
]

let opened: Opened
let columns: readonly string[]
let tables: readonly string[]
beforeAll(async () => {
  opened = await openTestRightdoor(twoPlaces)
  const { rows } = await opened.database.pool.query<{ readonly name: string }>(
    "select distinct column_name as name from information_schema.columns where table_schema = 'public'",
  )
  columns = rows.map(({ name }) => name)
  const held = await opened.database.pool.query<{ readonly name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
  )
  tables = held.rows.map(({ name }) => name)
}, 240_000)
afterAll(() => opened.close())

const anId = '00000000-0000-4000-8000-000000000000'
/** Of the other place: wherever it comes to stand here, a name that no form has put it there. */
const mark = demonstrationPerson('elsewhere', 'aisha')

/** Names that no form of ours has: every column of every table but what a form may really say, and what every object answers to. */
const oddNames = (): readonly string[] => [...columns, '__proto__', 'constructor', 'toString']

interface Odd {
  readonly is: 'nothing' | 'columns' | 'lists' | 'strange'
  readonly body: URLSearchParams
}

/** Forms that no page of ours makes. */
function oddForms(form: string): readonly Odd[] {
  const started = (): URLSearchParams => new URLSearchParams({ form, on: '/me' })
  const everyColumn = started()
  for (const name of oddNames()) everyColumn.append(name, mark)
  const lists = started()
  for (const name of ['words', 'n', 'with', 'also', 'name', 'reason', 'job', 'id', 'kind'])
    for (const value of ['', 'x', '[object Object]', '-1', '1e309', anId]) lists.append(name, value)
  const strange = started()
  for (const name of ['words', 'n', 'with', 'name', 'reason', 'day', 'month', 'year', 'from', 'until', 'to'])
    strange.append(name, '\u0000\ud800\u202e2026-02-30T02:30:00<script>\'";--')
  return [
    { is: 'nothing', body: started() },
    { is: 'columns', body: everyColumn },
    { is: 'lists', body: lists },
    { is: 'strange', body: strange },
  ]
}

/** Of these each form that is theirs to send is sent one, by turns; in the proof all. */
const others: readonly Odd['is'][] = ['nothing', 'lists', 'strange']

interface Sent {
  readonly who: string
  readonly path: string
  readonly is: Odd['is']
  readonly status: number
  /** What of others stood in the answer. */
  readonly leaked: readonly string[]
}

const plainAnswers = [200, 303, 400, 404, 413, 422, 429]

/** What every act leaves, whatever it was: no page reads it back as anybody's. */
const beside = new Set(['session', 'audit', 'tried', 'draft', 'done_once', 'credential', 'person_key'])

/** Every row of every table, but for those, as one text each. */
async function everyRow(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = new Map<string, ReadonlySet<string>>()
  for (const table of tables) {
    const held = await opened.database.pool.query<{ row: string }>(`select t::text as row from "${table}" t`)
    rows.set(table, new Set(held.rows.map(({ row }) => row)))
  }
  return rows
}

interface Ids {
  readonly place: string
  readonly of: (name: string, route: string) => string
}

/** Real ids: of somebody whom it is about, of a thing of theirs, of a complaint; here, or of the other place. */
async function idsOf(place: string): Promise<Ids> {
  const one = async (sql: string): Promise<string> =>
    (await opened.database.pool.query<{ id: string }>(sql, [place])).rows[0]?.id ?? anId
  const item = await one("select item as id from fact where locality = $1 and kind = 'own-words' order by item limit 1")
  const held: Readonly<Record<string, string>> = {
    item,
    standing: await one('select id from edge where locality = $1 order by id limit 1'),
    offer: [...(opened.rightdoor.holding.published(place)?.offers.values() ?? [])][0]?.id ?? anId,
    person: demonstrationPerson(place, 'school-nurse'),
    worker: demonstrationPerson(place, 'counsellor'),
    youngPerson: demonstrationPerson(place, 'callum'),
    kind: 'own-words',
    what: 'add',
    job: 'helper',
    thing: '1',
  }
  return {
    place,
    of: (name, route) =>
      held[name] ?? demonstrationPerson(place, route.startsWith('/desk/people') ? 'counsellor' : 'callum'),
  }
}

const withIds = (route: string, { of }: Ids): string =>
  route.replaceAll(/:(\w+)/g, (_, name: string) => of(name, route))

describe('Whoever sends what no form of ours says', () => {
  test('gets a plain answer at every address, never a fault and never somebody else’s words, and nothing is changed by a name that no form has', {
    timeout: 1_200_000,
  }, async () => {
    const posts = opened.rightdoor.routes.flatMap((route) => ('post' in route && route.may !== 'anyone' ? [route] : []))
    const [here, elsewhere] = [await idsOf('ashmere'), await idsOf('elsewhere')]
    const sent: Sent[] = []
    const changed: string[] = []
    for (const [turn, key] of people.entries()) {
      const before = await everyRow()
      for (const [at, { post, may }] of posts.entries()) {
        if (post === '/still-here' || post === '/account/delete') continue
        // A school behind one address may send 600 forms a minute.
        opened.clock.now = new Date(opened.clock.now.getTime() + 5_000)
        const isTheirs = may.includes(actsAs(key))
        if (!isWhole && !isTheirs && at % 8 !== turn % 8) continue
        const who = await opened.signInAs(key)
        const account = await who.read('/account')
        for (const { is, body } of oddForms(formTokenIn(account))) {
          if (!isWhole && is !== 'columns' && !(isTheirs && is === others[(at + turn) % others.length])) continue
          // With the id of somebody who is there: worse than an id of nobody.
          for (const ids of is === 'columns' && post.includes('/:') ? [here, elsewhere] : [here]) {
            const path = withIds(post, ids)
            const answer = await who.post(path, new URLSearchParams(body))
            const text = await answer.text()
            sent.push({ who: key, path, is, status: answer.status, leaked: wordsOfOthers(text, key) })
          }
        }
      }
      changed.push(...(await newRows(before, key)))
    }
    const looked = sent.filter(({ status }) => status !== 404 && status !== 429).length
    console.log(
      `bad input: ${sent.length} forms by ${people.length} people at ${posts.length} addresses, ${looked} neither 404 nor 429; ${tables.length} tables watched`,
    )
    expect(posts.length).toBeGreaterThan(20)
    expect(looked).toBeGreaterThan(isWhole ? 400 : 250)
    expect(sent.filter(({ status }) => !plainAnswers.includes(status)).slice(0, 10)).toEqual([])
    expect(sent.filter(({ status }) => status === 429).length).toBeLessThan(sent.length / 10)
    expect(sent.filter(({ leaked }) => leaked.length > 0).slice(0, 10)).toEqual([])
    expect(changed.slice(0, 20)).toEqual([])
    expect(opened.logged.filter((line) => line.includes('error')).slice(0, 5)).toEqual([])
  })
})

/** @returns tables in which somebody changed what a form without words does not, and rows that hold what only a name that no form has could put there. */
async function newRows(before: ReadonlyMap<string, ReadonlySet<string>>, key: string): Promise<readonly string[]> {
  const after = await everyRow()
  return [...after].flatMap(([table, rows]) => {
    if (beside.has(table)) return []
    const came = [...rows].filter((row) => !before.get(table)?.has(row))
    const gone = [...(before.get(table) ?? [])].filter((row) => !rows.has(row))
    const marked = came.filter((row) => row.includes(mark) || row.includes('elsewhere'))
    const many = mayChange[table]?.includes(key) ? 0 : came.length + gone.length
    return marked.length + many > 0
      ? [`${key} changed ${table}: ${[...marked, ...came, ...gone][0]?.slice(0, 300)}`]
      : []
  })
}

/** Forms that need no words do what they say: whoever may send them changes rows of these. */
const mayChange: Readonly<Record<string, readonly string[]>> = {
  // One press asks for everything, and what stands in `words` are his own words.
  access_request: ['callum'],
  fact: ['callum'],
  // No team is ticked, so the colleague is in none.
  team_member: ['administrator'],
}

/** Words that the demonstration holds of each young person, and that stand nowhere else. */
const theirWords: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  invented.names.map(({ key }) => [
    key,
    invented.items
      .filter(({ of }) => of === key)
      .flatMap(({ body }) => (typeof body['words'] === 'string' ? [body['words']] : [])),
  ]),
)

/** Of young people by whom they do not stand. */
function wordsOfOthers(html: string, key: string): readonly string[] {
  const near = new Set([
    key,
    ...invented.standing.filter(({ who }) => who === key).map(({ youngPerson }) => youngPerson),
  ])
  return Object.entries(theirWords).flatMap(([of, words]) =>
    near.has(of)
      ? []
      : words.filter((said) => html.includes(said.slice(0, 40).replaceAll('&', '&amp;').replaceAll("'", '&#39;'))),
  )
}

const parts: Readonly<Record<string, string>> = {
  callum: 'young-person',
  'aishas-mum': 'carer',
  'school-nurse': 'helper',
  hafsa: 'place-lead',
}
const actsAs = (key: string): string => parts[key] ?? key

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
    const answer = await opened.rightdoor.fetch(
      new Request(new URL('/elsewhere/me', opened.rightdoor.settings.publicUrl), { headers: { cookie } }),
    )
    expect(led(answer)).toBe('303 /elsewhere/sign-in?to=%2Fme')
  })
})

test('a form of before is not done again by going back, also on another day', async () => {
  const callum: SomebodyIn = await opened.signInAs('sam')
  const form = formTokenIn(await callum.read('/me'))
  const once = new URLSearchParams({ form, on: '/me', words: 'said once' })
  expect((await callum.post('/me/words', once)).status).toBe(303)
  expect((await callum.post('/me/words', new URLSearchParams(once))).status).toBe(303)
  expect((await callum.read('/me')).split('said once')).toHaveLength(2)
  opened.clock.now = new Date(opened.clock.now.getTime() + 86_400_000)
  const later = await opened.signInAs('sam')
  expect((await later.post('/me/words', new URLSearchParams(once))).status).toBe(303)
  expect((await later.read('/me')).split('said once')).toHaveLength(2)
  const fresh = new URLSearchParams({
    form: formTokenIn(await later.read('/me')),
    on: '/me',
    words: 'said on another day',
  })
  expect((await later.post('/me/words', fresh)).status).toBe(303)
  expect((await later.read('/me')).split('said on another day')).toHaveLength(2)
})
