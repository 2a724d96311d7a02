import { gzipSync } from 'node:zlib'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { partsPlayed } from '../language/part-played.ts'
import type { Topic } from '../language/topic.ts'
import { Layout } from '../web/layout.tsx'
import type { Frame } from '../web/route.ts'
import { frontPage } from './front.page.tsx'
import { frontInEnglish } from './front-words.ts'

const topic = (id: string, code: string, neverSuggest = false): Topic => ({
  id,
  code,
  label: { young: id, parent: id, professional: id },
  usualAges: { from: 0, to: 25 },
  said: [],
  isNot: [],
  related: [],
  neverSuggest,
})
const topics = frontInEnglish.asks.map(({ topic: id }, at) => topic(id, `Q${at}X`))
const frameOf = (placeName: string): Frame => ({
  base: '/here',
  placeName,
  demonstration: false,
  assets: (name) => `/assets/${name}`,
})
const front = (given: readonly Topic[] = topics, place = 'Ashmere'): string =>
  render(<Layout frame={frameOf(place)} page={frontPage(frameOf(place), { topics: given })} />)

describe('the front page', () => {
  test('a child who writes what is wrong sends it in a form, so that no word of it stands in an address', () => {
    expect(front()).toMatch(/<form class="rd-ask" method="post" action="\/here\/find">.*<input id="words" name="words"/)
  })

  test('the plain asks lead on by a code that says nothing to whoever reads the history', () => {
    const leads = [...front().matchAll(/href="(\/here\/find\?[^"]*)"/g)].map(([, to]) => to)
    expect(leads).toHaveLength(frontInEnglish.asks.length)
    for (const to of leads) expect(to).toMatch(/^\/here\/find\?t=Q\dX(&amp;w=[a-z-]+)?$/)
  })

  test('a topic that is never suggested is not offered as an example, and one that is unknown is left out', () => {
    const without = front(
      topics.map((each) => (each.id === 'sleep' ? { ...each, neverSuggest: true } : each)).slice(0, 3),
    )
    expect(without).not.toContain('I can’t sleep')
    expect(without).toContain('Someone has died')
    expect(without).not.toContain('I’m being bullied')
    expect(front([])).not.toContain('rd-plain-asks')
  })

  test('there are eight doors, one for each who may be asking, and all lead in', () => {
    for (const part of partsPlayed) expect(front()).toContain(`href="/here/find/ask?w=${part}"`)
    expect(front().match(/class="rd-door"/g)).toHaveLength(8)
  })

  test('the five stand in an order of the place’s own, still for each place', () => {
    const order = (place: string): string => [...front(topics, place).matchAll(/<b>([A-Z][^<]*)<\/b> /g)].join()
    expect(order('Ashmere')).toBe(order('Ashmere'))
    const places = ['Ashmere', 'North Lincolnshire', 'Trafford', 'Hull', 'Leeds', 'York']
    expect(new Set(places.map(order)).size).toBeGreaterThan(2)
  })

  test('the heading, the form and the doors come before anything about the framework', () => {
    const html = front()
    const at = ['<h1>', 'id="words"', 'rd-doors', 'id="now"', 'id="five"'].map((each) => html.indexOf(each))
    expect(at).toEqual([...at].sort((one, other) => one - other))
    expect(at.every((each) => each > 0)).toBe(true)
  })

  test('headings go down one step at a time', () => {
    const steps = [...front().matchAll(/<h(\d)/g)].map(([, step]) => Number(step))
    expect(steps[0]).toBe(1)
    expect(steps.filter((step) => step === 1)).toHaveLength(1)
    steps.forEach((step, at) => {
      expect(step - (steps[at - 1] ?? 1)).toBeLessThanOrEqual(1)
    })
  })

  test('it weighs little: under 12 KB compressed, so that it opens on a slow phone', () => {
    expect(gzipSync(front()).length).toBeLessThan(12 * 1024)
  })
})
