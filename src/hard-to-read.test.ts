import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let teacher: SomebodyIn
let tom: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  teacher = await opened.signInAs('teacher')
  tom = await opened.signInAs('tom')
}, 240_000)
afterAll(() => opened.close())

const about = (rest = ''): string => `/desk/young-person/${demonstrationPerson('ashmere', 'tom')}${rest}`
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
/** What is folded on a page: the line that stands there, and what opens. */
const foldedIn = (html: string): readonly { readonly line: string; readonly inside: string }[] =>
  [...html.matchAll(/<div class="rd-folded">(.*?)<\/details><\/div>/gs)].map(([, fold = '']) => ({
    line: textOf(`<main>${/<summary.*?<\/summary>/s.exec(fold)?.[0] ?? ''}</main>`).trim(),
    inside: fold.replace(/<summary.*?<\/summary>/s, ''),
  }))

async function opens(fields: Readonly<Record<string, string>>): Promise<string> {
  const sent = await teacher.send(about('/needs/new'), about('/needs'), fields)
  expect(sent.status).toBe(303)
  return new URL(sent.headers.get('location') ?? '', 'http://here').pathname
}
const asTheirOwn = (desk: string): string => `/me/need/${desk.split('/').at(-1)}`

describe('H29 What somebody marked as hard to read', () => {
  test('stands folded at the desk with who marked it, is opened without a script, and is not the name of the need', async () => {
    const need = await opens({ is: 'own-words', words: 'what happened behind the gate', hardToRead: 'yes' })
    const html = await teacher.read(need)
    const [fold] = foldedIn(html)
    expect(fold?.line).toBe('Kofi Mensah marked this as hard to read. Show it')
    expect(fold?.inside).toContain('what happened behind the gate')
    expect(html.split('what happened behind the gate')).toHaveLength(2)
    expect(html).toMatch(/<h1[^>]*>Marked as hard to read<\/h1>/)
    expect(html).not.toMatch(/<details[^>]* open/)
  })

  test('stands open for him, and in his copy; who can read it and who is told stay as they were', async () => {
    const messages = async () => (await opened.database.pool.query('select from outbox')).rowCount
    const before = await messages()
    const plain = await opens({ is: 'own-words', words: 'about the shed', called: 'sheds' })
    const marked = await opens({ is: 'own-words', words: 'about the other shed', called: 'sheds', hardToRead: 'yes' })
    const own = await tom.read(asTheirOwn(marked))
    expect(own).toContain('about the other shed')
    expect(textOf(await tom.read('/me/copy/read'))).toContain('about the other shed')
    expect(foldedIn(own)).toEqual([])
    const whoReads = (html: string): string => /[^.]*(?:can read|can see)[^.]*\./.exec(textOf(html))?.[0] ?? ''
    expect(whoReads(own)).toBe(whoReads(await tom.read(asTheirOwn(plain))))
    expect(whoReads(own)).not.toBe('')
    expect(await messages()).toBe(before)
  })

  test('is no name of the need where somebody is asked for help, and stands folded in what they are shown', async () => {
    const need = await opens({ is: 'own-words', words: 'what they did at the pond', hardToRead: 'yes' })
    const ask = await teacher.read(`${need}/ask`)
    expect(/rd-back.*?<\/a>/s.exec(ask)?.[0] ?? '').not.toMatch(/at the pond|^$/)
    expect(ask).not.toContain('at the pond')
    expect(textOf(ask)).toContain('Marked as hard to read')
    expect(await tom.read(`${asTheirOwn(need)}/ask`)).toContain('at the pond')
    const show = /value="([0-9a-f-]{36})"/.exec(ask.slice(ask.indexOf('name="show"')))?.[1] ?? ''
    const sent = { person: 'Nina at the pool', way: 'letter', show, chose: 'young-person' }
    const before = await (await teacher.send(`${need}/ask`, `${need}/ask`, sent)).text()
    const [fold] = foldedIn(before)
    expect(fold?.line).toBe('Marked as hard to read. Show it')
    expect(fold?.inside).toContain('at the pond')
    expect(before.split('at the pond')).toHaveLength(2)
  })

  test('he takes the mark away where he puts his words right, and puts it there himself', async () => {
    const need = await opens({ is: 'own-words', words: 'the third shed', hardToRead: 'yes' })
    const item = /\/me\/words\/([0-9a-f-]{36})/.exec(await tom.read(asTheirOwn(need)))?.[1] ?? ''
    const page = await tom.read(`/me/words/${item}`)
    expect(page).toMatch(/name="hardToRead"[^>]* checked/)
    const n = /name="n" value="(\d+)"/.exec(page)?.[1] ?? ''
    await tom.send(`/me/words/${item}`, `/me/words/${item}`, { n, words: 'the third shed' })
    expect(foldedIn(await teacher.read(need))).toEqual([])
    await tom.send(asTheirOwn(need), `${asTheirOwn(need)}/words`, {
      about: 'helps',
      words: 'not that one',
      hardToRead: 'yes',
      with: 'them',
    })
    const [fold] = foldedIn(await teacher.read(need))
    expect(fold?.inside).toContain('not that one')
  })

  test('how she sees it is folded in the same way, and nothing is folded that nobody marked, whatever it says', async () => {
    const need = await opens({ is: 'own-words', words: 'he hurt himself, he said, with a knife', called: 'gate' })
    expect(foldedIn(await teacher.read(need))).toEqual([])
    await teacher.send(need, `${need}/said`, { is: 'view', words: 'I saw it as well', hardToRead: 'yes' })
    expect(foldedIn(await teacher.read(need)).map(({ inside }) => inside.includes('I saw it as well'))).toEqual([true])
  })

  test('what was ticked stands ticked still where something is to be put right', async () => {
    const sent = await teacher.send(about('/needs/new'), about('/needs'), {
      is: 'own-words',
      words: ' ',
      hardToRead: 'yes',
    })
    expect(sent.status).toBe(422)
    expect(await sent.text()).toMatch(/name="hardToRead"[^>]* checked/)
    const page = await teacher.read(about('/needs/new'))
    expect(page).not.toMatch(/name="hardToRead"[^>]* checked/)
  })
})
