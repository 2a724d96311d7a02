import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choicesInNoOrder } from './choice.ts'
import { type LaidChoice, layOut } from './choice-here.ts'
import { aChoice, aDay, aFigure, aTable, withFinding } from './choice-testing.ts'
import { type ComparisonFault, compare } from './compare.ts'

const today = aDay('2026-11-22')
const faultsOf = (laid: readonly LaidChoice[]): readonly ComparisonFault['is'][] => {
  const read = compare(laid, today)
  return read.is === 'refused' ? read.because.map(({ is }) => is) : []
}
const wait = layOut(aChoice('wait', { isWaiting: true }))
const club = layOut(aChoice('club', { outsideTheNhs: true }))
const clinic = layOut(aChoice('clinic'))
const many = ['a', 'b', 'c', 'd'].map((id) => layOut(aChoice(id)))

describe('what lies before a young person', () => {
  test.each<{ when: string; laid: readonly LaidChoice[]; then: readonly ComparisonFault['is'][] }>([
    { when: 'to wait and a club', laid: [wait, club], then: [] },
    { when: 'five things', laid: [wait, club, ...many.slice(0, 3)], then: [] },
    { when: 'nothing at all', laid: [], then: ['too-few', 'waiting-is-missing', 'nothing-outside-the-nhs'] },
    { when: 'to wait, alone', laid: [wait], then: ['too-few', 'nothing-outside-the-nhs'] },
    { when: 'six things', laid: [wait, club, ...many], then: ['too-many'] },
    { when: 'a club and a clinic, and nobody may wait', laid: [club, clinic], then: ['waiting-is-missing'] },
    { when: 'the NHS or nothing', laid: [wait, clinic], then: ['nothing-outside-the-nhs'] },
    { when: 'the same club twice', laid: [wait, club, club], then: ['same-thing-twice'] },
    {
      when: 'two ways to wait',
      laid: [wait, layOut(aChoice('wait-more', { isWaiting: true })), club],
      then: ['waiting-is-there-twice'],
    },
    {
      when: 'to wait, which is called outside the NHS, and a clinic',
      laid: [layOut(aChoice('wait', { isWaiting: true, outsideTheNhs: true })), clinic],
      then: ['nothing-outside-the-nhs'],
    },
  ])('R21 $when', ({ laid, then }) => expect(faultsOf(laid)).toEqual(then))

  test('R22 whatever a place puts together, without waiting or without one outside the NHS it is refused', () => {
    const choices = fc.array(
      fc.record({ id: fc.stringMatching(/^[a-z]{1,8}$/), isWaiting: fc.boolean(), outsideTheNhs: fc.boolean() }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(choices, (made) => {
        const laid = made.map(({ id, ...change }) => layOut(aChoice(id, change)))
        const faults = faultsOf(laid)
        const canWait = made.some(({ isWaiting }) => isWaiting)
        const isOutside = made.some(({ isWaiting, outsideTheNhs }) => outsideTheNhs && !isWaiting)
        expect(faults.includes('waiting-is-missing')).toBe(!canWait)
        expect(faults.includes('nothing-outside-the-nhs')).toBe(!isOutside)
        if (!canWait || !isOutside) expect(compare(laid, today).is).toBe('refused')
      }),
    )
  })

  test('what should have been looked at again is told and stays', () => {
    const read = compare(aTable(), aDay('2027-11-23'))
    expect(read).toMatchObject({ is: 'ok', value: { pastReview: ['wait', 'club'] } })
    if (read.is === 'ok') expect(read.value.laid).toHaveLength(2)
    expect(compare(aTable(), aDay('2027-11-22'))).toMatchObject({ value: { pastReview: [] } })
  })

  test('what nobody has signed is named', () => {
    expect(compare(aTable(), today)).toMatchObject({ value: { unchecked: ['wait', 'club'] } })
  })

  test('a faulty choice is refused with all that is wrong with it', () => {
    const faulty = withFinding({ from: [], figure: { ...aFigure, range: [60, 70] } })
    expect(compare(aTable(faulty), today)).toEqual({
      is: 'refused',
      because: [
        {
          is: 'choice-is-faulty',
          name: 'Try talk',
          because: ['found-without-source', 'range-does-not-hold-it'],
        },
      ],
    })
  })

  test('they stand in no order: it stays for one person, and another sees another', () => {
    const laid = [wait, club, ...many]
    const idsFor = (seed: string) => choicesInNoOrder(laid, seed).map(({ choice }) => choice.id)
    expect(idsFor('aisha')).toEqual(idsFor('aisha'))
    const seeds = Array.from({ length: 60 }, (_, n) => `person-${n}`)
    expect(new Set(seeds.map((seed) => idsFor(seed)[0])).size).toBe(laid.length)
    expect(idsFor('aisha').toSorted()).toEqual(laid.map(({ choice }) => choice.id).toSorted())
  })
})
