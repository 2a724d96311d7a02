import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { readNational } from '../directory/national.edge.ts'
import { crisisEntries, type NationalEntry } from '../directory/national.ts'
import { parseDay } from '../shared/day.ts'
import { Layout } from '../web/layout.tsx'
import type { Frame } from '../web/route.ts'
import { helpNowPage } from './help-now.page.tsx'
import { type Calls, callsNow, numberIn } from './help-now.ts'

const frame: Frame = {
  base: '/here',
  placeName: 'Ashmere',
  demonstration: true,
  assets: (name) => `/assets/${name}`,
}
const national = readNational(new URL('../../content/', import.meta.url))
const calls = callsNow(national, national.entries)
const page = (given: Calls = calls): string => render(<Layout frame={frame} page={helpNowPage(frame, given)} />)
const main = (html: string): string => html.split('<main')[1]?.split('</main>')[0] ?? ''

/** Where each stands in the page, in the order given; -1 where it does not. */
const places = (html: string, ...each: readonly string[]): readonly number[] => each.map((one) => html.indexOf(one))
const inThisOrder = (at: readonly number[]): void => {
  expect(at.every((place) => place > 0)).toBe(true)
  expect(at).toEqual([...at].sort((one, other) => one - other))
}

describe('help now', () => {
  test('999 and 111 are there whatever the list holds, even when it holds nothing', () => {
    const empty = main(page(callsNow({ entries: [], crisis: [] }, [])))
    expect(empty).toContain('href="tel:999"')
    expect(empty).toContain('href="tel:111"')
    expect(empty).toContain('Call 111, then press 2')
  })

  test('999 and 111 stand there once, in the words of the list', () => {
    expect(calls.danger.map(({ id }) => id)).toEqual(['999', 'nhs111-mh'])
  })

  test('every crisis contact of the list is on the page, with its number', () => {
    const contacts = crisisEntries(national)
    expect(contacts.length).toBeGreaterThan(5)
    for (const { act, href } of contacts) {
      expect(page()).toContain(act)
      expect(page()).toContain(`href="${href.replaceAll('&', '&amp;')}"`)
    }
  })

  test('danger comes first, then those who listen, and calls come before any advice', () => {
    inThisOrder(places(page(), 'tel:999', 'tel:111', 'tel:08001111', 'sms:85258', 'id="start"', 'id="friend"'))
  })

  test('every number says whether a named person checked it, and when', () => {
    const checkedOn = parseDay('2026-11-03')
    const childline = national.entries.find(({ id }) => id === 'childline')
    if (!checkedOn || !childline) throw new Error('Childline is not in the national list')
    const entries: readonly NationalEntry[] = [{ ...childline, checkedBy: 'J. Osei', checkedOn }]
    const crisis = national.crisis.filter(({ id }) => id === 'childline' || id === 'shout')
    const html = page(callsNow({ entries, crisis }, []))
    expect(html).toContain('Checked on 3 November 2026.')
    expect(html.match(/Not yet checked by a named person\./g)).toHaveLength(3)
  })

  test('a grown-up who is worried finds who is there for grown-ups, where the place lists them', () => {
    expect(calls.worried.map(({ id }) => id)).toContain('nspcc')
    expect(page()).toContain('id="worried"')
    expect(page(callsNow(national, []))).not.toContain('id="worried"')
  })

  test('it is not one of the five: none of their names or shapes stands here', () => {
    expect(main(page()).length).toBeGreaterThan(1_000)
    expect(main(page())).not.toMatch(/Thriving|Getting (Help|More Help|Advice|Risk Support)|rd-group-icon|rd-wheel/)
  })

  test('every link leads to a telephone, a text, a safe page or a page of ours', () => {
    const links = [...main(page()).matchAll(/href="([^"]*)"/g)].map(([, to]) => to ?? '')
    expect(links.length).toBeGreaterThan(8)
    for (const to of links) expect(to).toMatch(/^(tel:\d+|sms:\d+(\?&amp;body=\w+)?$|https:\/\/|\/here\/)/)
  })
})

test.each([
  ['111, then the mental health line', '111'],
  ['0808 801 0677 (England)', '0808 801 0677'],
  ['+44 300 123 3393', '+44 300 123 3393'],
  ['look it up', undefined],
])('the number in "%s" is %s', (written, number) => {
  expect(numberIn(written)).toBe(number)
})
