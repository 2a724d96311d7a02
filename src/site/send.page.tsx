import { offerByShortId } from '../directory/published.ts'
import type { AtTheDoor } from '../doors/at-the-door.ts'
import { listAddress } from '../doors/list.page.tsx'
import { readShortlist, type Shortlist } from '../doors/shortlist.ts'
import { type Contact, type Message, parseContact } from '../messages/message.ts'
import type { Limit } from '../web/limits.ts'
import { Button } from '../web/nhs/button.tsx'
import { Input } from '../web/nhs/text-fields.tsx'
import type { Asked, Frame, Page, Reply, Route } from '../web/route.ts'
import { type SendWords, sendInEnglish } from './send-words.ts'

/** Sending a list by e-mail or text: the address is used once and deleted; the message is one neutral line and a link (D21). */
export interface Sending {
  readonly sendAList: (locality: string, message: Message) => Promise<void>
  /** Per address, per sender and overall. */
  readonly limits: { readonly address: Limit; readonly sender: Limit; readonly overall: Limit }
  /** A keyed hash of an address, for its limit. */
  readonly hash: (to: string) => string
  /** What can really be sent; nothing else is offered. */
  readonly channels: readonly Channel[]
  readonly words?: SendWords
}

type Channel = Contact['channel']

/** How a form asks for a contact: both kinds, e-mail alone, or not at all. */
export const asksFor = (channels: readonly Channel[]): 'both' | 'email' | undefined =>
  channels.includes('text') ? 'both' : channels.includes('email') ? 'email' : undefined

/** A contact that can be reached from here. */
export function reachable(typed: string, channels: readonly Channel[]): Contact | undefined {
  const read = parseContact(typed)
  return read.is === 'ok' && channels.includes(read.value.channel) ? read.value : undefined
}

export const sendRoutes = (door: AtTheDoor, sending: Sending): readonly Route[] => [
  { post: '/list/send', says: 'sent a shortlist', may: 'anyone', answer: (asked) => send(door, sending, asked) },
  {
    get: '/list/sent',
    says: 'was told that a list is on its way',
    may: 'anyone',
    answer: (asked) => sent(asked, sending.words),
  },
]

/** Seconds to wait, 0 when it may go. Who is over their own limit takes nothing from everybody's. */
export function mustWait(sending: Pick<Sending, 'limits' | 'hash'>, asked: Asked, to: string): number {
  const { limits, hash } = sending
  const now = asked.now.getTime()
  return limits.sender.take(asked.sender, now) || limits.address.take(hash(to), now) || limits.overall.take('all', now)
}

async function send(door: AtTheDoor, sending: Sending, asked: Asked): Promise<Reply> {
  const { form, frame, locality, origin } = asked
  const words = sending.words ?? sendInEnglish
  const published = door.published(locality)
  const list = readShortlist(form.first('s')).filter((short) => published && offerByShortId(published, short))
  if (list.length === 0) return { is: 'not-found' }
  const contact = reachable(form.first('to') ?? '', sending.channels)
  if (!contact) return notAContact(asked, list, sending)
  const wait = mustWait(sending, asked, contact.to)
  if (wait > 0) return { is: 'too-many', again: wait }
  await sending.sendAList(locality, {
    contact,
    subject: words.message.subject,
    body: words.message.body(`${origin}${listAddress(frame.base, list)}`),
  })
  return { is: 'go', to: `${frame.base}/list/sent?s=${list.join('.')}` }
}

const sent = ({ frame, query }: Asked, words: SendWords = sendInEnglish): Page => ({
  is: 'page',
  title: words.title,
  back: { to: listAddress(frame.base, readShortlist(query.first('s'))), says: words.backToList },
  main: (
    <>
      <h1>{words.sent.heading}</h1>
      <p class="rd-lede">{words.sent.lede}</p>
    </>
  ),
})

const notAContact = (asked: Asked, list: Shortlist, { channels, words = sendInEnglish }: Sending): Page => ({
  is: 'page',
  status: 422,
  title: words.heading,
  back: { to: listAddress(asked.frame.base, list), says: words.backToList },
  main: (
    <>
      <h1>{words.heading}</h1>
      <SendForm frame={asked.frame} list={list} typed={asked.form.first('to') ?? ''} {...{ channels, words }} />
    </>
  ),
})

interface SendFormProps {
  readonly frame: Frame
  readonly list: Shortlist
  /** What was typed and could not be read. */
  readonly typed?: string
  readonly channels: readonly Channel[]
  readonly words?: SendWords | undefined
}

/** Nothing stands there where nothing can be sent. */
export function SendForm({ frame, list, typed, channels, words: { form: words } = sendInEnglish }: SendFormProps) {
  const asks = asksFor(channels)
  if (!asks) return null
  return (
    <form class="rd-form rd-card rd-card--place rd-noprint" action={`${frame.base}/list/send`} method="post">
      <h2 class="rd-card__title">{words.heading[asks]}</h2>
      <p>{words.says}</p>
      <input type="hidden" name="s" value={list.join('.')} />
      <Input
        id="to"
        name="to"
        asks={{ says: words.to[asks] }}
        hint={words.hint}
        error={typed === undefined ? undefined : words.fault[asks]}
        value={typed}
        autocomplete="off"
      />
      <Button>{words.send}</Button>
    </form>
  )
}
