/** The words of what an agency keeps so that people are safe. */
export interface HeldWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly nothing: string
  readonly by: (name: string, day: string) => string
  readonly somebody: string
  readonly aYoungPerson: (at: number) => string
  readonly theirPage: string
  readonly back: string
}

export const heldInEnglish: HeldWords = {
  title: 'Keeping people safe',
  heading: 'Keeping people safe',
  lede: 'What your agency has written down about danger to a young person. Nobody else finds it, unless they are named on it. Each time you open this page, it is written down that you did.',
  nothing: 'Nothing is written down here.',
  by: (name, day) => `${name}, ${day}.`,
  somebody: 'Somebody',
  aYoungPerson: (at) => `Young person ${at}`,
  theirPage: 'Their page, where you stand by them',
  back: 'Your desk',
}
