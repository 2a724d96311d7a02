import { type Id, parseId } from '../shared/id.ts'
import type { Database } from '../store/database.ts'
import { type BecameOf, readReturned } from './returned.ts'
import type { Sealing } from './sealing.edge.ts'

/** What a message is known by where it comes back: it says nothing to anybody else, and nobody else can make one. */
export const tokenOf = (sealed: Sealing, id: string): string => Buffer.from(sealed.seal(id)).toString('base64url')

const idOf = (sealed: Sealing, token: string): Id | undefined =>
  parseId(sealed.open(Buffer.from(token, 'base64url')) ?? '')

/** What came back to a person is not silently given up: somebody is told, as where it could not be handed over. */
const comeBack = `with back as (
    update outbox set state = 'came-back', done_at = now()
    where id = $1 and state = 'sent' returning id, locality, about, task_for, channel),
  told as (insert into message_blocked (id, locality, about, task_for, channel, because)
    select id, locality, about, task_for, channel, array['came-back'] from back where task_for is not null and about is not null
    on conflict (id) do nothing)
  select (select count(*) from back)::int as marked, exists (select from outbox where id = $1) as ours`

/** Reads a notification and marks the message that it is of. What is unknown or forged changes nothing, and is counted. */
export async function takeReturned(database: Database, sealed: Sealing, text: string): Promise<BecameOf> {
  const read = readReturned(text)
  if (read.is === 'not-failed') return 'not-failed'
  const was = read.is === 'no-report' ? 'no-report' : await markedBy(database, sealed, read.tokens)
  await database.pool.query(
    `insert into message_returned (month_from, was) values (date_trunc('month', now() at time zone 'Europe/London')::date, $1)
       on conflict (month_from, was) do update set times = message_returned.times + 1`,
    [was],
  )
  return was
}

async function markedBy(database: Database, sealed: Sealing, tokens: readonly string[]): Promise<BecameOf> {
  let ours = false
  for (const token of tokens) {
    const id = idOf(sealed, token)
    if (!id) continue
    const { rows } = await database.pool.query<{ readonly marked: number; readonly ours: boolean }>(comeBack, [id])
    if (rows[0]?.marked) return 'marked'
    ours ||= rows[0]?.ours ?? false
  }
  return ours ? 'marked-before' : 'not-ours'
}

/** What came back this month and the one before, by what became of it. */
export async function countReturned(database: Database): Promise<Readonly<Record<string, number>>> {
  const { rows } = await database.pool.query<{ readonly was: string; readonly times: number }>(
    `select was, sum(times)::int as times from message_returned
     where month_from >= date_trunc('month', now() - interval '1 month')::date group by was`,
  )
  return Object.fromEntries(rows.map(({ was, times }) => [was, times]))
}
