import type { ItemKind } from '../../access/object.ts'
import type { AgeGroup } from '../../people/person.ts'

/** The words of a record and of the line that says whose it is. */
export interface RecordWords {
  readonly title: string
  readonly printTitle: string
  readonly back: string
  readonly ageGroups: Readonly<Record<AgeGroup, string>>
  readonly born: (day: string, age: number) => string
  readonly nhsNumber: (number: string) => string
  readonly notNamed: string
  readonly whose: string
  readonly beforeYouAreInTouch: string
  readonly nothingSaidOfContact: string
  readonly confirmedLastFirst: string
  readonly alsoCalled: (names: readonly string[]) => string
  readonly ownWords: string
  readonly nothingYet: string
  readonly by: (name: string, agency: string) => string
  readonly byThemselves: (name: string) => string
  readonly on: (day: string) => string
  readonly somebody: string
  readonly gone: string
  readonly openNeed: string
  readonly change: string
  readonly share: string
  readonly add: string
  readonly begin: Readonly<Partial<Record<ItemKind, string>>>
  readonly more: string
  readonly ways: {
    readonly newNeed: string
    readonly identity: string
    readonly around: string
    readonly competence: string
    readonly code: string
    readonly override: string
    readonly print: string
  }
  readonly selfClaimed: string
  readonly lifted: (until: string) => string
  readonly printed: (day: string, name: string) => string
  readonly checkLive: string
}

export const recordInEnglish: RecordWords = {
  title: 'A young person',
  printTitle: 'A young person, on paper',
  back: 'Young people',
  ageGroups: {
    'under-11': 'Under 11',
    '11-to-15': '11 to 15',
    '16-to-17': '16 or 17',
    '18-to-25': '18 to 25',
  },
  born: (day, age) => `born ${day}, ${age} years old`,
  nhsNumber: (number) => `NHS number ${number}`,
  notNamed: 'Who this is about is not told to you here.',
  whose: 'You are writing about',
  beforeYouAreInTouch: 'Before you are in touch',
  nothingSaidOfContact:
    'No safe way to be in touch is written here for you to read. Ask them before you ring or write.',
  confirmedLastFirst:
    'There is more than one way here. Use the first: it was confirmed last. Where one below says that it is not safe, that still counts.',
  alsoCalled: (names) => `also written down as ${names.join(' and as ')}`,
  ownWords: 'In their own words',
  nothingYet: 'Nothing is written here yet that you can read.',
  by: (name, agency) => (agency === '' ? name : `${name}, ${agency}`),
  byThemselves: (name) => name,
  on: (day) => day,
  somebody: 'Somebody',
  gone: 'This can no longer be opened.',
  openNeed: 'Open it',
  change: 'Change',
  share: 'Share, or say why not',
  add: 'Write something',
  begin: {
    view: 'How you see it',
    plan: 'A plan',
    appointment: 'A time to meet',
    'private-note': 'A note to yourself',
    safeguarding: 'Something about keeping them safe',
    'communication-needs': 'What helps them to take part',
    'safe-contact': 'How to be in touch safely',
  },
  more: 'More about them',
  ways: {
    newNeed: 'Write down what they bring',
    identity: 'Change name, pronouns or age',
    around: 'Who stands by them',
    competence: 'What they can decide for themselves',
    code: 'Hand over a code to sign in',
    override: 'Somebody is not safe: see what is not shared with you',
    print: 'Print',
  },
  selfClaimed: 'You said yourself that you work with them. Somebody who stands by them has still to look at that.',
  lifted: (until) => `More than usual is open to you until ${until}. What you open is written down.`,
  printed: (day, name) => `Printed on ${day} by ${name}.`,
  checkLive: 'Check live before you act on it: what is on paper may have changed since.',
}
