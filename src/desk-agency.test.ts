import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationAccount, demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { codeOfStep, secretOf, stepAt } from './access/sign-in/totp.edge.ts'
import type { Id } from './shared/id.ts'
import { newId } from './shared/new-id.edge.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

const invented = (key: string): Id => demonstrationPerson('ashmere', key)
const youngPeople = ['Callum', 'Aisha', 'Jordan', 'Ellie', 'Samuel', 'Sam Hussain']

let opened: Opened
let dev: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  dev = await opened.signInAs('administrator')
})
afterAll(() => opened.close())

const rowsOf = async <Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row & Record<string, unknown>>(sql, [...values])).rows
const idOf = async (name: string): Promise<Id> => {
  const [row] = await rowsOf<{ id: Id }>('select id from person where name = $1', [name])
  if (!row) throw new Error(`nobody is called ${name}`)
  return row.id
}
const codeIn = (html: string): string | undefined => /class="rd-code">([^<]+)</.exec(html)?.[1]

async function askIn(called: string, job = 'helper'): Promise<Id> {
  await dev.send('/desk/invite', '/desk/invite', { called, job, how: 'hand' })
  return idOf(called)
}

describe('The people of an agency', () => {
  test('Dev, the administrator of The Yard, reads who works there, and of no young person', async () => {
    const page = await dev.read('/desk/people')
    for (const name of ['Mark Ellison', 'Ruth Adeyemi', 'Lena Nowak', 'Dev Patel']) expect(page).toContain(name)
    expect(page).not.toContain('Beth Lloyd')
    expect(youngPeople.filter((name) => page.includes(name))).toEqual([])
  })

  test('what is wrong leads to its field, and what Dev typed is there again', async () => {
    const id = invented('team-lead')
    const at = `/desk/people/${id}`
    const refused = await (await dev.send(at, `${at}/name`, { called: ' ' })).text()
    expect(refused).toContain('href="#called"')
    expect(refused).toContain('id="called-error"')
    const form = formTokenIn(await dev.read(at))
    await opened.post(`${at}/name`, { form, on: at, called: 'Ruth A.' })
    expect(await dev.read(at)).toContain('value="Ruth A."')
    await opened.post('/desk/teams', { form, on: '/desk/teams', team: '', called: 'The night team' })
    const teams = await dev.read('/desk/teams')
    expect(teams).toContain('value="The night team"')
    expect(await (await dev.send('/desk/teams', '/desk/teams', { called: '' })).text()).toContain('href="#called"')
  })

  test('Ruth, who leads the team, reads the list and changes nothing', async () => {
    const ruth = await opened.signInAs('team-lead')
    const page = await ruth.read('/desk/people')
    expect(page).toContain('Mark Ellison')
    expect(page).not.toContain('/desk/invite')
    for (const path of ['/desk/invite', '/desk/teams', `/desk/people/${invented('counsellor')}`])
      expect((await ruth.get(path)).status).toBe(404)
    expect((await ruth.send('/desk/people', '/desk/invite', { called: 'A', job: 'helper' })).status).toBe(404)
  })

  test.each(['school-nurse', 'privacy-officer', 'curator', 'callum', 'aishas-mum'])(
    'for %s there is nothing at that address, as at any that leads nowhere',
    async (key) => {
      const somebody = await opened.signInAs(key)
      for (const path of ['/desk/people', `/desk/people/${invented('counsellor')}`, '/desk/invite', '/desk/teams'])
        expect((await somebody.get(path)).status).toBe(404)
    },
  )

  test('somebody of another agency, a young person and an address that is no id are not there for Dev', async () => {
    const absent = await dev.get('/desk/people/00000000-0000-4000-8000-000000000001')
    const body = await absent.text()
    const same = (html: string): string => html.replaceAll(/name="form" value="[^"]+"/g, '')
    for (const id of [invented('school-nurse'), invented('jordan'), '1', "'--", '__proto__']) {
      const reply = await dev.get(`/desk/people/${id}`)
      expect(reply.status).toBe(404)
      expect(same(await reply.text())).toBe(same(body))
    }
    const sent = await dev.send('/desk/teams', `/desk/people/${invented('school-nurse')}/job`, { job: 'curator' })
    expect(sent.status).toBe(404)
    expect(await rowsOf('select from job where person = $1', [invented('school-nurse')])).toHaveLength(1)
  })
})

describe('Asking a colleague in', () => {
  test('a code is shown once, opens for three days, and stands in no address', async () => {
    const reply = await dev.send('/desk/invite', '/desk/invite', { called: ' Noor  Aziz ', job: 'helper', how: 'hand' })
    expect(reply.status).toBe(200)
    expect(reply.headers.get('cache-control')).toContain('no-store')
    const code = codeIn(await reply.text())
    expect(code).toMatch(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/)
    const noor = await idOf('Noor Aziz')
    expect(await dev.read(`/desk/people/${noor}`)).toContain('Asked in; the code works until')
    const [kept] = await rowsOf<{ ends_at: Date; known_as: Uint8Array }>(
      "select ends_at, known_as from credential join account on account.id = account where person = $1 and kind = 'handed-code'",
      [noor],
    )
    expect(kept?.ends_at.getTime()).toBe(opened.clock.now.getTime() + 72 * 3_600_000)
    expect(Buffer.from(kept?.known_as ?? []).toString()).not.toContain(code)
  })

  test('the same form sent twice asks one person in, and the code is not shown again', async () => {
    const html = await dev.read('/desk/invite')
    const form = /name="form" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const fields = { form, on: '/desk/invite', called: 'Twice Asked', job: 'front-desk', how: 'hand' }
    const [first, second] = [
      await dev.post('/desk/invite', new URLSearchParams(fields)),
      await dev.post('/desk/invite', new URLSearchParams(fields)),
    ]
    expect(codeIn(await first.text())).toBeDefined()
    expect(second.status).toBe(303)
    expect(await rowsOf("select from person where name = 'Twice Asked'")).toHaveLength(1)
  })

  test('a second code ends the first', async () => {
    const id = await askIn('Two Codes')
    const reply = await dev.send(`/desk/people/${id}`, `/desk/people/${id}/code`)
    expect(codeIn(await reply.text())).toBeDefined()
    const open = await rowsOf(
      `select from credential join account on account.id = account where person = $1 and known_as is not null and ends_at > $2`,
      [id, opened.clock.now],
    )
    expect(open).toHaveLength(1)
  })

  test('by email: one neutral message, sealed while it waits, with where to go and the code', async () => {
    const fields = { called: 'By Mail', job: 'helper', how: 'email', email: 'new@the-yard.example' }
    const page = await (await dev.send('/desk/invite', '/desk/invite', fields)).text()
    expect(codeIn(page)).toBeUndefined()
    expect(page).not.toContain('new@the-yard.example')
    await opened.rightdoor.work()
    const message = opened.sent().find((text) => text.includes('new@the-yard.example'))
    expect(message).toMatch(/Your code is [2-9A-Z]{5}-[2-9A-Z]{5}/)
    expect(message).toContain('/sign-in')
    expect(await rowsOf('select from outbox where sealed_to is not null')).toEqual([])
  })

  test.each([
    ['nothing at all', {}, ['Enter a name', 'Choose a job']],
    ['no such job', { called: 'A', job: 'owner' }, ['Choose a job']],
    ['a job that is everything', { called: 'A', job: '__proto__' }, ['Choose a job']],
    ['a list for a name', { called: ['', ''], job: 'helper' }, ['Enter a name']],
    ['a name without end', { called: 'a'.repeat(1900), job: 'helper' }, ['Enter a shorter name']],
    [
      'an address that is none',
      { called: 'A', job: 'helper', how: 'email', email: 'nowhere' },
      ['Enter an email address'],
    ],
  ])(
    '%s: everything wrong is said at once, what was written stays, and nobody is asked in',
    async (_, fields, says) => {
      const before = await rowsOf('select from person')
      const reply = await dev.send('/desk/invite', '/desk/invite', fields as Record<string, string>)
      expect(reply.status).toBe(422)
      const page = await reply.text()
      for (const each of says) expect(page).toContain(each)
      expect(await rowsOf('select from person')).toHaveLength(before.length)
    },
  )
})

describe('A colleague who has a way in, and has lost it', () => {
  const lena = invented('curator')
  const [yes, first] = ['/desk/invite/anew', '/sign-in/first']
  const keptOf = (id: Id) =>
    rowsOf(
      "select from credential join account on account.id = account where person = $1 and kind = 'totp' and ends_at is null",
      [id],
    )
  /** Somebody who set up their ways in already, and the code that Dev is shown for them. */
  async function asksAnew(called: string) {
    const id = await askIn(called)
    await opened.database.pool.query(
      "insert into credential (id, locality, account, kind, made_at) select gen_random_uuid(), locality, id, 'totp', $2 from account where person = $1",
      [id, opened.clock.now],
    )
    await dev.send(`/desk/people/${id}`, `/desk/people/${id}/work-email`, { email: `${id}@the-yard.example` })
    const page = await (await dev.send(`/desk/people/${id}`, `/desk/people/${id}/code/anew`)).text()
    return { id, page, code: codeIn(page) ?? '' }
  }
  const opens = async (code: string): Promise<boolean> => (await opened.post(first, { code })).status === 200
  const waitsIn = (html: string, name: string): string =>
    new RegExp(`<h2>${name}</h2>.*?action="([^"]*/desk/invite/anew/[^"]+)"`, 's').exec(html)?.[1] ?? ''

  test('where nobody else is there to say yes, Dev’s code opens nothing for a day', async () => {
    const { id, page, code } = await asksAnew('Alone Lost')
    expect(page).toContain('opens nothing before a day has passed')
    expect(await opens(code)).toBe(false)
    expect((await dev.get(yes)).status).toBe(200)
    expect(waitsIn(await dev.read(yes), 'Alone Lost')).toBe('')
    const then = opened.clock.now
    opened.clock.now = new Date(then.getTime() + 24 * 3_600_000 - 1000)
    expect(await opens(code)).toBe(false)
    opened.clock.now = new Date(then.getTime() + 24 * 3_600_000)
    expect(await opens(code)).toBe(true)
    opened.clock.now = then
    expect(await keptOf(id)).toHaveLength(1)
  })

  test.each([
    ['left yesterday', "until_day = '2026-11-20'"],
    ['began this morning', "from_day = '2026-11-21'"],
  ])('where the one who could say yes %s, it opens by itself, though not before two days', async (called, change) => {
    expect(opened.clock.now.toISOString()).toMatch(/^2026-11-21/)
    const job = "person = $1 and is_a = 'privacy-officer'"
    await opened.database.pool.query(
      "insert into job (person, locality, is_a, from_day) values ($1, 'ashmere', 'privacy-officer', '2026-01-01')",
      [lena],
    )
    await opened.database.pool.query(`update job set ${change} where ${job}`, [lena])
    const { page, code } = await asksAnew(`Lost, ${called}`)
    await opened.database.pool.query(`delete from job where ${job}`, [lena])
    expect(page).toContain('opens nothing before two days have passed')
    const then = opened.clock.now
    opened.clock.now = new Date(then.getTime() + 48 * 3_600_000 - 1000)
    expect(await opens(code)).toBe(false)
    opened.clock.now = new Date(then.getTime() + 48 * 3_600_000)
    expect(await opens(code)).toBe(true)
    opened.clock.now = then
  })

  test('it opens when the officer for privacy said yes, and not when Dev did; the ways of before go when it is used', async () => {
    await opened.database.pool.query(
      "insert into job (person, locality, is_a, from_day) values ($1, 'ashmere', 'privacy-officer', '2026-01-01')",
      [lena],
    )
    await dev.send(`/desk/people/${lena}`, `/desk/people/${lena}/work-email`, { email: 'officer@the-yard.example' })
    const hers = await opened.signInAs('curator')
    expect((await hers.get(yes)).status).toBe(404)
    await opened.database.pool.query("update session set acting_as = 'privacy-officer' where account = $1", [
      demonstrationAccount('ashmere', 'curator'),
    ])
    const { id, page, code } = await asksAnew('Really Lost')
    expect(page).toContain('This code opens nothing yet')
    await opened.rightdoor.work()
    const told = opened.sent().filter((text) => text.includes('officer@') || text.includes(`${id}@`))
    expect(told).toHaveLength(2)
    for (const each of told) expect(each).not.toMatch(/Really|Lost|[2-9A-Z]{5}-[2-9A-Z]{5}/)
    const then = opened.clock.now
    opened.clock.now = new Date(then.getTime() + 25 * 3_600_000)
    expect(await opens(code)).toBe(false)
    opened.clock.now = then
    const path = waitsIn(await hers.read(yes), 'Really Lost')
    expect(await dev.read(yes)).not.toContain('Really Lost')
    expect((await dev.send(yes, path, { says: 'yes' })).status).toBe(422)
    expect(await opens(code)).toBe(false)
    expect((await hers.send(yes, path, { says: 'yes' })).headers.get('location')).toContain('done=yes')
    expect((await hers.send(yes, path, { says: 'yes' })).status).toBe(422)
    expect(await keptOf(id)).toHaveLength(1)
    const ways = await (await opened.post(first, { code })).text()
    const [, secret = ''] = /name="secret" value="([^"]*)"/.exec(ways) ?? []
    const appCode = codeOfStep(secretOf(secret) ?? new Uint8Array(), stepAt(opened.clock.now.getTime()))
    const typed = {
      code,
      secret,
      name: 'really@the-yard.example',
      'new-password': 'seven slow green boats',
      'app-code': appCode,
    }
    const session = newId()
    await opened.database.pool.query(
      "insert into session (token_hash, locality, account, acting_as, began_at, seen_at, signed_in_at, on_shared_computer) select decode(md5($2), 'hex'), locality, id, 'helper', now(), now(), now(), false from account where person = $1",
      [id, session],
    )
    expect((await opened.post(`${first}/password`, typed)).status).toBe(200)
    expect(await rowsOf("select from session where token_hash = decode(md5($1), 'hex')", [session])).toEqual([])
    expect(await keptOf(id)).toHaveLength(1)
    expect(
      await rowsOf("select from audit where item = $1 and by_person = $2 and did = 'settings'", [id, lena]),
    ).toHaveLength(1)
  })

  test('a no ends it, and a new one that was made for whoever asked that day does not say yes', async () => {
    const hers = await opened.signInAs('curator')
    await opened.database.pool.query("update session set acting_as = 'privacy-officer' where account = $1", [
      demonstrationAccount('ashmere', 'curator'),
    ])
    await opened.database.pool.query(
      "update job set from_day = '2026-11-21' where person = $1 and is_a = 'privacy-officer'",
      [lena],
    )
    const { code } = await asksAnew('Not Lost')
    expect(await hers.read(yes)).not.toContain('Not Lost')
    await opened.database.pool.query(
      "update job set from_day = '2026-01-01' where person = $1 and is_a = 'privacy-officer'",
      [lena],
    )
    const path = waitsIn(await hers.read(yes), 'Not Lost')
    expect((await hers.send(yes, path, { says: 'no' })).headers.get('location')).toContain('done=no')
    expect(await hers.read(yes)).not.toContain('Not Lost')
    expect(await opens(code)).toBe(false)
  })

  test.each(['team-lead', 'school-nurse', 'callum'])('for %s there is nothing at that address', async (key) => {
    expect((await (await opened.signInAs(key)).get(yes)).status).toBe(404)
  })
})

describe('Jobs, breaking the glass and teams', () => {
  test('a job is given and ended, and leaves its rows', async () => {
    const id = await askIn('Job Holder')
    await dev.send(`/desk/people/${id}`, `/desk/people/${id}/job`, { job: 'curator' })
    expect(await dev.read(`/desk/people/${id}`)).toContain('keeps offers right')
    await dev.send(`/desk/people/${id}`, `/desk/people/${id}/job/end/curator`)
    const page = await dev.read(`/desk/people/${id}`)
    expect(page).not.toContain('End: keeps offers right')
    const settled = await rowsOf("select from audit where item = $1 and did = 'settings' and by_person = $2", [
      id,
      invented('administrator'),
    ])
    expect(settled).toHaveLength(3)
  })

  test('the same job, given again on the day on which it ended, counts again', async () => {
    const id = await askIn('On And Off')
    for (const path of ['/job/end/helper', '/job'])
      await dev.send(`/desk/people/${id}`, `/desk/people/${id}${path}`, { job: 'helper' })
    expect(await dev.read(`/desk/people/${id}`)).toContain('End: works with young people')
  })

  test('breaking the glass is granted apart from the job, said in words, and taken back', async () => {
    const id = await askIn('Night Nurse')
    const said = 'class="rd-note">may break the glass'
    expect(await dev.read(`/desk/people/${id}`)).not.toContain(said)
    await dev.send(`/desk/people/${id}`, `/desk/people/${id}/glass/helper`)
    expect(await dev.read(`/desk/people/${id}`)).toContain(said)
    expect(await dev.read('/desk/people')).toContain(said)
    await dev.send(`/desk/people/${id}`, `/desk/people/${id}/glass/helper/end`)
    expect(await dev.read(`/desk/people/${id}`)).not.toContain(said)
  })

  test('it is not granted for a job away from young people', async () => {
    const id = await askIn('Keeps Offers', 'curator')
    expect((await dev.send(`/desk/people/${id}`, `/desk/people/${id}/glass/curator`)).status).toBe(422)
    expect(await rowsOf('select from job where person = $1 and may_break_glass', [id])).toEqual([])
  })

  test('Dev gives himself nothing, and The Yard is not left without an administrator', async () => {
    const self = invented('administrator')
    for (const [path, fields] of [
      ['/job', { job: 'helper' }],
      ['/glass/administrator', {}],
      ['/job/end/administrator', {}],
      ['/leave', {}],
      ['/code', {}],
    ] as const)
      expect([422, 303]).toContain((await dev.send('/desk/teams', `/desk/people/${self}${path}`, fields)).status)
    expect(await rowsOf('select from job where person = $1 and until_day is null', [self])).toHaveLength(1)
    expect(await rowsOf("select from account where person = $1 and state = 'open'", [self])).toHaveLength(1)
  })

  test('a team is made, named anew, joined and left', async () => {
    await dev.send('/desk/teams', '/desk/teams', { called: 'Evenings' })
    const [team] = await rowsOf<{ id: Id }>("select id from team where name = 'Evenings'")
    const id = await askIn('Team Mate')
    await dev.send(`/desk/people/${id}`, `/desk/people/${id}/teams`, { team: team?.id ?? '' })
    expect(await dev.read('/desk/people')).toContain('Evenings')
    await dev.send('/desk/teams', `/desk/teams/${team?.id}`, { called: 'Late evenings' })
    expect(await dev.read(`/desk/people/${id}`)).toContain('Late evenings')
    await dev.send(`/desk/people/${id}`, `/desk/people/${id}/teams`)
    await dev.send(`/desk/people/${id}`, `/desk/people/${id}/teams`, { team: team?.id ?? '' })
    await dev.send(`/desk/people/${id}`, `/desk/people/${id}/teams`)
    expect(await dev.read(`/desk/people/${id}`)).toContain('In no team')
  })

  test('a team of another agency cannot be joined, and one name is there once', async () => {
    const id = await askIn('Elsewhere')
    const [other] = await rowsOf<{ id: Id }>("select id from team where name = 'School nursing team'")
    expect((await dev.send(`/desk/people/${id}`, `/desk/people/${id}/teams`, { team: other?.id ?? '' })).status).toBe(
      422,
    )
    expect((await dev.send('/desk/teams', '/desk/teams', { called: 'The Yard team' })).status).toBe(422)
    expect((await dev.send('/desk/teams', `/desk/teams/${other?.id}`, { called: 'Ours now' })).status).toBe(404)
  })
})

describe('Leaving', () => {
  const mark = invented('counsellor')

  test('Mark cannot leave: somebody would be left with nobody. Dev reads neither who nor how many', async () => {
    const page = await dev.read(`/desk/people/${mark}/leave`)
    expect(page).toContain('Somebody would be left with nobody. Hand over first')
    expect(page).not.toMatch(/\d+ young (person|people)/)
    expect(youngPeople.filter((name) => page.includes(name))).toEqual([])
    const reply = await dev.send('/desk/teams', `/desk/people/${mark}/leave`)
    expect(reply.status).toBe(422)
    expect((await dev.send('/desk/teams', `/desk/people/${mark}/job/end/helper`)).status).toBe(422)
    expect(await rowsOf('select from person where id = $1 and left_on is null', [mark])).toHaveLength(1)
  })

  test('he asks Noor, who learns nobody’s name until she says yes', async () => {
    const noor = await askIn('Noor Taking Over')
    const his = await opened.signInAs('counsellor')
    const page = await his.read('/desk/hand-over')
    expect(page).toContain('Jordan')
    expect(page).toContain('Sam')
    const path = `/desk/hand-over/of/${mark}`
    const wrong = { [`to-${invented('jordan')}`]: noor, [`to-${invented('sam')}`]: invented('school-nurse') }
    const refused = await (await his.send('/desk/hand-over', path, wrong)).text()
    expect(refused).toContain(`href="#to-${invented('sam')}"`)
    expect(refused).toContain(`<option value="${noor}" selected`)
    expect(await rowsOf('select from hand_over')).toEqual([])
    const jordan = { [`to-${invented('jordan')}`]: noor }
    expect((await his.send('/desk/hand-over', path, jordan)).status).toBe(303)
    expect(await his.read('/desk/hand-over')).toContain('Noor Taking Over was asked on')
    expect((await his.send('/desk/hand-over', path, jordan)).status).toBe(422)
    expect(await rowsOf('select from hand_over where young_person = $1', [invented('jordan')])).toHaveLength(1)
  })

  test('he asks nobody of another agency, and for nobody that he does not work with', async () => {
    const his = await opened.signInAs('counsellor')
    const asks = (who: string, colleague: string) =>
      his.send('/desk/hand-over', `/desk/hand-over/of/${mark}`, { [`to-${invented(who)}`]: colleague })
    expect((await asks('sam', invented('school-nurse'))).status).toBe(422)
    expect((await asks('sam', invented('administrator'))).status).toBe(422)
    expect((await asks('sam', '')).status).toBe(422)
    expect((await asks('callum', invented('team-lead'))).status).toBe(422)
    expect(await rowsOf('select from hand_over where young_person = $1', [invented('callum')])).toEqual([])
    const others = `/desk/hand-over/of/${invented('school-nurse')}`
    expect((await his.send('/desk/hand-over', others, { everybody: mark })).status).toBe(404)
  })

  test('Ruth, who leads the team, says yes to one, and hands over the other for him without a name', async () => {
    const his = await opened.signInAs('counsellor')
    const ruth = await opened.signInAs('team-lead')
    // Jordan waits already: everybody is Sam alone.
    await his.send('/desk/hand-over', `/desk/hand-over/of/${mark}`, { everybody: invented('team-lead') })
    const asked = await ruth.read('/desk/hand-over')
    expect(asked).toContain('Mark Ellison asks you to go on with somebody')
    expect(asked).not.toContain('Sam')
    const path = /action="([^"]*\/desk\/hand-over\/asked\/[^"]+)"/.exec(asked)?.[1] ?? ''
    expect((await his.send('/desk/hand-over', path, { answer: 'taken' })).status).toBe(422)
    expect((await ruth.send('/desk/hand-over', path, { answer: 'taken' })).status).toBe(303)
    expect(await ruth.read('/desk/hand-over')).toContain('Sam')
    expect((await ruth.send('/desk/hand-over', path, { answer: 'taken' })).status).toBe(422)
    const edges = await rowsOf<{ said_by: string; self_claimed: boolean }>(
      "select said_by, self_claimed from edge where young_person = $1 and subject = $2 and kind = 'worker'",
      [invented('sam'), invented('team-lead')],
    )
    expect(edges).toEqual([{ said_by: 'Handed over by Mark Ellison', self_claimed: false }])
    const [row] = await rowsOf(
      "select from audit where record = $1 and by_person = $2 and kind = 'network' and did = 'write' and show_them",
      [invented('sam'), invented('team-lead')],
    )
    expect(row).toBeDefined()
  })

  test('what was asked of Noor is taken back, Ruth is asked for Jordan, and says no and then yes', async () => {
    const his = await opened.signInAs('counsellor')
    const ruth = await opened.signInAs('team-lead')
    const page = await his.read('/desk/hand-over')
    const back = /action="([^"]*\/desk\/hand-over\/back\/[^"]+)"/.exec(page)?.[1] ?? ''
    expect((await his.send('/desk/hand-over', back)).status).toBe(303)
    for (const answer of ['not-taken', 'taken']) {
      await his.send('/desk/hand-over', `/desk/hand-over/of/${mark}`, {
        [`to-${invented('jordan')}`]: invented('team-lead'),
      })
      const path = /action="([^"]*\/desk\/hand-over\/asked\/[^"]+)"/.exec(await ruth.read('/desk/hand-over'))?.[1] ?? ''
      await ruth.send('/desk/hand-over', path, { answer })
      if (answer === 'not-taken')
        expect(await his.read('/desk/hand-over')).toContain('Ruth Adeyemi said that they cannot')
    }
    expect(await his.read('/desk/hand-over')).toContain('Another worker stands by them as well')
  })

  test('then he leaves: his account, his sessions and his standings end in one act', async () => {
    const his = await opened.signInAs('counsellor')
    expect((await dev.send('/desk/teams', `/desk/people/${mark}/leave`)).status).toBe(303)
    expect((await his.get('/desk')).status).toBe(303)
    expect(
      await rowsOf('select from session where account = $1', [demonstrationAccount('ashmere', 'counsellor')]),
    ).toEqual([])
    expect(await rowsOf("select from account where person = $1 and state = 'closed'", [mark])).toHaveLength(1)
    expect(await rowsOf('select from edge where subject = $1 and ends is null', [mark])).toEqual([])
    expect(await rowsOf('select from job where person = $1 and until_day is null', [mark])).toEqual([])
    expect(await dev.read('/desk/people')).toContain('Left on 21 November 2026')
    await expect(opened.signInAs('counsellor')).rejects.toThrow()
    for (const path of ['/job', '/leave', '/name'])
      expect(
        (await dev.send('/desk/teams', `/desk/people/${mark}${path}`, { job: 'curator', called: 'X' })).status,
      ).toBe(404)
  })
})

test('Ruth sees how many a colleague works with, hands over for them, and reads the names of those she stands by alone', async () => {
  const gone = await askIn('Off Sick')
  await opened.database.pool.query(
    `insert into edge (id, locality, young_person, subject, kind, starts, said_by)
     values (gen_random_uuid(), 'ashmere', $1, $3, 'worker', '2026-11-01', ''), (gen_random_uuid(), 'ashmere', $2, $3, 'worker', '2026-11-02', '')`,
    [invented('callum'), invented('jordan'), gone],
  )
  const ruth = await opened.signInAs('team-lead')
  expect(await ruth.read('/desk/hand-over')).toMatch(/Off Sick<\/a><\/h3><p>2 young people/)
  const theirs = await ruth.read(`/desk/hand-over/of/${gone}`)
  expect(theirs).toContain('Jordan')
  expect(theirs).toContain('Somebody you do not stand by')
  expect(theirs).not.toContain('Callum')
  const noor = await idOf('Noor Taking Over')
  const path = `/desk/hand-over/of/${gone}`
  expect(theirs).toContain('Hand everybody to')
  const but = { everybody: noor, [`to-${invented('jordan')}`]: invented('counsellor-of-nowhere') }
  expect((await ruth.send(path, path, but)).status).toBe(422)
  expect((await ruth.send(path, path, { everybody: noor })).status).toBe(303)
  const both = await rowsOf('select from hand_over where from_person = $1 and to_person = $2 and answer is null', [
    gone,
    noor,
  ])
  expect(both).toHaveLength(2)
  expect((await ruth.get(`/desk/hand-over/of/${invented('school-nurse')}`)).status).toBe(404)
  const nurse = await opened.signInAs('school-nurse')
  expect((await nurse.get(`/desk/hand-over/of/${gone}`)).status).toBe(404)
})

test('fifty colleagues stand on one page, each once', async () => {
  const agency = (
    await rowsOf<{ agency: Id }>('select agency from person where id = $1', [invented('administrator')])
  )[0]
  await opened.database.pool.query(
    `insert into person (id, locality, is_a, agency, name) select gen_random_uuid(), 'ashmere', 'professional', $1, 'Colleague no. ' || n
     from generate_series(1, 50) as n`,
    [agency?.agency],
  )
  const page = await dev.read('/desk/people')
  expect(page.match(/Colleague no\. \d+</g)).toHaveLength(50)
})
