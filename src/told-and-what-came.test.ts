import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { masterKey } from './access/facts/person-keys.edge.ts'
import { personKeys } from './access/facts/person-keys.store.ts'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { sealText } from './people/sealing.ts'
import { newId } from './shared/new-id.edge.ts'
import { type Opened, openTestRightdoor, type SomebodyIn, testNow, testSettings } from './testing.edge.ts'

let opened: Opened
let meera: SomebodyIn
let owen: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  meera = await opened.signInAs('safeguarding-lead')
  owen = await opened.signInAs('privacy-officer')
}, 240_000)
beforeEach(() => opened.database.pool.query('truncate told_count, told_month'))
afterAll(() => opened.close())

const on = '/desk/told'
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const rowsOf = async (sql: string) => (await opened.database.pool.query(sql)).rows
const counted = (month: string, needed: string, times: number) =>
  opened.database.pool.query(
    "insert into told_count (locality, month_from, kind, needed, times) values ('ashmere', $1, 'override', $2, $3)",
    [month, needed, times],
  )

/** Safety outweighed a choice of Callum's, by the school nurse. */
async function outweighed(): Promise<string> {
  const [id, of] = [newId(), demonstrationPerson('ashmere', 'callum')]
  const found = await personKeys(opened.database.pool, 'ashmere', masterKey(testSettings().secret)).need(of)
  if (found.is !== 'held') throw new Error('there is no key')
  await opened.database.pool.query(
    `insert into lifting (id, locality, kind, by_person, young_person, starts, ends, sealed_reason, tell)
     values ($1, 'ashmere', 'override', $2, $3, '2026-11-20T16:30:00Z', '2026-11-20T17:30:00Z', $4, 'yes')`,
    [
      id,
      demonstrationPerson('ashmere', 'school-nurse'),
      of,
      sealText(found.key.sealing('reasons'), 'A text said tonight.'),
    ],
  )
  return `/desk/overrides/${id}`
}

describe('H18 What somebody was told of, and what came of it', () => {
  test('is counted when it was looked at, once, with no name, no day and no record', async () => {
    for (const needed of ['nothing', 'something', undefined]) {
      const path = await outweighed()
      const fields = { found: 'right', note: 'Talked with Beth.', ...(needed ? { needed } : {}) }
      expect((await meera.send(path, path, fields)).status).toBe(303)
      await meera.send('/desk/overrides', path, fields)
    }
    expect(await rowsOf('select * from told_count order by needed')).toEqual(
      ['not-said', 'nothing', 'something'].map((needed) => ({
        ...{ locality: 'ashmere', month_from: '2026-11-01', kind: 'override', needed, times: 1 },
      })),
    )
  })

  test('is shown by month, a small number as a star, to those who look after safety and to nobody else', async () => {
    await counted('2026-10-01', 'nothing', 31)
    await counted('2026-10-01', 'something', 12)
    await counted('2026-11-01', 'nothing', 4)
    for (const who of [meera, owen]) {
      const page = textOf(await who.read(on))
      expect(page).toContain('October 2026: looked at about 45')
      expect(page).toContain('Safety outweighed a choice about 30 about 10 *')
      expect(page).not.toContain('November 2026: looked at')
      expect(page).toContain('A * stands for fewer than 10')
    }
    for (const who of ['school-nurse', 'team-lead', 'hafsa', 'callum', 'administrator'])
      expect([who, (await (await opened.signInAs(who)).get(on)).status]).toEqual([who, 404])
  })

  test('that there is nothing to count says so', async () => {
    expect(textOf(await meera.read(on))).toContain('Nothing was looked at in these six months, or too little to say.')
  })
})

describe('H18 A month that is looked at together', () => {
  test('is asked for on the desk until it was kept, once for an agency, and again a month later', async () => {
    expect(await meera.read('/desk')).toContain('The month before has not been looked at together yet.')
    const sent = await meera.send(on, on, { looked: ['safeguarding-lead', 'helper'], changes: 'Nothing: it is few.' })
    expect(sent.headers.get('location')).toBe(`${on}?kept=1`)
    const page = textOf(await meera.read(on))
    expect(page).toContain(
      'October 2026 Nothing: it is few. Safeguarding lead and somebody who works with young people.',
    )
    expect(page).not.toContain('Look at October 2026 together')
    expect(await meera.read('/desk')).not.toContain('has not been looked at together')
    const twice = await meera.send('/desk', on, { looked: ['safeguarding-lead', 'helper'], changes: 'Once more' })
    expect([twice.status, (await twice.text()).includes('Once more</textarea>')]).toEqual([422, true])
    expect(await rowsOf('select looked, changes from told_month')).toHaveLength(1)
  })

  test('waits under Today of the safeguarding lead alone, since the first of the month, until it was kept, and again a month later', async () => {
    const says = 'Look at October 2026 together: what we were told of, and what came of it'
    const html = await meera.read('/desk/today')
    expect(textOf(html)).toContain(
      `${says} Since Sunday 1 November 2026 When the next month is over, that one is asked for in its place.`,
    )
    expect(html).toContain(`<a href="${on}">${says}</a>`)
    for (const who of ['school-nurse', 'team-lead', 'front-desk'])
      expect(textOf(await (await opened.signInAs(who)).read('/desk/today'))).not.toContain('Look at October')
    expect((await owen.get('/desk/today')).status).toBe(404)
    await meera.send(on, on, { looked: ['safeguarding-lead', 'helper'], changes: 'Nothing: it is few.' })
    expect(textOf(await meera.read('/desk/today'))).not.toContain('together: what we were told of')
    opened.clock.now = new Date('2026-12-01T12:00:00Z')
    try {
      const later = await opened.signInAs('safeguarding-lead')
      expect(textOf(await later.read('/desk/today'))).toContain(
        'Look at November 2026 together: what we were told of, and what came of it Today',
      )
    } finally {
      opened.clock.now = testNow
    }
  })

  test('says everything that is missing at once, and keeps what was typed', async () => {
    const sent = await meera.send(on, on, { looked: ['helper'], changes: ' ' })
    const html = await sent.text()
    expect(sent.status).toBe(422)
    for (const says of [
      'Select who looks at it together: two at least',
      'Enter what you want to change, or why nothing',
    ])
      expect(html.split(says)).toHaveLength(3)
    expect(html).toMatch(/value="helper"[^>]* checked/)
    expect(await rowsOf('select from told_month')).toEqual([])
  })
})
