import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
}, 240_000)
afterAll(() => opened.close())

const person = (key: string): string => demonstrationPerson('ashmere', key)
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const valueIn = (html: string, name: string): string =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? ''

async function brings(who: SomebodyIn, words: string): Promise<string> {
  const sent = await who.send('/me/needs/new', '/me/needs', { words })
  return new URL(sent.headers.get('location') ?? '', 'http://here').pathname
}

async function showsAll(who: SomebodyIn, need: string): Promise<string> {
  const html = await who.read(`${need}/share`)
  const things = [...html.matchAll(/name="thing" type="checkbox" value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
  const numbers = Object.fromEntries(things.map((id) => [`n-${id}`, valueIn(html, `n-${id}`)]))
  const fields = { ...numbers, n: valueIn(html, 'n'), to: 'those-who-help', thing: things }
  expect((await who.send(`${need}/share`, `${need}/share`, fields)).status).toBe(303)
  return html
}

test('R17 Jordan has a worker, and a team around: only who would see it is named on the form, and holds it', async () => {
  const jordan = await opened.signInAs('jordan')
  const need = await brings(jordan, 'evenings')
  const form = textOf(await showsAll(jordan, need))
  expect(form).toContain('Mark Ellison')
  expect(form).not.toContain('Ruth Adeyemi')
  const { rows } = await opened.database.pool.query('select owners from need_now where need = $1', [need.slice(-36)])
  expect(rows).toEqual([{ owners: [person('counsellor')] }])
  const lead = await opened.signInAs('team-lead')
  expect((await lead.get(`/desk/young-person/${person('jordan')}/need/${need.slice(-36)}`)).status).toBe(404)
})

test('R17 Callum shows on Friday what he said on Monday: it stands there as said on Monday, to him and to his nurse', async () => {
  const sunday = opened.clock.now
  const callum = await opened.signInAs('callum')
  const need = await brings(callum, 'the bus')
  opened.clock.now = new Date(sunday.getTime() + 4 * 86_400_000)
  const later = await opened.signInAs('callum')
  await showsAll(later, need)
  const nurse = await opened.signInAs('school-nurse')
  const atDesk = `/desk/young-person/${person('callum')}/need/${need.slice(-36)}`
  for (const html of [await later.read(need), await nurse.read(atDesk)]) {
    const said = textOf(`<main>${/<figure class="rd-said">(.*?)<\/figure>/s.exec(html)?.[0] ?? ''}</main>`)
    expect(said).toContain('the bus')
    expect(said).toContain('21 November 2026')
    expect(said).not.toContain('25 November 2026')
  }
  const words = /\/me\/words\/[0-9a-f-]{36}/.exec(await later.read(need))?.[0] ?? ''
  const form = await later.read(words)
  const changed = { n: valueIn(form, 'n'), words: 'the bus, and the stop' }
  expect((await later.send(words, words, changed)).status).toBe(303)
  expect(textOf(await nurse.read(atDesk))).toContain('25 November 2026')
  opened.clock.now = sunday
})

test('R10 Sam asks by letter on his own: he reads that nothing goes by itself, and Mark, who holds it, finds it and writes the answer down', async () => {
  const sam = await opened.signInAs('sam')
  const need = await brings(sam, 'a place to practise')
  await showsAll(sam, need)
  const form = await sam.read(`${need}/ask`)
  const at = form.lastIndexOf('a place to practise')
  const show = [...form.slice(0, at).matchAll(/name="show"[^>]*value="([^"]+)"/g)].at(-1)?.[1] ?? ''
  const fields = { person: 'Ms Bell, Bell music school', way: 'letter', show, looked: 'yes' }
  const sent = await sam.send(`${need}/ask`, `${need}/ask`, fields)
  const own = new URL(sent.headers.get('location') ?? '', 'http://here').pathname
  expect(textOf(await sam.read(own))).toContain('Nothing goes by itself. Print this page and send it')
  const mark = await opened.signInAs('counsellor')
  const list = await mark.read('/desk/asked')
  expect(textOf(list)).toMatch(
    /What those whose needs you hold asked .*No answer since 21 November 2026 They asked by letter/,
  )
  const request = `/desk/young-person/${person('sam')}/request/${own.slice(-36)}`
  expect(list).toContain(`href="${request}"`)
  expect((await mark.send(request, request, { did: 'accept', name: 'Ms Bell' })).status).toBe(303)
  expect(textOf(await sam.read(own))).toContain('Ms Bell')
  expect(textOf(await mark.read('/desk/asked'))).not.toContain('They asked by letter')
  const nurse = await opened.signInAs('school-nurse')
  expect(await nurse.read('/desk/asked')).not.toContain(own.slice(-36))
})

test('R9 Callum, with whom nobody works, shows something to the team on duty: its page says when they read, and that they do not at other times', async () => {
  await opened.database.pool.query(
    "update edge set ends = '2026-11-20T12:00:00Z' where young_person = $1 and kind <> 'self'",
    [person('callum')],
  )
  const callum = await opened.signInAs('callum')
  const need = await brings(callum, 'nights')
  const html = await callum.read(`${need}/share`)
  const things = [...html.matchAll(/name="thing" type="checkbox" value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
  const numbers = Object.fromEntries(things.map((id) => [`n-${id}`, valueIn(html, `n-${id}`)]))
  const fields = { ...numbers, n: valueIn(html, 'n'), to: 'on-duty', thing: things }
  expect((await callum.send(`${need}/share`, `${need}/share`, fields)).status).toBe(303)
  expect(textOf(await callum.read(need))).toContain(
    'The Yard team reads it: Monday to Friday, between 10 and 6. Not at other times.',
  )
})
