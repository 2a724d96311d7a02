import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let nurse: SomebodyIn
let teacher: SomebodyIn
let tom: SomebodyIn
let callum: SomebodyIn
let frontDesk: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  nurse = await opened.signInAs('school-nurse')
  teacher = await opened.signInAs('teacher')
  tom = await opened.signInAs('tom')
  callum = await opened.signInAs('callum')
  frontDesk = await opened.signInAs('front-desk')
}, 240_000)
afterAll(() => opened.close())

const person = (key: string): string => demonstrationPerson('ashmere', key)
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const about = (who: string, rest = ''): string => `/desk/young-person/${person(who)}${rest}`

/** Writes down what a young person brings. @returns where it stands. */
async function opens(who: SomebodyIn, of: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const sent = await who.send(about(of, '/needs/new'), about(of, '/needs'), fields)
  expect(sent.status).toBe(303)
  return new URL(sent.headers.get('location') ?? '', 'http://here').pathname
}
const asTheirOwn = (desk: string): string => `/me/need/${desk.split('/').at(-1)}`

describe('R17 Tom, 13, tells his teacher', () => {
  test('she writes down his words as he says them, to the letter, and he finds them on his own page, with who wrote them down', async () => {
    const said = 'its the big gate.\nit BANGS.   not the bell, the gate'
    const need = await opens(teacher, 'tom', { is: 'own-words', words: said, called: 'the gate' })
    const own = await tom.read(asTheirOwn(need))
    expect(textOf(own)).toContain('wrote it down for you. You can put it right.')
    const item = /\/me\/words\/([0-9a-f-]{36})/.exec(own)?.[1] ?? ''
    expect(await tom.read(`/me/words/${item}`)).toContain(`>${said}</textarea>`)
  })

  test('she holds it from then on, and finds it under what waits today; a colleague of another agency does not', async () => {
    await opens(teacher, 'tom', { is: 'own-words', words: 'held by her', called: 'who holds this' })
    expect(textOf(await teacher.read('/desk/today'))).toContain('Tom Whitfield: who holds this')
    const counsellor = await opened.signInAs('counsellor')
    expect(textOf(await counsellor.read('/desk/today'))).not.toContain('who holds this')
  })

  test('to look at what waits today opens nothing that he said, and he is not told that anybody read it', async () => {
    const need = await opens(teacher, 'tom', { is: 'own-words', words: 'not for a list' })
    const read = async () =>
      (await opened.database.pool.query("select from audit where did = 'read' and kind = 'own-words'")).rowCount
    const before = await read()
    const today = textOf(await teacher.read('/desk/today'))
    expect(today).toContain('Tom Whitfield: what they brought on 21 November 2026')
    expect(today).not.toContain('not for a list')
    expect(await read()).toBe(before)
    await teacher.read(need)
    expect(await read()).toBeGreaterThan(before ?? 0)
  })

  test('he puts right what she wrote down; she puts right what she wrote, and neither text is lost', async () => {
    const need = await opens(teacher, 'tom', { is: 'own-words', words: 'the back door' })
    const own = await tom.read(asTheirOwn(need))
    const page = `/me/words/${/\/me\/words\/([0-9a-f-]{36})/.exec(own)?.[1] ?? ''}`
    const n = /name="n" value="(\d+)"/.exec(await tom.read(page))?.[1] ?? ''
    expect((await tom.send(page, page, { words: 'the side door', n })).status).toBe(303)
    expect(textOf(await teacher.read(need))).toContain('the side door')
    const { rows } = await opened.database.pool.query('select n from fact where item = $1', [page.split('/').at(-1)])
    expect(rows).toHaveLength(2)
  })

  test('how she sees it stands beside his words and never in them; he reads it, with her name', async () => {
    const need = await opens(teacher, 'tom', { is: 'own-words', words: 'i like it quiet' })
    const sent = await teacher.send(need, `${need}/said`, { is: 'view', words: 'Noise is what makes mornings hard.' })
    expect(sent.status).toBe(303)
    const [desk, own] = [textOf(await teacher.read(need)), textOf(await tom.read(asTheirOwn(need)))]
    for (const page of [desk, own])
      expect(page.indexOf('i like it quiet')).toBeLessThan(page.indexOf('Noise is what makes'))
    expect(own).toContain('How others see it')
  })

  test('in his own language and script, with who interpreted', async () => {
    const need = await opens(teacher, 'tom', {
      is: 'own-words',
      words: 'الباب الكبير صاخب جدا',
      language: 'ar',
      interpretedBy: 'Samira, telephone interpreter',
    })
    for (const html of [await teacher.read(need), await tom.read(asTheirOwn(need))])
      expect(html).toContain('<blockquote lang="ar" dir="rtl"><p>الباب الكبير صاخب جدا</p>')
    expect(textOf(await teacher.read(need))).toContain('Through Samira, telephone interpreter')
  })

  test('everything that is missing is said at once, and what was typed stands there still', async () => {
    const sent = await teacher.send(about('tom', '/needs/new'), about('tom', '/needs'), {
      words: '',
      language: 'Englisch!',
      called: 'kept',
    })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    for (const says of [
      'Select whose words these are',
      'Enter what was said',
      'Enter a language in two or three letters',
      'value="kept"',
    ])
      expect(html).toContain(says)
  })
})

describe('Whose it is not', () => {
  test('H14 what the young person keeps to themselves is not there at the desk, under any address', async () => {
    const sent = await callum.send('/me/needs/new', '/me/needs', { words: 'only for me' })
    const id = new URL(sent.headers.get('location') ?? '', 'http://here').pathname.split('/').at(-1)
    expect((await nurse.get(about('callum', `/need/${id}`))).status).toBe(404)
    const tries = await nurse.send('/desk', `${about('callum', `/need/${id}`)}/said`, {
      is: 'view',
      words: 'I know it is there',
    })
    expect(tries.status).toBe(404)
    expect(textOf(await nurse.read('/desk/today'))).not.toContain('only for me')
  })

  test('a front desk opens none, and nobody opens one for whom they do not stand by', async () => {
    expect((await frontDesk.get(about('aisha', '/needs/new'))).status).toBe(404)
    expect((await nurse.get(about('tom', '/needs/new'))).status).toBe(404)
    expect((await nurse.send('/desk', about('tom', '/needs'), { is: 'own-words', words: 'x' })).status).toBe(404)
  })

  test('one that somebody opened before the young person said anything is there for the young person, and says so', async () => {
    const need = await opens(nurse, 'callum', { is: 'view', words: 'He has looked tired for weeks.' })
    expect(textOf(await callum.read(asTheirOwn(need)))).toContain('He has looked tired for weeks.')
    expect(textOf(await nurse.read(need))).toContain('Somebody began it before they had said anything here.')
  })
})
