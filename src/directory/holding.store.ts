import type { Topic } from '../language/topic.ts'
import { readLocalities } from '../locality/locality.store.ts'
import type { Locality } from '../locality/locality.ts'
import type { Database } from '../store/database.ts'
import { pause } from '../store/pause.edge.ts'
import { readPublished, readVersion } from './directory.store.ts'
import type { ListedService } from './listing.ts'
import { type Published, publishInSteps } from './published.ts'

/**
 * The published directories of an installation, held in memory and renewed when the database says that they changed. What was
 * held is shown until its successor is ready; the server answers all the while.
 */
export interface Holding {
  readonly localities: () => readonly Locality[]
  readonly published: (locality: string) => Published | undefined
  /** Looks for changes now. Throws while the database does not answer; what was held stays. */
  readonly refresh: () => Promise<void>
}

export interface HoldingDeps {
  readonly database: Database
  readonly topics: readonly Topic[]
  /** What the national list adds to a locality. */
  readonly national: (locality: Locality) => readonly ListedService[]
}

export async function holdDirectories({ database, topics, national }: HoldingDeps): Promise<Holding> {
  let localities: readonly Locality[] = []
  const held = new Map<string, Published>()
  const renew = async (locality: Locality): Promise<void> => {
    const version = String(await readVersion(database, locality.slug))
    const now = held.get(locality.slug)
    if (now?.version === version && JSON.stringify(now.locality) === JSON.stringify(locality)) return
    const services = [...(await readPublished(database, locality.slug)), ...national(locality)]
    // In its pauses requests that came in are answered, from what is held until then.
    held.set(locality.slug, await publishInSteps({ locality, version, services, topics }, pause))
  }
  let going: Promise<void> | undefined
  const refreshAll = async (): Promise<void> => {
    localities = await readLocalities(database)
    for (const locality of localities) await renew(locality)
  }
  const refresh = (): Promise<void> => {
    going ??= refreshAll().finally(() => {
      going = undefined
    })
    return going
  }
  await refresh()
  return { localities: () => localities, published: (slug) => held.get(slug), refresh }
}
