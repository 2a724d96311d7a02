import type { ComponentChildren } from 'preact'
import type { DraftFields } from '../access/sign-in/draft.store.ts'
import { type SafeContact, sharers, waysToReach, weekdays } from '../people/safe-contact.ts'
import { Checkboxes, Radios } from '../web/nhs/choices.tsx'
import { Details } from '../web/nhs/notices.tsx'
import { Input } from '../web/nhs/text-fields.tsx'
import type { ContactWords } from './contact-words.ts'

interface ContactFieldsProps {
  readonly words: ContactWords
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
export function ContactFields({ words, draft, contact, children }: ContactFieldsProps) {
  const values = draft ?? valuesOf(contact)
  return (
    <>
      <WhereAndHow words={words} values={values} />
      {children}
      <When words={words} values={values} />
    </>
  )
}

interface Filled {
  readonly words: ContactWords
  readonly values: DraftFields
}

function WhereAndHow({ words, values }: Filled) {
  const first = (name: string): string | undefined => values[name]?.[0]
  return (
    <>
      <Radios
        id="channel"
        name="channel"
        asks={{ says: words.channel }}
        choices={waysToReach.map((value) => ({ value, says: words.channels[value] }))}
        chosen={first('channel')}
      />
      <Input id="to" name="to" asks={{ says: words.to }} hint={words.toHint} value={first('to')} autocomplete="off" />
      <Radios
        id="safe"
        name="safe"
        asks={{ says: words.safe }}
        choices={safes.map((value) => ({ value, says: words.safes[value] }))}
        chosen={first('safe')}
      />
      <Checkboxes
        id="sharedBy"
        name="sharedBy"
        asks={{ says: words.shared }}
        hint={words.sharedHint}
        choices={sharers.map((value) => ({ value, says: words.sharers[value] }))}
        chosen={values['sharedBy'] ?? []}
        small
      />
      <Radios
        id="mayBeSaid"
        name="mayBeSaid"
        asks={{ says: words.said }}
        choices={saids.map((value) => ({ value, says: words.saids[value] }))}
        chosen={first('mayBeSaid')}
      />
      <Input id="words" name="words" asks={{ says: words.saidWords }} value={first('words')} maxLength={160} />
    </>
  )
}

function When({ words, values }: Filled) {
  const days = values['days'] ?? []
  return (
    <Details summary={words.times} open={days.length > 0}>
      <p>{words.timesHint}</p>
      <Checkboxes
        id="days"
        name="days"
        asks={{ says: words.daysAsk }}
        choices={weekdays.map((value) => ({ value, says: words.days[value] }))}
        chosen={days}
        small
      />
      <Input id="from" name="from" asks={{ says: words.from }} value={values['from']?.[0]} width={5} />
      <Input id="until" name="until" asks={{ says: words.until }} value={values['until']?.[0]} width={5} />
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
