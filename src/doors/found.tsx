import type { Found as FoundOffer } from '../directory/match/asking.ts'
import { Button, ButtonLink } from '../web/nhs/button.tsx'
import { topicLabel } from './at-the-door.ts'
import { Carried } from './carried.tsx'
import { offerCard } from './offer-card.tsx'
import { addressOf, type Question } from './question.ts'
import { countInWords, type ResultsView } from './results-view.tsx'
import { sayAll } from './say-why.ts'
import { readShortlist } from './shortlist.ts'

interface FoundProps {
  readonly view: ResultsView
}

/** What was found, card by card; then more of it, and a way to say that none of it fits. */
export function Found({ view }: FoundProps) {
  const { answer, otherAges, showing, question, words } = view
  return (
    <section aria-labelledby="found">
      <h2 id="found">{countInWords(view)}</h2>
      <p class="rd-quiet">{answer.nothingFits ? words.results.peopleFirst : words.results.order}</p>
      {otherAges.length > 0 && <WhateverTheAge view={view} />}
      <Cards view={view} offers={answer.found.slice(0, showing)} />
      {answer.found.length > showing && <ShowMore view={view} />}
      {question.everyAge && otherAges.length > 0 && <OtherAges view={view} />}
      <NoneOfThese view={view} />
    </section>
  )
}

function Cards({ view, offers }: FoundProps & { readonly offers: readonly FoundOffer[] }) {
  const { door, asked, question, sealed, published, words } = view
  const { frame, today } = asked
  const shortlist = readShortlist(asked.query.first('s'))
  const saying = {
    topicLabel: topicLabel(door.topics, question.asker),
    words: words.say.why,
    ...(question.asker ? { asker: question.asker } : {}),
    ...(question.where ? { near: question.where } : {}),
  }
  const limits = published.locality.settings
  const behind = addressOf(question, sealed, shortlist.length > 0 ? { s: shortlist.join('.') } : {})
  return (
    <ul class="rd-cards">
      {offers.map(({ offer, why }) =>
        offerCard(
          { offer, limits, words, today },
          { href: `${frame.base}/o/${offer.id}${behind}`, why: sayAll(why, saying) },
        ),
      )}
    </ul>
  )
}

/** Says what is not there because of an age, and is the one tap that shows it, or puts it away again. */
function WhateverTheAge({ view }: FoundProps) {
  const { asked, question, sealed, otherAges, words } = view
  const { everyAge: isShown, ...otherwise } = question
  const { leftOut, show, heading, onlyThisAge } = words.results.everyAge
  const to = (changed: Question): string => `${asked.frame.base}/find${addressOf(changed, sealed)}`
  return (
    <p class="rd-noprint">
      {leftOut(otherAges.length, question.age)}{' '}
      {isShown ? (
        <>
          <a href="#other-ages">{heading}</a> · <a href={to(otherwise)}>{onlyThisAge}</a>
        </>
      ) : (
        <a href={`${to({ ...question, everyAge: true })}#other-ages`}>{show}</a>
      )}
    </p>
  )
}

function OtherAges({ view }: FoundProps) {
  const { heading, says } = view.words.results.everyAge
  return (
    <section aria-labelledby="other-ages">
      <h2 id="other-ages">{heading}</h2>
      <p class="rd-quiet">{says}</p>
      <Cards view={view} offers={view.otherAges} />
    </section>
  )
}

function ShowMore({ view }: FoundProps) {
  const { asked, question, sealed, showing, words } = view
  return (
    <p class="rd-noprint">
      <ButtonLink
        variant="secondary"
        to={`${asked.frame.base}/find${addressOf(question, sealed, { n: String(showing + 10) })}`}
      >
        {words.results.showMore}
      </ButtonLink>
    </p>
  )
}

function NoneOfThese({ view }: FoundProps) {
  const { question, asked } = view
  const { none } = view.words.results
  const { base, placeName } = asked.frame
  return (
    <form class="rd-card rd-noprint" action={`${base}/find/nothing-fits`} method="post">
      <h2 class="rd-card__title">{none.heading}</h2>
      <p>{none.says(placeName)}</p>
      <Carried question={{ ...question, topicCodes: codesOf(view) }} only />
      <Button variant="secondary">{none.send}</Button>
    </form>
  )
}

/** Only what is counted goes along: topics, who asks, age, roughly where, a language. Never the words. */
function codesOf({ door, question, answer }: ResultsView): readonly string[] {
  const heard = answer.heard.flatMap((id) => door.topics.find((topic) => topic.id === id)?.code ?? [])
  return [...new Set([...question.topicCodes, ...heard])]
}
