import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditHash } from '../src/access/audit/audit-hash.edge.ts'
import { toAdd } from '../src/access/sign-in/begun.store.ts'
import { passkeySite } from '../src/access/sign-in/passkey.edge.ts'
import { beginNewPasskey, beginPasskey, finishPasskey, type PasskeyDesk } from '../src/access/sign-in/passkey.store.ts'
import { slowHashing } from '../src/access/sign-in/password.edge.ts'
import { beginSession, inPlace } from '../src/access/sign-in/session.store.ts'
import { openAccount } from '../src/access/sign-in/sign-in-account.store.ts'
import { signInKeys } from '../src/access/sign-in/sign-in-keys.edge.ts'
import { newId } from '../src/shared/new-id.edge.ts'
import type { Database } from '../src/store/database.ts'
import { openTestDatabase } from '../src/store/testing.edge.ts'
import { pageHeaders } from '../src/web/server-headers.ts'
import { withBrowser } from './open-browser.ts'

const browser = withBrowser()
const script = readFileSync(new URL('../enhance/passkey.js', import.meta.url))
const [callum, locality] = [newId(), 'ashmere']

let database: Database
let desk: PasskeyDesk
let server: Server
let home: string
let callums = newId()
let oldToken = ''

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
const formWith = (does: 'show' | 'make', options: string): string => `<!doctype html><title>Passkey</title>
  <form method="post" action="/answered" hidden data-passkey-${does}="${escaped(options)}" data-not-done="Not done." data-already="Already there.">
    <input type="hidden" name="answer"><button>Go on</button><p role="status"></p>
  </form><p>Other ways</p><script src="/passkey.js" defer></script>`

const begins = () => ({ now: Date.now(), onSharedComputer: false })

/** The least that a page does with a passkey, under the headers of every page. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (type: string, body: string | Uint8Array, cookie?: string): void => {
    const headers = { ...pageHeaders('n', false), 'content-type': type, ...(cookie ? { 'set-cookie': cookie } : {}) }
    response.writeHead(200, headers).end(body)
  }
  const page = 'text/html; charset=utf-8'
  if (request.url === '/passkey.js') return send('text/javascript', script)
  if (request.url === '/make') {
    const purpose = toAdd({ account: callums, signedInAt: Date.now() }, Date.now())
    if (purpose.is === 'refused') throw new Error('not signed in lately')
    const asked = await beginNewPasskey(desk, { ...begins(), for: purpose.value, shownAs: 'Ashmere, a day' })
    return send(page, formWith('make', asked.options), asked.cookie)
  }
  if (request.url === '/show') {
    const asked = await beginPasskey(desk, { ...begins(), for: { is: 'sign-in' } })
    return send(page, formWith('show', asked.options), asked.cookie)
  }
  if (request.url !== '/answered') return send(page, '')
  const sent: Uint8Array[] = []
  for await (const chunk of request) sent.push(chunk)
  const form = new URLSearchParams(Buffer.concat(sent).toString())
  const back = { cookies: request.headers.cookie, address: '192.0.2.7', now: Date.now(), oldToken }
  const came = await finishPasskey(desk, { answer: form.get('answer') ?? '', back })
  send(page, `<!doctype html><title>x</title><output>${came.is === 'ok' ? came.value.is : 'refused'}</output>`)
}

beforeAll(async () => {
  database = await openTestDatabase()
  server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  const at = server.address()
  home = `http://localhost:${typeof at === 'object' ? at?.port : ''}`
  desk = {
    ...{ database, locality, keys: signInKeys('a secret of the tests'), wordList: new Set<string>() },
    ...{ hashing: slowHashing(), site: passkeySite(home, 'Rightdoor'), hashOf: auditHash('a secret of the tests') },
  }
  await database.pool.query("insert into locality (slug, name) values ('ashmere', 'Ashmere')")
  await database.pool.query("insert into person (id, locality, is_a) values ($1, 'ashmere', 'young-person')", [callum])
  await inPlace(desk, async (handle) => {
    const now = Date.now()
    callums = await openAccount(handle, { locality, person: callum, now })
    const session = { account: callums, actingAs: 'young-person', onSharedComputer: false, now } as const
    oldToken = await beginSession(handle, locality, session)
  })
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await database.close()
})

/** A device of one's own, in the browser: it asks for a finger, and the finger is there or not. */
async function withDevice(context: BrowserContext, isUserVerified: boolean): Promise<Page> {
  const tab = await context.newPage()
  const wire = await context.newCDPSession(tab)
  await wire.send('WebAuthn.enable')
  await wire.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified, automaticPresenceSimulation: true },
    },
  })
  return tab
}

const goesOn = async (tab: Page, address: string): Promise<string | null> => {
  await tab.goto(`${home}${address}`)
  await tab.click('button')
  return tab.textContent('output')
}

describe('Callum, 15, and the passkey of his phone', () => {
  test('makes one, and is let in by it without typing anything; a second on the same phone is not made', async () => {
    const context = await browser().newContext()
    const tab = await withDevice(context, true)
    expect(await goesOn(tab, '/make')).toBe('added')
    expect(await goesOn(tab, '/show')).toBe('signed-in')
    expect(await goesOn(tab, '/show')).toBe('signed-in')
    await tab.goto(`${home}/make`)
    await tab.click('button')
    await tab.waitForSelector('text=Already there.')
    await context.close()
  })

  test('who has no finger for it is told so on the page, and nothing is sent', async () => {
    const context = await browser().newContext()
    const tab = await withDevice(context, false)
    await tab.goto(`${home}/make`)
    await tab.click('button')
    await tab.waitForSelector('text=Not done.')
    expect(tab.url()).toBe(`${home}/make`)
    await context.close()
  })

  test('on a browser without passkeys, or without scripts, only the other ways are there', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser().newContext({ javaScriptEnabled })
      await context.addInitScript('delete window.PublicKeyCredential')
      const tab = await context.newPage()
      await tab.goto(`${home}/show`)
      expect(await tab.isVisible('button')).toBe(false)
      expect(await tab.isVisible('text=Other ways')).toBe(true)
      await context.close()
    }
  })
})
