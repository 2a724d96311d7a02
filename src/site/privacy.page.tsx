import type { Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { aboutInEnglish } from './about-words.ts'
import { complaintInWords } from './complaint.ts'
import { frontOf, LeafletShown } from './leaflet.page.tsx'
import { filledLeaflet } from './leaflet.ts'
import type { SiteContent } from './site-content.edge.ts'
import { keptInEnglish, whatIsKeptWay } from './what-is-kept.page.tsx'

/** Who can see what somebody writes here: the short notice first. */
export function privacyRoutes({ content }: { readonly content: SiteContent }): readonly Route[] {
  const leaflet = filledLeaflet(content.privacy, complaintInWords)
  return [
    {
      get: ways.privacy,
      says: 'who can see what you write, what is counted, and your rights',
      may: 'anyone',
      answer: ({ frame }) => ({
        is: 'page',
        indexed: true,
        title: leaflet.title,
        back: { to: frontOf(frame), says: aboutInEnglish.back.front },
        main: (
          <LeafletShown leaflet={leaflet} frame={frame}>
            <p>
              <a href={frame.base + whatIsKeptWay}>{keptInEnglish.link}</a>
            </p>
          </LeafletShown>
        ),
      }),
    },
  ]
}
