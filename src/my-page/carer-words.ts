/** The words of a parent's or carer's own pages. */
export interface CarerWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly since: (day: string) => string
  readonly look: string
  readonly askForAll: string
  readonly nobody: string
  readonly nothing: string
  readonly oneHeading: string
  readonly oneLede: string
  readonly say: string
  readonly sayLabel: string
  readonly sayHint: string
  readonly keep: string
}

export const carerInEnglish: CarerWords = {
  title: 'Your page',
  heading: 'Your page',
  lede: 'Here is what is shared with you. A young person chooses that, more and more as they grow up.',
  since: (day) => `You stand by a young person here since ${day}`,
  look: 'What is shared with you',
  askForAll: 'Ask for what is kept that you can see',
  nobody: 'Nobody has joined you with a young person here yet.',
  nothing: 'Nothing is shared with you at the moment.',
  oneHeading: 'What is shared with you',
  oneLede: 'Read it together, if you can.',
  say: 'How you see it',
  sayLabel: 'What would you like them to know?',
  sayHint: 'It stands beside what the young person says, under your own name. They and their worker can read it.',
  keep: 'Say it',
}
