import { standsIn } from './acts-in-letters.ts'
import { type Answer, denied, nothing, type Reason } from './answer.ts'
import type { Act, AgencyThing, AgencyThingKind } from './object.ts'
import { isProfessional, type Job, type Subject } from './subject.ts'

interface Row {
  readonly holds: readonly string[]
  readonly may: Readonly<Partial<Record<Job, string>>>
}

const row = (holds: string, may: Row['may']): Row => ({ holds: holds.split(' '), may })

const table: Readonly<Record<AgencyThingKind, Row>> = {
  offer: row('proposal approved history', { curator: 'K R P E W', approver: 'K R P E A', 'team-lead': 'K R P W' }),
  'feed-report': row('report', { curator: 'K R P E', approver: 'K R P E' }),
  unmet: row('counts', { approver: 'K R P E', 'place-lead': 'K R P E' }),
  'people-of-agency': row('names jobs teams since', {
    administrator: 'K R P E W A',
    'team-lead': 'K R P',
    'privacy-officer': 'K R A',
  }),
  complaint: row('words answers state', { 'privacy-officer': 'K R P E W' }),
  'breaking-review': row('reference reason ground review', { 'privacy-officer': 'K R P E W' }),
  'agency-agreement': row('parties classes from until', { 'privacy-officer': 'K R P E W' }),
  settings: row('settings', { administrator: 'K R P W' }),
  'measure-decision': row('decisions', { 'place-lead': 'K R P W' }),
}

const ofThePlace: ReadonlySet<AgencyThingKind> = new Set<AgencyThingKind>(['offer', 'feed-report', 'unmet'])

/** A place lead has the whole place before them; an approver, what is published of it. */
const looksBeyond = (job: Job, kind: AgencyThingKind): boolean =>
  job === 'place-lead' || (job === 'approver' && ofThePlace.has(kind))

/** The same function for things with no young person in them: the wall, then what the job may do. */
export function decideOnAgencyThing(subject: Subject, act: Act, thing: AgencyThing): Answer {
  const reason = denies(subject, act, thing)
  if (reason) return denied(reason)
  return {
    allow: true,
    fields: fieldsOf(table[thing.is].holds, act),
    obligations: act === 'export' ? ['sign-in-again'] : nothing,
    reasons: nothing,
  }
}

function denies(subject: Subject, act: Act, thing: AgencyThing): Reason | undefined {
  if (subject.as === 'nobody') return 'nobody'
  if (subject.locality !== thing.locality) return 'other-place'
  if (!isProfessional(subject)) return 'not-this-job'
  const isTheirs = subject.agency === thing.agency || looksBeyond(subject.as, thing.is)
  if (!isTheirs) return 'no-agreement'
  return standsIn(table[thing.is].may[subject.as], act) ? undefined : 'not-this-job'
}

/** Nobody approves by writing, nor changes what was said to them. */
const neverWritten: ReadonlySet<string> = new Set([
  'approved',
  'history',
  'since',
  'words',
  'reference',
  'reason',
  'ground',
])

function fieldsOf(holds: readonly string[], act: Act): readonly string[] {
  if (act === 'know') return ['id', 'on']
  if (act === 'write') return holds.filter((field) => !neverWritten.has(field))
  return act === 'approve' ? ['id'] : ['id', 'on', ...holds]
}
