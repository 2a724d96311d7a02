import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openText, sealText } from '../../people/sealing.ts'
import type { Id } from '../../shared/id.ts'
import type { Database } from '../../store/database.ts'
import { type Acting, asPerson } from '../../store/second-lock.ts'
import { openTestDatabase } from '../../store/testing.edge.ts'
import { masterKey } from './person-keys.edge.ts'
import { destroyKey, type PersonKeys, personKeys } from './person-keys.store.ts'

const id = (n: number): Id => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id
const [samira, jo, priya] = [id(1), id(2), id(3)]
const locality = 'ashmere'
const asPriya: Acting = { locality, person: priya, part: 'helper', agency: id(4) }
const master = masterKey('a secret of the tests, known to all')
const words = 'I can’t sleep before school'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await database.pool.query("insert into locality (slug, name) values ('ashmere', 'Ashmere')")
  await database.pool.query(
    "insert into person (id, locality, is_a) values ($1, 'ashmere', 'young-person'), ($2, 'ashmere', 'young-person')",
    [samira, jo],
  )
})
beforeEach(() => database.pool.query('truncate person_key'))
afterAll(() => database.close())

const withKeys = <Value>(work: (keys: PersonKeys) => Promise<Value>): Promise<Value> =>
  asPerson(database, asPriya, (handle) => work(personKeys(handle, locality, master)))
const sealFor = (person: Id, about = 'a plan'): Promise<Uint8Array> =>
  withKeys(async (keys) => {
    const found = await keys.need(person)
    if (found.is !== 'held') throw new Error('there is no key')
    return sealText(found.key.sealing(about), words)
  })
const openFor = (person: Id, sealed: Uint8Array, about = 'a plan') =>
  withKeys(async (keys) => {
    const found = await keys.find(person)
    return found.is === 'held' ? openText(found.key.sealing(about), sealed) : found
  })
const erase = (person: Id): Promise<void> =>
  asPerson(database, { ...asPriya, person, part: 'young-person' }, (handle) =>
    destroyKey(handle, { locality, person, at: new Date() }),
  )

describe('A key for each person', () => {
  test('it is made when it is first needed, and opens in the next transaction what it sealed in this one', async () => {
    expect(await openFor(samira, new Uint8Array())).toEqual({ is: 'none' })
    const sealed = await sealFor(samira)
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('sleep')
    expect(await openFor(samira, sealed)).toBe(words)
  })

  test('ten who write for Samira at the same moment all use one key', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => sealFor(samira)))
    for (const sealed of all) expect(await openFor(samira, sealed)).toBe(words)
    expect((await database.pool.query('select count(*) as many from person_key')).rows).toEqual([{ many: 1 }])
  })

  test('what was sealed for Samira opens neither with Jo’s key, nor in another place of her own record, nor when a bit is changed', async () => {
    const sealed = await sealFor(samira)
    await sealFor(jo)
    expect(await openFor(jo, sealed)).toBeUndefined()
    expect(await openFor(samira, sealed, 'another plan')).toBeUndefined()
    const changed = Uint8Array.from(sealed, (byte, n) => (n === sealed.length - 1 ? byte ^ 1 : byte))
    expect(await openFor(samira, changed)).toBeUndefined()
    for (const short of [0, 5, 12, 20, 28]) expect(await openFor(samira, sealed.subarray(0, short))).toBeUndefined()
  })

  test('a key that is put in the place of another’s opens nothing, and no key is made in its stead', async () => {
    await sealFor(samira)
    await sealFor(jo)
    await database.pool.query(
      'update person_key set sealed_key = (select sealed_key from person_key where person = $1) where person = $2',
      [jo, samira],
    )
    await expect(sealFor(samira)).rejects.toThrow('another SECRET')
  })

  test('with another secret nothing opens, and the message says what to do', async () => {
    const sealed = await sealFor(samira)
    const other = asPerson(database, asPriya, (handle) =>
      personKeys(handle, locality, masterKey('another secret of the tests, known to all')).need(samira),
    )
    await expect(other).rejects.toThrow('Start with the SECRET that they were made with')
    expect(await openFor(samira, sealed)).toBe(words)
  })
})

describe('To destroy a key is to erase', () => {
  test('Samira’s words cannot be opened any more, and say so; Jo’s can', async () => {
    const [hers, his] = [await sealFor(samira), await sealFor(jo)]
    await erase(samira)
    expect(await openFor(samira, hers)).toEqual({ is: 'destroyed' })
    expect(await openFor(jo, his)).toBe(words)
  })

  test('nothing is left of it in the table, and nobody gets a new one', async () => {
    await sealFor(samira)
    await erase(samira)
    await erase(samira)
    await expect(sealFor(samira)).rejects.toThrow('there is no key')
    const { rows } = await database.pool.query('select sealed_key, destroyed_at from person_key')
    expect(rows).toEqual([{ sealed_key: null, destroyed_at: expect.any(Date) }])
  })

  test('who is erased before a word was kept has no key made for them later', async () => {
    await erase(jo)
    await expect(sealFor(jo)).rejects.toThrow('there is no key')
  })
})
