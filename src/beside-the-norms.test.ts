import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let jordan: SomebodyIn
let mark: SomebodyIn
const placesFolder = mkdtempSync(join(tmpdir(), 'rightdoor-norms-'))
beforeAll(async () => {
  bringsAPackWithNorms()
  opened = await openTestRightdoor(undefined, { settings: { placesFolder } })
  jordan = await opened.signInAs('jordan')
  mark = await opened.signInAs('counsellor')
}, 240_000)
afterAll(async () => {
  await opened.close()
  rmSync(placesFolder, { recursive: true, force: true })
})

type Fields = Readonly<Record<string, string>>

/** A pack that a place brought: two questions of our own making, and norms by girls and boys of an age. */
function bringsAPackWithNorms(): void {
  const folder = join(placesFolder, 'ashmere', 'measures', 'two-questions')
  mkdirSync(folder, { recursive: true })
  const source = { from: 'made up', seen: '2026-11-23' }
  const scale = {
    ...{ id: 'total', name: 'Total', how: { is: 'items', items: 'all', by: 'sum' }, from: 0, to: 6 },
    ...{ direction: 'down-is-better', norms: { self: 'made-up-norms' } },
  }
  const own = { measure: 'two-questions', name: 'Two Questions', version: '1', source }
  const items = [{ ids: ['1', '2'], from: 0, to: 3 }]
  const grant = { is: 'free-for-all', because: 'made up' }
  const { name: _, ...of } = own
  const licence = { ...of, owner: 'Nobody', terms: 'Made up', grant, checkedBy: null, checkedOn: null }
  const rows = ['F', 'M'].map((sex, at) => ({ sex, ages: { from: 16, to: 18 }, of: { total: [2 + at, 2] } }))
  const norms = { id: 'made-up-norms', name: 'Made up', version: '1', people: 'nobody at all', source, rows }
  const answerOption = [0, 1, 2, 3].map((value) => ({
    valueCoding: { code: String(value), display: `answer ${value}` },
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value }],
  }))
  const item = ['1', '2'].map((linkId) => ({ linkId, text: `Question ${linkId}?`, type: 'choice', answerOption }))
  const questionnaire = { resourceType: 'Questionnaire', status: 'active', title: 'Two Questions', item }
  const scoring = { ...own, raters: ['self'], items, scales: [scale] }
  for (const [file, json] of Object.entries({ scoring, licence, norms, questionnaire }))
    writeFileSync(join(folder, `${file}.json`), JSON.stringify(json))
}

const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
const person = (key: string): string => demonstrationPerson('ashmere', key)

/** Whoever runs the place decides so. @returns the decision. */
async function turnedOn(measure: string, version: string): Promise<string> {
  const { rows } = await opened.database.pool.query<{ readonly id: string }>(
    `insert into measure_decision (id, locality, measure, version, n, turned, agency, decided_by, decided_on, because, device, licence, review_on, at)
     select gen_random_uuid(), 'ashmere', $1, $2, 1, 'on', agency.id, 'Ada Obi', '2026-11-20', 'asked for', 'read by people', 'NCCR 1', '2027-11-20', now()
     from agency where locality = 'ashmere' order by name limit 1 returning id`,
    [measure, version],
  )
  return rows[0]?.id ?? ''
}

/** A need that a young person brings and Mark helps with. @returns its page, as theirs. */
async function shared(who: string, called: string): Promise<string> {
  const page = `/desk/young-person/${person(who)}/needs`
  const sent = await mark.send(`${page}/new`, page, { is: 'own-words', words: called, called })
  return `/me/need/${new URL(sent.headers.get('location') ?? '', 'http://here').pathname.split('/').at(-1)}`
}

describe('R28 Numbers beside other people', () => {
  test('Jordan, who is 17, has an RCADS on paper: at the desk it is asked which table, because of it the T-score stands beside the number, with where it comes from', async () => {
    const decision = await turnedOn('rcads-47', '2026-11-23')
    const need = await shared('jordan', 'on paper')
    const page = need.replace('/me', `/desk/young-person/${person('jordan')}`)
    const [at, to] = [`${page}/questions`, `${page}/questions/${decision}`]
    const html = await mark.read(at)
    expect(textOf(html)).toContain(
      'Their sex is used for this table only, because its authors counted girls and boys apart',
    )
    expect(textOf(html)).toContain(
      'The tables were made from schoolchildren in Hawaii, 1998, not in the United Kingdom.',
    )
    expect(html).not.toMatch(/name="table"[^>]* checked/)
    expect(html).not.toContain('name="age"')
    const day = { [`on-${decision}-day`]: '3', [`on-${decision}-month`]: '11', [`on-${decision}-year`]: '2026' }
    const typed: Fields = { ...day, rater: 'self', 'scale-depression': '18' }
    const back = await mark.send(at, to, typed)
    const again = await back.text()
    expect([back.status, textOf(again)]).toEqual([422, expect.stringContaining('Choose a table of norms, or neither')])
    expect(again).toContain('value="18"')
    expect((await mark.send(at, to, { ...typed, table: 'girls' })).status).toBe(303)
    const text = textOf(await mark.read(at))
    for (const says of [
      'Depression 18, from 0 to 30',
      'T-score 69.42 by the norms RCADS',
      'schoolchildren in Hawaii, 1998, not in the United Kingdom',
      '3 November 2026; table for girls, age 17',
      'T-scores are made with the table for girls',
    ])
      expect(text).toContain(says)
    expect(text).not.toMatch(/borderline|clinical range/i)
    expect((await mark.send(at, to, { ...typed, table: 'none', 'scale-depression': '17' })).status).toBe(303)
    expect(textOf(await mark.read(at))).toContain(
      'No norm: neither the table for girls nor the one for boys was chosen.',
    )
    expect(textOf(await jordan.read(`${need}/questions`))).toContain('T-score 69.42')
  })

  test('beyond the end of its table a T-score is above 80, as its owner shows it; a change says no number that the table does not have', async () => {
    const { rows } = await opened.database.pool.query<{ readonly id: string }>(
      "select id from measure_decision where measure = 'rcads-47'",
    )
    const decision = rows[0]?.id ?? ''
    const need = await shared('jordan', 'far up')
    const at = `${need.replace('/me', `/desk/young-person/${person('jordan')}`)}/questions`
    const both = async () => [textOf(await mark.read(at)), textOf(await jordan.read(`${need}/questions`))]
    const keeps = async (day: string, depression: string) => {
      const on = { [`on-${decision}-day`]: day, [`on-${decision}-month`]: '11', [`on-${decision}-year`]: '2026' }
      const typed = { ...on, rater: 'self', 'scale-depression': depression, table: 'girls' }
      expect((await mark.send(at, `${at}/${decision}`, typed)).status).toBe(303)
    }
    await keeps('3', '18')
    await keeps('10', '30')
    for (const text of await both()) {
      expect(text).toContain('T-score above 80 by the norms RCADS')
      expect(text).toContain('T-score 69.42 by the norms RCADS')
      expect(text).toContain(
        'First 18, last 30. These are T-scores. That is at least 10.58 more. The table goes up to 80; what comes next is worked out by the formula behind it.',
      )
      expect(text).not.toMatch(/96\.38|26\.96/)
    }
    await keeps('2', '29')
    for (const text of await both()) {
      expect(text).toContain('First 29, last 30. These are T-scores. Both are above 80. The table goes up to 80;')
      expect(text).not.toMatch(/94\.1|2\.25/)
    }
    await keeps('12', '18')
    for (const text of await both())
      expect(text).toContain(
        'First 29, last 18. These are T-scores. That is at least 10.58 less. The table goes up to 80;',
      )
    const file = await (await jordan.send('/me/copy', '/me/copy/file')).text()
    expect(file.replaceAll(/\s+/g, '')).toContain('"norm":{"is":"t","above":80,"set":"rcads-national-self"}')
    expect(file).toContain('"t": 69.4')
    for (const copy of [await jordan.read('/me/copy/read'), file]) {
      expect(copy).toContain('Depression: 30 (RCADS-47')
      expect(copy).not.toMatch(/96\.38|94\.1/)
    }
  })

  test('on their own page Jordan chooses a table or none, nothing is chosen beforehand, and what was answered stays where it was', async () => {
    const decision = await turnedOn('two-questions', '1')
    const need = await shared('jordan', 'on my page')
    const page = `${need}/questions/${decision}`
    const html = await jordan.read(page)
    expect(textOf(html)).toContain('We use what you choose for this table and for nothing else.')
    expect(html).not.toMatch(/ checked/)
    expect(html).not.toContain('name="age"')
    const answers = { 'q-1': '3', 'q-2': '2', with: 'them' }
    const wrong = await jordan.send(page, page, { ...answers, table: 'x' })
    const back = await wrong.text()
    expect([wrong.status, textOf(back)]).toEqual([
      422,
      expect.stringContaining('Choose one of the tables that stand there'),
    ])
    expect(back).toMatch(/name="q-1"[^>]*value="3"[^>]*checked/)
    for (const [table, says] of [
      ['boys', 'T-score 60 by the norms Made up. They were made from: nobody at all.'],
      ['girls', 'T-score 65 by the norms Made up.'],
      ['', 'No norm: neither the table for girls nor the one for boys was chosen.'],
    ] as const) {
      expect((await jordan.send(page, page, { ...answers, table })).status).toBe(303)
      expect(textOf(await jordan.read(`${need}/questions`))).toContain(says)
    }
  })

  test('whoever’s birthday nobody wrote down is asked how old they are, and can leave it out', async () => {
    const { rows } = await opened.database.pool.query<{ readonly id: string }>(
      "select id from measure_decision where measure = 'two-questions'",
    )
    const newcomer = await mark.send('/desk/young-people/new', '/desk/young-people/new', {
      given: 'Robin',
      family: 'Ash',
    })
    expect(newcomer.status, textOf(await newcomer.text())).toBe(303)
    const who = new URL(newcomer.headers.get('location') ?? '', 'http://here').pathname.split('/').at(-1) ?? ''
    const list = `/desk/young-person/${who}/needs`
    const sent = await mark.send(`${list}/new`, list, { is: 'own-words', words: 'x', called: 'x' })
    const at = `${new URL(sent.headers.get('location') ?? '', 'http://here').pathname}/questions`
    const decision = rows[0]?.id ?? ''
    const day = { [`on-${decision}-day`]: '3', [`on-${decision}-month`]: '11', [`on-${decision}-year`]: '2026' }
    const typed: Fields = { ...day, 'scale-total': '5', table: 'boys' }
    expect(await mark.read(at)).toContain('How old were they on that day?')
    const wrong = await mark.send(at, `${at}/${decision}`, { ...typed, age: 'twelve' })
    expect([wrong.status, textOf(await wrong.text())]).toEqual([
      422,
      expect.stringContaining('Enter how old they were in years, from 0 to 25, or leave it empty'),
    ])
    for (const [age, says] of [
      ['16', 'table for boys, age 16'],
      ['', 'No norm: how old they were on that day is not known here.'],
      ['11', 'No norm: there is none for this age.'],
    ] as const) {
      expect((await mark.send(at, `${at}/${decision}`, { ...typed, age })).status).toBe(303)
      expect(textOf(await mark.read(at))).toContain(says)
    }
  })
})
