import { type UnreadWords, unreadInEnglish } from '../doors/ask-words.ts'

/** Beside a box whose words are kept, and for which nobody is waiting. */
export const keptUnreadInEnglish: UnreadWords = {
  ...unreadInEnglish,
  nobody: 'Nobody reads this right now.',
  reach: 'Whoever can see it may read it another day. To reach someone now:',
}
