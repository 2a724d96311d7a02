import { type Day, parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Database } from '../store/database.ts'
import { hashOfCode } from './codes.edge.ts'
import type { FollowUpCounts, Signpost, SignpostState, WhatBecameOfIt } from './signpost.ts'
import type { Unmet } from './unmet.ts'

/** Counts what was missing, one for each topic, on one day. */
export async function countUnmet(
  database: Database,
  { locality, unmet, today }: { readonly locality: string; readonly unmet: Unmet; readonly today: Day },
): Promise<void> {
  const topics = unmet.topics.length > 0 ? unmet.topics : ['']
  await database.pool.query(
    `insert into unmet_search (locality, on_day, topic, area, age_band, language, how)
     select $1, $2, topic, $3, $4, $5, $6 from unnest($7::text[]) as topic
     on conflict (locality, on_day, topic, area, age_band, language, how) do update set times = unmet_search.times + 1`,
    [locality, today, unmet.area, unmet.ageBand, unmet.language, unmet.how, topics],
  )
}

/** "This is wrong", by one tap: which offer, what about it, and the day. */
export type WhatIsWrong = 'closed' | 'contact' | 'who-for' | 'how-to-start' | 'something-else'

export async function countWrong(
  database: Database,
  report: { readonly locality: string; readonly offer: Id; readonly what: WhatIsWrong; readonly today: Day },
): Promise<void> {
  await database.pool.query(
    `insert into wrong_report (locality, offer, what, on_day) values ($1, $2, $3, $4)
     on conflict (locality, offer, what, on_day) do update set times = wrong_report.times + 1`,
    [report.locality, report.offer, report.what, report.today],
  )
}

/** @param code kept as its hash only. @param sealedContact a sealed address and code to ask with, or nothing. */
export async function keepSignpost(
  database: Database,
  signpost: Signpost,
  { code, sealedContact }: { readonly code: string; readonly sealedContact?: Uint8Array },
): Promise<void> {
  await database.pool.query(
    'insert into signpost (id, locality, code_hash, offers, made_on, ask_on, sealed_contact) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      signpost.id,
      signpost.locality,
      hashOfCode(code),
      signpost.offers,
      signpost.madeOn,
      signpost.askOn ?? null,
      sealedContact ?? null,
    ],
  )
}

interface SignpostRow {
  readonly id: Id
  readonly locality: string
  readonly offers: readonly Id[]
  readonly made_on: string
  readonly ask_on: string | null
  readonly asked_on: string | null
  readonly became: WhatBecameOfIt | null
  readonly became_on: string | null
}

function stateOf(row: SignpostRow): SignpostState {
  const answeredOn = row.became_on ? parseDay(row.became_on) : undefined
  if (row.became && answeredOn) return { is: 'answered', became: row.became, on: answeredOn }
  const askedOn = row.asked_on ? parseDay(row.asked_on) : undefined
  return askedOn ? { is: 'asked', on: askedOn } : { is: 'open' }
}

function signpostOf(row: SignpostRow): Signpost {
  const askOn = row.ask_on ? parseDay(row.ask_on) : undefined
  return {
    id: row.id,
    locality: row.locality,
    offers: row.offers,
    madeOn: row.made_on as Day,
    ...(askOn ? { askOn } : {}),
    state: stateOf(row),
  }
}

/** @returns undefined for a code that opens nothing here. */
export async function findSignpost(database: Database, locality: string, code: string): Promise<Signpost | undefined> {
  const { rows } = await database.pool.query<SignpostRow>(
    'select * from signpost where locality = $1 and code_hash = $2',
    [locality, hashOfCode(code)],
  )
  return rows[0] && signpostOf(rows[0])
}

/** Keeps the answer, and deletes the contact: it has done what it was left for. */
export async function keepAnswer(database: Database, signpost: Signpost): Promise<void> {
  if (signpost.state.is !== 'answered') return
  await database.pool.query('update signpost set became = $2, became_on = $3, sealed_contact = null where id = $1', [
    signpost.id,
    signpost.state.became,
    signpost.state.on,
  ])
}

export interface ToAsk {
  readonly signpost: Signpost
  readonly sealedContact: Uint8Array | null
}

/**
 * Takes the signposts whose day has come, in one transaction with `write` (the outbox), and marks them asked. Their contact
 * is deleted in the same breath, but where `write` says that it could not be opened: then it waits for the right secret.
 * @returns how many were taken.
 */
export async function takeThoseToAsk(
  database: Database,
  today: Day,
  write: (toAsk: ToAsk, query: Query) => Promise<boolean>,
): Promise<number> {
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<SignpostRow & { readonly sealed_contact: Uint8Array | null }>(
      'select * from signpost where became is null and asked_on is null and ask_on <= $1 order by ask_on limit 100 for update skip locked',
      [today],
    )
    for (const row of rows) {
      const toAsk = { signpost: signpostOf(row), sealedContact: row.sealed_contact }
      const done = await write(toAsk, (sql, values) => client.query(sql, [...values]))
      await client.query(
        'update signpost set asked_on = $2, sealed_contact = case when $3 then null else sealed_contact end where id = $1',
        [row.id, today, done],
      )
    }
    await client.query('commit')
    return rows.length
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** Runs SQL inside somebody else's transaction. */
export type Query = (sql: string, values: readonly unknown[]) => Promise<unknown>

/** @returns how many were to be asked and could not be: their contact was sealed under another secret, or by another version. */
export async function countUnopened(database: Database): Promise<number> {
  const { rows } = await database.pool.query<{ many: number }>(
    'select count(*) as many from signpost where asked_on is not null and sealed_contact is not null',
  )
  return rows[0]?.many ?? 0
}

/** @returns counts for one place: unanswered are those whose day to ask has passed without an answer. */
export async function countFollowUps(database: Database, locality: string, today: Day): Promise<FollowUpCounts> {
  const { rows } = await database.pool.query<{
    made: number
    unanswered: number
    reached: number
    unsuitable: number
    shut: number
    unwanted: number
  }>(
    `select count(*) as made, count(*) filter (where became is null and ask_on < $2) as unanswered,
       count(*) filter (where became = 'reached') as reached, count(*) filter (where became = 'not-suitable') as unsuitable,
       count(*) filter (where became = 'could-not-get-in') as shut, count(*) filter (where became = 'did-not-want') as unwanted
     from signpost where locality = $1`,
    [locality, today],
  )
  const row = rows[0]
  return {
    made: row?.made ?? 0,
    unanswered: row?.unanswered ?? 0,
    became: {
      reached: row?.reached ?? 0,
      'not-suitable': row?.unsuitable ?? 0,
      'could-not-get-in': row?.shut ?? 0,
      'did-not-want': row?.unwanted ?? 0,
    },
  }
}
