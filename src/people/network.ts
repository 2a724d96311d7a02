import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'

export const standingKinds = ['self', 'proxy', 'link', 'worker', 'team', 'in-plan', 'asked'] as const

/** What a parent or other carer may see of it all, since somebody last looked at whether that is right. */
export interface ProxyScope {
  readonly opens: 'wide' | 'narrow' | 'chosen'
  readonly reviewedOn: Day
  readonly stop:
    | { readonly is: 'running' }
    | { readonly is: 'stopped'; readonly by: 'court' | 'young-person' | 'worker' | 'not-said' }
}

export type StandsAs =
  | { readonly is: Exclude<(typeof standingKinds)[number], 'proxy'> }
  | ({ readonly is: 'proxy' } & ProxyScope)

/** How somebody stands by a young person: from `since` up to, not including, `until`, in milliseconds since 1970. */
export interface Standing {
  readonly id: Id
  readonly locality: string
  readonly youngPerson: Id
  readonly subject: Id
  readonly as: StandsAs
  readonly since: number
  readonly until?: number
  readonly madeBy?: Id
  /** Who says so: "the school's letter of 3 March", "herself". */
  readonly saidBy: string
  /** Made by nobody but the one whom it helps; somebody has still to look at it. */
  readonly selfClaimed: boolean
}

/** Everybody who stands, or stood, round a young person. */
export interface Network {
  readonly youngPerson: Id
  readonly around: readonly Standing[]
}

export const standsAt = ({ since, until }: Standing, now: number): boolean =>
  since <= now && (until === undefined || now < until)

/** Those who stand by them now, nobody twice. */
export const whoStandsBy = ({ around }: Network, now: number): readonly Id[] => [
  ...new Set(around.filter((standing) => standsAt(standing, now)).map(({ subject }) => subject)),
]

/** Why somebody cannot leave: for these a way on is needed first, or it is not for whoever asked to say. */
export type LeavingRefusal =
  | { readonly is: 'would-leave-them-with-nobody'; readonly youngPeople: readonly Id[] }
  | { readonly is: 'not-of-your-agency' }

/** Nobody leaves a young person with no worker: whoever is the last hands over first. */
export const nobodyIsLeftAlone = (leftAlone: readonly Id[]): Result<'may-leave', LeavingRefusal> =>
  leftAlone.length === 0 ? ok('may-leave') : refused({ is: 'would-leave-them-with-nobody', youngPeople: leftAlone })
