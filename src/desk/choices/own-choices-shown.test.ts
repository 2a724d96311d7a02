import { describe, expect, test } from 'vitest'
import { aChoice, aDay } from '../../decision/choice-testing.ts'
import type { PlaceVersion } from '../../decision/place-version.ts'
import { ordinaryId } from '../../directory/testing.ts'
import { stateOf } from './own-choices-shown.tsx'
import { shownHere } from './write-choice.ts'

const version = (n: number, became: PlaceVersion['became']['is'], isThere = true): PlaceVersion => {
  const on = aDay('2026-11-22')
  const of = { by: 'Grace Okafor', on }
  return {
    ...{
      id: ordinaryId(n),
      point: 'low-mood',
      choice: 'own-0000000a',
      n,
      on,
      by: { id: ordinaryId(90), name: 'Lena' },
    },
    became:
      became === 'checked'
        ? { is: became, ...of, signedBy: 'Dr Amin', signedOn: on }
        : became === 'sent-back'
          ? { is: became, ...of, because: 'How?' }
          : { is: became, ...of },
    ...(isThere ? { written: {} as NonNullable<PlaceVersion['written']> } : {}),
  }
}
const shown = new Set(['own-0000000a'])
const state = (of: ReadonlySet<string>, ...versions: readonly PlaceVersion[]) => {
  const [latest] = versions.toSorted((one, other) => other.n - one.n)
  if (!latest) throw new Error('there is none')
  return stateOf(latest, { shown: of })
}

describe('what is said of a thing to try that a place wrote is what people meet', () => {
  test('it waits, was sent back, is shown, or an earlier one of it is', () => {
    expect(state(new Set(), version(1, 'waits'))).toBe('waits')
    expect(state(new Set(), version(1, 'sent-back'))).toBe('sentBack')
    expect(state(shown, version(1, 'checked'))).toBe('shown')
    expect(state(shown, version(1, 'checked'), version(2, 'waits'))).toBe('shownAndWaits')
    expect(state(shown, version(1, 'checked'), version(2, 'sent-back'))).toBe('shownAndWaits')
  })

  test('it is to be taken away, that was sent back, it is gone, or it is to be put back', () => {
    expect(state(new Set(), version(1, 'checked'), version(2, 'waits', false))).toBe('toGo')
    expect(state(shown, version(1, 'checked'), version(2, 'sent-back', false))).toBe('stays')
    expect(state(new Set(), version(1, 'checked'), version(2, 'away', false))).toBe('away')
    expect(state(new Set(), version(1, 'checked'), version(2, 'away', false), version(3, 'waits'))).toBe('waits')
  })

  test('H19 let through, and yet shown to nobody while to wait is not signed: it says so', () => {
    const points = [
      {
        ...{ id: 'low-mood', topic: 'low-mood' },
        choices: [aChoice('wait', { isWaiting: true }), aChoice('own-0000000a', { outsideTheNhs: true })],
      },
    ]
    const writing = (mode: 'production' | 'demonstration') => ({
      ...{ choicesIn: () => ({ points, startsHere: new Map(), refused: [] }), topics: [], mode },
      showWritten: async () => undefined,
    })
    expect(shownHere(writing('demonstration'), 'here')).toContain('own-0000000a')
    expect(shownHere(writing('production'), 'here')).toEqual(new Set())
    expect(state(shownHere(writing('production'), 'here'), version(1, 'checked'))).toBe('notYet')
  })
})
