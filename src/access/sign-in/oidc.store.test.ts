import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import OpenIdIssuer from 'oidc-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Database } from '../../store/database.ts'
import { emptyTables, openTestDatabase } from '../../store/testing.edge.ts'
import { auditHash } from '../audit/audit-hash.edge.ts'
import { type CameOf, toAdd } from './begun.store.ts'
import type { BegunFor } from './begun.ts'
import { beginByCode } from './begun-by-code.store.ts'
import { issuerAtWork, type OidcWorld } from './oidc.edge.ts'
import { beginOidc, finishOidc, type OidcDesk } from './oidc.store.ts'
import type { OidcIssuer } from './oidc-settings.edge.ts'
import { waysInTo } from './own-ways.store.ts'
import { slowHashing } from './password.edge.ts'
import { beginSession, findSession, inPlace } from './session.store.ts'
import { couldNot, type OrCouldNot, type WhyNot } from './sign-in.ts'
import { closeAccountOf, openAccount } from './sign-in-account.store.ts'
import { signInKeys } from './sign-in-keys.edge.ts'
import { handCode } from './sign-in-links.store.ts'

const landing = 'http://localhost:3000/sign-in/back'
const address = '192.0.2.7'
const minutes = (many: number): number => many * 60_000
const twoThings = 'urn:example:two-things'

const ofIssuer = generateKeyPairSync('rsa', { modulusLength: 2048 })
const ofOurs = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwkOf = (pair: typeof ofIssuer, more: object) => ({ ...pair.publicKey.export({ format: 'jwk' }), ...more })

/** Who sits before the screen of the organisation, and what they show there. */
let before: { readonly accountId: string; readonly acr?: string; readonly amr?: readonly string[] }
/** Changes what the issuer says about tokens on its way to us. */
let twist: ((said: Said) => Said) | undefined

type Said = Readonly<Record<string, unknown>>

const configuration = {
  clients: [
    {
      client_id: 'rightdoor',
      client_secret: 'a secret of the tests',
      token_endpoint_auth_method: 'client_secret_post',
    },
    {
      ...{ client_id: 'rightdoor-by-key', token_endpoint_auth_method: 'private_key_jwt' },
      ...{ token_endpoint_auth_signing_alg: 'RS512', jwks: { keys: [jwkOf(ofOurs, { kid: 'ours', use: 'sig' })] } },
    },
  ].map((each) => ({ ...each, redirect_uris: [landing] })),
  jwks: { keys: [{ ...ofIssuer.privateKey.export({ format: 'jwk' }), kid: 'theirs', use: 'sig', alg: 'RS256' }] },
  enabledJWA: { clientAuthSigningAlgValues: ['RS512'] },
  acrValues: [twoThings],
  claims: { openid: ['sub', 'email', 'amr', 'auth_time'] },
  pkce: { required: () => true },
  cookies: { keys: ['a key of the tests'] },
  ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_: unknown, { uid }: { readonly uid: string }) => `/asks/${uid}` },
  findAccount: (_: unknown, accountId: string) => ({
    accountId,
    claims: () => ({ sub: accountId, email: 'beth@school.example', ...before }),
  }),
}

/** A real OpenID provider, which lets in whoever sits before it and asks them nothing. */
async function openIssuer(): Promise<{ readonly server: Server; readonly issuer: string }> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  const at = server.address()
  const issuer = `http://localhost:${typeof at === 'object' ? at?.port : ''}`
  const provider: OpenIdIssuer = new OpenIdIssuer(issuer, {
    ...configuration,
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
    const { accountId, acr, amr } = before
    void (request.url?.startsWith('/asks/')
      ? provider.interactionFinished(request, response, { login: { accountId, acr, amr, remember: true } })
      : callback(request, response))
  })
  return { server, issuer }
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const claimsIn = (token: unknown): Said =>
  JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString())
/** A token with the issuer's own signature: whatever it says, the issuer said it. */
function signedByIssuer(claims: Said): string {
  const text = `${base64({ alg: 'RS256', typ: 'JWT', kid: 'theirs' })}.${base64(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), ofIssuer.privateKey).toString('base64url')}`
}

const world: OidcWorld = {
  async fetch(url, options) {
    const response = await fetch(url, options as RequestInit)
    if (!url.endsWith('/token') || !twist || !response.ok) return response
    return Response.json(twist((await response.json()) as Said), { status: 200 })
  },
}

/** What a browser holds at the organisation. */
let cookiesThere = new Map<string, string>()

/** Somebody sits down before the screen of the organisation, where nobody is signed in. */
function sits(who: typeof before): void {
  ;[before, cookiesThere] = [who, new Map()]
}

/** Goes where the browser goes, until it comes back to us. @returns the parameters that it brings. */
async function goThere(from: string): Promise<string> {
  let next = from
  for (let n = 0; n < 9; n++) {
    const cookie = [...cookiesThere].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookiesThere.set(name, value)
    }
    next = new URL(response.headers.get('location') ?? '', next).href
    if (next.startsWith(landing)) return new URL(next).search
  }
  throw new Error('the browser never came back')
}

let database: Database
let there: Awaited<ReturnType<typeof openIssuer>>
let desk: OidcDesk
let why: WhyNot[] = []
let [callum, beth, callums, beths] = [newId(), newId(), newId(), newId()]

const settings = (more: Partial<OidcIssuer> = {}): OidcIssuer => ({
  ...{ key: 'organisation', name: 'The school', issuer: there.issuer, registeredAs: 'rightdoor' },
  ...{ proof: { is: 'secret', secret: 'a secret of the tests' }, second: { is: 'said', acr: [twoThings], amr: [] } },
  ...more,
})
const deskWith = (more: Partial<OidcIssuer>): OidcDesk => ({ ...desk, issuers: [issuerAtWork(settings(more), world)] })

beforeAll(async () => {
  there = await openIssuer()
  database = await openTestDatabase()
  desk = {
    ...{ database, locality: 'ashmere', keys: signInKeys('a secret of the tests'), wordList: new Set<string>() },
    hashOf: auditHash('a secret of the tests'),
    hashing: slowHashing({ memoryKiB: 64, passes: 1, atOnce: 2, waiting: 40 }),
    issuers: [issuerAtWork(settings(), world)],
    told: (each) => void why.push(each),
  }
  await database.pool.query(
    "insert into locality (slug, name) values ('ashmere', 'Ashmere'), ('elsewhere', 'Elsewhere')",
  )
})
afterAll(async () => {
  there.server.closeAllConnections()
  there.server.close()
  await database.close()
})

beforeEach(async () => {
  ;[why, twist] = [[], undefined]
  sits({ accountId: 'beth-at-school', acr: twoThings, amr: ['pwd', 'mfa'] })
  await emptyTables(database, 'came_back', 'tried', 'session', 'credential', 'account', 'job', 'person', 'agency')
  const school = newId()
  ;[callum, beth] = [newId(), newId()]
  const add = (sql: string, ...values: readonly unknown[]) => database.pool.query(sql, [...values])
  await add("insert into agency (id, locality, name, sector) values ($1, 'ashmere', 'A school', 'education')", school)
  await add("insert into person (id, locality, is_a) values ($1, 'ashmere', 'young-person')", callum)
  await add(
    "insert into person (id, locality, is_a, agency, name) values ($1, 'ashmere', 'professional', $2, 'Beth')",
    ...[beth, school],
  )
  await add("insert into job (person, locality, is_a, from_day) values ($1, 'ashmere', 'helper', '2020-01-01')", beth)
  const now = Date.now()
  const open = (person: Id) => inPlace(desk, (handle) => openAccount(handle, { locality: 'ashmere', person, now }))
  ;[callums, beths] = [await open(callum), await open(beth)]
})

const cookieIn = (set: string): string => set.split(';')[0] ?? ''
const unwrap = <Value>(answer: { is: string; value?: Value }): Value => {
  if (answer.value === undefined) throw new Error(JSON.stringify(answer))
  return answer.value
}

interface Going {
  readonly at?: OidcDesk
  readonly for?: BegunFor
  readonly oldToken?: string
  /** Milliseconds from the beginning to the coming back. */
  readonly after?: number
  readonly change?: (search: string) => string
  readonly cookies?: (own: string) => string
}

/** Somebody goes to their organisation's sign-in and comes back. */
async function goes(going: Going = {}) {
  const { at = desk, after = 1000, change, cookies } = going
  const now = Date.now()
  const purpose = going.for ?? { is: 'sign-in' }
  const begun = unwrap(
    await beginOidc(at, { issuer: 'organisation', landing, for: purpose, now, onSharedComputer: false, to: '/desk' }),
  )
  const search = await goThere(begun.address)
  const own = cookieIn(begun.cookie)
  const back = {
    ...{ cookies: cookies?.(own) ?? own, address, now: now + after },
    ...(going.oldToken ? { oldToken: going.oldToken } : {}),
  }
  const given = { search: change?.(search) ?? search, back }
  return { begun, given, came: await finishOidc(at, given) }
}

/** @returns what came of it, or why not. Every refusal is checked to look like every other. */
async function said(going: Going = {}): Promise<string> {
  why = []
  return sayOf((await goes(going)).came)
}
function sayOf(came: OrCouldNot<CameOf>): string {
  if (came.is === 'refused') expect(came).toEqual(couldNot)
  return came.is === 'refused' ? why.join(' ') : came.value.is === 'signed-in' ? came.value.actingAs : came.value.is
}

const sessionOf = (account: Id, actingAs: 'helper' | 'young-person'): Promise<string> =>
  inPlace(desk, (handle) =>
    beginSession(handle, 'ashmere', { account, actingAs, onSharedComputer: false, now: Date.now() }),
  )
/** Somebody who is signed in adds their organisation's sign-in to their account. */
const links = async (account: Id): Promise<string> => {
  const oldToken = await sessionOf(account, account === beths ? 'helper' : 'young-person')
  const now = Date.now()
  return said({ for: unwrap(toAdd({ account, signedInAt: now }, now)), oldToken })
}

describe('Beth, the school nurse, at her organisation’s own sign-in', () => {
  test('comes in with nothing typed here, and goes on to where she was going', async () => {
    expect(await links(beths)).toBe('added')
    const { came } = await goes()
    const value = unwrap(came)
    expect(value).toMatchObject({ is: 'signed-in', account: beths, person: beth, actingAs: 'helper', to: '/desk' })
    const found = await findSession(desk, value.is === 'signed-in' ? value.token : undefined, Date.now())
    expect(found.is).toBe('open')
  })

  test.each(['PEM', 'JWK'])('and so where this installation proves itself by a private key in %s', async (form) => {
    await links(beths)
    const { privateKey } = ofOurs
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
    const key = form === 'PEM' ? pem : JSON.stringify(privateKey.export({ format: 'jwk' }))
    const proof = { is: 'private-key', key, keyId: 'ours' } as const
    expect(await said({ at: deskWith({ registeredAs: 'rightdoor-by-key', proof }) })).toBe('helper')
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
      format: 'pem',
      type: 'pkcs8',
    })
    const wrong = { is: 'private-key', key: other.toString(), keyId: 'ours' } as const
    expect(await said({ at: deskWith({ registeredAs: 'rightdoor-by-key', proof: wrong }) })).toBe('not-proved')
  })

  test('asks with PKCE, a state, a nonce and the second thing; what she began can be read nowhere', async () => {
    const { begun } = await goes()
    const asked = Object.fromEntries(new URL(begun.address).searchParams)
    expect(asked).toMatchObject({ code_challenge_method: 'S256', scope: 'openid', acr_values: twoThings })
    expect(asked['code_challenge']).toHaveLength(43)
    expect(begun.cookie).toMatch(/^__Host-oidc=[\w-]+; Secure; HttpOnly; SameSite=Lax; Path=\/; Max-Age=600$/)
    const sealed = Buffer.from(cookieIn(begun.cookie).split('=')[1] ?? '', 'base64url').toString('latin1')
    for (const part of [asked['state'], asked['nonce'], 'sign-in', 'desk']) expect(sealed).not.toContain(part)
  })

  test('shows again who she is: the organisation asks her anew, and nobody else will do', async () => {
    await links(beths)
    const again = { is: 'again', account: beths } as const
    expect(await said({ for: again })).toBe('helper')
    const { begun } = await goes({ for: again })
    expect(Object.fromEntries(new URL(begun.address).searchParams)).toMatchObject({ prompt: 'login', max_age: '0' })
    expect(await said({ for: { is: 'again', account: callums } })).toBe('somebody-else')
    twist = (said) => {
      const claims = claimsIn(said['id_token'])
      return { ...said, id_token: signedByIssuer({ ...claims, auth_time: Number(claims['auth_time']) - 3600 }) }
    }
    expect(await said({ for: again })).toBe('not-proved')
    expect(await said()).toBe('helper')
  })

  test('is known by issuer and subject alone, of which the database holds a keyed hash', async () => {
    await links(beths)
    const { rows } = await database.pool.query("select * from credential where kind = 'oidc'")
    expect(rows).toMatchObject([{ account: beths, public: { called: 'organisation' }, secret: null }])
    expect(JSON.stringify(rows)).not.toMatch(/beth-at-school|localhost|school\.example/)
    sits({ ...before, accountId: 'somebody-with-her-address' })
    expect(await said()).toBe('unknown')
  })
})

describe('A sign-in at an organisation is added', () => {
  test('by the code that somebody was invited with, which is used up by it', async () => {
    const now = Date.now()
    const code = (await handCode(desk, { account: beths, now })) ?? ''
    const purpose = unwrap(await beginByCode(desk, { code }, { address, now }))
    expect(await said({ for: purpose })).toBe('helper')
    expect(await beginByCode(desk, { code }, { address, now })).toEqual(couldNot)
    expect(await said()).toBe('helper')
  })

  test('to one account only', async () => {
    await links(beths)
    expect(await links(beths)).toBe('used-up')
    expect(await waysInTo(desk, beths)).toMatchObject([{ kind: 'oidc', called: 'organisation' }])
  })

  test('to no account of a young person', async () => {
    expect(await links(callums)).toBe('used-up')
    expect(await waysInTo(desk, callums)).toEqual([])
  })

  test('by nobody whose session has ended meanwhile, or who is somebody else', async () => {
    const purpose = { is: 'add', account: beths } as const
    expect(await said({ for: purpose })).toBe('somebody-else')
    expect(await said({ for: purpose, oldToken: await sessionOf(callums, 'young-person') })).toBe('somebody-else')
  })

  test('by nobody of whom the organisation does not say that they showed two things', async () => {
    sits({ accountId: 'beth-at-school' })
    expect(await links(beths)).toBe('one-thing-only')
  })
})

describe('What does not prove who somebody is, is refused like anything else', () => {
  beforeEach(async () => {
    expect(await links(beths)).toBe('added')
  })
  const claims = (change: Said) => (said: Said) => ({
    ...said,
    id_token: signedByIssuer({ ...claimsIn(said['id_token']), ...change }),
  })
  const text = (change: (token: string) => string) => (said: Said) => ({
    ...said,
    id_token: change(String(said['id_token'])),
  })
  const longAgo = Math.floor(Date.now() / 1000) - 7200

  test.each<[string, (said: Said) => Said]>([
    ['with a nonce of another sign-in', claims({ nonce: 'another' })],
    ['without a nonce', claims({ nonce: undefined })],
    ['made for another program', claims({ aud: 'another' })],
    ['made for several, this one not the one that asked', claims({ aud: ['rightdoor', 'another'], azp: 'another' })],
    ['of another issuer', claims({ iss: 'https://elsewhere.example' })],
    ['that has expired', claims({ exp: longAgo + 60, iat: longAgo })],
    ['without an end', claims({ exp: undefined })],
    ['without a subject', claims({ sub: undefined })],
    ['with a subject that is no text', claims({ sub: ['beth-at-school'] })],
    ['whose words were changed', text((token) => token.replace(/\.([^.]+)\./, `.${base64({ sub: 'x' })}.`))],
    ['cut short', text((token) => token.slice(0, -10))],
    ['without its signature', text((token) => token.replace(/[^.]+$/, ''))],
    ['that says it is not signed', text((token) => `${base64({ alg: 'none' })}.${token.split('.')[1]}.`)],
    ['that is none', text(() => 'no token')],
    ['that is missing', (said) => ({ ...said, id_token: undefined })],
    ['among nothing that can be read', () => ({ __proto__: null, error: 'x' })],
  ])('a token %s', async (_, change) => {
    twist = change
    expect(await said()).toBe('not-proved')
    twist = claims({})
    expect(await said()).toBe('helper')
  })

  test('a state that is wrong, missing, or there twice; a code that is wrong or missing; an error in its place', async () => {
    const set = (name: string, value: string | undefined) => (search: string) => {
      const parameters = new URLSearchParams(search)
      if (value === undefined) parameters.delete(name)
      else parameters.set(name, value)
      return `?${parameters}`
    }
    const changes = [
      ...[set('state', 'another'), set('state', undefined), (search: string) => `${search}&state=another`],
      ...[set('code', 'another'), set('code', undefined), set('iss', 'https://elsewhere.example')],
      ...[() => '', () => '?', () => `?state=${'x'.repeat(20_000)}`, () => '?error=access_denied', () => '?\u0000=%'],
    ]
    for (const change of changes) expect(await said({ change })).toBe('not-proved')
  })

  test('the same address a second time, in the same browser and with what another sign-in began', async () => {
    const { given, came } = await goes()
    expect(came.is).toBe('ok')
    why = []
    expect(sayOf(await finishOidc(desk, given))).toBe('used-up')
    expect(await said({ change: () => given.search })).toBe('not-proved')
    const stateOf = (search: string): string => new URLSearchParams(search).get('state') ?? ''
    const withItsCode = (search: string): string => given.search.replace(stateOf(given.search), stateOf(search))
    expect(await said({ change: withItsCode })).toBe('not-proved')
  })

  test('an address that comes back to a browser which did not begin it, or began it elsewhere', async () => {
    const { begun } = await goes()
    expect(await said({ cookies: () => cookieIn(begun.cookie) })).toBe('used-up')
    const fresh = unwrap(
      await beginOidc(desk, {
        ...{ issuer: 'organisation', landing, for: { is: 'sign-in' }, now: Date.now(), onSharedComputer: false },
      }),
    )
    expect(await said({ cookies: () => cookieIn(fresh.cookie) })).toBe('not-proved')
    expect(await said({ cookies: () => '' })).toBe('not-begun')
    expect(await said({ cookies: (own) => own.slice(0, -12) })).toBe('not-begun')
    expect(await said({ cookies: (own) => `${own}; ${own}` })).toBe('not-begun')
    expect(await said({ cookies: (own) => own.replace('__Host-oidc', '__Host-passkey') })).toBe('not-begun')
  })

  test('one that comes back after ten minutes', async () => {
    expect(await said({ after: minutes(10) - 1 })).toBe('helper')
    expect(await said({ after: minutes(10) })).toBe('not-begun')
  })

  test('a token that does not say, or says otherwise, that two things were shown', async () => {
    sits({ accountId: 'beth-at-school' })
    expect(await said()).toBe('one-thing-only')
    sits({ accountId: 'beth-at-school', acr: 'urn:example:one-thing' })
    expect(await said()).toBe('one-thing-only')
    twist = claims({ acr: [twoThings] })
    expect(await said()).toBe('one-thing-only')
  })

  test('one without what the settings ask of amr; where the organisation always asks for two, nothing is read', async () => {
    const byAmr = deskWith({ second: { is: 'said', acr: [], amr: ['mfa', 'hwk'] } })
    sits({ accountId: 'beth-at-school', amr: ['pwd', 'mfa'] })
    expect(await said({ at: byAmr })).toBe('helper')
    sits({ accountId: 'beth-at-school', amr: ['pwd'] })
    expect(await said({ at: byAmr })).toBe('one-thing-only')
    expect(await said({ at: deskWith({ second: { is: 'always' } }) })).toBe('helper')
  })

  test('somebody who is not known here', async () => {
    sits({ ...before, accountId: 'somebody-else-at-school' })
    expect(await said()).toBe('unknown')
  })

  test('the same subject of another issuer', async () => {
    const other = await openIssuer()
    expect(await said({ at: deskWith({ issuer: other.issuer }) })).toBe('unknown')
    other.server.closeAllConnections()
    other.server.close()
  })

  test('an account that was closed, and somebody who has left', async () => {
    await database.pool.query("update person set left_on = '2020-01-02' where id = $1", [beth])
    expect(await said()).toBe('closed')
    await inPlace(desk, (handle) => closeAccountOf(handle, beths, Date.now()))
    expect(await said()).toBe('unknown')
  })

  test('somebody whose job has ended', async () => {
    await database.pool.query("update job set until_day = '2020-01-02'")
    expect(await said()).toBe('no-job')
  })

  test('an identity of one place in another, and under another secret', async () => {
    expect(await said({ at: { ...desk, locality: 'elsewhere' } })).toBe('unknown')
    expect(await said({ at: { ...desk, keys: signInKeys('another secret altogether') } })).toBe('unknown')
  })

  test('an issuer that is not there, that is not set, or that says it is another', async () => {
    const begin = async (at: OidcDesk, issuer = 'organisation'): Promise<string> => {
      why = []
      const purpose = { is: 'sign-in' } as const
      const begun = await beginOidc(at, { issuer, landing, for: purpose, now: Date.now(), onSharedComputer: false })
      if (begun.is === 'refused') expect(begun).toEqual(couldNot)
      return begun.is === 'ok' ? 'begun' : why.join(' ')
    }
    expect(await begin(deskWith({ issuer: 'http://localhost:9' }))).toBe('away')
    expect(await begin(deskWith({ issuer: `${there.issuer}/elsewhere` }))).toBe('away')
    expect(await begin(deskWith({ issuer: there.issuer.replace('localhost', 'localhost.') }))).toBe('away')
    expect(await begin(desk, '__proto__')).toBe('unknown')
    expect(await begin(desk)).toBe('begun')
  })
})
