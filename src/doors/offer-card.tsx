import { type FreshnessLimits, freshnessOf, isNotCheckedLately } from '../directory/freshness.ts'
import type { Offer } from '../directory/offer.ts'
import type { Day } from '../shared/day.ts'
import { Facts } from '../web/facts.tsx'
import { type Gaps, kept } from '../web/kept.edge.ts'
import type { DoorWords, SayWords } from './door-words.ts'
import { KindsOfSupport } from './kinds.tsx'
import {
  costInWords,
  factsIn,
  howItIsGiven,
  howToStart,
  lastChecked,
  waitNow,
  whereItIs,
  whoItIsFor,
} from './say-offer.ts'
import type { SayOfferWords } from './say-offer-words.ts'
import { openingInWords } from './say-opening.ts'

/** What a card says whoever asks, and whatever they asked. */
interface Printed {
  readonly offer: Offer
  readonly limits: FreshnessLimits
  readonly words: DoorWords
  readonly today: Day
}

/**
 * One result: what it is, who it is for, how to start, the wait with its date, where and when, why it is shown, when it was
 * checked. Drawn once a day; where it leads and why it is shown belong to each question.
 */
export const offerCard = kept(({ offer, limits, words, today }: Printed, gap: Gaps<'href' | 'why'>) => {
  const { say, results } = words
  const stale = offer.feed !== 'national' && isNotCheckedLately(freshnessOf(offer.checkedOn, today, limits))
  return (
    <li class={`rd-card${stale ? ' rd-stale' : ''}`}>
      <p class="rd-card__kind">
        <span>{kindInWords(offer, say.offer)}</span>
        <KindsOfSupport groupings={offer.groupings} seed={offer.id} names={say.offer.kinds} />
      </p>
      <h3>
        <a href={gap('href')} dir="auto">
          {offer.name}
        </a>
      </h3>
      {offer.temporarilyClosed && (
        <p>
          <b class="rd-note">{say.offer.closedForNow}</b> {offer.alert}
        </p>
      )}
      <p dir="auto">{offer.summary}</p>
      <Facts facts={factsOf(offer, today, say)} notKnown={say.offer.notKnown} />
      <p class="rd-why rd-small">
        <b>{results.why}</b> {gap('why')}
      </p>
      <p class="rd-small rd-quiet">{lastChecked(offer, today, { ...limits, words: say.offer })}</p>
    </li>
  )
})

/** `Someone to talk to, charity, free`. */
const kindInWords = ({ kind, sector, cost }: Offer, words: SayOfferWords): string =>
  words.inOneLine({
    isFree: cost.free === true,
    ...(kind ? { step: words.steps[kind] } : {}),
    ...(sector ? { sector: words.sectors[sector] } : {}),
  })

function factsOf(offer: Offer, today: Day, { offer: words, opening }: SayWords) {
  const open = openingInWords(offer.open, opening)
  const where = whereItIs(offer, words)
  const fact = factsIn(words)
  return [
    fact('who-for', whoItIsFor(offer, words)),
    fact('how-to-start', howToStart(offer, words)),
    fact('wait', waitNow(offer, today, words)),
    fact('where-and-when', open ? `${where}. ${open}` : where),
    ...(offer.whatHappensNext ? [fact('next', offer.whatHappensNext)] : []),
    ...(offer.cost.free ? [] : [fact('cost', costInWords(offer, words))]),
    ...(offer.at && offer.delivery.length > 1 ? [fact('how', howItIsGiven(offer.delivery, words))] : []),
  ]
}
