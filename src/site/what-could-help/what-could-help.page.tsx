import { choicesInEnglish } from '../../decision/choice-words.ts'
import { Urgent } from '../../decision/compare-around.tsx'
import type { ChoicesOfPlace } from '../../decision/place-choices.ts'
import type { Mode } from '../../directory/national.ts'
import type { Published } from '../../directory/published.ts'
import { labelFor } from '../../doors/at-the-door.ts'
import { parsePartPlayed } from '../../language/part-played.ts'
import type { Topic } from '../../language/topic.ts'
import { ButtonLink } from '../../web/nhs/button.tsx'
import type { Asked, Frame, Reply, Route } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { comparingPage } from './comparing.page.tsx'
import { type Opened, openedIn, wayTo } from './side-by-side.ts'
import { type WhatCouldHelpWords, whatCouldHelpInEnglish } from './what-could-help-words.ts'

/** What the pages of things to try work with: everything in memory, and nothing of who reads. */
export interface ThingsToTry {
  readonly choicesIn: (locality: string) => ChoicesOfPlace | undefined
  readonly published: (locality: string) => Published | undefined
  readonly topics: readonly Topic[]
  readonly mode: Mode
}

/** Things to try side by side, for anyone, without a name. */
export const whatCouldHelpRoutes = (
  things: ThingsToTry,
  words: WhatCouldHelpWords = whatCouldHelpInEnglish,
): readonly Route[] => [
  {
    get: '/what-could-help',
    says: 'looked at what can be compared',
    may: 'anyone',
    answer: (asked) => startingPointsPage(things, asked, words),
  },
  {
    get: '/what-could-help/:point',
    says: 'compared what could help',
    may: 'anyone',
    answer: (asked) => onePage(things, asked, words),
  },
]

function startingPointsPage({ choicesIn, topics, mode }: ThingsToTry, asked: Asked, words: WhatCouldHelpWords): Reply {
  const here = choicesIn(asked.locality)
  if (!here) return { is: 'not-found' }
  const { frame } = asked
  const opened = openedIn(here, topics, mode)
  const shown = opened.filter(({ choices }) => choices.length > 0)
  return {
    is: 'page',
    title: words.title,
    back: { to: frame.base + ways.front, says: words.back.front },
    main: (
      <>
        <h1>{words.heading}</h1>
        {shown.length === 0 ? (
          <NotSigned to={frame.base + ways.find} words={words} />
        ) : (
          <p class="rd-lede">{words.lede}</p>
        )}
        <Urgent helpNow={frame.base + ways.helpNow} words={choicesInEnglish} />
        <ul class="rd-cards">
          {shown.map((each) => (
            <PointCard key={each.point.id} opened={each} frame={frame} />
          ))}
        </ul>
        {shown.length > 0 && (
          <section aria-labelledby="else">
            <h2 id="else">{words.elseHeading}</h2>
            <p>
              {words.else} <a href={frame.base + ways.ask}>{words.find}</a>
            </p>
          </section>
        )}
      </>
    ),
  }
}

interface PointProps {
  readonly opened: Opened
  readonly frame: Frame
}

const PointCard = ({ opened: { topic }, frame }: PointProps) => (
  <li class="rd-card">
    <h2 class="rd-card__title">
      <a href={frame.base + wayTo(topic)}>{topic.label.young}</a>
    </h2>
    <p class="rd-quiet">{topic.label.professional}</p>
  </li>
)

function onePage(things: ThingsToTry, asked: Asked, words: WhatCouldHelpWords): Reply {
  const { choicesIn, published, topics, mode } = things
  const { frame, locality, params, query } = asked
  const here = choicesIn(locality)
  const code = params['point']?.toUpperCase()
  const opened = here && openedIn(here, topics, mode).find(({ topic }) => topic.code === code)
  if (!here || !opened) return { is: 'not-found' }
  const offers = published(locality)?.offers.values() ?? []
  const asker = parsePartPlayed(query.first('w') ?? '')
  const label = labelFor(opened.topic, asker)
  const find = `${frame.base}${ways.find}?t=${opened.topic.code}${asker ? `&w=${asker}` : ''}`
  if (opened.choices.length > 0)
    return comparingPage({ asked, opened, label, find, asker, here: { startsHere: here.startsHere, offers }, words })
  return {
    is: 'page',
    title: words.title,
    back: { to: frame.base + ways.tryThings, says: words.back.all },
    main: (
      <>
        <h1>{label}</h1>
        <NotSigned to={find} words={words} />
        <Urgent helpNow={frame.base + ways.helpNow} words={choicesInEnglish} />
      </>
    ),
  }
}

/** Said plainly, and never the end of the way. */
const NotSigned = ({ to, words: { notSigned } }: { readonly to: string; readonly words: WhatCouldHelpWords }) => (
  <>
    <p class="rd-lede">{notSigned.lede}</p>
    <p>{notSigned.why}</p>
    <ButtonLink to={to}>{notSigned.find}</ButtonLink>
  </>
)
