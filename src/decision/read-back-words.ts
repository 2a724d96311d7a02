import { type Grouping, nameOf } from '../language/grouping.ts'

/** To whom something is read back: the young person, somebody close to them, somebody who helps for their work. */
export type Audience = 'young-person' | 'close' | 'professional'

/** What each part of an agreement says. Names stand in front of a verb or after “with”, so that “You” fits as well. */
export interface ReadBackWords {
  readonly you: string
  readonly support: (grouping: Grouping) => string
  readonly who: (day: string) => string
  readonly byPhone: (name: string) => string
  readonly through: (name: string, whom: string) => string
  readonly interpreter: (name: string, interpreter: string) => string
  readonly table: string
  readonly waiting: string
  readonly reason: string
  readonly agreed: string
  readonly try: string
  readonly differ: string
  readonly view: (name: string) => string
  readonly meanwhile: string
  readonly notThere: string
  readonly success: string
  readonly likely: string
  readonly likelyNotKnown: string
  readonly by: (day: string) => string
  readonly ifNot: string
  readonly review: (day: string) => string
  readonly ended: (day: string) => string
  readonly change: string
}

const toAll = {
  you: 'You',
  who: (day: string) => `We talked on ${day}. These people took part:`,
  byPhone: (name: string) => `${name} took part by phone.`,
  through: (name: string, whom: string) => `${name} took part through ${whom}.`,
  interpreter: (name: string, interpreter: string) => `${name} spoke with the help of ${interpreter}.`,
  table: 'We talked about these things to try:',
  reason: 'Why we chose this:',
  agreed: 'We all agree.',
  try: 'We try this first. Then we look at how it goes.',
  differ: 'We don’t all see it the same way. That’s OK. Help can still start.',
  view: (name: string) => `${name} said:`,
  meanwhile: 'What we do until we talk again:',
  success: 'What it will look like if this helps:',
  likely: 'How likely that is:',
  likelyNotKnown: 'Nobody knows how likely that is.',
  by: (day: string) => `We hope to get there by ${day}.`,
  ifNot: 'What we do if it doesn’t help:',
  review: (day: string) => `We look at this again on ${day}.`,
  ended: (day: string) => `This ended on ${day}.`,
}

const toOthers = {
  ...toAll,
  waiting: 'Waiting, and looking after oneself',
  notThere: 'The young person didn’t take part. This is why:',
  change: 'Anyone can change their mind, and the young person doesn’t have to say why. Then we talk again.',
}

/** The words for each. What a kind of support means is said to everybody in the words for young people. */
export const readBackInEnglish: Readonly<Record<Audience, ReadBackWords>> = {
  'young-person': {
    ...toAll,
    support: () => 'What we work on with you now:',
    waiting: 'Waiting, and looking after yourself',
    notThere: 'You didn’t take part in this talk. This is why:',
    change: 'You can change your mind. You don’t have to say why. Then we talk again.',
  },
  close: {
    ...toOthers,
    support: () => 'What is worked on now, as we say it to the young person:',
  },
  professional: {
    ...toOthers,
    support: (grouping) => `What is worked on now: ${nameOf[grouping]}. To the young person we say:`,
  },
}

/** What a drawing shows. */
export type Drawing =
  | 'walking-together'
  | 'people-talking'
  | 'telephone'
  | 'things-on-a-table'
  | 'thought'
  | 'thumbs-up'
  | 'first-try'
  | 'two-speech-bubbles'
  | 'speech-bubble'
  | 'path-with-a-bend'
  | 'empty-chair'
  | 'sun'
  | 'question-mark'
  | 'calendar'
  | 'another-path'
  | 'turning-round'

/** Which drawing goes with what is said. None of them tells one kind of support from another: that is said in words. */
export const drawingOf = {
  support: 'walking-together',
  who: 'people-talking',
  how: 'telephone',
  table: 'things-on-a-table',
  reason: 'thought',
  agreed: 'thumbs-up',
  try: 'first-try',
  differ: 'two-speech-bubbles',
  view: 'speech-bubble',
  meanwhile: 'path-with-a-bend',
  'not-there': 'empty-chair',
  success: 'sun',
  likely: 'question-mark',
  by: 'calendar',
  'if-not': 'another-path',
  review: 'calendar',
  change: 'turning-round',
} as const satisfies Readonly<Record<string, Drawing>>
