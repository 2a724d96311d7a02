import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { type LikenessField, likenessFields } from './same-person.ts'

/**
 * Two records of one young person, read as one from `at` on: the joined with the kept. Nothing of either is changed, so that to part them
 * is to end this.
 *
 * - Each thing stays with the record that it was written in, under that record's key, with its own sharing and sensitivity.
 * - For professionals a standing by the one is a standing by the other: the merge is the recorded act.
 * - Nothing opens to a carer or the holder of a link: they keep what their own standing opens; one that was stopped stops at both.
 * - A sign-in opens the record that it was made for and no more. That both are theirs is a second recorded act, with the young person there.
 * - Each record keeps a worker of its own, so that to part them leaves nobody alone.
 */
export interface Merge {
  readonly id: Id
  readonly kept: Id
  readonly joined: Id
  readonly by: Id
  readonly at: Date
  readonly twinsAsked: boolean
  readonly signInsJoined: { readonly is: 'not-yet' } | { readonly is: 'joined'; readonly at: Date; readonly by: Id }
  readonly state: { readonly is: 'one' } | { readonly is: 'parted'; readonly at: Date; readonly by: Id }
}

/** What two records have in common, as a person is to look at it. A number decides nothing. */
export type Likely = 'one-perhaps' | 'twins-perhaps' | 'little-in-common'

/** Family, birthday and home without the given name: brothers and sisters born on one day. */
const asTwins: readonly LikenessField[] = ['family', 'born', 'home']

export function likelyOf(agreesOn: readonly LikenessField[]): Likely {
  if (!agreesOn.includes('given') && asTwins.every((field) => agreesOn.includes(field))) return 'twins-perhaps'
  return agreesOn.length >= 3 ? 'one-perhaps' : 'little-in-common'
}

/** The words of the database for what two records have in common; others are passed over. */
export const fieldsIn = (texts: readonly string[]): readonly LikenessField[] =>
  likenessFields.filter((field) => texts.includes(field))

/** Not there: whoever asks may not join these two, or there are none such. The one looks like the other. */
export type MergeRefusal = 'not-there' | 'needs-a-reason' | 'one-already' | 'is-part-of-another' | 'may-be-twins'

/** What is known where somebody says that two are one. */
export interface Joining {
  readonly kept: Id
  readonly joined: Id
  readonly reason: string
  /** Somebody asked whether they are twins: they are one. */
  readonly twinsAsked: boolean
}

/** What the database says of the two, to whoever asks. */
export interface OfTheTwo {
  readonly mayJoin: boolean
  readonly keptIsOneWith: readonly Id[]
  readonly joinedIsOneWith: readonly Id[]
  readonly agreesOn: readonly LikenessField[]
}

/** Whether the two may be joined now: never by a likeness, always by somebody's word. @returns everything that stands against it. */
export function mayBeJoined(joining: Joining, of: OfTheTwo): Result<'may-join', MergeRefusal> {
  if (!of.mayJoin) return refused('not-there')
  const because: MergeRefusal[] = []
  if (joining.reason.trim() === '') because.push('needs-a-reason')
  if (joining.kept === joining.joined || of.keptIsOneWith.includes(joining.joined))
    return refused(...because, 'one-already')
  if (of.keptIsOneWith[0] !== joining.kept || of.joinedIsOneWith[0] !== joining.joined)
    because.push('is-part-of-another')
  if (likelyOf(of.agreesOn) === 'twins-perhaps' && !joining.twinsAsked) because.push('may-be-twins')
  return because.length > 0 ? refused(...because) : ok('may-join')
}

/** The record that is kept, for an id of one that may be joined with it; the id itself where it is not one of these. */
export const seenAs = (oneAndTheSame: readonly Id[], id: Id): Id =>
  oneAndTheSame.includes(id) ? (oneAndTheSame[0] ?? id) : id
