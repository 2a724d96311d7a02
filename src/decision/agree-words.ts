import type { PartPlayed } from '../language/part-played.ts'
import type { AgreementFault } from './agreement.ts'
import type { waysOfTakingPart } from './agreement-people.ts'
import { agreementFaultInEnglish, standingInEnglish } from './agreement-words.ts'
import type { Standing } from './standing.ts'

/** What was typed where nothing of it would be kept: said, so that no word is lost without a sign. */
export type BesideFault = 'told-of-somebody-who-was-not-there' | 'through-beside' | 'views-beside' | 'because-beside'

export type FormFault = AgreementFault | BesideFault

/** One question of the form: what is asked, and what helps to answer it. */
export interface Question {
  readonly asks: string
  readonly hint?: string
}

/** Words of the form in which people write down what they agreed. `name` is what the young person is called there. */
export interface AgreeWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly again: { readonly heading: string; readonly lede: (day: string) => string; readonly before: string }
  readonly draft: string
  readonly said: string
  readonly readBy: string
  readonly notNow: string
  readonly helpNow: string
  readonly who: Question & {
    readonly carer: (name: string) => string
    readonly part: string
    readonly choosePart: string
    readonly parts: Readonly<Record<PartPlayed, string>>
    readonly how: string
    readonly ways: Readonly<Record<(typeof waysOfTakingPart)[number], string>>
    readonly more: string
    readonly through: string
    readonly interpreter: string
    readonly interpreterHint: string
    readonly language: string
    readonly chooseLanguage: string
    readonly others: string
    readonly other: (n: number) => string
    readonly name: string
  }
  readonly table: Question & {
    readonly waiting: string
    readonly waitingHint: string
    readonly others: (about: string) => string
    readonly outside: string
    readonly medicine: string
    readonly own: (n: number) => string
    readonly compare: string
    readonly directory: {
      readonly asks: string
      readonly find: string
      readonly findHint: string
      readonly look: string
      readonly found: (many: number, letters: string) => string
      readonly moreThan: (most: number) => string
      readonly closedForNow: string
    }
  }
  readonly support: Question & { readonly whatEachMeans: string }
  readonly reason: Question
  readonly standing: Question & {
    readonly choices: Readonly<Record<Standing['is'], string>>
    readonly hints: Readonly<Record<Standing['is'], string>>
    readonly differ: string
    readonly view: (name: string) => string
    readonly whose: (n: number) => string
    readonly chooseWhose: string
    readonly says: (n: number) => string
    readonly meanwhile: Question
    readonly because: (name: string) => Question
  }
  readonly aims: Question & {
    readonly success: string
    readonly likely: Question
    readonly nobodyKnows: string
    readonly by: Question
    readonly ifNot: string
  }
  readonly review: Question
  readonly keep: string
  readonly keepForMe: string
  readonly keepForThem: string
  readonly next: string
  readonly older: string
  readonly faults: Readonly<Record<FormFault, string>>
  readonly inRow: (whose: string, says: string) => string
}

/** Where a day can be typed. */
const likeThis = 'For example 14 3 2027.'

const toAll: AgreeWords = {
  title: 'What you agree',
  heading: 'What do you agree on, for now?',
  lede: 'Go through it together, out loud. Nothing is filled in for you, and nobody has to agree.',
  again: {
    heading: 'Look at it again together',
    lede: (day) => `What was agreed on ${day} stays as it was written. This is how you see it today.`,
    before: 'What was agreed then',
  },
  draft: 'This is what you had written. It has not been kept yet.',
  said: 'What was said',
  readBy:
    'Whoever can see what was brought can read this, and the young person always can. Nobody is told that it was written.',
  notNow: 'Can’t it wait?',
  helpNow: 'See who answers now',
  who: {
    asks: 'Who took part in this talk?',
    hint: 'Only who was part of it. Being told afterwards is not taking part.',
    carer: (name) => `${name}, a parent or carer`,
    part: 'Part',
    choosePart: 'Choose a part',
    parts: {
      'young-person': 'The young person',
      'parent-carer': 'Parent or carer',
      friend: 'Friend',
      school: 'School or college',
      health: 'Health',
      'social-care': 'Social care',
      community: 'A club, the community, a charity',
      'someone-else': 'Somebody else',
    },
    how: 'How did they take part?',
    ways: { there: 'In the room', 'by-phone': 'By phone or video', 'through-somebody': 'Through somebody' },
    more: 'Through somebody, or with an interpreter',
    through: 'Who brought their words?',
    interpreter: 'Who interpreted?',
    interpreterHint: 'A name, and from where.',
    language: 'In which language?',
    chooseLanguage: 'No interpreter',
    others: 'Somebody who is not in this list',
    other: (n) => `Another person ${n}`,
    name: 'Name',
  },
  table: {
    asks: 'What did you talk about trying?',
    hint: 'Tick all of it, also what you will not do.',
    waiting: 'Waiting, and looking after oneself',
    waitingHint: 'This is always one of the things to try.',
    others: (about) => `What people try: ${about}`,
    outside: 'Outside the NHS',
    medicine: 'A medicine',
    own: (n) => (n === 1 ? 'Something of your own' : `Something else (${n})`),
    compare: 'Look at these side by side',
    directory: {
      asks: 'From the directory',
      find: 'Something from the directory',
      findHint: 'Its name, or who offers it, or part of either.',
      look: 'Look',
      found: (many, letters) =>
        many === 0
          ? `Nothing else was found for “${letters}”.`
          : `${many === 1 ? '1 offer was' : `${many} offers were`} found for “${letters}”. Tick what you talked about.`,
      moreThan: (most) => `No more than ${most} are shown. Write more of the name to find others.`,
      closedForNow: 'Closed for now.',
    },
  },
  support: {
    asks: 'What do you work on together now?',
    hint: 'It is about this need, from today, and about nobody as a person. They stand in no order.',
    whatEachMeans: 'What each of them means',
  },
  reason: { asks: 'Why this?', hint: 'In words that the young person would use.' },
  standing: {
    asks: 'How do you each stand to it?',
    hint: 'To see it differently holds up no help.',
    choices: standingInEnglish,
    hints: {
      agreed: 'All of you.',
      'agreed-to-try': 'You try it first. Then you look at how it goes.',
      'we-differ': 'Each view is kept, and what you do until you talk again.',
      'not-taking-part': 'It says why. They can still change it at any time.',
    },
    differ: 'How each of you sees it',
    view: (name) => `How ${name} sees it`,
    whose: (n) => `Who else sees it in their own way? (${n})`,
    chooseWhose: 'Choose who',
    says: (n) => `How they see it (${n})`,
    meanwhile: { asks: 'What do you do until you talk again?', hint: 'Help can begin meanwhile.' },
    because: (name) => ({ asks: `Why is ${name} not taking part?`, hint: 'In their words, if they said.' }),
  },
  aims: {
    asks: 'What are you hoping for?',
    hint: 'Needed for Getting Help and Getting More Help. For the others it is yours to say or to leave out.',
    success: 'What would it look like if this helps?',
    likely: { asks: 'How likely is that?', hint: 'As somebody who knows put it, for example “about 6 in 10”.' },
    nobodyKnows: 'Nobody knows how likely it is',
    by: { asks: 'By when do you hope for it?', hint: likeThis },
    ifNot: 'What do you do if it does not help?',
  },
  review: { asks: 'When do you look at it again?', hint: `${likeThis} Within a year.` },
  keep: 'Keep it, and read it back',
  keepForMe: 'Keep it for me',
  keepForThem: 'Keep it, and let those see it who see this',
  next: 'Next you read it back together. It can be changed at any time by looking at it again.',
  older: 'It could not be kept. What you wrote is still here. Try again',
  faults: {
    ...agreementFaultInEnglish,
    'view-is-nobodys': 'Select whose view this is: somebody who took part',
    'told-of-somebody-who-was-not-there': 'Select the name if they took part, or take out what is said of how',
    'through-beside': 'Select “Through somebody” for who brought their words to be kept, or take it out',
    'views-beside': 'Select “We see it differently” for the views to be kept, or take them out',
    'because-beside': 'Select that the young person is not taking part, or take out why',
  },
  inRow: (whose, says) => `${whose}: ${says.charAt(0).toLowerCase()}${says.slice(1)}`,
}

/** At the desk, on a screen that can be turned to the young person. */
export const agreeAtDeskInEnglish: AgreeWords = toAll

/** On a young person's own page: alone, or with somebody beside them. */
export const agreeForMeInEnglish: AgreeWords = {
  ...toAll,
  heading: 'What do you want to do, for now?',
  lede: 'Write down what you chose, alone or with somebody. Nothing is filled in for you. You can change your mind at any time.',
  again: { ...toAll.again, heading: 'Look at it again' },
  readBy: 'Whoever can see this can read it another day. Nobody is told that you wrote it.',
  who: {
    ...toAll.who,
    asks: 'Who was there with you?',
    hint: 'Leave it empty if you did this alone.',
  },
  table: { ...toAll.table, asks: 'What did you think of trying?', waiting: 'Waiting, and looking after yourself' },
  support: { ...toAll.support, asks: 'What do you want to work on now?' },
  reason: { asks: 'Why this?', hint: 'In your own words.' },
  standing: { ...toAll.standing, view: () => 'How you see it' },
  review: { ...toAll.review, asks: 'When do you want to look at it again?' },
  next: 'You can read it back, print it, and change your mind at any time.',
  faults: { ...toAll.faults, 'young-persons-view-is-missing': 'Enter how you see it' },
}
