export interface JudgedWords {
  readonly title: string
  readonly back: string
  readonly heading: string
  readonly lede: string
  readonly nothing: string
  readonly things: Readonly<Record<string, string>>
  readonly able: string
  readonly notAble: string
  readonly by: (name: string, day: string) => string
  readonly closed: string
  readonly add: string
  readonly which: string
  readonly whichHint: string
  readonly isAble: string
  readonly on: string
  readonly reasons: string
  readonly reasonsHint: string
  readonly save: string
  readonly faults: { readonly which: string; readonly isAble: string; readonly on: string; readonly reasons: string }
}

export const judgedInEnglish: JudgedWords = {
  title: 'What they can decide for themselves',
  back: 'Back to the record',
  heading: 'What they can decide for themselves',
  lede: 'Nobody can or cannot decide everything. Write down one thing at a time, what you judged yourself, on which day and why.',
  nothing: 'Nothing is written here yet.',
  things: {
    'who-sees-their-things': 'Who sees their things',
    'this-help': 'Whether to start the help that was talked about',
    'without-a-parent': 'To be seen without a parent being told',
    'being-in-touch': 'How we are in touch with them',
  },
  able: 'Can decide this',
  notAble: 'Cannot decide this yet',
  by: (name, day) => `${name}, ${day}`,
  closed: 'The reasons can no longer be opened.',
  add: 'Write down what you judged',
  which: 'What is it about?',
  whichHint:
    'From the day on which somebody can decide who sees their things, a parent sees only what they choose to show.',
  isAble: 'What did you judge?',
  on: 'On which day?',
  reasons: 'Your reasons',
  reasonsHint: 'What they understood, how they weighed it, and how you know. They can read this.',
  save: 'Save',
  faults: {
    which: 'Select what it is about',
    isAble: 'Select what you judged',
    on: 'Enter a day, not after today',
    reasons: 'Write your reasons',
  },
}
