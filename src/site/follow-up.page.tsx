import type { Offer } from '../directory/offer.ts'
import { offerByShortId, shortId } from '../directory/published.ts'
import type { AtTheDoor } from '../doors/at-the-door.ts'
import { newCode } from '../doors/codes.edge.ts'
import {
  type AskIn,
  dayToAsk,
  parseAskIn,
  parseCode,
  parseWhatBecameOfIt,
  answer as recordAnswer,
  type Signpost,
  type WhatBecameOfIt,
  whatBecameOfIt,
} from '../doors/signpost.ts'
import { type Contact, parseContact } from '../messages/message.ts'
import { inWords } from '../shared/day.ts'
import { newId } from '../shared/new-id.edge.ts'
import { Button } from '../web/nhs/button.tsx'
import { Radios } from '../web/nhs/choices.tsx'
import { Input } from '../web/nhs/text-fields.tsx'
import type { Asked, Frame, Page, Reply, Route } from '../web/route.ts'
import { mustWait, type Sending } from './send.page.tsx'

/** Was somebody reached? A signpost stays open until an answer is recorded (R9). No name, and a code that nobody can guess. */
export interface FollowingUp {
  readonly keep: (signpost: Signpost, code: string, contact: Contact | undefined) => Promise<void>
  readonly find: (locality: string, code: string) => Promise<Signpost | undefined>
  readonly keepAnswer: (signpost: Signpost) => Promise<void>
}

export const followUpRoutes = (door: AtTheDoor, following: FollowingUp, sending: Sending): readonly Route[] => [
  {
    post: '/o/:id/follow-up',
    says: 'asked to be asked whether it worked',
    may: 'anyone',
    answer: (asked) => begin(door, following, { asked, sending }),
  },
  { get: '/f', says: 'opened the follow-up', may: 'anyone', answer: ({ frame }) => enterCode(frame) },
  { post: '/f', says: 'gave a follow-up code', may: 'anyone', answer: openCode },
  {
    get: '/f/:code',
    says: 'looked at a follow-up',
    may: 'anyone',
    answer: (asked) => followUp(door, following, asked),
  },
  {
    post: '/f/:code',
    says: 'answered a follow-up',
    may: 'anyone',
    answer: (asked) => answered(door, following, asked),
  },
]

interface Beginning {
  readonly asked: Asked
  readonly sending: Sending
}

async function begin(door: AtTheDoor, following: FollowingUp, { asked, sending }: Beginning): Promise<Reply> {
  const { form, frame, locality, params, today } = asked
  const published = door.published(locality)
  const offer = published && offerByShortId(published, params['id'] ?? '')
  if (!published || !offer) return { is: 'not-found' }
  const to = form.first('to')
  const contact = to === undefined ? undefined : parseContact(to)
  if (contact?.is === 'refused') return { ...beginAgain(asked, offer, to ?? ''), status: 422 }
  const wait = contact
    ? mustWait(sending, asked, contact.value.to)
    : sending.limits.sender.take(asked.sender, asked.now.getTime())
  if (wait > 0) return { is: 'too-many', again: wait }
  const askOn = dayToAsk(
    parseAskIn(form.first('when')) ?? 'as-usual',
    today,
    published.locality.settings.followUpAfterDays,
  )
  const code = newCode()
  const signpost: Signpost = {
    id: newId(),
    locality,
    offers: [offer.id],
    madeOn: today,
    ...(askOn ? { askOn } : {}),
    state: { is: 'open' },
  }
  await following.keep(signpost, code, askOn ? contact?.value : undefined)
  return { is: 'go', to: `${frame.base}/f/${code}?new=1` }
}

const beginAgain = ({ frame }: Asked, offer: Offer, typed: string): Page => ({
  is: 'page',
  title: 'Error: Shall we check that it worked?',
  back: { to: `${frame.base}/o/${offer.id}`, says: 'Back' },
  main: (
    <>
      <h1>Shall we check that it worked?</h1>
      <FollowUpForm frame={frame} offer={offer} typed={typed} />
    </>
  ),
})

const whens: readonly { readonly value: AskIn; readonly says: string }[] = [
  { value: 'a-week', says: 'In a week' },
  { value: 'three-weeks', says: 'In 3 weeks' },
  { value: 'please-do-not', says: 'Please don’t ask. I’ll come back with the code' },
]

/** Nothing is ticked beforehand; without a tick we ask after the place's usual days. */
export function FollowUpForm({
  frame,
  offer,
  typed,
}: {
  readonly frame: Frame
  readonly offer: Offer
  readonly typed?: string
}) {
  return (
    <form
      class="rd-form rd-card rd-card--place rd-noprint"
      action={`${frame.base}/o/${offer.id}/follow-up`}
      method="post"
    >
      <h2 class="rd-card__title">Shall we check that it worked?</h2>
      <p>You get a code to come back with. If it didn’t work, we’ll look for something else together.</p>
      <Radios id="when" name="when" asks={{ says: 'When should we ask?' }} choices={whens} />
      <Input
        id="to"
        name="to"
        asks={{ says: 'Mobile or email, if you want a message' }}
        hint="You can leave it empty. We use it once, for this, then delete it."
        error={typed === undefined ? undefined : 'Enter a UK mobile number or an email address, or leave it empty'}
        value={typed}
        autocomplete="off"
      />
      <Button>Get a code</Button>
    </form>
  )
}

const enterCode = (frame: Frame, fault = false): Page => ({
  is: 'page',
  status: fault ? 422 : 200,
  title: fault ? 'Error: Your code' : 'Your code',
  main: (
    <>
      <form class="rd-form" action={`${frame.base}/f`} method="post">
        <Input
          id="code"
          name="code"
          asks={{ says: 'Your code', size: 'l', heading: 1 }}
          hint="Sixteen letters and numbers, in fours."
          error={fault ? 'Enter the code as it was given: sixteen letters and numbers' : undefined}
          width={20}
          autocomplete="off"
        />
        <Button>Open</Button>
      </form>
    </>
  ),
})

function openCode({ form, frame }: Asked): Reply {
  const code = parseCode(form.first('code') ?? '')
  return code ? { is: 'go', to: `${frame.base}/f/${code}` } : enterCode(frame, true)
}

/** One look-up for every code of the right form, so that a wrong one is like an absent one. */
async function opened(
  following: FollowingUp,
  { locality, params }: Asked,
): Promise<{ readonly signpost: Signpost; readonly code: string } | undefined> {
  const code = parseCode(params['code'] ?? '')
  const signpost = code && (await following.find(locality, code))
  return code && signpost ? { signpost, code } : undefined
}

async function followUp(door: AtTheDoor, following: FollowingUp, asked: Asked): Promise<Reply> {
  const found = await opened(following, asked)
  if (!found) return { is: 'not-found' }
  const published = door.published(asked.locality)
  const offers = found.signpost.offers.flatMap((id) => (published && offerByShortId(published, id)) ?? [])
  const isNew = asked.query.first('new') !== undefined && found.signpost.state.is === 'open'
  return {
    is: 'page',
    title: 'Did it work?',
    back: { to: `${asked.frame.base}/`, says: 'To the front page' },
    main: isNew ? (
      <Kept found={found} frame={asked.frame} origin={asked.origin} />
    ) : (
      <DidYouReachThem found={found} offers={offers} frame={asked.frame} />
    ),
  }
}

interface FoundProps {
  readonly found: { readonly signpost: Signpost; readonly code: string }
  readonly frame: Frame
}

function Kept({ found, frame, origin }: FoundProps & { readonly origin: string }) {
  const { askOn } = found.signpost
  return (
    <>
      <h1>Keep this code</h1>
      <p class="rd-code">{found.code}</p>
      <p class="rd-lede">
        {askOn
          ? `Come back on or after ${inWords(askOn)} and tell us if it worked.`
          : 'Come back whenever you like and tell us if it worked.'}
      </p>
      <p>
        The address is <span class="rd-break">{`${origin}${frame.base}/f`}</span>. There’s no name on it. Without the
        code nobody can find it, and we can’t find it for you.
      </p>
    </>
  )
}

const becameWords: Readonly<Record<WhatBecameOfIt, { readonly tap: string; readonly and: string }>> = {
  reached: { tap: 'Yes, reached them', and: 'Good to hear. You can come back to any door, at any time.' },
  'not-suitable': {
    tap: 'Yes, but it’s not right for me',
    and: 'Thank you for saying so. Let’s look for something else.',
  },
  'could-not-get-in': {
    tap: 'No, couldn’t get in',
    and: 'That’s not your fault. It’s counted, so that the people who plan support can see it. Let’s look for another way.',
  },
  'did-not-want': { tap: 'No, I didn’t want to', and: 'That’s fine. Nothing happens without you.' },
}

function DidYouReachThem({ found, frame, offers }: FoundProps & { readonly offers: readonly Offer[] }) {
  const { state } = found.signpost
  return (
    <>
      <h1>Did you reach them?</h1>
      {offers.map((offer) => (
        <p class="rd-lede" key={offer.id}>
          <a href={`${frame.base}/o/${shortId(offer.id)}`}>{offer.name}</a>
        </p>
      ))}
      {state.is === 'answered' && <WhatNext became={state.became} frame={frame} />}
      <form action={`${frame.base}/f/${found.code}`} method="post">
        <p>
          {state.is === 'answered'
            ? 'You can change your answer.'
            : 'One tap. Nobody is told who you are, because nobody knows.'}
        </p>
        <div class="rd-taps">
          {whatBecameOfIt.map((became) => (
            <Button key={became} variant="secondary" name="became" value={became}>
              {becameWords[became].tap}
            </Button>
          ))}
        </div>
      </form>
    </>
  )
}

function WhatNext({ became, frame }: { readonly became: WhatBecameOfIt; readonly frame: Frame }) {
  return (
    <div class="rd-card rd-card--lit" role="status">
      <p class="rd-lede">{becameWords[became].and}</p>
      <p>
        <a href={`${frame.base}/find/ask`}>Look for something else</a> or{' '}
        <a href={`${frame.base}/help-now`}>talk to someone now</a>.
      </p>
    </div>
  )
}

async function answered(_door: AtTheDoor, following: FollowingUp, asked: Asked): Promise<Reply> {
  const found = await opened(following, asked)
  const became = parseWhatBecameOfIt(asked.form.first('became'))
  if (!found || !became) return { is: 'not-found' }
  await following.keepAnswer(recordAnswer(found.signpost, became, asked.today))
  return { is: 'go', to: `${asked.frame.base}/f/${found.code}` }
}
