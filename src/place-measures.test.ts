import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let hafsa: SomebodyIn
const placesFolder = mkdtempSync(join(tmpdir(), 'rightdoor-place-'))
beforeAll(async () => {
  const folder = join(placesFolder, 'ashmere', 'measures', 'no-licence')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'scoring.json'), '{}')
  opened = await openTestRightdoor(undefined, { settings: { placesFolder } })
  hafsa = await opened.signInAs('hafsa')
}, 240_000)
afterAll(async () => {
  await opened.close()
  rmSync(placesFolder, { recursive: true, force: true })
})

type Fields = Readonly<Record<string, string>>
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
const rows = async <Row extends object>(sql: string): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row>(sql)).rows

const day = (name: string, [date, month, year]: readonly [string, string, string]): Fields => ({
  ...{ [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year },
})

const agencyCalled = async (name: string): Promise<string> => {
  const found = await rows<{ id: string }>(`select id from agency where locality = 'ashmere' and name = '${name}'`)
  return found[0]?.id ?? ''
}
const decided = async (change: Fields = {}): Promise<Fields> => ({
  ...{
    agency: await agencyCalled('The Yard'),
    by: 'Ada Obi, clinical safety officer',
    because: 'Asked for by young people',
  },
  ...{ device: 'Read by people, and used for no decision', ...day('review', ['20', '11', '2027']) },
  ...change,
})
const send = (measure: string, to: 'on' | 'off', fields: Fields): Promise<Response> =>
  hafsa.send(`/place/measures/${measure}`, `/place/measures/${measure}/${to}`, fields)

describe('R28 Hafsa plans for the place', () => {
  test('and reads which sets of questions it uses: none, before anybody decided; what has no licence record is not offered, and says why', async () => {
    expect(textOf(await hafsa.read('/desk'))).toContain('Sets of questions here')
    const text = textOf(await hafsa.read('/place/measures'))
    for (const says of [
      'No set of questions is used here.',
      'GAD-7 . Young people can answer it on their own page.',
      'SDQ . Its words may not stand here: a score can be written in.',
      'no-licence: ',
      'a pack without a licence record does not load',
    ])
      expect(text).toContain(says)
    expect((await hafsa.get('/place/measures/no-licence')).status).toBe(404)
    expect((await hafsa.get('/place/measures/__proto__')).status).toBe(404)
  })

  test('she reads whose a set is and what allows it before she decides, and nothing is filled in for her', async () => {
    const html = await hafsa.read('/place/measures/gad-7')
    const text = textOf(html)
    for (const says of ['It is not used here.', 'Its words are free for all', 'Made for people of 12 and over.'])
      expect(text).toContain(says)
    expect(text).toContain('Nobody has held it against the owner’s document yet')
    const main = /<main.*<\/main>/s.exec(html)?.[0] ?? ''
    expect(main).not.toMatch(/<(input|select)[^>]*(checked| value="[^"]+"[^>]*type="text")/)
  })

  test('what is missing is said all at once, in plain words, at its field, and nothing that she typed is lost', async () => {
    const back = await send('gad-7', 'on', { by: 'Ada Obi', ...day('review', ['31', '2', '2027']) })
    const html = await back.text()
    expect(back.status).toBe(422)
    for (const says of [
      'Choose the agency that answers for it',
      'Enter why',
      'Enter the day on which it is to be decided',
    ])
      expect(textOf(html)).toContain(says)
    expect(html).toContain('value="Ada Obi"')
    const again = await send('gad-7', 'on', {
      agency: await agencyCalled('The Yard'),
      ...day('review', ['1', '1', '2020']),
    })
    const text = textOf(await again.text())
    for (const says of [
      'Enter who decided, by name and job',
      'Enter why',
      'Enter what was decided about the law on medical devices',
      'The day to decide anew must be after today',
    ])
      expect(text).toContain(says)
    for (const [measure, change, says] of [
      ['sdq', {}, 'Enter the reference of the licence you hold'],
      ['gad-7', day('decided', ['1', '1', '2099']), 'must be today or earlier'],
      ['gad-7', day('review', ['31', '2', '2027']), 'Enter the day on which it is to be decided anew'],
    ] as const) {
      const sent = await send(measure, 'on', await decided(change))
      expect([sent.status, textOf(await sent.text())]).toEqual([422, expect.stringContaining(says)])
    }
    expect(await rows('select id from measure_decision')).toEqual([])
  })

  test('she switches GAD-7 on: sent twice it is one decision, with its row in the chain of the agency; it is read by her as it was decided, and young people are asked', async () => {
    const fields = await decided(day('decided', ['19', '11', '2026']))
    const page = '/place/measures/gad-7'
    const form = /name="form" value="([^"]+)"/.exec(await hafsa.read(page))?.[1] ?? ''
    for (let time = 0; time < 2; time += 1)
      expect((await hafsa.post(`${page}/on`, new URLSearchParams({ ...fields, form, on: page }))).status).toBe(303)
    const text = textOf(await hafsa.read(`${page}?done=on`))
    for (const says of [
      'It is used here from now on.',
      'It is used here since 19 November 2026.',
      'For The Yard',
      'Ada Obi, clinical safety officer, 19 November 2026',
      'Because Asked for by young people',
      'To be decided anew 20 November 2027',
    ])
      expect(text).toContain(says)
    const [decision, ...others] = await rows<{ id: string; n: number }>('select id, n, turned from measure_decision')
    expect([decision, others]).toEqual([expect.objectContaining({ n: 1, turned: 'on' }), []])
    expect(await rows(`select part, did, kind, record::text from audit where item = '${decision?.id}'`)).toEqual([
      { part: 'place-lead', did: 'settings', kind: 'measure-decision', record: await agencyCalled('The Yard') },
    ])
    const jordan = await opened.signInAs('jordan')
    const begun = await jordan.send('/me/needs/new', '/me/needs', { words: 'the nights' })
    const need = new URL(begun.headers.get('location') ?? '', 'http://here').pathname
    expect(textOf(await jordan.read(`${need}/questions`))).toContain('Answer: GAD-7')
    const twice = await send('gad-7', 'on', fields)
    expect([twice.status, textOf(await twice.text())]).toEqual([422, expect.stringContaining('It is on already')])
  })

  test('she switches it off with who and why, and both decisions stand there', async () => {
    const none = await send('gad-7', 'off', {})
    expect([none.status, textOf(await none.text())]).toEqual([422, expect.stringContaining('Enter who decided')])
    const off = { by: 'Ada Obi', because: 'Nobody asked for it' }
    expect((await send('gad-7', 'off', off)).status).toBe(303)
    const text = textOf(await hafsa.read('/place/measures/gad-7'))
    for (const says of ['It is not used here.', 'Switched off', 'Nobody asked for it', 'Asked for by young people'])
      expect(text).toContain(says)
    const again = await send('gad-7', 'off', off)
    expect([again.status, textOf(await again.text())]).toEqual([422, expect.stringContaining('It is off already')])
  })

  test('nobody else finds these pages: not who approves offers, who administers an agency, who helps, or a young person', async () => {
    for (const who of ['approver', 'administrator', 'counsellor', 'team-lead', 'jordan']) {
      const other = await opened.signInAs(who)
      for (const page of ['/place/measures', '/place/measures/gad-7'])
        expect((await other.get(page)).status, `${who} ${page}`).not.toBe(200)
      expect(await other.read('/desk')).not.toContain('/place/measures')
    }
  })
})
