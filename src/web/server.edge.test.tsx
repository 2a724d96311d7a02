import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { serve } from '@hono/node-server'
import { describe, expect, test } from 'vitest'
import { dayIn } from '../shared/day.ts'
import { renderPage } from './document.edge.tsx'
import type { Asked, Route } from './route.ts'
import { createServer } from './server.edge.ts'
import { readAssets } from './server-assets.edge.ts'

const noon = new Date('2026-11-21T12:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'rightdoor-assets-'))
writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ 'app.css': 'app-1.css' }))
writeFileSync(join(folder, 'app-1.css'), 'body{color:#123}'.repeat(200))
const assets = readAssets(pathToFileURL(`${folder}/`))

/** A server of two places with a few pages, and what its pages were asked and what it logged. */
function open(routes: readonly Route[] = []) {
  const asked: Asked[] = []
  const logged: Record<string, string | number>[] = []
  const page: Route['answer'] = (each) => {
    asked.push(each)
    return { is: 'page', title: 'Here', main: <h1>Here</h1> }
  }
  const server = createServer({
    places: () => [
      { slug: 'ashmere', name: 'Ashmere', demonstration: true, isDefault: true, hosts: [] },
      { slug: 'brook', name: 'Brook', demonstration: false, isDefault: false, hosts: ['help.brook.example'] },
    ],
    routes: [
      { get: '/', says: 'came in', may: 'anyone', answer: page },
      { get: '/o/:id', says: 'looked', may: 'anyone', answer: page },
      { post: '/say', says: 'said something', may: 'anyone', answer: page },
      ...routes,
    ],
    assets,
    publicUrl: 'http://localhost:3000',
    secret: 'a secret of this test, known to all who read it',
    render: renderPage,
    log: (line) => logged.push(line),
    now: () => noon,
    isLoss: (error) => error instanceof Error && error.message === 'gone',
    ready: async () => true,
    securityContact: 'mailto:safe@rightdoor.example',
  })
  const get = (path: string, headers: Record<string, string> = {}) =>
    server.fetch(new Request(new URL(path, 'http://localhost:3000'), { headers }))
  const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    server.fetch(new Request(new URL(path, 'http://localhost:3000'), { method: 'POST', body, headers }))
  return { asked, logged, get, post, fetch: server.fetch }
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields)

describe('Which place somebody comes to', () => {
  test.each([
    { when: 'the first part of the path', given: '/brook', gives: ['brook', '/brook', '/'] },
    { when: 'with a closing slash', given: '/brook/', gives: ['brook', '/brook', '/'] },
    { when: 'a host name of its own', given: 'http://help.brook.example/', gives: ['brook', '', '/'] },
    { when: 'neither: the default place', given: '/', gives: ['ashmere', '', '/'] },
    { when: 'the name of the default place', given: '/ashmere/o/1', gives: ['ashmere', '/ashmere', '/o/1'] },
  ])('$when: $given', async ({ given, gives }) => {
    const { asked, get } = open()
    await get(given)
    expect(asked.map(({ locality, frame, path }) => [locality, frame.base, path])).toEqual([gives])
  })

  test('a path that only begins like a place is none', async () => {
    expect((await open().get('/brookside')).status).toBe(404)
  })
})

describe('What every answer carries', () => {
  test('no cookie, strict headers, and a nonce that is new each time', async () => {
    const { get } = open()
    const [one, other] = [await get('/'), await get('/')]
    expect(one.headers.get('set-cookie')).toBeNull()
    expect(one.headers.get('referrer-policy')).toBe('no-referrer')
    const nonceOf = (response: Response) => response.headers.get('content-security-policy')?.match(/nonce-(\S+)'/)?.[1]
    expect(nonceOf(one)).toMatch(/^[\w+/=]{20,}$/)
    expect(nonceOf(one)).not.toBe(nonceOf(other))
  })

  test('R2: help now is one press away on every page, also where nothing is found or something broke', async () => {
    const broken: Route = {
      get: '/broken',
      says: 'met a fault',
      may: 'anyone',
      answer: () => {
        throw new Error('a fault')
      },
    }
    const { get } = open([broken])
    for (const path of ['/', '/nowhere', '/broken'])
      expect(await (await get(path)).text()).toContain('href="/help-now"')
    expect(await (await get('/brook')).text()).toContain('href="/brook/help-now"')
  })

  test('the log says what was done and never what was said, asked or from where', async () => {
    const { logged, get, post } = open()
    await get('/o/secret-id?q=secret-words', { 'x-forwarded-for': '192.0.2.7' })
    await post('/say', form({ words: 'secret words' }))
    expect(logged.map(({ did, status }) => [did, status])).toEqual([
      ['looked', 200],
      ['said something', 200],
    ])
    expect(JSON.stringify(logged)).not.toMatch(/secret|192/)
  })

  test('the day is the day in England', async () => {
    const { asked, get } = open()
    await get('/')
    expect(asked[0]?.today).toBe(dayIn(noon))
  })
})

describe('Forms', () => {
  test('a form from another site is not read', async () => {
    const { asked, post } = open()
    expect((await post('/say', form({ a: '1' }), { 'sec-fetch-site': 'cross-site' })).status).toBe(400)
    expect((await post('/say', form({ a: '1' }), { origin: 'https://evil.example' })).status).toBe(400)
    expect(asked).toEqual([])
  })

  test('a form that is too long is refused in plain words, with or without saying so beforehand', async () => {
    const { asked, post } = open()
    const long = `words=${'x'.repeat(300_000)}`
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const said = await post('/say', long, { ...type, 'content-length': String(long.length) })
    expect([said.status, await said.text()]).toEqual([400, expect.stringContaining('Try fewer words')])
    expect((await post('/say', long, type)).status).toBe(400)
    expect(asked).toEqual([])
  })

  test('NUL, half characters and repeated names are a plain answer', async () => {
    const { asked, post } = open()
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await post('/say', 'words=a%00b%ff%ed%a0%80&words=2&%ff=%', type)).status).toBe(200)
    expect(asked[0]?.form.all('words')).toHaveLength(2)
    expect(asked[0]?.form.first('words')?.isWellFormed()).toBe(true)
  })

  test('a picture of 30 MB, sent over a line, is answered in words, and what was typed is there for the page', async () => {
    const seen: (Asked['picture'] | string)[] = []
    const answer: Route['answer'] = ({ form: fields, picture }) => {
      seen.push(fields.first('words') ?? '', picture)
      return { is: 'page', status: 422, title: 'Here', main: <p>{fields.first('words')}</p> }
    }
    const { fetch: answerTo } = open([{ post: '/draw', says: 'drew', may: 'anyone', takesPicture: true, answer }])
    const line = await new Promise<ReturnType<typeof serve>>((up) => {
      const made = serve({ fetch: answerTo, port: 0, hostname: '127.0.0.1' }, () => up(made))
    })
    const address = line.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    const body = new FormData()
    body.append('words', 'my drawing')
    body.append('picture', new File([new Uint8Array(30 * 1024 * 1024)], 'large.jpg'))
    const said = await fetch(`http://127.0.0.1:${port}/draw`, { method: 'POST', body })
    expect([said.status, await said.text()]).toEqual([422, expect.stringContaining('my drawing')])
    expect(seen).toEqual(['my drawing', { is: 'too-large' }])
    line.close()
  })

  test('a body that is not a form is an empty form', async () => {
    const { asked, post } = open()
    await post('/say', JSON.stringify({ words: 'x' }), { 'content-type': 'application/json' })
    expect(asked[0]?.form.names).toEqual([])
  })

  test('who sends six hundred forms at once is asked to wait, and told how long', async () => {
    const { post } = open()
    const answers = await Promise.all(Array.from({ length: 605 }, () => post('/say', form({ a: '1' }))))
    const waits = answers.filter(({ status }) => status === 429)
    expect([answers.length - waits.length, waits.length]).toEqual([600, 5])
    expect(Number(waits[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('Addresses that nobody made', () => {
  test.each([
    '/o/%00',
    '/o/%ff%fe',
    '/o/%E0%A4%A',
    '/o/..%2f..%2fetc',
    '/%F0%9F%98%94',
    '//evil.example',
    '/?%ff=%00&a=%ed%a0%80&a=2',
    `/?${'a=1&'.repeat(3000)}`,
    "/?t=';drop table locality;--",
    '/?x=<script>alert(1)</script>',
    '/assets/..%2fmanifest.json',
  ])('%s is answered plainly', async (path) => {
    const { get, logged } = open()
    const response = await get(`http://localhost:3000${path}`)
    expect([200, 404]).toContain(response.status)
    expect(logged.filter((line) => 'error' in line)).toEqual([])
    expect(await response.text()).not.toContain('<script>alert')
  })
})

describe('When something is wrong here', () => {
  const failing = (message: string): Route => ({
    get: '/fails',
    says: 'met a fault',
    may: 'anyone',
    answer: async () => {
      throw new Error(message)
    },
  })

  test('while the database is gone, somebody is told that nothing was kept, and when to try again', async () => {
    const response = await open([failing('gone')]).get('/fails')
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
    expect(await response.text()).toContain('Nothing was saved')
  })

  test('any other fault is ours, is said so, and its message goes nowhere', async () => {
    const { get, logged } = open([failing('secret words')])
    const response = await get('/fails')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('our fault, not yours')
    expect(JSON.stringify(logged)).not.toContain('secret words')
  })

  test('machines can ask whether it lives and whether it is ready', async () => {
    const { get } = open()
    expect(await (await get('/livez')).text()).toBe('alive')
    expect(await (await get('/readyz')).text()).toBe('ready')
    expect(await (await get('/robots.txt')).text()).toContain('Disallow: /find')
  })
})

test('whoever finds a weakness is told whom to tell, and until when that holds', async () => {
  const text = await (await open().get('/.well-known/security.txt')).text()
  expect(text.split('\n').slice(0, 2)).toEqual([
    'Contact: mailto:safe@rightdoor.example',
    'Expires: 2026-12-21T12:00:00.000Z',
  ])
})

describe('Style sheet and fonts', () => {
  test('they are small where the browser can unpack, kept for a year, and renamed when they change', async () => {
    expect(assets.address('app.css')).toBe('/assets/app-1.css')
    const packed = assets.serve('app-1.css', 'gzip, deflate, br')
    expect(packed.headers.get('content-encoding')).toBe('br')
    expect(packed.headers.get('cache-control')).toContain('immutable')
    expect(assets.serve('app-1.css', 'gzip').headers.get('content-encoding')).toBe('gzip')
    expect(await assets.serve('app-1.css', '').text()).toContain('body{color:#123}')
    expect(assets.serve('../manifest.json', '').status).toBe(404)
  })

  test('without a build it is said what to run', () => {
    expect(() => readAssets(pathToFileURL(`${folder}/none/`))).toThrow('npm run build')
  })
})
