import type { Database } from '../store/database.ts'
import { asOperator, type Handle } from '../store/second-lock.ts'

/** How many rows of a read table were made anew, and how many of them were otherwise before: 0 of each is as it should be. */
export interface MadeAnew {
  readonly rows: number
  /** Not there before. */
  readonly missing: number
  /** There before, of nothing that was kept. */
  readonly stray: number
  /** There, and otherwise than its facts say. */
  readonly other: number
}

/** What is made from the facts of needs alone: each need as it stands, and each request for help in one. */
export interface NeedsMadeAnew {
  readonly needs: MadeAnew
  readonly requests: MadeAnew
}

interface ReadTable {
  readonly name: string
  readonly id: string
  readonly makes: string
}

const needNow: ReadTable = { name: 'need_now', id: 'need', makes: 'app_needs_made_anew()' }
const requestNow: ReadTable = { name: 'request_now', id: 'item', makes: 'app_requests_made_anew()' }

/**
 * Makes the read tables of needs anew from the facts alone, of every place, and holds each row against what was there, byte for byte. Who writes in a
 * need meanwhile waits; who reads does not.
 */
export const makeNeedsAnew = (database: Database, place: string): Promise<NeedsMadeAnew> =>
  asOperator(database, place, async (handle) => {
    await handle.query('set local statement_timeout = 0; lock table need_now, request_now in exclusive mode')
    return { needs: await makeAnew(handle, needNow), requests: await makeAnew(handle, requestNow) }
  })

/** Lets the owner see what is folded. To make a table anew ends it. */
const folding = "set local app.folding = 'yes'"

async function makeAnew(handle: Handle, { name, id, makes }: ReadTable): Promise<MadeAnew> {
  const asBytes = `select ${id} as id, ${name}::text as says from ${name}`
  await handle.query(`${folding}; create temporary table ${name}_before on commit drop as ${asBytes}`)
  await handle.query(`select ${makes}; ${folding}`)
  const { rows } = await handle.query<MadeAnew>(
    `select count(now.id)::int as rows, count(*) filter (where before.id is null)::int as missing,
       count(*) filter (where now.id is null)::int as stray, count(*) filter (where before.says <> now.says)::int as other
     from ${name}_before as before full join (${asBytes}) as now on now.id = before.id`,
  )
  const [found] = rows
  if (!found) throw new Error('a count without an answer')
  return found
}
