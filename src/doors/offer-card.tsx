import { type FreshnessLimits, freshnessOf, isNotCheckedLately } from '../directory/freshness.ts'
import type { Found } from '../directory/match/asking.ts'
import type { Offer } from '../directory/offer.ts'
import type { Day } from '../shared/day.ts'
import { Facts } from '../web/facts.tsx'
import { kept } from '../web/kept.edge.ts'
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
import { type SayingWhy, sayAll } from './say-why.ts'

interface CardProps {
  readonly found: Found
  readonly href: string
  readonly today: Day
  readonly saying: SayingWhy
  readonly limits: FreshnessLimits
  readonly words: DoorWords
}

/** One result: what it is, who it is for, how to start, the wait with its date, where and when, why it is shown, when it was checked. */
export function OfferCard({ found, href, today, saying, limits, words }: CardProps) {
  const { offer, why } = found
  const stale = offer.feed !== 'national' && isNotCheckedLately(freshnessOf(offer.checkedOn, today, limits))
  return (
    <li class={`rd-card${stale ? ' rd-stale' : ''}`}>
      <WhatItIs offer={offer} words={words} />
      <h3>
        <a href={href} dir="auto">
          {offer.name}
        </a>
      </h3>
      <WhatIsKnown offer={offer} words={words} today={today} />
      <p class="rd-why rd-small">
        <b>{words.results.why}</b> {sayAll(why, saying)}
      </p>
      <WhenChecked offer={offer} words={words} limits={limits} today={today} />
    </li>
  )
}

/** What a card says whoever asks and whatever they asked. */
interface Printed {
  readonly offer: Offer
  readonly words: DoorWords
}

const WhatItIs = kept(({ offer, words: { say } }: Printed) => (
  <p class="rd-card__kind">
    <span>{kindInWords(offer, say.offer)}</span>
    <KindsOfSupport groupings={offer.groupings} seed={offer.id} names={say.offer.kinds} />
  </p>
))

const WhatIsKnown = kept(({ offer, words: { say }, today }: Printed & Pick<CardProps, 'today'>) => (
  <>
    {offer.temporarilyClosed && (
      <p>
        <b class="rd-note">{say.offer.closedForNow}</b> {offer.alert}
      </p>
    )}
    <p dir="auto">{offer.summary}</p>
    <Facts facts={factsOf(offer, today, say)} notKnown={say.offer.notKnown} />
  </>
))

const WhenChecked = kept(({ offer, words, limits, today }: Printed & Pick<CardProps, 'limits' | 'today'>) => (
  <p class="rd-small rd-quiet">{lastChecked(offer, today, { ...limits, words: words.say.offer })}</p>
))

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
