import type { Answer, Obligation, Reason } from '../../src/access/answer.ts'
import type { Context, Edge } from '../../src/access/context.ts'
import type { Act, AgencyThing, Item, Thing } from '../../src/access/object.ts'
import type { Professional, Subject } from '../../src/access/subject.ts'
import {
  abilitiesWithItems,
  abilitiesWithThings,
  byChoice,
  bySensitivity,
  holders,
  isProfessional,
  marks,
  relationships,
  wallOfItems,
  wallOfThings,
} from './lookups.ts'
import { carersStep } from './oracle-carers.ts'
import { liftFor } from './oracle-lifts.ts'

/** What is asked of the law: may this subject do this with this thing, as things stand? */
export interface Question {
  readonly subject: Subject
  readonly act: Act
  readonly thing: Thing
  readonly context: Context
}

/** Everybody who has an id: `nobody` is answered before any table is asked. */
type Somebody = Exclude<Subject, { readonly as: 'nobody' }>

/** What each of the steps 1 to 6 says by itself, whatever the others say; undefined where it passes. */
type Row = readonly (Reason | undefined)[]

const isOpen = (ways: readonly number[] | undefined, held: number): boolean =>
  ways?.some((way) => (way & held) === way) === true

const markIf = (holds: boolean, mark: number): number => (holds ? mark : 0)

const countsAt = (subject: Somebody, item: Item, now: number) => (edge: Edge) =>
  holders.get(edge.is)?.has(subject.as) === true &&
  (edge.is !== 'self' || subject.id === item.youngPerson) &&
  edge.start <= now &&
  (edge.end === undefined || now < edge.end)

const agreeOn = (one: Professional, item: Item, context: Context): boolean =>
  context.agreements.some(
    ({ parties: [first, second], kinds, from, until }) =>
      ((first === one.agency && second === item.agency) || (second === one.agency && first === item.agency)) &&
      kinds.includes(item.is) &&
      from <= context.today &&
      context.today <= until,
  )

function marksOfPlace(subject: Somebody, thing: Thing): number {
  const own = isProfessional(subject) && subject.agency === thing.agency
  return (
    markIf(subject.locality === thing.locality, marks['same-place']) |
    markIf(!isProfessional(subject), marks['has-no-agency']) |
    markIf(thing.agency === undefined, marks['held-by-nobody']) |
    markIf(own, marks['held-by-own'])
  )
}

const namesThem = (subject: Somebody, who: string): boolean =>
  who === subject.id || (isProfessional(subject) && (subject.agency === who || subject.teams.some((id) => id === who)))

/** What a privacy officer stands by, by the job. */
const guardedByOfficers: ReadonlySet<string> = new Set(['looked', 'everything'])

function marksOfItem(subject: Somebody, item: Item, context: Context): number {
  const own = isProfessional(subject) && subject.agency === item.agency
  return (
    markIf(isProfessional(subject) && agreeOn(subject, item, context), marks.agreed) |
    markIf(own && subject.as === 'safeguarding-lead' && item.is === 'safeguarding', marks.safeguards) |
    markIf(own && subject.as === 'privacy-officer' && guardedByOfficers.has(item.is), marks['guards-looks']) |
    markIf(item.writtenBy === subject.id, marks.author) |
    markIf(item.named.includes(subject.id), marks.named) |
    markIf(isProfessional(subject), marks['is-professional']) |
    markIf(item.is === 'request', marks['is-request']) |
    markIf(
      item.sharing.also.some(({ who }) => namesThem(subject, who)),
      marks.also,
    )
  )
}

const withEdges = (held: number, edges: readonly Edge[]): number =>
  edges.reduce((sum, edge) => sum | marks[edge.is], held)

const wallSays = (passes: boolean, held: number): Reason | undefined => {
  if (passes) return undefined
  return (held & marks['same-place']) === 0 ? 'other-place' : 'no-agreement'
}

const unless = (passes: boolean, reason: Reason): Reason | undefined => (passes ? undefined : reason)

const liftableSteps: readonly boolean[] = [false, true, false, true, true, false]

const denied = (reason: Reason): Answer => ({ allow: false, fields: [], obligations: [], reasons: [reason] })

const allowed = (
  fields: readonly string[] = [],
  obligations: readonly Obligation[],
  reasons: readonly Reason[],
): Answer => ({ allow: true, fields, obligations, reasons })

function obligationsOf(subject: Somebody, act: Act, edges: readonly Edge[]): readonly Obligation[] {
  const claimed = edges.length > 0 && edges.every((edge) => edge.selfClaimed && edge.is !== 'self')
  const review: readonly Obligation[] = claimed ? ['review-the-relationship'] : []
  const again: readonly Obligation[] = act === 'export' || act === 'share' ? ['sign-in-again'] : []
  const record: readonly Obligation[] = act === 'share' && isProfessional(subject) ? ['record-the-share'] : []
  return [...review, ...again, ...record]
}

/** Whose words may be written over by whom: the page, *Whose words it is*. */
const ofWordsBy: Readonly<Record<string, number>> = { view: marks.author, 'own-words': marks.author | marks.self }

function mayPutRight({ act, item }: AboutItem, held: number): boolean {
  const by = act === 'write' ? ofWordsBy[item.is] : undefined
  return by === undefined || (by & held) !== 0
}

interface AboutItem {
  readonly subject: Somebody
  readonly act: Act
  readonly item: Item
  readonly context: Context
}

function rowOf(about: AboutItem, edges: readonly Edge[], mayAtAll: boolean): Row {
  const { subject, item, context } = about
  const held = withEdges(marksOfPlace(subject, item) | marksOfItem(subject, item, context), edges)
  return [
    wallSays(isOpen(wallOfItems, held), held),
    unless(isOpen(relationships, held), 'no-relationship'),
    unless(mayAtAll && mayPutRight(about, held), 'not-this-job'),
    unless(isOpen(bySensitivity.get(item.sensitivity), held), 'not-for-you'),
    unless(isOpen(byChoice.get(item.sharing.with), held), 'not-shared-with-you'),
    subject.as === 'carer' ? carersStep(item, edges, { carer: subject.id, context }) : undefined,
  ]
}

const mayBeLifted = (row: Row): boolean => row.every((says, step) => says === undefined || liftableSteps[step] === true)

function ofItem(about: AboutItem): Answer {
  const { subject, act, item, context } = about
  const edges = context.edges.filter(countsAt(subject, item, context.now))
  const fields = abilitiesWithItems.get(subject.as)?.get(item.is)?.get(act)
  const row = rowOf(about, edges, fields !== undefined)
  const reason = row.find((says) => says !== undefined)
  if (reason === undefined) return allowed(fields, obligationsOf(subject, act, edges), [])
  if (!mayBeLifted(row) || !isProfessional(subject)) return denied(reason)
  const lifted = liftFor({ subject, act, about: item.youngPerson, context })
  if (lifted === undefined) return denied(reason)
  return allowed(fields, [...lifted.obligations, ...obligationsOf(subject, act, edges)], [lifted.by])
}

const forApprovers: ReadonlySet<string> = new Set(['offer', 'feed-report', 'unmet'])

function ofThing(subject: Somebody, act: Act, thing: AgencyThing): Answer {
  const held =
    marksOfPlace(subject, thing) |
    markIf(subject.as === 'place-lead', marks['place-lead']) |
    markIf(subject.as === 'approver', marks.approver) |
    markIf(forApprovers.has(thing.is), marks['for-approvers'])
  const fields = abilitiesWithThings.get(subject.as)?.get(thing.is)?.get(act)
  const row: Row = [wallSays(isOpen(wallOfThings, held), held), unless(fields !== undefined, 'not-this-job')]
  const reason = row.find((says) => says !== undefined)
  if (reason !== undefined) return denied(reason)
  return allowed(fields, act === 'export' ? ['sign-in-again'] : [], [])
}

/** The access law a second time, from `docs/who-may-see-what.md` alone: all six steps are looked at, then the row is read. */
export function oracleAnswer({ subject, act, thing, context }: Question): Answer {
  if (subject.as === 'nobody') return denied('nobody')
  return thing.about === 'agency' ? ofThing(subject, act, thing) : ofItem({ subject, act, item: thing, context })
}
