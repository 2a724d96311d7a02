import { type ChartWords, chartInEnglish } from '../../goals/goal-chart.tsx'
import {
  checkFaultInEnglish,
  goalFaultInEnglish,
  helpingInEnglish,
  raterInEnglish,
  ratingFaultInEnglish,
  standingInEnglish,
  wayOnInEnglish,
} from '../../goals/goal-words.ts'
import { type RateWords, rateBesideInEnglish, rateInEnglish } from '../../goals/rate-fields.tsx'
import { listInEnglish } from '../../shared/list-in-english.ts'

const raters = {
  'young-person': 'The young person',
  'parent-carer': 'A parent or carer',
  professional: 'Somebody who helps',
}

/** Words of goals and of “Is this helping?”, to whoever helps. */
export const deskGoalInEnglish = {
  title: 'Goals',
  heading: 'Goals, and whether this is helping',
  back: 'Back to what was brought',
  young: 'A young person',
  none: 'No goal has been set yet.',
  open: 'Look at the goals together',
  turned: 'Turn the screen round: these are theirs, and they look at them first.',
  chartHeading: 'How far each has come, as each of them sees it',
  chart: { ...chartInEnglish, raters } as ChartWords,
  setThemselves: (day: string) => `They set it on ${day}.`,
  others: {
    heading: (name: string) => `${name}’s own goals`,
    lede: (name: string) =>
      `These are ${name}’s, and stand apart from the young person’s. The young person can read them.`,
    setThemselves: (name: string, day: string) => `${name} set it on ${day}.`,
    noneOfTheirs: 'The young person has not set a goal yet.',
    named: (goal: string, name: string) => `${goal} (${name})`,
  },
  setBy: (name: string, day: string) => `${name} wrote it down on ${day}.`,
  agreed: (names: readonly string[]) => `${listInEnglish(names)} said yes to working on it.`,
  stands: (how: string, day: string) => `${how}, ${day}.`,
  standing: standingInEnglish,
  talks: (name: string) => `${name} talks with them about it.`,
  raters: raterInEnglish,
  kept: 'It is kept.',
  older: 'Something changed meanwhile. Look at it again, then try again',
  notKept: 'It could not be kept. What you typed is still here. Try again',
  set: {
    open: 'Write down a goal in their words',
    says: 'What do they want to be different?',
    saysHint: 'In their own words, as they said it. It is theirs: they can change it and let it go.',
    shortName: 'A short name for it, if they want one',
    shortNameHint: 'A word or two that give nothing away on a borrowed phone.',
    whose: 'Whose goal is it?',
    whoseHint: 'The young person reads each of them. Whose it is sets it, changes it and lets it go.',
    agreedAsked: 'Do you work on it with them?',
    agreed: 'I said yes to working on this with them',
    keep: 'Keep it',
  },
  theirs: { open: 'They answer here', keep: 'Keep their answer', rating: rateInEnglish as RateWords },
  beside: {
    open: 'Say how you see it',
    hint: 'It stands beside their answer, with your name for it: somebody who helps.',
    keep: 'Keep how I see it',
    rating: rateBesideInEnglish as RateWords,
  },
  acts: {
    open: 'Change something about it with them',
    agreed: 'I say yes to working on this',
    first: 'This one matters most to them',
    reached: 'They say they got there',
    paused: 'They want to pause it',
    'no-longer-wanted': 'They do not want it any more',
    'taken-up': 'They take it up again',
  },
  reword: {
    open: 'They say it in other words',
    lede: 'Then it is a new goal and starts fresh. What was said about the old one stays with the old one.',
    keep: 'Keep the new words',
  },
  notSafe: {
    open: 'We cannot work on this as it stands: somebody could come to harm',
    lede: 'It stays in their words. They read what you write here, who talks with them about it, and help now beside it. If somebody is in danger, do not wait: act as your agency says.',
    says: 'Why not, as you would say it to them',
    whoTalks: 'Who talks with them about it?',
    me: (name: string) => `${name} (me)`,
    keep: 'Say so, and how it goes on',
  },
  helping: {
    heading: 'Is this helping?',
    lede: 'Ask, and turn the screen: one tap is theirs. “Not today” is an answer.',
    reads:
      'Whoever can see what was brought can see this answer. What they answer about a meeting itself is not shown to anybody who helps.',
    answers: helpingInEnglish,
    today: (answer: string) => `Today they said “${answer}”.`,
    before: 'What was said before',
    line: (who: string, day: string, answer: string) => `${day}: ${who} said “${answer}”`,
    chose: (day: string, way: string) => `${day}: talked about it, and chose to ${way}`,
    noneYet: 'Nobody has answered yet.',
  },
  talk: {
    heading: 'Time to talk about it',
    twice: (first: string, second: string) =>
      `On ${first} and on ${second} the answer to “Is this helping?” was “no” or “a bit”.`,
    review: (day: string) => `The day to look again together was ${day}.`,
    nothing:
      'Nothing changes by itself, and nothing is counted against anybody. Talk it over together: carry on, change something, or stop?',
    asks: 'What did you choose together?',
    ways: wayOnInEnglish,
    words: 'What was said, if you want to keep it',
    keep: 'Keep what we chose',
    open: 'We have talked about it',
  },
  link: {
    open: 'They answer on a phone instead',
    lede: 'You get a code for this one meeting, for any phone. It shows the short names of their goals, and not who they are.',
    make: 'Make the code',
    title: 'A code for another phone',
    heading: 'They answer on another phone',
    back: 'Back to the goals',
    stop: 'Stop it: it opens nothing then',
  },
  faults: {
    ...goalFaultInEnglish,
    ...ratingFaultInEnglish,
    ...checkFaultInEnglish,
    'rating-stays': 'This stays: it can be taken back on the same day only',
  },
  somebody: 'Somebody',
} as const

export type DeskGoalWords = typeof deskGoalInEnglish
