import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { signInKeys } from './access/sign-in/sign-in-keys.edge.ts'
import { tellTeams } from './goals/experience/experience.store.ts'
import type { SessionAnswers } from './goals/session-check.ts'
import { dayOf, numbered } from './goals/testing.edge.ts'
import { eraseWaiting } from './people/experience-marks.store.ts'
import { asPerson } from './store/second-lock.ts'
import { type Opened, openTestRightdoor } from './testing.edge.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
  // The second lock goes by the clock of the database.
  opened.clock.now = new Date()
}, 240_000)
afterAll(() => opened.close())

const keys = signInKeys('the secret of this test, which is long enough')
const rows = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row>(sql, [...values])).rows
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const lead = (): string => demonstrationPerson('ashmere', 'team-lead')

/** The lead of The Yard is in its team. */
async function theirTeam(): Promise<string> {
  await rows(
    `insert into team_member (team, person, locality, from_day) select team.id, person.id, person.locality, '2026-01-01'
     from person join team on team.agency = person.agency where person.id = $1 on conflict do nothing`,
    [lead()],
  )
  const [found] = await rows<{ team: string }>('select team from team_member where person = $1 limit 1', [lead()])
  return found?.team ?? ''
}

/** A young person says how a meeting with the lead was. */
const says = (which: number, answers: SessionAnswers): Promise<void> => {
  const [youngPerson, madeBy] = [numbered(1_000 + which), numbered(0)]
  const session = { is: 'session', check: numbered(9), by: youngPerson, on: dayOf('2026-11-23'), answers } as const
  return asPerson(opened.database, { locality: 'ashmere', part: 'link', person: youngPerson }, (handle) =>
    tellTeams(handle, {
      keys,
      locality: 'ashmere',
      youngPerson,
      need: numbered(5),
      session,
      madeBy: lead() as typeof madeBy,
    }),
  )
}

const waiting = async (): Promise<number> =>
  (await rows<{ many: number }>('select count(*)::int as many from experience_waiting'))[0]?.many ?? -1

test('R29 what young people say of meetings is told to whoever leads the team when 25 of them have, as counts, and how many wait is told to nobody', async () => {
  expect(await theirTeam()).not.toBe('')
  const ruth = await opened.signInAs('team-lead')
  const page = async () => textOf(await ruth.read('/desk/experience'))
  for (let which = 0; which < 24; which += 1) await says(which, { heard: which < 20 ? 'yes' : 'no' })
  // One of them twice: the later answer is hers, and she is counted once.
  await says(23, { heard: 'partly' })
  const before = await page()
  expect(before).toContain('Nothing has been counted yet.')
  expect(before).not.toMatch(/\b(1|24)\b|more to go|missing/)
  const teams = (await rows('select distinct team from team_member where person = $1', [lead()])).length
  expect(await waiting()).toBe(24 * teams)
  await says(24, { heard: 'no', useful: 'yes' })
  expect(await waiting()).toBe(0)
  const after = await page()
  expect(after).toContain('counted in November 2026')
  expect(after).toContain('Did somebody really listen to you? about 20 few or none about 5 few or none')
  // The 26th changes nothing that is shown: nobody can take one count from the other.
  await says(25, { heard: 'no' })
  expect(await page()).toBe(after)
  expect(await waiting()).toBe(teams)
})

test('R29 what waits tells nobody who said what: sealed, by a mark, without a day, and gone when it is counted', async () => {
  const [row] = await rows<{ row: string }>('select experience_waiting::text as row from experience_waiting')
  expect(row?.row).not.toMatch(/heard|no"|2026-11-2[1-9]/)
  expect(row?.row).not.toContain(numbered(1_025))
  const [kept] = await rows<{ counts: Record<string, Record<string, number>> }>('select counts from experience_count')
  for (const counts of Object.values(kept?.counts ?? {}))
    for (const many of Object.values(counts)) expect(many % 5).toBe(0)
})

/** What waits, as a program that knows no more than the database reads it. */
const marksWaiting = async (): Promise<readonly string[]> =>
  (await rows<{ who: string }>("select encode(who, 'hex') as who from experience_waiting order by who")).map(
    ({ who }) => who,
  )
const counts = async (): Promise<number> => (await rows('select id from experience_count')).length
const teamsOfLead = async (): Promise<number> =>
  (await rows('select distinct team from team_member where person = $1', [lead()])).length

describe('R29 H21 each young person is counted once, and whoever was erased not at all', () => {
  /** Twenty-four and two: the last two are one young person’s records. */
  const joined = async (kept: number, other: number) => {
    for (const which of [kept, other])
      await rows(
        `insert into person (id, locality, is_a, sealed_record) values ($1, 'ashmere', 'young-person', '\\x00') on conflict do nothing`,
        [numbered(1_000 + which)],
      )
    await rows(
      `insert into merge (id, locality, kept, joined, by_person, sealed_reason, twins_asked)
       values (gen_random_uuid(), 'ashmere', $1, $2, $3, '\\x00', false)`,
      [numbered(1_000 + kept), numbered(1_000 + other), lead()],
    )
  }

  test('two records that are one count once: at the 25th answer 24 have answered, nothing is told, and the other 24 wait on', async () => {
    await rows('delete from experience_waiting')
    const [before, teams] = [await counts(), await teamsOfLead()]
    await joined(123, 124)
    for (let which = 100; which < 125; which += 1) await says(which, { heard: which === 124 ? 'no' : 'yes' })
    expect([await counts(), await waiting()]).toEqual([before, 24 * teams])
    await says(125, { heard: 'yes' })
    expect([await counts(), await waiting()]).toEqual([before + teams, 0])
    const [last] = await rows<{ people: number; counts: { heard: { yes: number } } }>(
      "select people, counts from experience_count where counts -> 'heard' ->> 'yes' = '25'",
    )
    expect(last?.people).toBe(25)
  })

  test('what somebody said goes with them when they delete their page, and what was counted stays as it was', async () => {
    await rows('delete from experience_waiting')
    const before = await rows('select id, people, counts from experience_count order by id')
    for (let which = 200; which < 203; which += 1) await says(which, { heard: 'yes' })
    const all = await marksWaiting()
    const teams = await teamsOfLead()
    const erased = await asPerson(opened.database, { locality: 'ashmere', part: 'nobody' }, (handle) =>
      eraseWaiting(handle, keys, numbered(1_201)),
    )
    expect([erased, await waiting()]).toEqual([teams, 2 * teams])
    expect((await marksWaiting()).every((mark) => all.includes(mark))).toBe(true)
    expect(await rows('select id, people, counts from experience_count order by id')).toEqual(before)
  })

  test('where a copy from before brings such an answer back it is not counted, and goes at the next count: nobody is told of 24', async () => {
    await rows('delete from experience_waiting')
    const [before, teams] = [await counts(), await teamsOfLead()]
    for (let which = 300; which < 324; which += 1) await says(which, { heard: 'yes' })
    await rows(
      `insert into person (id, locality, is_a, sealed_record) values ($1, 'ashmere', 'young-person', null) on conflict do nothing`,
      [numbered(1_300)],
    )
    await rows(
      "insert into person_key (person, locality, sealed_key, destroyed_at) values ($1, 'ashmere', null, now())",
      [numbered(1_300)],
    )
    await says(324, { heard: 'yes' })
    expect([await counts(), await waiting()]).toEqual([before, 24 * teams])
    await says(325, { heard: 'yes' })
    expect([await counts(), await waiting()]).toEqual([before + teams, 0])
  })

  test('an answer that a program from before this step put there is one person', async () => {
    await rows('delete from experience_waiting')
    const [before, teams] = [await counts(), await teamsOfLead()]
    for (let which = 400; which < 424; which += 1) await says(which, { heard: 'yes' })
    await rows('update experience_waiting set sealed_person = null')
    await says(424, { heard: 'yes' })
    expect([await counts(), await waiting()]).toEqual([before + teams, 0])
  })
})

test('R29 nobody who helps can open it, and no other young person’s transaction reads what waits', async () => {
  for (const who of ['counsellor', 'school-nurse', 'safeguarding-lead', 'callum'])
    expect([who, (await (await opened.signInAs(who)).get('/desk/experience')).status]).toEqual([who, 404])
  for (const part of ['young-person', 'link', 'helper', 'team-lead'])
    await expect(
      asPerson(opened.database, { locality: 'ashmere', part, person: numbered(1_000) }, (handle) =>
        handle.query('select * from experience_waiting'),
      ),
    ).rejects.toThrow('permission denied')
  const other = await asPerson(
    opened.database,
    { locality: 'ashmere', part: 'helper', person: numbered(1_000) },
    (handle) => handle.query('select * from experience_count'),
  )
  expect(other.rows).toEqual([])
})
