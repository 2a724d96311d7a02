import { expect, test } from 'vitest'
import { agesInText } from './ages-in-text.ts'

/** `[youngest, oldest]`; undefined where the text sets no bound. */
const table: readonly (readonly [string, readonly [number | undefined, number | undefined] | undefined])[] = [
  ['A group aged 11-18.', [11, 18]],
  ['For young people 11 to 25 years.', [11, 25]],
  ['Children between the ages of 5 and 11.', [5, 11]],
  ['Open to everyone 16+.', [16, undefined]],
  ['For anyone over the age of 18.', [18, undefined]],
  ['People aged 16 and over.', [16, undefined]],
  ['For people 16 years and over.', [16, undefined]],
  ['Children under 12.', [undefined, 11]],
  ['We see young people up to 25.', [undefined, 25]],
  ['U18 football.', [undefined, 17]],
  ['U18s only', [undefined, 17]],
  ["Under 18's can attend.", [undefined, 17]],
  ['Aged 16 to 18 and adults.', [16, undefined]],
  ['We are open 9-5 each weekday.', undefined],
  ['A pool for adults and children.', undefined],
  ['Support for adults with depression.', [18, undefined]],
  ['Talking Therapies. Evidence-based therapies to adults with anxiety.', [18, undefined]],
  ['Ashmere Talking Therapies. Ring us.', [16, undefined]],
  ['Support for adults and young people.', undefined],
  ['Support for adults, children and families.', undefined],
  ['Fun for all ages, from age 3 up.', undefined],
  ['For pupils in school years 5-11.', [9, 16]],
  ['Year 7 to year 11.', [11, 16]],
  ['Reception to year 6.', [4, 11]],
  ['Ask at reception, 2 Mill Lane.', undefined],
  ['For primary school children.', [4, 11]],
  ['For secondary school pupils.', [11, 18]],
  ['Our primary aim is to listen.', undefined],
  ['Primary care network, 3 doctors.', undefined],
  ['For senior school aged young people.', [11, 18]],
  ['Suitable for pre-school children.', [undefined, 5]],
  ['Sixth formers meet here.', [16, 19]],
  ['For 13-16 year olds.', [13, 16]],
  ['For 13–16 year-olds.', [13, 16]],
  ['Ages 8-12yrs', [8, 12]],
  ['Age range: 4 - 7', [4, 7]],
  ['Aged from 14 to 19', [14, 19]],
  ['The 0-19 (25 SEND) service', [undefined, 25]],
  ['Young people aged 8 to 18 years old (or age 25 for people with a disability)', [8, 25]],
  ['Singers aged between nine and eighteen.', [9, 18]],
  ['Anybody over eighteen years old.', [18, undefined]],
  ['For the over 50s.', [50, undefined]],
  ['Adults over 65.', [65, undefined]],
  ['From age 5 years.', [5, undefined]],
  ['Suited to ages 18+', [18, undefined]],
  ['Disabled adults (16+) dance.', [16, undefined]],
  ['Youth Hub (support for 18 - 24 year olds)', [18, 24]],
  ['For those aged 14 and under.', [undefined, 14]],
  ['Babies from birth to 13 months.', [undefined, 1]],
  ['From 6 weeks to 5 years.', [undefined, 5]],
  ['A 12 week course of 10-12 sessions.', undefined],
  ['Over 30 years experience of teaching.', undefined],
  ['We have helped over 20 people.', undefined],
  ['Over 16 groups meet here each week.', undefined],
  ['Monday 6-8pm, Tuesday 10-12.', undefined],
  ['It costs £5-£10.', undefined],
  ['Call 0800 11 16 25.', undefined],
  ['Volunteers must be 18 or over.', undefined],
  ['Children under 8 must be accompanied by an adult.', undefined],
  ['Under 5s free, everybody else £2.', undefined],
  ['£4 for an adult and 1 child.', undefined],
  ['Adults £4.', undefined],
  ['A 3-5 year plan.', undefined],
  ['Founded 18 years ago.', undefined],
  ['A plan for 6 to 12 months.', undefined],
  ['Music for babies 6-24 months old.', [undefined, 2]],
  ['He has been playing the piano from the age of seven.', undefined],
  ['Children under 11 must be within reach of a grown-up.', undefined],
  ['A tea for older people.', [50, undefined]],
  ['NHS Talking Therapies. For common problems such as stress.', [16, undefined]],
  ['Counselling. Counselling and talking therapies in general help.', undefined],
  ['For 5-11s and 11-18s: aged 5-11 and aged 11-18.', [5, 18]],
  ['Under 12s on Monday, 16+ on Tuesday.', undefined],
  ['For people aged 16+, up to 25 years.', [16, 25]],
  ['', undefined],
  ['No numbers here.', undefined],
]

test.each(table)('what it says: %s', (text, ages) => {
  const read = agesInText(text)
  expect(read && [read.youngest, read.oldest]).toEqual(ages)
})

test('the words that the age was read from are kept as they stand', () => {
  expect(agesInText('The Haven helps People Aged 16 and Over.')?.quote).toBe('Aged 16 and Over')
})

test('a text of any length and make is read without fault', () => {
  for (const text of [
    '9'.repeat(50_000),
    'aged '.repeat(20_000),
    '1-2-3-4-5'.repeat(3_000),
    '\ud800 aged 5',
    '()[]{}+*?',
  ])
    expect(() => agesInText(text)).not.toThrow()
})
