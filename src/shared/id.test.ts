import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cited } from './cited.ts'
import { parseId } from './id.ts'
import { namedId } from './named-id.edge.ts'
import { newId } from './new-id.edge.ts'
import { ok, refused } from './result.ts'

test('an identifier of any feed is read by its shape, in any letters', () => {
  expect(parseId(' AC148810-D857-441C-9679-408F346DE14B ')).toBe('ac148810-d857-441c-9679-408f346de14b')
  fc.assert(fc.property(fc.uuid(), (id) => void expect(parseId(id.toUpperCase())).toBe(id)))
})

test.each(['', '1', 'ac148810-d857-441c-9679-408f346de14', 'ac148810d857441c9679408f346de14b', "' or 1=1 --"])(
  '%j is no identifier',
  (text) => {
    expect(parseId(text)).toBeUndefined()
  },
)

test('the same name gives the same identifier, another name another one', () => {
  // RFC 9562, appendix B.1, gives the one for DNS names; Python's uuid5 gives the same for addresses.
  expect(namedId('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  )
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(namedId(name)).toBe(namedId(name))
      expect(parseId(namedId(name))).toBe(namedId(name))
      expect(namedId(`${name}.`)).not.toBe(namedId(name))
    }),
  )
})

test('a new identifier is one, and is new', () => {
  expect(parseId(newId())).toBeDefined()
  expect(newId()).not.toBe(newId())
})

test('a refusal is a value, with every reason; a number stands with where it comes from', () => {
  expect(refused('one', 'two')).toEqual({ is: 'refused', because: ['one', 'two'] })
  expect(ok(1)).toEqual({ is: 'ok', value: 1 })
  expect(cited(14, { from: 'the place', seen: '2026-11-21' })).toEqual({
    value: 14,
    from: 'the place',
    seen: '2026-11-21',
  })
})
