import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { masterKey } from './access/facts/person-keys.edge.ts'
import { personKeys } from './access/facts/person-keys.store.ts'
import { demonstrationAgency, demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { sealText } from './people/sealing.ts'
import type { Id } from './shared/id.ts'
import { newId } from './shared/new-id.edge.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn, testSettings } from './testing.edge.ts'

let opened: Opened
let callum: SomebodyIn
let owen: SomebodyIn
let beth: SomebodyIn
const all = '/desk/access-requests'
const person = (key: string): Id => demonstrationPerson('ashmere', key)
const rowsOf = async <Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query(sql, [...values])).rows as Row[]

beforeAll(async () => {
  opened = await openTestRightdoor()
  callum = await opened.signInAs('callum')
  owen = await opened.signInAs('privacy-officer')
  beth = await opened.signInAs('school-nurse')
})
afterAll(() => opened.close())

/** Every request begins anew, on the day on which the tests take place. */
const started = new Date('2026-11-21T12:00:00Z')
beforeEach(async () => {
  opened.clock.now = started
  await opened.database.pool.query('delete from access_mark')
  await opened.database.pool.query('delete from access_thing')
  await opened.database.pool.query('delete from access_request')
  await opened.database.pool.query('update session set seen_at = $1, signed_in_at = $1, began_at = $1', [started])
})

/** Words that stand sealed in the record of somebody. */
async function sealedOf(key: string, about: string, words: string): Promise<Uint8Array> {
  const found = await personKeys(opened.database.pool, 'ashmere', masterKey(testSettings().secret)).need(person(key))
  if (found.is !== 'held') throw new Error('there is no key')
  return sealText(found.key.sealing(about), words)
}

const newest = async (): Promise<string> =>
  (await rowsOf<{ id: string }>('select id from access_request order by answered_at nulls first limit 1'))[0]?.id ?? ''

const n = (html: string): string => /name="n" value="(\d+)"/.exec(html)?.[1] ?? ''

type Typed = Readonly<Record<string, string>>

/** Sends a form of a request, as it stands on its page. */
async function doing(who: SomebodyIn, [page, to]: readonly [string, string], fields: Typed = {}) {
  const html = await who.read(page)
  return who.post(to, new URLSearchParams({ form: formTokenIn(html), on: page, n: n(html), ...fields }))
}

const oneOf = (id: string): string => `${all}/${id}`

async function askedAndGathered(): Promise<string> {
  await callum.send('/me/everything', '/me/everything/ask')
  const id = await newest()
  expect((await doing(owen, [oneOf(id), `${oneOf(id)}/gather`])).status).toBe(303)
  expect((await doing(owen, [oneOf(id), `${oneOf(id)}/ask`], { who: person('school-nurse') })).status).toBe(303)
  return id
}

interface Listed {
  readonly n: string
  readonly what: string
  readonly text: string
}

/** The things that were gathered, as the list has them. */
async function thingsOf(id: string, who = beth): Promise<readonly Listed[]> {
  const html = await who.read(`${oneOf(id)}/things`)
  return [...html.matchAll(/<li id="thing-(\d+)">([\s\S]*?)<\/li>/g)].map(([, number = '', text = '']) => ({
    n: number,
    what: /<a [^>]*>([^<]+)<\/a>/.exec(text)?.[1] ?? '',
    text: text.replaceAll(/<[^>]+>/g, ' '),
  }))
}

const thingWith = async (id: string, words: string): Promise<string> =>
  (await thingsOf(id)).find(({ text }) => text.includes(words))?.n ?? 'none'

const say = async (who: SomebodyIn, [id, thing]: readonly [string, string], fields: Typed) =>
  doing(who, [`${oneOf(id)}/things/${thing}`, `${oneOf(id)}/things/${thing}`], fields)

const aboutSomebody = { ground: 'about-somebody-else', reason: 'It tells of somebody else.' }

async function leaveTheRest(id: string): Promise<void> {
  await doing(beth, [`${oneOf(id)}/things`, `${oneOf(id)}/leave-the-rest`])
  for (const { n: thing, text } of await thingsOf(id))
    if (text.includes('Not looked at')) expect((await say(beth, [id, thing], { does: 'leave-in' })).status).toBe(303)
}

/** Owen asks Beth, who works with Callum, and she says that he asked. */
async function confirmedByBeth(id: string): Promise<void> {
  await doing(owen, [oneOf(id), `${oneOf(id)}/ask`], { who: person('school-nurse') })
  expect((await doing(beth, [oneOf(id), `${oneOf(id)}/confirm`])).status).toBe(303)
}

const lookedThrough = async (id: string): Promise<Response> => doing(beth, [oneOf(id), `${oneOf(id)}/looked-through`])
const signed = async (id: string, who = owen): Promise<Response> => doing(who, [oneOf(id), `${oneOf(id)}/sign`])
const given = async (id: string, how = 'own-page'): Promise<Response> =>
  doing(owen, [oneOf(id), `${oneOf(id)}/give`], { how })

const read = async (id: string): Promise<Response> => callum.send(`/me/everything/${id}`, `/me/everything/${id}/read`)
const file = async (id: string): Promise<Response> => callum.send(`/me/everything/${id}`, `/me/everything/${id}/file`)

describe('Callum asks for everything that is kept about him', () => {
  test('in one act: he reads when it came and by when he has an answer, and Owen finds it', async () => {
    const reply = await callum.send('/me/everything', '/me/everything/ask')
    expect(reply.status).toBe(303)
    const page = await callum.read('/me/everything')
    expect(page).toContain('Ashmere Schools Partnership')
    expect(page).toContain('21 December 2026')
    expect(await owen.read(all)).toContain('21 November 2026')
    expect(await owen.read('/desk/privacy')).toContain('Requests for everything that is kept')
  })

  test('sent twice, or asked twice, it is one', async () => {
    const html = await callum.read('/me/everything')
    const form = /name="form" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const body = () => new URLSearchParams({ form, on: '/me/everything' })
    expect((await callum.post('/me/everything/ask', body())).status).toBe(303)
    expect((await callum.post('/me/everything/ask', body())).status).toBe(303)
    await callum.send('/me/everything', '/me/everything/ask')
    expect(await rowsOf('select from access_request')).toHaveLength(1)
  })

  test('what is gathered holds what is kept, also what is not on his page, and not what he keeps for himself alone', async () => {
    const id = await askedAndGathered()
    const html = await owen.read(`${oneOf(id)}/preview`)
    for (const words of [
      'Music and the canal',
      'Ask next time whether he slept',
      'put music on',
      'Callum',
      'Beth Lloyd',
    ])
      expect(html).toContain(words)
    for (const words of ['Who stands by them', 'Who has looked', 'How they sign in', 'An account'])
      expect(html).toContain(words)
    expect(html).not.toContain('want a big thing made of it')
    expect(html).not.toMatch(/known_as|secret|token_hash/)
  })

  test('who has looked is told by name and agency for whoever looked at work, as often as they did, and Callum is they themselves', async () => {
    const page = `/desk/young-person/${person('callum')}`
    for (let times = 0; times < 2; times += 1) await beth.read(page)
    const html = await owen.read(`${oneOf(await askedAndGathered())}/preview`)
    const said = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(said).toContain('they themselves: wrote or changed – Own words')
    expect(said).toMatch(/([2-9]|\d\d) times Beth Lloyd, Ashmere Schools Partnership: read – /)
  })

  test('outside of gathering Owen still finds nothing of him', async () => {
    await askedAndGathered()
    expect((await owen.get(`/desk/young-person/${person('callum')}`)).status).toBe(404)
  })
})

describe('What is taken out is gone', () => {
  test('a passage and a whole note stand in no page, no file and no byte of what is given; the originals are untouched', async () => {
    const id = await askedAndGathered()
    const plan = await thingWith(id, 'Music and the canal')
    expect(
      (await say(beth, [id, plan], { does: 'take-out-passage', passage: 'Beth is in her room', ...aboutSomebody }))
        .status,
    ).toBe(303)
    const note = await thingWith(id, 'Ask next time whether')
    const opinion = {
      'opinion-by': 'Dr Rao, GP',
      'opinion-on-day': '20',
      'opinion-on-month': '11',
      'opinion-on-year': '2026',
    }
    const harm = { ground: 'serious-harm', reason: 'He would be hurt.', ...opinion, mark: 'no' }
    expect((await say(beth, [id, note], { does: 'take-out-whole', ...harm })).status).toBe(303)
    await leaveTheRest(id)
    expect((await lookedThrough(id)).status).toBe(303)
    expect((await signed(id)).status).toBe(303)
    expect((await given(id)).status).toBe(303)
    const [page, saved] = [await (await read(id)).text(), await (await file(id)).text()]
    for (const text of [page, saved]) {
      expect(text).toContain('Music and the canal when it is bad')
      expect(text).toContain('█████')
      for (const gone of [
        'Beth is in her room',
        'Ask next time',
        'whether he slept',
        'He would be hurt',
        'Dr Rao',
        'tells of somebody else',
      ])
        expect(text).not.toContain(gone)
    }
    expect(JSON.parse(saved)).toMatchObject({ agency: 'Ashmere Schools Partnership' })
    expect(page).toContain('want a big thing made of it')
    const [release] = await rowsOf<{ bytes: Buffer }>('select sealed_release as bytes from access_release')
    expect(Buffer.from(release?.bytes ?? '').toString('latin1')).not.toContain('slept')
    expect(await beth.read(`/desk/young-person/${person('callum')}`)).toContain('Ask next time whether he slept')
  })

  test('where a mark is to stand it says that something is gone, and why, in plain words', async () => {
    const id = await askedAndGathered()
    const note = await thingWith(id, 'Ask next time whether')
    await say(beth, [id, note], { does: 'take-out-whole', ...aboutSomebody, mark: 'no' })
    await leaveTheRest(id)
    await lookedThrough(id)
    await signed(id)
    await given(id)
    expect(await (await read(id)).text()).toContain('A part was taken out here: it is about somebody else.')
  })

  test('the page of one thing shows it before and after; a passage that is not there is refused, and words are kept', async () => {
    const id = await askedAndGathered()
    const plan = await thingWith(id, 'Music and the canal')
    const wrong = await say(beth, [id, plan], {
      does: 'take-out-passage',
      passage: 'music and the CANAL',
      ...aboutSomebody,
    })
    expect(wrong.status).toBe(422)
    const html = await wrong.text()
    expect(html).toContain('as it stands in the thing, letter for letter')
    expect(html).toContain('music and the CANAL')
    await say(beth, [id, plan], { does: 'take-out-passage', passage: 'Music and the canal', ...aboutSomebody })
    const page = await beth.read(`${oneOf(id)}/things/${plan}`)
    const after = page.slice(page.indexOf('id="after"'), page.indexOf('What was said of it'))
    expect(after).toContain('█████')
    expect(after).not.toContain('Music and the canal')
    expect(page.slice(page.indexOf('id="before"'), page.indexOf('id="after"'))).toContain('Music and the canal')
  })

  test.each([
    ['nothing', {}, ['Choose what is to be done']],
    ['no ground and no reason', { does: 'take-out-whole' }, ['Choose a ground', 'Enter why']],
    ['no passage', { does: 'take-out-passage', ...aboutSomebody }, ['Enter the passage']],
    [
      'serious harm without an opinion',
      { does: 'take-out-whole', ground: 'serious-harm', reason: 'x' },
      ['whose opinion it is'],
    ],
    [
      'an opinion of tomorrow',
      {
        does: 'take-out-whole',
        ground: 'serious-harm',
        reason: 'x',
        'opinion-by': 'Dr Rao',
        'opinion-on-day': '22',
        'opinion-on-month': '11',
        'opinion-on-year': '2026',
      },
      ['not in the future'],
    ],
    ['a ground that is none', { does: 'take-out-whole', ground: '__proto__', reason: 'x' }, ['Choose a ground']],
  ])('%s is not enough', async (_, fields, says) => {
    const id = await askedAndGathered()
    const reply = await say(beth, [id, '2'], fields)
    expect(reply.status).toBe(422)
    const html = await reply.text()
    for (const each of says) expect(html).toContain(each)
    expect(await rowsOf('select from access_mark')).toEqual([])
  })
})

describe('Two sign, and they are two', () => {
  async function ready(): Promise<string> {
    const id = await askedAndGathered()
    await leaveTheRest(id)
    return id
  }

  test('nobody signs before every thing was looked at', async () => {
    const id = await askedAndGathered()
    const reply = await lookedThrough(id)
    expect(reply.status).toBe(422)
    expect(await reply.text()).toContain('Say of each thing whether it stays')
  })

  test('before both have signed, and before it is given, Callum finds nothing to read', async () => {
    const id = await ready()
    expect((await given(id)).status).toBe(422)
    expect((await signed(id)).status).toBe(422)
    await lookedThrough(id)
    expect((await given(id)).status).toBe(422)
    await signed(id)
    expect((await read(id)).status).toBe(404)
    expect((await file(id)).status).toBe(404)
    expect((await given(id)).status).toBe(303)
    expect((await read(id)).status).toBe(200)
  })

  test('Beth, who looked through it, cannot sign second: it is not there for her', async () => {
    const id = await ready()
    await lookedThrough(id)
    expect((await signed(id, beth)).status).toBe(404)
    expect((await given(id)).status).toBe(422)
  })

  test('Owen, who looked through it himself or made one mark, cannot sign second, and the database refuses it too', async () => {
    const id = await ready()
    await say(owen, [id, '1'], { does: 'leave-in' })
    await lookedThrough(id)
    const reply = await signed(id)
    expect(reply.status).toBe(422)
    expect(await reply.text()).toContain('You said something of a thing in it')
    await doing(owen, [oneOf(id), `${oneOf(id)}/looked-through`])
    expect(await (await signed(id)).text()).toContain('You looked through it')
    const acting = `begin; set local role rightdoor_app; set local app.locality = 'ashmere'; set local app.part = 'privacy-officer';
      set local app.person = '${person('privacy-officer')}'; set local app.agency = '${demonstrationAgency('ashmere', 'schools')}'`
    const connection = await opened.database.pool.connect()
    try {
      await connection.query(acting)
      const forged = `update access_request set looked_through_by = looked_through_by, signed_at = now(), signed_by = '${person('privacy-officer')}' where id = '${id}'`
      await expect(connection.query(forged)).rejects.toMatchObject({ code: expect.stringMatching(/42501|23514/) })
    } finally {
      await connection.query('rollback')
      connection.release()
    }
  })

  test('a change after both have signed undoes both: it is signed again, or not given', async () => {
    const id = await ready()
    await lookedThrough(id)
    await signed(id)
    const plan = await thingWith(id, 'Music and the canal')
    expect((await say(beth, [id, plan], { does: 'take-out-whole', ...aboutSomebody })).status).toBe(303)
    expect(
      await rowsOf('select from access_request where looked_through_by is null and signed_by is null'),
    ).toHaveLength(1)
    expect(await rowsOf('select from access_release')).toEqual([])
    expect((await given(id)).status).toBe(422)
    await lookedThrough(id)
    await signed(id)
    await given(id)
    expect(await (await read(id)).text()).not.toContain('Music and the canal')
  })

  test('nor does whom a complaint with it is about look through it or sign', async () => {
    const id = await ready()
    await opened.post('/complaint', { words: 'Beth told my teacher. canarycomplaint' })
    const [complaint] = await rowsOf<{ id: string }>('select id from complaint order by received_at desc limit 1')
    const about = { complaint: complaint?.id ?? '', about: person('school-nurse') }
    expect((await doing(owen, [oneOf(id), `${oneOf(id)}/complaint`], about)).status).toBe(303)
    expect((await lookedThrough(id)).status).toBe(422)
    expect((await say(beth, [id, '1'], { does: 'leave-in' })).status).toBe(422)
    const choices = /<select[^>]*id="who"[\s\S]*?<\/select>/.exec(await owen.read(oneOf(id)))?.[0] ?? ''
    expect(choices).toContain('Nobody else')
    expect(choices).not.toContain('Beth Lloyd')
    await doing(owen, [oneOf(id), `${oneOf(id)}/gather`])
    expect(await owen.read(`${oneOf(id)}/preview`)).toContain('canarycomplaint')
  })

  test('somebody quicker means that nothing is done blindly', async () => {
    const id = await ready()
    const before = n(await beth.read(oneOf(id)))
    await say(beth, [id, '1'], { does: 'leave-in' })
    const reply = await beth.send(oneOf(id), `${oneOf(id)}/looked-through`, { n: before })
    expect(reply.status).toBe(422)
    expect(await reply.text()).toContain('Somebody was quicker')
  })
})

describe('For thirty days, then no more', () => {
  test('on the thirtieth day it is there, on the next it is closed, and what was gathered is deleted', async () => {
    const id = await askedAndGathered()
    await leaveTheRest(id)
    await lookedThrough(id)
    await signed(id)
    await given(id)
    const later = async (day: string): Promise<void> => {
      opened.clock.now = new Date(`${day}T12:00:00Z`)
      await opened.database.pool.query('update session set seen_at = $1, signed_in_at = $1, began_at = $1', [
        opened.clock.now,
      ])
    }
    await later('2026-12-21')
    expect((await read(id)).status).toBe(200)
    await later('2026-12-22')
    expect((await read(id)).status).toBe(404)
    expect(await callum.read(`/me/everything/${id}`)).toContain('You can ask again')
    await opened.database.pool.query(
      "begin; set local app.locality = 'ashmere'; select app_close_access_requests('2026-12-22'); commit",
    )
    expect(
      await rowsOf('select from access_thing union all select from access_mark union all select from access_release'),
    ).toEqual([])
    expect(await rowsOf('select from access_request')).toHaveLength(1)
  })

  test('he shows again who he is first, each reading leaves a row, and nothing is kept on the way', async () => {
    const id = await askedAndGathered()
    await leaveTheRest(id)
    await lookedThrough(id)
    await signed(id)
    await given(id)
    const reply = await file(id)
    expect(reply.headers.get('cache-control')).toContain('no-store')
    const before = await rowsOf(
      "select from audit where did = 'export' and kind = 'everything' and item = $1 and by_person = $2",
      [id, person('callum')],
    )
    expect(before).toHaveLength(1)
    opened.clock.now = new Date(started.getTime() + 6 * 60_000)
    expect((await read(id)).headers.get('location')).toContain('/sign-in/again')
  })

  test('he reads in his own list that the privacy officer gathered and signed it', async () => {
    await askedAndGathered()
    const page = await callum.read('/me/who-has-looked')
    expect(page).toMatch(/privacy officer at Ashmere Schools Partnership/i)
    expect(page).toContain('Requests for everything that is kept')
  })
})

describe('He is told', () => {
  test.each([
    ['2026-11-23T16:00:00Z', 'They are told by a message', 1, 0],
    ['2026-11-21T12:00:00Z', 'it would not be safe', 0, 1],
  ])(
    'he is told by a message that says only that something is new, at an hour that is safe; at another hour nothing goes and it is a task',
    async (at, says, ...[sent, tasks]) => {
      opened.clock.now = new Date(at)
      await opened.database.pool.query('update session set seen_at = $1, signed_in_at = $1, began_at = $1', [at])
      await opened.database.pool.query('delete from outbox')
      await opened.database.pool.query('delete from message_blocked')
      const id = await askedAndGathered()
      await leaveTheRest(id)
      await lookedThrough(id)
      await signed(id)
      const reply = await given(id)
      expect(await owen.read(reply.headers.get('location') ?? '')).toContain(says)
      expect(await rowsOf('select from outbox where about = $1', [person('callum')])).toHaveLength(sent)
      expect(
        await rowsOf('select from message_blocked where about = $1 and task_for = $2', [
          person('callum'),
          person('privacy-officer'),
        ]),
      ).toHaveLength(tasks)
    },
  )
})

describe('Refused, or nothing kept', () => {
  test.each([
    ['refuse', { 'why-not': 'You had it last week.' }, 'You had it last week.'],
    ['nothing-kept', {}, 'they keep nothing about you'],
  ])('%s says so in plain words, with two ways to complain', async (does, fields, says) => {
    const id = await askedAndGathered()
    if (does === 'nothing-kept') await opened.database.pool.query('delete from access_thing')
    expect((await doing(owen, [oneOf(id), `${oneOf(id)}/${does}`], fields)).status).toBe(303)
    const page = await callum.read(`/me/everything/${id}`)
    expect(page).toContain(says)
    expect(page).toContain('Information Commissioner')
    expect(page).toContain('href="/complaint"')
    expect(await rowsOf('select from access_thing')).toEqual([])
    expect((await read(id)).status).toBe(404)
  })

  test('of what a carer asked for he is told that it takes longer or was refused, and not what was said to the carer', async () => {
    const id = await askedAndGathered()
    const isCarers = (): Promise<unknown> =>
      opened.database.pool.query('update access_request set for_person = $2 where id = $1', [id, person('aishas-mum')])
    await doing(owen, [oneOf(id), `${oneOf(id)}/longer`], { 'why-longer': 'Your mum wrote a lot.' })
    await isCarers()
    expect(await callum.read(`/me/everything/${id}`)).toContain('It takes longer')
    expect(await callum.read(`/me/everything/${id}`)).not.toContain('Your mum wrote a lot.')
    await doing(owen, [oneOf(id), `${oneOf(id)}/refuse`], { 'why-not': 'You had it last week.' })
    expect(await callum.read(`/me/everything/${id}`)).toContain('They said no to it')
    expect(await callum.read(`/me/everything/${id}`)).not.toContain('You had it last week.')
  })

  test('no words, no refusal; longer once, with a reason that he reads, and never after the month', async () => {
    const id = await askedAndGathered()
    expect((await doing(owen, [oneOf(id), `${oneOf(id)}/refuse`])).status).toBe(422)
    expect((await doing(owen, [oneOf(id), `${oneOf(id)}/longer`])).status).toBe(422)
    const because = { 'why-longer': 'There is a lot to read.' }
    expect((await doing(owen, [oneOf(id), `${oneOf(id)}/longer`], because)).status).toBe(303)
    const page = await callum.read(`/me/everything/${id}`)
    expect(page).toContain('There is a lot to read.')
    expect(page).toContain('21 February 2027')
    expect((await doing(owen, [oneOf(id), `${oneOf(id)}/longer`], because)).status).toBe(422)
  })
})

describe('On paper or by telephone', () => {
  const came = { 'came-day': '1', 'came-month': '11', 'came-year': '2026' }
  const known = { given: 'Callum', family: 'Reid' }
  const asked = { how: 'paper', ...came, who: 'Callum, in the office', checked: 'Passport shown' }
  async function born(): Promise<Readonly<Record<string, string>>> {
    const html = await callum.read('/me/copy')
    const copy = await (await callum.send('/me/copy', '/me/copy/file')).json()
    expect(html).toContain('copy')
    const [year = '', month = '', day = ''] = String(copy.who.bornOn).split('-')
    return { 'born-day': day, 'born-month': month, 'born-year': year }
  }

  test('Owen writes down who asked and how he knows; it is given on paper by his hand, and its words are sealed', async () => {
    const reply = await owen.send(`${all}/new`, `${all}/new`, { ...asked, ...known, ...(await born()) })
    expect(reply.status).toBe(303)
    const id = await newest()
    expect(await owen.read(oneOf(id))).toContain('Passport shown')
    expect(await owen.read(oneOf(id))).toContain('1 December 2026')
    const [row] = await rowsOf<{ sealed_asked: Uint8Array }>('select sealed_asked from access_request')
    expect(Buffer.from(row?.sealed_asked ?? []).toString('latin1')).not.toContain('Passport')
    await confirmedByBeth(id)
    await doing(owen, [oneOf(id), `${oneOf(id)}/gather`])
    await leaveTheRest(id)
    await lookedThrough(id)
    await signed(id)
    const without = await doing(owen, [oneOf(id), `${oneOf(id)}/give`])
    expect(await without.text()).toContain('Choose how it is given')
    expect((await given(id, 'paper')).status).toBe(303)
    const paper = await (await owen.send(oneOf(id), `${oneOf(id)}/paper`)).text()
    expect(paper).toContain('Music and the canal')
    expect(paper).not.toContain('want a big thing made of it')
    expect(paper).toContain('nobody opened it')
    expect((await read(id)).status).toBe(404)
    const before = await rowsOf("select from audit where did = 'export' and kind = 'everything' and item = $1", [id])
    expect(before.length).toBeGreaterThan(1)
  })

  test('Owen gathers nothing on his own word: Beth, who works with Callum, says first that he asked', async () => {
    await owen.send(`${all}/new`, `${all}/new`, { ...asked, ...known, ...(await born()) })
    const id = await newest()
    expect(await owen.read(oneOf(id))).toContain('You wrote it down. Somebody else says that it was asked.')
    const alone = await doing(owen, [oneOf(id), `${oneOf(id)}/gather`])
    expect(alone.status).toBe(422)
    expect(await alone.text()).toContain('Somebody else has to say first that it was asked')
    expect((await doing(owen, [oneOf(id), `${oneOf(id)}/confirm`])).status).toBe(422)
    expect((await beth.get(oneOf(id))).status).toBe(404)
    expect(await rowsOf('select from access_thing')).toEqual([])
    await confirmedByBeth(id)
    expect(await owen.read(oneOf(id))).toContain('Said to have been asked')
    expect((await doing(owen, [oneOf(id), `${oneOf(id)}/gather`])).status).toBe(303)
  })

  test('the second lock says the same: whoever wrote it down confirms nothing and gathers nothing', async () => {
    await owen.send(`${all}/new`, `${all}/new`, { ...asked, ...known, ...(await born()) })
    const id = await newest()
    const acting = `begin; set local role rightdoor_app; set local app.locality = 'ashmere'; set local app.part = 'privacy-officer';
      set local app.person = '${person('privacy-officer')}'; set local app.agency = '${demonstrationAgency('ashmere', 'schools')}'`
    const sets = ['privacy-officer', 'school-nurse'].map(
      (who) => `confirmed_at = now(), confirmed_by = '${person(who)}'`,
    )
    for (const set of [...sets, 'gathered_at = now()']) {
      const connection = await opened.database.pool.connect()
      try {
        await connection.query(acting)
        const forged = `update access_request set ${set} where id = '${id}'`
        await expect(connection.query(forged), set).rejects.toMatchObject({
          code: expect.stringMatching(/42501|23514/),
        })
      } finally {
        await connection.query('rollback')
        connection.release()
      }
    }
  })

  test.each([
    ['nothing', {}, ['Choose how it came', 'Enter a day', 'Enter who asked', 'Enter how you know']],
    ['a day in the future', { ...asked, 'came-year': '2027' }, ['not in the future']],
    ['30 February', { ...asked, 'came-day': '30', 'came-month': '2' }, ['Enter a day']],
    [
      'nobody who can be found',
      { ...asked, given: 'Nobody', family: 'Here', 'born-day': '1', 'born-month': '1', 'born-year': '2012' },
      ['Nobody is found'],
    ],
  ])('%s is refused', async (_, fields, says) => {
    const reply = await owen.send(`${all}/new`, `${all}/new`, fields)
    expect(reply.status).toBe(422)
    const html = await reply.text()
    for (const each of says) expect(html).toContain(each)
    expect(await rowsOf('select from access_request')).toEqual([])
  })
})

describe('Two records that were one person’s', () => {
  test('are gathered together while they are one; parted since, it is gathered again, and nothing of the other is in it', async () => {
    const merge = newId()
    opened.clock.now = started
    await opened.database.pool.query(
      `insert into merge (id, locality, kept, joined, by_person, sealed_reason) values ($1, 'ashmere', $2, $3, $4, $5)`,
      [
        ...[merge, person('callum'), person('tom'), person('school-nurse')],
        await sealedOf('callum', `joined ${merge}`, 'Both mums said so.'),
      ],
    )
    const who = JSON.parse(await (await callum.send('/me/copy', '/me/copy/file')).text()).who
    const [year = '', month = '', day = ''] = String(who.bornOn).split('-')
    const came = {
      how: 'telephone',
      'came-day': '20',
      'came-month': '11',
      'came-year': '2026',
      who: 'Callum',
      checked: 'Rang back',
    }
    const known = { given: 'Callum', family: 'Reid', 'born-day': day, 'born-month': month, 'born-year': year }
    expect((await owen.send(`${all}/new`, `${all}/new`, { ...came, ...known })).status).toBe(303)
    const id = await newest()
    await confirmedByBeth(id)
    await doing(owen, [oneOf(id), `${oneOf(id)}/gather`])
    const both = await owen.read(`${oneOf(id)}/preview`)
    expect(both).toContain('the big gate is too loud')
    expect(both).toContain('Both mums said so.')
    await opened.database.pool.query(
      `update merge set undone_at = now(), undone_by = by_person, sealed_undone_reason = $2 where id = $1`,
      [merge, await sealedOf('callum', `parted ${merge}`, 'They have two birthdays.')],
    )
    await doing(owen, [oneOf(id), `${oneOf(id)}/ask`], { who: person('school-nurse') })
    await leaveTheRest(id)
    const reply = await lookedThrough(id)
    expect(reply.status).toBe(422)
    expect(await reply.text()).toContain('gather again')
    await doing(owen, [oneOf(id), `${oneOf(id)}/gather`])
    const his = await owen.read(`${oneOf(id)}/preview`)
    expect(his).not.toContain('the big gate is too loud')
    expect(his).toContain('They have two birthdays.')
    await opened.database.pool.query('delete from merge where id = $1', [merge])
  })
})

describe('A parent or carer asks', () => {
  test('Aisha’s mum is given what she can see and not one word that Aisha kept from her', async () => {
    const nadia = await opened.signInAs('aishas-mum')
    const reply = await nadia.send('/me/everything', '/me/everything/ask', { whose: person('aisha') })
    expect(reply.status).toBe(303)
    const requests = await rowsOf<{ id: string; agency: Id }>(
      'select id, agency from access_request where for_person = $1',
      [person('aishas-mum')],
    )
    expect(requests.map(({ agency }) => agency)).toEqual([demonstrationAgency('ashmere', 'gps')])
    const id = requests[0]?.id ?? ''
    for (const page of ['/me/everything', `/me/everything/${id}`])
      expect(await nadia.read(page)).toMatch(
        new RegExp(`<dt>About</dt><dd><a href="/me/with/${person('aisha')}">Somebody you are here for, since`),
      )
    const sealed = await rowsOf<{ item: Id }>('select item from access_thing where request = $1', [id])
    const kept = await rowsOf<{ item: Id }>(
      `select item from fact where young_person = $1 and shared_with = 'only-me' and written_by = $1`,
      [person('aisha')],
    )
    expect(sealed.length).toBeGreaterThan(1)
    expect(sealed.filter(({ item }) => kept.some((each) => each.item === item))).toEqual([])
    expect((await nadia.send('/me/everything', '/me/everything/ask', { whose: person('callum') })).status).toBe(404)
    expect((await nadia.get(`/me/everything/${newId()}`)).status).toBe(404)
    const aisha = await opened.signInAs('aisha')
    expect(await aisha.read('/me/everything')).toContain('A parent or carer, for what they can see')
    expect((await aisha.send(`/me/everything/${id}`, `/me/everything/${id}/read`)).status).toBe(404)
  })

  const byTwo = 'looked_through_at = now(), looked_through_by = $2, signed_at = now(), signed_by = $3'
  const givenUntil = (day: string): string =>
    `${byTwo}, answered_at = now(), answer = 'given', given = 'own-page', until_day = '${day}'`
  test.each([
    ['looked through by two', byTwo, 'Your parent or carer gets it soon.'],
    ['given', givenUntil('2026-12-21'), 'Your parent or carer can read it.'],
    ['closed', givenUntil('2026-11-20'), 'What was put together for them is deleted.'],
    ['nothing kept', "answered_at = now(), answer = 'nothing-kept'", 'nothing that your parent or carer can see'],
  ])('what Aisha reads of her mum’s request, %s, is never said as if it were her own', async (_, set, says) => {
    const nadia = await opened.signInAs('aishas-mum')
    await nadia.send('/me/everything', '/me/everything/ask', { whose: person('aisha') })
    const id = await newest()
    await opened.database.pool.query(
      `update access_request set ${set} where id = $1 and array[$2, $3]::uuid[] is not null`,
      [id, person('gp'), person('front-desk')],
    )
    const aisha = await opened.signInAs('aisha')
    const main = (html: string): string => /<main.*<\/main>/s.exec(html)?.[0] ?? ''
    const one = main(await aisha.read(`/me/everything/${id}`))
    expect(one).toContain(says)
    expect(one).toContain('What your parent or carer asked for')
    const list = main(await aisha.read('/me/everything'))
    expect(list).toContain('Ask for everything that is kept about me')
    for (const html of [one, list.slice(list.indexOf('What was asked for'))])
      expect(html).not.toMatch(
        /It’s ready|ou can read it|You get|you asked|for you |You can ask again|Read it here|about you/,
      )
    expect(main(await nadia.read(`/me/everything/${id}`))).not.toContain('Your parent or carer')
  })

  test('what is given to her she reads on the day on which she may, and no more once she was stopped', async () => {
    const joy = await opened.signInAs('ellies-foster-carer')
    expect((await joy.send('/me/everything', '/me/everything/ask', { whose: person('ellie') })).status).toBe(303)
    const id = await newest()
    const sealedWords = await joy.read('/me/everything')
    expect(sealedWords).not.toMatch(/stepfather|Where Ellie lives/)
    const things = await rowsOf<{ item: Id }>('select item from access_thing where request = $1', [id])
    expect(things).toHaveLength(1)
    await opened.database.pool.query(
      `update access_request set looked_through_at = now(), looked_through_by = $2 where id = $1`,
      [id, person('social-worker')],
    )
    await opened.database.pool.query(
      `update edge set stopped_at = now(), stopped_by = 'court' where subject = $1 and kind = 'proxy' and young_person = $2`,
      [person('ellies-foster-carer'), person('ellie')],
    )
    expect((await joy.get(`/me/everything/${id}`)).status).toBe(404)
    await opened.database.pool.query(
      `update edge set stopped_at = null, stopped_by = null where subject = $1 and kind = 'proxy' and young_person = $2`,
      [person('ellies-foster-carer'), person('ellie')],
    )
  })

  test('where no agency holds anything she could be given, she is told just that', async () => {
    const karen = await opened.signInAs('ellies-mum')
    await opened.database.pool.query(`update fact set also = '[]'::jsonb where young_person = $1`, [person('ellie')])
    const reply = await karen.send('/me/everything', '/me/everything/ask', { whose: person('ellie') })
    expect(reply.status).toBe(303)
    expect(await karen.read(reply.headers.get('location') ?? '')).toContain('keeps anything that you could be given')
    expect(await rowsOf('select from access_request')).toEqual([])
  })
})

describe('Each agency answers for what is its own to give', () => {
  const keep = async (of: string, fact: Readonly<Record<string, unknown>>, words: string): Promise<Id> => {
    const item = newId()
    const row = {
      ...{ locality: 'ashmere', item, n: 1, young_person: person(of), agency: null, kind: 'own-words', named: '{}' },
      ...{
        sensitivity: 'open-to-team',
        shared_with: 'only-me',
        also: '[]',
        written_by: person(of),
        on_day: '2026-11-20',
      },
      ...{ sealed_body: await sealedOf(of, item, JSON.stringify({ words })), ...fact },
    }
    const places = Object.keys(row).map((_, at) => `$${at + 1}`)
    await opened.database.pool.query(`insert into fact (${Object.keys(row)}) values (${places})`, Object.values(row))
    return item
  }
  const also = (who: Id): string => JSON.stringify([{ who, by: 'young-person' }])
  const forget = (items: readonly Id[]) =>
    opened.database.pool.query('delete from fact where item = any ($1::uuid[])', [items])

  test('of a stranger, whom Owen says asked on paper, his agency knows nothing: nothing is gathered, not even the name', async () => {
    const id = newId()
    await opened.database.pool.query(
      `insert into access_request (id, locality, agency, young_person, for_person, of_records, how, entered_by, sealed_asked, received_on,
         confirmed_at, confirmed_by) values ($1, 'ashmere', $2, $3, $3, array[$3::uuid], 'paper', $4, $5, '2026-11-20', now(), $6)`,
      [
        ...[id, demonstrationAgency('ashmere', 'schools'), person('ellie'), person('privacy-officer')],
        await sealedOf('ellie', `asked ${id}`, JSON.stringify({ who: 'Ellie', checked: 'I know her' })),
        person('school-nurse'),
      ],
    )
    await opened.database.pool.query(
      `update edge set self_claimed = true where young_person = $1
       and subject in (select id from person where agency = $2)`,
      [person('ellie'), demonstrationAgency('ashmere', 'schools')],
    )
    expect((await doing(owen, [oneOf(id), `${oneOf(id)}/gather`])).status).toBe(303)
    expect(await rowsOf('select from access_thing')).toEqual([])
    expect((await doing(owen, [oneOf(id), `${oneOf(id)}/nothing-kept`])).status).toBe(303)
  })

  test('what Callum shares with his GP alone is the GP’s to give, and not gathered by his school', async () => {
    const gps = await keep('callum', { also: also(person('gp')) }, 'only Dr Rao is to know of the pills')
    const nurses = await keep('callum', { also: also(person('school-nurse')) }, 'Beth may know of the bus')
    const id = await askedAndGathered()
    const html = await owen.read(`${oneOf(id)}/preview`)
    expect(html).not.toContain('of the pills')
    expect(html).toContain('of the bus')
    await forget([gps, nurses])
  })

  async function givenToHim(): Promise<string> {
    const id = await askedAndGathered()
    await leaveTheRest(id)
    await lookedThrough(id)
    await signed(id)
    await given(id)
    return id
  }

  test('what Callum wrote and shares with his mum alone, or with a worker whom he does not have, is in what he is given', async () => {
    const his =
      "young_person = $1 and kind = 'worker' and subject in (select id from person where is_a = 'professional')"
    const mums = await keep('callum', { also: also(person('aishas-mum')) }, 'mum knows of the car')
    const workers = await keep('callum', { shared_with: 'my-worker' }, 'for the next worker')
    await opened.database.pool.query(`update edge set kind = 'team' where ${his}`, [person('callum')])
    const id = await givenToHim()
    expect(await owen.read(`${oneOf(id)}/preview`)).not.toMatch(/of the car|next worker/)
    const [page, saved] = [await (await read(id)).text(), JSON.parse(await (await file(id)).text())]
    for (const words of ['mum knows of the car', 'for the next worker', 'want a big thing made of it']) {
      expect(page.split(words), words).toHaveLength(2)
      expect(JSON.stringify(saved.ownWords), words).toContain(words)
    }
    expect(page).toContain('Nobody opened it for this')
    await opened.database.pool.query(`update edge set kind = 'worker' where ${his.replace('worker', 'team')}`, [
      person('callum'),
    ])
    await forget([mums, workers])
  })

  test('what two people took out of it does not come back by another door, nor what another agency answers for', async () => {
    const edge = newId()
    const nurses = await keep('callum', { also: also(person('school-nurse')) }, 'Beth may know of the bus')
    const gps = await keep('callum', { also: also(person('gp')) }, 'only Dr Rao is to know of the pills')
    await opened.database.pool.query(
      `insert into edge (id, locality, young_person, subject, kind, starts, said_by) values ($1, 'ashmere', $2, $3, 'in-plan', '2026-11-01', 'Callum')`,
      [edge, person('callum'), person('gp')],
    )
    const schools = demonstrationAgency('ashmere', 'schools')
    await callum.send('/me/everything', '/me/everything/ask')
    const [asked] = await rowsOf<{ id: string }>('select id from access_request where agency = $1', [schools])
    const id = asked?.id ?? ''
    await doing(owen, [oneOf(id), `${oneOf(id)}/gather`])
    await doing(owen, [oneOf(id), `${oneOf(id)}/ask`], { who: person('school-nurse') })
    await say(beth, [id, await thingWith(id, 'of the bus')], { does: 'take-out-whole', ...aboutSomebody })
    await leaveTheRest(id)
    await lookedThrough(id)
    await signed(id)
    await given(id)
    expect(await (await read(id)).text()).not.toMatch(/of the bus|of the pills/)
    await opened.database.pool.query('delete from edge where id = $1', [edge])
    const page = await (await read(id)).text()
    expect(page).toContain('of the pills')
    expect(page).not.toContain('of the bus')
    await forget([gps, nurses])
  })

  test('an agency that holds only what is kept from him is asked all the same, and is not there for him', async () => {
    const council = demonstrationAgency('ashmere', 'council')
    const sealed = { agency: council, kind: 'safeguarding', sensitivity: 'sealed', written_by: person('social-worker') }
    const kept = await keep('callum', sealed, 'a worry')
    await callum.send('/me/everything', '/me/everything/ask')
    const asked = await rowsOf<{ id: string }>('select id from access_request where agency = $1', [council])
    expect(asked).toHaveLength(1)
    const page = await callum.read('/me/everything')
    expect(page).toContain('Ashmere Schools Partnership')
    expect(page).not.toContain('Ashmere Council')
    expect((await callum.get(`/me/everything/${asked[0]?.id}`)).status).toBe(404)
    await forget([kept])
  })

  test('of two children, asked for in two windows with one token, each is asked for', async () => {
    const mum = await opened.signInAs('aishas-mum')
    await opened.database.pool.query(
      `insert into edge (id, locality, young_person, subject, kind, starts, opens, reviewed_on)
       values ($1, 'ashmere', $2, $3, 'proxy', '2026-11-01', 'wide', '2026-11-01')`,
      [newId(), person('tom'), person('aishas-mum')],
    )
    const schools = {
      agency: demonstrationAgency('ashmere', 'schools'),
      kind: 'plan',
      also: also(person('aishas-mum')),
    }
    const kept = await keep('tom', schools, 'a plan')
    const form = /name="form" value="([^"]+)"/.exec(await mum.read('/me/everything'))?.[1] ?? ''
    const post = (whose: Id) =>
      mum.post('/me/everything/ask', new URLSearchParams({ form, on: '/me/everything', whose }))
    for (const key of ['aisha', 'tom']) expect((await post(person(key))).status).toBe(303)
    const asked = await rowsOf<{ of: Id }>('select distinct young_person as of from access_request')
    expect(asked.map(({ of }) => of).sort()).toEqual([person('aisha'), person('tom')].sort())
    await opened.database.pool.query('delete from edge where young_person = $1 and subject = $2', [
      ...[person('tom'), person('aishas-mum')],
    ])
    await opened.database.pool.query('delete from access_thing')
    await opened.database.pool.query('delete from access_request')
    await forget([kept])
  })
})

describe('For everybody else there is nothing here', () => {
  const strangers = [
    ...['teacher', 'counsellor', 'safeguarding-lead', 'aisha', 'aishas-mum', 'administrator'],
    ...['curator', 'hafsa', 'gp'],
  ]

  test('each of nine others finds what anybody finds at an address that leads nowhere', async () => {
    const id = await askedAndGathered()
    for (const key of strangers) await findsNothing(key, id)
  }, 60_000)

  async function findsNothing(key: string, id: string): Promise<void> {
    const who = await opened.signInAs(key)
    const plain = (html: string): string =>
      html.replaceAll(/(name="form" value=")[^"]+/g, '$1').replaceAll(/[0-9a-f-]{36}/g, 'id')
    const nowhere = plain(await who.read(`/nowhere/${newId()}`))
    for (const path of [
      oneOf(id),
      `${oneOf(id)}/things`,
      `${oneOf(id)}/things/1`,
      `${oneOf(id)}/preview`,
      `/me/everything/${id}`,
    ]) {
      const reply = await who.get(path)
      expect(reply.status, `${key} ${path}`).toBe(404)
      expect(plain(await reply.text()), key).toBe(nowhere)
    }
    const form = formTokenIn(await who.read('/account'))
    for (const does of ['gather', 'sign', 'give', 'looked-through', 'leave-the-rest', 'things/1', 'paper', 'refuse']) {
      const typed = { form, on: '/account', n: '1', does: 'leave-in', how: 'paper', 'why-not': 'x' }
      const { status } = await who.post(`${oneOf(id)}/${does}`, new URLSearchParams(typed))
      expect(status, `${key} ${does}`).toBe(404)
    }
  }

  test('a privacy officer of another agency finds none of it, nor what is gathered in its name', async () => {
    const id = await askedAndGathered()
    const yard = demonstrationAgency('ashmere', 'yard')
    const connection = await opened.database.pool.connect()
    try {
      await connection.query(`begin; set local role rightdoor_app; set local app.locality = 'ashmere';
        set local app.part = 'privacy-officer'; set local app.person = '${person('counsellor')}'; set local app.agency = '${yard}';
        set local app.answering = '${id}'`)
      for (const table of ['access_request', 'access_thing', 'access_mark', 'access_release'])
        expect((await connection.query(`select from ${table}`)).rowCount, table).toBe(0)
      for (const table of ['fact', 'edge', 'competence']) {
        const { rowCount } = await connection.query(`select from ${table} where young_person = '${person('callum')}'`)
        expect(rowCount, table).toBe(0)
      }
    } finally {
      await connection.query('rollback')
      connection.release()
    }
  })
})

test('somebody who is erased meanwhile is answered no more: nothing can be read, and no page breaks', async () => {
  const id = await askedAndGathered()
  const [key] = await rowsOf<{ sealed_key: Uint8Array }>('select sealed_key from person_key where person = $1', [
    person('callum'),
  ])
  const set = 'update person_key set sealed_key = $2, destroyed_at = $3 where person = $1'
  await opened.database.pool.query(set, [person('callum'), null, started])
  expect((await owen.get(oneOf(id))).status).toBe(200)
  expect((await owen.get(`${oneOf(id)}/things`)).status).toBe(200)
  expect((await owen.get(`${oneOf(id)}/things/1`)).status).toBe(404)
  for (const does of ['gather', 'looked-through', 'sign', 'give'])
    expect((await doing(owen, [oneOf(id), `${oneOf(id)}/${does}`], { how: 'paper' })).status, does).toBe(404)
  await opened.database.pool.query(set, [person('callum'), key?.sealed_key, null])
})

describe('Bad input', () => {
  test.each(['x', '%00', '00000000-0000-4000-8000-000000000000', '__proto__', "1' or '1'='1"])(
    '%s in an address is plainly not there',
    async (bad) => {
      const at = encodeURIComponent(bad)
      for (const path of [`${all}/${at}`, `${all}/${at}/things`, `${all}/${at}/things/${at}`, `${all}/${at}/preview`])
        expect((await owen.get(path)).status).toBe(404)
      expect((await callum.get(`/me/everything/${at}`)).status).toBe(404)
    },
  )

  test('lists for single words, numbers that are none and every field at once are answered plainly', async () => {
    const id = await askedAndGathered()
    const isWhole = process.env['PROOF'] === 'full'
    const odd = ['', 'a', '-1', '1e9', '99999999999999', 'NaN', '\u0000', '\ud800', '__proto__', '{}']
    for (const [at, value] of odd.entries()) {
      const fields = {
        n: [value, value],
        does: [value, 'leave-in'],
        passage: value,
        ground: value,
        how: value,
        'why-longer': value,
        'why-not': value,
        who: value,
        complaint: value,
        about: value,
      }
      const sentTo = [
        'ask',
        'complaint',
        'give',
        'looked-through',
        'sign',
        'longer',
        'things/1',
        'things/0',
        'things/999999',
        `things/1/back/${value || 'x'}`,
      ]
      // Each form gets three of the ten values, and each value comes to three forms; in the proof all to all.
      for (const to of sentTo.filter((_, nth) => isWhole || [0, 3, 6].includes((at + nth) % sentTo.length))) {
        const reply = await owen.send(oneOf(id), `${oneOf(id)}/${encodeURI(to.toWellFormed())}`, fields)
        expect([303, 404, 422], `${to} ${value}`).toContain(reply.status)
      }
      const entered = await owen.send(`${all}/new`, `${all}/new`, {
        ...fields,
        'came-day': value,
        'born-day': [value, value],
      })
      expect(entered.status).toBe(422)
      expect([303, 404]).toContain(
        (await callum.send('/me/everything', '/me/everything/ask', { whose: [value, value] })).status,
      )
    }
    expect(await rowsOf('select from access_request where signed_by is not null or answered_at is not null')).toEqual(
      [],
    )
  })
})
