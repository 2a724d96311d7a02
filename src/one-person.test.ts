import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import type { Id } from './shared/id.ts'
import { newId } from './shared/new-id.edge.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

const invented = (key: string): Id => demonstrationPerson('ashmere', key)
const [aisha, callum, ellie, sam] = (['aisha', 'callum', 'ellie', 'sam'] as const).map(invented) as [Id, Id, Id, Id]

let opened: Opened
let anjali: SomebodyIn
let beth: SomebodyIn
let mum: SomebodyIn
let herself: SomebodyIn
let himself: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  anjali = await opened.signInAs('gp')
  beth = await opened.signInAs('school-nurse')
  mum = await opened.signInAs('aishas-mum')
  herself = await opened.signInAs('aisha')
  himself = await opened.signInAs('callum')
})
afterAll(() => opened.close())

const rowsOf = async <Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row & Record<string, unknown>>(sql, [...values])).rows

/** Somebody was written down who looks like somebody who is here. */
async function ask([one, other]: readonly [Id, Id], by: string, agrees = ['given', 'family', 'born']): Promise<Id> {
  const id = newId()
  await opened.database.pool.query(
    `insert into same_person_question (id, locality, one, other, agrees_on, asked_by, asked_at)
     values ($1, 'ashmere', $2, $3, $4, $5, '2026-11-20T10:00:00Z')`,
    [id, one, other, agrees, invented(by)],
  )
  return id
}

/** Every row of every table that is about one of these, as bytes: but for who looked, what is once and once alone, and the joining itself. */
async function everythingOf(ids: readonly Id[]): Promise<readonly string[]> {
  const apart = ['audit', 'merge', 'merge_moved', 'same_person_question', 'same_person_ask', 'done_once', 'session']
  const tables = await rowsOf<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> all ($1) order by 1",
    [apart],
  )
  const all: string[] = []
  for (const { name } of tables) {
    const rows = await rowsOf<{ row: string }>(`select '${name} ' || t::text as row from "${name}" t`)
    all.push(...rows.map(({ row }) => row).filter((row) => ids.some((id) => row.includes(id))))
  }
  return all.sort()
}

const recordOf = (id: Id): string => `/desk/young-person/${id}`
/** A page without the token of its forms, which is another each time. */
const mainOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/name="form" value="[^"]+"/g, '')
const main = async (who: SomebodyIn, path: string): Promise<string> => mainOf(await who.read(path))
const leadsTo = (reply: Response): string => (reply.headers.get('location') ?? '').replace(/^.*(\/desk\/)/, '/desk/')

const hers = 'tired of everyone looking at me'
const hersAlone = 'i quit the choir'
const hisToHisWorker = 'sit by the canal'
const hisAlone = 'big thing made of it'

let question: Id
let joined: string
let before: readonly string[]
let mumSaw: string

describe('H03 Two records that look alike', () => {
  test('are asked about: Anjali, who stands by the one who was here, reads whom to ring, and nobody else is asked', async () => {
    question = await ask([callum, aisha], 'school-nurse')
    const page = await main(anjali, '/desk/same-person')
    expect(page).toContain('Aisha Rahman')
    expect(page).toContain('Beth Lloyd')
    expect(page).not.toContain('Callum')
    const mark = await opened.signInAs('counsellor')
    expect(await main(mark, '/desk/same-person')).toContain('Nothing of this waits for you')
    const answer = `/desk/same-person/answer/${question}`
    expect((await mark.send('/desk/same-person', answer, { answer: 'same' })).status).not.toBe(303)
    for (const key of ['aisha', 'aishas-mum', 'front-desk', 'administrator', 'hafsa', 'privacy-officer'])
      expect((await (await opened.signInAs(key)).get('/desk/same-person')).status).toBe(404)
    expect((await anjali.send('/desk/same-person', answer, { answer: ['__proto__', 'same'] })).status).toBe(404)
  })

  test('are not joined by the answer: what would become one is looked at first, and only what she may know is shown', async () => {
    before = await everythingOf([aisha, callum])
    mumSaw = await main(mum, `/me/with/${aisha}`)
    const said = await anjali.send('/desk/same-person', `/desk/same-person/answer/${question}`, { answer: 'same' })
    expect(leadsTo(said)).toBe('/desk/same-person')
    expect(await main(anjali, '/desk/same-person')).toContain('Somebody of another agency')
    const path = `/desk/same-person/join/${question}`
    expect((await anjali.get(path)).status).toBe(404)
    expect((await anjali.send('/desk/same-person', path, { kept: aisha, reason: 'I am sure' })).status).toBe(404)
    const owen = await opened.signInAs('privacy-officer')
    const answered = await owen.send('/desk/privacy/same-person', `/desk/privacy/same-person/${question}`, {
      answer: 'same',
    })
    expect(answered.status).toBe(303)
    expect(await main(anjali, '/desk/same-person')).toContain(path)
    expect(await main(anjali, recordOf(aisha))).not.toContain(hisToHisWorker)
    const page = await main(anjali, `/desk/same-person/join/${question}`)
    expect(page).toContain('Aisha Rahman')
    expect(page).toContain('You do not stand by this one')
    expect(page).not.toContain('Callum')
    expect(page).toContain('Nothing opens to a parent or carer')
    for (const key of ['counsellor', 'team-lead', 'social-worker'])
      expect((await (await opened.signInAs(key)).get(`/desk/same-person/join/${question}`)).status).toBe(404)
    expect(await everythingOf([aisha, callum])).toEqual(before)
  })

  test('need a reason, and two forms that are sent at once join them once', async () => {
    const path = `/desk/same-person/join/${question}`
    const page = await anjali.read(path)
    const kept = /name="kept" value="([^"]+)"/.exec(page)?.[1] ?? ''
    expect(kept).toBe(aisha)
    const empty = await anjali.send(path, path, { kept, reason: '  ' })
    expect([empty.status, (await empty.text()).includes('Enter how you know that they are one')]).toEqual([422, true])
    const form = (token: string) =>
      new URLSearchParams({ form: token, on: path, kept, reason: 'He told both of us, in one room.' })
    const [first, second] = [formTokenIn(await anjali.read(path)), formTokenIn(await anjali.read(path))]
    const both = await Promise.all([anjali.post(path, form(first)), anjali.post(path, form(second))])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    joined = leadsTo(both[0] ?? new Response())
    expect(leadsTo(both[1] ?? new Response())).toBe(joined)
    expect(await rowsOf('select from merge')).toHaveLength(1)
    expect(await rowsOf("select record from audit where did = 'join' order by record")).toHaveLength(2)
    expect(await everythingOf([aisha, callum])).toEqual(before)
    const [row] = await rowsOf<{ reason: Uint8Array }>('select sealed_reason as reason from merge')
    expect(Buffer.from(row?.reason ?? []).toString('latin1')).not.toContain('both of us')
  })
})

describe('H03 Read as one', () => {
  test.each([
    ['Anjali', () => anjali],
    ['Beth', () => beth],
  ])('%s, of two agencies, reads what is shared with a worker in both; never what is theirs alone', async (_, who) => {
    for (const id of [aisha, callum]) {
      const page = await main(who(), recordOf(id))
      expect(page).toContain(hers)
      expect(page).toContain(hisToHisWorker)
      expect(page).not.toContain(hersAlone)
      expect(page).not.toContain(hisAlone)
      expect(page).toContain('also written down as Callum Reid')
      expect(await main(who(), `${recordOf(id)}/print`)).toContain(hisToHisWorker)
    }
  })

  test('what the two agencies did not agree on stays behind the wall, and a note to oneself is its writer’s', async () => {
    expect(await main(beth, recordOf(aisha))).toContain('whether he slept')
    expect(await main(anjali, recordOf(aisha))).not.toContain('whether he slept')
    expect(await main(anjali, recordOf(aisha))).toContain('Music and the canal')
  })

  test('they stand once in each list, and either name finds them once', async () => {
    for (const who of [anjali, beth]) {
      const list = await main(who, '/desk/young-people')
      expect(list.match(/rd-young-people/g)).toHaveLength(1)
      expect(list).toContain('Aisha Rahman')
      expect(list).not.toContain('>Callum Reid<')
      for (const name of ['Aisha', 'Callum', 'reid']) {
        const found = await (await who.send('/desk/young-people', '/desk/young-people', { name })).text()
        expect(mainOf(found).match(new RegExp(recordOf(aisha), 'g'))).toHaveLength(1)
      }
    }
  })

  test('Aisha’s mum sees to the letter what she saw, and Callum’s is not there for her', async () => {
    expect(await main(mum, `/me/with/${aisha}`)).toBe(mumSaw)
    expect((await mum.get(`/me/with/${callum}`)).status).toBe(404)
  })

  test('something new is kept in the kept record, and is his worker’s of the other agency too; mum sees no more', async () => {
    const path = `${recordOf(callum)}/write/view`
    const kept = await beth.send(path, path, { words: 'I think the canal helps.' })
    expect(kept.status).toBe(303)
    const [row] = await rowsOf<{ young_person: Id }>(
      "select young_person from fact where written_by = $1 and kind = 'view' order by recorded_at desc limit 1",
      [invented('school-nurse')],
    )
    expect(row?.young_person).toBe(aisha)
    expect(await main(anjali, recordOf(aisha))).toContain('I think the canal helps.')
    expect(await main(mum, `/me/with/${aisha}`)).toBe(mumSaw)
  })

  test('what somebody changed stays in the record that it stands in, under that record’s key', async () => {
    const [plan] = await rowsOf<{ item: Id }>("select item from fact where young_person = $1 and kind = 'plan'", [
      callum,
    ])
    const path = `${recordOf(callum)}/item/${plan?.item}`
    const page = await beth.read(path)
    const fields = {
      n: /name="n" value="(\d+)"/.exec(page)?.[1] ?? '',
      words: 'Music, the canal, and Beth on Mondays.',
    }
    const before = await rowsOf('select from fact where item = $1', [plan?.item])
    const reply = await beth.send(path, path, fields)
    expect([reply.status, await reply.text()].join(' ').slice(0, 3)).toBe('303')
    const after = await rowsOf<{ young_person: Id }>('select young_person from fact where item = $1', [plan?.item])
    expect(after.length).toBe(before.length + 1)
    expect(after.every(({ young_person }) => young_person === callum)).toBe(true)
    expect(await main(anjali, recordOf(aisha))).toContain('Beth on Mondays')
  })

  test('each sign-in opens its own, and says that more people see it; who joined them is among those who looked', async () => {
    expect(await main(himself, '/me')).not.toContain(hers)
    expect(await main(herself, '/me')).not.toContain(hisToHisWorker)
    for (const who of [herself, himself]) {
      expect(await main(who, '/me/who-can-see')).toContain('two pages about you')
      expect(await main(who, '/me/around')).toContain('two pages about you')
      expect(await main(who, '/me/who-has-looked')).toContain('put together two records about you')
    }
  })
})

describe('H03 Both sign-ins are theirs', () => {
  test('is said with them there, and then either opens the whole', async () => {
    const path = `${joined}/sign-ins`
    const missing = await anjali.send(joined, path, {})
    expect([missing.status, (await missing.text()).includes('Tick that they are here')]).toEqual([422, true])
    expect((await anjali.send(joined, path, { here: 'yes' })).status).toBe(303)
    for (const who of [herself, himself]) {
      const page = await main(who, '/me')
      for (const words of [hers, hersAlone, hisToHisWorker, hisAlone]) expect(page).toContain(words)
      expect(page).toContain('You,')
      const around = await main(who, '/me/around')
      for (const name of ['Beth Lloyd', 'Anjali Rao', 'Nadia']) expect(around).toContain(name)
      expect(await main(who, '/me/who-can-see')).not.toContain('two pages about you')
      expect(await main(who, '/me/contact')).toContain('07700 900145')
    }
  })

  test('by either they choose who sees a thing of the other half, and write what is kept once', async () => {
    const [own] = await rowsOf<{ item: Id; n: number }>(
      `select item, max(n)::int as n from fact where young_person = $1 and kind = 'own-words' and shared_with = 'my-worker' group by item`,
      [aisha],
    )
    const path = `/me/who-can-see/${own?.item}`
    expect((await himself.send(path, path, { n: String(own?.n), with: 'only-me' })).status).toBe(303)
    expect(await main(anjali, recordOf(aisha))).not.toContain(hers)
    expect((await himself.send('/me', '/me/words', { words: 'both are me' })).status).toBe(303)
    expect(await main(herself, '/me')).toContain('both are me')
    expect(await main(beth, recordOf(aisha))).not.toContain('both are me')
  })

  test('of two ways to be in touch the one that was said last stands first, and the other is not gone', async () => {
    const fields = { channel: 'email', to: 'callum@example.org', safe: 'yes', mayBeSaid: 'nothing' }
    expect((await herself.send('/me/contact', '/me/contact', fields)).status).toBe(303)
    const page = await main(himself, '/me/contact')
    expect(page).toContain('What you said last counts')
    expect(page.indexOf('callum@example.org')).toBeLessThan(page.indexOf('07700 900145'))
    expect(page.indexOf('callum@example.org')).toBeGreaterThan(0)
  })

  test('a copy holds both, as a page and as a file, with who looked at either', async () => {
    const page = mainOf(await himself.read('/me/copy/read'))
    for (const words of [hers, hisAlone, 'both are me', 'Callum Reid']) expect(page).toContain(words)
    const file = JSON.parse(await (await himself.send('/me/copy', '/me/copy/file')).text())
    const text = JSON.stringify(file)
    for (const words of [hersAlone, hisAlone, 'both are me', 'Aisha', 'Callum']) expect(text).toContain(words)
    expect(text).not.toContain('whether he slept')
    expect(file.alsoWrittenDownAs).toHaveLength(1)
  })

  test('mum is shown what she was shown, as they see it too', async () => {
    expect(await main(mum, `/me/with/${aisha}`)).not.toContain(hisToHisWorker)
    const page = await main(himself, `/me/as/${invented('aishas-mum')}`)
    expect(page).not.toContain(hisToHisWorker)
    expect(page).not.toContain('Music and the canal')
  })
})

describe('H03 Parted again', () => {
  test('shows first what goes back to which, and asks with whom each new thing goes', async () => {
    const page = await main(anjali, joined)
    expect(page).toContain('Aisha Rahman')
    expect(page).toContain('Callum Reid')
    expect(page).toContain('I think the canal helps.')
    expect(page).not.toContain('both are me')
    const mark = await opened.signInAs('counsellor')
    expect((await mark.get(joined)).status).toBe(404)
    const wordless = await anjali.send(joined, joined, { reason: ' ' })
    expect([wordless.status, (await wordless.text()).includes('Enter why they are parted')]).toEqual([422, true])
  })

  test('gives each back to the byte what was there; what was begun since goes where it was said, and own words by whose sign-in', async () => {
    const [view] = await rowsOf<{ item: Id }>(
      "select item from fact where young_person = $1 and kind = 'view' and written_by = $2",
      [aisha, invented('school-nurse')],
    )
    const page = await anjali.read(joined)
    const form = new URLSearchParams({ form: formTokenIn(page), on: joined, reason: 'They are two.' })
    form.append(`of-${view?.item}`, 'joined')
    form.append(`of-${newId()}`, 'joined')
    const twice = [await anjali.post(joined, form), await anjali.post(joined, form)]
    expect(twice.map(({ status }) => status)).toEqual([303, 303])
    const after = await everythingOf([aisha, callum])
    expect(before.filter((row) => !after.includes(row))).toEqual([])
    const since = after.filter((row) => !before.includes(row) && row.startsWith('fact '))
    expect(since).toHaveLength(5)
    const his = await main(himself, '/me')
    for (const words of [hisAlone, hisToHisWorker, 'both are me', 'I think the canal helps.', 'Beth on Mondays'])
      expect(his).toContain(words)
    expect(his).not.toContain(hers)
    const her = await main(herself, '/me')
    for (const words of ['both are me', 'the canal helps', hisAlone]) expect(her).not.toContain(words)
    expect(her).toContain(hers)
  })

  test('each worker stands again by the one that they stood by; who parted them is among those who looked', async () => {
    expect((await anjali.get(recordOf(callum))).status).toBe(404)
    expect(await main(beth, recordOf(callum))).toContain('I think the canal helps.')
    expect(await main(beth, recordOf(aisha))).not.toContain(hisToHisWorker)
    expect(await main(anjali, '/desk/young-people')).not.toContain('also written down as')
    expect((await anjali.get(joined)).status).toBe(404)
    expect(await main(himself, '/me/who-has-looked')).toContain('took apart again two records')
    const mumSees = await main(mum, `/me/with/${aisha}`)
    expect([mumSees.includes('football with Dee'), mumSees.includes('canal')]).toEqual([true, false])
  })
})

describe('H03 One who stands by both', () => {
  const [tom, jordan] = [invented('tom'), invented('jordan')]
  let kofi: SomebodyIn
  let made: string

  test('sees both before, chooses which is kept, and is asked about twins', async () => {
    kofi = await opened.signInAs('teacher')
    await opened.database.pool.query(
      `insert into edge (id, locality, young_person, subject, kind, starts) values ($1, 'ashmere', $2, $3, 'worker', '2026-11-01')`,
      [newId(), jordan, invented('teacher')],
    )
    const asked = await ask([jordan, tom], 'counsellor', ['family', 'born', 'home'])
    const said = await kofi.send('/desk/same-person', `/desk/same-person/answer/${asked}`, { answer: 'same' })
    const path = leadsTo(said)
    const page = await main(kofi, path)
    for (const words of ['Tom Whitfield', 'Jordan Bailey', 'Mark Ellison', 'Goals (1)', 'They may be twins'])
      expect(page).toContain(words)
    const hasty = await kofi.send(path, path, { kept: jordan, reason: 'I teach them' })
    expect([hasty.status, (await hasty.text()).includes('Say whether somebody asked if they are twins')]).toEqual([
      422,
      true,
    ])
    const other = await kofi.send(path, path, { kept: invented('callum'), reason: 'I teach them', twins: 'asked' })
    expect(other.status).toBe(422)
    made = leadsTo(await kofi.send(path, path, { kept: jordan, reason: 'I teach them', twins: 'asked' }))
    expect(await main(kofi, recordOf(tom))).toContain('<h1>Jordan Bailey</h1>')
    expect(leadsTo(await kofi.get(path))).toBe(made)
  })

  test('what is begun by the joined one’s people goes back with them even where nobody who parts them can read it', async () => {
    const path = `${recordOf(jordan)}/write/private-note`
    expect((await kofi.send(path, path, { words: 'Ask about the bus.' })).status).toBe(303)
    await opened.database.pool.query(
      "delete from edge where young_person = $1 and subject = $2 and starts = '2026-11-01'",
      [jordan, invented('teacher')],
    )
    expect(await main(kofi, recordOf(jordan))).toContain('Ask about the bus.')
    const mark = await opened.signInAs('counsellor')
    const page = await main(mark, made)
    expect(page).not.toContain('Ask about the bus.')
    expect(page).toContain('One more thing goes with Tom Whitfield')
    const tokens = [formTokenIn(await mark.read(made)), formTokenIn(await mark.read(made))]
    const form = (token: string) => new URLSearchParams({ form: token, on: made, reason: 'They are two.' })
    const both = await Promise.all(tokens.map((token) => mark.post(made, form(token))))
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect(await rowsOf("select from audit where did = 'part' and item = $1", [made.split('/').at(-1)])).toHaveLength(2)
    expect(await main(kofi, recordOf(tom))).toContain('Ask about the bus.')
    expect((await kofi.get(recordOf(jordan))).status).toBe(404)
  })
})

describe('H03 What is kept from somebody stays so', () => {
  test('what is sealed in one half is sealed for the workers of the other, and for nobody is there by either sign-in', async () => {
    const asked = await ask([sam, ellie], 'counsellor')
    const dawn = await opened.signInAs('social-worker')
    await dawn.send('/desk/same-person', `/desk/same-person/answer/${asked}`, { answer: 'same' })
    const path = `/desk/same-person/join/${asked}`
    expect((await dawn.get(path)).status).toBe(404)
    await opened.database.pool.query(
      "update same_person_question set answer = 'same', answered_by = $2, answered_at = now() where id = $1",
      [asked, invented('team-lead')],
    )
    const done = await dawn.send(path, path, { kept: ellie, reason: 'One and the same' })
    const made = leadsTo(done)
    expect((await dawn.send(made, `${made}/sign-ins`, { here: 'yes' })).status).toBe(303)
    const mark = await opened.signInAs('counsellor')
    expect(await main(mark, recordOf(sam))).toContain('2 in the morning')
    expect(await main(mark, recordOf(sam))).not.toContain('stepfather')
    expect(await main(mark, `${made}`)).not.toContain('Keeping somebody safe')
    for (const key of ['ellie', 'sam'] as const)
      expect(await main(await opened.signInAs(key), '/me')).not.toContain('stepfather')
    expect(await main(dawn, recordOf(ellie))).toContain('stepfather')
  })

  test('an override about one half is one about the other, for who said it and nobody else', async () => {
    const herHelper = await opened.signInAs('social-worker')
    const mark = await opened.signInAs('counsellor')
    const ellies = await opened.signInAs('ellie')
    await ellies.send('/me', '/me/words', { words: 'nobody is to read this' })
    expect(await main(mark, recordOf(sam))).not.toContain('nobody is to read this')
    const path = `${recordOf(sam)}/override`
    const why = { reason: 'A text tonight', tell: 'yes', hours: '1' }
    expect((await mark.send(path, path, why)).status).toBe(303)
    expect(await main(mark, recordOf(ellie))).toContain('nobody is to read this')
    expect(await main(herHelper, recordOf(ellie))).not.toContain('nobody is to read this')
  })

  test('that she can decide who sees her things counts for a carer of either half, in whichever it was recorded', async () => {
    const joy = await opened.signInAs('ellies-foster-carer')
    expect(await main(joy, `/me/with/${ellie}`)).toContain('The library')
    await opened.database.pool.query(
      `insert into competence (id, locality, young_person, decides, is_able, on_day, judged_by, sealed_reasons)
       values ($1, 'ashmere', $2, 'who-sees-their-things', true, '2026-11-20', $3, 'x')`,
      [newId(), sam, invented('counsellor')],
    )
    expect(await main(joy, `/me/with/${ellie}`)).not.toContain('The library')
    const asEllie = await main(await opened.signInAs('ellie'), `/me/as/${invented('ellies-foster-carer')}`)
    expect(asEllie).not.toContain('The library')
    await opened.database.pool.query('delete from competence where young_person = $1', [sam])
  })

  test('a carer who is stopped at one half is stopped at both', async () => {
    const karen = await opened.signInAs('ellies-mum')
    expect(await main(karen, `/me/with/${ellie}`)).toContain('The library')
    await opened.database.pool.query(
      `insert into edge (id, locality, young_person, subject, kind, starts, opens, reviewed_on, stopped_at, stopped_by)
       values ($1, 'ashmere', $2, $3, 'proxy', '2026-11-01', 'wide', '2026-11-01', '2026-11-20', 'court')`,
      [newId(), sam, invented('ellies-mum')],
    )
    expect(await main(karen, `/me/with/${ellie}`)).not.toContain('The library')
    const asEllie = await main(await opened.signInAs('ellie'), `/me/as/${invented('ellies-mum')}`)
    expect(asEllie).not.toContain('The library')
  })
})
