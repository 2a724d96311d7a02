import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Id } from '../../shared/id.ts'
import {
  atText,
  canonical,
  chained,
  type Entry,
  entryOf,
  type HashOf,
  type Row,
  type Settled,
  together,
} from './audit.ts'
import { auditHash } from './audit-hash.edge.ts'
import { lookOf } from './audit-looks.ts'
import { canonicalSeal, type Seal, type Wrong, walkChains, walkEnds } from './audit-walk.ts'

const id = (n: number): Id => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id
const [samira, jo, priya, clinic, plan, ends, view, goal] = [id(1), id(2), id(3), id(4), id(5), id(99), id(6), id(7)]
const noon = Date.parse('2026-11-22T12:00:00Z')
const hashOf = auditHash('a secret of the tests, known to all')
const locality = 'ashmere'

const priyaReads: Entry = {
  ...{ locality, record: samira, at: noon, by: priya, part: 'helper', agency: clinic, did: 'read', kind: 'plan' },
  ...{ item: plan, outcome: 'allowed', because: '', showThem: true },
}

/** Everything that is kept of who looked, in one place, as the database would give it. */
interface Kept {
  readonly rows: readonly Row[]
  readonly closings: readonly Row[]
  readonly seals: readonly Seal[]
}

const nothing: Kept = { rows: [], closings: [], seals: [] }

const lastOf = (rows: readonly Row[], record: string): Row | undefined =>
  rows.filter((row) => row.record === record).at(-1)

/** Every third look is at several things. */
const look = (kept: Kept, record: Id): Kept => {
  const also = kept.rows.length % 3 === 2 ? { also: [view, goal] } : {}
  const entry = { ...priyaReads, ...also, record, at: noon + kept.rows.length }
  return { ...kept, rows: [...kept.rows, chained(entry, lastOf(kept.rows, record), hashOf)] }
}

function close({ rows, closings, seals }: Kept): Kept {
  const heads = [...new Set(rows.map(({ record }) => record))].flatMap((record) => lastOf(rows, record) ?? [])
  if (heads.length === 0) return { rows, closings, seals }
  const closed = [...closings]
  for (const head of heads) {
    const entry: Entry = {
      ...{ locality, record: ends, at: noon, part: 'program', did: 'sealed', kind: 'chain', item: head.record as Id },
      ...{ outcome: 'allowed', because: `${head.n} ${head.hash}`, showThem: false },
    }
    closed.push(chained(entry, closed.at(-1), hashOf))
  }
  const before = seals.at(-1)
  const seal = { locality, n: (before?.n ?? 0) + 1, at: atText(noon), heads: heads.length, before: before?.hash ?? '' }
  return {
    rows,
    closings: closed,
    seals: [...seals, { ...seal, hash: hashOf(canonicalSeal(seal, closed.at(-1)?.hash ?? '')) }],
  }
}

const inOrder = (one: Row, other: Row): number =>
  one.record === other.record ? one.n - other.n : one.record < other.record ? -1 : 1

function verify({ rows, closings, seals }: Kept, known?: Seal): Wrong | undefined {
  const closed = walkEnds(seals, hashOf, known)
  const ofEnds = closings.map(closed.take).find(Boolean) ?? closed.finish()
  if (ofEnds) return ofEnds
  const chains = walkChains(closed.ends, hashOf)
  return [...rows].sort(inOrder).map(chains.take).find(Boolean) ?? chains.finish()
}

/** Samira's record was looked at four times and Jo's twice; all but the last look at each was closed. */
const ordinary = (): Kept => {
  const early = [samira, jo, samira, samira].reduce<Kept>((kept, record) => look(kept, record), nothing)
  return look(look(close(early), samira), jo)
}

const place = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(samira, jo, priya) }, fc.constant('close' as const)), {
    minLength: 3,
    maxLength: 14,
  })
  .map((steps) => steps.reduce<Kept>((kept, step) => (step === 'close' ? close(kept) : look(kept, step)), nothing))
  .filter(({ rows }) => rows.length > 0)

/** Another value of the same kind. */
function flipped(value: unknown, by: number): unknown {
  if (typeof value === 'boolean') return !value
  if (Array.isArray(value)) return flippedList(value, by)
  if (typeof value === 'number') return value + (by % 2 === 0 ? 1 : -1) * (1 + (by % 5))
  if (typeof value !== 'string' || value === '') return 'x'
  const at = by % value.length
  return value.slice(0, at) + (value[at] === '1' ? '2' : '1') + value.slice(at + 1)
}

/** One more, one less, another, or the same in another order. */
function flippedList(list: readonly unknown[], by: number): readonly unknown[] {
  if (list.length === 0) return [jo]
  const at = by % list.length
  const changes = [[...list, jo], without(list, at), list.map((each, n) => (n === at ? flipped(each, by) : each))]
  return [...changes, [...list].reverse()][by % (list.length > 1 ? 4 : 3)] ?? []
}

const withFlip = <Kind extends object>(list: readonly Kind[], at: number, by: number): readonly Kind[] =>
  list.map((row, n) => {
    if (n !== at) return row
    const keys = Object.keys(row) as (keyof Kind)[]
    const key = keys[by % keys.length] ?? keys[0]
    return key === undefined ? row : { ...row, [key]: flipped(row[key], by) }
  })

const without = <Kind>(list: readonly Kind[], at: number): readonly Kind[] => list.filter((_, n) => n !== at)

/** What is in the one row comes to stand in the other, and the other way round. */
const swapped = (rows: readonly Row[], one: number, other: number): readonly Row[] =>
  rows.map((row, n) => {
    const from = n === one ? rows[other] : n === other ? rows[one] : undefined
    return from ? { ...from, record: row.record, n: row.n } : row
  })

type Lists = 'rows' | 'closings' | 'seals'
interface Tampering {
  readonly list: Lists
  readonly how: 'flip' | 'delete' | 'swap'
  readonly at: number
  readonly by: number
}

const tamperings: fc.Arbitrary<Tampering> = fc.record({
  list: fc.constantFrom('rows', 'rows', 'closings', 'seals'),
  how: fc.constantFrom('flip', 'flip', 'delete', 'swap'),
  at: fc.nat(100),
  by: fc.nat(10_000),
})

function tamper(kept: Kept, { list, how, at, by }: Tampering): Kept {
  const place = at % Math.max(1, kept[list].length)
  if (how === 'delete') return { ...kept, [list]: without<Row | Seal>(kept[list], place) }
  if (how === 'flip' || list === 'seals') return { ...kept, [list]: withFlip<Row | Seal>(kept[list], place, by) }
  return { ...kept, [list]: swapped(kept[list], place, by % kept[list].length) }
}

/** The end of a chain can be cut off unseen until it was closed, and the newest seal with all that it closed. */
const isUnseen = (kept: Kept, changed: Kept): boolean => {
  const gone = kept.rows.find((row) => !changed.rows.some(({ record, n }) => record === row.record && n === row.n))
  if (gone === undefined || changed.rows.length === kept.rows.length) return false
  const closed = kept.closings.some(
    ({ item, because }) => item === gone.record && Number(because.split(' ')[0]) >= gone.n,
  )
  return !closed && lastOf(kept.rows, gone.record) === gone
}

const flips = process.env['PROOF'] === 'full' ? 10_000 : 1_000

describe('Nobody changes who looked without its being found', () => {
  test('what nobody touched is whole, however it was looked at and closed', () => {
    expect(verify(ordinary())).toBeUndefined()
    fc.assert(fc.property(place, (kept) => void expect(verify(kept)).toBeUndefined()))
  })

  test(`each of ${flips.toLocaleString('en-GB')} changes to invented chains is found: any column of any row, a row taken away, two rows exchanged`, {
    timeout: 120_000,
  }, () => {
    let found = 0
    fc.assert(
      fc.property(place, tamperings, (kept, tampering) => {
        const changed = tamper(kept, tampering)
        fc.pre(JSON.stringify(changed) !== JSON.stringify(kept) && !isUnseen(kept, changed))
        expect(verify(changed)).toMatchObject({ is: 'wrong' })
        found += 1
      }),
      { numRuns: flips },
    )
    expect(found).toBeGreaterThanOrEqual(flips)
    console.info(`who looked: ${found.toLocaleString('en-GB')} rows changed, all found`)
  })

  test.each([
    ['the second look at Samira was made another day', { list: 'rows', how: 'flip', at: 2, by: 3 }, samira, 2],
    ['the first look at Samira is gone', { list: 'rows', how: 'delete', at: 0, by: 0 }, samira, 1],
    ['the second look at Samira is gone', { list: 'rows', how: 'delete', at: 2, by: 0 }, samira, 2],
    ['the only closed look at Jo is gone', { list: 'rows', how: 'delete', at: 1, by: 0 }, jo, 1],
    ['two looks at Samira are exchanged', { list: 'rows', how: 'swap', at: 2, by: 3 }, samira, 2],
    ['the last end that was closed is gone', { list: 'closings', how: 'delete', at: 1, by: 0 }, ends, 2],
  ] as const)('%s, and that very row is named', (...[, tampering, of, n]) => {
    expect(verify(tamper(ordinary(), tampering))).toMatchObject({ among: 'entries', of, n })
  })

  test('the last look at somebody can be taken away only until it is closed', () => {
    const kept = ordinary()
    const cut = (all: Kept): Kept => ({ ...all, rows: without(all.rows, 4) })
    expect(verify(cut(kept))).toBeUndefined()
    expect(verify(cut(close(kept)))).toMatchObject({ of: samira, n: 4, why: 'missing' })
  })

  test('a whole record is taken away, and named', () => {
    const kept = ordinary()
    const others = kept.rows.filter(({ record }) => record !== jo)
    expect(verify({ ...kept, rows: others })).toEqual({ is: 'wrong', among: 'entries', of: jo, n: 1, why: 'missing' })
  })

  test('somebody who writes a whole chain anew, hashes and all, has not the key', () => {
    const plain: HashOf = (text) => createHash('sha256').update(text).digest('hex')
    const kept = look(look(nothing, samira), samira)
    const first = chained({ ...priyaReads, by: jo }, undefined, plain)
    const anew = { ...kept, rows: [first, chained({ ...priyaReads, at: noon + 1 }, first, plain)] }
    expect(verify(anew)).toMatchObject({ of: samira, n: 1 })
  })

  test('the newest seal is cut off with all that it closed: found by the one that was noted elsewhere', () => {
    const before = ordinary()
    const after = close(before)
    expect(verify(before)).toBeUndefined()
    expect(verify(before, after.seals[1])).toMatchObject({ among: 'seals', n: 2, why: 'missing' })
    expect(verify(after, after.seals[1])).toBeUndefined()
    const other = { ...before, seals: [...before.seals] }
    expect(verify(close(look(other, jo)), after.seals[1])).toMatchObject({ among: 'seals', n: 2, why: 'altered' })
  })
})

const herPlan: Settled = {
  ...{ subject: { as: 'helper', id: priya, locality, agency: clinic, teams: [], mayBreakGlass: false } },
  ...{ act: 'read', id: plan, at: noon, answer: { allow: true, fields: ['words'], obligations: [], reasons: [] } },
  item: {
    ...{ about: 'young-person', locality, agency: clinic, youngPerson: samira, is: 'plan', writtenBy: priya },
    ...{ sensitivity: 'open-to-team', named: [], sharing: { with: 'my-team', also: [] } },
  },
}

describe('One look at many things', () => {
  const row = chained({ ...priyaReads, also: [view, goal] }, undefined, hashOf)

  test('a look at one thing is hashed as it was before there were looks at many', () => {
    const before = JSON.parse(canonical(chained(priyaReads, undefined, hashOf)))
    expect(before).toEqual([
      ...[locality, samira, 1, '2026-11-22T12:00:00.000000Z', priya, 'helper', clinic, 'read', 'plan', plan, 'allowed'],
      ...['', true, ''],
    ])
  })

  test.each([
    ['one of them is taken away', { also: [view] }],
    ['all but the first are taken away', { also: [] }],
    ['another takes the place of one', { also: [view, jo] }],
    ['one is added', { also: [view, goal, jo] }],
    ['two of them are exchanged', { also: [goal, view] }],
    ['the first is exchanged with another', { item: view, also: [plan, goal] }],
  ])('%s, and it is found as altered', (_, changed) => {
    const chains = () => walkChains(new Map(), hashOf)
    expect(chains().take(row)).toBeUndefined()
    expect(chains().take({ ...row, ...changed })).toMatchObject({ of: samira, n: 1, why: 'altered' })
  })

  test('Priya reads three plans and a goal of Samira’s: two rows, and each thing in one of them', () => {
    const goalRead: Entry = { ...priyaReads, kind: 'goal', item: goal }
    const plans = [plan, view, jo].map((item) => ({ ...priyaReads, item }))
    const [first, second, third] = plans
    if (!first || !second || !third) throw new Error('three plans')
    expect(together([first, goalRead, second, third])).toEqual([{ ...priyaReads, also: [view, jo] }, goalRead])
  })

  test.each([
    ['of another record', { record: jo }],
    ['at another time', { at: noon + 1 }],
    ['by somebody else', { by: jo }],
    ['in another part', { part: 'team-lead' }],
    ['for another agency', { agency: plan }],
    ['for a print', { did: 'print' }],
    ['at something of another kind', { kind: 'goal' }],
    ['that was refused', { outcome: 'refused' }],
    ['that a rule let through after all', { because: 'no-relationship' }],
    ['that is not for her list', { showThem: false }],
    ['in another place', { locality: 'brookside' }],
  ] as const)('a look %s is a row of its own', (_, other) => {
    const two: readonly Entry[] = [priyaReads, { ...priyaReads, item: view, ...other }]
    expect(together(two)).toEqual(two)
  })

  test('what was changed keeps a row for each thing', () => {
    const two = [plan, view].map((item): Entry => ({ ...priyaReads, did: 'write', item }))
    expect(together(two)).toEqual(two)
  })

  test('no look is lost and none is made up, whatever was read in whatever order', () => {
    const things = fc.array(
      fc.record({
        item: fc.constantFrom(plan, view, goal, jo),
        kind: fc.constantFrom('plan', 'goal', 'own-words'),
        did: fc.constantFrom('read', 'write'),
        showThem: fc.boolean(),
      }),
      { maxLength: 30 },
    )
    const said = (entries: readonly Entry[]): readonly string[] =>
      entries
        .flatMap(({ item, also = [], did, kind, showThem }) =>
          [item, ...also].map((each) => `${did} ${kind} ${showThem} ${each}`),
        )
        .sort()
    fc.assert(
      fc.property(things, (drawn) => {
        const entries = drawn.map((each): Entry => ({ ...priyaReads, ...each }))
        expect(said(together(entries))).toEqual(said(entries))
      }),
    )
  })
})

describe('What an answer leaves behind', () => {
  test('Priya reads Samira’s plan: who, as what, from where, and which, and none of the words', () => {
    expect(entryOf(herPlan)).toEqual(priyaReads)
  })

  test('Priya is refused: the reason is for the audit alone', () => {
    const answer = { allow: false, fields: [], obligations: [], reasons: ['not-shared-with-you'] } as const
    expect(entryOf({ ...herPlan, answer })).toMatchObject({ outcome: 'refused', because: 'not-shared-with-you' })
  })

  test('somebody who is not signed in leaves no name', () => {
    expect(entryOf({ ...herPlan, subject: { as: 'nobody' } })).not.toHaveProperty('by')
  })

  test.each([
    ['an open plan', {}, true],
    ['what is for named people', { sensitivity: 'named-people' }, true],
    ['what is sealed', { sensitivity: 'sealed' }, false],
    ['a note of Priya’s own', { is: 'private-note', sensitivity: 'private' }, false],
    ['what safeguarding wrote, for whomever it is', { is: 'safeguarding', sensitivity: 'open-to-team' }, false],
    ['what Samira wrote herself and sealed', { writtenBy: samira, sensitivity: 'sealed' }, true],
  ] as const)('that somebody read %s: is it in Samira’s list? %j %j', (_, more, shown) => {
    expect(entryOf({ ...herPlan, item: { ...herPlan.item, ...more } }).showThem).toBe(shown)
  })

  test('it is not in her list where it was unsafe to tell her', () => {
    const answer = { ...herPlan.answer, obligations: ['keep-the-reason', 'kept-from-them-and-why'] } as const
    expect(entryOf({ ...herPlan, answer }).showThem).toBe(false)
  })
})

test('Samira reads who has looked: a part, an agency and a day, alike looks of a day as one line', () => {
  const row = {
    at: '2026-11-22T12:00:00.000000Z',
    part: 'helper',
    did: 'read',
    kind: 'plan',
    agencyName: 'The clinic',
    name: null,
  }
  expect(
    lookOf([row, { ...row, at: '2026-11-22T09:00:00.000000Z' }, { ...row, at: '2026-11-21T23:00:00.000000Z' }]),
  ).toEqual([
    { day: '2026-11-22', part: 'helper', agency: 'The clinic', did: 'read', kind: 'plan', times: 2 },
    { day: '2026-11-21', part: 'helper', agency: 'The clinic', did: 'read', kind: 'plan', times: 1 },
  ])
})
