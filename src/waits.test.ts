import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { type Opened, openTestRightdoor, type SomebodyIn, testNow } from './testing.edge.ts'

let opened: Opened
let tom: SomebodyIn
let teacher: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  tom = await opened.signInAs('tom')
  teacher = await opened.signInAs('teacher')
}, 240_000)
afterAll(() => opened.close())

type Fields = Readonly<Record<string, string>>

const person = (key: string): string => demonstrationPerson('ashmere', key)
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const about = (rest = ''): string => `/desk/young-person/${person('tom')}${rest}`
const asTheirOwn = (desk: string): string => `/me/need/${desk.split('/').at(-1)}/plan`
const rows = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row>(sql, [...values])).rows
const dayFields = (name: string, day: string): Fields => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

async function opens(called: string): Promise<string> {
  const sent = await teacher.send(about('/needs/new'), about('/needs'), { is: 'own-words', words: called, called })
  return new URL(sent.headers.get('location') ?? '', 'http://here').pathname
}
/** Sends one of the small forms of a wait, as it stands on its page. */
async function acts(need: string, what: string, fields: Fields = {}): Promise<Response> {
  const html = await teacher.read(`${need}/plan`)
  const form = [...html.matchAll(/<form\b[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].find(
    ([, to]) => to === `${need}/wait/${what}`,
  )?.[2]
  const hidden = [...(form ?? '').matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const stands = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
  return teacher.send(`${need}/plan`, `${need}/wait/${what}`, { ...stands, ...fields })
}
const began = (): Fields => ({
  meanwhile: 'Headphones\nThe quiet corner',
  ...dayFields('first-next', '2026-12-01'),
  'first-asks': person('teacher'),
})
async function waits(called: string): Promise<string> {
  const need = await opens(called)
  expect((await acts(need, 'begin', began())).status).toBe(303)
  return need
}
/** A page on another day. */
async function on<Answer>(day: string, does: () => Promise<Answer>): Promise<Answer> {
  opened.clock.now = new Date(`${day}T12:00:00Z`)
  const answer = await does()
  opened.clock.now = testNow
  return answer
}
const todayOf = (key: string, day: string): Promise<string> =>
  on(day, async () => textOf(await (await opened.signInAs(key)).read('/desk/today')))

describe('Tom, 13, waits', () => {
  test('there is something to do meanwhile and a day on which somebody asks; he reads where it stands', async () => {
    const need = await waits('where it stands')
    const page = textOf(await tom.read(asTheirOwn(need)))
    for (const says of [
      'You’ve been waiting since 21 November 2026.',
      'What can help meanwhile Headphones The quiet corner',
      'On Tuesday 1 December 2026, Kofi Mensah asks how things are.',
      'You don’t lose your place by not answering.',
    ])
      expect(page).toContain(says)
    expect(textOf(await teacher.read(need))).toContain('They have been waiting since 21 November 2026.')
  })

  test('it does not begin without them, and everything that is missing is said at its field', async () => {
    const need = await opens('not without')
    const sent = await acts(need, 'begin', { meanwhile: '', ...dayFields('second-next', '2026-11-01') })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    for (const says of [
      'href="#meanwhile">Enter at least one thing',
      'href="#first-next-day">Enter the day on which somebody asks',
      'href="#first-asks">Select who asks',
      'href="#second-next-day">The day on which somebody asks must be after today',
    ])
      expect(html).toContain(says)
    expect(await rows("select from fact where need = $1 and kind = 'plan'", [need.split('/').at(-1)])).toEqual([])
  })

  test('she asks, whether he answers or not, and the next day is agreed with it', async () => {
    const need = await waits('she asks')
    const html = await teacher.read(`${need}/plan`)
    const checkIn = /name="check-in" value="([^"]+)"/.exec(html)?.[1] ?? ''
    expect((await acts(need, 'checked-in', { says: '' })).status).toBe(422)
    const next = { ...dayFields(`after-${checkIn}-next`, '2026-12-15'), [`after-${checkIn}-asks`]: person('teacher') }
    expect((await acts(need, 'checked-in', { says: 'Bus ok today', ...next })).status).toBe(303)
    const page = textOf(await tom.read(asTheirOwn(need)))
    expect(page).toContain('On Tuesday 15 December 2026, Kofi Mensah asks')
    expect(page).toMatch(/Somebody last asked on [^.]+\. Bus ok today/)
    expect(page).not.toContain('1 December 2026, Kofi')
    expect((await acts(need, 'checked-in', { 'check-in': checkIn, ...next })).status).toBe(422)
  })

  test('what is heard is told with its day; what can help meanwhile is changed, and rests on what was seen', async () => {
    const need = await waits('heard')
    await on('2026-11-25', async () => {
      teacher = await opened.signInAs('teacher')
      expect((await acts(need, 'heard', { heard: '' })).status).toBe(422)
      expect((await acts(need, 'heard', { heard: 'About five more weeks, they say' })).status).toBe(303)
    })
    teacher = await opened.signInAs('teacher')
    expect(textOf(await tom.read(asTheirOwn(need)))).toContain(
      'The last news was on 25 November 2026. About five more weeks, they say',
    )
    expect((await acts(need, 'meanwhile', { meanwhile: 'Draw', n: '1' })).status).toBe(422)
    expect((await acts(need, 'meanwhile', { meanwhile: 'Draw' })).status).toBe(303)
    expect(textOf(await tom.read(asTheirOwn(need)))).toContain('What can help meanwhile Draw')
  })

  test('somebody says that it is over, and why; then it can begin again, in the same place', async () => {
    const need = await waits('over')
    expect((await acts(need, 'over', { why: '' })).status).toBe(422)
    expect((await acts(need, 'over', { why: 'The first talk was on Monday' })).status).toBe(303)
    expect(textOf(await tom.read(asTheirOwn(need)))).toContain(
      'The wait ended on 21 November 2026. The first talk was on Monday',
    )
    expect(await todayOf('teacher', '2027-01-20')).not.toContain('over: the wait')
    expect((await acts(need, 'begin', began())).status).toBe(303)
    expect(textOf(await tom.read(asTheirOwn(need)))).toContain('You’ve been waiting since')
    expect(
      await rows("select distinct item from fact where need = $1 and kind = 'plan'", [need.split('/').at(-1)]),
    ).toHaveLength(1)
  })
})

describe('R9 H14 H15 Nobody asks, and nothing closes', () => {
  test('sixty days on the wait stands as it stood, for him and for her, and it is she who is told, the longest first', async () => {
    const need = await waits('sixty days')
    const facts = async () => rows('select * from fact where need = $1 order by item, n', [need.split('/').at(-1)])
    const before = await facts()
    const plan = await opens('asked sooner')
    expect((await acts(plan, 'begin', { ...began(), ...dayFields('first-next', '2026-11-24') })).status).toBe(303)
    const said = await todayOf('teacher', '2027-01-20')
    const [sooner, later] = [
      said.indexOf('Since Tuesday 24 November 2026'),
      said.indexOf('Since Tuesday 1 December 2026'),
    ]
    expect(sooner).toBeGreaterThan(0)
    expect(later).toBeGreaterThan(sooner)
    expect(said).toContain('You ask Tom Whitfield how they are while they wait')
    const page = await on('2027-01-20', async () => textOf(await (await opened.signInAs('tom')).read(asTheirOwn(need))))
    expect(page).toContain(
      'Kofi Mensah was to ask how things are on Tuesday 1 December 2026, and hasn’t yet. The plan stays',
    )
    expect(await facts()).toEqual(before)
  })

  test('nothing waits before its day, and nobody else is told', async () => {
    await waits('before its day')
    expect(await todayOf('teacher', '2026-11-23')).not.toContain('while they wait')
    for (const key of ['school-nurse', 'gp', 'counsellor'])
      expect(await todayOf(key, '2027-01-20')).not.toContain('Tom Whitfield')
  })
})

describe('“Things have changed”', () => {
  const changes = async (need: string, words: Fields): Promise<Response> =>
    tom.send(asTheirOwn(need), `${asTheirOwn(need)}/changed`, words)

  test('is one act without a word: whoever holds it is told today, and he is told who', async () => {
    const need = await waits('without a word')
    expect(textOf(await tom.read(asTheirOwn(need)))).toContain(
      'Kofi Mensah reads this the next time they look at their work',
    )
    const sent = await changes(need, {})
    expect(sent.status).toBe(303)
    expect(textOf(await tom.read(sent.headers.get('location') ?? ''))).toContain(
      'Kofi Mensah will see it the next time they look.',
    )
    expect(textOf(await teacher.read('/desk/today'))).toContain(
      'Tom Whitfield says that things have changed Said on Saturday 21 November 2026',
    )
  })

  test('with words: she reads them on the plan and not in a list, and it waits until she says that she has looked', async () => {
    const need = await waits('with words')
    expect((await changes(need, { words: 'they moved me to the loud room' })).status).toBe(303)
    expect(textOf(await teacher.read('/desk/today'))).not.toContain('loud room')
    expect(textOf(await teacher.read(`${need}/plan`))).toContain('they moved me to the loud room')
    expect((await acts(need, 'looked')).status).toBe(303)
    expect(textOf(await teacher.read(`${need}/plan`))).not.toContain('they moved me')
    const [latest] = await rows<{ changed: string | null }>(
      "select plain ->> 'changedOn' as changed from fact where need = $1 and kind = 'plan' order by n desc limit 1",
      [need.split('/').at(-1)],
    )
    expect(latest).toEqual({ changed: null })
  })

  test('of a plan without a wait as well; where nobody holds it there is no box that looks as if somebody read it', async () => {
    const need = await opens('of a plan')
    expect((await changes(need, {})).status).toBe(404)
    const made = await teacher.send(`${need}/plan/make`, `${need}/plan/make`, {
      ...{ way: 'wait-and-look-after-myself', n: '0', 'who-0': 'young-person', 'what-0': 'Draw', 'when-0': 'daily' },
      ...{ 'ring-who-0': person('teacher'), 'ring-how-0': '01632 960 150', 'ring-when-0': 'school days' },
      ...{ ...dayFields('next', '2026-12-01'), asks: person('teacher') },
    })
    expect(made.status).toBe(303)
    expect((await changes(need, { words: 'it got better' })).status).toBe(303)
    expect(textOf(await teacher.read(`${need}/plan`))).toContain('it got better')
    const alone = await tom.send('/me/needs/new', '/me/needs', { words: 'only for me' })
    const own = `${new URL(alone.headers.get('location') ?? '', 'http://here').pathname}/plan`
    expect(await tom.read(own)).not.toContain('Tell them things have changed')
    expect((await tom.send(own, `${own}/changed`, { words: 'x' })).status).toBe(404)
  })
})
