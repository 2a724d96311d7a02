import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { decide } from '../src/access/decide.ts'
import { agencyThingKinds, itemKinds } from '../src/access/object.ts'
import { jobs, parts } from '../src/access/subject.ts'
import { broken } from './access/broken.ts'
import { type Product, products, sizeOf } from './access/cells.ts'
import { compared, isCaught, type Seen } from './access/comparing.ts'
import * as allTables from './access/page-tables.ts'
import {
  agencyTable,
  edgeTable,
  exceptionTable,
  fieldTable,
  jobTable,
  letsInTable,
  liftTable,
  linesOf,
  listIn,
  opensTable,
  passTable,
  scopeTable,
  writingTable,
} from './access/page-tables.ts'
import { neverMet, stepOf } from './access/spread.ts'

const page = `${readFileSync(new URL('../docs/who-may-see-what.md', import.meta.url), 'utf8')}\n`
const all: readonly Product[] = Object.values(products)
const patience = 120_000

/** Everything is asked by `npm run proof`; every time, a seventh from all over each large product, and the small ones whole. */
const isWhole = process.env['PROOF'] === 'full'
const stepIn = (product: Product): number => (isWhole ? 1 : stepOf(product))

const seen = new Map<Product, Seen>()
const looked = (product: Product): Seen => {
  const found = seen.get(product) ?? compared(decide, product, stepIn(product))
  seen.set(product, found)
  return found
}

const total = (word: string): number => all.reduce((sum, product) => sum + (looked(product).counts.get(word) ?? 0), 0)

const began = performance.now()

afterAll(() => {
  const cells = [...seen.values()].reduce((sum, each) => sum + each.cells, 0)
  const seconds = Math.round((performance.now() - began) / 1000)
  console.info(
    `who may see what: ${cells.toLocaleString('en-GB')} cells compared, in ${seconds} s with what was broken on purpose`,
  )
})

const tables = [
  ['what a job may do at all', jobTable],
  ['which fields leave', fieldTable],
  ['which fields leave for some', exceptionTable],
  ['what somebody writes who reads more', writingTable],
  ['the things of an agency', agencyTable],
  ['what may be written of them', letsInTable],
  ['who can be joined how', edgeTable],
  ['what passes each step', passTable],
  ['what a carer’s edge opens on a day', scopeTable],
  ['which kinds that is', opensTable],
  ['who may lift a denial', liftTable],
] as const

const firstColumn = (table: string): readonly string[] => [
  ...new Set(
    linesOf(table)
      .slice(1)
      .map(([is = '']) => is),
  ),
]

describe('The tables are those of the page', () => {
  test.each(tables)('%s stands on the page letter for letter', (_, table) => {
    const lines = table.trim().split('\n')
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.filter((line) => !page.includes(line))).toEqual([])
    expect(page.includes(`\n${table.trim()}\n\n`)).toBe(true)
  })

  test('there is none that is not on the page, and none on the page that is not here', () => {
    const onPage = page.match(/(?:^\|.*\n)+/gm) ?? []
    expect(onPage.map((table) => table.trim()).toSorted()).toEqual(tables.map(([, table]) => table.trim()).toSorted())
    expect(Object.values(allTables).filter((each) => typeof each === 'string')).toHaveLength(tables.length)
  })

  test('they speak of every part and every kind that the program knows, and of no other', () => {
    const [heading = []] = linesOf(jobTable)
    const workers = listIn(linesOf(edgeTable).find(([edge]) => edge === 'worker')?.[1])
    expect(workers.toSorted()).toEqual(jobs.toSorted())
    expect(
      heading
        .slice(1)
        .flatMap(listIn)
        .filter((part) => !parts.some((each) => each === part)),
    ).toEqual([])
    expect(firstColumn(jobTable).toSorted()).toEqual(itemKinds.toSorted())
    expect(firstColumn(fieldTable).toSorted()).toEqual(itemKinds.toSorted())
    expect(firstColumn(agencyTable).toSorted()).toEqual(agencyThingKinds.toSorted())
  })
})

describe('The function and the tables of the page answer every question alike', () => {
  test.each(all.map((product) => [product.name, product] as const))(
    '%s',
    (_, product) => {
      const { cells, shown } = looked(product)
      // One in so many, but for the few that the spread misses where a side is no multiple of it.
      expect(cells).toBeGreaterThan((0.999 * sizeOf(product)) / stepIn(product))
      expect(shown.join('\n\n')).toBe('')
    },
    patience,
  )
})

describe('The comparison looked', () => {
  test(
    'at more than two million questions of twelve million, and in the proof at all of them',
    () => {
      const asked = all.reduce((sum, product) => sum + looked(product).cells, 0)
      const there = all.reduce((sum, product) => sum + sizeOf(product), 0)
      expect(there).toBeGreaterThan(12_000_000)
      expect(asked).toBeGreaterThan(2_000_000)
      if (isWhole) expect(asked).toBe(there)
    },
    patience,
  )

  test.each(all.map((product) => [product.name, product] as const))(
    'at everything on each side together with everything on each other side: %s',
    (_, product) => {
      expect(stepOf(product)).toBeLessThanOrEqual(7)
      expect(neverMet(product, stepIn(product))).toEqual([0, 0, 0, 0, 0, 0])
    },
    patience,
  )

  test('and would tell, were two of them never asked together', () => {
    expect(Math.max(...neverMet(products.pairs, 17))).toBeGreaterThan(0)
  })

  test.each([
    ...['allowed', 'denied', 'nobody', 'other-place', 'no-agreement', 'no-relationship', 'not-this-job'],
    ...['not-for-you', 'not-shared-with-you', 'proxy-ended', 'not-in-their-view', 'lifted-by-override'],
    ...[
      'lifted-by-break-glass',
      'keep-the-reason',
      'tell-them',
      'kept-from-them-and-why',
      'review-in-two-working-days',
    ],
    ...['alert-the-privacy-officer', 'review-the-breaking', 'show-it-to-them', 'review-the-relationship'],
    ...['sign-in-again', 'record-the-share'],
  ])('%s was an answer at least a hundred times', (word) => expect(total(word)).toBeGreaterThan(100), patience)

  test.each(broken.map((one) => [one.so, one] as const))(
    'a function by which %s is caught',
    (_, { breaks, tellsIn }) => {
      const product = products[tellsIn]
      expect(isCaught(breaks(decide), product, { step: stepIn(product) })).toBe(true)
    },
    patience,
  )
})
