import { type Day, dayIn } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import type { Instant } from '../context.ts'
import type { Professional } from '../subject.ts'
import { findSessionIn, inPlace, type SignInPlace } from './session.store.ts'
import type { Session } from './session.ts'
import { isJob } from './sign-in.ts'

/** Somebody who has shown who they are. */
export type SignedInSubject =
  | { readonly as: 'young-person' | 'carer'; readonly id: Id; readonly locality: string }
  | Professional

/** Who is signed in on this device, as what, and for a professional under which name and for which agency. */
export interface WhoIsIn {
  readonly session: Session
  readonly subject: SignedInSubject
  readonly works?: { readonly name: string; readonly agency: string }
}

export type FoundIn = ({ readonly is: 'open' } & WhoIsIn) | { readonly is: 'left' } | { readonly is: 'nothing' }

/** Finds whoever is signed in, and what they may act as. Unknown, ended and foreign tokens look alike. */
export const whoIsIn = (place: SignInPlace, token: string | undefined, now: Instant): Promise<FoundIn> =>
  token === undefined
    ? Promise.resolve({ is: 'nothing' })
    : inPlace(place, (handle) => whoIsInBy(handle, { locality: place.locality, token, now }))

interface Shown {
  readonly locality: string
  readonly token: string
  readonly now: Instant
}

async function whoIsInBy(handle: Handle, { locality, token, now }: Shown): Promise<FoundIn> {
  const found = await findSessionIn(handle, token, now)
  if (found.is !== 'open') return found
  const { session } = found
  if (!isJob(session.actingAs)) {
    const subject = { as: session.actingAs, id: session.person, locality }
    return { is: 'open', session, subject }
  }
  const working = await readWorking(handle, session, dayIn(new Date(now)))
  if (!working) return { is: 'nothing' }
  const { name, agency, agency_name, teams, may_break_glass } = working
  const subject: Professional = {
    as: session.actingAs,
    id: session.person,
    locality,
    agency,
    teams,
    mayBreakGlass: may_break_glass,
  }
  return { is: 'open', session, subject, works: { name, agency: agency_name } }
}

interface Working {
  readonly name: string
  readonly agency: Id
  readonly agency_name: string
  readonly teams: readonly Id[]
  readonly may_break_glass: boolean
}

async function readWorking(handle: Handle, { person, actingAs }: Session, today: Day): Promise<Working | undefined> {
  const { rows } = await handle.query<Working>({
    name: 'who-works',
    text: `select person.name, person.agency, agency.name as agency_name,
        coalesce((select array_agg(team) from team_member where team_member.person = person.id
          and from_day <= $3 and (until_day is null or $3 < until_day)), '{}') as teams,
        coalesce((select bool_or(may_break_glass) from job where job.person = person.id and job.is_a = $2
          and from_day <= $3 and (until_day is null or $3 < until_day)), false) as may_break_glass
      from person join agency on agency.id = person.agency where person.id = $1`,
    values: [person, actingAs, today],
  })
  return rows[0]
}
