import type { LinkFault, LinkState } from '../../goals/by-link/session-link.ts'
import { helpingInEnglish } from '../../goals/goal-words.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'

/** Why nothing opens. None of it says whose it was. */
export type WhyClosed = Exclude<LinkState, 'open'> | 'ended' | 'unknown'

/** Words of the page that somebody opens on a phone that is not theirs. Its title says nothing. */
export const sessionLinkInEnglish = {
  title: 'A few questions',
  opening: {
    heading: 'A few questions',
    lede: 'They’re about how it’s going, and take about a minute. You don’t need an account, and you can leave any of them out.',
    nothing: 'Nothing is sent until you say so.',
    start: 'Start',
  },
  enter: {
    label: 'Your code',
    hint: 'Ten letters and numbers. It stands under the picture that you scan.',
    fault: 'Enter the code as it was given to you: ten letters and numbers',
    open: 'Open',
  },
  reads: (names: readonly string[]) =>
    names.length > 0
      ? `Before you answer: ${listInEnglish(names)} can see what you say here, but for the four short questions in the middle.`
      : 'Before you answer: nobody but you can see what you say here.',
  /** Who can see the answer about one goal, beside those who see the rest. */
  readsToo: (names: readonly string[], goal: string) =>
    `${listInEnglish(names)} can see what you say about this goal too: ${goal}.`,
  somebody: 'Somebody',
  goals: {
    heading: 'How far have you come?',
    lede: '0 is not started, 10 is there.',
    counted: ['Your first goal', 'Your second goal', 'Your third goal'],
  },
  four: {
    heading: 'About today',
    hidden: 'Nobody who helps you can see these four answers. A team is only told what 25 young people said together.',
  },
  helping: {
    heading: 'Is this helping?',
    lede: 'What you and others are trying now. “No” is a good answer: then something can change.',
    sends: 'One tap sends everything on this page.',
    answers: helpingInEnglish,
  },
  offline:
    'There’s no connection just now. Leave this page open: your answers are still here, and it tries again by itself.',
  kept: {
    heading: 'It’s kept. Thank you.',
    says: 'Your answers aren’t on this phone. The address may stay in its list of pages. It opens nothing any more.',
    some: 'Some of it was answered before, or has changed since. That stayed as it was. The rest is kept.',
    close: 'You can close this page, or give the phone back.',
  },
  closed: {
    heading: 'This doesn’t open anything now',
    because: {
      used: 'It was used already. Each one works once.',
      stopped: 'It was stopped, or a newer one was made.',
      over: 'Its time is over.',
      ended: 'What it was made for has ended.',
      unknown: 'We don’t know this code. Look at it again: it may have a slip in it.',
    } satisfies Readonly<Record<WhyClosed, string>>,
    anew: 'You can ask whoever gave it to you for a new one. Nothing was sent.',
    again: 'Enter a code',
  },
  help: 'If it’s hard right now:',
  helpNow: 'Need help now',
  faults: {
    'answer-is-missing': 'Select yes, a bit, no or not today',
    'rating-out-of-range': 'Select a number from 0 to 10, or “Not today”',
    'answer-is-not-known': 'Select one of the answers on the page',
    'seen-by-more':
      'Check who can see this now: that changed since you opened the page. Nothing was sent. Tap again if it’s all right',
  } satisfies Readonly<Record<LinkFault, string>>,
} as const

export type SessionLinkWords = typeof sessionLinkInEnglish
