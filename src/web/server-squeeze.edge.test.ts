import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { squeezed, squeezingFor } from './server-squeeze.edge.ts'

const page = Buffer.from('<p>Whichever door you come through is the right one.</p>'.repeat(100))
const html = 'text/html; charset=utf-8'

describe('What travels to a phone with little data left', () => {
  test('a page is made small in the way that the browser can read, and is the same page there', async () => {
    const [brotli, gzip] = [await squeezed(page, html, 'gzip, deflate, br'), await squeezed(page, html, 'gzip')]
    expect([brotli.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip'])
    expect(brotliDecompressSync(brotli.body).equals(page)).toBe(true)
    expect(gunzipSync(gzip.body).equals(page)).toBe(true)
    expect(Math.max(brotli.body.length, gzip.body.length)).toBeLessThan(page.length / 10)
  })

  test('a list of megabytes is the same list there too', async () => {
    const list = Buffer.concat(Array.from({ length: 200 }, () => page))
    expect(brotliDecompressSync((await squeezed(list, 'application/json', 'br')).body).equals(list)).toBe(true)
    expect(gunzipSync((await squeezed(list, 'application/json', 'gzip')).body).equals(list)).toBe(true)
  })

  test('whoever keeps copies on the way is told that there are several', async () => {
    expect((await squeezed(page, html, '')).headers).toEqual({ vary: 'Accept-Encoding' })
  })

  test('a few words, and what is small already, go as they are', async () => {
    expect((await squeezed(Buffer.from('ready'), html, 'br')).headers).not.toHaveProperty('content-encoding')
    expect((await squeezed(page, 'image/png', 'br')).body).toBe(page)
  })

  test.each([
    ['', undefined],
    ['identity', undefined],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0', undefined],
    ['GZIP', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    [';;,,q=br', undefined],
  ])('a browser that takes %j gets %j', (accepts, way) => {
    expect(squeezingFor(accepts)).toBe(way)
  })
})
