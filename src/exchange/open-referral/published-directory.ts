import type { ListedService } from '../../directory/listing.ts'
import type { Topic } from '../../language/topic.ts'

/** What one locality publishes, held in memory, so that it is served while the database is down. */
export interface PublishedDirectory {
  /** What was last approved. Records of `unlicensed` feeds and inactive ones may be among them; they are not published. */
  readonly services: readonly ListedService[]
  /** Changes whenever anything in the directory changes. */
  readonly version: string
  /** Who publishes, in words: "Ashmere". */
  readonly publisher: string
  /** When the directory last changed: `2026-11-21T00:00:00Z`. */
  readonly modified: string
  /** Stands in for a county that an address lacks; the locality's name. */
  readonly county: string
  readonly topics: readonly Pick<Topic, 'id' | 'label'>[]
  /** Names of feeds that gave no licence: theirs is not ours to hand on. */
  readonly unlicensed: ReadonlySet<string>
}

/** Only what is alive, and what we may hand on. A record whose name is blank helps nobody. */
export const isPublishable = (service: ListedService, unlicensed: ReadonlySet<string>): boolean =>
  (service.status === 'active' || service.status === 'temporarily closed') &&
  !unlicensed.has(service.source.feed) &&
  service.name.trim() !== ''
