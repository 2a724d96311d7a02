import type { PublishedDirectory } from '../exchange/open-referral/published-directory.ts'
import type { Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'

/** Where the open feed is, and what it holds. */
export const openDataRoutes = ({
  feedOf,
}: {
  readonly feedOf: (locality: string) => PublishedDirectory | undefined
}): readonly Route[] => [
  {
    get: ways.openData,
    says: 'read about the open data',
    may: 'anyone',
    answer: ({ frame, locality, origin }) => {
      const directory = feedOf(locality)
      const address = `${origin}${frame.base}/open-referral`
      return {
        is: 'page',
        title: 'Open data',
        main: (
          <>
            <h1>The directory as open data</h1>
            <p class="rd-lede">
              Anybody may read and reuse what {directory?.publisher ?? frame.placeName} lists, as an Open Referral UK
              feed (version 3.0).
            </p>
            <ul>
              <li>
                The feed: <a href={`${frame.base}/open-referral`}>{address}</a>
              </li>
              <li>
                How to use it: <a href={`${frame.base}/open-referral/openapi.json`}>{`${address}/openapi.json`}</a>
              </li>
            </ul>
            <p>
              It leaves out hidden addresses, names of staff, and records of directories that gave no licence to pass
              them on.
            </p>
            <p class="rd-small rd-quiet">
              Human Services Data Specification: an Open Referral resource (openreferral.org).
            </p>
          </>
        ),
      }
    },
  },
]
