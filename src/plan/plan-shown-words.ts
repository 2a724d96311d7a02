import type { PlanWay } from './plan.ts'
import type { WhoseWords } from './told-words.ts'

/** What stands beside a plan and a wait where they are shown. */
export interface PlanShownWords extends WhoseWords {
  readonly heading: string
  readonly ways: Readonly<Record<PlanWay, string>>
  readonly by: (day: string) => string
  readonly notYet: string
  readonly saidYes: (day: string, writtenBy: string | undefined) => string
  readonly takenBack: (day: string) => string
  readonly toRing: string
  readonly next: string
  readonly asks: (who: string, day: string) => string
  readonly looksAgain: (day: string) => string
  readonly wasToAsk: (who: string, day: string) => string
  readonly lastAsked: (day: string) => string
  readonly changed: (day: string) => string
  readonly wait: string
  readonly waiting: (since: string) => string
  readonly lastHeard: (day: string) => string
  readonly meanwhile: string
  readonly checkIns: string
  readonly neverCloses: string
  readonly over: (day: string) => string
}

/** To the young person, and to whoever sits beside them. */
export const planToThemInEnglish: PlanShownWords = {
  heading: 'The plan',
  youngPerson: 'You',
  somebody: 'Somebody',
  thoseAsked: 'Those who were asked for help',
  ways: {
    'with-others': 'Here’s who does what.',
    'wait-and-look-after-myself': 'You wait, and look after yourself. That’s a plan too.',
    'nobody-is-asked-now': 'Nobody is asked for help now. That’s a plan too.',
  },
  by: (day) => `by ${day}`,
  notYet: 'Not said yes yet',
  saidYes: (day, writtenBy) => `Said yes on ${day}${writtenBy ? `, written down by ${writtenBy}` : ''}`,
  takenBack: (day) => `Can’t do it any more, since ${day}`,
  toRing: 'Who you can ring',
  next: 'What happens next',
  asks: (who, day) => `On ${day}, ${who} asks how things are.`,
  looksAgain: (day) => `On ${day}, you look at it again.`,
  wasToAsk: (who, day) => `${who} was to ask how things are on ${day}, and hasn’t yet. The plan stays as it is.`,
  lastAsked: (day) => `Somebody last asked on ${day}.`,
  changed: (day) => `You said on ${day} that things have changed.`,
  wait: 'While you wait',
  waiting: (since) => `You’ve been waiting since ${since}.`,
  lastHeard: (day) => `The last news was on ${day}.`,
  meanwhile: 'What can help meanwhile',
  checkIns: 'When somebody asks how you are',
  neverCloses: 'You don’t lose your place by not answering.',
  over: (day) => `The wait ended on ${day}.`,
}

/** To whoever helps. */
export const planAtDeskInEnglish: PlanShownWords = {
  ...planToThemInEnglish,
  youngPerson: 'The young person',
  ways: {
    'with-others': 'Several people do something.',
    'wait-and-look-after-myself': 'They wait, and look after themselves.',
    'nobody-is-asked-now': 'They want nobody to be asked for help now.',
  },
  toRing: 'Who to ring',
  looksAgain: (day) => `On ${day}, they look at it again by themselves.`,
  wasToAsk: (who, day) => `${who} was to ask how things are on ${day}. Nobody has written yet that they did.`,
  lastAsked: (day) => `Last asked on ${day}.`,
  changed: (day) => `They said on ${day} that things have changed.`,
  wait: 'The wait',
  waiting: (since) => `They have been waiting since ${since}.`,
  lastHeard: (day) => `Last heard on ${day}.`,
  meanwhile: 'What can help meanwhile',
  checkIns: 'When somebody asks how they are',
  neverCloses: 'A day that passes without an answer closes nothing.',
  over: (day) => `It ended on ${day}.`,
}
