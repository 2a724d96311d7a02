import { listInEnglish } from '../../shared/list-in-english.ts'

/** Words round what a young person agreed, on their own page. */
export interface MyAgreementWords {
  readonly seenBy: (names: readonly string[]) => string
  readonly onlyYou: string
  readonly change: string
  readonly ownChoice: {
    readonly heading: string
    readonly lede: string
    readonly words: string
    readonly wordsHint: string
    readonly keep: string
    readonly nobody: string
    readonly reach: string
    readonly said: (day: string) => string
    readonly again: string
  }
}

export const myAgreementWordsInEnglish: MyAgreementWords = {
  seenBy: (names) => `You, and ${listInEnglish(names)}, can see this.`,
  onlyYou: 'Only you can see this.',
  change: 'Change who can see it',
  ownChoice: {
    heading: 'Was this your own choice?',
    lede: 'This is only for you. Nobody who helps you sees your answer, or is told that you gave one.',
    words: 'Do you want to say more?',
    wordsHint: 'It can stay empty.',
    keep: 'Keep my answer',
    nobody: 'Nobody reads this.',
    reach: 'To reach someone now:',
    said: (day) => `You answered this on ${day}. Only you can see it.`,
    again: 'Answer it again',
  },
}
