import type { ListedService } from '../directory/listing.ts'
import type { Published } from '../directory/published.ts'
import type { PublishedDirectory } from '../exchange/open-referral/published-directory.ts'
import type { Topic } from '../language/topic.ts'

/** What a demonstration wrote and our national list are ours to pass on; what councils gave waits for their licence. */
const isOurs = (feed: string, { locality }: Published): boolean =>
  feed === 'national' || (locality.demonstration && feed === locality.slug)

/** Stands on everything of a demonstration that leaves this program. */
export const madeUp = 'a made-up place: demonstration data, not for real use'

const markMadeUp = (service: ListedService): ListedService =>
  service.source.feed === 'national'
    ? service
    : { ...service, alert: [`This is ${madeUp}.`, service.alert].filter(Boolean).join(' ') }

const latest = ({ services }: Published): string =>
  services.reduce((last, { last_modified = '' }) => (last_modified > last ? last_modified : last), '')

/** The directory as the open feed publishes it. @param loaded stands where no record says when it changed. */
export function openDirectory(published: Published, topics: readonly Topic[], loaded: string): PublishedDirectory {
  const feeds = new Set(published.services.map(({ source }) => source.feed))
  return {
    services: published.locality.demonstration ? published.services.map(markMadeUp) : published.services,
    version: published.version,
    publisher: published.locality.demonstration ? `${published.locality.name} (${madeUp})` : published.locality.name,
    modified: latest(published) || loaded,
    county: published.locality.name,
    topics,
    unlicensed: new Set([...feeds].filter((feed) => !isOurs(feed, published))),
  }
}

/** The same value until a directory changes, so that it is made ready once. */
export function openDirectories(
  published: (slug: string) => Published | undefined,
  topics: readonly Topic[],
  loaded: string,
): (slug: string) => PublishedDirectory | undefined {
  const made = new WeakMap<Published, PublishedDirectory>()
  return (slug) => {
    const now = published(slug)
    if (!now) return undefined
    const ready = made.get(now) ?? openDirectory(now, topics, loaded)
    made.set(now, ready)
    return ready
  }
}
