import { inNoOrder, nameOf } from '../language/grouping.ts'
import { partsPlayed } from '../language/part-played.ts'
import type { Topic } from '../language/topic.ts'
import { Card } from '../web/card.tsx'
import { Beams, Doors } from '../web/doors.tsx'
import { kept } from '../web/kept.edge.ts'
import type { Frame, Page, Route } from '../web/route.ts'
import { GroupingSign, Wheel } from '../web/shapes.tsx'
import { ways } from '../web/ways.ts'
import { type FrontWords, frontInEnglish, type PlainAsk } from './front-words.ts'

export interface FrontDeps {
  /** The topics that the plain asks lead to; those that are never suggested are left out here too. */
  readonly topics: readonly Topic[]
  readonly words?: FrontWords
  /** Where things to try lie side by side in a place, if there are any. */
  readonly sideBySide?: ((locality: string) => string | undefined) | undefined
}

export const frontRoutes = ({ sideBySide, ...deps }: FrontDeps): readonly Route[] => [
  {
    get: '/',
    says: 'looked at the front page',
    may: 'anyone',
    answer: ({ frame, locality }) =>
      frontPage(frame, { ...deps, toTry: sideBySide?.(locality) ? thingsToTry : nothing }),
  },
]

/** Whether there are things to try side by side: one value for each answer, so that the page is drawn once. */
interface ToTry {
  readonly isThere: boolean
}
const thingsToTry: ToTry = { isThere: true }
const nothing: ToTry = { isThere: false }

interface FrontOf extends Pick<FrontDeps, 'topics' | 'words'> {
  readonly toTry?: ToTry
}

/** The same for everybody who comes in: nobody has asked anything yet. */
export const frontPage = (frame: Frame, { topics, words = frontInEnglish, toTry = nothing }: FrontOf): Page => ({
  is: 'page',
  title: words.title,
  main: wholeFront({ frame, topics, words, toTry }),
  full: true,
  indexed: true,
})

/** Own words first, then eight doors, then help now, the five, and what anybody may hold us to. */
const wholeFront = kept(({ frame, topics, words, toTry }: Whole) => (
  <>
    <div class="rd-hero">
      <div class="nhsuk-width-container rd-hero__in">
        <h1>{words.heading}</h1>
        <div>
          <AskForm frame={frame} words={words} />
          <PlainAsks frame={frame} words={words} topics={topics} />
          {toTry.isThere && (
            <p class="rd-hero__also">
              <a href={frame.base + ways.tryThings}>{words.sideBySide}</a>
            </p>
          )}
        </div>
      </div>
      <WhoIsAsking frame={frame} words={words} />
      <Beams from={partsPlayed.length} />
    </div>
    <div class="nhsuk-width-container rd-main">
      <HelpNowCard frame={frame} words={words} />
      <FiveKinds frame={frame} words={words} />
      <Promises words={words} />
    </div>
  </>
))

interface Shown {
  readonly frame: Frame
  readonly words: FrontWords
}

interface Whole extends Shown {
  readonly topics: readonly Topic[]
  readonly toTry: ToTry
}

function AskForm({ frame, words: { ask } }: Shown) {
  return (
    <search aria-label={ask.name}>
      <form class="rd-ask" method="post" action={frame.base + ways.find}>
        <label for="words">{ask.label}</label>
        <div class="rd-ask__row">
          <input
            id="words"
            name="words"
            type="text"
            autocomplete="off"
            maxLength={2000}
            aria-describedby="words-hint"
          />
          <button type="submit">{ask.look}</button>
        </div>
        <p class="rd-ask__hint" id="words-hint">
          {ask.hint}
        </p>
      </form>
    </search>
  )
}

function PlainAsks({ frame, words, topics }: Shown & { readonly topics: readonly Topic[] }) {
  const codes = new Map(topics.filter(({ neverSuggest }) => !neverSuggest).map(({ id, code }) => [id, code]))
  const shown = words.asks.filter(({ topic }) => codes.has(topic))
  if (shown.length === 0) return null
  const to = ({ topic, asker }: PlainAsk): string =>
    `${frame.base}${ways.find}?t=${codes.get(topic)}${asker ? `&w=${asker}` : ''}`
  return (
    <ul class="rd-plain-asks" aria-label={words.asksSay}>
      {shown.map((ask) => (
        <li key={ask.says}>
          <a href={to(ask)}>{ask.says}</a>
        </li>
      ))}
    </ul>
  )
}

function WhoIsAsking({ frame, words }: Shown) {
  return (
    <section class="nhsuk-width-container rd-who" aria-labelledby="who">
      <h2 id="who">{words.who.heading}</h2>
      <p>{words.who.lede}</p>
      <Doors doors={partsPlayed.map((part) => ({ to: `${frame.base}${ways.ask}?w=${part}`, ...words.doors[part] }))} />
    </section>
  )
}

function HelpNowCard({ frame, words: { now } }: Shown) {
  return (
    <section class="rd-section rd-section--near" aria-labelledby="now">
      <Card light="lit">
        <h2 id="now">{now.heading}</h2>
        <p class="rd-lede">
          {now.before} <a href={frame.base + ways.helpNow}>{now.link}</a>
          {now.after}
        </p>
      </Card>
    </section>
  )
}

function FiveKinds({ frame, words: { five } }: Shown) {
  const seed = `the front page of ${frame.placeName}`
  const kinds = inNoOrder(seed).map((of) => ({ of, name: nameOf[of] }))
  return (
    <section class="rd-section rd-two rd-two--even rd-two--middle" aria-labelledby="five">
      <Wheel kinds={kinds} seed={seed} says={five.pictureSays(kinds.map(({ name }) => name))} middle={five.middle} />
      <div>
        <h2 id="five">{five.heading}</h2>
        <p>{five.lede}</p>
        <ul class="rd-groups">
          {kinds.map(({ of, name }) => (
            <li key={of}>
              <GroupingSign grouping={of} />
              <div>
                <b>{name}</b> {five.kinds[of]}
              </div>
            </li>
          ))}
        </ul>
        <p>
          <a href={frame.base + ways.five}>{five.more}</a>
        </p>
      </div>
    </section>
  )
}

function Promises({ words: { promises } }: { readonly words: FrontWords }) {
  return (
    <section class="rd-section" aria-labelledby="promises">
      <h2 id="promises">{promises.heading}</h2>
      <div class="rd-three">
        {promises.each.map(({ says, means }) => (
          <Card key={says}>
            <h3>{says}</h3>
            <p>{means}</p>
          </Card>
        ))}
      </div>
    </section>
  )
}
