import type { Opening } from '../../needs/need.ts'
import type { AboutWhat } from '../../needs/own-words.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'
import type { WhoseWords } from './whose-words.ts'

/** What is wrong with what was written about a need. */
export type SayFault = 'whose-words' | 'words' | 'language' | 'saidBy'

/** Words of the needs of young people, to whoever helps. */
export interface DeskNeedWords {
  readonly title: string
  readonly back: string
  readonly opened: Readonly<Record<Opening, string>>
  readonly heldBy: (names: readonly string[]) => string
  readonly heldByNobody: string
  readonly about: Readonly<Record<AboutWhat, string>>
  readonly nothing: string
  readonly views: string
  readonly by: (name: string, agency: string, day: string) => string
  readonly own: (name: string, day: string) => string
  readonly writtenDown: (by: string) => string
  readonly interpreted: (by: string) => string
  readonly takenDown: (by: string, agency: string, day: string) => string
  readonly somebody: string
  readonly young: string
  readonly compare: string
  readonly turned: string
  readonly say: {
    readonly open: Readonly<Record<WhoseWords, string>>
    readonly aboutWhat: string
    readonly asks: Readonly<Record<WhoseWords, string>>
    readonly hints: Readonly<Record<WhoseWords, string>>
    readonly saidBy: string
    readonly saidByHint: string
    readonly language: string
    readonly languageHint: string
    readonly interpretedBy: string
    readonly interpretedHint: string
    readonly keep: Readonly<Record<WhoseWords, string>>
    readonly kept: string
    readonly notKept: string
    readonly read: string
  }
  readonly cards: {
    readonly title: string
    readonly heading: string
    readonly link: string
    readonly question: string
    readonly questionHint: string
  }
  readonly faults: Readonly<Record<SayFault, string>>
  readonly new: {
    readonly title: string
    readonly heading: string
    readonly lede: string
    readonly whose: string
    readonly theirs: string
    readonly theirsHint: string
    readonly mine: string
    readonly mineHint: string
    readonly called: string
    readonly calledHint: string
    readonly keep: string
    readonly hold: string
  }
  readonly today: {
    readonly title: string
    readonly heading: string
    readonly lede: string
    readonly none: string
    readonly unnamed: (day: string) => string
    readonly last: (day: string) => string
    readonly mine: string
    readonly teams: string
    readonly forSomebody: (name: string, until: string) => string
    readonly came: (day: string) => string
    readonly closed: (young: string) => string
    /** To those who see to it that somebody is there. */
    readonly withNobody: (few: boolean, many: number) => string
    readonly open: string
  }
}

export const deskNeedInEnglish: DeskNeedWords = {
  title: 'What they brought',
  back: 'Their record',
  opened: {
    alone: 'They began it by themselves.',
    together: 'They began it together with somebody.',
    'for-them': 'Somebody began it before they had said anything here.',
  },
  heldBy: (names) =>
    `Held by ${listInEnglish(names)}: whoever holds it answers how things stand, until somebody else has said yes.`,
  heldByNobody: 'Nobody holds it.',
  about: {
    'what-is-going-on': 'In their own words',
    different: 'What they want to be different',
    helps: 'What and who helps already',
    'before-we-meet': 'What they want to say and to ask',
  },
  nothing: 'Nothing that you can see yet.',
  views: 'How others see it',
  by: (name, agency, day) => `${agency ? `${name}, ${agency}` : name}, ${day}`,
  own: (name, day) => `${name}, ${day}.`,
  writtenDown: (by) => `Written down by ${by}.`,
  interpreted: (by) => `Through ${by}.`,
  takenDown: (by, agency, day) => `Taken down by ${agency ? `${by}, ${agency}` : by}, ${day}.`,
  somebody: 'Somebody',
  young: 'The young person',
  compare: 'Compare together: what could be tried, side by side',
  turned: 'You can turn this page to them: it says nothing that they may not read.',
  say: {
    open: {
      'own-words': 'Write down what they say',
      view: 'Say how you see it',
      'of-another': 'Write down how somebody else sees it',
    },
    aboutWhat: 'What is it about?',
    asks: { 'own-words': 'In their words', view: 'How do you see it?', 'of-another': 'How do they see it?' },
    hints: {
      'own-words': 'As they say it, word for word, in their language. They can put it right on their own page.',
      view: 'It stands beside their words, with your name. They read it.',
      'of-another':
        'As they say it, word for word. Tell them before who reads it: the young person does, with their name and yours.',
    },
    saidBy: 'Who says it?',
    saidByHint: 'A name, and who they are to the young person: “Rehana, her aunt”, “Dee, football coach”.',
    language: 'In which language?',
    languageHint: 'Two letters, for example en, so, ar, uk. Leave it empty for English.',
    interpretedBy: 'Who interpreted, if somebody did?',
    interpretedHint: 'A name, and from where: “Hodan, telephone interpreter”.',
    keep: { 'own-words': 'Keep their words', view: 'Keep my view', 'of-another': 'Keep what they say' },
    kept: 'Kept.',
    notKept: 'It could not be kept. What you wrote is still here. Try again',
    read: 'Whoever they share it with reads it; the young person reads it always.',
  },
  cards: {
    title: 'Picture cards',
    heading: 'What they say with picture cards',
    link: 'Let them say it with picture cards',
    question: 'What did you ask them, if you asked something?',
    questionHint: 'As you asked it, so that a yes, a no or a maybe can be understood later. They read it.',
  },
  faults: {
    'whose-words': 'Select whose words these are',
    words: 'Enter what was said',
    saidBy: 'Enter who says it',
    language: 'Enter a language in two or three letters, such as so, or leave it empty',
  },
  new: {
    title: 'Something new',
    heading: 'What do they bring?',
    lede: 'Their words come first. If they are with you, write down what they say and let them read it.',
    whose: 'Whose words are these?',
    theirs: 'Theirs, as they say them',
    theirsHint: 'They are with you, or on the telephone.',
    mine: 'Mine: how I see it',
    mineHint: 'They have not said anything here yet. It is told to them.',
    called: 'What do they call it?',
    calledHint: 'A few words. No name of an illness is needed.',
    keep: 'Keep it',
    hold: 'From then on you hold it, until somebody else has said yes to it.',
  },
  today: {
    title: 'Today',
    heading: 'Today',
    lede: 'What you hold, and what your team holds. The one that has been quiet for longest comes first.',
    none: 'You hold nothing at the moment, and neither does your team.',
    unnamed: (day) => `what they brought on ${day}`,
    last: (day) => `Last word on ${day}`,
    mine: 'You hold it',
    teams: 'Your team holds it',
    forSomebody: (name, until) => `You stand in for ${name || 'a colleague'}, who is away until ${until}`,
    came: (day) => `It came to you on ${day}, because whoever held it could not go on`,
    closed: (young) =>
      `You cannot read it: it was shared with somebody else. Ask ${young} whether you may, and who should see to it.`,
    withNobody: (few, many) =>
      `${few ? 'Fewer than 10 things' : `${many} things`} that young people shared in this place are held by nobody who can see to them. Where a place has a team on duty, it holds them.`,
    open: 'Open it',
  },
}
