import type { Body } from '../access/facts/facts.ts'
import { ItemShown } from '../access/facts/item-shown.tsx'
import { type SafeContact, type SafeSpan, safeContactIn } from '../people/safe-contact.ts'
import { inWords } from '../shared/day.ts'
import { type Fact, Facts } from '../web/facts.tsx'
import { type ContactWords, contactInEnglish } from './contact-words.ts'

interface ContactSaidProps {
  /** What may leave of it, and nothing else. */
  readonly fields: Body
  readonly words?: ContactWords
}

/** All that a young person said of how they can be reached, said back to them. */
export function ContactSaid({ fields, words = contactInEnglish }: ContactSaidProps) {
  const contact = safeContactIn(fields)
  if (!contact) return <ItemShown kind="safe-contact" fields={fields} />
  return (
    <>
      <p>
        <b>{words.saidBack.safe[contact.safe]}</b>
      </p>
      <Facts facts={factsOf(contact, words)} />
    </>
  )
}

const factsOf = (contact: SafeContact, words: ContactWords): readonly Fact[] => [
  { says: words.channels[contact.channel], is: contact.to },
  { says: words.times, is: timesOf(contact, words) },
  { says: words.said, is: maySay(contact, words) },
  {
    says: words.shared,
    is: contact.sharedBy.map((who) => words.sharers[who]).join(', ') || words.saidBack.nobody,
  },
  { says: words.saidBack.confirmed, is: inWords(contact.confirmedOn) },
]

const maySay = ({ mayBeSaid }: SafeContact, words: ContactWords): string =>
  mayBeSaid.is === 'nothing-but' ? `“${mayBeSaid.words}”` : words.saids[mayBeSaid.is]

const timesOf = ({ safeWhen }: SafeContact, words: ContactWords): string =>
  safeWhen.is === 'any-time' ? words.saidBack.anyTime : safeWhen.spans.map((span) => spanText(span, words)).join('; ')

const spanText = ({ days, from, until }: SafeSpan, words: ContactWords): string =>
  `${days.map((day) => words.days[day]).join(', ')}, ${clock(from)} – ${clock(until)}`

/** `15:30` */
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
