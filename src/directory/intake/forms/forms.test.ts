import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { givesWay } from '../giving-way.edge.ts'
import { type ReadFeed, readRecords } from '../read-records.ts'
import { readPath, readText } from '../source/read-path.edge.ts'
import { vectors } from '../testing.edge.ts'
import { tools } from '../tools.edge.ts'
import { readCsv } from './csv.edge.ts'
import { type Mapping, readMapping } from './mapping.ts'

const at = (name: string): string => fileURLToPath(new URL(name, vectors))

async function readAll(path: string, mapping?: Mapping): Promise<ReadFeed> {
  const source = await readPath(path, mapping)
  if (source.is === 'failed') throw new Error(source.says)
  return readRecords(source.form, source.records, { feed: 'saltmarsh', base: 'saltmarsh', tools })
}

async function mappingAt(path: string): Promise<Mapping> {
  const read = readMapping(await readFile(path, 'utf8'))
  if (read.is === 'unsound') throw new Error(read.says.join())
  return read.mapping
}

describe('tables of HSDS', () => {
  test('a folder of the second version, with names in the singular, is put together; the shifted row waits in quarantine', async () => {
    const read = await readAll(at('tables-2'))
    expect(read.form).toBe('hsds-tables')
    expect(read.services).toMatchObject([
      {
        name: 'Homework club',
        url: 'https://www.saltmarsh.example.org',
        minimum_age: 11,
        maximum_age: 16,
        eligibility_description: 'teen',
        organization: { name: 'Saltmarsh Youth Trust', description: 'Young people, by the sea' },
        phones: [{ number: '01632 960112' }],
        schedules: [{ byday: 'MO', opens_at: '15:30' }],
        attributes: [{ term: { name: 'Homework', taxonomy: 'Things to do' } }],
        service_at_locations: [
          {
            location: { name: 'The Net Loft', addresses: [{ postal_code: 'ZZ99 1AA' }] },
            phones: [{ number: '01632 960113' }],
          },
        ],
      },
      { name: 'Boat shed' },
    ])
    expect(read.quarantined.map((each) => [each.because, each.where])).toEqual([['columns-shifted', 'services row 4']])
  })

  test('a datapackage names its tables', async () => {
    const read = await readAll(at('tables-3/datapackage.json'))
    expect(read.services).toMatchObject([
      { name: 'Homework club', organization: { name: 'Saltmarsh Youth Trust' }, minimum_age: 11 },
    ])
    expect((await readAll(at('tables-3'))).services).toEqual(read.services)
  })

  test('one of the tables leads to the others beside it', async () =>
    expect((await readAll(at('tables-3/services.csv'))).services).toEqual((await readAll(at('tables-3'))).services))
})

test('a list out of Outpost: rows that refer to another add to it, private contacts and hidden addresses stay out', async () => {
  const read = await readAll(at('outpost.csv'))
  expect(read.form).toBe('outpost')
  expect(read.services).toMatchObject([
    {
      name: 'Surf mornings',
      organization: { name: 'Saltmarsh Youth Trust' },
      minimum_age: 8,
      maximum_age: 17,
      application_process: 'Come to the slip',
      contacts: [{ name: 'Desk', email: 'surf@example.org', phones: [{ number: '01632 960114' }] }],
      schedules: [{ byday: 'SA', opens_at: '09:00' }, { byday: 'SU' }],
      cost_options: [{ option: 'A morning', amount: 3 }],
      service_at_locations: [
        { location: { name: 'The Slip' }, signposting: { self_referral: 'yes' } },
        { location: { addresses: [{ address_1: 'Saltmarsh', postal_code: 'ZZ99' }] } },
      ],
    },
    { name: 'Closed club', status: 'temporarily closed', cost_options: [{ amount: 0 }] },
  ])
  expect(JSON.stringify(read.services)).not.toMatch(/private@|Hidden Lane|Safe house/)
  expect(read.quarantined).toMatchObject([{ because: 'not-readable', where: 'row 7' }])
})

describe('a list with a mapping', () => {
  test('columns become fields, words for nothing are nothing, what columns get wrong is mended', async () => {
    const read = await readAll(at('list.csv'), await mappingAt(at('list.mapping.json')))
    expect(read.services).toMatchObject([
      {
        name: 'Marsh Rowing Club',
        description: 'A club at ZZ99 1AD.',
        phones: [{ number: '01632 960116' }],
        schedules: [
          { byday: 'MO', opens_at: '09:00', closes_at: '12:00' },
          { byday: 'MO', opens_at: '13:00', closes_at: '17:00' },
        ],
        attributes: [{ term: { name: 'Sport', taxonomy: 'kind' } }, { term: { name: 'Sea' } }],
        service_at_locations: [{ signposting: { sector: 'community', self_referral: 'yes' } }],
      },
      { name: 'Night kayak', phones: [], schedules: [{ description: 'MO by arrangement' }] },
    ])
    expect(read.quarantined).toMatchObject([{ because: 'blank-name', where: 'row 4' }])
  })

  test('a mapping for another file says which columns are not there', async () => {
    const mapping = await mappingAt(at('list.mapping.json'))
    const read = await readText('x.csv', 'Name,Town\nA,B', { encoding: 'utf-8', mapping })
    expect(read).toMatchObject({ is: 'failed', says: expect.stringContaining('Club name') })
  })

  test.each([
    ['{"feed":"a","id":"x","fields":{"nmae":"x"}}', 'nmae'],
    ['{"feed":"a","id":"x","fields":{"url":"x"}}', 'fields.name'],
    ['{"feed":', 'JSON'],
  ])('a mapping with a slip, %s, is refused and says where', (text, says) =>
    expect(readMapping(text)).toMatchObject({ is: 'unsound', says: [expect.stringContaining(says)] }),
  )

  test('a list without a mapping says that it needs one, and what its columns are', async () => {
    const read = await readText('clubs.csv', 'Club,Town\nA,B', { encoding: 'utf-8', mapping: undefined })
    expect(read).toMatchObject({ is: 'failed', says: expect.stringMatching(/mapping file.*club, town/) })
  })
})

describe('a CSV file as somebody saved it', () => {
  test.each([
    ['semicolons', 'a;b\n1;2'],
    ['tabs', 'a\tb\n1\t2'],
    ['a byte order mark and CRLF', '\ufeffa,b\r\n1,2\r\n\r\n'],
    ['quotation marks in the middle', 'a,b\n1,2'],
  ])('with %s', async (_, text) =>
    expect((await readCsv('x.csv', text, givesWay())).rows).toEqual([{ where: 'row 2', cells: { a: '1', b: '2' } }]),
  )

  test('in many pieces, no letter is cut in half and no row is lost', async () => {
    const cell = (row: number): string => `${'x'.repeat(row % 7)}${'🎈é'.repeat(50)}`
    const rows = Array.from({ length: 2_000 }, (_, row) => `${row},"${cell(row)}"`)
    const table = await readCsv('x.csv', `n,said\n${rows.join('\n')}`, givesWay())
    expect(table.problems).toEqual([])
    expect(table.rows.map((row) => row.cells)).toEqual(rows.map((_, row) => ({ n: String(row), said: cell(row) })))
  })

  test('with a quotation mark that never closes: what came before is kept, and the report says so', async () => {
    const table = await readCsv('x.csv', 'a,b\n1,2\n"3,4\n5,6', givesWay())
    expect(table.rows).toHaveLength(1)
    expect(table.problems[0]).toMatch(/only be read up to row 2/)
  })
})

test('a folder with nothing in it, and a path that leads nowhere, are said plainly', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rightdoor-'))
  writeFileSync(join(folder, 'readme.md'), 'nothing')
  expect(await readPath(folder, undefined)).toMatchObject({ is: 'failed' })
  expect(await readPath(join(folder, 'gone.json'), undefined)).toMatchObject({ is: 'failed' })
  rmSync(folder, { recursive: true })
})

const trafford = fileURLToPath(new URL('../../../../../shared/data/directory/trafford-ogl/', import.meta.url))
const lists = [
  ['trafford-charities', 'charities/charities_operating_in_trafford.csv', 736],
  ['trafford-childrens-centres', 'childrens_centres/trafford_childrens_centres.csv', 2],
  ['greater-manchester-dentists', 'dentists/gm_dentists.csv', 539],
  ['greater-manchester-food-banks', 'food_banks/gm_food_banks.csv', 171],
  ['trafford-general-practices', 'general_practice/trafford_general_practices.csv', 26],
  ['greater-manchester-jobcentres', 'jobcentre_plus/gm_jobcentreplus.csv', 26],
  ['greater-manchester-libraries', 'libraries/gm_libraries.csv', 141],
  ['trafford-mental-health', 'mental_health/trafford_mental_health_services.csv', 60],
  ['greater-manchester-pharmacies', 'pharmacies/gm_pharmacies.csv', 631],
  ['trafford-schools', 'schools_and_colleges/trafford_schools_and_colleges.csv', 103],
  ['trafford-sports-clubs', 'sports_clubs/sports_clubs.csv', 140],
] as const

describe('the lists of Trafford and Greater Manchester', () => {
  test.skipIf(!existsSync(trafford)).each(lists)(
    '%s (skipped where the shared data is absent)',
    async (name, file, rows) => {
      const mapping = await mappingAt(
        fileURLToPath(new URL(`../../../../content/mappings/${name}.json`, import.meta.url)),
      )
      const read = await readAll(join(trafford, file), mapping)
      expect(read.read).toBe(rows)
      expect(read.kept.length + read.repeated + read.quarantined.length).toBe(rows)
      expect(read.kept.length + read.repeated).toBeGreaterThanOrEqual(rows * 0.995)
      expect(read.quarantined.every((each) => each.because === 'duplicate-id')).toBe(true)
    },
  )

  test.skipIf(!existsSync(trafford))('their traps (skipped where the shared data is absent)', async () => {
    const read = async (index: number): Promise<ReadFeed> => {
      const [name, file] = lists[index] ?? lists[0]
      const mapping = fileURLToPath(new URL(`../../../../content/mappings/${name}.json`, import.meta.url))
      return readAll(join(trafford, file), await mappingAt(mapping))
    }
    const dentists = (await read(2)).services
    expect(dentists[0]).toMatchObject({
      phones: [{ number: '0161 790 3377' }],
      service_areas: [{ uri: expect.stringContaining('E08000006') }],
    })
    expect(dentists.find((dentist) => dentist.name === '360 Dental Care Limited')?.phones[0]?.number).toBe(
      '0161 834 1000',
    )
    expect((await read(8)).services[0]?.schedules).toMatchObject([
      { byday: 'MO,TU,WE,TH,FR', opens_at: '08:30', closes_at: '13:00' },
      { byday: 'MO,TU,WE,TH,FR', opens_at: '14:00', closes_at: '17:30' },
      { byday: 'SA', opens_at: '09:00', closes_at: '12:30' },
    ])
    expect((await read(9)).services[0]).toMatchObject({ minimum_age: 5, maximum_age: 19 })
    const pantries = (await read(3)).services
    expect(pantries.some((pantry) => JSON.stringify(pantry).includes('\u00a0'))).toBe(false)
    expect(
      pantries.filter((pantry) => pantry.service_at_locations[0]?.signposting.self_referral === 'no').length,
    ).toBeGreaterThan(60)
  })
})
