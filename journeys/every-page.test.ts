import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { groupings, nameOf } from '../src/language/grouping.ts'
import { type Address, everyAddress } from './every-address.ts'
import { type House, openHouse } from './open-house.ts'

/** A page as it came, before any browser touched it. */
interface Came extends Address {
  readonly status: number
  readonly headers: Headers
  readonly html: string
  readonly title: string
}

interface Crisis {
  readonly id: string
  readonly number: string
  readonly by: 'call' | 'text' | 'sign'
}

const crisis: readonly Crisis[] = JSON.parse(
  readFileSync(new URL('../content/national/crisis.json', import.meta.url), 'utf8'),
)
const isData = ({ path }: Address): boolean => /^\/open(-referral|api.json)/.test(path)
let house: House
let pages: readonly Came[]
let records: readonly Came[]

async function comes({ route, path }: Address): Promise<Came> {
  const { status, headers, html } = await fetch(house.home + path, { redirect: 'manual' }).then(async (answer) => ({
    status: answer.status,
    headers: answer.headers,
    html: await answer.text(),
  }))
  return { route, path, status, headers, html, title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '' }
}

beforeAll(async () => {
  house = await openHouse()
  const came: Came[] = []
  for (const address of await everyAddress(house)) came.push(await comes(address))
  pages = came.filter((each) => !isData(each))
  records = came.filter(isData)
})
afterAll(() => house.close())

/** The addresses of pages that fail; an empty list is what every test hopes for. */
const pagesWhere = (isWrong: (page: Came) => boolean, of: readonly Came[] = pages): readonly string[] =>
  of.filter(isWrong).map(({ path }) => path)

const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const stripOf = ({ html }: Came): string => /<nav class="rd-safety".*?<\/nav>/s.exec(html)?.[0] ?? ''

describe('Whoever opens any page', () => {
  test('finds it: every route answers, with real ids', () => {
    expect(pages.length).toBeGreaterThan(300)
    expect(records.length).toBeGreaterThanOrEqual(10)
    expect(
      pagesWhere(({ status, route }) => status !== (route === 'nowhere' ? 404 : 200), [...pages, ...records]),
    ).toEqual([])
    const answered = new Set([...pages, ...records].map(({ route }) => route))
    expect(
      house.rightdoor.routes.filter((route) => 'get' in route && route.may === 'anyone' && !answered.has(route.get)),
    ).toEqual([])
  })

  test('R2: can reach help now in one action, by a plain link that needs no script', () => {
    expect(pagesWhere((page) => !/<a class="rd-now" href="\/help-now"[ >]/.test(stripOf(page)))).toEqual([])
    expect(pagesWhere((page) => /display:\s*none| hidden[ =>]|<noscript/.test(stripOf(page)))).toEqual([])
  })

  test('R2: meets the numbers on the page itself, and help now is not named after a kind of support', () => {
    const numbers = crisis.filter(({ id }) => ['999', 'nhs111-mh', 'shout'].includes(id)).map(({ number }) => number)
    expect(numbers).toHaveLength(3)
    expect(pagesWhere((page) => numbers.some((number) => !stripOf(page).includes(`<b>${number}</b>`)))).toEqual([])
    const kinds = [...groupings].map((grouping) => nameOf[grouping].toLowerCase())
    const helpNow = pages.find(({ path }) => path === '/help-now')
    const said = [...pages.map(stripOf), /<main.*<\/main>/s.exec(helpNow?.html ?? '')?.[0] ?? ''].map((html) =>
      textOf(html).toLowerCase(),
    )
    expect(said.at(-1)?.length).toBeGreaterThan(500)
    expect(kinds).toHaveLength(5)
    expect(kinds.filter((kind) => said.some((text) => text.includes(kind)))).toEqual([])
  })

  test('reads on it that the place is made up', () => {
    expect(
      pagesWhere(({ html }) => html.split('Ashmere is made up: demonstration data, not for real use.').length !== 2),
    ).toEqual([])
  })

  test('H07: leaves a title behind that says nothing of what they looked for', () => {
    const labels = house.rightdoor.topics.flatMap(({ label }) => Object.values(label))
    const offers = [...(house.rightdoor.holding.published('ashmere')?.offers.values() ?? [])].map(({ name }) => name)
    const telling = [...labels, ...offers].map((name) => name.toLowerCase())
    expect(telling.length).toBeGreaterThan(300)
    expect(
      pagesWhere(({ title }) => title === '' || telling.some((name) => title.toLowerCase().includes(name))),
    ).toEqual([])
    expect(pagesWhere(({ title }) => !title.endsWith(' – Rightdoor'))).toEqual([])
  })

  test('leaves an address behind that says nothing either: topics are codes, offers are ids', () => {
    const ids = house.rightdoor.topics.map(({ id }) => id)
    const links = new Set(
      pages.flatMap(({ html }) => [...html.matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, to]) => to ?? '')),
    )
    expect(links.size).toBeGreaterThan(300)
    expect([...links].filter((to) => ids.some((id) => to.includes(id)))).toEqual([])
  })

  test('is in the history of search engines only with the front page and the pages about Rightdoor', () => {
    const indexed = pages
      .filter(({ html }) => !html.includes('<meta name="robots" content="noindex"/>'))
      .map(({ path }) => path)
    expect(indexed).toContain('/')
    expect(indexed.filter((path) => /^\/(find|o|list|f|say|help-now|nowhere)\b/.test(path))).toEqual([])
  })
})

describe('Help now', () => {
  test('H12: rings what the one list says, each number by a link, and no other', () => {
    const page = pages.find(({ path }) => path === '/help-now')?.html ?? ''
    const links = [...page.matchAll(/href="(?:tel|sms):([^"?]+)/g)].map(([, number]) => number ?? '')
    const rung = crisis.filter(({ by }) => by !== 'sign').map(({ number }) => number.replaceAll(' ', ''))
    expect(rung.length).toBeGreaterThanOrEqual(6)
    expect(rung.filter((number) => !links.includes(number))).toEqual([])
    const known = house.rightdoor.national.entries.flatMap(({ phones, texts }) => [
      ...phones,
      ...texts.map(({ number }) => number),
    ])
    const digits = known.map((each) => each.replaceAll(/\D/g, ''))
    expect(links.filter((number) => !digits.some((each) => each.startsWith(number)))).toEqual([])
  })
})

const policy = (nonce: string): string =>
  "default-src 'none'; script-src 'self' 'nonce-NONCE'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'".replace(
    'NONCE',
    nonce,
  )
const nonceOf = ({ headers }: Came): string =>
  /'nonce-([\w+/=]+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? ''

describe('Every answer (T08)', () => {
  test('sets no cookie', () => {
    expect(pagesWhere(({ headers }) => headers.has('set-cookie'), [...pages, ...records])).toEqual([])
  })

  test('carries the strict policy, with a nonce that nobody has seen before', () => {
    const nonces = pages.map(nonceOf)
    expect(nonces.filter((nonce) => nonce.length < 20)).toEqual([])
    expect(new Set(nonces).size).toBe(pages.length)
    expect(pagesWhere((page) => page.headers.get('content-security-policy') !== policy(nonceOf(page)))).toEqual([])
    expect(pagesWhere(({ html }) => /<[^>]+ (style|on\w+)=/.test(html) || /javascript:/i.test(html))).toEqual([])
  })

  /** Opened by a code that somebody was given for this alone: nothing of it stays in the browser. */
  const byACode = new Set(['/complaint/code/:code', '/still-right/:code', '/check', '/check/:code', '/check/kept'])

  test('carries exactly these headers, and does not forbid Back on pages that nobody signed in to', () => {
    const wanted = {
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
      'x-frame-options': 'DENY',
      'content-type': 'text/html; charset=utf-8',
    }
    for (const [name, value] of Object.entries(wanted))
      expect(
        pagesWhere(
          ({ headers, route }) => headers.get(name) !== value && !(name === 'cache-control' && byACode.has(route)),
        ),
        name,
      ).toEqual([])
    for (const tells of ['server', 'x-powered-by', 'strict-transport-security'])
      expect(
        pagesWhere(({ headers }) => headers.has(tells)),
        tells,
      ).toEqual([])
    expect(
      [...pages, ...records]
        .filter(({ headers }) => (headers.get('cache-control') ?? '').includes('no-store'))
        .map(({ route }) => route)
        .toSorted(),
    ).toEqual([...byACode].toSorted())
  })

  test('switches off whatever a browser could watch with', () => {
    for (const sense of ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'accelerometer'])
      expect(
        pagesWhere(({ headers }) => !headers.get('permissions-policy')?.includes(`${sense}=()`)),
        sense,
      ).toEqual([])
    expect(pagesWhere(({ headers }) => /=\((?!\))|=\*/.test(headers.get('permissions-policy') ?? ''))).toEqual([])
  })

  test('asks nobody else for anything: what a page loads comes from the house', () => {
    const loads = pages.flatMap(({ html }) => [
      ...html.matchAll(/<(?:script|img|link|iframe|source)[^>]+(?:src|href)="([^"]+)"/g),
    ])
    expect(loads.length).toBeGreaterThan(pages.length)
    expect([...new Set(loads.map(([, from]) => from ?? ''))].filter((from) => !from.startsWith('/assets/'))).toEqual([])
  })
})
