import { inNoOrder, nameOf } from '../language/grouping.ts'
import { Card } from '../web/card.tsx'
import type { Frame, Page } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { aboutInEnglish } from './about-words.ts'
import type { GroupsExplained } from './groups.ts'
import { Credit } from './leaflet.page.tsx'
import { inAlphabet, type WordExplained } from './words.ts'

interface Explained {
  readonly glossary: readonly WordExplained[]
  readonly groups: GroupsExplained
}

/** What the words mean: the five in no order, then the others in the order of the alphabet. */
export function wordsPage(frame: Frame, { glossary, groups }: Explained, words = aboutInEnglish): Page {
  const theFive = inNoOrder('/about/words').map((kind) => ({
    id: kind,
    word: nameOf[kind],
    plain: groups.kinds[kind].short,
    forThoseWhoHelp: groups.kinds[kind].forThoseWhoHelp.offered,
  }))
  return {
    is: 'page',
    indexed: true,
    title: words.glossary.title,
    back: { to: `${frame.base}/about`, says: words.back.about },
    main: (
      <>
        <h1>{words.glossary.heading}</h1>
        <p class="rd-lede">{words.glossary.lede}</p>
        <Words id="the-five" heading={words.glossary.theFive} words={theFive} />
        <p>
          <a href={frame.base + ways.five}>{words.glossary.moreAboutTheFive}</a>
        </p>
        <Words id="other-words" heading={words.glossary.otherWords} words={inAlphabet(glossary)} />
        <Credit words={words} />
      </>
    ),
  }
}

interface Listed {
  readonly id: string
  readonly heading: string
  readonly words: readonly WordExplained[]
}

function Words({ id, heading, words }: Listed) {
  return (
    <section class="rd-section" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <Card>
        <dl class="rd-facts">
          {words.map((word) => (
            <div key={word.id} id={`word-${word.id}`}>
              <dt>{word.word}</dt>
              <dd>{word.plain}</dd>
              <dd class="rd-quiet rd-small">{word.forThoseWhoHelp}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </section>
  )
}
