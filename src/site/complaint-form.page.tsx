import { parseContact } from '../messages/message.ts'
import { longestComplaint } from '../people/complaint.ts'
import { Card } from '../web/card.tsx'
import { Button } from '../web/nhs/button.tsx'
import { ErrorSummary } from '../web/nhs/notices.tsx'
import { Input, Textarea } from '../web/nhs/text-fields.tsx'
import type { Asked, Frame, Page, Reply, Route } from '../web/route.ts'
import { ways } from '../web/ways.ts'
import type { WhoToTell } from './complaint.ts'
import { type Complaining, complaintCodeRoutes, sealedAddress } from './complaint-code.page.tsx'
import { type ComplaintFormWords, complaintFormInEnglish } from './complaint-words.ts'

export interface ComplaintFormDeps {
  readonly complaining: Complaining
  readonly whoToTell: (locality: string) => WhoToTell
  /** The page of the leaflet, with the form on it as it was sent. */
  readonly page: (asked: Asked, form: FormProps) => Page
  readonly words?: ComplaintFormWords
}

/** A complaint is sent without an account. Where the place names nobody who reads it, there is no form and no such address. */
export function complaintFormRoutes(deps: ComplaintFormDeps): readonly Route[] {
  return [
    {
      post: ways.complain,
      says: 'sent a complaint',
      may: 'anyone',
      isTakenWhole: true,
      answer: (asked) => send(deps, asked),
    },
    ...complaintCodeRoutes(deps),
  ]
}

async function send({ complaining, whoToTell, page }: ComplaintFormDeps, asked: Asked): Promise<Reply> {
  const { form, locality, sender, now } = asked
  const who = whoToTell(locality)
  if (who.is !== 'named') return { is: 'not-found' }
  const words = form.first('words') ?? ''
  const to = form.first('to')
  const read = to === undefined ? undefined : parseContact(to)
  const contact = read?.is === 'ok' && complaining.channels.includes(read.value.channel) ? read.value : undefined
  const typed = { words, to: to ?? '' }
  const faults = faultsIn(words, { isToWrong: to !== undefined && !contact })
  if (faults.length > 0) return page(asked, { typed, faults })
  const { limits } = complaining
  const wait = limits.sender.take(sender, now.getTime()) || limits.overall.take('all', now.getTime())
  if (wait > 0) return page(asked, { typed, wait })
  const code = await complaining.keep({ locality, words, sender, at: now, ...(contact ? { contact } : {}) })
  return { is: 'go', to: `${sealedAddress({ complaining }, asked, code)}&new=1` }
}

/** What is to be put right in a complaint. */
export type ComplaintFault =
  | { readonly at: 'words'; readonly is: 'missing' }
  | { readonly at: 'words'; readonly is: 'too-long'; readonly tooMany: number }
  | { readonly at: 'to'; readonly is: 'no-contact' }

function faultsIn(words: string, { isToWrong }: { readonly isToWrong: boolean }): readonly ComplaintFault[] {
  const tooMany = words.length - longestComplaint
  return [
    ...(words === '' ? [{ at: 'words', is: 'missing' } as const] : []),
    ...(tooMany > 0 ? [{ at: 'words', is: 'too-long', tooMany } as const] : []),
    ...(isToWrong ? [{ at: 'to', is: 'no-contact' } as const] : []),
  ]
}

const saidOf = (fault: ComplaintFault, { faults: words }: ComplaintFormWords): string =>
  fault.is === 'too-long' ? words.tooLong(fault.tooMany) : words[fault.at]

/** What was typed and could not be taken: there is something to put right, or it has to wait. */
export interface FormProps {
  readonly typed?: { readonly words: string; readonly to: string }
  readonly faults?: readonly ComplaintFault[]
  /** Seconds, where too many came at once. */
  readonly wait?: number
}

interface FormShown extends FormProps {
  readonly frame: Frame
  readonly reader: string
  readonly channels: Complaining['channels']
  readonly words?: ComplaintFormWords
}

/** Why it was not sent, above everything else on the page. */
export function ComplaintFaults({
  faults,
  wait,
  words = complaintFormInEnglish,
}: Omit<FormShown, 'frame' | 'reader' | 'channels'>) {
  if (wait === undefined && faults === undefined) return null
  const errors = (faults ?? []).map((fault) => ({ at: fault.at, says: saidOf(fault, words) }))
  const waits = wait === undefined ? [] : [{ at: 'words', says: words.wait(wait < 60 ? 1 : Math.ceil(wait / 60)) }]
  return <ErrorSummary heading={words.problem} errors={[...errors, ...waits]} />
}

interface FieldsShown {
  readonly channels: Complaining['channels']
  readonly typed: FormProps['typed'] | undefined
  readonly faults: readonly ComplaintFault[]
  readonly words: ComplaintFormWords
}

function ComplaintFields({ channels, typed, faults, words }: FieldsShown) {
  const errorAt = (name: 'words' | 'to'): string | undefined => {
    const fault = faults.find(({ at }) => at === name)
    return fault && saidOf(fault, words)
  }
  const asks = channels.includes('text') ? 'both' : channels.includes('email') ? 'email' : undefined
  return (
    <>
      <Textarea
        id="words"
        name="words"
        asks={{ says: words.words }}
        hint={words.wordsHint}
        error={errorAt('words')}
        value={typed?.words}
        autocomplete="off"
      />
      {asks && (
        <Input
          id="to"
          name="to"
          asks={{ says: words.to[asks] }}
          hint={words.toHint}
          error={errorAt('to')}
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
