import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { signInKeys } from './access/sign-in/sign-in-keys.edge.ts'
import { gapMark } from './people/gap-marks.store.ts'
import { parseDay } from './shared/day.ts'
import type { Id } from './shared/id.ts'
import { asPerson } from './store/second-lock.ts'
import { type Opened, openTestRightdoor, type SomebodyIn, testNow, testSettings } from './testing.edge.ts'
import { countNobodyNamed } from './transition/gaps-counted.store.ts'

let opened: Opened
let mark: SomebodyIn
let sam: SomebodyIn
let need = ''
beforeAll(async () => {
  opened = await openTestRightdoor()
  mark = await opened.signInAs('counsellor')
  sam = await opened.signInAs('sam')
  const { rows } = await opened.database.pool.query<{ need: string }>(
    "select item as need from fact where young_person = $1 and kind = 'need' and n = 1 order by recorded_at limit 1",
    [person('sam')],
  )
  need = rows[0]?.need ?? ''
}, 240_000)
afterAll(() => opened.close())

const person = (key: string): Id => demonstrationPerson('ashmere', key)
const record = (key: string): string => `/desk/young-person/${person(key)}`
const atDesk = (): string => `${record('sam')}/need/${need}`
const own = (): string => `/me/need/${need}`
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '')
    .replaceAll(/<(textarea|option)[^>]*>[^<]*/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const dayFields = (name: string, day: string): Readonly<Record<string, string>> => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const counted = async (): Promise<readonly string[]> =>
  (
    await opened.database.pool.query<{ line: string }>(
      "select gap || ' ' || times || ' ' || quarter_from as line from transition_gap order by 1",
    )
  ).rows.map(({ line }) => line)
const unnamed = async (): Promise<readonly string[]> =>
  (await counted()).filter((line) => line.startsWith('nobody-named'))
/** As if nobody had been counted yet. */
const afresh = (): Promise<unknown> => opened.database.pool.query('truncate transition_gap, transition_gap_mark')
const looks = (who: string, day: string, at = '/desk/today'): Promise<void> =>
  onDay(day, async () => {
    expect((await (await opened.signInAs(who)).get(at)).status).toBe(200)
  })
/** The form as it stands on the page, with what is typed over it. */
const keeps = async (fields: Readonly<Record<string, string>>) => {
  const html = await mark.read(`${atDesk()}/moving-on`)
  const [, item] = /name="item" value="([^"]+)"/.exec(html) ?? []
  const [, n] = /name="n" value="(\d+)"/.exec(html) ?? []
  return mark.send(`${atDesk()}/moving-on`, `${atDesk()}/moving-on`, {
    ...arranged(),
    ...(item && n ? { item, n } : {}),
    ...fields,
  })
}
const arranged = (): Readonly<Record<string, string>> => ({
  ...{ worker: person('counsellor'), adult: 'not-asked', meeting: 'none', whoAsks: person('counsellor') },
  ...{ ...dayFields('supportUntil', '2028-02-01'), ...dayFields('nextOn', '2026-12-14') },
})
async function onDay<Read>(day: string, read: () => Promise<Read>): Promise<Read> {
  opened.clock.now = new Date(`${day}T12:00:00Z`)
  try {
    return await read()
  } finally {
    opened.clock.now = testNow
  }
}

describe('R36 Sam, 17, moves on; the service for adults will not take him', () => {
  test('from 17 on his own page and the desk say so, with what is missing in words', async () => {
    for (const said of [textOf(await sam.read(own())), textOf(await mark.read(atDesk()))]) {
      expect(said).toContain('Moving on')
      expect(said).toMatch(/You turn 18 on \d+ \w+ 2027\. Nothing here ends on that day\./)
      expect(said).toContain('Nobody is named yet who sees to it with you.')
    }
  })

  test('Callum, 15, finds nothing of it, and neither does who helps him', async () => {
    const [callum, nurse] = [await opened.signInAs('callum'), await opened.signInAs('school-nurse')]
    const [path = ''] = /\/me\/need\/[0-9a-f-]{36}/.exec(await callum.read('/me')) ?? []
    if (path) {
      expect(await callum.read(path)).not.toContain('Moving on')
      expect((await callum.get(`${path}/moving-on`)).status).toBe(404)
    }
    expect((await nurse.get(`${record('callum')}/need/${path.slice(-36)}/moving-on`)).status).toBe(404)
  })

  test('the folder is his: in his words, on paper, and kept as he left it', async () => {
    const words = { helps: 'the gym with Dee', 'to-know': 'I go quiet when it is bad' }
    expect((await sam.send(`${own()}/moving-on`, `${own()}/moving-on/folder`, words)).status).toBe(303)
    const paper = await sam.read(`${own()}/moving-on/print`)
    for (const line of [
      'My folder',
      'the gym with Dee',
      'I go quiet when it is bad',
      'If I need help now',
      'Printed on',
    ])
      expect(textOf(paper)).toContain(line)
    const again = await sam.send(`${own()}/moving-on`, `${own()}/moving-on/folder`, { ...words, item: 'x' })
    expect([again.status, (await again.text()).includes('the gym with Dee</textarea>')]).toEqual([422, true])
    const { rows } = await opened.database.pool.query(
      "select from audit where record = $1 and did = 'print' and kind = 'plan' and outcome = 'allowed'",
      [person('sam')],
    )
    expect(rows.length).toBeGreaterThan(0)
  })

  test('what is not asked yet is folded, opens by itself where something stands in it, and needs no script', async () => {
    const folds = (html: string): Readonly<Record<string, boolean>> =>
      Object.fromEntries(
        [...html.matchAll(/<details[^>]*?( open)?>(?:(?!<\/details>).)*?summary-text">([^<]*)</gs)].map(
          ([, open, says = '']) => [says, open !== undefined],
        ),
      )
    const page = await mark.read(`${atDesk()}/moving-on`)
    expect(folds(page)).toMatchObject({
      'Somebody who is not in the list': false,
      'After the support: who holds it then': false,
    })
    expect(page.match(/<div class="rd-then--begun">/g)).toHaveLength(2)
    const sent = await keeps({
      adult: '',
      holdsAfterName: 'Dee at The Yard',
      adultWho: 'The team in Ashmere',
      workerName: 'Jo',
    })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    expect(folds(html)).toMatchObject({
      'Somebody who is not in the list': true,
      'After the support: who holds it then': true,
    })
    for (const typed of ['Dee at The Yard', 'The team in Ashmere', 'Jo']) expect(html).toContain(`value="${typed}"`)
  })

  test('nothing is kept with a fault, and no word of it is lost', async () => {
    const sent = await keeps({ adult: 'said-no', ...dayFields('supportUntil', '2027-07-28'), offered: 'The Yard' })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    for (const fault of ['Enter which service for adults', 'at least six months after their 18th birthday'])
      expect(textOf(html)).toContain(fault)
    expect(html).toContain('The Yard</textarea>')
    expect(await counted()).toEqual([])
  })

  test('the service for adults says no: both read it as a gap, and the place counts it once, by quarter and with nobody in it', async () => {
    const no = { adult: 'said-no', adultWho: 'Ashmere adult team' }
    expect((await keeps(no)).status).toBe(303)
    expect(textOf(await sam.read(own()))).toContain('That is a gap in what there is, and not your fault.')
    expect(await counted()).toEqual(['adult-service-said-no 1 2026-10-01'])
    expect((await keeps({ ...no, offered: 'The Yard, 16 to 25' })).status).toBe(303)
    expect(await counted()).toEqual(['adult-service-said-no 1 2026-10-01'])
    const { rows } = await opened.database.pool.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_name = 'transition_gap' order by 1",
    )
    expect(rows.map(({ name }) => name)).toEqual(['gap', 'locality', 'quarter_from', 'times'])
  })

  test('whoever was quicker is seen, and what Mark typed stays', async () => {
    const html = await mark.read(`${atDesk()}/moving-on`)
    const [, item = ''] = /name="item" value="([^"]+)"/.exec(html) ?? []
    const late = await keeps({ item, n: '1', offered: 'something else' })
    expect([late.status, (await late.text()).includes('something else</textarea>')]).toEqual([422, true])
  })

  test('on the day that was agreed it waits for Mark under Today, and not before', async () => {
    const today = (day: string): Promise<string> =>
      onDay(day, async () => textOf(await (await opened.signInAs('counsellor')).read('/desk/today')))
    expect(await today('2026-12-13')).not.toContain('how moving on goes')
    expect(await today('2026-12-14')).toContain('You ask Sam Hussain how moving on goes')
  })

  test('on his 18th birthday and after nothing has ended: support goes on, the folder is his, and who holds it then is asked', async () => {
    await onDay('2027-08-15', async () => {
      const [him, his] = [await opened.signInAs('sam'), await opened.signInAs('counsellor')]
      const said = textOf(await him.read(own()))
      expect(said).toContain('Nobody has said yet who holds this with you after that.')
      expect(said).toMatch(/You turned 18 on \d+ July 2027\. Nothing here ended on that day\./)
      expect(said).toContain('Support goes on until 1 February 2028.')
      expect(said).not.toContain('How it ended')
      expect(textOf(await him.read(`${own()}/moving-on/print`))).toContain('the gym with Dee')
      expect(textOf(await his.read('/desk/today'))).toContain('When I’m 18')
    })
  })

  test('nothing is counted of Jordan, 17 and a half, while they have nothing open here', async () => {
    const { rowCount } = await opened.database.pool.query('select from need_now where young_person = $1', [
      person('jordan'),
    ])
    expect(rowCount).toBe(0)
    await looks('counsellor', '2027-02-01', record('jordan'))
    expect(await unnamed()).toEqual([])
  })

  test('where nobody has begun, Today says so beside what Mark holds', async () => {
    const to = `${record('jordan')}/needs`
    await mark.send(`${to}/new`, to, { is: 'own-words', words: 'what comes after school', called: 'after' })
    const said = textOf(await mark.read('/desk/today'))
    expect(said).toContain('Nobody has begun yet to plan how Jordan Bailey moves on')
    expect(said).not.toContain('Nobody has begun yet to plan how Sam')
  })

  test('where the place sets no earlier age, nothing of it stands with Tom, 13', async () => {
    const teacher = await opened.signInAs('teacher')
    const to = `${record('tom')}/needs`
    const sent = await teacher.send(`${to}/new`, to, { is: 'own-words', words: 'the next school', called: 'next' })
    const at = new URL(sent.headers.get('location') ?? '', 'http://here').pathname
    expect(textOf(await teacher.read(at))).not.toContain('Moving on')
    expect((await teacher.get(`${at}/moving-on`)).status).toBe(404)
  })

  test('whoever does not stand by Sam finds nothing', async () => {
    const nurse = await opened.signInAs('school-nurse')
    expect((await nurse.get(`${atDesk()}/moving-on`)).status).toBe(404)
    expect((await nurse.send('/desk/today', `${atDesk()}/moving-on`, arranged())).status).toBe(404)
    expect((await nurse.send('/desk/today', `${atDesk()}/moving-on/folder`, { helps: 'x' })).status).toBe(404)
  })
})

/** Jordan turns 18 on 28 July 2027; what they brought stands open, and Mark holds it. */
describe('R36 of Jordan, for whom nobody ever began, the place counts once that nobody was named', () => {
  const [dayBefore, firstDay, lastDay] = ['2027-01-27', '2027-01-28', '2028-01-28']
  const once = ['nobody-named 1 2027-01-01']
  const marks = async (): Promise<readonly string[]> =>
    (await opened.database.pool.query<{ row: string }>('select mark::text as row from transition_gap_mark')).rows.map(
      ({ row }) => row,
    )
  const joined = async (other: string, kept: string): Promise<void> => {
    await opened.database.pool.query(
      "insert into person (id, locality, is_a, sealed_record) values ($1, 'ashmere', 'young-person', '\\x00') on conflict do nothing",
      [other],
    )
    await opened.database.pool.query(
      `insert into merge (id, locality, kept, joined, by_person, sealed_reason, twins_asked)
       values (gen_random_uuid(), 'ashmere', $1, $2, $3, '\\x00', false)`,
      [kept, other, person('counsellor')],
    )
  }

  test('a look before the six months counts nothing, and neither does one after the support', async () => {
    await afresh()
    await looks('counsellor', dayBefore)
    await looks('counsellor', dayBefore, record('jordan'))
    await looks('counsellor', '2028-01-29')
    await looks('counsellor', '2028-01-29', record('jordan'))
    expect(await counted()).toEqual([])
  })

  test('from the first day of the six months on Mark’s look at Today counts, and so does the last day', async () => {
    await looks('counsellor', firstDay)
    expect(await unnamed()).toEqual(once)
    await afresh()
    await looks('counsellor', lastDay)
    expect(await unnamed()).toEqual(['nobody-named 1 2028-01-01'])
  })

  test('two who work with them look, at Today and at the record, and it counts once, for good', async () => {
    await afresh()
    await looks('team-lead', firstDay, record('jordan'))
    expect(await unnamed()).toEqual(once)
    for (const day of [firstDay, '2027-05-03', lastDay]) {
      await looks('counsellor', day)
      await looks('counsellor', day, record('jordan'))
      await looks('team-lead', day)
    }
    expect(await unnamed()).toEqual(once)
  })

  test('so it does where somebody of another agency looks, who alone would count it as well', async () => {
    await opened.database.pool.query(
      `insert into edge (id, locality, young_person, subject, kind, starts, said_by)
       values (gen_random_uuid(), 'ashmere', $1, $2, 'in-plan', '2026-11-01', 'Jordan')`,
      [person('jordan'), person('social-worker')],
    )
    await looks('social-worker', firstDay, record('jordan'))
    expect(await unnamed()).toEqual(once)
    await afresh()
    await looks('social-worker', firstDay, record('jordan'))
    await looks('counsellor', firstDay)
    expect(await unnamed()).toEqual(once)
  })

  test('whoever does not help them counts nothing: not a colleague who does not stand by them, and not Jordan', async () => {
    await afresh()
    for (const [who, path] of [
      ['school-nurse', record('jordan')],
      ['jordan', '/me'],
      ['hafsa', '/place/moving-on'],
    ] as const)
      await onDay(firstDay, async () => (await opened.signInAs(who)).get(path))
    for (const [part, who] of [
      ['helper', 'school-nurse'],
      ['young-person', 'jordan'],
      ['front-desk', 'front-desk'],
    ] as const)
      await asPerson(opened.database, { locality: 'ashmere', part, person: person(who) }, (handle) =>
        handle.query('select app_count_nobody_named($1, $2)', [
          firstDay,
          JSON.stringify([{ records: [person('jordan')], marks: ['00'] }]),
        ]),
      )
    expect([await counted(), await marks()]).toEqual([[], []])
  })

  test('a look asks the database nothing where there is nobody to count, and once for all where there is', async () => {
    const [keys, today] = [signInKeys(testSettings().secret), parseDay(firstDay)]
    if (!today) throw new Error('no day')
    const asks = (people: readonly (readonly Id[])[]): Promise<number> =>
      asPerson(
        opened.database,
        { locality: 'ashmere', part: 'helper', person: person('school-nurse') },
        async (handle) => {
          const query = vi.spyOn(handle, 'query')
          await countNobodyNamed(handle, { keys, today, people })
          return JSON.stringify(query.mock.calls).split('app_count_nobody_named').length - 1
        },
      )
    expect([await asks([]), await asks([[person('jordan')], [person('sam')]])]).toEqual([0, 1])
  })

  test('what holds it to once can be read back to nobody, and is read by nobody', async () => {
    await looks('counsellor', firstDay)
    const { rows } = await opened.database.pool.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_name = 'transition_gap_mark' order by 1",
    )
    expect(rows.map(({ name }) => name)).toEqual(['locality', 'mark'])
    const [mark = '', ...others] = await marks()
    expect(others).toEqual([])
    expect(mark).toMatch(/^\\x[0-9a-f]{64}$/)
    expect(mark).not.toContain(person('jordan').replaceAll('-', ''))
    for (const part of ['helper', 'team-lead', 'place-lead', 'nobody'])
      await expect(
        asPerson(opened.database, { locality: 'ashmere', part, person: person('counsellor') }, (handle) =>
          handle.query('select * from transition_gap_mark'),
        ),
      ).rejects.toThrow('permission denied')
  })

  test('what was counted under a record that was joined with theirs since is not counted again', async () => {
    await afresh()
    const other = person('somebody who was written down twice')
    const own = gapMark(signInKeys(testSettings().secret), 'nobody-named', other)
    await opened.database.pool.query("insert into transition_gap_mark (locality, mark) values ('ashmere', $1)", [own])
    await joined(other, person('jordan'))
    await looks('counsellor', firstDay)
    await looks('counsellor', firstDay, record('jordan'))
    expect(await counted()).toEqual([])
    await afresh()
    await looks('counsellor', firstDay)
    expect(await unnamed()).toEqual(once)
  })

  test('a folder that Jordan writes alone names nobody, and is counted still', async () => {
    await afresh()
    const { rows } = await opened.database.pool.query<{ need: string }>(
      'select need from need_now where young_person = $1 limit 1',
      [person('jordan')],
    )
    const at = `/me/need/${rows[0]?.need}/moving-on`
    const jordan = await opened.signInAs('jordan')
    expect((await jordan.send(at, `${at}/folder`, { helps: 'drawing' })).status).toBe(303)
    await looks('counsellor', firstDay)
    expect(await unnamed()).toEqual(once)
  })

  test('where somebody begins after that and names nobody, the record says so and the place counts it no second time', async () => {
    await onDay('2027-02-03', async () => {
      const his = await opened.signInAs('counsellor')
      const [page = ''] = /\/desk\/young-person\/[0-9a-f-]{36}\/need\/[0-9a-f-]{36}/.exec(
        (await his.read('/desk/today')).replaceAll(atDesk(), ''),
      ) ?? ['']
      const to = `${page}/moving-on`
      const html = await his.read(to)
      const hidden = (name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''
      const fields = { ...arranged(), worker: '', item: hidden('item'), n: hidden('n') }
      expect((await his.send(to, to, { ...fields, ...dayFields('nextOn', '2027-03-01') })).status).toBe(303)
    })
    expect(await counted()).toEqual(['no-meeting 1 2027-01-01', ...once, 'nothing-offered 1 2027-01-01'])
    await looks('counsellor', '2027-04-05')
    expect(await unnamed()).toEqual(once)
  })

  test('once somebody has arranged it, a look counts nothing', async () => {
    await afresh()
    await looks('counsellor', '2027-04-06')
    await looks('team-lead', '2027-04-06', record('jordan'))
    expect(await counted()).toEqual([])
  })
})
