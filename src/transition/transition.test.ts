import readability from 'text-readability'
import { describe, expect, test } from 'vitest'
import type { DatedAge } from '../people/ages.ts'
import { type Day, parseDay } from '../shared/day.ts'
import { type Id, parseId } from '../shared/id.ts'
import type { Result } from '../shared/result.ts'
import { arrange, type TypedArranged, writeFolder } from './arrange.ts'
import { gapsIn, notRecorded } from './gaps.ts'
import { isShown, type MovingDays, movingDays, movingOnOf, movingStands } from './moving-days.ts'
import { type Transition, type TransitionFact, transitionOf } from './transition.ts'
import { transitionFacts } from './transition-kept.ts'
import { plainOfTransition, tellTransition } from './transition-told.ts'
import { arrangeFaultInEnglish, transitionInEnglish } from './transition-words.ts'

const day = (text: string): Day => parseDay(text) as Day
const numbered = (n: number): Id => parseId(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`) as Id
const [sam, mark, dee] = [numbered(1), numbered(2), numbered(3)]
const always = day('1990-01-01')
const usual: readonly DatedAge[] = [
  { name: 'transition', years: 17, from: always },
  { name: 'adult', years: 18, from: always },
]
const today = day('2026-11-23')
const days = (bornOn: string, ages = usual): MovingDays => movingDays(day(bornOn), ages, today) as MovingDays
const sams = days('2009-04-30')
const naming = {
  youngPerson: sam,
  names: new Map([
    [mark, 'Mark Ellison'],
    [dee, 'Dee Adams'],
  ]),
}

describe('R36 the days of Sam, 17 and a half', () => {
  test.each([
    ['an ordinary birthday', '2009-05-14', ['2026-05-14', '2026-11-14', '2027-05-14', '2027-11-14']],
    [
      '31 August: support begins on the last day of February, and goes on a day more',
      '2008-08-31',
      ['2025-08-31', '2026-02-28', '2026-08-31', '2027-03-01'],
    ],
    ['29 February: 17 and 18 on 28 February', '2008-02-29', ['2025-02-28', '2025-08-28', '2026-02-28', '2026-08-28']],
    [
      '29 February, where 18 falls in a leap year as well',
      '2010-02-28',
      ['2027-02-28', '2027-08-28', '2028-02-28', '2028-08-28'],
    ],
    [
      '31 December: support ends on the last day of June and a day',
      '2008-12-31',
      ['2025-12-31', '2026-06-30', '2026-12-31', '2027-07-01'],
    ],
  ])('%s', (_, bornOn, [from, supportFrom, adultOn, supportUntil]) => {
    expect(days(bornOn)).toEqual({ from, supportFrom, adultOn, supportUntil })
  })

  test.each([
    ['the day before 17', '2026-04-29', 'not-yet'],
    ['the 17th birthday', '2026-04-30', 'planned'],
    ['the day before the six months', '2026-10-29', 'planned'],
    ['six months before', '2026-10-30', 'before-adult'],
    ['the day before 18', '2027-04-29', 'before-adult'],
    ['the 18th birthday', '2027-04-30', 'after-adult'],
    ['six months after', '2027-10-30', 'after-adult'],
    ['the day after that', '2027-10-31', 'past-support'],
  ] as const)('%s', (_, on, stands) => {
    expect(movingStands(sams, day(on))).toBe(stands)
  })

  test('a place that begins at 13, with why, shows it from the 13th birthday on, and from the day of its setting', () => {
    const earlier = [...usual, { name: 'transition', years: 13, from: day('2026-09-01') }]
    expect(movingDays(day('2013-06-01'), earlier, day('2026-08-31'))?.from).toBe('2030-06-01')
    const moved = movingDays(day('2013-06-01'), earlier, today)
    expect(moved?.from).toBe('2026-06-01')
    expect(moved && movingStands(moved, today)).toBe('planned')
  })

  test('where it begins late or the place knows no such age, nothing is put off and nothing is made up', () => {
    const late = [...usual, { name: 'transition', years: 20, from: always }].slice(1)
    expect(movingStands(days('2009-04-30', late), today)).toBe('before-adult')
    expect(movingDays(day('2009-04-30'), [], today)).toBeUndefined()
  })

  test('it is shown until the support is over, and for good where it has begun; whose birthday is not known can begin at 16', () => {
    expect(isShown(movingOnOf({ bornOn: day('2009-04-30') }, usual, today), false)).toBe(true)
    const over = movingOnOf({ bornOn: day('2005-04-30') }, usual, today)
    expect([isShown(over, false), isShown(over, true)]).toEqual([false, true])
    expect(movingOnOf({ ageGroup: '16-to-17' }, usual, today)).toEqual({ stands: 'planned' })
    expect(isShown(movingOnOf({ ageGroup: '11-to-15' }, usual, today), false)).toBe(false)
    expect(isShown(movingOnOf({}, usual, today), false)).toBe(false)
  })
})

const ordinary: TypedArranged = {
  worker: { person: mark, name: '' },
  ...{ adultAnswer: 'said-no', adultWho: 'Ashmere adult team' },
  ...{ meeting: 'set', meetingOn: '2026-12-08', meetingWho: 'Mark, and the adult team' },
  offered: 'The Yard, 16 to 25',
  supportUntil: '2027-10-30',
  holdsAfter: { name: '' },
  ...{ nextOn: '2027-01-11', whoAsks: mark },
}
const arranging = { by: mark, on: today, days: sams }
const arranged = (change: Partial<TypedArranged> = {}, on = today): Result<TransitionFact, unknown> =>
  arrange({ ...ordinary, ...change }, { ...arranging, on })
const kept = <Value>(read: Result<Value, unknown>): Value => {
  if (read.is !== 'ok') throw new Error(`refused: ${JSON.stringify(read.because)}`)
  return read.value
}
const faultsIn = (read: Result<unknown, unknown>): readonly unknown[] => (read.is === 'ok' ? [] : read.because)
const stands = (...facts: readonly TransitionFact[]): Transition => transitionOf(facts) as Transition

describe('R36 what Mark and Sam arrange', () => {
  test('is read in plain words: who sees to it, what the service for adults says, when both meet, how long there is support', () => {
    const { standing } = tellTransition(stands(kept(arranged())), naming)
    expect(standing.split('\n')).toEqual([
      'Mark Ellison sees to it with you. You can ask them about all of it.',
      'Ashmere adult team says no.',
      'Both services meet you on 8 December 2026: Mark, and the adult team.',
      'What there is for you from 18 on: The Yard, 16 to 25',
      'Support goes on until 30 October 2027.',
      'Mark Ellison asks you how it goes on 11 January 2027.',
    ])
  })

  test.each([
    ['no answer is selected', { adultAnswer: '' }, 'adult-answer-is-missing'],
    ['a service that says no has no name', { adultWho: ' ' }, 'adult-service-is-missing'],
    ['nothing is said of a meeting', { meeting: 'perhaps' }, 'meeting-is-missing'],
    ['a meeting has no day', { meetingOn: '2026-02-30' }, 'meeting-has-no-day'],
    ['a meeting that is set lies behind', { meetingOn: '2026-11-22' }, 'meeting-has-passed'],
    ['a meeting that was is still ahead', { meeting: 'met' }, 'meeting-has-not-been'],
    ['nobody is said to meet', { meetingWho: '' }, 'who-meets-is-missing'],
    ['support has no last day', { supportUntil: '' }, 'support-is-no-day'],
    ['support ends a day too early', { supportUntil: '2027-10-29' }, 'support-ends-too-early'],
    ['support ends on the 18th birthday', { supportUntil: '2027-04-30' }, 'support-ends-too-early'],
    ['nobody asks again', { nextOn: '' }, 'next-is-no-day'],
    ['somebody asks today', { nextOn: '2026-11-23' }, 'next-has-passed'],
    ['somebody asks only after the support', { nextOn: '2027-10-31' }, 'next-is-after-support'],
  ])('is not kept where %s', (_, change, fault) => {
    expect(faultsIn(arranged(change))).toEqual([fault])
  })

  test('is not kept where nobody is to ask, and every fault has words', () => {
    const { whoAsks: _, ...nobody } = ordinary
    expect(faultsIn(arrange(nobody, arranging))).toEqual(['who-asks-is-missing'])
    expect(Object.values(arrangeFaultInEnglish).every((says) => /^(Enter|Select)/.test(says))).toBe(true)
  })

  test('comes to rest only after the last day of support, and only where somebody holds it from then on', () => {
    const after = day('2027-10-30')
    const rest = { meeting: 'none', nextOn: '', holdsAfter: { name: 'Dr Rao' } }
    expect(faultsIn(arranged(rest, day('2027-10-29')))).toEqual(['next-is-no-day'])
    expect(faultsIn(arranged({ ...rest, holdsAfter: { name: '' } }, after))).toEqual(['next-is-no-day'])
    const { next } = stands(kept(arranged(rest, after))).arranged ?? {}
    expect(next).toBeUndefined()
    expect(plainOfTransition(stands(kept(arranged(rest, after))))).toMatchObject({ nextOn: null, whoAsks: null })
  })

  test('is asked after on the day of the meeting, and then on the day that was agreed; no word and no birthday lies open', () => {
    const plain = plainOfTransition(stands(kept(arranged())))
    expect(plain).toEqual({ is: 'transition', nextOn: '2026-12-08', whoAsks: mark })
    const met = stands(kept(arranged({ meeting: 'met', meetingOn: '2026-11-20' })))
    expect(plainOfTransition(met)['nextOn']).toBe('2027-01-11')
    expect(JSON.stringify(plain)).not.toMatch(/2027-04-30|2027-10-30|adult|Yard/)
  })

  test('is read back as it was kept', () => {
    const facts = [
      kept(arranged({ holdsAfter: { name: 'Dr Rao' } })),
      ...kept(
        writeFolder(
          {},
          { helps: 'the gym', 'does-not-help': '', 'whom-to-ring': 'Dee', 'to-know': '' },
          { by: sam, on: today },
        ),
      ),
      { is: 'gap-recorded', by: mark, on: today, gap: 'no-meeting' } as const,
    ]
    for (const fact of facts)
      expect(transitionFacts.read(transitionFacts.plain(fact), transitionFacts.words(fact))).toEqual(fact)
    expect(transitionFacts.words(facts[0] as TransitionFact)).toContain('Dr Rao')
  })
})

describe('R36 what is missing is said, and is no fault of Sam’s', () => {
  const nothing = { worker: { name: '' }, adultAnswer: 'not-asked', meeting: 'none', offered: '' }

  test.each([
    ['before 17', undefined, 'not-yet', []],
    ['from 17 on nobody is named', undefined, 'planned', ['nobody-named']],
    [
      'from six months before on, nobody met and nothing is offered',
      undefined,
      'before-adult',
      ['nobody-named', 'no-meeting', 'nothing-offered'],
    ],
    [
      'from 18 on, nobody holds it afterwards',
      nothing,
      'after-adult',
      ['nobody-named', 'no-meeting', 'nothing-offered', 'nobody-holds-it-then'],
    ],
    ['a no counts at any time', {}, 'planned', ['adult-service-said-no']],
    ['a yes is something that is offered', { adultAnswer: 'said-yes', offered: '' }, 'before-adult', []],
    [
      'a meeting that did not take place is none',
      { adultAnswer: 'said-yes', meeting: 'not-met', meetingOn: '2026-11-20' },
      'before-adult',
      ['no-meeting'],
    ],
  ] as const)('%s', (...[, change, where, gaps]) => {
    expect(gapsIn(change && stands(kept(arranged(change))), where)).toEqual(gaps)
  })

  test('each gap is counted once, however often it is kept', () => {
    const first = kept(arranged(nothing))
    expect(notRecorded(stands(first), 'before-adult')).toEqual(['nobody-named', 'no-meeting', 'nothing-offered'])
    const counted = notRecorded(stands(first), 'before-adult').map(
      (gap) => ({ is: 'gap-recorded', by: mark, on: today, gap }) as const,
    )
    expect(notRecorded(stands(first, ...counted, first), 'before-adult')).toEqual([])
    expect(notRecorded(stands(first, ...counted), 'after-adult')).toEqual(['nobody-holds-it-then'])
  })
})

describe('R36 the folder that Sam holds', () => {
  const typed = { helps: 'the gym with Dee', 'does-not-help': '', 'whom-to-ring': '', 'to-know': 'I go quiet' }
  const write = (before: Transition['folder'], change: Partial<typeof typed> = {}) =>
    writeFolder(before, { ...typed, ...change }, { by: sam, on: today })

  test('is in his words; nothing has to be in it, and what he empties is gone from it', () => {
    const first = stands(...kept(write({})))
    expect(tellTransition(first, naming).words).toBe(
      'What helps me: the gym with Dee\nWhat I want the next people to know: I go quiet',
    )
    const emptied = kept(write(first.folder, { 'to-know': ' ' }))
    expect(emptied).toHaveLength(1)
    expect(Object.keys(stands(...kept(write({})), ...emptied).folder)).toEqual(['helps'])
    expect(faultsIn(write(first.folder))).toEqual(['nothing-is-new'])
  })

  test('stays when something else is arranged, and the other way round', () => {
    const both = stands(...kept(write({})), kept(arranged()), ...kept(write({}, { helps: 'music' })))
    expect(both.folder.helps?.says.said).toBe('music')
    expect(both.arranged?.adult.is).toBe('said-no')
  })
})

test('a young person of eleven can read it', () => {
  const { gap, folderParts, ...lines } = transitionInEnglish
  const said = Object.values(lines).map((line) => (typeof line === 'string' ? line : line('Mark', 'Friday')))
  const text = [...said, ...Object.values(gap), ...Object.values(folderParts)].join('. ')
  expect(readability.fleschKincaidGrade(text) + 5).toBeLessThanOrEqual(11)
})
