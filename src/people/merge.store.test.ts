import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { masterKey } from '../access/facts/person-keys.edge.ts'
import { personKeys } from '../access/facts/person-keys.store.ts'
import type { Day } from '../shared/day.ts'
import { parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import type { Database } from '../store/database.ts'
import { type Acting, asPerson, type Handle } from '../store/second-lock.ts'
import { openTestDatabase } from '../store/testing.edge.ts'
import { addAgency, addProfessional } from './agencies.store.ts'
import type { GoesWithJoined } from './carry-over.store.ts'
import { joinRecords, joinSignIns, oneAndTheSame, partRecords, readMerges } from './merge.store.ts'
import { addStanding, stopProxy } from './network.store.ts'
import type { StandsAs } from './network.ts'
import { addCarer, addYoungPerson } from './people.store.ts'
import type { WhoTheyAre } from './person.ts'
import { likenessOf } from './same-person.ts'
import { aboutPicture, openText, sealText } from './sealing.ts'
import { hashUnder, sealingUnder } from './testing.edge.ts'

const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}
const today = day('2026-11-21')
const place = 'ashmere'
const [lakeside, priya, ben, ada, olu] = [newId(), newId(), newId(), newId(), newId()]
const sealing = sealingUnder('a key')
const hash = hashUnder('another key')
const master = masterKey('a secret of more than thirty-two characters')
let database: Database

const as = (person: Id, part = 'helper'): Acting => ({ locality: place, person, part, agency: lakeside })
const self = (person: Id): Acting => ({ locality: place, person, part: 'young-person' })
const carer = (person: Id): Acting => ({ locality: place, person, part: 'carer' })

beforeAll(async () => {
  database = await openTestDatabase()
  const { pool } = database
  await pool.query("insert into locality (slug, name) values ('ashmere', 'Ashmere'), ('brook', 'Brook')")
  await addAgency(pool, { id: lakeside, locality: place, name: 'Lakeside', sector: 'health' })
  for (const [id, name] of [
    [priya, 'Priya'],
    [ben, 'Ben'],
    [ada, 'Ada'],
    [olu, 'Olu'],
  ] as const)
    await addProfessional(pool, { id, locality: place, agency: lakeside, name })
})
afterAll(() => database.close())

const mayaIs: WhoTheyAre = {
  names: { given: 'Maya', family: 'Okonkwo' },
  born: { is: 'known', on: day('2011-03-09') },
}

/** Somebody writes a young person down and stands by them from then on. */
async function writeDown(worker: Id, who: WhoTheyAre = mayaIs): Promise<Id> {
  const id = newId()
  await asPerson(database, as(worker), async (handle) => {
    const likeness = likenessOf(who, { home: 'AS4 2', place }, hash)
    await addYoungPerson(handle, { id, locality: place, ...who }, { sealing, likeness })
    await addStanding(handle, standing([id, worker], worker))
  })
  return id
}

const standing = ([youngPerson, subject]: readonly [Id, Id], madeBy: Id, kind: StandsAs = { is: 'worker' }) => ({
  id: newId(),
  ...{ locality: place, youngPerson, subject, as: kind, since: 0, madeBy, saidBy: 'herself', selfClaimed: false },
})

/** Somebody writes the nth fact of an item, sealed for whose it is. */
async function writes(handle: Handle, by: Id, fact: { item: Id; n: number; of: Id; words: string }): Promise<void> {
  const { key } = await heldKey(handle, fact.of)
  await handle.query(
    `insert into fact (locality, item, n, young_person, agency, kind, sensitivity, shared_with, sealed_body, written_by, on_day)
     values ($1, $2, $3, $4, $5, 'plan', 'open-to-team', 'my-team', $6, $7, $8)`,
    [...[place, fact.item, fact.n, fact.of, lakeside, sealText(key.sealing(fact.item), fact.words), by, today]],
  )
}

async function heldKey(handle: Handle, person: Id) {
  const found = await personKeys(handle, place, master).need(person)
  if (found.is !== 'held') throw new Error('a key that is not held')
  return found
}

/** Every word that somebody can open of these ids. */
async function wordsOf(handle: Handle, ids: readonly Id[]): Promise<readonly string[]> {
  const { rows } = await handle.query<{ item: Id; young_person: Id; sealed_body: Uint8Array }>(
    'select item, young_person, sealed_body from fact where young_person = any ($1)',
    [ids],
  )
  const words: string[] = []
  for (const { item, young_person, sealed_body } of rows) {
    const { key } = await heldKey(handle, young_person)
    words.push(openText(key.sealing(item), sealed_body) ?? 'unreadable')
  }
  return words.sort()
}

const noted: (readonly Id[])[] = []
const saying = (by: Id) => ({
  ...{ locality: place, by, at: new Date(), sealing },
  note: async (records: readonly Id[]) => void noted.push(records),
})
const joins = (who: Acting & { person: Id }, [kept, joined]: readonly [Id, Id], change = {}) =>
  asPerson(database, who, (handle) =>
    joinRecords(
      handle,
      { id: newId(), kept, joined, reason: 'She told both of us', twinsAsked: false, ...change },
      saying(who.person),
    ),
  )
const parts = (who: Acting & { person: Id }, merge: Id, goesWithJoined: readonly GoesWithJoined[] = []) =>
  asPerson(database, who, (handle) =>
    partRecords(handle, { merge, reason: 'They are two', goesWithJoined }, saying(who.person)),
  )
const helper = (person: Id) => ({ ...as(person), person })
const idsFor = (who: Acting, person: Id) => asPerson(database, who, (handle) => oneAndTheSame(handle, person))

/** Two records, of which Priya stands by the first, Ben by the second and Ada by both. */
async function two(): Promise<readonly [Id, Id]> {
  const [a, b] = [await writeDown(priya), await writeDown(ben)]
  await asPerson(database, as(priya), (handle) => addStanding(handle, standing([a, ada], priya)))
  await asPerson(database, as(ben), (handle) => addStanding(handle, standing([b, ada], ben)))
  return [a, b]
}

async function joined(): Promise<readonly [Id, Id, Id]> {
  const [a, b] = await two()
  const merge = await joins(helper(ada), [a, b])
  if (merge.is !== 'ok') throw new Error(`not joined: ${merge.because}`)
  return [a, b, merge.value]
}

/** Every row of every table that names one of these, but for the audit and what is written of merging itself. */
async function everythingOf(ids: readonly Id[]): Promise<readonly string[]> {
  const apart = ['audit', 'merge', 'merge_moved', 'same_person_ask']
  const { rows: tables } = await database.pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> all ($1) order by 1",
    [apart],
  )
  const all: string[] = []
  for (const { name } of tables) {
    const { rows } = await database.pool.query<{ row: string }>(`select '${name} ' || t::text as row from "${name}" t`)
    all.push(...rows.map(({ row }) => row).filter((row) => ids.some((id) => row.includes(id))))
  }
  return all.sort()
}

describe('Two records of one young person', () => {
  test('are joined by Ada, who stands by both, and are then one for each of the three', async () => {
    const [a, b, merge] = await joined()
    for (const who of [priya, ben, ada]) for (const id of [a, b]) expect(await idsFor(as(who), id)).toEqual([a, b])
    expect(noted.at(-1)).toEqual([a, b])
    const known = await asPerson(database, as(priya), (handle) => readMerges(handle, b))
    expect(known).toMatchObject([{ id: merge, by: ada, state: { is: 'one' }, signInsJoined: { is: 'not-yet' } }])
    expect(await idsFor(as(olu), b)).toEqual([b])
    expect(await asPerson(database, as(olu), (handle) => readMerges(handle))).toEqual([])
  })

  test('are not joined by somebody who stands by one, by none, by a front desk, a carer or themselves', async () => {
    const [a, b] = await two()
    for (const who of [
      helper(priya),
      helper(olu),
      { ...as(ada, 'front-desk'), person: ada },
      { ...self(a), person: a },
    ])
      expect(await joins(who, [a, b])).toEqual({ is: 'refused', because: ['not-there'] })
    const elsewhere = { ...helper(ada), locality: 'brook' }
    expect((await joins(elsewhere, [a, b])).is).toBe('refused')
  })

  test('are never joined by writing into the table', async () => {
    const [a, b] = await two()
    const writing = asPerson(database, as(priya), (handle) =>
      handle.query(
        'insert into merge (id, locality, kept, joined, by_person, sealed_reason) values ($1, $2, $3, $4, $5, $6)',
        [...[newId(), place, a, b, priya, sealText(sealing, 'so')]],
      ),
    )
    await expect(writing).rejects.toMatchObject({ code: '42501' })
  })

  test('twins of one home are joined by nobody who has not asked', async () => {
    const [a, b] = [
      await writeDown(ada),
      await writeDown(ada, { ...mayaIs, names: { given: 'Ife', family: 'Okonkwo' } }),
    ]
    expect(await joins(helper(ada), [a, b])).toEqual({ is: 'refused', because: ['may-be-twins'] })
    expect((await joins(helper(ada), [a, b], { twinsAsked: true })).is).toBe('ok')
  })

  test('a form that is sent twice joins once; a circle and a half of another are refused', async () => {
    const [a, b] = await two()
    const id = newId()
    expect(await joins(helper(ada), [a, b], { id })).toEqual({ is: 'ok', value: id })
    expect(await joins(helper(ada), [a, b], { id })).toEqual({ is: 'ok', value: id })
    expect(await joins(helper(ada), [b, a])).toEqual({ is: 'refused', because: ['one-already'] })
    const c = await writeDown(ada)
    expect(await joins(helper(ada), [b, c])).toEqual({ is: 'refused', because: ['is-part-of-another'] })
    expect((await joins(helper(ada), [c, a])).is).toBe('ok')
    expect(await idsFor(as(ben), b)).toEqual([c, ...[a, b].sort()])
  })

  test('two who join them at once, each the other way round, make no circle', async () => {
    const [a, b] = await two()
    const both = await Promise.all([joins(helper(ada), [a, b]), joins(helper(ada), [b, a])])
    expect(both.map(({ is }) => is).sort()).toEqual(['ok', 'refused'])
  })
})

describe('Who sees what of two that are one', () => {
  const words = (who: Acting, ids: readonly Id[]) => asPerson(database, who, (handle) => wordsOf(handle, ids))

  test('Priya and Ben each see both; to a young person’s sign-in nothing opens until somebody knows that both are hers', async () => {
    const [a, b] = await two()
    await asPerson(database, as(priya), (handle) =>
      writes(handle, priya, { item: newId(), n: 1, of: a, words: 'of a' }),
    )
    await asPerson(database, as(ben), (handle) => writes(handle, ben, { item: newId(), n: 1, of: b, words: 'of b' }))
    expect(await words(as(priya), [a, b])).toEqual(['of a'])
    const merge = await joins(helper(ada), [a, b])
    if (merge.is !== 'ok') throw new Error('not joined')
    expect(await words(as(priya), [a, b])).toEqual(['of a', 'of b'])
    expect(await words(as(ben), [a, b])).toEqual(['of a', 'of b'])
    expect([await words(self(a), [a, b]), await words(self(b), [a, b])]).toEqual([['of a'], ['of b']])
    expect(await idsFor(self(b), b)).toEqual([b])
    const together = await asPerson(database, as(ben), (handle) => joinSignIns(handle, merge.value, saying(ben)))
    expect(together).toBe(true)
    expect([await words(self(a), [a, b]), await words(self(b), [a, b])]).toEqual(Array(2).fill(['of a', 'of b']))
    expect(await idsFor(self(b), b)).toEqual([a, b])
    await parts(helper(ada), merge.value)
    expect([await words(self(b), [a, b]), await words(as(priya), [a, b])]).toEqual([['of b'], ['of a']])
    expect(await words(as(olu), [a, b])).toEqual([])
  })

  test('a carer goes on seeing what their own standing opens, and one that was stopped stops at both', async () => {
    const [a, b] = await two()
    await asPerson(database, as(priya), (handle) =>
      writes(handle, priya, { item: newId(), n: 1, of: a, words: 'of a' }),
    )
    await asPerson(database, as(ben), (handle) => writes(handle, ben, { item: newId(), n: 1, of: b, words: 'of b' }))
    const [mother, father] = [newId(), newId()]
    const scope = { is: 'proxy', opens: 'wide', reviewedOn: today, stop: { is: 'running' } } as const
    const [onA, onB] = [standing([a, father], ada, scope), standing([b, father], ada, scope)]
    await asPerson(database, as(ada), async (handle) => {
      for (const id of [mother, father])
        await addCarer(handle, { id, locality: place, names: { given: 'One', family: 'Okonkwo' } }, sealing)
      for (const each of [standing([a, mother], ada, scope), onA, onB]) await addStanding(handle, each)
      await stopProxy(handle, onB.id, { by: 'court', at: new Date() })
    })
    expect(await words(carer(father), [a, b])).toEqual(['of a'])
    await joins(helper(ada), [a, b])
    expect(await words(carer(mother), [a, b])).toEqual(['of a'])
    expect(await idsFor(carer(mother), a)).toEqual([a])
    expect(await words(carer(father), [a, b])).toEqual([])
  })
})

describe('H03 Two that were joined and are parted again', () => {
  test('are parted by those who stand by them or by the privacy officer, with a reason, once', async () => {
    const [, , merge] = await joined()
    expect((await parts(helper(olu), merge)).is).toBe('refused')
    const wordless = asPerson(database, as(priya), (handle) =>
      partRecords(handle, { merge, reason: ' ', goesWithJoined: [] }, saying(priya)),
    )
    expect(await wordless).toEqual({ is: 'refused', because: ['needs-a-reason'] })
    expect(await parts({ ...as(olu, 'privacy-officer'), person: olu }, merge)).toEqual({ is: 'ok', value: 'parted' })
    expect(await parts(helper(priya), merge)).toEqual({ is: 'refused', because: ['not-there'] })
  })

  test('only what was begun while they were one can go with the joined; anything else takes all of it back', async () => {
    const [a, b] = await two()
    const before = newId()
    await asPerson(database, as(priya), (handle) =>
      writes(handle, priya, { item: before, n: 1, of: a, words: 'before' }),
    )
    const merge = await joins(helper(ada), [a, b])
    if (merge.is !== 'ok') throw new Error('not joined')
    const all = await everythingOf([a, b])
    const carry = { item: before, as: newId(), reseal: (sealed: Uint8Array) => sealed }
    await expect(parts(helper(ada), merge.value, [carry])).rejects.toThrow('cannot go with them')
    await expect(parts(helper(ada), merge.value, [{ ...carry, reseal: () => undefined }])).rejects.toThrow('cannot go')
    expect(await everythingOf([a, b])).toEqual(all)
    expect(await idsFor(as(ada), b)).toEqual([a, b])
  })

  test('a picture goes with the words that it stands beside, sealed for whose they are, or all of it stays', async () => {
    const [a, b, merge] = await joined()
    const [item, to, picture] = [newId(), newId(), newId()]
    const drawn = new TextEncoder().encode('a drawing of the sea')
    await asPerson(database, as(ben), async (handle) => {
      await writes(handle, ben, { item, n: 1, of: a, words: 'the sea' })
      const { key } = await heldKey(handle, a)
      await handle.query(
        `insert into picture (id, locality, young_person, item, sealed_bytes, media_type, width, height, written_by)
         values ($1, $2, $3, $4, $5, 'image/jpeg', 1, 1, $6)`,
        [picture, place, a, item, key.sealing(aboutPicture(picture, item)).seal(drawn), ben],
      )
    })
    const reseal = async () =>
      asPerson(database, as(ada), async (handle) => {
        const [keyOfA, keyOfB] = [(await heldKey(handle, a)).key, (await heldKey(handle, b)).key]
        return (sealed: Uint8Array, which?: Id) => {
          const aboutIn = (at: Id) => (which ? aboutPicture(which, at) : at)
          const opened = keyOfA.sealing(aboutIn(item)).open(sealed)
          return opened && keyOfB.sealing(aboutIn(to)).seal(opened)
        }
      })
    const sealing = await reseal()
    const notThePicture = (sealed: Uint8Array, which?: Id) => (which ? undefined : sealing(sealed))
    await expect(parts(helper(ada), merge, [{ item, as: to, reseal: notThePicture }])).rejects.toThrow('cannot go')
    const standsAt = async () =>
      (await database.pool.query('select young_person, item from picture where id = $1', [picture])).rows
    expect(await standsAt()).toEqual([{ young_person: a, item }])
    expect((await parts(helper(ada), merge, [{ item, as: to, reseal: sealing }])).is).toBe('ok')
    expect(await standsAt()).toEqual([{ young_person: b, item: to }])
    await asPerson(database, as(ben), async (handle) => {
      const { rows } = await handle.query<{ sealed_bytes: Uint8Array }>(
        'select sealed_bytes from picture where item = $1',
        [to],
      )
      const { key } = await heldKey(handle, b)
      const opened = rows[0] && key.sealing(aboutPicture(picture, to)).open(rows[0].sealed_bytes)
      expect(new TextDecoder().decode(opened)).toBe('a drawing of the sea')
    })
    const carries = asPerson(database, as(ada), (handle) =>
      handle.query('select app_carry_picture($1, $2, $3, $4) as did', [merge, picture, to, drawn]),
    )
    expect((await carries).rows).toEqual([{ did: false }])
  })

  const record = fc.record({ of: fc.constantFrom(0, 1), facts: fc.integer({ min: 1, max: 3 }) })
  const life = fc.record({
    before: fc.array(record, { maxLength: 5 }),
    edges: fc.array(fc.record({ of: fc.constantFrom(0, 1), who: fc.constantFrom(priya, ben, olu) }), { maxLength: 3 }),
    since: fc.array(fc.record({ facts: fc.integer({ min: 1, max: 3 }), goes: fc.boolean() }), { maxLength: 5 }),
    changed: fc.array(fc.nat(), { maxLength: 3 }),
  })

  test('are as they were in every row of every table, with what was written since where it was said to go, and nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(life, async ({ before, edges, since, changed }) => {
        const pair = await two()
        const [a, b] = pair
        const items: { item: Id; of: Id; n: number }[] = []
        await asPerson(database, as(ada), async (handle) => {
          for (const { of, facts } of before) {
            const item = { item: newId(), of: pair[of] ?? a, n: facts }
            items.push(item)
            for (let n = 1; n <= facts; n++) await writes(handle, ada, { ...item, n, words: `${item.item} ${n}` })
          }
          for (const { of, who } of edges)
            await addStanding(handle, standing([pair[of] ?? a, who], ada, { is: 'in-plan' }))
        })
        const as1 = await everythingOf([a, b])
        const merge = await joins(helper(ada), [a, b])
        if (merge.is !== 'ok') throw new Error('not joined')
        expect(await everythingOf([a, b])).toEqual(as1)

        const going: { item: Id; as: Id }[] = []
        const staying: string[] = []
        const [wordsBefore, wordsOne] = await asPerson(database, as(ada), async (handle) => {
          const early = await wordsOf(handle, [a, b])
          for (const { facts, goes } of since) {
            const item = newId()
            if (goes) going.push({ item, as: newId() })
            for (let n = 1; n <= facts; n++) {
              await writes(handle, ada, { item, n, of: a, words: `${item} ${n}` })
              if (!goes) staying.push(`${item} ${n}`)
            }
          }
          for (const at of changed) {
            const item = items[at % Math.max(1, items.length)]
            if (!item) continue
            item.n += 1
            await writes(handle, ada, { ...item, words: `${item.item} ${item.n}` })
          }
          return [early, await wordsOf(handle, [a, b])]
        })
        expect(wordsOne).toEqual(expect.arrayContaining([...(wordsBefore ?? [])]))

        await asPerson(database, as(ada), async (handle) => {
          const [keyOfA, keyOfB] = [(await heldKey(handle, a)).key, (await heldKey(handle, b)).key]
          const goesWithJoined = going.map(({ item, as: to }) => ({
            ...{ item, as: to },
            reseal: (sealed: Uint8Array) => {
              const opened = keyOfA.sealing(item).open(sealed)
              return opened && keyOfB.sealing(to).seal(opened)
            },
          }))
          const parted = await partRecords(handle, { merge: merge.value, reason: 'Two', goesWithJoined }, saying(ada))
          expect(parted.is).toBe('ok')
        })
        const as2 = await everythingOf([a, b])
        const keys = (row: string) => row.startsWith('person_key ')
        expect(as1.filter((row) => !as2.includes(row) && !keys(row))).toEqual([])
        const [ofA, ofB] = await asPerson(database, as(ada), async (handle) => [
          await wordsOf(handle, [a]),
          await wordsOf(handle, [b]),
        ])
        expect([...ofA, ...ofB].sort()).toEqual(wordsOne)
        expect(ofA).toEqual(expect.arrayContaining(staying))
        for (const { item } of going) {
          expect(ofA.filter((words) => words.startsWith(item))).toEqual([])
          expect(ofB.filter((words) => words.startsWith(item)).length).toBeGreaterThan(0)
        }
        for (const { item, of, n } of items)
          expect((of === a ? ofA : ofB).filter((words) => words.startsWith(item))).toHaveLength(n)
        const only = await asPerson(database, as(priya), (handle) => wordsOf(handle, [a, b]))
        const alsoStandsByB = edges.some(({ of, who }) => of === 1 && who === priya)
        if (!alsoStandsByB) expect(only).toEqual(ofA)
      }),
      { numRuns: Number(process.env['MERGE_RUNS'] ?? 12) },
    )
  }, 120_000)
})
