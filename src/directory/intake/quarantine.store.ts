import type { Handle } from '../directory-tables.store.ts'
import type { Known } from './propose.store.ts'
import type { Quarantined } from './read-records.ts'

const atOnce = 200

/** A complete reading says all that is wrong with a feed, so it takes the place of what earlier ones said. */
export async function keepQuarantined(
  handle: Handle,
  known: Known & { readonly complete: boolean },
  quarantined: readonly Quarantined[],
): Promise<void> {
  const { locality, feed } = known
  if (known.complete)
    await handle.deleteFrom('quarantined').where('locality', '=', locality).where('feed', '=', feed).execute()
  for (let from = 0; from < quarantined.length; from += atOnce) {
    const rows = quarantined.slice(from, from + atOnce).map((each, index) => ({
      locality,
      feed,
      run: known.run,
      n: from + index + 1,
      because: each.because,
      says: each.says.replaceAll('\0', ''),
      place: each.where,
      source_id: each.sourceId ?? null,
      name: each.name?.replaceAll(/\p{Surrogate}/gu, '\ufffd') ?? null,
      raw: each.raw.replaceAll('\0', ''),
    }))
    await handle.insertInto('quarantined').values(rows).execute()
  }
}
