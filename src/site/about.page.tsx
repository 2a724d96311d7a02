import type { Frame, Page, Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { aboutInEnglish } from './about-words.ts'
import { evidencePage } from './evidence.page.tsx'
import { groupsPage } from './groups.page.tsx'
import { Credit, frontOf, LeafletShown } from './leaflet.page.tsx'
import type { Leaflet } from './leaflet.ts'
import { principlesPage } from './principles.page.tsx'
import type { SiteContent } from './site-content.edge.ts'
import { wordsPage } from './words.page.tsx'

/** The pages that explain Rightdoor and the framework it stands on, for young people and for people who help. */
export function aboutRoutes({ content }: { readonly content: SiteContent }): readonly Route[] {
  return [
    page('/about', 'what Rightdoor is, and whose framework it stands on', (frame) => aboutPage(frame, content.about)),
    page(ways.five, 'the five kinds of support, in no order', (frame) => groupsPage(frame, content.groups)),
    page('/about/principles', 'the eight principles', (frame) => principlesPage(frame, content.principles)),
    page('/about/words', 'what the words mean', (frame) => wordsPage(frame, content)),
    page('/about/evidence', 'what the evidence says and does not say', (frame) =>
      evidencePage(frame, content.evidence),
    ),
  ]
}

const page = (get: string, says: string, show: (frame: Frame) => Page): Route => ({
  get,
  says,
  may: 'anyone',
  answer: ({ frame }) => show(frame),
})

function aboutPage(frame: Frame, leaflet: Leaflet, words = aboutInEnglish): Page {
  return {
    is: 'page',
    indexed: true,
    title: leaflet.title,
    back: { to: frontOf(frame), says: words.back.front },
    main: (
      <>
        <LeafletShown leaflet={leaflet} frame={frame} />
        <Credit words={words} />
      </>
    ),
  }
}
