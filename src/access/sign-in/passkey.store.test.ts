import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Database } from '../../store/database.ts'
import { emptyTables, openTestDatabase } from '../../store/testing.edge.ts'
import { auditHash } from '../audit/audit-hash.edge.ts'
import { type Beginning, type CameOf, toAdd } from './begun.store.ts'
import { beginByCode } from './begun-by-code.store.ts'
import { limits } from './limits.ts'
import { removeWayIn, takeWaysAway, waysInTo } from './own-ways.store.ts'
import { passkeySite } from './passkey.edge.ts'
import { beginNewPasskey, beginPasskey, finishPasskey, type PasskeyDesk } from './passkey.store.ts'
import { slowHashing } from './password.edge.ts'
import { beginSession, findSession, inPlace } from './session.store.ts'
import { signIn } from './sign-in.store.ts'
import { couldNot, type WhyNot } from './sign-in.ts'
import { closeAccountOf, openAccount } from './sign-in-account.store.ts'
import { signInKeys } from './sign-in-keys.edge.ts'
import { handCode } from './sign-in-links.store.ts'
import { addWay } from './sign-in-ways.store.ts'
import { codeOfStep, newTotpSecret, secretOf, stepAt } from './totp.edge.ts'

const noon = Date.parse('2026-11-22T12:00:00Z')
const minutes = (many: number): number => many * 60_000
const later = noon + minutes(1)
const site = passkeySite('http://localhost:3000', 'Rightdoor')
const address = '192.0.2.7'

const hashOf = (text: string | Buffer): Buffer => createHash('sha256').update(text).digest()
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64url')

/** CBOR (RFC 8949) of what an authenticator says: whole numbers, bytes, text and maps, none of them long. */
function cbor(value: number | string | Uint8Array | ReadonlyMap<number | string, unknown>): Buffer {
  const head = (major: number, n: number): Buffer =>
    n < 24
      ? Buffer.from([(major << 5) | n])
      : n < 256
        ? Buffer.from([(major << 5) | 24, n])
        : Buffer.from([(major << 5) | 25, n >> 8, n & 255])
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const parts = [...value].flatMap(([key, each]) => [cbor(key), cbor(each as Uint8Array)])
  return Buffer.concat([head(5, value.size), ...parts])
}

interface Device {
  readonly id: Buffer
  readonly key: KeyObject
  readonly cose: Buffer
  readonly handle: string
}

/** How a device, or whoever pretends to be one, departs from what it was asked. */
interface Astray {
  readonly origin?: string
  readonly host?: string
  readonly challenge?: string
  readonly counter?: number
  readonly verified?: boolean
  readonly handle?: string
  readonly type?: string
  readonly id?: Buffer
}

const flags = (astray: Astray, more: number): number => 1 | (astray.verified === false ? 0 : 4) | more
const counted = (count: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(count)
  return bytes
}
const said = (type: string, challenge: string, astray: Astray): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: astray.type ?? type,
      challenge: astray.challenge ?? challenge,
      origin: astray.origin ?? site.origin,
      crossOrigin: false,
    }),
  )

/** A device that makes a passkey as it was asked (Web Authentication, section 6.3.2), without attestation. */
function make(options: string, astray: Astray = {}): { readonly answer: string; readonly device: Device } {
  const asked = JSON.parse(options) as { challenge: string; rp: { id: string }; user: { id: string } }
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64url')
  const cose = cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]),
  )
  const device = { id: astray.id ?? randomBytes(16), key: privateKey, cose, handle: asked.user.id }
  const data = Buffer.concat([
    ...[hashOf(astray.host ?? asked.rp.id), Buffer.from([flags(astray, 0x40)]), counted(astray.counter ?? 0)],
    ...[Buffer.alloc(16), Buffer.from([0, device.id.length]), device.id, cose],
  ])
  const attested = cbor(
    new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', data],
    ]),
  )
  const response = {
    clientDataJSON: base64(said('webauthn.create', asked.challenge, astray)),
    attestationObject: base64(attested),
  }
  const id = base64(device.id)
  return { device, answer: JSON.stringify({ id, type: 'public-key', response }) }
}

/** The device shows its passkey (section 6.3.3). */
function show(device: Device, options: string, astray: Astray = {}): string {
  const asked = JSON.parse(options) as { challenge: string; rpId: string }
  const data = Buffer.concat([
    ...[hashOf(astray.host ?? asked.rpId), Buffer.from([flags(astray, 0)]), counted(astray.counter ?? 0)],
  ])
  const spoken = said('webauthn.get', asked.challenge, astray)
  const signature = sign('sha256', Buffer.concat([data, hashOf(spoken)]), device.key)
  const response = {
    ...{ clientDataJSON: base64(spoken), authenticatorData: base64(data), signature: base64(signature) },
    userHandle: astray.handle ?? device.handle,
  }
  const id = base64(device.id)
  return JSON.stringify({ id, type: 'public-key', response })
}

let database: Database
let desk: PasskeyDesk
let why: WhyNot[] = []
let callum: Id
let beth: Id
let [callums, beths] = [newId(), newId()]

beforeAll(async () => {
  database = await openTestDatabase()
  desk = {
    ...{ database, locality: 'ashmere', keys: signInKeys('a secret of the tests'), wordList: new Set<string>(), site },
    hashOf: auditHash('a secret of the tests'),
    hashing: slowHashing({ memoryKiB: 64, passes: 1, atOnce: 2, waiting: 40 }),
    told: (each) => void why.push(each),
  }
  await database.pool.query(
    "insert into locality (slug, name) values ('ashmere', 'Ashmere'), ('elsewhere', 'Elsewhere')",
  )
})
afterAll(() => database.close())

beforeEach(async () => {
  why = []
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
  await add("insert into job (person, locality, is_a, from_day) values ($1, 'ashmere', 'helper', '2026-01-01')", beth)
  const open = (person: Id) =>
    inPlace(desk, (handle) => openAccount(handle, { locality: 'ashmere', person, now: noon }))
  callums = await open(callum)
  beths = await open(beth)
})

const cookieIn = (set: string): string => set.split(';')[0] ?? ''
const begins = { now: noon, onSharedComputer: false }
const unwrap = <Value>(answer: { is: string; value?: Value }): Value => {
  if (answer.value === undefined) throw new Error(JSON.stringify(answer))
  return answer.value
}

const sessionOf = (account: Id, actingAs: 'helper' | 'young-person'): Promise<string> =>
  inPlace(desk, (handle) => beginSession(handle, 'ashmere', { account, actingAs, onSharedComputer: false, now: noon }))

/** Somebody who is signed in makes a passkey. */
async function makes(
  account: Id,
  { astray = {}, called = 'my phone' }: { readonly astray?: Astray; readonly called?: string } = {},
): Promise<{ readonly device: Device; readonly came: string }> {
  const oldToken = await sessionOf(account, account === beths ? 'helper' : 'young-person')
  const purpose = unwrap(toAdd({ account, signedInAt: noon }, noon))
  const asked = await beginNewPasskey(desk, { ...begins, for: purpose, shownAs: 'Ashmere, 22 November' })
  const { answer, device } = make(asked.options, astray)
  const back = { cookies: cookieIn(asked.cookie), address, now: noon, oldToken }
  const came = await finishPasskey(desk, { answer, called, back })
  return { device, came: came.is === 'ok' ? came.value.is : why.join(' ') }
}

interface Try {
  readonly astray?: Astray
  readonly now?: number
  readonly cookies?: string
  readonly change?: (answer: string) => string
  readonly beginning?: Partial<Beginning> & { readonly for?: { is: 'again'; account: Id } | { is: 'sign-in' } }
  readonly at?: PasskeyDesk
}

/** Somebody shows a passkey. @returns what they act as, or why not. Every refusal is checked to look like every other. */
async function shows(device: Device, given: Try = {}): Promise<string> {
  why = []
  const { asked, came } = await showing(device, given)
  if (came.is === 'refused') expect(came).toEqual(couldNot)
  expect(asked.cookie).toContain('; Secure; HttpOnly; SameSite=Lax; Path=/; Max-Age=600')
  return came.is === 'refused' ? why.join(' ') : came.value.is === 'signed-in' ? came.value.actingAs : came.value.is
}

async function showing(device: Device, { astray = {}, now = later, cookies, change, beginning, at = desk }: Try) {
  const asked = await beginPasskey(at, { ...begins, for: { is: 'sign-in' }, ...beginning })
  const answer = show(device, asked.options, { counter: 0, ...astray })
  const back = { cookies: cookies ?? cookieIn(asked.cookie), address, now }
  return { asked, answer, came: await finishPasskey(at, { answer: change?.(answer) ?? answer, back }) }
}

describe('A passkey', () => {
  test('lets Callum, 15, in with his phone and nothing typed, and Beth, the school nurse, with hers', async () => {
    expect(await shows((await makes(callums)).device)).toBe('young-person')
    expect(await shows((await makes(beths)).device)).toBe('helper')
  })

  test('opens a session that is his, on a shared computer a short one, and goes on to where he was going', async () => {
    const { device } = await makes(callums)
    const { came } = await showing(device, { beginning: { onSharedComputer: true, to: '/my-page' } })
    const value: CameOf = unwrap(came)
    expect(value).toMatchObject({ is: 'signed-in', account: callums, person: callum, to: '/my-page' })
    const found = await findSession(desk, value.is === 'signed-in' ? value.token : undefined, later)
    expect(found).toMatchObject({ is: 'open', session: { onSharedComputer: true, signedInAt: later } })
  })

  test.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'my-page', '/a\nb'])(
    'never goes on to %j',
    async (to) => {
      const { came } = await showing((await makes(callums)).device, { beginning: { to } })
      expect(unwrap(came).to).toBeUndefined()
    },
  )

  test('is asked for as nobody in particular: no name, no account, no list of passkeys', async () => {
    await makes(callums)
    const { options, cookie } = await beginPasskey(desk, { ...begins, for: { is: 'sign-in' } })
    expect(Object.keys(JSON.parse(options)).toSorted()).toEqual(['challenge', 'rpId', 'timeout', 'userVerification'])
    expect(JSON.parse(options)).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    const { challenge } = JSON.parse(options) as { challenge: string }
    expect(Buffer.from(cookieIn(cookie).split('=')[1] ?? '', 'base64url').toString('latin1')).not.toContain(challenge)
  })

  test('is made without attestation, on the device, with the person verified, and names nobody', async () => {
    const purpose = unwrap(toAdd({ account: callums, signedInAt: noon }, noon))
    const { options } = await beginNewPasskey(desk, { ...begins, for: purpose, shownAs: 'Ashmere, 22 November' })
    const asked = JSON.parse(options)
    expect(asked.attestation).toBe('none')
    expect(asked.authenticatorSelection).toMatchObject({ residentKey: 'required', userVerification: 'required' })
    expect(asked.user).toMatchObject({ name: 'Ashmere, 22 November', displayName: 'Ashmere, 22 November' })
    expect(Buffer.from(asked.user.id, 'base64url')).toHaveLength(32)
    expect(options).not.toContain(callums)
  })

  test('of a second phone is another way in; the first is named to the device, so that it makes none twice', async () => {
    const phone = (await makes(callums, { called: '  my   phone ' })).device
    const purpose = unwrap(toAdd({ account: callums, signedInAt: noon }, noon))
    const { options } = await beginNewPasskey(desk, { ...begins, for: purpose, shownAs: 'x' })
    const asked = JSON.parse(options)
    expect(asked.excludeCredentials).toMatchObject([{ id: base64(phone.id) }])
    expect(asked.user.id).toBe(phone.handle)
    const tablet = (await makes(callums, { called: 'x'.repeat(500) })).device
    expect([await shows(phone), await shows(tablet)]).toEqual(['young-person', 'young-person'])
    const ways = await waysInTo(desk, callums)
    expect(ways.map(({ kind, usedAt }) => [kind, usedAt])).toEqual(Array(2).fill(['passkey', later]))
    expect(new Set(ways.map(({ called }) => called))).toEqual(new Set(['my phone', 'x'.repeat(60)]))
  })

  test('is kept so that the database alone tells neither the device nor the site anything', async () => {
    const { device } = await makes(callums)
    const { rows } = await database.pool.query("select * from credential where kind = 'passkey'")
    const text = JSON.stringify(rows)
    expect(text).not.toContain(base64(device.id))
    expect(Buffer.concat(rows.map(({ secret }) => secret)).includes(device.id)).toBe(false)
  })

  test('shows again who she is, and nobody else will do', async () => {
    const [hers, his] = [(await makes(beths)).device, (await makes(callums)).device]
    const again = { for: { is: 'again', account: beths } } as const
    expect(await shows(hers, { beginning: again })).toBe('helper')
    expect(await shows(his, { beginning: again })).toBe('somebody-else')
  })
})

describe('What is no passkey of here and now is refused like anything else', () => {
  const astray: readonly (readonly [string, Astray])[] = [
    ['of another origin', { origin: 'https://elsewhere.example' }],
    ['of another port', { origin: 'http://localhost:3001' }],
    ['of 127.0.0.1', { origin: 'http://127.0.0.1:3000' }],
    ['of another site', { host: 'elsewhere.example' }],
    ['to another question', { challenge: base64(randomBytes(32)) }],
    ['without the person verified', { verified: false }],
    ['of another account', { handle: base64(randomBytes(32)) }],
    ['for something else', { type: 'payment.get' }],
  ]
  test.each(astray)('an answer %s', async (_, how) => {
    const { device } = await makes(callums)
    expect(await shows(device, { astray: how })).toBe('not-proved')
    expect(await shows(device)).toBe('young-person')
  })

  test.each(astray.filter(([, { handle }]) => handle === undefined))('a new passkey %s', async (_, how) => {
    expect((await makes(callums, { astray: how })).came).toBe('not-proved')
    expect(await waysInTo(desk, callums)).toEqual([])
  })

  test('the same answer a second time, and two at once', async () => {
    const { device } = await makes(callums)
    const asked = await beginPasskey(desk, { ...begins, for: { is: 'sign-in' } })
    const given = {
      answer: show(device, asked.options),
      back: { cookies: cookieIn(asked.cookie), address, now: later },
    }
    why = []
    const answers = await Promise.all([1, 2, 3].map(() => finishPasskey(desk, given)))
    expect(answers.map(({ is }) => is).toSorted()).toEqual(['ok', 'refused', 'refused'])
    expect(why).toEqual(['used-up', 'used-up'])
  })

  test('a question that was answered wrongly once is spent', async () => {
    const { device } = await makes(callums)
    const asked = await beginPasskey(desk, { ...begins, for: { is: 'sign-in' } })
    const back = { cookies: cookieIn(asked.cookie), address, now: later }
    expect((await finishPasskey(desk, { answer: '{}', back })).is).toBe('refused')
    expect(await finishPasskey(desk, { answer: show(device, asked.options), back })).toEqual(couldNot)
  })

  test('an answer to a question that another browser was asked', async () => {
    const { device } = await makes(callums)
    const other = await beginPasskey(desk, { ...begins, for: { is: 'sign-in' } })
    expect(await shows(device, { cookies: cookieIn(other.cookie) })).toBe('not-proved')
  })

  test('one without its cookie, with two, a truncated or a changed one, and one of another place', async () => {
    const { device } = await makes(callums)
    const other = cookieIn((await beginPasskey(desk, { ...begins, for: { is: 'sign-in' } })).cookie)
    const elsewhere = { ...desk, locality: 'elsewhere' }
    const foreign = cookieIn((await beginPasskey(elsewhere, { ...begins, for: { is: 'sign-in' } })).cookie)
    const middle = other.length >> 1
    const flipped = `${other.slice(0, middle)}${other[middle] === 'A' ? 'B' : 'A'}${other.slice(middle + 1)}`
    for (const cookies of ['', `${other}; ${other}`, other.slice(0, -9), flipped, foreign, '__Host-passkey='])
      expect(await shows(device, { cookies })).toBe('not-begun')
  })

  test('one that comes back after ten minutes, or before it was begun', async () => {
    const { device } = await makes(callums)
    expect(await shows(device, { now: noon + minutes(10) - 1 })).toBe('young-person')
    expect(await shows(device, { now: noon + minutes(10) })).toBe('not-begun')
    expect(await shows(device, { now: noon - minutes(11) })).toBe('not-begun')
  })

  test('a count that stands still or goes back, as a copied device has it', async () => {
    const { device } = await makes(callums, { astray: { counter: 5 } })
    const counts = [6, 6, 5, 0, 1, 7]
    const answers = []
    for (const counter of counts) answers.push(await shows(device, { astray: { counter } }))
    expect(answers).toEqual(['young-person', ...Array(4).fill('not-proved'), 'young-person'])
  })

  test('the passkey of a device that is not known here, or signed by another key', async () => {
    const { device } = await makes(callums)
    expect(await shows({ ...device, id: randomBytes(16) })).toBe('unknown')
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    expect(await shows({ ...device, key: privateKey })).toBe('not-proved')
  })

  test('an answer that is cut short anywhere, or is no such thing', async () => {
    const { device } = await makes(callums)
    for (const share of [0, 0.2, 0.5, 0.9, 0.999]) {
      const change = (answer: string): string => answer.slice(0, Math.floor(answer.length * share))
      expect(await shows(device, { change })).toBe('unreadable')
    }
    const others = [
      'null',
      '[]',
      '{"__proto__":{}}',
      '"',
      '[[[[',
      `{"id":"${'x'.repeat(70_000)}"}`,
      '\u0000',
      '{"id":[]}',
    ]
    for (const other of others) expect(await shows(device, { change: () => other })).toBe('unreadable')
    const shorter = (name: string) => (answer: string) => {
      const read = JSON.parse(answer)
      read.response[name] = read.response[name].slice(0, -8)
      return JSON.stringify(read)
    }
    for (const name of ['clientDataJSON', 'authenticatorData', 'signature', 'userHandle'])
      expect(await shows(device, { change: shorter(name) })).toBe('not-proved')
  })

  test('the passkey of an account that was closed, or of somebody who has left', async () => {
    const [his, hers] = [(await makes(callums)).device, (await makes(beths)).device]
    await database.pool.query("update person set left_on = '2026-11-22' where id = $1", [beth])
    expect(await shows(hers)).toBe('closed')
    await inPlace(desk, (handle) => closeAccountOf(handle, callums, noon))
    expect(await shows(his)).toBe('unknown')
  })

  test('a passkey whose account was closed while it was being made', async () => {
    const oldToken = await sessionOf(callums, 'young-person')
    const purpose = unwrap(toAdd({ account: callums, signedInAt: noon }, noon))
    const asked = await beginNewPasskey(desk, { ...begins, for: purpose, shownAs: 'x' })
    await inPlace(desk, (handle) => closeAccountOf(handle, callums, noon))
    const back = { cookies: cookieIn(asked.cookie), address, now: later, oldToken }
    expect(await finishPasskey(desk, { answer: make(asked.options).answer, back })).toEqual(couldNot)
  })

  test('a passkey under another secret, and of one place in another', async () => {
    const { device } = await makes(callums)
    expect(await shows(device, { at: { ...desk, keys: signInKeys('another secret altogether') } })).toBe('unknown')
    expect(await shows(device, { at: { ...desk, locality: 'elsewhere' } })).toBe('unknown')
  })

  test('a new passkey that pretends to be one which is here already', async () => {
    const { device } = await makes(callums)
    expect((await makes(beths, { astray: { id: device.id } })).came).toBe('used-up')
    expect([await waysInTo(desk, beths), await shows(device)]).toEqual([[], 'young-person'])
  })

  test('who answers wrongly on and on is stopped at their address, and others are not', async () => {
    const { device } = await makes(callums)
    for (let n = 0; n < limits.address.most; n++) await shows(device, { astray: { verified: false } })
    expect(await shows(device)).toBe('too-many-tries')
  })

  test('who guesses passwords at their school on and on does not shut their passkeys', async () => {
    const { device } = await makes(callums)
    const guess = { by: 'handed-code', code: 'AAAAA-AAAAB' } as const
    const visit = { address, now: later, onSharedComputer: false }
    for (let n = 0; n < limits.account.most; n++) await signIn(desk, guess, visit)
    why = []
    await signIn(desk, guess, visit)
    expect(why).toEqual(['too-many-tries'])
    await database.pool.query(
      'insert into tried (locality, what, at) select locality, what, at from tried, generate_series(1, 60)',
    )
    expect(await shows(device)).toBe('young-person')
  })
})

describe('A passkey is added', () => {
  test('only by somebody who has just shown who they are, and whose session still stands when it comes back', async () => {
    expect(toAdd({ account: callums, signedInAt: noon }, noon + minutes(5))).toMatchObject({ is: 'refused' })
    const begin = async () => {
      const purpose = unwrap(toAdd({ account: callums, signedInAt: noon }, noon))
      return beginNewPasskey(desk, { ...begins, for: purpose, shownAs: 'x' })
    }
    for (const oldToken of [undefined, 'no token', await sessionOf(beths, 'helper')]) {
      const asked = await begin()
      const back = { cookies: cookieIn(asked.cookie), address, now: noon, ...(oldToken ? { oldToken } : {}) }
      expect(await finishPasskey(desk, { answer: make(asked.options).answer, back })).toEqual(couldNot)
    }
    expect(why).toEqual(['somebody-else', 'somebody-else', 'somebody-else'])
  })

  const byCode = async (account: Id, second?: string) => {
    const code = (await handCode(desk, { account, now: noon })) ?? ''
    const purpose = await beginByCode(desk, { code, ...(second ? { second } : {}) }, { address, now: later })
    if (purpose.is === 'refused') return { code, is: why.at(-1) }
    const asked = await beginNewPasskey(desk, { ...begins, for: purpose.value, shownAs: 'x' })
    const { answer, device } = make(asked.options)
    const back = { cookies: cookieIn(asked.cookie), address, now: later }
    const came = await finishPasskey(desk, { answer, back })
    return { code, device, is: came.is === 'ok' ? came.value.is : why.at(-1) }
  }

  test('by the code that Beth was invited with: it lets her in, and is used up by that', async () => {
    const { is, device, code } = await byCode(beths)
    expect(is).toBe('signed-in')
    expect(device && (await shows(device))).toBe('helper')
    expect(await beginByCode(desk, { code }, { address, now: later })).toEqual(couldNot)
  })

  test('by a code, to a professional who has a way in already, only with her second thing', async () => {
    const secret = newTotpSecret()
    const codeAt = (now: number): string => codeOfStep(secretOf(secret) ?? new Uint8Array(), stepAt(now))
    const way = { is: 'totp', secret, code: codeAt(noon) } as const
    unwrap(await addWay(desk, { account: beths, actingAs: 'helper', signedInAt: noon }, { way, now: noon }))
    expect((await byCode(beths)).is).toBe('wrong-code')
    expect((await byCode(beths, '000000')).is).toBe('wrong-code')
    expect((await byCode(beths, codeAt(later))).is).toBe('signed-in')
  })

  test('by a code, to somebody who lost everything, once every way of before was taken away', async () => {
    const { device } = await makes(beths)
    expect((await byCode(beths)).is).toBe('wrong-code')
    expect(await inPlace(desk, (handle) => takeWaysAway(handle, beths, later))).toBe(true)
    expect(await shows(device)).toBe('unknown')
    expect((await byCode(beths)).is).toBe('signed-in')
    expect(await inPlace(desk, (handle) => takeWaysAway(handle, callums, later))).toBe(false)
  })

  test('by a code, to Callum who lost his phone, and whoever has the phone is out', async () => {
    const before = await sessionOf(callums, 'young-person')
    expect((await byCode(callums)).is).toBe('signed-in')
    expect((await findSession(desk, before, later)).is).toBe('nothing')
  })

  test('by a code that was replaced meanwhile: not at all', async () => {
    const code = (await handCode(desk, { account: callums, now: noon })) ?? ''
    const purpose = unwrap(await beginByCode(desk, { code }, { address, now: later }))
    const asked = await beginNewPasskey(desk, { ...begins, for: purpose, shownAs: 'x' })
    await handCode(desk, { account: callums, now: later })
    const back = { cookies: cookieIn(asked.cookie), address, now: later }
    expect(await finishPasskey(desk, { answer: make(asked.options).answer, back })).toEqual(couldNot)
    expect(await waysInTo(desk, callums)).toEqual([])
  })
})

describe('A passkey is taken away', () => {
  const take = async (more: { readonly evenTheLast?: boolean; readonly account?: Id; readonly now?: number } = {}) => {
    const [way] = (await waysInTo(desk, callums)).toSorted((one, other) =>
      (one.called ?? '').localeCompare(other.called ?? ''),
    )
    const owner = { account: more.account ?? callums, signedInAt: noon }
    const which = { way: way?.id ?? newId(), evenTheLast: more.evenTheLast ?? false, now: more.now ?? later }
    const answer = await removeWayIn(desk, owner, which)
    return answer.is === 'ok' ? answer.value : answer.because.join(' ')
  }

  test('and opens nothing any more, while another still does', async () => {
    const lost = (await makes(callums, { called: 'a phone' })).device
    const kept = (await makes(callums, { called: 'my tablet' })).device
    expect(await take()).toBe('removed')
    expect([await shows(lost), await shows(kept)]).toEqual(['unknown', 'young-person'])
  })

  test('never as the last way in without saying so', async () => {
    await makes(callums)
    expect(await take()).toBe('last-way')
    expect(await take({ evenTheLast: true })).toBe('removed')
    expect(await waysInTo(desk, callums)).toEqual([])
  })

  test('of two that go at once, one is the last', async () => {
    await makes(callums)
    await makes(callums)
    const ways = await waysInTo(desk, callums)
    const owner = { account: callums, signedInAt: noon }
    const answers = await Promise.all(
      ways.map(({ id }) => removeWayIn(desk, owner, { way: id, evenTheLast: false, now: later })),
    )
    expect(answers.map(({ is }) => is).toSorted()).toEqual(['ok', 'refused'])
  })

  test('by nobody else, and only by whoever has just shown who they are', async () => {
    await makes(callums)
    expect(await take({ account: beths, evenTheLast: true })).toBe('not-there')
    expect(await take({ now: noon + minutes(5), evenTheLast: true })).toBe('sign-in-again')
  })
})
