import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldsOf, noFields, plainText } from './fields.ts'

/** Any text at all: lone surrogates, NUL and control characters among it. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 90 })
  .map((codes) => String.fromCharCode(...codes))

describe('Text that somebody sends', () => {
  test('whatever it is, it can be kept and shown: well-formed, without NUL, trimmed, not too long', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, times) => {
        const plain = plainText(text.repeat(times))
        expect(plain.isWellFormed()).toBe(true)
        expect(plain).not.toContain('\0')
        expect(plain).toBe(plain.trim())
        expect(plain.length).toBeLessThanOrEqual(2_000)
        expect(plainText(plain)).toBe(plain)
      }),
    )
  })

  test.each([
    { when: 'half of a character', given: 'a\ud83d', gives: 'a\ufffd' },
    { when: 'a NUL in the middle', given: 'a\0b', gives: 'a\ufffdb' },
    { when: 'blanks around it', given: ' \n a b \t', gives: 'a b' },
    { when: 'a script, which is text like any other', given: '<script>', gives: '<script>' },
    { when: 'another alphabet', given: 'أنا حزين', gives: 'أنا حزين' },
    { when: 'a character of two halves', given: '😔', gives: '😔' },
  ])('$when', ({ given, gives }) => {
    expect(plainText(given)).toBe(gives)
  })

  test('two thousand letters in lines as a browser sends them are two thousand still', () => {
    const lines = 'a line\n'.repeat(285).trim()
    expect(plainText(lines.replaceAll('\n', '\r\n'))).toBe(lines)
    expect(plainText('one\rtwo\r\r\nthree')).toBe('one\ntwo\n\nthree')
  })

  test('a whole book is cut at 2,000 characters', () => {
    expect(plainText('x'.repeat(3_000_000))).toHaveLength(2_000)
  })
})

describe('Names and values', () => {
  test('what was left empty is absent', () => {
    const fields = fieldsOf([
      ['a', '  '],
      ['b', ''],
      ['c', 'x'],
    ])
    expect(fields.first('a')).toBeUndefined()
    expect(fields.names).toEqual(['c'])
    expect(noFields.names).toEqual([])
    expect(noFields.all('a')).toEqual([])
  })

  test('a repeated name keeps every value in its order, and the first is the first', () => {
    const fields = fieldsOf([
      ['t', 'one'],
      ['a', '9'],
      ['t', 'two'],
    ])
    expect(fields.all('t')).toEqual(['one', 'two'])
    expect(fields.first('t')).toBe('one')
  })

  test('ten thousand names, or one name ten thousand times, stay few', () => {
    expect(fieldsOf(Array.from({ length: 10_000 }, (_, at) => [`n${at}`, 'x'] as const)).names).toHaveLength(200)
    expect(fieldsOf(Array.from({ length: 10_000 }, () => ['n', 'x'] as const)).all('n')).toHaveLength(100)
  })

  test('names that mean something to a program are names like any other', () => {
    const fields = fieldsOf([['__proto__', 'x']])
    expect(fields.first('__proto__')).toBe('x')
    expect(fields.first('constructor')).toBeUndefined()
  })

  test('sealed words may be longer than words, because sealing makes them so', () => {
    const fields = fieldsOf([
      ['q', 'x'.repeat(9_000)],
      ['words', 'x'.repeat(9_000)],
    ])
    expect(fields.first('q')).toHaveLength(9_000)
    expect(fields.first('words')).toHaveLength(2_000)
  })
})
