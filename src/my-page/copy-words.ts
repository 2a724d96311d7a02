import type { HelpingAnswer } from '../goals/is-this-helping.ts'

/** The words of a copy of one's own record. */
export interface CopyWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly what: string
  readonly pictures: string
  readonly notIn: string
  readonly safe: string
  readonly again: string
  readonly read: string
  readonly page: string
  readonly pageName: string
  readonly file: string
  readonly fileName: string
  readonly back: string
  readonly backToCopy: string
  readonly whole: {
    readonly heading: string
    readonly made: (day: string) => string
    readonly you: string
    readonly alsoYou: string
    readonly names: string
    readonly pronouns: string
    readonly bornOn: string
    readonly ageGroup: string
    readonly nhsNumber: string
    readonly items: string
    readonly none: string
    readonly by: (name: string, day: string) => string
    readonly need: string
    /** What things are called that are kept as a plan is. */
    readonly called: Readonly<Record<string, string>>
    readonly interpreted: (to: string, language: string) => string
    readonly ratings: Readonly<Record<'caption' | 'day' | 'who' | 'number', string>>
    readonly check: (day: string, by: string, answer: string) => string
    readonly answers: Readonly<Record<HelpingAnswer, string>>
    readonly view: (whose: string, day: string) => string
    /** Where a picture would stand that there is no room for. */
    readonly noRoom: string
    readonly around: string
    readonly since: (name: string, day: string) => string
    readonly looked: string
    readonly times: (many: number) => string
  }
  readonly me: string
  readonly somebody: string
  readonly writtenDown: (by: string, interpretedBy: string | undefined) => string
}

export const copyInEnglish: CopyWords = {
  title: 'A copy',
  heading: 'A copy of what is kept about you',
  lede: 'It’s yours. You can read it all here, or save it. “For a computer” is only for another program to read.',
  what: 'In it: who you are, what you brought and all that belongs to it, what others wrote that you can see, who is around you, and who has looked.',
  pictures: 'Your pictures are in it, up to 20 MB of them, the newest first.',
  notIn:
    'Not in it: notes that somebody made only for themselves, and things that are locked to keep you or somebody else safe. You can ask a grown-up you trust, or us, about those.',
  safe: 'Is anybody looking over your shoulder? A file stays on this phone or computer until you delete it.',
  again: 'You show us again that it’s you. Then you get it.',
  read: 'Read it here',
  page: 'Save it to read later',
  pageName: 'copy.html',
  file: 'Save it for a computer (JSON)',
  fileName: 'copy.json',
  back: 'Back to your page',
  backToCopy: 'Back',
  whole: {
    heading: 'What is kept about you',
    made: (day) => `Made on ${day}, for you.`,
    you: 'Who you are',
    alsoYou: 'You, as you were also written down',
    names: 'Names',
    pronouns: 'Pronouns',
    bornOn: 'Birthday',
    ageGroup: 'Age',
    nhsNumber: 'NHS number',
    items: 'What stands by itself',
    none: 'Nothing yet.',
    by: (name, day) => `${name}, ${day}`,
    need: 'What you brought',
    called: {
      wait: 'A wait',
      ending: 'How it ended',
      'ending-of-one': 'How one help ended',
      transition: 'Moving on, and your folder',
      letter: 'A letter about you',
      'code-word': 'A code word',
      helping: 'Is this helping?',
    },
    interpreted: (to, language) => `What the interpreter said to ${to || 'somebody'} (${language}):`,
    ratings: { caption: 'How far it has come, 0 to 10', day: 'Day', who: 'Who', number: 'Number' },
    check: (day, by, answer) => `${day}, ${by}: ${answer}.`,
    answers: { yes: 'Yes, it’s helping', 'a-bit': 'A bit', no: 'No', 'not-today': 'Not today' },
    view: (whose, day) => `${whose} on how it is, ${day}:`,
    noRoom: 'A picture of yours. There was no room left for it in this copy. You find it on your page.',
    around: 'Who is around you',
    since: (name, day) => `${name}, since ${day}`,
    looked: 'Who has looked',
    times: (many) => (many === 1 ? 'once' : `${many} times`),
  },
  me: 'You',
  somebody: 'Somebody',
  writtenDown: (by, interpretedBy) => `You${interpretedBy ? `, through ${interpretedBy}` : ''}, written down by ${by}`,
}
