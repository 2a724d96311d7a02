import { type Day, inWords } from '../shared/day.ts'
import type { AgesStudied, Evidence, OfAHundred, OfPairs, Question, Source } from './choice.ts'
import type { OfferHere, WaitHere } from './choice-here.ts'
import type { ChoiceFault } from './choice-rules.ts'
import type { ComparisonFault } from './compare.ts'
import { compareFaultsInEnglish } from './compare-fault-words.ts'

/** One of the four grades, by name and by what it means. */
export interface GradeWords {
  readonly name: string
  readonly means: string
}

/** How a figure is said. Both sides of it are always said. */
export interface FigureWords {
  readonly about: (of: number, did: string) => string
  readonly range: (least: number, most: number) => string
  readonly compared: (whom: string, of: number) => string
  readonly nobody: string
  readonly withThis: string
  readonly inAHundred: (of: number) => string
  readonly pairs: (figure: OfPairs) => string
  readonly pairsMean: string
  readonly ownSum: string
  readonly who: (figure: Pick<OfAHundred, 'who' | 'ages' | 'studied'>) => string
  readonly drawn: (of: number) => string
}

/** Where something was read, folded away behind each answer. */
export interface SourceWords {
  readonly heading: string
  readonly read: Readonly<Record<Source['read'], (on: Day) => string>>
  readonly reviewed: (on: Day) => string
  readonly own: (checked: { readonly by: string; readonly on: Day } | undefined) => string
}

/** The words of things that could be tried, side by side. */
export interface ChoiceWords {
  readonly questions: Readonly<Record<Question, string>>
  readonly grades: Readonly<Record<Evidence, GradeWords>>
  readonly howSure: string
  readonly noMark: string
  readonly figures: FigureWords
  readonly sources: SourceWords
  readonly toldBy: Readonly<Record<'offer' | 'young-person', string>>
  readonly nothingToWaitFor: string
  readonly waits: (waits: readonly WaitHere[]) => string
  readonly howToStart: string
  readonly closedForNow: string
  /** Of whom an offer is: `ages 11 to 18`, where that is known. */
  readonly offerAges: (ages: NonNullable<OfferHere['ages']>) => string
  readonly sideBySide: string
  readonly nothingPicked: string
  readonly question: string
  readonly questionsHeading: string
  readonly next: (question: string) => string
  readonly allQuestions: string
  readonly whoWrote: string
  readonly writtenBy: (name: string) => string
  readonly offerBy: (organisation: string) => string
  readonly ownIdea: string
  readonly reviewBy: (day: Day) => string
  readonly pastReview: (name: string, day: Day) => string
  readonly uncheckedHere: string
  readonly checkedBy: (by: string, on: Day) => string
  readonly notChecked: string
  readonly urgent: {
    readonly before: string
    readonly danger: (number: string) => string
    readonly talk: (number: string, word: string, to: string) => string
    readonly link: string
  }
  readonly faults: {
    readonly comparison: Readonly<Record<ComparisonFault['is'], string>>
    readonly choice: Readonly<Record<ChoiceFault, string>>
  }
}

const agesInWords = (ages: AgesStudied | 'not-given'): string => {
  if (ages === 'not-given') return 'ages not known to us'
  return ages.from === ages.to ? `at age ${ages.from}` : `ages ${ages.from} to ${ages.to}`
}

const studiedInWords = (studied: OfAHundred['studied']): string => {
  if (studied === undefined) return ''
  return studied === 'not-given'
    ? '; how many people is not known to us'
    : `; ${studied.toLocaleString('en-GB')} people`
}

const offerAges: ChoiceWords['offerAges'] = ({ youngest = 0, oldest }) => {
  if (oldest === undefined) return `from age ${youngest}`
  return youngest === 0 ? `up to age ${oldest}` : agesInWords({ from: youngest, to: oldest })
}

/** `14 weeks (The Yard), 3 weeks (High Street), as of 14 November 2026.` One day is said once. */
function waitsInWords(waits: readonly WaitHere[]): string {
  const days = [...new Set(waits.map(({ asOf }) => asOf))]
  const of = (day: Day) =>
    waits
      .filter(({ asOf }) => asOf === day)
      .map(({ said, at }) => `${said.replace(/\.$/, '')}${at === undefined ? '' : ` (${at})`}`)
      .join(', ')
  return days.map((day) => `${of(day)}, as of ${inWords(day)}.`).join(' ')
}

const readOn = (how: string) => (on: Day) => `${how}, ${inWords(on)}`

const figuresInEnglish: FigureWords = {
  about: (of, did) => `About ${of} in 100 ${did}.`,
  range: (least, most) => `It could be ${least} to ${most}.`,
  compared: (whom, of) => `${of} in 100 ${whom}.`,
  nobody: 'There was nobody to compare with.',
  withThis: 'with this',
  inAHundred: (of) => `${of} in 100`,
  pairs: ({ of, better }) => `In about ${of} of 100 pairs, ${better}. In about ${100 - of}, it was the other one.`,
  pairsMean: '50 would be no difference. It doesn’t tell how many get better.',
  ownSum: 'Our own sum, from the study’s result.',
  who: ({ who, ages, studied }) => `Who: ${who}; ${agesInWords(ages)}${studiedInWords(studied)}.`,
  drawn: (of) => `A drawing of 100 shapes: ${of} are filled dots, ${100 - of} are empty squares.`,
}

export const choicesInEnglish: ChoiceWords = {
  questions: {
    'what-it-is': 'What is it?',
    'who-with': 'Who with, where, and how long?',
    'what-might-get-better': 'What might get better, and how likely is it?',
    'how-soon': 'How soon?',
    'what-it-may-not-change': 'What may it not change?',
    downsides: 'What are the downsides?',
    'what-it-asks': 'What does it ask of me?',
    'wait-here-now': 'How long is the wait, here and now?',
    'if-it-does-not-help': 'What if it doesn’t help?',
    'can-i-stop': 'Can I stop?',
    'who-would-know': 'Who would know?',
  },
  grades: {
    strong: { name: 'Strong', means: 'several good studies agree' },
    some: { name: 'Some', means: 'there are studies, but few, or small, or about other ages' },
    'expert-view': { name: 'Expert view', means: 'people who know the field think so' },
    'not-known': { name: 'Not known', means: 'nobody has found out, or we could not read it ourselves' },
  },
  howSure: 'How sure are we? What the marks mean',
  noMark: 'No mark: our own description. It doesn’t claim that anything gets better.',
  figures: figuresInEnglish,
  sources: {
    heading: 'Where this is from',
    read: {
      whole: readOn('All of it read'),
      part: readOn('Part of it read'),
      summary: readOn('Its summary read'),
    },
    reviewed: (on) => `Looked at again on ${inWords(on)}.`,
    own: (checked) =>
      checked
        ? `Our own description, checked by ${checked.by} on ${inWords(checked.on)}.`
        : 'Our own description, not yet checked by a named person.',
  },
  toldBy: { offer: 'In their own words', 'young-person': 'In the young person’s own words' },
  nothingToWaitFor: 'Nothing to wait for. You can begin today.',
  waits: waitsInWords,
  howToStart: 'How to start:',
  closedForNow: 'Closed for now. Ring before you go.',
  offerAges,
  sideBySide: 'What we could try, side by side',
  nothingPicked:
    'Nothing here is picked for you, and nothing comes first. To wait and look after yourself is a real choice.',
  question: 'Question',
  questionsHeading: 'One question at a time',
  next: (question) => `Next: ${question}`,
  allQuestions: 'All the questions',
  whoWrote: 'Who wrote this, and what they gain',
  writtenBy: (name) => `Written by ${name}.`,
  offerBy: (organisation) => `${organisation} offers it. What stands there is what they say of it.`,
  ownIdea: 'Their own idea. Nobody has looked into it, and nobody has to.',
  reviewBy: (day) => `To be looked at again by ${inWords(day)}.`,
  pastReview: (name, day) =>
    `“${name}” should have been looked at again by ${inWords(day)}. It may be out of date. Ask someone who would know.`,
  uncheckedHere: 'Not yet checked by a named person.',
  checkedBy: (by, on) => `Checked by ${by} on ${inWords(on)}.`,
  notChecked: 'Our own part of it is not yet checked by a named person.',
  urgent: {
    before: 'If you can’t wait:',
    danger: (number) => `call ${number} if someone is hurt or could be very soon.`,
    talk: (number, word, to) => `To talk now, call ${number} and press 2, or text ${word} to ${to}.`,
    link: 'Help now',
  },
  faults: compareFaultsInEnglish,
}
