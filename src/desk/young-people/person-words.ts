import type { AgeGroup, PersonRefusal } from '../../people/person.ts'

/** The words of the pages on which somebody is written down, and of who they are. */
export interface PersonFormWords {
  readonly title: string
  readonly changeTitle: string
  readonly heading: string
  readonly changeHeading: string
  readonly lede: string
  readonly back: string
  readonly backToRecord: string
  readonly given: string
  readonly givenHint: string
  readonly family: string
  readonly known: string
  readonly knownHint: string
  readonly pronouns: string
  readonly bornOn: string
  readonly bornHint: string
  readonly ageGroup: string
  readonly ageGroups: Readonly<Record<AgeGroup, string>>
  readonly ageNotKnown: string
  readonly nhsNumber: string
  readonly nhsHint: string
  readonly home: string
  readonly homeHint: string
  readonly faults: Readonly<Record<PersonRefusal, { readonly at: string; readonly says: string }>>
  readonly next: string
  readonly save: string
  readonly same: {
    readonly heading: string
    readonly known: string
    readonly perhaps: string
    readonly twins: string
    readonly others: string
    readonly notAnswered: string
    readonly agreesOn: Readonly<Record<'given' | 'family' | 'born' | 'home', string>>
    readonly open: string
    readonly another: string
    readonly anotherSays: string
  }
  readonly quicker: string
  readonly stood: string
}

export const personFormInEnglish: PersonFormWords = {
  title: 'Somebody new',
  changeTitle: 'Who this is',
  heading: 'Write down somebody new',
  changeHeading: 'Change who this is',
  lede: 'Only a name is needed. Write down what you need to know them by, and no more.',
  back: 'Young people',
  backToRecord: 'Back to the record',
  given: 'First name',
  givenHint: 'As they use it.',
  family: 'Family name',
  known: 'What they want to be called',
  knownHint: 'If it is another name.',
  pronouns: 'Pronouns',
  bornOn: 'Date of birth',
  bornHint: 'Only if you need it. Otherwise say about how old they are.',
  ageGroup: 'About how old they are',
  ageGroups: { 'under-11': 'Under 11', '11-to-15': '11 to 15', '16-to-17': '16 or 17', '18-to-25': '18 to 25' },
  ageNotKnown: 'Not known',
  nhsNumber: 'NHS number',
  nhsHint: 'Ten digits, if you have it.',
  home: 'First half of the postcode and one digit, or the school',
  homeHint: 'DN15 7, or Ashmere High. It is only used to see whether they are here already, and cannot be read back.',
  faults: {
    'needs-a-name': { at: 'given', says: 'Enter a name' },
    'is-too-long': { at: 'given', says: 'Enter names of up to 100 letters each' },
    'birthday-is-no-day': { at: 'bornOn-day', says: 'Enter a date of birth that exists' },
    'not-born-yet': { at: 'bornOn-day', says: 'Enter a date of birth that has been' },
    'too-old': { at: 'bornOn-day', says: 'This place keeps records of people up to 25. Check the date of birth' },
    'age-group-is-unknown': { at: 'ageGroup', says: 'Select an age from the list' },
    'nhs-number-is-wrong': { at: 'nhsNumber', says: 'Check the NHS number: its digits do not fit together' },
  },
  next: 'Go on',
  save: 'Save',
  same: {
    heading: 'Are they here already?',
    known: 'Somebody whom you stand by looks like them. Open them, and see.',
    perhaps:
      'Somebody known here may be them. Who that is, is not told here. If you write them down, those who know are asked whether the two are one.',
    twins: 'These could be twins, or a brother or sister.',
    others: 'Besides these, somebody else known here may be them. Those who know will be asked.',
    notAnswered:
      'We cannot look now whether they are here already. Wait an hour, or write them down: those who know will be asked later.',
    agreesOn: { given: 'first name', family: 'family name', born: 'age', home: 'home or school' },
    open: 'It is them: open this record',
    another: 'This is another person: write them down',
    anotherSays: 'You say that this is somebody else. Nothing is ever joined by itself.',
  },
  quicker:
    'While you were writing, somebody else changed who this is. Here are both. Put right what you typed, and save it.',
  stood: 'What stands there now',
}
