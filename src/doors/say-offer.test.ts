import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Offer } from '../directory/offer.ts'
import { bareOffer } from '../directory/testing.ts'
import { partsPlayed } from '../language/part-played.ts'
import { addDays, type Day, parseDay } from '../shared/day.ts'
import { parseId } from '../shared/id.ts'
import {
  agesInWords,
  costInWords,
  dial,
  factOf,
  howItIsGiven,
  howToStart,
  lastChecked,
  notKnown,
  waitNow,
  whereItIs,
  whoCanAsk,
  whoItIsFor,
} from './say-offer.ts'

const id = parseId('11111111-2222-4333-8444-555555555555')
const today = parseDay('2026-11-21')
if (!id || !today) throw new Error('the id or the day of this test is none')

/** An offer of which nothing but its name is known. */
const bare: Offer = bareOffer(id, 'Drop-in', { feed: 'ashmere', organisation: { id, name: 'The Hub' } })

describe('Dialling', () => {
  test.each([
    { when: 'a helpline', given: '0800 1111', gives: 'tel:08001111' },
    { when: 'a short code, verbatim', given: '116 123', gives: 'tel:116123' },
    { when: 'the shortest code', given: '999', gives: 'tel:999' },
    { when: 'what to do next is not dialled', given: '111 then press 2', gives: 'tel:111' },
    { when: 'nor behind a comma', given: '111, option 2', gives: 'tel:111' },
    { when: 'nor behind a long number', given: '0300 123 1234 option 3', gives: 'tel:03001231234' },
    { when: 'hours behind it', given: '0808 800 5000 (10am to 4pm)', gives: 'tel:08088005000' },
    { when: 'an extension', given: '01724 123456 ext. 12', gives: 'tel:01724123456' },
    { when: 'an area code in brackets', given: '(01724) 123456', gives: 'tel:01724123456' },
    { when: 'a number from abroad', given: '+44 1724 123456', gives: 'tel:+441724123456' },
    { when: 'a nought that is not dialled from abroad', given: '+44 (0)1724 123456', gives: 'tel:+441724123456' },
    { when: 'two numbers: the first', given: '01724 123456 / 01724 654321', gives: 'tel:01724123456' },
    { when: 'two numbers with a word between', given: '999 or 112', gives: 'tel:999' },
    { when: 'hours before it', given: '24 hours: 0800 1111', gives: 'tel:08001111' },
    { when: 'dots and dashes', given: '020-7946.0000', gives: 'tel:02079460000' },
    { when: 'another kind of blank', given: '0800\u00a01111', gives: 'tel:08001111' },
  ])('$when: $given', ({ given, gives }) => {
    expect(dial(given)).toBe(gives)
  })

  test('a line for texts opens a text', () => {
    expect(dial('85258', 'text')).toBe('sms:85258')
    expect(dial('Text SHOUT to 85258', 'text')).toBe('sms:85258')
  })

  test('whatever stands in a feed, only digits are dialled, and only such as stand there in a row', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 +-.()/aé😀\n') }), (text) => {
        expect(dial(text)).toMatch(/^tel:\+?\d*$/)
      }),
    )
    fc.assert(
      fc.property(fc.stringMatching(/^\d{3,11}$/), fc.stringMatching(/^[a-z]{3,9}$/), (number, word) => {
        expect(dial(`${number} ${word} 2`)).toBe(`tel:${number}`)
      }),
    )
  })
})

describe('What it costs', () => {
  test.each([
    { when: 'free, in no words of their own', given: { free: true }, gives: 'Free' },
    { when: 'their own words', given: { free: false, said: '£2 a session' }, gives: '£2 a session' },
    { when: 'not free, and nobody says how much', given: { free: false }, gives: 'There is a cost: ask first' },
    { when: 'nobody said', given: {}, gives: notKnown },
  ])('$when', ({ given, gives }) => {
    expect(costInWords({ ...bare, cost: given })).toBe(gives)
  })
})

describe('When it was last checked', () => {
  const limits = { currentForDays: 92, staleAfterDays: 365 }
  const checked = (daysAgo: number) => lastChecked({ ...bare, checkedOn: addDays(today, -daysAgo) }, today, limits)

  test.each([
    { daysAgo: 0, gives: 'Checked today.' },
    { daysAgo: 1, gives: 'Checked yesterday.' },
    { daysAgo: 13, gives: 'Checked 13 days ago.' },
    { daysAgo: 14, gives: 'Checked 2 weeks ago.' },
    { daysAgo: 92, gives: 'Checked 3 months ago.' },
    { daysAgo: 93, gives: 'Last checked 3 months ago. It may have changed.' },
    { daysAgo: 365, gives: 'Last checked 12 months ago. It may have changed.' },
    { daysAgo: 366, gives: 'Not confirmed since November 2025. Ring before you go.' },
    { daysAgo: -1, gives: 'We don’t know when this was last checked. Ring before you go.' },
  ])('R8: $daysAgo days ago: $gives', ({ daysAgo, gives }) => {
    expect(checked(daysAgo)).toBe(gives)
  })

  test('R8: a place that sets its own limit is kept to it', () => {
    const offer = { ...bare, checkedOn: addDays(today, -40) }
    expect(lastChecked(offer, today, { currentForDays: 10, staleAfterDays: 30 })).toContain('Not confirmed since')
  })

  test('who checked it is said, and what nobody checked is said too', () => {
    expect(lastChecked({ ...bare, checkedOn: today, checkedBy: 'Priya, the Hub' }, today, limits)).toBe(
      'Checked today by Priya, the Hub.',
    )
    expect(lastChecked(bare, today, limits)).toContain('We don’t know')
  })

  test('no wait is said without its day, and this year goes without saying', () => {
    const asOf: Day = addDays(today, -20)
    expect(waitNow({ ...bare, wait: { said: 'About 6 weeks.', asOf } })).toBe('About 6 weeks, as of 1 November 2026')
    expect(waitNow({ ...bare, wait: { said: 'About 6 weeks.', asOf } }, today)).toBe('About 6 weeks, as of 1 November')
    const lastYear = addDays(today, -340)
    expect(waitNow({ ...bare, wait: { said: 'None', asOf: lastYear } }, today)).toBe('None, as of 16 December 2025')
    expect(waitNow(bare)).toBe(notKnown)
  })
})

describe('Who, where and how', () => {
  test.each([
    [{ youngest: 11, oldest: 18 }, 'Ages 11 to 18'],
    [{ youngest: 16 }, 'From 16'],
    [{ oldest: 12 }, 'Up to 12'],
    [{ youngest: 0, oldest: 12 }, 'Up to 12'],
    [{ youngest: 7, oldest: 7 }, 'Age 7'],
    [{ youngest: 0, oldest: 120 }, 'Any age'],
    [{ youngest: 18, oldest: 120 }, 'From 18'],
    [{ youngest: 0 }, 'Any age'],
    [{}, undefined],
  ])('ages %o read %s', (ages, gives) => {
    expect(agesInWords(ages)).toBe(gives)
  })

  test('who it is for is said in their words, with the ages where the words have none', () => {
    expect(whoItIsFor({ ...bare, who: { said: 'Young carers', youngest: 8, oldest: 18 } })).toBe(
      'Young carers (ages 8 to 18)',
    )
    expect(whoItIsFor({ ...bare, who: { said: 'Carers of 8 to 18', youngest: 8, oldest: 18 } })).toBe(
      'Carers of 8 to 18',
    )
    expect(whoItIsFor(bare)).toBe(notKnown)
  })

  test('who can ask is said in words, and what is not known is not "nobody"', () => {
    expect(whoCanAsk(partsPlayed)).toBe('Anyone can ask')
    expect(whoCanAsk(['school', 'health', 'young-person'])).toBe(
      'School or college, a GP or nurse or the young person can ask',
    )
    expect(whoCanAsk(['friend'])).toBe('A friend can ask')
    expect(whoCanAsk([])).toBe(notKnown)
    expect(whoCanAsk(undefined)).toBe(notKnown)
  })

  test('a hidden address stays hidden: what is said instead is how it is given', () => {
    expect(whereItIs({ ...bare, delivery: ['in-person', 'phone', 'online'] })).toBe('By phone or online')
    expect(whereItIs({ ...bare, reach: 'national' })).toBe('Anywhere in England')
    expect(whereItIs({ ...bare, at: { lines: ['1 High Street', 'Ashmere'], postcode: 'AS1 1AA' } })).toBe(
      '1 High Street, Ashmere, AS1 1AA',
    )
    expect(whereItIs({ ...bare, at: { lines: [] } })).toBe(notKnown)
    expect(howItIsGiven(['at-home', 'at-school', 'text'])).toBe('At your home, at school or by text')
    expect(howItIsGiven([])).toBeUndefined()
  })

  test('how to start is never left empty', () => {
    expect(howToStart({ ...bare, howToStart: 'Walk in.' })).toBe('Walk in.')
    expect(howToStart({ ...bare, email: 'hub@example.org' })).toBe('Not known. Get in touch and ask')
    expect(howToStart(bare)).toBe(notKnown)
    expect(factOf('Cost', notKnown)).toEqual({ says: 'Cost' })
    expect(factOf('Cost', 'Free')).toEqual({ says: 'Cost', is: 'Free' })
  })
})
