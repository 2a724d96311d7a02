import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import OpenIdIssuer from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { inviteByCode } from './access/sign-in/invitation.store.ts'
import { inPlace } from './access/sign-in/session.store.ts'
import { openAccount } from './access/sign-in/sign-in-account.store.ts'
import { signInKeys } from './access/sign-in/sign-in-keys.edge.ts'
import { signInPaths } from './access/sign-in/sign-in-paths.ts'
import { openRightdoor, type Rightdoor } from './main.ts'
import { newId } from './shared/new-id.edge.ts'
import type { Database } from './store/database.ts'
import { openTestDatabase } from './store/testing.edge.ts'
import { demonstrationAt, testNow, testSettings } from './testing.edge.ts'

const { publicUrl, secret } = testSettings()
const landing = new URL(signInPaths.organisationBack, publicUrl).href
const ofIssuer = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** Who sits before the screen of the organisation. */
let before = 'nia-at-school'

/** A real OpenID provider, which lets in whoever sits before it and asks them nothing. */
async function openIssuer(): Promise<{ readonly server: Server; readonly issuer: string }> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  const at = server.address()
  const issuer = `http://localhost:${typeof at === 'object' ? at?.port : ''}`
  const provider: OpenIdIssuer = new OpenIdIssuer(issuer, {
    clients: [
      {
        ...{ client_id: 'rightdoor', client_secret: 'a secret of the tests', redirect_uris: [landing] },
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...ofIssuer.privateKey.export({ format: 'jwk' }), kid: 'theirs', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['a key of the tests'] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { readonly uid: string }) => `/asks/${uid}` },
    findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
    async loadExistingGrant(ctx: { oidc: { session: { accountId: string }; client: { clientId: string } } }) {
      const { session, client } = ctx.oidc
      const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  const callback = provider.callback()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    void (request.url?.startsWith('/asks/')
      ? provider.interactionFinished(request, response, { login: { accountId: before, remember: false } })
      : callback(request, response))
  })
  return { server, issuer }
}

let there: Awaited<ReturnType<typeof openIssuer>>
let database: Database
let rightdoor: Rightdoor
beforeAll(async () => {
  there = await openIssuer()
  const more = { OIDC_ISSUER: there.issuer, OIDC_NAME: 'The school', OIDC_CLIENT_ID: 'rightdoor' }
  const settings = testSettings({ ...more, OIDC_CLIENT_SECRET: 'a secret of the tests', OIDC_ALWAYS_TWO: 'yes' })
  database = await openTestDatabase(demonstrationAt('of_tests', () => testNow))
  rightdoor = await openRightdoor({ settings, database })
})
afterAll(async () => {
  await rightdoor.close()
  there.server.closeAllConnections()
  there.server.close()
})

/** A browser of somebody's own, here and at the organisation. */
function browser() {
  const [here, away] = [new Map<string, string>(), new Map<string, string>()]
  const keep = (jar: Map<string, string>, answer: Response): void => {
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      value === '' ? jar.delete(name) : jar.set(name, value)
    }
  }
  const cookieOf = (jar: Map<string, string>): string => [...jar].map((each) => each.join('=')).join('; ')
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(new URL(path, publicUrl), { ...init, headers: { cookie: cookieOf(here) } })
    const answer = await rightdoor.fetch(request)
    keep(here, answer)
    return answer
  }
  /** Goes where the browser goes, until it comes back. @returns the address at which it does. */
  const goThere = async (from: string): Promise<string> => {
    let next = from
    for (let n = 0; n < 9; n++) {
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie: cookieOf(away) } })
      keep(away, answer)
      next = new URL(answer.headers.get('location') ?? '', next).href
      if (next.startsWith(landing)) return next
    }
    throw new Error('the browser never came back')
  }
  return {
    ...{ ask, goThere },
    post: (path: string, fields: Readonly<Record<string, string>>) =>
      ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
    isIn: () => here.has('__Host-sid'),
  }
}

const locality = 'ashmere'
/** Somebody new at the school, whose account an administrator opened, and the code that they were handed. */
async function newAtTheSchool(): Promise<string> {
  const person = newId()
  const nurse = demonstrationPerson(locality, 'school-nurse')
  await database.pool.query(
    `insert into person (id, locality, is_a, agency, name) select $1, locality, is_a, agency, 'Nia Price' from person where id = $2`,
    [person, nurse],
  )
  await database.pool.query(
    "insert into job (person, locality, is_a, from_day) values ($1, 'ashmere', 'helper', '2020-01-01')",
    [person],
  )
  const now = Date.now()
  return inPlace({ database, locality }, async (handle) => {
    const account = await openAccount(handle, { locality, person, now })
    return inviteByCode(handle, signInKeys(secret), { locality, account, now })
  })
}

/** With the code that was handed over, their organisation’s sign-in becomes theirs. */
async function joins(who: string): Promise<Response> {
  before = who
  const own = browser()
  const page = await (await own.post(signInPaths.firstOrganisation, { code: await newAtTheSchool() })).text()
  const [, address = ''] = /class="nhsuk-button" href="([^"]+)"/.exec(page) ?? []
  return own.ask(await own.goThere(address.replaceAll('&amp;', '&')))
}

/** Goes to the organisation from the page of signing in. @returns where the browser comes back, and the browser. */
async function goes(who: string, to = '') {
  before = who
  const own = browser()
  const gone = await own.ask(`${signInPaths.organisation}${to}`)
  expect(gone.status).toBe(303)
  return { own, back: await own.goThere(gone.headers.get('location') ?? '') }
}

const plain = async (answer: Response): Promise<string> => (await answer.text()).replaceAll(/nonce-[\w+/=]+/g, '')

describe('Nia, at the sign-in of her school', () => {
  test('joins it with the code that she was handed, and comes in by it from then on, to where she was going', async () => {
    const joined = await joins('nia-at-school')
    expect([joined.status, joined.headers.get('location')]).toEqual([303, '/desk'])
    expect(await (await browser().ask('/sign-in')).text()).toContain('The school')
    const { own, back } = await goes('nia-at-school', '?to=/account')
    const came = await own.ask(back)
    expect(came.headers.get('location')).toBe('/account')
    expect(await (await own.ask('/account')).text()).toContain('The school')
  })

  test('is led in once: the same address a second time, and from another browser, opens nothing', async () => {
    await joins('once-at-school')
    const { own, back } = await goes('once-at-school')
    const other = browser()
    expect((await other.ask(back)).status).toBe(422)
    expect(other.isIn()).toBe(false)
    const came = async () =>
      (await database.pool.query("select from audit where did = 'sign-in' and outcome = 'allowed'")).rowCount ?? 0
    const before = await came()
    expect((await own.ask(back)).status).toBe(303)
    expect(await came()).toBe(before + 1)
    expect((await own.ask(back)).status).toBe(422)
  })

  test('with a state that is not hers, or none, and whoever is unknown, are refused with one page', async () => {
    await joins('state-at-school')
    const pages = new Set<string>()
    const changes = [
      (back: URL) => back.searchParams.set('state', 'another'),
      (back: URL) => back.searchParams.delete('state'),
      (back: URL) => back.searchParams.set('code', 'made-up'),
      (back: URL) => back.searchParams.set('iss', 'https://elsewhere.example'),
    ]
    for (const change of changes) {
      const { own, back } = await goes('state-at-school')
      const changed = new URL(back)
      change(changed)
      const answer = await own.ask(changed.href)
      expect(answer.status, change.toString()).toBe(422)
      expect(own.isIn()).toBe(false)
      pages.add(await plain(answer))
    }
    const { own, back } = await goes('nobody-here-knows')
    const unknown = await own.ask(back)
    expect(unknown.status).toBe(422)
    expect(own.isIn()).toBe(false)
    pages.add(await plain(unknown))
    expect(pages.size).toBe(1)
  })

  test('with a code that nobody handed over she is led nowhere', async () => {
    const answer = await browser().post(signInPaths.firstOrganisation, { code: 'AAAAA-BBBBB' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toContain(there.issuer)
  })
})
