import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAssets } from '../scripts/styles.mjs'
import { readNational } from '../src/directory/national.edge.ts'
import { frontPage } from '../src/site/front.page.tsx'
import { helpNowPage } from '../src/site/help-now.page.tsx'
import { callsNow } from '../src/site/help-now.ts'
import { leavePage } from '../src/site/leave.page.tsx'
import { Layout } from '../src/web/layout.tsx'
import type { Frame, Page } from '../src/web/route.ts'
import { pageHeaders } from '../src/web/server-headers.ts'
import { openBrowser } from './open-browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'rightdoor-leaving-'))
const assets = join(folder, 'assets')
const outside = 'https://www.bbc.co.uk/weather'
let browser: Browser
let server: Server
let home = ''

const types: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }

/** The pages as the program sends them, under its own headers, with nothing behind them. */
function serve(pages: ReadonlyMap<string, string>): Server {
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const html = pages.get(path)
    if (html !== undefined) {
      response.writeHead(200, { ...pageHeaders('n', false), 'content-type': 'text/html; charset=utf-8' })
      response.end(html)
      return
    }
    const file = path.replace('/assets/', '')
    response.writeHead(200, { 'content-type': types[file.split('.').at(-1) ?? ''] ?? 'font/woff2' })
    response.end(readFileSync(join(assets, file)))
  })
}

beforeAll(async () => {
  const manifest = buildAssets(assets)
  const national = readNational(new URL('../content/', import.meta.url))
  const frame: Frame = {
    base: '',
    placeName: 'Ashmere',
    demonstration: true,
    nonce: 'n',
    assets: (name) => `/assets/${manifest[name]}`,
  }
  const set = (page: Page): string => `<!doctype html>${render(h(Layout, { frame, page }))}`
  const pages = new Map([
    ['/', set(frontPage(frame, { topics: [] }))],
    ['/help-now', set(helpNowPage(frame, callsNow(national, national.entries)))],
    ['/leave', set(leavePage(frame))],
  ])
  server = serve(pages)
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  home = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A tab in which the weather is answered here, because a test asks nobody outside. */
async function tab(how: BrowserContextOptions = {}): Promise<Tab> {
  const context = await browser.newContext(how)
  await context.route(/^https:/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title><h1>Weather</h1>' }),
  )
  return context.newPage()
}

describe('Amina, 14, hears somebody on the stairs', () => {
  test('one press of the link and she is at the weather; Back does not lead to the page she left', async () => {
    const page = await tab()
    await page.goto(`${home}/`)
    await page.goto(`${home}/help-now`)
    await page.click('text=Leave this page')
    await page.waitForURL(outside)
    await page.goBack()
    expect(page.url()).toBe(`${home}/`)
    await page.context().close()
  })

  test('three times Shift does the same, wherever she was typing', async () => {
    const page = await tab()
    await page.goto(`${home}/`)
    await page.focus('#words')
    for (const _ of [1, 2, 3]) await page.keyboard.press('Shift')
    await page.waitForURL(outside)
    await page.context().close()
  })

  test('writing capital letters does not throw her out', async () => {
    const page = await tab()
    await page.goto(`${home}/`)
    await page.focus('#words')
    for (const letter of ['I', 'T', 'S', 'M', 'E']) await page.keyboard.press(`Shift+${letter}`)
    expect(await page.inputValue('#words')).toBe('ITSME')
    expect(page.url()).toBe(`${home}/`)
    await page.context().close()
  })

  test('with scripts switched off the link still leads away', async () => {
    const page = await tab({ javaScriptEnabled: false })
    await page.goto(`${home}/help-now`)
    await page.click('text=Leave this page')
    await page.waitForURL(outside)
    await page.context().close()
  })

  test('the way out is what the tab key meets first', async () => {
    const page = await tab()
    await page.goto(`${home}/leave`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Leave this page')
    await page.context().close()
  })
})

const eyes: readonly { readonly name: string; readonly how: BrowserContextOptions }[] = [
  { name: 'on a phone of 320 px', how: { viewport: { width: 320, height: 640 } } },
  { name: 'on a wide screen', how: { viewport: { width: 1280, height: 900 } } },
  { name: 'in the dark', how: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
  { name: 'in forced colours', how: { viewport: { width: 390, height: 844 }, forcedColors: 'active' } },
]
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Runs inside the page; as text, because the page knows nothing of our types. */
const violationsIn = (enhanced: boolean): string =>
  `axe.run(document, ${JSON.stringify({
    runOnly: enhanced ? [...rules, 'wcag2aaa'] : rules,
    rules: { 'color-contrast-enhanced': { enabled: enhanced } },
  })}).then(({ violations, passes }) => ({ passes: passes.length, found: violations.map(({ id, nodes }) => id + ': ' + nodes[0].html) }))`

test.each(eyes)('the front of the house can be used $name by everybody whom axe knows of', async ({ how }) => {
  const page = await tab({ ...how, bypassCSP: true })
  for (const path of ['/', '/help-now', '/leave']) {
    await page.goto(home + path)
    await page.addScriptTag({ content: axe.source })
    const { passes, found } = await page.evaluate<{ passes: number; found: string[] }>(
      violationsIn(path === '/help-now'),
    )
    expect(found, path).toEqual([])
    expect(passes, path).toBeGreaterThan(25)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBeLessThanOrEqual(0)
  }
  await page.context().close()
})

describe('the strict policy', () => {
  test('blocks nothing that the pages need, and nobody else is asked for anything', async () => {
    const page = await tab()
    const complaints: string[] = []
    const asked: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => asked.push(new URL(request.url()).origin))
    for (const path of ['/', '/help-now', '/leave']) await page.goto(home + path, { waitUntil: 'networkidle' })
    expect(complaints.filter((said) => !said.includes('Permissions-Policy'))).toEqual([])
    expect(asked.length).toBeGreaterThan(6)
    expect(new Set(asked)).toEqual(new Set([home]))
    expect(await page.context().cookies()).toEqual([])
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0)
    await page.context().close()
  })
})
