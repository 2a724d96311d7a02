import { listInEnglish } from '../../shared/list-in-english.ts'

/** Words about what was said and opened by nobody yet, to whoever helps. */
export interface UnreadWords {
  readonly heading: string
  readonly lede: string
  readonly said: (day: string, holders: readonly string[]) => string
  /** On what they hold themselves. */
  readonly held: (day: string) => string
  readonly leadHeading: string
  readonly with: (name: string, needs: number, day: string) => string
  readonly leadDoes: string
  readonly handOver: string
}

export const unreadInEnglish: UnreadWords = {
  heading: 'Words that nobody has opened yet',
  lede: 'Somebody else holds these, and has not opened them for more than a day. You can read them: open them, or ask whoever holds them.',
  said: (day, holders) =>
    `Said on ${day}. ${holders.length === 0 ? 'A colleague' : listInEnglish(holders)} ${holders.length > 1 ? 'hold' : 'holds'} it.`,
  held: (day) => `New words since ${day}: nobody has opened them yet.`,
  leadHeading: 'Words that have waited for more than two days',
  with: (name, needs, day) =>
    `With ${name || 'a colleague'}: in ${needs === 1 ? 'one thing that a young person' : `${needs} things that young people`} brought, since ${day}.`,
  leadDoes:
    'Nobody who works there has opened them. Ask your colleague. Where they are away or have left, somebody can stand in or take over.',
  handOver: 'Hand-over',
}
