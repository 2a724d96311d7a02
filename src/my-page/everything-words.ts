import type { Stage } from '../access/requests/request.ts'

/** How one request is told to whoever finds it on their page. */
export interface TellingOfOne {
  readonly heading: string
  readonly due: string
  readonly stages: Readonly<Record<Stage, string>>
  readonly longer: (day: string) => string
  readonly refused: string
  readonly nothingKept: string
  readonly closed: string
}

/** The words with which somebody asks for everything that is kept, and follows what becomes of it. */
export interface EverythingWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly what: string
  readonly how: string
  readonly shut: string
  readonly copy: string
  readonly copyLink: string
  readonly ask: string
  readonly askAgain: string
  readonly carer: { readonly heading: string; readonly lede: string; readonly since: (day: string) => string }
  readonly asked: string
  readonly nobody: string
  readonly nobodyCarer: string
  readonly running: string
  readonly whose: string
  readonly who: string
  readonly cameOn: string
  readonly now: string
  readonly until: string
  readonly by: { readonly you: string; readonly carer: string; readonly paper: string }
  readonly askedBy: string
  /** A young person’s own; a carer’s own; and, for a young person, what a carer asked for. */
  readonly telling: Readonly<Record<'own' | 'carers-own' | 'carers', TellingOfOne>>
  readonly follow: string
  readonly one: {
    readonly read: string
    readonly page: string
    readonly pageName: string
    readonly file: string
    readonly fileName: string
    readonly again: string
    readonly safe: string
    readonly paper: string
    readonly complain: string
    readonly complainLink: string
    readonly ico: string
    readonly icoLink: string
    readonly icoSays: string
  }
  readonly whole: {
    readonly heading: string
    readonly made: (agency: string, day: string) => string
    readonly takenOut: string
    readonly own: string
    readonly ownSays: string
    readonly also: string
    readonly none: string
  }
  readonly back: string
  readonly backToAll: string
  readonly backToOne: string
}

const own: TellingOfOne = {
  heading: 'What you asked for',
  due: 'You get an answer by',
  stages: {
    asked: 'They have it. They put everything together.',
    'to-look-through': 'Somebody looks through it.',
    'to-sign': 'One person has looked. Now a second one does.',
    'to-give': 'Two people have looked. You get it soon.',
    'to-fetch': 'It’s ready.',
    closed: 'It’s closed. You can ask again.',
    refused: 'They said no.',
    'nothing-kept': 'They keep nothing about you.',
  },
  longer: (day) => `It takes longer. They told you on ${day}, and this is why:`,
  refused: 'They said no. This is why:',
  nothingKept: 'They looked, and they keep nothing about you.',
  closed: 'The time to read it is over. What was put together for you is deleted. You can ask again.',
}

const carersOwn: TellingOfOne = {
  ...own,
  stages: { ...own.stages, 'nothing-kept': 'They keep nothing that you can see.' },
  nothingKept: 'They looked, and they keep nothing that you can see.',
}

const carers: TellingOfOne = {
  heading: 'What your parent or carer asked for',
  due: 'They get an answer by',
  stages: {
    ...own.stages,
    asked: 'They have it. They put it together.',
    'to-give': 'Two people have looked. Your parent or carer gets it soon.',
    'to-fetch': 'Your parent or carer can read it.',
    closed: 'It’s closed.',
    'nothing-kept': 'They keep nothing that your parent or carer can see.',
  },
  longer: (day) => `It takes longer. That was said on ${day}, and they told them why.`,
  refused: 'They said no to it, and told them why.',
  nothingKept: 'They looked, and they keep nothing that your parent or carer can see.',
  closed: 'The time to read it is over. What was put together for them is deleted.',
}

export const everythingInEnglish: EverythingWords = {
  title: 'Ask for it all',
  heading: 'Ask for everything that is kept about you',
  lede: 'It’s your right. You don’t have to say why, and it costs nothing.',
  what: 'You get all that the people who help you have about you. Also notes that are not on your page.',
  how: 'Two people look at it first. They may take something out, but only for three reasons: it is about somebody else, it could hurt somebody badly, or it is for a lawyer. Where they take something out, it says so. If even that could hurt somebody, it doesn’t. You get it here, mostly within a month. If it takes longer, or they say no, they tell you why.',
  shut: 'What you keep just for yourself stays shut. Nobody opens it for this.',
  copy: 'Do you only want what is on your own page? You can have that right now.',
  copyLink: 'Take your copy',
  ask: 'Ask for everything that is kept about me',
  askAgain: 'Ask again',
  carer: {
    heading: 'Ask for what is kept that you can see',
    lede: 'You get what you can see here, from everybody who keeps it. It is theirs, so it’s what they and their age leave open to you. Two people look at it first. You get it here, mostly within a month. If it takes longer, or they say no, they tell you why.',
    since: (day) => `Somebody you are here for, since ${day}`,
  },
  asked: 'You’ve asked.',
  nobody:
    'We can’t show you anything that somebody here keeps. What you wrote is yours, and you have it all in your copy.',
  nobodyCarer: 'Nobody who works here keeps anything that you could be given.',
  running: 'What was asked for',
  whose: 'About',
  who: 'From',
  cameOn: 'Asked on',
  now: 'Now',
  until: 'You can read it until',
  by: { you: 'You', carer: 'A parent or carer, for what they can see', paper: 'On paper or by phone, for you' },
  askedBy: 'Who asked',
  telling: { own, 'carers-own': carersOwn, carers },
  follow: 'See more',
  one: {
    read: 'Read it here',
    page: 'Save it to read later',
    pageName: 'everything.html',
    file: 'Save it for a computer (JSON)',
    fileName: 'everything.json',
    again: 'You show us again that it’s you. Then you get it.',
    safe: 'Is anybody looking over your shoulder? A file stays on this phone or computer until you delete it.',
    paper: 'You get it on paper. Ask the people you know there when you can have it.',
    complain:
      'Is something wrong or missing, or does it take too long? You can complain. You don’t need a name for that:',
    complainLink: 'complain, or say something is wrong',
    ico: 'You can also tell the people who watch over this for everybody in the UK. It is free:',
    icoLink: 'Information Commissioner’s Office',
    icoSays: 'Or phone 0303 123 1113.',
  },
  whole: {
    heading: 'Everything that is kept',
    made: (agency, day) => `From ${agency}. Read on ${day}.`,
    takenOut: 'Where something was taken out, it says so and why, if it is safe to say.',
    own: 'What you wrote, for you or for people who don’t work here',
    ownSays: 'Nobody opened it for this. It is only here because you are.',
    also: 'Also kept. Nobody can read it',
    none: 'Nothing.',
  },
  back: 'Back to your page',
  backToAll: 'Back',
  backToOne: 'Back',
}
