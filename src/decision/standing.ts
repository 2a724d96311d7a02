import type { PartPlayed } from '../language/part-played.ts'
import { eachOf } from '../shared/all-of.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseSaid, type Said } from '../shared/said.ts'

/** How one of those who took part sees it, in their words. `of` is their place among those who took part, from 0. */
export interface ViewOfOne {
  readonly of: number
  readonly says: Said
}

/** How those who took part stand to an agreement. To differ is a proper way for a talk to end, and help begins all the same. */
export type Standing =
  | { readonly is: 'agreed' }
  | { readonly is: 'agreed-to-try' }
  | {
      readonly is: 'we-differ'
      /** Two or more, the young person's first. */
      readonly views: readonly ViewOfOne[]
      /** What we do until we talk again. */
      readonly meanwhile: Said
    }
  | { readonly is: 'not-taking-part'; readonly because: Said }

export const standings = ['agreed', 'agreed-to-try', 'we-differ', 'not-taking-part'] as const

/** The parts that people play, in the order in which they were typed; undefined where it was not said. */
type Around = readonly { readonly part: PartPlayed | undefined }[]

/** How people stand, as it was typed. */
export interface TypedStanding {
  readonly is: string
  readonly views: readonly { readonly of: number; readonly says: string }[]
  readonly meanwhile: string
  readonly because: string
}

export type StandingFault =
  | 'standing-is-missing'
  | 'view-is-nobodys'
  | 'view-has-no-words'
  | 'one-person-has-two-views'
  | 'young-persons-view-is-missing'
  | 'fewer-than-two-views'
  | 'meanwhile-is-missing'
  | 'why-not-taking-part-is-missing'

/** A fault, and of which row it is, from 0, where rows were typed. */
export interface Fault<Is extends string> {
  readonly is: Is
  readonly row?: number
}

const fault = <Is extends string>(is: Is, row?: number): Fault<Is> => (row === undefined ? { is } : { is, row })

/** @param around those who took part, in the order in which they were typed. */
export function readStanding(typed: TypedStanding, around: Around): Result<Standing, Fault<StandingFault>> {
  const is = standings.find((one) => one === typed.is)
  if (!is) return refused(fault('standing-is-missing'))
  if (is === 'we-differ') return readDiffering(typed, around)
  if (is !== 'not-taking-part') return ok({ is })
  const because = parseSaid(typed.because)
  return because ? ok({ is, because }) : refused(fault('why-not-taking-part-is-missing'))
}

function readDiffering(typed: TypedStanding, around: Around): Result<Standing, Fault<StandingFault>> {
  const read = eachOf(typed.views.map((view, row) => readView(view, { row, count: around.length })))
  const views = read.is === 'ok' ? youngPersonFirst(read.value, around) : []
  const meanwhile = parseSaid(typed.meanwhile)
  const because = [
    ...(read.is === 'refused' ? read.because : everyoneIsHeard(views, around)),
    ...(meanwhile ? [] : [fault('meanwhile-is-missing' as const)]),
  ]
  return meanwhile && because.length === 0 ? ok({ is: 'we-differ', views, meanwhile }) : refused(...because)
}

function readView(
  { of, says }: { readonly of: number; readonly says: string },
  { row, count }: { readonly row: number; readonly count: number },
): Result<ViewOfOne, Fault<StandingFault>> {
  const said = parseSaid(says)
  if (!Number.isInteger(of) || of < 0 || of >= count) return refused(fault('view-is-nobodys', row))
  return said ? ok({ of, says: said }) : refused(fault('view-has-no-words', row))
}

const isYoung = (around: Around, of: number): boolean => around[of]?.part === 'young-person'

const youngPersonFirst = (views: readonly ViewOfOne[], around: Around): readonly ViewOfOne[] => [
  ...views.filter(({ of }) => isYoung(around, of)),
  ...views.filter(({ of }) => !isYoung(around, of)),
]

function everyoneIsHeard(views: readonly ViewOfOne[], around: Around): readonly Fault<StandingFault>[] {
  const heard = new Set(views.map(({ of }) => of))
  return [
    ...(heard.size < views.length ? [fault('one-person-has-two-views' as const)] : []),
    ...(heard.size < 2 ? [fault('fewer-than-two-views' as const)] : []),
    ...(views.some(({ of }) => isYoung(around, of)) ? [] : [fault('young-persons-view-is-missing' as const)]),
  ]
}
