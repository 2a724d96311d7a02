import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn, testNow } from './testing.edge.ts'

let opened: Opened
let callum: SomebodyIn
let nurse: SomebodyIn
let teacher: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  callum = await opened.signInAs('callum')
  nurse = await opened.signInAs('school-nurse')
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
const about = (who: string, rest = ''): string => `/desk/young-person/${person(who)}${rest}`
const pathIn = (reply: Response): string => new URL(reply.headers.get('location') ?? '', 'http://here').pathname
const asTheirOwn = (desk: string): string => `/me/need/${desk.split('/').at(-1)}`
const rows = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row>(sql, [...values])).rows
/** A form as it stands on its page, with what is typed over it. */
const hiddenIn = (html: string, action: string): Readonly<Record<string, string>> => {
  const inside = [...html.matchAll(/<form\b[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].find(
    ([, to]) => to === action,
  )?.[2]
  const names = [...(inside ?? '').matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(names.map(([, name = '', value = '']) => [name, value]))
}

/** Writes down what a young person brings. @returns where it stands. */
async function opens(who: SomebodyIn, of: string, called: string): Promise<string> {
  const sent = await who.send(about(of, '/needs/new'), about(of, '/needs'), { is: 'own-words', words: called, called })
  expect(sent.status).toBe(303)
  return pathIn(sent)
}
const dayFields = (name: string, day: string): Readonly<Record<string, string>> => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const ofCallum = (): Fields => ({
  ...{ way: 'nobody-is-asked-now', plan: '', n: '0', parts: '3', rings: '1' },
  ...{ 'who-0': 'young-person', 'what-0': 'Use my safety plan', 'when-0': 'when it gets bad', 'yes-0': 'yes' },
  ...{ 'who-1': person('school-nurse'), 'what-1': 'Keep Friday break free', 'when-1': '27 11 2026' },
  ...{ 'who-2': 'named', 'name-2': 'Dad', 'what-2': 'Drive me to the canal', 'when-2': 'on Sundays' },
  ...{ 'ring-who-0': person('school-nurse'), 'ring-how-0': '01632 960 123', 'ring-when-0': 'school days, 8 to 4' },
  ...{ ...dayFields('next', '2026-11-27'), asks: person('school-nurse') },
})
/** A need of Callum’s with a plan, made at the desk. @returns where the need stands. */
async function planned(called: string, change: Fields = {}): Promise<string> {
  const need = await opens(nurse, 'callum', called)
  const sent = await nurse.send(`${need}/plan/make`, `${need}/plan/make`, { ...ofCallum(), ...change })
  expect([sent.status, pathIn(sent)]).toEqual([303, `${need}/plan`])
  return need
}
/** The nurse sends one of the small forms of a plan, as it stands on its page. */
async function acts(need: string, to: string, fields: Fields = {}): Promise<Response> {
  const page = `${need}/plan`
  return nurse.send(page, `${need}/${to}`, { ...hiddenIn(await nurse.read(page), `${need}/${to}`), ...fields })
}
const partNamed = async (need: string, does: string): Promise<string> => {
  const html = await nurse.read(`${need}/plan`)
  return /name="part" value="([^"]+)"/.exec(html.slice(html.indexOf(does)))?.[1] ?? ''
}
/** What somebody’s day is, on that day. */
async function today(key: string, on: string): Promise<string> {
  opened.clock.now = new Date(`${on}T12:00:00Z`)
  const read = textOf(await (await opened.signInAs(key)).read('/desk/today'))
  opened.clock.now = testNow
  return read
}

describe('R22 Callum, 15, does not want anybody asked', () => {
  test('that is a plan, made with the nurse: who does what, whom to ring, and that she asks on Friday; he finds it on his own page', async () => {
    const need = await planned('nobody is asked')
    const page = textOf(await callum.read(`${asTheirOwn(need)}/plan`))
    for (const says of [
      'Nobody is asked for help now. That’s a plan too.',
      'You Use my safety plan when it gets bad Said yes on 21 November 2026, written down by Beth Lloyd',
      'Beth Lloyd Keep Friday break free by 27 November 2026 Not said yes yet',
      'Dad Drive me to the canal on Sundays Not said yes yet',
      'On Friday 27 November 2026, Beth Lloyd asks how things are.',
      'Beth Lloyd 01632 960 123 school days, 8 to 4',
      'You can see this plan, and so can Beth Lloyd.',
    ])
      expect(page).toContain(says)
    expect(await callum.read(asTheirOwn(need))).toContain('href="tel:01632960123"')
    expect(textOf(await callum.read('/me'))).toContain('the next day in it is Friday 27 November 2026')
  })

  test('the follow-up is kept: it waits for her on Friday and not before, and nothing that he said is opened for that', async () => {
    await planned('kept on Friday')
    const read = async () =>
      (await rows("select from audit where did in ('read', 'print') and kind in ('plan', 'own-words')")).length
    const before = await read()
    expect(await today('school-nurse', '2026-11-26')).not.toContain('You ask Callum Reid how things are')
    expect(await today('school-nurse', '2026-11-27')).toContain('You ask Callum Reid how things are Today')
    expect(await read()).toBe(before)
  })

  test('R9 silence closes nothing: sixty days on the plan stands as it stood, and she is told since when', async () => {
    const need = await planned('sixty days on')
    const facts = async () => rows('select * from fact where need = $1 order by item, n', [need.split('/').at(-1)])
    const before = await facts()
    expect(await today('school-nurse', '2027-01-20')).toContain(
      'You ask Callum Reid how things are Since Friday 27 November 2026',
    )
    opened.clock.now = new Date('2027-01-20T12:00:00Z')
    const page = textOf(await (await opened.signInAs('callum')).read(`${asTheirOwn(need)}/plan`))
    opened.clock.now = testNow
    expect(page).toContain('Beth Lloyd was to ask how things are on Friday 27 November 2026, and hasn’t yet.')
    expect(page).toContain('Use my safety plan')
    expect(await facts()).toEqual(before)
  })

  test('she asks, and keeps it with the next day and not without', async () => {
    const need = await planned('she asks')
    const without = await acts(need, 'plan/asked-after', { how: 'a bit better', 'asked-asks': '' })
    expect(without.status).toBe(422)
    const html = await without.text()
    for (const says of [
      'like 14 3 2027',
      'Select who asks on that day',
      '>a bit better</textarea>',
      'href="#asked-next-day"',
    ])
      expect(html).toContain(says)
    const next = { ...dayFields('asked-next', '2026-12-04'), 'asked-asks': person('school-nurse') }
    expect((await acts(need, 'plan/asked-after', { how: 'a bit better', ...next })).status).toBe(303)
    const page = textOf(await callum.read(`${asTheirOwn(need)}/plan`))
    expect(page).toContain(
      'On Friday 4 December 2026, Beth Lloyd asks how things are. Somebody last asked on 21 November 2026. a bit better',
    )
  })
})

describe('R22 R23 Callum makes a plan alone, and asks nobody', () => {
  const alone: Fields = {
    ...{ way: 'wait-and-look-after-myself', what: 'music\n\nthe canal', when: 'when its bad', line: ['text'] },
    ...{ day: '2026-11-27' },
  }
  async function brings(words: string): Promise<string> {
    return pathIn(await callum.send('/me/needs/new', '/me/needs', { words, called: words }))
  }

  test('nobody else sees it, he looks at it himself on Friday, and it says so', async () => {
    const need = await brings('by myself')
    expect(textOf(await callum.read(`${need}/plan`))).toContain('Nobody here sees it, so nobody here can ask.')
    const sent = await callum.send(`${need}/plan`, `${need}/plan`, { ...alone, n: '0', asks: person('callum') })
    expect(sent.status).toBe(303)
    const page = textOf(await callum.read(`${need}/plan`))
    for (const says of [
      'You wait, and look after yourself. That’s a plan too.',
      'You music when its bad Said yes on 21 November 2026',
      'the canal when its bad',
      'On Friday 27 November 2026, you look at it again.',
      'Shout text SHOUT to 85258',
      'Only you can see this plan.',
    ])
      expect(page).toContain(says)
    expect(page).not.toContain('Things have changed')
    expect(await nurse.read(about('callum'))).not.toContain('the canal when its bad')
    expect(
      await rows("select from fact where need = $1 and kind = 'plan' and shared_with <> 'only-me'", [
        need.split('/').at(-1),
      ]),
    ).toEqual([])
  })

  test('where he shows what he brought, the plan goes with it only if he ticks it; the day that he chose is then known to whoever holds it', async () => {
    const need = await brings('shown with it')
    await callum.send(`${need}/plan`, `${need}/plan`, { ...alone, n: '0', asks: person('callum') })
    const form = await callum.read(`${need}/share`)
    const things = [...form.matchAll(/name="thing" type="checkbox" value="([^"]+)"/g)].map(([, id = '']) => id)
    expect(things).toHaveLength(2)
    const seen = [...form.matchAll(/type="hidden" name="(n(?:-[^"]+)?)" value="(\d+)"/g)].map(([, name, n]) => [
      name,
      n,
    ])
    const share = (thing: readonly string[]) =>
      callum.send(`${need}/share`, `${need}/share`, { ...Object.fromEntries(seen), to: 'those-who-help', thing })
    const desk = about('callum', `/need/${need.split('/').at(-1)}`)
    expect((await share(things)).status).toBe(303)
    expect(textOf(await nurse.read(desk))).toContain('the canal when its bad')
    const told = async () =>
      (await today('school-nurse', '2026-11-27')).split('wanted to look at their plan').length - 1
    expect(await told()).toBe(1)
    const own = [...(await callum.read(need)).matchAll(/href="(\/me\/who-can-see\/[^"]+)"/g)].map(([, to = '']) => to)
    for (const choice of own) {
      const sent = { ...hiddenIn(await callum.read(choice), choice), with: 'only-me' }
      expect((await callum.send(choice, choice, sent)).status).toBe(303)
    }
    expect(await told()).toBe(0)
  })

  test('where somebody sees what he brought, one of them asks, and he cannot choose that nobody does', async () => {
    const need = asTheirOwn(await opens(nurse, 'callum', 'seen by her'))
    const page = await callum.read(`${need}/plan`)
    expect(page).not.toContain(`value="${person('callum')}"`)
    const sent = await callum.send(`${need}/plan`, `${need}/plan`, { ...alone, n: '0', asks: person('callum') })
    expect([sent.status, (await sent.text()).includes('Choose who asks you how it went')]).toEqual([422, true])
    expect(
      (await callum.send(`${need}/plan`, `${need}/plan`, { ...alone, n: '0', asks: person('school-nurse') })).status,
    ).toBe(303)
    expect(await today('school-nurse', '2026-11-27')).toContain('You ask Callum Reid how things are')
  })

  test('everything that is missing is said at once, and what he wrote stands there still', async () => {
    const need = await brings('half of it')
    const sent = await callum.send(`${need}/plan`, `${need}/plan`, { n: '0', how: '01632 960 999' })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    for (const says of [
      'href="#way">Choose what you want to do for now',
      'href="#what">Write one thing that you will do',
      'href="#when">Write when, or how often',
      'href="#name">Write the name of who you can ring',
      'href="#answers">Write what time they answer',
      'href="#day">Choose a day to look at it',
      'href="#asks">Choose who asks you how it went',
      'value="01632 960 999"',
    ])
      expect(html).toContain(says)
  })

  test('in a plan that was made with others he changes what he does, and what they do stays', async () => {
    const need = asTheirOwn(await planned('his part of it'))
    const html = await callum.read(`${need}/plan`)
    const sent = await callum.send(`${need}/plan`, `${need}/plan`, {
      ...hiddenIn(html, `${need}/plan`),
      ...{ ...alone, what: 'Use my safety plan\nTell Beth on Friday', when: '', asks: person('school-nurse') },
    })
    expect(sent.status).toBe(422)
    const again = {
      ...hiddenIn(html, `${need}/plan`),
      ...alone,
      what: 'Use my safety plan\nTell Beth',
      asks: person('school-nurse'),
    }
    expect((await callum.send(`${need}/plan`, `${need}/plan`, again)).status).toBe(303)
    const page = textOf(await callum.read(`${need}/plan`))
    for (const says of [
      'Tell Beth',
      'Keep Friday break free by 27 November 2026',
      'Drive me to the canal',
      '01632 960 123',
    ])
      expect(page).toContain(says)
  })
})

describe('Each person’s part', () => {
  test('Callum says yes to his, and takes it back, in one act each', async () => {
    const need = await planned('yes and no', { 'yes-0': '' })
    const mine = asTheirOwn(need)
    const says = async (yes: 'yes' | 'no') =>
      callum.send(`${mine}/plan`, `${mine}/plan/part`, {
        ...hiddenIn(await callum.read(`${mine}/plan`), `${mine}/plan/part`),
        says: yes,
      })
    expect(textOf(await callum.read(mine))).toContain('Use my safety plan when it gets bad Not said yes yet')
    expect((await says('yes')).status).toBe(303)
    expect(textOf(await nurse.read(need))).toContain(
      'Use my safety plan when it gets bad Said yes on 21 November 2026 Beth',
    )
    expect((await says('no')).status).toBe(303)
    expect(textOf(await nurse.read(need))).toContain('Can’t do it any more, since 21 November 2026')
  })

  test('the same form sent five times has one effect, and the same answer', async () => {
    const need = await planned('five times')
    const html = await nurse.read(`${need}/plan`)
    const [form, part] = [formTokenIn(html), await partNamed(need, 'Drive me to the canal')]
    const places = new Set<string>()
    for (let time = 0; time < 5; time += 1) {
      const body = new URLSearchParams({ form, on: `${need}/plan`, part })
      const sent = await nurse.post(`${need}/plan/accepted`, body)
      places.add(`${sent.status} ${pathIn(sent)}`)
    }
    expect(places).toEqual(new Set([`303 ${need}/plan`]))
    const kept = await rows<{ n: number }>("select n from fact where need = $1 and kind = 'plan'", [
      need.split('/').at(-1),
    ])
    expect(kept).toHaveLength(2)
  })

  test('a plan sent five times is made once', async () => {
    const need = await opens(nurse, 'callum', 'made once')
    const form = formTokenIn(await nurse.read(`${need}/plan/make`))
    for (let time = 0; time < 5; time += 1) {
      const body = new URLSearchParams({ ...(ofCallum() as Record<string, string>), form, on: `${need}/plan/make` })
      expect((await nurse.post(`${need}/plan/make`, body)).status).toBe(303)
    }
    expect(await rows("select from fact where need = $1 and kind = 'plan'", [need.split('/').at(-1)])).toHaveLength(1)
  })

  test('the nurse says yes to her own; what his dad said is written down as said, with who wrote it', async () => {
    const need = await planned('who said it')
    for (const does of ['Keep Friday break free', 'Drive me to the canal'])
      expect((await acts(need, 'plan/accepted', { part: await partNamed(need, does) })).status).toBe(303)
    const page = textOf(await callum.read(asTheirOwn(need)))
    expect(page).toContain('by 27 November 2026 Said yes on 21 November 2026 Dad')
    expect(page).toContain('on Sundays Said yes on 21 November 2026, written down by Beth Lloyd')
    expect((await acts(need, 'plan/taken-back', { part: await partNamed(need, 'Drive me') })).status).toBe(303)
    expect(textOf(await callum.read(asTheirOwn(need)))).toContain('on Sundays Can’t do it any more')
  })

  test('a part is added and left out; the last one stays, and it is said why', async () => {
    const need = await planned('more and less', {
      'what-1': '',
      'who-1': '',
      'when-1': '',
      'what-2': '',
      'who-2': '',
      'name-2': '',
      'when-2': '',
    })
    const last = await acts(need, 'plan/left-out', {
      part: await partNamed(need, 'Use my safety plan'),
      why: 'no',
    })
    expect([last.status, (await last.text()).includes('Enter another part first')]).toEqual([422, true])
    const added = { 'who-new': 'named', 'name-new': 'Gran', 'what-new': 'Sunday lunch', 'when-new': 'every week' }
    expect((await acts(need, 'plan/part', { ...added, 'name-new': '' })).status).toBe(422)
    expect((await acts(need, 'plan/part', added)).status).toBe(303)
    expect(
      (await acts(need, 'plan/left-out', { part: await partNamed(need, 'Use my safety plan'), why: '' })).status,
    ).toBe(303)
    const page = textOf(await callum.read(asTheirOwn(need)))
    expect([page.includes('Gran Sunday lunch every week'), page.includes('Use my safety plan')]).toEqual([true, false])
  })

  test('made anew, what stays as it was stays accepted, and what changed is asked anew', async () => {
    const need = await planned('made anew')
    const make = `${need}/plan/make`
    const html = await nurse.read(make)
    expect(html).toContain('They said yes before. If you change it, ask them again.')
    const ids = Object.fromEntries(
      [...html.matchAll(/name="(part-\d)" value="([^"]+)"/g)].map(([, name = '', id = '']) => [name, id]),
    )
    const sent = { ...ofCallum(), ...hiddenIn(html, make), ...ids, 'yes-0': '' }
    expect((await nurse.send(make, make, sent)).status).toBe(303)
    expect(textOf(await nurse.read(need))).toContain('Use my safety plan when it gets bad Said yes')
    const changed = { ...sent, ...hiddenIn(await nurse.read(make), make), 'what-0': 'Use my safety plan every night' }
    expect((await nurse.send(make, make, changed)).status).toBe(303)
    expect(textOf(await nurse.read(need))).toContain('every night when it gets bad Not said yes yet')
  })
})

describe('The form of a plan', () => {
  test('rows are added without losing a word, and nothing is kept yet', async () => {
    const need = await opens(nurse, 'callum', 'more rows')
    const make = `${need}/plan/make`
    const sent = await nurse.send(make, make, { ...ofCallum(), parts: '3', more: 'parts' })
    expect(sent.status).toBe(200)
    const html = await sent.text()
    for (const says of [
      'id="what-3"',
      '>Use my safety plan</textarea>',
      'value="Dad"',
      'value="01632 960 123"',
      'name="parts" value="4"',
    ])
      expect(html).toContain(says)
    expect(await rows("select from fact where need = $1 and kind = 'plan'", [need.split('/').at(-1)])).toEqual([])
  })

  test('every fault is said at once, with its row, and leads to its field', async () => {
    const need = await opens(nurse, 'callum', 'faults')
    const make = `${need}/plan/make`
    const sent = await nurse.send(make, make, {
      ...{ parts: '3', rings: '2', 'who-0': 'young-person', 'what-0': 'Walk', 'what-2': 'Ring', 'when-2': '31 6 2027' },
      ...{ 'ring-how-1': '01632', 'next-day': '1', 'next-month': '1', 'next-year': '2026', n: '0' },
    })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    for (const says of [
      'href="#way">Select what kind of plan this is',
      'href="#when-0">Part 1: Enter by when, or how often',
      'href="#who-2">Part 3: Select who does this',
      'href="#when-2">Part 3: Enter the day by which, like 14 3 2027',
      'href="#ring-who-1">Person to ring 2: Enter their name, or select somebody',
      'href="#ring-when-1">Person to ring 2: Enter when this person answers',
      'href="#next-day">The day on which somebody asks how things are must be after today',
      'href="#asks">Select who asks on that day how things are',
    ])
      expect(html).toContain(says)
  })

  test('somebody was quicker: both are shown, nothing is lost, and put together it is kept', async () => {
    const need = await planned('two at once')
    const make = `${need}/plan/make`
    const seen = hiddenIn(await nurse.read(make), make)
    expect((await acts(need, 'plan/accepted', { part: await partNamed(need, 'Drive me') })).status).toBe(303)
    const late = { ...ofCallum(), ...seen, 'what-0': 'What she typed meanwhile' }
    const sent = await nurse.send(make, make, late)
    expect(sent.status).toBe(422)
    const html = await sent.text()
    for (const says of [
      'Somebody changed it while you were writing',
      'Drive me to the canal',
      '>What she typed meanwhile</textarea>',
    ])
      expect(html).toContain(says)
    const body = { ...late, ...hiddenIn(html, make) }
    expect((await nurse.send(make, make, body)).status).toBe(303)
    expect(textOf(await nurse.read(need))).toContain('What she typed meanwhile')
  })

  test('what she was writing when her time ran out stands in the form when she is back', async () => {
    const need = await opens(nurse, 'callum', 'time ran out')
    const make = `${need}/plan/make`
    const body = new URLSearchParams({
      ...(ofCallum() as Record<string, string>),
      form: formTokenIn(await nurse.read(make)),
      on: make,
    })
    opened.clock.now = new Date(testNow.getTime() + 31 * 60_000)
    expect((await nurse.post(make, body)).headers.get('location')).toContain('/sign-in')
    nurse = await opened.signInAs('school-nurse')
    expect(await nurse.read(make)).toContain('>Use my safety plan</textarea>')
    opened.clock.now = testNow
    nurse = await opened.signInAs('school-nurse')
  })
})

describe('Maya, small, and her dad', () => {
  test('a child who has no family name here, and what her dad does beside her', async () => {
    const page = '/desk/young-people/new'
    const sent = await teacher.send(page, page, { given: 'Maya', family: '', ageGroup: 'under-11' })
    expect(sent.status).toBe(303)
    const record = pathIn(sent)
    const need = pathIn(
      await teacher.send(`${record}/needs/new`, `${record}/needs`, { is: 'own-words', words: 'i miss grandad' }),
    )
    const made = await teacher.send(`${need}/plan/make`, `${need}/plan/make`, {
      ...{
        way: 'with-others',
        n: '0',
        'who-0': 'young-person',
        'what-0': 'Read the book',
        'when-0': 'at bedtime',
        'yes-0': 'yes',
      },
      ...{ 'who-1': 'named', 'name-1': 'Dad', 'what-1': 'Read it with her', 'when-1': 'at bedtime', 'yes-1': 'yes' },
      ...{ 'ring-name-0': 'School office', 'ring-how-0': '01632 960 111', 'ring-when-0': 'school days' },
      ...{ ...dayFields('next', '2026-12-12'), asks: person('teacher') },
    })
    expect(made.status).toBe(303)
    const plan = textOf(await teacher.read(`${need}/plan`))
    expect(plan).toContain('Maya Read the book at bedtime Said yes')
    expect(plan).toContain('Dad Read it with her at bedtime Said yes')
    expect(textOf(await teacher.read(record))).toContain(
      'Everybody’s part The young person : Read the book (at bedtime): said yes',
    )
  })
})

describe('Who sees a plan', () => {
  test('a parent whose view opens plans reads it once Ellie lets her: each part in plain words, no name that she may not know, nothing else of the need', async () => {
    const worker = await opened.signInAs('social-worker')
    const [ellie, mum] = [await opened.signInAs('ellie'), await opened.signInAs('ellies-mum')]
    const need = await opens(worker, 'ellie', 'i want to go home on sundays')
    const made = await worker.send(`${need}/plan/make`, `${need}/plan/make`, {
      ...{ way: 'with-others', n: '0', 'who-0': 'young-person', 'what-0': 'Ring on Saturdays', 'when-0': 'every week' },
      ...{ 'who-1': person('ellies-mum'), 'what-1': 'Cook on Sundays', 'when-1': 'every week' },
      ...{ 'ring-who-0': person('social-worker'), 'ring-how-0': '01632 960 160', 'ring-when-0': 'weekdays' },
      ...{ ...dayFields('next', '2026-12-12'), asks: person('social-worker') },
    })
    expect(made.status).toBe(303)
    const page = `/me/with/${person('ellie')}`
    expect(textOf(await mum.read(page))).not.toContain('Cook on Sundays')
    const atDesk = async (): Promise<string> => textOf(await worker.read(`${need}/plan`))
    expect(await atDesk()).toContain('Dawn Fraser can see it, as it stands today. Karen cannot see it here.')
    const [plan] = await rows<{ item: string }>("select item from fact where need = $1 and kind = 'plan'", [
      need.split('/').at(-1),
    ])
    const choice = `/me/who-can-see/${plan?.item}`
    const chosen = { ...hiddenIn(await ellie.read(choice), choice), with: 'my-worker', also: person('ellies-mum') }
    expect((await ellie.send(choice, choice, chosen)).status).toBe(303)
    const seen = textOf(await mum.read(page))
    for (const says of [
      'A plan',
      'Several people do something.',
      'The young person : Ring on Saturdays (every week): not said yes yet',
      'Karen : Cook on Sundays',
      'To ring: Dawn Fraser, 01632 960 160 (weekdays).',
      'To look at again on 12 December 2026',
    ])
      expect(seen).toContain(says)
    expect(await atDesk()).toContain('Karen and Dawn Fraser can see it, as it stands today.')
    for (const hidden of ['i want to go home', 'Ellie', 'Eleanor']) expect(seen).not.toContain(hidden)
    expect((await mum.get(`/me/need/${need.split('/').at(-1)}/plan`)).status).toBe(404)
  })

  test('H17 whoever helps reads who of those in it can see it, and who has to be told: somebody who is only named sees nothing', async () => {
    const need = await planned('so that nobody thinks that dad knows')
    expect(textOf(await nurse.read(`${need}/plan`))).toContain(
      'Beth Lloyd can see it, as it stands today. Dad cannot see it here. Nobody tells them unless one of you does',
    )
  })

  test('whoever does not stand by him finds neither the plan nor a way to change it; what is another’s leads nowhere', async () => {
    const need = await planned('not for them')
    const part = await partNamed(need, 'Use my safety plan')
    const aisha = await opened.signInAs('aisha')
    for (const path of [`${need}/plan`, `${need}/plan/make`]) expect((await teacher.get(path)).status).toBe(404)
    for (const act of ['plan/accepted', 'plan/asked-after', 'wait/begin', 'plan/make', 'plan/nothing-of-ours'])
      expect((await teacher.send('/desk', `${need}/${act}`, { part })).status).toBe(404)
    expect((await nurse.send(`${need}/plan`, `${need}/plan/nothing-of-ours`, { part })).status).toBe(404)
    const mine = asTheirOwn(need)
    expect((await aisha.get(`${mine}/plan`)).status).toBe(404)
    for (const act of ['', '/part', '/changed'])
      expect((await aisha.send('/me', `${mine}/plan${act}`, { part, item: part, says: 'yes' })).status).toBe(404)
    expect(textOf(await callum.read(mine))).toContain('Use my safety plan')
  })

  test('H14 he closes what he brought: she opens it no more, and is still told that she was to ask', async () => {
    const need = pathIn(await callum.send('/me/needs/new', '/me/needs', { words: 'open and shut again' }))
    const share = async (fields: Fields) => {
      const html = await callum.read(`${need}/share`)
      const thing = [...html.matchAll(/name="thing" type="checkbox" value="([^"]+)"/g)].map(([, id = '']) => id)
      const sent = { ...hiddenIn(html, `${need}/share`), thing, ...fields }
      expect((await callum.send(`${need}/share`, `${need}/share`, sent)).status).toBe(303)
    }
    await share({ to: 'those-who-help' })
    const desk = about('callum', need.replace('/me', ''))
    expect((await nurse.send(`${desk}/plan/make`, `${desk}/plan/make`, ofCallum())).status).toBe(303)
    await share({ to: 'nobody' })
    for (const path of [desk, `${desk}/plan`, `${desk}/plan/make`]) expect((await nurse.get(path)).status).toBe(404)
    const waits = await today('school-nurse', '2026-11-27')
    expect(waits).toContain('They have closed what they brought. You can still ask how they are.')
    expect(waits).not.toContain('open and shut')
  })

  test('nobody writes over a plan in the form for anything: it would say what nobody did', async () => {
    const need = await planned('not over it')
    const [plan] = await rows<{ item: string }>("select item from fact where need = $1 and kind = 'plan'", [
      need.split('/').at(-1),
    ])
    expect((await nurse.get(about('callum', `/item/${plan?.item}`))).status).toBe(404)
    expect(await nurse.read(about('callum'))).toContain(`href="${need}/plan"`)
  })

  test('what lists are made from holds no word of anybody, and the rest is sealed', async () => {
    await planned('a word in the open')
    const plain = await rows<{ plain: Readonly<Record<string, unknown>> }>(
      "select plain from fact where kind = 'plan' and plain <> '{}'",
    )
    const open = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}|[a-z]+(-[a-z]+)*|\d+|null)$/
    expect(plain.length).toBeGreaterThan(10)
    expect(plain.flatMap((row) => Object.values(row.plain)).filter((value) => !open.test(`${value}`))).toEqual([])
    const kept = await rows<{ all: string }>('select row_to_json(fact)::text as all from fact')
    expect(kept.filter(({ all }) => /safety plan|the canal|01632 960/.test(all))).toEqual([])
  })

  test('it stands in his copy, in plain words', async () => {
    await planned('in his copy')
    const copy = textOf(await (await callum.send('/me/copy', '/me/copy/page', {})).text())
    expect(copy).toContain('The young person : Use my safety plan (when it gets bad): said yes')
    expect(copy).toContain('Said yes to 1 of 3 parts so far.')
  })
})
