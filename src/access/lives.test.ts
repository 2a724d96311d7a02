import fc from 'fast-check'
import { expect, test } from 'vitest'
import { birthday } from '../people/coming-of-age.ts'
import { addDays, type Day, parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Context, ProxyEdge } from './context.ts'
import { decide } from './decide.ts'
import { type Item, itemKinds } from './object.ts'
import type { Added } from './sharing.ts'
import type { Subject } from './subject.ts'

const id = (n: number): Id => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id
const young = id(1)
const mother: Subject = { as: 'carer', id: id(2), locality: 'ashmere' }
const firstDay = parseDay('2004-02-29')
if (!firstDay) throw new Error('the first day of this test is none')

/** What can happen on a day of a life; all but `nothing` are acts that somebody recorded. */
type Happening =
  | { readonly is: 'reviewed'; readonly opens: ProxyEdge['opens'] }
  | { readonly is: 'added'; readonly item: number; readonly by: Added['by'] }
  | { readonly is: 'taken-off'; readonly item: number }
  | { readonly is: 'stopped' }
  | { readonly is: 'found-able-to-decide' }

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ is: fc.constant('reviewed' as const), opens: fc.constantFrom('wide', 'narrow', 'chosen') }),
  fc.record({
    is: fc.constant('added' as const),
    item: fc.nat(itemKinds.length - 1),
    by: fc.constantFrom('young-person', 'worker'),
  }),
  fc.record({ is: fc.constant('taken-off' as const), item: fc.nat(itemKinds.length - 1) }),
  fc.constant({ is: 'stopped' } as const),
  fc.constant({ is: 'found-able-to-decide' } as const),
)

interface Life {
  readonly bornOn: Day
  readonly isBirthdayKnown: boolean
  readonly happenings: ReadonlyMap<number, Happening>
}

const daysOfALife = 25 * 365 + 8

const life: fc.Arbitrary<Life> = fc.record({
  bornOn: fc.integer({ min: 0, max: 1500 }).map((days) => addDays(firstDay, days)),
  isBirthdayKnown: fc.boolean(),
  happenings: fc
    .array(fc.tuple(fc.nat(daysOfALife), happening), { maxLength: 25 })
    .map((list) => new Map<number, Happening>(list)),
})

interface Now {
  readonly proxy: ProxyEdge
  readonly canDecideSince?: Day
  readonly added: ReadonlyMap<number, Added['by']>
}

const atBirth = (bornOn: Day): Now => ({
  proxy: { is: 'proxy', opens: 'wide', reviewedOn: bornOn, stopped: false },
  added: new Map(),
})

function after(now: Now, happened: Happening, today: Day): Now {
  switch (happened.is) {
    case 'reviewed':
      return { ...now, proxy: { ...now.proxy, opens: happened.opens, reviewedOn: today, stopped: false } }
    case 'added':
      return { ...now, added: new Map([...now.added, [happened.item, happened.by]]) }
    case 'taken-off':
      return { ...now, added: new Map([...now.added].filter(([item]) => item !== happened.item)) }
    case 'stopped':
      return { ...now, proxy: { ...now.proxy, stopped: true } }
    case 'found-able-to-decide':
      return { ...now, canDecideSince: today }
  }
}

const widens = (happened: Happening | undefined): boolean => happened?.is === 'reviewed' || happened?.is === 'added'

const items = (now: Now): readonly Item[] =>
  itemKinds.map((is, index) => {
    const by = now.added.get(index)
    const also = by === undefined ? [] : [{ who: id(2), by }]
    return {
      ...({ about: 'young-person', locality: 'ashmere', youngPerson: young, is, writtenBy: id(3) } as const),
      ...({ sensitivity: 'open-to-team', named: [], sharing: { with: 'my-team', also } } as const),
    }
  })

function contextOn(today: Day, { bornOn, isBirthdayKnown }: Life, { proxy, canDecideSince }: Now): Context {
  return {
    now: 1,
    today,
    edges: [{ ...proxy, start: 0, selfClaimed: false }],
    agreements: [],
    comingOfAge: isBirthdayKnown
      ? { narrows: [birthday(bornOn, 11), birthday(bornOn, 16)], adult: birthday(bornOn, 18), isKnown: true }
      : { narrows: [], isKnown: false },
    ...(canDecideSince ? { canDecideSince } : {}),
    overrides: [],
    breakings: [],
  }
}

type Seen = readonly (readonly string[])[]

const nothing: Seen = itemKinds.map(() => [])

const seenOf = (all: readonly Item[], context: Context): Seen =>
  all.map((item) => decide({ subject: mother, act: 'read', thing: item, context }).fields)

const gainedSince = (before: Seen, today: Seen): readonly string[] =>
  today.flatMap((fields, item) =>
    fields === before[item] ? [] : fields.filter((field) => !before[item]?.includes(field)),
  )

interface Lived {
  readonly happened: Happening | undefined
  readonly gained: readonly string[]
  readonly before: number
  readonly sees: number
}

const many = (seen: Seen): number => seen.reduce((sum, fields) => sum + fields.length, 0)

/** Each day of a life: what is seen, beside what was seen the day before. */
function* eachDay(lived: Life): Generator<Lived> {
  let now = atBirth(lived.bornOn)
  let all = items(now)
  let before = nothing
  for (let day = 0; day <= daysOfALife; day += 1) {
    const today = addDays(lived.bornOn, day)
    const happened = lived.happenings.get(day)
    if (happened) {
      now = after(now, happened, today)
      all = items(now)
    }
    const seen = seenOf(all, contextOn(today, lived, now))
    yield { happened, gained: gainedSince(before, seen), before: many(before), sees: many(seen) }
    before = seen
  }
}

const runs = process.env['PROOF'] === 'full' ? 10_000 : 40

test('on no day of a life from birth to twenty-five does a mother see more than the day before, unless somebody did something about it', () => {
  fc.assert(
    fc.property(life, (lived) => {
      for (const { happened, gained } of eachDay(lived))
        if (gained.length > 0 && !widens(happened)) throw new Error(`seen without an act: ${gained.join(', ')}`)
    }),
    { numRuns: runs },
  )
}, 600_000)

test('a mother who was named on a goal sees it from that day, and no longer from the eleventh birthday on', () => {
  const bornOn = firstDay
  const named: Happening = { is: 'added', item: itemKinds.indexOf('goal'), by: 'worker' }
  const days = [...eachDay({ bornOn, isBirthdayKnown: true, happenings: new Map([[100, named]]) })]
  const changes = days.flatMap(({ before, sees }, day) => (before === sees ? [] : [addDays(bornOn, day)]))
  expect(changes).toEqual([addDays(bornOn, 100), birthday(bornOn, 11)])
})
