import { expect, test } from 'vitest'
import { readCost, readHours, readLanguage, readPhone } from './short-forms.ts'

test.each([
  ['Tue 15:45-17:00', { freq: 'WEEKLY', byday: 'TU', opens_at: '15:45', closes_at: '17:00' }],
  ['Mon-Thu 08:30-16:30 term time', { freq: 'WEEKLY', byday: 'MO,TU,WE,TH', description: 'term time' }],
  ['Mon, Fri 09:00-12:00', { freq: 'WEEKLY', byday: 'MO,FR' }],
  ['first Mon 18:00-19:00', { freq: 'MONTHLY', byday: '1MO' }],
  ['last Wed 18:30-20:30', { freq: 'MONTHLY', byday: '-1WE' }],
  ['Day and night', { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' }],
  ['Any time, online', { description: 'Any time, online' }],
])('somebody who writes “%s” is understood', (written, then) => {
  expect(readHours(written)).toMatchObject(then)
})

test.each(['Tues 15:45-17:00', 'Tue 17:00-15:45', 'Tue 3:45-5:00', 'fourth Mon 18:00-19:00'])(
  'hours such as “%s” are asked about, not guessed',
  (written) => {
    expect(readHours(written)).toBeUndefined()
  },
)

test('a phone number keeps how it is dialled and what stands beside it', () => {
  expect(readPhone('01632 960 134 Bea, weekdays')).toEqual({
    number: '01632 960 134',
    type: 'voice',
    description: 'Bea, weekdays',
  })
  expect(readPhone('text 07700 900145')).toEqual({ number: '07700 900145', type: 'text' })
  expect(readPhone('116 123')).toEqual({ number: '116 123', type: 'voice' })
  expect(readPhone('ask Bea')).toBeUndefined()
})

test('free is free, pounds are pounds, and other words stay words', () => {
  expect(readCost('Free, with a snack')).toEqual({ amount: 0, amount_description: 'Free, with a snack' })
  expect(readCost('£1.50, or sweep up')).toEqual({ amount: 1.5, amount_description: '£1.50, or sweep up' })
  expect(readCost('Local rate')).toEqual({ amount_description: 'Local rate' })
})

test('a language carries its code and its note', () => {
  expect(readLanguage('Somali (with a week’s notice)')).toEqual({
    name: 'Somali',
    code: 'so',
    note: 'with a week’s notice',
  })
  expect(readLanguage('British Sign Language')).toEqual({ name: 'British Sign Language', code: 'bfi' })
  expect(readLanguage('Sylheti')).toEqual({ name: 'Sylheti' })
})
