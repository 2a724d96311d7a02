import { parseCode } from '../doors/signpost.ts'
import { type Contact, parseContact } from '../messages/message.ts'
import { type ComplaintByCode, longestComplaint } from '../people/complaint.ts'
import { addDays, dayIn, inWords } from '../shared/day.ts'
import { Card } from '../web/card.tsx'
import type { Limit } from '../web/limits.ts'
import { Button } from '../web/nhs/button.tsx'
import { ErrorSummary } from '../web/nhs/notices.tsx'
import { Input, Textarea } from '../web/nhs/text-fields.tsx'
import type { Asked, Frame, Page, Reply, Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { acknowledgedWithin, type WhoToTell } from './complaint.ts'
import { type ComplaintFormWords, complaintFormInEnglish } from './complaint-words.ts'

/** Complaints as they are kept and found again: by a code, and by nothing else. */
export interface Complaining {
  readonly keep: (sent: Sent) => Promise<string>
  readonly find: (locality: string, code: string) => Promise<ComplaintByCode | undefined>
  readonly limits: { readonly sender: Limit; readonly overall: Limit; readonly codes: Limit }
  /** What can really be sent; nothing else is offered. */
  readonly channels: readonly Contact['channel'][]
}

export interface Sent {
  readonly locality: string
  readonly words: string
  readonly contact?: Contact
  readonly sender: string
  readonly at: Date
}

export interface ComplaintFormDeps {
  readonly complaining: Complaining
  readonly whoToTell: (locality: string) => WhoToTell
  /** The page of the leaflet, with the form on it as it was sent. */
  readonly page: (asked: Asked, form: FormProps) => Page
  readonly words?: ComplaintFormWords
}

/** A complaint is sent without an account. Where the place names nobody who reads it, there is no form and no such address. */
export function complaintFormRoutes(deps: ComplaintFormDeps): readonly Route[] {
  const { code } = deps.words ?? complaintFormInEnglish
  return [
    { post: ways.complain, says: 'sent a complaint', may: 'anyone', answer: (asked) => send(deps, asked) },
    {
      get: '/complaint/code',
      says: 'was asked for the code of a complaint',
      may: 'anyone',
      answer: ({ frame }) => enterCode(frame, code),
    },
    {
      post: '/complaint/code',
      says: 'gave the code of a complaint',
      may: 'anyone',
      answer: ({ form, frame }) => {
        const read = parseCode(form.first('code') ?? '')
        return read ? { is: 'go', to: `${frame.base}/complaint/code/${read}` } : enterCode(frame, code, true)
      },
    },
    {
      get: '/complaint/code/:code',
      says: 'looked at how far a complaint has come',
      may: 'anyone',
      answer: (asked) => howFar(deps, asked),
    },
  ]
}

async function send({ complaining, whoToTell, page }: ComplaintFormDeps, asked: Asked): Promise<Reply> {
  const { form, frame, locality, sender, now } = asked
  const who = whoToTell(locality)
  if (who.is !== 'named') return { is: 'not-found' }
  const words = (form.first('words') ?? '').slice(0, longestComplaint)
  const to = form.first('to')
  const read = to === undefined ? undefined : parseContact(to)
  const contact = read?.is === 'ok' && complaining.channels.includes(read.value.channel) ? read.value : undefined
  const faults = [...(words === '' ? (['words'] as const) : []), ...(to && !contact ? (['to'] as const) : [])]
  if (faults.length > 0) return page(asked, { typed: { words, to: to ?? '' }, faults })
  const { limits } = complaining
  const wait = limits.sender.take(sender, now.getTime()) || limits.overall.take('all', now.getTime())
  if (wait > 0) return { is: 'too-many', again: wait }
  const code = await complaining.keep({ locality, words, sender, at: now, ...(contact ? { contact } : {}) })
  return { is: 'go', to: `${frame.base}/complaint/code/${code}?new=1` }
}

/** What was typed and could not be taken. */
export interface FormProps {
  readonly typed?: { readonly words: string; readonly to: string }
  readonly faults?: readonly ('words' | 'to')[]
}

interface FormShown extends FormProps {
  readonly frame: Frame
  readonly reader: string
  readonly channels: Complaining['channels']
  readonly words?: ComplaintFormWords
}

export const ComplaintFaults = ({ faults, words = complaintFormInEnglish }: Pick<FormShown, 'faults' | 'words'>) => (
  <ErrorSummary heading={words.problem} errors={(faults ?? []).map((at) => ({ at, says: words.faults[at] }))} />
)

interface FieldsShown {
  readonly channels: Complaining['channels']
  readonly typed: FormProps['typed'] | undefined
  readonly faults: readonly ('words' | 'to')[]
  readonly words: ComplaintFormWords
}

function ComplaintFields({ channels, typed, faults, words }: FieldsShown) {
  const asks = channels.includes('text') ? 'both' : channels.includes('email') ? 'email' : undefined
  return (
    <>
      <Textarea
        id="words"
        name="words"
        asks={{ says: words.words }}
        hint={words.wordsHint}
        error={faults.includes('words') ? words.faults.words : undefined}
        value={typed?.words}
        maxLength={longestComplaint}
        autocomplete="off"
      />
      {asks && (
        <Input
          id="to"
          name="to"
          asks={{ says: words.to[asks] }}
          hint={words.toHint}
          error={faults.includes('to') ? words.faults.to : undefined}
          value={typed?.to}
          autocomplete="off"
        />
      )}
    </>
  )
}

/** Somebody reads this box: who, and when, stands beside it, with help now for what cannot wait. */
export function ComplaintForm({
  frame,
  reader,
  channels,
  typed,
  faults = [],
  words = complaintFormInEnglish,
}: FormShown) {
  return (
    <Card as="section" light="lit" labelledBy="write-to-us">
      <h2 id="write-to-us">{words.heading}</h2>
      <form method="post" action={frame.base + ways.complain}>
        <p>
          {words.who(reader)} {words.when}
        </p>
        <p>
          <b>{words.notUrgent}</b> <a href={frame.base + ways.helpNow}>{words.helpNow}</a>
        </p>
        <ComplaintFields {...{ channels, typed, faults, words }} />
        <Button>{words.send}</Button>
      </form>
      <p>
        <a href={`${frame.base}/complaint/code`}>{words.haveACode}</a>
      </p>
    </Card>
  )
}

const enterCode = (frame: Frame, words: ComplaintFormWords['code'], fault = false): Page => ({
  is: 'page',
  status: fault ? 422 : 200,
  title: fault ? words.titleWithFault : words.title,
  back: { to: frame.base + ways.complain, says: complaintFormInEnglish.back },
  main: (
    <form class="rd-form" action={`${frame.base}/complaint/code`} method="post">
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
  ),
})

async function howFar(
  { complaining, words = complaintFormInEnglish }: ComplaintFormDeps,
  asked: Asked,
): Promise<Reply> {
  const code = parseCode(asked.params['code'] ?? '')
  const wait = complaining.limits.codes.take(asked.sender, asked.now.getTime())
  if (wait > 0) return { is: 'too-many', again: wait }
  const found = code && (await complaining.find(asked.locality, code))
  if (!code || !found) return { is: 'not-found' }
  const isNew = asked.query.first('new') !== undefined && found.state.is === 'received'
  return {
    is: 'page',
    title: words.state.title,
    back: { to: asked.frame.base + ways.complain, says: words.back },
    headers: { 'cache-control': 'no-store' },
    main: isNew ? <Got {...{ asked, words, code }} found={found} /> : <HowFar {...{ asked, words, found }} />,
  }
}

interface StateShown {
  readonly asked: Asked
  readonly words: ComplaintFormWords
  readonly found: ComplaintByCode
}

const lastDay = ({ receivedAt }: ComplaintByCode) => addDays(dayIn(receivedAt), acknowledgedWithin.value)

const Got = ({ asked, words: { got: words }, found, code }: StateShown & { readonly code: string }) => (
  <>
    <h1>{words.heading}</h1>
    <p class="rd-lede">{words.says}</p>
    <p class="rd-code">{code}</p>
    <p>{words.keep}</p>
    <p>
      {words.where} <span class="rd-break">{`${asked.origin}${asked.frame.base}/complaint/code`}</span>
    </p>
    <p>{words.by(inWords(lastDay(found)))}</p>
  </>
)

function HowFar({ asked, words: { state: words }, found }: StateShown) {
  const { state, receivedAt } = found
  const until = lastDay(found)
  const isLate = state.is !== 'answered' && asked.today > until
  return (
    <>
      <h1>{words.heading}</h1>
      {state.is === 'received' && <p class="rd-lede">{words.received(inWords(dayIn(receivedAt)))}</p>}
      {state.is === 'looked-into' && <p class="rd-lede">{words.lookedInto(inWords(dayIn(state.since)))}</p>}
      {state.is === 'answered' && (
        <>
          <p class="rd-lede">{words.answered(inWords(dayIn(state.at)))}</p>
          <Card light="place">
            {state.answer.split(/\r?\n+/).map((line, at) => (
              <p key={at} dir="auto">
                {line}
              </p>
            ))}
          </Card>
        </>
      )}
      {state.is !== 'answered' && <p>{isLate ? words.late : words.by(inWords(until))}</p>}
      {(isLate || state.is === 'answered') && <p>{words.ico}</p>}
    </>
  )
}
