import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let hafsa: SomebodyIn

/** Searches that found nothing: on which day, for what, where, of which age, in which language, and how often. */
const looked: readonly (readonly [string, string, string, string, string, number])[] = [
  ['2026-07-03', 'sleep', 'AS1', '11-15', '', 23],
  ['2026-08-09', 'bereavement', 'AS2', '5-10', '', 18],
  ['2026-09-30', 'bereavement', 'AS1', '5-10', 'Somali', 3],
  ['2026-09-30', 'eating', 'AS7', '16-17', 'Polish', 4],
  ['2026-10-01', 'sleep', 'AS1', '11-15', '', 500],
]

beforeAll(async () => {
  opened = await openTestRightdoor()
  hafsa = await opened.signInAs('hafsa')
  for (const [day, topic, area, age, language, times] of looked)
    await opened.database.pool.query(
      `insert into unmet_search (locality, on_day, topic, area, age_band, language, how, times)
       values ('ashmere', $1, $2, $3, $4, $5, 'nothing-found', $6)`,
      [day, topic, area, age, language, times],
    )
})
afterAll(() => opened.close())

const tables = (html: string): readonly string[] => html.match(/<table[\s\S]*?<\/table>/g) ?? []
const rows = (table = ''): readonly string[] =>
  (table.match(/<tr>[\s\S]*?<\/tr>/g) ?? []).map((row) =>
    row
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )

describe('Hafsa plans for the place', () => {
  test('she sees what people did not find by need, area, age and language, with its day and what it is of', async () => {
    const page = await hafsa.read('/place')
    expect(page).toContain('1 July 2026 to 30 September 2026')
    expect(page).toContain('About 50 in all.')
    expect(page).toContain('Counted on 21 November 2026')
    expect(tables(page)).toHaveLength(4)
    expect(rows(tables(page)[2])).toEqual(expect.arrayContaining([expect.stringMatching(/^11 to 15 25$/)]))
  })

  test('what is under ten is not there, nor can it be worked out: neither its count nor its name', async () => {
    const page = await hafsa.read('/place')
    for (const hidden of ['Somali', 'Polish', 'AS7', '16 to 17', '500']) expect(page).not.toContain(hidden)
    const [need, area] = tables(page)
    expect(rows(need)).toHaveLength(3)
    expect(rows(area)).toHaveLength(3)
    expect(rows(area)).toContain('AS1 25')
    expect(rows(area).join()).not.toContain('AS2')
    expect(page).toContain('All others together: left out')
  })

  test('three months with next to nothing in them say that, and no more', async () => {
    await opened.database.pool.query(
      "insert into unmet_search (locality, on_day, topic, how, times) values ('ashmere', '2026-04-02', 'sleep', 'nothing-fits', 7)",
    )
    const page = await hafsa.read('/place?quarter=2026-q2')
    expect(page).toContain('Fewer than 10 in all')
    expect(tables(page)).toHaveLength(0)
    for (const odd of ['2026-q4', '9999-q9', '__proto__', "' or 1=1"])
      expect((await hafsa.get(`/place?quarter=${encodeURIComponent(odd)}`)).status).toBe(200)
  })

  test('the same as a table for a spreadsheet, with nothing in it that the page leaves out', async () => {
    const file = await hafsa.get('/place/not-found/2026-q3/csv')
    expect(file.status).toBe(200)
    expect(file.headers.get('content-type')).toContain('text/csv')
    expect(file.headers.get('cache-control')).toContain('no-store')
    const text = await file.text()
    expect(text).toContain('"First part of the postcode","AS1","25","50","2026-07-01","2026-09-30","2026-11-21"')
    for (const hidden of ['Somali', 'AS7', 'AS2']) expect(text).not.toContain(hidden)
    expect((await hafsa.get('/place/not-found/2026-q4/csv')).status).toBe(404)
    expect((await hafsa.get('/place/not-found/x/csv')).status).toBe(404)
  })

  test('after a while she shows again who she is before she takes the table away', async () => {
    opened.clock.now = new Date('2026-11-21T12:09:00Z')
    const asked = await hafsa.get('/place/not-found/2026-q3/csv')
    opened.clock.now = new Date('2026-11-21T12:00:00Z')
    expect(asked.status).toBe(303)
    expect(asked.headers.get('location')).toContain('/sign-in/again')
  })

  test('that she looked, and that she took it away, stands where it can be seen', async () => {
    const { rows: found } = await opened.database.pool.query<{ did: string }>(
      "select distinct did from audit where kind = 'unmet' order by did",
    )
    expect(found.map(({ did }) => did)).toEqual(['export', 'read'])
  })

  test('she reads what is offered for each need, with what is missing in words', async () => {
    await opened.database.pool.query(
      `update listed_service set approved = jsonb_set(approved, '{status}', '"inactive"') where approved::text like '%"gambling"%'`,
    )
    await opened.database.pool.query(
      `update listed_service set approved = jsonb_set(approved, '{minimum_age}', '18') where approved::text like '%"exams"%'`,
    )
    await opened.database.pool.query("select app_directory_changed('ashmere')")
    await opened.rightdoor.refresh()
    const page = await hafsa.read('/place/offers')
    expect(page).toMatch(/Here: \d+ · National: \d+/)
    expect(page).toMatch(/Nobody offers anything\.|only national help/)
    expect(page).toMatch(/Nothing here for ages 11 to 15\./)
    expect(page).toContain('No gap that we can see.')
  })

  test('she reads which organisations have entries that nobody has looked at for long', async () => {
    await opened.database.pool.query(
      `update listed_service set approved = jsonb_set(approved, '{assured_date}', '"2020-01-01"')
       where id in (select id from listed_service order by id limit 2)`,
    )
    await opened.database.pool.query("select app_directory_changed('ashmere')")
    await opened.rightdoor.refresh()
    const page = await hafsa.read('/place/stale')
    expect(page).toMatch(/of \d+ here were not checked for more than 365 days/)
    expect(page).toContain('2516 days ago')
  })

  test('no name of a person stands on any of her pages', async () => {
    for (const path of ['/place', '/place/offers', '/place/stale', '/place/moving-on'])
      for (const name of ['Callum', 'Aisha', 'Beth Lloyd', 'Lena Nowak'])
        expect((await hafsa.read(path)).replace(/<nav class="rd-own[\s\S]*?<\/nav>/, ''), path).not.toContain(name)
  })
})

describe('Who else may look', () => {
  test('an approver may; everybody else finds nothing', async () => {
    const grace = await opened.signInAs('approver')
    expect((await grace.get('/place')).status).toBe(200)
    for (const key of [
      'curator',
      'team-lead',
      'counsellor',
      'administrator',
      'callum',
      'aishas-mum',
      'privacy-officer',
    ]) {
      const who = await opened.signInAs(key)
      for (const path of [
        '/place',
        '/place/offers',
        '/place/stale',
        '/place/moving-on',
        '/place/not-found/2026-q3/csv',
      ])
        expect((await who.get(path)).status, `${key} ${path}`).toBe(404)
    }
  })
})

describe('R36 What was missing where young people move on', () => {
  const count = (quarter: string, gap: string, times: number) =>
    opened.database.pool.query(
      "insert into transition_gap (locality, quarter_from, gap, times) values ('ashmere', $1, $2, $3)",
      [quarter, gap, times],
    )
  const read = async (): Promise<string> =>
    (await hafsa.read('/place/moving-on')).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

  test('says so where nothing can be said, and where each number would come from', async () => {
    await count('2026-07-01', 'no-meeting', 9)
    const page = await read()
    expect(page).toContain('In the last 8 quarters there is nothing that can be said')
    expect(page).toContain('once for each young person and each kind of gap, in the quarter of that day')
    expect(page).toContain('Where nobody has arranged anything, it is counted too that nobody was named')
    expect(page).toContain(
      'a young person whom nobody here helps, or who has nothing open here; whose birthday nobody has written down',
    )
  })

  test('stands by quarter in words, small numbers as stars, the quarter that is not over not at all', async () => {
    await opened.database.pool.query('truncate transition_gap')
    await count('2026-07-01', 'nobody-named', 23)
    await count('2026-07-01', 'adult-service-said-no', 16)
    await count('2026-07-01', 'no-meeting', 4)
    await count('2026-07-01', 'nothing-offered', 7)
    await count('2026-10-01', 'no-meeting', 80)
    const page = await read()
    expect(page).toContain('1 July 2026 to 30 September 2026 About 50 gaps in all.')
    expect(page).toContain('Nobody was named who sees to it about 25')
    expect(page).toContain('The service for adults said no about 15')
    expect(page).toContain('The two services had not met with the young person *')
    expect(page).not.toContain('about 80')
    await opened.database.pool.query('truncate transition_gap')
  })

  test('is for those who plan for the place, and leaves its row', async () => {
    const rows = async () =>
      (await opened.database.pool.query("select from audit where did = 'read' and kind = 'unmet'")).rowCount ?? 0
    const before = await rows()
    await hafsa.read('/place/moving-on')
    expect(await rows()).toBe(before + 1)
    for (const who of ['team-lead', 'safeguarding-lead', 'school-nurse', 'callum', 'administrator'])
      expect([who, (await (await opened.signInAs(who)).get('/place/moving-on')).status]).toEqual([who, 404])
  })
})
