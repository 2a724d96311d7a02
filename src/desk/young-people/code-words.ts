export interface CodeWords {
  readonly title: string
  readonly back: string
  readonly heading: string
  readonly lede: string
  readonly whatItOpens: string
  readonly make: string
  readonly made: string
  readonly how: (hours: number) => string
}

export const codeInEnglish: CodeWords = {
  title: 'A code to sign in',
  back: 'Back to the record',
  heading: 'Hand over a code to sign in',
  lede: 'Give it into their own hand, when you are with them. Do not send it, and do not keep it.',
  whatItOpens:
    'Whoever types it in opens their whole page, also what they share with nobody. That you handed it over is written down, and they see that.',
  make: 'Make a code',
  made: 'The code',
  how: (hours) =>
    `It works once, on the page “Sign in”, for ${hours} hours. It is shown here once. A code that was made before no longer works.`,
}
