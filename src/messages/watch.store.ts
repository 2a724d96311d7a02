import type { Database } from '../store/database.ts'
import type { Transport } from './message.ts'
import { standsStillFrom, type Trouble, troubleInEnglish, troubleSaid, waitsTooLong } from './trouble.ts'

/** The program goes round: it is written down, so that somebody else can see that it does. */
export async function goneRound({ pool }: Pick<Database, 'pool'>): Promise<void> {
  await pool.query('insert into program_round (at) values (now()) on conflict (only_one) do update set at = now()')
}

interface Looked {
  readonly waits: boolean
  readonly failed: boolean
  /** Null where it never went round. */
  readonly minutes: number | null
}

/** What is wrong now. A program that never went round has only just begun, or never began. */
export async function troublesNow({ pool }: Pick<Database, 'pool'>): Promise<readonly Trouble[]> {
  const { rows } = await pool.query<Looked>(
    `select coalesce(bool_or(state = 'queued' and made_at < now() - $1 * interval '1 minute'), false) as waits,
       coalesce(bool_or(state = 'failed' and done_at > now() - interval '1 hour'), false) as failed,
       (select extract(epoch from now() - at) / 60 from program_round)::int as minutes from outbox`,
    [waitsTooLong],
  )
  const { waits = false, failed = false, minutes = null } = rows[0] ?? {}
  return [
    ...(waits ? (['messages-wait'] as const) : []),
    ...(failed ? (['messages-failed'] as const) : []),
    ...(minutes !== null && minutes >= standsStillFrom ? (['stands-still'] as const) : []),
  ]
}

/** Takes those that nobody was told of for an hour; of two programs one gets each. */
const claim = `insert into trouble_told (trouble, at) select unnest($1::text[]), now()
  on conflict (trouble) do update set at = now() where trouble_told.at <= now() - interval '1 hour' returning trouble`

export interface Watching {
  readonly database: Pick<Database, 'pool'>
  readonly transport: Transport
  /** Whoever looks after the program. Nobody is told where nobody is named. */
  readonly technicalContact?: string
  readonly publicUrl: string
}

/**
 * Looks whether messages go, and tells a named person by e-mail, past the outbox that may be stuck. What could not be told is told a minute later.
 * @returns what is wrong, told or not.
 */
export async function watchMessages(watching: Watching): Promise<readonly Trouble[]> {
  const { database, transport, technicalContact: to, publicUrl } = watching
  const found = await troublesNow(database)
  if (found.length === 0 || to === undefined) return found
  const { rows } = await database.pool.query<{ readonly trouble: Trouble }>(claim, [found])
  const which = rows.map(({ trouble }) => trouble)
  if (which.length === 0) return found
  try {
    const { subject } = troubleInEnglish
    await transport({ contact: { channel: 'email', to }, subject, body: troubleSaid(which, publicUrl) })
  } catch {
    await database.pool.query('delete from trouble_told where trouble = any ($1)', [which])
  }
  return found
}
