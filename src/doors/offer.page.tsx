import type { Offer } from '../directory/offer.ts'
import { offerByShortId } from '../directory/published.ts'
import type { Asked, Reply, Route } from '../web/route.ts'
import { whereFrom } from './ask.page.tsx'
import type { AtTheDoor } from './at-the-door.ts'
import { SomethingWrong, TakeItWithYou, thingsThatAreWrong } from './beside-an-offer.tsx'
import { type DoorWords, doorInEnglish } from './door-words.ts'
import { KindsOfSupport } from './kinds.tsx'
import { GoodToKnow, HowToStart, InFull, type OfferView, WhatToExpect } from './offer-parts.tsx'
import { addressOf, readQuestion } from './question.ts'

/** What else stands on an offer's page; the room that knows about messages gives the follow-up. */
export interface BesideAnOffer {
  readonly followUp: (asked: Asked, offer: Offer) => preact.ComponentChildren
  /** What came of asking them from here; nothing while that is too little to be told. */
  readonly answers: (asked: Asked, offer: Offer) => Promise<preact.ComponentChildren>
}

export const offerRoutes = (
  door: AtTheDoor,
  beside: BesideAnOffer,
  words: DoorWords = doorInEnglish,
): readonly Route[] => [
  {
    get: '/o/:id',
    says: 'looked at an offer',
    may: 'anyone',
    answer: (asked) => offerPage({ door, asked, words }, beside),
  },
  {
    post: '/o/:id/wrong',
    says: 'said that something about an offer is wrong',
    may: 'anyone',
    answer: (asked) => somethingIsWrong(door, asked),
  },
]

async function somethingIsWrong(door: AtTheDoor, { form, frame, locality, params, today }: Asked): Promise<Reply> {
  const published = door.published(locality)
  const offer = published && offerByShortId(published, params['id'] ?? '')
  const what = thingsThatAreWrong.find((each) => each === form.first('what'))
  if (!offer || !what) return { is: 'not-found' }
  await door.countWrong({ locality, offer: offer.id, what, today })
  return { is: 'go', to: `${frame.base}/o/${offer.id}?thanks=1#wrong` }
}

async function offerPage(at: Pick<OfferView, 'door' | 'asked' | 'words'>, beside: BesideAnOffer): Promise<Reply> {
  const { frame, locality, params, query } = at.asked
  const published = at.door.published(locality)
  const offer = published && offerByShortId(published, params['id'] ?? '')
  if (!offer) return { is: 'not-found' }
  const question = readQuestion(query, '', whereFrom(query.first('p')))
  const cameFrom = query.names.some((name) => ['q', 't', 'w', 'a', 'p'].includes(name))
  const { title, back } = at.words.offer
  const answers = await beside.answers(at.asked, offer)
  return {
    is: 'page',
    title,
    back: cameFrom
      ? { to: `${frame.base}/find${addressOf(question, query.first('q') ?? '')}`, says: back.found }
      : { to: `${frame.base}/find`, says: back.everything },
    main: <WholeOffer view={{ ...at, offer, published, question }} {...{ beside, answers }} />,
  }
}

interface WholeProps {
  readonly view: OfferView
  readonly beside: BesideAnOffer
  readonly answers: preact.ComponentChildren
}

function WholeOffer({ view, beside, answers }: WholeProps) {
  const { asked, offer, words } = view
  const say = words.say.offer
  const kind = [offer.kind ? say.steps[offer.kind] : undefined, offer.sector ? say.sectors[offer.sector] : undefined]
  return (
    <>
      <p class="rd-card__kind rd-on-wall">
        <span>{kind.filter((part) => part !== undefined).join(', ')}</span>
        <KindsOfSupport groupings={offer.groupings} seed={offer.id} names={say.kinds} />
      </p>
      <h1 dir="auto">{offer.name}</h1>
      <p class="rd-lede" dir="auto">
        {offer.summary}
      </p>
      {offer.temporarilyClosed && (
        <p>
          <b class="rd-note">{say.closedForNow}</b> {offer.alert ?? words.offer.ringFirst}
        </p>
      )}
      <div class="rd-two rd-two--right">
        <div>
          <HowToStart view={view} />
          <GoodToKnow view={view} />
          <WhatToExpect view={view} />
          {answers}
          <InFull view={view} />
        </div>
        <div class="rd-noprint">
          {beside.followUp(asked, offer)}
          <TakeItWithYou view={view} />
          <SomethingWrong view={view} />
        </div>
      </div>
    </>
  )
}
