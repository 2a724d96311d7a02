import { expect, test } from 'vitest'
import type { ListedSchedule } from '../directory/listing.ts'
import { parseId } from '../shared/id.ts'
import { openingInWords, timeInWords } from './say-opening.ts'

const id = parseId('11111111-2222-4333-8444-555555555555')
if (!id) throw new Error('the id of this test is none')
const open = (...schedules: readonly Omit<ListedSchedule, 'id'>[]) =>
  openingInWords(schedules.map((schedule) => ({ id, ...schedule })))

test.each([
  ['15:45', '3.45pm'],
  ['10:00', '10am'],
  ['12:00', 'midday'],
  ['12:30', '12.30pm'],
  ['00:00', 'midnight'],
  ['24:00', 'midnight'],
  ['00:30', '12.30am'],
  ['09:05', '9.05am'],
  ['23:59', '11.59pm'],
])('%s is said as %s', (time, gives) => {
  expect(timeInWords(time)).toBe(gives)
})

test.each([
  {
    when: 'days in a row',
    given: { freq: 'WEEKLY', byday: 'MO,TU,WE,TH', opens_at: '15:45', closes_at: '17:30' },
    gives: 'Mondays to Thursdays, 3.45pm to 5.30pm',
  },
  { when: 'days apart', given: { byday: 'SA,TU', opens_at: '10:00' }, gives: 'Tuesdays and Saturdays, 10am' },
  { when: 'three days apart', given: { byday: 'MO,WE,FR' }, gives: 'Mondays, Wednesdays and Fridays' },
  { when: 'two days in a row', given: { byday: 'MO,TU' }, gives: 'Mondays and Tuesdays' },
  {
    when: 'always',
    given: { byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' },
    gives: 'Every day, day and night',
  },
  {
    when: 'a weekday of the month',
    given: { freq: 'MONTHLY', byday: '1TU', opens_at: '18:00' },
    gives: 'The first Tuesday of the month, 6pm',
  },
  { when: 'the last one', given: { freq: 'MONTHLY', byday: '-1FR' }, gives: 'The last Friday of the month' },
  { when: 'the fifth one', given: { freq: 'MONTHLY', byday: '5WE' }, gives: 'The fifth Wednesday of the month' },
  { when: 'a date', given: { freq: 'MONTHLY', bymonthday: '15' }, gives: 'Day 15 of the month' },
  { when: 'every other week', given: { byday: 'WE', interval: 2 }, gives: 'Wednesdays, every other week' },
  { when: 'every other week, nobody said when', given: { interval: 2, opens_at: '10:00' }, gives: '10am' },
  { when: 'only words', given: { description: 'term time only' }, gives: 'Term time only' },
  { when: 'hours without days', given: { opens_at: '09:00', closes_at: '12:00' }, gives: '9am to midday' },
] as const)('open: $when', ({ given, gives }) => {
  expect(open(given)).toBe(gives)
})

test('several times are said one after the other, each once', () => {
  const monday = { byday: 'MO', opens_at: '10:00' }
  expect(open(monday, monday, { byday: 'FR', opens_at: '14:00' })).toBe('Mondays, 10am; Fridays, 2pm')
})

test('where nobody said, nothing is said', () => {
  expect(open()).toBeUndefined()
  expect(open({})).toBeUndefined()
  expect(open({ byday: 'XX' })).toBeUndefined()
})
