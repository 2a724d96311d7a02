import type { Act } from '../../src/access/object.ts'
import type { Professional, Subject } from '../../src/access/subject.ts'
import {
  agencyTable,
  edgeTable,
  exceptionTable,
  fieldTable,
  jobTable,
  letsInTable,
  liftTable,
  linesOf,
  listIn,
  opensTable,
  passTable,
  scopeTable,
  writingTable,
} from './page-tables.ts'

type Lookup<Value> = ReadonlyMap<string, Value>
const none: readonly string[] = []

const letters: Lookup<Act> = new Map([
  ['K', 'know'],
  ['R', 'read'],
  ['P', 'print'],
  ['E', 'export'],
  ['W', 'write'],
  ['S', 'share'],
  ['N', 'narrow'],
  ['A', 'approve'],
])

const actsIn = (cell: string | undefined): readonly Act[] =>
  (cell ?? '').split(' ').flatMap((letter) => {
    const act = letters.get(letter)
    return act === undefined ? [] : [act]
  })

const body = (table: string): readonly (readonly string[])[] => linesOf(table).slice(1)

/** One name for a row and a column together. */
const both = (one: string, other: string): string => `${one} of ${other}`

const readFields: Lookup<readonly string[]> = new Map(body(fieldTable).map(([is = '', list]) => [is, listIn(list)]))
const exceptions: Lookup<readonly string[]> = new Map(
  body(exceptionTable).map(([is = '', who = '', list]) => [both(is, who), listIn(list)]),
)

const writtenInstead: Lookup<readonly string[]> = new Map(
  body(writingTable).map(([is = '', who = '', list]) => [both(is, who), listIn(list)]),
)

const isNeverWritten = (field: string): boolean => field === 'id' || field === 'on' || field === 'by'

/** What may leave, or be let in, where the table of fields has this list. */
const fieldsFor = (act: Act, list: readonly string[]): readonly string[] => {
  if (act === 'know') return ['id', 'on']
  if (act === 'read' || act === 'print' || act === 'export') return ['id', 'on', ...list]
  return act === 'write' ? list.filter((field) => !isNeverWritten(field)) : ['id']
}

const itemFields = (part: string, act: Act, is: string): readonly string[] =>
  (act === 'write' ? writtenInstead.get(both(is, part)) : undefined) ??
  fieldsFor(act, exceptions.get(both(is, part)) ?? readFields.get(is) ?? none)

/** For each part, for each kind: the acts that it may do at all, with what they let out or in. */
export type Abilities = Lookup<Lookup<Lookup<readonly string[]>>>

interface Ability {
  readonly part: string
  readonly is: string
  readonly acts: readonly Act[]
  readonly fields: (act: Act) => readonly string[]
}

function gathered(abilities: readonly Ability[]): Abilities {
  const byPart = new Map<string, Map<string, Map<string, readonly string[]>>>()
  for (const { part, is, acts: may, fields } of abilities) {
    const byKind = byPart.get(part) ?? new Map<string, Map<string, readonly string[]>>()
    byPart.set(part, byKind.set(is, new Map(may.map((act) => [act, fields(act)]))))
  }
  return byPart
}

const [heading = [], ...jobLines] = linesOf(jobTable)

export const abilitiesWithItems: Abilities = gathered(
  jobLines.flatMap(([is = '', ...cells]) =>
    cells.flatMap((cell, column) =>
      listIn(heading[column + 1]).map((part) => ({
        part,
        is,
        acts: actsIn(cell),
        fields: (act: Act) => itemFields(part, act, is),
      })),
    ),
  ),
)

const letIn: Lookup<readonly string[]> = new Map(body(letsInTable).map(([is = '', list]) => [is, listIn(list)]))

const thingFields = (act: Act, is: string, list: string | undefined): readonly string[] =>
  act === 'write' ? (letIn.get(is) ?? none) : fieldsFor(act, listIn(list))

export const abilitiesWithThings: Abilities = gathered(
  body(agencyTable).flatMap(([is = '', who, may, list]) =>
    listIn(who).map((part) => ({ part, is, acts: actsIn(may), fields: (act: Act) => thingFields(act, is, list) })),
  ),
)

/** Everything that can be true of a question and that some step asks for; each is one bit. */
export const marks = {
  'same-place': 1 << 0,
  'has-no-agency': 1 << 1,
  'held-by-nobody': 1 << 2,
  'held-by-own': 1 << 3,
  agreed: 1 << 4,
  self: 1 << 5,
  proxy: 1 << 6,
  link: 1 << 7,
  worker: 1 << 8,
  team: 1 << 9,
  'in-plan': 1 << 10,
  asked: 1 << 11,
  safeguards: 1 << 12,
  'guards-looks': 1 << 13,
  author: 1 << 14,
  named: 1 << 15,
  'is-professional': 1 << 16,
  also: 1 << 17,
  'place-lead': 1 << 18,
  approver: 1 << 19,
  'for-approvers': 1 << 20,
  'is-request': 1 << 21,
} as const

const bits: Lookup<number> = new Map(Object.entries(marks))

function bitsOf(words: string): number {
  return words.split('&').reduce((sum, word) => {
    const bit = bits.get(word.trim())
    if (bit === undefined) throw new Error(`no mark is called ${word}`)
    return sum | bit
  }, 0)
}

/** For one step, by what its row is called: what opens it, each way as the bits that it needs. */
const waysThrough = (step: string): Lookup<readonly number[]> =>
  new Map(body(passTable).flatMap(([of, where = '', list]) => (of === step ? [[where, listIn(list).map(bitsOf)]] : [])))

const walls = waysThrough('wall')
export const wallOfItems: readonly number[] = walls.get('item') ?? []
export const wallOfThings: readonly number[] = walls.get('thing') ?? []
export const relationships: readonly number[] = waysThrough('relationship').get('item') ?? []
export const bySensitivity: Lookup<readonly number[]> = waysThrough('sensitivity')
export const byChoice: Lookup<readonly number[]> = waysThrough('choice')

/** For each kind of edge: who can have it. */
export const holders: Lookup<ReadonlySet<string>> = new Map(
  body(edgeTable).map(([edge = '', who]) => [edge, new Set(listIn(who))]),
)

const ofAgencies: ReadonlySet<string> = new Set(holders.get('worker'))

/** Whoever can work with a young person acts for an agency, and nobody else does: said here once more, and not asked of the function. */
export const isProfessional = (subject: Subject): subject is Professional => ofAgencies.has(subject.as)

const scopes: Lookup<string> = new Map(
  body(scopeTable).map(([says, narrowed, decides, opens = '']) => [`${says} ${narrowed} ${decides}`, opens]),
)

/** What a proxy edge opens after what has happened since its review. */
export const scopeAfter = (says: string, narrowed: boolean, decides: boolean): string =>
  scopes.get(`${says} ${narrowed ? 'yes' : 'no'} ${decides ? 'yes' : 'no'}`) ?? 'chosen'

export const opensKinds: Lookup<ReadonlySet<string>> = new Map(
  body(opensTable).map(([scope = '', kinds]) => [scope, new Set(listIn(kinds))]),
)

interface Lifter {
  readonly who: ReadonlySet<string>
  readonly acts: ReadonlySet<Act>
}

const lifters: Lookup<Lifter> = new Map(
  body(liftTable).map(([lift = '', who, may]) => [lift, { who: new Set(listIn(who)), acts: new Set(actsIn(may)) }]),
)

/** Whether a part may lift a denial in this way for this act. */
export function mayLift(lift: 'override' | 'break-glass', part: string, act: Act): boolean {
  const lifter = lifters.get(lift)
  return lifter?.who.has(part) === true && lifter.acts.has(act)
}
