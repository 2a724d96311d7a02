import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, parseDay } from '../shared/day.ts'
import { parseAgency } from './agency.ts'
import { birthdaysOf, type DatedAge } from './ages.ts'
import { isForTrying, parseNhsNumber } from './nhs-number.ts'
import { parseRecord, parseWhoTheyAre, type TypedPerson, writeRecord } from './person.ts'

const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}
const today = day('2026-11-21')
const ages = { today, oldest: 25 }
const maya: TypedPerson = {
  given: ' Maya ',
  family: 'Okonkwo',
  known: 'May',
  pronouns: 'she/her',
  bornOn: '2011-03-09',
}

describe('What somebody types of a young person', () => {
  test('Maya is kept with the names she uses and her birthday', () => {
    expect(parseWhoTheyAre(maya, ages)).toEqual({
      is: 'ok',
      value: {
        names: { given: 'Maya', family: 'Okonkwo', known: 'May' },
        pronouns: 'she/her',
        born: { is: 'known', on: '2011-03-09' },
      },
    })
  })

  test('one name is enough, and an age will do where nobody needs the birthday', () => {
    expect(parseWhoTheyAre({ given: '', family: '', known: 'Jay' }, ages)).toMatchObject({ is: 'ok' })
    const about = parseWhoTheyAre({ given: 'Jay', family: '', ageGroup: '11-to-15' }, ages)
    expect(about).toMatchObject({ value: { born: { is: 'about', ageGroup: '11-to-15' } } })
  })

  test.each([
    ['no name at all', { given: ' ', family: 'Okonkwo' }, ['needs-a-name']],
    ['a day that does not exist', { bornOn: '2011-02-30' }, ['birthday-is-no-day']],
    ['tomorrow', { bornOn: '2026-11-22' }, ['not-born-yet']],
    ['a 26th birthday today', { bornOn: '2000-11-21' }, ['too-old']],
    ['an age of our own making', { bornOn: '', ageGroup: 'teenager' }, ['age-group-is-unknown']],
    ['a book in the field', { known: 'x'.repeat(101) }, ['is-too-long']],
    [
      'everything at once',
      { given: '', known: '', bornOn: 'x', nhsNumber: '1' },
      ['needs-a-name', 'nhs-number-is-wrong', 'birthday-is-no-day'],
    ],
  ])('%s is said to be wrong, with all that is wrong', (_, change, because) => {
    expect(parseWhoTheyAre({ ...maya, known: '', ...change }, ages)).toEqual({ is: 'refused', because })
  })

  test('somebody is a young person on the last day of being 25', () => {
    expect(parseWhoTheyAre({ ...maya, bornOn: '2000-11-22' }, ages)).toMatchObject({ is: 'ok' })
  })

  test('what is sealed is read as it was written, and what is not ours is not read', () => {
    const who = parseWhoTheyAre({ ...maya, nhsNumber: '943 476 5919' }, ages)
    if (who.is !== 'ok') throw new Error('Maya was refused')
    expect(parseRecord(writeRecord(who.value))).toEqual(who.value)
    for (const text of ['', '{}', '[]', '{"names":{"given":"a","family":"b"},"born":{"is":"known","on":"never"}}'])
      expect(parseRecord(text)).toBeUndefined()
  })
})

describe('An NHS number', () => {
  test('that is nobody’s is taken where everybody is invented and nowhere else, and there no real one is', () => {
    const takes = (nhsNumber: string, demonstration?: boolean) =>
      parseWhoTheyAre({ ...maya, nhsNumber }, { ...ages, ...(demonstration === undefined ? {} : { demonstration }) })
    const wrong = { is: 'refused', because: ['nhs-number-is-wrong'] }
    expect(takes('999 000 0018', true)).toMatchObject({ value: { nhsNumber: '9990000018' } })
    expect(takes('943 476 5919', false)).toMatchObject({ value: { nhsNumber: '9434765919' } })
    expect(takes('943 476 5919', true)).toEqual(wrong)
    expect([takes('999 000 0018', false), takes('999 000 0018')]).toEqual([wrong, wrong])
    expect([isForTrying('9990000018'), isForTrying('9434765919')]).toEqual([true, false])
  })

  test.each(['999 000 0018', '999-000-0026', '9990000034', '943 476 5919'])('%s is one', (text) => {
    expect(parseNhsNumber(text)).toBe(text.replaceAll(/\D/g, ''))
  })
  test.each([
    '',
    '9990000017',
    '999000001',
    '99900000181',
    '0000000000',
    '99900O0018',
    '9434765910',
    '9876543211',
    '1111111111',
  ])('%s is none', (text) => {
    expect(parseNhsNumber(text)).toBeUndefined()
  })

  test('nine digits to which no tenth belongs are never given out', () => {
    const all = Array.from({ length: 10 }, (_, last) => parseNhsNumber(`943476002${last}`))
    expect(all.filter((read) => read !== undefined)).toEqual([])
  })

  test('one wrong digit is always found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (at, more) => {
        const digits = [...'9990000018']
        digits[at] = String((Number(digits[at]) + more) % 10)
        expect(parseNhsNumber(digits.join(''))).toBeUndefined()
      }),
    )
  })
})

describe('An agency', () => {
  test('a school is kept by its name; what is wrong is said all at once', () => {
    expect(parseAgency({ name: ' Oak School ', sector: 'education' })).toEqual({
      is: 'ok',
      value: { name: 'Oak School', sector: 'education' },
    })
    const wrong = parseAgency({ name: ' ', sector: 'police', organisation: 'x' })
    expect(wrong).toEqual({ is: 'refused', because: ['needs-a-name', 'organisation-is-no-id', 'needs-a-sector'] })
  })
})

describe('The birthdays that count', () => {
  const from = (start: string, ...rows: readonly (readonly [string, number])[]): readonly DatedAge[] =>
    rows.map(([name, years]) => ({ name, years, from: day(start) }))
  const usual = from('2020-01-01', ['proxy-narrows', 11], ['proxy-narrows', 16], ['adult', 18])
  const born = day('2012-02-29')

  test('for a child born on 29 February narrow at 11 and 16 and end at 18, a day early in other years', () => {
    expect(birthdaysOf(born, usual, today)).toEqual({
      narrows: ['2023-02-28', '2028-02-29'],
      adult: '2030-02-28',
      isKnown: true,
    })
  })

  test('are not known without a birthday, or in a place that has set no ages', () => {
    expect(birthdaysOf(undefined, usual, today)).toEqual({ narrows: [], isKnown: false })
    expect(birthdaysOf(born, [], today)).toEqual({ narrows: [], isKnown: false })
    expect(birthdaysOf(born, from('2026-11-22', ['proxy-narrows', 11]), today).isKnown).toBe(false)
  })

  test('a place that says 12 in place of 11 from 2027 on takes nothing back from a child who is 11 already', () => {
    const later = [...usual, ...from('2027-01-01', ['proxy-narrows', 12], ['proxy-narrows', 16])]
    const in2028 = day('2028-06-01')
    expect(birthdaysOf(day('2014-05-05'), later, in2028).narrows).toEqual(['2025-05-05', '2026-05-05', '2030-05-05'])
    expect(birthdaysOf(day('2017-05-05'), later, in2028).narrows).toEqual(['2029-05-05', '2033-05-05'])
  })

  test('no birthday that came is ever taken back, whatever ages a place sets later', () => {
    const row = fc.record({
      name: fc.constantFrom('proxy-narrows', 'adult'),
      years: fc.integer({ min: 8, max: 25 }),
      from: fc.integer({ min: 2015, max: 2035 }).map((year) => day(`${year}-04-01`)),
    })
    const dated = fc.integer({ min: 2015, max: 2036 }).map((year) => day(`${year}-07-01`))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), dated, dated, (rows, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        const came = birthdaysOf(born, rows, earlier).narrows.filter((birthday) => birthday <= earlier)
        expect(birthdaysOf(born, rows, later).narrows).toEqual(expect.arrayContaining(came))
      }),
    )
  })
})
