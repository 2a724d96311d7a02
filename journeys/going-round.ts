import type { Browser } from 'playwright-core'
import { comeIn, type Visitor } from './visitor.ts'

export interface SignsIn {
  readonly home: string
  readonly browser: Browser
  readonly scripts?: boolean
}

/** Somebody invented, signed in by one tap, as anybody can try it. */
export async function signedIn(who: string, { home, browser, scripts = true }: SignsIn): Promise<Visitor> {
  const visitor = await comeIn(browser, { home, scripts })
  await visitor.tab.goto(`${home}/sign-in/demonstration`)
  await visitor.tab.locator(`form[action$="/${who}"] button`).click()
  await visitor.tab.waitForURL(({ pathname }) => !pathname.startsWith('/sign-in/'))
  return visitor
}

const ids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** The addresses that the links of the page before them lead to; what is kept as a file is no page. */
const linked = `[...document.querySelectorAll('a[href]:not([download])')].map((each) => new URL(each.href)).filter((each) => each.origin === location.origin && /^.(me|desk|place|account)\\b/.test(each.pathname) && !/[/]keep$|[.](json|csv)$/.test(each.pathname)).map((each) => each.pathname + each.search)`

/**
 * Goes to what can be come to by links from where they are.
 * @param each how many addresses of one kind: those that differ by their ids
 * @returns how many kinds were seen
 */
export async function goRound(
  { tab }: Pick<Visitor, 'tab'>,
  look: (path: string) => Promise<void>,
  each = 1,
): Promise<number> {
  const waiting = [new URL(tab.url()).pathname, '/account']
  const seen = new Set<string>()
  const kinds = new Map<string, number>()
  for (const path of waiting) {
    const kind = path.replaceAll(ids, ':id')
    if (seen.has(path) || (kinds.get(kind) ?? 0) >= each) continue
    seen.add(path)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    await look(path)
    waiting.push(...(await tab.evaluate<string[]>(linked)))
  }
  return kinds.size
}
