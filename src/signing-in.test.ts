import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Opened, openTestRightdoor } from './testing.edge.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
})
afterAll(() => opened.close())

/** What a page says, without what is new in each answer. */
const plain = async (answer: Response): Promise<string> => (await answer.text()).replaceAll(/nonce-[\w+/=]+/g, '')

describe('Somebody who comes to sign in', () => {
  test('meets one page for everybody, with two parts of which none is open, and nothing is left in their browser', async () => {
    const answer = await opened.get('/sign-in?to=/me')
    expect(answer.status).toBe(200)
    expect(answer.headers.has('set-cookie')).toBe(false)
    const page = await answer.text()
    expect(page.match(/<details class="rd-way-in">/g)).toHaveLength(2)
    expect(page).not.toMatch(/ checked/)
    expect(page.match(/name="to" value="\/me"/g)?.length).toBeGreaterThan(4)
    expect(page).toContain('/sign-in/demonstration?to=%2Fme')
  })

  test('can be filled in by a password manager, and may paste', async () => {
    const page = await opened.read('/sign-in')
    for (const kind of ['username', 'current-password', 'one-time-code'])
      expect(page).toContain(`autocomplete="${kind}"`)
    expect(page).not.toMatch(/onpaste|autocomplete="off"/)
  })

  test('is told that what they wrote is kept', async () => {
    expect(await opened.read('/sign-in?to=/me&kept=1')).toContain('We kept what you wrote')
    expect(await opened.read('/sign-in?to=/me')).not.toContain('We kept what you wrote')
  })

  test.each(['//bad.example', 'https://bad.example', '/\\bad.example', '/me?x=1', 'javascript:alert(1)'])(
    'is led nowhere by %s',
    async (to) => {
      const page = await opened.read(`/sign-in?to=${encodeURIComponent(to)}`)
      expect(page).not.toContain('name="to"')
      expect(page).not.toContain('bad.example')
    },
  )

  const wrong = [
    ['five words that are none', '/sign-in/words', { words: 'one two three four five' }],
    ['nothing at all', '/sign-in/words', {}],
    ['a code that nobody handed over', '/sign-in/code', { code: 'AAAAA-BBBBB' }],
    ['half a link', '/sign-in/link/abc', {}],
    ['a link that nobody sent', `/sign-in/link/${'x'.repeat(43)}`, {}],
  ] as const

  test('is refused with one page, whatever was wrong', async () => {
    const pages = new Set<string>()
    for (const [, path, fields] of wrong) {
      const answer = await opened.post(path, fields)
      expect(answer.status, path).toBe(422)
      expect(answer.headers.has('set-cookie'), path).toBe(false)
      pages.add(await plain(answer))
    }
    expect(pages.size).toBe(1)
  })

  test('who tries too often is refused with the same page', async () => {
    const guess = { words: 'apple table river candle stone' }
    const first = await opened.post('/sign-in/words', guess)
    const page = await plain(first)
    for (let n = 0; n < 12; n++) {
      const next = await opened.post('/sign-in/words', guess)
      expect(next.status).toBe(first.status)
      expect(await plain(next)).toBe(page)
    }
  })
})
