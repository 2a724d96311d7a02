import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let mark: SomebodyIn
let jordan: SomebodyIn
let need = ''
/** What Jordan brings, written down by Mark. */
async function opens(called: string): Promise<string> {
  const to = `${record}/needs`
  const sent = await mark.send(`${to}/new`, to, { is: 'own-words', words: 'it goes round', called })
  return new URL(sent.headers.get('location') ?? '', 'http://here').pathname.split('/').at(-1) ?? ''
}
beforeAll(async () => {
  opened = await openTestRightdoor()
  mark = await opened.signInAs('counsellor')
  jordan = await opened.signInAs('jordan')
  const to = `${record}/needs`
  const sent = await mark.send(`${to}/new`, to, {
    is: 'own-words',
    words: 'it goes round and round',
    called: 'the loop',
  })
  need = new URL(sent.headers.get('location') ?? '', 'http://here').pathname.split('/').at(-1) ?? ''
  const planned = await mark.send(`${atDesk()}/plan/make`, `${atDesk()}/plan/make`, plan)
  if (planned.status !== 303) throw new Error('there is no plan to end')
}, 240_000)
afterAll(() => opened.close())

const record = `/desk/young-person/${demonstrationPerson('ashmere', 'jordan')}`
const atDesk = (): string => `${record}/need/${need}`
const own = (): string => `/me/need/${need}`
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '')
    .replaceAll(/<(textarea|option)[^>]*>[^<]*/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const today = async (): Promise<string> => textOf(await mark.read('/desk/today'))

const filled = {
  ...{ why: 'not-helping', because: 'Eleven talks, and it is as it was. That is not your doing.' },
  ...{ 'goal-1': 'Sleep till six', 'then-1': '3', 'now-1': '3' },
  ...{ theirs: 'said', helped: 'walking there', didNot: 'the worksheets' },
  ...{ unmet: 'remains', whatIsUnmet: 'the nights', harm: 'remains', whatRisk: 'It can get dark at night.' },
  ...{ heldByName: 'Dee at the Rec', ifItComesBack: 'Ring Dee.', wayBack: 'Ring Mark. You tell nothing twice.' },
  ...{ 'who-1': 'Dee', 'how-1': '01632 960 156', passedOn: 'nothing' },
}
const plan = {
  ...{ way: 'with-others', plan: '', n: '0', parts: '1', rings: '1' },
  ...{ 'who-0': 'young-person', 'what-0': 'Come on Wednesdays', 'when-0': 'weekly' },
  ...{
    'ring-who-0': demonstrationPerson('ashmere', 'counsellor'),
    'ring-how-0': '01632 960 145',
    'ring-when-0': 'days',
  },
  ...{ 'next-day': '27', 'next-month': '11', 'next-year': '2026', asks: demonstrationPerson('ashmere', 'counsellor') },
}
const ends = (fields: Readonly<Record<string, string>>) => mark.send(`${atDesk()}/ending`, `${atDesk()}/ending`, fields)

describe('R27 Jordan and Mark end it together, because it does not help', () => {
  test('nothing ends without all that has to be said: each missing thing is named, and no word is lost', async () => {
    const sent = await ends({ because: 'It does not help.' })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    expect(html).toContain('It does not help.</textarea>')
    const said = textOf(html)
    for (const fault of [
      'Select why it ends',
      'Select whether anything is still as it was',
      'Enter somebody to turn to',
    ])
      expect(said).toContain(fault)
    expect(await today()).toContain('Jordan Bailey: the loop')
  })

  test('a risk that remains is held by somebody by name, from today', async () => {
    const sent = await ends({ ...filled, heldByName: '' })
    expect(sent.status).toBe(422)
    expect(textOf(await sent.text())).toContain('Enter who holds this from today')
  })

  test('that it does not help is a reason like every other, and Jordan reads it in plain words', async () => {
    expect((await ends(filled)).status).toBe(303)
    const said = textOf(await jordan.read(own()))
    for (const line of [
      'It wasn’t helping.',
      'Sleep till six: 3 at the start, 3 now',
      'Dee at the Rec keeps an eye on it',
    ])
      expect(said).toContain(line)
    expect(textOf(await mark.read(atDesk()))).toContain('It has ended')
    expect(await today()).not.toContain('the loop')
  })

  test('H01 H14 nothing on Jordan’s page looks as if somebody waited: no box, no question; and what stands in the plan asks nobody', async () => {
    const [page, planPage] = [await jordan.read(own()), await jordan.read(`${own()}/plan`)]
    for (const read of [page, planPage]) {
      expect(textOf(read)).toContain('This has ended, so nobody asks you on the days below.')
      expect(read).not.toContain('/plan/changed"')
    }
    expect(page).not.toContain('/helping"')
    expect(await mark.read(atDesk())).toContain('nobody is asked under Today')
    expect((await jordan.send(`${own()}/plan`, `${own()}/plan/changed`, { words: 'it is worse' })).status).not.toBe(303)
  })

  test('on Jordan’s record it leads to how it ended, and the plan beside it to the plan', async () => {
    const page = await mark.read(record)
    expect(page).toContain(`/need/${need}/ending"`)
    expect(page.split(`/need/${need}/plan"`)).toHaveLength(2)
  })

  test('it ends once: who presses again is told, and nothing changes', async () => {
    const again = await ends({ ...filled, why: 'moved' })
    expect(again.status).toBe(422)
    expect(textOf(await jordan.read(own()))).toContain('It wasn’t helping.')
  })

  test('how the ending was, Jordan says alone; nobody at the desk has a form for it', async () => {
    const nothing = await jordan.send(own(), `${own()}/ending/felt`, {})
    expect([nothing.status, textOf(await nothing.text()).includes('Select an answer')]).toEqual([422, true])
    expect((await jordan.send(own(), `${own()}/ending/felt`, { felt: 'not-good' })).status).toBe(303)
    expect(textOf(await jordan.read(own()))).toContain('How it was for you: Not good.')
    expect(await mark.read(`${atDesk()}/ending`)).not.toContain('name="felt"')
    expect((await mark.send(`${atDesk()}/ending`, `${own()}/ending/felt`, { felt: 'good' })).status).toBe(404)
  })

  test('no day that passes opens or ends anything', async () => {
    opened.clock.now = new Date(opened.clock.now.getTime() + 400 * 86_400_000)
    mark = await opened.signInAs('counsellor')
    jordan = await opened.signInAs('jordan')
    expect(await today()).not.toContain('the loop')
    expect(textOf(await jordan.read(own()))).toContain('How it ended')
  })

  test('Jordan comes back in one act, to the same words; Mark finds it under Today until he has seen it', async () => {
    expect((await jordan.send(own(), `${own()}/ending/back`, {})).status).toBe(303)
    const twice = await jordan.send(own(), `${own()}/ending/back`, {})
    expect([twice.status, twice.headers.get('location')?.includes('back=1')]).toEqual([303, false])
    const said = textOf(await jordan.read(own()))
    expect(said).toContain('it goes round and round')
    expect(said).toContain('How it ended before')
    expect(said).toContain('Is this helping?')
    expect(said).toContain('Things have changed')
    expect(await today()).toMatch(/Jordan \w+ has come back/)
    expect(textOf(await mark.read(`${atDesk()}/ending`))).toMatch(/This is what they read: .*You came back on/)
    expect((await mark.send(`${atDesk()}/ending`, `${atDesk()}/ending/seen-back`, {})).status).toBe(303)
    expect(await today()).not.toContain('has come back')
    expect(await today()).toContain('Jordan Bailey: the loop')
  })

  test('and it can end again, which is an ending of its own', async () => {
    expect((await ends({ ...filled, why: 'goal-met', 'now-1': '8' })).status).toBe(303)
    const said = textOf(await jordan.read(own()))
    expect(said).toContain('You got to where you wanted to be.')
    expect(said).not.toContain('How it was for you')
  })

  test('the form asks for what belongs to a yes beside it, to be folded away until then; without that it stands there', async () => {
    const other = await opens('the second loop')
    const form = await mark.read(`${record}/need/${other}/ending`)
    for (const [of, field] of [
      ['said', 'helped'],
      ['not-taking-part', 'whyNot'],
      ['remains', 'whatIsUnmet'],
      ['remains', 'whatRisk'],
      ['some', 'toWhom'],
    ] as const)
      expect(form).toMatch(new RegExp(`rd-then--${of}"(?:(?!rd-asks-more).)*name="${field}"`, 's'))
    expect(await readFile('styles/parts/_form.scss', 'utf8')).toMatch(/rd-asks-more:not\(:has\(input/)
  })

  test('whoever does not stand by Jordan finds neither the form nor the record', async () => {
    const nurse = await opened.signInAs('school-nurse')
    expect((await nurse.get(`${atDesk()}/ending`)).status).toBe(404)
    expect((await nurse.send('/desk/today', `${atDesk()}/ending`, filled)).status).toBe(404)
  })
})

describe('R27 R33 one help of Jordan’s ends, and the rest goes on', () => {
  let goesOn = ''
  const one = (): string => `${record}/need/${goesOn}/ending/one`
  const mine = (): string => `/me/need/${goesOn}`
  const endsOne = (fields: Readonly<Record<string, string>>) => mark.send(one(), one(), fields)

  test('it begins with something that was agreed; where there is nothing there is nothing to end by itself', async () => {
    mark = await opened.signInAs('counsellor')
    jordan = await opened.signInAs('jordan')
    goesOn = await opens('the long run')
    expect(textOf(await mark.read(one()))).toContain('There is no help here that could end by itself')
    const at = `${record}/need/${goesOn}/agree`
    const year = String(opened.clock.now.getUTCFullYear() + 1)
    const agreed = await mark.send(at, at, {
      ...{ 'there-young': 'yes', 'how-young': 'there', waiting: 'yes', grouping: 'advice', standing: 'agreed' },
      ...{ reason: 'The talks on Mondays', 'reviewOn-day': '3', 'reviewOn-month': '1', 'reviewOn-year': year },
    })
    expect(agreed.status).toBe(303)
  })

  test('without which help, and without all that has to be said, it does not end, and no word is lost', async () => {
    const sent = await endsOne({ ...filled, because: 'The talks did not help.', why: '' })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    expect(html).toContain('The talks did not help.</textarea>')
    for (const fault of ['Select which help ends', 'Select why it ends']) expect(textOf(html)).toContain(fault)
    expect(textOf(await jordan.read(mine()))).not.toContain('All else goes on')
  })

  test('it ends with its whole record; what Jordan brought stays open, held, and under Today', async () => {
    const [, help = ''] = /<option value="([0-9a-f-]{36})">What was agreed/.exec(await mark.read(one())) ?? []
    const form = new URLSearchParams({ ...filled, ends: help, on: one(), form: formTokenIn(await mark.read(one())) })
    const [first, again] = [await mark.post(one(), form), await mark.post(one(), form)]
    expect([first.status, again.status]).toEqual([303, 303])
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect((await mark.read(one())).split('The talks on Mondays: this ended on')).toHaveLength(2)
    const said = textOf(await jordan.read(mine()))
    for (const line of ['The talks on Mondays: this ended on', 'All else goes on.', 'It wasn’t helping.'])
      expect(said).toContain(line)
    expect(said).not.toContain('Come back to this')
    expect(await today()).toContain('Jordan Bailey: the long run')
    expect(textOf(await mark.read(`${record}/need/${goesOn}`))).toContain('All else goes on.')
    expect((await endsOne({ ...filled, ends: help })).status).toBe(422)
  })

  test('what was agreed, read back and on paper, says that it ended and when, and no day of looking again', async () => {
    const help = /\/agreement\/([0-9a-f-]{36})/.exec(await jordan.read(mine()))?.[1] ?? ''
    const pages = [`/agreement/${help}`, `/agreement/${help}/print`]
    for (const page of [
      ...(await Promise.all(pages.map((at) => jordan.read(mine() + at)))),
      ...(await Promise.all(pages.map((at) => mark.read(`${record}/need/${goesOn}${at}`)))),
    ]) {
      expect(page).toMatch(/This ended on \d+ \w+ \d{4}\./)
      expect(page).not.toMatch(/look at this again on|3 January/)
    }
  })

  test('on the record, too, what was agreed says when it ended, and no day of looking again', async () => {
    const help = /\/agreement\/([0-9a-f-]{36})/.exec(await jordan.read(mine()))?.[1] ?? ''
    const text = textOf(await jordan.read(`/me/who-can-see/${help}`))
    expect(text).toContain('The talks on Mondays')
    expect(text).toMatch(/Ended on \d+ \w+ \d{4}/)
    expect(text).not.toContain('To look at again on')
    const atDesk = textOf(await mark.read(record))
      .split('The talks on Mondays')
      .slice(1)
    expect(atDesk.some((after) => /^.{0,600}Ended on \d+ \w+ \d{4}/.test(after))).toBe(true)
  })

  test('beside what was agreed stands that it ended, and no day of looking again', async () => {
    for (const page of [await jordan.read(mine()), await mark.read(`${record}/need/${goesOn}`)]) {
      expect(textOf(page)).toMatch(/This ended on \d+ \w+ \d{4}\. What holds now is written in how it ended\./)
      expect(textOf(page)).not.toContain('We look at this again on')
      expect(page).not.toContain('/agree?again=')
    }
  })

  test('on the record, and where Jordan chooses who sees it, it is called an ending', async () => {
    const kept = await mark.read(record)
    expect(kept).toMatch(/<h2>Endings<\/h2>/)
    expect(kept.slice(kept.indexOf('<h2>Endings</h2>'))).toContain('The talks on Mondays: this ended on')
    expect(textOf(await jordan.read('/me/who-can-see'))).toContain('How one help ended, ')
  })

  test('how that was, Jordan says alone', async () => {
    const [, item = ''] = /name="item" value="([0-9a-f-]{36})"/.exec(await jordan.read(mine())) ?? []
    const nothing = await jordan.send(mine(), `${mine()}/ending/felt`, { item })
    expect([nothing.status, textOf(await nothing.text()).includes('Select an answer')]).toEqual([422, true])
    expect((await jordan.send(mine(), `${mine()}/ending/felt`, { item, felt: 'all-right' })).status).toBe(303)
    expect(textOf(await jordan.read(mine()))).toContain('How it was for you: All right.')
  })

  test('all of it can still end together afterwards', async () => {
    const whole = `${record}/need/${goesOn}/ending`
    expect((await mark.send(whole, whole, filled)).status).toBe(303)
    expect(textOf(await jordan.read(mine()))).toContain('How it ended')
    expect(textOf(await jordan.read(mine()))).not.toContain('We look at this again on')
    expect(await today()).not.toContain('the long run')
  })

  test('whoever does not stand by Jordan finds nothing', async () => {
    const nurse = await opened.signInAs('school-nurse')
    expect((await nurse.get(one())).status).toBe(404)
    expect((await nurse.send('/desk/today', one(), filled)).status).toBe(404)
  })
})
