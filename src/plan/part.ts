import type { Doing } from '../decision/agreement-acts.ts'
import type { Who } from '../decision/agreement-people.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import type { Said } from '../shared/said.ts'
import type { HandOver } from './hand-over.ts'

/** What I do, what others do, what those do who are asked for help. Support to stay safe is never one: it is a plan of its own. */
export const partKinds = ['i-do', 'others-do', 'helpers-do'] as const
export type PartKind = (typeof partKinds)[number]

/** Whose part it is. */
export type Whose = { readonly is: 'young-person' } | { readonly is: 'offer'; readonly offer: Id } | Who

/** By when, or how often. */
export type When = { readonly is: 'by'; readonly day: Day } | { readonly is: 'often'; readonly says: Said }

/** A part as it was put in the plan. */
export interface PartPut {
  readonly id: Id
  readonly kind: PartKind
  readonly whose: Whose
  readonly what: Said
  readonly when: When
}

/** How it became known that somebody accepts their part: by their own act, by what they said to whoever wrote it, or by a hand-over. */
export type Told =
  | { readonly is: 'themselves' }
  | { readonly is: 'said-to-writer' }
  | { readonly is: 'by-hand-over'; readonly handOver: Id }

/** Whether whoever’s part it is has accepted it; `by` wrote it down. */
export type Accepted =
  | { readonly is: 'not-yet' }
  | { readonly is: 'accepted' | 'taken-back'; readonly told: Told; readonly by: Id; readonly on: Day }

/** Each person’s part in a plan. */
export interface PartInPlan extends PartPut {
  readonly accepted: Accepted
}

export type AcceptFault = 'is-not-theirs' | 'is-accepted-by-hand-over' | 'is-not-accepted-yet' | 'is-accepted-already'

/** The account behind a part; none where somebody is only named, or is an offer. */
const accountOf = (whose: Whose, youngPerson: Id): Id | undefined =>
  whose.is === 'young-person' ? youngPerson : whose.is === 'person' ? whose.id : undefined

/** Whether it is for them to say so, in this way. Nobody accepts for somebody else: what they said is written as said. */
export function isTheirs(
  { whose }: PartPut,
  told: Told,
  { by, youngPerson }: { readonly by: Id; readonly youngPerson: Id },
): boolean {
  if (told.is === 'by-hand-over') return whose.is === 'offer'
  if (whose.is === 'offer') return false
  const isByThemselves = accountOf(whose, youngPerson) === by
  return told.is === 'themselves' ? isByThemselves : !isByThemselves
}

/** Somebody accepts their part, or takes it back. */
export interface Accepting extends Doing {
  readonly youngPerson: Id
  readonly told: { readonly is: 'themselves' } | { readonly is: 'said-to-writer' }
}

export type AcceptFact = Doing & {
  readonly is: 'part-accepted' | 'part-taken-back'
  readonly part: Id
  readonly told: Told
}

/** @returns a fact that says who accepts, and who wrote it down. */
export function acceptPart(
  part: PartInPlan,
  { told, by, on, youngPerson }: Accepting,
): Result<AcceptFact, AcceptFault> {
  if (part.whose.is === 'offer') return refused('is-accepted-by-hand-over')
  if (!isTheirs(part, told, { by, youngPerson })) return refused('is-not-theirs')
  if (part.accepted.is === 'accepted') return refused('is-accepted-already')
  return ok({ is: 'part-accepted', part: part.id, told, by, on })
}

/** Whoever accepted a part can take it back, and gives no reason. */
export function takeBackPart(
  part: PartInPlan,
  { told, by, on, youngPerson }: Accepting,
): Result<AcceptFact, AcceptFault> {
  if (part.accepted.is !== 'accepted') return refused('is-not-accepted-yet')
  if (part.whose.is === 'offer') return refused('is-accepted-by-hand-over')
  if (!isTheirs(part, told, { by, youngPerson })) return refused('is-not-theirs')
  return ok({ is: 'part-taken-back', part: part.id, told, by, on })
}

/** The part of an offer is accepted when somebody there accepts the hand-over, and in no other way. */
export function acceptedByHandOver(part: PartInPlan, handOver: HandOver, by: Id): Result<AcceptFact, AcceptFault> {
  const { whom, state, id } = handOver
  const isOfIt = part.whose.is === 'offer' && whom.is === 'offer' && whom.offer === part.whose.offer
  if (!isOfIt) return refused('is-not-theirs')
  if (state.is !== 'accepted') return refused('is-not-accepted-yet')
  return ok({ is: 'part-accepted', part: part.id, told: { is: 'by-hand-over', handOver: id }, by, on: state.on })
}
