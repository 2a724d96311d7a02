import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationAgency, demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn, testNow } from './testing.edge.ts'

let opened: Opened
let aisha: SomebodyIn
let mum: SomebodyIn
let gp: SomebodyIn
let teacher: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  aisha = await opened.signInAs('aisha')
  mum = await opened.signInAs('aishas-mum')
  gp = await opened.signInAs('gp')
  teacher = await opened.signInAs('teacher')
}, 240_000)
afterAll(() => opened.close())

type Fields = Readonly<Record<string, string | readonly string[]>>

const person = (key: string): string => demonstrationPerson('ashmere', key)
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
const rows = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row>(sql, [...values])).rows
const desk = `/desk/young-person/${person('aisha')}`
const idIn = (need: string): string => need.split('/').at(-1) ?? ''
const asHers = (need: string): string => `/me/need/${idIn(need)}/stay-safe`
const asMums = (need: string): string => `/me/with/${person('aisha')}/need/${idIn(need)}/stay-safe`
const dayFields = (name: string, day: string): Readonly<Record<string, string>> => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** What Aisha brings, written down by her doctor. @returns where it stands at the desk. */
async function brings(called: string): Promise<string> {
  const sent = await gp.send(`${desk}/needs/new`, `${desk}/needs`, { is: 'own-words', words: called, called })
  expect(sent.status).toBe(303)
  return new URL(sent.headers.get('location') ?? '', 'http://here').pathname
}

const writes = (need: string, what: string, fields: Fields): Promise<Response> =>
  gp.send(`${need}/stay-safe`, `${need}/stay-safe/${what}`, fields)
const beginning = (): Fields => ({ lead: person('gp'), ...dayFields('reviewOn', '2026-12-14') })

/** A need of Aisha’s with a plan to stay safe. */
async function planned(called: string): Promise<string> {
  const need = await brings(called)
  expect((await writes(need, 'begin', beginning())).status).toBe(303)
  return need
}

/** What somebody reads on another day. */
async function onDay<Read>(day: string, read: () => Promise<Read>): Promise<Read> {
  opened.clock.now = new Date(`${day}T12:00:00Z`)
  try {
    return await read()
  } finally {
    opened.clock.now = testNow
  }
}
const readAs = async (key: string, page: string): Promise<string> =>
  textOf(await (await opened.signInAs(key)).read(page))

/** Something that Aisha brings by herself. @returns its page. */
async function own(called: string): Promise<string> {
  const sent = await aisha.send('/me/needs/new', '/me/needs', { words: called, called })
  return new URL(sent.headers.get('location') ?? '', 'http://here').pathname
}
const begins = (way: string, fields: Fields = {}) =>
  aisha.send(`${way}/stay-safe`, `${way}/stay-safe/begin`, { reviewOn: '2026-12-05', ...fields })

/** The things that can be shown with what she brought, by what stands beside each box. */
const offeredIn = (html: string): ReadonlyMap<string, string> =>
  new Map(
    [...html.matchAll(/name="thing" type="checkbox" value="([0-9a-f-]{36})".*?<label[^>]*>(.*?)<\/label>/gs)].map(
      ([, id = '', says = '']) => [says.trim(), id],
    ),
  )

interface Shown {
  readonly ticks: readonly string[]
  readonly also?: readonly string[]
  readonly closes?: readonly string[]
}

/** She shows what she brought to those who help, or to nobody, and to whom she adds; of its things those that she ticks. */
async function shows(way: string, to: string, { ticks, also = [], closes = [] }: Shown): Promise<void> {
  const html = await aisha.read(`${way}/share`)
  const seen = [...html.matchAll(/type="hidden" name="(n(?:-[0-9a-f-]{36})?)" value="(\d+)"/g)]
  const things = [...offeredIn(html)].filter(([says]) => ticks.some((tick) => says.includes(tick))).map(([, id]) => id)
  const fields = { ...Object.fromEntries(seen.map(([, name, n]) => [name, n])), to, also, closes, thing: things }
  expect((await aisha.send(`${way}/share`, `${way}/share`, fields)).status).toBe(303)
}

describe('R30 Aisha, 14, and her doctor write a plan to stay safe', () => {
  test('it begins with one lead and a day ahead, and says of everything else that it is not there yet', async () => {
    const need = await planned('it begins')
    const page = textOf(await aisha.read(asHers(need)))
    for (const says of [
      'leads.',
      'Nobody yet for when the lead is away.',
      'My signs Not written yet',
      'Look at it again on 14 December 2026.',
    ])
      expect(page).toContain(says)
  })

  test.each([
    { when: 'nobody leads', change: { lead: '' }, then: 'Select one person who leads' },
    { when: 'two lead', change: { leadNamed: 'Ada Obi' }, then: 'Choose one person who leads' },
    { when: 'the day is past', change: dayFields('reviewOn', '2026-11-01'), then: 'must be after today' },
    { when: 'the lead stands in for herself', change: { backUp: person('gp') }, then: 'Choose somebody else' },
  ])('where $when it does not begin: it is said why, and nothing that was typed is lost', async ({ change, then }) => {
    const need = await brings('refused')
    const sent = await writes(need, 'begin', { ...beginning(), backUpNamed: 'Omar Night', ...change })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    expect(textOf(html)).toContain(then)
    expect(html).toContain('value="Omar Night"')
    expect(await rows("select from fact where need = $1 and kind = 'risk-support'", [idIn(need)])).toEqual([])
  })

  test('each part is kept by itself; an agency without a role shows as a gap by its name', async () => {
    const need = await planned('parts')
    const signs = { times: '0', 'my-signs-says': 'I stop eating lunch' }
    expect((await writes(need, 'my-signs', signs)).status).toBe(303)
    const roles = {
      ...{ times: '1', 'who-leads-lead': person('gp'), 'who-leads-backUpNamed': 'Omar Night' },
      ...{ 'who-leads-who-0': 'Harbour team', 'who-leads-outOfHours-0': 'The night line rings back' },
    }
    expect((await writes(need, 'who-leads', roles)).status).toBe(303)
    const page = textOf(await aisha.read(asHers(need)))
    for (const says of [
      'My signs I stop eating lunch',
      'If they are away: Omar Night.',
      'At night and weekends: The night line rings back',
      'Harbour team: what they do is not agreed yet.',
    ])
      expect(page).toContain(says)
  })

  test('who writes a part that somebody else has written meanwhile loses nothing, and both stand on the page', async () => {
    const need = await planned('quicker')
    expect((await writes(need, 'reasons', { times: '0', 'reasons-says': 'My cat' })).status).toBe(303)
    const sent = await writes(need, 'reasons', { times: '0', 'reasons-says': 'My brother' })
    const html = await sent.text()
    expect([
      sent.status,
      html.includes('>My brother</textarea>'),
      textOf(html).includes('My reasons to keep going My cat'),
    ]).toEqual([422, true, true])
    expect((await writes(need, 'reasons', { times: '1', 'reasons-says': 'My brother, my cat' })).status).toBe(303)
    expect(textOf(await gp.read(`${need}/stay-safe`))).toContain(
      'What stood here before : My reasons to keep going My cat',
    )
  })

  test('H17 whoever helps reads who can see it here and who cannot, so that nobody takes it that another knows', async () => {
    const page = textOf(await gp.read(`${await planned('who knows')}/stay-safe`))
    expect(page).toContain('Can see it: Anjali Rao.')
    expect(/Cannot see it: [^.]*Nadia[^.]*\. Do not assume that they know\./.test(page)).toBe(true)
  })

  test('it is not there for her teacher, and no word of it lies open', async () => {
    const need = await planned('not there')
    expect(
      (
        await writes(need, 'people-to-tell', {
          times: '0',
          'people-to-tell-says': 'Nani',
        })
      ).status,
    ).toBe(303)
    expect((await writes(need, 'code-word', { codeWord: 'heron', knows: person('gp') })).status).toBe(303)
    expect((await teacher.get(`${need}/stay-safe`)).status).toBe(404)
    const theirs = await teacher.send('/desk/today', `${need}/stay-safe/reasons`, { times: '0', 'reasons-says': 'no' })
    expect(theirs.status).toBe(404)
    const open = await rows<{ all: string }>(
      "select plain::text || also::text as all from fact where kind = 'risk-support'",
    )
    expect(open.map(({ all }) => all).join(' ')).not.toMatch(/heron|Nani/)
  })
})

describe('H08 the day to look again has passed', () => {
  test('every page and every paper says so in words, and her doctor is asked', async () => {
    const need = await planned('stale')
    const past = 'The day to look at this again was 14 December 2026, and nobody has yet.'
    await onDay('2026-12-20', async () => {
      for (const page of [
        asHers(need),
        asHers(need).replace('/stay-safe', ''),
        ...['page', 'card', 'pictures'].map((as) => `${asHers(need)}/print?as=${as}`),
      ])
        expect([page, (await readAs('aisha', page)).includes(past)]).toEqual([page, true])
      for (const page of [need, `${need}/stay-safe`, `${need}/stay-safe/print?as=card`])
        expect([page, (await readAs('gp', page)).includes(past)]).toEqual([page, true])
      expect(await readAs('gp', desk)).toContain('The day to look at this again has passed')
      expect(await readAs('gp', '/desk/today')).toContain('You look again at the plan to stay safe, together with')
    })
    expect(await onDay('2026-12-13', () => readAs('gp', '/desk/today'))).not.toContain(
      'look again at the plan to stay safe',
    )
  })

  test('a paper is dated, holds the numbers to call now, and that it was printed is noted as that', async () => {
    const need = await planned('paper')
    for (const as of ['page', 'card', 'pictures']) {
      const page = textOf(await aisha.read(`${asHers(need)}/print?as=${as}`))
      for (const says of [
        'Agreed on 21 November 2026. Look at it again on 14 December 2026. Check that it is still right.',
        '999',
        '85258',
      ])
        expect([as, page.includes(says)]).toEqual([as, true])
    }
    const [item] = await rows<{ item: string }>("select item from fact where need = $1 and kind = 'risk-support'", [
      idIn(need),
    ])
    expect(
      await rows("select from audit where did = 'print' and kind = 'risk-support' and $1::uuid = any (array[item])", [
        item?.item,
      ]),
    ).not.toEqual([])
  })
})

describe('H24 Aisha keeps her plan on her phone', () => {
  test('as one file with the day, that calls by one tap and asks nobody for anything; she is told who can read it', async () => {
    const need = await planned('on the phone')
    const page = textOf(await aisha.read(asHers(need)))
    expect(page).toContain('Whoever holds the phone can read it.')
    const kept = await aisha.send(asHers(need), `${asHers(need)}/keep`, {})
    expect(kept.headers.get('content-disposition')).toBe('attachment; filename="my-page.html"')
    expect(kept.headers.get('cache-control')).toBe('no-store')
    const file = await kept.text()
    expect(file).toContain('Kept on this phone on 21 November 2026.')
    for (const call of ['href="tel:999"', 'href="tel:111"', 'href="sms:85258?&amp;body=SHOUT"'])
      expect(file).toContain(call)
    expect(file).not.toMatch(/<(script|img|link|iframe|form)|https?:|url\(/)
    expect(/<title>(.*?)<\/title>/.exec(file)?.[1]).toBe('My page')
    const [item] = await rows<{ item: string }>("select item from fact where need = $1 and kind = 'risk-support'", [
      idIn(need),
    ])
    expect(
      await rows("select from audit where did = 'export' and kind = 'risk-support' and $1::uuid = any (array[item])", [
        item?.item,
      ]),
    ).not.toEqual([])
  })

  test('where there is none there is no file, and nobody else finds it', async () => {
    const need = await planned('hers alone')
    const without = asHers(await brings('without'))
    expect((await mum.send('/me', `${asHers(need)}/keep`, {})).status).toBe(404)
    expect((await aisha.send(without, `${without}/keep`, {})).status).toBe(404)
  })

  test('not by a link that somebody sends her: an address that is opened keeps nothing', async () => {
    const need = await planned('by a link')
    expect((await aisha.get(`${asHers(need)}/keep`)).status).toBe(404)
  })
})

describe('R30 bad input to a plan that goes on', () => {
  test.each([
    {
      ...{ when: 'it is left with no lead', what: 'who-leads', then: 'Select one person who leads' },
      fields: { times: '1', 'who-leads-who-0': 'Harbour team' },
    },
    {
      ...{ when: 'two would lead', what: 'who-leads', then: 'Choose one person who leads' },
      fields: {
        times: '1',
        'who-leads-lead': 'gp',
        'who-leads-leadNamed': 'Ada Obi',
        'who-leads-who-0': 'Harbour team',
      },
    },
    {
      ...{ when: 'the next day is past', what: 'review', then: 'must be after today' },
      fields: { times: '1', ...dayFields('review-on', '2026-11-01'), 'review-ending': 'Harbour team' },
    },
  ])('where $when it is said by name, what was typed stays and the plan stands', async ({ what, fields, then }) => {
    const need = await planned('bad input')
    const named = Object.fromEntries(
      Object.entries(fields).map(([name, text]) => [name, text === 'gp' ? person('gp') : text]),
    )
    const sent = await writes(need, what, named)
    const html = await sent.text()
    expect([sent.status, textOf(html).includes(then), /Harbour team("|<\/textarea>)/.test(html)]).toEqual([
      422,
      true,
      true,
    ])
    const page = textOf(await aisha.read(asHers(need)))
    for (const says of ['Anjali Rao leads.', 'Look at it again on 14 December 2026.']) expect(page).toContain(says)
    expect(page).not.toContain('Harbour team')
  })
})

describe('R32 in pictures, with who has a copy', () => {
  test('each part has a drawing and a few plain words, who has a copy stands on the paper, and it prints', async () => {
    const need = await planned('in pictures')
    const copies = { times: '0', 'copies-who-0': 'Nani', ...dayFields('copies-on-0', '2026-11-20') }
    expect((await writes(need, 'copies', copies)).status).toBe(303)
    const html = await aisha.read(`${asHers(need)}/print?as=pictures`)
    const drawings = html.slice(html.indexOf('rd-pictures')).match(/<svg/g) ?? []
    expect(drawings.length).toBeGreaterThanOrEqual(14)
    for (const says of ['I can tell when things get hard', 'Who has this plan', 'Nani, since 20 November 2026'])
      expect(textOf(html)).toContain(says)
  })
})

describe('R32 Aisha says that she helped to write it', () => {
  test('in one act on her own page, with the day; or why not', async () => {
    const need = await planned('helped')
    const way = asHers(need)
    const empty = await aisha.send(way, `${way}/helped`, { helped: 'did-not', because: '' })
    expect([empty.status, textOf(await empty.text()).includes('Say why not')]).toEqual([422, true])
    expect((await aisha.send(way, `${way}/helped`, { helped: 'helped' })).status).toBe(303)
    expect(textOf(await gp.read(`${need}/stay-safe`))).toContain(
      '“I helped write this.” Said by the young person on 21 November 2026.',
    )
  })
})

describe('R30 Aisha begins and writes a plan to stay safe alone, with nobody in the room', () => {
  const writesOwn = (way: string, part: string, fields: Fields) =>
    aisha.send(`${way}/stay-safe`, `${way}/stay-safe/part/${part}`, { times: '0', part, ...fields })

  test('of what only she can see she alone has a plan; it says so, and nobody is asked', async () => {
    const way = await own('for me alone')
    expect(await aisha.read(way)).toContain(`${way}/stay-safe`)
    expect(textOf(await aisha.read(`${way}/stay-safe`))).toContain('Only you can read it')
    const none = await begins(way, { reviewOn: '' })
    expect([none.status, textOf(await none.text()).includes('Choose the day')]).toEqual([422, true])
    expect((await begins(way)).status).toBe(303)
    const page = textOf(await aisha.read(`${way}/stay-safe`))
    for (const says of ['Nobody leads this plan yet.', 'Nobody is asked who leads it', 'Only you can see this.'])
      expect(page).toContain(says)
    expect((await gp.get(`${desk}/need/${idIn(way)}/stay-safe`)).status).toBe(404)
    expect((await begins(way)).status).toBe(422)
  })

  test('of what her doctor can see her doctor reads it, is asked who leads it, and says so', async () => {
    const need = await brings('with nobody in the room')
    const way = `/me/need/${idIn(need)}`
    const [, said = ''] = / ([A-Z][^.]*) can read it, because/.exec(textOf(await aisha.read(`${way}/stay-safe`))) ?? []
    expect(said).toContain('Anjali Rao')
    expect((await begins(way)).status).toBe(303)
    expect(textOf(await aisha.read(`${way}/stay-safe`))).toContain(`You can see this, and so can ${said}.`)
    expect(textOf(await aisha.read(`${way}/stay-safe`))).toContain('Anjali Rao is asked to see who leads it.')
    const asks = 'began a plan to stay safe alone: see who leads it'
    expect(await readAs('gp', '/desk/today')).toContain(asks)
    const leads = { times: '1', 'who-leads-lead': person('gp') }
    expect((await writes(need, 'who-leads', leads)).status).toBe(303)
    expect(await readAs('gp', '/desk/today')).not.toContain(asks)
    expect(textOf(await aisha.read(`${way}/stay-safe`))).toContain('Anjali Rao leads.')
  })

  test('whom she names is asked first; it says that they have not said yet that they lead', async () => {
    const need = await brings('she names her')
    const way = `/me/need/${idIn(need)}`
    expect((await begins(way, { lead: person('gp') })).status).toBe(303)
    const page = textOf(await aisha.read(`${way}/stay-safe`))
    for (const says of ['Anjali Rao leads.', 'has not said yet that they do']) expect(page).toContain(says)
    expect((await begins(`/me/need/${idIn(await brings('somebody else'))}`, { lead: person('teacher') })).status).toBe(
      303,
    )
  })

  test('each reads who wrote which words; what stood there before is kept', async () => {
    const need = await planned('whose words')
    const way = `/me/need/${idIn(need)}`
    expect((await writes(need, 'reasons', { times: '0', 'reasons-says': 'My cat' })).status).toBe(303)
    expect((await writesOwn(way, 'reasons', { times: '1', 'reasons-says': 'My brother' })).status).toBe(303)
    expect((await writesOwn(way, 'safer', { 'safer-what-0': 'Tablets away', 'safer-who-0': 'Mum' })).status).toBe(303)
    expect(textOf(await aisha.read(`${way}/stay-safe`))).toContain(
      'My reasons to keep going My brother Written by you on 21 November 2026 What stood here before : My reasons to keep going My cat Written by Anjali Rao on 21 November 2026',
    )
    const page = textOf(await gp.read(`${need}/stay-safe`))
    expect(page).toMatch(/My brother Written by Aisha[^.]* on 21 November 2026/)
    expect(page).toContain('Who does it: Mum')
  })

  test('she and her doctor write the same part at once: nothing of either is lost', async () => {
    const need = await planned('both at once')
    const way = `/me/need/${idIn(need)}`
    expect((await writes(need, 'my-signs', { times: '0', 'my-signs-says': 'She goes quiet' })).status).toBe(303)
    const sent = await writesOwn(way, 'my-signs', { 'my-signs-says': 'I go quiet' })
    const html = await sent.text()
    expect([sent.status, html.includes('>I go quiet</textarea>'), textOf(html).includes('She goes quiet')]).toEqual([
      ...[422, true, true],
    ])
    expect(textOf(html)).toContain('Somebody wrote this part while you were writing')
    expect(html).toContain('name="times" value="1"')
  })

  test('what no longer holds is emptied, by her or at the desk, and what stood there is still read', async () => {
    const need = await planned('no longer')
    const way = `/me/need/${idIn(need)}`
    expect((await writesOwn(way, 'reasons', { 'reasons-says': 'My cat' })).status).toBe(303)
    expect((await writesOwn(way, 'reasons', { times: '1', empty: '1' })).status).toBe(303)
    const page = textOf(await gp.read(`${need}/stay-safe`))
    expect(page).toMatch(/What stood here no longer holds\. Said by Aisha[^.]* on 21 November 2026\./)
    expect(page).toMatch(/My cat .*It no longer holds: said by Aisha/)
    expect((await writesOwn(way, 'reasons', { times: '2', 'reasons-says': 'My dog' })).status).toBe(303)
    expect((await writes(need, 'reasons', { times: '3', empty: '1' })).status).toBe(303)
    expect(textOf(await aisha.read(`${way}/stay-safe`))).toContain('Said by Anjali Rao on 21 November 2026.')
    expect((await writesOwn(way, 'reasons', { times: '4', empty: '1' })).status).toBe(422)
  })

  test('what others do, who leads and the day are not hers to write alone; nor is hers her mum’s', async () => {
    const need = await planned('not hers')
    const way = `/me/need/${idIn(need)}`
    for (const part of ['services', 'who-leads', 'copies', 'review', 'nothing'])
      expect([part, (await writesOwn(way, part, { [`${part}-says`]: 'x' })).status]).toEqual([part, 404])
    expect((await mum.send('/me', `${way}/stay-safe/part/reasons`, { 'reasons-says': 'x' })).status).toBe(404)
  })
})

describe('R17 Aisha closes what she brought, and with it all that is hers in it', () => {
  const withMum = async (called: string): Promise<string> => {
    const way = await own(called)
    await shows(way, 'those-who-help', { ticks: [called], also: [person('aishas-mum')] })
    return way
  }

  test('the plan to stay safe that she began alone closes with it, and so does the code word kept apart from it', async () => {
    const way = await withMum('closed again')
    expect((await begins(way)).status).toBe(303)
    const plan = `${way}/stay-safe`
    const agreed = { codeWord: 'kestrel', knows: [person('aishas-mum'), person('gp')] }
    expect((await aisha.send(plan, `${plan}/code-word`, agreed)).status).toBe(303)
    expect(textOf(await mum.read(asMums(way)))).toContain('Our code word: kestrel')
    expect([...offeredIn(await aisha.read(`${way}/share`)).keys()]).toEqual([
      '“closed again”',
      'Your plan to stay safe',
    ])
    await shows(way, 'nobody', { ticks: [] })
    expect((await mum.get(asMums(way))).status).toBe(404)
    expect((await gp.get(`${desk}/need/${idIn(way)}/stay-safe`)).status).toBe(404)
    for (const [who, page] of [
      [mum, `/me/with/${person('aisha')}`],
      [gp, desk],
    ] as const)
      expect(await who.read(page)).not.toContain('kestrel')
    expect(textOf(await aisha.read(plan))).toContain('Our code word: kestrel')
  })

  test('her mum is left out alone: her doctor still reads the plan and the code word, her mum neither', async () => {
    const way = await withMum('mum alone')
    expect((await begins(way)).status).toBe(303)
    const plan = `${way}/stay-safe`
    const agreed = { codeWord: 'curlew', knows: [person('aishas-mum'), person('gp')] }
    expect((await aisha.send(plan, `${plan}/code-word`, agreed)).status).toBe(303)
    await shows(way, 'those-who-help', { ticks: ['mum alone', 'Your plan to stay safe'] })
    expect(textOf(await gp.read(`${desk}/need/${idIn(way)}/stay-safe`))).toContain('Our code word: curlew')
    expect((await mum.get(asMums(way))).status).toBe(404)
    expect(await mum.read(`/me/with/${person('aisha')}`)).not.toContain('curlew')
  })

  test('a plan to stay safe, and a goal, that are not ticked are read by nobody', async () => {
    const way = await withMum('not ticked')
    expect((await begins(way)).status).toBe(303)
    const goal = { says: 'Ride to the river', shortName: 'river', with: 'them' }
    expect((await aisha.send(`${way}/goals`, `${way}/goals`, goal)).status).toBe(303)
    const hers = `/me/with/${person('aisha')}/need/${idIn(way)}`
    expect(textOf(await mum.read(hers))).toContain('Ride to the river')
    await shows(way, 'those-who-help', { ticks: ['not ticked', 'Ride to the river'], also: [person('aishas-mum')] })
    expect((await mum.get(asMums(way))).status).toBe(404)
    expect(textOf(await mum.read(hers))).toContain('Ride to the river')
    await shows(way, 'those-who-help', { ticks: ['not ticked'], also: [person('aishas-mum')] })
    expect(textOf(await mum.read(hers))).not.toContain('Ride to the river')
    expect(textOf(await aisha.read(`${way}/goals`))).toContain('Ride to the river')
  })

  test('her mum, who reads what it is about, is offered no plan to stay safe where there is none for her', async () => {
    const way = await own('no plan here')
    await shows(way, 'those-who-help', { ticks: ['no plan here'], also: [person('aishas-mum')] })
    expect(await aisha.read(way)).toContain(`${way}/stay-safe`)
    const hers = await mum.read(`/me/with/${person('aisha')}/need/${idIn(way)}`)
    expect([hers.includes('no plan here'), hers.includes('/stay-safe')]).toEqual([true, false])
  })
})

describe('R17 Aisha closes what she brought, with a plan to stay safe that her doctor began', () => {
  const plansOf = (need: string) =>
    rows<{ item: string; n: number }>(
      "select item, max(n) as n from fact where need = $1 and plain ->> 'is' = 'stay-safe' group by item",
      [idIn(need)],
    )

  /** A plan that her doctor began, which her mum can read, with its code word. */
  async function withMum(called: string, codeWord: string): Promise<string> {
    const need = await planned(called)
    const [plan] = await plansOf(need)
    const choosing = `/me/who-can-see/${plan?.item}`
    const fields = { with: 'my-worker', also: [person('aishas-mum')], n: `${plan?.n}` }
    expect((await aisha.send(choosing, choosing, fields)).status).toBe(303)
    const agreed = { codeWord, knows: [person('aishas-mum')] }
    expect((await aisha.send(asHers(need), `${asHers(need)}/code-word`, agreed)).status).toBe(303)
    return need
  }
  const mumReads = async (need: string) => (await mum.get(asMums(need))).status === 200

  test('the form asks whether it is closed, too, with who can see it and why they may need it; nobody ticked it before', async () => {
    const need = await withMum('asked in the same form', 'fulmar')
    const html = await aisha.read(`/me/need/${idIn(need)}/share`)
    const [box = ''] = /<input[^>]*name="closes"[^>]*>/.exec(html) ?? []
    expect([box.includes('checkbox'), box.includes('checked')]).toEqual([true, false])
    expect(textOf(html)).toMatch(
      /The plan to stay safe that was begun with you [^.]*(Nadia|Anjali)[^.]* can see it\. They may need it: it says what was agreed to keep you safe\./,
    )
    expect(textOf(html)).toContain(
      'Anjali Rao can still read it. Whoever wrote something down here keeps what they wrote.',
    )
  })

  test('not ticked, it stays open to those who agreed it; ticked, it closes with its code word, but not to whoever wrote it', async () => {
    const need = await withMum('closed with it', 'sanderling')
    const way = `/me/need/${idIn(need)}`
    await shows(way, 'nobody', { ticks: [] })
    expect(await mumReads(need)).toBe(true)
    const [plan] = await plansOf(need)
    await shows(way, 'nobody', { ticks: [], closes: [plan?.item ?? ''] })
    expect(await mumReads(need)).toBe(false)
    expect(await mum.read(`/me/with/${person('aisha')}`)).not.toContain('sanderling')
    expect(textOf(await gp.read(`${need}/stay-safe`))).toContain('Anjali Rao leads.')
    expect(textOf(await aisha.read(asHers(need)))).toContain('Our code word: sanderling')
  })

  test('where only whoever wrote it can see it there is nothing to close, and it says why', async () => {
    const need = await planned('nothing to close')
    const html = await aisha.read(`/me/need/${idIn(need)}/share`)
    expect(html).not.toContain('name="closes"')
    expect(textOf(html)).toContain('It can’t be closed. Anjali Rao wrote it down')
    const [plan] = await plansOf(need)
    await shows(`/me/need/${idIn(need)}`, 'nobody', { ticks: [], closes: [plan?.item ?? ''] })
    expect((await plansOf(need))[0]?.n).toBe(plan?.n)
  })

  test('a plan of another need is not closed by this form', async () => {
    const [need, other] = [await withMum('this one', 'gannet'), await withMum('the other', 'puffin')]
    const [plan] = await plansOf(other)
    await shows(`/me/need/${idIn(need)}`, 'nobody', { ticks: [], closes: [plan?.item ?? ''] })
    expect(await mumReads(other)).toBe(true)
  })
})

describe('H17 nobody is said to be asked who cannot read it', () => {
  test('she named her doctor and then keeps it for herself: nobody is asked', async () => {
    const way = `/me/need/${idIn(await brings('kept again'))}`
    expect((await begins(way, { lead: person('gp') })).status).toBe(303)
    expect(textOf(await aisha.read(`${way}/stay-safe`))).toContain('Anjali Rao is asked to see who leads it.')
    const [row] = await rows<{ item: string; n: number }>(
      "select item, n from fact where need = $1 and kind = 'risk-support' order by n desc",
      [idIn(way)],
    )
    const choosing = `/me/who-can-see/${row?.item}`
    expect((await aisha.send(choosing, choosing, { with: 'only-me', n: `${row?.n}` })).status).toBe(303)
    const page = textOf(await aisha.read(`${way}/stay-safe`))
    expect(page).toContain('Only you can see this.')
    expect(page).not.toContain('is asked to see who leads it')
    expect(page).toContain('Nobody is asked who leads it')
  })
})

describe('H17 two plans to stay safe in one need', () => {
  const whoseOf = (html: string): string =>
    /stay-safe\?item=([0-9a-f-]{36})"/.exec(html)?.[1] ?? 'no other plan is named'

  test('her doctor, who cannot see hers, begins another: hers stays on her page, her paper and her phone, and each leads to the other', async () => {
    const way = await own('two plans')
    const plan = `${way}/stay-safe`
    const need = `${desk}/need/${idIn(way)}`
    expect((await begins(way)).status).toBe(303)
    const reasons = (says: string, item?: string) =>
      aisha.send(plan, `${plan}/part/reasons`, {
        ...{ times: '0', part: 'reasons', 'reasons-says': says },
        ...(item ? { item } : {}),
      })
    expect((await reasons('My cat')).status).toBe(303)
    await shows(way, 'those-who-help', { ticks: ['two plans'] })
    expect((await writes(need, 'begin', beginning())).status).toBe(303)
    expect((await writes(need, 'my-signs', { times: '0', 'my-signs-says': 'She goes quiet' })).status).toBe(303)
    const html = await aisha.read(plan)
    expect(textOf(html)).toContain('It was begun by Anjali Rao.')
    const kept = async (item = '') => (await aisha.send(plan, `${plan}/keep`, item ? { item } : {})).text()
    for (const page of [plan, `${plan}/print`, 'kept']) {
      const read = page === 'kept' ? await kept() : await aisha.read(page)
      expect([page, read.includes('My cat'), read.includes('She goes quiet')]).toEqual([page, true, false])
    }
    const theirs = whoseOf(html)
    for (const page of [plan, `${plan}/print`, 'kept']) {
      const read = page === 'kept' ? await kept(theirs) : await aisha.read(`${page}?item=${theirs}`)
      expect([page, read.includes('My cat'), read.includes('She goes quiet')]).toEqual([page, false, true])
    }
    const sent = await reasons('My brother', theirs)
    expect(sent.headers.get('location')).toContain(`item=${theirs}`)
    expect(textOf(await gp.read(`${need}/stay-safe`))).toContain('My brother')
    expect(await gp.read(`${need}/stay-safe`)).not.toMatch(/My cat|another plan/)
    expect(await aisha.read(plan)).not.toContain('>My brother<')

    await shows(way, 'those-who-help', { ticks: ['two plans', 'Your plan to stay safe'] })
    const atDesk = await gp.read(`${need}/stay-safe`)
    const other = whoseOf(atDesk)
    const both = [textOf(atDesk), textOf(await gp.read(`${need}/stay-safe?item=${other}`))]
    expect(both.filter((page) => page.includes('My reasons to keep going My cat'))).toHaveLength(1)
    expect(both.filter((page) => page.includes('My signs She goes quiet'))).toHaveLength(1)
    expect(textOf(await gp.read(`${need}/stay-safe/print?item=${theirs}`))).toContain('She goes quiet')
  })
})

describe('H17 whoever leads has no account here', () => {
  const toTell = 'Ada Obi has no account here, and so nobody has asked them. Anjali Rao tells them that they lead.'
  const waits = 'Tell whoever leads the plan to stay safe of'

  test('it says so to both, it waits for her doctor, and that she told them is kept with its day', async () => {
    const need = await brings('a lead by name')
    expect((await writes(need, 'begin', { ...beginning(), lead: '', leadNamed: 'Ada Obi' })).status).toBe(303)
    expect(textOf(await aisha.read(asHers(need)))).toContain(toTell)
    expect(textOf(await gp.read(`${need}/stay-safe`))).toContain(toTell)
    expect(await readAs('gp', '/desk/today')).toContain(waits)
    const late = await writes(need, 'told-lead', dayFields('toldOn', '2026-12-01'))
    const html = await late.text()
    expect([late.status, html.includes('value="2026"')]).toEqual([422, true])
    expect(textOf(html)).toContain('must be today or before')
    expect((await writes(need, 'told-lead', dayFields('toldOn', '2026-11-20'))).status).toBe(303)
    const told = 'Ada Obi has no account here. Anjali Rao told them on 20 November 2026 that they lead.'
    for (const page of [await aisha.read(asHers(need)), await aisha.read(`${asHers(need)}/print`)])
      expect([textOf(page).includes(told), textOf(page).includes(toTell)]).toEqual([true, false])
    expect(await readAs('gp', '/desk/today')).not.toContain(waits)
  })
})

describe('Aisha says who may know her code word', () => {
  const items = (need: string) =>
    rows<{ item: string; n: number; is: string }>(
      "select item, max(n) as n, plain ->> 'is' as is from fact where need = $1 and kind = 'risk-support' group by item, plain ->> 'is' order by max(recorded_at)",
      [idIn(need)],
    )
  const sharedWithMum = async (need: string): Promise<void> => {
    const plan = (await items(need)).find(({ is }) => is === 'stay-safe')
    const choosing = `/me/who-can-see/${plan?.item}`
    const fields = { with: 'my-worker', also: [person('aishas-mum')], n: `${plan?.n}` }
    expect((await aisha.send(choosing, choosing, fields)).status).toBe(303)
  }
  const agrees = (need: string, fields: Fields) => aisha.send(asHers(need), `${asHers(need)}/code-word`, fields)
  const isKnown = 'A code word is agreed. It is known to Anjali Rao, and to nobody else.'

  test('her doctor who leads reads it; her mum reads that there is one and who knows it, and no letter of it', async () => {
    const need = await planned('the word')
    await sharedWithMum(need)
    expect(await gp.read(`${need}/stay-safe`)).toMatch(/name="knows"[^>]*value="[0-9a-f-]{36}" checked/)
    const agreed = await writes(need, 'code-word', { codeWord: 'kestrel', knows: person('gp') })
    expect(agreed.status).toBe(303)
    for (const page of [await aisha.read(asHers(need)), await gp.read(`${need}/stay-safe`)])
      expect(textOf(page)).toContain('Our code word: kestrel')
    const hers = await mum.read(asMums(need))
    expect([textOf(hers).includes(isKnown), hers.includes('kestrel')]).toEqual([true, false])
    expect(await mum.read(`/me/with/${person('aisha')}`)).not.toContain('kestrel')
  })

  test('on paper it stands on her own card alone', async () => {
    const need = await planned('the word on paper')
    expect((await agrees(need, { codeWord: 'kestrel', knows: [person('gp')] })).status).toBe(303)
    const holds = async (who: SomebodyIn, page: string) => (await who.read(page)).includes('kestrel')
    const hers = ['page', 'card', 'pictures'].map((as) => holds(aisha, `${asHers(need)}/print?as=${as}`))
    expect(await Promise.all(hers)).toEqual([false, true, false])
    const atDesk = ['page', 'card', 'pictures'].map((as) => holds(gp, `${need}/stay-safe/print?as=${as}`))
    expect(await Promise.all(atDesk)).toEqual([false, false, false])
    expect(textOf(await gp.read(`${need}/stay-safe/print`))).toContain(isKnown)
  })

  test('she gives it to her mum and Nani alone: her doctor, who knew the one before, does not read it', async () => {
    const need = await planned('another word')
    await sharedWithMum(need)
    expect((await writes(need, 'code-word', { codeWord: 'curlew', knows: person('gp') })).status).toBe(303)
    const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(await aisha.read(asHers(need))) ?? []
    const other = { codeWord: 'plover', knows: [person('aishas-mum')], knowsNamed: 'Nani', seen }
    expect((await agrees(need, other)).status).toBe(303)
    expect(textOf(await mum.read(asMums(need)))).toContain('Our code word: plover')
    for (const page of [`${need}/stay-safe`, desk, need]) expect(await gp.read(page)).not.toContain('plover')
    expect(await gp.read(`${need}/stay-safe`)).not.toContain('curlew')
    expect(textOf(await gp.read(`${need}/stay-safe`))).toMatch(/It is known to [^.]* and Nani, and to nobody else/)
    const words = (await items(need)).filter(({ is }) => is === 'code-word')
    expect(words).toHaveLength(2)
    for (const { item } of words) expect((await gp.get(`${desk}/item/${item}/share`)).status).toBe(404)
  })

  test('whoever knows it hands it on to nobody', async () => {
    const need = await planned('handed on')
    expect((await agrees(need, { codeWord: 'kestrel', knows: [person('gp')] })).status).toBe(303)
    const all = await items(need)
    const [plan, word] = ['stay-safe', 'code-word'].map((wanted) => all.find(({ is }) => is === wanted))
    expect((await gp.get(`${desk}/item/${plan?.item}/share`)).status).toBe(200)
    expect((await gp.get(`${desk}/item/${word?.item}/share`)).status).toBe(404)
  })

  test('without a word, or without anybody who knows it, it is not kept and nothing is lost; it can be no more', async () => {
    const need = await planned('no word')
    const none = await agrees(need, { codeWord: 'kestrel', knowsNamed: '' })
    const html = await none.text()
    expect([none.status, html.includes('value="kestrel"')]).toEqual([422, true])
    expect(textOf(html)).toContain('Choose who may know it')
    expect((await writes(need, 'code-word', { codeWord: '', knows: person('gp') })).status).toBe(422)
    expect((await agrees(need, { codeWord: 'kestrel', knowsNamed: 'Nani' })).status).toBe(303)
    expect((await agrees(need, { codeWord: 'plover', knowsNamed: 'Nani', seen: '' })).status).toBe(422)
    const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(await aisha.read(asHers(need))) ?? []
    expect((await agrees(need, { gone: '1', seen })).status).toBe(303)
    expect(await aisha.read(asHers(need))).not.toMatch(/kestrel|A code word is agreed/)
  })
})

describe('R33 the plan to stay safe ends by itself', () => {
  const end = {
    ...{ why: 'own-choice', because: 'She wants to try help again', theirs: 'said', helped: 'the card' },
    ...{ ifItComesBack: 'Ring the surgery', wayBack: 'Ask for Anjali. You tell nothing twice.' },
    ...{ 'who-1': 'The surgery', 'how-1': '01632 960 123', unmet: 'remains', whatIsUnmet: 'the nights' },
    ...{ harm: 'remains', whatRisk: 'It can get dark at night.', heldBy: person('gp'), passedOn: 'nothing' },
  }
  const ends = async (need: string, change: Fields = {}) => {
    const page = `${need}/ending/one?of=stay-safe`
    const html = await gp.read(page)
    const [, chosen = ''] = /<option value="([0-9a-f-]{36})" selected/.exec(html) ?? []
    const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(html) ?? []
    return gp.send(page, `${need}/ending/one`, { ends: chosen, seen, ...end, ...change })
  }
  const records = (need: string) =>
    rows<{ item: string }>("select distinct item from fact where need = $1 and plain ->> 'is' = 'ending-of-one'", [
      idIn(need),
    ])
  const facts = (need: string, kind: string) =>
    rows<{ item: string; plain: { is: string } }>('select * from fact where need = $1 and kind = $2 order by item, n', [
      idIn(need),
      kind,
    ])

  test('it ends and the plan of treatment goes on; the plan of treatment changes and it goes on', async () => {
    const need = await planned('apart')
    const plan = {
      ...{ way: 'with-others', plan: '', n: '0', parts: '1', rings: '1' },
      ...{ 'who-0': 'young-person', 'what-0': 'Try the group', 'when-0': 'on Mondays' },
      ...{ 'ring-who-0': person('gp'), 'ring-how-0': '01632 960 123', 'ring-when-0': 'mornings' },
      ...{ ...dayFields('next', '2026-11-27'), asks: person('gp') },
    }
    const before = await facts(need, 'risk-support')
    expect((await gp.send(`${need}/plan/make`, `${need}/plan/make`, plan)).status).toBe(303)
    expect(await facts(need, 'risk-support')).toEqual(before)
    const treatment = await facts(need, 'plan')
    expect((await ends(need)).status).toBe(303)
    expect(await facts(need, 'plan')).toEqual(treatment)
    expect(textOf(await aisha.read(asHers(need)))).toContain(
      'This plan ended on 21 November 2026. It is kept, and can begin again.',
    )
    expect((await writes(need, 'reasons', { times: '0', 'reasons-says': 'late' })).status).toBe(422)
    expect((await writes(need, 'begin', beginning())).status).toBe(303)
  })

  test('R27 it does not end without the record of an ending, and nothing that was typed is lost', async () => {
    const need = await planned('no record')
    const sent = await ends(need, { because: 'Not any more.', unmet: '', heldBy: '', wayBack: '' })
    const html = await sent.text()
    expect([sent.status, html.includes('Not any more.</textarea>')]).toEqual([422, true])
    for (const says of [
      'Enter how they come back',
      'Select whether anything is still as it was',
      'Enter who holds this',
    ])
      expect(textOf(html)).toContain(says)
    expect(textOf(await aisha.read(asHers(need)))).not.toContain('This plan ended')
    expect(await records(need)).toEqual([])
  })

  test('R27 Aisha reads its whole record with what she brought, says how that was, and has it in her copy', async () => {
    const need = await planned('whole record')
    expect((await ends(need)).status).toBe(303)
    const mine = `/me/need/${idIn(need)}`
    const page = await aisha.read(mine)
    for (const says of [
      'The plan to stay safe: this ended on 21 November 2026. All else goes on.',
      ...['You chose to stop.', 'What helped: the card', 'What is still not as you wanted: the nights'],
      'From today Anjali Rao keeps an eye on it with you.',
      'You can turn to The surgery',
    ])
      expect(textOf(page)).toContain(says)
    expect(textOf(await aisha.read(asHers(need)))).toContain('Who looks after what is left to do: Anjali Rao')
    const [, item = ''] = /name="item" value="([0-9a-f-]{36})"/.exec(page) ?? []
    expect((await aisha.send(mine, `${mine}/ending/felt`, { item, felt: 'not-good' })).status).toBe(303)
    expect(textOf(await gp.read(`${need}/ending/one`))).toContain('How it was for you: Not good.')
    expect(textOf(await aisha.read('/me/copy/read'))).toContain('The plan to stay safe: this ended on')
  })

  test('it begins again, and ends again with a record of its own; whoever cannot read the plan reads of neither', async () => {
    const need = await planned('twice')
    expect((await ends(need)).status).toBe(303)
    expect(await gp.read(`${need}/ending/one`)).not.toContain('>The plan to stay safe</option>')
    expect((await writes(need, 'begin', beginning())).status).toBe(303)
    expect((await ends(need, { because: 'It is done' })).status).toBe(303)
    expect((await records(need)).length).toBe(2)
    expect((await teacher.get(`${need}/ending/one`)).status).toBe(404)
    const whose = await rows<object>(
      "select distinct kind, sensitivity, named, shared_with, also from fact where need = $1 and kind = any (array['plan', 'risk-support'])",
      [idIn(need)],
    )
    expect(whose).toHaveLength(1)
  })

  test('whoever another agency agreed plans with, and no plans to stay safe, finds no record of how one ended', async () => {
    const need = await planned('behind the wall')
    expect((await ends(need)).status).toBe(303)
    const [agreement, edge] = [randomUUID(), randomUUID()]
    const [one, other] = ['gps', 'council'].map((key) => demonstrationAgency('ashmere', key))
    await rows(
      "insert into agency_agreement (id, locality, one, other, kinds, from_day, until_day) values ($1, 'ashmere', $2, $3, array['plan', 'own-words', 'need'], '2026-01-01', '2027-12-31')",
      [agreement, one, other],
    )
    await rows(
      "insert into edge (id, locality, young_person, subject, kind, starts, said_by) values ($1, 'ashmere', $2, $3, 'worker', '2026-11-01', 'a test')",
      [edge, person('aisha'), person('social-worker')],
    )
    const dawn = await opened.signInAs('social-worker')
    const page = await dawn.read(desk)
    expect([page.includes('behind the wall'), page.includes('It can get dark at night.')]).toEqual([true, false])
    expect(textOf(await dawn.read(need))).not.toContain('The plan to stay safe: this ended on')
    expect(textOf(await dawn.read(`${need}/ending/one`))).not.toContain('the nights')
    expect(await gp.read(need)).toContain('The plan to stay safe: this ended on')
    await rows('delete from agency_agreement where id = $1', [agreement])
    await rows('delete from edge where id = $1', [edge])
  })

  test('a record that was kept as a plan before is still read, and Aisha says how it was', async () => {
    const need = await planned('kept before')
    expect((await ends(need)).status).toBe(303)
    await opened.database.pool.query('alter table fact disable trigger user')
    await rows("update fact set kind = 'plan' where need = $1 and plain ->> 'is' = 'ending-of-one'", [idIn(need)])
    await opened.database.pool.query('alter table fact enable trigger user')
    const mine = `/me/need/${idIn(need)}`
    const page = await aisha.read(mine)
    expect(textOf(page)).toContain('The plan to stay safe: this ended on')
    const [, item = ''] = /name="item" value="([0-9a-f-]{36})"/.exec(page) ?? []
    expect((await aisha.send(mine, `${mine}/ending/felt`, { item, felt: 'not-good' })).status).toBe(303)
    expect(textOf(await gp.read(`${need}/ending/one`))).toContain('How it was for you: Not good.')
  })

  test('H04 her mum, who reads the plan, reads from it who holds what may still happen, and no record until Aisha shows it', async () => {
    const need = await planned('and her mum')
    const [plan] = await facts(need, 'risk-support')
    const choosing = (item: string) => `/me/who-can-see/${item}`
    const also = { with: 'my-worker', also: [person('aishas-mum')], n: '1' }
    const shows = (item: string) => aisha.send(choosing(item), choosing(item), also)
    expect((await shows(plan?.item ?? '')).status).toBe(303)
    const form = textOf(await gp.read(`${need}/ending/one?of=stay-safe`))
    expect(form).toContain(
      'If the plan to stay safe ends, these read how: the young person and Anjali Rao. No parent or carer does, unless it is shown to them afterwards.',
    )
    expect((await ends(need)).status).toBe(303)
    expect(textOf(await mum.read(asMums(need)))).toContain('Who looks after what is left to do: Anjali Rao')
    const pages = [`/me/with/${person('aisha')}`, asMums(need)]
    for (const page of pages)
      expect(textOf(await mum.read(page))).not.toMatch(/It can get dark at night|the nights|the card/)
    const [record] = await records(need)
    expect((await shows(record?.item ?? '')).status).toBe(303)
    expect(textOf(await mum.read(`/me/with/${person('aisha')}`))).toMatch(
      /How one help ended .*It can get dark at night/,
    )
  })

  test('an old form does not end a plan that was begun anew: it says so, and nothing that was typed is lost', async () => {
    const need = await planned('an old form')
    const page = `${need}/ending/one?of=stay-safe`
    const html = await gp.read(page)
    const [, chosen = ''] = /<option value="([0-9a-f-]{36})" selected/.exec(html) ?? []
    const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(html) ?? []
    const old = { ends: chosen, seen, ...end, because: 'An old reason' }
    expect((await ends(need)).status).toBe(303)
    const over = await gp.send(page, `${need}/ending/one`, old)
    expect([over.status, textOf(await over.text()).includes('somebody was quicker')]).toEqual([422, true])
    expect((await writes(need, 'begin', beginning())).status).toBe(303)
    const missing = await gp.send(page, `${need}/ending/one`, { ...old, why: '' })
    expect([missing.status, (await missing.text()).includes(`name="seen" value="${seen}"`)]).toEqual([422, true])
    const sent = await gp.send(page, `${need}/ending/one`, old)
    const shown = await sent.text()
    expect([sent.status, shown.includes('An old reason</textarea>')]).toEqual([422, true])
    expect(textOf(shown)).toContain('This plan to stay safe is not as it was when you opened this')
    expect((await records(need)).length).toBe(1)
    expect(textOf(await aisha.read(asHers(need)))).not.toContain('This plan ended')
    const [, now = ''] = /name="seen" value="([^"]*)"/.exec(shown) ?? []
    expect((await gp.send(page, `${need}/ending/one`, { ...old, seen: now })).status).toBe(303)
  })

  test('sent twice, one after the other, it ends once, and both times it says that it was kept', async () => {
    const need = await planned('sent twice')
    const html = await gp.read(`${need}/ending/one?of=stay-safe`)
    const [, chosen = ''] = /<option value="([0-9a-f-]{36})" selected/.exec(html) ?? []
    const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(html) ?? []
    const on = `${need}/ending/one`
    const form = () => new URLSearchParams({ form: formTokenIn(html), on, ends: chosen, seen, ...end })
    const first = await gp.post(on, form())
    const second = await gp.post(on, form())
    expect([first, second].map(({ status, headers }) => [status, headers.get('location')])).toEqual([
      [303, first.headers.get('location')],
      [303, first.headers.get('location')],
    ])
    expect((await records(need)).length).toBe(1)
  })
})

describe('R34 each person’s own view', () => {
  test('Aisha, her doctor and her mum each say it themselves, and each reads the others; her mum changes nothing else', async () => {
    const need = await planned('views')
    const [row] = await rows<{ item: string; n: number }>(
      "select item, n from fact where need = $1 and kind = 'risk-support'",
      [idIn(need)],
    )
    const choosing = `/me/who-can-see/${row?.item}`
    expect((await mum.get(asMums(need))).status).toBe(404)
    const shared = await aisha.send(choosing, choosing, {
      with: 'my-worker',
      also: [person('aishas-mum')],
      n: `${row?.n}`,
    })
    expect(shared.status).toBe(303)
    expect((await aisha.send(asHers(need), `${asHers(need)}/view`, { problem: 'Nobody listens' })).status).toBe(303)
    expect((await writes(need, 'view', { whose: 'themselves', problem: 'She does not sleep' })).status).toBe(303)
    expect(
      (await mum.send(asMums(need), `${asMums(need)}/view`, { problem: 'The phone', whatHelps: 'Rest' })).status,
    ).toBe(303)
    for (const page of [
      await aisha.read(asHers(need)),
      await gp.read(`${need}/stay-safe`),
      await mum.read(asMums(need)),
    ]) {
      const text = textOf(page)
      for (const says of ['Nobody listens', 'She does not sleep', 'The phone']) expect(text).toContain(says)
      expect(text.indexOf('Nobody listens')).toBeLessThan(text.indexOf('She does not sleep'))
    }
    for (const [who, page] of [
      [aisha, asHers(need)],
      [gp, `${need}/stay-safe`],
      [mum, asMums(need)],
    ] as const) {
      const paper = textOf(await who.read(`${page}/print`))
      for (const says of ['How each person sees it', 'Nobody listens', 'She does not sleep', 'The phone', '999'])
        expect(paper).toContain(says)
      expect(textOf(await who.read(`${page}/print?as=card`))).not.toContain('Nobody listens')
    }
    expect(await mum.read(asMums(need))).toContain(`${asMums(need)}/print`)
    expect((await teacher.get(`${asMums(need)}/print`)).status).toBe(404)
    expect(
      await rows("select from audit where did = 'print' and kind = 'risk-support' and by_person = $1", [
        person('aishas-mum'),
      ]),
    ).not.toEqual([])
    const tried = await mum.send(asMums(need), `${asMums(need)}/helped`, { helped: 'helped' })
    expect(tried.status).toBe(404)
    expect(textOf(await mum.read(`/me/with/${person('aisha')}`))).toContain('The plan to stay safe')
  })
})

test('where Aisha chooses who sees it, a plan in which nothing is written yet is named by what it is, without empty quotation marks', async () => {
  await planned('named by what it is')
  const page = await aisha.read('/me/who-can-see')
  expect(page).toContain('A plan to stay safe, ')
  expect(page).not.toMatch(/“\s*”/)
})
