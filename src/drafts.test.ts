import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let callum: SomebodyIn
let page: string
beforeAll(async () => {
  opened = await openTestRightdoor()
  callum = await opened.signInAs('callum')
  await callum.send('/me', '/me/words', { words: 'For later.', with: 'only-me' })
  page = /\/me\/who-can-see\/[0-9a-f-]{36}/.exec(await callum.read('/me'))?.[0] ?? ''
})
afterAll(() => opened.close())

const later = (minutes: number): void => {
  opened.clock.now = new Date(opened.clock.now.getTime() + minutes * 60_000)
}
const chosenOn = (html: string): string => /value="([a-z-]+)"[^>]* checked/.exec(html)?.[1] ?? ''
const n = (html: string): string => /name="n" value="(\d+)"/.exec(html)?.[1] ?? ''

/** Callum chooses his team when he has to show again who he is. */
async function choosesHisTeam(): Promise<void> {
  later(6)
  const came = await callum.send(page, page, { with: 'my-team', n: n(await callum.read(page)) })
  expect(came.headers.get('location')).toContain('/sign-in/again')
}

describe('What Callum chose when he had to show again who he is', () => {
  test('waits in the form until he has chosen, and stands in no later form', async () => {
    await choosesHisTeam()
    expect(chosenOn(await callum.read(page))).toBe('my-team')
    expect((await callum.send(page, page, { with: 'only-me', n: n(await callum.read(page)) })).status).toBe(303)
    expect(chosenOn(await callum.read(page))).toBe('only-me')
  })

  test('goes on waiting when he sends another form of his, or one that he opened before', async () => {
    const before = await callum.read(page)
    await choosesHisTeam()
    await callum.send('/me', '/me/words', { words: 'Something else.', with: 'only-me' })
    expect(chosenOn(await callum.read(page))).toBe('my-team')
    const old = new URLSearchParams({ form: formTokenIn(before), on: page, with: 'only-me', n: n(before) })
    expect((await callum.post(page, old)).status).toBe(303)
    expect(chosenOn(await callum.read(page))).toBe('my-team')
  })
})

describe('What somebody wrote when the sign-in had run out', () => {
  const note = `/desk/young-person/${demonstrationPerson('ashmere', 'callum')}/write/private-note`
  test.each([
    ['callum', '/me', '/me/words'],
    ['school-nurse', note, note],
  ])('goes on waiting for %s, who sends a form of the same page that was open before', async (key, on, to) => {
    const somebody = await opened.signInAs(key)
    const before = formTokenIn(await somebody.read(on))
    later(1)
    const out = { form: formTokenIn(await somebody.read(on)), on, words: 'Half a thought.' }
    expect((await opened.post(to, out)).headers.get('location')).toContain('kept=1')
    later(1)
    const old = new URLSearchParams({ form: before, on, words: 'Something older.', with: 'only-me' })
    expect((await somebody.post(to, old)).status).toBe(303)
    expect(await somebody.read(on)).toContain('Half a thought.')
    expect((await somebody.send(on, to, { words: 'A whole thought.', with: 'only-me' })).status).toBe(303)
    expect(await somebody.read(on)).not.toContain('Half a thought.')
  })
})

describe('Somebody who copied the mark of a form of his', () => {
  test('keeps nothing with it a day later, nor for a page that is none', async () => {
    const form = formTokenIn(await callum.read('/me'))
    const nobody = async (on: string): Promise<string> => {
      const sent = await opened.post('/me/words', { form, on, words: 'Not his words.' })
      return sent.headers.get('location') ?? ''
    }
    expect(await nobody('/me')).toContain('kept=1')
    expect(await nobody('/me/no-such-page')).not.toContain('kept=1')
    later(25 * 60)
    expect(await nobody('/me')).not.toContain('kept=1')
  })
})
