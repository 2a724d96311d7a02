import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationAccounts } from '../src/access/sign-in/demonstration-accounts.ts'
import { type Opened, openTestRightdoor } from '../src/testing.edge.ts'

/** A page of somebody's own, as it came. */
interface Came {
  readonly who: string
  readonly path: string
  readonly html: string
  readonly headers: Headers
}

const anId = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/
/** Of a starting point, three signs that say nothing. */
const aCode = /(?<=\/try\/)[A-Z0-9]{3}$/
const kindOf = (path: string): string => path.replaceAll(new RegExp(anId, 'g'), ':id').replace(aCode, ':code')

let opened: Opened
let pages: readonly Came[]

/** Every kind of page that somebody comes to by links from where they begin, one of each. */
async function pagesOf(who: string): Promise<readonly Came[]> {
  const { get } = await opened.signInAs(who)
  const waiting = ['/me', '/desk', '/account']
  const kinds = new Set<string>()
  const came: Came[] = []
  for (const path of waiting) {
    if (kinds.has(kindOf(path))) continue
    kinds.add(kindOf(path))
    const answer = await get(path)
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue
    const html = await answer.text()
    came.push({ who, path, html, headers: answer.headers })
    for (const [, to = ''] of html.matchAll(/<a [^>]*href="(\/(?:me|desk|place|account)[^"#?]*)/g)) waiting.push(to)
  }
  return came
}

interface Invented {
  readonly names: readonly { readonly given: string; readonly family: string; readonly known?: string }[]
}

const invented: Invented = JSON.parse(
  readFileSync(new URL('../content/demonstration/ashmere/people.json', import.meta.url), 'utf8'),
)

/** Everybody's names, as words of their own. */
const names: readonly string[] = [
  ...invented.names.flatMap(({ given, family, known = given }) => [given, family, known]),
  ...demonstrationAccounts.flatMap((account) => ('name' in account ? account.name.split(' ') : [])),
]
const aName = new RegExp(`\\b(?:${[...new Set(names)].join('|')})\\b`, 'i')

beforeAll(async () => {
  opened = await openTestRightdoor()
  const each: Came[] = []
  for (const { key } of demonstrationAccounts) each.push(...(await pagesOf(key)))
  pages = each
}, 300_000)
afterAll(() => opened.close())

const pagesWhere = (isWrong: (page: Came) => boolean): readonly string[] =>
  pages.filter(isWrong).map(({ who, path }) => `${who} ${path}`)

const titleOf = ({ html }: Came): string => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''

describe('What the pages of somebody who signed in leave behind', () => {
  test('everybody of the demonstration was there, on pages of many kinds', () => {
    expect(new Set(pages.map(({ who }) => who)).size).toBe(demonstrationAccounts.length)
    expect(new Set(pages.map(({ path }) => kindOf(path))).size).toBeGreaterThan(25)
    expect(names.length).toBeGreaterThan(40)
    expect(pages.filter(({ html }) => aName.test(html)).length).toBeGreaterThan(30)
  })

  test('H07: a title holds no name of anybody, and no word of theirs', () => {
    expect(pagesWhere((page) => titleOf(page) === '' || titleOf(page).length > 60)).toEqual([])
    expect(pagesWhere((page) => aName.test(titleOf(page)))).toEqual([])
    const titles = new Map(pages.map((page) => [titleOf(page), kindOf(page.path)]))
    const withId = pages.filter(({ path }) => anId.test(path))
    expect(withId.length).toBe(pages.filter(({ path }) => kindOf(path).includes(':id')).length)
    expect(withId.length).toBeGreaterThan(20)
    expect(withId.filter((page) => /[0-9]{2}/.test(titleOf(page))).map(titleOf)).toEqual([])
    expect(titles.size).toBeGreaterThan(10)
  })

  /** A set of questions goes by the name that everybody knows it by, on pages of a place on which nobody stands. */
  const withoutSets = (path: string): string =>
    path.replace(/^\/place\/measures\/[a-z]+[0-9]?(-[0-9]+)?$/, '/place/measures/:set')

  test('H07: an address holds ids that say nothing, and no name, number or word of anybody', () => {
    expect(pagesWhere(({ path }) => aName.test(path) || !/^[a-z/:-]+$/.test(kindOf(withoutSets(path))))).toEqual([])
  })

  test('H31: no search engine keeps one, and nothing on the way or in the browser does (H27)', () => {
    expect(pagesWhere(({ html }) => !html.includes('<meta name="robots" content="noindex"'))).toEqual([])
    expect(pagesWhere(({ headers }) => headers.get('cache-control') !== 'no-store')).toEqual([])
    expect(pagesWhere(({ headers }) => !/no-referrer|same-origin/.test(headers.get('referrer-policy') ?? ''))).toEqual(
      [],
    )
  })

  test('H31: whoever has only the address, a preview of a link too, is led to the sign-in and reads nothing', async () => {
    const addresses = [...new Set(pages.map(({ path }) => path))]
    for (const path of addresses) {
      const answer = await opened.get(path)
      expect([path, answer.status]).toEqual([path, 303])
      expect(answer.headers.get('location')).toMatch(/^\/sign-in\b/)
      expect(await answer.text()).toBe('')
    }
  })

  test('H27: one press ends it, on every page', () => {
    expect(pagesWhere(({ html }) => !/<form method="post" action="\/sign-out">/.test(html))).toEqual([])
    expect(pagesWhere(({ html }) => !/<form class="rd-leave-form" method="post" action="\/exit">/.test(html))).toEqual(
      [],
    )
  })

  test('H22: each says that it is made up, on paper too', () => {
    const says = 'Ashmere is made up: demonstration data, not for real use.'
    expect(pagesWhere(({ html }) => html.split(says).length !== 2)).toEqual([])
    expect(
      pagesWhere(({ html }) => /<(?:header|div|p)[^>]*rd-noprint[^>]*>(?:<[^>]+>)*Ashmere is made up/.test(html)),
    ).toEqual([])
  })
})
