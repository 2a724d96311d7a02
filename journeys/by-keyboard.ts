import type { Locator, Page as Tab } from 'playwright-core'

/** What can be known of the element that the keyboard stands on. */
interface Standing {
  readonly name: string
  /** What is wrong with standing here: not to be seen, out of order, under something else. */
  readonly wrong: readonly string[]
  /** True where the keyboard has come to the end of the page. */
  readonly atTheEnd: boolean
}

/**
 * Runs inside the page, as text, because the page knows nothing of our types. It remembers where the keyboard stood before, so
 * that it can tell whether the focus moved, moved on in the order of the page, and looked different while it was there.
 */
const look = `(() => {
  const at = document.activeElement
  const label = at.labels?.[0]
  const drawn = (element, part) => {
    const style = getComputedStyle(element, part)
    const outline = style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0 ? 'none' : style.outline
    return [outline, style.boxShadow, style.backgroundColor].join(' ')
  }
  const looks = (element) => [drawn(element), ...(element.labels?.[0] ? [drawn(element.labels[0], '::before')] : [])].join(' | ')
  const nameOf = (element) =>
    (element.labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? element.textContent).replace(/\\s+/g, ' ').trim()
  if (at === null || at === document.body || at === document.documentElement) return { name: '', wrong: [], atTheEnd: true }
  const name = nameOf(at)
  const wrong = []
  const was = window.rightdoorStoodOn
  if (was?.element.isConnected) {
    if (was.element === at) wrong.push('the keyboard is caught on ' + name)
    else if (!(was.element.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING)) wrong.push(name + ' comes out of order')
    if (looks(was.element) === was.looks) wrong.push(was.name + ' looks the same with the focus and without')
  }
  const [box = at.getBoundingClientRect()] = at.getClientRects()
  if (box.width < 1 || box.height < 1) wrong.push(name + ' has no size')
  const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 20)]
  const top = document.elementFromPoint(x, y)
  const isSeen = top !== null && (at.contains(top) || top.contains(at) || (label && (label.contains(top) || top.contains(label))))
  if (!isSeen) wrong.push(name + ' is hidden, by ' + (top?.className || top?.tagName || 'the edge of the screen'))
  window.rightdoorStoodOn = { element: at, name, looks: looks(at) }
  return { name, wrong, atTheEnd: false }
})()`

const most = 250

/**
 * Moves to something by the tab key alone, as somebody does who uses no mouse and no finger.
 * @throws where it cannot be reached so, or where any stop on the way cannot be seen, comes out of order or holds the focus.
 */
export async function tabTo(tab: Tab, wanted: string | RegExp): Promise<void> {
  const met: string[] = []
  for (let stops = 0; stops < most; stops += 1) {
    await tab.keyboard.press('Tab')
    const { name, wrong, atTheEnd } = await tab.evaluate<Standing>(look)
    if (wrong.length > 0) throw new Error(`${new URL(tab.url()).pathname}: ${wrong.join('; ')}`)
    if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return
    if (atTheEnd) break
    met.push(name)
  }
  throw new Error(`The keyboard does not reach ${wanted} on ${new URL(tab.url()).pathname}. It met: ${met.join(' · ')}`)
}

/** Presses what the keyboard stands on, and waits for the next page, its style sheet included. */
export async function follow(tab: Tab): Promise<void> {
  const next = tab.waitForEvent('load')
  await tab.keyboard.press('Enter')
  await next
}

export async function tabAndFollow(tab: Tab, wanted: string | RegExp): Promise<void> {
  await tabTo(tab, wanted)
  await follow(tab)
}

export async function tabAndWrite(tab: Tab, wanted: string | RegExp, words: string): Promise<void> {
  await tabTo(tab, wanted)
  await tab.keyboard.type(words)
}

const isStoodOn = async (tab: Tab, element: Locator): Promise<boolean> =>
  (await element.and(tab.locator(':focus')).count()) > 0

/** Of several to pick one from, the keyboard stops on one alone: the arrows lead to the others. */
async function stopFor(tab: Tab, wanted: Locator): Promise<Locator> {
  if ((await wanted.getAttribute('type')) !== 'radio') return wanted
  return tab.locator(`input[type="radio"][name="${await wanted.getAttribute('name')}"]`)
}

/** Moves onto one element of the page by the tab key alone, with the same eye on every stop. @throws as `tabTo` does. */
export async function tabOnto(tab: Tab, wanted: Locator): Promise<void> {
  const stop = await stopFor(tab, wanted)
  for (let stops = 0; stops < most; stops += 1) {
    await tab.keyboard.press('Tab')
    const { wrong, atTheEnd } = await tab.evaluate<Standing>(look)
    if (wrong.length > 0) throw new Error(`${new URL(tab.url()).pathname}: ${wrong.join('; ')}`)
    if (await isStoodOn(tab, stop)) return
    if (atTheEnd) break
  }
  throw new Error(`The keyboard does not reach ${wanted} on ${new URL(tab.url()).pathname}.`)
}

/** Chooses by the keyboard alone: a box with the space bar, one of several with the arrows. */
export async function arrowOnto(tab: Tab, wanted: Locator): Promise<void> {
  await tabOnto(tab, wanted)
  for (let steps = 0; steps < 12 && !(await isStoodOn(tab, wanted)); steps += 1) await tab.keyboard.press('ArrowDown')
  if (!(await wanted.isChecked())) await tab.keyboard.press('Space')
}
