import { type ChartWords, chartInEnglish } from '../../goals/goal-chart.tsx'
import {
  checkFaultInEnglish,
  goalFaultInEnglish,
  helpingInEnglish,
  ratingFaultInEnglish,
  sessionAnswerInEnglish,
  sessionQuestionInEnglish,
  wayOnInEnglish,
} from '../../goals/goal-words.ts'
import { type RateWords, rateInEnglish } from '../../goals/rate-fields.tsx'
import { listInEnglish } from '../../shared/list-in-english.ts'

/** Words of a young person’s own goals. Short, spoken, to them. */
export const myGoalInEnglish = {
  heading: 'Your goals',
  title: 'Your goals',
  back: 'Your goals',
  lede: 'What do you want to be different? You can work on three things at a time. They’re yours: you say them, and you can change them.',
  none: 'You haven’t set a goal yet. You don’t have to.',
  look: 'Look at your goals',
  set: {
    heading: 'Set a goal',
    says: 'What do you want to be different?',
    saysHint: 'In your words. It can be small: “walk to the shop by myself”.',
    shortName: 'A short name for it, if you like',
    shortNameHint: 'A word or two that give nothing away. It’s what a list or a borrowed phone shows.',
    keep: 'Keep it',
    keepForMe: 'Keep it for me',
    keepForThem: 'Keep it, and let them see it',
    full: 'You have three goals now. To set another, say that one is reached, or pause one.',
    kept: 'Your goal is kept.',
    notKept: 'We couldn’t keep this. Your words are still in the box. Try again',
  },
  agreed: (names: readonly string[]) => `${listInEnglish(names)} said yes to working on this with you.`,
  setBy: (name: string, day: string) => `${name} wrote it down for you on ${day}.`,
  standing: {
    active: '',
    reached: (day: string) => `You got there on ${day}.`,
    changed: (day: string) => `You put this into other words on ${day}. What was said about it stays here.`,
    'no-longer-wanted': (day: string) => `You let it go on ${day}.`,
    paused: (day: string) => `Paused on ${day}.`,
    'not-safe': (name: string) =>
      `You aren’t working on this together for now. ${name} will talk with you about it. You can ask them to.`,
  },
  notSafeSays: 'What they say about it:',
  notSafeHelp: 'If it’s hard right now, you don’t have to wait for them:',
  help: 'Need help now',
  last: (of: number, day: string) => `You last said ${of} out of 10, on ${day}.`,
  open: 'Say how far you’ve come',
  openEnded: 'Look at it',
  seenBy: (names: readonly string[]) => `You can see this goal, and so can ${listInEnglish(names)}.`,
  onlyYou: 'Only you can see this goal.',
  who: 'Change who can see it',
  rate: {
    heading: 'How far have you come?',
    reads: (names: readonly string[]) =>
      names.length > 0 ? `${listInEnglish(names)} can see what you answer.` : 'Only you can see what you answer.',
    keep: 'Keep my answer',
    kept: 'Your answer is kept.',
    done: 'You’ve answered today. You can answer again another day.',
    takeBack: 'That was a slip: take it back',
    takenBack: 'Taken back. You can answer again.',
  },
  acts: {
    heading: 'Change something about this goal',
    reached: 'I got there',
    paused: 'Pause it',
    'no-longer-wanted': 'I don’t want this goal any more',
    'taken-up': 'Work on it again',
    first: 'This one matters most to me',
    done: 'It’s kept.',
    reword: 'Say it in other words',
    rewordLede: 'Then it’s a new goal and starts fresh. What you said about the old one stays with the old one.',
    rewordKeep: 'Keep the new words',
  },
  chart: {
    ...chartInEnglish,
    heading: 'How it’s going',
  } as ChartWords,
  rating: rateInEnglish as RateWords,
  faults: {
    ...goalFaultInEnglish,
    ...ratingFaultInEnglish,
    ...checkFaultInEnglish,
    'rating-stays': 'This stays: it can be taken back on the same day only, and before the goal ends',
  },
  helping: {
    heading: 'Is this helping?',
    title: 'Is this helping?',
    lede: 'What you and others are trying now. “No” is a good answer: then something can change.',
    reads: (names: readonly string[]) =>
      names.length > 0
        ? `${listInEnglish(names)} can see this answer.`
        : 'Only you can see this answer. Nobody else can see this yet.',
    answers: helpingInEnglish,
    kept: 'Your answer is kept.',
    today: (answer: string) => `Today you said “${answer}”.`,
    look: 'See what you said before',
    more: {
      heading: 'Four more, if you like',
      lede: 'Think of the last time you met. Leave out what you want.',
      questions: sessionQuestionInEnglish,
      answers: sessionAnswerInEnglish,
      hidden: 'Nobody who helps you reads these four answers. They stay on your page.',
      words: 'Do you want to say anything else?',
      wordsRead: (names: readonly string[]) =>
        names.length > 0 ? `${listInEnglish(names)} can read these words.` : 'Only you can read these words.',
      keep: 'Keep these',
      kept: 'Kept. Thank you.',
    },
    before: 'What you said before',
    line: (day: string, answer: string) => `${day}: ${answer}`,
    theirLine: (who: string, day: string, answer: string) => `${day}: ${who} said “${answer}”`,
    noneYet: 'Nobody has answered yet.',
  },
  talk: {
    heading: 'Time to talk about it',
    twice: (first: string, second: string) =>
      `On ${first} and on ${second} the answer to “Is this helping?” was “no” or “a bit”.`,
    review: (day: string) => `You said you would look again on ${day}.`,
    nothing: 'Nothing changes by itself. Talk it over with whoever helps you: carry on, change something, or stop?',
    asks: 'What did you choose together?',
    ways: wayOnInEnglish,
    words: 'What did you say about it? You can leave this out',
    keep: 'Keep what we chose',
    open: 'We have talked about it',
    kept: 'It’s kept. It’s for you and them to do it: nothing changes by itself.',
    chose: (day: string, way: string) => `On ${day} you talked about it. You chose: ${way}.`,
  },
  somebody: 'Somebody',
  helper: 'Somebody who helps you',
  older: 'Something changed while you were writing. Look at it again, then keep it',
  notKept: 'We couldn’t keep this. Try again',
} as const

export type MyGoalWords = typeof myGoalInEnglish
