import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbered } from '../decision/testing.edge.ts'
import type { Day } from '../shared/day.ts'
import type { Keeping } from '../shared/shapes.ts'
import { handOversIn, isOpen, toAskAgainOn } from './hand-over.ts'
import { handOverFacts } from './hand-over-kept.ts'
import { type OwnerFact, owners } from './owners.ts'
import { toldOn } from './owners-acts.ts'
import { ownerFacts } from './owners-kept.ts'
import { planOf } from './plan.ts'
import { planFacts } from './plan-kept.ts'
import {
  type Attempt,
  anyLife,
  attempt,
  empty,
  first,
  handOverActs,
  lived,
  passes,
  secret,
  teamOnDuty,
  young,
} from './testing-lives.edge.ts'
import { overdueOn, waitingIn } from './waiting.ts'
import { waitingFacts } from './waiting-kept.ts'

const runs = { numRuns: 200 }

describe('Whatever people try, as often as they like and in any order', () => {
  test('at least one holds every need that was shared, from the moment it was, and somebody is told', () => {
    const seen = { owned: 0, several: 0 }
    fc.assert(
      fc.property(anyLife, (history) => {
        let world = empty
        let wasShared = false
        for (const one of history) {
          world = lived([one], world)
          const now = owners(world.owner)
          wasShared ||= now.is === 'owned'
          if (!wasShared) continue
          expect(now.is).toBe('owned')
          if (now.is !== 'owned') continue
          expect(now.by.length).toBeGreaterThan(0)
          expect(new Set(now.by).size).toBe(now.by.length)
          expect(toldOn(now, [], world.today).length).toBeGreaterThan(0)
          seen.owned++
          if (now.by.length > 1) seen.several++
        }
      }),
      runs,
    )
    expect(seen.owned).toBeGreaterThan(1000)
    expect(seen.several).toBeGreaterThan(50)
  })

  test('facts that no rule let through leave nobody without an owner either', () => {
    const id = fc.constantFrom(...[1, 2, 3, 9].map(numbered))
    const made = { by: id, on: fc.constant(first) }
    const anyFact: fc.Arbitrary<OwnerFact> = fc.oneof(
      fc.record({ is: fc.constantFrom('opened-alone' as const, 'let-go' as const), ...made }),
      fc.record({ is: fc.constant('shared' as const), ...made, heldBy: fc.tuple(id) }),
      fc.record({ is: fc.constant('left' as const), ...made, leaver: id, onDuty: id }),
      fc.record({ is: fc.constant('took-over' as const), ...made, from: id }),
      fc.record({ is: fc.constant('asked-to-take-over' as const), ...made, from: id, to: id }),
    )
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 60, size: 'max' }), (facts) => {
        const now = owners(facts)
        expect(now.is).toBe(facts.some(({ is }) => is === 'shared') ? 'owned' : 'only-me')
        if (now.is === 'owned') expect(now.by.length).toBeGreaterThan(0)
      }),
      runs,
    )
  })

  test('R10 “not us” never ends alone: it waits for the young person with a reason and a way on, went on, or their side stopped it', () => {
    const seen = { notUs: 0, wentOn: 0, stopped: 0 }
    fc.assert(
      fc.property(
        fc.array(attempt([...Object.keys(handOverActs), 'days pass']), { maxLength: 80, size: 'max' }),
        (history) => {
          const { handOver: facts } = lived(history)
          const all = handOversIn(facts)
          for (const one of all.filter(({ wasNotUs }) => wasNotUs)) {
            const { state } = one
            expect(['not-us', 'went-on', 'stopped']).toContain(state.is)
            if (state.is === 'not-us') {
              seen.notUs++
              expect(state.why.said).toContain(secret)
              expect(state.onward.is).toMatch(/offer|person-who-said-yes/)
            }
            if (state.is === 'went-on') {
              seen.wentOn++
              expect(all.find(({ id }) => id === state.to)?.after).toBe(one.id)
            }
            if (state.is === 'stopped') seen.stopped++
          }
          for (const { state } of all)
            if (state.is === 'stopped') expect(['young-person', 'parent-carer']).toContain(state.chosen.whose)
        },
      ),
      { numRuns: 600 },
    )
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20)
  })

  test('nothing closes by itself, however many days pass', () => {
    fc.assert(
      fc.property(anyLife, fc.nat(40_000), (history, days) => {
        const before = lived(history)
        const after = { ...before, ...passes(before, { days } as Attempt) }
        expect(owners(after.owner)).toEqual(owners(before.owner))
        expect(handOversIn(after.handOver)).toEqual(handOversIn(before.handOver))
        expect(planOf(after.plan, young)).toEqual(planOf(before.plan, young))
        const waiting = waitingIn(after.waiting)
        expect(waiting).toEqual(waitingIn(before.waiting))
        if (!waiting) return
        const overdue = (today: Day) => overdueOn(waiting, { today, owners: [teamOnDuty] })
        expect(overdue(after.today).length).toBeGreaterThanOrEqual(overdue(before.today).length)
        const missed = waiting.checkIns.filter(({ on }) => on < after.today)
        expect(
          overdue(after.today)
            .filter(({ is }) => is === 'check-in')
            .map((one) => one.for),
        ).toEqual(missed.map(({ whoAsks }) => whoAsks))
      }),
      runs,
    )
  })

  test('an ending needs somebody’s act: an open hand-over keeps a day to ask again, a wait a check-in, a plan a part, a number and a day', () => {
    const seen = { open: 0, waits: 0, plans: 0 }
    fc.assert(
      fc.property(anyLife, (history) => {
        const world = lived(history)
        for (const one of handOversIn(world.handOver)) {
          expect(toAskAgainOn(one) !== undefined).toBe(isOpen(one))
          if (isOpen(one)) seen.open++
        }
        const waiting = waitingIn(world.waiting)
        if (waiting) {
          seen.waits++
          expect(waiting.checkIns.length).toBeGreaterThan(0)
        }
        const isOver = world.waiting.some(({ is }) => is === 'over')
        if (world.waiting.some(({ is }) => is === 'began') && !isOver) expect(waiting).toBeDefined()
        const plan = planOf(world.plan, young)
        expect(plan !== undefined).toBe(world.plan.some(({ is }) => is === 'made'))
        if (!plan) return
        seen.plans++
        expect(plan.parts.length).toBeGreaterThan(0)
        expect(plan.toRing.length).toBeGreaterThan(0)
        expect(plan.next.whoAsks).not.toBe(young)
        for (const { accepted, whose } of plan.parts)
          if (accepted.is !== 'not-yet' && accepted.told.is === 'themselves')
            expect([young, whose.is === 'person' && whose.id]).toContain(accepted.by)
      }),
      runs,
    )
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(40)
  })
})

describe('What is kept', () => {
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
        const { owner, handOver, plan, waiting } = lived(history)
        kept +=
          keeps(ownerFacts, owner) +
          keeps(handOverFacts, handOver) +
          keeps(planFacts, plan) +
          keeps(waitingFacts, waiting)
      }),
      { numRuns: 200 },
    )
    expect(kept).toBeGreaterThan(1000)
  })
})
