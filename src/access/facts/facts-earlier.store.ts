import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { type FactRow, presentOf } from './fact-row.ts'
import type { Body } from './facts.ts'
import { answerTo, leaving, openBody, recordsOf, type Turn } from './facts-read.store.ts'

/** An item as one of its facts said it. */
export interface Stood {
  readonly n: number
  readonly on: Day
  readonly fields: Body
}

const every = {
  name: 'facts-of-item',
  text: `select locality, item, n, young_person, agency, kind, sensitivity, named, shared_with, also, sealed_body, need, plain, on_day,
      app_first_written_by(item, $2) as author
    from fact where item = $1 and young_person = any ($2) order by n desc`,
}

/**
 * What an item said at each of its facts, the newest first, to whoever may read it now and might have read it as it was then: words that were
 * changed before they were shown to somebody are not shown by that. Whoever calls has read the item itself, which left the row.
 */
export async function readStood(turn: Turn, id: Id): Promise<readonly Stood[]> {
  const records = recordsOf(turn)
  const { rows } = await turn.handle.query<FactRow>({ ...every, values: [id, records] })
  const facts = rows.filter(({ author }) => author !== null).flatMap((row) => presentOf(row, records))
  const [latest] = facts
  if (!latest || !answerTo(turn, 'read', latest.item).allow) return []
  const stood: Stood[] = []
  for (const fact of facts) {
    const answer = answerTo(turn, 'read', fact.item)
    const body = answer.allow ? leaving(await openBody(turn, fact), fact.item, answer.fields) : undefined
    if (body?.is === 'open') stood.push({ n: fact.n, on: fact.on as Day, fields: body.fields })
  }
  return stood
}

/** A text as it stood before, and since which day. */
export interface Earlier {
  readonly text: string
  readonly on: Day
}

/** What a field said before what it says now, the newest first; where it said nothing, there is nothing to show. @param stood the newest first. */
export function earlierIn(stood: readonly Stood[], field: string): readonly Earlier[] {
  const texts = stood.map(({ on, fields }) => ({ on, text: typeof fields[field] === 'string' ? fields[field] : '' }))
  const changes = texts.filter(({ text }, at) => text !== texts[at + 1]?.text)
  return changes.filter(({ text }, at) => text !== '' && (at > 0 || text !== texts[0]?.text))
}
