import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, parseDay } from '../shared/day.ts'
import { needKinds, needsBody, needsIn, needsInEnglish, parseNeeds } from './communication-needs.ts'
import { parseSafeContact, safeContactBody, safeContactIn, type TypedContact } from './safe-contact.ts'
import { contactCountsFor, daysInForce, instantAt, isConfirmed, momentOf, safeUntil } from './still-safe.ts'

const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}
const today = day('2026-11-21')
const set = [{ name: contactCountsFor, days: 90, from: day('2026-01-01') }]

describe('What somebody needs so that they can take part', () => {
  test('Amina ticks an interpreter in Somali and large print, each kept once and in the order of the list', () => {
    const ticked = { chosen: ['spoken-interpreter', 'large-print', 'large-print'], spoken: ' so ' }
    expect(parseNeeds(ticked)).toEqual({
      is: 'ok',
      value: [{ is: 'large-print' }, { is: 'spoken-interpreter', language: 'so' }],
    })
  })

  test('what is not in the list, a language that is missing and a contradiction are all said at once', () => {
    const chosen = ['smoke-signals', 'written-language', 'email-only', 'no-emails']
    expect(parseNeeds({ chosen })).toEqual({
      is: 'refused',
      because: ['need-is-unknown', 'language-is-missing', 'they-contradict-each-other'],
    })
    expect(parseNeeds({ chosen: ['written-language'], written: 'Somali, I think' }).is).toBe('refused')
  })

  test('nobody has to need anything, and every need has words', () => {
    expect(parseNeeds({ chosen: [] })).toEqual({ is: 'ok', value: [] })
    expect(needKinds.filter((kind) => needsInEnglish[kind].length < 5)).toEqual([])
  })

  test('any that were ticked come back from the record as they went in', () => {
    fc.assert(
      fc.property(fc.subarray([...needKinds]), (chosen) => {
        const parsed = parseNeeds({ chosen, spoken: 'pl', written: 'zh-Hant' })
        if (parsed.is === 'refused') return chosen.includes('email-only') && chosen.includes('no-emails')
        return (
          JSON.stringify(needsIn(JSON.parse(JSON.stringify(needsBody(parsed.value))))) === JSON.stringify(parsed.value)
        )
      }),
    )
  })

  test.each([{}, { needs: 'large-print' }, { needs: [{ is: 'fax' }] }, { needs: [{ is: 'written-language' }] }])(
    '%j is not read as needing nothing',
    (body) => expect(needsIn(body)).toBeUndefined(),
  )
})

const typed: TypedContact = {
  channel: 'text',
  to: ' 07700 900123 ',
  safe: 'yes',
  days: ['mon', 'fri'],
  from: '16:00',
  until: '18:30',
  mayBeSaid: 'nothing',
  words: '',
  sharedBy: [],
}

describe('A safe contact', () => {
  test('Maya’s phone is safe on Mondays and Fridays after school, and she said so today', () => {
    const read = parseSafeContact(typed, today)
    expect(read).toEqual({
      is: 'ok',
      value: {
        channel: 'text',
        to: '07700 900123',
        safe: 'yes',
        safeWhen: { is: 'only-then', spans: [{ days: ['mon', 'fri'], from: 960, until: 1110 }] },
        mayBeSaid: { is: 'nothing' },
        sharedBy: [],
        confirmedOn: today,
      },
    })
    if (read.is === 'ok')
      expect(safeContactIn(JSON.parse(JSON.stringify(safeContactBody(read.value))))).toEqual(read.value)
  })

  test.each([
    ['channel-is-unknown', { channel: 'pigeon' }],
    ['contact-is-missing', { to: '  ' }],
    ['contact-is-too-long', { to: '7'.repeat(301) }],
    ['safe-is-not-said', { safe: '' }],
    ['days-are-unknown', { days: ['someday'] }],
    ['times-are-no-times', { from: '18:30', until: '16:00' }],
    ['times-are-no-times', { from: '25:00' }],
    ['times-are-no-times', { from: '16:75' }],
    ['what-may-be-said-is-unknown', { mayBeSaid: 'everything' }],
    ['words-are-missing', { mayBeSaid: 'nothing-but', words: ' ' }],
    ['words-are-too-long', { mayBeSaid: 'nothing-but', words: 'a'.repeat(161) }],
    ['words-hold-an-address', { mayBeSaid: 'nothing-but', words: 'see https://rightdoor.example' }],
    ['words-hold-an-address', { mayBeSaid: 'nothing-but', words: 'ring 01632 960123' }],
    ['sharer-is-unknown', { sharedBy: ['the-dog'] }],
    ['shared-and-says-who-it-is-from', { sharedBy: ['parent'], mayBeSaid: 'who-it-is-from' }],
  ] as const)('is not kept: %s', (because, change) => {
    expect(parseSafeContact({ ...typed, ...change }, today)).toEqual({ is: 'refused', because: [because] })
  })

  test('no days and no times mean any time; a time alone means every day', () => {
    const any = parseSafeContact({ ...typed, days: [], from: '', until: '' }, today)
    expect(any).toMatchObject({ value: { safeWhen: { is: 'any-time' } } })
    const evenings = parseSafeContact({ ...typed, days: [], until: '' }, today)
    expect(evenings).toMatchObject({ value: { safeWhen: { spans: [{ from: 960, until: 1440 }] } } })
  })

  test('a record that lacks one thing is no safe contact', () => {
    const read = parseSafeContact(typed, today)
    if (read.is !== 'ok') throw new Error('Maya’s phone was refused')
    for (const lacking of Object.keys(read.value))
      expect(
        safeContactIn(Object.fromEntries(Object.entries(read.value).filter(([key]) => key !== lacking))),
      ).toBeUndefined()
  })
})

describe('A contact counts for as long as the place has set', () => {
  test.each([
    ['2026-11-21', true],
    ['2026-08-23', true],
    ['2026-08-22', false],
    ['2026-11-22', false],
  ])('confirmed on %s, today it counts: %s', (on, counts) => {
    expect(isConfirmed(day(on), today, set)).toBe(counts)
  })

  test('a later setting takes the place of the earlier from its day on, and where nothing is set nothing counts', () => {
    const shorter = [...set, { name: contactCountsFor, days: 30, from: day('2026-11-21') }]
    expect(daysInForce(contactCountsFor, shorter, day('2026-11-20'))).toBe(90)
    expect(isConfirmed(day('2026-10-01'), day('2026-11-20'), shorter)).toBe(true)
    expect(isConfirmed(day('2026-10-01'), today, shorter)).toBe(false)
    expect(isConfirmed(today, today, [])).toBe(false)
    expect(isConfirmed(today, today, [{ name: 'another', days: 90, from: today }])).toBe(false)
  })
})

describe('When it is safe', () => {
  const evenings = { is: 'only-then', spans: [{ days: ['mon', 'sun'], from: 960, until: 1110 }] } as const

  test('the clock is England’s, in summer too', () => {
    expect(momentOf(new Date('2026-07-06T15:30:00Z'))).toEqual({ day: '2026-07-06', weekday: 'mon', minute: 990 })
    expect(momentOf(new Date('2026-11-22T23:59:59Z'))).toEqual({ day: '2026-11-22', weekday: 'sun', minute: 1439 })
    expect(momentOf(new Date('2026-07-05T23:10:00Z'))).toEqual({ day: '2026-07-06', weekday: 'mon', minute: 10 })
  })

  test.each([
    ['2026-11-23T15:59:00Z', undefined],
    ['2026-11-23T16:00:00Z', 1110],
    ['2026-11-23T18:29:00Z', 1110],
    ['2026-11-23T18:30:00Z', undefined],
    ['2026-11-24T17:00:00Z', undefined],
    ['2026-07-06T15:00:00Z', 1110],
  ])('at %s until minute %s', (at, until) => {
    expect(safeUntil(evenings, momentOf(new Date(at)))).toBe(until)
  })

  test('on the days on which clocks change it still ends when the clock says so', () => {
    for (const [now, minute, then] of [
      ['2026-03-29T00:30:00Z', 360, '2026-03-29T05:00:00.000Z'],
      ['2026-10-25T00:15:00Z', 360, '2026-10-25T06:00:00.000Z'],
      ['2026-11-21T12:00:30Z', 1440, '2026-11-22T00:00:00.000Z'],
    ] as const)
      expect(instantAt(new Date(now), minute).toISOString()).toBe(then)
  })

  test('no instant is later than the clock allows', () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 1439 }), (now, minute) => {
        const from = momentOf(now)
        if (minute <= from.minute) return true
        const shown = momentOf(new Date(instantAt(now, minute).getTime() - 1))
        return shown.day === from.day && shown.minute < minute
      }),
    )
  })
})
