import { blockedInEnglish } from '../../messages/may-reach.ts'
import { type NeedKind, needKinds, needsInEnglish } from '../../people/communication-needs.ts'
import type { WayToReach } from '../../people/safe-contact.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'

/** The words of the page of those who could not be told. */
export interface NotReachedWords {
  readonly title: string
  readonly back: string
  readonly heading: string
  readonly lede: string
  readonly nothing: string
  readonly more: (shown: number, many: number) => string
  readonly done: string
  readonly doneHeading: string
  readonly doneAlready: string
  readonly problem: string
  readonly somebody: string
  readonly tried: (way: string, day: string) => string
  readonly by: Readonly<Record<WayToReach, string>>
  readonly why: string
  readonly because: (why: string) => string
  readonly instead: string
  readonly howInstead: (because: readonly string[]) => string
  readonly howTo: string
  readonly theirRequest: string
  readonly taskOf: (name: string) => string
  readonly behind: (name: string) => string
  readonly ask: (names: readonly string[]) => string
  readonly inTouch: string
}

const others: Readonly<Record<string, string>> = {
  ...blockedInEnglish,
  'contact-has-changed': 'They changed how they can be reached before it went.',
  'could-not-be-handed-over': 'It was tried five times and could not be handed over.',
  'came-back': 'It was sent and came back: it did not reach them.',
  'too-late': 'It did not go before the time that is safe was over.',
}

const isNeed = (why: string): why is NeedKind => needKinds.some((kind) => kind === why)

/** What to do, by why it did not go; what comes first holds. */
const instead: readonly (readonly [readonly string[], string])[] = [
  [
    ['not-safe', 'nobody-said-it-is-safe', 'no-safe-contact', 'another-address', 'cannot-be-read'],
    'Do not ring or write to them before you know that it is safe. Tell them when you next meet, or where they are safe to talk, and ask how they can be reached.',
  ],
  [
    ['not-at-this-time', 'too-late'],
    'Be in touch at a time that they said is safe. Look there first: it may have changed.',
  ],
  [
    ['not-confirmed-lately', 'contact-has-changed'],
    'Ask them, when you next meet, whether what they said is still right. Then use that.',
  ],
  [['says-too-much'], 'Use only the words that they agreed to, or tell them when you next meet.'],
  [
    ['could-not-be-handed-over', 'came-back'],
    'Their number or address may be wrong. Tell them in another way that they said is safe.',
  ],
]

export const notReachedInEnglish: NotReachedWords = {
  title: 'Who we could not reach',
  back: 'Your desk',
  heading: 'Who we could not reach',
  lede: 'A message was to tell them that something is new. It did not go, or it would not have been safe. Somebody has to tell them in another way.',
  nothing: 'Everybody could be told. Nobody waits here.',
  more: (shown, many) => `These are the ${shown} who have waited longest, of ${many}.`,
  done: 'Done',
  doneHeading: 'You wrote down that you have been in touch',
  doneAlready: 'That was seen to already, or is not yours to see to',
  problem: 'There is a problem',
  somebody: 'Somebody',
  tried: (way, day) => `${way}, ${day}`,
  by: { email: 'By email', text: 'By text message', call: 'By phone', letter: 'By letter' },
  why: 'Why it did not go',
  because: (why) => (isNeed(why) ? `They need: ${needsInEnglish[why]}` : (others[why] ?? 'It did not go.')),
  instead: 'How to reach them instead',
  howInstead: (because) =>
    instead.find(([whys]) => whys.some((why) => because.includes(why)))?.[1] ??
    'Reach them in the way that they need: look at what they said first.',
  howTo: 'What they said about being reached',
  theirRequest: 'It is one of those whose request you answered',
  taskOf: (name) => `${name} was to see to it. You can as well.`,
  behind: (name) => `${name} was to see to it, and has gone. You are not shown who it is.`,
  ask: (names) =>
    names.length === 0
      ? 'Nobody of your agency works with them now. Ask your safeguarding lead and your privacy officer.'
      : `Ask who works with them to see to it, and to write it down: ${listInEnglish(names)}.`,
  inTouch: 'I have been in touch',
}
