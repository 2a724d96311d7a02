import { expect, test } from 'vitest'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { isOpenAt, openingInWords, readMoment, readOpening } from './availability.ts'
import type { ListedSchedule } from './listing.ts'

const schedule = (changes: Partial<ListedSchedule>): ListedSchedule => ({
  id: 's' as Id,
  freq: 'WEEKLY',
  byday: 'TU',
  opens_at: '17:00',
  closes_at: '19:00',
  ...changes,
})

/** `2026-03-17 TU 18:00` */
const at = (said: string, openings: Parameters<typeof isOpenAt>[0]): boolean | undefined => {
  const [today = '', weekday = '', time = ''] = said.split(' ')
  const moment = readMoment({ today: today as Day, weekday, time })
  return moment && isOpenAt(openings, moment)
}

/** 17 March 2026 is the third Tuesday of its month; 31 March is the fifth and last. */
const isOpen = (changes: Partial<ListedSchedule>, said: string): boolean | undefined =>
  at(said, [readOpening(schedule(changes)) ?? []].flat())

test.each<[string, Partial<ListedSchedule>, string, boolean]>([
  ['in the middle of it', {}, '2026-03-17 TU 18:00', true],
  ['the minute it opens', {}, '2026-03-17 TU 17:00', true],
  ['the minute it closes', {}, '2026-03-17 TU 19:00', false],
  ['another day', {}, '2026-03-18 WE 18:00', false],
  ['one of several days', { byday: 'MO,WE,FR' }, '2026-03-18 WE 18:00', true],
  [
    'round the clock',
    { byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' },
    '2026-03-18 WE 23:59',
    true,
  ],
  ['after midnight, of the evening before', { opens_at: '20:00', closes_at: '02:00' }, '2026-03-18 WE 01:00', true],
  [
    'after midnight, of an evening that was not',
    { opens_at: '20:00', closes_at: '02:00' },
    '2026-03-17 TU 01:00',
    false,
  ],
  ['before it has begun', { valid_from: '2026-04-01' as Day }, '2026-03-17 TU 18:00', false],
  ['after it has ended', { valid_to: '2026-03-01' as Day }, '2026-03-17 TU 18:00', false],
  ['the third Tuesday', { freq: 'MONTHLY', byday: '3TU' }, '2026-03-17 TU 18:00', true],
  ['the second Tuesday, on the third', { freq: 'MONTHLY', byday: '2TU' }, '2026-03-17 TU 18:00', false],
  ['the last Tuesday', { freq: 'MONTHLY', byday: '-1TU' }, '2026-03-31 TU 18:00', true],
  ['the last Tuesday, on the third', { freq: 'MONTHLY', byday: '-1TU' }, '2026-03-17 TU 18:00', false],
  ['the 17th of the month', { freq: 'MONTHLY', byday: '', bymonthday: '17' }, '2026-03-17 TU 18:00', true],
  ['every other week, in it', { interval: 2, dtstart: '2026-03-03' as Day }, '2026-03-17 TU 18:00', true],
  ['every other week, out of it', { interval: 2, dtstart: '2026-03-10' as Day }, '2026-03-17 TU 18:00', false],
  ['every other week from who knows when', { interval: 2 }, '2026-03-17 TU 18:00', false],
  ['hours that nobody can read', { opens_at: '9am' }, '2026-03-17 TU 18:00', false],
])('%s', (...[, changes, said, open]) => {
  expect(isOpen(changes, said)).toBe(open)
})

test('a holiday shuts it whatever else is said', () => {
  const both = [
    schedule({}),
    schedule({ notes: 'closed', valid_from: '2026-03-16' as Day, valid_to: '2026-03-20' as Day }),
  ]
  const openings = both.flatMap((each) => readOpening(each) ?? [])
  expect(at('2026-03-17 TU 18:00', openings)).toBe(false)
  expect(at('2026-03-24 TU 18:00', openings)).toBe(true)
})

test('a weekday or a time that cannot be read opens nothing', () => {
  expect(at('2026-03-17 Tuesday 18:00', [])).toBeUndefined()
  expect(at('2026-03-17 TU six', [])).toBeUndefined()
})

test('opening times can be read aloud', () => {
  const said = (changes: Partial<ListedSchedule>) => openingInWords([schedule(changes)])
  expect(said({ byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '17:30' })).toEqual([
    'Monday to Friday, 9am to 5:30pm',
  ])
  expect(said({ byday: 'MO,WE' })).toEqual(['Monday and Wednesday, 5pm to 7pm'])
  expect(said({ freq: 'MONTHLY', byday: '2TU' })).toEqual(['Second Tuesday of the month, 5pm to 7pm'])
  expect(said({ byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' })).toEqual([
    'Every day, all day and night',
  ])
  expect(said({ interval: 2, dtstart: '2026-03-03' as Day, closes_at: '12:00' })).toEqual([
    'Tuesday, every 2 weeks, 5pm to midday',
  ])
  expect(said({ byday: '', description: 'Term time only' })).toEqual(['Term time only'])
  expect(openingInWords([schedule({ byday: '' })])).toEqual([])
})
