import { Button, ButtonLink } from '../web/nhs/button.tsx'
import { topicLabel } from './at-the-door.ts'
import { Carried } from './carried.tsx'
import { offerCard } from './offer-card.tsx'
import { addressOf } from './question.ts'
import { countInWords, type ResultsView } from './results-view.tsx'
import { sayAll } from './say-why.ts'
import { readShortlist } from './shortlist.ts'

interface FoundProps {
  readonly view: ResultsView
}

/** What was found, card by card; then more of it, and a way to say that none of it fits. */
export function Found({ view }: FoundProps) {
  const { door, asked, answer, showing, question, sealed, published, words } = view
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
    <section aria-labelledby="found">
      <h2 id="found">{countInWords(view)}</h2>
      <p class="rd-quiet">{answer.nothingFits ? words.results.peopleFirst : words.results.order}</p>
      <ul class="rd-cards">
        {answer.found
          .slice(0, showing)
          .map(({ offer, why }) =>
            offerCard(
              { offer, limits, words, today },
              { href: `${frame.base}/o/${offer.id}${behind}`, why: sayAll(why, saying) },
            ),
          )}
      </ul>
      {answer.found.length > showing && <ShowMore view={view} />}
      <NoneOfThese view={view} />
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
