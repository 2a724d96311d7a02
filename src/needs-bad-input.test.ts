import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'
import { apologiesInEnglish } from './web/apology-words.ts'

let opened: Opened
let callum: SomebodyIn
let onHisPhone: SomebodyIn
let nurse: SomebodyIn
let teacher: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  callum = await opened.signInAs('callum')
  onHisPhone = await opened.signInAs('callum')
  nurse = await opened.signInAs('school-nurse')
  teacher = await opened.signInAs('teacher')
})
afterAll(() => opened.close())

const person = (key: string): string => demonstrationPerson('ashmere', key)
const rows = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row>(sql, [...values])).rows
const count = async (sql: string, values: readonly unknown[] = []): Promise<number> => (await rows(sql, values)).length
const mainOf = (html: string): string => /<main.*<\/main>/s.exec(html)?.[0] ?? ''
const plain = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")
const textOf = (html: string): string =>
  plain(
    mainOf(html)
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' '),
  )
const leadsTo = (sent: Response): string => new URL(sent.headers.get('location') ?? '', 'http://here').pathname
/** What stands typed in a field. */
const typedIn = (html: string, name: string): string =>
  plain(
    new RegExp(`<textarea[^>]* name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ??
      new RegExp(`<input[^>]* name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1] ??
      '',
  )
const seenIn = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...html.matchAll(/type="hidden" name="(n(?:-[0-9a-f-]{36})?)" value="(\d+)"/g)].map(([, name, n]) => [name, n]),
  )

type Fields = Readonly<Record<string, string | readonly string[]>>

async function brings(who: SomebodyIn, fields: Fields): Promise<string> {
  const sent = await who.send('/me/needs/new', '/me/needs', fields)
  expect(sent.status).toBe(303)
  return leadsTo(sent)
}

/** Shows all of a need to those who work with them. */
async function shows(who: SomebodyIn, need: string): Promise<void> {
  const html = await who.read(`${need}/share`)
  const things = [...html.matchAll(/name="thing" type="checkbox" value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
  const sent = await who.send(`${need}/share`, `${need}/share`, {
    ...seenIn(html),
    to: 'those-who-help',
    thing: things,
  })
  expect(sent.status).toBe(303)
}
const atDesk = (of: string, need: string): string => `/desk/young-person/${person(of)}/need/${need.split('/').at(-1)}`

/** A form as it stood on a page, to be sent later, or again and again. */
function formOf(who: SomebodyIn, html: string, fields: Fields) {
  const body = new URLSearchParams({ form: formTokenIn(html) })
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value)
  return (to: string): Promise<Response> => who.post(to, body)
}

describe('R17 Callum writes on two telephones at once', () => {
  test('and gives one thing two names: the second is shown beside the first, and neither is lost', async () => {
    const need = await brings(callum, { words: 'we moved', called: 'the move' })
    const [one, other] = [await callum.read(need), await onHisPhone.read(need)]
    expect((await formOf(callum, one, { ...seenIn(one), on: need, called: 'sleep' })(`${need}/called`)).status).toBe(
      303,
    )
    const sent = await formOf(onHisPhone, other, { ...seenIn(other), on: need, called: 'too quiet' })(`${need}/called`)
    expect(sent.status).toBe(422)
    const both = await sent.text()
    expect(mainOf(both)).toContain('It’s called “sleep” now')
    expect(typedIn(both, 'called')).toBe('too quiet')
    const again = formOf(onHisPhone, both, { ...seenIn(both), on: need, called: typedIn(both, 'called') })
    expect((await again(`${need}/called`)).status).toBe(303)
    expect(textOf(await callum.read(need))).toContain('too quiet')
    expect(await count('select from fact where item = $1', [need.split('/').at(-1)])).toBe(3)
  })

  test('and puts one thing right twice: both texts stand there, and what he sends then is kept', async () => {
    const need = await brings(callum, { words: 'first of all' })
    const page = /\/me\/words\/[0-9a-f-]{36}/.exec(await callum.read(need))?.[0] ?? ''
    const [one, other] = [await callum.read(page), await onHisPhone.read(page)]
    expect((await formOf(callum, one, { ...seenIn(one), on: page, words: 'on the laptop\n\nlate' })(page)).status).toBe(
      303,
    )
    const sent = await formOf(onHisPhone, other, { ...seenIn(other), on: page, words: 'on the phone' })(page)
    expect(sent.status).toBe(422)
    const both = await sent.text()
    expect(textOf(both)).toContain('on the laptop late')
    expect(typedIn(both, 'words')).toBe('on the phone')
    expect((await formOf(onHisPhone, both, { ...seenIn(both), on: page, words: 'both of it' })(page)).status).toBe(303)
    expect(textOf(await callum.read(need))).toContain('both of it')
    expect(await count('select from fact where item = $1', [page.split('/').at(-1)])).toBe(3)
  })

  test('what he had called it when he was signed out is in the box for its name, and nowhere else', async () => {
    const need = await brings(callum, { words: 'signed out over it' })
    const html = await callum.read(need)
    await rows(
      "update session set seen_at = '2020-01-01', began_at = '2020-01-01' where account in (select id from account where person = $1)",
      [person('callum')],
    )
    const sent = await formOf(callum, html, { ...seenIn(html), on: need, called: 'nearly lost' })(`${need}/called`)
    callum = await opened.signInAs('callum')
    onHisPhone = await opened.signInAs('callum')
    expect([sent.status, leadsTo(sent)]).toEqual([303, '/sign-in'])
    const again = await callum.read(need)
    expect(typedIn(again, 'called')).toBe('nearly lost')
    expect(mainOf(again)).toContain('This is what you had written')
  })
})

describe('The same form, sent five times', () => {
  /** At once and one after the other. @returns where each led. */
  async function fiveTimes(send: () => Promise<Response>): Promise<ReadonlySet<string>> {
    const sent = [...(await Promise.all([send(), send(), send()])), await send(), await send()]
    return new Set(sent.map((each) => `${each.status} ${leadsTo(each)}`))
  }
  const factsOf = (need: string): Promise<number> => count('select from fact where need = $1', [need.split('/').at(-1)])

  test('more that Callum says is there once', async () => {
    const need = await brings(callum, { words: 'said once' })
    const send = formOf(callum, await callum.read(need), { on: need, about: 'helps', words: 'the canal', with: 'me' })
    expect(await fiveTimes(() => send(`${need}/words`))).toEqual(new Set([`303 ${need}`]))
    expect(await factsOf(need)).toBe(3)
  })

  test('a name is given once, and who can see it is chosen once', async () => {
    const need = await brings(callum, { words: 'named once' })
    const html = await callum.read(need)
    const names = formOf(callum, html, { ...seenIn(html), on: need, called: 'once' })
    expect(await fiveTimes(() => names(`${need}/called`))).toEqual(new Set([`303 ${need}`]))
    const sharing = await callum.read(`${need}/share`)
    const thing = /name="thing" type="checkbox" value="([0-9a-f-]{36})"/.exec(sharing)?.[1] ?? ''
    const shares = formOf(callum, sharing, { ...seenIn(sharing), on: `${need}/share`, to: 'those-who-help', thing })
    expect(await fiveTimes(() => shares(`${need}/share`))).toEqual(new Set([`303 ${need}`]))
    expect(await factsOf(need)).toBe(5)
  })

  test('what his teacher takes down, and how she sees it, are there once', async () => {
    const to = `/desk/young-person/${person('tom')}/needs`
    const fields = { on: `${to}/new`, is: 'own-words', words: 'taken down once' }
    const opens = formOf(teacher, await teacher.read(`${to}/new`), fields)
    const [place = ''] = await fiveTimes(() => opens(to))
    const need = place.replace('303 ', '')
    const sees = formOf(teacher, await teacher.read(need), { on: need, is: 'view', words: 'Seen once.' })
    expect(await fiveTimes(() => sees(`${need}/said`))).toEqual(new Set([`303 ${need}`]))
    expect(await factsOf(need)).toBe(3)
  })
})

describe('Twenty thousand words', () => {
  const english = Array.from({ length: 20_000 }, (_, at) => (at % 50 === 49 ? `again,\n${at}` : `w${at % 977}`)).join(
    ' ',
  )
  const arabic = Array.from({ length: 20_000 }, (_, at) => (at % 9 === 0 ? 'المدرسة' : 'صاخب')).join(' ')

  test.each([
    ['in English', english],
    ['in Arabic', arabic],
  ])('%s are kept to the letter, read by whoever may, put right, and known by how they begin', async (_, words) => {
    const need = await brings(callum, { words })
    const page = /\/me\/words\/[0-9a-f-]{36}/.exec(await callum.read(need))?.[0] ?? ''
    const form = await callum.read(page)
    expect(typedIn(form, 'words')).toBe(words)
    expect(/<h1[^>]*>(.*?)<\/h1>/s.exec(await callum.read(need))?.[1]?.length).toBeLessThan(120)
    const more = await callum.send(need, `${need}/words`, { about: 'helps', words, with: 'me' })
    expect(more.status).toBe(303)
    expect((await callum.send(page, page, { ...seenIn(form), words: `${words} end` })).status).toBe(303)
    await shows(callum, need)
    const desk = atDesk('callum', need)
    expect(textOf(await nurse.read(desk))).toContain(words.split('\n').at(-1)?.slice(-200))
    const said = await nurse.send(desk, `${desk}/said`, { is: 'view', words })
    expect(said.status).toBe(303)
    expect((await callum.get('/me')).status).toBe(200)
  })

  test('too many even for that are told so in words, and nothing is kept', async () => {
    const before = await count('select from fact')
    const sent = await callum.send('/me/needs/new', '/me/needs', { words: 'long '.repeat(60_000) })
    expect([sent.status, textOf(await sent.text())]).toEqual([
      400,
      expect.stringContaining(apologiesInEnglish.tooLong.lede),
    ])
    expect(await count('select from fact')).toBe(before)
  })
})

describe('R17 Scripts from the right, and several in one', () => {
  test('what Callum writes in Arabic stands from the right and is not called English; a line in English stands in its own direction', async () => {
    const need = await brings(callum, {
      words: 'الباب الكبير صاخب في school كل يوم\nthe gate bangs.\n😀',
      called: 'الباب (1)',
    })
    await shows(callum, need)
    for (const html of [await callum.read(need), await nurse.read(atDesk('callum', need))]) {
      const said = /<blockquote[^>]*dir="rtl".*?<\/blockquote>/s.exec(html)?.[0] ?? ''
      expect(said).toContain('<p>الباب الكبير صاخب في school كل يوم</p>')
      expect(said).toMatch(/<p[^>]* dir="ltr"[^>]*>the gate bangs\.<\/p>/)
      expect(said).toContain('<p>😀</p>')
      expect(said).not.toMatch(/<blockquote[^>]*lang="en"/)
      expect(html).toMatch(/<h1[^>]*dir="auto"[^>]*>الباب \(1\)<\/h1>/)
    }
    expect(await callum.read('/me')).toContain('<bdi>الباب (1)</bdi>')
  })

  test('English words with one in another script stay English, from the left', async () => {
    const need = await brings(callum, { words: 'grandma says صبر and means wait' })
    expect(await callum.read(need)).toContain('<blockquote lang="en" dir="ltr"><p>grandma says صبر and means wait</p>')
  })

  test('his teacher who leaves the language out has not said that it is English', async () => {
    const to = `/desk/young-person/${person('tom')}/needs`
    const sent = await teacher.send(`${to}/new`, to, { is: 'own-words', words: 'це голосно' })
    expect(await teacher.read(leadsTo(sent))).toMatch(/<blockquote lang="und-Cyrl" dir="ltr">/)
  })

  test('a box takes the direction of what is typed in it', async () => {
    const need = await brings(callum, { words: 'boxes' })
    for (const html of [await callum.read(need), await callum.read('/me/needs/new')])
      for (const box of mainOf(html).match(/<textarea[^>]*>|<input[^>]*class="nhsuk-input[^>]*>/g) ?? [])
        expect(box).toContain('dir="auto"')
    const page = /\/me\/words\/[0-9a-f-]{36}/.exec(await callum.read(need))?.[0] ?? ''
    expect(await callum.read(page)).toMatch(/<textarea[^>]* dir="auto"/)
  })
})

describe('Names in signs', () => {
  const family = '👩‍👩‍👧‍👦'
  test('are kept as they are, and none is cut in two, however many there are', async () => {
    const need = await brings(callum, { words: '🏴󠁧󠁢󠁥󠁮󠁧󠁿🥴', called: `${family} home 🙈` })
    expect(textOf(await callum.read(need))).toContain(`${family} home 🙈`)
    const html = await callum.read(need)
    const many = family.repeat(100)
    const renamed = formOf(callum, html, { ...seenIn(html), on: need, called: many })
    expect((await renamed(`${need}/called`)).status).toBe(303)
    const name = plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(await callum.read(need))?.[1] ?? '')
    expect(name.length).toBeGreaterThan(0)
    expect(name.replaceAll(family, '')).toBe('')
  })

  test('where there is none, it is known by how it begins, and that is cut between two signs', async () => {
    const need = await brings(callum, { words: family.repeat(100) })
    const name = plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(await callum.read(need))?.[1] ?? '')
    expect(name.replaceAll(family, '')).toBe('“ …”')
  })
})

describe('R23 Callum goes back after he showed it to somebody', () => {
  test('and says more on the page from before: it stays his', async () => {
    const need = await brings(callum, { words: 'shown now' })
    const before = await callum.read(need)
    await shows(callum, need)
    const send = formOf(callum, before, { on: need, about: 'helps', words: 'only for me', with: 'me' })
    expect((await send(`${need}/words`)).status).toBe(303)
    expect(textOf(await callum.read(need))).toContain('only for me')
    expect(await nurse.read(atDesk('callum', need))).not.toContain('only for me')
  })

  test('and gives it a name there: he is told that something changed, and the name is still in the box', async () => {
    const need = await brings(callum, { words: 'shown, then named' })
    const before = await callum.read(need)
    await shows(callum, need)
    const sent = await formOf(callum, before, { ...seenIn(before), on: need, called: 'late name' })(`${need}/called`)
    expect(sent.status).toBe(422)
    const html = await sent.text()
    expect(typedIn(html, 'called')).toBe('late name')
    expect(
      (await formOf(callum, html, { ...seenIn(html), on: need, called: 'late name' })(`${need}/called`)).status,
    ).toBe(303)
    expect(textOf(await nurse.read(atDesk('callum', need)))).toContain('late name')
  })

  test('and closes it again with a page that still says that they see it: what he then says for them is seen by nobody', async () => {
    const need = await brings(callum, { words: 'open, then closed' })
    await shows(callum, need)
    const open = await callum.read(need)
    const sharing = await callum.read(`${need}/share`)
    await formOf(callum, sharing, { ...seenIn(sharing), on: `${need}/share`, to: 'nobody' })(`${need}/share`)
    const send = formOf(callum, open, { on: need, about: 'helps', words: 'for them, I thought', with: 'them' })
    expect((await send(`${need}/words`)).status).toBe(303)
    expect(await nurse.read(`/desk/young-person/${person('callum')}`)).not.toContain('for them, I thought')
  })
})

describe('Somebody who was removed between opening a page and sending it', () => {
  const stands = (until: string | null): Promise<unknown> =>
    rows("update edge set ends = $1 where young_person = $2 and subject = $3 and kind <> 'self'", [
      until,
      person('callum'),
      person('school-nurse'),
    ])

  test('keeps no view, opens nothing, and finds what anybody finds at an address that is not there', async () => {
    const need = await brings(callum, { words: 'before she left' })
    await shows(callum, need)
    const desk = atDesk('callum', need)
    const sees = formOf(nurse, await nurse.read(desk), { on: desk, is: 'view', words: 'Seen by somebody who left.' })
    const to = `/desk/young-person/${person('callum')}/needs`
    const opens = formOf(nurse, await nurse.read(`${to}/new`), {
      on: `${to}/new`,
      is: 'view',
      words: 'Begun too late.',
    })
    const said = "select from fact where kind <> 'network'"
    const before = await count(said)
    await stands('2026-11-20T12:00:00Z')
    const nowhere = await nurse.get('/desk/young-person/nobody')
    for (const sent of [await sees(`${desk}/said`), await opens(to), await nurse.get(desk)]) {
      expect(sent.status).toBe(404)
      expect(mainOf(await sent.text())).toBe(mainOf(await nowhere.clone().text()))
    }
    expect(await count(said)).toBe(before)
    expect(await callum.read(need)).not.toContain('Seen by somebody who left.')
    await stands(null)
    expect((await sees(`${desk}/said`)).status).toBe(303)
  })

  test('a form of hers that was taken before she was removed is not told to her again', async () => {
    const need = await brings(callum, { words: 'sent twice around it' })
    await shows(callum, need)
    const desk = atDesk('callum', need)
    const sees = formOf(nurse, await nurse.read(desk), { on: desk, is: 'view', words: 'In time.' })
    expect((await sees(`${desk}/said`)).status).toBe(303)
    await stands('2026-11-20T12:00:00Z')
    expect((await sees(`${desk}/said`)).status).toBe(404)
    await stands(null)
    expect(textOf(await callum.read(need)).split('In time.')).toHaveLength(2)
  })
})
