import { freshnessOf, isNotCheckedLately } from '../directory/freshness.ts'
import type { Offer } from '../directory/offer.ts'
import { offerByShortId, type Published, shortId } from '../directory/published.ts'
import { Facts } from '../web/facts.tsx'
import { Button } from '../web/nhs/button.tsx'
import type { Asked, Frame, Page, Reply, Route } from '../web/route.ts'
import { whereFrom } from './ask.page.tsx'
import { type AtTheDoor, topicLabel } from './at-the-door.ts'
import type { WhatIsWrong } from './doors.store.ts'
import { KindsOfSupport } from './kinds.tsx'
import { addressOf, type Question, readQuestion } from './question.ts'
import {
  addressInWords,
  costInWords,
  dial,
  factOf,
  howItIsGiven,
  howToStart,
  lastChecked,
  notKnown,
  sectorName,
  stepName,
  waitNow,
  whereItIs,
  whoCanAsk,
  whoItIsFor,
} from './say-offer.ts'
import { openingInWords } from './say-opening.ts'
import { readShortlist, withOne, without } from './shortlist.ts'

/** What else stands on an offer's page; the room that knows about messages gives the follow-up. */
export interface BesideAnOffer {
  readonly followUp: (asked: Asked, offer: Offer) => preact.ComponentChildren
}

export const offerRoutes = (door: AtTheDoor, beside: BesideAnOffer): readonly Route[] => [
  { get: '/o/:id', says: 'looked at an offer', may: 'anyone', answer: (asked) => offerPage(door, beside, asked) },
  {
    post: '/o/:id/wrong',
    says: 'said that something about an offer is wrong',
    may: 'anyone',
    answer: (asked) => somethingIsWrong(door, asked),
  },
]

const things: Readonly<Record<WhatIsWrong, string>> = {
  closed: 'It has closed',
  contact: 'The number or link is wrong',
  'who-for': 'It’s not for who it says',
  'how-to-start': 'Starting works differently',
  'something-else': 'Something else',
}

async function somethingIsWrong(door: AtTheDoor, { form, frame, locality, params, today }: Asked): Promise<Reply> {
  const published = door.published(locality)
  const offer = published && offerByShortId(published, params['id'] ?? '')
  const what = (Object.keys(things) as readonly WhatIsWrong[]).find((each) => each === form.first('what'))
  if (!offer || !what) return { is: 'not-found' }
  await door.countWrong({ locality, offer: offer.id, what, today })
  return { is: 'go', to: `${frame.base}/o/${offer.id}?thanks=1#wrong` }
}

function offerPage(door: AtTheDoor, beside: BesideAnOffer, asked: Asked): Reply {
  const { frame, locality, params, query } = asked
  const published = door.published(locality)
  const offer = published && offerByShortId(published, params['id'] ?? '')
  if (!offer) return { is: 'not-found' }
  const question = readQuestion(query, '', whereFrom(query.first('p')))
  const cameFrom = query.names.some((name) => ['q', 't', 'w', 'a', 'p'].includes(name))
  const page: Page = {
    is: 'page',
    title: 'One thing that could help',
    back: cameFrom
      ? { to: `${frame.base}/find${addressOf(question, query.first('q') ?? '')}`, says: 'Back to what could help' }
      : { to: `${frame.base}/find`, says: 'See what else could help' },
    main: <WholeOffer view={{ door, asked, offer, published, question }} beside={beside} />,
  }
  return page
}

interface View {
  readonly door: AtTheDoor
  readonly asked: Asked
  readonly offer: Offer
  readonly published: Published
  readonly question: Question
}

function WholeOffer({ view, beside }: { readonly view: View; readonly beside: BesideAnOffer }) {
  const { asked, offer } = view
  return (
    <>
      <p class="rd-card__kind rd-on-wall">
        <span>
          {[offer.kind ? stepName[offer.kind] : undefined, offer.sector ? sectorName[offer.sector] : undefined]
            .filter((part) => part !== undefined)
            .join(', ')}
        </span>
        <KindsOfSupport groupings={offer.groupings} seed={offer.id} />
      </p>
      <h1>{offer.name}</h1>
      <p class="rd-lede">{offer.summary}</p>
      {offer.temporarilyClosed && (
        <p>
          <b class="rd-note">Closed for now</b> {offer.alert ?? 'Ring before you go.'}
        </p>
      )}
      <div class="rd-two rd-two--right">
        <div>
          <HowToStart offer={offer} />
          <GoodToKnow view={view} />
          <WhatToExpect offer={offer} />
          <InFull offer={offer} />
        </div>
        <div class="rd-noprint">
          {beside.followUp(asked, offer)}
          <TakeItWithYou view={view} />
          <Wrong frame={asked.frame} offer={offer} thanked={asked.query.first('thanks') !== undefined} />
        </div>
      </div>
    </>
  )
}

function HowToStart({ offer }: { readonly offer: Offer }) {
  const who = whoCanAsk(offer.whoCanAsk)
  return (
    <section class="rd-card rd-card--lit" aria-labelledby="start">
      <h2 id="start">How to start</h2>
      <p class="rd-lede">{howToStart(offer)}</p>
      <p>{who === notKnown ? 'We don’t know who can ask. Ring and see.' : `${who}.`}</p>
      <WaysToReach offer={offer} />
      {offer.whatHappensNext && (
        <>
          <h3>What happens next</h3>
          <p>{offer.whatHappensNext}</p>
        </>
      )}
    </section>
  )
}

function WaysToReach({ offer }: { readonly offer: Offer }) {
  return (
    <ul class="rd-ways">
      {offer.phones.map((phone) => (
        <li key={phone.id}>
          {phone.type === 'text' ? 'Text' : 'Ring'} <a href={dial(phone.number, phone.type)}>{phone.number}</a>
          {phone.description && ` (${phone.description})`}
        </li>
      ))}
      {offer.email && (
        <li>
          Email <a href={`mailto:${offer.email}`}>{offer.email}</a>
        </li>
      )}
      {offer.website && (
        <li>
          Go to{' '}
          <a href={offer.website} rel="noreferrer noopener">
            their own page
          </a>{' '}
          (opens their site, not ours)
        </li>
      )}
    </ul>
  )
}

function GoodToKnow({ view }: { readonly view: View }) {
  const { offer, asked, published } = view
  const limits = published.locality.settings
  const stale = offer.feed !== 'national' && isNotCheckedLately(freshnessOf(offer.checkedOn, asked.today, limits))
  return (
    <section class={`rd-card${stale ? ' rd-stale' : ''}`} aria-labelledby="good-to-know">
      <h2 id="good-to-know">Good to know</h2>
      <Facts facts={allFacts(view)} />
      <p class="rd-small rd-quiet">
        {lastChecked(offer, asked.today, limits)} {sourceOf(offer, published)}
      </p>
    </section>
  )
}

function allFacts({ offer, published, door, question }: View) {
  const languages = offer.languages.map(({ name, note }) => (note ? `${name} (${note})` : name)).join(', ')
  const topics = offer.topics
    .slice(0, 6)
    .map(topicLabel(door.topics, question.asker ?? 'someone-else'))
    .join(' · ')
  return [
    factOf('Who it’s for', whoItIsFor(offer)),
    factOf('Wait now', waitNow(offer)),
    factOf('Cost', costInWords(offer)),
    factOf('Where', offer.at ? addressInWords(offer.at) : whereItIs(offer)),
    factOf('Open', openingInWords(offer.open) ?? notKnown),
    factOf('How it’s given', howItIsGiven(offer.delivery) ?? notKnown),
    factOf('Languages', [languages, offer.interpreting].filter(Boolean).join('. ')),
    factOf('Getting in', [...offer.access, offer.at?.travel].filter((each) => each !== undefined).join('. ')),
    factOf('Which area', areaOf(offer, published)),
    factOf('Who would know', offer.confidentiality ?? 'Not known. Ask them what they keep private'),
    ...(topics === '' ? [] : [factOf('What it’s about', topics)]),
  ]
}

function areaOf(offer: Offer, published: Published): string {
  const named = offer.areas.map((area) => area.name ?? area.extent).filter((name) => name !== undefined)
  const where =
    offer.reach === 'local'
      ? named.length > 0
        ? named.join(', ')
        : published.locality.name
      : named.length > 0
        ? named.join(', ')
        : 'Anywhere in England'
  return offer.outOfArea ? `${where}. ${offer.outOfArea}` : where
}

function sourceOf(offer: Offer, { locality }: Published): string {
  if (offer.feed === 'national') return 'From Rightdoor’s national list.'
  return offer.feed === locality.slug ? `From ${locality.name}’s own directory.` : `From the ${offer.feed} list.`
}

function WhatToExpect({ offer }: { readonly offer: Offer }) {
  if (!offer.likelyResults && !offer.limits) return null
  return (
    <section class="rd-card" aria-labelledby="expect">
      <h2 id="expect">What it may change, and what it may not</h2>
      {offer.likelyResults && <p>{offer.likelyResults}</p>}
      {offer.limits && <p>{offer.limits}</p>}
      <p class="rd-small rd-quiet">In their own words. Nobody has checked how likely this is for you.</p>
    </section>
  )
}

/** The organisation's own text, as it was given, in paragraphs. */
function InFull({ offer }: { readonly offer: Offer }) {
  if (offer.description === '' || offer.description === offer.summary) return null
  return (
    <section class="rd-card" aria-labelledby="in-full">
      <h2 id="in-full">More from {offer.organisation.name}</h2>
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
        <ul key={key}>
          {lines.map((line) => (
            <li key={line}>{line.slice(2)}</li>
          ))}
        </ul>
      ) : (
        <p key={key}>{block}</p>
      )
    })
}

function TakeItWithYou({ view }: { readonly view: View }) {
  const { asked, offer, question } = view
  const list = readShortlist(asked.query.first('s'))
  const short = shortId(offer.id)
  const kept = list.includes(short)
  const next = kept ? without(list, short) : withOne(list, short)
  const sealed = asked.query.first('q') ?? ''
  const here = `${asked.frame.base}/o/${offer.id}${addressOf(question, sealed, next.length > 0 ? { s: next.join('.') } : {})}`
  const listAddress = `${asked.frame.base}/list?s=${(kept ? list : next).join('.')}`
  return (
    <section class="rd-card" aria-labelledby="also">
      <h2 id="also" class="rd-card__title">
        Take it with you
      </h2>
      <p>
        <a href={here}>{kept ? 'Take it off your list' : 'Keep it on a list'}</a>. The list is in the address of the
        page: no account, nothing on this phone.
      </p>
      <p>
        <a href={listAddress}>{kept ? `See your list (${list.length})` : 'Print it, send it or scan it'}</a>
      </p>
    </section>
  )
}

function Wrong({ frame, offer, thanked }: { readonly frame: Frame; readonly offer: Offer; readonly thanked: boolean }) {
  return (
    <section class="rd-card" aria-labelledby="wrong">
      <h2 id="wrong" class="rd-card__title">
        Is something here wrong?
      </h2>
      {thanked ? (
        <p>Thank you. Somebody will check it.</p>
      ) : (
        <form action={`${frame.base}/o/${offer.id}/wrong`} method="post">
          <p>One tap, no words needed.</p>
          <div class="rd-taps">
            {(Object.keys(things) as readonly WhatIsWrong[]).map((what) => (
              <Button key={what} variant="secondary" small name="what" value={what}>
                {things[what]}
              </Button>
            ))}
          </div>
        </form>
      )}
    </section>
  )
}
