import { Card } from '../web/card.tsx'
import type { Frame, Page } from '../web/route.ts'
import { aboutInEnglish } from './about-words.ts'
import { type EvidenceExplained, type EvidencePart, evidenceInWords, type Source } from './evidence.ts'
import { Credit, Points } from './leaflet.page.tsx'
import { filled } from './leaflet.ts'

/** What is known about working this way, told plainly first; no effect is claimed that was not found (R40). */
export function evidencePage(frame: Frame, explained: EvidenceExplained, words = aboutInEnglish): Page {
  return {
    is: 'page',
    indexed: true,
    title: words.evidence.title,
    back: { to: `${frame.base}/about`, says: words.back.about },
    main: (
      <>
        <h1>{words.evidence.heading}</h1>
        {explained.plain.map((said) => (
          <p key={said} class="rd-lede">
            {filled(said, evidenceInWords)}
          </p>
        ))}
        <section class="rd-section" aria-labelledby="figures">
          <h2 id="figures">{words.evidence.moreOfIt}</h2>
          {explained.parts.map((part) => (
            <PartShown key={part.id} part={part} />
          ))}
        </section>
        <section class="rd-section" aria-labelledby="where-from">
          <h2 id="where-from">{words.evidence.whereFrom}</h2>
          <Sources sources={explained.sources} />
        </section>
        <Credit words={words} />
      </>
    ),
  }
}

function PartShown({ part }: { readonly part: EvidencePart }) {
  return (
    <Card as="section" light="place" labelledBy={part.id}>
      <h3 id={part.id}>{part.heading}</h3>
      {part.says.map((said) => (
        <p key={said}>{filled(said, evidenceInWords)}</p>
      ))}
      <Points points={part.points} />
    </Card>
  )
}

function Sources({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ul class="rd-source">
      {sources.map(({ says, to }) => (
        <li key={says}>
          {to ? (
            <a href={to} rel="noreferrer">
              {says}
            </a>
          ) : (
            says
          )}
        </li>
      ))}
    </ul>
  )
}
