import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationOrganisation, demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import type { ListedService } from './directory/listing.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let lena: SomebodyIn
let ruth: SomebodyIn
let grace: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  lena = await opened.signInAs('curator')
  ruth = await opened.signInAs('team-lead')
  grace = await opened.signInAs('approver')
})
afterAll(() => opened.close())

const theYard = demonstrationOrganisation('ashmere', 'yard')

interface Of {
  readonly service: ListedService
  readonly offer: string
  readonly page: string
}

const servicesOf = async (organisation: string): Promise<readonly ListedService[]> =>
  (
    await opened.database.pool.query<{ readonly approved: ListedService }>(
      "select approved from listed_service where organisation = $1 and approved is not null order by approved ->> 'name'",
      [organisation],
    )
  ).rows.map(({ approved }) => approved)

/** The nth service of The Yard at its first place. */
async function offerOf(nth: number, organisation: string = theYard): Promise<Of> {
  const service = (await servicesOf(organisation))[nth]
  const offer = service?.service_at_locations[0]?.id
  if (!service || !offer) throw new Error('The Yard has no such service')
  return { service, offer, page: `/desk/offers/${offer}` }
}

/** Every field of a form as it stands on its page. */
function fieldsOn(html: string): Record<string, string | readonly string[]> {
  const main = /<form[^>]*action="[^"]*\/edit"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  const plain = (text = ''): string =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  const found: Record<string, string | readonly string[]> = {}
  for (const [tag] of main.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? ''
    const value = plain(/value="([^"]*)"/.exec(tag)?.[1])
    if (name === 'form' || name === 'on') continue
    if (!tag.includes('type="checkbox"')) found[name] = value
    else if (tag.includes('checked')) found[name] = [...(found[name] ?? []), value]
  }
  for (const [, name = '', text] of main.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    found[name] = plain(text)
  return found
}

/** Opens the form of an offer as it stands, changes some of it, and sends it. */
async function change(who: SomebodyIn, of: Of, fields: Record<string, string>): Promise<Response> {
  const page = `${of.page}/edit`
  return who.send(page, page, { ...fieldsOn(await who.read(page)), ...fields })
}

/** Sends a form after the sign-in has run out: what was written waits. */
async function away(
  who: SomebodyIn,
  { on, to }: { readonly on: string; readonly to: string },
  fields: Record<string, string | readonly string[]>,
): Promise<void> {
  const form = formTokenIn(await who.read(on))
  const texts = Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, [values].flat()[0] ?? '']))
  expect((await opened.post(to, { ...texts, form, on })).headers.get('location')).toContain('/sign-in')
}

const seenOn = (html: string): string => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? ''

interface Settling extends Of {
  readonly act: 'approve' | 'send-back'
}

async function settle(who: SomebodyIn, of: Settling, fields: Record<string, string | readonly string[]> = {}) {
  const { act } = of
  const page = `/desk/waiting/${of.service.id}`
  return who.send(page, `${page}/${act}`, { seen: seenOn(await who.read(page)), ...fields })
}

const keptNow = async (id: string) =>
  (
    await opened.database.pool.query<{ approved: ListedService; proposed: ListedService | null; proposed_by: string }>(
      'select approved, proposed, proposed_by from listed_service where id = $1',
      [id],
    )
  ).rows[0]

describe('Lena keeps the offers of The Yard right', () => {
  test('she sees all of them, each with how it stands, and none of anybody else', async () => {
    const page = await lena.read('/desk/offers')
    const own = await servicesOf(theYard)
    expect(own.length).toBeGreaterThan(5)
    expect(page.match(/<li class="rd-card/g)).toHaveLength(own.length)
    for (const { id } of own.flatMap((each) => each.service_at_locations)) expect(page).toContain(`/desk/offers/${id}`)
    expect(page).toMatch(/As approved|Not checked for \d+ days/)
    expect(page).not.toContain('Kestrel')
  })

  test('sending the form as it stands changes nothing, and says so', async () => {
    for (let nth = 0; nth < (await servicesOf(theYard)).length; nth++) {
      const of = await offerOf(nth)
      const sent = await change(lena, of, {})
      expect(sent.status).toBe(422)
      expect(await sent.text()).toContain('Nothing is different from what stands there')
      expect((await keptNow(of.service.id))?.proposed).toBeNull()
    }
  })

  test('what she writes waits, everybody goes on seeing what was approved, and Grace sees the difference', async () => {
    const of = await offerOf(0)
    const sent = await change(lena, of, { 'how-to-start': 'Ring the <b>violet</b> bell.', youngest: '9' })
    expect(sent.status).toBe(303)
    expect(await lena.read(of.page)).toContain('A change waits for approval')
    expect(await opened.read(`/o/${of.offer}`)).not.toContain('violet')
    expect(await grace.read('/desk/waiting')).toContain(of.service.name.replaceAll('’', '’'))
    const page = await grace.read(`/desk/waiting/${of.service.id}`)
    expect(page).toContain('Ring the &lt;b>violet&lt;/b> bell.')
    expect(page).toMatch(/How to start[\s\S]*Now[\s\S]*After[\s\S]*violet/)
    expect(page).toMatch(/Youngest age[\s\S]{0,200}Now[\s\S]{0,200}After[\s\S]{0,200}9/)
    expect(page).toContain('Proposed by Lena Nowak')
  })

  test('Grace approves it, and at once everybody finds it, with The Yard as who checked it', async () => {
    const of = await offerOf(0)
    expect((await settle(grace, { ...of, act: 'approve' })).status).toBe(303)
    const page = await opened.read(`/o/${of.offer}`)
    expect(page).toContain('Ring the &lt;b>violet&lt;/b> bell.')
    expect(page).toContain('The Yard')
    expect(await lena.read(of.page)).toContain('Approved a change: Grace Okafor')
    expect((await keptNow(of.service.id))?.approved.minimum_age).toBe(9)
  })

  test('Grace sends a change back with a reason, which Lena reads and mends, or takes back', async () => {
    const of = await offerOf(1)
    await change(lena, of, { cost: 'Free, and crisps' })
    const empty = await settle(grace, { ...of, act: 'send-back' })
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('Enter what is to be put right')
    expect((await settle(grace, { ...of, act: 'send-back' }, { because: 'Say what the crisps cost.' })).status).toBe(
      303,
    )
    expect(await lena.read(of.page)).toContain('Say what the crisps cost.')
    expect(await lena.read('/desk/offers')).toContain('Sent back: Say what the crisps cost.')
    expect((await grace.get(`/desk/waiting/${of.service.id}`)).status).toBe(404)
    expect((await lena.send(of.page, `${of.page}/take-back`)).status).toBe(303)
    expect((await keptNow(of.service.id))?.proposed).toBeNull()
  })

  test('one tap says that it is still right, with who and when', async () => {
    const of = await offerOf(2)
    expect((await lena.send(of.page, `${of.page}/still-right`)).status).toBe(303)
    expect((await keptNow(of.service.id))?.approved.assured_date).toBe('2026-11-21')
    expect(await lena.read(of.page)).toContain('Said that it is still right: Lena Nowak, 21 November 2026')
    expect(await opened.read(`/o/${of.offer}`)).toMatch(/[Cc]hecked[^<]*by The Yard/)
  })

  test('a pause is shown at once, a day that is past is refused, and it ends with one tap', async () => {
    const of = await offerOf(3)
    for (const [until, says] of [
      ['yesterday', 'Enter a day like'],
      ['3 March 2019', 'still to come'],
      ['31/02/2027', 'Enter a day like'],
    ] as const) {
      const refused = await lena.send(of.page, `${of.page}/pause`, { until })
      expect(refused.status).toBe(422)
      expect(await refused.text()).toContain(says)
    }
    expect((await lena.send(of.page, `${of.page}/pause`, { until: '3 March 2027' })).status).toBe(303)
    expect(await opened.read(`/o/${of.offer}`)).toContain('Not taking anybody until 3 March 2027.')
    expect(await lena.read('/desk/offers')).toContain('Not taking anybody until 3 March 2027')
    expect((await lena.send(of.page, `${of.page}/open-again`)).status).toBe(303)
    expect(await opened.read(`/o/${of.offer}`)).not.toContain('Not taking anybody')
  })

  test('closing for good waits for Grace, and then nobody finds it', async () => {
    const of = await offerOf(3)
    expect((await lena.send(of.page, `${of.page}/close`)).status).toBe(303)
    expect((await opened.get(`/o/${of.offer}`)).status).toBe(200)
    expect(await grace.read(`/desk/waiting/${of.service.id}`)).toMatch(/Open or closed[\s\S]*open[\s\S]*closed/)
    await settle(grace, { ...of, act: 'approve' })
    expect((await opened.get(`/o/${of.offer}`)).status).toBe(404)
    expect(await lena.read('/desk/offers')).toContain('Closed: nobody finds it any more')
  })

  test('all faults are said at once, and what she wrote is still there', async () => {
    const of = await offerOf(4)
    const sent = await change(lena, of, {
      ...{ name: '', youngest: '30', oldest: '11', phone: 'ring me', link: 'javascript:alert(1)' },
      ...{ email: 'not an address', open: 'Tue 9:0-x', 'wait-on': 'soon', wait: 'ages', 'places-free': '-3' },
    })
    const page = await sent.text()
    expect(sent.status).toBe(422)
    for (const says of ['Name', 'oldest age must not', 'phone number on a line', 'a link like', 'an email address'])
      expect(page).toContain(says)
    for (const says of ['opening times like', 'a day like', 'Enter a number for “Places free now”'])
      expect(page).toContain(says)
    expect(page).toContain('javascript:alert(1)')
    expect((await keptNow(of.service.id))?.proposed).toBeNull()
  })

  test('a wait has its day and places free theirs, once approved', async () => {
    const of = await offerOf(4)
    await change(lena, of, { wait: 'about a fortnight', 'wait-on': '19 November 2026', 'places-free': '3' })
    await settle(grace, { ...of, act: 'approve' })
    const page = await opened.read(`/o/${of.offer}`)
    expect(page).toContain('about a fortnight, as of 19 November')
    expect(page).toMatch(/Places free[\s\S]{0,60}3, as of/)
  })
})

describe('A number or a link that leads people astray', () => {
  test('a new phone is approved only by somebody else who says how they checked it', async () => {
    const of = await offerOf(5)
    await change(lena, of, { phone: '01632 960999' })
    const page = await grace.read(`/desk/waiting/${of.service.id}`)
    expect(page).toContain('It changes a phone number.')
    expect(page).toContain('I rang the new number')
    const refused = await settle(grace, { ...of, act: 'approve' })
    expect(refused.status).toBe(422)
    expect(await opened.read(`/o/${of.offer}`)).not.toContain('960999')
    expect((await settle(grace, { ...of, act: 'approve' }, { checked: ['link'] })).status).toBe(422)
    expect((await settle(grace, { ...of, act: 'approve' }, { checked: ['phone'] })).status).toBe(303)
    expect(await opened.read(`/o/${of.offer}`)).toContain('01632 960999')
  })

  test('nobody approves what they wrote themselves', async () => {
    const of = await offerOf(5)
    await change(ruth, of, { cost: 'Free since today' })
    const approver = demonstrationPerson('ashmere', 'approver')
    await opened.database.pool.query('update listed_service set proposed_by = $2 where id = $1', [
      of.service.id,
      approver,
    ])
    expect(await grace.read(`/desk/waiting/${of.service.id}`)).toContain('You wrote this yourself')
    const { hash } = (
      await opened.database.pool.query<{ hash: string }>(
        'select proposed_hash as hash from listed_service where id = $1',
        [of.service.id],
      )
    ).rows[0] ?? { hash: '' }
    const page = `/desk/waiting/${of.service.id}`
    const refused = await grace.send('/desk/waiting', `${page}/approve`, { seen: hash })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('You wrote this yourself')
    expect(await opened.read(`/o/${of.offer}`)).not.toContain('Free since today')
    await opened.database.pool.query('update listed_service set proposed_by = $2 where id = $1', [
      of.service.id,
      demonstrationPerson('ashmere', 'team-lead'),
    ])
    expect((await settle(grace, { ...of, act: 'approve' })).status).toBe(303)
    const row = await opened.database.pool.query(
      "select outcome from audit where kind = 'offer' and did = 'approve' and outcome = 'refused' and by_person = $1",
      [approver],
    )
    expect(row.rowCount).toBe(1)
  })

  test('what Grace did not see is not approved: another change came in between', async () => {
    const of = await offerOf(6)
    await change(lena, of, { cost: 'Two pounds' })
    const page = `/desk/waiting/${of.service.id}`
    const seen = seenOn(await grace.read(page))
    await change(ruth, of, { cost: 'Two hundred pounds' })
    const refused = await grace.send(page, `${page}/approve`, { seen })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Something else stands here now')
    expect(await opened.read(`/o/${of.offer}`)).not.toContain('Two hundred pounds')
  })

  test('two who change the same offer do not write over each other', async () => {
    const of = await offerOf(7)
    const mine = fieldsOn(await lena.read(`${of.page}/edit`))
    await change(ruth, of, { cost: 'What Ruth wrote' })
    const sent = await lena.send(`${of.page}/edit`, `${of.page}/edit`, { ...mine, cost: 'What Lena wrote' })
    expect(sent.status).toBe(422)
    const page = await sent.text()
    expect(page).toContain('Somebody else changed this while you wrote')
    expect(page).toContain('What Lena wrote')
    expect(page).toMatch(/What stands there now[\s\S]*Cost[\s\S]*What Ruth wrote[\s\S]*What Lena wrote[\s\S]*<form/)
    expect(JSON.stringify((await keptNow(of.service.id))?.proposed)).toContain('What Ruth wrote')
  })

  test('what Lena wrote before her sign-in ran out rests on what stood there then', async () => {
    const of = await offerOf(7)
    const page = `${of.page}/edit`
    const stood = fieldsOn(await lena.read(page))
    const mine = { ...stood, cost: 'What Lena wrote before' }
    await away(lena, { on: page, to: page }, mine)
    await change(ruth, of, { cost: 'What Ruth wrote since' })
    const draft = await lena.read(page)
    expect(draft).toContain('What Lena wrote before')
    expect(seenOn(draft)).toBe(stood['seen'])
    const sent = await lena.send(page, page, fieldsOn(draft))
    expect(sent.status).toBe(422)
    const shown = await sent.text()
    expect(shown).toContain('What Ruth wrote since')
    expect((await lena.send(page, page, fieldsOn(shown))).status).toBe(303)
    expect(JSON.stringify((await keptNow(of.service.id))?.proposed)).toContain('What Lena wrote before')
  })

  test('Grace’s reason is there again when something else came in between, and after her sign-in ran out', async () => {
    const of = await offerOf(6)
    await change(lena, of, { cost: 'Three pounds' })
    const page = `/desk/waiting/${of.service.id}`
    const seen = seenOn(await grace.read(page))
    await change(ruth, of, { cost: 'Three hundred pounds' })
    const because = 'Is it each week or each month?'
    const refused = await grace.send(page, `${page}/send-back`, { seen, because })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(`>${because}</textarea>`)
    await away(grace, { on: page, to: `${page}/send-back` }, { seen, because: 'Which of the two?' })
    const draft = await grace.read(page)
    expect(draft).toContain('>Which of the two?</textarea>')
    expect(seenOn(draft)).toBe(seen)
  })

  test('the day of a pause is there again after her sign-in ran out', async () => {
    const of = await offerOf(8)
    await away(lena, { on: of.page, to: `${of.page}/pause` }, { until: 'the ides of March' })
    const page = await lena.read(of.page)
    expect(page).toContain('value="the ides of March"')
    expect(page).toContain('This is what you had written')
    expect(page).not.toContain('nhsuk-error-summary')
  })

  test('the same form twice is done once', async () => {
    const of = await offerOf(8)
    const page = await lena.read(of.page)
    const token = /name="form" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const body = () => new URLSearchParams({ form: token, on: of.page })
    const first = await lena.post(`${of.page}/still-right`, body())
    const again = await lena.post(`${of.page}/still-right`, body())
    expect([first.status, again.status]).toEqual([303, 303])
    expect(first.headers.get('location')).toBe(again.headers.get('location'))
    const { rowCount } = await opened.database.pool.query(
      "select 1 from offer_act where service = $1 and did = 'still-right'",
      [of.service.id],
    )
    expect(rowCount).toBe(1)
  })
})

describe('What is not theirs is not there', () => {
  test('a curator finds no offer of another organisation, by no address', async () => {
    const of = await offerOf(0, demonstrationOrganisation('ashmere', 'kestrel'))
    for (const path of [of.page, `${of.page}/edit`, `/desk/waiting/${of.service.id}`, '/desk/waiting'])
      expect((await lena.get(path)).status, path).toBe(404)
    for (const act of ['edit', 'still-right', 'pause', 'close', 'open-again', 'take-back'])
      expect((await lena.send('/desk/offers', `${of.page}/${act}`, { name: 'Ours now' })).status, act).toBe(404)
    const absent = await (await lena.get('/desk/offers/3f2504e0-4f89-41d3-9a0c-0305e82c3301')).text()
    expect((await (await lena.get(of.page)).text()).replaceAll(of.offer, '')).toHaveLength(
      absent.replaceAll('3f2504e0-4f89-41d3-9a0c-0305e82c3301', '').length,
    )
  })

  test('the second lock says the same: the row of another is neither seen nor changed', async () => {
    const { service } = await offerOf(0, demonstrationOrganisation('ashmere', 'kestrel'))
    const connection = await opened.database.pool.connect()
    await connection.query('begin; set local role rightdoor_app')
    const agency = (await connection.query<{ id: string }>("select 'x' as id")).rows[0]?.id
    expect(agency).toBe('x')
    await connection.query("set local app.locality = 'ashmere'; set local app.part = 'curator'")
    await connection.query("select set_config('app.agency', $1, true)", [
      (await import('./access/sign-in/demonstration-accounts.store.ts')).demonstrationAgency('ashmere', 'yard'),
    ])
    const seen = await connection.query('select 1 from listed_service where id = $1', [service.id])
    const own = await connection.query('select 1 from listed_service where organisation = $1', [theYard])
    const changed = await connection.query('update listed_service set proposed = null where id = $1', [service.id])
    await connection.query('rollback')
    connection.release()
    expect([seen.rowCount, changed.rowCount]).toEqual([0, 0])
    expect(own.rowCount).toBeGreaterThan(5)
  })

  test('an approver writes nothing, and helpers, young people and strangers find no such page', async () => {
    const of = await offerOf(0)
    expect((await grace.get(of.page)).status).toBe(404)
    expect((await grace.send('/desk/waiting', `${of.page}/edit`, { name: 'x' })).status).toBe(404)
    for (const key of ['counsellor', 'callum', 'administrator', 'hafsa']) {
      const who = await opened.signInAs(key)
      for (const path of ['/desk/offers', '/desk/waiting', '/desk/stale', '/desk/feeds', of.page])
        expect((await who.get(path)).status, `${key} ${path}`).toBe(404)
    }
    expect((await opened.get('/desk/offers')).status).toBe(303)
  })

  test('a curator whose agency is joined to no organisation reads what to do', async () => {
    const { pool } = opened.database
    await pool.query('update agency set organisation = null where organisation = $1', [theYard])
    expect(await lena.read('/desk/offers')).toContain('not joined to an organisation')
    await pool.query("update agency set organisation = $1 where name = 'The Yard'", [theYard])
  })
})

describe('Whoever would do harm gets a plain answer', () => {
  test.each(['__proto__', 'constructor', "' or 1=1 --", '%00', '../../etc/passwd', '🦊', 'a'.repeat(300)])(
    'an address like %s',
    async (id) => {
      const path = encodeURIComponent(id)
      for (const page of [`/desk/offers/${path}`, `/desk/offers/${path}/edit`, `/still-right/${path}`])
        expect((await lena.get(page)).status, page).toBeLessThan(500)
      expect((await grace.get(`/desk/waiting/${path}`)).status).toBeLessThan(500)
    },
  )

  test('a form with lists where one text belongs, names of machinery and letters of every kind', async () => {
    const of = await offerOf(9)
    const sent = await lena.send(`${of.page}/edit`, `${of.page}/edit`, {
      ...fieldsOn(await lena.read(`${of.page}/edit`)),
      name: ['One', 'Two'],
      ['__proto__']: 'x',
      constructor: 'x',
      youngest: '1e3',
      'places-free': ['1', '2'],
      'who-can-ask': ['young-person', '__proto__', 'admin'],
      about: `${'\u0000'}\uD800 ${'‮'} <script>alert(1)</script> ${'ß'.repeat(3000)}`,
    })
    expect(sent.status).toBe(422)
    expect(await sent.text()).not.toContain('<script>alert(1)')
    for (const page of ['?page=-1', '?page=99999999999', '?page=x', '?page=2&page=3'])
      expect((await lena.get(`/desk/offers${page}`)).status, page).toBe(200)
    expect((await grace.send('/desk/waiting', '/desk/waiting/x/approve', { seen: ['a', 'b'] })).status).toBe(404)
  })

  test('a thing that cannot be seen in the form is still said to Grace: where the door is', async () => {
    const of = await offerOf(9)
    const { pool } = opened.database
    await pool.query(
      `update listed_service set proposed = jsonb_set(approved, '{organization,website}', '"https://evil.example.org"'),
         proposed_hash = 'h', proposed_at = now(), needs_person = '{link}' where id = $1`,
      [of.service.id],
    )
    const page = await grace.read(`/desk/waiting/${of.service.id}`)
    expect(page).toContain('organization website')
    expect(page).toContain('https://evil.example.org')
    expect(page).toContain('From the list “ashmere”')
    await pool.query(
      "update listed_service set proposed = null, proposed_hash = null, proposed_at = null, needs_person = '{}' where id = $1",
      [of.service.id],
    )
  })
})

describe('What nobody has looked at for long', () => {
  const linkIn = (text: string): string => /\/still-right\/[\w-]+/.exec(text)?.[0] ?? ''
  let stale: Of
  beforeAll(async () => {
    stale = await offerOf(0, demonstrationOrganisation('ashmere', 'kestrel'))
    await opened.database.pool.query(
      `update listed_service set approved = jsonb_set(jsonb_set(approved, '{assured_date}', '"2021-05-03"'), '{email}', '"desk@kestrel.example.org"')
       where id = $1`,
      [stale.service.id],
    )
  })

  test('Grace sees it with whom to ask, and sends the question once in thirty days', async () => {
    expect(await grace.read('/desk/stale')).toMatch(/Not checked for 2,?028 days[\s\S]*Ask desk@kestrel\.example\.org/)
    const ask = `/desk/stale/${stale.service.id}/ask`
    expect((await grace.send('/desk/stale', ask)).status).toBe(303)
    expect((await grace.send('/desk/stale', ask)).status).toBe(404)
    await opened.rightdoor.work()
    const sent = opened.sent().filter((each) => linkIn(each) !== '')
    expect(sent).toHaveLength(1)
    expect(sent[0]).toContain('desk@kestrel.example.org')
    expect(sent[0]).not.toContain(stale.service.name)
    expect(await grace.read('/desk/stale')).toContain('It can be asked again on 21 December 2026')
  })

  test('the service answers without an account: opening changes nothing, one tap counts, and the link works once', async () => {
    const link = linkIn(opened.sent().find((each) => linkIn(each) !== '') ?? '')
    const page = await opened.read(link)
    expect(page).toContain(stale.service.name)
    expect((await keptNow(stale.service.id))?.approved.assured_date).toBe('2021-05-03')
    expect((await opened.post(link, { answer: 'something' })).status).toBe(404)
    const thanked = await opened.post(link, { answer: 'still-right' })
    expect(thanked.status).toBe(303)
    expect(await opened.read(thanked.headers.get('location') ?? '')).toContain('you checked it today')
    expect((await keptNow(stale.service.id))?.approved.assured_date).toBe('2026-11-21')
    expect((await opened.get(link)).status).toBe(404)
    expect((await opened.post(link, { answer: 'still-right' })).status).toBe(404)
    expect(await grace.read('/desk/stale')).not.toContain(stale.offer)
    expect(opened.logged.join('\n')).not.toContain(link.slice(-20))
  })

  test('Lena sees her own stale offers and sends no message to anybody', async () => {
    const of = await offerOf(0)
    const page = await lena.read('/desk/stale')
    expect(page).not.toContain('Kestrel')
    expect((await lena.send('/desk/offers', `/desk/stale/${of.service.id}/ask`)).status).toBe(404)
    expect((await lena.send('/desk/offers', '/desk/stale')).status).toBe(404)
  })
})

describe('Lists that are read', () => {
  test('Grace sees every reading with what was set aside and why; Lena what names The Yard', async () => {
    const { pool } = opened.database
    const run = await pool.query<{ id: string }>("select id from intake_run where feed = 'ashmere' limit 1")
    for (const [n, name, raw] of [
      [1, 'A club of The Yard', '{"organization":{"name":"The Yard"}}'],
      [2, 'A club of nobody', '{}'],
    ])
      await pool.query(
        `insert into quarantined (locality, feed, run, n, because, says, place, name, raw)
         values ('ashmere', 'ashmere', $1, $2, 'blank-name', 'has no name that can be read', 'row 7', $3, $4)`,
        [run.rows[0]?.id, n, name, raw],
      )
    const all = await grace.read('/desk/feeds')
    expect(all).toContain('A club of nobody')
    expect(all).toContain('has no name that can be read')
    expect(all).toContain('row 7')
    const own = await lena.read('/desk/feeds')
    expect(own).toContain('A club of The Yard')
    expect(own).not.toContain('A club of nobody')
    expect((await ruth.get('/desk/feeds')).status).toBe(404)
  })
})

describe('A service with a great many offers', () => {
  test('fifty and more stand on pages of fifty, and each can be opened', async () => {
    const { service } = await offerOf(0)
    const { pool } = opened.database
    await pool.query(
      `insert into listed_service (locality, id, feed, source_id, approved, approved_hash)
       select 'ashmere', id, 'ashmere', 'many ' || id, jsonb_set(jsonb_set($1::jsonb, '{name}', to_jsonb('Club ' || n)),
         '{service_at_locations,0,id}', to_jsonb(id::text)), 'h' from (select gen_random_uuid() as id, generate_series(1, 50) as n) as made`,
      [JSON.stringify({ ...service, service_at_locations: service.service_at_locations.slice(0, 1) })],
    )
    const first = await lena.read('/desk/offers')
    expect(first.match(/<li class="rd-card/g)).toHaveLength(50)
    expect(first).toContain('/desk/offers?page=2')
    const second = await lena.read('/desk/offers?page=2')
    expect(second.match(/<li class="rd-card/g)?.length).toBeGreaterThan(5)
    const one = /\/desk\/offers\/[0-9a-f-]{36}/.exec(second)?.[0] ?? ''
    expect((await lena.get(one)).status).toBe(200)
  })
})
