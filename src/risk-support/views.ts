import type { Doing } from '../decision/agreement-acts.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseSaid, type Said } from '../shared/said.ts'

/** Whose view it is: whoever wrote it, or somebody whose words were written down as they said them. */
export type Viewer =
  | { readonly is: 'themselves' }
  | { readonly is: 'young-person' }
  | { readonly is: 'named'; readonly name: Said }

/** What each person is asked, beside every other. */
export const viewQuestions = ['problem', 'cause', 'whatHelps'] as const
export type ViewQuestion = (typeof viewQuestions)[number]

/** How one person sees the problem, its cause and the help. */
export interface ViewSaid extends Doing {
  readonly is: 'view-said'
  readonly whose: Viewer
  readonly problem?: Said
  readonly cause?: Said
  readonly whatHelps?: Said
}

/** One person, with what they say now and what they said before, the newest first. */
export interface PersonsView {
  readonly whose: { readonly is: 'young-person' } | { readonly is: 'person'; readonly id: Id } | NamedViewer
  readonly now: ViewSaid
  readonly before: readonly ViewSaid[]
}

type NamedViewer = Extract<Viewer, { readonly is: 'named' }>

/**
 * Each person's own view beside every other (R34): the young person first, then everybody in the order in which they first spoke. Nothing of
 * one is ever put into another.
 */
export function viewsSideBySide(facts: readonly ViewSaid[], youngPerson: Id): readonly PersonsView[] {
  const people = new Map<string, PersonsView>()
  for (const fact of facts) {
    const whose = viewerOf(fact, youngPerson)
    const key = keyOf(whose)
    const stood = people.get(key)
    people.set(key, { whose, now: fact, before: stood ? [stood.now, ...stood.before] : [] })
  }
  const all = [...people.values()]
  return [
    ...all.filter(({ whose }) => whose.is === 'young-person'),
    ...all.filter(({ whose }) => whose.is !== 'young-person'),
  ]
}

function viewerOf({ whose, by }: ViewSaid, youngPerson: Id): PersonsView['whose'] {
  if (whose.is === 'named') return whose
  return whose.is === 'young-person' || by === youngPerson ? { is: 'young-person' } : { is: 'person', id: by }
}

const keyOf = (whose: PersonsView['whose']): string => {
  if (whose.is === 'named') return `named ${whose.name.said.toLowerCase()}`
  return whose.is === 'person' ? whose.id : whose.is
}

/** A view, as it was typed; an empty text where nothing was. */
export interface TypedView {
  /** `themselves`, `young-person` or `named`. */
  readonly whose: string
  readonly name: string
  readonly problem: string
  readonly cause: string
  readonly whatHelps: string
}

export type ViewFault = 'whose-view-is-missing' | 'view-has-no-words'

/** Keeps how somebody sees it. One answer of the three is enough: nobody has to say all of it. */
export function sayView(typed: TypedView, doing: Doing): Result<ViewSaid, ViewFault> {
  const whose = readViewer(typed)
  const says = viewQuestions.flatMap((question) => {
    const said = parseSaid(typed[question])
    return said ? [[question, said] as const] : []
  })
  if (whose && says.length > 0) return ok({ is: 'view-said', ...doing, whose, ...Object.fromEntries(says) })
  return refused(
    ...(whose ? [] : (['whose-view-is-missing'] as const)),
    ...(says.length > 0 ? [] : (['view-has-no-words'] as const)),
  )
}

function readViewer({ whose, name }: TypedView): Viewer | undefined {
  if (whose === 'themselves' || whose === 'young-person') return { is: whose }
  const said = parseSaid(name)
  return whose === 'named' && said ? { is: 'named', name: said } : undefined
}
