import axe from 'axe-core/axe.min.js'
import type { Page as Tab } from 'playwright-core'
import type { Visitor } from './visitor.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe found in a page, each with the element; and how many rules it could hold the page against. */
export interface Seen {
  readonly found: readonly string[]
  readonly passes: number
}

/** Runs inside the page. `enhanced` asks for the contrast of AAA too. */
const asking = (enhanced: boolean): string =>
  `axe.run(document, ${JSON.stringify({
    resultTypes: ['violations'],
    runOnly: enhanced ? [...rules, 'wcag2aaa'] : rules,
    rules: { 'color-contrast-enhanced': { enabled: enhanced } },
  })}).then(({ violations, passes }) => ({
    passes: passes.length,
    found: violations.map(({ id, nodes: [first] }) => [id, first.html, first.failureSummary].join(': ')),
  }))`

/** Help now is held to the contrast of AAA, every other page to AA, all to the best practice that axe knows. */
export async function axeSees(tab: Tab): Promise<Seen> {
  await tab.evaluate(axe.source)
  return tab.evaluate<Seen>(asking(new URL(tab.url()).pathname.endsWith('/help-now')))
}

/** What axe judged already and found nothing in. */
const judged = new Set<string>()

/** In the long proof: the whole page, without what differs between two visits: ids, tokens, what stands in hidden fields. */
const asItStands = async (tab: Tab): Promise<string> =>
  (await tab.content()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}| value="[^"]{16,}"| nonce="[^"]*"/g, '')

/**
 * Else what a page is built of: which elements stand in which, with their classes, states and names that are there or missing, and whether there
 * are words in them, not which. Several alike beside one another count once, an id that stands there twice counts always.
 */
const built = `(() => {
  const said = ['class', 'type', 'role', 'lang', 'dir', 'hidden', 'open', 'disabled', 'aria-hidden', 'aria-expanded', 'aria-current', 'aria-live']
  const there = ['id', 'for', 'name', 'href', 'alt', 'title', 'aria-label', 'aria-labelledby', 'aria-describedby', 'autocomplete', 'tabindex']
  const of = (element) => {
    const parts = []
    for (const child of element.childNodes) {
      const part = child.nodeType === 1 ? of(child) : child.nodeType === 3 && child.nodeValue.trim() ? '#' : ''
      if (part && part !== parts.at(-1)) parts.push(part)
    }
    const has = [...said.map((name) => element.getAttribute(name) ?? ''), ...there.map((name) => (element.getAttribute(name) ? '+' : '-'))]
    return element.localName + '[' + has.join() + '](' + parts.join(' ') + ')'
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  return of(document.documentElement) + (ids.length - new Set(ids).size)
})()`

const asWasJudged = (tab: Tab): Promise<string> =>
  process.env['PROOF'] === 'full' ? asItStands(tab) : tab.evaluate<string>(built)

/** As `axeFindsNothing`, and a page that is built as one that was judged already is not judged again. */
export async function axeFindsNothingNew(visitor: Pick<Visitor, 'tab' | 'scripts'>): Promise<void> {
  if (!visitor.scripts) return
  const page = `${await asWasJudged(visitor.tab)}${visitor.tab.viewportSize()?.width}`
  if (judged.has(page)) return
  await axeFindsNothing(visitor)
  judged.add(page)
}

/**
 * Without scripts axe cannot run, and the page is the same one: those who come without are passed over here.
 * @throws where axe finds anything, or looked at too little to say so.
 */
export async function axeFindsNothing({ tab, scripts }: Pick<Visitor, 'tab' | 'scripts'>): Promise<void> {
  if (!scripts) return
  const { found, passes } = await axeSees(tab)
  const at = new URL(tab.url()).pathname
  if (found.length > 0) throw new Error(`${at}: ${found.join('\n')}`)
  if (passes < 20) throw new Error(`${at}: axe held the page against ${passes} rules only. Was the style sheet built?`)
}
