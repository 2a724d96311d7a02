import type { SafeContact, Sharer, WayToReach, Weekday } from '../../people/safe-contact.ts'

/** How a safe contact is said to those who work with somebody. */
export interface ContactWords {
  readonly cannotBeRead: string
  readonly noNeeds: string
  readonly by: Readonly<Record<WayToReach, string>>
  readonly safe: Readonly<Record<SafeContact['safe'], string>>
  readonly when: string
  readonly anyTime: string
  readonly everyDay: string
  readonly days: Readonly<Record<Weekday, string>>
  readonly mayBeSaid: string
  readonly says: Readonly<Record<'nothing' | 'who-it-is-from', string>>
  readonly nothingBut: (words: string) => string
  readonly alsoSeenBy: string
  readonly nobodyElse: string
  readonly sharers: Readonly<Record<Sharer, string>>
  readonly confirmedOn: string
}

export const contactInEnglish: ContactWords = {
  cannotBeRead: 'This cannot be read. Do not be in touch before you have asked them.',
  noNeeds: 'Nothing special is needed.',
  by: { email: 'Email', text: 'Text message', call: 'Phone call', letter: 'Letter' },
  safe: {
    yes: 'They said this is safe.',
    no: 'Not safe. Do not use this.',
    'not-known': 'Nobody knows yet whether this is safe. Ask them first.',
  },
  when: 'When',
  anyTime: 'At any time',
  everyDay: 'Every day',
  days: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
  mayBeSaid: 'What may be said',
  says: { nothing: 'Nothing: not why, and not who from', 'who-it-is-from': 'Who it is from' },
  nothingBut: (words) => `Only: “${words}”`,
  alsoSeenBy: 'Who else sees or hears it',
  nobodyElse: 'Nobody',
  sharers: {
    parent: 'A parent',
    'other-carer': 'Another carer',
    'brother-or-sister': 'A brother or sister',
    partner: 'A partner',
    school: 'School',
    'somebody-else': 'Somebody else',
  },
  confirmedOn: 'They last said so on',
}
