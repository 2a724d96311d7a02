import type { PublishedDirectory } from '../exchange/open-referral/published-directory.ts'
import type { Asked, Page, Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { type OpenDataWords, openDataInEnglish } from './open-data-words.ts'

interface OpenDataDeps {
  readonly feedOf: (locality: string) => PublishedDirectory | undefined
  readonly words?: OpenDataWords
}

/** Where the open feed is, and what it holds. */
export const openDataRoutes = (deps: OpenDataDeps): readonly Route[] => [
  { get: ways.openData, says: 'read about the open data', may: 'anyone', answer: (asked) => openDataPage(deps, asked) },
]

function openDataPage({ feedOf, words = openDataInEnglish }: OpenDataDeps, { frame, locality, origin }: Asked): Page {
  const publisher = feedOf(locality)?.publisher ?? frame.placeName
  const path = `${frame.base}/open-referral`
  const main = (
    <>
      <h1>{words.heading}</h1>
      <p class="rd-lede">{words.lede(publisher)}</p>
      <ul>
        <li>
          {words.feed} <a href={path}>{`${origin}${path}`}</a>
        </li>
        <li>
          {words.howToUse} <a href={`${path}/openapi.json`}>{`${origin}${path}/openapi.json`}</a>
        </li>
      </ul>
      <p>{words.leavesOut}</p>
      <p class="rd-small rd-quiet">{words.credit}</p>
    </>
  )
  return { is: 'page', title: words.title, main, indexed: true }
}
