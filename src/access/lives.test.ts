import fc from 'fast-check'
import { expect, test } from 'vitest'
import { birthdaysOf, type DatedAge } from '../people/ages.ts'
import { birthday } from '../people/coming-of-age.ts'
import { addDays, type Day, parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Context, Edge, ProxyEdge } from './context.ts'
import { decide } from './decide.ts'
import { type Item, type ItemKind, itemKinds } from './object.ts'
import type { Added, Sharing } from './sharing.ts'
import type { Subject } from './subject.ts'

const id = (n: number): Id => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id
const young = id(1)
const mother: Subject = { as: 'carer', id: id(2), locality: 'ashmere' }

function dayOf(text: string): Day {
  const day = parseDay(text)
  if (!day) throw new Error(`${text} is no day`)
  return day
}

/** What can happen on a day of a life: acts that somebody recorded on that day. */
type Happening =
  | { readonly is: 'reviewed'; readonly which: number; readonly opens: ProxyEdge['opens'] }
  | { readonly is: 'let-in-again'; readonly opens: ProxyEdge['opens'] }
  | { readonly is: 'ended'; readonly which: number }
  | { readonly is: 'stopped' | 'started-again' }
  | { readonly is: 'added'; readonly item: number; readonly by: Added['by'] }
  | { readonly is: 'taken-off'; readonly item: number }
  | { readonly is: 'shared'; readonly item: number; readonly with: Sharing['with'] }
  | { readonly is: 'found-able-to-decide'; readonly daysAgo: number }

const opens = fc.constantFrom('wide' as const, 'narrow' as const, 'chosen' as const)
const item = fc.nat(itemKinds.length - 1)
const which = fc.nat(1)

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ is: fc.constant('reviewed' as const), which, opens }) },
  fc.record({ is: fc.constant('let-in-again' as const), opens }),
  fc.record({ is: fc.constant('ended' as const), which }),
  fc.record({ is: fc.constantFrom('stopped' as const, 'started-again' as const) }),
  fc.record({ is: fc.constant('added' as const), item, by: fc.constantFrom('young-person', 'worker') }),
  fc.record({ is: fc.constant('taken-off' as const), item }),
  fc.record({ is: fc.constant('shared' as const), item, with: fc.constantFrom('only-me', 'my-worker', 'my-team') }),
  fc.record({ is: fc.constant('found-able-to-decide' as const), daysAgo: fc.nat(800) }),
)

interface Life {
  readonly bornOn: Day
  readonly isBirthdayKnown: boolean
  /** On which kinds of item she is named from the first day on. */
  readonly named: readonly number[]
  /** The ages of the place as they were set and set anew. */
  readonly ages: readonly DatedAge[]
  readonly happenings: ReadonlyMap<number, Happening>
}

const daysOfALife = 25 * 365 + 8
const longBefore = dayOf('1990-01-01')
const firstAges: readonly DatedAge[] = [
  { name: 'proxy-narrows', years: 11, from: longBefore },
  { name: 'proxy-narrows', years: 16, from: longBefore },
  { name: 'adult', years: 18, from: longBefore },
]

const setAnew = (bornOn: Day) =>
  fc.array(
    fc.record({
      name: fc.constantFrom('proxy-narrows', 'adult'),
      years: fc.integer({ min: 5, max: 22 }),
      from: fc.nat(daysOfALife).map((days) => addDays(bornOn, days)),
    }),
    { maxLength: 4 },
  )

const firstDay = dayOf('2004-02-29')
const life: fc.Arbitrary<Life> = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => addDays(firstDay, days))
  .chain((bornOn) =>
    fc.record({
      bornOn: fc.constant(bornOn),
      isBirthdayKnown: fc.boolean(),
      named: fc.uniqueArray(item),
      ages: setAnew(bornOn).map((later) => [...firstAges, ...later]),
      happenings: fc
        .array(fc.tuple(fc.nat(daysOfALife), happening), { maxLength: 25 })
        .map((list) => new Map<number, Happening>(list)),
    }),
  )

/** How things stand on a day. The store says of all her standings that they are stopped where one was, an ended one too. */
interface Now {
  readonly proxies: readonly Edge[]
  readonly isStopped: boolean
  readonly canDecideSince?: Day
  readonly added: ReadonlyMap<number, Added['by']>
  readonly shared: ReadonlyMap<number, Sharing['with']>
}

const proxyFrom = (start: number, scope: ProxyEdge['opens'], reviewedOn: Day): Edge => ({
  ...{ is: 'proxy', opens: scope, reviewedOn, stopped: false, start, selfClaimed: false },
})

const atBirth = ({ bornOn, named }: Life): Now => ({
  ...{ proxies: [proxyFrom(0, 'wide', bornOn)], isStopped: false, shared: new Map() },
  added: new Map(named.map((each) => [each, 'worker'])),
})

interface OnADay {
  readonly happened: Happening
  readonly day: number
  readonly today: Day
}

const running = ({ proxies }: Now, day: number): readonly Edge[] =>
  proxies.filter(({ end }) => end === undefined || day < end)

function changed(
  now: Now,
  { at, day }: { readonly at: number; readonly day: number },
  change: (edge: Edge) => Edge,
): Now {
  const edges = running(now, day)
  const one = edges[at % Math.max(1, edges.length)]
  return { ...now, proxies: now.proxies.map((edge) => (edge === one ? change(edge) : edge)) }
}

function after(now: Now, { happened, day, today }: OnADay): Now {
  switch (happened.is) {
    case 'reviewed': {
      const { which: at, opens: scope } = happened
      return changed(now, { at, day }, ({ start }) => proxyFrom(start, scope, today))
    }
    case 'let-in-again':
      return { ...now, proxies: [...now.proxies, proxyFrom(day, happened.opens, today)] }
    case 'ended':
      return changed(now, { at: happened.which, day }, (edge) => ({ ...edge, end: day }))
    case 'stopped':
    case 'started-again':
      return { ...now, isStopped: happened.is === 'stopped' }
    case 'added':
      return { ...now, added: new Map([...now.added, [happened.item, happened.by]]) }
    case 'taken-off':
      return { ...now, added: new Map([...now.added].filter(([each]) => each !== happened.item)) }
    case 'shared':
      return { ...now, shared: new Map([...now.shared, [happened.item, happened.with]]) }
    case 'found-able-to-decide': {
      const judged = addDays(today, -happened.daysAgo)
      const { canDecideSince = judged } = now
      return { ...now, canDecideSince: canDecideSince > judged ? canDecideSince : judged }
    }
  }
}

/** Said once more, from the page of the law. */
const opensKinds: Readonly<Record<ProxyEdge['opens'], readonly ItemKind[]>> = {
  wide: ['communication-needs', 'agreement', 'plan', 'request', 'goal', 'appointment', 'risk-support', 'view'],
  narrow: ['plan', 'appointment'],
  chosen: [],
}

const opensIt = (kind: ItemKind, edges: readonly Edge[]): boolean =>
  edges.some((edge) => edge.is === 'proxy' && opensKinds[edge.opens].includes(kind))

/**
 * Whether what happened can be why she sees something of this item that she did not see: it was added; a scope opens its kind that somebody
 * set that day; an end or a stop that is over leaves her a standing that opens it; or the young person had named her and she may come in again.
 */
function isWhy({ happened, day, today }: OnADay, now: Now, at: number): boolean {
  const kind = itemKinds[at]
  const wasNamed = now.added.get(at) === 'young-person'
  if (!kind) return false
  if (happened.is === 'added') return happened.item === at
  if (happened.is === 'reviewed' || happened.is === 'let-in-again')
    return wasNamed || opensIt(kind, [proxyFrom(day, happened.opens, today)])
  if (happened.is === 'ended') return opensIt(kind, running(now, day))
  return happened.is === 'started-again' && (wasNamed || opensIt(kind, running(now, day)))
}

const items = (now: Now): readonly Item[] =>
  itemKinds.map((is, index) => {
    const by = now.added.get(index)
    const also = by === undefined ? [] : [{ who: id(2), by }]
    return {
      ...({ about: 'young-person', locality: 'ashmere', youngPerson: young, is, writtenBy: id(3) } as const),
      ...{ sensitivity: 'open-to-team', named: [], sharing: { with: now.shared.get(index) ?? 'my-team', also } },
    }
  })

const asTheStoreSays = ({ proxies, isStopped }: Now): readonly Edge[] =>
  isStopped ? proxies.map((edge) => ({ ...edge, stopped: true })) : proxies

function contextOn(day: number, { bornOn, isBirthdayKnown, ages }: Life, now: Now): Context {
  const today = addDays(bornOn, day)
  return {
    ...{ now: day, today, edges: asTheStoreSays(now), agreements: [], overrides: [], breakings: [] },
    comingOfAge: birthdaysOf(isBirthdayKnown ? bornOn : undefined, ages, today),
    ...(now.canDecideSince ? { canDecideSince: now.canDecideSince } : {}),
  }
}

type Seen = readonly (readonly string[])[]

const seenOf = (all: readonly Item[], context: Context): Seen =>
  all.map((thing) => decide({ subject: mother, act: 'read', thing, context }).fields)

/** @returns by number, the items of which she sees a field that she did not see. */
const gainedSince = (before: Seen, today: Seen): readonly number[] =>
  today.flatMap((fields, at) =>
    fields !== before[at] && fields.some((field) => !before[at]?.includes(field)) ? [at] : [],
  )

interface Lived {
  readonly day: number
  /** Items of which she sees more than when it was last asked, and that nothing explains. */
  readonly unexplained: readonly number[]
  readonly before: number
  readonly sees: number
}

const many = (seen: Seen): number => seen.reduce((sum, fields) => sum + fields.length, 0)

/** On the days of a life that are asked about: what is seen, beside what was seen before. Each day on which something happened is one. */
function* lived(of: Life, isAsked: (day: number) => boolean): Generator<Lived> {
  let now = atBirth(of)
  let all = items(now)
  let before = seenOf(all, contextOn(0, of, now))
  for (let day = 1; day <= daysOfALife; day += 1) {
    const happened = of.happenings.get(day)
    if (!happened && !isAsked(day)) continue
    const act = happened && { happened, day, today: addDays(of.bornOn, day) }
    if (act) {
      now = after(now, act)
      all = items(now)
    }
    const seen = seenOf(all, contextOn(day, of, now))
    const unexplained = gainedSince(before, seen).filter((at) => !act || !isWhy(act, now, at))
    yield { day, unexplained, before: many(before), sees: many(seen) }
    before = seen
  }
}

/** The days on which something could turn, those before and after them, and every fiftieth. */
function turningDays({ bornOn, ages, happenings }: Life): (day: number) => boolean {
  const turning = new Set<number>()
  const near = (day: number): void => [-1, 0, 1].forEach((days) => void turning.add(day + days))
  for (const day of happenings.keys()) near(day)
  const days = ages.flatMap(({ years, from }) => [birthday(bornOn, years), from])
  for (const day of days) near((Date.parse(day) - Date.parse(bornOn)) / 86_400_000)
  return (day) => day % 50 === 0 || turning.has(day)
}

interface Counts {
  gains: number
  lives: number
}

function noneUnexplained(of: Life, isAsked: (day: number) => boolean, counts: Counts): void {
  for (const { day, unexplained, before, sees } of lived(of, isAsked)) {
    const kinds = unexplained.map((at) => itemKinds[at])
    if (kinds.length > 0) throw new Error(`on day ${day} she sees what nobody opened: ${kinds.join(', ')}`)
    if (sees > before) counts.gains += 1
  }
  counts.lives += 1
}

const everyDay = (): boolean => true

const isFull = process.env['PROOF'] === 'full'

/** Five of the forty that the proof lives through day by day. */
const livesByTheDay = isFull ? 40 : 5

test('on no day of a life from birth to twenty-five does a mother see more than the day before, but what somebody opened that day', () => {
  const counts: Counts = { gains: 0, lives: 0 }
  fc.assert(
    fc.property(life, (of) => noneUnexplained(of, everyDay, counts)),
    { numRuns: livesByTheDay, endOnFailure: true },
  )
  expect(counts.lives).toBe(livesByTheDay)
  // Five lives may pass without one: that the acts are met is counted below.
  if (isFull) expect(counts.gains).toBeGreaterThan(0)
}, 300_000)

const lives = isFull ? 10_000 : 200

test(`nor in ${lives.toLocaleString('en-GB')} lives, asked on each day on which something could turn, the day before and after, and every fiftieth`, () => {
  const counts: Counts = { gains: 0, lives: 0 }
  const began = performance.now()
  fc.assert(
    fc.property(life, (of) => noneUnexplained(of, turningDays(of), counts)),
    { numRuns: lives },
  )
  const seconds = Math.round((performance.now() - began) / 1000)
  console.info(
    `lives: ${counts.lives.toLocaleString('en-GB')}, with ${counts.gains} times more seen by an act, in ${seconds} s`,
  )
  expect(counts.gains).toBeGreaterThan(lives / 10)
}, 900_000)

test('an age of majority that is set lower afterwards opens nothing again that the eighteenth birthday ended', () => {
  const bornOn = firstDay
  const reviewed: Happening = { is: 'reviewed', which: 0, opens: 'wide' }
  const lower: DatedAge = { name: 'adult', years: 16, from: addDays(birthday(bornOn, 18), 90) }
  const happenings = new Map<number, Happening>([[17 * 365, reviewed]])
  const named = itemKinds.map((_, at) => at)
  const of: Life = { bornOn, isBirthdayKnown: true, named, ages: [...firstAges, lower], happenings }
  expect([...lived(of, everyDay)].flatMap(({ unexplained }) => unexplained)).toEqual([])
})

test('a mother who was named on a goal sees it from that day, and no longer from the eleventh birthday on', () => {
  const bornOn = firstDay
  const named: Happening = { is: 'added', item: itemKinds.indexOf('goal'), by: 'worker' }
  const of: Life = { bornOn, isBirthdayKnown: true, named: [], ages: firstAges, happenings: new Map([[100, named]]) }
  const changes = [...lived(of, everyDay)].flatMap(({ before, sees, day }) =>
    before === sees ? [] : [addDays(bornOn, day)],
  )
  expect(changes).toEqual([addDays(bornOn, 100), birthday(bornOn, 11)])
})
