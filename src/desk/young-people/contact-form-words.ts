import type { NeedRefusal } from '../../people/communication-needs.ts'
import type { ContactRefusal } from '../../people/safe-contact.ts'

/** The words of the two forms about being in touch. */
export interface ContactFormWords {
  readonly needs: string
  readonly spoken: string
  readonly written: string
  readonly languageHint: string
  readonly needFaults: Readonly<Record<NeedRefusal, { readonly at: string; readonly says: string }>>
  readonly channel: string
  readonly to: string
  readonly safe: string
  readonly safeHint: string
  readonly safeChoices: Readonly<Record<'yes' | 'no' | 'not-known', string>>
  readonly days: string
  readonly daysHint: string
  readonly from: string
  readonly until: string
  readonly mayBeSaid: string
  readonly mayBeSaidChoices: Readonly<Record<'nothing' | 'nothing-but' | 'who-it-is-from', string>>
  readonly theWords: string
  readonly sharedBy: string
  readonly faults: Readonly<Record<ContactRefusal, { readonly at: string; readonly says: string }>>
}

export const contactFormInEnglish: ContactFormWords = {
  needs: 'What helps them to take part',
  spoken: 'Language of the interpreter',
  written: 'Language of letters and messages',
  languageHint: 'Its short sign: so for Somali, pl for Polish, ur for Urdu.',
  needFaults: {
    'need-is-unknown': { at: 'needs', says: 'Choose from the list' },
    'language-is-missing': { at: 'spoken', says: 'Enter the language, for example pl' },
    'they-contradict-each-other': { at: 'needs', says: 'Choose “Email only” or “No emails”, not both' },
  },
  channel: 'How',
  to: 'The number or address',
  safe: 'Did they say that it is safe?',
  safeHint: 'Ask them. Do not guess.',
  safeChoices: { yes: 'Yes', no: 'No, it is not safe', 'not-known': 'Nobody has asked yet' },
  days: 'On which days is it safe?',
  daysHint: 'Leave all of these empty if any time is safe.',
  from: 'From (for example 15:30)',
  until: 'Until (for example 18:00)',
  mayBeSaid: 'What may be said in a message?',
  mayBeSaidChoices: {
    nothing: 'Nothing',
    'nothing-but': 'Only these words',
    'who-it-is-from': 'Who it is from',
  },
  theWords: 'The words',
  sharedBy: 'Who else sees or hears it?',
  faults: {
    'channel-is-unknown': { at: 'channel', says: 'Select how they can be reached' },
    'contact-is-missing': { at: 'to', says: 'Enter the number or address' },
    'contact-is-too-long': { at: 'to', says: 'Enter a shorter number or address' },
    'safe-is-not-said': { at: 'safe', says: 'Select whether they said that it is safe' },
    'days-are-unknown': { at: 'days', says: 'Choose days from the list' },
    'times-are-no-times': { at: 'from', says: 'Enter times such as 15:30, the first before the second' },
    'what-may-be-said-is-unknown': { at: 'mayBeSaid', says: 'Select what may be said' },
    'words-are-missing': { at: 'theWords', says: 'Enter the words that may be said' },
    'words-are-too-long': { at: 'theWords', says: 'Enter fewer words, up to 160 letters' },
    'words-hold-an-address': { at: 'theWords', says: 'Take addresses and numbers out of the words' },
    'sharer-is-unknown': { at: 'sharedBy', says: 'Choose from the list' },
    'shared-and-says-who-it-is-from': {
      at: 'mayBeSaid',
      says: 'Somebody else sees it: do not say who it is from',
    },
  },
}
