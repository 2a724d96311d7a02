import { type Called, readNames } from '../../access/facts/who-is-who.store.ts'
import { whileAnswering } from '../../access/requests/gather.store.ts'
import { hasOwnPage } from '../../access/requests/own-page.store.ts'
import { notLookedAt } from '../../access/requests/pack.ts'
import {
  type AccessRequest,
  mayNotConfirm,
  mayNotLook,
  mayNotSign,
  type NotThem,
} from '../../access/requests/request.ts'
import { readMarks, readThings, whoMarked } from '../../access/requests/things.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Id } from '../../shared/id.ts'

/** Somebody who could be asked to look through a request. */
export interface CouldLook {
  readonly id: Id
  readonly name: string
}

/** What the page of one request shows. */
export interface OneRequest {
  readonly request: AccessRequest
  readonly names: ReadonlyMap<Id, Called>
  /** How many things were gathered, and of how many nobody has said anything yet. */
  readonly many: number
  readonly left: number
  readonly couldLook: readonly CouldLook[]
  /** Whether an answer can be put on a page of their own. Known to its privacy officer, until it is answered. */
  readonly hasOwnPage: boolean
  readonly notConfirm?: NotThem
  readonly notLook?: NotThem
  readonly notSign?: NotThem
}

/** Who looks at it. */
export interface ReadBy {
  readonly me: Id
  readonly isOfficer: boolean
}

/** Reads what the page of one request shows to whoever answers it. */
export async function readOne(inside: Inside, request: AccessRequest, { me, isOfficer }: ReadBy): Promise<OneRequest> {
  const things = await readThings(inside, request)
  const marks = await readMarks(inside, request)
  const isToAnswer = isOfficer && request.answer.is === 'not-yet'
  const notConfirm = mayNotConfirm(request, me)
  const notLook = mayNotLook(request, me)
  const notSign = mayNotSign(request, me, await whoMarked(inside.handle, request.id))
  return {
    request,
    names: await readNames(inside, peopleOf(request)),
    ...{ many: things.length, left: notLookedAt(things, marks).length },
    couldLook: isToAnswer ? await readCouldLook(inside, request) : [],
    hasOwnPage: isToAnswer && (await hasOwnPage(inside.handle, request)),
    ...(notConfirm ? { notConfirm } : {}),
    ...(notLook ? { notLook } : {}),
    ...(notSign ? { notSign } : {}),
  }
}

const peopleOf = ({ confirmed, lookedThrough, signed, askedToLook, complaint }: AccessRequest): readonly Id[] =>
  [confirmed?.by, lookedThrough?.by, signed?.by, askedToLook, complaint?.about].flatMap((id) => id ?? [])

/** People of the agency who work with the young person now, but for whom a complaint is about. */
const readCouldLook = (inside: Inside, request: AccessRequest): Promise<readonly CouldLook[]> =>
  whileAnswering(inside.handle, request.id, async () => {
    const { rows } = await inside.handle.query<CouldLook>(
      `select distinct person.id, person.name from edge join person on person.id = edge.subject
         join job on job.person = person.id and job.is_a in ('helper', 'team-lead', 'safeguarding-lead')
       where edge.young_person = any($1::uuid[]) and person.agency = $2 and edge.kind in ('worker', 'team') and person.left_on is null
         and edge.starts <= $3 and (edge.ends is null or $3 < edge.ends) and person.id is distinct from $4::uuid
       order by person.name, person.id`,
      [request.ofRecords, request.agency, new Date(inside.now), request.complaint?.about ?? null],
    )
    return rows
  })

/** Complaints of the place, by their reference, to say that one belongs to a request; and whom one can be about. */
export interface ForComplaints {
  readonly complaints: readonly { readonly id: Id; readonly received: Date }[]
  readonly colleagues: readonly CouldLook[]
}

export async function readForComplaints({ handle }: Inside, agency: Id): Promise<ForComplaints> {
  const complaints = await handle.query<{ readonly id: Id; readonly received: Date }>(
    'select id, received_at as received from complaint order by received_at desc, id limit 100',
  )
  const colleagues = await handle.query<CouldLook>(
    'select id, name from person where agency = $1 and left_on is null order by name, id',
    [agency],
  )
  return { complaints: complaints.rows, colleagues: colleagues.rows }
}
