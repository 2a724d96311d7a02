import type { PlaceIndex } from '../../places/place-index.ts'
import type { Asked, Reply, Route } from '../../web/route.ts'
import { aboutFeed, type Listing, listings, listPage } from './answer.ts'
import { type Fault, parseQuestion, type Question } from './ask/question.ts'
import { entityTag, isHeld } from './entity-tag.ts'
import { type Feed, feedOf } from './feed.ts'
import { openApi } from './openapi.ts'
import { lines } from './paging.ts'
import type { PublishedDirectory } from './published-directory.ts'
import type { NameId } from './taxonomies.ts'

/** What the feed is served from, all of it in memory. */
export interface FeedSource {
  /** The same value until the directory changes: it is made ready once for each value. Undefined: nothing is published. */
  readonly directoryOf: (locality: string) => PublishedDirectory | undefined
  readonly places: () => PlaceIndex
  readonly nameId: NameId
}

/** Any site may read it; written small, as the server writes its own, which these stand in for. */
const open = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag',
  'cross-origin-resource-policy': 'cross-origin',
}
const cache = 'public, max-age=300'

function send(asked: Asked, type: string, body: string): Reply {
  const tag = entityTag(body)
  const headers = { ...open, etag: tag }
  if (isHeld(tag, asked.header('if-none-match'))) return { is: 'file', type, body: '', status: 304, cache, headers }
  return { is: 'file', type, body, cache, headers }
}

const sendJson = (asked: Asked, value: unknown): Reply =>
  send(asked, 'application/json; charset=utf-8', JSON.stringify(value))

interface Refusal {
  readonly error: 'not-found' | 'bad-parameter'
  readonly message: string
  readonly faults?: readonly Fault[]
}

const refuse = (status: 400 | 404, value: Refusal): Reply => ({
  is: 'file',
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
  status,
  cache: 'no-store',
  headers: open,
})

const unknown: Refusal = { error: 'not-found', message: 'There is no such record here, or it is no longer published.' }

const addressOf = ({ origin, frame }: Asked): string => `${origin}${frame.base}/open-referral`

function list(asked: Asked, feed: Feed, { listing, question }: { listing: Listing; question: Question }): Reply {
  if (question.format === 'json') return sendJson(asked, listPage(listing, feed, question))
  const records = listing.all(feed, question).map((write) => write())
  return send(asked, 'application/x-ndjson; charset=utf-8', lines(records))
}

type Give = (feed: Feed, question: Question) => Reply
type Answer = (asked: Asked, give: Give) => Reply

/** Makes a directory ready once, reads the question, and refuses in plain JSON what cannot be read. */
function answering(from: FeedSource): Answer {
  const ready = new WeakMap<PublishedDirectory, Feed>()
  return (asked, give) => {
    const directory = from.directoryOf(asked.locality)
    if (!directory) return refuse(404, { error: 'not-found', message: 'Nothing is published here.' })
    const feed = ready.get(directory) ?? feedOf(directory, from.nameId)
    ready.set(directory, feed)
    const question = parseQuestion(asked.query, from.places())
    if (question.is === 'ok') return give(feed, question.value)
    const faults = question.because
    return refuse(400, { error: 'bad-parameter', message: faults.map(({ message }) => message).join(' '), faults })
  }
}

const route = (path: string, says: string, answer: (asked: Asked) => Reply): Route => ({
  get: `/open-referral${path}`,
  says,
  may: 'anyone',
  answer,
})

const routesOfList = (listing: Listing, answer: Answer): readonly Route[] => [
  route(`/${listing.name}`, `read a list of ${listing.name}`, (asked) =>
    answer(asked, (feed, question) => list(asked, feed, { listing, question })),
  ),
  route(`/${listing.name}/:id`, `read one of ${listing.name}`, (asked) =>
    answer(asked, (feed, question) => {
      const record = listing.one(feed, (asked.params['id'] ?? '').toLowerCase(), question)
      return record ? sendJson(asked, record) : refuse(404, unknown)
    }),
  ),
]

/** The feed of a locality: the nine addresses of Open Referral UK, organisations beside them, and their description. */
export function openReferralRoutes(from: FeedSource): readonly Route[] {
  const answer = answering(from)
  const about = (asked: Asked): Reply => answer(asked, (feed) => sendJson(asked, aboutFeed(feed, addressOf(asked))))
  const described = (asked: Asked): Reply =>
    answer(asked, (feed) => sendJson(asked, openApi(feed.publisher, addressOf(asked))))
  return [
    route('', 'read what the feed is', about),
    route('/openapi.json', 'read how to use the feed', described),
    { get: '/openapi.json', says: 'read how to use the feed', may: 'anyone', answer: described },
    ...listings.flatMap((listing) => routesOfList(listing, answer)),
  ]
}
