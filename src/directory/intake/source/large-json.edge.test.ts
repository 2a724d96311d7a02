import { describe, expect, test } from 'vitest'
import { recordsInJson } from '../read-json.ts'
import { recordsInBytes, recordsInLargeJson } from './large-json.edge.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const choirs = (many: number): readonly object[] =>
  Array.from({ length: many }, (_, index) => ({ id: String(index), name: `Chœur ${index}`, status: 'active' }))
const places = Array.from({ length: 60 }, (_, index) => ({ id: String(index) }))

describe('a large feed is read in a thread of its own as a small one is read here', () => {
  test.each([
    ['a page with an envelope', { total_items: 431, total_pages: 1, page_number: 1, contents: choirs(431) }],
    ['a bare list', choirs(431)],
    ['a list deep in an envelope', { response: { data: { services: choirs(431), count: 431 } } }],
    ['a short list', { contents: choirs(3) }],
    ['one service', { id: '1', name: 'Choir', status: 'active' }],
    ['a list beside another long one', { organizations: places, services: choirs(431) }],
    ['records of another kind among them', { contents: [...choirs(100), 7, null, 'x', [1]] }],
  ])('%s', async (_, feed) => {
    const text = JSON.stringify(feed)
    const here = recordsInJson(text)
    const there = await recordsInLargeJson(bytesOf(text))
    if (here.is === 'not-a-feed') expect(there).toBeUndefined()
    else expect(there).toEqual(here.found)
  })

  test.each([
    ['one service at sixty places', JSON.stringify({ name: 'Choir', status: 'active', service_at_locations: places })],
    ['a list of numbers', JSON.stringify(Array.from({ length: 100 }, (_, index) => index))],
    [
      'a record a line',
      choirs(100)
        .map((each) => JSON.stringify(each))
        .join('\n'),
    ],
    ['a list that is cut off', JSON.stringify(choirs(100)).slice(0, -20)],
    ['no JSON', '<html>'],
  ])('%s is left to be read here', async (_, text) => {
    expect(await recordsInLargeJson(bytesOf(text))).toBeUndefined()
  })

  test('a page of nine megabytes comes whole, in order', async () => {
    const many = choirs(9_000).map((each) => ({ ...each, description: 'la '.repeat(330) }))
    const read = await recordsInBytes(bytesOf(JSON.stringify({ contents: many })))
    expect(read.is === 'records' && read.found.records.map(({ raw }) => raw)).toEqual(many)
    expect(read.is === 'records' && read.found.records.at(-1)?.where).toBe('/contents/8999')
  })
})
