/** The words of sending a complaint and coming back for the answer. */
export interface ComplaintFormWords {
  readonly heading: string
  readonly who: (name: string) => string
  readonly when: string
  readonly notUrgent: string
  readonly helpNow: string
  readonly words: string
  readonly wordsHint: string
  readonly to: Readonly<Record<'both' | 'email', string>>
  readonly toHint: string
  readonly send: string
  readonly problem: string
  readonly faults: { readonly words: string; readonly to: string; readonly tooLong: (tooMany: number) => string }
  /** `minutes` are whole, 1 or more. */
  readonly wait: (minutes: number) => string
  readonly back: string
  readonly haveACode: string
  readonly got: {
    readonly heading: string
    readonly says: string
    readonly keep: string
    readonly where: string
    readonly by: (day: string) => string
  }
  readonly code: {
    readonly title: string
    readonly label: string
    readonly hint: string
    readonly fault: string
    readonly hourIsOver: string
    readonly open: string
  }
  readonly state: {
    readonly title: string
    readonly heading: string
    readonly received: (day: string) => string
    readonly lookedInto: (day: string) => string
    readonly answered: (day: string) => string
    readonly by: (day: string) => string
    readonly late: string
    readonly ico: string
  }
}

export const complaintFormInEnglish: ComplaintFormWords = {
  heading: 'Write to us',
  who: (name) => `${name} reads what you write here.`,
  when: 'They read it on working days, not at night or at weekends.',
  notUrgent: 'If you’re in danger or can’t wait, don’t write here.',
  helpNow: 'Need help now',
  words: 'What is wrong?',
  wordsHint: 'You don’t have to say who you are. Say it in any language, in 2,000 letters at most.',
  to: {
    both: 'Email or mobile number, if you want us to tell you when there’s an answer',
    email: 'Email, if you want us to tell you when there’s an answer',
  },
  toHint:
    'You can leave this empty. We use it once, for this, and then we delete it. Is it safe for you to get a message there?',
  send: 'Send it',
  problem: 'There is a problem',
  faults: {
    words: 'Write what is wrong',
    tooLong: (tooMany) =>
      `Make it shorter: it is ${tooMany === 1 ? 'one letter' : `${tooMany.toLocaleString('en-GB')} letters`} too long. Or send it in two parts`,
    to: 'Enter an email address like name@example.org, or a mobile number, or leave it empty',
  },
  wait: (minutes) =>
    `It isn’t sent yet, because a lot came at once. Your words are still here. Please wait, and send it again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}`,
  back: 'Back to “Something is wrong”',
  haveACode: 'Did you write before? Read the answer with your code',
  got: {
    heading: 'We’ve got it',
    says: 'This is your code:',
    keep: 'Write it down or take a picture of it. You need it to read the answer. There is no name with it.',
    where: 'You can read the answer here:',
    by: (day) => `You’ll hear how it’s going by ${day}, at the latest.`,
  },
  code: {
    title: 'Your code',
    label: 'What is your code?',
    hint: 'It’s 16 letters and numbers. You got it when you wrote to us.',
    fault: 'Enter the whole code, like ABCD-EFGH-JKLM-NPQR',
    hourIsOver: 'That address was good for an hour. Type your code again.',
    open: 'Go on',
  },
  state: {
    title: 'What you told us',
    heading: 'What you told us',
    received: (day) => `We got it on ${day}. Nobody has begun to look into it yet.`,
    lookedInto: (day) => `We got it. Somebody has been looking into it since ${day}.`,
    answered: (day) => `We answered on ${day}:`,
    by: (day) => `You’ll hear more by ${day}, at the latest.`,
    late: 'You should have heard more by now. We’re sorry.',
    ico: 'You can also tell the ICO. It’s free: ring 0303 123 1113.',
  },
}
