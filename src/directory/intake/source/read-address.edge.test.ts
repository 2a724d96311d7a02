import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { isPublicAddress, staysWithin } from './page.edge.ts'
import { type AddressRead, type ReadingAddress, readAddress } from './read-address.edge.ts'

type Answer = (path: URL, response: ServerResponse, request: IncomingMessage) => void
const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A host of our own on this machine; it is in INTAKE_HOSTS by its address. */
async function serve(answer: Answer): Promise<string> {
  const server = createServer((request, response) => answer(new URL(request.url ?? '/', 'http://x'), response, request))
  open.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const how: ReadingAddress = {
  hosts: ['127.0.0.1'],
  timeoutMs: 1_500,
  maxBytes: 100_000,
  backOffMs: 1,
  progress: () => {},
}
const read = (address: string, more: Partial<ReadingAddress> = {}): Promise<AddressRead> =>
  readAddress(new URL(address), { ...how, ...more })

const json = (response: ServerResponse, value: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}
const choirs = (from: number, to: number): readonly object[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    id: String(from + index),
    name: `Choir ${from + index}`,
    status: 'active',
  }))

/** A feed of five pages with two choirs each, and their details. */
const soundFeed: Answer = (path, response) => {
  const [, list, id] = path.pathname.split('/').filter((part) => part !== '')
  if (list === undefined) return json(response, { version: 'HSDS-UK-3.0', profile: 'x' })
  if (id !== undefined)
    return json(response, { id, name: `Choir ${id}`, status: 'active', phones: [{ number: '0800 1111' }] })
  const page = Number(path.searchParams.get('page') ?? 1)
  return json(response, {
    total_items: 10,
    total_pages: 5,
    page_number: page,
    contents: choirs(page * 2 - 1, page * 2),
  })
}

describe('a feed is read from its address', () => {
  test.each(['/v3', '/v3/', '/v3/services'])('every page and every detail, from %s', async (path) => {
    const done: string[] = []
    const base = await serve(soundFeed)
    const got = await read(`${base}${path}`, {
      progress: (doing, count, of) => done.push(`${doing} ${count} of ${of}`),
    })
    expect(got).toMatchObject({ is: 'read', whole: true, problems: [], base: `${base}/v3`, form: 'open-referral-uk-3' })
    expect(got.is === 'read' && got.records.length).toBe(10)
    expect(got.is === 'read' && got.records[9]?.raw).toMatchObject({ name: 'Choir 10', phones: [{}] })
    expect(done).toContain('pages 5 of 5')
    expect(done).toContain('details 10 of 10')
  })

  test('pages counted from nought, in version 1, without details', async () => {
    const base = await serve((path, response) => {
      if (path.pathname !== '/services') return json(response, {}, 404)
      const page = Number(path.searchParams.get('page') ?? 0)
      return json(response, {
        totalElements: 6,
        totalPages: 3,
        number: page,
        content: choirs(page * 2 + 1, page * 2 + 2),
      })
    })
    const got = await read(base)
    expect(got).toMatchObject({ is: 'read', whole: true, form: 'open-referral-uk-1' })
    expect(got.is === 'read' && got.records.map((record) => record.listOnly ?? false)).toEqual(Array(6).fill(false))
  })

  test('a saved file at an address is one list; a compressed page is opened', async () => {
    const base = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(JSON.stringify(choirs(1, 3)))),
    )
    expect(await read(`${base}/feed.json`)).toMatchObject({ is: 'read', whole: true, records: [{}, {}, {}] })
  })

  test('a CSV list at an address comes as text', async () => {
    const base = await serve((_, response) => response.end('name,town\nChoir,Saltmarsh'))
    expect(await read(`${base}/list.csv`)).toMatchObject({ is: 'text', text: expect.stringContaining('Choir') })
  })
})

describe('a feed that goes wrong', () => {
  test('a parameter for pages that does nothing: the loop is seen, what was there is kept, and it is not whole', async () => {
    let asked = 0
    const base = await serve((path, response) => {
      asked += 1
      return path.pathname === '/services'
        ? json(response, { total_items: 10, contents: choirs(1, 2) })
        : json(response, {}, 404)
    })
    const got = await read(base)
    expect(got).toMatchObject({ is: 'read', whole: false, records: [{}, {}] })
    expect(got.is === 'read' && got.problems.join()).toMatch(/circle.*10 services; 2 different/)
    expect(asked).toBeLessThan(12)
  })

  test('a page that breaks: the others are read, and it is not whole', async () => {
    const base = await serve((path, response, request) =>
      path.searchParams.get('page') === '3' ? json(response, { error: 'x' }, 500) : soundFeed(path, response, request),
    )
    const got = await read(`${base}/v3`)
    expect(got).toMatchObject({ is: 'read', whole: false })
    expect(got.is === 'read' && got.records.length).toBe(8)
    expect(got.is === 'read' && got.problems[0]).toMatch(/Page 3 could not be read: it answered 500/)
  })

  test('a page that breaks once is asked for again', async () => {
    let broken = false
    const base = await serve((path, response, request) => {
      if (path.searchParams.get('page') !== '2' || broken) return soundFeed(path, response, request)
      broken = true
      return json(response, {}, 503)
    })
    expect(await read(`${base}/v3`)).toMatchObject({ whole: true, problems: [] })
  })

  test('details that break in between never take the place of fuller ones', async () => {
    const base = await serve((path, response, request) =>
      path.pathname === '/v3/services/4' ? json(response, {}, 500) : soundFeed(path, response, request),
    )
    const got = await read(`${base}/v3`)
    expect(got).toMatchObject({ is: 'read', whole: false, problems: [expect.stringContaining('1 of 10 services')] })
    expect(got.is === 'read' && got.records.filter((record) => record.listOnly).map((record) => record.where)).toEqual([
      expect.stringContaining('page=2'),
    ])
  })

  test('a host that answers after a long while is left alone after the time allowed', async () => {
    const base = await serve((_, response) => void setTimeout(() => response.end('[]'), 30_000).unref())
    const started = performance.now()
    expect(await read(base, { timeoutMs: 200 })).toEqual({
      is: 'failed',
      says: expect.stringContaining('did not answer within 0.2 seconds'),
    })
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  test('a host that sends a letter now and then has no longer than that either', async () => {
    const base = await serve((_, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
    })
    expect(await read(base, { timeoutMs: 300 })).toMatchObject({ is: 'failed' })
  })

  test('a web page instead of a feed, or no feed at all', async () => {
    const base = await serve((_, response) => response.end('<!doctype html><html>Sign in</html>'))
    expect(await read(`${base}/services`)).toMatchObject({ is: 'failed', says: expect.stringContaining('web page') })
    const gone = await serve((_, response) => json(response, {}, 404))
    expect(await read(gone)).toMatchObject({ is: 'failed', says: expect.stringContaining('404') })
  })

  test('a page without end, and one that is small only while it is packed', async () => {
    const base = await serve((path, response) => {
      if (path.pathname === '/packed')
        return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(' '.repeat(5_000_000)))
      const pour = (): boolean => response.write(' '.repeat(10_000)) && pour()
      response.on('drain', pour)
      return pour()
    })
    expect(await read(base)).toMatchObject({ is: 'failed', says: expect.stringContaining('in one page') })
    expect(await read(`${base}/packed`)).toMatchObject({ is: 'failed', says: expect.stringContaining('in one page') })
  })
})

describe('an address that should not be read', () => {
  test.each([
    ['http://directory.example.org/v3', 'not among the hosts'],
    ['http://localhost:1/', 'not among the hosts'],
    ['file:///etc/hosts', 'begins with https'],
    ['ftp://127.0.0.1/', 'begins with https'],
    ['http://name:secret@127.0.0.1/', 'name and password'],
    ['http://169.254.169.254/latest/meta-data', 'not among the hosts'],
    ['http://2130706434/', 'not among the hosts'],
    ['http://[::ffff:127.0.0.1]/', 'not among the hosts'],
  ])('%s', async (address, says) =>
    expect(await read(address)).toMatchObject({ is: 'failed', says: expect.stringContaining(says) }),
  )

  test('a name that stands for a private address, though the name is listed', async () => {
    const itself = hostname()
    const got = await read(`http://${itself}/`, { hosts: [itself] })
    expect(got).toMatchObject({ is: 'failed', says: expect.stringMatching(/no public address|leads nowhere/) })
  })

  test.each([
    'http://169.254.169.254/x',
    'http://10.0.0.1/',
    'http://127.0.0.1:1/',
    'https://elsewhere.example.org/',
    'http://localhost/',
    '//10.0.0.1/',
  ])('sent on to %s, it does not follow', async (location) => {
    const base = await serve((_, response) => response.writeHead(302, { location }).end())
    expect(await read(base)).toMatchObject({ is: 'failed', says: expect.stringContaining('only the host itself') })
  })

  test.each([
    ['http://directory.example.org/a', 'https://directory.example.org/b', true],
    ['https://directory.example.org/a', 'https://directory.example.org/b', true],
    ['https://directory.example.org/a', 'http://directory.example.org/a', false],
    ['https://directory.example.org:8443/a', 'http://directory.example.org:8443/a', false],
    ['https://directory.example.org/a', 'https://directory.example.org:8443/a', false],
    ['https://directory.example.org/a', 'https://example.org/a', false],
  ])('a feed at %s that sends on to %s is followed: %s', (from, to, isFollowed) =>
    expect(staysWithin(new URL(from), new URL(to))).toBe(isFollowed),
  )

  test('sent on within the host it follows, but not for ever', async () => {
    const base = await serve((path, response, request) =>
      path.pathname === '/old'
        ? response.writeHead(301, { location: '/v3/services' }).end()
        : soundFeed(path, response, request),
    )
    expect(await read(`${base}/old`)).toMatchObject({ is: 'read' })
    const round = await serve((_, response) => response.writeHead(302, { location: '/' }).end())
    expect(await read(round)).toMatchObject({ is: 'failed', says: expect.stringContaining('again and again') })
  })

  test.each(
    [
      '10.1.2.3',
      '127.0.0.1',
      '169.254.169.254',
      '172.16.0.1',
      '192.168.1.1',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
    ].concat([
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
      '2001:db8::1',
      'ff02::1',
    ]),
  )('%s is no public address', (address) => expect(isPublicAddress(address)).toBe(false))
  test.each(['8.8.8.8', '172.32.0.1', '2a00:1450:4009::1'])('%s is one', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )
})
