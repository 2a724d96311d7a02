import type { ContactRefusal, SafeContact, Sharer, WayToReach, Weekday } from '../people/safe-contact.ts'

/** The words with which a young person says how they can be reached without coming to harm. */
export interface ContactWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly why: string
  readonly channel: string
  readonly channels: Readonly<Record<WayToReach, string>>
  readonly to: string
  readonly toHint: string
  readonly safe: string
  readonly safes: Readonly<Record<SafeContact['safe'], string>>
  readonly times: string
  readonly timesHint: string
  readonly days: Readonly<Record<Weekday, string>>
  readonly daysAsk: string
  readonly from: string
  readonly until: string
  readonly said: string
  readonly saids: Readonly<Record<SafeContact['mayBeSaid']['is'], string>>
  readonly saidWords: string
  readonly shared: string
  readonly sharedHint: string
  readonly sharers: Readonly<Record<Sharer, string>>
  readonly save: string
  readonly still: string
  readonly stillSays: (day: string) => string
  readonly saidBefore: string
  readonly saved: string
  readonly faults: Readonly<Record<ContactRefusal, string>>
  readonly stillSaved: string
  readonly older: string
  readonly stands: string
  /** As it is said back where nothing is asked: in a copy. */
  readonly saidBack: {
    readonly safe: Readonly<Record<SafeContact['safe'], string>>
    readonly anyTime: string
    readonly nobody: string
    readonly confirmed: string
  }
}

export const contactInEnglish: ContactWords = {
  title: 'How to reach you',
  heading: 'How to reach you safely',
  lede: 'Nobody uses this until you let them see it. We ask again every three months whether it’s still right.',
  why: 'A message never says why. If a place to reach you isn’t safe, say so, and nobody writes or rings there.',
  channel: 'How?',
  channels: { text: 'A text', email: 'An email', call: 'A phone call', letter: 'A letter' },
  to: 'The number or address',
  toHint: 'You can leave this page without filling it in.',
  safe: 'Is it safe to use?',
  safes: { yes: 'Yes', no: 'No, don’t use it', 'not-known': 'I’m not sure' },
  times: 'Only at some times',
  timesHint: 'Leave it empty if any time is all right.',
  days: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  daysAsk: 'On these days',
  from: 'From',
  until: 'Until',
  said: 'What may a message say?',
  saids: {
    nothing: 'Nothing but “there is something for you”',
    'nothing-but': 'Only these words',
    'who-it-is-from': 'Who it’s from',
  },
  saidWords: 'The words, if you chose “Only these words”',
  shared: 'Who else might see or hear it?',
  sharedHint: 'Tick all that fit. If nobody does, tick none.',
  sharers: {
    parent: 'A parent',
    'other-carer': 'Somebody else who looks after me',
    'brother-or-sister': 'A brother or sister',
    partner: 'A partner',
    school: 'School',
    'somebody-else': 'Somebody else',
  },
  save: 'Save',
  still: 'It’s still right',
  stillSays: (day) => `You last said that on ${day}.`,
  saidBefore: 'You said this more than once. What you said last counts. Before that, you said:',
  saved: 'Saved. Now choose who can see it.',
  faults: {
    'channel-is-unknown': 'Select how',
    'contact-is-missing': 'Enter the number or address',
    'contact-is-too-long': 'Enter a shorter number or address',
    'safe-is-not-said': 'Select whether it’s safe to use',
    'days-are-unknown': 'Select days from the list',
    'times-are-no-times': 'Enter times like 15:30, the first before the last',
    'what-may-be-said-is-unknown': 'Select what a message may say',
    'words-are-missing': 'Enter the words',
    'words-are-too-long': 'Enter no more than 160 letters',
    'words-hold-an-address': 'Enter words without a number or a web address',
    'sharer-is-unknown': 'Select people from the list',
    'shared-and-says-who-it-is-from':
      'If others might see it, a message can’t say who it’s from. Select something else',
  },
  stillSaved: 'Saved. You said today that it’s still right.',
  older: 'This was changed somewhere else while you were writing. Look at both, and save what’s right',
  stands: 'What stands there now',
  saidBack: {
    safe: {
      yes: 'You said it’s safe to use.',
      no: 'You said: don’t use it.',
      'not-known': 'You weren’t sure if it’s safe to use.',
    },
    anyTime: 'Any time',
    nobody: 'Nobody',
    confirmed: 'You last said it’s still right on',
  },
}
