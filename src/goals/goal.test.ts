import { describe, expect, test } from 'vitest'
import { drawn, drawnGoal, spanOf } from './chart-points.ts'
import { byOwner, type Goal, type GoalFact, goalOf, inOrder, isActive } from './goal.ts'
import { agreeTo, endOrPause, putFirst, reword, sayNotSafe, setGoal, takeUp } from './goal-acts.ts'
import { goalFaultInEnglish, ratingFaultInEnglish } from './goal-words.ts'
import { type Answering, rate, startsIn, takeBack } from './rating.ts'
import { answering, dayOf, faultsIn, goalAfter, jordan, keptFrom, mum, numbered, priya } from './testing.edge.ts'

const on = dayOf('2026-11-23')
const typed = { says: 'Have one evening a week at home that is all right', shortName: 'Home' }
const theirs = { by: jordan, on, owner: { is: 'young-person' }, goals: [], agreedBy: [] } as const
const themselves = { by: jordan, on, youngPerson: jordan, told: 'themselves' } as const
const set = (change: object = {}, words: object = {}): GoalFact =>
  keptFrom(setGoal({ ...typed, ...words }, { ...theirs, ...change }))
const home = goalAfter(set())
const rated = (goal: Goal, of: string, when: string | Answering) =>
  rate(goal, { of, how: 'numbers' }, typeof when === 'string' ? answering(when) : when)

describe('R25 A goal belongs to whoever asks for help', () => {
  test('Jordan sets one in his words, with a name that says less', () => {
    expect(home).toMatchObject({ says: { said: typed.says }, shortName: { said: 'Home' }, standing: { is: 'active' } })
    expect(home.owner).toEqual({ is: 'young-person' })
    expect(home.ratings).toEqual([])
  })

  test('without a short name the first words stand for it, and never more than forty letters', () => {
    const { shortName } = goalAfter(set({}, { shortName: '' }))
    expect(shortName.said).toBe('Have one evening a week at home that…')
    expect([...shortName.said].length).toBeLessThanOrEqual(40)
  })

  test('a fourth is refused with its name, and so is one without words; each as often as needed', () => {
    const three = [1, 2, 3].map(() => home)
    expect(faultsIn(setGoal({ says: ' ', shortName: 'x'.repeat(41) }, { ...theirs, goals: three }))).toEqual([
      'words-are-missing',
      'short-name-is-too-long',
      'three-already',
    ])
    for (const fault of faultsIn(setGoal(typed, { ...theirs, goals: three })))
      expect(goalFaultInEnglish[fault as 'three-already']).toContain('three goals already')
  })

  test('three of Jordan’s leave room for one of his mother’s: hers are hers', () => {
    const owner = { is: 'person', id: mum } as const
    expect(goalAfter(set({ goals: [home, home, home], owner, by: mum })).owner).toEqual(owner)
    expect(faultsIn(endOrPause(home, { is: 'reached', why: '' }, { ...themselves, by: mum }))).toEqual(['is-not-yours'])
  })

  test('each has theirs apart from the other’s, Jordan’s first, and nobody takes up again what is not theirs', () => {
    const owner = { is: 'person', id: mum } as const
    const hers = goalAfter(set({ owner, by: mum }))
    expect(byOwner([{ now: hers }, { now: home }, { now: hers }])).toEqual([
      { owner: { is: 'young-person' }, goals: [{ now: home }] },
      { owner, goals: [{ now: hers }, { now: hers }] },
    ])
    expect(byOwner([{ now: hers }])[0]).toEqual({ owner: { is: 'young-person' }, goals: [] })
    const byHer = { ...themselves, by: mum }
    const paused = goalAfter(set({ owner, by: mum }), keptFrom(endOrPause(hers, { is: 'paused', why: '' }, byHer)))
    expect(faultsIn(takeUp(paused, [], themselves))).toEqual(['is-not-yours'])
    expect(takeUp(paused, [], byHer).is).toBe('ok')
  })

  test('what somebody wrote down for his mother is her answer: she gives no other that day, and it is drawn as her line', () => {
    const owner = { is: 'person', id: mum } as const
    const told = { by: priya, as: 'parent-carer', told: 'said-to-writer', whose: mum, id: numbered(71) } as const
    const first = keptFrom(rated(goalAfter(set({ owner, by: mum })), '2', answering('2026-11-02', told)))
    const hers = goalAfter(set({ owner, by: mum }), first)
    const again = answering('2026-11-02', { by: mum, as: 'parent-carer', id: numbered(72) })
    expect(faultsIn(rated(hers, '5', again))).toEqual(['rated-already'])
    const beside = keptFrom(rated(hers, '9', answering('2026-11-03', { id: numbered(73) })))
    const goal = drawnGoal(numbered(40), goalAfter(set({ owner, by: mum }), first, beside))
    const span = spanOf([goal], [])
    expect(span && drawn(goal, span, []).line.match(/[ML]/g)).toEqual(['M'])
  })

  test('one that was paused or has ended makes room, and one that is taken up again needs it', () => {
    const paused = goalAfter(set(), keptFrom(endOrPause(home, { is: 'paused', why: 'Exams' }, themselves)))
    expect(paused.standing).toEqual({ is: 'paused', on, why: { said: 'Exams' } })
    expect(set({ goals: [home, home, paused] }).is).toBe('set')
    expect(faultsIn(takeUp(paused, [home, home, home], themselves))).toEqual(['three-already'])
    expect(
      goalOf([set(), { is: 'paused', by: jordan, on }, keptFrom(takeUp(paused, [home], themselves))])?.standing.is,
    ).toBe('active')
    expect(faultsIn(takeUp(home, [home], themselves))).toEqual(['is-active-already'])
    const other = { ...themselves, into: numbered(50), agreedBy: [], goals: [home, home, home, paused] }
    expect(faultsIn(reword({ id: numbered(40), goal: paused }, { ...typed, says: 'Anew' }, other))).toEqual([
      'three-already',
    ])
  })

  test('other words are another goal: the first ends, no rating goes over, and it says which it became', () => {
    const before = goalAfter(set(), keptFrom(rated(home, '3', '2026-11-20')))
    const into = numbered(50)
    const words = { says: 'Eat together on Fridays', shortName: 'Fridays' }
    const both = keptFrom(
      reword({ id: numbered(40), goal: before }, words, { ...themselves, into, agreedBy: [], goals: [] }),
    )
    const ended = goalAfter(set(), both.ends)
    expect(ended.standing).toEqual({ is: 'changed', on, into })
    expect(goalAfter(both.begins)).toMatchObject({ after: numbered(40), ratings: [], rank: before.rank })
    expect(
      faultsIn(reword({ id: into, goal: before }, typed, { ...themselves, into, agreedBy: [], goals: [] })),
    ).toEqual(['words-are-the-same'])
    expect(
      faultsIn(reword({ id: into, goal: ended }, words, { ...themselves, into, agreedBy: [], goals: [] })),
    ).toEqual(['goal-has-ended'])
  })

  test('what has ended stays so, whatever is written behind it', () => {
    const reached = keptFrom(endOrPause(home, { is: 'reached', why: '' }, themselves))
    const later: readonly GoalFact[] = [
      { is: 'taken-up', by: jordan, on },
      { is: 'paused', by: jordan, on },
      { is: 'ranked', by: jordan, on, rank: -4 },
    ]
    expect(goalAfter(set(), reached, ...later)).toEqual(goalAfter(set(), reached))
    expect(faultsIn(endOrPause(goalAfter(set(), reached), { is: 'paused', why: '' }, themselves))).toEqual([
      'goal-has-ended',
    ])
  })

  test('Jordan puts first what matters most to him, and a worker cannot as if it were theirs', () => {
    const sleep = goalAfter(set({ goals: [home] }))
    const first = goalAfter(set({ goals: [home] }), keptFrom(putFirst(sleep, [home, sleep], themselves)))
    expect(inOrder([{ now: home }, { now: sleep }]).map(({ now }) => now)).toEqual([home, sleep])
    expect(inOrder([{ now: home }, { now: first }]).map(({ now }) => now)).toEqual([first, home])
    expect(faultsIn(putFirst(sleep, [home], { ...themselves, by: priya }))).toEqual(['is-not-yours'])
    expect(putFirst(sleep, [home], { ...themselves, by: priya, told: 'said-to-writer' }).is).toBe('ok')
  })

  test('it is kept who agreed to work on it, once each', () => {
    const agreed = goalAfter(set(), keptFrom(agreeTo(home, { by: priya, on })))
    expect(agreed.agreedBy).toEqual([priya])
    expect(faultsIn(agreeTo(agreed, { by: priya, on }))).toEqual(['is-agreed-already'])
  })
})

describe('R25 A goal that is not safe to work on has a way: it is said why, and somebody talks with them', () => {
  const route = { says: 'We can’t help you lose more weight. We want you to be well', whoTalks: priya }

  test('it stays in their words, says why and who talks, and is neither reached nor struck out', () => {
    const goal = goalAfter(set(), keptFrom(sayNotSafe(home, route, { by: priya, on })))
    expect(goal.says).toEqual(home.says)
    expect(goal.standing).toEqual({ is: 'not-safe', on, says: { said: route.says }, whoTalks: priya })
    expect(isActive(goal)).toBe(false)
    expect(faultsIn(rated(goal, '4', '2026-11-24'))).toEqual(['goal-is-not-worked-on'])
  })

  test('nobody can say so without a reason in plain words and a person', () => {
    expect(faultsIn(sayNotSafe(home, { says: ' ', whoTalks: undefined }, { by: priya, on }))).toEqual([
      'reason-is-missing',
      'who-talks-is-missing',
    ])
  })

  test('when they have talked it can be taken up again, or get other words', () => {
    const notSafe = keptFrom(sayNotSafe(home, route, { by: priya, on }))
    const goal = goalAfter(set(), notSafe)
    expect(faultsIn(takeUp(goal, [], themselves))).toEqual(['is-talked-about-first'])
    expect(
      goalAfter(
        set(),
        notSafe,
        keptFrom(takeUp(goal, [], { by: priya, on, told: 'said-to-writer', youngPerson: jordan })),
      ).standing,
    ).toEqual({ is: 'active' })
  })
})

describe('R25 Ratings from 0 to 10, by each person side by side', () => {
  test('where Jordan began is what he said first, and nobody is put at 0 who did not say so', () => {
    expect(startsIn(home.ratings).size).toBe(0)
    const first = keptFrom(rated(home, '4', '2026-11-02'))
    const hers = keptFrom(rated(home, '0', answering('2026-11-02', { by: mum, as: 'parent-carer', id: numbered(70) })))
    const goal = goalAfter(set(), first, hers, keptFrom(rated(goalAfter(set(), first), '6', '2026-11-16')))
    expect([...startsIn(goal.ratings)].map(([who, { of }]) => [who, of])).toEqual([
      ['young-person', 4],
      [`parent-carer ${mum}`, 0],
    ])
    expect(goal.ratings.map((each) => (each.is === 'rated' ? each.of : each.is))).toEqual([4, 0, 6])
  })

  test.each([
    ['', ['rating-is-missing']],
    ['11', ['rating-out-of-range']],
    ['-1', ['rating-out-of-range']],
    ['5.5', ['rating-out-of-range']],
    ['five', ['rating-out-of-range']],
    ['1e1', ['rating-out-of-range']],
  ])('%o is refused by its name, in words that say what to do', (of, then) => {
    expect(faultsIn(rated(home, of, '2026-11-02'))).toEqual(then)
    expect(ratingFaultInEnglish[then[0] as 'rating-is-missing']).toMatch(/^Select/)
  })

  test('“not today” is an answer: it is kept, it is no number, and it is not asked twice', () => {
    const notToday = keptFrom(rated(home, 'not-today', '2026-11-02'))
    const goal = goalAfter(set(), notToday)
    expect(goal.ratings.map(({ is }) => is)).toEqual(['not-today'])
    expect(startsIn(goal.ratings).size).toBe(0)
    expect(faultsIn(rated(goal, '4', '2026-11-02'))).toEqual(['rated-already'])
  })

  test('twice in one contact is refused; another person, another contact and another day are not', () => {
    const goal = goalAfter(set(), keptFrom(rated(home, '4', answering('2026-11-02', { contact: numbered(80) }))))
    expect(faultsIn(rated(goal, '5', '2026-11-02'))).toEqual(['rated-already'])
    expect(faultsIn(rated(goal, '5', answering('2026-11-03', { contact: numbered(80) })))).toEqual(['rated-already'])
    expect(rated(goal, '5', answering('2026-11-02', { contact: numbered(81) })).is).toBe('ok')
    expect(rated(goal, '5', answering('2026-11-02', { by: priya, as: 'professional' })).is).toBe('ok')
    expect(faultsIn(rated(goal, '5', answering('2026-11-02', { by: priya, told: 'said-to-writer' })))).toEqual([
      'rated-already',
    ])
    expect(rated(goal, '5', '2026-11-03').is).toBe('ok')
  })

  test('a goal that has ended is rated no more', () => {
    const ended = goalAfter(set(), { is: 'no-longer-wanted', by: jordan, on })
    expect(faultsIn(rated(ended, '4', '2026-11-24'))).toEqual(['goal-has-ended'])
  })

  test('a slip can be taken back on the same day by whoever made it, and by nobody else', () => {
    const slip = keptFrom(rated(home, '9', '2026-11-02'))
    const goal = goalAfter(set(), slip)
    const [{ id } = { id: numbered(0) }] = goal.ratings
    const back = keptFrom(takeBack(goal, id, { by: jordan, on: dayOf('2026-11-02') }))
    expect(goalAfter(set(), slip, back).ratings).toEqual([])
    expect(faultsIn(takeBack(goal, id, { by: jordan, on: dayOf('2026-11-03') }))).toEqual(['rating-stays'])
    expect(faultsIn(takeBack(goal, id, { by: mum, on: dayOf('2026-11-02') }))).toEqual(['rating-stays'])
    expect(goalAfter(set(), slip, { ...back, by: mum }).ratings.length).toBe(1)
  })
})
