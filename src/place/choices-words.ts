import type { ToLookTo } from '../decision/starting-points.ts'
import { type Day, inWords } from '../shared/day.ts'
import { listInEnglish } from '../shared/list-in-english.ts'

/** Words of what can be tried here, to whoever looks after it for the place. */
export interface ChoicesHereWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly how: string
  readonly see: string
  readonly back: string
  readonly toDo: {
    readonly heading: string
    readonly nothing: string
    readonly counts: Readonly<Record<ToLookTo['because'], (many: number) => string>>
  }
  readonly refused: { readonly heading: string; readonly lede: string }
  readonly inVain: {
    readonly heading: string
    readonly lede: string
    readonly one: (choice: string, names: readonly string[]) => string
  }
  readonly isShown: { readonly yes: string; readonly no: string }
  readonly each: {
    readonly sources: string
    readonly noSources: string
    readonly grades: string
    readonly reviewed: string
    readonly review: string
    readonly pastReview: (on: Day) => string
    readonly conflicts: string
    readonly writtenBy: string
    readonly signed: string
    readonly signedBy: (by: string, on: Day) => string
    readonly nobody: string
    readonly notKnown: string
    readonly partly: string
    readonly none: string
    readonly startsHere: string
    readonly nothingNamed: string
    readonly waiting: string
    readonly whole: string
  }
}

const things = (many: number): string => (many === 1 ? '1 thing to try' : `${many} things to try`)

export const choicesHereInEnglish: ChoicesHereWords = {
  title: 'Things to try here',
  heading: 'Things to try, as people here read them',
  lede: 'What stands in each, where it is from, what is not known, and what needs somebody.',
  how: 'Ours, and those in files of your place, are read when the program starts; the page “For localities” of the documentation says how to write files. Others are written here.',
  see: 'Look at it as people do',
  back: 'Your desk',
  toDo: {
    heading: 'What needs somebody',
    nothing: 'Nothing: each is signed, and none is past its day.',
    counts: {
      'past-review': (many) => `Past the day on which somebody should have looked at it again: ${things(many)}.`,
      'not-checked': (many) =>
        `Not signed by a named clinical lead: ${things(many)}. Outside a demonstration nobody is shown them.`,
    },
  },
  refused: {
    heading: 'Refused',
    lede: 'These files of your place, or these lines of them, are not used. What we ship stands in their place.',
  },
  inVain: {
    heading: 'Not in the directory',
    lede: 'These are named as ways to start, and the directory does not have them.',
    one: (choice, names) => `${choice}: ${listInEnglish(names)}`,
  },
  isShown: { yes: 'People here are shown it.', no: 'People here are not shown it.' },
  each: {
    sources: 'Sources',
    noSources: 'None: it claims no effect',
    grades: 'Grades',
    reviewed: 'Reviewed on',
    review: 'Review due',
    pastReview: (on) => `${inWords(on)}. That day is past.`,
    conflicts: 'Conflicts of interest',
    writtenBy: 'Written by',
    signed: 'Signed by',
    signedBy: (by, on) => `${by}, ${inWords(on)}`,
    nobody: 'Nobody yet',
    notKnown: 'Not known',
    partly: 'Known in part',
    none: 'None of the answers',
    startsHere: 'Started here with',
    nothingNamed: 'Nobody has said. People read “not known”',
    waiting: 'Nothing to wait for',
    whole: 'All that is said of it',
  },
}
