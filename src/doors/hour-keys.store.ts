import type { Database } from '../store/database.ts'
import { newKey } from './codes.edge.ts'
import { type HourKeys, keysInMemory } from './sealed-words.edge.ts'

const hourOf = (now: number): number => Math.floor(now / 3_600_000)

/** One key an hour for all processes of an installation. Rows older than the last hour are deleted: then nobody has them. */
export async function refreshHourKeys(database: Database, now: number): Promise<ReadonlyMap<number, Uint8Array>> {
  const hour = hourOf(now)
  for (const each of [hour, hour + 1]) {
    await database.pool.query('insert into words_key (hour, key) values ($1, $2) on conflict (hour) do nothing', [
      each,
      newKey(),
    ])
  }
  await database.pool.query('delete from words_key where hour < $1', [hour - 1])
  const { rows } = await database.pool.query<{ hour: number; key: Uint8Array }>('select hour, key from words_key')
  return new Map(rows.map((row) => [row.hour, row.key]))
}

/**
 * Keys shared through the database, read again every few minutes; while it does not answer, keys of this process alone, so
 * that finding support goes on.
 */
export async function sharedHourKeys(
  database: Database,
  now: () => number,
): Promise<{ readonly keys: HourKeys; readonly stop: () => void }> {
  const own = keysInMemory()
  let shared = await refreshHourKeys(database, now())
  const again = setInterval(() => {
    refreshHourKeys(database, now()).then(
      (fresh) => {
        shared = fresh
      },
      () => {
        shared = new Map([...shared].filter(([hour]) => hour >= hourOf(now()) - 1))
      },
    )
  }, 5 * 60_000)
  again.unref()
  return { keys: (hour) => shared.get(hour) ?? own(hour), stop: () => clearInterval(again) }
}
