import type { Page as Tab } from 'playwright-core'
import { axeSees } from './axe-knows.ts'
import type { Visitor } from './visitor.ts'

/** What is wrong with the page of a tab in one light; an empty list where nothing is. */
export type Light = (tab: Tab) => Promise<readonly string[]>

const tooWide = `(() => {
  const wide = document.documentElement.scrollWidth - innerWidth
  const sticks = [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
  return wide > 0 ? ['wider than the screen by ' + wide + ' px: ' + (sticks.at(-1)?.outerHTML.slice(0, 120) ?? '')] : []
})()`
const notSeen = (selectors: readonly string[]): string => `${JSON.stringify(selectors)}.filter((selector) => {
  const box = document.querySelector(selector)?.getBoundingClientRect()
  return !box || box.width < 20 || box.height < 10 || !document.querySelector(selector).checkVisibility({ visibilityProperty: true })
}).map((selector) => selector + ' cannot be seen')`

const everywhere = ['.rd-now', '.rd-leave', '.rd-made-up', 'h1']

/** What axe found, or that it looked at too little to say. */
async function axeSays(tab: Tab): Promise<readonly string[]> {
  const { found, passes } = await axeSees(tab)
  return passes < 15 ? [...found, `axe held it against ${passes} rules only`] : found
}

const inLight = async (tab: Tab): Promise<readonly string[]> => {
  await tab.emulateMedia({ colorScheme: 'light', media: 'screen', forcedColors: 'none' })
  return [...(await axeSays(tab)), ...(await tab.evaluate<string[]>(notSeen(everywhere)))]
}

const inTheDark = async (tab: Tab): Promise<readonly string[]> => {
  await tab.emulateMedia({ colorScheme: 'dark', media: 'screen', forcedColors: 'none' })
  const ground = await tab.evaluate<string>('getComputedStyle(document.body).backgroundColor')
  const [red = 255, green = 255, blue = 255] = (ground.match(/\d+/g) ?? []).map(Number)
  return [...(await axeSays(tab)), ...(red + green + blue > 240 ? [`not dark: ${ground}`] : [])]
}

const headed =
  '[...document.querySelectorAll("h1, h2")].some((each) => each.checkVisibility()) ? [] : ["no heading is printed"]'

/** On paper the numbers and the watermark stay, and what only a screen can do goes. Papers for several people each have a heading of their own. */
const onPaper = async (tab: Tab): Promise<readonly string[]> => {
  await tab.emulateMedia({ colorScheme: 'light', media: 'print', forcedColors: 'none' })
  const kept = await tab.evaluate<string[]>(notSeen(['.rd-safety__numbers', '.rd-made-up']))
  const forms = await tab.evaluate<number>(
    '[...document.querySelectorAll(".rd-noprint, .nhsuk-button, .rd-tap")].filter((each) => each.checkVisibility()).length',
  )
  return [
    ...kept,
    ...(await tab.evaluate<string[]>(headed)),
    ...(forms > 0 ? [`${forms} parts are printed that only a screen can use`] : []),
  ]
}

const inForcedColours = async (tab: Tab): Promise<readonly string[]> => {
  await tab.emulateMedia({ colorScheme: 'dark', media: 'screen', forcedColors: 'active' })
  return tab.evaluate<string[]>(notSeen(everywhere))
}

const onASmallPhone = async (tab: Tab): Promise<readonly string[]> => {
  await tab.emulateMedia({ colorScheme: 'light', media: 'screen', forcedColors: 'none' })
  await tab.setViewportSize({ width: 320, height: 640 })
  const wide = await tab.evaluate<string[]>(tooWide)
  const seen = await tab.evaluate<string[]>(notSeen(everywhere))
  await tab.setViewportSize({ width: 390, height: 844 })
  return [...wide, ...seen]
}

/** Every way in which a page is looked at, by name. */
export const lights: Readonly<Record<string, Light>> = { inLight, inTheDark, onPaper, inForcedColours, onASmallPhone }

/** Opens a page and holds it in the lights of `names`. @returns every fault, each with its address. */
export async function faultsOf(
  { tab }: Visitor,
  address: string,
  names: readonly string[],
): Promise<readonly string[]> {
  await tab.goto(address, { waitUntil: 'load' })
  const faults: string[] = []
  for (const name of names)
    for (const fault of (await lights[name]?.(tab)) ?? []) faults.push(`${new URL(address).pathname} ${name}: ${fault}`)
  return faults
}
