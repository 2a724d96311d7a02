import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** A device that has made one passkey. */
export interface Device {
  readonly id: Buffer
  readonly key: KeyObject
  readonly handle: string
}

const hashOf = (text: string | Buffer): Buffer => createHash('sha256').update(text).digest()

/** CBOR (RFC 8949) of a short length. */
const head = (major: number, n: number): Buffer =>
  n < 24
    ? Buffer.from([(major << 5) | n])
    : n < 256
      ? Buffer.from([(major << 5) | 24, n])
      : Buffer.from([(major << 5) | 25, n >> 8, n & 255])
const text = (said: string): Buffer => Buffer.concat([head(3, said.length), Buffer.from(said)])
const bytes = (held: Buffer): Buffer => Buffer.concat([head(2, held.length), held])

const said = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

/** What the page asks of the browser, out of its markup. */
export const askedIn = (html: string): string =>
  (/data-passkey-(?:make|show)="([^"]*)"/.exec(html)?.[1] ?? '{}').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const asText = (options: string, path: readonly string[]): string => {
  const found = path.reduce<unknown>((held, name) => Object(held)[name], JSON.parse(options))
  return typeof found === 'string' ? found : ''
}

/** A device makes a passkey as it was asked (Web Authentication, section 6.3.2), without attestation. */
export function makePasskey(options: string, origin: string): { readonly answer: string; readonly device: Device } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const half = (each: string): Buffer => bytes(Buffer.from(each, 'base64url'))
  const cose = Buffer.concat([Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21]), half(x), Buffer.from([0x22]), half(y)])
  const device = { id: randomBytes(16), key: privateKey, handle: asText(options, ['user', 'id']) }
  const data = Buffer.concat([
    ...[hashOf(asText(options, ['rp', 'id'])), Buffer.from([0x45]), Buffer.alloc(4), Buffer.alloc(16)],
    ...[Buffer.from([0, device.id.length]), device.id, cose],
  ])
  const attested = Buffer.concat([
    ...[head(5, 3), text('fmt'), text('none'), text('attStmt'), head(5, 0), text('authData'), bytes(data)],
  ])
  const response = {
    clientDataJSON: said('webauthn.create', asText(options, ['challenge']), origin).toString('base64url'),
    attestationObject: attested.toString('base64url'),
  }
  return { device, answer: JSON.stringify({ id: device.id.toString('base64url'), type: 'public-key', response }) }
}

/** The device shows its passkey (section 6.3.3). */
export function showPasskey(device: Device, options: string, origin: string): string {
  const data = Buffer.concat([hashOf(asText(options, ['rpId'])), Buffer.from([5]), Buffer.alloc(4)])
  const spoken = said('webauthn.get', asText(options, ['challenge']), origin)
  const signature = sign('sha256', Buffer.concat([data, hashOf(spoken)]), device.key)
  const response = {
    clientDataJSON: spoken.toString('base64url'),
    authenticatorData: data.toString('base64url'),
    signature: signature.toString('base64url'),
    userHandle: device.handle,
  }
  return JSON.stringify({ id: device.id.toString('base64url'), type: 'public-key', response })
}
