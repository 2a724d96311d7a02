import type { Offer } from '../directory/offer.ts'
import { offerByShortId, shortId } from '../directory/published.ts'
import type { AtTheDoor } from '../doors/at-the-door.ts'
import {
  notAnsweredYet,
  parseCode,
  parseWhatBecameOfIt,
  answer as recordAnswer,
  type Signpost,
  type WhatBecameOfIt,
  whatBecameOfIt,
} from '../doors/signpost.ts'
import { inWords } from '../shared/day.ts'
import { Button } from '../web/nhs/button.tsx'
import { Input } from '../web/nhs/text-fields.tsx'
import type { Asked, Frame, Page, Reply, Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { type FollowUpWords, followUpInEnglish } from './follow-up-words.ts'

/** Coming back with a code: was somebody reached? Whoever comes has no name here. */
export interface ComingBack {
  readonly find: (locality: string, code: string) => Promise<Signpost | undefined>
  readonly keepAnswer: (signpost: Signpost) => Promise<void>
  readonly words?: FollowUpWords
}

export function codeRoutes(door: AtTheDoor, back: ComingBack): readonly Route[] {
  const { code } = back.words ?? followUpInEnglish
  return [
    { get: '/f', says: 'opened the follow-up', may: 'anyone', answer: ({ frame }) => enterCode(frame, code) },
    { post: '/f', says: 'gave a follow-up code', may: 'anyone', answer: (asked) => openCode(asked, code) },
    { get: '/f/:code', says: 'looked at a follow-up', may: 'anyone', answer: (asked) => followUp(door, back, asked) },
    { post: '/f/:code', says: 'answered a follow-up', may: 'anyone', answer: (asked) => answered(back, asked) },
  ]
}

const enterCode = (frame: Frame, words: FollowUpWords['code'], fault = false): Page => ({
  is: 'page',
  status: fault ? 422 : 200,
  title: words.title,
  main: (
    <>
      <form class="rd-form" action={`${frame.base}/f`} method="post">
        <Input
          id="code"
          name="code"
          asks={{ says: words.label, size: 'l', heading: 1 }}
          hint={words.hint}
          error={fault ? words.fault : undefined}
          width={20}
          autocomplete="off"
        />
        <Button>{words.open}</Button>
      </form>
    </>
  ),
})

function openCode({ form, frame }: Asked, words: FollowUpWords['code']): Reply {
  const code = parseCode(form.first('code') ?? '')
  return code ? { is: 'go', to: `${frame.base}/f/${code}` } : enterCode(frame, words, true)
}

/** One look-up for every code of the right form, so that a wrong one is like an absent one. */
async function opened(
  back: ComingBack,
  { locality, params }: Asked,
): Promise<{ readonly signpost: Signpost; readonly code: string } | undefined> {
  const code = parseCode(params['code'] ?? '')
  const signpost = code && (await back.find(locality, code))
  return code && signpost ? { signpost, code } : undefined
}

async function followUp(door: AtTheDoor, back: ComingBack, asked: Asked): Promise<Reply> {
  const found = await opened(back, asked)
  if (!found) return { is: 'not-found' }
  const words = back.words ?? followUpInEnglish
  const published = door.published(asked.locality)
  const offers = found.signpost.offers.flatMap((id) => (published && offerByShortId(published, id)) ?? [])
  const isNew = asked.query.first('new') !== undefined && found.signpost.state.is === 'open'
  return {
    is: 'page',
    title: words.reached.title,
    back: { to: `${asked.frame.base}/`, says: words.reached.back },
    main: isNew ? (
      <KeepTheCode found={found} frame={asked.frame} origin={asked.origin} words={words.keep} />
    ) : (
      <DidYouReachThem found={found} offers={offers} frame={asked.frame} words={words.reached} />
    ),
  }
}

interface FoundProps {
  readonly found: { readonly signpost: Signpost; readonly code: string }
  readonly frame: Frame
}

interface KeepProps extends FoundProps {
  readonly origin: string
  readonly words: FollowUpWords['keep']
}

function KeepTheCode({ found, frame, origin, words }: KeepProps) {
  const { askOn } = found.signpost
  return (
    <>
      <h1>{words.heading}</h1>
      <p class="rd-code">{found.code}</p>
      <p class="rd-lede">{askOn ? words.comeBackOn(inWords(askOn)) : words.comeBack}</p>
      <p>
        {words.address} <span class="rd-break">{`${origin}${frame.base}/f`}</span>
        {words.noName}
      </p>
    </>
  )
}

interface ReachedProps extends FoundProps {
  readonly offers: readonly Offer[]
  readonly words: FollowUpWords['reached']
}

function DidYouReachThem({ found, frame, offers, words }: ReachedProps) {
  const { state } = found.signpost
  return (
    <>
      <h1>{words.heading}</h1>
      {offers.map((offer) => (
        <p class="rd-lede" key={offer.id}>
          <a href={`${frame.base}/o/${shortId(offer.id)}`} dir="auto">
            {offer.name}
          </a>
        </p>
      ))}
      {state.is === 'answered' && <WhatNext became={state.became} frame={frame} words={words} />}
      <form action={`${frame.base}/f/${found.code}`} method="post">
        <p>{state.is === 'answered' ? words.change : words.oneTap}</p>
        <div class="rd-taps">
          {whatBecameOfIt.map((became) => (
            <Button key={became} variant="secondary" name="became" value={became}>
              {words.became[became].tap}
            </Button>
          ))}
        </div>
      </form>
      {offers.length > 0 && <TakeAlong {...{ offers, frame, state, words }} />}
    </>
  )
}

interface AlongProps extends Pick<ReachedProps, 'offers' | 'frame' | 'words'> {
  readonly state: Signpost['state']
}

/** To a page of their own, by their own act. The way there names the offer and the answer, and never the code. */
const TakeAlong = ({ offers, frame, state, words: { along: words } }: AlongProps) => (
  <section class="rd-section" aria-labelledby="along">
    <h2 id="along">{words.heading}</h2>
    <p>{words.says}</p>
    {offers.map((offer) => (
      <p key={offer.id}>
        <a
          href={`${frame.base}${ways.takeAlong}/${shortId(offer.id)}/${state.is === 'answered' ? state.became : notAnsweredYet}`}
        >
          {words.link(offer.name)}
        </a>
      </p>
    ))}
  </section>
)

interface NextProps {
  readonly became: WhatBecameOfIt
  readonly frame: Frame
  readonly words: FollowUpWords['reached']
}

function WhatNext({ became, frame, words }: NextProps) {
  return (
    <div class="rd-card rd-card--lit" role="status">
      <p class="rd-lede">{words.became[became].and}</p>
      <p>
        <a href={`${frame.base}/find/ask`}>{words.lookAgain}</a> {words.or}{' '}
        <a href={`${frame.base}/help-now`}>{words.talk}</a>
        {words.after}
      </p>
    </div>
  )
}

async function answered(back: ComingBack, asked: Asked): Promise<Reply> {
  const found = await opened(back, asked)
  const became = parseWhatBecameOfIt(asked.form.first('became'))
  if (!found || !became) return { is: 'not-found' }
  await back.keepAnswer(recordAnswer(found.signpost, became, asked.today))
  return { is: 'go', to: `${asked.frame.base}/f/${found.code}` }
}
