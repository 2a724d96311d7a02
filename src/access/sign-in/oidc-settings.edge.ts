import { createPrivateKey } from 'node:crypto'

/** An organisation's own sign-in by OpenID Connect, as whoever runs this installation set it. */
export interface OidcIssuer {
  /** Names it in addresses and where it is kept: `organisation`. */
  readonly key: string
  /** What the link to it says. */
  readonly name: string
  readonly issuer: string
  /** Under which name this installation is registered there: OpenID's `client_id`. */
  readonly registeredAs: string
  readonly proof: OidcProof
  readonly second: OidcSecond
}

/** How this installation proves itself there: `client_secret_post`, or `private_key_jwt` with a key in PEM or as a JWK. */
export type OidcProof =
  | { readonly is: 'secret'; readonly secret: string }
  | { readonly is: 'private-key'; readonly key: string; readonly keyId?: string }

/**
 * How it is known that people showed two things there: it never lets anybody in with one, or it says so in each token. Of `acr` one value
 * must be there, and of `amr` one; an empty list asks nothing.
 */
export type OidcSecond =
  | { readonly is: 'always' }
  | { readonly is: 'said'; readonly acr: readonly string[]; readonly amr: readonly string[] }

type Given = (name: string) => string | undefined

/** The settings that are read here, for the page that lists them. */
export const oidcSettings = [
  'OIDC_ISSUER',
  'OIDC_NAME',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_PRIVATE_KEY',
  'OIDC_KEY_ID',
  'OIDC_ACR',
  'OIDC_AMR',
  'OIDC_ALWAYS_TWO',
] as const

/**
 * @returns the issuers that are set (one at most, today), or every fault, each a sentence that says what to do. Nothing set is no fault.
 */
export function readOidcSettings(
  given: Given,
): { readonly issuers: readonly OidcIssuer[] } | { readonly faults: readonly string[] } {
  const issuer = given('OIDC_ISSUER')
  if (issuer === undefined) {
    const stray = oidcSettings.filter((name) => given(name) !== undefined)
    return stray.length === 0 ? { issuers: [] } : { faults: [`Set OIDC_ISSUER too: ${stray.join(', ')} is set.`] }
  }
  const registeredAs = given('OIDC_CLIENT_ID')
  const proof = proofFrom(given)
  const second = secondFrom(given)
  const faults = [
    ...(isSafeAddress(issuer)
      ? []
      : ['Set OIDC_ISSUER to the https:// address that the organisation names as its issuer.']),
    ...(registeredAs ? [] : ['Set OIDC_CLIENT_ID to the name under which this installation is registered there.']),
    ...(typeof proof === 'string' ? [proof] : []),
    ...(typeof second === 'string' ? [second] : []),
  ]
  if (faults.length > 0 || !registeredAs || typeof proof === 'string' || typeof second === 'string') return { faults }
  const name = given('OIDC_NAME') ?? new URL(issuer).hostname
  return { issuers: [{ key: 'organisation', name, issuer, registeredAs, proof, second }] }
}

/** https, or the machine itself: a demonstration, or a test. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, search, hash } = new URL(address)
  if (username !== '' || search !== '' || hash !== '') return false
  return protocol === 'https:' || isThisMachine(address)
}

/** An address of the machine itself, where nobody listens on the way. */
export function isThisMachine(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

function proofFrom(given: Given): OidcProof | string {
  const secret = given('OIDC_CLIENT_SECRET')
  const key = given('OIDC_PRIVATE_KEY')?.replaceAll('\\n', '\n')
  const keyId = given('OIDC_KEY_ID')
  if ((secret === undefined) === (key === undefined))
    return 'Set one of OIDC_CLIENT_SECRET and OIDC_PRIVATE_KEY: by it this installation proves itself.'
  if (secret !== undefined) return { is: 'secret', secret }
  if (key === undefined || !isPrivateKey(key))
    return 'Set OIDC_PRIVATE_KEY to a private key of RSA or of the curve P-256, in PEM or as a JWK.'
  return { is: 'private-key', key, ...(keyId ? { keyId } : {}) }
}

function isPrivateKey(key: string): boolean {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = privateKeyIn(key)
    return asymmetricKeyType === 'rsa' || asymmetricKeyDetails?.namedCurve === 'prime256v1'
  } catch {
    return false
  }
}

/** @throws where it is none. */
export const privateKeyIn = (key: string) =>
  key.startsWith('{')
    ? createPrivateKey({ key: JSON.parse(key), format: 'jwk' })
    : createPrivateKey({ key, format: 'pem' })

function secondFrom(given: Given): OidcSecond | string {
  const listOf = (name: string): readonly string[] => (given(name) ?? '').split(/\s+/).filter(Boolean)
  const [acr, amr] = [listOf('OIDC_ACR'), listOf('OIDC_AMR')]
  if (acr.length + amr.length > 0) return { is: 'said', acr, amr }
  return given('OIDC_ALWAYS_TWO') === 'yes'
    ? { is: 'always' }
    : 'Set OIDC_ACR or OIDC_AMR to what the organisation says of people who showed two things, or OIDC_ALWAYS_TWO=yes if it lets nobody in with one.'
}
