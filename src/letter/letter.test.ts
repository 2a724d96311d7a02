import readability from 'text-readability'
import { describe, expect, test } from 'vitest'
import { type Day, parseDay } from '../shared/day.ts'
import { type Id, parseId } from '../shared/id.ts'
import type { Result } from '../shared/result.ts'
import {
  answerLetter,
  goesOut,
  type Letter,
  type LetterFact,
  letterOf,
  type TypedAnswer,
  writeLetter,
} from './letter.ts'
import { letterFacts } from './letter-kept.ts'
import { plainOfLetter, tellLetter } from './letter-told.ts'
import { letterInEnglish } from './letter-words.ts'
import { plainHelp } from './plain-help.ts'

const on = parseDay('2026-11-23') as Day
const numbered = (n: number): Id => parseId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`) as Id
const [jordan, mark] = [numbered(1), numbered(2)]
const naming = { youngPerson: jordan, names: new Map([[mark, 'Mark Ellison']]) }
const kept = <Value>(read: Result<Value, unknown>): Value => {
  if (read.is !== 'ok') throw new Error(`refused: ${JSON.stringify(read.because)}`)
  return read.value
}
const faultsIn = (read: Result<unknown, unknown>): readonly unknown[] => (read.is === 'ok' ? [] : read.because)
const stands = (...facts: readonly LetterFact[]): Letter => letterOf(facts) as Letter

const written = kept(writeLetter(undefined, 'You came because of the nights.', { by: mark, on }))
const typed: TypedAnswer = { answer: 'goes', to: 'Dr Rao\n\nAshmere College', says: '', told: 'themselves' }
const answered = (change: Partial<TypedAnswer> = {}, letter: Letter | undefined = stands(written)) =>
  answerLetter(letter, { ...typed, ...change }, { by: jordan, on })

describe('Mark writes a letter to Jordan about how it went', () => {
  test('Jordan reads it first; until then it goes to nobody', () => {
    expect(goesOut(stands(written))).toBe(false)
    expect(tellLetter(stands(written), naming)).toMatchObject({
      words: 'You came because of the nights.',
      standing: 'You have not said yet what should become of it. Until then it goes to nobody.',
    })
  })

  test('Jordan names who gets it, each on a line', () => {
    const letter = stands(written, kept(answered()))
    expect(goesOut(letter)).toBe(true)
    expect(tellLetter(letter, naming).standing).toBe(
      'You read it and said on 23 November 2026 that it goes to: Dr Rao and Ashmere College.',
    )
  })

  test.each([
    ['for Jordan alone', { answer: 'for-me-alone' }],
    ['not right yet', { answer: 'not-right', says: 'It was not the nights.' }],
  ])('what is %s goes to nobody, whoever was typed', (_, change) => {
    expect(goesOut(stands(written, kept(answered(change))))).toBe(false)
  })

  test('that it is not right waits for Mark, and for nobody else; no word lies open', () => {
    const letter = stands(written, kept(answered({ answer: 'not-right', says: 'It was not the nights.' })))
    expect(plainOfLetter(letter)).toEqual({ is: 'letter', nextOn: on, whoAsks: mark })
    expect(plainOfLetter(stands(written, kept(answered())))).toEqual({ is: 'letter', nextOn: null, whoAsks: null })
  })

  test('written anew it is read anew, and whom Jordan named before does not get what Jordan has not read', () => {
    const again = kept(writeLetter(stands(written), 'You came because of the mornings.', { by: mark, on }))
    const letter = stands(written, kept(answered()), again)
    expect(goesOut(letter)).toBe(false)
    expect(plainOfLetter(letter)['whoAsks']).toBeNull()
  })

  test('where it was read together it says who wrote down the answer', () => {
    const fact = kept(answerLetter(stands(written), { ...typed, told: 'said-to-writer' }, { by: mark, on }))
    expect(tellLetter(stands(written, fact), naming).standing).toContain('Mark Ellison wrote down what you said')
  })

  test('nothing is kept with a fault', () => {
    expect(faultsIn(writeLetter(undefined, ' \n', { by: mark, on }))).toEqual(['words-are-missing'])
    expect(
      faultsIn(writeLetter(stands(written), written.is === 'written' ? written.words.said : '', { by: mark, on })),
    ).toEqual(['nothing-is-new'])
    expect(faultsIn(answered({ answer: '' }))).toEqual(['answer-is-missing'])
    expect(faultsIn(answered({ to: ' \n ' }))).toEqual(['to-whom-is-missing'])
    expect(faultsIn(answerLetter(undefined, typed, { by: jordan, on }))).toEqual(['nothing-to-read'])
  })

  test('it is read back as it was kept', () => {
    for (const fact of [written, kept(answered()), kept(answered({ answer: 'not-right', says: 'no' }))])
      expect(letterFacts.read(letterFacts.plain(fact), letterFacts.words(fact))).toEqual(fact)
  })
})

describe('Whether a letter is plain is told to whoever writes it', () => {
  const plain =
    'You came to us because the nights were hard. We met for ten weeks. You said that the walks helped. The sheets did not help much. You sleep a bit more now. You still worry before school. If it gets worse you can ring Mark. You do not have to tell it all again. We hope that the new term goes well.'
  const hard =
    'Following a multidisciplinary discussion of your difficulties, we agreed on a structured intervention that was delivered together with your teachers over approximately eleven appointments at the college. Unfortunately your symptoms remained largely unchanged, although you participated consistently and completed every exercise between our meetings, and we therefore recommend that you consider alternative provision in the community.'

  test.each([
    ['a plain one', plain],
    ['a hard one', hard],
  ])('%s, within two years of how our own words are measured', (_, text) => {
    const { readingAge } = plainHelp(text)
    expect(Math.abs((readingAge ?? 0) - (readability.fleschKincaidGrade(text) + 5))).toBeLessThanOrEqual(2)
  })

  test('long sentences are shown one by one, and a few words have no age', () => {
    expect(plainHelp(hard).long).toHaveLength(2)
    expect(plainHelp(plain).long).toEqual([])
    expect(plainHelp('You did well.')).toEqual({ long: [] })
    expect(plainHelp('')).toEqual({ long: [] })
  })
})

test('a young person of eleven can read what stands round it', () => {
  const { answers, ...lines } = letterInEnglish
  const said = Object.values(lines).map((line) => (typeof line === 'string' ? line : line('Mark', 'Friday')))
  const text = [...said, ...Object.values(answers)].join('. ')
  expect(readability.fleschKincaidGrade(text) + 5).toBeLessThanOrEqual(11)
})
