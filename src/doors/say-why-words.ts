import type { KindOfStep } from '../directory/listing.ts'

/** The words in which it is said why something is shown. Each reason stands inside a sentence. */
export interface SayWhyWords {
  readonly about: (topic: string) => string
  readonly says: (words: readonly string[]) => string
  /** To somebody who asks for themselves, or about somebody else. */
  readonly ageFits: Readonly<Record<'oneself' | 'another', (age: number) => string>>
  readonly ageNotKnown: string
  readonly forAnotherAge: string
  readonly ageInText: Readonly<Record<'fits' | 'may-not-fit', (quote: string) => string>>
  readonly canAsk: Readonly<Record<'oneself' | 'another', string>>
  readonly whoCanAskNotKnown: string
  /** `place` is a sector, "AS4 2"; absent where it is near whoever asks. */
  readonly veryNear: (place: string | undefined) => string
  readonly away: (miles: number, place: string | undefined) => string
  readonly anywhere: string
  readonly always: Readonly<Record<KindOfStep, string>>
  readonly mayHelp: string
  /** All reasons as one sentence, with its full stop. */
  readonly sentence: (reasons: readonly string[]) => string
}

const lower = (text: string): string =>
  /^[A-Z][a-z]/.test(text) && !/^I['’ ]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text

const quoted = (text: string): string => `“${text}”`

const milesInWords = (miles: number): string =>
  miles === 0.5 ? 'half a mile' : miles === 1 ? 'a mile' : `${miles} miles`

export const sayWhyInEnglish: SayWhyWords = {
  about: (topic) => `it is about ${quoted(lower(topic))}`,
  says: (words) => `it says ${words.map(quoted).join(', ')}`,
  ageFits: { oneself: (age) => `it is for age ${age}`, another: (age) => `it is for somebody of ${age}` },
  ageNotKnown: 'we don’t know which ages it is for: ask',
  forAnotherAge: 'it says that it is for another age: you can still ask them',
  ageInText: {
    fits: (quote) => `it says ${quoted(quote)}`,
    'may-not-fit': (quote) => `it says ${quoted(quote)}, so check that the age is right`,
  },
  canAsk: { oneself: 'you can ask yourself', another: 'you can ask' },
  whoCanAskNotKnown: 'we don’t know who can ask: ring and see',
  veryNear: (place) => `it is very near ${place ?? 'you'}`,
  away: (miles, place) => `it is about ${milesInWords(miles)} away${place ? ` from ${place}` : ''}`,
  anywhere: 'you can use it from anywhere',
  always: {
    'self-care': 'something you can do yourself is always shown',
    community: 'something nearby is always shown',
    'someone-to-talk-to': 'someone to talk to is always shown',
    team: 'a team is always shown',
  },
  mayHelp: 'it may help',
  sentence: (reasons) =>
    `${reasons.length > 1 ? `${reasons.slice(0, -1).join(', ')}, and ${reasons.at(-1)}` : reasons[0]}.`,
}
