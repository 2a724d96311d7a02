import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parse } from 'postcode'
import { describe, expect, test } from 'vitest'
import { parseRoughPlace } from './postcode.ts'

interface Vector {
  readonly typed: string
  readonly place: { readonly kind: string; readonly code: string } | null
}

const vectors = JSON.parse(readFileSync(new URL('../../vectors/places/postcodes.json', import.meta.url), 'utf8')) as {
  readonly cases: readonly Vector[]
}

describe('what somebody types for where they are', () => {
  test.each(vectors.cases)('$typed', ({ typed, place }) => {
    expect(parseRoughPlace(typed) ?? null).toEqual(place)
  })

  const letter = fc.constantFrom(...'ABDEFGHJLNPQRSTUWXYZ')
  const digit = fc.constantFrom(...'0123456789')
  const first = fc.oneof(
    fc.tuple(letter, digit),
    fc.tuple(letter, letter, digit),
    fc.tuple(letter, letter, digit, digit),
  )
  const postcode = fc.tuple(first, digit, letter, letter).map(([out, d, a, b]) => `${out.join('')} ${d}${a}${b}`)

  test('a full postcode, however it is written, leaves only its sector, the one that the postcode package names', () => {
    fc.assert(
      fc.property(postcode, fc.constantFrom('', ' ', '  '), fc.boolean(), (full, gap, small) => {
        const typed = full.replace(' ', gap)
        const place = parseRoughPlace(small ? typed.toLowerCase() : typed)
        const known = parse(full)
        expect(place).toEqual({ kind: 'sector', code: known.valid ? known.sector : full.slice(0, -2) })
        expect(JSON.stringify(place)).not.toContain(full.slice(-3))
      }),
    )
  })

  test('no text makes it fail, and what it gives is read again as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const place = parseRoughPlace(text)
        if (place) expect(parseRoughPlace(place.code)).toEqual(place)
      }),
    )
  })
})
