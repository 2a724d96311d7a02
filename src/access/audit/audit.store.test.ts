import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import type { Database } from '../../store/database.ts'
import { type Acting, asPerson, type Handle } from '../../store/second-lock.ts'
import { openTestDatabase } from '../../store/testing.edge.ts'
import { appendAudit, whatTheyDid, whatWasDone, whoHasLooked, whoSaw } from './audit.store.ts'
import type { Entry } from './audit.ts'
import { auditHash } from './audit-hash.edge.ts'
import { sealHeads, verifyAudit } from './audit-seals.store.ts'

const id = (n: number): Id => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id
const [samira, jo, priya, clinic, plan, privacyOfficer, view, goal] = [1, 2, 3, 4, 5, 6, 7, 8].map(id) as [
  Id,
  Id,
  Id,
  Id,
  Id,
  Id,
  Id,
  Id,
]
const noon = Date.parse('2026-11-22T12:00:00Z')
const hashOf = auditHash('a secret of the tests, known to all')
const locality = 'ashmere'
const asPriya: Acting = { locality, person: priya, part: 'helper', agency: clinic }
const asOfficer: Acting = { locality, person: privacyOfficer, part: 'privacy-officer', agency: clinic }
const asSamira: Acting = { locality, person: samira, part: 'young-person' }
const always = { locality, from: new Date(0), until: new Date(noon + 1_000_000_000), atMost: 100 }

const priyaReads: Entry = {
  ...{ locality, record: samira, at: noon, by: priya, part: 'helper', agency: clinic, did: 'read', kind: 'plan' },
  ...{ item: plan, outcome: 'allowed', because: '', showThem: true },
}

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await database.pool.query(
    "insert into locality (slug, name) values ('ashmere', 'Ashmere'), ('brookside', 'Brookside')",
  )
  await database.pool.query(
    "insert into agency (id, locality, name, sector) values ($1, 'ashmere', 'The clinic', 'health')",
    [clinic],
  )
  await database.pool.query(
    "insert into person (id, locality, is_a, agency, name) values ($1, 'ashmere', 'professional', $2, 'Priya Shah')",
    [priya, clinic],
  )
})
beforeEach(() => database.pool.query('truncate audit, audit_seal'))
afterAll(() => database.close())

const priyaLooks = (...entries: readonly Partial<Entry>[]): Promise<void> =>
  asPerson(database, asPriya, (handle) =>
    appendAudit(
      handle,
      entries.map((each) => ({ ...priyaReads, ...each })),
      hashOf,
    ),
  )
const officer = <Value>(work: (handle: Handle) => Promise<Value>): Promise<Value> => asPerson(database, asOfficer, work)
const seal = (minutes = 0) =>
  officer((handle) => sealHeads(handle, { locality, at: new Date(noon + minutes * 60_000), hashOf }))
const verify = () => officer((handle) => verifyAudit(handle, { locality, hashOf }))
const numbers = async (record: Id): Promise<readonly number[]> =>
  (await database.pool.query<{ n: number }>('select n from audit where record = $1 order by n', [record])).rows.map(
    ({ n }) => n,
  )

describe('A row for whoever looked', () => {
  test('Priya, who may not read the rows of others, writes behind them all the same', async () => {
    await asPerson(database, asSamira, (handle) =>
      appendAudit(handle, [{ ...priyaReads, by: samira, part: 'young-person' }], hashOf),
    )
    await priyaLooks({}, { record: jo }, {})
    expect(await numbers(samira)).toEqual([1, 2, 3])
    expect(await verify()).toEqual({ is: 'whole', rows: 4, seals: 0 })
  })

  test('to write behind the rows of others lends Priya nothing: she reads her own as before', async () => {
    await asPerson(database, asSamira, (handle) => appendAudit(handle, [{ ...priyaReads, by: samira }], hashOf))
    const seen = await asPerson(database, asPriya, async (handle) => {
      await appendAudit(handle, [priyaReads], hashOf)
      const part = await handle.query("select current_setting('app.part') as part")
      return [part.rows[0]?.part, (await handle.query('select n from audit')).rows]
    })
    expect(seen).toEqual(['helper', [{ n: 2 }]])
  })

  test('thirty people look at two records at the same time, in either order: no number is missing and none stands twice', async () => {
    const looks = Array.from({ length: 30 }, (_, n) =>
      n % 2 === 0 ? priyaLooks({}, { record: jo }) : priyaLooks({ record: jo }, {}),
    )
    await Promise.all(looks)
    const all = Array.from({ length: 30 }, (_, n) => n + 1)
    expect(await numbers(samira)).toEqual(all)
    expect(await numbers(jo)).toEqual(all)
    expect(await verify()).toMatchObject({ is: 'whole', rows: 60 })
  })

  test('what is taken back leaves no row, and no gap', async () => {
    await priyaLooks({})
    const failing = asPerson(database, asPriya, async (handle) => {
      await appendAudit(handle, [priyaReads], hashOf)
      throw new Error('the plan could not be kept')
    })
    await expect(failing).rejects.toThrow('could not be kept')
    await priyaLooks({})
    expect(await numbers(samira)).toEqual([1, 2])
  })

  test('nobody takes a row away or changes one as the program', async () => {
    await priyaLooks({})
    const cut = officer((handle) => handle.query('delete from audit'))
    await expect(cut).rejects.toMatchObject({ code: '42501' })
    const change = officer((handle) => handle.query("update audit set because = ''"))
    await expect(change).rejects.toMatchObject({ code: '42501' })
  })
})

/** Every column, with a change that the database itself would let through. */
const changes: readonly (readonly [string, string])[] = [
  ['locality', "'brookside'"],
  ['record', "'00000000-0000-4000-8000-000000000077'"],
  ['n', '77'],
  ['at', "at + interval '1 microsecond'"],
  ['by_person', 'null'],
  ['part', "'team-lead'"],
  ['agency', 'null'],
  ['did', "'know'"],
  ['kind', "'goal'"],
  ['item', 'null'],
  ['outcome', "'refused'"],
  ['because', "'nobody'"],
  ['show_them', 'false'],
  ['before', "'\\x00'"],
  ['hash', "'\\x00'"],
  ['also', 'also || array[record]'],
]

describe('Whatever is changed on the disk is found', () => {
  beforeEach(async () => {
    await priyaLooks({}, { record: jo }, {}, {})
    await seal(1)
  })

  test('every column has its change here', async () => {
    const { rows } = await database.pool.query(
      "select column_name from information_schema.columns where table_name = 'audit' order by ordinal_position",
    )
    expect(changes.map(([column]) => column)).toEqual(rows.map((row) => row.column_name))
  })

  test('what nobody touched is whole', async () => {
    expect(await verify()).toEqual({ is: 'whole', rows: 6, seals: 1 })
  })

  test.each(changes)('somebody changes %s of the second look at Samira to %s', async (column, value) => {
    await database.pool.query(`update audit set ${column} = ${value} where record = $1 and n = 2`, [samira])
    const found = await verify()
    expect(found).toMatchObject({ is: 'wrong', among: 'entries' })
    if (column !== 'record') expect(found).toMatchObject({ of: samira, n: 2 })
  })

  test.each([
    ['takes one thing out of', 'array_remove(also, also[1])'],
    ['takes all things but the first out of', "'{}'"],
    ['puts another in the place of one in', 'array_replace(also, also[2], record)'],
    ['exchanges two things in', 'array[also[2], also[1]]'],
  ])('somebody %s a look at several things', async (_, value) => {
    await priyaLooks({ also: [view, goal] })
    expect(await verify()).toEqual({ is: 'whole', rows: 7, seals: 1 })
    await database.pool.query(`update audit set also = ${value} where also <> '{}'`)
    expect(await verify()).toEqual({ is: 'wrong', among: 'entries', of: samira, n: 4, why: 'altered' })
  })

  test.each([1, 2, 3])('somebody takes away look %i of three at Samira', async (n) => {
    await database.pool.query('delete from audit where record = $1 and n = $2', [samira, n])
    expect(await verify()).toEqual({ is: 'wrong', among: 'entries', of: samira, n, why: 'missing' })
  })

  test.each([
    ['at', "at + interval '1 second'"],
    ['heads', '1'],
    ['before', "'\\x00'"],
    ['hash', "'\\x00'"],
    ['n', '2'],
  ])('somebody changes %s of a seal', async (column, value) => {
    await database.pool.query(`update audit_seal set ${column} = ${value}`)
    expect(await verify()).toMatchObject({ is: 'wrong' })
  })

  test('somebody takes the seal away', async () => {
    await database.pool.query('delete from audit_seal')
    expect(await verify()).toEqual({ is: 'wrong', among: 'seals', of: expect.any(String), n: 1, why: 'missing' })
  })
})

const towns = process.env['PROOF'] === 'full' ? 500 : 50
const [recordsOfATown, rowsOfARecord] = [4, 5]
const rowsInAll = towns * recordsOfATown * rowsOfARecord

/** A place of its own, so that to verify it is to walk its chains from the first row to the last. */
interface Town {
  readonly locality: string
  readonly records: readonly Id[]
}

const townOf = (n: number): Town => ({
  locality: `town-${n}`,
  records: Array.from({ length: recordsOfATown }, (_, at) => id(1_000 + n * recordsOfATown + at)),
})

async function lookedAtIn({ locality: place, records }: Town): Promise<void> {
  await database.pool.query('insert into locality (slug, name) values ($1, $1) on conflict do nothing', [place])
  const looks = records.flatMap((record) =>
    Array.from(
      { length: rowsOfARecord },
      (_, n): Entry => ({ ...priyaReads, locality: place, record, also: n % 2 === 0 ? [] : [view, goal] }),
    ),
  )
  const at = new Date(noon + 60_000)
  await asPerson(database, { ...asPriya, locality: place }, (handle) => appendAudit(handle, looks, hashOf))
  await asPerson(database, { ...asOfficer, locality: place }, (handle) =>
    sealHeads(handle, { locality: place, at, hashOf }),
  )
}

interface Flipped {
  readonly column: string
  readonly of: Id
  readonly n: number
}

/** Each row of a place once, each time in another column. */
const flipsIn = ({ records }: Town, town: number): readonly Flipped[] =>
  records.flatMap((of, at) =>
    Array.from({ length: rowsOfARecord }, (_, n) => {
      const [column = 'hash'] = changes[(town * 7 + at * rowsOfARecord + n) % changes.length] ?? []
      return { column, of, n: n + 1 }
    }),
  )

const changedTo = new Map(changes)
const elsewhere = id(77)

const isNamed = (found: unknown, { column, of, n }: Flipped): boolean => {
  const said = { is: '', of: '', n: 0, ...(typeof found === 'object' ? found : {}) }
  if (column === 'record') return said.is === 'wrong' && (said.of === elsewhere || said.of === of)
  return said.is === 'wrong' && said.of === of && said.n === n
}

/** Changes one row on the disk, verifies the place, and takes the change back. */
async function foundAfter({ locality: place }: Town, { column, of, n }: Flipped): Promise<unknown> {
  const connection = await database.pool.connect()
  try {
    await connection.query('begin')
    await connection.query(`update audit set ${column} = ${changedTo.get(column)} where record = $1 and n = $2`, [
      of,
      n,
    ])
    return await verifyAudit(connection, { locality: place, hashOf })
  } finally {
    await connection.query('rollback')
    connection.release()
  }
}

test(`each of ${rowsInAll.toLocaleString('en-GB')} rows of the table, changed one at a time in every column in turn, is found by verifying its place, and named`, {
  timeout: 900_000,
}, async () => {
  const began = performance.now()
  const missed: Flipped[] = []
  let tried = 0
  for (let n = 0; n < towns; n += 1) {
    const town = townOf(n)
    await lookedAtIn(town)
    for (const flip of flipsIn(town, n)) {
      if (!isNamed(await foundAfter(town, flip), flip)) missed.push(flip)
      tried += 1
    }
  }
  expect(missed).toEqual([])
  expect(tried).toBe(rowsInAll)
  const whole = await database.pool.query<{ n: number }>("select count(*)::int as n from audit where did <> 'sealed'")
  expect(whole.rows[0]?.n).toBe(rowsInAll)
  const seconds = Math.round((performance.now() - began) / 1000)
  console.info(`who looked: ${tried.toLocaleString('en-GB')} rows of the table changed, each found, in ${seconds} s`)
})

describe('Every few minutes the ends of the chains are closed', () => {
  test('only what has grown is closed, and where nothing has, nothing is written', async () => {
    await priyaLooks({}, { record: jo })
    expect(await seal(1)).toMatchObject({ n: 1, heads: 2 })
    expect(await seal(2)).toBeUndefined()
    await priyaLooks({ at: noon + 150_000 })
    expect(await seal(3)).toMatchObject({ n: 2, heads: 1 })
    expect(await verify()).toEqual({ is: 'whole', rows: 6, seals: 2 })
  })

  test('two processes that close at the same moment leave one seal', async () => {
    await priyaLooks({})
    const both = await Promise.all([seal(1), seal(1)])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await verify()).toMatchObject({ is: 'whole', seals: 1 })
  })

  test('another place has its own chain', async () => {
    await priyaLooks({})
    await seal(1)
    const there: Acting = { ...asOfficer, locality: 'brookside' }
    const found = await asPerson(database, there, (handle) => verifyAudit(handle, { locality: 'brookside', hashOf }))
    expect(found).toEqual({ is: 'whole', rows: 0, seals: 0 })
  })

  test('more looks than are read at once are walked to the last', async () => {
    await priyaLooks(...Array.from({ length: 5_003 }, () => ({})))
    expect(await verify()).toMatchObject({ is: 'whole', rows: 5_003 })
    await database.pool.query('update audit set show_them = false where n = 5002')
    expect(await verify()).toMatchObject({ of: samira, n: 5_002, why: 'altered' })
  })
})

describe('Who saw what', () => {
  test('the privacy officer asks for what Priya did, for a record, and for a span of time, newest first', async () => {
    await priyaLooks({}, { record: jo, at: noon + 60_000 }, { at: noon + 120_000, did: 'print' })
    await seal(3)
    const dids = (rows: readonly { readonly did: string }[]) => rows.map(({ did }) => did)
    expect(dids(await officer((handle) => whatTheyDid(handle, priya, always)))).toEqual(['print', 'read', 'read'])
    expect(dids(await officer((handle) => whoSaw(handle, samira, always)))).toEqual(['print', 'read'])
    const minute = { ...always, from: new Date(noon + 1), until: new Date(noon + 120_000) }
    expect(await officer((handle) => whatWasDone(handle, minute))).toMatchObject([
      { record: jo, by: priya, did: 'read' },
    ])
    expect(dids(await officer((handle) => whatWasDone(handle, always)))).toEqual(['print', 'read', 'read'])
  })

  test('a look at several things is found by each of them, and by no other', async () => {
    await priyaLooks({ also: [view, goal] }, { kind: 'goal', item: goal })
    const ofThing = async (thing: Id) =>
      (await officer((handle) => whoSaw(handle, samira, { ...always, thing }))).map(({ n }) => n)
    expect(await Promise.all([plan, view, goal, jo].map(ofThing))).toEqual([[1], [1], [2, 1], []])
  })

  test('looks of one instant are never cut in two, so that asking for those before it leaves none out', async () => {
    await priyaLooks({}, {}, {}, { at: noon - 1 })
    expect(await officer((handle) => whatTheyDid(handle, priya, { ...always, atMost: 2 }))).toHaveLength(3)
    const before = { ...always, until: new Date(noon) }
    expect(await officer((handle) => whatTheyDid(handle, priya, before))).toHaveLength(1)
  })

  test('Priya sees what she did herself, and nothing of what others did', async () => {
    await asPerson(database, asSamira, (handle) => appendAudit(handle, [{ ...priyaReads, by: samira }], hashOf))
    await priyaLooks({})
    const mine = await asPerson(database, asPriya, (handle) => whoSaw(handle, samira, always))
    expect(mine.map(({ by }) => by)).toEqual([priya])
  })

  test('among fifty thousand rows both questions go by an index', async () => {
    const how = await officer(async (handle) => {
      await handle.query(
        `insert into audit (locality, record, n, at, by_person, part, did, kind, outcome, before, hash)
         select 'ashmere', $1, n, timestamptz '2026-11-12' + n * interval '1 second', gen_random_uuid(), 'helper', 'read', 'plan',
           'allowed', '', '' from generate_series(1, 50000) as n`,
        [newId()],
      )
      await handle.query('reset role; analyze audit; set local role rightdoor_app')
      const by = await handle.query('explain select * from audit where by_person = $1 and at >= $2 and at < $3', [
        ...[priya, new Date(0), new Date(noon)],
      ])
      const at = await handle.query("explain select * from audit where locality = 'ashmere' and at >= $1 and at < $2", [
        ...[new Date(noon - 1e6), new Date(noon)],
      ])
      return [by, at].map(({ rows }) => JSON.stringify(rows))
    })
    expect(how[0]).toContain('audit_by_person')
    expect(how[1]).toContain('audit_by_time')
  })
})

describe('Samira reads who has looked', () => {
  const herList = (names: 'never' | 'of-professionals' = 'never') =>
    asPerson(database, asSamira, (handle) => whoHasLooked(handle, [samira], { atMost: 100, names }))

  test('a part, an agency and a day; no name, unless the place’s policy says so', async () => {
    await priyaLooks({}, {}, { did: 'print' }, { record: jo })
    const line = { day: '2026-11-22', part: 'helper', agency: 'The clinic', kind: 'plan' }
    expect(await herList()).toEqual([
      { ...line, did: 'print', times: 1 },
      { ...line, did: 'read', times: 2 },
    ])
    expect(await herList('of-professionals')).toMatchObject([{ name: 'Priya Shah' }, { name: 'Priya Shah' }])
  })

  test('what is kept from her, who was refused and her own looks are not there', async () => {
    await priyaLooks({ showThem: false }, { outcome: 'refused', because: 'no-relationship' })
    await priyaLooks({ by: samira, part: 'young-person' })
    expect(await herList('of-professionals')).toEqual([])
  })

  test('nobody reads her list but herself and the privacy officer', async () => {
    await priyaLooks({})
    const asJo: Acting = { locality, person: jo, part: 'young-person' }
    const theirs = await asPerson(database, asJo, (handle) =>
      whoHasLooked(handle, [samira], { atMost: 100, names: 'never' }),
    )
    expect(theirs).toEqual([])
    expect(await herList()).toHaveLength(1)
  })
})
