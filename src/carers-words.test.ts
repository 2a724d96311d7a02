import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let opened: Opened
let aisha: SomebodyIn
let mum: SomebodyIn
let gp: SomebodyIn
beforeAll(async () => {
  opened = await openTestRightdoor()
  aisha = await opened.signInAs('aisha')
  mum = await opened.signInAs('aishas-mum')
  gp = await opened.signInAs('gp')
})
afterAll(() => opened.close())

const person = (key: string): string => demonstrationPerson('ashmere', key)
const mainOf = (html: string): string => /<main.*<\/main>/s.exec(html)?.[0] ?? ''
const textOf = (html: string): string =>
  mainOf(html)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const rows = async <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> =>
  (await opened.database.pool.query<Row>(sql, [...values])).rows
const whereTo = (sent: Response): string => new URL(sent.headers.get('location') ?? '', 'http://here').pathname

/** Aisha brings something, with more that she says of it. @returns the id of the need. */
async function brings(words: string, ...more: readonly string[]): Promise<string> {
  const need = whereTo(await aisha.send('/me/needs/new', '/me/needs', { words, called: 'being watched' }))
  for (const said of more)
    expect((await aisha.send(need, `${need}/words`, { about: 'helps', words: said, with: 'me' })).status).toBe(303)
  return need.split('/').at(-1) ?? ''
}

interface Shows {
  readonly to?: string
  readonly also: readonly string[]
  /** How the things begin that they may read. */
  readonly things: readonly string[]
}

/** Shows it to whom she chooses, and of it what she chooses. */
async function shows(need: string, { to = 'nobody', also, things }: Shows): Promise<void> {
  const on = `/me/need/${need}/share`
  const html = await aisha.read(on)
  const boxes = [...html.matchAll(/name="thing" type="checkbox" value="([0-9a-f-]{36})"(.{0,400})/gs)]
  const thing = boxes
    .filter(([, , beside = '']) => things.some((said) => beside.includes(said)))
    .map(([, id = '']) => id)
  const seen = [...html.matchAll(/type="hidden" name="(n(?:-[0-9a-f-]{36})?)" value="(\d+)"/g)]
  const fields = Object.fromEntries(seen.map(([, name = '', n = '']) => [name, n]))
  expect((await aisha.send(on, on, { ...fields, to, also: also.map(person), thing })).status).toBe(303)
}

const pageOf = (need: string): string => `/me/with/${person('aisha')}/need/${need}`
const says = (who: SomebodyIn, need: string, words: string) => who.send(pageOf(need), `${pageOf(need)}/view`, { words })

/** Somebody else who stands by Aisha as a parent or carer. */
const letStand = (key: string) =>
  opened.database.pool.query(
    `insert into edge (id, locality, young_person, subject, kind, starts, said_by, self_claimed, opens, reviewed_on)
     select gen_random_uuid(), 'ashmere', $1, $2, 'proxy', '2026-01-01', 'a letter', false, 'narrow', '2026-01-01'
     where not exists (select from edge where young_person = $1 and subject = $2)`,
    [person('aisha'), person(key)],
  )

describe('R17 R35 Aisha, 14, lets her mum read something that she brought', () => {
  let need: string
  beforeEach(async () => {
    need = await brings('they all look at me', 'the pitch at night', 'he from maths')
    await shows(need, { also: ['aishas-mum'], things: ['they all look at me'] })
  })

  test('her mum finds it on her page, and reads what Aisha let her read, in Aisha’s own words', async () => {
    expect(await mum.read(`/me/with/${person('aisha')}`)).toContain(`href="${pageOf(need)}"`)
    const page = textOf(await mum.read(pageOf(need)))
    for (const said of ['being watched', 'they all look at me', 'In their own words']) expect(page).toContain(said)
  })

  test('of what Aisha kept there is nothing: no word, no heading over nothing, no count', async () => {
    const one = await brings('they all look at me')
    await shows(one, { also: ['aishas-mum'], things: ['they all look at me'] })
    const plain = (html: string) =>
      mainOf(html)
        .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
        .replaceAll(/name="form" value="[^"]+"/g, '')
    const [kept, nothingKept] = [await mum.read(pageOf(need)), await mum.read(pageOf(one))]
    expect(plain(kept)).toBe(plain(nothingKept))
    expect(kept).not.toContain('the pitch')
  })

  test('what she did not let her read at all is not there, and nothing can be said in it', async () => {
    const kept = await brings('for nobody')
    expect((await mum.get(pageOf(kept))).status).toBe(404)
    expect(await mum.read(`/me/with/${person('aisha')}`)).not.toContain(kept)
    const sent = await mum.send(pageOf(need), `${pageOf(kept)}/view`, { words: 'is it there?' })
    expect(sent.status).toBe(404)
    expect(await rows("select from fact where need = $1 and kind = 'view'", [kept])).toEqual([])
  })

  test('she is told before she writes who reads it, and says how she sees it beside Aisha’s words, under her name', async () => {
    const html = await mum.read(pageOf(need))
    expect(html.indexOf('The young person reads this.')).toBeLessThan(html.indexOf('<textarea'))
    expect(html.indexOf('The young person reads this.')).toBeGreaterThan(0)
    expect((await says(mum, need, 'I only want her to be well')).status).toBe(303)
    const hers = textOf(await aisha.read(`/me/need/${need}`))
    expect(hers).toMatch(/How others see it.*I only want her to be well.*Nadia, 21 November 2026/)
    expect(hers.indexOf('they all look at me')).toBeLessThan(hers.indexOf('I only want her to be well'))
    expect(textOf(await mum.read(pageOf(need)))).toMatch(/I only want her to be well You, 21 November 2026/)
  })

  test('what is said in another script keeps its language and direction', async () => {
    expect((await says(mum, need, 'میں چاہتی ہوں کہ وہ ٹھیک ہو')).status).toBe(303)
    expect(await aisha.read(`/me/need/${need}`)).toMatch(/<blockquote[^>]*dir="rtl"[^>]*>.{0,40}میں چاہتی/s)
  })

  test('the form sent five times says it once; with nothing in it, it says what to do', async () => {
    const form = formTokenIn(await mum.read(pageOf(need)))
    const fields = { form, on: pageOf(need), words: 'only once' }
    for (let time = 0; time < 5; time += 1)
      expect((await mum.post(`${pageOf(need)}/view`, new URLSearchParams(fields))).status).toBe(303)
    expect((await mum.read(pageOf(need))).split('only once')).toHaveLength(2)
    const empty = await says(mum, need, ' ')
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('Enter how you see it')])
  })

  test('she changes what she said: the first stays as it was, and of two at once both are shown', async () => {
    await says(mum, need, 'she has to go')
    const view = new RegExp(`${pageOf(need)}/view/[0-9a-f-]{36}`).exec(await mum.read(pageOf(need)))?.[0] ?? ''
    expect((await mum.send(view, view, { words: 'I would like her to go', n: '1' })).status).toBe(303)
    const item = view.split('/').at(-1)
    expect(await rows('select n from fact where item = $1 order by n', [item])).toEqual([{ n: 1 }, { n: 2 }])
    expect(textOf(await aisha.read(`/me/need/${need}`))).toContain('I would like her to go')
    const late = await mum.send(view, view, { words: 'she decides', n: '1' })
    const both = textOf(await late.text())
    expect(late.status).toBe(422)
    for (const said of ['I would like her to go', 'she decides']) expect(both).toContain(said)
  })

  test('nobody changes a word that is not theirs, and nobody else’s page leads there', async () => {
    await says(mum, need, 'mine alone')
    const item = /\/view\/([0-9a-f-]{36})/.exec(await mum.read(pageOf(need)))?.[1] ?? ''
    const [own] = await rows<{ item: string }>(
      "select item from fact where need = $1 and kind = 'own-words' order by recorded_at limit 1",
      [need],
    )
    const to = `${pageOf(need)}/view/${own?.item}`
    expect((await mum.send(pageOf(need), to, { words: 'other words', n: '2' })).status).toBe(404)
    const ellies = await opened.signInAs('ellies-mum')
    for (const path of [pageOf(need), `${pageOf(need)}/view/${item}`]) expect((await ellies.get(path)).status).toBe(404)
  })

  test('what a father who was let in as well says is not there for her, nor hers for him', async () => {
    await letStand('ellies-mum')
    await shows(need, { also: ['aishas-mum', 'ellies-mum'], things: ['they all look at me'] })
    const father = await opened.signInAs('ellies-mum')
    expect((await says(mum, need, 'said by one')).status).toBe(303)
    expect((await says(father, need, 'said by the other')).status).toBe(303)
    expect(await mum.read(pageOf(need))).not.toContain('said by the other')
    expect(await father.read(pageOf(need))).not.toContain('said by one')
    const hers = await aisha.read(`/me/need/${need}`)
    for (const said of ['said by one', 'said by the other']) expect(hers).toContain(said)
    await opened.database.pool.query('delete from edge where young_person = $1 and subject = $2', [
      ...[person('aisha'), person('ellies-mum')],
    ])
  })

  test('whoever helps with it reads it on the same screen as the young person’s words; who does not help with it does not', async () => {
    await says(mum, need, 'before the doctor was let in')
    const desk = `/desk/young-person/${person('aisha')}`
    expect(await gp.read(desk)).not.toContain('before the doctor was let in')
    await shows(need, { to: 'those-who-help', also: ['aishas-mum'], things: ['they all look at me'] })
    await says(mum, need, 'after she was let in')
    const page = textOf(await gp.read(`${desk}/need/${need}`))
    expect(page).toMatch(/they all look at me.*after she was let in Nadia/)
  })
})

describe('R17 Aisha’s mum is removed meanwhile', () => {
  test('what she said stays, with her name and day; she finds nothing, and what she was typing waits for her on her own page', async () => {
    const need = await brings('about the evenings')
    await shows(need, { also: ['aishas-mum'], things: ['about the evenings'] })
    await says(mum, need, 'said while I could')
    const form = formTokenIn(await mum.read(pageOf(need)))
    const ends = (at: string | null) =>
      opened.database.pool.query(
        "update edge set ends = $3 where young_person = $1 and subject = $2 and kind = 'proxy'",
        [...[person('aisha'), person('aishas-mum')], at],
      )
    await ends('2026-11-21T11:00:00Z')
    const late = new URLSearchParams({ form, on: pageOf(need), words: 'I was still\ntyping this' })
    const sent = await mum.post(`${pageOf(need)}/view`, late)
    expect(sent.status).toBe(404)
    expect((await mum.get(pageOf(need))).status).toBe(404)
    expect(textOf(await aisha.read(`/me/need/${need}`))).toMatch(/said while I could.*Nadia, 21 November 2026/)
    expect(await aisha.read(`/me/need/${need}`)).not.toContain('typing this')
    expect(textOf(await mum.read('/me'))).toContain('What you wrote was not kept')
    expect(textOf(await mum.read('/me'))).toContain('I was still typing this')
    const never = await mum.post(
      `/me/with/${person('aisha')}/need/${person('aisha')}/view`,
      new URLSearchParams({ form, on: pageOf(need), words: 'to nothing at all' }),
    )
    expect([never.status, textOf(await never.text())]).toEqual([404, textOf(await sent.text())])
    expect(textOf(await mum.read('/me'))).toContain('to nothing at all')
    expect((await mum.send('/me', '/me/not-kept')).status).toBe(303)
    expect(textOf(await mum.read('/me'))).not.toContain('What you wrote was not kept')
    await ends(null)
  })
})

describe('R17 Aisha’s aunt has no way in, and her words are taken down', () => {
  test('under the aunt’s name, with who wrote them down; who she is has to be said, and nothing that was typed is lost', async () => {
    const need = await brings('about my aunt')
    await shows(need, { to: 'those-who-help', also: [], things: ['about my aunt'] })
    const desk = `/desk/young-person/${person('aisha')}/need/${need}`
    const typed = { is: 'of-another', words: 'She is the one who laughs at our house' }
    const unsaid = await gp.send(desk, `${desk}/said`, typed)
    const again = await unsaid.text()
    expect(unsaid.status).toBe(422)
    for (const said of ['Enter who says it', typed.words]) expect(again).toContain(said)
    expect((await gp.send(desk, `${desk}/said`, { ...typed, saidBy: 'Rehana, her aunt' })).status).toBe(303)
    expect(textOf(await gp.read(desk))).toMatch(/laughs at our house Rehana, her aunt\. Taken down by Anjali Rao/)
    const hers = textOf(await aisha.read(`/me/need/${need}`))
    expect(hers).toMatch(/laughs at our house Rehana, her aunt\. Anjali Rao wrote it down for them, 21 November 2026/)
  })
})

describe('R25 Aisha lets her mum see one goal of two', () => {
  test('her mum says how she sees it beside Aisha’s own number, once a day, and finds nothing of the other', async () => {
    const need = await brings('goals of two')
    await shows(need, { also: ['aishas-mum'], things: ['goals of two'] })
    const on = `/me/need/${need}/goals`
    for (const [says, to] of Object.entries({ 'Walk home by myself': 'them', 'Not to be asked': 'me' }))
      expect((await aisha.send(on, on, { says, shortName: says, with: to })).status).toBe(303)
    const html = await mum.read(pageOf(need))
    expect(textOf(html)).toContain('Walk home by myself')
    expect(html).not.toContain('Not to be asked')
    const goal = /id="goal-([0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
    const rates = (who: SomebodyIn, of: string) =>
      who.send(pageOf(need), `${pageOf(need)}/goal/${goal}`, { of, how: 'numbers' })
    expect(textOf(await (await rates(mum, '12')).text())).toContain('Select a number from 0 to 10')
    expect((await rates(mum, '7')).status).toBe(303)
    expect(textOf(await (await rates(mum, '8')).text())).toContain('This was answered today already')
    expect(textOf(await mum.read(pageOf(need)))).toContain('You last said 7 out of 10')
    const mine = `/me/need/${need}/goal/${goal}`
    expect((await aisha.send(mine, `${mine}/rate`, { of: '2', how: 'numbers' })).status).toBe(303)
    expect(textOf(await aisha.read(mine))).toMatch(/A parent or carer 7 \(first\).* You 2 \(first\)/)
  })

  test('a goal that she closes to her again is not there, and what her mum sends to it is not kept', async () => {
    const need = await brings('closed again')
    await shows(need, { also: ['aishas-mum'], things: ['closed again'] })
    const on = `/me/need/${need}/goals`
    await aisha.send(on, on, { says: 'Mine again', shortName: 'Mine', with: 'them' })
    const goal = /id="goal-([0-9a-f-]{36})"/.exec(await mum.read(pageOf(need)))?.[1] ?? ''
    const form = formTokenIn(await mum.read(pageOf(need)))
    const who = `/me/who-can-see/${goal}`
    const n = /name="n" value="(\d+)"/.exec(await aisha.read(who))?.[1] ?? ''
    expect((await aisha.send(who, who, { n, with: 'only-me' })).status).toBe(303)
    const sent = await mum.post(
      `${pageOf(need)}/goal/${goal}`,
      new URLSearchParams({ form, on: pageOf(need), of: '4', how: 'numbers' }),
    )
    expect(sent.status).toBe(404)
    expect(await mum.read(pageOf(need))).not.toContain('Mine again')
  })

  test('R26 what she answers to “Is this helping?” is for whoever helps: what her mum was let read does not open that to her mum', async () => {
    const need = await brings('is it helping')
    await shows(need, { also: ['aishas-mum'], things: ['is it helping'] })
    const on = `/me/need/${need}`
    expect(textOf(await aisha.read(on))).toContain('Only you can see this answer')
    expect((await aisha.send(on, `${on}/helping`, { answer: 'no' })).status).toBe(303)
    expect(textOf(await mum.read(pageOf(need)))).not.toMatch(/helping\?|said “No”/)
  })
})
