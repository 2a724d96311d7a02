import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { decide } from '../src/access/decide.ts'
import { broken } from './access/broken.ts'
import { type Product, products, sizeOf } from './access/cells.ts'
import { compared, isCaught, type Seen } from './access/comparing.ts'
import { agencyTable, fieldTable, jobTable, letsInTable } from './access/page-tables.ts'

const page = readFileSync(new URL('../docs/who-may-see-what.md', import.meta.url), 'utf8')
const all: readonly Product[] = Object.values(products)
const patience = 120_000

const seen = new Map<Product, Seen>()
const looked = (product: Product): Seen => {
  const found = seen.get(product) ?? compared(decide, product)
  seen.set(product, found)
  return found
}

const total = (word: string): number => all.reduce((sum, product) => sum + (looked(product).counts.get(word) ?? 0), 0)

afterAll(() => {
  const cells = [...seen.values()].reduce((sum, each) => sum + each.cells, 0)
  console.info(`who may see what: ${cells.toLocaleString('en-GB')} cells compared`)
})

describe('The tables are those of the page', () => {
  test.each([
    ['what a job may do at all', jobTable],
    ['which fields leave', fieldTable],
    ['the things of an agency', agencyTable],
    ['what may be written of them', letsInTable],
  ])('%s stands on the page letter for letter', (_, table) => {
    const lines = table.trim().split('\n')
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.filter((line) => !page.includes(line))).toEqual([])
    expect(page.includes(`\n${table.trim()}\n\n`)).toBe(true)
  })
})

describe('The function and the tables of the page answer every question alike', () => {
  test.each(all.map((product) => [product.name, product] as const))(
    '%s',
    (_, product) => {
      const { cells, shown } = looked(product)
      expect(cells).toBe(sizeOf(product))
      expect(shown.join('\n\n')).toBe('')
    },
    patience,
  )
})

describe('The comparison looked', () => {
  test(
    'at more than ten million questions, a million of them about every job',
    () => {
      expect(looked(products.everyJob).cells).toBeGreaterThan(1_000_000)
      expect(all.reduce((sum, product) => sum + looked(product).cells, 0)).toBeGreaterThan(10_000_000)
    },
    patience,
  )

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
    (_, { breaks, tellsIn }) => expect(isCaught(breaks(decide), products[tellsIn])).toBe(true),
    patience,
  )
})
