import { type BroughtWords, broughtInEnglish } from './brought-words.ts'

/** Words of the pages on which things to try lie side by side. Spoken to whoever reads, a young person first. */
export interface WhatCouldHelpWords {
  /** Stands in the history of a shared computer, so it says nothing of what it is about. */
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly none: string
  readonly notSigned: { readonly lede: string; readonly why: string; readonly find: string }
  readonly elseHeading: string
  readonly else: string
  readonly find: string
  readonly back: { readonly front: string; readonly all: string; readonly need: string; readonly others: string }
  readonly sub: string
  readonly choose: {
    readonly heading: string
    readonly change: string
    readonly hint: string
    readonly always: string
    readonly outside: string
    readonly medicine: string
    readonly show: string
  }
  readonly brought: BroughtWords
  readonly after: {
    readonly heading: string
    readonly find: string
    readonly print: string
  }
}

export const whatCouldHelpInEnglish: WhatCouldHelpWords = {
  title: 'Things to try',
  heading: 'What could help?',
  lede: 'Pick what’s going on. Then look at things that people try, side by side: what each is, what might get better, what it asks of you, and how long the wait is here.',
  none: 'There is nothing to look at here yet.',
  notSigned: {
    lede: 'There’s nothing to show here yet.',
    why: 'What we say about things to try has to be signed first, by a named person who works in young people’s mental health. Nobody has signed it yet.',
    find: 'See what there is near you',
  },
  elseHeading: 'Something else?',
  else: 'These are the ones we have so far. For everything else, say it in your own words.',
  find: 'Look for support',
  back: {
    front: 'Back to the front page',
    all: 'What could help',
    need: 'Back to what was brought',
    others: 'Look at things to try for something else',
  },
  sub: 'Things people try, side by side. You don’t have to pick one. We don’t keep what you tick or write.',
  choose: {
    heading: 'What do you want to look at?',
    change: 'Change what lies side by side',
    hint: 'Up to four lie side by side with the one that is always there; what you bring yourself counts. At least one must be outside the NHS. They stand in no order.',
    always: 'This one is always there beside them:',
    outside: 'Outside the NHS',
    medicine: 'A medicine, which a specialist starts',
    show: 'Put them side by side',
  },
  brought: broughtInEnglish,
  after: {
    heading: 'What next?',
    find: 'See everything near you for this',
    print: 'You can talk about it with someone you trust. Printed, it’s one page.',
  },
}
