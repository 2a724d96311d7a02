import { offerByShortId } from '../directory/published.ts'
import type { AtTheDoor } from '../doors/at-the-door.ts'
import { listAddress } from '../doors/list.page.tsx'
import { readShortlist, type Shortlist } from '../doors/shortlist.ts'
import { type Message, parseContact } from '../messages/message.ts'
import type { Limit } from '../web/limits.ts'
import { Button } from '../web/nhs/button.tsx'
import { Input } from '../web/nhs/text-fields.tsx'
import type { Asked, Frame, Page, Reply, Route } from '../web/route.ts'

/** Sending a list by e-mail or text: the address is used once and deleted; the message is one neutral line and a link (D21). */
export interface Sending {
  readonly enqueue: (locality: string, message: Message) => Promise<void>
  /** Per address, per sender and overall. */
  readonly limits: { readonly address: Limit; readonly sender: Limit; readonly overall: Limit }
  /** A keyed hash of an address, for its limit. */
  readonly hash: (to: string) => string
}

export const sendRoutes = (door: AtTheDoor, sending: Sending): readonly Route[] => [
  { post: '/list/send', says: 'sent a shortlist', may: 'anyone', answer: (asked) => send(door, sending, asked) },
  { get: '/list/sent', says: 'was told that a list is on its way', may: 'anyone', answer: sent },
]

/** Seconds to wait, 0 when it may go. Who is over their own limit takes nothing from everybody's. */
export function mustWait(sending: Pick<Sending, 'limits' | 'hash'>, asked: Asked, to: string): number {
  const { limits, hash } = sending
  const now = asked.now.getTime()
  return limits.sender.take(asked.sender, now) || limits.address.take(hash(to), now) || limits.overall.take('all', now)
}

async function send(door: AtTheDoor, sending: Sending, asked: Asked): Promise<Reply> {
  const { form, frame, locality, origin } = asked
  const published = door.published(locality)
  const list = readShortlist(form.first('s')).filter((short) => published && offerByShortId(published, short))
  if (list.length === 0) return { is: 'not-found' }
  const contact = parseContact(form.first('to') ?? '')
  if (contact.is === 'refused') return notAContact(asked, list)
  const wait = mustWait(sending, asked, contact.value.to)
  if (wait > 0) return { is: 'too-many', again: wait }
  await sending.enqueue(locality, {
    contact: contact.value,
    subject: 'The list you asked for',
    body: `Here is the list you asked for: ${origin}${listAddress(frame.base, list)}`,
  })
  return { is: 'go', to: `${frame.base}/list/sent?s=${list.join('.')}` }
}

const sent = ({ frame, query }: Asked): Page => ({
  is: 'page',
  title: 'On its way',
  back: { to: listAddress(frame.base, readShortlist(query.first('s'))), says: 'Back to your list' },
  main: (
    <>
      <h1>It’s on its way</h1>
      <p class="rd-lede">One line and a link, nothing about why. Once it has gone, we delete the address it went to.</p>
    </>
  ),
})

const notAContact = (asked: Asked, list: Shortlist): Page => ({
  is: 'page',
  status: 422,
  title: 'Error: Send the list',
  back: { to: listAddress(asked.frame.base, list), says: 'Back to your list' },
  main: (
    <>
      <h1>Send the list</h1>
      <SendForm frame={asked.frame} list={list} typed={asked.form.first('to') ?? ''} />
    </>
  ),
})

interface SendFormProps {
  readonly frame: Frame
  readonly list: Shortlist
  /** What was typed and could not be read. */
  readonly typed?: string
}

export function SendForm({ frame, list, typed }: SendFormProps) {
  return (
    <form class="rd-form rd-card rd-card--place rd-noprint" action={`${frame.base}/list/send`} method="post">
      <h2 class="rd-card__title">Send it to a phone or an email</h2>
      <p>
        It says “Here is the list you asked for” and a link. Only send it where nobody else will be upset to see it.
      </p>
      <input type="hidden" name="s" value={list.join('.')} />
      <Input
        id="to"
        name="to"
        asks={{ says: 'Mobile number or email' }}
        hint="We use it once, for this, then delete it."
        error={typed === undefined ? undefined : 'Enter a UK mobile number or an email address, such as 07700 900123'}
        value={typed}
        autocomplete="off"
      />
      <Button>Send it</Button>
    </form>
  )
}
