import { randomBytes } from 'node:crypto'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'

/** The site that passkeys are bound to: a device offers them nowhere else. */
export interface PasskeySite {
  /** `https://rightdoor.example`, without a closing slash. */
  readonly origin: string
  /** Its host without a port. */
  readonly host: string
  /** What the device calls the site. */
  readonly name: string
}

/** @param publicUrl where people reach the program. @NOTE `http://localhost` works in browsers, `http://127.0.0.1` does not. */
export function passkeySite(publicUrl: string, name: string): PasskeySite {
  const { origin, hostname } = new URL(publicUrl)
  return { origin, host: hostname, name }
}

/** A passkey as it is kept: no name and nothing of a face or a finger, which never leave the device. */
export interface KeptPasskey {
  /** What the device calls it, in base 64. */
  readonly name: string
  /** The public half, in COSE, in base 64. */
  readonly key: string
  /** How often it was used, where the device counts. */
  readonly counter: number
  /** What the device knows the account by: chance. */
  readonly handle: string
}

/** What a page hands to the browser: JSON for a `data-` attribute, and the challenge to know again. */
export interface PasskeyQuestion {
  readonly options: string
  readonly challenge: string
}

/** ES256, RS256 and EdDSA: what devices have. */
const algorithms = [-7, -257, -8]
const waitMs = 5 * 60_000

/** 256 bits of chance by which a device knows an account. */
export const newHandle = (): string => randomBytes(32).toString('base64url')

/** @param asked what the device shows beside the passkey (no name of anybody), whose it is, and which passkeys they have already. */
export async function questionToMake(
  site: PasskeySite,
  asked: { readonly shownAs: string; readonly handle: string; readonly has: readonly string[] },
): Promise<PasskeyQuestion> {
  const options = await generateRegistrationOptions({
    rpName: site.name,
    rpID: site.host,
    userName: asked.shownAs,
    userDisplayName: asked.shownAs,
    userID: bytesOf(asked.handle),
    challenge: new Uint8Array(randomBytes(32)),
    timeout: waitMs,
    attestationType: 'none',
    excludeCredentials: asked.has.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
  return { options: JSON.stringify(options), challenge: options.challenge }
}

/** Asks for any passkey of this site: nobody types a name, and nothing says who is known. */
export async function questionToShow(site: PasskeySite): Promise<PasskeyQuestion> {
  const options = await generateAuthenticationOptions({
    rpID: site.host,
    challenge: new Uint8Array(randomBytes(32)),
    timeout: waitMs,
    userVerification: 'required',
  })
  return { options: JSON.stringify(options), challenge: options.challenge }
}

const base64 = z
  .string()
  .max(4000)
  .regex(/^[\w-]+$/)
const part = z.string().max(40_000)

/** A hidden field holds it. What a browser adds beside is left out. */
const answered = z.object({ id: base64, type: z.literal('public-key') })
const made = answered.extend({ response: z.object({ ['clientDataJSON']: part, attestationObject: part }) })
const shown = answered.extend({
  response: z.object({
    ['clientDataJSON']: part,
    authenticatorData: part,
    signature: part,
    userHandle: base64,
  }),
})

/** Longer than any answer of a browser. */
const longest = 60_000

function readAnswer<Shape>(text: string, shape: z.ZodType<Shape>): Shape | undefined {
  if (text.length > longest) return undefined
  try {
    return shape.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** What the package reads: the same name twice, and no extensions. */
const whole = <Answer extends { readonly id: string }>(answer: Answer) => ({
  ...answer,
  ...{ rawId: answer.id, ['clientExtensionResults']: {} },
})

/** What the answer must fit. */
export interface Asking {
  readonly site: PasskeySite
  readonly challenge: string
}

/** @returns the passkey that was made; undefined where the answer is none to this question, of this site, with the person verified. */
export async function readMade(
  text: string,
  { site, challenge }: Asking,
): Promise<Omit<KeptPasskey, 'handle'> | undefined> {
  const response = readAnswer(text, made)
  if (!response) return undefined
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: whole(response),
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    if (!registrationInfo) return undefined
    const { id, publicKey, counter } = registrationInfo.credential
    return { name: id, key: Buffer.from(publicKey).toString('base64url'), counter }
  } catch {
    return undefined
  }
}

/** @returns what the device calls the passkey that is shown; undefined where nobody could read it. Nothing is proved by it yet. */
export const nameShown = (text: string): string | undefined => readAnswer(text, shown)?.id

/** @returns the new count; undefined where the answer does not prove this passkey, here, now, with the person verified, counted on. */
export async function readShown(
  text: string,
  kept: KeptPasskey,
  { site, challenge }: Asking,
): Promise<number | undefined> {
  const response = readAnswer(text, shown)
  if (response?.response.userHandle !== kept.handle) return undefined
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: whole(response),
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      credential: { id: kept.name, publicKey: bytesOf(kept.key), counter: kept.counter },
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined
  }
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'))
