import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, numbered } from '../decision/testing.edge.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Result } from '../shared/result.ts'
import type { Keeping } from '../shared/shapes.ts'
import { type HandOver, type HandOverFact, handOversIn, isOpen, toAskAgainOn } from './hand-over.ts'
import { accept, answerBack, askBack, sayNotUs } from './hand-over-answer.ts'
import { askForHelp, stopAsking } from './hand-over-ask.ts'
import { handOverFacts } from './hand-over-kept.ts'
import { type OwnerFact, owners } from './owners.ts'
import { handOverAll, letGo, ownedAfter, takeOver, toldOn } from './owners-acts.ts'
import { ownerFacts } from './owners-kept.ts'
import { acceptPart, takeBackPart } from './part.ts'
import { type PlanFact, planOf } from './plan.ts'
import { addPart, askAfter, changeNextDay, changeToRing, leaveOut, makePlan } from './plan-acts.ts'
import { planFacts } from './plan-kept.ts'
import { overdueOn, type WaitingFact, waitingIn } from './waiting.ts'
import {
  agreeCheckIn,
  beginWaiting,
  changeMeanwhile,
  endWaiting,
  hear,
  keepCheckIn,
  sayThingsHaveChanged,
} from './waiting-acts.ts'
import { waitingFacts } from './waiting-kept.ts'

/** One thing that somebody tries to do, with everything it could need drawn at random. */
interface Attempt {
  readonly does: string
  readonly by: Id
  readonly which: number
  readonly other: number
  readonly days: number
  readonly words: string
  readonly how: string
  readonly is: 'asked' | 'sender' | 'young-persons-side'
}

/** What there is of one need after any history of attempts: only what the rules let through. */
interface World {
  readonly today: Day
  readonly owner: readonly OwnerFact[]
  readonly handOver: readonly HandOverFact[]
  readonly plan: readonly PlanFact[]
  readonly waiting: readonly WaitingFact[]
}

const first = dayOf('2026-11-22')
const young = numbered(1)
const [teamOnDuty, offers] = [numbered(9), [20, 21, 22].map(numbered)]
const secret = 'zq7'

const someWords = fc.string({ unit: 'grapheme' }).map((text) => `${secret} ${text}`)

const attempt = (does: readonly string[]): fc.Arbitrary<Attempt> =>
  fc.record({
    does: fc.constantFrom(...does),
    by: fc.constantFrom(...[1, 2, 3, 4].map(numbered)),
    which: fc.nat(5),
    other: fc.nat(5),
    days: fc.oneof(fc.nat(20), fc.nat(4000)),
    words: fc.oneof({ arbitrary: fc.constant(''), weight: 1 }, { arbitrary: someWords, weight: 4 }),
    how: fc.constantFrom('themselves', 'said-to-writer', 'said-to-writer', 'themselves', ''),
    is: fc.constantFrom<Attempt['is'][]>('asked', 'sender', 'young-persons-side'),
  })

const letThrough = <Fact>(read: Result<Fact, unknown> | undefined): readonly Fact[] =>
  read?.is === 'ok' ? [read.value] : []

const atHand = (world: World, { which }: Attempt): HandOver | undefined => {
  const all = handOversIn(world.handOver)
  return all[which % Math.max(1, all.length)]
}
const answering = (world: World, { is, by }: Attempt) =>
  ({ is: is === 'asked' ? 'asked' : 'sender', by, on: world.today }) as const
const offerOf = (n: number): Id => offers[n % offers.length] ?? numbered(20)
const whoChose = ({ how, which }: Attempt) => ({
  whose: which === 5 ? 'school' : which === 4 ? 'parent-carer' : 'young-person',
  how,
})

type Try = (world: World, attempt: Attempt) => Partial<World>

const aboutOwners = (facts: World['owner']) => (world: World) => ({ owner: [...world.owner, ...facts] })
const ownerActs: Readonly<Record<string, Try>> = {
  'is opened alone': (world, { by }) => aboutOwners([{ is: 'opened-alone', by, on: world.today }])(world),
  'is opened together': (world, { by }) => aboutOwners([{ is: 'opened-with', by, on: world.today, worker: by }])(world),
  'is shared': (world, { by }) => aboutOwners([{ is: 'shared', by, on: world.today, heldBy: [teamOnDuty] }])(world),
  'is taken over': (world, { by, which }) =>
    aboutOwners(
      letThrough(
        takeOver(owners(world.owner), { from: numbered(which), teams: [teamOnDuty] }, { by, on: world.today }),
      ),
    )(world),
  'is handed over by a leaver': (world, { by, which }) =>
    aboutOwners(
      handOverAll(
        [{ need: numbered(10), now: owners(world.owner) }],
        { leaver: by, to: numbered(which) },
        { by, on: world.today },
      ).map(({ fact }) => fact),
    )(world),
  'is let go': (world, { by }) => aboutOwners(letThrough(letGo(owners(world.owner), { by, on: world.today })))(world),
  'somebody left': (world, { by, which }) =>
    aboutOwners([{ is: 'left', by, on: world.today, leaver: numbered(which), onDuty: teamOnDuty }])(world),
}

const aboutHandOver = (world: World, read: Result<HandOverFact, unknown> | undefined) => ({
  handOver: [...world.handOver, ...letThrough(read)],
})
const handOverActs: Readonly<Record<string, Try>> = {
  asks: (world, one) => {
    const notThem = handOversIn(world.handOver).findLast(({ state }) => state.is === 'not-us')
    const after = one.other > 2 ? (notThem ?? atHand(world, one)) : undefined
    const handOver = numbered(50 + (one.days % 30))
    const way = ['here', 'letter', 'telephone', 'secure-email'][one.other % 4] ?? ''
    const sent = {
      offer: offerOf(one.which),
      way,
      shares: [{ is: 'about-them', what: 'name' }] as const,
      chosen: whoChose(one),
    }
    return aboutHandOver(
      world,
      askForHelp(sent, { handOver, by: one.by, on: world.today, ...(after ? { after } : {}) }),
    )
  },
  accepts: (world, one) => {
    const open = atHand(world, one)
    const who = one.other > 2 ? { person: one.by, name: '' } : { name: one.words }
    const read = open && accept(open, who, answering(world, one))
    const next = { ...world, ...aboutHandOver(world, read) }
    const accepted = read?.is === 'ok' ? handOversIn(next.handOver).find(({ id }) => id === open?.id) : undefined
    const fact = accepted && ownedAfter(accepted, one.by)
    return fact ? { ...next, ...aboutOwners([fact])(world) } : next
  },
  'asks back': (world, one) => {
    const open = atHand(world, one)
    return aboutHandOver(world, open && askBack(open, one.words, answering(world, one)))
  },
  'answers back': (world, one) => {
    const open = atHand(world, one)
    return aboutHandOver(world, open && answerBack(open, one.words, { by: one.by, on: world.today }))
  },
  'says not us': (world, one) => {
    const open = atHand(world, one)
    const way = [{ offer: offerOf(one.other) }, { person: { name: one.words } }, {}][one.other % 3] ?? {}
    const saidYesOn = one.other > 3 ? world.today : ''
    return aboutHandOver(world, open && sayNotUs(open, { why: one.words, saidYesOn, ...way }, answering(world, one)))
  },
  stops: (world, one) => {
    const open = atHand(world, one)
    const stopping = { is: one.is, by: one.by, on: world.today }
    return aboutHandOver(world, open && stopAsking(open, { chosen: whoChose(one), why: one.words }, stopping))
  },
}

const dayAfter = (world: World, days: number): string => addDays(world.today, (days % 400) - 10)
const typedPart = (world: World, { which, other, words, days }: Attempt) => ({
  ...{
    id: numbered(30 + which),
    kind: ['i-do', 'others-do', 'helpers-do', 'risk-support'][other % 4] ?? '',
    name: words,
  },
  ...{ what: words, by: dayAfter(world, days), often: '' },
})
const planActs: Readonly<Record<string, Try>> = Object.fromEntries(
  [
    'makes a plan',
    'adds a part',
    'accepts a part',
    'takes a part back',
    'leaves a part out',
    'says whom to ring',
    'asks after',
    'sets a day',
  ].map((does) => [
    does,
    (world: World, one: Attempt) => ({ plan: [...world.plan, ...letThrough(tryPlan(does, world, one))] }),
  ]),
)

function tryPlan(does: string, world: World, one: Attempt): Result<PlanFact, unknown> | undefined {
  const planning = { by: one.by, on: world.today, youngPerson: young, isOnlyTheirs: false }
  const next = { on: dayAfter(world, one.days), whoAsks: numbered(one.other) }
  const plan = planOf(world.plan, young)
  const part = plan?.parts[one.which % plan.parts.length]
  const toRing = one.words === '' ? [] : [{ name: one.words, how: one.words, when: one.words }]
  const told = { is: one.how === 'themselves' ? 'themselves' : 'said-to-writer' } as const
  if (does === 'makes a plan')
    return makePlan({ way: 'with-others', parts: [typedPart(world, one)], toRing, next }, planning)
  if (does === 'adds a part') return addPart(typedPart(world, one), planning)
  if (does === 'says whom to ring') return changeToRing(toRing, planning)
  if (does === 'asks after') return askAfter({ how: one.words, next }, planning)
  if (does === 'sets a day') return changeNextDay(next, planning)
  if (!plan || !part) return undefined
  if (does === 'leaves a part out') return leaveOut(plan, { part: part.id, why: one.words }, planning)
  return (does === 'accepts a part' ? acceptPart : takeBackPart)(part, { ...planning, told })
}

const waitingActs: Readonly<Record<string, Try>> = Object.fromEntries(
  [
    'begins to wait',
    'changes meanwhile',
    'agrees a day',
    'keeps a check-in',
    'hears',
    'says it changed',
    'looks',
    'ends the wait',
  ].map((does) => [
    does,
    (world: World, one: Attempt) => ({ waiting: [...world.waiting, ...letThrough(tryWaiting(does, world, one))] }),
  ]),
)

function tryWaiting(does: string, world: World, one: Attempt): Result<WaitingFact, unknown> | undefined {
  const doing = { by: one.by, on: world.today }
  const checkIn = { id: numbered(60 + one.which), on: dayAfter(world, one.days), whoAsks: numbered(2) }
  const waiting = waitingIn(world.waiting)
  if (does === 'begins to wait') return beginWaiting({ meanwhile: [one.words], checkIns: [checkIn] }, doing)
  if (does === 'changes meanwhile') return changeMeanwhile([one.words], doing)
  if (does === 'agrees a day') return agreeCheckIn(checkIn, doing)
  if (does === 'hears') return hear(one.words, doing)
  if (does === 'says it changed') return { is: 'ok', value: sayThingsHaveChanged(one.words, doing) }
  if (does === 'looks') return { is: 'ok', value: { is: 'looked-at-what-changed', ...doing } }
  if (does === 'ends the wait') return endWaiting(one.words, doing)
  return waiting && keepCheckIn(waiting, { checkIn: numbered(60 + one.other), says: one.words, next: checkIn }, doing)
}

const passes: Try = (world, { days }) => ({ today: addDays(world.today, days) })
const acts: Readonly<Record<string, Try>> = {
  ...ownerActs,
  ...handOverActs,
  ...planActs,
  ...waitingActs,
  'days pass': passes,
}
const empty: World = { today: first, owner: [], handOver: [], plan: [], waiting: [] }
const step = (world: World, one: Attempt): World => ({ ...world, ...acts[one.does]?.(world, one) })
const lived = (history: readonly Attempt[], from = empty): World => history.reduce(step, from)
const anyLife = fc.array(attempt(Object.keys(acts)), { maxLength: 120, size: 'max' })
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
