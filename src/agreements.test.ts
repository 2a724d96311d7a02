import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import type { Id } from './shared/id.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let aisha: SomebodyIn
let gp: SomebodyIn
let nurse: SomebodyIn
let mum: SomebodyIn
let teamLead: SomebodyIn
let frontDesk: SomebodyIn
let dad: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  aisha = await opened.signInAs('aisha')
  gp = await opened.signInAs('gp')
  nurse = await opened.signInAs('school-nurse')
  mum = await opened.signInAs('aishas-mum')
  teamLead = await opened.signInAs('team-lead')
  frontDesk = await opened.signInAs('front-desk')
  dad = await opened.signInAs('ellies-mum')
  // Her father stood by her, until a court stopped it.
  await opened.database.pool.query(
    `insert into edge (id, locality, young_person, subject, kind, starts, said_by, self_claimed, opens, reviewed_on, stopped_by, stopped_at)
     values (gen_random_uuid(), 'ashmere', $1, $2, 'proxy', '2026-01-01', 'a letter', false, 'wide', '2026-01-01', 'court', '2026-10-01')`,
    [person('aisha'), person('ellies-mum')],
  )
}, 240_000)
afterAll(() => opened.close())

const person = (key: string): string => demonstrationPerson('ashmere', key)
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
const count = async (sql: string, values: readonly unknown[] = []): Promise<number> =>
  (await opened.database.pool.query(sql, [...values])).rows.length
const pathOf = (sent: Response): string =>
  new URL(sent.headers.get('location') ?? 'http://here/nowhere', 'http://here').pathname

/** What somebody brings, written down at the desk. @returns where it stands there. */
async function brought(who: SomebodyIn, of: string, words = 'I just want to feel like me again.'): Promise<string> {
  const at = `/desk/young-person/${person(of)}`
  const sent = await who.send(`${at}/needs/new`, `${at}/needs`, { is: 'own-words', words })
  expect(sent.status).toBe(303)
  return pathOf(sent)
}
const asTheirOwn = (desk: string): string => desk.replace(/^.*\/need\//, '/me/need/')

type Fields = Readonly<Record<string, string | readonly string[]>>

/** What three people agree at the surgery. */
const three = (): Fields => ({
  ...{ 'there-young': 'yes', 'how-young': 'there' },
  ...{ [`there-${person('aishas-mum')}`]: 'yes', [`how-${person('aishas-mum')}`]: 'there' },
  ...{ [`part-${person('aishas-mum')}`]: 'parent-carer' },
  ...{ [`there-${person('gp')}`]: 'yes', [`how-${person('gp')}`]: 'by-phone', [`part-${person('gp')}`]: 'health' },
  ...{ waiting: 'yes', 'own-1': 'Football with Dee', choice: 'counselling-at-school-or-hub' },
  ...{ grouping: 'help', reason: 'She wants to feel like herself again.', standing: 'agreed' },
  ...{ success: 'Laughing at tea again.', 'nobody-knows': 'yes', ifNot: 'We look at the choices again.' },
  ...day('by', '3 1 2027'),
  ...day('reviewOn', '3 1 2027'),
})
const day = (name: string, written: string): Fields => {
  const [date = '', month = '', year = ''] = written.split(' ')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** They see it differently: her mum, her GP and herself, whose view was typed last. */
const differing = (): Fields => ({
  ...three(),
  ...{ standing: 'we-differ', meanwhile: 'Six weeks of football and two check-ins.' },
  ...{ 'view-1-of': person('aishas-mum'), 'view-1': 'Therapy every week, from now on.' },
  ...{ 'view-2-of': person('gp'), 'view-2': 'Her mood has been low for months.' },
  'view-young': 'Sport, and to be left alone.',
})

const send = (who: SomebodyIn, need: string, fields: Fields): Promise<Response> =>
  who.send(`${need}/agree`, `${need}/agree`, fields)

/** @returns where the agreement is read back. */
async function agrees(who: SomebodyIn, need: string, fields: Fields): Promise<string> {
  const sent = await send(who, need, fields)
  expect(sent.status, textOf(await sent.clone().text()).slice(0, 500)).toBe(303)
  return pathOf(sent)
}
const without = (fields: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
const errorsIn = (html: string): readonly string[] =>
  [...(/nhsuk-error-summary__list.*?<\/ul>/s.exec(html)?.[0] ?? '').matchAll(/href="#([^"]+)"/g)].map(
    ([, at = '']) => at,
  )

describe('R18 at the desk, what was agreed is kept whole or not at all', () => {
  test('everything that is still to be said is said at once, each leads to its field, and no word is lost', async () => {
    const need = await brought(gp, 'aisha')
    const before = await count("select from fact where kind = 'agreement'")
    const typed = {
      ...{ reason: 'so that\nmornings are quiet', 'view-1': 'half a view', 'name-new-1': 'Dee', 'own-2': 'the choir' },
      ...{ [`interpreter-${person('aishas-mum')}`]: 'Hodan', choice: ['moving-more', 'guided-cbt-on-a-screen'] },
      ...day('reviewOn', '31 2 2027'),
    }
    const sent = await send(gp, need, typed)
    const html = await sent.text()
    expect(sent.status).toBe(422)
    const at = errorsIn(html)
    for (const field of [
      'grouping',
      'standing',
      'reviewOn-day',
      'part-new-1',
      'how-new-1',
      `there-${person('aishas-mum')}`,
    ])
      expect(at).toContain(field)
    for (const field of at) expect(html, field).toContain(`id="${field}"`)
    for (const words of [
      'so that\nmornings are quiet',
      'half a view',
      'value="Dee"',
      'value="the choir"',
      'value="Hodan"',
    ])
      expect(html).toContain(words)
    expect(
      [...html.matchAll(/name="choice"[^>]*value="([a-z-]+)"[^>]* checked/g)].map(([, code]) => code)?.toSorted(),
    ).toEqual(['guided-cbt-on-a-screen', 'moving-more'])
    expect(html).toMatch(/name="reviewOn-day"[^>]* value="31"/)
    expect(textOf(html)).toContain('Another person 1: select how each person took part')
    expect(await count("select from fact where kind = 'agreement'")).toBe(before)
  })

  test('R21 an offer of the directory is found by letters, ticked, and kept as it was called; looking for it keeps nothing', async () => {
    const need = await brought(gp, 'aisha')
    const before = await count("select from fact where kind = 'agreement'")
    const looked = await send(gp, need, { ...three(), reason: 'half a why', 'offer-letters': 'KESTREL', look: 'yes' })
    const found = await looked.text()
    expect(looked.status).toBe(200)
    expect(found).toContain('half a why')
    expect(textOf(found)).toMatch(/offers? (?:was|were) found for “KESTREL”/)
    expect(await count("select from fact where kind = 'agreement'")).toBe(before)
    const [, id = ''] = /name="offer"[^>]*value="([0-9a-f-]{36})"/.exec(found) ?? []
    expect(found).not.toMatch(/name="offer"[^>]* checked/)
    const called = opened.rightdoor.holding.published('ashmere')?.offers.get(id as Id)?.name ?? ''
    const more = await (await send(gp, need, { ...three(), offer: id, 'offer-letters': 'no such', look: 'yes' })).text()
    expect(more).toMatch(new RegExp(`name="offer"[^>]*value="${id}"[^>]* checked`))
    expect(textOf(more)).toContain('Nothing else was found for “no such”.')
    const gone = await send(gp, need, { ...three(), offer: '99999999-9999-4999-8999-999999999999' })
    expect(gone.status).toBe(422)
    expect(textOf(await gone.text())).toContain('what you had ticked is not in the directory any more')
    const at = await agrees(gp, need, { ...three(), offer: id })
    for (const page of [await gp.read(at), await aisha.read(asTheirOwn(at))]) {
      expect(called.length).toBeGreaterThan(3)
      expect(textOf(page)).toContain(called)
      expect(textOf(page)).toContain('Football with Dee')
    }
    // A choice too is kept with what it was called: the row of the fact holds no name, and its words are sealed.
    const { rows } = await opened.database.pool.query("select plain::text from fact where kind = 'agreement'")
    expect(JSON.stringify(rows)).not.toContain(called)
  })

  test('20,000 words of why stand there still when a day is missing', async () => {
    const reason = 'why and because '.repeat(6_700).trim()
    const sent = await send(gp, await brought(gp, 'aisha'), { ...without(three(), 'reviewOn-year'), reason })
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain(`>${reason}</textarea>`)
  })

  test('words that stand where nothing of them would be kept are not dropped: it says so', async () => {
    const sent = await send(gp, await brought(gp, 'aisha'), {
      ...differing(),
      standing: 'agreed',
      because: 'She had a test',
    })
    const says = textOf(await sent.text())
    expect(sent.status).toBe(422)
    expect(says).toContain('Select “We see it differently” for the views to be kept, or take them out')
    expect(says).toContain('Select that the young person is not taking part, or take out why')
  })

  test('help that works towards something is kept only with what success looks like, how likely by when, and what if not (R24)', async () => {
    const need = await brought(gp, 'aisha')
    const sent = await send(
      gp,
      need,
      without(three(), 'success', 'nobody-knows', 'ifNot', 'by-day', 'by-month', 'by-year'),
    )
    expect(errorsIn(await sent.text())).toEqual(['success', 'likely', 'by-day', 'ifNot'])
    await agrees(gp, need, {
      ...without(three(), 'success', 'nobody-knows', 'ifNot', 'by-day', 'by-month', 'by-year'),
      grouping: 'advice',
    })
  })

  test.each([
    ['what success looks like', ['success'], 'Enter what it would look like if this helps'],
    ['how likely it is', ['nobody-knows'], 'Enter how likely that is, or select that it is not known'],
    ['by when', ['by-day', 'by-month', 'by-year'], 'Enter the day by which you hope for it'],
    ['what if not', ['ifNot'], 'Enter what you do if it does not help'],
    [
      'a day to look again',
      ['reviewOn-day', 'reviewOn-month', 'reviewOn-year'],
      'Enter the day on which you look at this',
    ],
  ])(
    'R24 without %s neither help nor more help begins: it is said by itself, and what was typed stays',
    async (_, left, says) => {
      const need = await brought(gp, 'aisha')
      for (const grouping of ['help', 'more-help']) {
        const sent = await send(gp, need, { ...without(three(), ...left), grouping })
        const html = await sent.text()
        expect([sent.status, errorsIn(html).length]).toEqual([422, 1])
        for (const said of [says, 'She wants to feel like herself again.']) expect(html).toContain(said)
      }
      expect(await gp.read(need)).not.toContain('Laughing at tea again.')
    },
  )

  test('nobody can be named by an id who does not stand by them, and an agreement of another need is not looked at again', async () => {
    const need = await brought(gp, 'aisha')
    const stranger = person('hafsa')
    const at = await agrees(gp, need, {
      ...three(),
      [`there-${stranger}`]: 'yes',
      [`how-${stranger}`]: 'there',
      [`part-${stranger}`]: 'health',
    })
    expect(await gp.read(at)).not.toContain('Hafsa')
    const { rows } = await opened.database.pool.query('select plain::text as plain from fact where item = $1', [
      at.split('/').at(-1),
    ])
    expect(JSON.stringify(rows)).not.toContain(stranger)
    const other = await brought(gp, 'aisha')
    expect((await gp.get(`${other}/agree?again=${at.split('/').at(-1)}`)).status).toBe(404)
    expect((await send(gp, other, { ...three(), again: at.split('/').at(-1) ?? '' })).status).toBe(404)
    expect((await gp.get(`${other}/agreement/${at.split('/').at(-1)}`)).status).toBe(404)
  })
})

describe('R19 nothing is chosen for anybody', () => {
  const chosenIn = (html: string): readonly string[] =>
    [...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].map(([tag]) => tag).filter((tag) => /\schecked/.test(tag))
  const orderIn = (html: string): string =>
    [...html.matchAll(/name="grouping"[^>]*value="([a-z-]+)"/g)].map(([, code]) => code).join(' ')

  test('no form comes with a kind of support ticked, or with how they stand: not the first, not at a review, not by its address', async () => {
    const need = await brought(gp, 'aisha')
    const at = await agrees(gp, need, three())
    const again = `again=${at.split('/').at(-1)}`
    for (const [who, page] of [
      [gp, `${need}/agree`],
      [gp, `${need}/agree?grouping=help&standing=agreed&reason=x`],
      [gp, `${need}/agree?${again}&grouping=help`],
      [aisha, `${asTheirOwn(need)}/agree?grouping=help`],
      [aisha, `${asTheirOwn(need)}/agree?${again}`],
    ] as const) {
      const html = await who.read(page)
      expect(orderIn(html).split(' ').toSorted()).toEqual(['advice', 'help', 'more-help', 'risk-support', 'thriving'])
      expect(chosenIn(html), page).toEqual([])
    }
  })

  test('the five stand in another order for another need, and stay where they are while somebody fills in one', async () => {
    const orders = new Set<string>()
    for (let n = 0; n < 6; n++) {
      const need = await brought(gp, 'aisha')
      const first = orderIn(await gp.read(`${need}/agree`))
      expect(orderIn(await gp.read(`${need}/agree`))).toBe(first)
      expect(orderIn(await (await send(gp, need, { reason: 'x' })).text())).toBe(first)
      orders.add(first)
    }
    expect(orders.size).toBeGreaterThan(2)
  })

  test('what none of the five is, is none', async () => {
    const sent = await send(gp, await brought(gp, 'aisha'), { ...three(), grouping: 'coping' })
    expect(errorsIn(await sent.text())).toEqual(['grouping'])
  })

  test('what somebody chose stands there again when something else is missing', async () => {
    const html = await (await send(gp, await brought(gp, 'aisha'), without(three(), 'reason'))).text()
    expect(chosenIn(html).some((tag) => tag.includes('name="grouping"') && tag.includes('value="help"'))).toBe(true)
  })
})

describe('R20 Aisha, 14, wants sport and to be left alone; her mum wants therapy every week; her GP thinks that low mood matters', () => {
  test('each view is kept and read, hers first, with what they do meanwhile and when they talk again; help can begin', async () => {
    const need = await brought(gp, 'aisha')
    const at = await agrees(gp, need, differing())
    const [desk, own] = [textOf(await gp.read(need)), textOf(await aisha.read(asTheirOwn(need)))]
    for (const page of [desk, own, textOf(await gp.read(at)), textOf(await aisha.read(asTheirOwn(at)))]) {
      const places = [
        'Sport, and to be left alone.',
        'Therapy every week, from now on.',
        'Her mood has been low for months.',
        'Six weeks of football and two check-ins.',
        'We look at this again on 3 January 2027.',
      ].map((words) => page.indexOf(words))
      expect(places.every((place) => place >= 0)).toBe(true)
      expect(places).toEqual(places.toSorted((one, other) => one - other))
      expect(page).toContain('That’s OK. Help can still start.')
    }
    expect(desk).toContain('Getting Help')
    expect(own.indexOf('I just want to feel like me again.')).toBeLessThan(own.indexOf('Sport, and to be left alone.'))
  })

  test('where she does not take part it says why, and it is read to her all the same', async () => {
    const need = await brought(gp, 'aisha')
    const at = await agrees(gp, need, {
      ...without(three(), 'there-young', 'how-young'),
      ...{ standing: 'not-taking-part', because: 'She had a test that afternoon.' },
    })
    const own = textOf(await aisha.read(asTheirOwn(at)))
    const says = 'You didn’t take part in this talk. This is why: She had a test that afternoon.'
    expect(own).toContain(says)
    expect(textOf(await aisha.read(asTheirOwn(need)))).toContain(says)
    expect(textOf(await gp.read(at))).toContain('For Aisha Rahman')
  })
})

describe('What was agreed is read back to each, and is theirs to keep', () => {
  test('to each in the words for them, with pictures too, and on paper, which leaves its row', async () => {
    const at = await agrees(gp, await brought(gp, 'aisha'), three())
    const [toHer, toGp, toMum] = [await gp.read(at), await gp.read(`${at}?to=1`), await gp.read(`${at}?to=2`)].map(
      textOf,
    )
    expect(toHer).toContain('We talked on 21 November 2026. These people took part: You Anjali Rao Nadia')
    expect(toMum).toContain('These people took part: Aisha Anjali Rao You')
    expect(toGp).toContain('Getting Help. To the young person we say:')
    expect(toHer).not.toContain('Getting Help')
    const pictures = await gp.read(`${at}?as=pictures`)
    expect(pictures.match(/class="rd-drawing"/g)?.length).toBeGreaterThan(8)
    expect(pictures.match(/<svg class="rd-drawing"[^>]*aria-hidden="true"/g)?.length).toBe(
      pictures.match(/class="rd-drawing"/g)?.length,
    )
    const item = at.split('/').at(-1)
    const prints = () => count("select from audit where did = 'print' and item = $1", [item])
    const before = await prints()
    expect((await gp.read(`${at}/print`)).match(/class="rd-told-to"/g)).toHaveLength(3)
    expect((await gp.read(`${at}/print?to=1`)).match(/class="rd-told-to"/g)).toHaveLength(1)
    expect((await aisha.read(`${asTheirOwn(at)}/print?as=pictures`)).match(/class="rd-told-to"/g)).toHaveLength(1)
    expect(await prints()).toBe(before + 3)
  })

  test('what the interpreter said stands beside what is read to her mum, in its own language and direction', async () => {
    const at = await agrees(gp, await brought(gp, 'aisha'), {
      ...three(),
      ...{
        [`interpreter-${person('aishas-mum')}`]: 'Hodan, telephone interpreter',
        [`language-${person('aishas-mum')}`]: 'ur',
      },
    })
    const sent = await gp.send(at, `${at}/said-again`, { to: '2', language: '', says: '' })
    expect(sent.status).toBe(422)
    expect(errorsIn(await sent.text())).toEqual(['language', 'says'])
    const mums = await rowOf(at, 'Nadia')
    expect(
      (await gp.send(at, `${at}/said-again`, { to: mums, language: 'ur', says: 'ہم دوبارہ بات کریں گے' })).status,
    ).toBe(303)
    expect(await gp.read(`${at}?to=${mums}`)).toContain('<blockquote lang="ur" dir="rtl"><p>ہم دوبارہ بات کریں گے</p>')
    expect(await gp.read(at)).not.toContain('ہم دوبارہ')
    const copy = await (await opened.signInAs('aisha')).read('/me/copy/read')
    for (const said of ['What the interpreter said to Nadia', 'ہم دوبارہ بات کریں گے']) expect(copy).toContain(said)
    expect(textOf(await gp.read(`${at}?to=${mums}`))).toContain(
      'You spoke with the help of Hodan, telephone interpreter.',
    )
  })

  test('in her whole copy, on her record and where others see it, it says all of it in plain words', async () => {
    const at = await agrees(gp, await brought(gp, 'aisha'), { ...differing(), reason: 'all of it stands here' })
    for (const page of [
      textOf(await aisha.read('/me/copy/read')),
      textOf(await gp.read(`/desk/young-person/${person('aisha')}`)),
      textOf(await aisha.read(`/me/as/${person('gp')}`)),
    ])
      for (const words of [
        'all of it stands here',
        'What is worked on now: Getting Help.',
        'Things to try that were talked about: waiting, and looking after oneself; Counselling at school or at a youth hub; Football with Dee.',
        'Nadia : a parent or carer, in the room',
        'Nadia: Therapy every week, from now on.',
        'Until they talk again: Six weeks of football and two check-ins.',
        '3 January 2027',
      ])
        expect(page, at).toContain(words)
  })

  test('what Tom is known by is in nothing that his dad reads, where it is not the name that he was given', async () => {
    const teacher = await opened.signInAs('teacher')
    const at = await agrees(teacher, await brought(teacher, 'tom'), {
      ...{
        'there-young': 'yes',
        'how-young': 'there',
        'name-new-1': 'Dad',
        'part-new-1': 'parent-carer',
        'how-new-1': 'there',
      },
      ...{
        waiting: 'yes',
        grouping: 'advice',
        reason: 'The side gate is quiet.',
        standing: 'agreed',
        ...day('reviewOn', '3 1 2027'),
      },
    })
    expect(textOf(await teacher.read(`${at}/print?to=1`))).not.toMatch(/Tom\b|Thomas/)
    expect(textOf(await teacher.read(`${at}/print?to=1`))).toContain('The young person')
    const { rows } = await opened.database.pool.query(
      "select 1 from fact where item = $1 and plain::text ~ 'Tom|Dad|gate'",
      [at.split('/').at(-1)],
    )
    expect(rows).toEqual([])
  })
})

/** The place of somebody among those to whom it is read. */
const rowOf = async (at: string, name: string): Promise<string> =>
  new RegExp(`to=(\\d+)"[^>]*>${name}`).exec(await gp.read(at))?.[1] ?? 'nobody'

describe('H14 H15 what was agreed can be changed at any time, and leads on', () => {
  test('to change her mind is one act without a word; what was agreed stays, and everybody who reads it sees that they talk again', async () => {
    const need = await brought(gp, 'aisha')
    const at = await agrees(gp, need, three())
    const own = asTheirOwn(at)
    expect((await aisha.send(own, `${own}/changed-mind`)).status).toBe(303)
    expect(textOf(await aisha.read(own))).toContain('You changed your mind on 21 November 2026.')
    for (const page of [at, need])
      expect(textOf(await gp.read(page))).toContain('Aisha Rahman changed their mind on 21 November 2026.')
    expect(textOf(await gp.read(at))).toContain('She wants to feel like herself again.')
    expect(await plainOf(at)).toMatchObject({ changed: '2026-11-21', standing: 'agreed', moment: 'open' })
  })

  test('for her mum, who has no words of her own here, it is written down with why, and for nobody who was not there', async () => {
    const at = await agrees(gp, await brought(gp, 'aisha'), three())
    expect((await gp.send(at, `${at}/changed-mind`, { why: 'x' })).status).toBe(422)
    expect((await gp.send(at, `${at}/changed-mind`, { whose: '9' })).status).toBe(422)
    const mums = await rowOf(at, 'Nadia')
    expect((await gp.send(at, `${at}/changed-mind`, { whose: mums, why: 'I spoke to my sister.' })).status).toBe(303)
    expect(textOf(await aisha.read(asTheirOwn(at)))).toMatch(
      /Nadia changed their mind on 21 November 2026\..*I spoke to my sister\./,
    )
  })

  test('it is looked at again in another agreement; the first stays as it was written, and leads to the one that followed', async () => {
    const need = await brought(gp, 'aisha')
    const at = await agrees(gp, need, { ...differing(), reason: 'six weeks of football' })
    const first = at.split('/').at(-1) ?? ''
    expect(textOf(await gp.read(`${need}/agree?again=${first}`))).toContain('six weeks of football')
    const next = await agrees(gp, need, { ...three(), again: first, reason: 'She would like to try the counsellor.' })
    expect(await plainOf(next)).toMatchObject({ moment: 'review', grouping: 'help', reviewOn: '2027-01-03' })
    expect(await gp.read(at)).toContain(`href="${next}"`)
    expect(textOf(await gp.read(at))).toContain('It was looked at again since.')
    const page = textOf(await gp.read(need))
    expect(page).toContain('She would like to try the counsellor.')
    expect(page).not.toContain('six weeks of football')
    expect(page).toContain('What was agreed on 21 November 2026')
    expect(textOf(await aisha.read(asTheirOwn(at)))).toContain('six weeks of football')
  })

  test('when the day has come it says so, and nothing ends by it', async () => {
    const need = await brought(gp, 'aisha')
    await agrees(gp, need, { ...three(), ...day('reviewOn', '22 11 2026'), ...day('by', '22 11 2026') })
    const now = opened.clock.now
    opened.clock.now = new Date('2026-11-22T12:00:00Z')
    const later = await opened.signInAs('gp')
    expect(textOf(await later.read(need))).toContain('We look at this again on 22 November 2026. That day has come.')
    opened.clock.now = now
  })
})

const plainOf = async (at: string): Promise<Readonly<Record<string, unknown>>> => {
  const { rows } = await opened.database.pool.query<{ plain: Readonly<Record<string, unknown>> }>(
    'select plain from fact where item = $1 order by n desc limit 1',
    [at.split('/').at(-1)],
  )
  return rows[0]?.plain ?? {}
}

describe('Two at once, and the same form again', () => {
  test('both are kept, and both are shown with what to do', async () => {
    const need = await brought(gp, 'aisha')
    await agrees(gp, need, { ...three(), reason: 'the GP wrote this' })
    await agrees(aisha, asTheirOwn(need), { ...alone(), with: 'them', reason: 'aisha wrote this' })
    for (const page of [textOf(await gp.read(need)), textOf(await aisha.read(asTheirOwn(need)))])
      for (const words of ['the GP wrote this', 'aisha wrote this', 'Two people wrote at once.'])
        expect(page).toContain(words)
  })

  test('what comes to it from several at once is all kept', async () => {
    const at = await agrees(gp, await brought(gp, 'aisha'), three())
    const own = asTheirOwn(at)
    const mums = await rowOf(at, 'Nadia')
    const [mine, theirs] = [await aisha.read(own), await gp.read(at)]
    const filled = (html: string, on: string, fields: Readonly<Record<string, string>>) =>
      new URLSearchParams({ form: formTokenIn(html), on, ...fields })
    const all = await Promise.all([
      gp.post(`${at}/changed-mind`, filled(theirs, at, { whose: mums, why: 'one' })),
      aisha.post(`${own}/changed-mind`, filled(mine, own, { why: 'two' })),
      gp.post(`${at}/said-again`, filled(theirs, at, { to: mums, language: 'so', says: 'three' })),
    ])
    expect(all.map(({ status }) => status)).toEqual([303, 303, 303])
    const page = textOf(await gp.read(`${at}?to=${mums}`))
    for (const words of ['one', 'two', 'three']) expect(page).toContain(words)
  })

  test('the same form sent five times is one agreement', async () => {
    const need = await brought(gp, 'aisha')
    const body = new URLSearchParams({ form: formTokenIn(await gp.read(`${need}/agree`)), on: `${need}/agree` })
    for (const [name, values] of Object.entries(three())) for (const value of [values].flat()) body.append(name, value)
    const sent = await Promise.all([1, 2, 3].map(() => gp.post(`${need}/agree`, body)))
    sent.push(await gp.post(`${need}/agree`, body), await gp.post(`${need}/agree`, body))
    expect(new Set(sent.map(pathOf)).size).toBe(1)
    expect(await count("select from fact where kind = 'agreement' and need = $1", [need.split('/').at(-1)])).toBe(1)
  })

  test('what the GP had written waits for her when her time had run out', async () => {
    const need = await brought(gp, 'aisha')
    const body = {
      form: formTokenIn(await gp.read(`${need}/agree`)),
      on: `${need}/agree`,
      reason: 'half a reason',
      'own-1': 'the choir',
    }
    expect((await opened.post(`${need}/agree`, body)).headers.get('location')).toContain('kept=1')
    const html = await gp.read(`${need}/agree`)
    expect(html).toContain('half a reason')
    expect(html).toContain('value="the choir"')
    expect(textOf(html)).toContain('This is what you had written. It has not been kept yet.')
  })
})

/** What Aisha chooses by herself. */
const alone = (): Fields => ({
  ...{ 'there-young': 'yes', 'how-young': 'there', waiting: 'yes', grouping: 'advice' },
  ...{ reason: 'i want to try on my own first', standing: 'agreed', with: 'me', ...day('reviewOn', '3 1 2027') },
})

describe('R20 Aisha writes down what she chose by herself', () => {
  test('nobody from the desk is needed, and nobody sees it but her', async () => {
    const need = asTheirOwn(await brought(gp, 'aisha'))
    const at = await agrees(aisha, need, alone())
    expect(textOf(await aisha.read(need))).toContain('i want to try on my own first')
    expect(textOf(await aisha.read(at))).toContain('Only you can see this.')
    const desk = `/desk/young-person/${person('aisha')}/need/${need.split('/').at(-1)}`
    expect((await gp.get(`${desk}/agreement/${at.split('/').at(-1)}`)).status).toBe(404)
    expect(textOf(await gp.read(desk))).not.toContain('on my own first')
  })

  test('her mum sees it when she lets her, in plain words, and not before', async () => {
    const need = await brought(gp, 'aisha')
    const at = await agrees(gp, need, { ...differing(), reason: 'read by mum' })
    const [item, herPage] = [at.split('/').at(-1), `/me/with/${person('aisha')}`]
    expect(textOf(await mum.read(herPage))).not.toContain('read by mum')
    const choosing = `/me/who-can-see/${item}`
    expect(
      (await aisha.send(choosing, choosing, { with: 'my-worker', also: [person('aishas-mum')], n: '1' })).status,
    ).toBe(303)
    const page = textOf(await mum.read(herPage))
    for (const words of [
      'read by mum',
      'What is worked on now: Getting Help.',
      'The young person: Sport, and to be left alone.',
    ])
      expect(page).toContain(words)
    expect(page.slice(page.indexOf('What was agreed'), page.indexOf('To look at again on'))).not.toContain('Aisha')
    for (const where of ['/me', herPage])
      expect(textOf(await dad.read(where))).not.toMatch(/read by mum|agreed|Getting Help/)
  })
})

describe('Whose it is not', () => {
  test('a father without a say, a team lead elsewhere, a front desk and a nurse for whom it is not find nothing under any address', async () => {
    const need = await brought(gp, 'aisha')
    const at = await agrees(gp, need, { ...three(), reason: 'for nobody else' })
    for (const who of [dad, teamLead, frontDesk, nurse, mum])
      for (const page of [`${need}/agree`, at, `${at}/print`, asTheirOwn(at), `${asTheirOwn(need)}/agree`])
        expect((await who.get(page)).status, page).toBe(404)
    for (const [to, fields] of [
      [`${need}/agree`, three()],
      [`${at}/changed-mind`, { whose: '0' }],
      [`${at}/said-again`, { to: '0', language: 'so', says: 'x' }],
    ] as const)
      expect((await nurse.send('/desk', to, fields)).status, to).toBe(404)
  })
})

describe('“Was this your own choice?” is asked in private', () => {
  const secret = 'mum was in the room the whole time'

  test('Aisha reads her answer, and nobody else does, anywhere: not her GP, not her mum, not her father, not a team lead', async () => {
    const need = await brought(gp, 'aisha')
    const at = await agrees(gp, need, three())
    const own = asTheirOwn(at)
    expect((await aisha.send(own, `${own}/own-choice`, { 'own-words': secret })).status).toBe(422)
    expect((await aisha.send(own, `${own}/own-choice`, { answer: 'partly', 'own-words': secret })).status).toBe(303)
    const hers = textOf(await aisha.read(own))
    expect(hers).toContain(secret)
    expect(hers).toContain('Nobody who helps you sees your answer')
    const item = await itemOf('own-choice')
    for (const [who, pages] of [
      [
        gp,
        [
          need,
          at,
          `${at}?to=0`,
          `${at}/print`,
          `/desk/young-person/${person('aisha')}`,
          `/desk/young-person/${person('aisha')}/print`,
        ],
      ],
      [nurse, [`/desk/young-person/${person('aisha')}`]],
      [mum, [`/me/with/${person('aisha')}`]],
      [dad, ['/me']],
      [teamLead, ['/desk/today', '/desk/young-people']],
    ] as const)
      for (const page of pages) {
        const html = await who.read(page)
        expect(html, page).not.toContain(secret)
        expect(html, page).not.toContain(item)
        expect(textOf(html), page).not.toMatch(/own choice|Partly/)
      }
    for (const who of [gp, nurse, teamLead])
      expect((await who.get(`/desk/young-person/${person('aisha')}/item/${item}`)).status).toBe(404)
  })

  test('it stands among no words of hers, in no view of what others see, and in nothing that lies open', async () => {
    const need = await brought(gp, 'aisha')
    const own = asTheirOwn(await agrees(gp, need, three()))
    await aisha.send(own, `${own}/own-choice`, { answer: 'no', 'own-words': secret })
    expect(await aisha.read(asTheirOwn(need))).not.toContain(secret)
    expect(await aisha.read(`${asTheirOwn(need)}/share`)).not.toContain(secret)
    for (const other of ['gp', 'aishas-mum']) expect(await aisha.read(`/me/as/${person(other)}`)).not.toContain(secret)
    expect(textOf(await aisha.read('/me/who-can-see'))).not.toMatch(/choice\?? No|the room/)
    const { rows } = await opened.database.pool.query(
      "select plain, sensitivity, shared_with, also, encode(sealed_body, 'escape') as sealed from fact where item = $1",
      [await itemOf('own-choice')],
    )
    expect(rows).toMatchObject([{ sensitivity: 'private', shared_with: 'only-me', also: [] }])
    expect(Object.keys(rows[0].plain).toSorted()).toEqual(['agreement', 'is'])
    expect(JSON.stringify(rows)).not.toContain('the room')
  })

  test('she can answer it again, and only she can answer it', async () => {
    const at = await agrees(gp, await brought(gp, 'aisha'), three())
    const own = asTheirOwn(at)
    await aisha.send(own, `${own}/own-choice`, { answer: 'no' })
    opened.clock.now = new Date(opened.clock.now.getTime() + 1_000)
    await aisha.send(own, `${own}/own-choice`, { answer: 'yes', 'own-words': 'now it is' })
    expect(textOf(await aisha.read(own))).toContain('Yes now it is You answered this on')
    for (const who of [gp, mum])
      expect((await who.send('/account', `${own}/own-choice`, { answer: 'yes' })).status).toBe(404)
  })

  const itemOf = async (is: string): Promise<string> => {
    const { rows } = await opened.database.pool.query<{ item: string }>(
      "select item from fact where plain ->> 'is' = $1 order by recorded_at desc limit 1",
      [is],
    )
    return rows[0]?.item ?? 'none'
  }
})
