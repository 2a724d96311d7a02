/** The words with which somebody takes the follow-up of a signpost along, to a page of their own. */
export interface AlongWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly whatIsKept: string
  readonly asked: (offer: string) => string
  readonly notAnswered: (offer: string) => string
  readonly said: (answer: string) => string
  readonly label: string
  readonly labelToSay: string
  readonly hint: string
  readonly onlyYou: string
  readonly code: string
  readonly keep: string
  readonly missing: string
  readonly notKept: string
}

export const alongInEnglish: AlongWords = {
  title: 'Take it along',
  heading: 'Take it along',
  lede: 'Here is all that would be kept on your page. Nothing is kept until you press the button below.',
  whatIsKept: 'What would be kept',
  asked: (offer) => `Did you reach ${offer}?`,
  notAnswered: (offer) => `What do you want to say about ${offer}?`,
  said: (answer) => `You said: “${answer}”`,
  label: 'Do you want to say more? (if you like)',
  labelToSay: 'What do you want to say about it?',
  hint: 'As you’d say it. Nobody changes your words.',
  onlyYou: 'Only you can see it. You choose later if you show it to somebody.',
  code: 'Your code still works as before. Answers are counted without a name, and nothing joins yours to your page.',
  keep: 'Keep it on my page',
  missing: 'Enter what you want to say about it',
  notKept: 'We couldn’t keep this. Your words are still in the box. Try again',
}
