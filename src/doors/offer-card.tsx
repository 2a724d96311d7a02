import { type FreshnessLimits, freshnessOf, isNotCheckedLately } from '../directory/freshness.ts'
import type { Found } from '../directory/match/asking.ts'
import type { Offer } from '../directory/offer.ts'
import type { Day } from '../shared/day.ts'
import { Facts } from '../web/facts.tsx'
import { KindsOfSupport } from './kinds.tsx'
import {
  costInWords,
  factOf,
  howItIsGiven,
  howToStart,
  lastChecked,
  sectorName,
  stepName,
  waitNow,
  whereItIs,
  whoItIsFor,
} from './say-offer.ts'
import { openingInWords } from './say-opening.ts'
import { type SayingWhy, sayAll } from './say-why.ts'

interface CardProps {
  readonly found: Found
  readonly href: string
  readonly today: Day
  readonly saying: SayingWhy
  readonly limits: FreshnessLimits
}

/** One result: what it is, who it is for, how to start, the wait with its date, where and when, why it is shown, when it was checked. */
export function OfferCard({ found, href, today, saying, limits }: CardProps) {
  const { offer, why } = found
  const stale = offer.feed !== 'national' && isNotCheckedLately(freshnessOf(offer.checkedOn, today, limits))
  return (
    <li class={`rd-card${stale ? ' rd-stale' : ''}`}>
      <p class="rd-card__kind">
        <span>{kindInWords(offer)}</span>
        <KindsOfSupport groupings={offer.groupings} seed={offer.id} />
      </p>
      <h3>
        <a href={href}>{offer.name}</a>
      </h3>
      {offer.temporarilyClosed && (
        <p>
          <b class="rd-note">Closed for now</b> {offer.alert}
        </p>
      )}
      <p>{offer.summary}</p>
      <Facts facts={factsOf(offer)} />
      <p class="rd-why rd-small">
        <b>Why you see this:</b> {sayAll(why, saying)}
      </p>
      <p class="rd-small rd-quiet">{lastChecked(offer, today, limits)}</p>
    </li>
  )
}

/** `Someone to talk to, charity, free`. */
const kindInWords = ({ kind, sector, cost }: Offer): string =>
  [kind && stepName[kind], sector && sectorName[sector].toLowerCase(), cost.free ? 'free' : undefined]
    .filter((part) => part !== undefined)
    .join(', ')

function factsOf(offer: Offer) {
  const opening = openingInWords(offer.open)
  const where = whereItIs(offer)
  return [
    factOf('Who it’s for', whoItIsFor(offer)),
    factOf('How to start', howToStart(offer)),
    factOf('Wait now', waitNow(offer)),
    factOf('Where and when', opening ? `${where}. ${opening}` : where),
    ...(offer.whatHappensNext ? [factOf('What happens next', offer.whatHappensNext)] : []),
    ...(offer.cost.free ? [] : [factOf('Cost', costInWords(offer))]),
    ...(offer.at && offer.delivery.length > 1 ? [factOf('How', howItIsGiven(offer.delivery) ?? '')] : []),
  ]
}
