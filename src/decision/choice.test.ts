import { describe, expect, test } from 'vitest'
import { bareOffer, ordinaryId } from '../directory/testing.ts'
import { nobodyKnows, writtenQuestions } from './choice.ts'
import { choiceOf, layOut, ownIdea } from './choice-here.ts'
import { type ChoiceFault, faultsOfChoice } from './choice-rules.ts'
import { aChoice, aDay, aFigure, aSource, someCells, withFinding } from './choice-testing.ts'

const today = aDay('2026-11-22')
const wait = layOut(aChoice('wait', { isWaiting: true }))
const clinic = layOut(aChoice('clinic'))

describe('what may be said of an effect', () => {
  test('R21 a choice that says where it comes from, of whom, against what and what is not known has no fault', () => {
    expect(faultsOfChoice(aChoice('talk'))).toEqual([])
  })

  test.each<{ when: string; choice: ReturnType<typeof aChoice>; then: ChoiceFault }>([
    {
      when: 'a question without an answer',
      choice: aChoice('a', { cells: someCells({ downsides: [] }) }),
      then: 'cell-is-missing',
    },
    { when: 'an effect that was read nowhere', choice: withFinding({ from: [] }), then: 'found-without-source' },
    {
      when: 'a source that was read after it was reviewed',
      choice: withFinding({ from: [{ ...aSource, readOn: aDay('2026-11-23') }] }),
      then: 'source-is-read-later',
    },
    {
      when: 'more than a hundred of a hundred',
      choice: withFinding({ figure: { ...aFigure, of: 101, range: [45, 101] } }),
      then: 'figure-is-not-of-a-hundred',
    },
    {
      when: 'half a person',
      choice: withFinding({ figure: { ...aFigure, of: 53.5 } }),
      then: 'figure-is-not-of-a-hundred',
    },
    {
      when: 'a second group of more than a hundred',
      choice: withFinding({ figure: { ...aFigure, compared: [{ whom: 'others', of: 180 }] } }),
      then: 'figure-is-not-of-a-hundred',
    },
    {
      when: 'a figure of nobody in particular',
      choice: withFinding({ figure: { ...aFigure, who: '' } }),
      then: 'figure-has-no-ages',
    },
    {
      when: 'ages that run backwards',
      choice: withFinding({ figure: { ...aFigure, ages: { from: 24, to: 10 } } }),
      then: 'figure-has-no-ages',
    },
    {
      when: 'a range beside its figure',
      choice: withFinding({ figure: { ...aFigure, range: [60, 70] } }),
      then: 'range-does-not-hold-it',
    },
    {
      when: 'a comparison with no one',
      choice: withFinding({ figure: { ...aFigure, compared: [] } }),
      then: 'comparison-is-empty',
    },
    {
      when: 'only the good side of it',
      choice: withFinding({ figure: { ...aFigure, didNot: '' } }),
      then: 'one-side-is-not-said',
    },
    {
      when: 'a medicine that says nothing of what else it does',
      choice: aChoice('a', { isMedicine: true }),
      then: 'medicine-without-downsides',
    },
    {
      when: 'a writer who does not say what they gain',
      choice: aChoice('a', {
        origin: { is: 'written', by: { name: 'A maker', conflicts: ' ', reviewBy: today } },
      }),
      then: 'conflicts-not-stated',
    },
  ])('H19 $when is seen', ({ choice, then }) => expect(faultsOfChoice(choice)).toEqual([then]))
})

describe('what comes from elsewhere', () => {
  const offer = bareOffer(ordinaryId(1), 'The Yard', {
    summary: 'Somewhere to go on Thursdays.',
    sector: 'voluntary',
    cost: { free: true },
    howToStart: 'Just come.',
    likelyResults: 'You will feel better.',
    wait: { said: 'About 3 weeks', asOf: aDay('2026-11-16') },
  })

  test('any offer of the directory can lie there, with its wait today and no effect of its own claimed', () => {
    const { choice, here } = choiceOf(offer, {
      lines: ['For: ages 11 to 18.', 'Cost: free.'],
      checked: 'Checked today.',
    })
    expect(here).toEqual({
      is: 'offers',
      offers: [
        {
          id: ordinaryId(1),
          name: 'The Yard',
          howToStart: 'Just come.',
          waits: [{ said: 'About 3 weeks', asOf: aDay('2026-11-16') }],
          checked: 'Checked today.',
        },
      ],
    })
    expect(choice.cells['who-with']).toEqual([
      { is: 'told', says: `${offer.organisation.name}. For: ages 11 to 18. Cost: free.`, by: 'offer' },
    ])
    expect(choice.cells['what-it-is']).toEqual([{ is: 'told', says: 'Somewhere to go on Thursdays.', by: 'offer' }])
    for (const question of ['what-might-get-better', 'how-soon', 'what-it-may-not-change', 'downsides'] as const)
      expect(nobodyKnows(choice.cells[question])).toBe(true)
    expect(JSON.stringify(choice)).not.toContain('You will feel better')
    expect(choice.outsideTheNhs).toBe(true)
    expect(faultsOfChoice(choice)).toEqual([])
  })

  test('H02 an offer that takes nobody for now says so', () => {
    const closed = choiceOf({ ...offer, temporarilyClosed: true }, { lines: [] })
    expect(closed.here).toMatchObject({ offers: [{ name: 'The Yard', isClosedForNow: true }] })
  })

  test('an offer of which nobody knows whose it is does not count as one outside the NHS', () => {
    expect(choiceOf(bareOffer(ordinaryId(2), 'Somewhere'), { lines: [] }).choice.outsideTheNhs).toBe(false)
  })

  test('something of the young person’s own is theirs, is never graded, and counts as nobody’s offer', () => {
    const own = ownIdea('own-1', '  Sundays with Nan  ')
    expect(own?.choice.name).toBe('Sundays with Nan')
    const [first, ...others] = writtenQuestions
    expect(own?.choice.cells[first ?? 'what-it-is']).toEqual([
      { is: 'told', says: 'Sundays with Nan', by: 'young-person' },
    ])
    for (const question of others) expect(own && nobodyKnows(own.choice.cells[question])).toBe(true)
    expect(own?.choice.outsideTheNhs).toBe(false)
    expect(ownIdea('own-2', '   ')).toBeUndefined()
    const long = ownIdea(
      'own-3',
      'Going to see Nan every Sunday morning, and walking her dog down to the river and back',
    )
    expect(long?.choice.name).toMatch(/^Going to see Nan.{20,50}…$/)
    expect(JSON.stringify(long?.choice.cells['what-it-is'])).toContain('to the river and back')
  })

  test('nobody waits in order to wait, and without an offer here the wait is not known', () => {
    expect(wait.here).toEqual({ is: 'nothing-to-wait-for' })
    expect(clinic.here).toEqual({ is: 'not-known' })
    expect(layOut(aChoice('talk'), [bareOffer(ordinaryId(3), 'Clinic')]).here).toEqual({
      is: 'offers',
      offers: [{ id: ordinaryId(3), name: 'Clinic', waits: [] }],
    })
  })
})
