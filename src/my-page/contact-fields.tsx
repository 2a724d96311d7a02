import type { ComponentChildren } from 'preact'
import type { DraftFields } from '../access/sign-in/draft.store.ts'
import { type ContactRefusal, type SafeContact, sharers, waysToReach, weekdays } from '../people/safe-contact.ts'
import type { Fact } from '../web/facts.tsx'
import { Checkboxes, Radios } from '../web/nhs/choices.tsx'
import { Details, type ToPutRight } from '../web/nhs/notices.tsx'
import { Input } from '../web/nhs/text-fields.tsx'
import type { ContactWords } from './contact-words.ts'

/** The questions, in the order in which they stand. */
export const contactFields = [
  ...(['channel', 'to', 'safe', 'sharedBy', 'mayBeSaid', 'words', 'days', 'from', 'until'] as const),
] as const
type ContactField = (typeof contactFields)[number]

/** What is to be put right at one question. */
export interface ContactFault extends ToPutRight {
  readonly at: ContactField
}

const fieldOf: Readonly<Record<ContactRefusal, ContactField>> = {
  'channel-is-unknown': 'channel',
  'contact-is-missing': 'to',
  'contact-is-too-long': 'to',
  'safe-is-not-said': 'safe',
  'sharer-is-unknown': 'sharedBy',
  'what-may-be-said-is-unknown': 'mayBeSaid',
  'shared-and-says-who-it-is-from': 'mayBeSaid',
  'words-are-missing': 'words',
  'words-are-too-long': 'words',
  'words-hold-an-address': 'words',
  'days-are-unknown': 'days',
  'times-are-no-times': 'from',
}

/** What is to be put right, each at its question, in the order of the questions. */
export const faultsIn = (faults: readonly ContactRefusal[], words: ContactWords): readonly ContactFault[] =>
  faults
    .map((fault) => ({ at: fieldOf[fault], says: words.faults[fault] }))
    .sort((one, other) => contactFields.indexOf(one.at) - contactFields.indexOf(other.at))

interface ContactFieldsProps {
  readonly words: ContactWords
  readonly faults: readonly ContactFault[]
  /** What was typed and not yet kept. */
  readonly draft?: DraftFields | undefined
  /** What is kept. */
  readonly contact?: SafeContact | undefined
  /** Stands beside the box for words, for which nobody is waiting. */
  readonly children?: ComponentChildren
}

const saids = ['nothing', 'nothing-but', 'who-it-is-from'] as const
const safes = ['yes', 'no', 'not-known'] as const

/** Every question about one contact; what was typed before what is kept. */
export function ContactFields({ words, draft, contact, faults, children }: ContactFieldsProps) {
  const values = draft ?? valuesOf(contact)
  return (
    <>
      <Where words={words} values={values} faults={faults} />
      <WhoElseAndWhat words={words} values={values} faults={faults} />
      {children}
      <When words={words} values={values} faults={faults} />
    </>
  )
}

interface Filled {
  readonly words: ContactWords
  readonly values: DraftFields
  readonly faults: readonly ContactFault[]
}

const errorAt = (name: ContactField, faults: readonly ContactFault[]): string | undefined =>
  faults.find(({ at }) => at === name)?.says

function Where({ words, values, faults }: Filled) {
  const first = (name: string): string | undefined => values[name]?.[0]
  return (
    <>
      <Radios
        id="channel"
        name="channel"
        error={errorAt('channel', faults)}
        asks={{ says: words.channel }}
        choices={waysToReach.map((value) => ({ value, says: words.channels[value] }))}
        chosen={first('channel')}
      />
      <Input
        id="to"
        name="to"
        error={errorAt('to', faults)}
        asks={{ says: words.to }}
        hint={words.toHint}
        value={first('to')}
        autocomplete="off"
      />
      <Radios
        id="safe"
        name="safe"
        error={errorAt('safe', faults)}
        asks={{ says: words.safe }}
        choices={safes.map((value) => ({ value, says: words.safes[value] }))}
        chosen={first('safe')}
      />
    </>
  )
}

function WhoElseAndWhat({ words, values, faults }: Filled) {
  const first = (name: string): string | undefined => values[name]?.[0]
  return (
    <>
      <Checkboxes
        id="sharedBy"
        name="sharedBy"
        error={errorAt('sharedBy', faults)}
        asks={{ says: words.shared }}
        hint={words.sharedHint}
        choices={sharers.map((value) => ({ value, says: words.sharers[value] }))}
        chosen={values['sharedBy'] ?? []}
        small
      />
      <Radios
        id="mayBeSaid"
        name="mayBeSaid"
        error={errorAt('mayBeSaid', faults)}
        asks={{ says: words.said }}
        choices={saids.map((value) => ({ value, says: words.saids[value] }))}
        chosen={first('mayBeSaid')}
      />
      <Input
        id="words"
        name="words"
        error={errorAt('words', faults)}
        asks={{ says: words.saidWords }}
        value={first('words')}
      />
    </>
  )
}

function When({ words, values, faults }: Filled) {
  const days = values['days'] ?? []
  const isFilled = (['days', 'from', 'until'] as const).some((name) => (values[name] ?? []).length > 0)
  return (
    <Details summary={words.times} open={isFilled}>
      <p>{words.timesHint}</p>
      <Checkboxes
        id="days"
        name="days"
        error={errorAt('days', faults)}
        asks={{ says: words.daysAsk }}
        choices={weekdays.map((value) => ({ value, says: words.days[value] }))}
        chosen={days}
        small
      />
      <Input
        id="from"
        name="from"
        error={errorAt('from', faults)}
        asks={{ says: words.from }}
        value={values['from']?.[0]}
        width={5}
      />
      <Input
        id="until"
        name="until"
        error={errorAt('until', faults)}
        asks={{ says: words.until }}
        value={values['until']?.[0]}
        width={5}
      />
    </Details>
  )
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** A kept contact as the fields of the form hold it. */
function valuesOf(contact: SafeContact | undefined): DraftFields {
  if (!contact) return {}
  const { channel, to, safe, safeWhen, mayBeSaid, sharedBy } = contact
  const [span] = safeWhen.is === 'only-then' ? safeWhen.spans : []
  return {
    ...{ channel: [channel], to: [to], safe: [safe], sharedBy, mayBeSaid: [mayBeSaid.is] },
    ...(mayBeSaid.is === 'nothing-but' ? { words: [mayBeSaid.words] } : {}),
    ...(span ? { days: span.days, from: [clock(span.from)], until: [clock(span.until)] } : {}),
  }
}

/** What is kept of how they can be reached, question by question. */
export function contactFacts(contact: SafeContact, words: ContactWords): readonly Fact[] {
  const { channel, to, safe, safeWhen, mayBeSaid, sharedBy } = contact
  const spans = safeWhen.is === 'only-then' ? safeWhen.spans : []
  return [
    { says: words.channels[channel], is: to },
    { says: words.safe, is: words.safes[safe] },
    ...(sharedBy.length > 0 ? [{ says: words.shared, is: sharedBy.map((by) => words.sharers[by]).join(', ') }] : []),
    { says: words.said, is: mayBeSaid.is === 'nothing-but' ? mayBeSaid.words : words.saids[mayBeSaid.is] },
    ...spans.map(({ days, from, until }) => ({
      says: words.times,
      is: `${days.map((day) => words.days[day]).join(', ')}: ${clock(from)}–${clock(until)}`,
    })),
  ]
}
