import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Id } from '../../shared/id.ts'
import { type ActingAs, idleMinutes, type Session, signedInLately, standingOf } from './session.ts'
import { cookieFor, cookieTakenAway, tokenIn } from './session-cookie.ts'
import { hashOfToken, newToken } from './session-token.edge.ts'

const noon = Date.parse('2026-11-22T12:00:00Z')
const minutes = (many: number): number => many * 60_000
const callums: Session = {
  ...{ account: 'a' as Id, person: 'p' as Id, actingAs: 'young-person', onSharedComputer: false, hasLeft: false },
  ...{ beganAt: noon, seenAt: noon, signedInAt: noon },
}

test.each<{ who: string; actingAs: ActingAs; shared: boolean; idle: number }>([
  { who: 'Callum on his own phone', actingAs: 'young-person', shared: false, idle: 15 },
  { who: 'Callum in the library', actingAs: 'young-person', shared: true, idle: 5 },
  { who: 'Aisha’s mother', actingAs: 'carer', shared: false, idle: 15 },
  { who: 'a school nurse', actingAs: 'helper', shared: false, idle: 30 },
  { who: 'a school nurse at the computer of the reception', actingAs: 'helper', shared: true, idle: 5 },
  { who: 'Hafsa', actingAs: 'place-lead', shared: false, idle: 30 },
])('$who is signed out after $idle minutes without a sign of them', ({ actingAs, shared, idle }) => {
  const session = { ...callums, actingAs, onSharedComputer: shared }
  expect(idleMinutes(session)).toBe(idle)
  expect(standingOf(session, noon + minutes(idle) - 1)).toBe('open')
  expect(standingOf(session, noon + minutes(idle))).toBe('ended')
})

test('a helper who never rests is signed out after eight hours all the same', () => {
  const nurse = (now: number): Session => ({ ...callums, actingAs: 'helper', seenAt: now })
  const eight = noon + minutes(480)
  expect(standingOf(nurse(eight - 1), eight - 1)).toBe('open')
  expect(standingOf(nurse(eight), eight)).toBe('ended')
})

test('who left in a hurry finds a neutral page, until the session has ended anyway', () => {
  const left = { ...callums, hasLeft: true }
  expect(standingOf(left, noon + minutes(1))).toBe('left')
  expect(standingOf(left, noon + minutes(15))).toBe('ended')
})

test.each([
  { night: 'the night when clocks go back and 01:30 comes twice', at: '2026-10-25T00:55:00Z' },
  { night: 'the night when clocks go forward and 01:30 never comes', at: '2027-03-28T00:55:00Z' },
  { night: 'the last minute of a year', at: '2026-12-31T23:55:00Z' },
])('fifteen minutes are fifteen minutes in $night', ({ at }) => {
  const began = Date.parse(at)
  const session = { ...callums, beganAt: began, seenAt: began, signedInAt: began }
  expect(standingOf(session, began + minutes(14))).toBe('open')
  expect(standingOf(session, began + minutes(15))).toBe('ended')
  expect(signedInLately(session, began + minutes(4))).toBe(true)
  expect(signedInLately(session, began + minutes(5))).toBe(false)
})

test('a clock that is put back makes no session of the day before worth anything', () => {
  expect(standingOf(callums, noon - minutes(9))).toBe('open')
  expect(standingOf(callums, noon - minutes(11))).toBe('ended')
  expect(signedInLately(callums, noon - minutes(11))).toBe(false)
})

test('once ended, a session stays ended, however long one waits', () => {
  fc.assert(
    fc.property(fc.nat(minutes(600)), fc.nat(minutes(600)), (first, more) => {
      if (standingOf(callums, noon + first) === 'ended') expect(standingOf(callums, noon + first + more)).toBe('ended')
    }),
  )
})

test('the cookie is tied to the host, for https alone, out of reach of scripts, and gone with the browser', () => {
  const token = newToken()
  expect(cookieFor(token)).toBe(`__Host-sid=${token}; Secure; HttpOnly; SameSite=Lax; Path=/`)
  expect(cookieTakenAway).toBe('__Host-sid=; Secure; HttpOnly; SameSite=Lax; Path=/; Max-Age=0')
  expect(cookieFor(token)).not.toMatch(/Domain|Expires|Max-Age/i)
  expect(tokenIn(`a=b; ${cookieFor(token)}`)).toBe(token)
})

test.each([
  ['no cookie at all', undefined],
  ['another name', `sid=${'a'.repeat(43)}`],
  ['a truncated token', `__Host-sid=${'a'.repeat(42)}`],
  ['a token with something behind it', `__Host-sid=${'a'.repeat(43)}x`],
  ['two of them', `__Host-sid=${'a'.repeat(43)}; __Host-sid=${'b'.repeat(43)}`],
  ['quotes round it', `__Host-sid="${'a'.repeat(43)}"`],
  ['SQL in it', "__Host-sid=' or 1=1 --"],
])('%s is nobody’s', (_what, header) => expect(tokenIn(header)).toBeUndefined())

test('any text whatever in the header is read without a fault', () => {
  fc.assert(fc.property(fc.string(), (text) => void tokenIn(`__Host-sid=${text}`)))
})

test('a token is 256 bits, no two are alike, and what is kept of it is not it', () => {
  const tokens = Array.from({ length: 1000 }, newToken)
  expect(new Set(tokens).size).toBe(1000)
  expect(Buffer.from(tokens[0] ?? '', 'base64url')).toHaveLength(32)
  expect(Buffer.from(hashOfToken('abc')).toString('hex')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
