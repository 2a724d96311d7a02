import type { Body } from '../../access/facts/facts.ts'
import { type Needs, needsIn, needsInEnglish } from '../../people/communication-needs.ts'
import { type SafeContact, type SafeSpan, safeContactIn } from '../../people/safe-contact.ts'
import { inWords } from '../../shared/day.ts'
import { lineInEnglish } from '../../shared/list-in-english.ts'
import { type Fact, Facts } from '../../web/facts.tsx'
import { type ContactWords, contactInEnglish } from './contact-words.ts'

interface BodyProps {
  readonly fields: Body
  readonly words?: ContactWords
}

/** Where and how somebody can be reached without coming to harm: what is unsafe is said first. */
export function ContactShown({ fields, words = contactInEnglish }: BodyProps) {
  const contact = safeContactIn(fields)
  if (!contact) return <p>{words.cannotBeRead}</p>
  return (
    <>
      <p>
        <b>{words.safe[contact.safe]}</b>
      </p>
      <Facts facts={factsOf(contact, words)} />
    </>
  )
}

const factsOf = (contact: SafeContact, words: ContactWords): readonly Fact[] => [
  { says: words.by[contact.channel], is: contact.to },
  { says: words.when, is: whenOf(contact, words) },
  { says: words.mayBeSaid, is: maySay(contact, words) },
  {
    says: words.alsoSeenBy,
    is:
      contact.sharedBy.length === 0
        ? words.nobodyElse
        : lineInEnglish(contact.sharedBy.map((who) => words.sharers[who])),
  },
  { says: words.confirmedOn, is: inWords(contact.confirmedOn) },
]

const maySay = ({ mayBeSaid }: SafeContact, words: ContactWords): string =>
  mayBeSaid.is === 'nothing-but' ? words.nothingBut(mayBeSaid.words) : words.says[mayBeSaid.is]

const whenOf = ({ safeWhen }: SafeContact, words: ContactWords): string =>
  safeWhen.is === 'any-time' ? words.anyTime : safeWhen.spans.map((span) => spanText(span, words)).join('; ')

const spanText = ({ days, from, until }: SafeSpan, words: ContactWords): string =>
  `${days.length === 7 ? words.everyDay : days.map((day) => words.days[day]).join(', ')}, ${clock(from)} – ${clock(until)}`

/** `15:30` */
export const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const needText = (need: Needs[number]): string =>
  'language' in need ? `${needsInEnglish[need.is]} (${languageName(need.language)})` : needsInEnglish[need.is]

const names = new Intl.DisplayNames('en', { type: 'language' })

function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** What somebody needs so that they can take part. */
export function NeedsShown({ fields, words = contactInEnglish }: BodyProps) {
  const needs = needsIn(fields)
  if (!needs) return <p>{words.cannotBeRead}</p>
  if (needs.length === 0) return <p>{words.noNeeds}</p>
  return (
    <ul>
      {needs.map((need) => (
        <li key={need.is}>{needText(need)}</li>
      ))}
    </ul>
  )
}
