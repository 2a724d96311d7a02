import { render } from 'preact-render-to-string'
import readability from 'text-readability'
import { describe, expect, test } from 'vitest'
import { whatIsKept } from '../people/what-is-kept.ts'
import { dayIn } from '../shared/day.ts'
import type { Asked } from '../web/route.ts'
import { keptInEnglish, whatIsKeptRoutes, whatIsKeptWay } from './what-is-kept.page.tsx'

const none = { first: () => undefined, all: () => [], names: [] }
const frame = { base: '/north-shore', placeName: 'North Shore', demonstration: false, assets: (name: string) => name }
const asked: Asked = {
  ...{ locality: 'north-shore', frame, path: '/', params: {}, query: none, form: none, sender: '' },
  today: dayIn(new Date(0)),
  now: new Date(0),
  header: () => undefined,
  origin: 'https://rightdoor.example',
}

describe('The page of everything that is kept', () => {
  const [route] = whatIsKeptRoutes()
  if (!route || !('get' in route)) throw new Error('no such page')

  test('is open to anyone, at an address that says nothing of whoever reads it', () => {
    expect([route.get, route.may]).toEqual([whatIsKeptWay, 'anyone'])
  })

  test('tells of everything that the dictionary holds: why, who sees it, how long', async () => {
    const page = await route.answer(asked)
    if (page.is !== 'page') throw new Error('no page')
    const html = render(<main>{page.main}</main>)
    for (const { why, howLong } of whatIsKept()) {
      expect(html).toContain(why)
      expect(html).toContain(howLong[0])
    }
    expect(html.match(/<h2 /g)).toHaveLength(whatIsKept().length)
    expect(page.back?.to).toBe('/north-shore/privacy')
  })

  test('begins in words for eleven', () => {
    expect(readability.fleschKincaidGrade(keptInEnglish.lede.join(' ')) + 5).toBeLessThanOrEqual(11)
  })
})
