/** Words round an ending, on a young person's own page. */
export interface MyEndingWords {
  readonly heading: string
  readonly before: string
  readonly one: string
  readonly asks: string
  readonly hint: string
  readonly keep: string
  readonly back: string
  readonly backLede: string
  readonly isBack: string
}

export const myEndingInEnglish: MyEndingWords = {
  heading: 'How it ended',
  before: 'How it ended before',
  one: 'What ended, while the rest goes on',
  asks: 'How was this ending for you?',
  hint: 'Whoever can see how it ended sees your answer. You can change it.',
  keep: 'Keep my answer',
  back: 'Come back to this',
  backLede: 'It’s all still here. You don’t have to say anything twice, and nobody asks you why.',
  isBack: 'You’re back. Whoever holds this with you is told today.',
}
