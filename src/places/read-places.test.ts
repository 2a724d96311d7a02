import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readPlaces } from './read-places.edge.ts'
import type { CountedPlace, PlacesRead } from './tally.ts'

const folder = mkdtempSync(join(tmpdir(), 'rightdoor-places-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(name: string, text: string | Buffer): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}

async function read(path: string): Promise<PlacesRead> {
  const result = await readPlaces(path)
  if (result.is === 'refused') throw new Error(result.because[0]?.says)
  return result.value
}

const placed = (reading: PlacesRead, code: string): CountedPlace | undefined =>
  reading.places.find((place) => place.code === code)

const sectors = `sector,lat,lon,postcodes,p90_m,main_lad,lad_share
AS1 1,53.50,-0.60,100,800,E06000999,1.0
AS1 2,53.60,-0.60,300,800,E06000999,0.5
`

describe('each layout', () => {
  test('a sector table gives its sectors, and the outcode around them by how many postcodes each has', async () => {
    const reading = await read(fileOf('sectors.csv', sectors))
    expect(reading).toMatchObject({ layout: 'sector table', read: 2, skipped: [] })
    expect(placed(reading, 'AS1 2')).toMatchObject({ latitude: 53.6, authority: 'E06000999', authorityShare: 0.5 })
    expect(placed(reading, 'AS1')).toMatchObject({ kind: 'outcode', latitude: 53.575, authorityShare: 0.625 })
  })

  test('an outcode table gives outcodes, whatever ends its lines and begins its file', async () => {
    const reading = await read(fileOf('out.csv', '\uFEFFoutcode,lat,lon,postcodes\r\nAS1,53.5,-0.6,400\r\n'))
    expect(reading.places).toEqual([{ code: 'AS1', kind: 'outcode', latitude: 53.5, longitude: -0.6, postcodes: 400 }])
  })

  test('a list of one authority keeps no full postcode and claims no share', async () => {
    const list = 'postcode,lat,lon,lad_code\nAS1 1AA,53.4,-0.6,E06000999\nAS1 1AB,53.6,-0.6,E06000999\n'
    const reading = await read(fileOf('list.csv', list))
    expect(placed(reading, 'AS1 1')).toEqual({
      code: 'AS1 1',
      kind: 'sector',
      latitude: 53.5,
      longitude: -0.6,
      postcodes: 2,
      authority: 'E06000999',
    })
    expect(JSON.stringify(reading)).not.toMatch(/1A[AB]/)
  })

  test('Code-Point Open has no header, metres of the grid, and rows without a position', async () => {
    const rows = [
      '"TG511AA",10,651409,313177,"E92000001","E19000001","E18000001","","E07000145","E05001087"',
      '"TG511AB",90,0,0,"E92000001","","","","E07000145",""',
    ]
    const reading = await read(fileOf('codepoint/Data/CSV/tg.csv', `${rows.join('\n')}\n`))
    expect(reading).toMatchObject({ layout: 'OS Code-Point Open', read: 2 })
    expect(reading.skipped).toEqual([{ reason: 'no position', count: 1 }])
    expect(placed(reading, 'TG51 1')).toMatchObject({ latitude: 52.65798, longitude: 1.71604, authority: 'E07000145' })
  })

  test('a folder of Code-Point Open is read file by file, folders inside it too', async () => {
    fileOf('codepoint/Data/CSV/as.csv', '"AS1 1AA",10,500000,400000,"E92000001","","","","E06000999","E05"\n')
    const reading = await read(join(folder, 'codepoint'))
    expect(reading.read).toBe(3)
    expect(reading.places.map(({ code }) => code)).toEqual(['AS1', 'AS1 1', 'TG51', 'TG51 1'])
  })

  test('the ONS directory is told by its column names; ended postcodes and those without a position are counted, not kept', async () => {
    const header = 'pcd,pcds,dointr,doterm,oslaua,lsoa11,lat,long,ctry'
    const rows = [
      'AS1 1AA,AS1 1AA,198001,,E06000999,E01,53.5,-0.6,E92000001',
      'AS1 1AB,AS1 1AB,198001,199606,E06000999,E01,53.9,-0.6,E92000001',
      'JE2 3AB,JE2 3AB,198001,,L99999999,,99.999999,0.000000,L93000001',
    ]
    const reading = await read(fileOf('ons.csv', [header, ...rows].join('\n')))
    expect(reading).toMatchObject({ layout: 'ONS Postcode Directory', read: 3 })
    expect(placed(reading, 'AS1 1')?.latitude).toBe(53.5)
    expect(reading.skipped).toEqual([
      { reason: 'ended', count: 1 },
      { reason: 'no position', count: 1 },
    ])
  })

  test('a comma inside an authority name, and a sector over two authorities: the share is told, not guessed', async () => {
    const header = 'pcds,name,doterm,oslaua,lat,long,ctry'
    const row = (last: string, authority: string): string =>
      `AS1 1A${last},"Bristol, City of",,${authority},53.5,-0.6,E92000001`
    const rows = [row('A', 'E06000001'), row('B', 'E06000001'), row('C', 'E06000002')]
    const reading = await read(fileOf('two.csv', [header, ...rows].join('\n')))
    expect(placed(reading, 'AS1 1')).toMatchObject({ authority: 'E06000001', authorityShare: 0.667 })
  })
})

describe('what is not geography is refused in plain words', () => {
  test.each([
    ['HTML', '<!doctype html><html><body>Not found</body></html>', 'not-a-layout'],
    ['JSON', '{"sector": "AS1 1", "lat": 53}', 'not-a-layout'],
    ['another table', 'name,lat,lon\nAshmere,53,-1\n', 'not-a-layout'],
    ['nothing', '', 'not-a-layout'],
    ['noise', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe, 10, 0, 1]), 'not-readable'],
    ['a header alone', 'sector,lat,lon\n', 'not-a-layout'],
    ['positions in the sea off Africa', 'sector,lat,lon\nAS1 1,0,0\n', 'no-places'],
    ['rows of something else', 'sector,lat,lon\nhello,1,2\nworld,3,4\nAS1 1,53,-1\n', 'mostly-faulty'],
    ['a quote that never closes', `sector,lat,lon\nAS1 1,53,-1\n"AS1 2,53,-1\n${'x'.repeat(200_000)}`, 'not-readable'],
  ])('%s', async (name, text, is) => {
    const result = await readPlaces(fileOf(`bad/${name}.csv`, text))
    expect(result).toMatchObject({ is: 'refused', because: [{ is, file: `${name}.csv` }] })
  })

  test('a path that leads nowhere', async () => {
    expect(await readPlaces(join(folder, 'nowhere'))).toMatchObject({ because: [{ is: 'not-there' }] })
  })

  test('a truncated last row is counted, the rest is read', async () => {
    const reading = await read(fileOf('cut.csv', `${sectors}AS1 3,53`))
    expect(reading.skipped).toEqual([{ reason: 'row is not whole', count: 1 }])
    expect(reading.places).toHaveLength(3)
  })
})

const geography = join(import.meta.dirname, '../../../shared/data/geo')

describe('the real tables', () => {
  test.skipIf(!existsSync(geography))(
    '10,820 sectors and their outcodes (skipped where the tables are absent)',
    async () => {
      const reading = await read(join(geography, 'sectors-codepoint-2014.csv'))
      expect(reading.read).toBe(10_820)
      expect(reading.places).toHaveLength(10_820 + 2_880)
      expect(placed(reading, 'DN15 6')).toMatchObject({
        latitude: 53.59201,
        longitude: -0.64846,
        authority: 'E06000013',
      })
      const unclear = reading.places.filter(
        ({ kind, authorityShare }) => kind === 'sector' && (authorityShare ?? 0) < 0.9,
      )
      expect(unclear).toHaveLength(1_015)
    },
  )

  test.skipIf(!existsSync(geography))(
    'the postcodes of one authority agree with the sector table (skipped where absent)',
    async () => {
      const list = await read(join(geography, 'postcodes-northlincs-with-lsoa-imd.csv'))
      expect(list.read).toBe(4_753)
      expect(placed(list, 'DN15 6')).toMatchObject({ latitude: 53.59201, longitude: -0.64846, postcodes: 165 })
    },
  )
})
