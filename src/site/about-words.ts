import type { Reach } from '../language/principle.ts'

/** The short words of the explaining pages, in one language. The long ones are in content/. */
export interface AboutWords {
  readonly credit: string
  readonly notAffiliated: string
  readonly back: { readonly front: string; readonly about: string }
  readonly onThisPage: string
  readonly inProfessionalWords: string
  readonly five: FiveWords
  readonly principles: {
    readonly title: string
    readonly heading: string
    readonly lede: string
    readonly inPractice: string
    readonly reach: Readonly<Record<Reach, string>>
  }
  readonly glossary: {
    readonly title: string
    readonly heading: string
    readonly lede: string
    readonly theFive: string
    readonly otherWords: string
    readonly moreAboutTheFive: string
  }
  readonly evidence: {
    readonly title: string
    readonly heading: string
    readonly whereFrom: string
    readonly moreOfIt: string
  }
  readonly complaint: ComplaintWords
}

export interface FiveWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly notUrgentHelp: string
  readonly alwaysOpen: string
  readonly whateverElse: string
  readonly wheelSays: string
  readonly wheelMiddle: readonly string[]
  readonly eachOfTheFive: string
  readonly couldLookLike: string
  readonly need: string
  readonly choice: string
  readonly offered: string
  readonly moves: string
  readonly watchFor: string
  readonly howToRead: string
  readonly misread: string
  readonly whatEvidenceSays: string
}

export interface ComplaintWords {
  readonly whoToTell: string
  readonly nobody: string
  readonly write: string
  readonly ring: string
  readonly email: string
  readonly hours: string
}

export const aboutInEnglish: AboutWords = {
  credit: 'Built on the THRIVE Framework for system change (Wolpert et al., 2019), in words of our own.',
  notAffiliated: 'Rightdoor is not affiliated with or endorsed by its authors.',
  back: { front: 'Back to the front page', about: 'Back to About Rightdoor' },
  onThisPage: 'On this page',
  inProfessionalWords: 'In the words professionals use',
  five: {
    title: 'Five kinds of support',
    heading: 'Five kinds of support, in no order',
    lede: 'They say what is being worked on now, for one thing that matters to you, because you agreed to it. They are not steps, and they are not a label for you.',
    notUrgentHelp: 'Needing help right now isn’t one of the five.',
    alwaysOpen: 'That’s always open',
    whateverElse: ', whatever else is going on.',
    wheelSays: 'Five kinds of support in a circle round what matters to you, each the same size, in no order.',
    wheelMiddle: ['what', 'matters', 'to you'],
    eachOfTheFive: 'Each of the five',
    couldLookLike: 'It could look like:',
    need: 'The need',
    choice: 'What the person chooses',
    offered: 'What is offered',
    moves: 'What moves it on',
    watchFor: 'Worth knowing',
    howToRead: 'How to read a grouping',
    misread: 'What the five are not',
    whatEvidenceSays: 'What the evidence says, and what it doesn’t',
  },
  principles: {
    title: 'Eight principles',
    heading: 'Eight things that everybody who helps holds to',
    lede: 'If you’re a young person, this is what you can expect. If you help young people, look under each for what it asks of your place, your team and the next conversation.',
    inPractice: 'In practice, for people who help',
    reach: {
      macro: 'Across a whole place (macro)',
      meso: 'In a team or organisation (meso)',
      micro: 'In one conversation (micro)',
    },
  },
  glossary: {
    title: 'What the words mean',
    heading: 'What the words mean',
    lede: 'Plain words first. Underneath, for people who help, what we mean by it exactly.',
    theFive: 'The five kinds of support',
    otherWords: 'Other words we use',
    moreAboutTheFive: 'More about the five',
  },
  evidence: {
    title: 'What the evidence says',
    heading: 'Does working this way help?',
    whereFrom: 'Where this comes from',
    moreOfIt: 'For people who help: the figures',
  },
  complaint: {
    whoToTell: 'Who to tell',
    nobody:
      'This is a demonstration. The people and places in it are made up, so there is nobody here to write to. In a real place, its name, phone number and address stand here.',
    write: 'Write to',
    ring: 'Ring',
    email: 'Email',
    hours: 'Somebody answers',
  },
}
