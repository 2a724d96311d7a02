import { freshnessOf, isNotCheckedLately } from '../directory/freshness.ts'
import type { Offer } from '../directory/offer.ts'
import type { Published } from '../directory/published.ts'
import { Facts } from '../web/facts.tsx'
import type { Asked } from '../web/route.ts'
import { type AtTheDoor, topicLabel } from './at-the-door.ts'
import type { DoorWords } from './door-words.ts'
import type { OfferWords } from './offer-words.ts'
import type { Question } from './question.ts'
import {
  addressInWords,
  costInWords,
  dial,
  factsIn,
  howItIsGiven,
  howToStart,
  lastChecked,
  placesFree,
  waitNow,
  whereItIs,
  whoCanAsk,
  whoItIsFor,
} from './say-offer.ts'
import { openingInWords } from './say-opening.ts'

/** All that the page of one offer is made of. */
export interface OfferView {
  readonly door: AtTheDoor
  readonly asked: Asked
  readonly offer: Offer
  readonly published: Published
  readonly question: Question
  readonly words: DoorWords
}

interface PartProps {
  readonly view: OfferView
}

/** What to do first, and who may do it. */
export function HowToStart({ view: { offer, words } }: PartProps) {
  const { start } = words.offer
  const who = whoCanAsk(offer.whoCanAsk, words.say.offer)
  return (
    <section class="rd-card rd-card--lit" aria-labelledby="start">
      <h2 id="start">{start.heading}</h2>
      <p class="rd-lede" dir="auto">
        {howToStart(offer, words.say.offer)}
      </p>
      <p>{who === words.say.offer.notKnown ? start.whoNotKnown : start.who(who)}</p>
      <WaysToReach offer={offer} words={words} />
      {offer.whatHappensNext && (
        <>
          <h3>{start.next}</h3>
          <p dir="auto">{offer.whatHappensNext}</p>
        </>
      )}
    </section>
  )
}

function WaysToReach({ offer, words }: Pick<OfferView, 'offer' | 'words'>) {
  const { ways } = words.offer
  const { ring, text } = words.say.offer
  return (
    <ul class="rd-ways">
      {offer.phones.map((phone) => (
        <li key={phone.id}>
          {phone.type === 'text' ? text : ring} <a href={dial(phone.number, phone.type)}>{phone.number}</a>
          {phone.description && ` (${phone.description})`}
        </li>
      ))}
      {offer.email && (
        <li>
          {ways.email} <a href={`mailto:${offer.email}`}>{offer.email}</a>
        </li>
      )}
      {offer.website && (
        <li>
          {ways.goTo}{' '}
          <a href={offer.website} rel="noreferrer noopener">
            {ways.theirPage}
          </a>{' '}
          <span class="rd-noprint">{ways.notOurs}</span>
          <span class="rd-only-paper rd-break">{offer.website}</span>
        </li>
      )}
    </ul>
  )
}

/** What anybody would ask before they dare to knock; what is not known is said. */
export function GoodToKnow({ view }: PartProps) {
  const { offer, asked, published, words } = view
  const limits = published.locality.settings
  const stale = offer.feed !== 'national' && isNotCheckedLately(freshnessOf(offer.checkedOn, asked.today, limits))
  return (
    <section class={`rd-card${stale ? ' rd-stale' : ''}`} aria-labelledby="good-to-know">
      <h2 id="good-to-know">{words.offer.goodToKnow}</h2>
      <Facts facts={allFacts(view)} notKnown={words.say.offer.notKnown} />
      <p class="rd-small rd-quiet">
        {lastChecked(offer, asked.today, { ...limits, words: words.say.offer })}{' '}
        {sourceOf(offer, published, words.offer)}
      </p>
    </section>
  )
}

function allFacts({ offer, published, door, question, words, asked }: OfferView) {
  const say = words.say.offer
  const fact = factsIn(say)
  const languages = offer.languages.map(({ name, note }) => (note ? `${name} (${note})` : name)).join(', ')
  const topics = offer.topics
    .slice(0, 6)
    .map(topicLabel(door.topics, question.asker ?? 'someone-else'))
    .join(' · ')
  return [
    fact('who-for', whoItIsFor(offer, say)),
    fact('wait', waitNow(offer, asked.today, say)),
    ...(offer.placesFree ? [fact('places-free', placesFree(offer.placesFree, asked.today, say))] : []),
    fact('cost', costInWords(offer, say)),
    fact('where', offer.at ? addressInWords(offer.at) : whereItIs(offer, say)),
    fact('open', openingInWords(offer.open, words.say.opening)),
    fact('how-given', howItIsGiven(offer.delivery, say)),
    fact('languages', [languages, offer.interpreting].filter(Boolean).join('. ')),
    fact('getting-in', [...offer.access, offer.at?.travel].filter((each) => each !== undefined).join('. ')),
    fact('area', areaOf(offer, published, say.anywhere)),
    fact('who-would-know', offer.confidentiality ?? words.offer.privacyNotKnown),
    ...(topics === '' ? [] : [fact('about', topics)]),
  ]
}

function areaOf(offer: Offer, published: Published, anywhere: string): string {
  const named = offer.areas.map((area) => area.name ?? area.extent).filter((name) => name !== undefined)
  const whole = offer.reach === 'local' ? published.locality.name : anywhere
  const where = named.length > 0 ? named.join(', ') : whole
  return offer.outOfArea ? `${where}. ${offer.outOfArea}` : where
}

function sourceOf(offer: Offer, { locality }: Published, { source }: OfferWords): string {
  if (offer.feed === 'national') return source.national
  return offer.feed === locality.slug ? source.own(locality.name) : source.other(offer.feed)
}

/** What they say it changes: their claim, and marked as that. */
export function WhatToExpect({ view: { offer, words } }: PartProps) {
  const { expect } = words.offer
  if (!offer.likelyResults && !offer.limits) return null
  return (
    <section class="rd-card" aria-labelledby="expect">
      <h2 id="expect">{expect.heading}</h2>
      {offer.likelyResults && <p dir="auto">{offer.likelyResults}</p>}
      {offer.limits && <p dir="auto">{offer.limits}</p>}
      <p class="rd-small rd-quiet">{expect.theirWords}</p>
    </section>
  )
}

/** The organisation's own text, as it was given, in paragraphs. */
export function InFull({ view: { offer, words } }: PartProps) {
  if (offer.description === '' || offer.description === offer.summary) return null
  return (
    <section class="rd-card" aria-labelledby="in-full">
      <h2 id="in-full">{words.offer.more(offer.organisation.name)}</h2>
      {paragraphs(offer.description)}
    </section>
  )
}

function paragraphs(text: string) {
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map((block, index) => {
      const lines = block.split('\n')
      const isList = lines.every((line) => line.startsWith('- '))
      const key = `${index}${block.slice(0, 12)}`
      return isList ? (
        <ul key={key} dir="auto">
          {lines.map((line) => (
            <li key={line}>{line.slice(2)}</li>
          ))}
        </ul>
      ) : (
        <p key={key} dir="auto">
          {block}
        </p>
      )
    })
}
