import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationPerson } from './access/sign-in/demonstration-accounts.store.ts'
import { makeNeedsAnew } from './commands/needs.store.ts'
import { needs } from './commands/needs.ts'
import { newId } from './shared/new-id.edge.ts'
import { type OfPlainOwner, openTestDatabaseOfPlainOwner } from './store/testing-plain-owner.edge.ts'
import { type Opened, openTestRightdoor, type SomebodyIn } from './testing.edge.ts'

let place: OfPlainOwner
let opened: Opened
let callum: SomebodyIn
beforeAll(async () => {
  place = await openTestDatabaseOfPlainOwner()
  const database = { ...place.database, close: place.close }
  opened = await openTestRightdoor(undefined, { database })
  callum = await opened.signInAs('callum')
  for (const words of ['the move', 'no sleep', 'the new school']) await brings(words)
}, 120_000)
afterAll(() => opened.close())

/** Callum says something new, and more of it, and calls it something. */
async function brings(words: string): Promise<void> {
  const sent = await callum.send('/me/needs/new', '/me/needs', { words })
  const need = new URL(sent.headers.get('location') ?? '', 'http://here').pathname
  await callum.send(need, `${need}/words`, { about: 'helps', words: 'the canal', with: 'me' })
  expect((await callum.send(need, `${need}/called`, { n: '1', called: words })).status).toBe(303)
}

const rows = async (): Promise<readonly { readonly need: string; readonly says: string }[]> =>
  (await place.root.query('select need, need_now::text as says from need_now order by need')).rows

const requests = async (): Promise<string> => {
  const { rowCount } = await place.root.query('select from request_now')
  return `${rowCount} request${rowCount === 1 ? '' : 's'}`
}

const asItShould = { missing: 0, stray: 0, other: 0 }

/** Whoever runs the place types it. */
async function rebuild(...args: readonly string[]) {
  const said: string[] = []
  const code = await needs.run({
    ...{ values: args.includes('--json') ? { json: true } : {}, folder: '.', databaseFolder: undefined },
    positionals: args.filter((each) => !each.startsWith('--')),
    say: (line) => void said.push(line),
    tell: (line) => void said.push(line),
    rightdoor: async () => opened.rightdoor,
  })
  return { code, said: said.join('\n') }
}

describe('Whoever runs the place makes anew what is read quickly of needs', () => {
  test('and is told how many there are, and that each row was as it should be, byte for byte; nothing was said or read by it', async () => {
    const before = await rows()
    expect(before.length).toBeGreaterThanOrEqual(3)
    const facts = async () =>
      (await place.root.query('select count(*) from audit union all select count(*) from fact')).rows
    const kept = await facts()
    expect(await rebuild('rebuild')).toEqual({
      code: 0,
      said: [`${before.length} needs`, `${await requests()} for help`]
        .map((each) => `${each} made anew. Every row was as it is now, byte for byte.`)
        .join('\n'),
    })
    expect(await rows()).toEqual(before)
    expect(await facts()).toEqual(kept)
  })

  test('a row that is missing, one of no need and one that says something else are counted and put right', async () => {
    const before = await rows()
    const [first, second] = before
    await place.root.query('delete from need_now where need = $1', [first?.need])
    await place.root.query("update need_now set opened = 'together' where need = $1", [second?.need])
    await place.root.query(
      "insert into need_now values ($1, 'ashmere', $2, 'alone', '2026-11-20', false, '{}', 1, now())",
      [newId(), demonstrationPerson('ashmere', 'callum')],
    )
    const asking = await requests()
    const asked = await place.root.query<{ item: string }>(
      `insert into request_now (item, locality, young_person, need, sender, way, state, asked_on, since, was_not_us, n)
       values ($1, 'ashmere', $2, $1, $2, 'letter', 'waiting', '2026-11-20', '2026-11-20', false, 1) returning item`,
      [newId(), demonstrationPerson('ashmere', 'callum')],
    )
    expect(asked.rowCount).toBe(1)
    expect(JSON.parse((await rebuild('rebuild', '--json')).said)).toEqual({
      needs: { rows: before.length, missing: 1, stray: 1, other: 1 },
      requests: { rows: Number.parseInt(asking, 10), missing: 0, stray: 1, other: 0 },
      equal: false,
    })
    expect(await rows()).toEqual(before)
    expect(JSON.parse((await rebuild('rebuild', '--json')).said)).toMatchObject({ equal: true })
  })

  test('what Callum says while it is made, again and again, is kept, and stands in it', async () => {
    const before = await rows()
    let isSaid = false
    const said = Promise.all(['one', 'two', 'three'].map(brings)).finally(() => {
      isSaid = true
    })
    const again = async (): Promise<void> => {
      while (!isSaid) expect(await makeNeedsAnew(opened.database, 'ashmere')).toMatchObject({ needs: asItShould })
    }
    await Promise.all([said, again(), again()])
    expect(await rows()).toHaveLength(before.length + 3)
    expect(await makeNeedsAnew(opened.database, 'ashmere')).toMatchObject({ needs: asItShould })
  })

  test('or is told what to type', async () => {
    for (const typed of [[], ['again'], ['rebuild', 'again']])
      expect(await rebuild(...typed)).toEqual({ code: 2, said: 'Say what to do: rightdoor needs rebuild' })
  })
})
