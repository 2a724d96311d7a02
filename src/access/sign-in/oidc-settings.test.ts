import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { oidcSettings, readOidcSettings } from './oidc-settings.edge.ts'

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const pem = rsa.export({ format: 'pem', type: 'pkcs8' }).toString()
const curve = (namedCurve: string): string =>
  generateKeyPairSync('ec', { namedCurve }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()

const whole = {
  OIDC_ISSUER: 'https://sign-in.example.org/school',
  OIDC_CLIENT_ID: 'rightdoor',
  OIDC_CLIENT_SECRET: 'a secret of the tests',
  OIDC_ACR: 'AAL2_OR_AAL3_ANY  AAL3_ANY',
}
const read = (more: Readonly<Record<string, string | undefined>>) => {
  const environment: Readonly<Record<string, string | undefined>> = { ...whole, ...more }
  const answer = readOidcSettings((name) => environment[name])
  return 'faults' in answer ? answer.faults : answer.issuers
}
const withKey = (key: string) => read({ OIDC_CLIENT_SECRET: undefined, OIDC_PRIVATE_KEY: key, OIDC_KEY_ID: 'ours' })

describe('Whoever runs an installation', () => {
  test('sets no organisation’s sign-in, and there is none', () => {
    expect(readOidcSettings(() => undefined)).toEqual({ issuers: [] })
  })

  test('sets one with a secret', () => {
    expect(read({})).toEqual([
      {
        ...{ key: 'organisation', name: 'sign-in.example.org', issuer: 'https://sign-in.example.org/school' },
        ...{ registeredAs: 'rightdoor', proof: { is: 'secret', secret: 'a secret of the tests' } },
        second: { is: 'said', acr: ['AAL2_OR_AAL3_ANY', 'AAL3_ANY'], amr: [] },
      },
    ])
  })

  test.each([
    ['RSA in PEM', pem],
    ['RSA in PEM on one line', pem.replaceAll('\n', '\\n')],
    ['RSA as a JWK', JSON.stringify(rsa.export({ format: 'jwk' }))],
    ['P-256 in PEM', curve('P-256')],
  ])('sets one with a private key of %s', (_, key) => {
    expect(withKey(key)).toMatchObject([{ proof: { is: 'private-key', keyId: 'ours' } }])
  })

  test.each([['no key'], ['{}'], ['{'], [curve('P-384')], [pem.slice(0, 400)]])(
    '%# is told of a key that is none',
    (key) => {
      expect(withKey(key)).toEqual([expect.stringMatching(/^Set OIDC_PRIVATE_KEY to a private key/)])
    },
  )

  test.each([
    ['http://sign-in.example.org'],
    ['sign-in.example.org'],
    ['ftp://localhost'],
    ['https://user@sign-in.example.org'],
    ['https://sign-in.example.org/?a=b'],
    ['http://localhost.example.org'],
  ])('is told that people cannot be sent in private to %s', (OIDC_ISSUER) => {
    expect(read({ OIDC_ISSUER })).toEqual([expect.stringMatching(/^Set OIDC_ISSUER to the https/)])
  })

  test('tries it out on the machine itself without https', () => {
    for (const OIDC_ISSUER of ['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000'])
      expect(read({ OIDC_ISSUER })).toMatchObject([{ issuer: OIDC_ISSUER }])
  })

  test('must say how it is known that people show two things there', () => {
    expect(read({ OIDC_ACR: undefined })).toEqual([expect.stringMatching(/^Set OIDC_ACR or OIDC_AMR/)])
    expect(read({ OIDC_ACR: undefined, OIDC_ALWAYS_TWO: 'no' })).toHaveLength(1)
    expect(read({ OIDC_ACR: undefined, OIDC_ALWAYS_TWO: 'yes' })).toMatchObject([{ second: { is: 'always' } }])
    expect(read({ OIDC_ACR: undefined, OIDC_AMR: 'mfa' })).toMatchObject([{ second: { is: 'said', amr: ['mfa'] } }])
    expect(read({ OIDC_ALWAYS_TWO: 'yes' })).toMatchObject([{ second: { is: 'said' } }])
  })

  test('is told every fault at once, and of settings that stand alone', () => {
    const none = Object.fromEntries(oidcSettings.map((name) => [name, undefined]))
    expect(read({ ...none, OIDC_ISSUER: 'nowhere' })).toHaveLength(4)
    expect(read({ OIDC_PRIVATE_KEY: pem })).toEqual([expect.stringMatching(/^Set one of/)])
    expect(read({ ...none, OIDC_ACR: 'x' })).toEqual(['Set OIDC_ISSUER too: OIDC_ACR is set.'])
  })
})
