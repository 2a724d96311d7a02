import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDemonstration } from '../src/directory/demonstration.edge.ts'
import { keepReading } from '../src/directory/intake/keep.store.ts'
import type { ListedService } from '../src/directory/listing.ts'
import { shortId } from '../src/directory/published.ts'
import { saveLocality } from '../src/locality/locality.store.ts'
import { usualSettings } from '../src/locality/locality.ts'
import { contentFolder } from '../src/settings.edge.ts'
import { dayIn } from '../src/shared/day.ts'
import type { Id } from '../src/shared/id.ts'
import { aFollowUp } from './every-address.ts'
import { type House, openHouse } from './open-house.ts'

const host = 'help.brackwater.example'
let house: House

/** A service of Ashmere as Brackwater might have one: under another name, and under ids of its own. */
function moved(service: ListedService): ListedService {
  const renamed = JSON.stringify(service).replaceAll(
    /\b([0-9a-f])([0-9a-f]{7}-[0-9a-f]{4}-)/g,
    (_, first, rest) => `${(Number.parseInt(first, 16) ^ 7).toString(16)}${rest}`,
  )
  const theirs: ListedService = JSON.parse(renamed)
  return { ...theirs, name: `Brackwater ${service.name}`, source: { ...theirs.source, feed: 'brackwater' } }
}

beforeAll(async () => {
  house = await openHouse()
  const { database, rightdoor } = house
  const locality = {
    slug: 'brackwater',
    name: 'Brackwater',
    demonstration: false,
    hosts: [host],
    authorities: [],
    settings: usualSettings,
  }
  await saveLocality(database, locality)
  const services = readDemonstration(contentFolder, dayIn(new Date())).services.slice(0, 12).map(moved)
  const kept = services.map((service) => ({
    service,
    where: service.source.id,
    raw: JSON.stringify(service),
    notes: [],
  }))
  await keepReading(database, {
    locality: 'brackwater',
    feed: 'brackwater',
    form: 'own',
    from: 'a list',
    kept,
    quarantined: [],
    outcome: 'complete',
    approve: true,
  })
  await rightdoor.refresh()
})
afterAll(() => house.close())

const get = async (path: string): Promise<{ readonly status: number; readonly html: string }> => {
  const answer = await fetch(house.home + path, { redirect: 'manual' })
  return { status: answer.status, html: await answer.text() }
}

/** As somebody comes who opens Brackwater's own address. */
function atItsHost(path: string): Promise<{ readonly status: number; readonly html: string }> {
  const { port } = new URL(house.home)
  return new Promise((done, failed) => {
    request({ host: 'localhost', port, path, headers: { host }, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => void parts.push(part))
      answer.on('end', () => done({ status: answer.statusCode ?? 0, html: Buffer.concat(parts).toString('utf8') }))
    })
      .once('error', failed)
      .end()
  })
}

const offersOf = (slug: string): readonly string[] =>
  [...(house.rightdoor.holding.published(slug)?.offers.values() ?? [])]
    .filter(({ feed }) => feed === slug)
    .map(({ id }) => id)
const namesOn = (html: string): readonly string[] =>
  [...html.matchAll(/<h3><a [^>]+>([^<]+)<\/a>/g)].map(([, name]) => name ?? '')
const nationalNames = (): readonly string[] => house.rightdoor.national.entries.map(({ name }) => name)
const waysOn = (html: string): readonly string[] =>
  [...html.matchAll(/(?:href|action)="(\/[^"]*)"/g)].flatMap(([, to]) =>
    to === undefined || to.startsWith('/assets/') ? [] : [to],
  )

describe('Two places live in one house (D10)', () => {
  test('each is found by the first part of the path, and Ashmere also without any', async () => {
    for (const [path, name] of [
      ['/', 'Ashmere'],
      ['/ashmere', 'Ashmere'],
      ['/brackwater', 'Brackwater'],
      ['/brackwater/find', 'Brackwater'],
    ] as const) {
      const { status, html } = await get(path)
      expect([status, html.includes(`Rightdoor <small>${name}</small>`)], path).toEqual([200, true])
    }
    expect((await get('/brackwaters')).status).toBe(404)
  })

  test('a place with a host name is at home there, and needs no path', async () => {
    const { status, html } = await atItsHost('/')
    expect([status, html.includes('Rightdoor <small>Brackwater</small>')]).toEqual([200, true])
    expect(waysOn(html).length).toBeGreaterThan(10)
    expect(waysOn(html).filter((to) => to.startsWith('/brackwater'))).toEqual([])
    expect((await atItsHost(`/o/${offersOf('brackwater')[0]}`)).status).toBe(200)
    expect((await atItsHost(`/o/${offersOf('ashmere')[0]}`)).status).toBe(404)
  })

  test('whoever is in a place by its path stays in it, whatever they press', async () => {
    for (const path of [
      '',
      '/find',
      '/find/ask',
      '/help-now',
      `/o/${offersOf('brackwater')[0]}`,
      '/about',
      '/list',
      '/nowhere',
    ]) {
      const ways = waysOn((await get(`/brackwater${path}`)).html)
      expect(ways.length, path).toBeGreaterThan(7)
      expect(
        ways.filter((to) => !/^\/brackwater([/?#]|$)/.test(to)),
        path,
      ).toEqual([])
    }
  })

  test('only the place that is made up says so', async () => {
    expect((await get('/find')).html).toContain('is made up: demonstration data')
    expect((await get('/brackwater/find')).html).not.toContain('is made up')
  })
})

describe('Neither sees into the other', () => {
  test('a search shows what is there, and the national list, and nothing of next door', async () => {
    const here = namesOn((await get('/brackwater/find?n=50')).html)
    const there = namesOn((await get('/ashmere/find?n=50')).html)
    expect(here.some((name) => name.startsWith('Brackwater'))).toBe(true)
    expect(
      here.filter((name) => !name.startsWith('Brackwater') && !nationalNames().includes(name.replaceAll('&amp;', '&'))),
    ).toEqual([])
    expect(there.length).toBeGreaterThan(20)
    expect(there.filter((name) => name.startsWith('Brackwater'))).toEqual([])
  })

  test('an offer of next door is not there, by its whole id and by its short one, to look at, to keep or to follow up', async () => {
    const [own = '', foreign = ''] = [offersOf('brackwater')[0], offersOf('ashmere')[0]]
    const short = (id: string): string => shortId(id as Id)
    expect((await get(`/brackwater/o/${own}`)).status).toBe(200)
    expect((await get(`/ashmere/o/${own}`)).status).toBe(404)
    for (const id of [foreign, short(foreign)]) {
      expect((await get(`/brackwater/o/${id}`)).status).toBe(404)
      expect((await get(`/brackwater/list?s=${id}`)).html).toContain('Your list is empty')
      const asked = await fetch(`${house.home}/brackwater/o/${id}/follow-up`, { method: 'POST', redirect: 'manual' })
      expect(asked.status).toBe(404)
    }
  })

  test('a follow-up code opens nothing next door, and looks like a code that nobody has', async () => {
    const code = await aFollowUp(house, offersOf('ashmere')[0] ?? '')
    expect((await get(`/f/${code}`)).status).toBe(200)
    const next = await get(`/brackwater/f/${code}`)
    const nobodys = await get(`/brackwater/f/${code.split('-').toReversed().join('-')}`)
    const plain = (html: string): string => html.replaceAll(/nonce="[^"]*"/g, '')
    expect([next.status, nobodys.status]).toEqual([404, 404])
    expect(plain(next.html)).toBe(plain(nobodys.html))
  })

  test('what is missing and what is wrong is counted where it was said', async () => {
    await fetch(`${house.home}/brackwater/find/nothing-fits`, { method: 'POST', redirect: 'manual' })
    await fetch(`${house.home}/brackwater/o/${offersOf('brackwater')[0]}/wrong`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ what: 'closed' }),
    })
    const { rows } = await house.database.pool.query(
      'select locality from unmet_search union all select locality from wrong_report',
    )
    expect(rows).toEqual([{ locality: 'brackwater' }, { locality: 'brackwater' }])
  })

  test('the open data of a place holds nothing of next door', async () => {
    const of = async (path: string): Promise<readonly string[]> => {
      const page: { readonly contents: readonly { readonly name: string }[] } = await (
        await fetch(`${house.home}${path}/open-referral/services?per_page=100`)
      ).json()
      return page.contents.map(({ name }) => name)
    }
    const [here, there] = [await of('/brackwater'), await of('/ashmere')]
    expect(there.length).toBeGreaterThan(50)
    expect(there.filter((name) => name.startsWith('Brackwater'))).toEqual([])
    expect(here.filter((name) => !name.startsWith('Brackwater') && !nationalNames().includes(name))).toEqual([])
  })
})
