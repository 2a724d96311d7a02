import type { WordsSeal } from '../doors/sealed-words.edge.ts'
import { parseCode } from '../doors/signpost.ts'
import type { Contact } from '../messages/message.ts'
import type { ComplaintByCode } from '../people/complaint.ts'
import { addDays, dayIn, inWords } from '../shared/day.ts'
import { Card } from '../web/card.tsx'
import type { Limit } from '../web/limits.ts'
import { Button } from '../web/nhs/button.tsx'
import { Input } from '../web/nhs/text-fields.tsx'
import type { Asked, Page, Reply, Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import { acknowledgedWithin } from './complaint.ts'
import { type ComplaintFormWords, complaintFormInEnglish } from './complaint-words.ts'

/** Complaints as they are kept and found again: by a code, and by nothing else. */
export interface Complaining {
  readonly keep: (sent: Sent) => Promise<string>
  readonly find: (locality: string, code: string) => Promise<ComplaintByCode | undefined>
  readonly limits: { readonly sender: Limit; readonly overall: Limit; readonly codes: Limit }
  /** What can really be sent; nothing else is offered. */
  readonly channels: readonly Contact['channel'][]
  /** Seals a code in an address for an hour. */
  readonly seal: WordsSeal
}

export interface Sent {
  readonly locality: string
  readonly words: string
  readonly contact?: Contact
  readonly sender: string
  readonly at: Date
}

interface CodeDeps {
  readonly complaining: Complaining
  readonly words?: ComplaintFormWords
}

/** Coming back with the code of a complaint: how far it has come. */
export function complaintCodeRoutes(deps: CodeDeps): readonly Route[] {
  const { code } = deps.words ?? complaintFormInEnglish
  return [
    {
      get: '/complaint/code',
      says: 'was asked for the code of a complaint',
      may: 'anyone',
      answer: (asked) => (asked.query.first('q') ? howFar(deps, asked) : enterCode(asked, { words: code })),
    },
    {
      post: '/complaint/code',
      says: 'gave the code of a complaint',
      may: 'anyone',
      answer: (asked) => {
        const read = parseCode(asked.form.first('code') ?? '')
        return read
          ? { is: 'go', to: sealedAddress(deps, asked, read) }
          : enterCode(asked, { words: code, because: 'fault' })
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

/** The code stands in no address that stays behind: sealed, it opens for an hour. */
export const sealedAddress = ({ complaining }: Pick<CodeDeps, 'complaining'>, { frame }: Asked, code: string): string =>
  `${frame.base}/complaint/code?q=${complaining.seal.seal(code)}`

interface Entering {
  readonly words: ComplaintFormWords['code']
  readonly because?: 'fault' | 'hour-is-over'
}

const enterCode = ({ frame }: Asked, { words, because }: Entering): Page => ({
  is: 'page',
  status: because === 'fault' ? 422 : 200,
  title: words.title,
  back: { to: frame.base + ways.complain, says: complaintFormInEnglish.back },
  main: (
    <form class="rd-form" action={`${frame.base}/complaint/code`} method="post">
      {because === 'hour-is-over' && <p role="status">{words.hourIsOver}</p>}
      <Input
        id="code"
        name="code"
        asks={{ says: words.label, size: 'l', heading: 1 }}
        hint={words.hint}
        error={because === 'fault' ? words.fault : undefined}
        width={20}
        autocomplete="off"
      />
      <Button>{words.open}</Button>
    </form>
  ),
})

async function howFar({ complaining, words = complaintFormInEnglish }: CodeDeps, asked: Asked): Promise<Reply> {
  const sealed = asked.query.first('q')
  const code = parseCode(sealed ? (complaining.seal.open(sealed) ?? '') : (asked.params['code'] ?? ''))
  if (sealed && !code) return enterCode(asked, { words: words.code, because: 'hour-is-over' })
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
