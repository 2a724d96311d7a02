import type { PublishedDirectory } from '../exchange/open-referral/published-directory.ts'
import type { Asked, Page, Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'

interface OpenDataDeps {
  readonly feedOf: (locality: string) => PublishedDirectory | undefined
}

/** Where the open feed is, and what it holds. */
export const openDataRoutes = (deps: OpenDataDeps): readonly Route[] => [
  { get: ways.openData, says: 'read about the open data', may: 'anyone', answer: (asked) => openDataPage(deps, asked) },
]

function openDataPage({ feedOf }: OpenDataDeps, { frame, locality, origin }: Asked): Page {
  const publisher = feedOf(locality)?.publisher ?? frame.placeName
  const path = `${frame.base}/open-referral`
  const main = (
    <>
      <h1>The directory as open data</h1>
      <p class="rd-lede">
        Anybody may read and reuse what {publisher} lists, as an Open Referral UK feed (version 3.0).
      </p>
      <ul>
        <li>
          The feed: <a href={path}>{`${origin}${path}`}</a>
        </li>
        <li>
          How to use it: <a href={`${path}/openapi.json`}>{`${origin}${path}/openapi.json`}</a>
        </li>
      </ul>
      <p>
        It leaves out hidden addresses, names of staff, and records of directories that gave no licence to pass them on.
      </p>
      <p class="rd-small rd-quiet">Human Services Data Specification: an Open Referral resource (openreferral.org).</p>
    </>
  )
  return { is: 'page', title: 'Open data', main, indexed: true }
}
