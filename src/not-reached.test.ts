import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { needKinds } from './people/communication-needs.ts'
import type { Id } from './shared/id.ts'
import { newId } from './shared/new-id.edge.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

const on = '/desk/not-reached'
const person = (key: string): Id => demonstrationPerson('ashmere', key)
let opened: Opened
let nurse: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  // The second lock goes by the clock of the database.
  opened.clock.now = new Date()
  nurse = await opened.signInAs('school-nurse')
}, 240_000)
afterAll(() => opened.close())
beforeEach(() => opened.database.pool.query('truncate message_blocked, outbox'))

const rowsOf = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row>(sql, [...values])).rows

interface Blocked {
  readonly about: string
  readonly taskFor: string
  readonly because?: readonly string[]
}

/** A message that did not go. */
async function didNotGo({ about, taskFor, because = ['not-safe'] }: Blocked): Promise<Id> {
  const id = newId()
  await opened.database.pool.query(
    `insert into message_blocked (id, locality, about, task_for, channel, because) values ($1, 'ashmere', $2, $3, 'text', $4)`,
    [id, person(about), person(taskFor), because],
  )
  return id
}

const callums = { about: 'callum', taskFor: 'school-nurse' } as const

describe('The school nurse, who stands by Callum', () => {
  test('finds an empty page where everybody could be told, and nobody counted at her desk', async () => {
    expect(await nurse.read(on)).toContain('Everybody could be told')
    expect(await nurse.read('/desk')).toContain('Nobody waits')
  })

  test('reads whom she has to tell, why no message went, and how to reach him instead; no number and no words of it', async () => {
    await didNotGo({ ...callums, because: ['not-at-this-time', 'not-confirmed-lately'] })
    const page = await nurse.read(on)
    expect(page).toContain('Callum')
    expect(page).toContain('It is not safe at this time of the day or week.')
    expect(page).toContain('Be in touch at a time that they said is safe.')
    expect(page).toContain(`/desk/young-person/${person('callum')}`)
    expect(page).not.toMatch(/07700|@/)
    expect(page).not.toMatch(/<title>[^<]*Callum/)
    expect(await nurse.read('/desk')).toContain('1 person waits')
  })

  test.each([...needKinds, 'could-not-be-handed-over', 'too-late', 'contact-has-changed', 'a word of a later version'])(
    'reads why in a sentence where it is %s',
    async (why) => {
      await didNotGo({ ...callums, because: [why] })
      const page = await nurse.read(on)
      expect(page).toContain('Why it did not go')
      expect(page).not.toContain(`>${why}<`)
      expect(page).not.toContain('undefined')
    },
  )

  test('says once that she has been in touch: it is gone, there is one row, and he reads that she was', async () => {
    const id = await didNotGo(callums)
    const form = new URLSearchParams({ form: formTokenIn(await nurse.read(on)), on })
    const rows = () =>
      rowsOf("select from audit where record = $1 and did = 'in-touch' and item = $2 and show_them", [
        person('callum'),
        id,
      ])
    const done = await nurse.post(`${on}/${id}`, form)
    expect(done.headers.get('location')).toBe(`${on}?done=yes`)
    expect((await nurse.post(`${on}/${id}`, form)).status).toBe(303)
    expect(await rows()).toHaveLength(1)
    const page = await nurse.read(`${on}?done=yes`)
    expect(page).toContain('You wrote down that you have been in touch')
    expect(page).toContain('Everybody could be told')
    expect((await nurse.send(on, `${on}/${id}`)).status).toBe(422)
    expect(await rows()).toHaveLength(1)
    expect(await (await opened.signInAs('callum')).read('/me/who-has-looked')).toContain('was in touch with you')
  })

  test('sees fifty who wait longest, and how many there are', async () => {
    for (let many = 0; many < 53; many += 1) await didNotGo(callums)
    const page = await nurse.read(on)
    expect(page.match(/I have been in touch/g)).toHaveLength(50)
    expect(page).toContain('These are the 50 who have waited longest, of 53.')
    expect(await nurse.read('/desk')).toContain('53 wait')
  })

  test('sees what a colleague was to see to as well, by name, where she stands by him', async () => {
    await didNotGo({ about: 'callum', taskFor: 'safeguarding-lead' })
    expect(await nurse.read(on)).toMatch(/was to see to it\. You can as well\./)
  })

  test('meets plain answers to addresses and forms that are none', async () => {
    await didNotGo(callums)
    for (const id of ['__proto__', 'x', '..%2f', newId()])
      expect([404, 422]).toContain((await nurse.send(on, `${on}/${id}`, { id: ['a', 'b'], __proto__: 'x' })).status)
    expect((await nurse.get(`${on}?done=yes&done=__proto__`)).status).toBe(200)
    expect(await nurse.read('/desk')).toContain('1 person waits')
  })
})

describe('Whoever does not stand by Callum and is not to see to it', () => {
  test.each(['gp', 'counsellor', 'social-worker', 'team-lead', 'teacher', 'front-desk', 'privacy-officer'])(
    '%s finds nobody, and can say nothing of him',
    async (key) => {
      const id = await didNotGo(callums)
      const somebody = await opened.signInAs(key)
      expect(await somebody.read(on)).toContain('Everybody could be told')
      const answer = await somebody.send(on, `${on}/${id}`)
      const unknown = await somebody.send(on, `${on}/${newId()}`)
      expect([answer.status, unknown.status]).toEqual([422, 422])
      expect(await rowsOf('select from message_blocked where done_at is not null')).toEqual([])
    },
  )

  test.each(['administrator', 'curator', 'callum', 'aishas-mum'])('%s finds no such page', async (key) => {
    expect((await (await opened.signInAs(key)).get(on)).status).toBe(404)
  })

  test('who is in a plan with Aisha, and no worker of hers, does not see that she could not be told', async () => {
    await didNotGo({ about: 'aisha', taskFor: 'gp' })
    expect(await nurse.read(on)).toContain('Everybody could be told')
    expect(await (await opened.signInAs('gp')).read(on)).toContain('Aisha')
  })

  test('the privacy officer whose task it is sees that somebody waits, and not who', async () => {
    const id = await didNotGo({ about: 'callum', taskFor: 'privacy-officer' })
    const officer = await opened.signInAs('privacy-officer')
    const page = await officer.read(on)
    expect(page).toContain('Somebody')
    expect(page).not.toContain('Callum')
    expect(page).toContain('/desk/access-requests')
    expect((await officer.send(on, `${on}/${id}`)).status).toBe(303)
  })

  test('whose standing has ended does not see it any more', async () => {
    await didNotGo({ about: 'tom', taskFor: 'safeguarding-lead' })
    const teacher = await opened.signInAs('teacher')
    expect(await teacher.read(on)).toMatch(/Tom/)
    const ended = "update edge set ends = now() - interval '1 minute' where subject = $1 and young_person = $2"
    await opened.database.pool.query(ended, [person('teacher'), person('tom')])
    expect(await teacher.read(on)).toContain('Everybody could be told')
    await opened.database.pool.query('update edge set ends = null where subject = $1', [person('teacher')])
  })
})

describe('What the program could not hand over', () => {
  test('is there for whoever was to see to it, and no address is kept', async () => {
    await opened.database.pool.query(
      `insert into outbox (id, locality, channel, sealed_to, sealed_body, about, task_for, until_at)
       values ($1, 'ashmere', 'text', 'x', 'x', $3, $4, now() + interval '1 day'), ($2, 'ashmere', 'text', 'x', 'x', $3, $4, now() - interval '1 second')`,
      [newId(), newId(), person('callum'), person('school-nurse')],
    )
    await opened.rightdoor.work()
    const page = await nurse.read(on)
    expect(page).toContain('could not be handed over')
    expect(page).toContain('before the time that is safe was over')
    expect(page.match(/I have been in touch/g)).toHaveLength(2)
    expect(await rowsOf("select from outbox where state <> 'failed' or sealed_to is not null")).toEqual([])
  })
})

describe('What somebody left behind who has gone', () => {
  const leaves = (day: string | null) =>
    opened.database.pool.query(`update person set left_on = ${day ?? 'null'} where id = $1`, [person('counsellor')])

  test('is there for who leads their team: not who it is, and whom to ask; they cannot say that they have been in touch', async () => {
    const id = await didNotGo({ about: 'sam', taskFor: 'counsellor' })
    const lead = await opened.signInAs('team-lead')
    expect(await lead.read(on)).toContain('Everybody could be told')
    await leaves('current_date - 2')
    const page = await lead.read(on)
    expect(page).toContain('was to see to it, and has gone')
    expect(page).not.toMatch(/Sam\b|Samuel|I have been in touch/)
    expect(page).toContain('Nobody of your agency works with them now')
    expect(await lead.read('/desk')).toContain('1 person waits')
    expect((await lead.send('/desk', `${on}/${id}`)).status).not.toBe(303)
    for (const key of ['gp', 'safeguarding-lead', 'school-nurse'])
      expect(await (await opened.signInAs(key)).read(on), key).toContain('Everybody could be told')
    await leaves(null)
  })

  test('goes to the colleague who said yes to going on with them', async () => {
    await didNotGo({ about: 'sam', taskFor: 'counsellor' })
    const counsellor = await opened.signInAs('counsellor')
    const offered = await counsellor.send('/desk/hand-over', `/desk/hand-over/of/${person('counsellor')}`, {
      [`to-${person('sam')}`]: person('team-lead'),
    })
    expect(offered.status).toBe(303)
    const lead = await opened.signInAs('team-lead')
    const asked = /\/desk\/hand-over\/asked\/([0-9a-f-]{36})/.exec(await lead.read('/desk/hand-over'))?.[1]
    expect((await lead.send('/desk/hand-over', `/desk/hand-over/asked/${asked}`, { answer: 'taken' })).status).toBe(303)
    expect(await rowsOf('select task_for from message_blocked')).toEqual([{ task_for: person('team-lead') }])
    const page = await lead.read(on)
    expect(page).toContain('Sam')
    expect(page).toContain('I have been in touch')
  })
})
