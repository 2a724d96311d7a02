import { z } from 'zod'
import type { Database } from '../store/database.ts'
import { minutesUntilNext, mostAttempts, type Transport } from './message.ts'
import { tokenOf } from './returned.store.ts'
import type { Sealing } from './sealing.edge.ts'

const bodyShape = z.object({ subject: z.string(), body: z.string() })

interface Due {
  readonly id: string
  readonly channel: 'email' | 'text'
  readonly sealed_to: Uint8Array
  readonly sealed_body: Uint8Array
  readonly attempts: number
}

/** Takes what is due for a minute, in one statement: a process that dies leaves it to the next. */
const claim = `update outbox set locked_until = now() + interval '1 minute', attempts = attempts + 1 where id in (
  select id from outbox where state = 'queued' and run_at <= now() and (until_at is null or until_at > now()) and (locked_until is null or locked_until < now())
  order by run_at limit 10 for update skip locked) returning id, channel, sealed_to, sealed_body, attempts`

/** What is over keeps nobody: not where it went, not what it said, and not to whom, but where somebody has to see to it. */
const emptied = `sealed_to = null, sealed_body = null, done_at = now(), about = (select about where task_for is not null)`

/** To a person, and no longer safe to send: somebody is told instead. A link that came to its end is asked for again. */
const lapse = `with gone as (
    update outbox set state = 'failed', ${emptied}
    where state = 'queued' and until_at <= now() returning id, locality, about, task_for, channel)
  insert into message_blocked (id, locality, about, task_for, channel, because)
  select id, locality, about, task_for, channel, array['too-late'] from gone where task_for is not null`

/** @returns how many were sent and how many failed for good. Addresses and texts are deleted either way. */
export async function sendDue(
  database: Database,
  sealed: Sealing,
  transport: Transport,
): Promise<{ readonly sent: number; readonly failed: number }> {
  await database.pool.query(lapse)
  const { rows } = await database.pool.query<Due>(claim)
  const ends = await Promise.all(rows.map((due) => sendOne(database, due, { sealed, transport })))
  return { sent: ends.filter((end) => end === 'sent').length, failed: ends.filter((end) => end === 'failed').length }
}

interface Sending {
  readonly sealed: Sealing
  readonly transport: Transport
}

async function sendOne(
  database: Database,
  due: Due,
  { sealed, transport }: Sending,
): Promise<'sent' | 'failed' | 'later'> {
  const to = sealed.open(due.sealed_to)
  const body = sealed.open(due.sealed_body)
  if (to === undefined || body === undefined) return finish(database, due.id, 'failed')
  try {
    const contact = { channel: due.channel, to }
    const token = due.channel === 'email' ? { token: tokenOf(sealed, due.id) } : {}
    await transport({ contact, ...token, ...bodyShape.parse(JSON.parse(body)) })
  } catch {
    if (due.attempts >= mostAttempts) return finish(database, due.id, 'failed')
    await database.pool.query(
      "update outbox set locked_until = null, run_at = now() + $2 * interval '1 minute' where id = $1",
      [due.id, minutesUntilNext(due.attempts)],
    )
    return 'later'
  }
  return finish(database, due.id, 'sent')
}

/** A message to a person that could not be handed over is not silently given up: somebody is told. */
const end = `with ended as (
    update outbox set state = $2, ${emptied}
    where id = $1 and state = 'queued' returning id, locality, about, task_for, channel)
  insert into message_blocked (id, locality, about, task_for, channel, because)
  select id, locality, about, task_for, channel, array['could-not-be-handed-over'] from ended where task_for is not null and $2 = 'failed'`

async function finish<End extends 'sent' | 'failed'>(database: Database, id: string, state: End): Promise<End> {
  await database.pool.query(end, [id, state])
  return state
}

/** @returns messages by state, and the age in minutes of the oldest that still waits. */
export async function outboxHealth(
  database: Database,
): Promise<{ readonly queued: number; readonly failed: number; readonly oldestMinutes: number }> {
  const { rows } = await database.pool.query<{ queued: number; failed: number; oldest: number }>(
    `select count(*) filter (where state = 'queued') as queued, count(*) filter (where state = 'failed') as failed,
       coalesce(extract(epoch from now() - min(made_at) filter (where state = 'queued')) / 60, 0)::int as oldest from outbox`,
  )
  return { queued: rows[0]?.queued ?? 0, failed: rows[0]?.failed ?? 0, oldestMinutes: rows[0]?.oldest ?? 0 }
}
