/** The words that stand round every page. */
export interface FrameWords {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly product: string
  /** Before the title of a page on which something is to be put right. */
  readonly fault: string
  readonly skip: string
  readonly strip: string
  readonly helpNow: string
  /** Read before each number; the number itself is the same in every language. */
  readonly numbers: {
    readonly danger: string
    readonly talk: string
    readonly thenTwo: string
    readonly orText: string
    readonly to: string
  }
  readonly leave: string
  readonly shiftTwoMore: string
  readonly shiftOneMore: string
  readonly madeUp: (place: string) => string
  readonly signIn: string
  /** On the pages of somebody signed in. */
  readonly personal: {
    readonly name: string
    readonly home: string
    readonly account: string
    readonly signOut: string
    readonly idle: (minutes: number) => string
    /** Two minutes before the time is up, and after it. */
    readonly soon: string
    readonly stay: string
    readonly over: string
    readonly offline: string
  }
  readonly back: string
  readonly line: string
  readonly foot: {
    readonly says: string
    readonly helpNow: string
    readonly about: string
    readonly five: string
    readonly privacy: string
    readonly accessibility: string
    readonly complain: string
    readonly leaving: string
    readonly openData: string
  }
  readonly credit: string
}

export const frameInEnglish: FrameWords = {
  lang: 'en-GB',
  dir: 'ltr',
  product: 'Rightdoor',
  fault: 'Error: ',
  skip: 'Skip to main content',
  strip: 'Help now, and leaving this page',
  helpNow: 'Need help now',
  numbers: {
    danger: 'In danger:',
    talk: 'Talk to someone, day or night:',
    thenTwo: 'then 2,',
    orText: 'or text',
    to: 'to',
  },
  leave: 'Leave this page',
  shiftTwoMore: 'Press Shift two more times to leave this page.',
  shiftOneMore: 'Press Shift once more to leave this page.',
  madeUp: (place) => `${place} is made up: demonstration data, not for real use.`,
  signIn: 'Sign in',
  personal: {
    name: 'You are signed in',
    home: 'Your page',
    account: 'Your account',
    signOut: 'Sign out',
    idle: (minutes) =>
      `We sign you out if nothing happens for ${minutes} minutes. What you were writing is kept for you.`,
    soon: 'You will be signed out in two minutes.',
    stay: 'Stay signed in',
    over: 'You have been signed out.',
    offline:
      'There’s no connection just now. Nothing was sent, and what you wrote is still here. Try again when it’s back.',
  },
  back: 'Back',
  line: 'Whichever door you come through is the right one.',
  foot: {
    says: 'More of Rightdoor',
    helpNow: 'Help now',
    about: 'About Rightdoor',
    five: 'The five kinds of support',
    privacy: 'How we keep your words safe',
    accessibility: 'Accessibility',
    complain: 'Complain, or say something is wrong',
    leaving: 'About leaving this page',
    openData: 'Open data',
  },
  credit:
    'Built on the THRIVE Framework for system change (Wolpert et al., 2019). Rightdoor is not affiliated with its authors, and they have not endorsed it.',
}
