import type { PartPlayed } from '../language/part-played.ts'
import type { Id } from '../shared/id.ts'
import type { BesideFault } from './agree-words.ts'
import type { TypedAgreement } from './agreement.ts'
import type { ChosenByPeople } from './agreement-grouping.ts'
import type { TypedTookPart } from './agreement-people.ts'
import type { TypedOnTheTable } from './agreement-table.ts'

/** What somebody sent, or what waits for them since they could not send it: the names of the fields and what stands in them. */
export interface Sent {
  readonly first: (name: string) => string | undefined
  readonly all: (name: string) => readonly string[]
}

export const sentOf = (fields: Readonly<Record<string, readonly string[]>>): Sent => ({
  first: (name) => (Object.hasOwn(fields, name) ? fields[name]?.[0] : undefined),
  all: (name) => (Object.hasOwn(fields, name) ? (fields[name] ?? []) : []),
})

export const nothingSent: Sent = sentOf({})

/** Somebody whom the form knows by name. */
export interface KnownHere {
  readonly id: Id
  readonly name: string
  /** The part that they have in the young person's life, where that is known. */
  readonly part?: PartPlayed
}

/** Whose form it is, who is around them, and what can be ticked as something to try. */
export interface FormKnows {
  readonly youngPerson: Id
  readonly known: readonly KnownHere[]
  /** What each of them is called, by its code. */
  readonly choices: ReadonlyMap<string, string>
  /** What an offer is called in the directory of the place today. */
  readonly offerCalled: (id: string) => string | undefined
}

/** What the form calls each row of people: the young person's, those whom it knows, and those who are typed. */
export const young = 'young'
export const typedRows: readonly string[] = ['new-1', 'new-2', 'new-3', 'new-4', 'new-5', 'new-6']
export const ownRows: readonly string[] = ['own-1', 'own-2', 'own-3', 'own-4', 'own-5', 'own-6']
export const viewRows: readonly string[] = ['view-1', 'view-2', 'view-3', 'view-4']

/** A form as it was read: an agreement as it was typed, where each row of it stands in the form, and what stands beside the rest and would be lost. */
export interface TypedForm {
  readonly typed: TypedAgreement
  /** The name of the row of each of those who took part. */
  readonly people: readonly string[]
  /** The name of the row of each view. */
  readonly views: readonly string[]
  readonly beside: readonly { readonly is: BesideFault; readonly row?: string }[]
}

const textOf = (sent: Sent, name: string): string => (sent.first(name) ?? '').trim()

/** @param grouping what people chose in the same form; the handler of the form reads it, and nobody else. */
export function readTyped(sent: Sent, knows: FormKnows, grouping: ChosenByPeople | undefined): TypedForm {
  const people = peopleIn(sent, knows)
  const there = people.filter(({ isThere }) => isThere)
  const keys = there.map(({ key }) => key)
  const views = viewsIn(sent, keys)
  const standing = textOf(sent, 'standing')
  const [meanwhile, because] = [textOf(sent, 'meanwhile'), textOf(sent, 'because')]
  const told = people.filter(({ isThere, isTold }) => isTold && !isThere)
  return {
    people: keys,
    views: views.map(({ row }) => row),
    beside: [
      ...told.map(({ key }) => ({ is: 'told-of-somebody-who-was-not-there', row: key }) as const),
      ...there.filter(hasIdleBringer).map(({ key }) => ({ is: 'through-beside', row: key }) as const),
      ...(standing !== 'we-differ' && (views.length > 0 || meanwhile) ? [{ is: 'views-beside' } as const] : []),
      ...(standing !== 'not-taking-part' && because ? [{ is: 'because-beside' } as const] : []),
    ],
    typed: {
      grouping,
      tookPart: there.map(({ typed }) => typed),
      onTheTable: tableIn(sent, knows),
      reason: textOf(sent, 'reason'),
      standing: { is: standing, views: views.map(({ of, says }) => ({ of, says })), meanwhile, because },
      aims: {
        ...{ success: textOf(sent, 'success'), likely: textOf(sent, 'likely'), ifNot: textOf(sent, 'ifNot') },
        ...{ likelyIsNotKnown: textOf(sent, 'nobody-knows') !== '', by: dayText(sent, 'by') },
      },
      reviewOn: dayText(sent, 'reviewOn'),
    },
  }
}

interface PersonRow {
  readonly key: string
  readonly typed: TypedTookPart
  readonly isThere: boolean
  /** Something is said of how they took part. */
  readonly isTold: boolean
}

const peopleIn = (sent: Sent, { youngPerson, known }: FormKnows): readonly PersonRow[] => [
  personRow(sent, young, { person: youngPerson, part: 'young-person' }),
  ...known.map(({ id }) => personRow(sent, id, { person: id })),
  ...typedRows.map((key) => personRow(sent, key, {})),
]

/** Who brought their words is kept only of somebody who took part so. */
const hasIdleBringer = ({ typed: { how, through } }: PersonRow): boolean =>
  through !== '' && how !== '' && how !== 'through-somebody'

/** Whom the form knows takes part where their name was ticked; somebody who was typed where anything was. */
function personRow(sent: Sent, key: string, fixed: Partial<TypedTookPart>): PersonRow {
  const of = (what: string): string => textOf(sent, `${what}-${key}`)
  const told = { how: of('how'), through: of('through'), interpreter: of('interpreter'), language: of('language') }
  const typed = { name: fixed.person ? '' : of('name'), part: of('part'), ...told, ...fixed }
  const isTold = Object.values(told).some((text) => text !== '')
  const isThere = fixed.person ? of('there') !== '' : isTold || typed.name !== '' || typed.part !== ''
  return { key, typed, isThere, isTold }
}

/** A choice that is in no list any more is no choice: people say it in their own words. */
const tableIn = (sent: Sent, { choices, offerCalled }: FormKnows): readonly TypedOnTheTable[] => [
  ...(textOf(sent, 'waiting') ? [{ is: 'waiting' } as const] : []),
  ...sent.all('choice').map((choice) => {
    const called = choices.get(choice)
    return called === undefined ? ({ is: 'choice', choice: '' } as const) : ({ is: 'choice', choice, called } as const)
  }),
  ...sent.all('offer').map((offer) => ({ is: 'offer', offer, called: offerCalled(offer) ?? '' }) as const),
  ...ownRows.map((row) => ({ is: 'own', words: textOf(sent, row) }) as const),
]

interface ViewRow {
  readonly row: string
  readonly of: number
  readonly says: string
}

function viewsIn(sent: Sent, people: readonly string[]): readonly ViewRow[] {
  const all = [
    { row: `view-${young}`, whose: textOf(sent, `view-${young}`) ? young : '', says: textOf(sent, `view-${young}`) },
    ...viewRows.map((row) => ({ row, whose: textOf(sent, `${row}-of`), says: textOf(sent, row) })),
  ]
  return all
    .filter(({ whose, says }) => whose !== '' || says !== '')
    .map(({ row, whose, says }) => ({ row, of: people.indexOf(whose), says }))
}

/** A day out of its three fields as `2027-03-14`; empty where nothing was typed, and no day where one of them is no number. */
function dayText(sent: Sent, name: string): string {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => textOf(sent, `${name}-${part}`))
  if (!day && !month && !year) return ''
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
}
