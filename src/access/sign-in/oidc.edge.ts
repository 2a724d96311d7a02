import type { KeyObject } from 'node:crypto'
import * as openid from 'openid-client'
import type { Instant } from '../context.ts'
import { isThisMachine, type OidcIssuer, type OidcProof, privateKeyIn } from './oidc-settings.edge.ts'

/** An issuer that can be asked: it finds out once how (OpenID Connect Discovery), and again every hour. */
export interface IssuerAtWork {
  readonly key: string
  readonly name: string
  /** @returns where the browser goes, and what to know again; undefined where the issuer does not answer. */
  readonly begin: (going: Going) => Promise<Gone | undefined>
  readonly finish: (coming: Coming) => Promise<Proved>
}

/** @param landing our own address that the browser comes back to, registered there: OpenID's `redirect_uri`. */
export interface Going {
  readonly landing: string
  /** They must show who they are even where the issuer knows them still. */
  readonly again: boolean
}

export interface Gone {
  readonly address: string
  readonly kept: Readonly<Record<string, string>>
}

/** What came back: the address's parameters (`?code=…&state=…`), and what was known. */
export interface Coming {
  readonly search: string
  readonly kept: Readonly<Record<string, string>>
  /** Where they must have shown who they are anew: since when. */
  readonly since?: Instant
}

/** Whom the issuer names. It is nobody here yet: an e-mail address or a name of theirs says nothing to us. */
export type Proved =
  | { readonly is: 'proved'; readonly issuer: string; readonly subject: string }
  | { readonly is: 'not'; readonly why: 'away' | 'not-proved' | 'one-thing-only' }

/** What the world is, where it is not the usual one: how to fetch. */
export interface OidcWorld {
  readonly fetch?: openid.CustomFetch
}

const timeoutSeconds = 10
const refreshAfterMs = 3_600_000

/** @param issuer as it is set. Nothing is asked of it before somebody wants to sign in there. */
export function issuerAtWork(issuer: OidcIssuer, world: OidcWorld = {}): IssuerAtWork {
  const found = freshEvery(refreshAfterMs, () => discover(issuer, world))
  return {
    key: issuer.key,
    name: issuer.name,
    begin: async (going) => {
      const party = await found()
      return party && goneTo(party, issuer, going)
    },
    finish: async (coming) => {
      const party = await found()
      return party ? provedBy(party, issuer, coming) : { is: 'not', why: 'away' }
    },
  }
}

type Party = Awaited<ReturnType<typeof openid.discovery>>

/** @throws where the issuer does not answer, or answers as another. */
async function discover({ issuer, registeredAs, proof }: OidcIssuer, { fetch }: OidcWorld): Promise<Party> {
  const execute = [openid.enableNonRepudiationChecks, ...(isThisMachine(issuer) ? [openid.allowInsecureRequests] : [])]
  const [secret, byKey] = proof.is === 'secret' ? [proof.secret, undefined] : [undefined, await provingBy(proof)]
  return openid.discovery(new URL(issuer), registeredAs, secret, byKey, {
    ...{ execute, timeout: timeoutSeconds },
    ...(fetch ? { [openid.customFetch]: fetch } : {}),
  })
}

async function provingBy({ key, keyId }: Extract<OidcProof, { is: 'private-key' }>) {
  const signing = await signingKey(privateKeyIn(key))
  return openid.PrivateKeyJwt(keyId ? { key: signing, kid: keyId } : signing)
}

/** RS512 is what NHS login and CIS2 ask for; ES256 for a key of that curve. */
const signingKey = (key: KeyObject) =>
  crypto.subtle.importKey(
    'pkcs8',
    key.export({ format: 'der', type: 'pkcs8' }),
    key.asymmetricKeyType === 'rsa'
      ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' }
      : { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  )

/** Asks again after a while, and at once where the last time came to nothing. @returns undefined where it did. */
function freshEvery<Value>(ms: number, ask: () => Promise<Value>): () => Promise<Value | undefined> {
  let held: { readonly answer: Promise<Value | undefined>; readonly at: number } | undefined
  return () => {
    if (held && performance.now() - held.at < ms) return held.answer
    const answer = ask().catch(() => {
      held = undefined
      return undefined
    })
    held = { answer, at: performance.now() }
    return answer
  }
}

async function goneTo(party: Party, { second }: OidcIssuer, { landing, again }: Going): Promise<Gone> {
  const kept = {
    ...{ state: openid.randomState(), nonce: openid.randomNonce() },
    ...{ verifier: openid.randomPKCECodeVerifier(), landing },
  }
  const address = openid.buildAuthorizationUrl(party, {
    ...{ scope: 'openid', redirect_uri: landing, state: kept.state, nonce: kept.nonce },
    ...{ code_challenge: await openid.calculatePKCECodeChallenge(kept.verifier), code_challenge_method: 'S256' },
    ...(second.is === 'said' && second.acr.length > 0 ? { acr_values: second.acr.join(' ') } : {}),
    ...(again ? { prompt: 'login', max_age: '0' } : {}),
  })
  return { address: address.href, kept }
}

/** So much may clocks differ, in seconds. */
const tolerance = 60

/** Every check of the standard, the token's signature among them, and that two things were shown. */
async function provedBy(party: Party, { second }: OidcIssuer, { search, kept, since }: Coming): Promise<Proved> {
  const { state, nonce, verifier, landing } = kept
  if (!state || !nonce || !verifier || !landing || search.length > 8000) return { is: 'not', why: 'not-proved' }
  try {
    const came = new URL(landing)
    came.search = search
    const tokens = await openid.authorizationCodeGrant(party, came, {
      ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
    })
    const claims = tokens.claims()
    if (!claims || !isSince(claims.auth_time, since)) return { is: 'not', why: 'not-proved' }
    if (!showedTwo(second, claims)) return { is: 'not', why: 'one-thing-only' }
    return { is: 'proved', issuer: claims.iss, subject: claims.sub }
  } catch {
    return { is: 'not', why: 'not-proved' }
  }
}

const isSince = (at: unknown, since: Instant | undefined): boolean =>
  since === undefined || (typeof at === 'number' && at + tolerance > since / 1000)

function showedTwo(second: OidcIssuer['second'], said: Readonly<Record<string, unknown>>): boolean {
  if (second.is === 'always') return true
  const { acr, amr } = said
  const ways: readonly unknown[] = Array.isArray(amr) ? amr : []
  const isOf = (wanted: readonly string[], there: readonly unknown[]): boolean =>
    wanted.length === 0 || wanted.some((each) => there.includes(each))
  return isOf(second.acr, [acr]) && isOf(second.amr, ways)
}
