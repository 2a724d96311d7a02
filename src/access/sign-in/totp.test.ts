import { expect, test } from 'vitest'
import { codeOfStep, newTotpSecret, secretOf, stepAt, stepOfCode, totpAddress } from './totp.edge.ts'

const secret = new TextEncoder().encode('12345678901234567890')

// RFC 6238, appendix B, the rows of SHA-1.
test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('at second %i the code is the one that RFC 6238 gives', (second, code) => {
  expect(codeOfStep(secret, stepAt(second * 1000), 8)).toBe(code)
  expect(codeOfStep(secret, stepAt(second * 1000))).toBe(code.slice(2))
})

const noon = Date.parse('2026-11-22T12:00:00Z')
const step = stepAt(noon)
const codeFor = (drift: number): string => codeOfStep(secret, step + drift)

test('a phone that is half a minute fast or slow is understood, one that is a minute off is not', () => {
  for (const drift of [-1, 0, 1]) expect(stepOfCode(codeFor(drift), secret, { now: noon, after: 0 })).toBe(step + drift)
  for (const drift of [-2, 2]) expect(stepOfCode(codeFor(drift), secret, { now: noon, after: 0 })).toBeUndefined()
})

test('a code works once, and none from before it works after it', () => {
  expect(stepOfCode(codeFor(0), secret, { now: noon, after: step })).toBeUndefined()
  expect(stepOfCode(codeFor(-1), secret, { now: noon, after: step })).toBeUndefined()
  expect(stepOfCode(codeFor(1), secret, { now: noon, after: step })).toBe(step + 1)
})

test('a code may be typed with a gap, as the app shows it; anything else is none', () => {
  const code = codeFor(0)
  expect(stepOfCode(` ${code.slice(0, 3)} ${code.slice(3)} `, secret, { now: noon, after: 0 })).toBe(step)
  for (const typed of ['', code.slice(1), `${code}0`, 'abcdef', '١٢٣٤٥٦'])
    expect(stepOfCode(typed, secret, { now: noon, after: 0 })).toBeUndefined()
})

test('a secret is 160 bits in letters that can be typed, in groups and in small letters too', () => {
  const made = newTotpSecret()
  expect(secretOf(made)).toHaveLength(20)
  expect(secretOf(made.toLowerCase().replaceAll(/(.{4})/g, '$1 '))).toEqual(secretOf(made))
  expect(secretOf('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')).toEqual(secret)
  expect(newTotpSecret()).not.toBe(made)
  for (const text of ['', 'short', `${made}A`, made.replace(/.$/, '1')]) expect(secretOf(text)).toBeUndefined()
  expect(totpAddress('Ashmere & Co', 'beth@school.example', made)).toBe(
    `otpauth://totp/Ashmere%20%26%20Co:beth%40school.example?secret=${made}&issuer=Ashmere%20%26%20Co`,
  )
})
