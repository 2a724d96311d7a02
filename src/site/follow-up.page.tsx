import type { Offer } from '../directory/offer.ts'
import { offerByShortId } from '../directory/published.ts'
import type { AtTheDoor } from '../doors/at-the-door.ts'
import { newCode } from '../doors/codes.edge.ts'
import { dayToAsk, parseAskIn, type Signpost } from '../doors/signpost.ts'
import type { Contact } from '../messages/message.ts'
import { newId } from '../shared/new-id.edge.ts'
import { Button } from '../web/nhs/button.tsx'
import { Radios } from '../web/nhs/choices.tsx'
import { Input } from '../web/nhs/text-fields.tsx'
import type { Asked, Frame, Page, Reply, Route } from '../web/route.ts'
import { type ComingBack, codeRoutes } from './follow-up-code.page.tsx'
import { type ChosenWhen, type FollowUpWords, followUpInEnglish } from './follow-up-words.ts'
import { asksFor, mustWait, reachable, type Sending } from './send.page.tsx'

/** Was somebody reached? A signpost stays open until an answer is recorded (R9). No name, and a code that nobody can guess. */
export interface FollowingUp extends ComingBack {
  readonly keep: (signpost: Signpost, code: string, contact: Contact | undefined) => Promise<void>
}

export const followUpRoutes = (door: AtTheDoor, following: FollowingUp, sending: Sending): readonly Route[] => [
  {
    post: '/o/:id/follow-up',
    says: 'asked to be asked whether it worked',
    may: 'anyone',
    answer: (asked) => begin(door, following, { asked, sending }),
  },
  ...codeRoutes(door, following),
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
  const contact = to === undefined ? undefined : reachable(to, sending.channels)
  if (to !== undefined && !contact)
    return { ...beginAgain(asked, offer, { channels: sending.channels, words: following.words }), status: 422 }
  const wait = contact
    ? mustWait(sending, asked, contact.to)
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
  await following.keep(signpost, code, askOn ? contact : undefined)
  return { is: 'go', to: `${frame.base}/f/${code}?new=1` }
}

interface Again extends Pick<Sending, 'channels'> {
  readonly words?: FollowUpWords | undefined
}

const beginAgain = ({ form, frame }: Asked, offer: Offer, { channels, words = followUpInEnglish }: Again): Page => ({
  is: 'page',
  title: words.begin.heading,
  back: { to: `${frame.base}/o/${offer.id}`, says: words.begin.back },
  main: (
    <>
      <h1>{words.begin.heading}</h1>
      <FollowUpForm frame={frame} offer={offer} typed={form.first('to') ?? ''} {...{ channels, words }} />
    </>
  ),
})

const whens: readonly ChosenWhen[] = ['a-week', 'three-weeks', 'please-do-not']

interface FormProps {
  readonly frame: Frame
  readonly offer: Offer
  /** What was typed and could not be read. */
  readonly typed?: string
  readonly channels: Sending['channels']
  readonly words?: FollowUpWords | undefined
}

/** Nothing is ticked beforehand; without a tick we ask after the place's usual days. */
export function FollowUpForm({
  frame,
  offer,
  typed,
  channels,
  words: { begin: words } = followUpInEnglish,
}: FormProps) {
  const asks = asksFor(channels)
  return (
    <form
      class="rd-form rd-card rd-card--place rd-noprint"
      action={`${frame.base}/o/${offer.id}/follow-up`}
      method="post"
    >
      <h2 class="rd-card__title">{words.heading}</h2>
      <p>{words.says}</p>
      <Radios
        id="when"
        name="when"
        asks={{ says: words.when }}
        choices={whens.map((when) => ({ value: when, says: words.whens[when] }))}
      />
      {asks && (
        <Input
          id="to"
          name="to"
          asks={{ says: words.to[asks] }}
          hint={words.hint}
          error={typed === undefined ? undefined : words.fault[asks]}
          value={typed}
          autocomplete="off"
        />
      )}
      <Button>{words.send}</Button>
    </form>
  )
}
