import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { frameInEnglish } from './frame-words.ts'
import { Layout } from './layout.tsx'
import type { Frame, Page } from './route.ts'

const frame: Frame = {
  base: '/north-shore',
  placeName: 'North Shore',
  demonstration: false,
  assets: (name) => `/assets/${name}`,
}
const page: Page = { is: 'page', title: 'What could help', main: <h1>What could help</h1> }
const laid = (over: Partial<Frame> = {}, more: Partial<Page> = {}): string =>
  render(<Layout frame={{ ...frame, ...over }} page={{ ...page, ...more }} />)

/** The addresses of links, in the order in which the tab key meets them. */
const links = (html: string): string[] => [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href ?? '')

describe('what stands round every page', () => {
  test('somebody who is watched meets the way out first, then the skip link, then help now', () => {
    expect(links(laid()).slice(0, 3)).toEqual(['https://www.bbc.co.uk/weather', '#main', '/north-shore/help-now'])
  })

  test('the way out works without any script, and tells nobody where it came from', () => {
    expect(laid()).toMatch(/<a class="rd-leave" href="https:\/\/www\.bbc\.co\.uk\/weather" rel="noreferrer"/)
  })

  test('every link inside the place keeps the place', () => {
    const inside = links(laid()).filter((href) => href.startsWith('/'))
    expect(inside.length).toBeGreaterThan(6)
    expect(inside.filter((href) => !href.startsWith('/north-shore'))).toEqual([])
  })

  test('somebody who is read the title hears first that something is to be put right, and once', () => {
    expect(laid({}, { status: 422 })).toContain('<title>Error: What could help –')
    for (const status of [200, 404, 429] as const) expect(laid({}, { status })).toContain('<title>What could help –')
  })

  test('a made-up place says so on every page, and a real one does not', () => {
    expect(laid({ demonstration: true, placeName: 'Ashmere' })).toContain(
      'Ashmere is made up: demonstration data, not for real use.',
    )
    expect(laid()).not.toContain('made up')
  })

  test('nothing is styled inline and no script is inline, so the strict policy can hold', () => {
    const html = laid({}, { back: { to: '/north-shore', says: 'Back to the front page' } })
    expect(html).not.toMatch(/\sstyle=|<style|<script>|\son[a-z]+=/)
    expect(html.match(/<script[^>]*src="\/assets\/leave\.js"[^>]*>/)).not.toBeNull()
  })

  test('search engines may keep the front page and the pages about Rightdoor, and nothing else', () => {
    expect(laid()).toContain('<meta name="robots" content="noindex"')
    expect(laid({}, { indexed: true })).not.toContain('noindex')
  })

  test('the title is the page, then Rightdoor', () => {
    expect(laid()).toContain('<title>What could help – Rightdoor</title>')
  })

  test('a page in a language that runs right to left says so', () => {
    const html = render(<Layout frame={frame} page={page} words={{ ...frameInEnglish, lang: 'ur', dir: 'rtl' }} />)
    expect(html).toMatch(/^<html lang="ur" dir="rtl">/)
  })

  test('words that hold markup are shown as words', () => {
    expect(laid({ placeName: '<script>alert(1)</script>' })).not.toContain('<script>alert')
  })
})
