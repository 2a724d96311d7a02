import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { type Opened, openTestRightdoor, type SomebodyIn, testNow } from './testing.edge.ts'

let opened: Opened
let mark: SomebodyIn
let sam: SomebodyIn
let need = ''
beforeAll(async () => {
  opened = await openTestRightdoor()
  mark = await opened.signInAs('counsellor')
  sam = await opened.signInAs('sam')
  const { rows } = await opened.database.pool.query<{ need: string }>(
    "select item as need from fact where young_person = $1 and kind = 'need' and n = 1 order by recorded_at limit 1",
    [person('sam')],
  )
  need = rows[0]?.need ?? ''
}, 240_000)
afterAll(() => opened.close())

const person = (key: string): string => demonstrationPerson('ashmere', key)
const record = (key: string): string => `/desk/young-person/${person(key)}`
const atDesk = (): string => `${record('sam')}/need/${need}`
const own = (): string => `/me/need/${need}`
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '')
    .replaceAll(/<(textarea|option)[^>]*>[^<]*/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const dayFields = (name: string, day: string): Readonly<Record<string, string>> => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const counted = async (): Promise<readonly string[]> =>
  (
    await opened.database.pool.query<{ line: string }>(
      "select gap || ' ' || times || ' ' || quarter_from as line from transition_gap order by 1",
    )
  ).rows.map(({ line }) => line)
/** The form as it stands on the page, with what is typed over it. */
const keeps = async (fields: Readonly<Record<string, string>>) => {
  const html = await mark.read(`${atDesk()}/moving-on`)
  const [, item] = /name="item" value="([^"]+)"/.exec(html) ?? []
  const [, n] = /name="n" value="(\d+)"/.exec(html) ?? []
  return mark.send(`${atDesk()}/moving-on`, `${atDesk()}/moving-on`, {
    ...arranged(),
    ...(item && n ? { item, n } : {}),
    ...fields,
  })
}
const arranged = (): Readonly<Record<string, string>> => ({
  ...{ worker: person('counsellor'), adult: 'not-asked', meeting: 'none', whoAsks: person('counsellor') },
  ...{ ...dayFields('supportUntil', '2028-02-01'), ...dayFields('nextOn', '2026-12-14') },
})
async function onDay<Read>(day: string, read: () => Promise<Read>): Promise<Read> {
  opened.clock.now = new Date(`${day}T12:00:00Z`)
  try {
    return await read()
  } finally {
    opened.clock.now = testNow
  }
}

describe('R36 Sam, 17, moves on; the service for adults will not take him', () => {
  test('from 17 on his own page and the desk say so, with what is missing in words', async () => {
    for (const said of [textOf(await sam.read(own())), textOf(await mark.read(atDesk()))]) {
      expect(said).toContain('Moving on')
      expect(said).toMatch(/You turn 18 on \d+ \w+ 2027\. Nothing here ends on that day\./)
      expect(said).toContain('Nobody is named yet who sees to it with you.')
    }
  })

  test('Callum, 15, finds nothing of it, and neither does who helps him', async () => {
    const [callum, nurse] = [await opened.signInAs('callum'), await opened.signInAs('school-nurse')]
    const [path = ''] = /\/me\/need\/[0-9a-f-]{36}/.exec(await callum.read('/me')) ?? []
    if (path) {
      expect(await callum.read(path)).not.toContain('Moving on')
      expect((await callum.get(`${path}/moving-on`)).status).toBe(404)
    }
    expect((await nurse.get(`${record('callum')}/need/${path.slice(-36)}/moving-on`)).status).toBe(404)
  })

  test('the folder is his: in his words, on paper, and kept as he left it', async () => {
    const words = { helps: 'the gym with Dee', 'to-know': 'I go quiet when it is bad' }
    expect((await sam.send(`${own()}/moving-on`, `${own()}/moving-on/folder`, words)).status).toBe(303)
    const paper = await sam.read(`${own()}/moving-on/print`)
    for (const line of [
      'My folder',
      'the gym with Dee',
      'I go quiet when it is bad',
      'If I need help now',
      'Printed on',
    ])
      expect(textOf(paper)).toContain(line)
    const again = await sam.send(`${own()}/moving-on`, `${own()}/moving-on/folder`, { ...words, item: 'x' })
    expect([again.status, (await again.text()).includes('the gym with Dee</textarea>')]).toEqual([422, true])
    const { rows } = await opened.database.pool.query(
      "select from audit where record = $1 and did = 'print' and kind = 'plan' and outcome = 'allowed'",
      [person('sam')],
    )
    expect(rows.length).toBeGreaterThan(0)
  })

  test('what is not asked yet is folded, opens by itself where something stands in it, and needs no script', async () => {
    const folds = (html: string): Readonly<Record<string, boolean>> =>
      Object.fromEntries(
        [...html.matchAll(/<details[^>]*?( open)?>(?:(?!<\/details>).)*?summary-text">([^<]*)</gs)].map(
          ([, open, says = '']) => [says, open !== undefined],
        ),
      )
    const page = await mark.read(`${atDesk()}/moving-on`)
    expect(folds(page)).toMatchObject({
      'Somebody who is not in the list': false,
      'After the support: who holds it then': false,
    })
    expect(page.match(/<div class="rd-then--begun">/g)).toHaveLength(2)
    const sent = await keeps({
      adult: '',
      holdsAfterName: 'Dee at The Yard',
      adultWho: 'The team in Ashmere',
      workerName: 'Jo',
    })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    expect(folds(html)).toMatchObject({
      'Somebody who is not in the list': true,
      'After the support: who holds it then': true,
    })
    for (const typed of ['Dee at The Yard', 'The team in Ashmere', 'Jo']) expect(html).toContain(`value="${typed}"`)
  })

  test('nothing is kept with a fault, and no word of it is lost', async () => {
    const sent = await keeps({ adult: 'said-no', ...dayFields('supportUntil', '2027-07-28'), offered: 'The Yard' })
    expect(sent.status).toBe(422)
    const html = await sent.text()
    for (const fault of ['Enter which service for adults', 'at least six months after their 18th birthday'])
      expect(textOf(html)).toContain(fault)
    expect(html).toContain('The Yard</textarea>')
    expect(await counted()).toEqual([])
  })

  test('the service for adults says no: both read it as a gap, and the place counts it once, by quarter and with nobody in it', async () => {
    const no = { adult: 'said-no', adultWho: 'Ashmere adult team' }
    expect((await keeps(no)).status).toBe(303)
    expect(textOf(await sam.read(own()))).toContain('That is a gap in what there is, and not your fault.')
    expect(await counted()).toEqual(['adult-service-said-no 1 2026-10-01'])
    expect((await keeps({ ...no, offered: 'The Yard, 16 to 25' })).status).toBe(303)
    expect(await counted()).toEqual(['adult-service-said-no 1 2026-10-01'])
    const { rows } = await opened.database.pool.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_name = 'transition_gap' order by 1",
    )
    expect(rows.map(({ name }) => name)).toEqual(['gap', 'locality', 'quarter_from', 'times'])
  })

  test('whoever was quicker is seen, and what Mark typed stays', async () => {
    const html = await mark.read(`${atDesk()}/moving-on`)
    const [, item = ''] = /name="item" value="([^"]+)"/.exec(html) ?? []
    const late = await keeps({ item, n: '1', offered: 'something else' })
    expect([late.status, (await late.text()).includes('something else</textarea>')]).toEqual([422, true])
  })

  test('on the day that was agreed it waits for Mark under Today, and not before', async () => {
    const today = (day: string): Promise<string> =>
      onDay(day, async () => textOf(await (await opened.signInAs('counsellor')).read('/desk/today')))
    expect(await today('2026-12-13')).not.toContain('how moving on goes')
    expect(await today('2026-12-14')).toContain('You ask Sam Hussain how moving on goes')
  })

  test('on his 18th birthday and after nothing has ended: support goes on, the folder is his, and who holds it then is asked', async () => {
    await onDay('2027-08-15', async () => {
      const [him, his] = [await opened.signInAs('sam'), await opened.signInAs('counsellor')]
      const said = textOf(await him.read(own()))
      expect(said).toContain('Nobody has said yet who holds this with you after that.')
      expect(said).toMatch(/You turned 18 on \d+ July 2027\. Nothing here ended on that day\./)
      expect(said).toContain('Support goes on until 1 February 2028.')
      expect(said).not.toContain('How it ended')
      expect(textOf(await him.read(`${own()}/moving-on/print`))).toContain('the gym with Dee')
      expect(textOf(await his.read('/desk/today'))).toContain('When I’m 18')
    })
  })

  test('where nobody has begun, Today says so beside what Mark holds', async () => {
    const to = `${record('jordan')}/needs`
    await mark.send(`${to}/new`, to, { is: 'own-words', words: 'what comes after school', called: 'after' })
    const said = textOf(await mark.read('/desk/today'))
    expect(said).toContain('Nobody has begun yet to plan how Jordan Bailey moves on')
    expect(said).not.toContain('Nobody has begun yet to plan how Sam')
  })

  test('where the place sets no earlier age, nothing of it stands with Tom, 13', async () => {
    const teacher = await opened.signInAs('teacher')
    const to = `${record('tom')}/needs`
    const sent = await teacher.send(`${to}/new`, to, { is: 'own-words', words: 'the next school', called: 'next' })
    const at = new URL(sent.headers.get('location') ?? '', 'http://here').pathname
    expect(textOf(await teacher.read(at))).not.toContain('Moving on')
    expect((await teacher.get(`${at}/moving-on`)).status).toBe(404)
  })

  test('whoever does not stand by Sam finds nothing', async () => {
    const nurse = await opened.signInAs('school-nurse')
    expect((await nurse.get(`${atDesk()}/moving-on`)).status).toBe(404)
    expect((await nurse.send('/desk/today', `${atDesk()}/moving-on`, arranged())).status).toBe(404)
    expect((await nurse.send('/desk/today', `${atDesk()}/moving-on/folder`, { helps: 'x' })).status).toBe(404)
  })
})
