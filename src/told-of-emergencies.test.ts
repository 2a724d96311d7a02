import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import type { Id } from './shared/id.ts'
import { newId } from './shared/new-id.edge.ts'
import { asPerson } from './store/second-lock.ts'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
const person = (key: string): Id => demonstrationPerson('ashmere', key)
const rowsOf = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row>(sql, [...values])).rows

beforeAll(async () => {
  opened = await openTestRightdoor()
  // The second lock goes by the clock of the database.
  opened.clock.now = new Date()
  const { pool } = opened.database
  await pool.query('update job set may_break_glass = true where person = $1', [person('school-nurse')])
  await pool.query(
    "insert into job (person, locality, is_a, from_day) values ($1, 'ashmere', 'administrator', '2020-01-01')",
    [person('teacher')],
  )
}, 240_000)
afterAll(() => opened.close())
beforeEach(() => opened.database.pool.query('truncate outbox, work_email, tried'))

/** The administrator of The Yard gives a colleague of theirs a work email; at the school it is written down by the page as well. */
async function hasWorkEmail(key: string, email: string): Promise<void> {
  const { pool } = opened.database
  const before = await rowsOf<{ agency: Id }>('select agency from person where id = $1', [person(key)])
  const dev = await opened.signInAs('administrator')
  const [devs] = await rowsOf<{ agency: Id }>('select agency from person where id = $1', [person('administrator')])
  await pool.query('update person set agency = $2 where id = $1', [person(key), devs?.agency])
  const page = `/desk/people/${person(key)}`
  expect((await dev.send(page, `${page}/work-email`, { email })).status).toBe(303)
  await pool.query('update person set agency = $2 where id = $1', [person(key), before[0]?.agency])
}

const bornOn = new Date(Date.parse('2026-11-21') - (17 * 365 + 120) * 86_400_000)
const jordan = {
  ...{ given: 'Jordan', family: 'Bailey', 'bornOn-day': String(bornOn.getUTCDate()) },
  ...{ 'bornOn-month': String(bornOn.getUTCMonth() + 1), 'bornOn-year': String(bornOn.getUTCFullYear()) },
}
const why = { ground: 'danger-of-serious-harm', reason: 'Found unconscious behind the gym.', tell: 'yes' }
const breaksTheGlass = (somebody: SomebodyIn): Promise<Response> =>
  somebody.send('/desk/emergency', '/desk/emergency', { ...jordan, ...why })

interface Left {
  readonly to: string
  readonly subject: string
  readonly body: string
}
async function whatLeft(): Promise<readonly Left[]> {
  const before = opened.sent().length
  await opened.rightdoor.work()
  return opened
    .sent()
    .slice(before)
    .map((text): Left => JSON.parse(text))
    .toSorted((one, other) => one.to.localeCompare(other.to))
}

describe('When Beth, the school nurse, breaks the glass', () => {
  test('the privacy officer and the safeguarding lead of her agency are told, with nobody’s name, and nobody else is', async () => {
    await hasWorkEmail('privacy-officer', 'owen@work.example')
    await hasWorkEmail('safeguarding-lead', 'meera@work.example')
    await hasWorkEmail('teacher', 'kofi@work.example')
    await hasWorkEmail('team-lead', 'lead@elsewhere.example')
    const beth = await opened.signInAs('school-nurse')
    expect((await breaksTheGlass(beth)).status).toBe(303)
    const left = await whatLeft()
    expect(left.map(({ to }) => to)).toEqual(['meera@work.example', 'owen@work.example'])
    for (const { subject, body } of left) {
      expect(body).toContain('Somebody opened a record in an emergency. Sign in to look.')
      expect(body).toContain('/sign-in')
      expect(subject + body).not.toMatch(/Jordan|Bailey|Beth|Lloyd|unconscious|danger|Schools|nurse|young/i)
    }
    expect(opened.logged.join()).not.toMatch(/work\.example|Jordan|unconscious/)
  })

  test('nothing leaves where nobody was found, and the same form twice tells once', async () => {
    await hasWorkEmail('privacy-officer', 'owen@work.example')
    const beth = await opened.signInAs('school-nurse')
    const at = '/desk/emergency'
    await beth.send(at, at, { ...jordan, ...why, given: 'Nobody' })
    expect(await rowsOf('select from outbox')).toEqual([])
    const form = /name="form" value="([^"]+)"/.exec(await beth.read(at))?.[1] ?? ''
    const fields = new URLSearchParams({ form, on: at, ...jordan, ...why })
    expect((await beth.post(at, fields)).status).toBe(303)
    expect((await beth.post(at, fields)).status).toBe(303)
    expect(await rowsOf('select from outbox')).toHaveLength(1)
  })

  test('it is opened all the same where nobody has a work email', async () => {
    expect((await breaksTheGlass(await opened.signInAs('school-nurse'))).status).toBe(303)
    expect(await rowsOf('select from outbox')).toEqual([])
  })

  test('who has left, or does that job no more, is told nothing', async () => {
    await hasWorkEmail('privacy-officer', 'owen@work.example')
    await hasWorkEmail('safeguarding-lead', 'meera@work.example')
    const { pool } = opened.database
    await pool.query('update person set left_on = current_date - 2 where id = $1', [person('privacy-officer')])
    await pool.query('update job set until_day = current_date - 2 where person = $1', [person('safeguarding-lead')])
    expect((await breaksTheGlass(await opened.signInAs('school-nurse'))).status).toBe(303)
    expect(await rowsOf('select from outbox')).toEqual([])
    await pool.query('update person set left_on = null where id = $1', [person('privacy-officer')])
    await pool.query('update job set until_day = null where person = $1', [person('safeguarding-lead')])
  })

  test('the message and what it tells of are kept together or not at all', async () => {
    await hasWorkEmail('privacy-officer', 'owen@work.example')
    const { pool } = opened.database
    const before = await rowsOf('select from lifting')
    await pool.query('alter table outbox add constraint full_up check (about is not null) not valid')
    expect((await breaksTheGlass(await opened.signInAs('school-nurse'))).status).toBe(503)
    await pool.query('alter table outbox drop constraint full_up')
    expect(await rowsOf('select from lifting')).toHaveLength(before.length)
  })
})

describe('When a choice is outweighed', () => {
  test('by Beth, the officer and the lead are told; by the lead herself, the officer alone', async () => {
    await hasWorkEmail('privacy-officer', 'owen@work.example')
    await hasWorkEmail('safeguarding-lead', 'meera@work.example')
    const at = `/desk/young-person/${person('callum')}/override`
    const reason = { reason: 'Told a friend where he was going.', tell: 'yes', hours: '1' }
    const beth = await opened.signInAs('school-nurse')
    expect((await beth.send(at, at, reason)).status).toBe(303)
    const told = await whatLeft()
    expect(told.map(({ to }) => to)).toEqual(['meera@work.example', 'owen@work.example'])
    expect(told[0]?.body).toContain('Somebody opened something for safety that was not shared with them.')
    expect(JSON.stringify(told)).not.toMatch(/Callum|Reid|Beth|friend/)
    await opened.database.pool.query(
      `insert into edge (id, locality, young_person, subject, kind, starts, made_by, said_by, self_claimed)
       values ($1, 'ashmere', $2, $3, 'worker', now() - interval '1 day', $3, 'herself', false)`,
      [newId(), person('callum'), person('safeguarding-lead')],
    )
    const meera = await opened.signInAs('safeguarding-lead')
    expect((await meera.send(at, at, reason)).status).toBe(303)
    expect((await whatLeft()).map(({ to }) => to)).toEqual(['owen@work.example'])
  })
})

describe('A work email', () => {
  const page = `/desk/people/${person('counsellor')}`

  test('is written down by an administrator, sealed, shown to them, changed, and taken away', async () => {
    const dev = await opened.signInAs('administrator')
    expect(await dev.read(page)).toContain('Work email')
    const wrong = await dev.send(page, `${page}/work-email`, { email: 'not an address' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Enter an email address')
    expect((await dev.send(page, `${page}/work-email`, { email: ['07700 900123', 'b@c.example'] })).status).toBe(422)
    await dev.send(page, `${page}/work-email`, { email: ' mark@work.example ' })
    expect(await dev.read(page)).toContain('value="mark@work.example"')
    expect(JSON.stringify(await rowsOf('select work_email::text as row from work_email'))).not.toContain('mark')
    await dev.send(page, `${page}/work-email`, { email: 'mark.e@work.example' })
    expect(await dev.read(page)).toContain('value="mark.e@work.example"')
    await dev.send(page, `${page}/work-email`, { email: '' })
    expect(await rowsOf('select from work_email')).toEqual([])
  })

  test.each(['team-lead', 'privacy-officer', 'counsellor', 'curator'])('is there for no %s', async (key) => {
    await hasWorkEmail('counsellor', 'mark@work.example')
    const somebody = await opened.signInAs(key)
    expect((await somebody.send('/desk', `${page}/work-email`, { email: 'x@work.example' })).status).toBe(404)
    const [row] = await rowsOf<{ agency: Id }>('select agency from person where id = $1', [person(key)])
    const acting = { locality: 'ashmere', person: person(key), part: key === 'counsellor' ? 'helper' : key }
    const seen = await asPerson(
      opened.database,
      { ...acting, ...(row ? { agency: row.agency } : {}) },
      async (handle) => [
        ...(await handle.query('select * from work_email')).rows,
        ...(await handle.query('select app_whom_to_tell_of(id) from lifting')).rows,
      ],
    )
    expect(seen).toEqual([])
  })
})
