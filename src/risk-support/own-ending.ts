import type { Doing } from '../decision/agreement-acts.ts'
import type { Who } from '../decision/agreement-people.ts'
import type { Reason } from '../ending/ending.ts'
import type { Said } from '../shared/said.ts'

/** Why a young person ends a plan that is theirs alone: of the reasons of every ending those that are theirs to give. */
export const ownReasons = [
  'not-helping',
  'harm-outweighs-gain',
  'goal-met',
  'own-choice',
] as const satisfies readonly Reason[]
export type OwnReason = (typeof ownReasons)[number]

/** Who holds from that day on what may still happen. That nobody does is an answer, and is said as it is. */
export type Remains =
  | { readonly is: 'nothing' }
  | { readonly is: 'held'; readonly by: Who }
  | { readonly is: 'nobody-holds-it' }

/** The short record with which a young person ends a plan in which nobody else stands. */
export interface OwnEnding {
  readonly why: OwnReason
  readonly says?: Said
  readonly remains: Remains
}

/** Ended by the young person, without anybody who helps. */
export interface EndedAlone extends Doing {
  readonly alone: OwnEnding
}

/** “I want this plan to end”: it ends nothing, and waits for who leads and who holds it until one of them, or the young person, answers. */
export interface WantsEnd extends Doing {
  /** Which of their wishes it is, from 1: it can be taken back and said anew. */
  readonly wish: number
  readonly says?: Said
  readonly goesOn?: Doing & { readonly says?: Said }
}

/** Whether nobody has answered it yet. */
export const isOpen = (wish: WantsEnd | undefined): wish is WantsEnd => wish !== undefined && !wish.goesOn
