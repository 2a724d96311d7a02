import type { Database } from '../store/database.ts'
import { asOperator, type Handle } from '../store/second-lock.ts'

/** How many rows of the read table were made anew, and how many of them were otherwise before: an answer of 0 to each of these is as it should be. */
export interface MadeAnew {
  readonly needs: number
  /** Not there before. */
  readonly missing: number
  /** There before, of no need. */
  readonly stray: number
  /** There, and otherwise than its facts say. */
  readonly other: number
}

/**
 * Makes the read table of needs anew from the facts alone, of every place, and holds each row against what was there, byte for byte. Who writes in a
 * need meanwhile waits; who reads does not.
 */
export const makeNeedsAnew = (database: Database, place: string): Promise<MadeAnew> =>
  asOperator(database, place, async (handle) => {
    await handle.query(
      "set local statement_timeout = 0; set local app.folding = 'yes'; lock table need_now in exclusive mode",
    )
    await handle.query(`create temporary table needs_before on commit drop as ${asBytes}`)
    await handle.query('select app_needs_made_anew()')
    return compared(handle)
  })

const asBytes = 'select need, need_now::text as says from need_now'

async function compared(handle: Handle): Promise<MadeAnew> {
  // To make them ends what lets the owner see them.
  await handle.query("set local app.folding = 'yes'")
  const { rows } = await handle.query<MadeAnew>(
    `select count(now.need)::int as needs, count(*) filter (where before.need is null)::int as missing,
       count(*) filter (where now.need is null)::int as stray, count(*) filter (where before.says <> now.says)::int as other
     from needs_before as before full join (${asBytes}) as now on now.need = before.need`,
  )
  const [found] = rows
  if (!found) throw new Error('a count without an answer')
  return found
}
