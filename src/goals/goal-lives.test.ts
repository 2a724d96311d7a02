import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Result } from '../shared/result.ts'
import type { Keeping } from '../shared/shapes.ts'
import { activeOf, type Goal, type GoalFact, goalOf, hasEnded, isOfRating, mostActive, type Owner } from './goal.ts'
import { agreeTo, endOrPause, putFirst, reword, sayNotSafe, setGoal, takeUp } from './goal-acts.ts'
import { goalFacts, helpingFacts, sessionChecks } from './goal-kept.ts'
import { plainOfGoal, plainOfHelping } from './goal-told.ts'
import { addWords, check, type HelpingFact, helpingOf, invitationsOf, nothingYet, talk } from './is-this-helping.ts'
import { type Rater, rate, ratedIn, raterKey, startsIn, takeBack } from './rating.ts'
import { checkSession, type SessionCheck } from './session-check.ts'
import { dayOf, jordan, mum, numbered, priya } from './testing.edge.ts'

const secret = 'said by somebody'

interface World {
  readonly today: Day
  /** The facts of each goal, by its id. */
  readonly goals: ReadonlyMap<Id, readonly GoalFact[]>
  readonly helping: readonly HelpingFact[]
  readonly sessions: readonly SessionCheck[]
  readonly ids: number
}

interface Attempt {
  readonly does: string
  readonly by: Id
  readonly which: number
  readonly days: number
  readonly of: string
  readonly words: string
  readonly isTold: boolean
}

const empty: World = { today: dayOf('2026-11-23'), goals: new Map(), helping: [], sessions: [], ids: 100 }
const raterOf = (by: Id): Rater => (by === jordan ? 'young-person' : by === mum ? 'parent-carer' : 'professional')
const stands = (world: World): readonly Goal[] => [...world.goals.values()].flatMap((facts) => goalOf(facts) ?? [])

function withFact(world: World, id: Id, read: Result<GoalFact, unknown> | undefined): Partial<World> {
  if (read?.is !== 'ok') return {}
  return { goals: new Map([...world.goals, [id, [...(world.goals.get(id) ?? []), read.value]]]) }
}

const acts: Readonly<Record<string, (world: World, one: Attempt) => Partial<World>>> = {
  'days pass': ({ today }, { days }) => ({ today: addDays(today, days) }),
  sets: (world, { by, words }) => {
    const owner: Owner = by === mum ? { is: 'person', id: mum } : { is: 'young-person' }
    const setting = { by, on: world.today, owner, goals: stands(world), agreedBy: [] }
    return withFact(world, numbered(world.ids), setGoal({ says: words, shortName: words }, setting))
  },
  checks: (world, { by, of, words, isTold }) => {
    const as = isTold && by === priya ? 'young-person' : raterOf(by)
    const told = isTold ? 'said-to-writer' : 'themselves'
    const answering = { id: numbered(world.ids), by, on: world.today, as, told } as const
    const read = check(helpingOf(world.helping) ?? nothingYet, { answer: of, says: words }, answering)
    if (read.is !== 'ok') return {}
    const session = checkSession(world.sessions, { heard: 'yes' }, { check: answering.id, by, on: world.today })
    const sessions = session.is === 'ok' && session.value ? [...world.sessions, session.value] : world.sessions
    return { helping: [...world.helping, read.value], sessions }
  },
  'adds words': (world, { by, words, which }) => {
    const helping = helpingOf(world.helping) ?? nothingYet
    const on = helping.checks[which % helping.checks.length]?.id ?? numbered(0)
    const read = addWords(helping, { check: on, says: words }, { by, on: world.today })
    return read.is === 'ok' && read.value ? { helping: [...world.helping, read.value] } : {}
  },
  talks: (world, { by, of, words }) => {
    const read = talk(helpingOf(world.helping) ?? nothingYet, { wayOn: of, says: words }, { by, on: world.today })
    return read.is === 'ok' ? { helping: [...world.helping, read.value] } : {}
  },
  ...Object.fromEntries(
    [
      'rates',
      'takes back',
      'ends',
      'pauses',
      'lets go',
      'takes up',
      'is not safe',
      'puts first',
      'agrees',
      'rewords',
    ].map((does) => [does, (world: World, one: Attempt) => toOne(does, world, one)] as const),
  ),
}

function toOne(does: string, world: World, one: Attempt): Partial<World> {
  const [id, facts] = [...world.goals][one.which % world.goals.size] ?? []
  const goal = facts && goalOf(facts)
  if (!id || !goal) return {}
  const told = one.isTold ? 'said-to-writer' : 'themselves'
  const doing = { by: one.by, on: world.today }
  const acting = { ...doing, youngPerson: jordan, told } as const
  if (does === 'rewords') {
    const into = numbered(world.ids)
    const read = reword(
      { id, goal },
      { says: `${one.words} anew`, shortName: '' },
      { ...acting, into, agreedBy: [], goals: stands(world) },
    )
    if (read.is !== 'ok') return {}
    const { ends, begins } = read.value
    return { goals: new Map([...world.goals, [id, [...facts, ends]], [into, [begins]]]) }
  }
  return withFact(world, id, toGoal(does, { goal, world, one, doing, acting }))
}

interface Here {
  readonly goal: Goal
  readonly world: World
  readonly one: Attempt
  readonly doing: { readonly by: Id; readonly on: Day }
  readonly acting: Parameters<typeof endOrPause>[2]
}

function toGoal(does: string, { goal, world, one, doing, acting }: Here): Result<GoalFact, unknown> | undefined {
  const answering = { ...doing, id: numbered(world.ids), as: raterOf(one.by), told: acting.told }
  switch (does) {
    case 'rates':
      return rate(goal, { of: one.of, how: 'numbers' }, answering)
    case 'takes back':
      return takeBack(goal, goal.ratings[one.which % goal.ratings.length]?.id ?? numbered(0), doing)
    case 'ends':
      return endOrPause(goal, { is: 'reached', why: '' }, acting)
    case 'pauses':
      return endOrPause(goal, { is: 'paused', why: one.words }, acting)
    case 'lets go':
      return endOrPause(goal, { is: 'no-longer-wanted', why: one.words }, acting)
    case 'takes up':
      return takeUp(goal, stands(world), acting)
    case 'is not safe':
      return sayNotSafe(goal, { says: one.words, whoTalks: one.which > 3 ? priya : undefined }, doing)
    case 'puts first':
      return putFirst(goal, stands(world), acting)
    default:
      return agreeTo(goal, doing)
  }
}

const step = (world: World, one: Attempt): World => ({ ...world, ...acts[one.does]?.(world, one), ids: world.ids + 1 })
const lived = (history: readonly Attempt[], from = empty): World => history.reduce(step, from)

const anyLife = fc.array(
  fc.record({
    does: fc.constantFrom('sets', 'rates', 'rates', 'rates', 'checks', 'checks', 'days pass', ...Object.keys(acts)),
    by: fc.constantFrom(jordan, jordan, mum, priya),
    which: fc.nat(9),
    days: fc.nat(40),
    of: fc.constantFrom('0', '4', '7', '10', '11', '-1', '', 'not-today', 'no', 'a-bit', 'yes', 'carry-on', 'stop'),
    words: fc.constantFrom('', secret, `${secret} else`, ` ${secret}\n twice `),
    isTold: fc.boolean(),
  }),
  { maxLength: 120, size: 'max' },
)

const runs = { numRuns: 200 }

describe('Whatever people try with goals, as often as they like and in any order', () => {
  test('R25 nobody ever has more than three that are worked on, and whose a goal is never changes', () => {
    const seen = { three: 0, ended: 0, notSafe: 0 }
    fc.assert(
      fc.property(anyLife, (history) => {
        let world = empty
        for (const one of history) {
          const before = world
          world = lived([one], world)
          for (const owner of [{ is: 'young-person' }, { is: 'person', id: mum }] as const) {
            const active = activeOf(stands(world), owner).length
            expect(active).toBeLessThanOrEqual(mostActive)
            if (active === mostActive) seen.three++
          }
          for (const [id, facts] of before.goals) {
            const [was, now] = [goalOf(facts), goalOf(world.goals.get(id) ?? [])]
            expect([now?.owner, now?.says]).toEqual([was?.owner, was?.says])
            if (was && hasEnded(was))
              expect([now?.standing, now?.ratings.length]).toEqual([was.standing, was.ratings.length])
          }
        }
        seen.ended += stands(world).filter(hasEnded).length
        for (const { standing } of stands(world))
          if (standing.is === 'not-safe') {
            seen.notSafe++
            expect(standing.says.said.trim()).not.toBe('')
            expect(standing.whoTalks).toBe(priya)
          }
      }),
      runs,
    )
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(30)
  })

  test('R25 every number lies from 0 to 10, each person answers once a day, and where they began is what they said first', () => {
    let seen = 0
    fc.assert(
      fc.property(anyLife, (history) => {
        for (const goal of stands(lived(history))) {
          const days = goal.ratings.map((each) => `${raterKey(each)} ${each.on}`)
          expect(new Set(days).size).toBe(days.length)
          const starts = startsIn(goal.ratings)
          for (const each of ratedIn(goal.ratings)) {
            seen++
            expect(each.of >= 0 && each.of <= 10 && Number.isInteger(each.of)).toBe(true)
            const first = ratedIn(goal.ratings).find((other) => raterKey(other) === raterKey(each))
            expect(starts.get(raterKey(each))).toBe(first)
          }
        }
      }),
      runs,
    )
    expect(seen).toBeGreaterThan(150)
  })

  test('the answers may stand apart from the rest, as they are kept, and come to the same goal', () => {
    fc.assert(
      fc.property(anyLife, (history) => {
        for (const facts of lived(history).goals.values()) {
          const apart = [...facts.filter((fact) => !isOfRating(fact)), ...facts.filter(isOfRating)]
          expect(goalOf(apart)).toEqual(goalOf(facts))
        }
      }),
      runs,
    )
  })

  test('R26 nothing changes by itself, however many days pass: not a goal, not an answer, and an invitation stays', () => {
    let invited = 0
    fc.assert(
      fc.property(anyLife, fc.nat(40_000), (history, days) => {
        const before = lived(history)
        const later = lived([{ does: 'days pass', days } as Attempt], before)
        expect(stands(later)).toEqual(stands(before))
        const helping = helpingOf(before.helping) ?? nothingYet
        const asked = (today: Day) => invitationsOf(helping, { reviewOn: undefined, today })
        expect(asked(later.today)).toEqual(asked(before.today))
        invited += asked(before.today).length
        for (const { as } of helping.checks) expect(as).not.toBe('professional')
      }),
      runs,
    )
    expect(invited).toBeGreaterThan(10)
  })
})

describe('What is kept of goals', () => {
  const textsIn = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(textsIn)
        : []
  const isOpenText = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}|[a-z]+(-[a-z]+)*)$/

  function keeps<Fact extends object>(keeping: Keeping<Fact>, facts: readonly Fact[]): number {
    for (const fact of facts) {
      const plain = keeping.plain(fact)
      expect(textsIn(plain).filter((text) => !isOpenText.test(text))).toEqual([])
      expect(keeping.read(JSON.parse(JSON.stringify(plain)), keeping.words(fact))).toEqual(fact)
      if (keeping.words(fact).length > 0) expect(keeping.read(plain, keeping.words(fact).slice(1))).toBeUndefined()
    }
    return facts.length
  }

  test('holds no word of anybody in the open, and is read back to the letter', () => {
    let kept = 0
    fc.assert(
      fc.property(anyLife, (history) => {
        const { goals, helping, sessions } = lived(history)
        kept += keeps(goalFacts, [...goals.values()].flat())
        kept += keeps(helpingFacts, helping) + keeps(sessionChecks, sessions)
      }),
      runs,
    )
    expect(kept).toBeGreaterThan(1000)
  })

  test('lists know how a goal stands and on which day it was set, and neither a word of it nor a number', () => {
    fc.assert(
      fc.property(anyLife, (history) => {
        const world = lived(history)
        for (const goal of stands(world)) {
          expect(Object.keys(plainOfGoal(goal)).toSorted()).toEqual(['is', 'owner', 'setOn', 'standing'])
          expect(JSON.stringify(plainOfGoal(goal))).not.toContain(secret)
        }
        const helping = helpingOf(world.helping)
        if (helping)
          expect(Object.keys(plainOfHelping(helping)).toSorted()).toEqual(['askedOn', 'is', 'talkOn', 'talkedOn'])
      }),
      runs,
    )
  })
})
