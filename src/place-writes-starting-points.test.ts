import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writtenQuestions } from './decision/choice.ts'
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
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const pathOf = (sent: Response): string => new URL(sent.headers.get('location') ?? '', 'http://here').pathname
const idOf = (at: string): string => at.split('/').at(-1) ?? ''

type Fields = Readonly<Record<string, string | readonly string[]>>

/** One thing to try, as the Yard would write it: what it is, and everything else not known. */
const thing = (point: string, name: string, ...marks: readonly string[]): Fields => ({
  ...{ point, name, marks, after: '0', writtenBy: 'Lena Nowak, The Yard', conflicts: 'None.' },
  ...{ 'reviewBy-day': '22', 'reviewBy-month': '11', 'reviewBy-year': '2027' },
  ...Object.fromEntries(writtenQuestions.map((question) => [`answer-${question}`, 'not-known'])),
  ...{ 'answer-what-it-is': 'own', 'says-what-it-is': `${name}, as we do it.` },
})

const newSchool = { after: '0', name: 'I’m starting a new school', whoFor: '11 to 13, in the year they change schools' }

/** @returns where the starting point stands. */
async function pointWritten(fields: Fields = newSchool): Promise<string> {
  const sent = await lena.send('/place/starting-points/new', '/place/starting-points/new', fields)
  expect(sent.status, textOf(await sent.clone().text()).slice(0, 400)).toBe(303)
  return pathOf(sent)
}

const write = (fields: Fields): Promise<Response> =>
  lena.send(`/place/choices/new?about=${String(fields['point'])}`, '/place/choices/new', fields)

const look = (at: string, seen = '1'): Promise<Response> =>
  grace.send(at, `${at}/check`, { seen, signedBy: 'Dr Amin, child psychiatrist' })

/** Written, and let through by somebody else. */
async function standing(point: string, name: string, ...marks: readonly string[]): Promise<string> {
  const at = pathOf(await write(thing(idOf(point), name, ...marks)))
  expect((await look(at)).status).toBe(303)
  return at
}

/** One that people are shown, with to wait, a buddy outside the NHS and a talk in it. */
async function shownPoint(name: string) {
  const at = await pointWritten({ ...newSchool, name })
  const wait = await standing(at, 'Wait and look after myself', 'waiting')
  const buddy = await standing(at, 'A buddy in year 8', 'outside')
  expect((await look(at)).status).toBe(303)
  return { at, wait, buddy }
}

const anybody = async (): Promise<string> => textOf(await opened.read('/what-could-help'))
const codeOf = (at: string): string => idOf(at).replace('point-', '').toUpperCase()

describe('R21 R22 H19 a place adds a starting point of its own', () => {
  test('nobody is shown it before to wait and something outside the NHS lie in it and somebody else let through each and it', async () => {
    const at = await pointWritten()
    const early = await look(at)
    expect(early.status).toBe(422)
    expect(textOf(await early.text())).toContain('Something that is known to be outside the NHS is missing.')
    await standing(at, 'Wait and look after myself', 'waiting')
    expect((await look(at)).status).toBe(422)
    await standing(at, 'A buddy in year 8', 'outside')
    expect(await anybody()).not.toContain('new school')
    expect((await look(at)).status).toBe(303)
    expect(await anybody()).toContain('I’m starting a new school 11 to 13, in the year they change schools')
    const page = await opened.read(`/what-could-help/${codeOf(at)}`)
    const [, buddy = ''] = /value="([0-9a-v]{5})"[^>]*>(?:(?!<input)[\s\S])*?A buddy/.exec(page) ?? []
    const laid = textOf(await opened.read(`/what-could-help/${codeOf(at)}?look=1&try=${buddy}`))
    for (const says of [
      'Wait and look after myself, as we do it.',
      'A buddy in year 8, as we do it.',
      'Checked by Dr Amin',
    ])
      expect(laid).toContain(says)
  })

  test('whoever wrote it cannot let it through, and what is missing in the form is said at once, each at its field', async () => {
    const none = await lena.send('/place/starting-points/new', '/place/starting-points/new', { after: '0', name: '' })
    const html = await none.text()
    expect([none.status, html.match(/href="#(?:name|whoFor)"/g)]).toEqual([422, ['href="#name"', 'href="#whoFor"']])
    const at = await pointWritten({ ...newSchool, name: 'Moving house' })
    expect((await lena.send(at, `${at}/check`, { seen: '1', signedBy: 'Dr Amin' })).status).toBe(404)
    expect((await grace.get('/place/starting-points/new')).status).toBe(404)
    expect((await lena.get('/place/starting-points/point-00000000/edit')).status).toBe(404)
  })

  test('it holds one way to wait, and five things at the most; in one of ours nobody writes another way to wait', async () => {
    const { at } = await shownPoint('A baby at home')
    const point = idOf(at)
    const second = await write(thing(point, 'Wait some more', 'waiting'))
    expect([second.status, textOf(await second.text())]).toEqual([
      422,
      expect.stringContaining('this starting point has a way to wait already'),
    ])
    for (const name of ['A book', 'A walk', 'A talk']) expect((await write(thing(point, name))).status).toBe(303)
    const sixth = await write(thing(point, 'A choir'))
    expect([sixth.status, textOf(await sixth.text())]).toEqual([422, expect.stringContaining('5 are the most')])
    const ours = pathOf(await write(thing('low-mood', 'Only wait', 'waiting')))
    await look(ours)
    const low = (opened.rightdoor.choicesIn('ashmere')?.points ?? []).find(({ id }) => id === 'low-mood')
    expect(low?.choices.filter(({ isWaiting }) => isWaiting).map(({ id }) => id)).toEqual(['wait-low-mood'])
  })

  test('what it must hold cannot be taken out of it while people are shown it; the whole of it can, at once, and be put back with somebody else’s yes', async () => {
    const { at, wait, buddy } = await shownPoint('A new country')
    for (const one of [wait, buddy]) {
      const refused = await lena.send(one, `${one}/take-away`, { seen: '1' })
      expect(refused.status).toBe(422)
      expect(textOf(await refused.text())).toContain('it must hold this')
    }
    expect(await anybody()).toContain('A new country')
    await lena.send(at, `${at}/take-away`, { seen: '1' })
    expect(await anybody()).not.toContain('A new country')
    expect(textOf(await lena.read(at))).toContain('Somebody else has to look at whether it stays away.')
    expect((await look(at, '2')).status).toBe(303)
    expect(await anybody()).not.toContain('A new country')
    expect((await opened.get(`/what-could-help/${codeOf(at)}`)).status).toBe(404)
    const edit = `/place/starting-points/${idOf(at)}/edit`
    expect(await lena.read(edit)).toContain('value="A new country"')
    await lena.send(edit, edit, { ...newSchool, name: 'A new country', after: '2' })
    expect(await anybody()).not.toContain('A new country')
    expect((await look(at, '3')).status).toBe(303)
    expect(await anybody()).toContain('A new country')
  })

  test('who may let it through reads that something waits, how many and since when; who wrote it, what became of it', async () => {
    const waits = async (): Promise<number> =>
      Number(
        /(\d+) things? to try waits? for you to look at/.exec(textOf(await grace.read('/place/choices')))?.[1] ?? 0,
      )
    const before = await waits()
    const at = await pointWritten({ ...newSchool, name: 'A lost pet' })
    const cat = pathOf(await write(thing(idOf(at), 'A cat', 'outside')))
    expect(await waits()).toBe(before + 2)
    for (const page of ['/desk', '/desk/waiting'])
      expect(textOf(await grace.read(page)), page).toMatch(
        /\d+ things to try wait for you.*has waited since \d+ \w+ 20/,
      )
    expect(textOf(await lena.read('/place/choices'))).not.toContain('for you to look at')
    await grace.send(cat, `${cat}/send-back`, { seen: '1', because: 'Whose cat?' })
    expect(await waits()).toBe(before + 1)
    expect(textOf(await lena.read('/desk'))).toMatch(/1 of yours was sent back\./)
    const became = textOf(await lena.read('/place/choices'))
    expect(became).toMatch(/What became of what you wrote A cat .{0,80}sent it back on .{0,30}: Whose cat\?/)
    await lena.send(`${cat}/edit`, `${cat}/edit`, { ...thing(idOf(at), 'My cat', 'outside'), after: '1' })
    expect(textOf(await lena.read('/desk'))).not.toContain('sent back')
    expect(textOf(await opened.signInAs('gp').then((gp) => gp.read('/desk')))).not.toContain('to try')
  })

  test('H27 her sign-in ran out while she wrote: it stands there when she comes back, in the starting point that it was for', async () => {
    const page = await lena.read('/place/choices/new?about=low-mood')
    const [, form = ''] = /name="form" value="([^"]+)"/.exec(page) ?? []
    const [, on = ''] = /name="on" value="([^"]+)"[^>]*>(?=<input type="hidden" name="point")/.exec(page) ?? []
    const body = new URLSearchParams({ form, on, point: 'low-mood', name: 'Half a thing', 'says-how-soon': 'Soon, we' })
    const sent = await opened.rightdoor.fetch(
      new Request('http://localhost:8080/place/choices/new', { method: 'POST', body }),
    )
    expect([sent.status, sent.headers.get('location')]).toEqual([303, expect.stringContaining('kept=1')])
    lena = await opened.signInAs('curator')
    const again = await lena.read('/place/choices/new')
    const elsewhere = await lena.read('/place/choices/new?about=worry')
    expect(elsewhere).not.toContain('Half a thing')
    for (const stood of ['value="Half a thing"', 'Soon, we', 'name="point" value="low-mood"'])
      expect(again).toContain(stood)
  })

  test('H13 two who change its name at once: the second is told, and no word is lost', async () => {
    const at = await pointWritten({ ...newSchool, name: 'Exams' })
    const edit = `/place/starting-points/${idOf(at)}/edit`
    const change = (name: string): Promise<Response> => lena.send(edit, edit, { ...newSchool, name, after: '1' })
    expect((await change('Exams and tests')).status).toBe(303)
    const late = await change('Exams, all of them')
    const html = await late.text()
    expect([late.status, html.includes('value="Exams, all of them"')]).toEqual([422, true])
    expect(textOf(html)).toContain('Somebody else changed it while you were writing.')
  })

  test('H19 what was taken away alone, before two were asked for, stays away', async () => {
    const at = await standing('low-mood', 'Whistling', 'outside')
    const { pool } = opened.database
    await lena.send(at, `${at}/take-away`, { seen: '1' })
    await pool.query('update choice_version set at_once = true where choice = $1 and n = 2', [idOf(at)])
    await opened.rightdoor.refresh()
    expect(textOf(await opened.read('/what-could-help/MK2'))).not.toContain('Whistling')
    expect(textOf(await lena.read(at))).toContain('It was taken away. Nobody is shown it.')
  })
})
