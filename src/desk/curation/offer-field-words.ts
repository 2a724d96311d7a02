import type { WhyNot } from '../../directory/curation/offer-edit.ts'
import type { OfferField } from '../../directory/curation/offer-fields.ts'

/** What a field of an offer is called, and what helps to fill it in. */
export interface FieldWords {
  readonly says: string
  readonly hint?: string
}

type OfFields = Readonly<Record<OfferField, FieldWords>>

export const fieldsInEnglish: OfFields = {
  name: { says: 'Name' },
  summary: { says: 'What it is', hint: 'One or two plain sentences.' },
  about: { says: 'More about it' },
  'who-for': { says: 'Who it is for' },
  youngest: { says: 'Youngest age' },
  oldest: { says: 'Oldest age' },
  area: { says: 'Area', hint: 'Where people have to live. One on each line.' },
  'who-can-ask': { says: 'Who can ask', hint: 'Leave all empty where you do not know.' },
  'how-to-start': { says: 'How to start', hint: 'The first thing to do, in a sentence.' },
  next: { says: 'What happens next' },
  phone: {
    says: 'Phone',
    hint: 'One on each line, for example “01632 960134 Bea, weekdays”. Begin with “text” where it takes messages.',
  },
  link: { says: 'Link' },
  email: { says: 'Email' },
  open: {
    says: 'Opening times',
    hint: 'One on each line, for example “Tue 15:45-17:00 term time”. Plain words are fine too.',
  },
  wait: { says: 'Wait now', hint: 'For example “about 3 weeks”, or “none”.' },
  'wait-on': { says: 'The wait was true on', hint: 'For example 3 March 2027. Leave it as it is for today.' },
  'places-free': {
    says: 'Places free now',
    hint: 'How many people could begin. Leave it empty where you do not count.',
  },
  cost: { says: 'Cost', hint: 'For example “Free”, or “£2 a session”.' },
  languages: { says: 'Languages', hint: 'One on each line, for example “Somali (with a week’s notice)”.' },
  access: { says: 'Getting in', hint: 'One on each line, for example “Step-free entrance” or “Quiet room”.' },
}

/** Why a field cannot be kept as it was written. */
export const faultsInEnglish: Readonly<Record<WhyNot, (field: string) => string>> = {
  missing: (field) => `Enter something for “${field}”`,
  'too-long': (field) => `Make “${field}” shorter: 150 letters at most`,
  'no-number': (field) => `Enter a number for “${field}”, or leave it empty`,
  crossed: () => 'The oldest age must not be under the youngest',
  'no-phone': () => 'Enter each phone number on a line of its own, like 01632 960134',
  'no-link': () => 'Enter a link like https://example.org',
  'no-email': () => 'Enter an email address like name@example.org',
  'no-hours': () => 'Enter opening times like “Tue 15:45-17:00”, or in plain words',
  'no-day': () => 'Enter a day like 3 March 2027',
  'to-come': () => 'Enter a day that is not still to come',
}
