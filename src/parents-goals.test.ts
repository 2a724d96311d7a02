import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { formTokenIn, type Opened, openTestRightdoor, type SomebodyIn, testNow } from './testing.edge.ts'

let opened: Opened
let aisha: SomebodyIn
let mum: SomebodyIn
let gp: SomebodyIn
let need: string
beforeAll(async () => {
  opened = await openTestRightdoor()
  await signIn()
}, 240_000)
afterAll(() => opened.close())
beforeEach(async () => {
  need = await brings('they all look at me')
  await shows(need, { also: ['aishas-mum'] })
})

async function signIn(): Promise<void> {
  aisha = await opened.signInAs('aisha')
  mum = await opened.signInAs('aishas-mum')
  gp = await opened.signInAs('gp')
}

const person = (key: string): string => demonstrationPerson('ashmere', key)
const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const textIn = async (sent: Promise<Response>): Promise<readonly [number, string]> => {
  const reply = await sent
  return [reply.status, textOf(await reply.text())]
}

/** Aisha brings something. @returns the id of the need. */
async function brings(words: string): Promise<string> {
  const sent = await aisha.send('/me/needs/new', '/me/needs', { words, called: 'being watched' })
  return new URL(sent.headers.get('location') ?? '', 'http://here').pathname.split('/').at(-1) ?? ''
}

/** Shows all of it to the doctor who helps her and to these. */
async function shows(which: string, { also }: { readonly also: readonly string[] }): Promise<void> {
  const on = `/me/need/${which}/share`
  const html = await aisha.read(on)
  const thing = [...html.matchAll(/name="thing" type="checkbox" value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id)
  const seen = [...html.matchAll(/type="hidden" name="(n(?:-[0-9a-f-]{36})?)" value="(\d+)"/g)]
  const fields = Object.fromEntries(seen.map(([, name = '', n = '']) => [name, n]))
  const sent = await aisha.send(on, on, { ...fields, to: 'those-who-help', also: also.map(person), thing })
  expect(sent.status).toBe(303)
}

const hers = (): string => `/me/with/${person('aisha')}/need/${need}`
const desk = (): string => `/desk/young-person/${person('aisha')}/need/${need}`
const goalIn = (html: string, says: string): string =>
  [...html.matchAll(/id="goal-([0-9a-f-]{36})"[^>]*>([^<]*)</g)].find(([, , name]) => name?.trim() === says)?.[1] ?? ''

/** Her mum sets a goal of her own. @returns its id. */
async function mumSets(says: string): Promise<string> {
  const on = `${hers()}/goals`
  expect((await mum.send(on, on, { says, shortName: says })).status).toBe(303)
  return goalIn(await mum.read(on), says)
}

const mumDoes = (goal: string, what: string, fields: Readonly<Record<string, string>> = {}): Promise<Response> =>
  mum.send(`${hers()}/goals`, `${hers()}/goal/${goal}/${what}`, fields)

async function onDay(day: string, does: () => Promise<void>): Promise<void> {
  opened.clock.now = new Date(`${day}T12:00:00Z`)
  await signIn()
  try {
    await does()
  } finally {
    opened.clock.now = testNow
    await signIn()
  }
}

describe('R25 Aisha’s mum asks for help too, and has goals of her own in what Aisha let her read', () => {
  test('she is told first who reads them; they stand apart from Aisha’s, on each of their pages and at the desk', async () => {
    const on = `/me/need/${need}/goals`
    expect((await aisha.send(on, on, { says: 'Walk home alone', shortName: '', with: 'them' })).status).toBe(303)
    const page = await mum.read(`${hers()}/goals`)
    expect(textOf(page)).toContain('You have not set a goal of your own.')
    expect(page.indexOf('The young person reads this.')).toBeLessThan(page.indexOf('<textarea'))
    const goal = await mumSets('Not ask every evening')
    const short = textOf(await mum.read(hers()))
    expect(short).toMatch(/Their goals Walk home alone.*Your own goals Not ask every evening/)
    expect(textOf(await mum.read(`${hers()}/goals`))).not.toContain('Walk home alone')
    const aishas = await aisha.read(on)
    expect(textOf(aishas)).toMatch(/Walk home alone.*Set a goal.*Nadia’s goals.*Not ask every evening/)
    expect(textOf(await aisha.read(`/me/need/${need}`))).toContain('Nadia has goals here too')
    const atDesk = textOf(await gp.read(`${desk()}/goals`))
    expect(atDesk).toMatch(
      /Walk home alone.*Nadia’s own goals.*Not ask every evening.*Nadia set it on 21 November 2026/,
    )
    expect(textOf(await gp.read(desk()))).toContain('Not ask every evening (Nadia)')
    expect(goal).not.toBe('')
  })

  test('of what can count nationally none is her mum’s: three of Aisha’s keep their places, whoever was first', async () => {
    const rates = async (who: SomebodyIn, at: string) =>
      expect((await who.send(at, `${at}/rate`, { of: '3', how: 'numbers' })).status).toBe(303)
    const mums = await mumSets('Not ask every evening')
    expect((await mumDoes(mums, 'rate', { of: '2', how: 'words' })).status).toBe(303)
    const on = `/me/need/${need}/goals`
    for (const says of ['Walk home alone', 'Go to the club', 'Eat lunch'])
      expect((await aisha.send(on, on, { says, shortName: says, with: 'them' })).status).toBe(303)
    const page = await aisha.read(on)
    for (const says of ['Walk home alone', 'Go to the club', 'Eat lunch'])
      await rates(aisha, `/me/need/${need}/goal/${goalIn(page, says)}`)
    await rates(aisha, `/me/need/${need}/goal/${mums}`)
    const atDesk = textOf(await gp.read(`${desk()}/questions`))
    for (const says of ['Walk home alone', 'Go to the club', 'Eat lunch'])
      expect(atDesk).toContain(`${says}: only one score counts.`)
    expect(atDesk).not.toContain('Not ask every evening')
    expect(atDesk).not.toContain('is not among them')
    const fourth = async () =>
      /in which they were set: (.*?) is not among them/.exec(textOf(await gp.read(`${desk()}/questions`)))?.[1]
    const does = async (says: string, what: string) =>
      expect((await aisha.send(on, `/me/need/${need}/goal/${goalIn(page, says)}/${what}`)).status).toBe(303)
    await does('Walk home alone', 'paused')
    expect((await aisha.send(on, on, { says: 'Sleep', shortName: 'Sleep', with: 'them' })).status).toBe(303)
    await rates(aisha, `/me/need/${need}/goal/${goalIn(await aisha.read(on), 'Sleep')}`)
    const left = await fourth()
    expect(left).toBeDefined()
    for (const says of ['Go to the club', 'Eat lunch']) {
      await does(says, 'reached')
      expect(await fourth()).toBe(left)
    }
  })

  test('three of hers leave room for Aisha’s; a fourth of hers, one without words and a second answer are each named, and what she typed stays', async () => {
    const on = `${hers()}/goals`
    const [first] = [await mumSets('One'), await mumSets('Two'), await mumSets('Three')]
    expect(textOf(await mum.read(on))).toContain('You have three goals now')
    const [status, fourth] = await textIn(mum.send(on, on, { says: 'Four of them', shortName: '' }))
    expect([status, fourth]).toEqual([422, expect.stringContaining('There are three goals already')])
    expect(fourth).toContain('Four of them')
    expect(await textIn(mum.send(on, on, { says: ' ', shortName: 'x' }))).toEqual([
      422,
      expect.stringContaining('Enter what you want to be different'),
    ])
    const aishas = `/me/need/${need}/goals`
    expect((await aisha.send(aishas, aishas, { says: 'Mine', shortName: '', with: 'me' })).status).toBe(303)
    const rates = (of: string) => textIn(mumDoes(first, 'rate', { of, how: 'numbers' }))
    expect(await rates('11')).toEqual([422, expect.stringContaining('Select a number from 0 to 10')])
    expect((await rates('4'))[0]).toBe(303)
    expect(await rates('5')).toEqual([422, expect.stringContaining('This was answered today already')])
    expect((await mumDoes(first, 'reached')).status).toBe(303)
    expect(await rates('5')).toEqual([422, expect.stringContaining('This goal has ended')])
  })

  test('she, Aisha and the doctor rate it side by side: her line, where each began, and a table that says the same', async () => {
    const goal = await mumSets('Not ask every evening')
    expect((await mumDoes(goal, 'rate', { of: '2', how: 'words' })).status).toBe(303)
    const aishas = `/me/need/${need}/goal/${goal}`
    expect(textOf(await aisha.read(aishas))).toContain('How far has it come, as you see it?')
    expect((await aisha.send(aishas, `${aishas}/rate`, { of: '1', how: 'numbers' })).status).toBe(303)
    const beside = await gp.send(`${desk()}/goals`, `${desk()}/goal/${goal}/beside`, { of: '3', how: 'numbers' })
    expect(beside.status).toBe(303)
    await onDay('2026-12-05', async () => {
      // The doctor writes down what she says: it is her answer, and she gives no second one that day.
      const told = await gp.send(`${desk()}/goals`, `${desk()}/goal/${goal}/theirs`, { of: '6', how: 'words' })
      expect(told.status).toBe(303)
      expect(await textIn(mumDoes(goal, 'rate', { of: '7', how: 'numbers' }))).toEqual([
        422,
        expect.stringContaining('This was answered today already'),
      ])
      const html = await mum.read(`${hers()}/goals`)
      for (const says of [
        'You last said 6 out of 10, on 5 December 2026.',
        '21 November 2026 You, or another parent or carer 2 (first)',
        '21 November 2026 The young person 1 (first)',
        '21 November 2026 Somebody who helps 3 (first)',
        '5 December 2026 You, or another parent or carer 6',
      ])
        expect(textOf(html)).toContain(says)
      expect(/class="rd-goals__line" d="([^"]*)"/.exec(html)?.[1]?.match(/[ML]/g)?.length).toBe(2)
    })
  })

  test('in other words it is another goal: the first ends with its numbers, and the new one begins with none', async () => {
    const goal = await mumSets('Eat together')
    await mumDoes(goal, 'rate', { of: '2', how: 'numbers' })
    expect(await textIn(mumDoes(goal, 'words', { says: 'Eat together', shortName: 'Eat together' }))).toEqual([
      422,
      expect.stringContaining('Change the words first'),
    ])
    expect((await mumDoes(goal, 'words', { says: 'Eat together on Fridays', shortName: 'Fridays' })).status).toBe(303)
    const page = textOf(await mum.read(`${hers()}/goals`))
    for (const says of ['Eat together on Fridays', 'Changed into other words, 21 November 2026.'])
      expect(page).toContain(says)
    expect(page.match(/You last said 2 out of 10/g)?.length).toBe(1)
  })

  test('what is hers Aisha does not change, nor she what is Aisha’s: each is named as not theirs', async () => {
    const goal = await mumSets('Sleep again')
    await mumDoes(goal, 'paused')
    const aishas = `/me/need/${need}/goal/${goal}`
    expect(await aisha.read(aishas)).not.toContain('Change something about this goal')
    for (const what of ['taken-up', 'no-longer-wanted', 'first', 'words'])
      expect([what, await textIn(aisha.send(aishas, `${aishas}/${what}`, { says: 'mine now' }))]).toEqual([
        what,
        [422, expect.stringContaining('Only the person whose goal this is can say that')],
      ])
    const on = `/me/need/${need}/goals`
    await aisha.send(on, on, { says: 'Walk home alone', shortName: 'Walk', with: 'them' })
    const walk = goalIn(await aisha.read(on), 'Walk')
    for (const what of ['reached', 'paused', 'first', 'words'])
      expect([what, await textIn(mumDoes(walk, what, { says: 'Come home' }))]).toEqual([
        what,
        [422, expect.stringContaining('Only the person whose goal this is can say that')],
      ])
  })

  test('of what Aisha kept she finds nothing, and can do nothing to it', async () => {
    const on = `/me/need/${need}/goals`
    await aisha.send(on, on, { says: 'Not to be asked', shortName: 'Mine', with: 'me' })
    const mine = goalIn(await aisha.read(on), 'Mine')
    for (const page of [hers(), `${hers()}/goals`]) expect(await mum.read(page)).not.toMatch(/Not to be asked|>Mine</)
    for (const what of ['rate', 'reached', 'words'])
      expect((await mumDoes(mine, what, { of: '3', how: 'numbers', says: 'x' })).status).toBe(404)
    const kept = await brings('for nobody')
    expect((await mum.get(`/me/with/${person('aisha')}/need/${kept}/goals`)).status).toBe(404)
  })

  test('another parent who was let in as well reads none of hers, and what she typed is not lost where the need was closed to her', async () => {
    await opened.database.pool.query(
      `insert into edge (id, locality, young_person, subject, kind, starts, said_by, self_claimed, opens, reviewed_on)
       select gen_random_uuid(), 'ashmere', $1, $2, 'proxy', '2026-01-01', 'a letter', false, 'narrow', '2026-01-01'`,
      [person('aisha'), person('ellies-mum')],
    )
    await shows(need, { also: ['aishas-mum', 'ellies-mum'] })
    await mumSets('Only hers to read')
    const father = await opened.signInAs('ellies-mum')
    for (const page of [hers(), `${hers()}/goals`]) expect(await father.read(page)).not.toContain('Only hers to read')
    await opened.database.pool.query('delete from edge where young_person = $1 and subject = $2', [
      ...[person('aisha'), person('ellies-mum')],
    ])
    const on = `${hers()}/goals`
    const form = formTokenIn(await mum.read(on))
    await shows(need, { also: [] })
    const late = await mum.post(on, new URLSearchParams({ form, on, says: 'I was still typing', shortName: '' }))
    expect(late.status).toBe(404)
    expect(textOf(await mum.read('/me'))).toContain('I was still typing')
  })
})

describe('R25 At the desk the doctor takes down whose goal it is', () => {
  const sets = (fields: Readonly<Record<string, string>>) =>
    gp.send(`${desk()}/goals`, `${desk()}/goals`, { says: 'Not shout at night', shortName: 'Nights', ...fields })

  test('nothing is chosen beforehand; unsaid it is named, and what was typed stays; her mum finds it as hers, and says it in other words', async () => {
    const page = await gp.read(`${desk()}/goals`)
    expect(textOf(page)).toContain('Whose goal is it?')
    expect(/<input[^>]*name="whose"[^>]*checked/.exec(page)).toBe(null)
    const [status, unsaid] = await textIn(sets({}))
    expect([status, unsaid]).toEqual([422, expect.stringContaining('Select whose goal it is')])
    expect(unsaid).toContain('Not shout at night')
    const [, both] = await textIn(sets({ whose: person('ellies-mum'), says: ' ' }))
    for (const says of ['Select whose goal it is', 'Enter what you want to be different']) expect(both).toContain(says)
    expect((await sets({ whose: person('aishas-mum'), agreed: 'yes' })).status).toBe(303)
    const hersNow = await mum.read(`${hers()}/goals`)
    for (const says of [
      'Not shout at night',
      'Anjali Rao wrote it down for you',
      'Anjali Rao said yes to working on this',
    ])
      expect(textOf(hersNow)).toContain(says)
    const goal = goalIn(hersNow, 'Nights')
    expect((await mumDoes(goal, 'words', { says: 'Sing instead', shortName: 'Sing' })).status).toBe(303)
    expect(textOf(await mum.read(`${hers()}/goals`))).toContain('Sing instead')
    expect(textOf(await aisha.read(`/me/need/${need}/goals`))).toMatch(/You haven’t set a goal yet.*Nadia’s goals/)
  })

  test('one that is not safe to work on: she reads why, who talks with her, and help now beside it, until they have talked', async () => {
    const goal = await mumSets('Lock the door at night')
    const to = `${desk()}/goal/${goal}`
    const [, none] = await textIn(gp.send(`${desk()}/goals`, `${to}/not-safe`, { says: '' }))
    expect(none).toContain('Enter why you cannot work on this together now')
    const says = 'She has to be able to leave the house'
    const why = { says, whoTalks: person('gp') }
    expect((await gp.send(`${desk()}/goals`, `${to}/not-safe`, why)).status).toBe(303)
    const page = textOf(await mum.read(`${hers()}/goals`))
    for (const said of ['Lock the door at night', says, 'Anjali Rao will talk with you about it', 'Need help now'])
      expect(page).toContain(said)
    expect(await textIn(mumDoes(goal, 'taken-up'))).toEqual([
      422,
      expect.stringContaining('Talk about this goal first'),
    ])
    expect(textOf(await aisha.read(`/me/need/${need}/goals`))).toContain(says)
    expect((await gp.send(`${desk()}/goals`, `${to}/taken-up`)).status).toBe(303)
    expect(textOf(await mum.read(`${hers()}/goals`))).toContain('Say how far you have come')
  })

  test('hers from an older form, once the need was closed to her, is named and never kept as Aisha’s', async () => {
    need = await brings('closed meanwhile')
    await shows(need, { also: [person('aishas-mum')] })
    const form = formTokenIn(await gp.read(`${desk()}/goals`))
    await shows(need, { also: [] })
    const on = `${desk()}/goals`
    const typed = { says: 'Be less tired', shortName: 'Tired', whose: person('aishas-mum') }
    const [status, said] = await textIn(gp.post(on, new URLSearchParams({ form, on, ...typed })))
    expect([status, said]).toEqual([422, expect.stringContaining('Be less tired')])
    expect(textOf(await aisha.read(`/me/need/${need}/goals`))).not.toContain('Tired')
  })

  test('where nobody but Aisha was let in, whose it is is not asked, and it is hers', async () => {
    need = await brings('mine alone')
    await shows(need, { also: [] })
    expect(await gp.read(`${desk()}/goals`)).not.toContain('name="whose"')
    expect((await sets({})).status).toBe(303)
    expect(textOf(await aisha.read(`/me/need/${need}/goals`))).toContain('Anjali Rao wrote it down for you')
  })
})
