import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupings } from '../language/grouping.ts'
import { partsPlayed } from '../language/part-played.ts'
import { parseRoughPlace } from '../places/postcode.ts'
import { fieldsOf } from '../web/fields.ts'
import { addressOf, oldestAsked, type Question, readAge, readNarrowing, readQuestion } from './question.ts'

/** Any text at all: lone surrogates, NUL and control characters among it. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 90 })
  .map((codes) => String.fromCharCode(...codes))

const given = (query: string) => fieldsOf(new URLSearchParams(query))
const read = (query: string): Question =>
  readQuestion(given(query), '', parseRoughPlace(given(query).first('p') ?? '')?.code)

describe('How old', () => {
  test.each([
    { when: 'a plain number', given: '14', gives: 14 },
    { when: 'a newborn', given: '0', gives: 0 },
    { when: 'the oldest that this is for', given: '25', gives: 25 },
    { when: 'words before it', given: 'aged 14', gives: 14 },
    { when: 'words behind it', given: '14 years old', gives: 14 },
    { when: 'blanks around it', given: '  9 ', gives: 9 },
    { when: 'a baby counted in months', given: '18 months', gives: 1 },
    { when: 'a younger baby', given: '6 mths', gives: 0 },
    { when: 'a baby counted in weeks', given: '6 weeks', gives: 0 },
    { when: 'a toddler counted in months', given: '30 months', gives: 2 },
    { when: 'nothing was said', given: undefined, gives: undefined },
  ])('$when is read: $given', ({ given: text, gives }) => {
    expect(readAge(text)).toBe(gives)
  })

  test.each([
    { when: 'somebody older than this is for', given: '26' },
    { when: 'a year of birth', given: '2012' },
    { when: 'a number below nothing', given: '-5' },
    { when: 'two numbers', given: '14 to 16' },
    { when: 'half years', given: '14.5' },
    { when: 'a class at school, which is not an age', given: 'Year 9' },
    { when: 'a class, in short', given: 'yr 9' },
    { when: 'words', given: 'fourteen' },
    { when: 'other digits', given: '١٤' },
    { when: 'a long text', given: `${'a'.repeat(20)} 14` },
  ])('$when asks for another try: $given', ({ given: text }) => {
    expect(readAge(text)).toBe('fault')
  })

  test('any text is read as an age from 0 to 25 or as a fault, and in no time', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.nat(300).map(String)), (text) => {
        const age = readAge(text)
        expect(age === 'fault' || (Number.isInteger(age) && Number(age) >= 0 && Number(age) <= oldestAsked)).toBe(true)
      }),
    )
  })
})

describe('The address of a question', () => {
  const questions: fc.Arbitrary<Question> = fc
    .record({
      topicCodes: fc.uniqueArray(fc.stringMatching(/^[A-Z0-9]{3}$/), { maxLength: 10 }),
      asker: fc.option(fc.constantFrom(...partsPlayed), { nil: undefined }),
      age: fc.option(fc.integer({ min: 0, max: oldestAsked }), { nil: undefined }),
      where: fc.option(fc.constantFrom('AS4', 'AS4 2', 'DN15 7', 'W1A', 'M1 1'), { nil: undefined }),
      only: fc.record(
        {
          free: fc.constant(true),
          canAskYourself: fc.constant(true),
          online: fc.constant(true),
          noWait: fc.constant(true),
          openNow: fc.constant(true),
          stepFree: fc.constant(true),
          language: fc.constantFrom('Polish', 'British Sign Language', 'Māori & 中文', 'a=b&c#d%'),
          groupings: fc.uniqueArray(fc.constantFrom(...groupings), { minLength: 1 }),
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ asker, age, where, ...rest }) => ({
      ...rest,
      words: '',
      ...(asker ? { asker } : {}),
      ...(age === undefined ? {} : { age }),
      ...(where ? { where } : {}),
    }))

  test('every question comes back from its address as it was', () => {
    fc.assert(
      fc.property(questions, (question) => {
        expect(read(addressOf(question, 'sealed'))).toEqual(question)
      }),
    )
  })

  test('a question without any part has no address of its own', () => {
    expect(addressOf({ words: '', topicCodes: [], only: {} }, '')).toBe('')
  })

  test('what somebody said in their own words never stands in it, only sealed', () => {
    const address = addressOf({ words: 'my dad drinks', topicCodes: ['JM5'], only: {} }, 'c2VhbGVk')
    expect(address).toBe('?q=c2VhbGVk&t=JM5')
  })

  test('any request whatever gives a question and an address, and both stand still', () => {
    const names = fc.constantFrom('t', 'w', 'a', 'p', 'only', 'lang', 'kind', 'q', '__proto__')
    fc.assert(
      fc.property(fc.array(fc.tuple(names, anyText)), (entries) => {
        const fields = fieldsOf(entries)
        const question = readQuestion(fields, '', parseRoughPlace(fields.first('p') ?? '')?.code)
        expect(read(addressOf(question, ''))).toEqual(question)
      }),
    )
  })

  test('a language that is cut in the middle of a character does no harm', () => {
    const { only } = read(`lang=${encodeURIComponent(`${'a'.repeat(39)}😀`)}`)
    expect(only.language?.isWellFormed()).toBe(true)
    expect(() => addressOf({ words: '', topicCodes: [], only }, '')).not.toThrow()
  })
})

describe('Reading a question', () => {
  test('R12: a friend asks without naming anyone: no part of a question is a name', () => {
    expect(Object.keys(read('w=friend&a=15&p=AS4+2&t=MK2&name=Callum')).sort()).toEqual(
      ['age', 'asker', 'only', 'topicCodes', 'where', 'words'].sort(),
    )
  })

  test('R5: no severity, score or diagnosis is read, whatever an address brings', () => {
    expect(read('severity=9&score=27&diagnosis=F32&risk=high&phq9=20')).toEqual({ words: '', topicCodes: [], only: {} })
  })

  test.each([
    { when: 'topics are ticked one by one', given: 't=QF3&t=RN4', gives: ['QF3', 'RN4'] },
    { when: 'topics stand in a link', given: 't=QF3.RN4', gives: ['QF3', 'RN4'] },
    { when: 'a topic comes twice, in small letters', given: 't=qf3.QF3', gives: ['QF3'] },
    { when: 'something else stands there', given: 't=<script>.DROP%20TABLE', gives: [] },
  ])('$when: $given', ({ given: query, gives }) => {
    expect(read(query).topicCodes).toEqual(gives)
  })

  test('ten topics at most are kept', () => {
    const codes = Array.from({ length: 40 }, (_, index) => `A${String(index).padStart(2, '0')}`)
    expect(read(`t=${codes.join('.')}`).topicCodes).toHaveLength(10)
  })

  test('an old name of a kind of support is understood, an unknown one passed over', () => {
    expect(readNarrowing(given('kind=coping.getting-additional-help&kind=severe'))).toEqual({
      groupings: ['advice', 'more-help'],
    })
  })

  test('an age that cannot be read is left out of the question, so that nothing is hidden by a slip', () => {
    expect(read('a=140').age).toBeUndefined()
  })
})
