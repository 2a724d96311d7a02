import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { masterKey } from './access/facts/person-keys.edge.ts'
import { personKeys } from './access/facts/person-keys.store.ts'
import { demonstrationAgency, demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { likenessHashes } from './people/likeness.edge.ts'
import { likenessOf } from './people/same-person.ts'
import { sealText } from './people/sealing.ts'
import { parseDay } from './shared/day.ts'
import type { Id } from './shared/id.ts'
import { newId } from './shared/new-id.edge.ts'
import { asPerson } from './store/second-lock.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn, testSettings } from './testing.edge.ts'

const invented = (key: string): Id => demonstrationPerson('ashmere', key)
const youngPeople = ['Callum', 'Aisha', 'Jordan', 'Ellie', 'Eleanor', 'Thomas', 'Samuel']

let opened: Opened
let owen: SomebodyIn
let meera: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  owen = await opened.signInAs('privacy-officer')
  meera = await opened.signInAs('safeguarding-lead')
})
afterAll(() => opened.close())

const rowsOf = async <Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row & Record<string, unknown>>(sql, [...values])).rows

interface Lift {
  readonly kind: 'break-glass' | 'override'
  readonly by: string
  readonly of: string
  readonly why: string
  readonly at?: string
}

async function lift({ kind, by, of, why, at = '2026-11-20T16:30:00Z' }: Lift): Promise<Id> {
  const id = newId()
  const keys = personKeys(opened.database.pool, 'ashmere', masterKey(testSettings().secret))
  const found = await keys.need(invented(of))
  if (found.is !== 'held') throw new Error('there is no key')
  const starts = new Date(at)
  await opened.database.pool.query(
    `insert into lifting (id, locality, kind, by_person, young_person, starts, ends, ground, sealed_reason, tell)
     values ($1, 'ashmere', $2, $3, $4, $5, $6, $7, $8, 'yes')`,
    [
      ...[id, kind, invented(by), invented(of), starts, new Date(starts.getTime() + 3_600_000)],
      ...[kind === 'break-glass' ? 'danger-of-serious-harm' : null, sealText(found.key.sealing('reasons'), why)],
    ],
  )
  return id
}

/** Somebody who is given the job of a privacy officer beside their own, and acts in it. */
async function officerOf(key: string): Promise<SomebodyIn> {
  await opened.database.pool.query(
    `insert into job (person, locality, is_a, from_day) values ($1, 'ashmere', 'privacy-officer', '2026-01-01') on conflict do nothing`,
    [invented(key)],
  )
  const somebody = await opened.signInAs(key)
  await opened.database.pool.query(
    `update session set acting_as = 'privacy-officer' where account in (select id from account where person = $1)`,
    [invented(key)],
  )
  return somebody
}

const others = ['administrator', 'school-nurse', 'team-lead', 'curator', 'callum', 'aishas-mum', 'hafsa']

describe('Breaking the glass', () => {
  test('Owen, the privacy officer, reads why, when and by whom; not about whom', async () => {
    const id = await lift({ kind: 'break-glass', by: 'safeguarding-lead', of: 'callum', why: 'A text said tonight.' })
    const list = await owen.read('/desk/privacy/glass')
    expect(list).toContain('Meera Shah')
    expect(list).toContain('One waits')
    expect(list).toContain('since yesterday')
    const page = await owen.read(`/desk/privacy/glass/${id}`)
    expect(page).toContain('A text said tonight.')
    expect(page).toContain('there was danger of serious harm')
    expect(youngPeople.filter((name) => list.includes(name) || page.includes(name))).toEqual([])
    expect(page).not.toContain(invented('callum'))
    expect(
      await rowsOf("select from audit where item = $1 and did = 'read' and by_person = $2", [
        id,
        invented('privacy-officer'),
      ]),
    ).toHaveLength(1)
  })

  test('he says what he found, once, sealed; everything wrong is said at once before', async () => {
    const id = await lift({ kind: 'break-glass', by: 'safeguarding-lead', of: 'callum', why: 'Again.' })
    const path = `/desk/privacy/glass/${id}`
    const empty = await owen.send(path, path, {})
    expect(empty.status).toBe(422)
    const page = await empty.text()
    expect(page).toContain('Choose what you found')
    expect(page).toContain('Write what you found in a sentence')
    const wrong = await owen.send(path, path, { found: '__proto__', note: ['I rang', 'her'] })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('I rang')
    expect((await owen.send(path, path, { found: 'right', note: 'I rang her; it was needed.' })).status).toBe(303)
    expect(await owen.read(path)).toContain('I rang her; it was needed.')
    expect((await owen.send(path, path, { found: 'not-right', note: 'Changed my mind' })).status).toBe(422)
    const [row] = await rowsOf<{ sealed_review: Uint8Array }>('select sealed_review from lifting where id = $1', [id])
    expect(Buffer.from(row?.sealed_review ?? []).toString('latin1')).not.toContain('needed')
    expect(await owen.read('/desk/privacy/glass')).toContain('Looked at (1)')
  })

  test('the same form sent twice is kept once', async () => {
    const id = await lift({ kind: 'break-glass', by: 'safeguarding-lead', of: 'callum', why: 'Twice.' })
    const path = `/desk/privacy/glass/${id}`
    const form = /name="form" value="([^"]+)"/.exec(await owen.read(path))?.[1] ?? ''
    const fields = new URLSearchParams({ form, on: path, found: 'cannot-say', note: 'Asked for more.' })
    expect([(await owen.post(path, fields)).status, (await owen.post(path, fields)).status]).toEqual([303, 303])
    expect(await rowsOf("select from audit where item = $1 and did = 'write'", [id])).toHaveLength(1)
  })

  test('of another agency’s people he finds nothing', async () => {
    const id = await lift({ kind: 'break-glass', by: 'crisis-nurse', of: 'ellie', why: 'Not his agency.' })
    expect((await owen.get(`/desk/privacy/glass/${id}`)).status).toBe(404)
    expect((await owen.send('/desk/privacy', `/desk/privacy/glass/${id}`, { found: 'right', note: 'x' })).status).toBe(
      404,
    )
    expect(await owen.read('/desk/privacy/glass')).not.toContain('Tunde Bello')
  })

  test.each(others)('for %s there is nothing here', async (key) => {
    const somebody = await opened.signInAs(key)
    for (const path of ['', '/glass', '/claims', '/same-person', '/agreements', '/looks', '/settings'])
      expect((await somebody.get(`/desk/privacy${path}`)).status).toBe(404)
    expect((await somebody.get('/desk/overrides')).status).toBe(404)
  })
})

describe('Where safety outweighed a choice', () => {
  test('Meera, the safeguarding lead, is told the day by which to look, over the weekend', async () => {
    const id = await lift({ kind: 'override', by: 'school-nurse', of: 'callum', why: 'He wrote of tonight.' })
    const list = await meera.read('/desk/overrides')
    expect(list).toContain('24 November 2026 (in 3 days)')
    const page = await meera.read(`/desk/overrides/${id}`)
    expect(page).toContain('He wrote of tonight.')
    const path = `/desk/overrides/${id}`
    expect((await meera.send(path, path, { found: 'right', note: 'Talked with Beth.' })).status).toBe(303)
    const rows = await rowsOf<{ show_them: boolean }>(
      "select show_them from audit where record = $1 and item = $2 and kind = 'safeguarding'",
      [invented('callum'), id],
    )
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.every(({ show_them }) => !show_them)).toBe(true)
  })

  test('her own she does not look at, and those of another agency are not there', async () => {
    const own = await lift({ kind: 'override', by: 'safeguarding-lead', of: 'callum', why: 'Hers.' })
    const page = await meera.read(`/desk/overrides/${own}`)
    expect(page).toContain('You did this yourself')
    expect((await meera.send('/desk/overrides', `/desk/overrides/${own}`, { found: 'right', note: 'x' })).status).toBe(
      404,
    )
    const other = await lift({ kind: 'override', by: 'social-worker', of: 'ellie', why: 'Another’s.' })
    expect((await meera.get(`/desk/overrides/${other}`)).status).toBe(404)
    const glass = await lift({ kind: 'break-glass', by: 'safeguarding-lead', of: 'callum', why: 'Glass.' })
    expect((await meera.get(`/desk/overrides/${glass}`)).status).toBe(404)
    expect((await owen.get('/desk/overrides')).status).toBe(404)
  })
})

describe('What colleagues claim, and who may be one person', () => {
  const claim = async (by: string, of: string): Promise<Id> => {
    const id = newId()
    await opened.database.pool.query(
      `insert into edge (id, locality, young_person, subject, kind, starts, made_by, said_by, self_claimed)
       values ($1, 'ashmere', $2, $3, 'worker', '2026-11-10', $3, 'I met Callum', true)`,
      [id, invented(of), invented(by)],
    )
    return id
  }

  test('Kofi claims to work with Callum: Owen reads that, without the name, and says that it is right', async () => {
    const id = await claim('teacher', 'callum')
    const page = await owen.read('/desk/privacy/claims')
    expect(page).toContain('Kofi Mensah says since 10 November 2026')
    expect(youngPeople.filter((name) => page.includes(name))).toEqual([])
    expect((await owen.send('/desk/privacy/claims', `/desk/privacy/claims/${id}`, { found: 'right' })).status).toBe(303)
    expect(await rowsOf('select from edge where id = $1 and not self_claimed and ends is null', [id])).toHaveLength(1)
    expect((await owen.send('/desk/privacy/claims', `/desk/privacy/claims/${id}`, { found: 'ended' })).status).toBe(422)
  })

  test('another is ended at once; one of another agency, and an answer that is none, are not there', async () => {
    const id = await claim('teacher', 'tom')
    expect((await owen.send('/desk/privacy/claims', `/desk/privacy/claims/${id}`, { found: 'maybe' })).status).toBe(404)
    await owen.send('/desk/privacy/claims', `/desk/privacy/claims/${id}`, { found: 'ended' })
    expect(await rowsOf('select from edge where id = $1 and ends is not null', [id])).toHaveLength(1)
    const other = await claim('counsellor', 'callum')
    expect(await owen.read('/desk/privacy/claims')).not.toContain('Mark Ellison')
    expect((await owen.send('/desk/privacy/claims', `/desk/privacy/claims/${other}`, { found: 'ended' })).status).toBe(
      422,
    )
    expect(await rowsOf('select from edge where id = $1 and ends is null', [other])).toHaveLength(1)
  })

  test('two records look alike: he reads on what they agree and whom to ask, and answers', async () => {
    const id = newId()
    await opened.database.pool.query(
      `insert into same_person_question (id, locality, one, other, agrees_on, asked_by) values ($1, 'ashmere', $2, $3, $4, $5)`,
      [id, invented('callum'), invented('tom'), ['family', 'born', 'home'], invented('school-nurse')],
    )
    const page = await owen.read('/desk/privacy/same-person')
    expect(page).toContain('family name, birthday or age and where they live or go to school')
    expect(page).toContain('They may be twins')
    expect(page).toContain('Beth Lloyd, Ashmere Schools Partnership')
    expect(youngPeople.filter((name) => page.includes(name))).toEqual([])
    const path = `/desk/privacy/same-person/${id}`
    expect((await owen.send('/desk/privacy/same-person', path, { answer: 'different' })).status).toBe(303)
    expect(await rowsOf("select from same_person_question where id = $1 and answer = 'different'", [id])).toHaveLength(
      1,
    )
    expect((await owen.send('/desk/privacy/same-person', path, { answer: 'same' })).status).toBe(422)
  })
})

describe('Past the page, the second lock', () => {
  const acting = (key: string, part: string, agency: string) => ({
    ...{ locality: 'ashmere', person: invented(key), part },
    agency: demonstrationAgency('ashmere', agency),
  })
  const runs = (who: ReturnType<typeof acting>, sql: string, values: readonly unknown[] = []) =>
    asPerson(opened.database, who, (handle) => handle.query(sql, [...values]))
  const owenActs = acting('privacy-officer', 'privacy-officer', 'schools')

  test('shows what was lifted to the officers and leads of the agency whose people did, and lets no other say that it was right', async () => {
    const theirs = await lift({ kind: 'break-glass', by: 'crisis-nurse', of: 'ellie', why: 'Not his agency.' })
    const own = await lift({ kind: 'break-glass', by: 'school-nurse', of: 'callum', why: 'His agency.' })
    for (const who of [owenActs, acting('safeguarding-lead', 'safeguarding-lead', 'schools')]) {
      const { rows } = await runs(who, 'select id from lifting where id in ($1, $2)', [theirs, own])
      expect(rows).toEqual([{ id: own }])
      expect((await runs(who, 'update lifting set reviewed_at = now() where id = $1', [theirs])).rowCount).toBe(0)
    }
  })

  test('lets nobody change or destroy the key of somebody else', async () => {
    const key = await rowsOf('select * from person_key where person = $1', [invented('aisha')])
    for (const who of [owenActs, acting('aishas-mum', 'carer', 'schools'), acting('gp', 'helper', 'gps')])
      for (const set of ["sealed_key = '\\x01'", 'sealed_key = null, destroyed_at = now()'])
        expect((await runs(who, `update person_key set ${set} where person = $1`, [invented('aisha')])).rowCount).toBe(
          0,
        )
    expect(await rowsOf('select * from person_key where person = $1', [invented('aisha')])).toEqual(key)
  })

  test('lets an administrator join colleagues to nobody with whom the agency does not work', async () => {
    const dev = acting('administrator', 'administrator', 'yard')
    const joins = (of: string, kind = 'worker') =>
      runs(
        dev,
        `insert into edge (id, locality, young_person, subject, kind, starts, made_by) values ($1, 'ashmere', $2, $3, $4, now(), $5)`,
        [newId(), invented(of), invented('counsellor'), kind, invented('administrator')],
      )
    await expect(joins('aisha')).rejects.toMatchObject({ code: '42501' })
    await expect(joins('sam', 'in-plan')).rejects.toMatchObject({ code: '42501' })
  })
})

describe('One who has two jobs', () => {
  test('Beth, who is a privacy officer as well, reads her own question and is offered no answer to it', async () => {
    const id = newId()
    await opened.database.pool.query(
      `insert into same_person_question (id, locality, one, other, agrees_on, asked_by) values ($1, 'ashmere', $2, $3, $4, $5)`,
      [id, invented('aisha'), invented('tom'), ['given', 'family', 'born'], invented('school-nurse')],
    )
    const beth = await officerOf('school-nurse')
    const page = await beth.read('/desk/privacy/same-person')
    expect(page).toContain('You asked this yourself')
    expect(page).not.toContain(`/desk/privacy/same-person/${id}`)
    const own = `/desk/privacy/same-person/${id}`
    expect((await beth.send('/desk/privacy/same-person', own, { answer: 'same' })).status).toBe(422)
    expect(await rowsOf('select from same_person_answer where question = $1', [id])).toEqual([])
    expect((await owen.send('/desk/privacy/same-person', own, { answer: 'same' })).status).toBe(303)
    expect(await owen.read('/desk/privacy/same-person')).toContain('It waits for another agency')
    expect(await rowsOf('select from same_person_question where id = $1 and answer is null', [id])).toHaveLength(1)
    await opened.database.pool.query('delete from same_person_answer where question = $1', [id])
    await opened.database.pool.query('delete from same_person_question where id = $1', [id])
  })
})

describe('Agreements', () => {
  const until = { 'until-day': '31', 'until-month': '3', 'until-year': '2027' }

  test('one counts when an officer of the other agency has said yes, and both agencies have the row; until then both see that it waits', async () => {
    const yard = demonstrationAgency('ashmere', 'yard')
    const fields = { agency: yard, kind: ['view'], ...until }
    await owen.send('/desk/privacy/agreements', '/desk/privacy/agreements', fields)
    const [row] = await rowsOf<{ id: Id; waits: Id }>(
      "select id, waits_for as waits from agency_agreement where other = $1 and kinds = array['view']",
      [yard],
    )
    expect(row?.waits).toBe(yard)
    expect(await owen.read('/desk/privacy/agreements')).toContain('It counts when a privacy officer there says yes')
    const agree = `/desk/privacy/agreements/${row?.id}/agree`
    expect((await owen.send('/desk/privacy/agreements', agree)).status).toBe(422)
    const mark = await officerOf('counsellor')
    expect(await mark.read('/desk/privacy/agreements')).toContain('They proposed this')
    expect((await mark.send('/desk/privacy/agreements', agree)).status).toBe(303)
    expect((await mark.send('/desk/privacy/agreements', agree)).status).toBe(422)
    const agreed = 'select from agency_agreement where id = $1 and waits_for is null and agreed_by = $2'
    expect(await rowsOf(agreed, [row?.id, invented('counsellor')])).toHaveLength(1)
    const chains = await rowsOf<{ record: Id }>('select record from audit where item = $1', [row?.id])
    const schools = demonstrationAgency('ashmere', 'schools')
    expect(chains.map(({ record }) => record).sort()).toEqual([schools, schools, yard, yard].sort())
    await owen.send('/desk/privacy/agreements', `/desk/privacy/agreements/${row?.id}/end`)
    await opened.database.pool.query('delete from agency_agreement where id = $1', [row?.id])
  })

  test('one that waits is taken back by either, and is gone', async () => {
    const yard = demonstrationAgency('ashmere', 'yard')
    const fields = { agency: yard, kind: ['view'], ...until }
    await owen.send('/desk/privacy/agreements', '/desk/privacy/agreements', fields)
    const [row] = await rowsOf<{ id: Id }>('select id from agency_agreement where waits_for = $1', [yard])
    const mark = await officerOf('counsellor')
    expect((await mark.send('/desk/privacy/agreements', `/desk/privacy/agreements/${row?.id}/end`)).status).toBe(303)
    expect(await rowsOf('select from agency_agreement where id = $1', [row?.id])).toEqual([])
  })

  test('past the page too: one agency alone makes none that counts, says no yes for the other, and makes none longer', async () => {
    const [schools, yard] = [demonstrationAgency('ashmere', 'schools'), demonstrationAgency('ashmere', 'yard')]
    const acting = {
      locality: 'ashmere',
      person: invented('privacy-officer'),
      part: 'privacy-officer',
      agency: schools,
    }
    const runs = (sql: string, values: readonly unknown[]) =>
      asPerson(opened.database, acting, (handle) => handle.query(sql, [...values]))
    const makes = `insert into agency_agreement (id, locality, one, other, kinds, from_day, until_day, waits_for)
      values ($1, 'ashmere', $2, $3, array['plan'], '2026-11-21', '2027-11-21', $4)`
    for (const waits of [null, schools])
      await expect(runs(makes, [newId(), schools, yard, waits])).rejects.toMatchObject({ code: '42501' })
    const id = newId()
    await runs(makes, [id, schools, yard, yard])
    const refused: readonly string[] = [
      'update agency_agreement set waits_for = null where id = $1',
      `update agency_agreement set waits_for = null, agreed_by = '${invented('counsellor')}', agreed_at = now() where id = $1`,
      "update agency_agreement set until_day = '2030-01-01' where id = $1",
    ]
    for (const sql of refused) await expect(runs(sql, [id]), sql).rejects.toMatchObject({ code: '42501' })
    await runs('delete from agency_agreement where id = $1', [id])
  })

  test('one is made from today, and ended', async () => {
    const yard = demonstrationAgency('ashmere', 'yard')
    const fields = { agency: yard, kind: ['plan', 'goal'], ...until }
    expect((await owen.send('/desk/privacy/agreements', '/desk/privacy/agreements', fields)).status).toBe(303)
    const page = await owen.read('/desk/privacy/agreements')
    expect(page).toContain('31 March 2027')
    const [row] = await rowsOf<{ id: Id }>('select id from agency_agreement where other = $1', [yard])
    const mark = await officerOf('counsellor')
    await mark.send('/desk/privacy/agreements', `/desk/privacy/agreements/${row?.id}/agree`)
    expect((await owen.send('/desk/privacy/agreements', `/desk/privacy/agreements/${row?.id}/end`)).status).toBe(303)
    expect(
      await rowsOf("select from agency_agreement where id = $1 and until_day = '2026-11-21'", [row?.id]),
    ).toHaveLength(1)
    expect((await owen.send('/desk/privacy/agreements', `/desk/privacy/agreements/${row?.id}/end`)).status).toBe(422)
    expect(await owen.read('/desk/privacy/settings')).toContain('set: an agreement')
  })

  test.each([
    ['nothing at all', {}, ['Choose an agency', 'Choose at least one kind', 'Enter a day']],
    ['a day that has passed', { ...until, 'until-year': '2020' }, ['Enter a day']],
    ['a day that does not exist', { ...until, 'until-day': '31', 'until-month': '2' }, ['Enter a day']],
    ['notes that go to nobody', { ...until, kind: ['private-note', 'looked'] }, ['Choose at least one kind']],
    ['an agency that is none', { ...until, kind: 'plan', agency: newId() }, ['Choose an agency']],
  ])('%s is refused', async (_, fields, says) => {
    const before = await rowsOf('select from agency_agreement')
    const reply = await owen.send('/desk/privacy/agreements', '/desk/privacy/agreements', fields)
    expect(reply.status).toBe(422)
    const page = await reply.text()
    for (const each of says) expect(page).toContain(each)
    expect(await rowsOf('select from agency_agreement')).toHaveLength(before.length)
  })

  test('those of two other agencies are not his to end', async () => {
    const [row] = await rowsOf<{ id: Id }>('select id from agency_agreement where $1 not in (one, other)', [
      demonstrationAgency('ashmere', 'schools'),
    ])
    expect((await owen.send('/desk/privacy/agreements', `/desk/privacy/agreements/${row?.id}/end`)).status).toBe(422)
  })
})

describe('Who saw what', () => {
  const days = {
    ...{ 'from-day': '1', 'from-month': '11', 'from-year': '2026' },
    ...{ 'until-day': '21', 'until-month': '11', 'until-year': '2026' },
  }
  const look = (fields: Readonly<Record<string, string>>, path = '') =>
    owen.send('/desk/privacy/looks', `/desk/privacy/looks${path}`, fields)

  test('by colleague and days: what Beth did, no name of whom, and that he looked is written down', async () => {
    const page = await (await look({ ...days, colleague: invented('school-nurse') })).text()
    expect(page).toContain('wrote: A plan')
    expect(youngPeople.filter((name) => page.includes(name))).toEqual([])
    const table = page.slice(page.indexOf('<table'), page.indexOf('</table>'))
    expect(table).not.toContain('Tunde Bello')
    const searched = await rowsOf("select from audit where did = 'search' and item = $1", [invented('school-nurse')])
    expect(searched).toHaveLength(1)
  })

  test('what Beth read together stands in one line, with how many things it was', async () => {
    const nurse = await opened.signInAs('school-nurse')
    const path = `/desk/young-person/${invented('callum')}`
    const write = `${path}/write/private-note`
    expect((await nurse.send(write, write, { words: 'To bring the timetable.' })).status).toBe(303)
    await nurse.read(path)
    const page = await (await look({ ...days, colleague: invented('school-nurse') })).text()
    expect(page).toMatch(/read: [^<]+, \d+ at once/)
  })

  test('somebody of another agency did nothing, as far as he is told', async () => {
    expect(await (await look({ ...days, colleague: invented('crisis-nurse') })).text()).toContain('Nothing was done')
  })

  test.each([
    ['days the wrong way round', { ...days, 'until-year': '2025' }],
    ['no days', {}],
    ['ten years', { ...days, 'from-year': '2016' }],
  ])('%s are refused', async (_, fields) => expect((await look(fields)).status).toBe(422))

  test('a young person who asks is found by all three exactly, and reads that he looked', async () => {
    const { likeness } = likenessHashes(testSettings().secret)
    const on = parseDay('2011-02-03')
    if (!on) throw new Error('no day')
    const known = likenessOf(
      { names: { given: 'Callum', family: 'Reid' }, born: { is: 'known', on } },
      { home: '', place: 'ashmere' },
      likeness,
    )
    await opened.database.pool.query(
      `insert into likeness (person, locality, given, family, born) values ($1, 'ashmere', $2, $3, $4)
       on conflict (person) do update set given = excluded.given, family = excluded.family, born = excluded.born`,
      [invented('callum'), known.given, known.family, known.born],
    )
    const three = { given: 'callum', family: 'REID', 'born-day': '3', 'born-month': '2', 'born-year': '2011' }
    const page = await (await look(three, '/young-person')).text()
    expect(page).toContain('Beth Lloyd')
    expect(page).not.toContain('Callum')
    const [row] = await rowsOf(
      "select from audit where record = $1 and kind = 'looked' and show_them and outcome = 'allowed'",
      [invented('callum')],
    )
    expect(row).toBeDefined()
    for (const less of [
      { ...three, 'born-year': '2012' },
      { ...three, given: 'Call' },
    ])
      expect(await (await look(less, '/young-person')).text()).toContain('Nobody is found by that')
    expect((await look({ given: 'Callum', family: 'Reid' }, '/young-person')).status).toBe(422)
  })

  test('after thirty looks in an hour nobody is found any more', async () => {
    await opened.database.pool.query(
      "insert into same_person_ask (locality, by_person, at) select 'ashmere', $1, now() from generate_series(1, 30)",
      [invented('privacy-officer')],
    )
    const three = { given: 'Callum', family: 'Reid', 'born-day': '3', 'born-month': '2', 'born-year': '2011' }
    expect(await (await look(three, '/young-person')).text()).toContain('Nobody is found by that')
  })

  test('fifty times are fifty rows, newest first', async () => {
    for (let time = 0; time < 50; time += 1) await owen.read('/desk/privacy/glass')
    const page = await (await look({ ...days, colleague: invented('privacy-officer') })).text()
    expect((page.match(/saw that it is there: a review/g) ?? []).length).toBeGreaterThanOrEqual(50)
  })
})

describe('What is kept so that people are safe', () => {
  const kept = async (of: string, words: string): Promise<void> => {
    const nurse = await opened.signInAs('school-nurse')
    const at = `/desk/young-person/${invented(of)}/write/safeguarding`
    expect((await nurse.send(at, at, { words })).status).toBe(303)
  }

  test('Meera reads about whom, and opens one at a time; each that is opened leaves its row', async () => {
    await kept('callum', 'A bruise on the arm.')
    const list = await meera.read('/desk/safeguarding')
    expect(list).not.toContain('bruise')
    const one = `/desk/safeguarding/${invented('callum')}`
    expect(list).toContain(`href="${one}"`)
    const read = "select from audit where record = $1 and kind = 'safeguarding' and did = 'read' and by_person = $2"
    const before = await rowsOf(read, [invented('callum'), invented('safeguarding-lead')])
    const page = await meera.read(one)
    expect(page).toContain('A bruise on the arm.')
    expect(page).toContain(`/desk/young-person/${invented('callum')}/override`)
    const after = await rowsOf(read, [invented('callum'), invented('safeguarding-lead')])
    expect(after.length).toBeGreaterThan(before.length)
  })

  test('whom she does not stand by has a reference that stays, and no name', async () => {
    const reference = `${invented('callum').slice(0, 4)}-${invented('callum').slice(4, 8)}`.toUpperCase()
    for (const path of ['/desk/safeguarding', `/desk/safeguarding/${invented('callum')}`]) {
      const page = await meera.read(path)
      expect(page).toContain(`Young person ${reference}`)
      expect(page).not.toContain('Reid')
    }
    expect((await meera.get(`/desk/young-person/${invented('callum')}/override`)).status).toBe(200)
  })

  test('nobody else finds it, and she nothing of whom nothing is kept by her agency', async () => {
    const one = `/desk/safeguarding/${invented('callum')}`
    for (const key of others) expect((await (await opened.signInAs(key)).get(one)).status, key).toBe(404)
    for (const id of [invented('ellie'), 'x', '__proto__', newId()])
      expect((await meera.get(`/desk/safeguarding/${id}`)).status, id).toBe(404)
  })
})

test('the officer who was slower reads what they wrote beside the answer that was sent', async () => {
  await opened.post('/complaint', { words: 'They laughed.' })
  const [row] = await rowsOf<{ id: Id }>('select id from complaint order by received_at desc, id limit 1')
  const on = `/desk/complaints/${row?.id}`
  expect((await owen.send(on, `${on}/answer`, { answer: 'We are sorry.' })).status).toBe(303)
  const slower = await owen.send(on, `${on}/answer`, { answer: 'I talked with both of them.' })
  expect(slower.status).toBe(422)
  const page = await slower.text()
  expect(page).toContain('We are sorry.')
  expect(page).toContain('I talked with both of them.')
  expect(page).not.toContain('href="#answer"')
})

test('what Owen chose and typed is there again after his sign-in ran out, and a fault leads to its field', async () => {
  const away = async (on: string, fields: Readonly<Record<string, string>>): Promise<string> => {
    await opened.post(on, { form: formTokenIn(await owen.read(on)), on, ...fields })
    return owen.read(on)
  }
  const agreement = await away('/desk/privacy/agreements', {
    'until-day': '7',
    'until-month': '8',
    'until-year': '2028',
  })
  expect(agreement).toContain('This is what you had written')
  expect(agreement).toContain('value="2028"')
  expect(await away('/desk/privacy/looks', { 'from-year': '2019' })).toContain('value="2019"')
  const none = await owen.send('/desk/privacy/looks', '/desk/privacy/looks/young-person', { given: 'Callum' })
  const page = await none.text()
  expect(page).toContain('href="#given"')
  expect(page).toContain('id="given-error"')
  expect(page).toContain('value="Callum"')
})

test('the first page tells how much waits, and what was set is read', async () => {
  const page = await owen.read('/desk/privacy')
  expect(page).toMatch(/\d+ waits?/)
  expect(await owen.read('/desk/privacy/settings')).toContain('What was set')
})
