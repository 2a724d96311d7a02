import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Choice, OfAHundred, WrittenQuestion } from './choice.ts'
import { type StartingPoint, startingPointFile } from './choices-file.ts'

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
  readonly outsideTheNhs: boolean
  readonly isMedicine: boolean
  readonly writtenBy: string
  readonly conflicts: string
  readonly reviewedOn: string
  readonly reviewBy: string
  readonly sources: readonly WrittenSource[]
  readonly cells: Readonly<Record<WrittenQuestion, WrittenCell>>
}

/** What became of a version: nobody looked yet, somebody else let it through, or sent it back and said why. */
export type BecameOfIt =
  | { readonly is: 'waits' }
  | { readonly is: 'checked'; readonly by: string; readonly on: Day; readonly signedBy: string; readonly signedOn: Day }
  | { readonly is: 'sent-back'; readonly by: string; readonly on: Day; readonly because: string }

/** One change to one thing to try: who, when, and what stood there from then on. Nothing is written over. */
export interface PlaceVersion {
  readonly id: Id
  readonly point: string
  readonly choice: string
  readonly n: number
  /** Absent where it was taken away. */
  readonly written?: WrittenByPlace
  readonly by: { readonly id: Id; readonly name: string }
  readonly on: Day
  readonly became: BecameOfIt
}

/** A thing to try of a place's own, and the starting point that it stands in. */
export interface PlaceChoice {
  readonly point: string
  readonly choice: Choice
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
      ...{ id: choice, name: written.name, isWaiting: false },
      ...{ outsideTheNhs: written.outsideTheNhs, isMedicine: written.isMedicine },
      ...{ reviewedOn: written.reviewedOn, reviewBy: written.reviewBy },
      ...{ checkedBy: signed?.by ?? null, checkedOn: signed?.on ?? null },
      cells: Object.fromEntries(Object.entries(written.cells).map(([question, cell]) => [question, [cell]])),
    },
  ],
})

type Checked = Extract<BecameOfIt, { readonly is: 'checked' }>

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

/** What people are shown of one thing to try: the last that was let through, unless it was taken away since. */
export function publicOf(versions: readonly PlaceVersion[]): PlaceChoice | undefined {
  const last = latestOf(versions.filter(({ written, became }) => written === undefined || became.is === 'checked'))
  if (last?.written === undefined || last.became.is !== 'checked') return undefined
  const choice = choiceWritten({ point: last.point, choice: last.choice, written: last.written }, last.became)
  return choice && { point: last.point, choice }
}

/** Ours, and beside them what the place wrote: nothing of ours is changed, and what belongs to no starting point is left out. */
export const withPlaceChoices = (
  points: readonly StartingPoint[],
  own: readonly PlaceChoice[],
): readonly StartingPoint[] =>
  points.map((point) => {
    const ids = new Set(point.choices.map(({ id }) => id))
    const beside = own.filter((each) => each.point === point.id && !ids.has(each.choice.id))
    return beside.length === 0
      ? point
      : { ...point, choices: [...point.choices, ...beside.map(({ choice }) => choice)] }
  })
