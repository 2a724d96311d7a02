import { describe, expect, test } from 'vitest'
import { dayOf, numbered } from '../decision/testing.edge.ts'
import { ownersAfter } from '../needs/need.ts'
import { addDays } from '../shared/day.ts'
import { handOversIn } from './hand-over.ts'
import { accept } from './hand-over-answer.ts'
import { askForHelp } from './hand-over-ask.ts'
import { type OwnerFact, owners } from './owners.ts'
import { handOverAll, letGo, nameCover, ownedAfter, takeOver, toldOn } from './owners-acts.ts'
import { ownerFaultInEnglish, ownersInEnglish } from './owners-words.ts'
import { faultsIn, keptIn } from './testing.edge.ts'

const on = dayOf('2026-11-22')
const [callum, nurse, leaver, newcomer] = [numbered(1), numbered(2), numbered(3), numbered(4)]
const [teamOnDuty, offer] = [numbered(5), numbered(20)]
const alone: OwnerFact = { is: 'opened-alone', by: callum, on }
const shared: OwnerFact = { is: 'shared', by: callum, on, heldBy: [teamOnDuty] }
const together = (worker = nurse): OwnerFact => ({ is: 'opened-with', by: worker, on, worker })
const ownersOf = (...facts: readonly OwnerFact[]) => {
  const now = owners(facts)
  return now.is === 'owned' ? now.by : []
}

describe('Callum, 15, writes alone at night', () => {
  test('nobody holds it, and the page says that nobody reads it', () => {
    expect(owners([alone])).toEqual({ is: 'only-me' })
    expect(ownersInEnglish.onlyMe).toMatch(/Nobody here reads it/)
    expect(toldOn(owners([alone]), [], on)).toEqual([])
  })

  test('the moment it is shared the team on duty holds it; a team that came on duty later takes it from nobody', () => {
    expect(ownersOf(alone, shared)).toEqual([teamOnDuty])
    expect(ownersOf(alone, shared, { ...shared, heldBy: [numbered(6)] })).toEqual([teamOnDuty])
    expect(ownersOf(together(), shared)).toEqual([nurse])
  })

  test('it is as the need itself has it: whoever held it goes on, else those who help and were chosen, else the team', () => {
    for (const before of [[], [together()]])
      for (const heldBy of [[teamOnDuty], [nurse, leaver]] as const) {
        const who =
          heldBy.length === 1
            ? ({ is: 'on-duty', team: teamOnDuty } as const)
            : ({ is: 'those-who-help', who: heldBy } as const)
        expect(ownersOf(...before, { ...shared, heldBy })).toEqual(ownersAfter(ownersOf(...before), who))
      }
  })

  test('one of that team takes it over by their own act; somebody else is asked first', () => {
    const now = owners([alone, shared])
    const taken = keptIn(takeOver(now, { from: teamOnDuty, teams: [teamOnDuty] }, { by: nurse, on }))
    expect(ownersOf(alone, shared, taken)).toEqual([nurse])
    expect(faultsIn(takeOver(now, { from: teamOnDuty, teams: [] }, { by: nurse, on }))).toEqual(['was-not-asked'])
    expect(faultsIn(takeOver(now, { from: leaver, teams: [leaver] }, { by: nurse, on }))).toEqual(['does-not-hold-it'])
    expect(faultsIn(takeOver(owners([together()]), { from: nurse, teams: [] }, { by: nurse, on }))).toEqual([
      'is-held-already',
    ])
  })
})

describe('Somebody leaves', () => {
  const needs = [numbered(10), numbered(11), numbered(12)]
  const handedOver = handOverAll(
    needs.map((need) => ({ need, now: owners([together(leaver)]) })),
    { leaver, to: newcomer },
    { by: leaver, on },
  )

  test('hands everything over in one act; each is accepted one by one, and stays where it is until then', () => {
    expect(handedOver.map(({ need }) => need)).toEqual(needs)
    const [first] = handedOver
    if (!first) throw new Error('nothing was handed over')
    expect(ownersOf(together(leaver), first.fact)).toEqual([leaver])
    const now = owners([together(leaver), first.fact])
    const taken = keptIn(takeOver(now, { from: leaver, teams: [] }, { by: newcomer, on }))
    expect(owners([together(leaver), first.fact, taken])).toMatchObject({ by: [newcomer], asked: [] })
  })

  test('what is not theirs is not theirs to hand over', () => {
    const other = { need: numbered(13), now: owners([together()]) }
    expect(
      handOverAll([other, { need: numbered(14), now: owners([alone]) }], { leaver, to: newcomer }, { by: leaver, on }),
    ).toEqual([])
  })

  test('what nobody had accepted on their last day goes to the team on duty', () => {
    expect(ownersOf(together(leaver), { is: 'left', by: nurse, on, leaver, onDuty: teamOnDuty })).toEqual([teamOnDuty])
    expect(ownersOf(together(), { is: 'left', by: nurse, on, leaver, onDuty: teamOnDuty })).toEqual([nurse])
  })

  test('the last one cannot let go, whatever is sent; one of two can', () => {
    expect(faultsIn(letGo(owners([together()]), { by: nurse, on }))).toEqual(['would-leave-it-with-nobody'])
    expect(faultsIn(letGo(owners([together()]), { by: leaver, on }))).toEqual(['does-not-hold-it'])
    expect(ownersOf(together(), { is: 'let-go', by: nurse, on })).toEqual([nurse])
    const two: readonly OwnerFact[] = [together(), { is: 'took-over', from: leaver, by: newcomer, on }]
    expect(ownersOf(...two)).toEqual([newcomer, nurse])
    expect(ownersOf(...two, keptIn(letGo(owners(two), { by: nurse, on })))).toEqual([newcomer])
  })
})

describe('A hand-over', () => {
  const chosen = { whose: 'young-person', how: 'themselves' }
  const ask = (way: string) =>
    keptIn(
      askForHelp(
        { offer, way, shares: [{ is: 'about-them', what: 'name' }], chosen },
        { handOver: numbered(50), by: nurse, on },
      ),
    )
  const answered = (way: 'here' | 'letter') => {
    const [open] = handOversIn([ask(way)])
    if (!open) throw new Error('nothing was asked')
    const is = way === 'here' ? ('asked' as const) : ('sender' as const)
    const who = way === 'here' ? { person: newcomer, name: '' } : { name: 'Ms Bell' }
    const [after] = handOversIn([ask(way), keptIn(accept(open, who, { is, by: newcomer, on }))])
    return { open, after: after ?? open }
  }

  test('leaves the need with the sender until another has accepted, and then it is theirs', () => {
    const { open, after } = answered('here')
    expect(ownedAfter(open, nurse)).toBeUndefined()
    const fact = ownedAfter(after, newcomer)
    expect(fact && ownersOf(together(), fact)).toEqual([newcomer])
  })

  test('to somebody who has no account here leaves the sender beside them, because they cannot see what waits here', () => {
    const fact = ownedAfter(answered('letter').after, nurse)
    expect(fact && owners([together(), fact])).toMatchObject({
      by: [nurse],
      outside: [{ name: { said: 'Ms Bell' }, since: on }],
    })
  })
})

describe('Somebody is away', () => {
  const away = (who: typeof nurse, standsIn: typeof nurse) =>
    keptIn(nameCover({ away: who, standsIn, from: '2026-11-20', until: '2026-11-27' }, leaver))
  const now = owners([together()])

  test('whoever was named stands in, on the first and the last day too, and it stays theirs', () => {
    const covers = [away(nurse, newcomer)]
    expect(
      ['2026-11-19', '2026-11-20', '2026-11-27', '2026-11-28'].map((day) => toldOn(now, covers, dayOf(day))),
    ).toEqual([[nurse], [newcomer], [newcomer], [nurse]])
  })

  test('who stands in can be away as well; where each stands in for the other, the owner is told', () => {
    expect(toldOn(now, [away(nurse, newcomer), away(newcomer, leaver)], on)).toEqual([leaver])
    expect(toldOn(now, [away(nurse, newcomer), away(newcomer, nurse)], on)).toEqual([nurse])
    expect(toldOn(now, [away(nurse, newcomer), away(nurse, leaver)], addDays(on, 1))).toEqual([leaver])
  })

  test('a cover has two days and two people', () => {
    const typed = { away: nurse, standsIn: nurse, from: '2026-11-27', until: '2026-11-20' }
    expect(faultsIn(nameCover(typed, nurse))).toEqual(['until-is-before-from', 'stands-in-for-themselves'])
    expect(faultsIn(nameCover({ ...typed, standsIn: leaver, from: '', until: '31' }, nurse))).toEqual([
      'from-is-no-day',
      'until-is-no-day',
    ])
    for (const says of Object.values(ownerFaultInEnglish))
      expect(says).toMatch(/^(Enter|Select|Check|Ask|The last day .* must) ?/)
  })
})
