import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let counsellor: SomebodyIn
let teamLead: SomebodyIn
let jordan: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  await everybodySignsIn()
}, 240_000)
afterAll(() => opened.close())

const aSaturday = new Date('2026-11-21T12:00:00Z')
async function everybodySignsIn(): Promise<void> {
  counsellor = await opened.signInAs('counsellor')
  teamLead = await opened.signInAs('team-lead')
  jordan = await opened.signInAs('jordan')
}

const person = (key: string): string => demonstrationPerson('ashmere', key)
const mark = person('counsellor')
const ruth = person('team-lead')
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const whereTo = (sent: Response): string => new URL(sent.headers.get('location') ?? '', 'http://here').pathname
const idIn = (way: string): string => way.split('/').at(-1) ?? ''

async function rowsOf<Row extends object>(sql: string, values: readonly unknown[]): Promise<readonly Row[]> {
  const { rows } = await opened.database.pool.query<Row>(sql, [...values])
  return rows
}

const ownersOf = async (need: string): Promise<readonly string[]> =>
  (await rowsOf<{ owners: string[] }>('select owners from need_now where need = $1', [idIn(need)]))[0]?.owners ?? []

/** Mark takes down what Jordan says. @returns where the need stands. */
async function markTakesDown(words: string): Promise<string> {
  const to = `/desk/young-person/${person('jordan')}/needs`
  const sent = await counsellor.send(`${to}/new`, to, { is: 'own-words', words })
  expect(sent.status).toBe(303)
  return whereTo(sent)
}

const formIn = (html: string, path: RegExp): string => path.exec(html)?.[1] ?? ''
const asksRuth = (fields: Readonly<Record<string, string>> = {}): Promise<Response> =>
  counsellor.send('/desk/hand-over', `/desk/hand-over/of/${mark}`, { [`to-${person('jordan')}`]: ruth, ...fields })
async function ruthAnswers(answer: 'taken' | 'not-taken'): Promise<void> {
  const path = formIn(await teamLead.read('/desk/hand-over'), /action="([^"]*\/desk\/hand-over\/asked\/[^"]+)"/)
  expect((await teamLead.send('/desk/hand-over', path, { answer })).status).toBe(303)
}
const days = (name: string, [year, month, day]: readonly [string, string, string]) => ({
  ...{ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year },
})

describe('Mark is away for a week, and Ruth stands in', () => {
  let need = ''
  beforeAll(async () => {
    opened.clock.now = aSaturday
    // Ruth stands by Jordan as of the team already; what a worker sees she does not.
    need = await markTakesDown('home is loud at the weekend')
  })

  test.each([
    { typed: 'only the first day', fields: days('from', ['2026', '11', '21']), at: 'until-day' },
    {
      typed: 'the days the other way round',
      fields: { ...days('from', ['2026', '11', '25']), ...days('until', ['2026', '11', '22']) },
      at: 'until-day',
    },
    { typed: 'a day that there is not', fields: days('from', ['2026', '11', '31']), at: 'from-day' },
  ])('he types $typed: nobody is asked, and what he chose stands there', async ({ fields, at }) => {
    const refused = await asksRuth(fields)
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain(`href="#${at}"`)
    expect(html).toContain(`<option value="${ruth}" selected`)
    expect(await rowsOf('select from hand_over', [])).toEqual([])
  })

  test('D33 on those days she sees what a worker sees, it is on her page of today, and he holds it still', async () => {
    const sent = await asksRuth({ ...days('from', ['2026', '11', '21']), ...days('until', ['2026', '11', '27']) })
    expect(sent.status).toBe(303)
    expect(textOf(await counsellor.read('/desk/hand-over'))).toContain(
      'to stand in from 21 November 2026 to 27 November 2026, and has not answered yet',
    )
    expect((await teamLead.get(need)).status).toBe(404)
    expect(textOf(await teamLead.read('/desk/hand-over'))).toContain('asks you to stand in for somebody they work with')
    await ruthAnswers('taken')
    expect(textOf(await teamLead.read(need))).toContain('home is loud at the weekend')
    expect(textOf(await teamLead.read('/desk/today'))).toContain(
      'You stand in for Mark Ellison, who is away until 27 November 2026',
    )
    expect(await ownersOf(need)).toEqual([mark])
    expect(textOf(await counsellor.read('/desk/hand-over'))).toContain('Ruth Adeyemi stands in from 21 November 2026')
  })

  test('Jordan reads on their own page who is here for whom', async () => {
    expect(textOf(await jordan.read(`/me/need/${idIn(need)}`))).toContain(
      'Ruth Adeyemi is here for Mark Ellison, who is away',
    )
  })

  test('when the week is over she stands by Jordan as a worker no more', async () => {
    const [edge] = await rowsOf<{ ends: Date; said_by: string }>(
      "select ends, said_by from edge where subject = $1 and young_person = $2 and kind = 'worker'",
      [ruth, person('jordan')],
    )
    expect(edge?.ends.toISOString()).toBe('2026-11-28T00:00:00.000Z')
    expect(edge?.said_by).toBe('Stands in for Mark Ellison, who is away')
    // Her standing ends by the day that was set; the clock of the database is moved in its stead.
    await rowsOf(
      "update edge set starts = starts - interval '20 days', ends = ends - interval '20 days' where subject = $1 and said_by like 'Stands in%'",
      [ruth],
    )
    opened.clock.now = new Date('2026-11-28T09:00:00Z')
    await everybodySignsIn()
    expect((await teamLead.get(need)).status).toBe(404)
    expect(textOf(await teamLead.read('/desk/today'))).not.toContain('You stand in for')
    expect(await ownersOf(need)).toEqual([mark])
  })
})

describe('Mark leaves, and hands over what he holds: in one act, accepted one by one', () => {
  let need = ''
  let own = ''
  beforeAll(async () => {
    opened.clock.now = aSaturday
    await everybodySignsIn()
  })

  test('until Ruth has said yes he holds it; from then on she does, and it says so', async () => {
    need = await markTakesDown('I want one evening that is mine')
    expect((await asksRuth()).status).toBe(303)
    expect(await ownersOf(need)).toEqual([mark])
    await ruthAnswers('taken')
    expect(await ownersOf(need)).toEqual([ruth])
    expect(textOf(await teamLead.read(need))).toContain('I want one evening that is mine')
    expect(textOf(await jordan.read(`/me/need/${idIn(need)}`))).toContain('Ruth Adeyemi')
  })

  test('what he takes down after that is his until he is gone, and then goes to whoever works with Jordan', async () => {
    own = await markTakesDown('one more thing')
    expect(await ownersOf(own)).toEqual([mark])
    const dev = await opened.signInAs('administrator')
    // Sam is left: nobody else works with him.
    await rowsOf("update edge set ends = starts + interval '1 hour' where subject = $1 and young_person = $2", [
      mark,
      person('sam'),
    ])
    const left = await dev.send(`/desk/people/${mark}/leave`, `/desk/people/${mark}/leave`)
    expect(left.status).toBe(303)
    expect(await ownersOf(own)).toEqual([ruth])
    const [fact] = await rowsOf<{ plain: object }>(
      "select plain from fact where need = $1 and kind = 'network' and plain ->> 'is' = 'left'",
      [idIn(own)],
    )
    expect(fact?.plain).toMatchObject({ is: 'left', leaver: mark, onDuty: ruth, on: '2026-11-21' })
    expect(textOf(await teamLead.read('/desk/today'))).toContain('It came to you on 21 November 2026')
  })
})

describe('H14 Somebody’s standing ends, in whatever way, and what they held of a young person is held by somebody who can see to it', () => {
  const crisisNurse = person('crisis-nurse')
  const socialWorker = person('social-worker')
  const ellie = person('ellie')
  let nurse: SomebodyIn
  let need = ''
  const ends = (who: string, at: string): Promise<unknown> =>
    rowsOf("update edge set ends = $3::timestamptz where subject = $1 and young_person = $2 and kind = 'worker'", [
      who,
      ellie,
      at,
    ])
  const onDuty = async (): Promise<string> =>
    (await rowsOf<{ team: string }>("select team from duty_team where locality = 'ashmere'", []))[0]?.team ?? ''

  beforeAll(async () => {
    opened.clock.now = aSaturday
    nurse = await opened.signInAs('crisis-nurse')
    const to = `/desk/young-person/${ellie}/needs`
    need = whereTo(await nurse.send(`${to}/new`, to, { is: 'own-words', words: 'who do I ring at 2 in the morning' }))
    expect(await ownersOf(need)).toEqual([crisisNurse])
  })

  test('another worker goes on with it at once', async () => {
    await ends(crisisNurse, '2026-11-21T11:00:00Z')
    expect(await ownersOf(need)).toEqual([socialWorker])
    const theirs = await opened.signInAs('social-worker')
    const today = textOf(await theirs.read('/desk/today'))
    expect(today).toContain('It came to you on 21 November 2026')
    // She is of another agency: to hold it opens nothing to her, and it says so.
    expect(today).toContain('You cannot read it: it was shared with somebody else. Ask Ellie Marsh')
    expect((await theirs.get(need)).status).toBe(404)
  })

  test('where nobody else works with them, the team on duty does', async () => {
    await ends(socialWorker, '2026-11-21T11:30:00Z')
    expect(await ownersOf(need)).toEqual([await onDuty()])
  })

  test('where there is no team on duty either, it is said to whoever leads a team; from when there is one, that team holds it', async () => {
    const [duty] = await rowsOf<{ locality: string; team: string; reads: string }>(
      'delete from duty_team returning *',
      [],
    )
    await rowsOf('update edge set ends = null where subject = $1 and young_person = $2', [crisisNurse, ellie])
    const to = `/desk/young-person/${ellie}/needs`
    const other = whereTo(await nurse.send(`${to}/new`, to, { is: 'own-words', words: 'and who is there on Sunday' }))
    await ends(crisisNurse, '2026-11-21T11:45:00Z')
    expect(await ownersOf(other)).toEqual([crisisNurse])
    const says = 'held by nobody who can see to them'
    expect(textOf(await teamLead.read('/desk/today'))).toContain(
      `Fewer than 10 things that young people shared in this place are ${says}`,
    )
    await rowsOf('insert into duty_team (locality, team, reads) values ($1, $2, $3)', [
      duty?.locality,
      duty?.team,
      duty?.reads,
    ])
    const before = opened.logged.length
    await opened.rightdoor.work()
    expect(await ownersOf(other)).toEqual([duty?.team])
    expect(opened.logged.slice(before).filter((line) => line.includes('needsPassedOn'))).toHaveLength(1)
    expect(textOf(await teamLead.read('/desk/today'))).not.toContain(says)
  })

  test('made anew from the facts, who holds what is the same', async () => {
    const held = await rowsOf('select need, owners from need_now order by need', [])
    await rowsOf('select app_needs_made_anew()', [])
    expect(await rowsOf('select need, owners from need_now order by need', [])).toEqual(held)
  })
})
