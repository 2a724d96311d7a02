import type { PartPlayed } from '../language/part-played.ts'
import type { Fault } from './question.ts'

/** The three questions, as they are put to one sort of asker. */
export interface Questions {
  readonly words: string
  readonly age: string
  readonly where: string
}

/** What stands beside a box that no person reads; the numbers are the same in every language. */
export interface UnreadWords {
  readonly nobody: string
  readonly reach: string
  readonly danger: string
  readonly thenTwo: string
  readonly to: string
  readonly or: string
  readonly link: string
  readonly after: string
}

/** The words of the page that asks what is going on. */
export interface AskWords {
  readonly title: string
  readonly back: string
  readonly toPutRight: string
  readonly faults: Readonly<Record<Fault['is'], string>>
  readonly again: string
  /** As each of the eight is asked, and somebody who did not say who they are. */
  readonly questions: Readonly<Record<PartPlayed | 'not-said', Questions>>
  readonly hints: { readonly words: string; readonly age: string; readonly where: (example: string) => string }
  readonly whoAsks: string
  readonly askers: Readonly<Record<PartPlayed, string>>
  readonly topics: { readonly summary: string; readonly pick: string }
  readonly look: string
  readonly unread: UnreadWords
}

const ofAnother: Questions = {
  words: 'What’s going on?',
  age: 'How old is the child or young person?',
  where: 'Roughly where are they?',
}

export const unreadInEnglish: UnreadWords = {
  nobody: 'No person reads this box,',
  reach: 'and we don’t keep it. To reach someone now:',
  danger: 'in danger,',
  thenTwo: 'then 2, text',
  to: 'to',
  or: 'or',
  link: 'see who answers',
  after: '.',
}

export const askInEnglish: AskWords = {
  title: 'Ask',
  back: 'Back to the front page',
  toPutRight: 'There’s something to put right',
  faults: {
    'not-an-age': 'Enter an age from 0 to 25, such as 14, or leave it empty',
    'not-a-place': 'Enter the first part of a postcode, such as AS4 2, or leave it empty',
    'place-not-known': 'We do not know that postcode. Check it, or leave it empty',
  },
  again: 'It’s been more than an hour, so we’ve let go of your words. Please say it again.',
  questions: {
    'young-person': { words: 'What’s going on?', age: 'How old are you?', where: 'Roughly where are you?' },
    'parent-carer': ofAnother,
    friend: { ...ofAnother, words: 'What’s going on for your friend?' },
    school: ofAnother,
    health: ofAnother,
    'social-care': ofAnother,
    community: ofAnother,
    'someone-else': ofAnother,
    'not-said': ofAnother,
  },
  hints: {
    words:
      'Your own words are fine, as many or as few as you like. No names, please. You can leave out any part of this page.',
    age: 'For example, 14. It keeps out what is for other ages.',
    where: (example) => `The first part of a postcode, such as ${example}. If you type all of it, we drop the end.`,
  },
  whoAsks: 'Who’s asking?',
  askers: {
    'young-person': 'Me: I’m the one who needs something',
    'parent-carer': 'A parent or carer, about a child I love',
    friend: 'A friend, worried about someone',
    school: 'School or college: teacher, lunchtime, tutor',
    health: 'GP, nurse or A&E',
    'social-care': 'Social care or police',
    community: 'Club, faith or community',
    'someone-else': 'Someone else',
  },
  topics: { summary: 'Or pick what it’s about', pick: 'Pick one, or a few' },
  look: 'Look',
  unread: unreadInEnglish,
}
