import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let aisha: SomebodyIn
let mum: SomebodyIn
let gp: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  aisha = await opened.signInAs('aisha')
  mum = await opened.signInAs('aishas-mum')
  gp = await opened.signInAs('gp')
}, 240_000)
afterAll(() => opened.close())

const person = (key: string): string => demonstrationPerson('ashmere', key)
const desk = `/desk/young-person/${person('aisha')}`
const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const idIn = (way: string): string => way.split('/').at(-1) ?? ''

interface Thing {
  readonly item: string
  readonly n: number
  readonly is: string
}

/** The plan to stay safe and the code word of what she brought, as they stand. */
async function things(way: string): Promise<{ readonly plan: Thing; readonly word: Thing }> {
  const { rows } = await opened.database.pool.query<Thing>(
    "select item, max(n) as n, plain ->> 'is' as is from fact where need = $1 and kind = 'risk-support' group by item, plain ->> 'is' order by max(recorded_at)",
    [idIn(way)],
  )
  const [plan, word] = ['stay-safe', 'code-word'].map((wanted) => rows.findLast(({ is }) => is === wanted))
  if (!plan || !word) throw new Error('no plan, or no code word')
  return { plan, word }
}

/** What Aisha brings, with a plan to stay safe that she began alone and her doctor and her mum can read, and a code word that both know. */
async function agreed(called: string, codeWord: string): Promise<string> {
  const sent = await aisha.send('/me/needs/new', '/me/needs', { words: called, called })
  const way = new URL(sent.headers.get('location') ?? '', 'http://here').pathname
  const html = await aisha.read(`${way}/share`)
  const seen = [...html.matchAll(/type="hidden" name="(n(?:-[0-9a-f-]{36})?)" value="(\d+)"/g)]
  const thing = [...html.matchAll(/name="thing" type="checkbox" value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
  const fields = { ...Object.fromEntries(seen.map(([, name, n]) => [name, n])), thing, also: [person('aishas-mum')] }
  expect((await aisha.send(`${way}/share`, `${way}/share`, { ...fields, to: 'those-who-help' })).status).toBe(303)
  const plan = `${way}/stay-safe`
  expect((await aisha.send(plan, `${plan}/begin`, { reviewOn: '2026-12-05' })).status).toBe(303)
  const knows = [person('aishas-mum'), person('gp')]
  expect((await aisha.send(plan, `${plan}/code-word`, { codeWord, knows })).status).toBe(303)
  return way
}

const chooses = ({ item, n }: Thing, fields: { readonly with: string; readonly also?: readonly string[] }) =>
  aisha.send(`/me/who-can-see/${item}`, `/me/who-can-see/${item}`, { also: [], ...fields, n: `${n}` })

/** Whether somebody can open the plan, and whether they read the code word on any page of theirs. */
async function meets(who: 'mum' | 'gp', way: string, word: string): Promise<{ plan: boolean; word: boolean }> {
  const pages =
    who === 'mum'
      ? [`/me/with/${person('aisha')}/need/${idIn(way)}/stay-safe`, `/me/with/${person('aisha')}`]
      : [`${desk}/need/${idIn(way)}/stay-safe`, `${desk}/need/${idIn(way)}`, desk]
  const somebody = who === 'mum' ? mum : gp
  const answers = await Promise.all(pages.map((page) => somebody.get(page)))
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  return { plan: texts[0]?.includes('5 December 2026') === true, word: texts.some((text) => text.includes(word)) }
}

const both = { plan: true, word: true }
const neither = { plan: false, word: false }

describe('H17 whoever can no longer see her plan to stay safe can no longer see its code word', () => {
  test.each([
    {
      when: 'she takes it back from her mum',
      chosen: { with: 'my-worker' },
      word: 'kestrel',
      mums: neither,
      gps: both,
    },
    { when: 'she keeps it for herself', chosen: { with: 'only-me' }, word: 'curlew', mums: neither, gps: neither },
    {
      ...{ when: 'she names her mum alone', word: 'plover', mums: both, gps: neither },
      chosen: { with: 'only-me', also: ['aishas-mum'] },
    },
  ])('the word goes with the plan: $when', async ({ chosen, word, mums, gps }) => {
    const way = await agreed(word, word)
    for (const who of ['mum', 'gp'] as const) expect(await meets(who, way, `Our code word: ${word}`)).toEqual(both)
    const { plan } = await things(way)
    expect(textOf(await aisha.read(`/me/who-can-see/${plan.item}`))).toContain(
      'If somebody can’t see this plan any more, they can’t see its code word either.',
    )
    const also = 'also' in chosen ? chosen.also.map(person) : []
    expect((await chooses(plan, { with: chosen.with, also })).status).toBe(303)
    const says = `Our code word: ${word}`
    expect([await meets('mum', way, says), await meets('gp', way, says)]).toEqual([mums, gps])
    expect(textOf(await aisha.read(`${way}/stay-safe`))).toContain(says)
  })

  test('who opens the plan for her safety, for an hour, keeps no word of it beyond that hour', async () => {
    const way = await agreed('for an hour', 'ruff')
    const { plan } = await things(way)
    const at = opened.clock.now
    opened.clock.now = new Date()
    const lifts = { reason: 'She wrote of tonight.', tell: 'yes', hours: '1' }
    const doctor = await opened.signInAs('gp')
    expect((await doctor.send(`${desk}/override`, `${desk}/override`, lifts)).status).toBe(303)
    const she = await opened.signInAs('aisha')
    const choosing = `/me/who-can-see/${plan.item}`
    expect((await she.send(choosing, choosing, { with: 'only-me', also: [], n: `${plan.n}` })).status).toBe(303)
    const { word } = await things(way)
    const { rows } = await opened.database.pool.query<{ also: string }>(
      'select also::text from fact where item = $1 order by n desc limit 1',
      [word.item],
    )
    expect(rows[0]?.also).not.toContain(person('gp'))
    opened.clock.now = at
    await opened.database.pool.query('delete from lifting where by_person = $1', [person('gp')])
  })

  test('shown the plan again they read that there is a word, and the word only once she shows them that', async () => {
    const way = await agreed('once more', 'lapwing')
    expect((await chooses((await things(way)).plan, { with: 'my-worker' })).status).toBe(303)
    const again = { with: 'my-worker', also: [person('aishas-mum')] }
    expect((await chooses((await things(way)).plan, again)).status).toBe(303)
    expect(await meets('mum', way, 'Our code word: lapwing')).toEqual({ plan: true, word: false })
    const shown = { with: 'only-me', also: [person('aishas-mum'), person('gp')] }
    expect((await chooses((await things(way)).word, shown)).status).toBe(303)
    expect(await meets('mum', way, 'Our code word: lapwing')).toEqual(both)
  })

  test('the word by itself is shown to nobody who cannot see the plan: it says who, and changes nothing', async () => {
    const way = await agreed('by itself', 'dunlin')
    expect((await chooses((await things(way)).plan, { with: 'only-me' })).status).toBe(303)
    for (const fields of [{ with: 'only-me', also: [person('gp')] }, { with: 'my-worker' }]) {
      const sent = await chooses((await things(way)).word, fields)
      expect([sent.status, textOf(await sent.text()).includes('and Anjali Rao can’t')]).toEqual([422, true])
    }
    expect(await meets('gp', way, 'dunlin')).toEqual(neither)
  })

  test('whoever wrote the word down reads what they wrote, and the page says so', async () => {
    const way = await agreed('written down', 'whimbrel')
    const at = `${desk}/need/${idIn(way)}/stay-safe`
    const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(await gp.read(at)) ?? []
    expect((await gp.send(at, `${at}/code-word`, { codeWord: 'godwit', knows: person('gp'), seen })).status).toBe(303)
    const { plan } = await things(way)
    const choosing = `/me/who-can-see/${plan.item}`
    expect(textOf(await aisha.read(choosing))).not.toContain('wrote the code word down')
    expect((await chooses(plan, { with: 'only-me' })).status).toBe(303)
    expect(textOf(await aisha.read(choosing))).toContain('Anjali Rao wrote the code word down, so they can still read')
  })

  test('at the desk nobody is offered as one who may know it who cannot read the plan', async () => {
    const edge = randomUUID()
    await opened.database.pool.query(
      "insert into edge (id, locality, young_person, subject, kind, starts, said_by) values ($1, 'ashmere', $2, $3, 'team', '2026-11-01', 'a test')",
      [edge, person('aisha'), person('social-worker')],
    )
    const way = await agreed('not offered', 'turnstone')
    expect((await chooses((await things(way)).plan, { with: 'my-worker' })).status).toBe(303)
    const at = `${desk}/need/${idIn(way)}/stay-safe`
    const html = await gp.read(at)
    const offered = [...html.matchAll(/name="knows"[^>]*value="([0-9a-f-]{36})"/g)].map(([, id]) => id)
    expect([offered.includes(person('gp')), offered.includes(person('social-worker'))]).toEqual([true, false])
    const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(html) ?? []
    const sent = { codeWord: 'avocet', knows: [person('gp'), person('social-worker')], seen }
    expect((await gp.send(at, `${at}/code-word`, sent)).status).toBe(303)
    const { word } = await things(way)
    const kept = await opened.database.pool.query<{ also: string }>(
      'select also::text from fact where item = $1 order by n desc limit 1',
      [word.item],
    )
    expect(kept.rows[0]?.also).not.toContain(person('social-worker'))
    await opened.database.pool.query('delete from edge where id = $1', [edge])
  })
})
