import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shortId } from './directory/published.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
})
afterAll(() => opened.close())

const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const hiddenIn = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''
const whereTo = (sent: Response): string => (sent.headers.get('location') ?? '').replace('http://localhost:3000', '')
const offer = () => {
  const [first] = opened.rightdoor.holding.published('ashmere')?.offers.values() ?? []
  if (!first) throw new Error('there is no offer')
  return first
}

/** Somebody without a name was told about an offer, and says what came of it. @returns the page of their code. */
async function pointedTo(became?: string): Promise<string> {
  const page = whereTo(await opened.post(`/o/${offer().id}/follow-up`, {})).replace('?new=1', '')
  if (became) await opened.post(page, { became })
  return page
}

const alongIn = (html: string): string => /href="(\/me\/needs\/along\/[^"]+)"/.exec(html)?.[1] ?? ''
const needsOf = async (): Promise<number> =>
  (await opened.database.pool.query("select from fact where kind = 'need' and n = 1")).rowCount ?? 0
const signposts = async (): Promise<string> =>
  JSON.stringify((await opened.database.pool.query('select * from signpost order by id')).rows)

/** Starts a page of their own without a contact, on the way to somewhere. @returns them, and where they came out. */
async function startsAlone(to: string): Promise<{ who: Pick<SomebodyIn, 'get' | 'read' | 'post'>; at: string }> {
  const page = await (await opened.post('/start', { 'is-a': 'young-person', called: 'Kit', to })).text()
  const words = [...page.matchAll(/<li[^>]*>([a-z]+)<\/li>/g)].map(([, word = '']) => word).join(' ')
  const came = await opened.post('/start/words', { begun: hiddenIn(page, 'begun'), words, to })
  const cookie = came.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    opened.rightdoor.fetch(new Request(new URL(path, 'http://localhost:3000'), { ...init, headers: { cookie } }))
  return {
    who: {
      get: (path) => ask(path),
      read: async (path) => (await ask(path)).text(),
      post: (path, body) => ask(path, { method: 'POST', body }),
    },
    at: whereTo(came),
  }
}

describe('R9 R23 somebody who was told about a place, and could not get in, takes that along', () => {
  test('from the page of the code, without a name: to sign in, or to start alone, and on to what would be kept', async () => {
    const along = alongIn(await opened.read(await pointedTo('could-not-get-in')))
    expect(along).toBe(`/me/needs/along/${shortId(offer().id)}/could-not-get-in`)
    const led = whereTo(await opened.get(along))
    expect(led).toBe(`/sign-in?to=${encodeURIComponent(along)}`)
    expect(await opened.read(led)).toContain(`/start?to=${encodeURIComponent(along)}`)
    const before = await needsOf()
    const { who, at } = await startsAlone(along)
    expect(at).toBe(along)
    const shown = textOf(await who.read(along))
    for (const said of [`Did you reach ${offer().name}?`, 'You said: “No, couldn’t get in”', 'Only you can see it.'])
      expect(shown).toContain(said)
    expect(await needsOf()).toBe(before)
  })

  test('what is kept is what was shown, and what they typed beside it, each by itself; nobody else reads it', async () => {
    const along = alongIn(await opened.read(await pointedTo('could-not-get-in')))
    const { who } = await startsAlone(along)
    const form = formTokenIn(await who.read(along))
    const body = new URLSearchParams({ form, on: along, words: 'they said im too young' })
    const places = new Set<string>()
    for (let time = 0; time < 5; time += 1) places.add(whereTo(await who.post(along, body)))
    expect(places.size).toBe(1)
    const page = textOf(await who.read([...places][0] ?? ''))
    expect(page).toContain(`You were asked: “Did you reach ${offer().name}?” No, couldn’t get in`)
    expect(page).toMatch(/they said im too young/)
    expect(page).toContain('Only you can see this. Nobody reads it')
    expect(page).toMatch(/“they said im too young”.*they said im too young/)
    expect(page.split('No, couldn’t get in')).toHaveLength(2)
  })

  test('the code works as before, what is counted is as before, and nothing that is kept holds the code', async () => {
    const page = await pointedTo('not-suitable')
    const before = await signposts()
    const along = alongIn(await opened.read(page))
    const { who } = await startsAlone(along)
    const form = formTokenIn(await who.read(along))
    expect((await who.post(along, new URLSearchParams({ form, on: along }))).status).toBe(303)
    expect(await signposts()).toBe(before)
    expect(textOf(await opened.read(page))).toContain('Did you reach them?')
    const code = page.split('/').at(-1) ?? ''
    expect(along).not.toContain(code)
    const { rows } = await opened.database.pool.query<{ id: string }>('select id from signpost order by made_on')
    const kept = JSON.stringify(
      (await opened.database.pool.query('select item, need, plain, written_by from fact')).rows,
    )
    for (const { id } of rows) expect(kept).not.toContain(id)
    expect(opened.logged.join()).not.toContain(code)
  })

  test('before they answered, they say it in their own words, and have to', async () => {
    const along = alongIn(await opened.read(await pointedTo()))
    expect(along.endsWith('/not-yet')).toBe(true)
    const { who } = await startsAlone(along)
    const form = formTokenIn(await who.read(along))
    const none = await who.post(along, new URLSearchParams({ form, on: along, words: ' ' }))
    expect([none.status, await none.text()]).toEqual([
      422,
      expect.stringContaining('Enter what you want to say about it'),
    ])
    const said = await who.post(along, new URLSearchParams({ form, on: along, words: 'nobody rang back' }))
    expect(said.status).toBe(303)
    expect(textOf(await who.read(whereTo(said)))).toContain('nobody rang back')
  })

  test('an offer that is not there, or an answer that is none, leads nowhere; and it is for young people’s pages alone', async () => {
    const sam = await opened.signInAs('sam')
    const here = `/me/needs/along/${shortId(offer().id)}`
    expect((await sam.get(`${here}/reached`)).status).toBe(200)
    for (const path of [`${here}/sent-away`, '/me/needs/along/0000000000/reached'])
      expect((await sam.get(path)).status).toBe(404)
    expect((await (await opened.signInAs('aishas-mum')).get(`${here}/reached`)).status).toBe(404)
  })
})
