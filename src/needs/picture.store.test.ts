import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { auditHash } from '../access/audit/audit-hash.edge.ts'
import type { Context, Edge } from '../access/context.ts'
import { beginItem, changeSharing, changeWords } from '../access/facts/facts.store.ts'
import type { Kept } from '../access/facts/facts.ts'
import { readItem, type Turn } from '../access/facts/facts-read.store.ts'
import { masterKey } from '../access/facts/person-keys.edge.ts'
import { destroyKey, personKeys } from '../access/facts/person-keys.store.ts'
import type { Subject } from '../access/subject.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import type { Database } from '../store/database.ts'
import { asPerson } from '../store/second-lock.ts'
import { emptyTables, openTestDatabase } from '../store/testing.edge.ts'
import { makePicture } from './picture.edge.ts'
import { type BeginsWithPicture, keepPicture, readPicture } from './picture.store.ts'
import { altOf, type MadePicture, pictureIn } from './picture.ts'

const id = (n: number): Id => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id
const [aisha, jo, priya, nurse, clinic] = [id(1), id(2), id(3), id(4), id(5)]
const locality = 'ashmere'
const master = masterKey('a secret of the tests, known to all')
const hashOf = auditHash('a secret of the tests, known to all')

const herself = { as: 'young-person', id: aisha, locality } satisfies Subject
const asJo = { as: 'young-person', id: jo, locality } satisfies Subject
const at = (who: Id) =>
  ({ as: 'helper', id: who, locality, agency: clinic, teams: [], mayBreakGlass: false }) satisfies Subject
const [herWorker, aNurse] = [at(priya), at(nurse)]
const since = { start: 0, selfClaimed: false }
const edgeOf: ReadonlyMap<Subject, Edge> = new Map<Subject, Edge>([
  [herself, { is: 'self', ...since }],
  [asJo, { is: 'self', ...since }],
  [herWorker, { is: 'worker', ...since }],
])
const contextOf = (subject: Subject): Context => {
  const edge = edgeOf.get(subject)
  return {
    ...{ now: Date.parse('2026-11-22T12:00:00Z'), today: '2026-11-22' as Day, edges: edge ? [edge] : [] },
    ...{ agreements: [], comingOfAge: { narrows: [], isKnown: false }, overrides: [], breakings: [] },
  }
}

let database: Database
let drawing: MadePicture
beforeAll(async () => {
  database = await openTestDatabase()
  await database.pool.query("insert into locality (slug, name) values ('ashmere', 'Ashmere')")
  await database.pool.query(
    "insert into agency (id, locality, name, sector) values ($1, 'ashmere', 'The clinic', 'health')",
    [clinic],
  )
  await database.pool.query(
    `insert into person (id, locality, is_a, agency, name) values ($1, 'ashmere', 'young-person', null, null),
       ($2, 'ashmere', 'young-person', null, null), ($3, 'ashmere', 'professional', $5, 'Priya Shah'),
       ($4, 'ashmere', 'professional', $5, 'Ann Lee')`,
    [aisha, jo, priya, nurse, clinic],
  )
  await database.pool.query(
    "insert into edge (id, locality, young_person, subject, kind, starts) values ($1, 'ashmere', $2, $3, 'worker', '2020-01-01')",
    [id(81), aisha, priya],
  )
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: 'red', noise } })
    .jpeg()
    .toBuffer()
  const made = await makePicture({ is: 'sent', bytes })
  if (made.is !== 'ok') throw new Error('the drawing could not be made')
  drawing = made.value
})
beforeEach(() => emptyTables(database, 'fact', 'picture', 'audit', 'done_once', 'person_key'))
afterAll(() => database.close())

const turnOf = <Value>(
  subject: typeof herself | typeof herWorker,
  work: (turn: Turn) => Promise<Value>,
  youngPerson = aisha,
) => {
  const agency = 'agency' in subject ? { agency: subject.agency } : {}
  return asPerson(database, { locality, person: subject.id, part: subject.as, ...agency }, (handle) =>
    work({
      ...{ handle, keys: personKeys(handle, locality, master), hashOf, subject, youngPerson },
      context: contextOf(subject),
    }),
  )
}

let forms = 0
const newForm = (): string => `form ${++forms}`
const alone = {
  is: 'own-words',
  sensitivity: 'open-to-team',
  named: [],
  sharing: { with: 'only-me', also: [] },
} as const
const withWorker = { ...alone, sharing: { with: 'my-worker', also: [] } } as const

const give = (change: Partial<BeginsWithPicture> = {}, subject: typeof herself | typeof herWorker = herself) =>
  turnOf(subject, (turn) =>
    keepPicture(turn, {
      ...{
        key: newForm(),
        item: withWorker,
        made: drawing,
        alt: altOf('My street at night'),
        body: { language: 'en' },
      },
      ...change,
    }),
  )
async function given(change: Partial<BeginsWithPicture> = {}): Promise<Kept> {
  const written = await give(change)
  if (written.is !== 'kept') throw new Error(`it was not kept: ${written.is}`)
  return written
}
const look = (subject: typeof herself | typeof herWorker, item: Id, youngPerson = aisha) =>
  turnOf(subject, (turn) => readPicture(turn, 'read', item), youngPerson)
const count = async (table: string): Promise<number> =>
  (await database.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1
const looked = async (): Promise<readonly string[]> =>
  (
    await database.pool.query<{ line: string }>(
      "select concat_ws(' ', part, did, kind, outcome, nullif(because, '')) as line from audit where record = $1 order by n",
      [aisha],
    )
  ).rows.map(({ line }) => line)
const absent = { is: 'not-there' }

describe('A drawing that Aisha gives as her own words', () => {
  test('is kept as it is seen, with what it shows in her words; her worker opens it; all of it stands in the audit', async () => {
    const { item } = await given()
    const read = await look(herWorker, item)
    if (read.is !== 'read') throw new Error('it was not there')
    expect(read.picture).toMatchObject({
      width: 300,
      height: 200,
      alt: { is: 'in-words', words: 'My street at night' },
    })
    expect([read.mediaType, Buffer.from(read.bytes).equals(drawing.bytes)]).toEqual(['image/jpeg', true])
    expect(await looked()).toEqual(['young-person write own-words allowed', 'helper read own-words allowed'])
  })

  test('needs no words, and may be given some later; the picture stays', async () => {
    const { item } = await given({ alt: altOf(undefined), body: { language: 'en' } })
    const before = await look(herself, item)
    expect(before).toMatchObject({ is: 'read', picture: { alt: { is: 'no-words-yet' } } })
    await turnOf(herself, (turn) => changeWords(turn, { key: newForm(), id: item, expected: 1 }, { alt: 'My room' }))
    expect(await look(herself, item)).toMatchObject({
      picture: { alt: { words: 'My room' } },
      bytes: { length: drawing.bytes.length },
    })
  })

  test('sent five times by the same form, at once or after another, is one drawing', async () => {
    const key = newForm()
    const first = await Promise.all([give({ key }), give({ key }), give({ key })])
    const all = [...first, await give({ key }), await give({ key })]
    expect(new Set(all.map((each) => (each.is === 'kept' ? each.item : each.is))).size).toBe(1)
    expect([await count('fact'), await count('picture')]).toEqual([1, 1])
  })

  test('is not kept where the words may not be written', async () => {
    const written = await turnOf(aNurse, (turn) =>
      keepPicture(turn, { key: newForm(), item: withWorker, made: drawing, alt: altOf('x'), body: {} }),
    )
    expect(written).toEqual(absent)
    expect([await count('fact'), await count('picture')]).toEqual([0, 0])
  })
})

describe('Whoever may not see it', () => {
  test('gets exactly what is there where nothing is', async () => {
    const { item } = await given({ item: alone })
    expect([await look(herWorker, item), await look(aNurse, item), await look(asJo, item, jo)]).toEqual([
      absent,
      absent,
      absent,
    ])
    expect([await look(herWorker, newId()), await look(herself, newId())]).toEqual([absent, absent])
    const claims = { ...contextOf(aNurse), edges: [{ is: 'worker', ...since } as const] }
    expect(await turnOf(aNurse, (turn) => readPicture({ ...turn, context: claims }, 'read', item))).toEqual(absent)
    expect((await looked()).at(-1)).toBe('helper read own-words refused not-shared-with-you')
  })

  test('no longer sees it once it is shared no more', async () => {
    const { item } = await given()
    expect((await look(herWorker, item)).is).toBe('read')
    await turnOf(herself, (turn) =>
      changeSharing(turn, { key: newForm(), id: item, expected: 1 }, { with: 'only-me', also: [] }),
    )
    expect(await look(herWorker, item)).toEqual(absent)
  })

  test('finds no way by other words that name it', async () => {
    const { item } = await given({ item: alone })
    const read = await turnOf(herself, (turn) => readItem(turn, 'read', item))
    const fields = read.is === 'read' && read.body.is === 'open' ? read.body.fields : {}
    expect(pictureIn(fields)).toBeDefined()
    const body = { words: 'look', picture: fields['picture'] }
    const other = await turnOf(herWorker, (turn) => beginItem(turn, { key: newForm(), item: withWorker, body }))
    if (other.is !== 'kept') throw new Error('it was not kept')
    expect(await look(herWorker, other.item)).toEqual(absent)
    await database.pool.query('update picture set item = $1', [other.item])
    expect(await look(herWorker, other.item)).toEqual(absent)
  })

  test('reads no row of it past the words, changes none, and puts none beside the words of others', async () => {
    const { item } = await given()
    const rowsFor = (subject: typeof herself | typeof herWorker) =>
      turnOf(subject, async ({ handle }) => (await handle.query('select id from picture')).rows.length)
    expect([await rowsFor(herself), await rowsFor(herWorker), await rowsFor(aNurse), await rowsFor(asJo)]).toEqual([
      1, 1, 0, 0,
    ])
    for (const sql of ["update picture set media_type = 'image/webp'", 'delete from picture'])
      await expect(turnOf(herself, ({ handle }) => handle.query(sql))).rejects.toMatchObject({ code: '42501' })
    const { rows } = await database.pool.query('select item from fact')
    expect(rows).toEqual([{ item }])
    await database.pool.query('delete from picture')
    const beside = (subject: typeof herself | typeof herWorker) =>
      turnOf(subject, ({ handle }) =>
        handle.query(
          `insert into picture (id, locality, young_person, item, sealed_bytes, media_type, width, height, written_by)
           values ($1, $2, $3, $4, '', 'image/jpeg', 1, 1, $5)`,
          [newId(), locality, aisha, item, subject.id],
        ),
      )
    await expect(beside(herWorker)).rejects.toMatchObject({ code: '42501' })
    await beside(herself)
  })
})

describe('What is left of it', () => {
  test('nothing opens once her key is destroyed', async () => {
    const { item } = await given()
    await asPerson(database, { locality, person: aisha, part: 'young-person' }, (handle) =>
      destroyKey(handle, { locality, person: aisha, at: new Date('2026-11-22T12:00:00Z') }),
    )
    expect([await look(herself, item), await look(herWorker, item)]).toEqual([absent, absent])
    expect(await give()).toEqual({ is: 'destroyed' })
    expect(await count('picture')).toBe(1)
  })

  test('the disk holds nothing of the picture in the clear, nor of what it shows', async () => {
    await given()
    const { rows } = await database.pool.query<{ sealed_bytes: Buffer }>('select sealed_bytes from picture')
    const kept = rows[0]?.sealed_bytes ?? Buffer.alloc(0)
    expect(kept.length).toBe(drawing.bytes.length + 28)
    for (let from = 0; from + 16 <= drawing.bytes.length; from += 64)
      expect(kept.includes(Buffer.from(drawing.bytes.subarray(from, from + 16)))).toBe(false)
    const beside = await database.pool.query(
      "select to_jsonb(fact) as f, encode(sealed_body, 'escape') as b, to_jsonb(audit) as a, to_jsonb(done_once) as o from fact, audit, done_once",
    )
    expect(JSON.stringify(beside.rows)).not.toContain('street')
  })
})
