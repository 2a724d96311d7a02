import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

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
