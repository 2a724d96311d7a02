import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { placeIndex } from '../places/place-index.ts'
import { namedId } from '../shared/named-id.edge.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { aboutFeed, type Listing, listings, listPage } from './open-referral/answer.ts'
import { mostPerPage, parseQuestion, type Question } from './open-referral/ask/question.ts'
import { type Feed, feedOf } from './open-referral/feed.ts'
import { openApi } from './open-referral/openapi.ts'
import { lines } from './open-referral/paging.ts'
import type { PublishedDirectory } from './open-referral/published-directory.ts'

/** What `rightdoor feed` is asked for. `origin`: where the folder will be served from, without a slash at the end. */
export interface FeedWish {
  readonly directory: PublishedDirectory
  readonly folder: string
  readonly origin: string
}

export interface FeedWritten {
  readonly files: number
  readonly services: number
  readonly service_at_locations: number
  readonly organizations: number
}

export interface FolderFault {
  readonly is: 'holds-other-things'
  readonly says: string
}

/** What somebody asks who asks for everything. */
function everything(page: number): Question {
  const given: Readonly<Record<string, string>> = { page: String(page), per_page: String(mostPerPage) }
  const read = parseQuestion(
    { first: (name) => given[name], all: (name) => (given[name] === undefined ? [] : [given[name]]) },
    placeIndex([]),
  )
  if (read.is === 'refused') throw new Error('the question for everything cannot be read')
  return read.value
}

/**
 * Writes the feed as files that any web server can serve: base.json, openapi.json, and for each list page-1.json …, one file a
 * record, and the whole as ndjson. The folder changes in one step: a reader finds the old feed or the new one.
 * A folder that holds something else is left alone.
 */
export async function writeFeed({ directory, folder, origin }: FeedWish): Promise<Result<FeedWritten, FolderFault>> {
  const target = resolve(folder)
  if (!(await isOurs(target))) {
    const says = `The folder ${basename(target)} holds other things. Name a new folder, or one that holds an earlier feed.`
    return refused({ is: 'holds-other-things', says })
  }
  await mkdir(dirname(target), { recursive: true })
  const making = await mkdtemp(join(dirname(target), `.${basename(target)}-`))
  try {
    const feed = feedOf(directory, namedId)
    await writeJson(join(making, 'base.json'), aboutFeed(feed, origin))
    await writeJson(join(making, 'openapi.json'), openApi(feed.publisher, origin))
    let files = 2
    for (const listing of listings) files += await writeListing(join(making, listing.name), listing, feed)
    await chmod(making, 0o755)
    await replace(target, making)
    const { services, offers, organizations } = feed
    return ok({
      files,
      services: services.length,
      service_at_locations: offers.length,
      organizations: organizations.size,
    })
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw error
  }
}

async function isOurs(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined)
  if (!found) return true
  if (!found.isDirectory()) return false
  const names = await readdir(folder)
  return names.length === 0 || (names.includes('base.json') && names.includes('openapi.json'))
}

const writeJson = (path: string, value: unknown): Promise<void> =>
  writeFile(path, `${JSON.stringify(value, undefined, 1)}\n`)

async function writeListing(path: string, listing: Listing, feed: Feed): Promise<number> {
  await mkdir(path)
  const first = listPage(listing, feed, everything(1))
  const pages = Math.max(1, first.total_pages)
  for (let page = 1; page <= pages; page++) {
    await writeJson(join(path, `page-${page}.json`), listPage(listing, feed, everything(page)))
  }
  const records = listing.all(feed, { ...everything(1), full: true }).map((write) => write())
  await writeFile(`${path}.ndjson`, lines(records))
  const ids = records.flatMap(({ id }) => (typeof id === 'string' ? [id] : []))
  for (const id of ids) await writeJson(join(path, `${id}.json`), listing.one(feed, id, everything(1)))
  return pages + 1 + ids.length
}

/** The old folder steps aside only when the new one is whole, and comes back if the new one cannot take its place. */
async function replace(target: string, making: string): Promise<void> {
  const old = `${making}-old`
  const hadOne = await rename(target, old).then(
    () => true,
    () => false,
  )
  try {
    await rename(making, target)
  } catch (error) {
    if (hadOne) await rename(old, target)
    throw error
  }
  if (hadOne) await rm(old, { recursive: true, force: true })
}
