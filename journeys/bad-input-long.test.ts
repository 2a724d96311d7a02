import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from '../src/access/sign-in/demonstration-accounts.store.ts'
import { contentFolder } from '../src/settings.edge.ts'
import { readInventedPeople } from '../src/site/invented-people.edge.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from '../src/testing.edge.ts'
import { fieldsOf } from '../src/web/fields.ts'
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

/** Names that forms of ours really have. */
const listed: readonly string[] = ['words', 'n', 'with', 'also', 'name', 'reason', 'job', 'id', 'kind']
const dated: readonly string[] = ['words', 'n', 'with', 'name', 'reason', 'day', 'month', 'year', 'from', 'until', 'to']
/** Whoever begins a record may say no more than this. */
const enough: readonly string[] = ['given']
const ofForms: readonly string[] = [...listed, ...dated, ...enough]

/** Names that no form of ours has: every column of every table but what a form may really say, and what every object answers to. */
const oddNames = (): readonly string[] =>
  [...columns, '__proto__', 'constructor', 'toString'].filter((name) => !ofForms.includes(name))

/** Of the names of one form the program reads the first 200. */
const mostNames = 190

const inSteps = <Of>(all: readonly Of[], step: number): readonly (readonly Of[])[] =>
  all.flatMap((_, at) => (at % step === 0 ? [all.slice(at, at + step)] : []))

interface Odd {
  readonly is: 'nothing' | 'columns' | 'lists' | 'strange'
  readonly body: URLSearchParams
}

/** Forms that no page of ours makes. */
function oddForms(): readonly Odd[] {
  const started = (): URLSearchParams => new URLSearchParams({ on: '/me' })
  const withColumns = inSteps(oddNames(), mostNames).map((names): Odd => {
    const body = started()
    for (const name of names) body.append(name, mark)
    return { is: 'columns', body }
  })
  const lists = started()
  for (const name of listed)
    for (const value of ['', 'x', '[object Object]', '-1', '1e309', anId]) lists.append(name, value)
  const strange = started()
  for (const name of dated) strange.append(name, '\u0000\ud800\u202e2026-02-30T02:30:00<script>\'";--')
  return [
    { is: 'nothing', body: started() },
    ...withColumns,
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

type Row = Readonly<Record<string, unknown>>

/** Every row of every table, by what stands in it as one text each. */
type Held = ReadonlyMap<string, ReadonlyMap<string, Row>>

async function everyRow(): Promise<Held> {
  const rows = new Map<string, ReadonlyMap<string, Row>>()
  for (const table of tables) {
    if (beside.has(table)) continue
    const held = await opened.database.pool.query<{ row: Row }>(`select to_jsonb(t) as row from "${table}" t`)
    rows.set(table, new Map(held.rows.map(({ row }) => [JSON.stringify(row), row])))
  }
  return rows
}

/** How many needs stand otherwise in the read table than their facts, and nothing else, come to. */
async function needsFoldedOtherwise(): Promise<number> {
  const { rows } = await opened.database.pool.query<{ many: number }>(
    `select count(*)::int as many from (select held from need_now as held full join app_needs_folded(null) as folded using (need)
      where held is distinct from folded) as otherwise`,
  )
  return rows[0]?.many ?? -1
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
    // A name that is not read looks at nothing.
    expect(oddNames().filter((name) => !oddForms().some(({ body }) => fieldsOf(body).names.includes(name)))).toEqual([])
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
        let form = formTokenIn(await who.read('/account'))
        for (const { is, body } of oddForms()) {
          if (!isWhole && is !== 'columns' && !(isTheirs && is === others[(at + turn) % others.length])) continue
          // With the id of somebody who is there: worse than an id of nobody.
          for (const ids of is === 'columns' && post.includes('/:') ? [here, elsewhere] : [here]) {
            const path = withIds(post, ids)
            body.set('form', form)
            const answer = await who.post(path, body)
            // What was done once is not done again by the same form: whatever comes after it would be looked at by nobody.
            if (answer.status === 303) form = formTokenIn(await who.read('/account'))
            const text = await answer.text()
            sent.push({ who: key, path, is, status: answer.status, leaked: wordsOfOthers(text, key) })
          }
        }
      }
      changed.push(...changes(before, await everyRow(), key))
      expect(await needsFoldedOtherwise()).toBe(0)
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

interface Change {
  readonly table: string
  readonly came: boolean
  readonly row: Row
}

/** Rows that stand in one and not in the other. */
const newIn = (one: Held, other: Held): readonly Pick<Change, 'table' | 'row'>[] =>
  [...one].flatMap(([table, rows]) =>
    [...rows].flatMap(([said, row]) => (other.get(table)?.has(said) ? [] : [{ table, row }])),
  )

const isOf = ({ table, came, row }: Change, may: MayChange): boolean =>
  may.table === table &&
  may.came === came &&
  Object.entries(may.row).every(([name, value]) => isDeepStrictEqual(row[name], value))

/** @returns rows that somebody changed and no form of ours does, rows that hold what only a name that no form has could put there, and, in the proof, what a form of ours does and was not done. */
function changes(before: Held, after: Held, key: string): readonly string[] {
  const all: readonly Change[] = [
    ...newIn(after, before).map((change) => ({ ...change, came: true })),
    ...newIn(before, after).map((change) => ({ ...change, came: false })),
  ]
  const left = [...(mayChange()[key] ?? [])]
  const wrong = all.filter((change) => {
    const said = JSON.stringify(change.row)
    if (change.came && (said.includes(mark) || said.includes('elsewhere'))) return true
    // The read table of needs is held against the facts that came.
    if (change.table === 'need_now') return false
    const at = left.findIndex((may) => isOf(change, may))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  const undone = isWhole ? left.filter((may) => !may.isUndone) : []
  return [
    ...wrong.map(({ table, came, row }) => `${key}: ${came ? 'came' : 'went'} in ${table}: ${JSON.stringify(row)}`),
    ...undone.map(
      ({ table, came, row }) => `${key}: not ${came ? 'come' : 'gone'} in ${table}: ${JSON.stringify(row)}`,
    ),
  ].map((line) => line.slice(0, 600))
}

interface MayChange extends Change {
  /** Another form of the same turn takes it back, where both are sent. */
  readonly isUndone?: true
}

/** Forms of ours that need no words, or whose words stand in `words`, do what they say: these rows, each as often as it stands here, and no other. */
function mayChange(): Readonly<Record<string, readonly MayChange[]>> {
  const [callum, counsellor] = [demonstrationPerson('ashmere', 'callum'), demonstrationPerson('ashmere', 'counsellor')]
  const his = { locality: 'ashmere', young_person: callum, written_by: callum, n: 1, shared_with: 'only-me', also: [] }
  const need = { ...his, kind: 'need', plain: { opened: 'alone', owners: [] } }
  const first = { ...his, kind: 'own-words', plain: { about: 'what-is-going-on' } }
  const others = { ...his, kind: 'own-words', need: null, plain: {} }
  return {
    callum: [
      // He begins a need with his words and keeps others on his page, for himself alone, and asks for everything.
      ...[need, first, others, need, first, others].map((row) => ({ table: 'fact', came: true, row })),
      {
        table: 'access_request',
        came: true,
        row: { locality: 'ashmere', young_person: callum, for_person: callum, how: 'own-page' },
      },
    ],
    administrator: [
      // No team is ticked, so the colleague is in none from today.
      { table: 'team_member', came: false, row: { person: counsellor, until_day: null } },
      { table: 'team_member', came: true, row: { person: counsellor, until_day: '2026-11-21' } },
      // One press gives the right to break the glass, and another takes it back.
      {
        table: 'job',
        came: false,
        row: { person: counsellor, is_a: 'helper', may_break_glass: false },
        isUndone: true,
      },
      { table: 'job', came: true, row: { person: counsellor, is_a: 'helper', may_break_glass: true }, isUndone: true },
    ],
  }
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
