import { type Job, jobs, type Subject } from '../../src/access/subject.ts'
import { type Id, parseId } from '../../src/shared/id.ts'

function idOf(number: number): Id {
  const id = parseId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
  if (id === undefined) throw new Error(`no id can be made of ${number}`)
  return id
}

/** Everybody who acts is `me`, but the young person, who is `them`; one id may be tried in every job so. */
export const ids = {
  them: idOf(1),
  me: idOf(2),
  somebody: idOf(3),
  another: idOf(4),
  myTeam: idOf(11),
  myOtherTeam: idOf(12),
  otherTeam: idOf(13),
  myAgency: idOf(21),
  otherAgency: idOf(22),
  thirdAgency: idOf(23),
} as const

export const here = 'dorset'
export const elsewhere = 'leeds'

const withoutAgency = ['young-person', 'carer', 'link'] as const

/** What differs between two of the same part. */
export interface Standing {
  readonly id?: Id
  readonly locality?: string
  readonly agency?: Id
  readonly mayBreakGlass?: boolean
}

export const professional = (as: Job, standing: Standing = {}): Subject => ({
  as,
  id: standing.id ?? ids.me,
  locality: standing.locality ?? here,
  agency: standing.agency ?? ids.myAgency,
  teams: [ids.myTeam, ids.myOtherTeam],
  mayBreakGlass: standing.mayBreakGlass ?? false,
})

export const professionals = (standing: Standing = {}): readonly Subject[] =>
  jobs.map((as) => professional(as, standing))

/** All thirteen parts; the young person twice: the one it is about, and another. */
export const everybody = (standing: Standing = {}): readonly Subject[] => {
  const locality = standing.locality ?? here
  return [
    { as: 'nobody' },
    { as: 'young-person', id: ids.them, locality },
    ...withoutAgency.map((as): Subject => ({ as, id: standing.id ?? ids.me, locality })),
    ...professionals(standing),
  ]
}
