import type { FreshnessLimits } from '../directory/freshness.ts'
import type { Offer } from '../directory/offer.ts'
import { offerByShortId, shortId } from '../directory/published.ts'
import { Facts } from '../web/facts.tsx'
import type { Asked, Reply, Route } from '../web/route.ts'
import type { AtTheDoor } from './at-the-door.ts'
import { QrCode } from './qr.edge.tsx'
import { dial, factOf, howToStart, lastChecked, waitNow, whereItIs, whoItIsFor } from './say-offer.ts'
import { openingInWords } from './say-opening.ts'
import { readShortlist, type Shortlist, without } from './shortlist.ts'

/** What stands under a list; the room that knows about messages gives the way to send it. */
export interface UnderAList {
  readonly send: (asked: Asked, list: Shortlist) => preact.ComponentChildren
}

export const listRoutes = (door: AtTheDoor, under: UnderAList): readonly Route[] => [
  { get: '/list', says: 'looked at a shortlist', may: 'anyone', answer: (asked) => listPage(door, under, asked) },
]

export const listAddress = (base: string, list: Shortlist): string =>
  `${base}/list${list.length > 0 ? `?s=${list.join('.')}` : ''}`

function listPage(door: AtTheDoor, under: UnderAList, asked: Asked): Reply {
  const { frame, locality, query } = asked
  const published = door.published(locality)
  if (!published) return { is: 'not-found' }
  const offers = readShortlist(query.first('s')).flatMap((short) => offerByShortId(published, short) ?? [])
  const list = offers.map((offer) => shortId(offer.id))
  return {
    is: 'page',
    title: 'Your list',
    back: { to: `${frame.base}/find`, says: 'Find something else' },
    main:
      offers.length === 0 ? (
        <Empty base={frame.base} />
      ) : (
        <Listed {...{ offers, asked, list, under }} limits={published.locality.settings} />
      ),
  }
}

interface ListedProps {
  readonly offers: readonly Offer[]
  readonly asked: Asked
  readonly list: Shortlist
  readonly under: UnderAList
  readonly limits: FreshnessLimits
}

function Listed({ offers, asked, list, under, limits }: ListedProps) {
  const address = `${asked.origin}${listAddress(asked.frame.base, list)}`
  return (
    <>
      <h1>Your list</h1>
      <p class="rd-lede">
        {offers.length === 1 ? 'One thing that could help.' : `${offers.length} things that could help.`} The list is in
        this page’s address and nowhere else.
      </p>
      <ul class="rd-cards">
        {offers.map((offer) => (
          <Kept key={offer.id} {...{ offer, asked, list, limits }} />
        ))}
      </ul>
      <div class="rd-two rd-two--even">
        <section class="rd-card" aria-labelledby="scan">
          <h2 id="scan" class="rd-card__title">
            Take it on another phone, or on paper
          </h2>
          <QrCode address={address} label="A code to scan that opens this list" />
          <p class="rd-noprint">
            Scan this with the other phone’s camera. To print, use your browser’s Print. Think about who may find it.
          </p>
        </section>
        {under.send(asked, list)}
      </div>
    </>
  )
}

function Empty({ base }: { readonly base: string }) {
  return (
    <>
      <h1>Your list is empty</h1>
      <p class="rd-lede">
        <a href={`${base}/find/ask`}>Find something</a>, open it, and choose “Keep it on a list”.
      </p>
    </>
  )
}

interface KeptProps {
  readonly offer: Offer
  readonly asked: Asked
  readonly list: Shortlist
  readonly limits: FreshnessLimits
}

function Kept({ offer, asked, list, limits }: KeptProps) {
  const { frame, today } = asked
  const opening = openingInWords(offer.open)
  return (
    <li class="rd-card">
      <h2>
        <a href={`${frame.base}/o/${offer.id}?s=${list.join('.')}`}>{offer.name}</a>
      </h2>
      <p>{offer.summary}</p>
      <Facts
        facts={[
          factOf('Who it’s for', whoItIsFor(offer)),
          factOf('How to start', howToStart(offer)),
          factOf('Wait now', waitNow(offer)),
          factOf('Where and when', opening ? `${whereItIs(offer)}. ${opening}` : whereItIs(offer)),
        ]}
      />
      <ul class="rd-ways">
        {offer.phones.slice(0, 2).map((phone) => (
          <li key={phone.id}>
            {phone.type === 'text' ? 'Text' : 'Ring'} <a href={dial(phone.number, phone.type)}>{phone.number}</a>
          </li>
        ))}
        {offer.website && <li class="rd-break">{offer.website}</li>}
      </ul>
      <p class="rd-small rd-quiet">{lastChecked(offer, today, limits)}</p>
      <p class="rd-noprint">
        <a href={listAddress(frame.base, without(list, shortId(offer.id)))}>
          Take it off<span class="nhsuk-u-visually-hidden"> the list: {offer.name}</span>
        </a>
      </p>
    </li>
  )
}
