import { type Principle, principleName, principles, reaches } from '../language/principle.ts'
import { Card } from '../web/card.tsx'
import { Facts } from '../web/facts.tsx'
import { Details } from '../web/nhs/notices.tsx'
import type { Frame, Page } from '../web/route.ts'
import { type AboutWords, aboutInEnglish } from './about-words.ts'
import { Credit, Summary } from './leaflet.page.tsx'
import type { PrincipleExplained, PrinciplesExplained } from './principles.ts'

/** The eight principles: a plain sentence each, and what it asks of a place, a team and a conversation. */
export function principlesPage(frame: Frame, explained: PrinciplesExplained, words = aboutInEnglish): Page {
  return {
    is: 'page',
    indexed: true,
    title: words.principles.title,
    back: { to: `${frame.base}/about`, says: words.back.about },
    main: (
      <>
        <h1>{words.principles.heading}</h1>
        <p class="rd-lede">{words.principles.lede}</p>
        <div class="rd-section">
          {principles.map((principle) => (
            <PrincipleShown key={principle} principle={principle} explained={explained[principle]} words={words} />
          ))}
        </div>
        <Credit words={words} />
      </>
    ),
  }
}

interface Shown {
  readonly principle: Principle
  readonly explained: PrincipleExplained
  readonly words: AboutWords
}

function PrincipleShown({ principle, explained, words }: Shown) {
  return (
    <Card as="section" labelledBy={principle}>
      <h2 id={principle}>{principleName[principle]}</h2>
      <p class="rd-lede">{explained.plain}</p>
      <Details summary={<Summary says={words.principles.inPractice} of={principleName[principle]} />}>
        <Facts facts={reaches.map((reach) => ({ says: words.principles.reach[reach], is: explained[reach] }))} one />
      </Details>
    </Card>
  )
}
