import { expect, test } from 'vitest'
import { usualSettings } from '../locality/locality.ts'
import { parseId } from '../shared/id.ts'
import type { ListedOffer, ListedService } from './listing.ts'
import { type Offer, offersOf } from './offer.ts'
import { offerByShortId, publish, shortId } from './published.ts'

const id = (last: number) => {
  const read = parseId(`11111111-2222-4333-8444-${String(last).padStart(12, '0')}`)
  if (!read) throw new Error('the id of this test is none')
  return read
}
const at = (more: Partial<ListedOffer> = {}): ListedOffer => ({
  id: id(2),
  phones: [],
  schedules: [],
  signposting: { topics: [], groupings: [], delivery: [], sensitive_location: false },
  ...more,
})
/** A drop-in of which little is known. */
const dropIn = (more: Partial<ListedService> = {}): ListedService => ({
  id: id(1),
  source: { feed: 'brook', id: '1' },
  organization: { id: id(3), name: 'The Hub' },
  name: 'Drop-in',
  status: 'active',
  phones: [],
  contacts: [],
  schedules: [],
  service_areas: [],
  languages: [],
  cost_options: [],
  funding: [],
  attributes: [],
  service_at_locations: [at()],
  ...more,
})
const only = (service: ListedService): Offer => {
  const [offer] = offersOf(service)
  if (!offer) throw new Error('there is no offer')
  return offer
}
const location: ListedOffer['location'] = {
  id: id(4),
  location_type: 'physical',
  name: 'The Old Mill',
  latitude: 53.6,
  longitude: -0.6,
  transportation: 'Bus 12',
  addresses: [{ id: id(5), address_1: '1 Mill Lane', city: 'Brook', postal_code: 'AS4 2AB', country: 'GB' }],
  accessibility: [{ id: id(6), description: 'Step-free' }],
}

test('what is not known is absent, and never an empty text or a made-up fact', () => {
  const offer = only(dropIn())
  for (const part of [
    'sector',
    'kind',
    'whoCanAsk',
    'howToStart',
    'wait',
    'checkedOn',
    'at',
    'email',
    'website',
    'alert',
  ])
    expect(part in offer).toBe(false)
  expect(offer.cost).toEqual({})
  expect(offer.who).toEqual({})
})

test('a drop-in in two places is two offers, each where it is', () => {
  const offers = offersOf(dropIn({ service_at_locations: [at({ location }), at({ id: id(7) })] }))
  expect(offers.map((offer) => offer.at?.lines)).toEqual([['1 Mill Lane', 'Brook'], undefined])
  expect(offers[0]).toMatchObject({ access: ['Step-free'], at: { postcode: 'AS4 2AB', travel: 'Bus 12' } })
})

test('R3: kinds of support stand on what is offered at a place, several at once, and never on the organisation', () => {
  const giving = (...groupings: Offer['groupings']) => ({ ...at().signposting, groupings })
  const offers = offersOf(
    dropIn({
      service_at_locations: [
        at({ signposting: giving('advice', 'thriving') }),
        at({ id: id(7), signposting: giving('more-help') }),
      ],
    }),
  )
  expect(offers.map((offer) => offer.groupings)).toEqual([['advice', 'thriving'], ['more-help']])
  expect(Object.keys(offers[0]?.organisation ?? {})).toEqual(['id', 'name'])
})

test('the address of a safe house is not in the offer at all', () => {
  const signposting = { ...at().signposting, sensitive_location: true }
  const offer = only(dropIn({ service_at_locations: [at({ location, signposting })] }))
  expect(JSON.stringify(offer)).not.toMatch(/Mill|AS4|53\.6/)
})

test('a place that is only online has no address', () => {
  expect(
    only(dropIn({ service_at_locations: [at({ location: { ...location, location_type: 'virtual' } })] })).at,
  ).toBeUndefined()
})

test.each([
  { when: 'an amount of nothing', given: { cost_options: [{ id: id(8), amount: 0 }] }, gives: { free: true } },
  {
    when: 'an amount',
    given: { cost_options: [{ id: id(8), amount: 5, option: '£5 a session' }] },
    gives: { free: false, said: '£5 a session' },
  },
  {
    when: 'free in words',
    given: { fees_description: 'Free for under 18s' },
    gives: { free: true, said: 'Free for under 18s' },
  },
  { when: 'no charge in words', given: { fees_description: 'No charge.' }, gives: { free: true, said: 'No charge.' } },
  {
    when: 'words that only hold "free"',
    given: { fees_description: 'Feel free to ask' },
    gives: { said: 'Feel free to ask' },
  },
  {
    when: 'free in words and an amount: not free',
    given: { fees_description: 'Free trial', cost_options: [{ id: id(8), amount: 9 }] },
    gives: { free: false, said: 'Free trial' },
  },
  { when: 'nothing', given: {}, gives: {} },
])('what it costs: $when', ({ given, gives }) => {
  expect(only(dropIn(given)).cost).toEqual(gives)
})

test('a long text is shortened at the end of a sentence, else between words, else wherever it must be', () => {
  const summary = (description: string) => only(dropIn({ description })).summary
  expect(summary('Short.')).toBe('Short.')
  expect(summary(`${'We are here for you on every day. '.repeat(8)}${'and so on '.repeat(30)}`)).toMatch(/every day\.$/)
  expect(summary('word '.repeat(100))).toMatch(/^(word )+…$/)
  const endless = summary('😀'.repeat(5_000))
  expect(endless.length).toBeLessThan(300)
  expect(endless.isWellFormed()).toBe(true)
})

test('their own plain words come before the first sentences of the long text', () => {
  const signposting = { ...at().signposting, plain_summary: 'A warm room.' }
  expect(only(dropIn({ description: 'Long.', service_at_locations: [at({ signposting })] })).summary).toBe(
    'A warm room.',
  )
})

test('hours and numbers of the place come before those of the whole', () => {
  const offer = only(
    dropIn({
      schedules: [{ id: id(9), byday: 'MO' }],
      phones: [{ id: id(10), number: '01' }],
      contacts: [{ id: id(11), email: 'a@example.org', phones: [{ id: id(12), number: '03' }] }],
      service_at_locations: [at({ schedules: [{ id: id(13), byday: 'TU' }], phones: [{ id: id(14), number: '02' }] })],
    }),
  )
  expect(offer.open.map(({ byday }) => byday)).toEqual(['TU'])
  expect(offer.phones.map(({ number }) => number)).toEqual(['02', '01', '03'])
  expect(offer.email).toBe('a@example.org')
})

test('what a place publishes is found by the whole id and by its short one, and by nothing else', () => {
  const published = publish({
    locality: {
      slug: 'brook',
      name: 'Brook',
      demonstration: false,
      isDefault: true,
      hosts: [],
      authorities: [],
      settings: usualSettings,
    },
    version: '1',
    services: [
      dropIn({
        languages: ['Welsh', 'English', 'Arabic', 'Welsh'].map((name, index) => ({ id: id(20 + index), name })),
      }),
    ],
    topics: [],
  })
  expect(published.languages).toEqual(['Arabic', 'Welsh'])
  expect(shortId(id(2))).toMatch(/^[0-9a-v]{10}$/)
  expect(offerByShortId(published, shortId(id(2)))?.name).toBe('Drop-in')
  expect(offerByShortId(published, id(2))?.name).toBe('Drop-in')
  for (const other of ['', 'ffffffffff', '1111111122', `${shortId(id(2))} `, '11111111-2', '__proto__'])
    expect(offerByShortId(published, other)).toBeUndefined()
})
