import type { Id } from '../../shared/id.ts'
import type { Handle } from '../../store/second-lock.ts'
import { appendAudit } from '../audit/audit.store.ts'
import type { Instant } from '../context.ts'
import type { Job } from '../subject.ts'
import type { AccountDesk } from './account-audit.store.ts'
import { takeWaysAway } from './own-ways.store.ts'
import { inPlace, type SignInPlace } from './session.store.ts'
import type { Credential } from './sign-in-desk.store.ts'

/**
 * What is kept with a code that lets a colleague begin again who has a way in already. It opens nothing before somebody other than whoever asked
 * says yes; or, where nobody else is there to say so, before a day or two have passed.
 */
export interface AnewKept {
  /** Whoever asked for it. */
  readonly by: Id
  /** From when it opens by itself. */
  readonly from?: Instant
  /** Whoever said yes. */
  readonly confirmedBy?: Id
}

/** Milliseconds after which a code opens where nobody else is there to say yes. */
export const anewAlone = 24 * 3_600_000

/** The same where others were there until a few days ago, or began today: whoever sends others away first waits longer. */
export const anewAfterOthers = 2 * anewAlone

/** An invitation is no such code; one that `waits` opens nothing yet. */
export type AnewState = 'no' | 'waits' | 'stands'

/** @param credential as it was found in this transaction. */
export function anewStateOf({ public: kept }: Pick<Credential, 'public'>, now: Instant): AnewState {
  const anew = anewIn(kept)
  if (!anew) return 'no'
  const { confirmedBy, from } = anew
  return confirmedBy !== undefined || (typeof from === 'number' && from <= now) ? 'stands' : 'waits'
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const anewIn = (kept: unknown): Readonly<Record<string, unknown>> | undefined =>
  isObject(kept) && isObject(kept['anew']) ? kept['anew'] : undefined

/** Every way in of before goes in the moment in which such a code is used, and not earlier. */
export async function beginAnew(handle: Handle, credential: Credential, now: Instant): Promise<void> {
  if (anewStateOf(credential, now) === 'stands') await takeWaysAway(handle, credential.account, now)
}

/** A code that waits until somebody says yes. */
export interface WaitingAnew {
  readonly id: Id
  readonly person: Id
  readonly name: string
  readonly askedAt: Date
}

/** Whoever could say yes, in which job, and of which agency. */
export interface AnewOf {
  readonly agency: Id
  readonly by: Id
  readonly part: Job
  readonly now: Instant
}

/**
 * None that they asked for, and none of their own. They did that job before the day on which it was asked for: nobody makes a colleague who
 * then says yes.
 */
const waiting = `select credential.id, person.id as person, person.name, credential.made_at as "askedAt"
  from credential join account on account.id = credential.account join person on person.id = account.person
  where credential.kind = 'handed-code' and credential.known_as is not null and credential.used_at is null and credential.ends_at > $3
    and person.agency = $1 and person.left_on is null and person.id <> $2 and account.state = 'open'
    and credential.public->'anew' is not null and credential.public->'anew'->>'confirmedBy' is null
    and credential.public->'anew'->>'by' <> $2::text and exists (select from job where job.person = $2 and job.is_a = $4
      and job.from_day < (credential.made_at at time zone 'Europe/London')::date)`

type AnewDesk = SignInPlace & AccountDesk

const valuesOf = ({ agency, by, now, part }: AnewOf) => [agency, by, new Date(now), part]

const note = (handle: Handle, { locality, hashOf }: AnewDesk, { agency, by, part, now, ...did }: AnewOf & Noted) => {
  const who = { locality, record: agency, agency, by, part, at: now, showThem: false } as const
  return appendAudit(handle, [{ ...who, ...did, kind: 'people-of-agency', outcome: 'allowed', because: '' }], hashOf)
}

interface Noted {
  readonly did: 'read' | 'settings'
  readonly item?: Id
}

/** The codes that wait for whoever asks, with the row that it leaves. Whether they may is `decide`'s to say, before. */
export const readWaitingAnew = (desk: AnewDesk, of: AnewOf): Promise<readonly WaitingAnew[]> =>
  inPlace(desk, async (handle) => {
    const { rows } = await handle.query<WaitingAnew>(
      `${waiting} order by credential.made_at, credential.id`,
      valuesOf(of),
    )
    await note(handle, desk, { ...of, did: 'read' })
    return rows
  })

/** Says yes to a code, or no: then it opens nothing any more. @returns false where it waits no longer. */
export const answerAnew = (
  desk: AnewDesk,
  of: AnewOf,
  { id, says }: { readonly id: Id; readonly says: 'yes' | 'no' },
): Promise<boolean> =>
  inPlace(desk, async (handle) => {
    const { rows } = await handle.query<WaitingAnew>(`${waiting} and credential.id = $5 for update of credential`, [
      ...[...valuesOf(of), id],
    ])
    const [found] = rows
    if (!found) return false
    await (says === 'yes'
      ? handle.query(
          `update credential set public = jsonb_set(public, '{anew,confirmedBy}', to_jsonb($2::text)) where id = $1`,
          [id, of.by],
        )
      : handle.query('update credential set known_as = null, ends_at = $2 where id = $1', [id, new Date(of.now)]))
    await note(handle, desk, { ...of, did: 'settings', item: found.person })
    return true
  })
