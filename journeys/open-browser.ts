import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, beforeEach } from 'vitest'

/** The one without windows first: it is the same browser, and is up and through a page in less time. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Where Chromium is on this machine, or undefined. `CHROMIUM` names another place. */
export const chromiumPath = (): string | undefined =>
  [process.env['CHROMIUM'] ?? '', ...places].find((path) => path !== '' && existsSync(path))

export const howToGetChromium =
  'Chromium was not found, so nobody walked through the pages. Install Chromium, for example: apt-get install chromium-headless-shell'

/** Opens Chromium without anything that talks to the outside. Throws where there is none, saying how to get it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (executablePath === undefined) throw new Error(howToGetChromium)
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      // Fewer processes: starting them is most of what a short walk costs.
      '--in-process-gpu',
      '--renderer-process-limit=1',
    ],
  })
}

/** The browser of this process, which each file takes over from the one before: starting it costs more than most walks. */
const kept: { browser?: Promise<Browser> } = {}

async function keptBrowser(): Promise<Browser> {
  const before = await kept.browser
  if (before?.isConnected()) return before
  kept.browser = openBrowser()
  return kept.browser
}

/**
 * The browser for all tests of a file, or of a group, with nobody in it. Where there is no Chromium the tests fail under
 * `CI=true`; on anybody's own machine they are left out, with a line that says what to install.
 */
export function withBrowser(): () => Browser {
  const held: { browser?: Browser } = {}
  const isToFail = process.env['CI'] === 'true'
  const isMissing = chromiumPath() === undefined
  beforeAll(async () => {
    if (isMissing) process.stderr.write(`${howToGetChromium}\n`)
    else held.browser = await keptBrowser()
  })
  beforeEach(({ skip }) => {
    if (isMissing && isToFail) throw new Error(howToGetChromium)
    skip(isMissing, howToGetChromium)
  })
  afterAll(async () => {
    for (const context of held.browser?.contexts() ?? []) await context.close()
  })
  return () => {
    if (!held.browser) throw new Error(howToGetChromium)
    return held.browser
  }
}
