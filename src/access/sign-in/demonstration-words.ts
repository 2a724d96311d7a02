/** The words of the page on which a visitor becomes somebody invented. */
export interface DemonstrationWords {
  readonly title: string
  readonly back: string
  readonly heading: string
  readonly lede: string
  readonly own: string
  readonly working: string
  readonly more: string
  readonly moreSays: string
  readonly madeUp: string
}

export const demonstrationInEnglish: DemonstrationWords = {
  title: 'Try it as somebody',
  back: 'Other ways to sign in',
  heading: 'Try it as somebody',
  lede: 'One tap, and you see what they see. Everybody here is made up.',
  own: 'Young people, and those who bring them up',
  working: 'People who work in the place',
  more: 'More young people and parents',
  moreSays: 'Each of them is at another point. Many more are on the lists of the people who work in the place.',
  madeUp: 'What you write here can be read by everybody who tries the demonstration. Write nothing about real people.',
}
