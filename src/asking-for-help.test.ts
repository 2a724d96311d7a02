import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson, demonstrationService } from './access/sign-in/demonstration-accounts.store.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let teacher: SomebodyIn
let counsellor: SomebodyIn
let teamLead: SomebodyIn
let tom: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  teacher = await opened.signInAs('teacher')
  counsellor = await opened.signInAs('counsellor')
  teamLead = await opened.signInAs('team-lead')
  tom = await opened.signInAs('tom')
}, 240_000)
afterAll(() => opened.close())
afterEach(async () => {
  const { rows } = await opened.database.pool.query<{ readonly need: string; readonly item: string }>(
    "select need, item from request_now where young_person = $1 and state in ('waiting', 'question', 'not-us')",
    [person('tom')],
  )
  for (const { need, item } of rows) {
    const way = `/me/need/${need}/request/${item}`
    expect((await tom.send(way, way, { did: 'stop' })).status).toBe(303)
  }
})

const person = (key: string): string => demonstrationPerson('ashmere', key)
const service = (key: string): string => demonstrationService('ashmere', key)
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const letterIn = (html: string): string =>
  textOf(`<main>${/<div class="rd-card rd-letter">.*?<\/section><\/div>/s.exec(html)?.[0] ?? ''}</main>`)
const about = (who: string, rest = ''): string => `/desk/young-person/${person(who)}${rest}`
const whereTo = (sent: Response): string => new URL(sent.headers.get('location') ?? '', 'http://here').pathname

/** Tom's teacher takes down what he says. @returns where the need stands. */
async function brings(words: string): Promise<string> {
  const sent = await teacher.send(about('tom', '/needs/new'), about('tom', '/needs'), { is: 'own-words', words })
  expect(sent.status).toBe(303)
  return whereTo(sent)
}

/** The field that stands for what he said. */
async function codeOf(need: string, said: string): Promise<string> {
  const form = await teacher.read(`${need}/ask`)
  const at = form.lastIndexOf(said)
  return [...form.slice(0, at).matchAll(/name="show"[^>]*value="([^"]+)"/g)].at(-1)?.[1] ?? ''
}

type Sends = Readonly<Record<string, string | readonly string[]>>
const asks = (need: string, fields: Sends) => teacher.send(`${need}/ask`, `${need}/ask`, fields)
const here = async (need: string, said: string): Promise<Sends> => ({
  ...{ offer: service('yard-talking-group'), way: 'here', chose: 'young-person' },
  show: await codeOf(need, said),
})

/** Asks the Yard, and nothing but these words is shown. @returns where the need and the request stand. */
async function asked(said: string): Promise<{ readonly need: string; readonly request: string }> {
  const need = await brings(said)
  const sent = await asks(need, { ...(await here(need, said)), looked: 'yes' })
  expect(sent.status).toBe(303)
  await counsellor.read('/desk/asked')
  await teamLead.read('/desk/asked')
  opened.clock.now = new Date(opened.clock.now.getTime() + 1_000)
  return { need, request: whereTo(sent) }
}
const says = (who: SomebodyIn, request: string, fields: Sends) => who.send(request, request, fields)
/** Where an offer stands for anyone. */
function pageOf(key: string): string {
  const offers = opened.rightdoor.holding.published('ashmere')?.offers.values() ?? []
  return `/o/${[...offers].find(({ serviceId }) => serviceId === service(key))?.id}`
}
const own = (need: string): string => `/me/need/${need.split('/').at(-1)}`
const ownersOf = async (need: string): Promise<readonly string[]> =>
  (
    await opened.database.pool.query<{ readonly owners: readonly string[] }>(
      'select owners from need_now where need = $1',
      [need.split('/').at(-1)],
    )
  ).rows[0]?.owners ?? []

describe('R10 Tom, 13, and his teacher ask the Yard', () => {
  test('they look first at what the Yard will see, and the Yard sees that, word for word, and nothing else of him', async () => {
    const need = await brings('the big gate, it BANGS')
    await teacher.send(need, `${need}/said`, { is: 'view', words: 'a view that nobody chose to show' })
    const fields = await here(need, 'the big gate, it BANGS')
    const before = await (await asks(need, fields)).text()
    expect(letterIn(before)).toContain('the big gate, it BANGS')
    const request = whereTo(await asks(need, { ...fields, looked: 'yes' }))
    const list = await counsellor.read('/desk/asked')
    expect(textOf(list)).toContain('Asked on 21 November 2026 by Ashmere Schools Partnership')
    expect(list).not.toContain('Tom')
    const seen = await counsellor.read(request)
    expect(letterIn(seen)).toBe(letterIn(before))
    expect(seen).not.toContain('Whitfield')
    expect(seen).not.toContain('nobody chose')
    for (const way of [need, `${need}/ask`, about('tom', '/needs/new')])
      expect((await counsellor.get(way)).status, way).toBe(404)
    const record = await counsellor.read(about('tom'))
    for (const his of ['Tom', 'Whitfield', 'BANGS', 'nobody chose']) expect(record).not.toContain(his)
  })

  test('nothing goes before it was looked at', async () => {
    const need = await brings('only looked at')
    const looked = await asks(need, await here(need, 'only looked at'))
    expect(looked.status).toBe(200)
    expect(textOf(await teacher.read(need))).toContain('Nobody has been asked yet.')
  })

  test('nothing is chosen beforehand, and what is still to be chosen is said at its field', async () => {
    const need = await brings('chosen by nobody yet')
    expect(await teacher.read(`${need}/ask`)).not.toMatch(/<input[^>]*checked/)
    const sent = await asks(need, { looked: 'yes' })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    expect(html).toContain('<title>Error: Ask somebody')
    const page = textOf(html)
    for (const fault of [
      'Select who is asked, or enter a name',
      'Select how they are asked',
      'Select at least one thing',
      'Select who chose this',
    ])
      expect(page).toContain(fault)
  })

  test('an offer that nobody reads for here is asked by letter or telephone, and the form says so', async () => {
    const need = await brings('nobody there')
    const sent = await asks(need, { ...(await here(need, 'nobody there')), offer: service('lantern-tuesday-club') })
    expect(sent.status).toBe(422)
    expect(textOf(await sent.text())).toContain('nobody reads what this one is asked here')
  })

  test('the form sent five times asks once', async () => {
    const need = await brings('five times')
    const fields = { ...(await here(need, 'five times')), looked: 'yes' }
    const form = formTokenIn(await teacher.read(`${need}/ask`))
    const body = new URLSearchParams({ form, on: `${need}/ask` })
    for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value)
    for (const _ of [1, 2, 3, 4, 5]) expect((await teacher.post(`${need}/ask`, body)).status).toBe(303)
    const { rows } = await opened.database.pool.query('select from request_now where need = $1', [
      need.split('/').at(-1),
    ])
    expect(rows).toHaveLength(1)
  })
})

describe('R10 No one is bounced', () => {
  test('his teacher holds it until a counsellor says yes; then she does, and whoever was asked beside her reads it no more', async () => {
    const { need, request } = await asked('until a yes')
    expect(await ownersOf(need)).toEqual([person('teacher')])
    const plans = async (): Promise<readonly string[]> => [
      textOf(await tom.read(`${own(need)}/plan`)),
      textOf(await teacher.read(`${need}/plan`)),
    ]
    for (const plan of await plans()) expect(plan).toMatch(/Help that was asked for .*asked on 21 November 2026/i)
    expect((await teamLead.get(request)).status).toBe(200)
    expect((await says(counsellor, request, { did: 'accept' })).status).toBe(303)
    expect(await ownersOf(need)).toEqual([person('counsellor')])
    expect(textOf(await tom.read(own(need)))).toContain('Mark Ellison said yes on 21 November 2026')
    for (const plan of await plans())
      expect(plan).toMatch(/Help that was asked for .*Mark Ellison said yes on 21 November 2026/)
    expect((await teamLead.get(request)).status).toBe(404)
    expect(textOf(await counsellor.read('/desk/asked'))).toContain('What you said yes to')
  })

  test('“not us” alone is not taken, and no word of why is lost', async () => {
    const { request } = await asked('not us alone')
    const sent = await says(counsellor, request, { did: 'not-us', why: 'we only see people in the evening' })
    expect(sent.status).toBe(422)
    const page = await sent.text()
    expect(textOf(page)).toContain('Select another offer, or enter the name of somebody who has said yes')
    expect(page).toContain('we only see people in the evening</textarea>')
  })

  test('with a way on, Tom and his teacher see it at once, his teacher still holds it, and who is asked next is theirs to choose', async () => {
    const { need, request } = await asked('not us with a way on')
    const way = { did: 'not-us', why: 'Autism is not what we do', offer: service('mood-walks') }
    expect((await says(teamLead, request, way)).status).toBe(303)
    expect((await teamLead.get(request)).status).toBe(404)
    expect(await ownersOf(need)).toEqual([person('teacher')])
    const told = textOf(await tom.read(`${own(need)}/request/${request.split('/').at(-1)}`))
    expect(told).toContain('Autism is not what we do')
    expect(told).toContain('Walk and talk could be asked')
    const list = textOf(await teacher.read('/desk/asked'))
    expect(list).toMatch(/Tom Whitfield: They said on [^:]+\. Choose together who is asked next/)
    const { rows } = await opened.database.pool.query<{ readonly read: string }>(
      "select did || ' ' || kind as read from audit where record = $1 and by_person = $2 order by n desc limit 1",
      [person('tom'), person('teacher')],
    )
    expect(rows[0]?.read).toBe('read identity')
    const after = request.split('/').at(-1) ?? ''
    const fields = { ...(await here(need, 'not us with a way on')), offer: service('mood-walks'), after }
    const next = whereTo(await asks(need, { ...fields, looked: 'yes' }))
    expect(next).not.toBe(request)
    expect(textOf(await teacher.read(request))).toContain('Somebody else was asked')
  })

  test('somebody who has said yes is a way on as well, with the day on which they did; a day to come is none', async () => {
    const { need, request } = await asked('somebody said yes')
    const fields = {
      did: 'not-us',
      why: 'full until spring',
      person: 'Bea at Lantern',
      'yes-day': '20',
      'yes-month': '11',
    }
    expect((await says(counsellor, request, { ...fields, 'yes-year': '2027' })).status).toBe(422)
    expect((await says(counsellor, request, { ...fields, 'yes-year': '2026' })).status).toBe(303)
    expect(textOf(await tom.read(`${own(need)}/request/${request.split('/').at(-1)}`))).toContain(
      'Bea at Lantern has said yes, on 20 November 2026',
    )
  })

  test('a question and its answer stand where Tom can read both', async () => {
    const { need, request } = await asked('a question first')
    await says(counsellor, request, { did: 'question', asks: 'Does he like dogs?' })
    expect(textOf(await teacher.read('/desk/asked'))).toContain('They asked you a question')
    expect((await says(teacher, request, { did: 'answer', says: 'Very much.' })).status).toBe(303)
    const told = textOf(await tom.read(`${own(need)}/request/${request.split('/').at(-1)}`))
    expect(told).toContain('Does he like dogs?')
    expect(told).toContain('Very much.')
    expect((await says(counsellor, request, { did: 'accept' })).status).toBe(303)
  })

  test('his teacher cannot answer for those who read it here, and they cannot stop it for him', async () => {
    const { request } = await asked('who may say what')
    expect((await says(teacher, request, { did: 'accept', name: 'Somebody' })).status).toBe(422)
    expect((await says(counsellor, request, { did: 'stop' })).status).toBe(422)
    const { rows } = await opened.database.pool.query('select state from request_now where item = $1', [
      request.split('/').at(-1),
    ])
    expect(rows).toEqual([{ state: 'waiting' }])
  })

  test('whoever has no account here is asked by letter: his teacher writes down the yes, and stays with it', async () => {
    const need = await brings('by letter')
    const show = await codeOf(need, 'by letter')
    const fields = { person: 'Ms Bell, Bell music school', way: 'letter', show, chose: 'young-person', looked: 'yes' }
    const request = whereTo(await asks(need, fields))
    expect(textOf(await teacher.read(request))).toContain('it is the letter')
    expect((await says(teacher, request, { did: 'accept', name: 'Ms Bell' })).status).toBe(303)
    expect(textOf(await tom.read(own(need)))).toContain('Ms Bell said yes on 21 November 2026')
    expect(await ownersOf(need)).toEqual([person('teacher')])
  })
})

describe('Tom is told that there is something new', () => {
  const outbox = async () => (await opened.database.pool.query('select from outbox')).rows.length
  const blocked = async () => (await opened.database.pool.query('select from message_blocked')).rows.length

  test('by a safe contact and in words that say nothing, when those who were asked answer; and to nobody by one that is not safe', async () => {
    const contact = { channel: 'email', to: 'tom@example.org', mayBeSaid: 'nothing' }
    const silent = await asked('before he says how to reach him')
    const before = await outbox()
    await says(counsellor, silent.request, { did: 'question', asks: 'When?' })
    expect(await outbox()).toBe(before)
    expect((await tom.send('/me/contact', '/me/contact', { ...contact, safe: 'yes' })).status).toBe(303)
    await opened.database.pool.query("update fact set shared_with = 'my-worker' where kind = 'safe-contact'")
    const { request } = await asked('told of')
    await says(counsellor, request, { did: 'question', asks: 'Does he like dogs?' })
    expect(await outbox()).toBe(before + 1)
    await says(teacher, request, { did: 'answer', says: 'Very much.' })
    expect(await outbox()).toBe(before + 1)
    const page = await tom.read('/me/contact')
    const field = (name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
    const not = { ...contact, safe: 'no', item: field('item'), n: field('n') }
    expect((await tom.send('/me/contact', '/me/contact', not)).status).toBe(303)
    const waiting = await blocked()
    await says(counsellor, request, { did: 'accept' })
    expect([await outbox(), await blocked()]).toEqual([before + 1, waiting + 1])
  })
})

describe('R10, R23 Tom asks by himself', () => {
  test('somebody waits for the answer with him, or it is not asked yet', async () => {
    const sent = await tom.send('/me/needs/new', '/me/needs', { words: 'alone at night' })
    const need = whereTo(sent)
    expect(textOf(await tom.read(`${need}/ask`))).toContain('Show it to somebody first')
    const { rows } = await opened.database.pool.query('select from request_now where need = $1', [
      need.split('/').at(-1),
    ])
    expect(rows).toEqual([])
  })

  test('he chooses what they see, and stops it again by himself, without a reason', async () => {
    const need = own(await brings('asked by himself'))
    const form = await tom.read(`${need}/ask`)
    const show = [
      ...form.slice(0, form.lastIndexOf('asked by himself')).matchAll(/name="show"[^>]*value="([^"]+)"/g),
    ].at(-1)?.[1]
    const fields = { offer: service('yard-talking-group'), way: 'here', show: show ?? '', looked: 'yes' }
    const request = whereTo(await tom.send(`${need}/ask`, `${need}/ask`, fields))
    expect(letterIn(await tom.read(request))).toContain('asked by himself')
    const inbox = await teamLead.read('/desk/asked')
    expect(textOf(inbox)).toContain('by a young person themselves')
    const theirs = await teamLead.read(about('tom', `/request/${request.split('/').at(-1)}`))
    expect(textOf(theirs)).toContain('asked by himself')
    for (const page of [inbox, theirs]) expect(page).not.toMatch(/Tom|Whitfield/)
    expect((await tom.send(request, request, { did: 'stop' })).status).toBe(303)
    expect(textOf(await tom.read(request))).toContain('You chose to stop asking')
  })
})

describe('Those who are asked', () => {
  test('a colleague who joins the team later reads what waits; one of another team, and the front desk, read nothing', async () => {
    const { request } = await asked('for who joins later')
    const nurse = await opened.signInAs('crisis-nurse')
    expect((await nurse.get(request)).status).toBe(404)
    await opened.database.pool.query(
      "insert into team_member (team, person, locality, from_day) select team.id, $1, 'ashmere', '2026-01-01' from team where name = 'The Yard team'",
      [person('crisis-nurse')],
    )
    const joined = await opened.signInAs('crisis-nurse')
    expect(textOf(await joined.read('/desk/asked'))).toContain('Asked on 21 November 2026')
    expect((await joined.get(request)).status).toBe(200)
    const frontDesk = await opened.signInAs('front-desk')
    expect(textOf(await frontDesk.read('/desk/asked'))).toContain('Nobody waits')
    expect((await frontDesk.get(request)).status).toBe(404)
  })

  test('what an offer is asked is counted from ten answers on, over the whole place, and nothing of it before', async () => {
    const counts = async () =>
      (
        await opened.database.pool.query("select * from app_requests_to('ashmere', $1)", [
          service('yard-talking-group'),
        ])
      ).rows[0]
    const answered = async (): Promise<number> =>
      (
        await opened.database.pool.query(
          "select from request_now where service = $1 and (state = 'accepted' or was_not_us)",
          [service('yard-talking-group')],
        )
      ).rows.length
    while ((await answered()) < 9) {
      const { request } = await asked('one of nine')
      await says(counsellor, request, { did: 'accept' })
    }
    expect(await counts()).toBeUndefined()
    const { request } = await asked('the tenth')
    await says(counsellor, request, { did: 'accept' })
    expect(await counts()).toMatchObject({ answered: 10, days_to_hear: 0 })
    const shown = textOf(await opened.read(pageOf('yard-talking-group')))
    expect(shown).toMatch(/Of 10 answers, \d were yes, and \d (was|were) “not us”/)
    expect(textOf(await opened.read(pageOf('mood-walks')))).not.toContain('When young people here ask them')
  })
})

describe('Sam asked by himself, and did not choose that his name is seen (R10)', () => {
  test('whoever was asked finds what he asked and reads his name nowhere, neither on his record nor on paper nor beside what he wrote', async () => {
    const gp = await opened.signInAs('gp')
    for (const page of [about('sam'), about('sam', '/print')]) {
      const read = textOf(await gp.read(page))
      expect(read).toContain('Who this is about is not told to you here.')
      expect(read).toContain('Asking for help')
      expect(read).not.toMatch(/\b(Sam|Samuel|Hussain)\b/)
    }
  })

  test('from the record whoever asked and whoever was asked come to the request, and no way from it leads nowhere', async () => {
    const { request } = await asked('a way that leads somewhere')
    const gp = await opened.signInAs('gp')
    for (const [who, record] of [
      [teacher, about('tom')],
      [counsellor, about('tom')],
      [gp, about('sam')],
      [counsellor, about('sam')],
    ] as const) {
      const main = /<main.*<\/main>/s.exec(await who.read(record))?.[0] ?? ''
      const ways = [...main.matchAll(/href="(\/desk\/[^"#]*)"/g)].map(([, way]) => way ?? '')
      if (record === about('tom')) expect(ways).toContain(request)
      expect(ways.some((way) => way.includes('/request/'))).toBe(true)
      for (const way of ways) expect((await who.get(way)).status, way).toBe(200)
    }
  })
})
