import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
const people = new Map<string, SomebodyIn>()
beforeAll(async () => {
  opened = await openTestRightdoor()
  // The second lock goes by the clock of the database.
  opened.clock.now = new Date()
}, 240_000)
afterAll(() => opened.close())

const idOf = (key: string) => demonstrationPerson('ashmere', key)
const record = (key: string, rest = '') => `/desk/young-person/${idOf(key)}${rest}`
const nowhere = '/desk/young-person/00000000-0000-4000-8000-00000000dead'
const as = async (key: string): Promise<SomebodyIn> => {
  const before = people.get(key)
  if (before) return before
  const somebody = await opened.signInAs(key)
  people.set(key, somebody)
  return somebody
}
/** A page without what differs from request to request. */
const plain = (html: string): string =>
  html.replaceAll(/nonce="[^"]*"|nonce-[\w+/=-]+|value="[\w-]{22,40}\.[0-9a-f-]{36}\.[\w-]{43}"/g, '')
const answer = async (who: SomebodyIn, path: string) => {
  const reply = await who.get(path)
  const headers = [...reply.headers].filter(([name]) => !['date', 'content-security-policy'].includes(name))
  return { status: reply.status, headers: plain(JSON.stringify(headers)), html: plain(await reply.text()) }
}
const itemIn = (html: string): string => /item\/([0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
const rows = async (key: string) =>
  (
    await opened.database.pool.query<{ line: string }>(
      `select concat_ws(' ', part, did, kind, outcome, nullif(because, ''), case when show_them then 'shown' end) as line
       from audit where record = $1 order by n`,
      [idOf(key)],
    )
  ).rows.map(({ line }) => line)

describe('The young people somebody stands by', () => {
  test('the school nurse sees Callum and Aisha, and nobody of others', async () => {
    const page = await (await as('school-nurse')).read('/desk/young-people')
    expect(page).toContain('Callum Reid')
    expect(page).toContain('Aisha Rahman')
    expect(page).not.toMatch(/Jordan|Ellie|Whitfield|Hussain/)
  })

  test('who leads the team finds Jordan among the team’s', async () => {
    const page = await (await as('team-lead')).read('/desk/young-people')
    expect(page.indexOf('Your team stands by them')).toBeLessThan(page.indexOf('Jordan Bailey'))
    expect(page).toContain('Your team stands by them')
  })

  test('a search finds Callum by a part of his name, and says of Ellie what it says of nobody at all', async () => {
    const nurse = await as('school-nurse')
    const look = async (name: string) => {
      const reply = await nurse.send('/desk/young-people', '/desk/young-people', { name })
      return plain(await reply.text()).replaceAll(name, '')
    }
    expect(await look('call re')).toContain('1 person found')
    expect(await look('Eleanor Marsh')).toContain('Nobody by that name')
    expect(await look('Eleanor Marsh')).toBe(await look('Zebedee Nobody'))
    const { rows: kept } = await opened.database.pool.query("select * from audit where did = 'search'")
    expect(kept.length).toBeGreaterThan(3)
    expect(JSON.stringify(kept)).not.toMatch(/Marsh|call re/i)
  })

  test('nobody of another job finds the page', async () => {
    for (const key of ['curator', 'privacy-officer', 'administrator', 'callum', 'aishas-mum'])
      expect((await (await as(key)).get('/desk/young-people')).status).toBe(404)
  })
})

describe('A record', () => {
  test('the school nurse reads Callum’s words for his worker before the plan, and not those for himself', async () => {
    const page = await (await as('school-nurse')).read(record('callum'))
    expect(page).toContain('put music on')
    expect(page).not.toContain('freak out')
    expect(page).toContain('he/him')
    expect(page.indexOf('put music on')).toBeLessThan(page.indexOf('Music and the canal'))
    expect(page.indexOf('07700 900145')).toBeLessThan(page.indexOf('put music on'))
    expect(page).not.toContain('<title>Callum')
  })

  test('of somebody whom nobody joins to the nurse, it looks as if there were none: the page, the print, each form', async () => {
    const nurse = await as('school-nurse')
    for (const rest of ['', '/print', '/write/plan', '/identity', '/around', '/competence', '/code', '/override']) {
      const denied = await answer(nurse, record('ellie', rest))
      expect(denied.status).toBe(404)
      expect(denied).toEqual(await answer(nurse, nowhere + rest))
    }
  })

  test('the nurse, who stands in Aisha’s plan alone, reads the plan and its name, and none of the rest', async () => {
    const page = await (await as('school-nurse')).read(record('aisha'))
    expect(page).toContain('Aisha Rahman')
    expect(page).toContain('Six weeks of football')
    expect(page).not.toMatch(/break\. I just want|Low mood|choir|cries in her room/)
    expect(page).not.toContain('/around')
  })

  test('a front desk reads how to be in touch and when to meet, and no free text', async () => {
    const page = await (await as('front-desk')).read(record('aisha'))
    expect(page).toContain('No phone calls')
    expect(page).not.toMatch(/football|Low mood|break\. I just want|look at it again together|choir/)
  })

  test('a time to meet reaches the front desk without what it is for', async () => {
    const gp = await as('gp')
    const meeting = { startsAt: 'Tuesday, 9am', where: 'Room 2', withWhom: 'Anjali Rao', why: 'About the nightmares' }
    expect(
      (await gp.send(record('aisha', '/write/appointment'), record('aisha', '/write/appointment'), meeting)).status,
    ).toBe(303)
    const page = await (await as('front-desk')).read(record('aisha'))
    expect(page).toContain('Tuesday, 9am')
    expect(page).not.toContain('nightmares')
  })

  test('whose standing has ended finds nothing from then on', async () => {
    const counsellor = await as('counsellor')
    expect((await counsellor.get(record('sam'))).status).toBe(200)
    // By the program's clock as by the database's: each of the two locks denies by itself.
    await opened.database.pool.query("update edge set ends = '2026-11-21T11:59Z' where young_person = $1", [
      idOf('sam'),
    ])
    expect(await answer(counsellor, record('sam'))).toEqual(await answer(counsellor, nowhere))
  })

  test('printed, it says when, by whom and to check it live, and the print stands in the audit', async () => {
    const page = await (await as('school-nurse')).read(record('callum', '/print'))
    expect(page).toContain('by Beth Lloyd')
    expect(page).toContain('Check live')
    expect(await rows('callum')).toContain('helper print plan allowed shown')
  })
})

describe('Writing', () => {
  test('each form says whose it is, with pronouns and date of birth', async () => {
    const nurse = await as('school-nurse')
    for (const kind of [
      'view',
      'plan',
      'appointment',
      'private-note',
      'safeguarding',
      'communication-needs',
      'safe-contact',
    ]) {
      const page = await nurse.read(record('callum', `/write/${kind}`))
      expect(page).toMatch(/Callum Reid/)
      expect(page).toMatch(/he\/him/)
      expect(page).toMatch(/born \d/)
    }
  })

  test('a view that is empty is said to be, and one that is written stands there once, however often it is sent', async () => {
    const nurse = await as('school-nurse')
    const at = record('callum', '/write/view')
    expect((await nurse.send(at, at, {})).status).toBe(422)
    const form = formTokenIn(await nurse.read(at))
    const fields = new URLSearchParams({ form, on: at, words: 'He laughed today.' })
    expect((await nurse.post(at, fields)).status).toBe(303)
    expect((await nurse.post(at, fields)).status).toBe(303)
    expect((await nurse.read(record('callum'))).split('He laughed today.')).toHaveLength(2)
  })

  test('two who change one plan both find both texts, and nothing is lost', async () => {
    const nurse = await as('school-nurse')
    const page = await nurse.read(record('callum'))
    const item = itemIn(page.slice(page.indexOf('>Plans<')))
    const at = record('callum', `/item/${item}`)
    const stood = await nurse.read(at)
    expect(stood).toContain('Callum: Tells Beth on Friday')
    const n = /name="n" value="(\d+)"/.exec(stood)?.[1] ?? ''
    expect((await nurse.send(at, at, { n, words: 'The first to save it' })).status).toBe(303)
    const second = await nurse.send(at, at, { n, words: 'The second to save it' })
    const both = await second.text()
    expect(second.status).toBe(422)
    expect(both).toContain('The first to save it')
    expect(both).toContain('The second to save it')
    expect(both).toContain(`name="n" value="${Number(n) + 1}"`)
  })

  test('what is written to keep somebody safe is not there for the young person', async () => {
    const nurse = await as('school-nurse')
    const at = record('callum', '/write/safeguarding')
    expect((await nurse.send(at, at, { words: 'A bruise on the arm.' })).status).toBe(303)
    expect(await nurse.read(record('callum'))).toContain('A bruise on the arm.')
    expect(await (await as('callum')).read('/me')).not.toContain('bruise')
    expect((await rows('callum')).filter((line) => line.includes('safeguarding') && line.includes('shown'))).toEqual([])
  })

  test('a contact is kept as it was said, and faults are told all at once', async () => {
    const nurse = await as('school-nurse')
    const at = record('callum', '/write/safe-contact')
    const wrong = await (await nurse.send(at, at, { channel: 'pigeon', safe: 'maybe' })).text()
    expect(wrong).toContain('Enter the number or address')
    expect(wrong).toContain('Select how they can be reached')
    const right = {
      channel: 'email',
      to: 'c@example.com',
      safe: 'yes',
      mayBeSaid: 'nothing',
      days: ['mon', 'tue'],
      from: '9:00',
    }
    expect((await nurse.send(at, at, right)).status).toBe(303)
    expect(await nurse.read(record('callum'))).toContain('c@example.com')
  })

  test('hostile fields are a plain answer, never a fault of ours', async () => {
    const nurse = await as('school-nurse')
    const at = record('callum', '/write/plan')
    for (const fields of [
      { words: ['a', 'b'], __proto__: 'x', constructor: 'y' },
      { words: '<script>alert(1)</script>', parts: ':::\n:', 'reviewOn-day': '99' },
      { kind: 'safeguarding', young_person: idOf('ellie'), sealed_body: 'x', n: '-1', words: '' },
    ]) {
      const reply = await nurse.send(at, at, fields)
      expect([303, 422]).toContain(reply.status)
      expect(await reply.text()).not.toContain('<script>alert')
    }
    for (const path of [
      `/desk/young-person/x/write/plan`,
      record('callum', '/write/own-words'),
      record('callum', '/item/1'),
    ])
      expect((await nurse.get(path)).status).toBe(404)
  })

  test('an item of somebody else is not reached through one whom they stand by', async () => {
    const worker = await as('social-worker')
    const item = itemIn((await worker.read(record('ellie'))).split('Plans to stay safe')[1] ?? '')
    expect(item).not.toBe('')
    const nurse = await as('school-nurse')
    expect((await nurse.get(record('callum', `/item/${item}`))).status).toBe(404)
    expect((await nurse.get(record('callum', `/item/${item}/share`))).status).toBe(404)
  })
})
