import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Choice, OfAHundred, WrittenQuestion } from './choice.ts'
import { startingPointFile, type WrittenPoint } from './choices-file.ts'

/** How one question is answered: a description of one's own, something that was found, with how sure it is, or that it is not known. */
export const answersOfCell = ['own', 'strong', 'some', 'expert-view', 'not-known'] as const
export type AnswerOfCell = (typeof answersOfCell)[number]

/** One answer as a place writes it in the browser. What was found names its sources by their ids. */
export type WrittenCell =
  | { readonly own: string }
  | {
      readonly found: string
      readonly grade: Exclude<AnswerOfCell, 'own' | 'not-known'>
      readonly from: readonly string[]
      readonly figure?: OfAHundred
    }
  | { readonly notKnown: string | true }

export interface WrittenSource {
  readonly id: string
  readonly title: string
  readonly address: string
  readonly read: 'whole' | 'part' | 'summary'
  readonly readOn: string
}

/** A thing to try as it is kept: what a file of a place would hold of it. Who signed it stands beside, and not in it. */
export interface WrittenByPlace {
  readonly name: string
  /** To wait and look after oneself: a starting point of a place's own has one. */
  readonly isWaiting?: boolean
  readonly outsideTheNhs: boolean
  readonly isMedicine: boolean
  readonly writtenBy: string
  readonly conflicts: string
  readonly reviewedOn: string
  readonly reviewBy: string
  readonly sources: readonly WrittenSource[]
  readonly cells: Readonly<Record<WrittenQuestion, WrittenCell>>
}

/** What a place writes: a thing to try, or a starting point of its own. */
export type Written = WrittenByPlace | WrittenPoint

export const isThing = (written: Written): written is WrittenByPlace => 'cells' in written

/**
 * What became of a version: nobody looked yet, somebody else let it through, or sent it back and said why. `away`: somebody else let it be taken
 * away; where nobody is named it was taken while one could do so alone.
 */
export type BecameOfIt =
  | { readonly is: 'waits' }
  | { readonly is: 'checked'; readonly by: string; readonly on: Day; readonly signedBy: string; readonly signedOn: Day }
  | { readonly is: 'away'; readonly by?: string; readonly on: Day }
  | { readonly is: 'sent-back'; readonly by: string; readonly on: Day; readonly because: string }

/** One change to one thing to try, or to a starting point of the place: who, when, and what stands there once somebody else lets it. Nothing is written over. */
export interface PlaceVersion {
  readonly id: Id
  readonly point: string
  /** The same as `point` where it is the starting point itself. */
  readonly choice: string
  readonly n: number
  /** Absent where it is to be taken away. */
  readonly written?: Written
  readonly by: { readonly id: Id; readonly name: string }
  readonly on: Day
  readonly became: BecameOfIt
}

interface Whose {
  readonly point: string
  readonly choice: string
  readonly written: WrittenByPlace
}

const asFile = ({ point, choice, written }: Whose, signed: { readonly by: string; readonly on: Day } | undefined) => ({
  ...{ id: point, topic: point, writtenBy: written.writtenBy, conflicts: written.conflicts },
  sources: written.sources,
  choices: [
    {
      ...{ id: choice, name: written.name, isWaiting: written.isWaiting ?? false },
      ...{ outsideTheNhs: written.outsideTheNhs, isMedicine: written.isMedicine },
      ...{ reviewedOn: written.reviewedOn, reviewBy: written.reviewBy },
      ...{ checkedBy: signed?.by ?? null, checkedOn: signed?.on ?? null },
      cells: Object.fromEntries(Object.entries(written.cells).map(([question, cell]) => [question, [cell]])),
    },
  ],
})

export type Checked = Extract<BecameOfIt, { readonly is: 'checked' }>

/** @returns it as people read it; undefined where it breaks a rule that every file of choices obeys. */
export function choiceWritten(whose: Whose, signed?: Pick<Checked, 'signedBy' | 'signedOn'>): Choice | undefined {
  const read = startingPointFile.safeParse(asFile(whose, signed && { by: signed.signedBy, on: signed.signedOn }))
  return read.success ? read.data.choices[0] : undefined
}

/** @returns what every file obeys and this does not, each in a sentence. */
export function faultsOfWritten(whose: Whose): readonly string[] {
  const read = startingPointFile.safeParse(asFile(whose, undefined))
  return read.success ? [] : read.error.issues.map(({ message }) => message)
}

/** The latest first. */
export const latestOf = (versions: readonly PlaceVersion[]): PlaceVersion | undefined =>
  versions.toSorted((one, other) => other.n - one.n)[0]

/** @returns the version that holds: the last that somebody else let through, unless it was taken away since. */
export function heldOf(versions: readonly PlaceVersion[]): (PlaceVersion & { readonly became: Checked }) | undefined {
  const last = latestOf(versions.filter(({ became }) => became.is === 'checked' || became.is === 'away'))
  return last?.became.is === 'checked' ? { ...last, became: last.became } : undefined
}

/** @returns the version that people are shown: the one that holds, but for what somebody wants away. It could harm, so it is off before anybody else has looked. */
export function shownOf(versions: readonly PlaceVersion[]): ReturnType<typeof heldOf> {
  const latest = latestOf(versions)
  const isToGo = latest?.became.is === 'waits' && latest.written === undefined
  return isToGo ? undefined : heldOf(versions)
}
