import type { AgreedWith } from '../../risk-support/part.ts'
import type { OwnPart } from '../../risk-support/part-boxes.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'

/** Words with which a young person begins their plan to stay safe alone, and writes the parts of it that are theirs. */
export interface OwnPartsWords {
  readonly lede: string
  readonly write: string
  readonly change: string
  readonly keep: string
  readonly empty: string
  readonly emptyHint: string
  readonly before: string
  readonly byYou: (day: string) => string
  readonly by: (who: string, day: string) => string
  readonly parts: Readonly<Record<OwnPart, { readonly asks: string; readonly hint: string }>>
  readonly says: string
  readonly word: {
    readonly heading: string
    readonly lede: string
    readonly word: string
    readonly knows: string
    readonly knowsHint: string
    readonly named: string
    readonly namedHint: string
    readonly keep: string
    readonly gone: string
  }
  readonly agreedWith: Readonly<Record<AgreedWith, string>>
  /** The boxes of a row, by the part; before the number of the row. */
  readonly rows: Readonly<Partial<Record<OwnPart, Readonly<Record<string, (row: number) => string>>>>>
  readonly begin: {
    readonly heading: string
    readonly again: string
    readonly lede: string
    readonly readBy: (names: readonly string[]) => string
    readonly readByNobody: string
    readonly lead: string
    readonly leadHint: string
    readonly nobody: string
    readonly day: string
    readonly dayHint: string
    readonly choose: string
    readonly button: string
  }
  readonly leadIsAsked: (names: readonly string[]) => string
  readonly nobodyIsAsked: string
  readonly toBegin: string
  readonly another: (who: string) => string
  readonly lookAtIt: string
}

export const ownPartsInEnglish: OwnPartsWords = {
  lede: 'You can write in it yourself, here, at any time. What stood there before is kept, so nothing is lost.',
  write: 'Write this part',
  change: 'Change this part',
  keep: 'Keep this part',
  empty: 'This no longer holds',
  emptyHint: 'If it no longer holds, say so. What stands here is kept, under what stood here before.',
  before: 'What stood here before',
  byYou: (day) => `Written by you on ${day}`,
  by: (who, day) => `Written by ${who} on ${day}`,
  parts: {
    'my-signs': { asks: 'How can you tell that it’s getting hard?', hint: 'What you think, feel or do.' },
    'helps-on-my-own': { asks: 'What can you do by yourself that helps?', hint: 'Small things count.' },
    reasons: { asks: 'What keeps you going?', hint: 'People, animals, places, plans: whatever it is for you.' },
    'places-and-people': { asks: 'Where, and with whom, do you feel different?', hint: 'They don’t have to know why.' },
    'people-to-tell': { asks: 'Who can you tell?', hint: 'Who it is, and how you tell them.' },
    safer: { asks: 'What makes things safer around you?', hint: 'And who does it.' },
    'makes-it-worse': { asks: 'What makes it worse?', hint: 'Also things people say to help, that don’t.' },
    'agreed-with': {
      asks: 'What do you want them to do?',
      hint: 'Say it in your own words. Leave out what you don’t want to say. Whoever leads asks them if they can.',
    },
    tried: { asks: 'What was tried, and what did it do?', hint: 'So that nobody tries it again by mistake.' },
    'try-again': { asks: 'What would have to be true to try treatment again?', hint: 'It can be a lot, or nothing.' },
  },
  says: 'In your own words',
  word: {
    heading: 'Your code word, and who may know it',
    lede: 'You choose who knows it. Everybody else who reads this plan reads that there is one, and who knows it. On paper it’s only on your own card.',
    word: 'The code word',
    knows: 'Who may know it?',
    knowsHint: 'Usually the person who leads, and who is there when they’re away.',
    named: 'Others who know it, by name',
    namedHint: 'Like: Gran, Joy. You tell them yourself.',
    keep: 'Keep my code word',
    gone: 'I have no code word any more',
  },
  agreedWith: { emergency: 'If you come to A&E', police: 'If the police come', school: 'At school' },
  rows: {
    safer: { what: (row) => `What? (${row})`, who: () => 'Who does it?' },
    tried: { what: (row) => `What was it? (${row})`, did: () => 'What did it do?' },
  },
  begin: {
    heading: 'Begin a plan to stay safe',
    again: 'Begin it again',
    lede: 'You can begin one by yourself. You don’t need anybody in the room. Write as much of it as you like, when you like.',
    readBy: (names) =>
      `${listInEnglish(names)} can read it, because they can read what you brought. It’s no quick way to get help: nobody is told at once.`,
    readByNobody:
      'Only you can read it, because only you can read what you brought. So nobody knows of it, until you show it to somebody.',
    lead: 'Who would you like to lead it?',
    leadHint: 'That’s the person who looks after it with you. They’re asked first, and can say no.',
    nobody: 'I don’t know yet',
    day: 'When do you want to look at it again?',
    dayHint: 'After that day the plan says that nobody has looked.',
    choose: 'Choose a day',
    button: 'Begin my plan',
  },
  leadIsAsked: (names) => `${listInEnglish(names)} ${names.length > 1 ? 'are' : 'is'} asked to see who leads it.`,
  nobodyIsAsked:
    'Nobody is asked who leads it, because nobody who holds this with you can read it. Show it to somebody who helps you.',
  toBegin: 'Make a plan to stay safe',
  another: (who) => `There’s another plan to stay safe for this. It was begun by ${who}.`,
  lookAtIt: 'Look at that plan',
}
