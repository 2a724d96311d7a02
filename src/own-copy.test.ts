import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

const itemRead = z.strictObject({
  id: z.uuid(),
  ...{ kind: z.string(), is: z.string().optional(), need: z.uuid().optional(), on: z.iso.date(), by: z.string() },
  says: z.record(z.string(), z.unknown()),
  happened: z.record(z.string(), z.array(z.looseObject({ is: z.string() }))).optional(),
  interpreted: z.array(z.strictObject({ to: z.string(), language: z.string(), says: z.string() })).optional(),
  ratings: z.array(z.strictObject({ on: z.iso.date(), as: z.string(), of: z.int().min(0).max(10) })).optional(),
  checks: z.array(z.looseObject({ on: z.iso.date(), by: z.string(), answer: z.string() })).optional(),
  views: z.array(z.looseObject({ on: z.iso.date(), whose: z.string() })).optional(),
  picture: z.looseObject({ is: z.string() }).optional(),
})

/** What another program can count on. */
const copyShapeRead = z.strictObject({
  shape: z.literal('rightdoor-own-record/1'),
  ...{ madeOn: z.iso.date(), place: z.string(), who: z.record(z.string(), z.string()) },
  alsoWrittenDownAs: z.array(z.record(z.string(), z.string())).optional(),
  items: z.array(itemRead),
  people: z.record(z.uuid(), z.string()),
  around: z.array(z.strictObject({ who: z.string(), as: z.string(), since: z.iso.date() })),
  looked: z.array(z.looseObject({ day: z.iso.date(), part: z.string() })),
})

let opened: Opened
let callum: SomebodyIn
let ellie: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  callum = await opened.signInAs('callum')
  ellie = await opened.signInAs('ellie')
})
afterAll(() => opened.close())

const own = [
  'i dont want a big thing made of it',
  'when its bad i go and sit by the canal',
  'Music and the canal when it is bad',
  'Friday, first break',
  'Callum Reid',
  'Beth Lloyd',
]
/** A note of Beth’s to herself, and what others wrote about others. */
const never = ['Ask next time whether he slept', 'Where Ellie lives is not to be told', 'the big gate is too loud']

test('Callum reads all that is kept about him and is his to take away, and nothing else', async () => {
  const sent = await callum.send('/me/copy', '/me/copy')
  expect(sent.status).toBe(303)
  const page = await callum.read(sent.headers.get('location') ?? '')
  expect(own.filter((words) => !page.includes(words))).toEqual([])
  expect(never.filter((words) => page.includes(words))).toEqual([])
  expect(page).toContain('<title>A copy')
})

test('he saves the same as a page that opens without us, and that runs nothing', async () => {
  const reply = await callum.send('/me/copy', '/me/copy/page')
  expect(reply.headers.get('content-type')).toContain('text/html')
  expect(reply.headers.get('content-disposition')).toContain('attachment; filename="copy.html"')
  expect(reply.headers.get('cache-control')).toContain('no-store')
  const html = await reply.text()
  expect(own.filter((words) => !html.includes(words))).toEqual([])
  expect(never.filter((words) => html.includes(words))).toEqual([])
  expect(html).not.toMatch(/<script|<form|href="\/|src="/)
})

test('each way to save it is named for what it gives', async () => {
  const page = await callum.read('/me/copy')
  expect(page).toContain('Save it to read later')
  expect(page).toContain('Save it for a computer (JSON)')
})

test('he saves the same as a file, kept nowhere on the way', async () => {
  const reply = await callum.send('/me/copy', '/me/copy/file')
  expect(reply.headers.get('content-type')).toContain('application/json')
  expect(reply.headers.get('content-disposition')).toContain('copy.json')
  expect(reply.headers.get('cache-control')).toContain('no-store')
  const text = await reply.text()
  expect(own.filter((words) => !text.includes(words))).toEqual([])
  expect(never.filter((words) => text.includes(words))).toEqual([])
  const copy: unknown = JSON.parse(text)
  expect(copy).toMatchObject({
    place: 'Ashmere',
    who: { names: 'Callum Reid' },
    around: [{ who: expect.stringContaining('Beth Lloyd') }],
  })
})

test('what is sealed about Ellie is nowhere in the bytes of hers', async () => {
  for (const path of ['/me/copy/page', '/me/copy/file', '/me/copy/read']) {
    const text = path.endsWith('read') ? await ellie.read(path) : await (await ellie.send('/me/copy', path)).text()
    expect(text).toContain('stop asking me to do therapy')
    expect(text).not.toMatch(/stepfather|Where Ellie lives|safeguarding/i)
  }
})

test('each thing that he took away left its row, under export', async () => {
  const { rows } = await opened.database.pool.query<{ kind: string }>(
    "select distinct kind from audit where record = $1 and did = 'export' and outcome = 'allowed' and by_person = $1",
    [demonstrationPerson('ashmere', 'callum')],
  )
  const kinds = rows.map(({ kind }) => kind)
  for (const kind of ['identity', 'own-words', 'plan', 'network', 'looked']) expect(kinds).toContain(kind)
  expect(kinds).not.toContain('private-note')
})

test('after five minutes he shows again who he is first', async () => {
  const before = opened.clock.now
  opened.clock.now = new Date(before.getTime() + 6 * 60_000)
  for (const path of ['/me/copy', '/me/copy/page', '/me/copy/file', '/me/copy/read']) {
    const reply = path.endsWith('read') ? await callum.get(path) : await callum.send('/me/copy', path)
    expect(reply.status).toBe(303)
    expect(reply.headers.get('location')).toContain('/sign-in/again')
  }
  opened.clock.now = before
})

test.each(['aishas-mum', 'school-nurse', 'privacy-officer', 'administrator'])(
  'for %s there is nothing here',
  async (key) => {
    const somebody = await opened.signInAs(key)
    expect((await somebody.get('/me/copy')).status).toBe(404)
  },
)

const parted = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('Sam takes away all of it, under what he brought', () => {
  let sam: SomebodyIn
  let mark: SomebodyIn
  let need = ''
  const record = `/desk/young-person/${demonstrationPerson('ashmere', 'sam')}`
  beforeAll(async () => {
    sam = await opened.signInAs('sam')
    mark = await opened.signInAs('counsellor')
    const sent = await mark.send(`${record}/needs/new`, `${record}/needs`, {
      ...{ is: 'own-words', words: 'eighteen is soon', called: 'after school' },
    })
    need = new URL(sent.headers.get('location') ?? '', 'http://here').pathname.slice(-36)
    const [own, desk] = [`/me/need/${need}`, `${record}/need/${need}`]
    const said = async (page: string, to: string, fields: Readonly<Record<string, string>>) =>
      expect((await (page.startsWith('/me') ? sam : mark).send(page, to, fields)).status, to).toBe(303)
    await said(`${own}/moving-on`, `${own}/moving-on/folder`, { helps: 'the gym with Dee' })
    await said(`${own}/goals`, `${own}/goals`, { says: 'Sleep till six again', shortName: 'Sleep', start: '3' })
    await said(own, `${own}/helping`, { answer: 'a-bit' })
    await said(`${desk}/letter`, `${desk}/letter`, { words: 'You came because of the move.' })
    const lead = demonstrationPerson('ashmere', 'counsellor')
    await said(`${desk}/stay-safe`, `${desk}/stay-safe/begin`, {
      ...{ lead, 'reviewOn-day': '3', 'reviewOn-month': '1', 'reviewOn-year': '2027' },
    })
    await said(`${own}/stay-safe`, `${own}/stay-safe/view`, { problem: 'the flat is loud at night' })
  })

  test('he reads it under the name that he knows it by: folder, goal with its table, answers, letter, and how he sees it', async () => {
    const page = await sam.read('/me/copy/read')
    const at = page.indexOf('after school')
    const part = parted(page.slice(at, page.indexOf('What stands by itself')))
    for (const line of ['Moving on, and your folder', 'the gym with Dee', 'A letter about you', 'because of the move'])
      expect(part).toContain(line)
    for (const line of ['Is this helping?', 'A bit', 'You on how it is', 'the flat is loud at night'])
      expect(part).toContain(line)
    expect(at).toBeGreaterThan(0)
    expect(part.indexOf('eighteen is soon')).toBeLessThan(part.indexOf('Moving on, and your folder'))
    expect(part).toContain('eighteen is soon')
  })

  test('the file says each thing that happened by itself, in the shape that is written down', async () => {
    const text = await (await sam.send('/me/copy', '/me/copy/file')).text()
    const copy = copyShapeRead.parse(JSON.parse(text))
    const mine = copy.items.filter((item) => item.need === need || item.id === need)
    expect(new Set(mine.flatMap((item) => item.is ?? []))).toEqual(
      new Set(['transition', 'letter', 'stay-safe', 'helping', 'goal']),
    )
    const letter = mine.find(({ is }) => is === 'letter')
    expect(letter?.happened?.['facts']).toMatchObject([
      { is: 'written', words: { said: 'You came because of the move.' } },
    ])
    expect(Object.values(copy.people).some((name) => name.startsWith('Mark Ellison'))).toBe(true)
    expect(text).not.toContain('"plain"')
  })

  test('the shape is the one that the docs tell, field by field', async () => {
    const docs = await readFile('docs/for-integrators.md', 'utf8')
    expect(docs).toContain('`rightdoor-own-record/1`')
    for (const field of [...Object.keys(copyShapeRead.shape), ...Object.keys(itemRead.shape)])
      expect(docs, field).toContain(`${field}`)
  })
})
