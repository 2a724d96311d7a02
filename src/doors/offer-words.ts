import type { WhatIsWrong } from './doors.store.ts'

/** The words of an offer's page, but for what is said of every offer. */
export interface OfferWords {
  readonly title: string
  readonly back: { readonly found: string; readonly everything: string }
  readonly ringFirst: string
  readonly start: {
    readonly heading: string
    readonly whoNotKnown: string
    readonly who: (canAsk: string) => string
    readonly next: string
  }
  readonly ways: {
    readonly email: string
    readonly goTo: string
    readonly theirPage: string
    readonly notOurs: string
  }
  readonly goodToKnow: string
  readonly privacyNotKnown: string
  readonly source: {
    readonly national: string
    readonly own: (place: string) => string
    readonly other: (feed: string) => string
  }
  readonly expect: { readonly heading: string; readonly theirWords: string }
  readonly more: (organisation: string) => string
  readonly take: {
    readonly heading: string
    readonly keep: string
    readonly takeOff: string
    readonly inTheAddress: string
    readonly see: (many: number) => string
    readonly print: string
    readonly sideBySide: string
    readonly sideBySideKept: string
  }
  readonly wrong: {
    readonly heading: string
    readonly thanks: string
    readonly says: string
    readonly things: Readonly<Record<WhatIsWrong, string>>
  }
}

export const offerInEnglish: OfferWords = {
  title: 'One thing that could help',
  back: { found: 'Back to what could help', everything: 'See what else could help' },
  ringFirst: 'Ring before you go.',
  start: {
    heading: 'How to start',
    whoNotKnown: 'We don’t know who can ask. Ring and see.',
    who: (canAsk) => `${canAsk}.`,
    next: 'What happens next',
  },
  ways: {
    email: 'Email',
    goTo: 'Go to',
    theirPage: 'their own page',
    notOurs: '(opens their site, not ours)',
  },
  goodToKnow: 'Good to know',
  privacyNotKnown: 'Not known. Ask them what they keep private',
  source: {
    national: 'From Rightdoor’s national list.',
    own: (place) => `From ${place}’s own directory.`,
    other: (feed) => `From the ${feed} list.`,
  },
  expect: {
    heading: 'What it may change, and what it may not',
    theirWords: 'In their own words. Nobody has checked how likely this is for you.',
  },
  more: (organisation) => `More from ${organisation}`,
  take: {
    heading: 'Take it with you',
    keep: 'Keep it on a list',
    takeOff: 'Take it off your list',
    inTheAddress: '. The list is in the address of the page: no account, nothing on this phone.',
    see: (many) => `See your list (${many})`,
    print: 'Print it, send it or scan it',
    sideBySide: 'Put it beside other things to try',
    sideBySideKept: '. We don’t keep what you look at.',
  },
  wrong: {
    heading: 'Is something here wrong?',
    thanks: 'Thank you. Somebody will check it.',
    says: 'One tap, no words needed.',
    things: {
      closed: 'It has closed',
      contact: 'The number or link is wrong',
      'who-for': 'It’s not for who it says',
      'how-to-start': 'Starting works differently',
      'something-else': 'Something else',
    },
  },
}
