import fc from 'fast-check'
import { dayOf, numbered } from '../decision/testing.edge.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Result } from '../shared/result.ts'
import { type HandOver, type HandOverFact, handOversIn } from './hand-over.ts'
import { accept, answerBack, askBack, sayNotUs } from './hand-over-answer.ts'
import { askForHelp, stopAsking } from './hand-over-ask.ts'
import { type OwnerFact, owners } from './owners.ts'
import { handOverAll, letGo, ownedAfter, takeOver } from './owners-acts.ts'
import { acceptPart, takeBackPart } from './part.ts'
import { type PlanFact, planOf } from './plan.ts'
import { addPart, askAfter, changeNextDay, changeToRing, leaveOut, makePlan } from './plan-acts.ts'
import { sayThingsHaveChanged } from './things-changed.ts'
import { type WaitingFact, waitingIn } from './waiting.ts'
import { agreeCheckIn, beginWaiting, changeMeanwhile, endWaiting, hear, keepCheckIn } from './waiting-acts.ts'

/** For tests: one thing that somebody tries to do, with everything it could need drawn at random. */
export interface Attempt {
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
export interface World {
  readonly today: Day
  readonly owner: readonly OwnerFact[]
  readonly handOver: readonly HandOverFact[]
  readonly plan: readonly PlanFact[]
  readonly waiting: readonly WaitingFact[]
}

/** The day on which every life begins. */
export const first = dayOf('2026-11-22')
/** The young person. */
export const young = numbered(1)
export const teamOnDuty = numbered(9)
const offers = [20, 21, 22].map(numbered)
/** Stands in all that anybody says. */
export const secret = 'zq7'

const someWords = fc.string({ unit: 'grapheme' }).map((text) => `${secret} ${text}`)

/** One of these things, tried by anybody. */
export const attempt = (does: readonly string[]): fc.Arbitrary<Attempt> =>
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
/** What can be tried with a hand-over. */
export const handOverActs: Readonly<Record<string, Try>> = {
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
    kind: ['i-do', 'others-do', 'helpers-do', 'something-else'][other % 4] ?? '',
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
    'says it changed since',
    'looks at it',
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
  if (does === 'says it changed since')
    return { is: 'ok', value: sayThingsHaveChanged(one.words, { by: one.by, on: world.today }) }
  if (does === 'looks at it') return { is: 'ok', value: { is: 'looked-at-what-changed', by: one.by, on: world.today } }
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

/** Days pass, and nobody does anything. */
export const passes: Try = (world, { days }) => ({ today: addDays(world.today, days) })
const acts: Readonly<Record<string, Try>> = {
  ...ownerActs,
  ...handOverActs,
  ...planActs,
  ...waitingActs,
  'days pass': passes,
}
/** Before anybody did anything. */
export const empty: World = { today: first, owner: [], handOver: [], plan: [], waiting: [] }
const step = (world: World, one: Attempt): World => ({ ...world, ...acts[one.does]?.(world, one) })
/** What there is after a history. */
export const lived = (history: readonly Attempt[], from = empty): World => history.reduce(step, from)
/** Any history of anything. */
export const anyLife = fc.array(attempt(Object.keys(acts)), { maxLength: 120, size: 'max' })
