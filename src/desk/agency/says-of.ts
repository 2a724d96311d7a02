import type { NotDone } from './colleague.ts'
import type { PeopleWords } from './people-words.ts'

/** What to put right, in words. */
export const saysOf = (why: NotDone, words: Pick<PeopleWords, 'faults' | 'leftAlone'>): string =>
  typeof why === 'string' ? words.faults[why] : words.leftAlone(why.many)
