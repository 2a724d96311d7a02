import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let aisha: SomebodyIn
let mum: SomebodyIn
let gp: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  aisha = await opened.signInAs('aisha')
  mum = await opened.signInAs('aishas-mum')
  gp = await opened.signInAs('gp')
}, 240_000)
afterAll(() => opened.close())

type Fields = Readonly<Record<string, string | readonly string[]>>
const person = (key: string): string => demonstrationPerson('ashmere', key)
const desk = `/desk/young-person/${person('aisha')}`
const idIn = (way: string): string => way.split('/').at(-1) ?? ''
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

/** Something that Aisha brings, alone or written down by her doctor. @returns its page on her own pages. */
async function own(called: string): Promise<string> {
  const sent = await aisha.send('/me/needs/new', '/me/needs', { words: called, called })
  return new URL(sent.headers.get('location') ?? '', 'http://here').pathname
}
async function withDoctor(called: string): Promise<string> {
  const sent = await gp.send(`${desk}/needs/new`, `${desk}/needs`, { is: 'own-words', words: called, called })
  return `/me/need/${idIn(new URL(sent.headers.get('location') ?? '', 'http://here').pathname)}`
}
const does = (way: string, what: string, fields: Fields = {}) =>
  aisha.send(`${way}/stay-safe`, `${way}/stay-safe/${what}`, { wish: '1', ...fields })
const begins = (way: string, fields: Fields = {}) => does(way, 'begin', { reviewOn: '2026-12-05', ...fields })
const atDesk = (way: string): string => `${desk}/need/${idIn(way)}`
const doctorDoes = (way: string, what: string, fields: Fields) =>
  gp.send(`${atDesk(way)}/stay-safe`, `${atDesk(way)}/stay-safe/${what}`, { wish: '1', ...fields })
const record = { endWhy: 'not-helping', endSays: 'Cards do nothing', remains: 'nobody-holds-it' }
const hers = async (way: string): Promise<string> => textOf(await aisha.read(`${way}/stay-safe`))
const today = async (): Promise<string> => textOf(await gp.read('/desk/today'))

/** A plan that her doctor leads. */
async function led(called: string): Promise<string> {
  const way = await withDoctor(called)
  const day = { 'reviewOn-day': '14', 'reviewOn-month': '12', 'reviewOn-year': '2026' }
  expect((await doctorDoes(way, 'begin', { lead: person('gp'), ...day })).status).toBe(303)
  return way
}

describe('R33 Aisha, 14, ends by herself the plan to stay safe that she began and wrote alone', () => {
  test('in a few plain words; that nobody holds what remains is an answer, with help now beside it; she begins it again', async () => {
    const way = await own('mine alone')
    expect((await begins(way)).status).toBe(303)
    expect((await does(way, 'part/reasons', { times: '0', part: 'reasons', 'reasons-says': 'My cat' })).status).toBe(
      303,
    )
    const html = await aisha.read(`${way}/stay-safe`)
    const form = /<form[^>]*stay-safe\/end"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
    for (const says of [
      'It doesn’t help',
      'Nobody, and I know that',
      'You can begin it again here',
      'Only you can read',
    ])
      expect(form).toContain(says)
    expect(form).toMatch(/<b>999<\/b>[\s\S]*help-now/)
    expect(form).not.toContain('checked')
    const none = await does(way, 'end', { endSays: 'Cards do nothing', ends: '1' })
    const shown = await none.text()
    expect([none.status, shown.includes('>Cards do nothing</textarea>')]).toEqual([422, true])
    for (const says of ['Choose why you end it', 'Choose an answer.']) expect(textOf(shown)).toContain(says)
    expect((await does(way, 'end', record)).status).toBe(303)
    const over = await hers(way)
    for (const says of [
      'This plan ended on 21 November 2026. It is kept, and can begin again.',
      ...['I ended it myself.', 'Why: It doesn’t help', 'Cards do nothing'],
      'Nobody looks after what is left, and I know that.',
    ])
      expect(over).toContain(says)
    expect(over).not.toContain('Ending this plan')
    expect(textOf(await aisha.read('/me/copy/read'))).toContain('I ended it myself.')
    expect((await begins(way)).status).toBe(303)
    const again = await hers(way)
    expect([again.includes('My cat'), again.includes('This plan ended')]).toEqual([true, false])
  })

  test('her doctor, who can read it, reads how it ended, and is no longer asked who leads it; help goes on', async () => {
    const way = await withDoctor('read by her doctor')
    expect((await begins(way)).status).toBe(303)
    expect(await today()).toContain('began a plan to stay safe alone')
    const others = "select kind, item, n, plain from fact where need = $1 and kind <> 'risk-support' order by item, n"
    const before = (await opened.database.pool.query(others, [idIn(way)])).rows
    expect(textOf(await aisha.read(`${way}/stay-safe`))).toContain('Anjali Rao can read how it ended. Nobody is told')
    expect((await does(way, 'end', { ...record, remains: 'held', endHeldBy: 'Gran Joy' })).status).toBe(303)
    expect(await hers(way)).not.toContain('is asked to see who leads it')
    const page = textOf(await gp.read(`${atDesk(way)}/stay-safe`))
    for (const says of ['I ended it myself.', 'Who looks after what is left to do: Gran Joy'])
      expect(page).toContain(says)
    expect(await today()).not.toContain('began a plan to stay safe alone')
    expect((await opened.database.pool.query(others, [idIn(way)])).rows).toEqual(before)
  })

  test('not once her doctor has written in it meanwhile: it says so, nothing is lost, and she can say that she wants it', async () => {
    const way = await withDoctor('meanwhile')
    expect((await begins(way)).status).toBe(303)
    const signs = { times: '0', 'my-signs-says': 'She goes quiet' }
    expect((await doctorDoes(way, 'my-signs', signs)).status).toBe(303)
    const sent = await does(way, 'end', { ...record, ends: '1' })
    const html = await sent.text()
    expect([sent.status, html.includes('>Cards do nothing</textarea>')]).toEqual([422, true])
    for (const says of ['somebody else has a part in this plan by now', 'Say that I want it to end'])
      expect(textOf(html)).toContain(says)
    expect(await hers(way)).not.toContain('This plan ended')
  })

  test('nobody ends it for her: not her mum, not by a link that somebody sends', async () => {
    const way = await own('nobody else')
    expect((await begins(way)).status).toBe(303)
    expect((await mum.send('/me', `${way}/stay-safe/end`, record)).status).toBe(404)
    expect((await aisha.get(`${way}/stay-safe/end`)).status).toBe(404)
    expect(await hers(way)).not.toContain('This plan ended')
  })
})

describe('H17 Aisha wants a plan to stay safe to end in which others have a part', () => {
  const waits = 'wants the plan to stay safe to end: talk about it together'

  test('it ends nothing; it waits for her doctor with her words until they end it together', async () => {
    const way = await led('together')
    expect((await does(way, 'end', record)).status).toBe(422)
    const page = await hers(way)
    for (const says of [
      'Other people have a part in this plan.',
      'Anjali Rao reads it on a working day, not at night.',
      'You agreed to look at this plan again on Monday 14 December',
    ])
      expect(page).toContain(says)
    expect((await does(way, 'want-end', { wantEndSays: 'It is all about you' })).status).toBe(303)
    expect(await today()).toContain(waits)
    const read = textOf(await gp.read(`${atDesk(way)}/stay-safe`))
    for (const says of ['“I want this plan to end.”', 'It is all about you', 'It has not ended yet.'])
      expect(read).toContain(says)
    expect(await hers(way)).toContain('It hasn’t ended yet.')
    expect((await does(way, 'want-end', { wantEndSays: 'again' })).status).toBe(422)
    const one = `${atDesk(way)}/ending/one`
    const html = await gp.read(`${one}?of=stay-safe`)
    const [, ends = ''] = /<option value="([0-9a-f-]{36})" selected/.exec(html) ?? []
    const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(html) ?? []
    const end = {
      ...{ why: 'own-choice', because: 'She wants it to end', theirs: 'said', passedOn: 'nothing', unmet: 'nothing' },
      ...{ ifItComesBack: 'Ring', wayBack: 'Ask', 'who-1': 'The surgery', 'how-1': '01632 960 123' },
      harm: 'none-that-we-know',
    }
    expect((await gp.send(`${one}?of=stay-safe`, one, { ends, seen, ...end })).status).toBe(303)
    expect([(await today()).includes(waits), (await hers(way)).includes('This plan ended')]).toEqual([false, true])
  })

  test('her doctor writes down what they agreed, and she reads it; without a word of it, it goes on waiting', async () => {
    const way = await led('it goes on')
    expect((await does(way, 'want-end', {})).status).toBe(303)
    const none = await doctorDoes(way, 'goes-on', { agreedToGoOn: '' })
    expect([none.status, textOf(await none.text()).includes('Enter what you agreed together')]).toEqual([422, true])
    expect(await today()).toContain(waits)
    expect((await doctorDoes(way, 'goes-on', { agreedToGoOn: 'Shorter, and only the card' })).status).toBe(303)
    expect(await today()).not.toContain(waits)
    const page = await hers(way)
    for (const says of [
      'It goes on. Anjali Rao said so',
      'Shorter, and only the card',
      'Say again that I want it to end',
    ])
      expect(page).toContain(says)
  })

  test('she takes it back in one act, and nothing waits', async () => {
    const way = await led('after all')
    expect((await does(way, 'want-end', { wantEndSays: 'no more' })).status).toBe(303)
    expect((await does(way, 'goes-on')).status).toBe(303)
    expect([(await today()).includes(waits), (await hers(way)).includes('no more')]).toEqual([false, false])
    expect((await does(way, 'goes-on')).status).toBe(422)
  })

  test('where nobody who leads it or holds it can read it, there is no box that looks as if somebody did', async () => {
    const way = await withDoctor('kept for herself')
    expect((await begins(way, { lead: person('gp') })).status).toBe(303)
    const read = await opened.database.pool.query<{ item: string; n: number }>(
      "select item, n from fact where need = $1 and kind = 'risk-support' order by n desc",
      [idIn(way)],
    )
    const choosing = `/me/who-can-see/${read.rows[0]?.item}`
    expect((await aisha.send(choosing, choosing, { with: 'only-me', n: `${read.rows[0]?.n}` })).status).toBe(303)
    const html = await aisha.read(`${way}/stay-safe`)
    expect(textOf(html)).toContain('So nobody could answer you here')
    expect(html).not.toContain('name="wantEndSays"')
  })

  test('nor where her doctor can open the plan and no longer what it is about', async () => {
    const way = await own('closed around it')
    const share = `${way}/share`
    const shows = async (to: string): Promise<number> => {
      const html = await aisha.read(share)
      const seen = html.matchAll(/type="hidden" name="(n(?:-[0-9a-f-]{36})?)" value="(\d+)"/g)
      const thing = [...html.matchAll(/name="thing" type="checkbox" value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
      const fields = Object.fromEntries([...seen].map(([, name = '', n = '']) => [name, n]))
      return (await aisha.send(share, share, { to, thing: to === 'nobody' ? [] : thing, ...fields })).status
    }
    expect(await shows('those-who-help')).toBe(303)
    const day = { 'reviewOn-day': '14', 'reviewOn-month': '12', 'reviewOn-year': '2026' }
    expect((await doctorDoes(way, 'begin', { lead: person('gp'), ...day })).status).toBe(303)
    expect(await hers(way)).toContain('Anjali Rao reads it on a working day')
    expect(await shows('nobody')).toBe(303)
    const html = await aisha.read(`${way}/stay-safe`)
    expect(textOf(html)).toContain('So nobody could answer you here')
    expect(html).not.toContain('name="wantEndSays"')
  })

  test('an old form of her doctor answers no wish that the doctor has not read', async () => {
    const way = await led('said anew')
    expect((await does(way, 'want-end', { wantEndSays: 'first' })).status).toBe(303)
    expect((await does(way, 'goes-on')).status).toBe(303)
    expect((await does(way, 'want-end', { wantEndSays: 'Mark tells mum everything' })).status).toBe(303)
    const old = await doctorDoes(way, 'goes-on', { agreedToGoOn: 'Shorter', wish: '1' })
    const html = await old.text()
    expect([old.status, html.includes('>Shorter</textarea>')]).toEqual([422, true])
    for (const says of ['They have said it anew', 'Mark tells mum everything']) expect(textOf(html)).toContain(says)
    expect(await today()).toContain(waits)
    const now = /name="wish" value="(\d+)"/.exec(html)?.[1] ?? ''
    expect((await doctorDoes(way, 'goes-on', { agreedToGoOn: 'Mark tells nobody', wish: now })).status).toBe(303)
  })
})
