import { describe, expect, test } from 'vitest'
import { isFromElsewhere, pageHeaders } from './server-headers.ts'

describe('The headers of every page', () => {
  const headers = pageHeaders('abc', false)

  test('nothing from elsewhere is loaded, no page is framed, and nobody is told where somebody came from', () => {
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).toContain("'nonce-abc'")
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/)
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test('no microphone, no camera, no place', () => {
    for (const feature of ['microphone', 'camera', 'geolocation'])
      expect(headers['permissions-policy']).toContain(`${feature}=()`)
  })

  test('only an address that is reached in private asks to stay so', () => {
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(pageHeaders('abc', true)['strict-transport-security']).toContain('max-age=')
  })
})

describe('A form that was sent from another site', () => {
  const home = 'https://rightdoor.example'
  test.each([
    { when: 'the browser says: same site', given: { 'sec-fetch-site': 'same-origin' }, elsewhere: false },
    { when: 'typed or bookmarked', given: { 'sec-fetch-site': 'none' }, elsewhere: false },
    { when: 'the browser says: another site', given: { 'sec-fetch-site': 'cross-site' }, elsewhere: true },
    { when: 'a neighbour under the same name', given: { 'sec-fetch-site': 'same-site' }, elsewhere: true },
    { when: 'an older browser, our own address', given: { origin: home }, elsewhere: false },
    { when: 'an older browser, another address', given: { origin: 'https://evil.example' }, elsewhere: true },
    { when: 'an older browser under our own no-referrer', given: { origin: 'null' }, elsewhere: false },
    { when: 'a program without a browser', given: {}, elsewhere: false },
    { when: 'an address that is none', given: { origin: 'evil' }, elsewhere: true },
    {
      when: 'a place with a host name of its own',
      given: { origin: 'https://ashmere.example', host: 'ashmere.example' },
      elsewhere: false,
    },
  ])('$when: $elsewhere', ({ given, elsewhere }) => {
    const headers = new Map<string, string>(Object.entries(given))
    expect(isFromElsewhere((name) => headers.get(name), home)).toBe(elsewhere)
  })
})
