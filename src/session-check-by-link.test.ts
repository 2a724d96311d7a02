import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fieldsFor } from './access/fields.ts'
import { mayAtAll } from './access/jobs-may.ts'
import { itemKinds } from './access/object.ts'

import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'
import { atDesk, type Fields, person, rowsIn, setsGoal, sharedNeed, textOf } from './testing-goals.edge.ts'

let opened: Opened
let callum: SomebodyIn
let nurse: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
}, 240_000)
afterAll(() => opened.close())
beforeEach(async () => {
  // The second lock goes by the clock of the database.
  opened.clock.now = new Date()
  callum = await opened.signInAs('callum')
  nurse = await opened.signInAs('school-nurse')
})

/** Something in his copy, as another program reads it. */
interface Copied {
  readonly id: string
  readonly is?: string
  readonly need?: string
  readonly says: Readonly<Record<string, string>>
  readonly checks?: readonly object[]
}

const rows = rowsIn(() => opened)
const shared = (called: string): Promise<string> => sharedNeed(nurse, called)

/** Without a short name of his own. */
const sets = (need: string, says: string, change: Fields = {}): Promise<string> =>
  setsGoal(callum, need, { says, shortName: '', ...change })

const codeIn = (html: string): string => /class="rd-code">([^<]+)</.exec(html)?.[1] ?? ''

const codeAtDesk = async (need: string): Promise<string> =>
  codeIn(await (await nurse.send(atDesk(need, '/goals'), atDesk(need, '/check'))).text())

const ownCode = async (need: string, fields: Fields = {}): Promise<string> =>
  codeIn(await (await callum.send(`${need}/goals`, `${need}/check`, fields)).text())

/** Somebody shows a code on a phone on which nobody has signed in. */
const shows = (code: string): Promise<Response> => opened.post('/check', { code })
const asked = async (code: string): Promise<string> => (await shows(code)).text()
/** What the page brings back beside what is tapped. */
const bringsBack = (html: string): { readonly once: string; readonly shown: string } => {
  const of = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  return { once: of('once'), shown: of('shown') }
}

const answers = async (code: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  opened.post('/check/answers', { code, ...bringsBack(await asked(code)), ...fields })

describe('R26 Callum answers at the end of a meeting on a phone that is not his, by a link that the nurse made', () => {
  test('he is told first who can see it; one tap keeps whether it helps, his numbers and the four; she reads the tap and the number', async () => {
    const need = await shared('by link')
    await sets(need, 'Eat lunch with somebody in the hall', { shortName: 'Lunch' })
    const code = await codeAtDesk(need)
    const page = textOf(await asked(code))
    for (const says of [
      'Before you answer: Beth Lloyd can see',
      'Lunch',
      'Did somebody really listen',
      'Is this helping?',
    ])
      expect(page).toContain(says)
    expect(page.indexOf('Beth Lloyd can see')).toBeLessThan(page.indexOf('Lunch'))
    const sent = await answers(code, { answer: 'a-bit', 'goal-1': '4', heard: 'yes', useful: 'partly' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/check/kept'])
    expect(textOf(await opened.read('/check/kept'))).toContain('It’s kept. Thank you.')
    const seen = textOf(await nurse.read(atDesk(need, '/goals')))
    expect(seen).toContain('The young person said “A bit”')
    expect(seen).toContain('The young person 4 (first)')
    const his = textOf(await callum.read(`${need}/helping`))
    expect(his).toContain('A bit')
    expect(his).not.toContain('really listen')
    const sealed = await rows<{ body: string }>(
      "select encode(sealed_body, 'escape') as body from fact where kind = 'goal' and need = $1",
      [need.split('/').at(-1)],
    )
    expect(JSON.stringify(sealed)).not.toMatch(/a-bit|heard|partly/)
  })

  test('“not today” is an answer, also where no goal was set and nothing else is tapped', async () => {
    const need = await shared('not today')
    const code = await codeAtDesk(need)
    expect(textOf(await asked(code))).not.toContain('How far have you come')
    expect((await answers(code, { answer: 'not-today' })).status).toBe(303)
    expect(textOf(await callum.read(`${need}/helping`))).toContain('Not today')
  })

  test('what he answered by link stands in the same plain words in his record and his copy as what he answers himself, at once', async () => {
    const [byLink, byHimself] = [await shared('words by link'), await shared('words by himself')]
    await answers(await codeAtDesk(byLink), { answer: 'a-bit' })
    expect((await callum.send(byHimself, `${byHimself}/helping`, { answer: 'a-bit' })).status).toBe(303)
    const text = await (await callum.send('/me/copy', '/me/copy/file')).text()
    const { items } = JSON.parse(text) as { readonly items: readonly Copied[] }
    const of = (need: string) => items.find((item) => item.is === 'helping' && item.need === need.split('/').at(-1))
    const first = of(byLink)
    expect(first?.says['words']).toMatch(/: The young person said “A bit”$/)
    expect([first?.says, first?.checks]).toEqual([of(byHimself)?.says, of(byHimself)?.checks])
    expect(textOf(await callum.read('/me/who-can-see'))).toContain('The young person …')
    expect(textOf(await callum.read(`/me/who-can-see/${first?.id}`))).toContain('The young person said “A bit”')
    opened.clock.now = new Date(Date.now() + 24 * 3_600_000)
    callum = await opened.signInAs('callum')
    nurse = await opened.signInAs('school-nurse')
    await answers(await codeAtDesk(byLink), { answer: 'no' })
    const lines = textOf(await callum.read(`/me/who-can-see/${first?.id}`))
    for (const said of ['The young person said “No”', 'The young person said “A bit”']) expect(lines).toContain(said)
  })

  test('it stands in his list of who looked as somebody with a link, and the chain says so for every row', async () => {
    const need = await shared('looked')
    await sets(need, 'Sleep through the night', { shortName: 'Sleep' })
    const code = await codeAtDesk(need)
    await answers(code, { answer: 'yes', 'goal-1': '7' })
    expect(textOf(await callum.read('/me/who-has-looked'))).toContain('Somebody with a link')
    const written = await rows<{ part: string; kind: string }>(
      "select distinct part, kind from audit where part = 'link' and did = 'write' and outcome = 'allowed'",
    )
    expect(written).toEqual([{ part: 'link', kind: 'goal' }])
  })
})

describe('R35 Who can see what he answers by a link is said as it is at that moment', () => {
  const mother = person('ellies-mum')
  const edge = (kind: 'worker' | 'proxy', subject: string) =>
    rows(
      `insert into edge (id, locality, young_person, subject, kind, starts, said_by, self_claimed, opens, reviewed_on)
       select gen_random_uuid(), 'ashmere', $1, $2, $3, '2026-01-01', 'a letter', false, $4, $5::date`,
      [person('callum'), subject, kind, ...(kind === 'proxy' ? ['narrow', '2026-01-01'] : [null, null])],
    )
  const goes = (subject: string) =>
    rows('delete from edge where young_person = $1 and subject = $2', [person('callum'), subject])

  test('somebody who came since the page was opened is named before anything is sent: nothing is kept, what he tapped stays, and a second tap sends it', async () => {
    const need = await shared('somebody new')
    await sets(need, 'Sleep through', { shortName: 'Night' })
    const code = await codeAtDesk(need)
    const before = await asked(code)
    expect(textOf(before)).not.toContain('Mark')
    await edge('worker', person('counsellor'))
    const sent = await opened.post('/check/answers', { code, ...bringsBack(before), answer: 'no', 'goal-1': '3' })
    const html = await sent.text()
    expect(sent.status).toBe(422)
    for (const says of ['Check who can see this now', 'Mark']) expect(textOf(html)).toContain(says)
    expect(html).toMatch(/name="goal-1" id="goal-1-3" value="3" checked/)
    for (const led of ['href="#who-sees"', 'id="who-sees"']) expect(html).toContain(led)
    expect(
      await rows("select item from fact where plain ->> 'is' = 'helping' and need = $1", [need.slice(-36)]),
    ).toEqual([])
    const again = await opened.post('/check/answers', { code, ...bringsBack(html), answer: 'no', 'goal-1': '3' })
    expect(again.headers.get('location')).toBe('/check/kept')
    expect(textOf(await callum.read(`${need}/helping`))).toContain('No')
    await goes(person('counsellor'))
  })

  test('somebody who went since the link was made is not named, and one who goes while he answers is no reason to ask again', async () => {
    const need = await shared('somebody gone')
    await edge('worker', person('counsellor'))
    const code = await codeAtDesk(need)
    const before = await asked(code)
    expect(textOf(before)).toContain('Mark')
    await goes(person('counsellor'))
    expect(textOf(await asked(code))).not.toContain('Mark')
    const sent = await opened.post('/check/answers', { code, ...bringsBack(before), answer: 'yes' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/check/kept'])
  })

  test('whoever can see one goal and nothing else of it stands beside that goal', async () => {
    const need = await shared('one goal')
    const goal = await sets(need, 'Eat together', { shortName: 'Eating' })
    await edge('proxy', mother)
    const who = `/me/who-can-see/${goal.slice(-36)}`
    const n = /name="n" value="(\d+)"/.exec(await callum.read(who))?.[1] ?? ''
    expect((await callum.send(who, who, { n, with: 'my-worker', also: mother })).status).toBe(303)
    const page = textOf(await asked(await codeAtDesk(need)))
    const called = / (\S+) can see what you say about this goal too: Eating\./.exec(page)?.[1]
    expect(called).toBeDefined()
    expect(/Before you answer: [^:]+? can see/.exec(page)?.[0]).not.toContain(called)
    expect(page.indexOf('can see what you say about this goal')).toBeLessThan(page.indexOf('0: not started'))
    await goes(mother)
  })

  test('what the page brings back of it tells nobody who they are, and one from elsewhere is worth nothing', async () => {
    const need = await shared('marks')
    const code = await codeAtDesk(need)
    const [first, second] = [
      bringsBack(await asked(code)),
      bringsBack(await asked(await codeAtDesk(await shared('other')))),
    ]
    expect(first.shown).toMatch(/^[\w-]{16}(\.[\w-]{16})*$/)
    expect(second.shown).not.toBe(first.shown)
    for (const shown of ['', second.shown])
      expect((await opened.post('/check/answers', { code, ...first, shown, answer: 'yes' })).status).toBe(422)
  })
})

describe('D38 Whoever finds the phone reads no word of his', () => {
  const words = 'Tell my dad that I am gay'

  test('a goal to which he gave no name is only counted; its own words, and a name made of them, stand nowhere', async () => {
    const need = await shared('unnamed')
    await sets(need, words)
    const page = await asked(await codeAtDesk(need))
    expect(textOf(page)).toContain('Your first goal')
    for (const never of [words, 'gay', 'Callum', 'Reid', 'unnamed', need.split('/').at(-1) ?? '', person('callum')])
      expect(page).not.toContain(never)
  })

  test('in full it stands there only where he says so himself, on his own page', async () => {
    const need = await shared('in full')
    await sets(need, words)
    expect(await asked(await ownCode(need))).not.toContain('gay')
    expect(textOf(await asked(await ownCode(need, { full: 'yes' })))).toContain(words)
    expect(await nurse.read(atDesk(need, '/goals'))).not.toContain('name="full"')
  })

  test('what he keeps for himself alone is not on a link that the nurse makes', async () => {
    const need = await shared('for himself')
    await sets(need, 'Only mine', { shortName: 'Mine', with: 'me' })
    await sets(need, 'Ours', { shortName: 'Both of us' })
    const page = textOf(await asked(await codeAtDesk(need)))
    expect(page).toContain('Both of us')
    expect(page).not.toContain('Mine')
  })
})

describe('A link opens for one meeting and then says so in plain words, and never whose it was', () => {
  const says = async (reply: Response): Promise<readonly [number, string]> => [reply.status, textOf(await reply.text())]

  test('opening it changes nothing and asks nothing of the database: a robot that shows a preview sees what it sees of any other', async () => {
    const need = await shared('robots')
    await sets(need, 'Sleep through', { shortName: 'Night' })
    const code = await codeAtDesk(need)
    const facts =
      'select (select count(*) from fact) as facts, (select count(*) from audit) as looks, (select count(*) from session_link where used_at is not null) as used'
    const before = await rows(facts)
    const real = await opened.get(`/check/${code}`)
    const madeUp = await opened.get('/check/22222-22222')
    expect(await rows(facts)).toEqual(before)
    const html = await real.text()
    expect(html.replaceAll(code, '')).toBe((await madeUp.text()).replaceAll('22222-22222', ''))
    expect(html).toContain('<title>A few questions')
    for (const reply of [real, madeUp, await shows(code), await shows('22222-22222')]) {
      expect(reply.headers.get('cache-control')).toBe('no-store')
      expect(reply.headers.get('x-robots-tag')).toContain('noindex')
      expect(reply.headers.get('referrer-policy')).toBe('no-referrer')
      expect(reply.headers.get('set-cookie')).toBe(null)
    }
  })

  test('sent five times, at once and after one another, it is kept once; another answer afterwards is refused, and the first stands', async () => {
    const need = await shared('five times')
    await sets(need, 'Sleep through', { shortName: 'Night' })
    const code = await codeAtDesk(need)
    const back = bringsBack(await asked(code))
    const send = (fields: Readonly<Record<string, string>>) =>
      opened.post('/check/answers', { code, ...back, answer: 'yes', 'goal-1': '3', ...fields })
    const all = [...(await Promise.all([send({}), send({}), send({})])), await send({}), await send({})]
    expect(all.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303])
    const other = await opened.post('/check/answers', {
      code,
      shown: back.shown,
      once: 'another',
      answer: 'no',
      'goal-1': '9',
    })
    expect(await says(other)).toEqual([404, expect.stringContaining('It was used already. Each one works once.')])
    const his = textOf(await callum.read(`${need}/helping`))
    expect(his.match(/: Yes/g)?.length).toBe(1)
    expect(textOf(await nurse.read(atDesk(need, '/goals'))).match(/The young person 3/g)?.length).toBe(1)
  })

  test('used, stopped, made anew, after its hours, and made up: each is said, none by whose it was', async () => {
    const need = await shared('closed')
    const [first, second] = [await codeAtDesk(need), await codeAtDesk(need)]
    expect(first).not.toBe(second)
    expect(await says(await shows(first))).toEqual([
      404,
      expect.stringContaining('It was stopped, or a newer one was made.'),
    ])
    opened.clock.now = new Date(Date.now() + 3 * 3_600_000)
    expect(await says(await shows(second))).toEqual([404, expect.stringContaining('Its time is over.')])
    opened.clock.now = new Date()
    expect((await nurse.send(atDesk(need, '/goals'), atDesk(need, '/check/stop'))).status).toBe(303)
    expect(await says(await shows(second))).toEqual([404, expect.stringContaining('It was stopped')])
    expect(await says(await shows('ABCDE-FGHJK'))).toEqual([404, expect.stringContaining('We don’t know this code')])
    for (const typed of ['', 'hello', "' or 1=1 --", 'ABCDE-FGHJ', 'x'.repeat(5_000)]) {
      const reply = await shows(typed)
      expect([reply.status, await reply.text()]).toEqual([
        422,
        expect.stringContaining('Enter the code as it was given'),
      ])
    }
    for (const closed of [first, second])
      expect(textOf(await asked(closed))).not.toMatch(/Callum|Reid|Beth|Lloyd|nurse/)
  })

  test('forwarded after what was done about the need has ended, it says so and keeps nothing', async () => {
    const need = await shared('ended')
    const code = await codeAtDesk(need)
    const back = bringsBack(await asked(code))
    const id = need.split('/').at(-1)
    await rows(
      `insert into fact (locality, item, n, young_person, kind, sensitivity, shared_with, written_by, on_day, need, plain)
       select locality, gen_random_uuid(), 1, young_person, 'plan', sensitivity, shared_with, written_by, on_day, need,
         '{"is":"ending","ends":"need","cameBackOn":null}' from fact where item = $1 and n = 1`,
      [id],
    )
    expect(await says(await shows(code))).toEqual([404, expect.stringContaining('What it was made for has ended.')])
    const sent = await opened.post('/check/answers', { code, ...back, answer: 'no' })
    expect(await says(sent)).toEqual([404, expect.stringContaining('Nothing was sent.')])
    expect(await rows("select item from fact where kind = 'goal' and need = $1", [id])).toEqual([])
  })
})

describe('What cannot be taken is named, and nothing that was tapped is lost', () => {
  test('a number out of range, no tap, an answer that is none: it stands there again with what was chosen', async () => {
    const need = await shared('bad input')
    await sets(need, 'Sleep through', { shortName: 'Night' })
    const code = await codeAtDesk(need)
    const none = await answers(code, { 'goal-1': '6', heard: 'no' })
    const html = await none.text()
    expect([none.status, textOf(html)]).toEqual([422, expect.stringContaining('Select yes, a bit, no or not today')])
    expect(html).toMatch(/name="goal-1" id="goal-1-6" value="6" checked/)
    expect(html).toMatch(/id="heard-no" value="no" checked/)
    const bad = await answers(code, { answer: 'yes', 'goal-1': '11', useful: 'maybe' })
    const read = textOf(await bad.text())
    for (const says of ['Select a number from 0 to 10', 'Select one of the answers on the page'])
      expect(read).toContain(says)
    expect(
      await rows('select id from session_link where used_at is not null and need = $1', [need.split('/').at(-1)]),
    ).toEqual([])
    expect((await answers(code, { answer: 'yes', 'goal-1': '6' })).status).toBe(303)
  })

  test('what he answered on his own page that day stays, and the rest is kept beside it', async () => {
    const need = await shared('twice')
    await sets(need, 'Sleep through', { shortName: 'Night' })
    expect((await callum.send(need, `${need}/helping`, { answer: 'no' })).status).toBe(303)
    const sent = await answers(await codeAtDesk(need), { answer: 'yes', 'goal-1': '5', heard: 'yes' })
    expect(sent.headers.get('location')).toBe('/check/kept?some=1')
    expect(textOf(await opened.read('/check/kept?some=1'))).toContain('That stayed as it was. The rest is kept.')
    const his = textOf(await callum.read(`${need}/helping`))
    expect(his).toContain('No')
    expect(his).not.toMatch(/: Yes/)
    expect(textOf(await nurse.read(atDesk(need, '/goals')))).toContain('The young person 5 (first)')
  })

  test('a goal that ended meanwhile is not asked about, and a number sent for it all the same is not kept', async () => {
    const need = await shared('ended goal')
    await sets(need, 'Sleep through', { shortName: 'Night' })
    const code = await codeAtDesk(need)
    const back = bringsBack(await asked(code))
    const goal = /goal-([0-9a-f-]{36})/.exec(await callum.read(`${need}/goals`))?.[1]
    expect((await callum.send(`${need}/goal/${goal}`, `${need}/goal/${goal}/reached`)).status).toBe(303)
    expect(textOf(await asked(code))).not.toContain('Night')
    const sent = await opened.post('/check/answers', { code, ...back, answer: 'yes', 'goal-1': '8' })
    expect(sent.headers.get('location')).toBe('/check/kept?some=1')
    expect(textOf(await callum.read(`${need}/goal/${goal}`))).not.toContain('You 8')
  })
})

describe('A burglar gets nowhere with a link', () => {
  test('a code is kept as a keyed hash alone, and what it shows is sealed and gone once it was answered', async () => {
    const need = await shared('at rest')
    await sets(need, 'Sleep through', { shortName: 'Night' })
    const code = await codeAtDesk(need)
    const [kept] = await rows<{ row: string }>('select session_link::text as row from session_link where need = $1', [
      need.split('/').at(-1),
    ])
    for (const never of [code, code.replace('-', ''), 'Night', 'Beth']) expect(kept?.row).not.toContain(never)
    await answers(code, { answer: 'yes' })
    expect(await rows('select sealed_shows from session_link where need = $1', [need.split('/').at(-1)])).toEqual([
      { sealed_shows: null },
    ])
  })

  test('whoever guesses on and on from one sender is stopped, before anything is looked up', async () => {
    let last = 404
    for (let times = 0; times < 100 && last === 404; times += 1) last = (await shows('ABCDE-FGHJK')).status
    expect(last).toBe(429)
    opened.clock.now = new Date(Date.now() + 3_600_000)
    expect((await shows('ABCDE-FGHJK')).status).toBe(404)
  })

  test('nobody makes one for somebody whom they do not see', async () => {
    const need = await shared('elsewhere')
    opened.clock.now = new Date(Date.now() + 2 * 3_600_000)
    const dana = await opened.signInAs('teacher')
    const sent = await dana.send('/desk', atDesk(need, '/check'))
    expect(sent.status).toBe(404)
    expect(codeIn(await sent.text())).toBe('')
  })

  test('with his link nothing else of his is opened: the law lets it read a name and numbers, and add answers', () => {
    expect(fieldsFor('link', 'goal', 'read')).toEqual(['id', 'on', 'by', 'shortName', 'ratings'])
    expect(fieldsFor('link', 'goal', 'write')).toEqual(['ratings', 'answers'])
    for (const kind of itemKinds)
      for (const act of ['know', 'read', 'print', 'export', 'write', 'share', 'narrow'] as const)
        expect([kind, act, mayAtAll('link', kind, act)]).toEqual([
          kind,
          act,
          kind === 'goal' && /know|read|write/.test(act),
        ])
  })
})
