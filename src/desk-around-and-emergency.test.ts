import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationAgency, demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { asPerson } from './store/second-lock.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
const people = new Map<string, SomebodyIn>()
const began = Date.now()
beforeAll(async () => {
  opened = await openTestRightdoor()
  // The second lock goes by the clock of the database.
  opened.clock.now = new Date()
}, 240_000)
afterAll(() => opened.close())

const idOf = (key: string) => demonstrationPerson('ashmere', key)
const record = (key: string, rest = '') => `/desk/young-person/${idOf(key)}${rest}`
const as = async (key: string): Promise<SomebodyIn> => {
  const before = people.get(key)
  if (before) return before
  const somebody = await opened.signInAs(key)
  people.set(key, somebody)
  return somebody
}
/** They show again who they are, by coming anew. */
const asAgain = async (key: string): Promise<SomebodyIn> => {
  people.delete(key)
  return as(key)
}
const rows = async (key: string) =>
  (
    await opened.database.pool.query<{ line: string }>(
      `select concat_ws(' ', part, did, kind, outcome, nullif(because, ''), case when show_them then 'shown' end) as line
       from audit where record = $1 order by n`,
      [idOf(key)],
    )
  ).rows.map(({ line }) => line)
const query = async <Row extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []) =>
  (await opened.database.pool.query<Row>(sql, [...values])).rows
const born = { 'bornOn-day': '3', 'bornOn-month': '5', 'bornOn-year': '2012' }

describe('Writing somebody down', () => {
  const at = '/desk/young-people/new'
  const zoe = { given: 'Zoë', family: 'Example', pronouns: 'she/her', ...born }

  test('needs a name; then she is there, stood by, with an account, and one key for one form', async () => {
    const nurse = await as('school-nurse')
    expect(await (await nurse.send(at, at, { family: 'Example' })).text()).toContain('Enter a name')
    const fields = new URLSearchParams({ form: formTokenIn(await nurse.read(at)), on: at, ...zoe })
    const first = await nurse.post(at, fields)
    expect(first.status).toBe(303)
    expect((await nurse.post(at, fields)).status).not.toBe(500)
    const page = await nurse.read(first.headers.get('location') ?? '')
    expect(page).toContain('Zoë Example')
    expect(page).toContain('born 3 May 2012')
    expect(await nurse.read('/desk/young-people')).toContain('Zoë Example')
  })

  test('the same once more is asked about, with whom she stands by; nothing is written until somebody says that it is another', async () => {
    const nurse = await as('school-nurse')
    const before = await query('select id from person')
    const asked = await nurse.send(at, at, { ...zoe, given: 'Zoe' })
    expect(asked.status).toBe(422)
    const page = await asked.text()
    expect(page).toContain('Are they here already?')
    expect(page).toContain('It is them: open this record')
    expect(await query('select id from person')).toHaveLength(before.length)
    expect((await nurse.send(at, at, { ...zoe, another: 'yes' })).status).toBe(303)
    expect(await query('select id from person')).toHaveLength(before.length + 1)
  })

  test('another agency is told that somebody may be here, and not who', async () => {
    const gp = await as('gp')
    const page = await (await gp.send(at, at, zoe)).text()
    expect(page).toContain('Somebody known here may be them')
    expect(page).not.toContain('/desk/young-person/')
  })

  test('a date of birth that is none, and one of somebody too old, are said; the form keeps what was typed', async () => {
    const nurse = await as('school-nurse')
    const wrong = await (
      await nurse.send(at, at, { given: 'Kit', ...born, 'bornOn-day': '31', 'bornOn-month': '2' })
    ).text()
    expect(wrong).toContain('Enter a date of birth that exists')
    expect(wrong).toContain('value="Kit"')
    expect(await (await nurse.send(at, at, { given: 'Kit', ...born, 'bornOn-year': '1980' })).text()).toContain(
      'up to 25',
    )
  })

  test('a worker hands over a code, which is shown once and stands where the young person sees it', async () => {
    const nurse = await asAgain('school-nurse')
    const code = record('callum', '/code')
    const page = await (await nurse.send(code, code)).text()
    expect(page).toMatch(/[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}/)
    const main = /<main.*<\/main>/s.exec(page)?.[0] ?? ''
    expect(main.replace(/<div class="rd-noprint">.*?<\/div><\/div>/s, '')).not.toMatch(/Callum|Reid|July/)
    expect(main).toContain('Callum')
    expect(await nurse.read(code)).not.toMatch(/rd-hand/)
    expect(await rows('callum')).toContain('helper share account allowed shown')
    expect((await (await as('front-desk')).get(record('aisha', '/code'))).status).toBe(404)
  })

  test('who changes a name sees whose it is, and is told when somebody was quicker', async () => {
    const nurse = await as('school-nurse')
    const at = record('callum', '/identity')
    const mark = /name="mark" value="([^"]*)"/.exec(await nurse.read(at))?.[1] ?? ''
    const cal = { given: 'Callum', family: 'Reid', pronouns: 'he/him', ...born, 'bornOn-year': '2011' }
    expect((await nurse.send(at, at, { ...cal, known: 'Cal', mark })).status).toBe(303)
    const older = await nurse.send(at, at, { ...cal, known: 'Callie', mark })
    expect(older.status).toBe(422)
    expect(await older.text()).toMatch(/somebody else changed who this is[\s\S]*Cal Reid[\s\S]*Callie/)
    expect(await nurse.read(record('callum'))).toContain('Cal Reid')
  })
})

describe('Who stands by them', () => {
  const around = record('ellie', '/around')

  test('a worker adds the counsellor, who finds her from then on; and ends it, and he finds nothing', async () => {
    const worker = await as('social-worker')
    const counsellor = await as('counsellor')
    expect((await counsellor.get(record('ellie'))).status).toBe(404)
    expect((await worker.send(around, `${around}/add`, {})).status).toBe(422)
    const mark = { who: idOf('counsellor'), how: 'worker', saidBy: 'Ellie' }
    expect((await worker.send(around, `${around}/add`, mark)).status).toBe(303)
    expect((await counsellor.get(record('ellie'))).status).toBe(200)
    const [edge] = await query<{ id: string }>('select id from edge where young_person = $1 and subject = $2', [
      ...[idOf('ellie'), idOf('counsellor')],
    ])
    expect((await worker.send(around, `${around}/end/${edge?.id}`)).status).toBe(303)
    // The second lock goes by the clock of the database, which has moved on since.
    opened.clock.now = new Date(Math.max(Date.now(), opened.clock.now.getTime() + 5))
    expect((await counsellor.get(record('ellie'))).status).toBe(404)
  })

  test('the only worker is not ended, so that nobody is left alone', async () => {
    const nurse = await as('school-nurse')
    const at = record('callum', '/around')
    const [edge] = await query<{ id: string }>("select id from edge where young_person = $1 and kind = 'worker'", [
      idOf('callum'),
    ])
    const reply = await nurse.send(at, `${at}/end/${edge?.id}`)
    expect(reply.status).toBe(422)
    expect(await reply.text()).toContain('Add somebody first')
  })

  test('a mother’s view is stopped by a worker, and she sees nothing at once', async () => {
    const worker = await as('social-worker')
    const mother = await as('ellies-mum')
    const [edge] = await query<{ id: string }>('select id from edge where young_person = $1 and subject = $2', [
      ...[idOf('ellie'), idOf('ellies-mum')],
    ])
    expect(await mother.read(`/me/with/${idOf('ellie')}`)).toContain('The library')
    expect((await worker.send(around, `${around}/stop/${edge?.id}`, { by: 'court' })).status).toBe(303)
    expect(await mother.read(`/me/with/${idOf('ellie')}`)).not.toContain('The library')
    expect(await worker.read(around)).toContain('Stopped by a court')
  })

  test('what she stopped herself a court can stop as well, and from then on it is not hers to start again', async () => {
    const worker = await as('social-worker')
    const ellie = await as('ellie')
    const carer = `/me/around/${idOf('ellies-foster-carer')}`
    const [edge] = await query<{ id: string }>("select id from edge where subject = $1 and kind = 'proxy'", [
      idOf('ellies-foster-carer'),
    ])
    const stop = (by: string) => worker.send(around, `${around}/stop/${edge?.id}`, { by })
    const by = () => query('select stopped_by from edge where id = $1', [edge?.id])
    expect((await ellie.send('/me/around', `${carer}/stop`)).status).toBe(303)
    expect(await by()).toEqual([{ stopped_by: 'young-person' }])
    expect(await ellie.read('/me/around')).toContain(`${carer}/start-again`)
    const page = await worker.read(around)
    expect(page).toContain(`/stop/${edge?.id}`)
    expect(page).toContain('The young person can start it again')
    expect((await stop('court')).status).toBe(303)
    expect(await by()).toEqual([{ stopped_by: 'court' }])
    expect(await ellie.read('/me/around')).not.toContain(`${carer}/start-again`)
    expect((await ellie.send('/me/around', `${carer}/start-again`)).status).toBe(404)
    expect(await worker.read(around)).not.toContain(`/stop/${edge?.id}`)
    expect((await stop('worker')).status).toBe(404)
    expect(await by()).toEqual([{ stopped_by: 'court' }])
  })

  test('a carer is added with what was seen, by whom and when, and reads nothing of that', async () => {
    const worker = await as('social-worker')
    const carer = {
      given: 'Rose',
      family: 'Marsh',
      opens: 'narrow',
      evidence: 'Court order of 3 March',
      checkedBy: idOf('gp'),
    }
    const seen = { 'checkedOn-day': '1', 'checkedOn-month': '11', 'checkedOn-year': '2026' }
    expect(await (await worker.send(around, `${around}/carer`, carer)).text()).toContain(
      'Enter the day on which it was seen',
    )
    expect((await worker.send(around, `${around}/carer`, { ...carer, ...seen })).status).toBe(303)
    const kept = await query('select * from proxy_evidence')
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain('Court order')
  })

  test('a front desk says not what a carer may see: it adds none and looks at none again, by the page and past it', async () => {
    await query(
      `insert into edge (id, locality, young_person, subject, kind, starts, made_by)
       values (gen_random_uuid(), 'ashmere', $1, $2, 'worker', '2026-11-01', $2)`,
      [idOf('aisha'), idOf('front-desk')],
    )
    const colin = await as('front-desk')
    const at = record('aisha', '/around')
    expect((await colin.get(at)).status).toBe(404)
    const [proxy] = await query<{ id: string }>("select id from edge where young_person = $1 and kind = 'proxy'", [
      idOf('aisha'),
    ])
    const from = record('aisha')
    expect((await colin.send(from, `${at}/review/${proxy?.id}`, { opens: 'wide' })).status).toBe(404)
    expect((await colin.send(from, `${at}/carer`, { given: 'Iris', opens: 'wide' })).status).toBe(404)
    const acting = {
      ...{ locality: 'ashmere', person: idOf('front-desk'), part: 'front-desk' },
      agency: demonstrationAgency('ashmere', 'gps'),
    }
    const runs = (sql: string, values: readonly unknown[]) =>
      asPerson(opened.database, acting, (handle) => handle.query(sql, [...values]))
    const reviews = runs("update edge set opens = 'wide', reviewed_on = '2026-11-22' where id = $1", [proxy?.id])
    await expect(reviews).rejects.toMatchObject({ code: '42501' })
    const adds = runs(
      `insert into edge (id, locality, young_person, subject, kind, starts, made_by, opens, reviewed_on)
       values (gen_random_uuid(), 'ashmere', $1, $2, 'proxy', now(), $3, 'wide', '2026-11-22')`,
      [idOf('aisha'), idOf('aishas-mum'), idOf('front-desk')],
    )
    await expect(adds).rejects.toMatchObject({ code: '42501' })
    await query('delete from edge where young_person = $1 and subject = $2', [idOf('aisha'), idOf('front-desk')])
  })

  test('what was written of a carer is there again after the sign-in ran out, beside who reads it', async () => {
    const worker = await as('social-worker')
    const form = formTokenIn(await worker.read(around))
    const written = { given: 'Iris', family: 'Marsh', evidence: 'A letter of the court' }
    await opened.post(`${around}/carer`, { form, on: around, ...written })
    const page = await worker.read(around)
    expect(page).toContain('This is what you had written')
    expect(page).toContain('value="Iris"')
    expect(page).toContain('A letter of the court')
    expect(page).toContain('reads who says so')
    expect(page).toContain('The parent or carer does not read it')
  })

  test('what she can decide is written down for one thing, on a day, with reasons that are sealed', async () => {
    const worker = await as('social-worker')
    const at = record('ellie', '/competence')
    const on = { 'on-day': '20', 'on-month': '11', 'on-year': '2026' }
    expect((await worker.send(at, at, { which: 'everything', ...on })).status).toBe(422)
    const judged = { which: 'who-sees-their-things', isAble: 'yes', reasons: 'She weighed both sides.', ...on }
    expect((await worker.send(at, at, judged)).status).toBe(303)
    expect(await worker.read(at)).toMatch(
      /Can decide this[\s\S]*She weighed both sides\.[\s\S]*Dawn Fraser, 20 November 2026/,
    )
    expect((await (await as('front-desk')).get(record('aisha', '/competence'))).status).toBe(404)
  })
})

/** A young person reads beside each of their things who let somebody see it, and why. @returns the page. */
async function readsWhy(key: string, says: readonly string[]): Promise<string> {
  const html = await (await as(key)).read('/me/who-can-see')
  const page = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  for (const said of says) expect(page).toContain(said)
  return html
}

describe('Sharing', () => {
  test('the GP shares a view with the nurse who stands in the plan, with ground, purpose and end; and writes down what she did not share', async () => {
    const gp = await asAgain('gp')
    const page = await gp.read(record('aisha'))
    const view = /item\/([0-9a-f-]{36})\/share"/.exec(page.slice(page.indexOf('How others see it')))?.[1]
    const item = /item\/([0-9a-f-]{36})\/share"/.exec(page.slice(page.indexOf('>Plans<')))?.[1] ?? ''
    expect(view ?? item).not.toBe('')
    const at = record('aisha', `/item/${item}/share`)
    expect(await gp.read(at)).not.toContain('Somebody,')
    const why = { to: idOf('school-nurse'), basis: 'agreed', purpose: 'So that the nurse can help', told: 'yes' }
    expect((await gp.send(at, at, { ...why, outcome: 'shared' })).status).toBe(422)
    const whole = {
      ...why,
      outcome: 'shared',
      check: 'yes',
      'until-day': '1',
      'until-month': '6',
      'until-year': '2027',
    }
    expect((await gp.send(at, at, whole)).status).toBe(303)
    expect((await gp.send(at, at, { ...why, outcome: 'not-shared', told: 'no', whyNotTold: 'Not safe' })).status).toBe(
      303,
    )
    const kept = await gp.read(at)
    expect(kept).toContain('Shared with Beth Lloyd by Anjali Rao')
    expect(kept).toContain('Not shared with Beth Lloyd')
    await readsWhy('aisha', ['Anjali Rao let Beth Lloyd see this', 'until 1 June 2027. You had said yes to it.'])
    const records = await query<{ outcome: string; fields: string[] }>('select * from share_record order by outcome')
    expect(records.map(({ outcome }) => outcome)).toEqual(['not-shared', 'shared'])
    expect(JSON.stringify(records)).not.toMatch(/nurse can help|Not safe/)
  })

  test('R35 where somebody is at risk of harm it is shared without Aisha’s yes: she reads that, with whom, until when, and why; what she is not told of is not there', async () => {
    const gp = await asAgain('gp')
    const item = /item\/([0-9a-f-]{36})\/share"/.exec(await gp.read(record('aisha')))?.[1] ?? ''
    const at = record('aisha', `/item/${item}/share`)
    const share = {
      ...{ to: idOf('school-nurse'), basis: 'risk-of-harm', outcome: 'shared', check: 'yes' },
      ...{ 'until-day': '2', 'until-month': '7', 'until-year': '2027' },
    }
    const toldOf = { ...share, purpose: 'She said she would not come home', told: 'yes' }
    expect((await gp.send(at, at, toldOf)).status).toBe(303)
    const unsafe = { ...share, purpose: 'Her uncle reads her telephone', told: 'no', whyNotTold: 'Not safe' }
    expect((await gp.send(at, at, unsafe)).status).toBe(303)
    const page = await readsWhy('aisha', [
      'Anjali Rao let Beth Lloyd see this',
      'until 2 July 2027. You hadn’t said yes to it. They thought somebody could get hurt.',
      'She said she would not come home',
    ])
    for (const hidden of ['Her uncle', 'Not safe']) expect(page).not.toContain(hidden)
    expect(await (await as('sam')).read('/me/who-can-see')).not.toContain('She said she would not come home')
  })

  test('long after the sign-in, who they are is asked first, and what was written waits', async () => {
    const gp = await asAgain('gp')
    const page = await gp.read(record('aisha'))
    const item = /item\/([0-9a-f-]{36})\/share"/.exec(page)?.[1] ?? ''
    const at = record('aisha', `/item/${item}/share`)
    const form = formTokenIn(await gp.read(at))
    opened.clock.now = new Date(opened.clock.now.getTime() + 6 * 60_000)
    const body = new URLSearchParams({ form, on: at, outcome: 'not-shared', to: idOf('school-nurse'), basis: 'agreed' })
    body.append('purpose', 'To be kept')
    body.append('told', 'yes')
    const reply = await gp.post(at, body)
    expect(reply.headers.get('location')).toContain('/sign-in/again')
    expect(await gp.read(at)).toContain('To be kept')
  })
})

describe('What is not shared', () => {
  const at = record('callum', '/override')
  const reason = { reason: 'He wrote that he is going to the canal.', tell: 'yes', hours: '1' }

  test('is opened for safety with a reason, for an hour; told, closed to the lead only by a finding and a note, and over with the hour', async () => {
    const nurse = await asAgain('school-nurse')
    expect((await nurse.send(at, at, { hours: '1', tell: 'unsafe' })).status).toBe(422)
    expect(await nurse.read(record('callum'))).not.toContain('freak out')
    const now = opened.clock.now.getTime()
    opened.clock.now = new Date()
    expect((await nurse.send(at, at, reason)).status).toBe(303)
    expect(await nurse.read(record('callum'))).toContain('freak out')
    expect(await rows('callum')).toContain('helper override people allowed lifted-by-override shown')
    expect(await rows('callum')).toContain('helper read own-words allowed lifted-by-override shown')
    const lead = await as('safeguarding-lead')
    const waiting = await lead.read('/desk/to-look-at')
    expect(waiting).not.toContain('Reid')
    const id = /desk\/overrides\/([0-9a-f-]{36})"/.exec(waiting)?.[1] ?? ''
    expect((await lead.send('/desk/to-look-at', `/desk/to-look-at/${id}`)).status).toBe(404)
    const override = `/desk/overrides/${id}`
    expect(await lead.read(override)).toContain('going to the canal')
    expect((await lead.send(override, override)).status).toBe(422)
    expect(await lead.read('/desk/to-look-at')).toContain(id)
    expect((await lead.send(override, override, { found: 'right', note: 'Talked with her.' })).status).toBe(303)
    expect(await lead.read('/desk/to-look-at')).not.toContain(id)
    opened.clock.now = new Date(Math.max(now, Date.now()) + 61 * 60_000)
    expect(await (await asAgain('school-nurse')).read(record('callum'))).not.toContain('freak out')
    opened.clock.now = new Date()
  })
})

describe('In an emergency', () => {
  const at = '/desk/emergency'
  const why = { ground: 'danger-of-serious-harm', reason: 'Found unconscious at A&E.', tell: 'yes' }

  test('who was not granted it finds no such page', async () => {
    expect((await (await asAgain('school-nurse')).get(at)).status).toBe(404)
    expect((await (await as('privacy-officer')).get(at)).status).toBe(404)
  })

  test('none and several are one answer; the right name and date open her until the sixtieth minute, and not after', async () => {
    opened.clock.now = new Date()
    const nurse = await asAgain('crisis-nurse')
    const whole = async (fields: Readonly<Record<string, string>>) =>
      (await (await nurse.send(at, at, fields)).text())
        .replaceAll(/value="[^"]*"|nonce[-=]"?[\w+/=-]+"?/g, '')
        .replaceAll(/data-[\w-]+/g, '')
    expect(await whole({ ...why })).toContain('Enter the whole name')
    const [jordan] = await query<{ made: Date }>('select made_at as made from person where id = $1', [idOf('jordan')])
    expect(jordan).toBeDefined()
    // The second and the third Zoë were written down above, alike in all.
    const several = await whole({ ...why, given: 'Zoe', family: 'Example', ...born })
    expect(several).toContain('could not find exactly one')
    expect(several).toBe(await whole({ ...why, given: 'Nobody', family: 'Atall', ...born }))
    const bornOn = new Date(Date.parse('2026-11-21') - (17 * 365 + 120) * 86_400_000)
    const right = {
      ...{ ...why, given: 'jordan', family: 'BAILEY', 'bornOn-day': String(bornOn.getUTCDate()) },
      ...{ 'bornOn-month': String(bornOn.getUTCMonth() + 1), 'bornOn-year': String(bornOn.getUTCFullYear()) },
    }
    expect((await nurse.get(record('jordan'))).status).toBe(404)
    const at0 = opened.clock.now.getTime()
    const opening = await nurse.send(at, at, right)
    expect(opening.headers.get('location')).toBe(record('jordan'))
    expect(await nurse.read(record('jordan'))).toContain('nothing is different when I get home')
    expect(await nurse.read('/desk/young-people')).toContain('Open to you for a while')
    expect((await nurse.get(record('jordan', '/print'))).status).toBe(404)
    expect((await nurse.get(record('jordan', '/write/plan'))).status).toBe(404)
    expect(await rows('jordan')).toContain('helper break-glass people allowed lifted-by-break-glass shown')
    const [lifted] = await query<{ minutes: number; words: string }>(
      "select extract(epoch from ends - starts)::int / 60 as minutes, encode(sealed_reason, 'escape') as words from lifting where kind = 'break-glass'",
    )
    expect(lifted?.minutes).toBe(60)
    expect(lifted?.words).not.toContain('unconscious')
    opened.clock.now = new Date(at0 + 60 * 60_000)
    expect((await (await asAgain('crisis-nurse')).get(record('jordan'))).status).toBe(404)
    expect(await (await as('jordan')).read('/me/who-has-looked')).not.toMatch(/unconscious/)
    opened.clock.now = new Date()
  })

  test('whoever tries out names is stopped', async () => {
    const nurse = await asAgain('crisis-nurse')
    const fields = { ...why, given: 'Try', family: 'Out', ...born }
    const answers: number[] = []
    for (let many = 0; many < 6; many += 1) answers.push((await nurse.send(at, at, fields)).status)
    expect(answers.at(-1)).toBe(429)
    expect(await query("select * from audit where did = 'search' and outcome = 'refused'")).not.toHaveLength(0)
  })
})

test('fifty young people are two pages, each by name, and are searched all together', async () => {
  const nurse = await asAgain('school-nurse')
  for (let many = 0; many < 48; many += 1) {
    const at = '/desk/young-people/new'
    const fields = { given: `Kit${many}`, family: `Made-up${many}`, ageGroup: '11-to-15', another: 'yes' }
    expect((await nurse.send(at, at, fields)).status).toBe(303)
  }
  const cards = (html: string) => html.split('<li class="rd-card">').length - 1
  const first = await nurse.read('/desk/young-people')
  expect(cards(first)).toBe(25)
  expect(first).toContain('Page 2 of')
  expect(cards(await nurse.read('/desk/young-people?page=2'))).toBe(25)
  const found = await nurse.send('/desk/young-people', '/desk/young-people', { name: 'kit47' })
  expect(await found.text()).toContain('1 person found')
  expect((await nurse.get('/desk/young-people?page=__proto__')).status).toBe(200)
  expect(Date.now()).toBeGreaterThan(began)
}, 120_000)
