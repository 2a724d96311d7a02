import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { readWaitingIn, readWordsWaiting } from './needs/unread.store.ts'
import type { Id } from './shared/id.ts'
import { asPerson } from './store/second-lock.ts'
import { type Opened, openTestRightdoor } from './testing.edge.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openTestRightdoor()
  for (const key of ['counsellor']) await looksAtAll(key)
}, 240_000)
afterAll(() => opened.close())

const textOf = (html: string): string =>
  (/<main.*<\/main>/s.exec(html)?.[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
/** Of every need that waits, and of every other, the quick answer of one need is what the list says. @returns how many wait. */
async function bothWaysAgree(young: string): Promise<number> {
  const person = demonstrationPerson('ashmere', young)
  const { rows } = await opened.database.pool.query<{ need: Id }>('select need from need_now where young_person = $1', [
    person,
  ])
  return asPerson(opened.database, { locality: 'ashmere', person, part: 'young-person' }, async (handle) => {
    const listed = new Map((await readWordsWaiting(handle, opened.clock.now)).map(({ need, since }) => [need, since]))
    for (const { need } of rows)
      expect(await readWaitingIn(handle, need, opened.clock.now), need).toEqual(listed.get(need))
    expect(rows.length).toBeGreaterThan(0)
    return listed.size
  })
}
const readsAs = async (key: string, path: string): Promise<string> =>
  textOf(await (await opened.signInAs(key)).read(path))
const today = (key: string): Promise<string> => readsAs(key, '/desk/today')
/** Somebody opens everything that waits on their page of today. */
async function looksAtAll(key: string): Promise<void> {
  const they = await opened.signInAs(key)
  const html = await they.read('/desk/today')
  for (const [, way = ''] of html.matchAll(/href="([^"]*\/need\/[0-9a-f-]{36})"/g)) await they.read(way)
}
const hours = (many: number): void => {
  opened.clock.now = new Date(opened.clock.now.getTime() + many * 3_600_000)
}

const nobodyYet = 'Nobody has opened what you said'
const newWords = 'nobody has opened them yet'
const elsewhere = 'Words that nobody has opened yet'
const late = 'Words that have waited for more than two days'

const recordOf = (young: string): string => `/desk/young-person/${demonstrationPerson('ashmere', young)}`

/** Somebody takes down what a young person says, and so holds it. @returns its id. */
async function takesDown(who: string, young: string, words: string): Promise<string> {
  const to = `${recordOf(young)}/needs`
  const sent = await (await opened.signInAs(who)).send(`${to}/new`, to, { is: 'own-words', words })
  expect(sent.status).toBe(303)
  return new URL(sent.headers.get('location') ?? '', 'http://here').pathname.split('/').at(-1) ?? ''
}

async function says(young: string, need: string, words: string): Promise<void> {
  const they = await opened.signInAs(young)
  const on = `/me/need/${need}`
  const sent = await they.send(on, `${on}/words`, { about: 'what-is-going-on', words, with: 'them' })
  expect(sent.status).toBe(303)
}

const opens = (who: string, young: string, need: string): Promise<string> =>
  readsAs(who, `${recordOf(young)}/need/${need}`)

describe('Jordan says something in what Mark holds, and he does not look (H01)', () => {
  let need = ''
  beforeAll(async () => {
    need = await takesDown('counsellor', 'jordan', 'home is loud')
  })

  test('what he took down himself waits for nobody', async () => {
    expect(await today('counsellor')).not.toContain(newWords)
    expect(await readsAs('jordan', `/me/need/${need}`)).not.toContain(nobodyYet)
  })

  test('it stands on his page of today at once, and Jordan reads that nobody has opened it', async () => {
    await says('jordan', need, 'it is worse since Friday')
    expect(await today('counsellor')).toContain(newWords)
    expect(await readsAs('jordan', `/me/need/${need}`)).toContain(nobodyYet)
    expect(await bothWaysAgree('jordan')).toBe(1)
  })

  test('his page of today is not the words, and neither is a list: to look there opens nothing', async () => {
    await today('counsellor')
    expect(await today('counsellor')).toContain(newWords)
  })

  test('after one day Ruth, who leads the team, is told of nothing: it is his to see to', async () => {
    hours(47)
    expect(await today('team-lead')).not.toContain(late)
  })

  test('after two days she reads that words wait with Mark, and since when; whose they are she does not', async () => {
    hours(1)
    const hers = await today('team-lead')
    expect(hers).toContain(late)
    expect(hers).toContain('With Mark Ellison: in one thing that a young person brought, since 21 November 2026.')
    expect(hers).not.toContain('Jordan')
    expect(await today('school-nurse')).not.toContain(late)
  })

  test('Mark opens it: it waits with nobody, and Jordan’s page says so no more', async () => {
    expect(await opens('counsellor', 'jordan', need)).toContain('it is worse since Friday')
    expect(await today('team-lead')).not.toContain(late)
    expect(await today('counsellor')).not.toContain(newWords)
    expect(await readsAs('jordan', `/me/need/${need}`)).not.toContain(nobodyYet)
    expect(await bothWaysAgree('jordan')).toBe(0)
  })

  test('seven looks elsewhere in the need do not bury that a word of an older one was opened, nor that a newer one was not', async () => {
    await says('jordan', need, 'a second thing')
    await opens('counsellor', 'jordan', need)
    for (let look = 0; look < 7; look += 1) await opens('counsellor', 'jordan', need)
    expect(await bothWaysAgree('jordan')).toBe(0)
    await says('jordan', need, 'a third thing')
    expect(await bothWaysAgree('jordan')).toBe(1)
    await opens('counsellor', 'jordan', need)
  })
})

describe('Jordan keeps something to themselves (H01)', () => {
  test('it waits for nobody, however long, and nobody is told that it is there', async () => {
    const jordan = await opened.signInAs('jordan')
    const brought = await jordan.send('/me/needs/new', '/me/needs', { words: 'mine alone' })
    hours(90)
    expect(
      await readsAs('jordan', new URL(brought.headers.get('location') ?? '', 'http://here').pathname),
    ).not.toContain(nobodyYet)
    expect(await today('team-lead')).not.toContain(late)
    expect(await today('counsellor')).not.toContain(newWords)
  })
})

describe('Sam says something in what Mark holds, who is on leave; Ruth works with Sam as well (H01)', () => {
  let need = ''
  beforeAll(async () => {
    const { rowCount } = await opened.database.pool.query(
      `insert into edge (id, locality, young_person, subject, kind, starts, made_by, said_by, self_claimed)
       select gen_random_uuid(), locality, young_person, $1, kind, starts, made_by, said_by, self_claimed from edge
       where young_person = $2 and kind = 'worker'`,
      [demonstrationPerson('ashmere', 'team-lead'), demonstrationPerson('ashmere', 'sam')],
    )
    expect(rowCount).toBe(1)
    need = await takesDown('counsellor', 'sam', 'the move is soon')
    await says('sam', need, 'I do not want to change college')
  })

  test('for a day it is Mark’s alone; then Ruth, who can read it, is asked to look, and told who holds it', async () => {
    hours(23)
    expect(await today('team-lead')).not.toContain(elsewhere)
    hours(1)
    const hers = await today('team-lead')
    expect(hers).toContain(elsewhere)
    expect(hers).toContain('Mark Ellison holds it')
    expect(hers).not.toContain('change college')
  })

  test('whoever does not stand by Sam is told of nothing', async () => {
    for (const key of ['school-nurse', 'gp', 'social-worker']) expect(await today(key)).not.toContain(elsewhere)
  })

  test('Ruth opens it: somebody has read it, and it waits no more', async () => {
    expect(await opens('team-lead', 'sam', need)).toContain('change college')
    expect(await today('team-lead')).not.toContain(elsewhere)
    expect(await today('counsellor')).not.toContain(newWords)
  })
})

describe('Jordan brought two things, and Mark opens the one again and again (H01)', () => {
  test('what he opened of the other before waits for nobody, and what Jordan says in it since waits on', async () => {
    const one = await takesDown('counsellor', 'jordan', 'the bus is too full')
    const other = await takesDown('counsellor', 'jordan', 'sleep is short')
    const mark = await opened.signInAs('counsellor')
    const opensTheOther = async (): Promise<void> => {
      for (let time = 0; time < 8; time += 1) await mark.read(`${recordOf('jordan')}/need/${other}`)
    }
    await says('jordan', one, 'the early one is better')
    await mark.read(`${recordOf('jordan')}/need/${one}`)
    await opensTheOther()
    expect(await readsAs('jordan', `/me/need/${one}`)).not.toContain(nobodyYet)
    await says('jordan', one, 'but it is dark then')
    await opensTheOther()
    expect(await readsAs('jordan', `/me/need/${one}`)).toContain(nobodyYet)
  })
})

describe('Jordan says a great deal, and nobody looks for days (H01)', () => {
  test('the page shows the newest first and leads to the rest; to Mark it keeps nothing back that nobody has opened', async () => {
    const need = await takesDown('counsellor', 'jordan', 'a long time ago')
    for (let n = 1; n <= 25; n += 1) {
      await says('jordan', need, `thing number ${n}.`)
      hours(1)
    }
    const on = `/me/need/${need}`
    const mine = await readsAs('jordan', on)
    expect(mine).toContain('thing number 25.')
    expect(mine).not.toContain('thing number 5.')
    expect(mine).toContain('Show 6 more from before')
    const whole = await readsAs('jordan', `${on}?all=1`)
    for (const said of ['a long time ago', 'thing number 5.', 'thing number 25.']) expect(whole).toContain(said)
    expect(whole).not.toContain('more from before')
    const first = await opens('counsellor', 'jordan', need)
    for (let n = 1; n <= 25; n += 1) expect(first).toContain(`thing number ${n}.`)
    const second = await opens('counsellor', 'jordan', need)
    expect(second).toContain('Show 6 more from before')
    expect(second).not.toContain('thing number 5.')
    expect(await opens('counsellor', 'jordan', `${need}?all=1`)).toContain('thing number 5.')
  })
})
