import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writtenQuestions } from './decision/choice.ts'
import { holdPlaceChoices } from './decision/place-versions.store.ts'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let lena: SomebodyIn
let grace: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  lena = await opened.signInAs('curator')
  grace = await opened.signInAs('approver')
}, 240_000)
afterAll(() => opened.close())

const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
const errorsIn = (html: string): readonly string[] =>
  [...(/nhsuk-error-summary__list.*?<\/ul>/s.exec(html)?.[0] ?? '').matchAll(/href="#([^"]+)"/g)].map(
    ([, at = '']) => at,
  )
const pathOf = (sent: Response): string =>
  new URL(sent.headers.get('location') ?? 'http://here/nowhere', 'http://here').pathname

type Fields = Readonly<Record<string, string | readonly string[]>>

const day = (name: string, written: string): Fields => {
  const [date = '', month = '', year = ''] = written.split(' ')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** A walking group, as the Yard would write it: one thing found, with its source, and everything else not known. */
const walking = (): Fields => ({
  ...{ point: 'low-mood', name: 'Walking on Sundays', marks: ['outside'] },
  ...{ writtenBy: 'Lena Nowak, The Yard', conflicts: 'The Yard runs it, and is paid by nobody for it.' },
  ...day('reviewBy', '22 11 2027'),
  ...Object.fromEntries(writtenQuestions.map((question) => [`answer-${question}`, 'not-known'])),
  ...{ 'answer-what-it-is': 'own', 'says-what-it-is': 'We walk by the river, with tea.' },
  ...{ 'answer-what-might-get-better': 'some', 'says-what-might-get-better': 'Some people feel less low.' },
  ...{ 'from-what-might-get-better': '1', 'source-1-title': 'A study of walking' },
  ...{ 'source-1-address': 'https://example.org/walking', 'source-1-read': 'summary' },
  ...day('source-1-readOn', '1 11 2026'),
})

const write = (who: SomebodyIn, fields: Fields): Promise<Response> =>
  who.send('/place/choices/new?about=low-mood', '/place/choices/new', { after: '0', ...fields })

/** @returns where it stands. */
async function written(fields: Fields = walking()): Promise<string> {
  const sent = await write(lena, fields)
  expect(sent.status, textOf(await sent.clone().text()).slice(0, 600)).toBe(303)
  return pathOf(sent)
}
const letThrough = (at: string, seen = '1'): Promise<Response> =>
  grace.send(at, `${at}/check`, { seen, signedBy: 'Dr Amin, child psychiatrist' })
const shownToAnybody = async (): Promise<string> => textOf(await opened.read('/what-could-help/MK2'))

describe('R21 H19 a place writes a thing to try of its own in the browser', () => {
  test('nobody is shown it before somebody else has let it through, with who signed it; then it stands beside ours', async () => {
    const ours = (opened.rightdoor.choicesIn('ashmere')?.points ?? []).flatMap(({ choices }) => choices)
    const at = await written()
    expect(await shownToAnybody()).not.toContain('Walking on Sundays')
    expect(textOf(await lena.read(at))).toContain('It waits for somebody else to look at it. Nobody is shown it.')
    expect((await letThrough(at)).status).toBe(303)
    const page = await opened.read('/what-could-help/MK2')
    expect(textOf(page)).toContain('Walking on Sundays')
    const [, code = ''] = /value="([0-9a-v]{5})"[^>]*>(?:(?!<input)[\s\S])*?Walking on Sundays/.exec(page) ?? []
    const laid = textOf(await opened.read(`/what-could-help/MK2?look=1&try=${code}`))
    for (const says of [
      'We walk by the river, with tea.',
      'Some people feel less low.',
      'A study of walking',
      'Written by Lena Nowak, The Yard.',
      'The Yard runs it',
      'Checked by Dr Amin, child psychiatrist',
    ])
      expect(laid).toContain(says)
    const now = (opened.rightdoor.choicesIn('ashmere')?.points ?? []).flatMap(({ choices }) => choices)
    for (const one of ours) expect(now).toContainEqual(one)
    expect(now.length).toBe(ours.length + 1)
  })

  test('everything that is missing is said at once, each at its field, and no word is lost', async () => {
    const sent = await write(lena, {
      ...walking(),
      ...{ name: '', conflicts: '', 'answer-downsides': '', 'says-what-it-is': '', 'source-1-address': 'walking' },
      ...{ 'from-what-might-get-better': '2', 'says-how-soon': 'Half a word', marks: ['medicine'] },
      ...day('reviewBy', '22 11 2025'),
    })
    const html = await sent.text()
    expect(sent.status).toBe(422)
    const at = errorsIn(html)
    for (const field of [
      ...['name', 'conflicts', 'reviewBy-day', 'answer-downsides', 'says-what-it-is', 'source-1-address'],
      ...['from-what-might-get-better', 'source-1-title', 'answer-who-with'],
    ]) {
      expect(at).toContain(field)
      expect(html, field).toContain(`id="${field}"`)
    }
    expect(html).toContain('Half a word')
    expect(html).toContain('value="A study of walking"')
    expect(textOf(html)).toContain('Source 1: enter its whole web address')
    expect(textOf(html)).toContain('What are the downsides: select how sure it is, or “Not known”')
    const says = [...(/nhsuk-error-summary__list.*?<\/ul>/s.exec(html)?.[0] ?? '').matchAll(/<a[^>]*>([^<]*)/g)]
    expect(new Set(says.map(([, text]) => text)).size).toBe(says.length)
  })

  test('H19 a figure is said both ways, of whom and against whom, and drawn for whoever compares, and for who lets it through', async () => {
    const figure = {
      ...{ question: 'what-might-get-better', of: '54', did: 'felt less low', didNot: 'felt as low as before' },
      ...{ who: 'Walkers in Wales', studied: '212', not: ['ages', 'compared'] },
    }
    const typed = Object.fromEntries(Object.entries(figure).map(([part, says]) => [`figure-1-${part}`, says]))
    const half = await write(lena, { ...walking(), ...typed, 'figure-1-didNot': '' })
    expect([half.status, errorsIn(await half.text())]).toEqual([422, ['figure-1-didNot']])
    const at = await written({ ...walking(), ...typed, name: 'Walking in a hundred' })
    const says =
      /About 54 in 100 felt less low\. About 46 in 100 felt as low as before\. There was nobody to compare with\..*Who: Walkers in Wales; ages not known to us; 212 people\./
    expect(textOf(await grace.read(at))).toMatch(says)
    await letThrough(at)
    const page = await opened.read('/what-could-help/MK2')
    const [, code = ''] = /value="([0-9a-v]{5})"[^>]*>(?:(?!<input)[\s\S])*?Walking in a hundred/.exec(page) ?? []
    const laid = await opened.read(`/what-could-help/MK2?look=1&try=${code}`)
    expect(textOf(laid)).toMatch(says)
    expect(laid).toMatch(/<desc[^>]*>About 54 in 100 felt less low\. About 46 in 100 felt as low as before\.<\/desc>/)
    expect(await lena.read(`${at}/edit`)).toContain('value="felt as low as before"')
  })

  test('begins from one of ours: its words and sources are there, ours stays, and who answers for it is theirs to say', async () => {
    const at = '/place/choices/new?about=low-mood'
    const [, link = ''] = /href="([^"]*like=moving-more)"/.exec(await lena.read(at)) ?? []
    const html = await lena.read(link.replaceAll('&amp;', '&'))
    expect(html).toContain('value="Moving more: a club, walking or sport"')
    expect(html).toMatch(/name="source-1-title"[^>]*value="[^"]{10,}"/)
    expect(html).toMatch(/<textarea[^>]*name="says-what-it-is"[^>]*>[^<]{10,}</)
    expect(html).not.toMatch(/name="(?:writtenBy|conflicts|reviewBy-day)"[^>]* value="[^"]/)
    const ours = (opened.rightdoor.choicesIn('ashmere')?.points ?? []).flatMap(({ choices }) => choices)
    expect(ours.find(({ id }) => id === 'moving-more')?.name).toBe('Moving more: a club, walking or sport')
  })

  test('H13 two who change it at once: both texts are shown, nothing is lost, and put together it is kept', async () => {
    const at = await written({ ...walking(), name: 'Drumming' })
    const edit = (fields: Fields, after: string): Promise<Response> =>
      lena.send(`${at}/edit`, `${at}/edit`, { ...walking(), ...fields, after })
    expect((await edit({ name: 'Drumming on Fridays' }, '1')).status).toBe(303)
    const late = await edit({ name: 'Drumming, loudly' }, '1')
    const html = await late.text()
    expect(late.status).toBe(422)
    expect(textOf(html)).toContain('Drumming on Fridays')
    expect(html).toContain('value="Drumming, loudly"')
    const after = /name="after" value="(\d+)"/.exec(html)?.[1] ?? ''
    expect(after).toBe('2')
    expect((await edit({ name: 'Drumming, loudly, on Fridays' }, after)).status).toBe(303)
    const history = textOf(await grace.read(at))
    for (const name of ['Drumming', 'Drumming on Fridays', 'Drumming, loudly, on Fridays'])
      expect(history).toContain(name)
    expect(history.match(/Lena Nowak wrote it on/g)).toHaveLength(3)
  })

  test('what is shown stays while a change waits; sent back, it says why', async () => {
    const at = await written({ ...walking(), name: 'Singing' })
    await letThrough(at)
    await lena.send(`${at}/edit`, `${at}/edit`, { ...walking(), name: 'Singing loudly', after: '1' })
    expect(await shownToAnybody()).toMatch(/Singing(?! loudly)/)
    expect(textOf(await lena.read(at))).toContain('People are shown an earlier version.')
    expect((await grace.send(at, `${at}/send-back`, { seen: '2', because: '' })).status).toBe(422)
    expect((await grace.send(at, `${at}/send-back`, { seen: '2', because: 'How loud?' })).status).toBe(303)
    expect(textOf(await lena.read(at))).toContain('sent it back on')
    expect(textOf(await lena.read(at))).toContain('How loud?')
  })

  test('H19 what is to be taken away is off at once, stays away only once somebody else says yes, and is put back in the same way', async () => {
    const at = await written({ ...walking(), name: 'Humming' })
    await letThrough(at)
    const settle = (how: string, fields: Fields): Promise<Response> => grace.send(at, `${at}/${how}`, fields)
    expect((await lena.send(at, `${at}/take-away`, { seen: '1' })).status).toBe(303)
    expect(await shownToAnybody()).not.toContain('Humming')
    expect(textOf(await lena.read(at))).toContain('Somebody else has to look at whether it stays away.')
    expect((await settle('send-back', { seen: '2', because: 'People like it' })).status).toBe(303)
    expect(textOf(await lena.read(at))).toContain('It stays: that it was to be taken away was sent back.')
    expect(await shownToAnybody()).toContain('Humming')
    await lena.send(at, `${at}/take-away`, { seen: '2' })
    expect((await lena.send(at, `${at}/check`, { seen: '3' })).status).toBe(404)
    expect((await settle('check', { seen: '3' })).status).toBe(303)
    expect(await shownToAnybody()).not.toContain('Humming')
    const gone = textOf(await grace.read(at))
    for (const says of ['It was taken away. Nobody is shown it.', 'and it is taken away.', 'People like it'])
      expect(gone).toContain(says)
    expect(textOf(await lena.read(at))).toContain('Put it back')
    expect(await lena.read(`${at}/edit`)).toContain('value="Humming"')
    await lena.send(`${at}/edit`, `${at}/edit`, { ...walking(), name: 'Humming', after: '3' })
    expect(await shownToAnybody()).not.toContain('Humming')
    expect((await letThrough(at, '4')).status).toBe(303)
    expect(await shownToAnybody()).toContain('Humming')
  })

  test('H19 what somebody did not see is not let through, and nobody lets through without a name', async () => {
    const at = await written({ ...walking(), name: 'Climbing' })
    await lena.send(`${at}/edit`, `${at}/edit`, { ...walking(), name: 'Climbing without a rope', after: '1' })
    expect((await letThrough(at, '1')).status).toBe(422)
    expect((await grace.send(at, `${at}/check`, { seen: '2', signedBy: ' ' })).status).toBe(422)
    expect(await shownToAnybody()).not.toContain('Climbing')
    const { rows } = await opened.database.pool.query<{ id: string; by_person: string }>(
      "select id, by_person from choice_version where checked_at is null and written ->> 'name' = 'Climbing without a rope'",
    )
    await expect(
      opened.database.pool.query(
        "update choice_version set checked_by = $2, checked_at = now(), signed_by = 'me', signed_on = now() where id = $1",
        [rows[0]?.id, rows[0]?.by_person],
      ),
    ).rejects.toThrow(/check/)
  })

  test('the same form sent five times writes one', async () => {
    const before = (await opened.database.pool.query('select from choice_version')).rows.length
    const page = await lena.read('/place/choices/new?about=low-mood')
    const form = /name="form" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => {
        const body = new URLSearchParams({ form, on: '/place/choices/new?about=low-mood', after: '0' })
        for (const [name, value] of Object.entries({ ...walking(), name: 'Once only' }))
          for (const each of [value].flat()) body.append(name, each)
        return lena.post('/place/choices/new', body)
      }),
    )
    expect(new Set(sent.map(pathOf)).size).toBe(1)
    expect((await opened.database.pool.query('select from choice_version')).rows.length).toBe(before + 1)
  })

  test('whoever does not keep what the place says finds nothing of it', async () => {
    const at = await written({ ...walking(), name: 'Hidden' })
    const gp = await opened.signInAs('gp')
    for (const path of [at, `${at}/edit`, '/place/choices/new?about=low-mood'])
      expect((await gp.get(path)).status, path).toBe(404)
    expect((await grace.get(`${at}/edit`)).status).toBe(404)
    for (const none of ['new?about=nothing', 'own-00000000', 'moving-more'])
      expect((await lena.get(`/place/choices/${none}`)).status, none).toBe(404)
    expect(textOf(await lena.read('/place/choices'))).toContain('Written by your place')
    expect(textOf(await grace.read('/place/choices'))).not.toContain('Write one about')
  })

  test('another process shows the same once it has looked', async () => {
    const held = await holdPlaceChoices(opened.database)
    expect(held.of('ashmere').choices.map(({ choice }) => choice.name)).toContain('Walking on Sundays')
    expect(held.of('brook')).toEqual({ choices: [], points: [] })
  })
})
