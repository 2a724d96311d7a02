import { answeredFaultInEnglish } from '../../measures/answered/answered-words.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'

/** Words of sets of questions, to a young person. Short, spoken, to them. */
export const myMeasureInEnglish = {
  title: 'Questions',
  heading: 'Sets of questions',
  back: 'Sets of questions',
  look: 'Look at the questions',
  lede: 'Some people find it helps to answer the same questions now and then. You don’t have to. You can leave any of them out.',
  none: 'There are no questions to answer here at the moment.',
  open: (name: string) => `Answer: ${name}`,
  madeFor: (age: number) => `Made for people of ${age} and over.`,
  before: 'What you answered',
  noneYet: 'You haven’t answered any yet.',
  over: 'The same questions again',
  overLede: 'These numbers are yours to look at first.',
  filledIn: (name: string, day: string) => `${name}, ${day}`,
  by: (rater: string) => `This one was ${rater}, and written in by somebody who helps.`,
  off: 'These questions are not asked here any more. What you answered stays.',
  form: {
    help: 'If things are hard right now, you don’t have to finish this or wait for anybody:',
    helpLink: 'Need help now',
    notAtOnce: 'People read this when they are at work, and not at once.',
    reads: (names: readonly string[]) =>
      names.length > 0
        ? `If you let them, ${listInEnglish(names)} can read each answer.`
        : 'Only you can read what you answer.',
    leftOut: 'I’ll leave this one out',
    keep: 'Keep my answers',
    keepForMe: 'Keep them for me alone',
    keepForThem: 'Keep them, and let them read',
    notToday: 'Not today',
    kept: 'It is kept.',
    notKept: 'We couldn’t keep this. Your answers are still here. Try again',
    scoreFirst: 'You see what your answers add up to before anybody talks about it with you.',
  },
  seenBy: (names: readonly string[]) => `You can read this, and so can ${listInEnglish(names)}.`,
  onlyYou: 'Only you can read this.',
  who: 'Change who can read it',
  faults: answeredFaultInEnglish,
} as const

export type MyMeasureWords = typeof myMeasureInEnglish
