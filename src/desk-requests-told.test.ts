import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demonstrationAgency, demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import type { Id } from './shared/id.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let callum: SomebodyIn
let owen: SomebodyIn
let beth: SomebodyIn
const all = '/desk/access-requests'
const person = (key: string): Id => demonstrationPerson('ashmere', key)
const rowsOf = async <Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query(sql, [...values])).rows as Row[]

beforeAll(async () => {
  opened = await openTestRightdoor()
  callum = await opened.signInAs('callum')
  owen = await opened.signInAs('privacy-officer')
  beth = await opened.signInAs('school-nurse')
}, 240_000)
afterAll(() => opened.close())

const started = new Date('2026-11-21T12:00:00Z')
beforeEach(async () => {
  opened.clock.now = started
  for (const table of ['access_mark', 'access_thing', 'access_request'])
    await opened.database.pool.query(`delete from ${table}`)
  await opened.database.pool.query("update account set state = 'open'")
  await opened.database.pool.query('update session set seen_at = $1, signed_in_at = $1, began_at = $1', [started])
})

const n = (html: string): string => /name="n" value="(\d+)"/.exec(html)?.[1] ?? ''
const newest = async (): Promise<string> => (await rowsOf<{ id: string }>('select id from access_request'))[0]?.id ?? ''
const oneOf = (id: string): string => `${all}/${id}`
type Typed = Readonly<Record<string, string>>

/** Sends a form of a request, as it stands on its page. */
async function doing(who: SomebodyIn, [page, to]: readonly [string, string], fields: Typed = {}) {
  const html = await who.read(page)
  return who.post(to, new URLSearchParams({ form: formTokenIn(html), on: page, n: n(html), ...fields }))
}

async function askedAndGathered(): Promise<string> {
  await callum.send('/me/everything', '/me/everything/ask')
  const id = await newest()
  await doing(owen, [oneOf(id), `${oneOf(id)}/gather`])
  return id
}

const boxIn = (html: string, name: string): string =>
  new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1] ?? 'none'

describe('Nothing is kept', () => {
  test('Owen alone cannot say so of what was gathered: nothing is deleted, and it is not answered', async () => {
    const id = await askedAndGathered()
    const many = (await rowsOf('select from access_thing')).length
    expect(await owen.read(oneOf(id))).not.toContain('/nothing-kept"')
    const reply = await doing(owen, [oneOf(id), `${oneOf(id)}/nothing-kept`])
    expect(reply.status).toBe(422)
    expect(await reply.text()).toContain('Something was gathered')
    expect(await rowsOf('select from access_thing')).toHaveLength(many)
    expect(await rowsOf('select from access_request where answered_at is null')).toHaveLength(1)
  })

  test('Aisha’s mum is told that nothing is kept that she can see, and never what is kept about her', async () => {
    const nadia = await opened.signInAs('aishas-mum')
    await nadia.send('/me/everything', '/me/everything/ask', { whose: person('aisha') })
    const id = await newest()
    await opened.database.pool.query("update access_request set answered_at = now(), answer = 'nothing-kept'")
    for (const path of ['/me/everything', `/me/everything/${id}`]) {
      const html = await nadia.read(path)
      expect(html).toContain('nothing that you can see')
      expect(html).not.toContain('about you')
    }
  })
})

describe('Why it is refused, and why it takes longer, are two things', () => {
  test('what Owen typed to refuse stands in that box alone, where somebody was quicker', async () => {
    const id = await askedAndGathered()
    const fields = { n: '1', 'why-not': 'You had it last week.' }
    const html = await (await owen.send(oneOf(id), `${oneOf(id)}/refuse`, fields)).text()
    expect(html).toContain('Somebody was quicker')
    expect(boxIn(html, 'why-not')).toBe('You had it last week.')
    expect(boxIn(html, 'why-longer')).toBe('')
  })

  test('so it does when his time ran out while he wrote, and he comes back', async () => {
    const id = await askedAndGathered()
    const html = await owen.read(oneOf(id))
    opened.clock.now = new Date(started.getTime() + 31 * 60_000)
    const typed = { form: formTokenIn(html), on: oneOf(id), n: n(html), 'why-longer': 'There is a lot to read.' }
    await owen.post(`${oneOf(id)}/longer`, new URLSearchParams(typed))
    owen = await opened.signInAs('privacy-officer')
    const back = await owen.read(oneOf(id))
    expect(back).toContain('This is what you had written.')
    expect(boxIn(back, 'why-longer')).toBe('There is a lot to read.')
    expect(boxIn(back, 'why-not')).toBe('')
  })
})

const came = { how: 'paper', 'came-day': '1', 'came-month': '11', 'came-year': '2026' }
async function known(): Promise<Typed> {
  const copy = JSON.parse(await (await callum.send('/me/copy', '/me/copy/file')).text())
  const [year = '', month = '', day = ''] = String(copy.who.bornOn).split('-')
  return { given: 'Callum', family: 'Reid', 'born-day': day, 'born-month': month, 'born-year': year }
}

describe('Callum asks on paper', () => {
  let asked: Typed
  const account = (state: 'open' | 'closed') =>
    opened.database.pool.query('update account set state = $2 where person = $1', [person('callum'), state])

  async function onPaper(): Promise<string> {
    asked ??= { ...came, who: 'Callum, in the office', checked: 'Passport shown', ...(await known()) }
    expect((await owen.send(`${all}/new`, `${all}/new`, asked)).status).toBe(303)
    const id = await newest()
    await doing(owen, [oneOf(id), `${oneOf(id)}/ask`], { who: person('school-nurse') })
    await doing(beth, [oneOf(id), `${oneOf(id)}/confirm`])
    await doing(owen, [oneOf(id), `${oneOf(id)}/gather`])
    return id
  }

  async function readyToGive(): Promise<string> {
    const id = await onPaper()
    const things = await rowsOf<{ n: number }>('select n from access_thing')
    await opened.database.pool.query(
      `insert into access_mark (id, locality, request, thing, does, by_person, at)
       select gen_random_uuid(), 'ashmere', $1, n, 'leave-in', $2, now() from access_thing`,
      [id, person('school-nurse')],
    )
    expect(things.length).toBeGreaterThan(3)
    expect((await doing(beth, [oneOf(id), `${oneOf(id)}/looked-through`])).status).toBe(303)
    expect((await doing(owen, [oneOf(id), `${oneOf(id)}/sign`])).status).toBe(303)
    return id
  }

  test('who has no page of his own: it is printed, and Owen tells him', async () => {
    const id = await readyToGive()
    expect(await owen.read(oneOf(id))).toContain('Put it on their own page')
    await account('closed')
    const page = await owen.read(oneOf(id))
    expect(page).not.toContain('Put it on their own page')
    expect(page).toContain('They have no page of their own here')
    const own = await doing(owen, [oneOf(id), `${oneOf(id)}/give`], { how: 'own-page' })
    expect(own.status).toBe(422)
    expect(await own.text()).toContain('no page of their own')
    expect((await doing(owen, [oneOf(id), `${oneOf(id)}/give`], { how: 'paper' })).status).toBe(303)
    const paper = await (await owen.send(oneOf(id), `${oneOf(id)}/paper`)).text()
    expect(paper).toContain('Music and the canal')
    expect(paper).not.toContain('It is on your own page')
    expect(paper).toContain('0303 123 1113')
    expect(paper).toContain('/complaint')
    await account('open')
  })

  test.each([
    ['longer', 'why-longer', 'There is a lot to read.', '1 February 2027'],
    ['refuse', 'why-not', 'You had it last week.', 'no to it'],
  ])(
    'who has no page of his own: %s is told him by Owen, with a letter that says how to complain',
    async (does, name, ...[why = '', says = '']) => {
      const id = await onPaper()
      await account('closed')
      expect(await owen.read(oneOf(id))).toContain('so nobody tells them: tell them yourself')
      expect((await doing(owen, [oneOf(id), `${oneOf(id)}/${does}`], { [name]: why })).status).toBe(303)
      const page = await owen.read(oneOf(id))
      expect(page).toContain(`href="${oneOf(id)}/letter"`)
      const letter = await owen.read(`${oneOf(id)}/letter`)
      for (const part of [why, says, 'Ashmere Schools Partnership', '1 November 2026', '0303 123 1113', '/complaint'])
        expect(letter).toContain(part)
      expect(letter).not.toMatch(/Callum|Passport/)
      expect((await beth.get(`${oneOf(id)}/letter`)).status).toBe(404)
      await account('open')
    },
  )

  test('who has one is said to read it there; and where nothing is to be told there is no letter', async () => {
    const id = await onPaper()
    const page = await owen.read(oneOf(id))
    expect(page).toContain('They read it on their own page')
    expect(page).not.toContain('/letter"')
    expect((await owen.get(`${oneOf(id)}/letter`)).status).toBe(404)
  })

  test('twice: the second time Owen is told that one runs, and where, and his words are still there', async () => {
    const id = await onPaper()
    const reply = await owen.send(`${all}/new`, `${all}/new`, { ...asked, who: 'A lawyer for Callum', 'came-day': '9' })
    expect(reply.status).toBe(422)
    const html = await reply.text()
    expect(html).toContain('runs already')
    expect(html).toContain(`href="${oneOf(id)}"`)
    expect(html).toContain('value="A lawyer for Callum"')
    expect(html).toContain('Passport shown')
    expect(html).toMatch(/name="came-day"[^>]*value="9"/)
    expect(await rowsOf('select from access_request')).toHaveLength(1)
  })
})

test('Ellie, who asked on her own page an agency that knows nothing of her, is still told there', async () => {
  const schools = demonstrationAgency('ashmere', 'schools')
  await opened.database.pool.query(
    'update edge set self_claimed = true where young_person = $1 and subject in (select id from person where agency = $2)',
    [person('ellie'), schools],
  )
  await opened.database.pool.query(
    `insert into access_request (id, locality, agency, young_person, for_person, of_records, how, received_on)
     values (gen_random_uuid(), 'ashmere', $1, $2, $2, array[$2::uuid], 'own-page', '2026-11-20')`,
    [schools, person('ellie')],
  )
  const page = await owen.read(oneOf(await newest()))
  expect(page).toContain('They read it on their own page')
  expect(page).not.toContain('no page of their own')
})

test('a wrong day of an opinion is said at the day, and not at the name that is right', async () => {
  const id = await askedAndGathered()
  const to = `${oneOf(id)}/things/1`
  const fields = { does: 'take-out-whole', ground: 'serious-harm', reason: 'x', 'opinion-by': 'Dr Rao' }
  const html = await (await doing(owen, [to, to], { ...fields, 'opinion-on-day': '99' })).text()
  expect(html).toContain('id="opinion-on-day-error"')
  expect(html).toContain('href="#opinion-on-day"')
  expect(html).not.toContain('id="opinion-by-error"')
  const both = await (await doing(owen, [to, to], { ...fields, 'opinion-by': '' })).text()
  for (const at of ['opinion-by-error', 'opinion-on-day-error']) expect(both).toContain(`id="${at}"`)
})
