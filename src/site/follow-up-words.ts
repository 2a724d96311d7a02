import type { AskIn, WhatBecameOfIt } from '../doors/signpost.ts'

/** When to ask, as somebody can choose it; without a choice it is the place's usual day. */
export type ChosenWhen = Exclude<AskIn, 'as-usual'>

/** The words of the follow-up: beginning it, its code, and what became of it. */
export interface FollowUpWords {
  readonly begin: {
    readonly back: string
    readonly heading: string
    readonly says: string
    readonly when: string
    readonly whens: Readonly<Record<ChosenWhen, string>>
    /** What is asked for, where an e-mail can be sent and a text cannot, and where both can. */
    readonly to: Readonly<Record<'email' | 'both', string>>
    readonly hint: string
    readonly fault: Readonly<Record<'email' | 'both', string>>
    readonly send: string
  }
  readonly code: {
    readonly title: string
    readonly label: string
    readonly hint: string
    readonly fault: string
    readonly open: string
  }
  readonly keep: {
    readonly heading: string
    readonly comeBackOn: (day: string) => string
    readonly comeBack: string
    readonly address: string
    readonly noName: string
  }
  /** What is sent when the day has come: one neutral line and a link. */
  readonly message: { readonly subject: string; readonly body: (link: string) => string }
  readonly reached: {
    readonly title: string
    readonly back: string
    readonly heading: string
    readonly oneTap: string
    readonly change: string
    readonly became: Readonly<Record<WhatBecameOfIt, { readonly tap: string; readonly and: string }>>
    /** Taking it along to a page of one’s own. */
    readonly along: { readonly heading: string; readonly says: string; readonly link: (offer: string) => string }
    readonly lookAgain: string
    readonly or: string
    readonly talk: string
    readonly after: string
  }
}

export const followUpInEnglish: FollowUpWords = {
  begin: {
    back: 'Back',
    heading: 'Shall we check that it worked?',
    says: 'You get a code to come back with. If it didn’t work, we’ll look for something else together.',
    when: 'When should we ask?',
    whens: {
      'a-week': 'In a week',
      'three-weeks': 'In 3 weeks',
      'please-do-not': 'Please don’t ask. I’ll come back with the code',
    },
    to: { email: 'Email, if you want a message', both: 'Mobile or email, if you want a message' },
    hint: 'You can leave it empty. We use it once, for this, then delete it.',
    fault: {
      email: 'Enter an email address, or leave it empty',
      both: 'Enter a UK mobile number or an email address, or leave it empty',
    },
    send: 'Get a code',
  },
  code: {
    title: 'Your code',
    label: 'Your code',
    hint: 'Sixteen letters and numbers, in fours.',
    fault: 'Enter the code as it was given: sixteen letters and numbers',
    open: 'Open',
  },
  keep: {
    heading: 'Keep this code',
    comeBackOn: (day) => `Come back on or after ${day} and tell us if it worked.`,
    comeBack: 'Come back whenever you like and tell us if it worked.',
    address: 'The address is',
    noName: '. There’s no name on it. Without the code nobody can find it, and we can’t find it for you.',
  },
  message: {
    subject: 'You asked us to ask',
    body: (link) => `You asked us to ask if it worked. One tap: ${link}`,
  },
  reached: {
    title: 'Did it work?',
    back: 'To the front page',
    heading: 'Did you reach them?',
    oneTap: 'One tap. Nobody is told who you are, because nobody knows.',
    change: 'You can change your answer.',
    became: {
      reached: { tap: 'Yes, reached them', and: 'Good to hear. You can come back to any door, at any time.' },
      'not-suitable': {
        tap: 'Yes, but it’s not right for me',
        and: 'Thank you for saying so. Let’s look for something else.',
      },
      'could-not-get-in': {
        tap: 'No, couldn’t get in',
        and: 'That’s not your fault. It’s counted, so that the people who plan support can see it. Let’s look for another way.',
      },
      'did-not-want': { tap: 'No, I didn’t want to', and: 'That’s fine. Nothing happens without you.' },
    },
    along: {
      heading: 'Do you want to keep this somewhere?',
      says: 'You can take it along to a page of your own: to remember it, or to show it to somebody who helps. You start that page without a contact if you like, and you see what is kept before it is. Nothing here changes.',
      link: (offer) => `Take along what came of ${offer}`,
    },
    lookAgain: 'Look for something else',
    or: 'or',
    talk: 'talk to someone now',
    after: '.',
  },
}

/** What stands on each button of the follow-up. */
export const tapsInEnglish: Readonly<Record<WhatBecameOfIt, string>> = {
  reached: followUpInEnglish.reached.became.reached.tap,
  'not-suitable': followUpInEnglish.reached.became['not-suitable'].tap,
  'could-not-get-in': followUpInEnglish.reached.became['could-not-get-in'].tap,
  'did-not-want': followUpInEnglish.reached.became['did-not-want'].tap,
}
