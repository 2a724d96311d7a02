import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keysInMemory, wordsSeal } from './sealed-words.edge.ts'

const minute = 60_000
const hour = 60 * minute
const noon = Date.parse('2026-11-21T12:00:00Z')
const said = 'she said she does not want to be here'

/** A seal by a clock that can be put forward. */
function sealAt(start = noon) {
  const clock = { now: start }
  return { clock, ...wordsSeal(keysInMemory(), () => clock.now) }
}

test.each([
  { when: 'at once', after: 0, opens: true },
  { when: 'after half an hour', after: 30 * minute, opens: true },
  { when: 'in the last minute of the hour', after: 59 * minute, opens: true },
  { when: 'when the hour is over', after: hour, opens: false },
  { when: 'the next day', after: 24 * hour, opens: false },
  { when: 'before it was sealed, by a clock that was put back', after: -2 * minute, opens: false },
])('what somebody said can be read $when: $opens', ({ after, opens }) => {
  for (const start of [noon, noon + 59 * minute]) {
    const { clock, seal, open } = sealAt(start)
    const sealed = seal(said)
    clock.now = start + after
    expect(open(sealed)).toBe(opens ? said : undefined)
  }
})

test('any words come back as they were said, whatever their language, and stand in an address as they are', () => {
  const { seal, open } = sealAt()
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (words) => {
      const sealed = seal(words)
      expect(encodeURIComponent(sealed)).toBe(sealed)
      expect(open(sealed)).toBe(words)
    }),
  )
})

test('the same words are never sealed the same twice', () => {
  const { seal } = sealAt()
  expect(new Set(Array.from({ length: 500 }, () => seal(said))).size).toBe(500)
})

test('no word shows in the sealed text', () => {
  const sealed = Buffer.from(sealAt().seal(said), 'base64url').toString('latin1')
  for (const word of said.split(' ')) expect(sealed.toLowerCase()).not.toContain(`${word} `)
})

test('a sealed text of which one bit was changed opens nothing, wherever the bit is', () => {
  const { seal, open } = sealAt()
  const bytes = Buffer.from(seal(said), 'base64url')
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = Buffer.from(bytes)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(open(changed.toString('base64url'))).toBeUndefined()
  }
})

test('what was sealed elsewhere, cut short or made up opens nothing', () => {
  const { seal, open } = sealAt()
  expect(open(sealAt().seal(said))).toBeUndefined()
  expect(open(seal(said).slice(0, -4))).toBeUndefined()
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.string({ unit: 'grapheme' })), (text) => {
      expect(open(text)).toBeUndefined()
    }),
  )
})

test('no words need no seal', () => {
  const { seal, open } = sealAt()
  expect(seal('')).toBe('')
  expect(open('')).toBeUndefined()
})

test('keys are forgotten: even with the clock put back, nobody can read what was sealed two hours ago', () => {
  const { clock, seal, open } = sealAt()
  const sealed = seal(said)
  clock.now = noon + 2 * hour
  seal('somebody else asks')
  clock.now = noon
  expect(open(sealed)).toBeUndefined()
})

test('the key of an hour that has passed is never made anew', () => {
  const keys = keysInMemory()
  keys(100)
  expect(keys(99)).toBeUndefined()
  expect(keys(100)).toBeDefined()
  expect(keys(101)).not.toEqual(keys(100))
  keys(102)
  expect(keys(100)).toBeUndefined()
})
