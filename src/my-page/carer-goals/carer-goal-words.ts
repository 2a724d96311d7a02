import { type ChartWords, chartInEnglish } from '../../goals/goal-chart.tsx'
import { goalFaultInEnglish, ratingFaultInEnglish, standingInEnglish } from '../../goals/goal-words.ts'
import { type RateWords, rateInEnglish } from '../../goals/rate-fields.tsx'
import { listInEnglish } from '../../shared/list-in-english.ts'

/** Words of the goals that a parent or carer has for themselves, in what a young person brought and let them read. */
export const carerGoalInEnglish = {
  title: 'Your own goals',
  heading: 'Your own goals',
  back: 'Back to what they bring',
  lede: 'What would you like to be different, for you or at home? You can work on three things at a time. They are yours: you say them, and you can change them. They stand apart from the young person’s.',
  none: 'You have not set a goal of your own. You do not have to.',
  look: 'Look at your own goals',
  /** Who reads it, said before anything is written or chosen. */
  reads:
    'The young person reads this. So does whoever helps them with this now. No other parent or carer reads it here, unless the young person shows it to them.',
  set: {
    heading: 'Set a goal of your own',
    says: 'What do you want to be different?',
    saysHint: 'In your words. It can be small: “eat together twice a week”.',
    shortName: 'A short name for it, if you like',
    shortNameHint: 'A word or two that stand in lists.',
    keep: 'Keep it',
    full: 'You have three goals now. To set another, say that one is reached, or pause one.',
  },
  kept: 'It is kept.',
  setBy: (name: string, day: string) => `${name} wrote it down for you on ${day}.`,
  agreed: (names: readonly string[]) => `${listInEnglish(names)} said yes to working on this with you.`,
  stands: (how: string, day: string) => `${how}, ${day}.`,
  standing: standingInEnglish,
  notSafe: {
    talks: (name: string) => `You are not working on this together for now. ${name} will talk with you about it.`,
    says: 'What they say about it:',
    help: 'If it is hard right now, you do not have to wait for them:',
    helpNow: 'Need help now',
  },
  last: (of: number, day: string) => `You last said ${of} out of 10, on ${day}.`,
  rate: {
    open: 'Say how far you have come',
    done: 'You have answered today. You can answer again another day.',
    keep: 'Keep my answer',
    takeBack: 'That was a slip: take it back',
  },
  rating: rateInEnglish as RateWords,
  acts: {
    open: 'Change something about this goal',
    reached: 'I got there',
    paused: 'Pause it',
    'no-longer-wanted': 'I do not want this goal any more',
    'taken-up': 'Work on it again',
    first: 'This one matters most to me',
  },
  reword: {
    open: 'Say it in other words',
    lede: 'Then it is a new goal and starts fresh. What was said about the old one stays with the old one.',
    keep: 'Keep the new words',
  },
  chart: {
    ...chartInEnglish,
    heading: 'How it is going',
    raters: {
      'young-person': 'The young person',
      'parent-carer': 'You, or another parent or carer',
      professional: 'Somebody who helps',
    },
  } as ChartWords,
  faults: {
    ...goalFaultInEnglish,
    ...ratingFaultInEnglish,
    'rating-stays': 'This stays: it can be taken back on the same day only, and before the goal ends',
  },
  older: 'Something changed while you were writing. Look at it again, then keep it',
  notKept: 'It could not be kept. What you typed is still here. Try again',
  somebody: 'Somebody',
} as const

export type CarerGoalWords = typeof carerGoalInEnglish
