import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shortId } from '../src/directory/published.ts'
import type { Id } from '../src/shared/id.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { comeIn, leftOnTheirPhone } from './visitor.ts'
import { type Kept, whatCameIn, whatIsKept } from './what-is-kept.ts'

/** Nobody else says this, so wherever it turns up, it came from here. */
const words = 'my brother zebrafinch hears whispering wallpaper'
const canaries = ['zebrafinch', 'whispering', 'wallpaper', 'WFicm']
const minute = 60_000
let house: House
let before: Kept

beforeAll(async () => {
  house = await openHouse()
  before = await whatIsKept(house.database)
})
afterAll(() => house.close())
beforeEach(() => house.setClock(new Date()))

const later = (minutes: number): void => house.setClock(new Date(Date.now() + minutes * minute))
const get = (path: string): Promise<Response> => fetch(house.home + path, { redirect: 'manual' })
const post = (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(house.home + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) })

/** Asks in their own words. @returns the address that they come to. */
async function ask(fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await post('/find', { words, w: 'young-person', ...fields })
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

/** Whether any of these is in a text, as it stands or as base64. */
const traces = (text: string): readonly string[] => {
  const unsealed = [...text.matchAll(/[\w-]{40,}/g)].map(([sealed]) =>
    Buffer.from(sealed, 'base64url').toString('latin1'),
  )
  const all = [text, ...unsealed].join('\n').toLowerCase()
  return canaries.filter((canary) => all.includes(canary.toLowerCase()))
}

const headersOf = (answer: Response): string => JSON.stringify([...answer.headers])

describe('Own words (D15, T40)', () => {
  test('stand in no address, no title, no header and on no page of an answer, and can be changed by whoever said them', async () => {
    const asked = await post('/find', { words, w: 'young-person' })
    const to = asked.headers.get('location') ?? ''
    const answer = await get(to)
    const page = await answer.text()
    const change = await (await get(to.replace('/find?', '/find/ask?'))).text()
    expect(change).toMatch(new RegExp(`<textarea[^>]*>${words}</textarea>`))
    expect(traces(to + headersOf(asked) + headersOf(answer))).toEqual([])
    expect(traces(page)).toEqual([])
    expect(traces(/<title>.*<\/title>/.exec(page)?.[0] ?? words)).toEqual([])
  })

  test('are sealed anew each time, so that nobody can tell whether two people said the same', async () => {
    const addresses = [await ask(), await ask(), await ask()]
    expect(new Set(addresses.map((address) => new URLSearchParams(address.split('?')[1]).get('q'))).size).toBe(3)
    const starts = addresses.map((address) => address.slice(20, 60))
    expect(new Set(starts).size).toBe(3)
  })

  test('open for an hour; then the page asks again, and keeps what was not words', async () => {
    const address = await ask({ a: '15' })
    later(58)
    expect(await (await get(address.replace('/find?', '/find/ask?'))).text()).toContain(words)
    later(62)
    const over = await get(address)
    expect([over.status, over.headers.get('location')]).toEqual([303, '/find/ask?w=young-person&a=15&again=1'])
    const page = await (await get(over.headers.get('location') ?? '')).text()
    expect(page).toContain('we’ve let go of your words. Please say it again')
    expect(page).toContain('value="15"')
    expect(traces(page)).toEqual([])
  })

  test('are not opened from an address that somebody changed, cut or made up', async () => {
    const address = await ask()
    const sealed = new URLSearchParams(address.split('?')[1]).get('q') ?? ''
    const at = (index: number): string =>
      `${sealed.slice(0, index)}${sealed[index] === 'A' ? 'B' : 'A'}${sealed.slice(index + 1)}`
    const changed = [
      ...[0, 3, 8, 20, 30, 45, sealed.length - 2].map(at),
      sealed.slice(0, -4),
      sealed.slice(0, 20),
      `${sealed}${sealed}`,
      'A',
      'x'.repeat(1_900),
    ]
    for (const q of changed) {
      const answer = await get(`/find?q=${q}&w=young-person`)
      expect([answer.status, answer.headers.get('location')], q).toEqual([303, '/find/ask?w=young-person&again=1'])
    }
  })

  test('and everything else that a visitor does leave nothing readable in the log or in any table', async () => {
    const offer = [...(house.rightdoor.holding.published('ashmere')?.offers.keys() ?? [])][0] ?? ''
    const list = shortId(offer as Id)
    await get(await ask({ lang: 'Klingon', p: 'AS4 2XZ', a: '7' }))
    await get(`/find?words=${encodeURIComponent(words)}&q=${encodeURIComponent(words)}`)
    await get(`/${encodeURIComponent(words)}`)
    await post('/find', { words, a: 'zebrafinch', p: 'wallpaper' })
    await post('/find/nothing-fits', { words, t: 'QF3', w: 'young-person', lang: words })
    await post(`/o/${offer}/wrong`, { what: 'closed', words })
    await post(`/o/${offer}/follow-up`, { when: 'a-week', to: 'zebrafinch@wallpaper.example', words })
    await post('/list/send', { s: list, to: 'zebrafinch@wallpaper.example', words })
    await post('/f', { code: words })
    await get(`/say?w=${encodeURIComponent(words)}`)
    const cameIn = whatCameIn(before, await whatIsKept(house.database))
    expect(cameIn.get('signpost')).toHaveLength(1)
    expect(cameIn.get('wrong_report')).toHaveLength(1)
    expect(house.logged.length).toBeGreaterThan(20)
    const everything = [...house.logged, ...[...cameIn.values()].flat()].join('\n')
    expect(traces(everything)).toEqual([])
    for (const trace of ['AS4 2XZ', 'AS42XZ', '2XZ', '127.0.0.1', '::1', 'undici'])
      expect(everything).not.toContain(trace)
  })

  test('R5: nobody is asked how bad it is: words, topics, who asks, how old and roughly where, and each can be left out', async () => {
    const page = await (await get('/find/ask')).text()
    const asked = new Set(
      [...(/<main.*<\/main>/s.exec(page)?.[0] ?? '').matchAll(/ name="([^"]+)"/g)].map(([, name]) => name),
    )
    expect([...asked].sort()).toEqual(['a', 'p', 't', 'w', 'words'])
    expect(page).not.toMatch(/ required[ =>]/)
    expect((await post('/find', {})).headers.get('location')).toBe('/find')
    expect((await get('/find')).status).toBe(200)
  })
})

describe('Roughly where', () => {
  test('a whole postcode is cut to its sector before it goes anywhere', async () => {
    const to = await ask({ p: 'as42xz' })
    expect(new URLSearchParams(to.split('?')[1]).get('p')).toBe('AS4-2')
    const typed = await (await get('/find?p=AS4%202XZ')).text()
    expect(typed).toContain('near AS4 2')
    expect(typed).not.toMatch(/2XZ/i)
  })
})

describe('Back, reload and filters go on working', () => {
  const browser = withBrowser()

  test('Leon, 15, narrows down what he found, goes back, and loads the page again', async () => {
    const visitor = await comeIn(browser(), { home: house.home })
    const { tab } = visitor
    await tab.goto(`${house.home}/find/ask?w=young-person`)
    await tab.fill('#words', words)
    await tab.click('button:text-is("Look")')
    await tab.waitForURL(/\/find\?q=/)
    const first = tab.url()
    await tab.check('label:text-is("Free")')
    await tab.click('button:text-is("Show these")')
    await tab.waitForURL(/only=free/)
    expect(await tab.isChecked('label:text-is("Free")')).toBe(true)
    const wordsAreHeld = () => tab.isVisible('text=We don’t show your words here')
    expect(await wordsAreHeld()).toBe(true)
    await tab.reload()
    expect(await wordsAreHeld()).toBe(true)
    await tab.goBack()
    expect(tab.url()).toBe(first)
    expect(await wordsAreHeld()).toBe(true)
    await tab.click('main li.rd-card h3 a >> nth=0')
    await tab.click('text=Back to what could help')
    expect(await wordsAreHeld()).toBe(true)
    await tab.click('text=Change this')
    expect(await tab.inputValue('#words')).toBe(words)
    expect(traces(visitor.screens.join('\n'))).toEqual([])
    expect(await leftOnTheirPhone(visitor)).toEqual([])
    await visitor.goHome()
  })
})
