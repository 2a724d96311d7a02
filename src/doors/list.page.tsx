import type { FreshnessLimits } from '../directory/freshness.ts'
import type { Offer } from '../directory/offer.ts'
import { offerByShortId, shortId } from '../directory/published.ts'
import type { Day } from '../shared/day.ts'
import { Facts } from '../web/facts.tsx'
import type { Asked, Reply, Route } from '../web/route.ts'
import type { AtTheDoor } from './at-the-door.ts'
import { type DoorWords, doorInEnglish, type SayWords } from './door-words.ts'
import type { ListWords } from './list-words.ts'
import { QrCode } from './qr.edge.tsx'
import { dial, factsIn, howToStart, lastChecked, waitNow, whereItIs, whoItIsFor } from './say-offer.ts'
import { openingInWords } from './say-opening.ts'
import { readShortlist, type Shortlist, without } from './shortlist.ts'

/** What stands under a list; the room that knows about messages gives the way to send it. */
export interface UnderAList {
  readonly send: (asked: Asked, list: Shortlist) => preact.ComponentChildren
}

export const listRoutes = (door: AtTheDoor, under: UnderAList, words: DoorWords = doorInEnglish): readonly Route[] => [
  {
    get: '/list',
    says: 'looked at a shortlist',
    may: 'anyone',
    answer: (asked) => listPage(door, under, { asked, words }),
  },
]

export const listAddress = (base: string, list: Shortlist): string =>
  `${base}/list${list.length > 0 ? `?s=${list.join('.')}` : ''}`

interface Opened {
  readonly asked: Asked
  readonly words: DoorWords
}

function listPage(door: AtTheDoor, under: UnderAList, { asked, words }: Opened): Reply {
  const { frame, locality, query } = asked
  const published = door.published(locality)
  if (!published) return { is: 'not-found' }
  const offers = readShortlist(query.first('s')).flatMap((short) => offerByShortId(published, short) ?? [])
  const list = offers.map((offer) => shortId(offer.id))
  return {
    is: 'page',
    title: words.list.title,
    back: { to: `${frame.base}/find`, says: words.list.back },
    main:
      offers.length === 0 ? (
        <Empty base={frame.base} words={words.list} />
      ) : (
        <Listed
          {...{ offers, asked, list, under, words }}
          limits={published.locality.settings}
          toTry={door.sideBySide?.(locality)}
        />
      ),
  }
}

interface ListedProps extends Opened {
  readonly offers: readonly Offer[]
  readonly list: Shortlist
  readonly under: UnderAList
  readonly limits: FreshnessLimits
  /** Where things to try lie side by side; undefined where there is nothing to show. */
  readonly toTry: string | undefined
}

function Listed({ offers, asked, list, under, limits, toTry, words }: ListedProps) {
  const { heading, lede, scan } = words.list
  const address = `${asked.origin}${listAddress(asked.frame.base, list)}`
  return (
    <>
      <h1>{heading}</h1>
      <p class="rd-lede">{lede(offers.length)}</p>
      <ul class="rd-cards">
        {offers.map((offer) => (
          <Kept key={offer.id} {...{ offer, asked, list, limits, words }} />
        ))}
      </ul>
      {toTry !== undefined && (
        <p class="rd-noprint">
          <a href={`${asked.frame.base}${toTry}?s=${list.join('.')}`}>{words.list.sideBySide}</a>
        </p>
      )}
      <div class="rd-two rd-two--even">
        <section class="rd-card" aria-labelledby="scan">
          <h2 id="scan" class="rd-card__title">
            {scan.heading}
          </h2>
          <QrCode address={address} label={scan.code} />
          <p class="rd-noprint">{scan.says}</p>
          <p class="rd-only-paper">
            {scan.onPaper} <span class="rd-break">{address}</span>
          </p>
        </section>
        {under.send(asked, list)}
      </div>
    </>
  )
}

function Empty({ base, words: { empty } }: { readonly base: string; readonly words: ListWords }) {
  return (
    <>
      <h1>{empty.heading}</h1>
      <p class="rd-lede">
        <a href={`${base}/find/ask`}>{empty.link}</a>
        {empty.after}
      </p>
    </>
  )
}

interface KeptProps extends Opened {
  readonly offer: Offer
  readonly list: Shortlist
  readonly limits: FreshnessLimits
}

function Kept({ offer, asked, list, limits, words }: KeptProps) {
  const { frame, today } = asked
  const say = words.say.offer
  return (
    <li class="rd-card">
      <h2>
        <a href={`${frame.base}/o/${offer.id}?s=${list.join('.')}`} dir="auto">
          {offer.name}
        </a>
      </h2>
      <p dir="auto">{offer.summary}</p>
      <Facts facts={factsOf(offer, today, words.say)} notKnown={say.notKnown} />
      <ul class="rd-ways">
        {offer.phones.slice(0, 2).map((phone) => (
          <li key={phone.id}>
            {phone.type === 'text' ? say.text : say.ring} <a href={dial(phone.number, phone.type)}>{phone.number}</a>
          </li>
        ))}
        {offer.website && <li class="rd-break">{offer.website}</li>}
      </ul>
      <p class="rd-small rd-quiet">{lastChecked(offer, today, { ...limits, words: say })}</p>
      <p class="rd-noprint">
        <a href={listAddress(frame.base, without(list, shortId(offer.id)))}>
          {words.list.takeOff}
          <span class="nhsuk-u-visually-hidden">{words.list.offTheList(offer.name)}</span>
        </a>
      </p>
    </li>
  )
}

function factsOf(offer: Offer, today: Day, { offer: words, opening }: SayWords) {
  const fact = factsIn(words)
  const where = whereItIs(offer, words)
  const open = openingInWords(offer.open, opening)
  return [
    fact('who-for', whoItIsFor(offer, words)),
    fact('how-to-start', howToStart(offer, words)),
    fact('wait', waitNow(offer, today, words)),
    fact('where-and-when', open ? `${where}. ${open}` : where),
  ]
}
