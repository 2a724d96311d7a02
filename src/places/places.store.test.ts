import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '../shared/day.ts'
import type { Database } from '../store/database.ts'
import { openTestDatabase } from '../store/testing.edge.ts'
import { loadPlaces } from './load-places.store.ts'
import { findPlace, readAllPlaces } from './places.store.ts'

const today = '2026-11-21' as Day
const folder = mkdtempSync(join(tmpdir(), 'rightdoor-places-store-'))
let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

async function load(name: string, text: string) {
  const path = join(folder, name)
  writeFileSync(path, text)
  return loadPlaces(database, path, { today })
}

const sectors =
  'sector,lat,lon,postcodes,main_lad,lad_share\nAS1 1,53.5,-0.6,100,E06000999,1.0\nAS1 2,53.6,-0.6,300,E06000999,0.8\n'

describe('geography that is loaded once serves every locality', () => {
  test('a sector table gives sectors and outcodes, and saying it twice changes nothing', async () => {
    expect(await load('s.csv', sectors)).toMatchObject({ value: { sectors: 2, outcodes: 1, saved: 3, unchanged: 0 } })
    expect(await load('s.csv', sectors)).toMatchObject({ value: { sectors: 2, outcodes: 1, saved: 0, unchanged: 3 } })
  })

  test('somebody who types a full postcode is placed by its sector, one in an unknown sector by the outcode', async () => {
    expect(await findPlace(database, 'as1 2ab')).toMatchObject({ code: 'AS1 2', latitude: 53.6, authorityShare: 0.8 })
    expect(await findPlace(database, 'AS1 9')).toMatchObject({ code: 'AS1', kind: 'outcode', latitude: 53.575 })
    expect(await findPlace(database, 'AS7')).toBeUndefined()
    expect(await findPlace(database, "'; drop table place; --")).toBeUndefined()
  })

  test('the index in memory answers the same without the database', async () => {
    const index = await readAllPlaces(database)
    expect(index.size).toBe(3)
    for (const typed of ['as12ab', 'AS1 9', 'AS7', 'nonsense'])
      expect(index.lookUp(typed)).toEqual(await findPlace(database, typed))
  })

  test('a mere part of a place does not replace the whole, and the report says so', async () => {
    const part = await load('part.csv', 'postcode,lat,lon,lad_code\nAS1 2AA,54.9,-2.0,E06000001\n')
    expect(part).toMatchObject({
      value: { kept: 2, skipped: [{ reason: 'more postcodes are known already', count: 2 }] },
    })
    expect(await findPlace(database, 'AS1 2')).toMatchObject({ latitude: 53.6, authority: 'E06000999' })
  })

  test('an outcode table moves the middle and leaves the authority that is known', async () => {
    await load('o.csv', 'outcode,lat,lon,postcodes\nAS1,53.58,-0.61,420\n')
    expect(await findPlace(database, 'AS1')).toMatchObject({
      latitude: 53.58,
      authority: 'E06000999',
      authorityShare: 0.85,
    })
  })

  test('a file that is refused changes nothing', async () => {
    const before = await database.pool.query('select * from place order by code')
    expect(await load('bad.csv', 'sector,lat,lon\nAS1 1,0,0\n')).toMatchObject({ is: 'refused' })
    expect(await load('bad.html', '<html>')).toMatchObject({ is: 'refused' })
    const after = await database.pool.query('select * from place order by code')
    expect(after.rows).toEqual(before.rows)
  })
})
