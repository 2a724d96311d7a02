import { describe, expect, test } from 'vitest'
import { dayOf, numbered } from '../decision/testing.edge.ts'
import { addDays } from '../shared/day.ts'
import { handOversIn } from './hand-over.ts'
import { askBack } from './hand-over-answer.ts'
import { askForHelp } from './hand-over-ask.ts'
import { faultsIn, keptIn } from './testing.edge.ts'
import { sayThingsHaveChanged } from './things-changed.ts'
import { overdueOn, type WaitingFact, waitingIn, whereItStands } from './waiting.ts'
import { agreeCheckIn, beginWaiting, changeMeanwhile, endWaiting, hear, keepCheckIn } from './waiting-acts.ts'
import { waitingFaultInEnglish } from './waiting-words.ts'

const on = dayOf('2026-11-22')
const [nurse, teacher, duty] = [numbered(2), numbered(3), numbered(5)]
const [friday, later] = [numbered(60), numbered(61)]
const doing = { by: nurse, on }
const began = keptIn(
  beginWaiting(
    {
      meanwhile: ['Walk the dog', ' ', 'Text Shout at night'],
      checkIns: [{ id: friday, on: '2026-11-27', whoAsks: nurse }],
    },
    doing,
  ),
)
const waitAfter = (...facts: readonly WaitingFact[]) => {
  const waiting = waitingIn(facts)
  if (!waiting) throw new Error('nobody waits')
  return waiting
}

describe('While Sam waits', () => {
  test('there is something to do meanwhile, and somebody asks on a day that was agreed', () => {
    expect(waitAfter(began)).toMatchObject({
      meanwhile: [{ said: 'Walk the dog' }, { said: 'Text Shout at night' }],
      checkIns: [{ id: friday, on: '2026-11-27', whoAsks: nurse }],
    })
    expect(faultsIn(beginWaiting({ meanwhile: [''], checkIns: [] }, doing))).toEqual([
      { is: 'nothing-to-do-meanwhile' },
      { is: 'nobody-checks-in' },
    ])
    const wrong = [
      { id: friday, on: '2026-11-22' },
      { id: later, on: '2028-01-01', whoAsks: nurse },
      { id: later, on: 'soon', whoAsks: nurse },
    ]
    expect(faultsIn(beginWaiting({ meanwhile: ['a'], checkIns: wrong }, doing))).toEqual([
      { is: 'check-in-is-not-ahead', row: 0 },
      { is: 'who-asks-is-missing', row: 0 },
      { is: 'check-in-is-too-far-ahead', row: 1 },
      { is: 'check-in-is-no-day', row: 2 },
    ])
    for (const says of Object.values(waitingFaultInEnglish))
      expect(says).toMatch(/^(Enter|Select|Check|The day .* must)/)
    expect(waitAfter(began, keptIn(changeMeanwhile(['Draw'], doing))).meanwhile).toEqual([{ said: 'Draw' }])
    expect(faultsIn(changeMeanwhile([], doing))).toHaveLength(1)
  })

  test('where the wait stands is said: asked on, last heard on, who asks next and when', () => {
    const asked = keptIn(
      askForHelp(
        {
          offer: numbered(20),
          way: 'here',
          shares: [{ is: 'about-them', what: 'name' }],
          chosen: { whose: 'young-person', how: 'themselves' },
        },
        { handOver: numbered(50), by: nurse, on: addDays(on, -9) },
      ),
    )
    const [open] = handOversIn([asked])
    const question = open && keptIn(askBack(open, 'Which days?', { is: 'asked', by: duty, on: addDays(on, 6) }))
    const [handOver] = handOversIn(question ? [asked, question] : [])
    const next = { id: friday, on: '2026-11-27', whoAsks: nurse }
    expect(whereItStands(waitAfter(began))).toEqual({ lastHeardOn: on, nextCheckIn: next })
    expect(whereItStands(waitAfter(began), handOver)).toEqual({
      askedOn: addDays(on, -9),
      lastHeardOn: addDays(on, 6),
      nextCheckIn: next,
    })
    const heard = keptIn(hear('About five more weeks.', { by: nurse, on: addDays(on, 8) }))
    expect(whereItStands(waitAfter(began, heard), handOver).lastHeardOn).toBe(addDays(on, 8))
    expect(faultsIn(hear(' ', doing))).toEqual([{ is: 'words-are-missing' }])
  })

  test('a check-in is kept with the next one, whether there was an answer or not', () => {
    const next = { id: later, on: '2026-12-11', whoAsks: teacher }
    const kept = keptIn(
      keepCheckIn(waitAfter(began), { checkIn: friday, says: '', next }, { by: nurse, on: dayOf('2026-11-27') }),
    )
    expect(waitAfter(began, kept).checkIns).toEqual([next])
    expect(
      faultsIn(keepCheckIn(waitAfter(began), { checkIn: later, says: '', next: { ...next, on: '' } }, doing)),
    ).toEqual([{ is: 'check-in-is-no-day' }, { is: 'check-in-is-not-agreed' }])
    const more = keptIn(agreeCheckIn({ id: later, on: '2026-11-24', whoAsks: teacher }, doing))
    expect(whereItStands(waitAfter(began, more, more)).nextCheckIn.id).toBe(later)
    expect(waitAfter(began, more, more).checkIns).toHaveLength(2)
  })

  test('silence never closes: a missed check-in is overdue for whoever was to ask, and that is all', () => {
    const owners = [duty]
    expect(overdueOn(waitAfter(began), { today: dayOf('2026-11-27'), owners })).toEqual([])
    const overdue = [{ is: 'check-in', checkIn: friday, for: nurse, since: '2026-11-27' }]
    expect(overdueOn(waitAfter(began), { today: dayOf('2026-11-28'), owners })).toEqual(overdue)
    expect(overdueOn(waitAfter(began), { today: dayOf('2036-11-28'), owners })).toEqual(overdue)
  })

  test('“things have changed” wakes everybody who holds the need, at any time, until somebody has looked', () => {
    const changed = sayThingsHaveChanged('It got worse.', { by: numbered(1), on: addDays(on, 1) })
    const woken = overdueOn(waitAfter(began, changed), { today: addDays(on, 1), owners: [nurse, duty] })
    expect(woken.map(({ is, for: whom }) => [is, whom])).toEqual([
      ['things-have-changed', nurse],
      ['things-have-changed', duty],
    ])
    const looked: WaitingFact = { is: 'looked-at-what-changed', by: duty, on: addDays(on, 1) }
    expect(overdueOn(waitAfter(began, changed, looked), { today: addDays(on, 1), owners: [nurse] })).toEqual([])
    expect(sayThingsHaveChanged('', doing)).toEqual({ is: 'things-have-changed', ...doing })
  })

  test('somebody says that it is over, and why; nothing else ends it', () => {
    expect(faultsIn(endWaiting('', doing))).toEqual([{ is: 'why-is-missing' }])
    expect(waitingIn([began, keptIn(endWaiting('The first talk was on Monday.', doing))])).toBeUndefined()
    expect(waitingIn([keptIn(hear('a', doing))])).toBeUndefined()
  })
})
