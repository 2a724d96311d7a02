import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core'

/** Somebody with a browser of their own, who has never been here before. */
export interface Visitor {
  readonly tab: Tab
  /** Whether their browser runs scripts. */
  readonly scripts: boolean
  /** The addresses of the pages that they have met, in order: their screens. */
  readonly screens: readonly string[]
  /** What the browser complained about, mistakes of scripts included. */
  readonly complaints: readonly string[]
  /** Every address that was asked for anything and is not the house. */
  readonly strangers: readonly string[]
  /** What was left with them: cookies that an answer tried to set. */
  readonly cookiesOffered: readonly string[]
  readonly goHome: () => Promise<void>
}

export interface ComesWith {
  readonly home: string
  /** In CSS pixels. */
  readonly width?: number
  /** False where the browser runs no scripts. */
  readonly scripts?: boolean
  readonly also?: BrowserContextOptions
}

export const elsewhere = /^https?:\/\/(?!localhost[:/])/
export const outside = 'https://www.bbc.co.uk/weather'

/**
 * Opens a tab of a browser in which nobody but the house is found. What is kept of a visit is kept as on any phone: to answer in the place of
 * somebody else would keep nothing.
 */
export async function comeIn(
  browser: Browser,
  { home, width = 390, scripts = true, also = {} }: ComesWith,
): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled: scripts, ...also })
  const tab = await context.newPage()
  const screens: string[] = []
  const complaints: string[] = []
  const strangers: string[] = []
  const cookiesOffered: string[] = []
  tab.on('console', (message) => void complaints.push(message.text()))
  tab.on('pageerror', (error) => void complaints.push(error.message))
  tab.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`)
    dialog.dismiss().catch(() => undefined)
  })
  tab.on('request', (request) => {
    if (!request.url().startsWith(`${home}/`)) strangers.push(request.url())
  })
  tab.on('response', async (response) => {
    const cookie = await response.headerValue('set-cookie').catch(() => null)
    if (cookie !== null) cookiesOffered.push(cookie)
  })
  tab.on('domcontentloaded', () => void screens.push(tab.url()))
  return { tab, scripts, screens, complaints, strangers, cookiesOffered, goHome: () => context.close() }
}

/** Somebody who can leave for the weather, which is answered here. @NOTE their browser keeps nothing of what it fetched. */
export async function comeInByTheWeather(browser: Browser, comes: ComesWith): Promise<Visitor> {
  const visitor = await comeIn(browser, comes)
  const page = '<!doctype html><title>Weather</title><h1>Weather</h1>'
  await visitor.tab.context().route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body: page }))
  return visitor
}

/** Everything that a page could leave on somebody's phone, read as the browser holds it. */
export async function leftOnTheirPhone({ tab, cookiesOffered }: Visitor): Promise<readonly string[]> {
  const stored = await tab.evaluate<string[]>(`(async () => [
    ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split(';').filter(Boolean),
    ...(await indexedDB.databases()).map(({ name }) => name), ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ])()`)
  const cookies = await tab.context().cookies()
  return [...cookiesOffered, ...cookies.map(({ name }) => name), ...stored]
}

/** The text that can be read on a page or in a part of it, on one line. */
export const readOn = async (tab: Tab, part = 'main'): Promise<string> =>
  (await tab.locator(part).first().innerText()).replaceAll(/\s+/g, ' ')
