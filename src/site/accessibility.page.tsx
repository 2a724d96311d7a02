import type { Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { aboutInEnglish } from './about-words.ts'
import { complaintInWords } from './complaint.ts'
import { frontOf, LeafletShown } from './leaflet.page.tsx'
import { filledLeaflet } from './leaflet.ts'
import type { SiteContent } from './site-content.edge.ts'

/** What was tested, what nobody has tested, and what does not work yet. */
export function accessibilityRoutes({ content }: { readonly content: SiteContent }): readonly Route[] {
  const leaflet = filledLeaflet(content.accessibility, complaintInWords)
  return [
    {
      get: ways.accessibility,
      says: 'the accessibility statement: what was tested, what was not, and known limits',
      may: 'anyone',
      answer: ({ frame }) => ({
        is: 'page',
        indexed: true,
        title: leaflet.title,
        back: { to: frontOf(frame), says: aboutInEnglish.back.front },
        main: <LeafletShown leaflet={leaflet} frame={frame} />,
      }),
    },
  ]
}
