import { choicesInEnglish } from '../../decision/choice-words.ts'
import { Urgent } from '../../decision/compare-around.tsx'
import { offersFound } from '../../decision/offers-to-try.ts'
import type { ChoicesOfPlace } from '../../decision/place-choices.ts'
import { usualLimits } from '../../directory/freshness.ts'
import type { Mode } from '../../directory/national.ts'
import type { Offer } from '../../directory/offer.ts'
import type { Published } from '../../directory/published.ts'
import { labelFor } from '../../doors/at-the-door.ts'
import { parsePartPlayed } from '../../language/part-played.ts'
import type { Topic } from '../../language/topic.ts'
import { ButtonLink } from '../../web/nhs/button.tsx'
import type { Asked, Reply, Route } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import { type Around, forAnyone } from './around.tsx'
import { addressOfLooking, type Brought, readBrought, shortsIn, shortsOf } from './brought.ts'
import { comparingPage } from './comparing.page.tsx'
import { codesIn, type Opened, openedIn } from './side-by-side.ts'
import { type WhatCouldHelpWords, whatCouldHelpInEnglish } from './what-could-help-words.ts'

/** What the pages of things to try work with: everything in memory, and nothing of who reads. */
export interface ThingsToTry {
  readonly choicesIn: (locality: string) => ChoicesOfPlace | undefined
  readonly published: (locality: string) => Published | undefined
  readonly topics: readonly Topic[]
  readonly mode: Mode
  /** Words of one's own stand in an address sealed for an hour, or not at all (decisions/0003). */
  readonly seal: { readonly seal: (words: string) => string; readonly open: (sealed: string) => string | undefined }
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
    answer: (asked) => startingPointsPage({ things, asked, words, around: forAnyone(words.back.front) }),
  },
  {
    get: '/what-could-help/:point',
    says: 'compared what could help',
    may: 'anyone',
    answer: (asked) => onePage({ things, asked, words, around: forAnyone(words.back.front) }),
  },
  {
    post: '/what-could-help/:point',
    says: 'chose what to compare',
    may: 'anyone',
    answer: (asked) => lookAtThem({ things, asked, words, around: forAnyone(words.back.front) }),
  },
]

/** Who looks at them, and where they lie. */
export interface Trying {
  readonly things: ThingsToTry
  readonly asked: Asked
  readonly words: WhatCouldHelpWords
  readonly around: Around
}

/** What was chosen, as an address that says nothing to whoever reads it: so Back and reload work, and nothing is kept. */
export function lookAtThem(trying: Trying): Reply {
  const { choicesIn, topics, mode, seal } = trying.things
  const { frame, locality, params, form } = trying.asked
  const code = params['point']?.toUpperCase()
  const here = choicesIn(locality)
  const opened = here && openedIn(here, topics, mode).find(({ topic }) => topic.code === code)
  if (!opened) return { is: 'not-found' }
  const own = form.first('own')
  if (trying.around.looksHere && form.first('do') === 'look') return onePage(trying, form.first('letters') ?? '')
  const looking = {
    ...{ look: true, codes: codesIn(form), shorts: shortsIn(form) },
    ...{ sealed: own === undefined ? '' : seal.seal(own), asker: parsePartPlayed(form.first('w') ?? '') },
  }
  return { is: 'go', to: `${frame.base}${trying.around.at}/${opened.topic.code}${addressOfLooking(looking)}` }
}

export function startingPointsPage({ things, asked, words, around }: Trying): Reply {
  const { choicesIn, published, topics, mode, seal } = things
  const here = choicesIn(asked.locality)
  if (!here) return { is: 'not-found' }
  const { frame } = asked
  const opened = openedIn(here, topics, mode)
  const shown = opened.filter(({ choices }) => choices.length > 0)
  const brought = readBrought(asked.query, { published: published(asked.locality), open: seal.open })
  const asker = parsePartPlayed(asked.query.first('w') ?? '')
  const along = addressOfLooking({ look: false, codes: [], shorts: shortsOf(brought), sealed: '', asker })
  return {
    is: 'page',
    title: words.title,
    back: { to: frame.base + around.back.to, says: around.back.says },
    main: (
      <>
        <h1>{words.heading}</h1>
        {shown.length === 0 ? (
          <NotSigned to={frame.base + ways.find} words={words} />
        ) : (
          <p class="rd-lede">{words.lede}</p>
        )}
        <CameWith brought={brought} words={words.brought} />
        <Urgent helpNow={frame.base + ways.helpNow} words={choicesInEnglish} />
        <ul class="rd-cards">
          {shown.map((each) => (
            <PointCard key={each.point.id} opened={each} to={`${frame.base}${around.at}/${each.topic.code}${along}`} />
          ))}
        </ul>
        {shown.length > 0 && !around.looksHere && <SomethingElse to={frame.base + ways.ask} words={words} />}
      </>
    ),
  }
}

const SomethingElse = ({ to, words }: { readonly to: string; readonly words: WhatCouldHelpWords }) => (
  <section aria-labelledby="else">
    <h2 id="else">{words.elseHeading}</h2>
    <p>
      {words.else} <a href={to}>{words.find}</a>
    </p>
  </section>
)

/** Somebody came from the page of an offer: it is said that it came along. */
const CameWith = ({ brought: { offers, offersGone }, words }: CameWithProps) => (
  <>
    {offersGone > 0 && <p role="status">{words.fellOut.offers(offersGone)}</p>}
    {offers.length > 0 && (
      <p class="rd-card rd-card--lit">
        <span dir="auto">{words.cameWith(offers.map(({ name }) => name))}</span> {words.pick}
      </p>
    )}
  </>
)

interface CameWithProps {
  readonly brought: Brought
  readonly words: WhatCouldHelpWords['brought']
}

interface PointProps {
  readonly opened: Opened
  /** With what came with them, as it stands in an address. */
  readonly to: string
}

const PointCard = ({ opened: { point, topic }, to }: PointProps) => (
  <li class="rd-card">
    <h2 class="rd-card__title">
      <a href={to}>{topic.label.young}</a>
    </h2>
    <p class="rd-quiet">{point.own?.whoFor ?? topic.label.professional}</p>
  </li>
)

/** @param letters what was typed to look for in the directory, where that is done on the page itself. */
export function onePage(trying: Trying, letters?: string): Reply {
  const { things, asked, words, around } = trying
  const { choicesIn, published, topics, mode, seal } = things
  const { frame, locality, params } = asked
  const here = choicesIn(locality)
  const code = params['point']?.toUpperCase()
  const opened = here && openedIn(here, topics, mode).find(({ topic }) => topic.code === code)
  if (!here || !opened) return { is: 'not-found' }
  const given = letters === undefined ? asked.query : typedIn(asked.form, seal)
  const directory = published(locality)
  const brought = readBrought(given, { published: directory, open: seal.open })
  const offers = directory?.offers.values() ?? []
  const limits = directory?.locality.settings ?? usualLimits
  const asker = parsePartPlayed(given.first('w') ?? '')
  const label = labelFor(opened.topic, asker)
  const find = frame.base + findAbout(opened, asker)
  const { says, to } = around.backFromOne ?? { says: words.back.all, to: around.at }
  if (opened.choices.length > 0)
    return comparingPage({
      ...{ asked, opened, label, find, asker, brought, limits, words, around, given },
      ...(letters === undefined ? {} : { looks: { letters, found: offersLike(directory, letters, brought) } }),
      here: { startsHere: here.startsHere, offers },
    })
  return {
    is: 'page',
    title: words.title,
    back: { to: frame.base + to, says },
    main: (
      <>
        <h1>{label}</h1>
        <NotSigned to={find} words={words} />
        <Urgent helpNow={frame.base + ways.helpNow} words={choicesInEnglish} />
      </>
    ),
  }
}

/** What stands in the form, read as an address would be: their own words are sealed first, and stand in no address. */
const typedIn = (form: Asked['form'], { seal }: ThingsToTry['seal']) => ({
  first: (name: string) => (name === 'q' ? seal(form.first('own') ?? '') : form.first(name)),
  all: form.all,
})

/** Offers by letters of their name, but for those that are there already. */
function offersLike(directory: Published | undefined, letters: string, brought: Brought): readonly Offer[] {
  const all = directory?.offers ?? new Map<string, Offer>()
  const there = new Set(brought.offers.map(({ id }) => id))
  return offersFound(all.values(), letters, there).flatMap(({ id }) => all.get(id) ?? [])
}

/** The same, asked of the directory; of what a place called itself the finder knows nothing. */
function findAbout({ point, topic }: Opened, asker: string | undefined): string {
  const asked = [...(point.own ? [] : [`t=${topic.code}`]), ...(asker ? [`w=${asker}`] : [])].join('&')
  return ways.find + (asked === '' ? '' : `?${asked}`)
}

/** Said plainly, and never the end of the way. */
const NotSigned = ({ to, words: { notSigned } }: { readonly to: string; readonly words: WhatCouldHelpWords }) => (
  <>
    <p class="rd-lede">{notSigned.lede}</p>
    <p>{notSigned.why}</p>
    <ButtonLink to={to}>{notSigned.find}</ButtonLink>
  </>
)
