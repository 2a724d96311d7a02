import { join } from 'node:path'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { groupings, inNoOrder, nameOf } from '../language/grouping.ts'
import { principleName } from '../language/principle.ts'
import { dayIn } from '../shared/day.ts'
import type { Asked, Frame, Page, Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { aboutRoutes } from './about.page.tsx'
import { accessibilityRoutes } from './accessibility.page.tsx'
import { complaintRoutes } from './complaint.page.tsx'
import type { WhoToTell } from './complaint.ts'
import { privacyRoutes } from './privacy.page.tsx'
import { readSiteContent } from './site-content.edge.ts'

const content = readSiteContent(join(import.meta.dirname, '../../content/en'))
const frame: Frame = {
  base: '/north-shore',
  placeName: 'North Shore',
  demonstration: false,
  assets: (name) => name,
}
const none = { first: () => undefined, all: () => [], names: [] }
const ordinary: Asked = {
  locality: 'north-shore',
  frame,
  path: '/',
  params: {},
  query: none,
  form: none,
  today: dayIn(new Date(0)),
  now: new Date(0),
  sender: '',
  header: () => undefined,
  origin: 'https://rightdoor.example',
}

const named: WhoToTell = {
  is: 'named',
  name: 'North Shore Council, young people’s team',
  phone: '01632 960 123',
  email: 'told@north-shore.example',
  hours: 'Monday to Friday, 9 to 5',
  post: ['1 High Street', 'North Shore'],
}
const routesFor = (who: WhoToTell): readonly Route[] => [
  ...aboutRoutes({ content }),
  ...privacyRoutes({ content }),
  ...accessibilityRoutes({ content }),
  ...complaintRoutes({ content, whoToTell: () => who }),
]

async function pageAt(path: string, who: WhoToTell = named): Promise<Page> {
  const route = routesFor(who).find((each) => 'get' in each && each.get === path)
  const reply = await route?.answer({ ...ordinary, path })
  if (reply?.is !== 'page') throw new Error(`there is no page at ${path}`)
  return reply
}

const htmlAt = async (path: string, who: WhoToTell = named): Promise<string> =>
  render(<main>{(await pageAt(path, who)).main}</main>)

const paths = routesFor(named).flatMap((route) => ('get' in route ? [route.get] : []))
const aboutPaths = paths.filter((path) => path.startsWith('/about'))

describe('the explaining pages', () => {
  test('all eight are there', () => {
    expect(new Set(paths)).toEqual(
      new Set([
        '/about',
        '/about/five',
        '/about/principles',
        '/about/words',
        '/about/evidence',
        '/privacy',
        '/accessibility',
        '/complaint',
      ]),
    )
  })

  test.each(paths)('%s has one heading, a neutral title of its own, and a way back inside the place', async (path) => {
    const page = await pageAt(path)
    expect(render(<main>{page.main}</main>).match(/<h1/g)).toHaveLength(1)
    expect(page.title.length).toBeGreaterThan(5)
    expect(page.back?.to.startsWith('/north-shore')).toBe(true)
  })

  test.each(paths)('%s needs no inline style, no script and no picture from elsewhere', async (path) => {
    expect(await htmlAt(path)).not.toMatch(/\sstyle=|<script|<style|<img|<iframe|\son[a-z]+=/)
  })

  test.each(paths)('%s leaves nobody outside the place by a link that begins with a slash', async (path) => {
    const links = [...(await htmlAt(path)).matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href ?? '')
    expect(links.filter((href) => !href.startsWith('/north-shore'))).toEqual([])
  })

  test.each(paths)('%s never uses one id twice, so that every link within the page finds its place', async (path) => {
    const html = await htmlAt(path)
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const within = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(within.filter((id) => !ids.includes(id))).toEqual([])
  })

  test.each(aboutPaths)('R40 %s gives credit, and says that nobody has endorsed it', async (path) => {
    const html = await htmlAt(path)
    expect(html).toContain('THRIVE Framework for system change (Wolpert et al., 2019)')
    expect(html).toContain('not affiliated with or endorsed by')
  })
})

describe('the five on their page', () => {
  const cards = (html: string): string[] =>
    html
      .split('class="rd-card" aria-labelledby="')
      .slice(1)
      .map((card) => card.split('</section>')[0] ?? '')

  test('all five are there, Thriving with them, in the order of this page and of no other rule', async () => {
    const ids = cards(await htmlAt(ways.five))
      .map((card) => card.split('"')[0])
      .slice(0, 5)
    expect(ids).toEqual(inNoOrder(ways.five))
    expect(new Set(ids)).toEqual(groupings)
  })

  test('the words page begins with another one than this page', () => {
    expect(inNoOrder('/about/words')[0]).not.toBe(inNoOrder(ways.five)[0])
  })

  test('each has the same parts: a shape, a heading, plain words, an example, and the words of professionals', async () => {
    const five = cards(await htmlAt(ways.five)).slice(0, 5)
    const parts = five.map((card) => (card.match(/<(svg|h2|details|dt)\b/g) ?? []).join())
    expect(new Set(parts).size).toBe(1)
    expect(parts[0]).toBe('<svg,<h2,<details,<dt,<dt,<dt,<dt,<dt')
  })

  test('nothing numbers them', async () => {
    expect(await htmlAt(ways.five)).not.toMatch(/<ol|\b[1-5]\.\s/)
  })

  test('somebody who needs help right now is shown the way before any of the five', async () => {
    const html = await htmlAt(ways.five)
    expect(html.indexOf('/north-shore/help-now')).toBeGreaterThan(0)
    expect(html.indexOf('/north-shore/help-now')).toBeLessThan(html.indexOf('rd-five'))
    expect(html).toContain('isn’t one of the five')
  })

  test('every name of the framework stands on it, and every principle on its own page', async () => {
    const five = await htmlAt(ways.five)
    for (const name of Object.values(nameOf)) expect(five).toContain(name)
    const eight = await htmlAt('/about/principles')
    for (const name of Object.values(principleName)) expect(eight).toContain(name)
  })
})

describe('saying that something is wrong', () => {
  test('somebody in a real place finds whom to ring, to e-mail and to write to', async () => {
    const html = await htmlAt(ways.complain)
    expect(html).toContain('href="tel:01632960123"')
    expect(html).toContain('href="mailto:told@north-shore.example"')
    expect(html).toContain('1 High Street, North Shore')
  })

  test('a demonstration says that nobody is there to write to', async () => {
    expect(await htmlAt(ways.complain, { is: 'nobody' })).toContain('there is nobody here to write to')
  })

  test('nobody is asked to write in a box that no one reads', async () => {
    for (const path of paths) expect(await htmlAt(path)).not.toMatch(/<(form|input|textarea)/)
  })
})
