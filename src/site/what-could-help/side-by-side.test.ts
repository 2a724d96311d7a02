import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Choice } from '../../decision/choice.ts'
import { aChoice, aDay } from '../../decision/choice-testing.ts'
import type { StartingPoint } from '../../decision/choices-file.ts'
import { readStartingPoints } from '../../decision/starting-points.edge.ts'
import { bareOffer, ordinaryId } from '../../directory/testing.ts'
import type { Topic } from '../../language/topic.ts'
import { codeOfChoice, laidBeside, openedIn, readTicked, sideBySide, sideBySideIn } from './side-by-side.ts'

const today = aDay('2026-11-22')
const wait = aChoice('wait', { isWaiting: true })
const club = aChoice('club', { outsideTheNhs: true })
const clinic = aChoice('clinic')
const nothingHere = { startsHere: new Map<string, readonly string[]>(), offers: [] }
const topic: Topic = {
  id: 'low-mood',
  code: 'MK2',
  label: { young: 'I feel sad', parent: 'They seem low', professional: 'Low mood' },
  usualAges: { from: 0, to: 25 },
  said: [],
  isNot: [],
  related: [],
  neverSuggest: false,
}

const signed = (choice: Choice): Choice =>
  choice.origin.is === 'written'
    ? { ...choice, origin: { ...choice.origin, by: { ...choice.origin.by, checked: { by: 'Dr Amin', on: today } } } }
    : choice
const pointOf = (...choices: readonly Choice[]): StartingPoint => ({ id: 'low-mood', topic: 'low-mood', choices })
const shownIn = (mode: 'production' | 'demonstration', ...choices: readonly Choice[]) =>
  openedIn({ points: [pointOf(...choices)] }, [topic], mode).flatMap((opened) => opened.choices.map(({ id }) => id))

describe('what may lie there', () => {
  test('H19 in production only what a named person has signed, and nothing while waiting or the one outside the NHS is not', () => {
    const all = [wait, club, clinic]
    expect(shownIn('demonstration', ...all)).toEqual(['wait', 'club', 'clinic'])
    expect(shownIn('production', ...all)).toEqual([])
    expect(shownIn('production', wait, club, signed(clinic))).toEqual([])
    expect(shownIn('production', signed(wait), club, signed(clinic))).toEqual([])
    expect(shownIn('production', signed(wait), signed(club), clinic)).toEqual(['wait', 'club'])
  })

  test('nothing leads there while there is nothing to show', () => {
    const leads = (mode: 'production' | 'demonstration') =>
      sideBySideIn({ choicesIn: () => ({ points: [pointOf(wait, club)] }), topics: [topic], mode })
    expect(leads('demonstration')('here')).toBe('/what-could-help')
    expect(leads('demonstration')('here', ['sleep', 'low-mood'])).toBe('/what-could-help/MK2')
    expect(leads('demonstration')('here', ['sleep'])).toBeUndefined()
    expect(leads('demonstration')('here', [])).toBeUndefined()
    expect(leads('production')('here')).toBeUndefined()
    expect(leads('production')('here', ['low-mood'])).toBeUndefined()
    const nowhere = sideBySideIn({ choicesIn: () => undefined, topics: [topic], mode: 'demonstration' })
    expect(nowhere('nowhere')).toBeUndefined()
  })
})

describe('what somebody ticks', () => {
  const laid = (...ticked: readonly Choice[]) => laidBeside([wait, club, clinic], ticked.map(codeOfChoice), nothingHere)
  const faults = (...ticked: readonly Choice[]) => {
    const read = sideBySide(laid(...ticked), today)
    return read.is === 'refused' ? read.because.map(({ is }) => is) : []
  }

  test('R22 to wait and look after oneself lies there whatever was ticked', () => {
    expect(laid().map(({ choice }) => choice.id)).toEqual(['wait'])
    expect(laid(clinic).map(({ choice }) => choice.id)).toEqual(['wait', 'clinic'])
    expect(faults(club)).toEqual([])
  })

  test('nothing ticked, and nothing outside the NHS, is one thing to put right and not two', () => {
    expect(faults()).toEqual(['nothing-outside-the-nhs'])
    expect(faults(clinic)).toEqual(['nothing-outside-the-nhs'])
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => aChoice(id, { outsideTheNhs: true }))
    const read = sideBySide(laidBeside([wait, ...many], many.map(codeOfChoice), nothingHere), today)
    expect(read.is === 'refused' && read.because).toEqual([{ is: 'too-many' }])
  })

  test('R21 the wait here and how to start come from the offers that somebody named, and from no other', () => {
    const there = bareOffer(ordinaryId(1), 'Club night', {
      wait: { said: '2 weeks', asOf: today },
      howToStart: 'Come.',
    })
    const here = { startsHere: new Map([['club', [there.id]]]), offers: [there, bareOffer(ordinaryId(2), 'Clinic')] }
    const hereOf = (id: string) =>
      laidBeside([wait, club, clinic], [club, clinic].map(codeOfChoice), here).find(({ choice }) => choice.id === id)
        ?.here
    expect(hereOf('club')).toEqual({
      is: 'offers',
      offers: [{ id: there.id, name: 'Club night', howToStart: 'Come.', waits: [{ said: '2 weeks', asOf: today }] }],
    })
    expect(hereOf('clinic')).toEqual({ is: 'not-known' })
    expect(hereOf('wait')).toEqual({ is: 'nothing-to-wait-for' })
  })

  test('H07 an address holds codes that say nothing, each its own, and what they once meant is passed over', () => {
    const points = readStartingPoints(fileURLToPath(new URL('../../../content/en/', import.meta.url)))
    const codes = points.flatMap(({ choices }) => choices.map(codeOfChoice))
    expect(codes).toHaveLength(24)
    expect(new Set(codes).size).toBe(24)
    expect(codes.filter((code) => !/^[0-9a-v]{5}$/.test(code))).toEqual([])
    const given = (all: readonly string[]) => ({ first: () => undefined, all: () => all })
    expect(readTicked(given(['aaaaa.bbbbb', 'ccccc']))).toEqual({ looked: true, codes: ['aaaaa', 'bbbbb', 'ccccc'] })
    expect(readTicked(given([]))).toEqual({ looked: false, codes: [] })
    expect(laidBeside([wait, club], ['zzzzz'], nothingHere)).toHaveLength(1)
  })
})
