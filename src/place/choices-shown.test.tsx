import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import type { Choice } from '../decision/choice.ts'
import { aChoice, aDay, someCells } from '../decision/choice-testing.ts'
import type { ChoicesOfPlace } from '../decision/place-choices.ts'
import { bareOffer, ordinaryId } from '../directory/testing.ts'
import { ChoicesShown } from './choices-shown.tsx'
import { toldOf } from './choices-told.ts'
import { choicesHereInEnglish } from './choices-words.ts'

const today = aDay('2026-11-22')
const wait = aChoice('wait', { isWaiting: true })
const club = aChoice('club', { outsideTheNhs: true })

const here = (choices: readonly Choice[], change: Partial<ChoicesOfPlace> = {}): ChoicesOfPlace => ({
  points: [{ id: 'low-mood', topic: 'low-mood', choices }],
  startsHere: new Map(),
  refused: [],
  ...change,
})

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

const shown = (of: ChoicesOfPlace, mode: 'production' | 'demonstration' = 'demonstration'): string =>
  textOf(
    render(
      <ChoicesShown
        here={of}
        offers={[bareOffer(ordinaryId(1), 'Club night', { sourceId: 'club-night' })]}
        topics={[]}
        words={choicesHereInEnglish}
        {...{ mode, today }}
      />,
    ),
  )

describe('whoever looks after what can be tried in a place', () => {
  test('H19 reads of each where it is from, how sure, when it was reviewed and is due, what they gain and what is not known', () => {
    const text = shown(here([wait, club]))
    for (const says of [
      'Sources A trial',
      'Grades Some',
      'Reviewed on 22 November 2026',
      'Review due 22 November 2027',
      'Written by A place',
      'Conflicts of interest Nobody gains by it.',
      'Signed by Nobody yet',
      'Not known Who with, where, and how long? How soon?',
    ])
      expect(text).toContain(says)
    const partly = aChoice('club', {
      cells: someCells({
        'what-it-is': [{ is: 'own', says: 'A club.', reviewedOn: aDay('2026-03-01') }, { is: 'not-known' }],
      }),
    })
    expect(toldOf(partly, today)).toMatchObject({ partly: ['what-it-is'], reviewedOn: '2026-03-01' })
    expect(toldOf(partly, today).notKnown).toHaveLength(8)
  })

  test('H19 is told what is past its day, what nobody has signed, and whether people are shown it', () => {
    const old = aChoice('old', {
      outsideTheNhs: true,
      origin: { is: 'written', by: { name: 'A place', conflicts: 'None.', reviewBy: aDay('2026-11-21') } },
    })
    const text = shown(here([wait, old]))
    expect(text).toContain('Past the day on which somebody should have looked at it again: 1 thing to try.')
    expect(text).toContain('Not signed by a named clinical lead: 2 things to try.')
    expect(text).toContain('21 November 2026. That day is past.')
    expect(text.split('People here are shown it.')).toHaveLength(3)
    expect(shown(here([wait, old]), 'production').split('People here are not shown it.')).toHaveLength(3)
    const by = {
      name: 'A place',
      conflicts: 'None.',
      reviewBy: aDay('2027-11-21'),
      checked: { by: 'Dr Amin', on: today },
    }
    const signed = [wait, club].map((choice): Choice => ({ ...choice, origin: { is: 'written', by } }))
    expect(shown(here(signed), 'production')).toContain('Nothing: each is signed, and none is past its day.')
    expect(shown(here(signed), 'production')).toContain('Signed by Dr Amin, 22 November 2026')
  })

  test('H19 R21 is told what of their own files is refused, each with what to do', () => {
    const text = shown(here([wait, club], { refused: [{ file: 'choices/mine.json', because: ['Name the source.'] }] }))
    expect(text).toContain('Refused These files of your place')
    expect(text).toContain('choices/mine.json Name the source.')
    expect(shown(here([wait, club]))).not.toContain('Refused')
  })

  test('reads with what each is started here, and what was named that the directory does not have', () => {
    const text = shown(here([wait, club], { startsHere: new Map([['club', ['club-night', 'gone-club']]]) }))
    expect(text).toContain('Started here with Club night')
    expect(text).toContain('Not in the directory')
    expect(text).toContain('Try club: gone-club')
    expect(shown(here([wait, club]))).toContain('Nobody has said. People read “not known”')
  })
})
