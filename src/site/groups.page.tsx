import { type Grouping, inNoOrder, nameOf } from '../language/grouping.ts'
import { Card } from '../web/card.tsx'
import { Facts } from '../web/facts.tsx'
import { Details } from '../web/nhs/notices.tsx'
import type { Frame, Page } from '../web/route.ts'
import { LargeShape, Wheel } from '../web/shapes.tsx'
import { ways } from '../web/ways.ts'
import { type AboutWords, aboutInEnglish, type FiveWords } from './about-words.ts'
import type { ForThoseWhoHelp, GroupsExplained, KindExplained } from './groups.ts'
import { Credit, Points, Summary } from './leaflet.page.tsx'

/** The five kinds of support, all the same size and in no order: plain words first, then those of professionals. */
export function groupsPage(frame: Frame, explained: GroupsExplained, words = aboutInEnglish): Page {
  const { five } = words
  return {
    is: 'page',
    indexed: true,
    title: five.title,
    back: { to: `${frame.base}/about`, says: words.back.about },
    main: (
      <>
        <Opening frame={frame} promises={explained.promises} words={five} />
        <section class="rd-section" aria-label={five.eachOfTheFive}>
          <div class="rd-five">
            {inNoOrder(ways.five).map((kind) => (
              <Kind key={kind} kind={kind} explained={explained.kinds[kind]} words={words} />
            ))}
          </div>
        </section>
        <ForPeopleWhoHelp explained={explained} words={words} />
        <p class="rd-section">
          <a href={`${frame.base}/about/evidence`}>{five.whatEvidenceSays}</a>
        </p>
        <Credit words={words} />
      </>
    ),
  }
}

interface Opened {
  readonly frame: Frame
  readonly promises: readonly string[]
  readonly words: FiveWords
}

function Opening({ frame, promises, words }: Opened) {
  return (
    <div class="rd-two rd-two--even">
      <div>
        <h1>{words.heading}</h1>
        <p class="rd-lede">{words.lede}</p>
        <Points points={promises} />
        <p>
          <b>{words.notUrgentHelp}</b> <a href={frame.base + ways.helpNow}>{words.alwaysOpen}</a>
          {words.whateverElse}
        </p>
      </div>
      <div>
        <Wheel
          kinds={inNoOrder(ways.five).map((of) => ({ of, name: nameOf[of] }))}
          seed={ways.five}
          says={words.wheelSays}
          middle={words.wheelMiddle}
          labelled
        />
      </div>
    </div>
  )
}

interface KindShown {
  readonly kind: Grouping
  readonly explained: KindExplained
  readonly words: AboutWords
}

function Kind({ kind, explained, words }: KindShown) {
  return (
    <Card as="section" labelledBy={kind}>
      <LargeShape of={kind} id={`shape-${kind}`} />
      <h2 id={kind}>{nameOf[kind]}</h2>
      <p class="rd-lede">{explained.short}</p>
      <p>{explained.more}</p>
      <p>
        <b>{words.five.couldLookLike}</b> {explained.couldLookLike}
      </p>
      <Details summary={<Summary says={words.inProfessionalWords} of={nameOf[kind]} />}>
        <Facts facts={asked.map((each) => ({ says: words.five[each], is: explained.forThoseWhoHelp[each] }))} one />
      </Details>
    </Card>
  )
}

const asked: readonly (keyof ForThoseWhoHelp)[] = ['need', 'choice', 'offered', 'moves', 'watchFor']

interface Explained {
  readonly explained: GroupsExplained
  readonly words: AboutWords
}

function ForPeopleWhoHelp({ explained, words }: Explained) {
  return (
    <section class="rd-section" aria-labelledby="in-the-words-professionals-use">
      <h2 id="in-the-words-professionals-use">{words.inProfessionalWords}</h2>
      <Card>
        <h3>{words.five.howToRead}</h3>
        <Points points={explained.howToRead} />
      </Card>
      <Card>
        <h3>{words.five.misread}</h3>
        <Facts
          facts={explained.misreadings.map(({ thought, instead }) => ({ says: `“${thought}”`, is: instead }))}
          one
        />
      </Card>
    </section>
  )
}
