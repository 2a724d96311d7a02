import type { Id } from '../shared/id.ts'

/** The jobs that a professional can act in, one at a time. */
export const jobs = [
  'helper',
  'team-lead',
  'front-desk',
  'safeguarding-lead',
  'privacy-officer',
  'curator',
  'approver',
  'place-lead',
  'administrator',
] as const
export type Job = (typeof jobs)[number]

/** Everybody that somebody can act as. */
export const parts = ['nobody', 'young-person', 'carer', 'link', ...jobs] as const

/** Who acts. Without an agency: nobody in particular, a young person, a carer, or whoever holds a link made for one thing. */
export type Subject =
  | { readonly as: 'nobody' }
  | { readonly as: 'young-person' | 'carer' | 'link'; readonly id: Id; readonly locality: string }
  | Professional

export interface Professional {
  readonly as: Job
  readonly id: Id
  readonly locality: string
  readonly agency: Id
  readonly teams: readonly Id[]
  /** Granted to few, by name; used with a reason. */
  readonly mayBreakGlass: boolean
}

const ofAgencies: ReadonlySet<string> = new Set(jobs)

export const isProfessional = (subject: Subject): subject is Professional => ofAgencies.has(subject.as)
