import { type PlanShownWords, planToThemInEnglish } from '../../plan/plan-shown-words.ts'
import type { PlanFault } from '../../plan/plan-typed.ts'
import { planFaultInEnglish } from '../../plan/plan-words.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'
import { crisisNumbers } from '../../web/crisis-numbers.ts'

/** Words of a young person’s own plan. Short, spoken, to them. */
export interface MyPlanWords {
  readonly heading: string
  readonly ownBeside: string
  readonly none: string
  readonly over: string
  readonly make: string
  readonly look: string
  readonly nextOn: (day: string) => string
  readonly shown: PlanShownWords
  readonly seenBy: (names: readonly string[]) => string
  readonly onlyYou: string
  readonly who: string
  readonly yes: string
  readonly no: string
  readonly said: string
  readonly cannot: string
  readonly changed: ChangedWords
  readonly form: FormWords
  readonly faults: Readonly<Record<PlanFault, string>>
}

export interface ChangedWords {
  readonly summary: string
  readonly label: string
  readonly hint: string
  readonly button: string
  readonly kept: (names: readonly string[]) => string
  readonly reads: (names: readonly string[]) => string
  readonly now: string
  readonly help: string
}

/** Who answers at any time, on numbers that stand on every page. */
export const anyTimes = ['text', 'talk'] as const
export type AnyTime = (typeof anyTimes)[number]

export interface FormWords {
  readonly title: string
  readonly heading: string
  readonly again: string
  readonly lede: string
  readonly way: string
  readonly ways: {
    readonly 'wait-and-look-after-myself': { readonly says: string; readonly hint: string }
    readonly 'nobody-is-asked-now': { readonly says: string; readonly hint: string }
  }
  readonly what: string
  readonly whatHint: string
  readonly when: string
  readonly whenHint: string
  readonly others: string
  readonly ring: string
  readonly ringHint: string
  readonly lines: Readonly<Record<AnyTime, { readonly who: string; readonly how: string }>>
  readonly anyTime: string
  readonly together: { readonly says: string; readonly hint: string }
  readonly somebody: string
  readonly stay: (names: readonly string[]) => string
  readonly name: string
  readonly how: string
  readonly answers: string
  readonly day: string
  readonly dayHint: string
  readonly asks: string
  readonly me: string
  readonly meHint: string
  readonly choose: string
  readonly keep: string
  readonly kept: string
  readonly notKept: string
  readonly older: string
}

export const myPlanInEnglish: MyPlanWords = {
  heading: 'Your plan',
  ownBeside: 'A plan you keep for yourself',
  over: 'This has ended, so nobody asks you on the days below. If you come back to it, somebody is told.',
  none: 'There’s no plan yet. You can make one with somebody, or one of your own: to wait and look after yourself is a plan too.',
  make: 'Make a plan of my own',
  look: 'Look at it by itself, print it or change it',
  nextOn: (day) => `the next day in it is ${day}.`,
  shown: planToThemInEnglish,
  seenBy: (names) => `You can see this plan, and so can ${listInEnglish(names)}.`,
  onlyYou: 'Only you can see this plan.',
  who: 'Change who can see it',
  yes: 'Yes, I’ll do this',
  no: 'I can’t do this any more',
  said: 'It’s kept. You can change it any time.',
  cannot: 'This changed while you were reading. Look at it again',
  changed: {
    summary: 'Things have changed',
    label: 'What has changed? You can leave this empty.',
    hint: 'Better or worse, or just different.',
    button: 'Tell them things have changed',
    kept: (names) => `It’s kept. ${listInEnglish(names)} will see it the next time they look.`,
    reads: (names) =>
      `${listInEnglish(names)} ${names.length === 1 ? 'reads' : 'read'} this the next time they look at their work: on a working day, not at night.`,
    now: 'To talk to somebody now:',
    help: 'help now',
  },
  form: {
    title: 'A plan of your own',
    heading: 'What do you want to do for now?',
    again: 'Change what you do',
    lede: 'You don’t have to ask anybody. You can change this any day.',
    way: 'For now I want to',
    ways: {
      'wait-and-look-after-myself': {
        says: 'Wait, and look after myself',
        hint: 'See how it goes, and do things that help.',
      },
      'nobody-is-asked-now': {
        says: 'Not ask anybody for help right now',
        hint: 'That’s all right. You can change your mind.',
      },
    },
    what: 'What will you do?',
    whatHint: 'One thing on each line. It can be small: “walk the dog”, “music and the canal”.',
    when: 'When, or how often?',
    whenHint: 'Like “every day”, or “when it gets bad”.',
    others:
      'What others do in the plan stays as it is. To change that, talk with them, or tell them things have changed.',
    ring: 'Who can you ring if it gets harder?',
    ringHint: 'Choose at least one, or say who.',
    lines: {
      text: { who: 'Shout', how: `text ${crisisNumbers.text.word} to ${crisisNumbers.text.to}` },
      talk: { who: 'NHS 111', how: `${crisisNumbers.talk}, then 2` },
    },
    anyTime: 'any time, day or night',
    together: { says: 'Go on as we said', hint: 'You and others each do something.' },
    somebody: 'Or somebody you know',
    stay: (names) => `${listInEnglish(names)} ${names.length === 1 ? 'stays' : 'stay'} on your list.`,
    name: 'Their name',
    how: 'Their number',
    answers: 'What time do they answer?',
    day: 'When do you want to look at how it went?',
    dayHint: 'The plan doesn’t end on that day. It’s only a day to look at it.',
    asks: 'Who asks you how it went?',
    me: 'I look at it myself',
    meHint: 'Nobody here sees it, so nobody here can ask.',
    choose: 'Choose a day',
    keep: 'Keep my plan',
    kept: 'Your plan is kept.',
    notKept: 'We couldn’t keep this. What you wrote is still here. Try again',
    older:
      'Somebody changed the plan while you were writing. How it is now stands above, and what you wrote is below. Look at both, then keep it',
  },
  faults: {
    ...planFaultInEnglish,
    'way-is-missing': 'Choose what you want to do for now',
    'nobody-does-anything': 'Write one thing that you will do, however small',
    'when-is-missing': 'Write when, or how often',
    'nobody-to-ring': 'Choose somebody you can ring',
    'name-is-missing': 'Write the name of who you can ring',
    'how-to-ring-is-missing': 'Write their number',
    'when-to-ring-is-missing': 'Write what time they answer',
    'next-day-is-no-day': 'Choose a day to look at it',
    'nobody-asks': 'Choose who asks you how it went',
  },
}
