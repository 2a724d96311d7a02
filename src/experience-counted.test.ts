import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { signInKeys } from './access/sign-in/sign-in-keys.edge.ts'
import { tellTeams } from './goals/experience/experience.store.ts'
import type { SessionAnswers } from './goals/session-check.ts'
import { dayOf, numbered } from './goals/testing.edge.ts'
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
