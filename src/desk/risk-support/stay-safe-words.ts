import type { AgreedWith, PartCode } from '../../risk-support/part.ts'
import type { ViewsShownWords } from '../../risk-support/views-shown.tsx'
import { listInEnglish } from '../../shared/list-in-english.ts'
import { type StaySafeFaults, staySafeFaults } from './stay-safe-faults.ts'

/** What is asked in the form of one part. */
interface PartAsks {
  readonly asks: string
  readonly hint: string
}

/** Words of a plan to stay safe at the desk, where the screen is turned to the young person. */
export interface StaySafeWords {
  readonly title: string
  readonly back: string
  readonly young: string
  readonly none: string
  readonly look: string
  readonly another: (who: string) => string
  readonly lookAtIt: string
  readonly kept: string
  readonly notKept: string
  readonly lede: string
  readonly apart: string
  readonly reads: string
  readonly begin: {
    readonly heading: string
    readonly again: string
    readonly lede: string
    readonly lead: string
    readonly leadHint: string
    readonly backUp: string
    readonly named: string
    readonly namedHint: string
    readonly choose: string
    readonly day: string
    readonly dayHint: string
    readonly now: string
  }
  readonly write: string
  readonly change: string
  readonly keep: string
  readonly empty: string
  readonly emptyHint: string
  readonly writtenBy: (who: string, day: string) => string
  readonly parts: Readonly<Record<PartCode, PartAsks>>
  readonly agreedWith: Readonly<Record<AgreedWith, string>>
  /** What one row of a part is called, before its number. */
  readonly rows: Readonly<Partial<Record<PartCode, string>>>
  readonly fields: Readonly<Record<string, string>>
  readonly told: { readonly heading: string; readonly day: string; readonly hint: string; readonly keep: string }
  readonly codeWord: {
    readonly heading: string
    readonly lede: string
    readonly word: string
    readonly knows: string
    readonly knowsHint: string
    readonly named: string
    readonly namedHint: string
    readonly writer: string
    readonly keep: string
    readonly gone: string
  }
  readonly before: string
  readonly wrote: (who: string, day: string) => string
  readonly view: {
    readonly heading: string
    readonly whose: string
    readonly mine: string
    readonly theirs: string
    readonly named: string
    readonly name: string
    readonly keep: string
  }
  readonly views: ViewsShownWords
  readonly helped: {
    readonly heading: string
    readonly lede: string
    readonly did: string
    readonly didNot: string
    readonly because: string
    readonly keep: string
  }
  readonly end: {
    readonly heading: string
    readonly lede: string
    readonly to: string
    readonly read: string
    readonly asked: string
    readonly agreed: string
    readonly agreedHint: string
    readonly goesOn: string
  }
  readonly print: string
  readonly seen: {
    readonly heading: string
    readonly sees: (names: readonly string[]) => string
    readonly doesNot: (names: readonly string[]) => string
    readonly onPaper: string
  }
  readonly faults: StaySafeFaults
}

export const staySafeInEnglish: StaySafeWords = {
  title: 'A plan to stay safe',
  back: 'What they brought',
  young: 'The young person',
  none: 'There is no plan to stay safe that you can see here.',
  look: 'The plan to stay safe',
  another: (who) => `There is another plan to stay safe for this, begun by ${who}.`,
  lookAtIt: 'Look at that plan',
  kept: 'Kept.',
  notKept: 'It could not be kept. What you wrote is still here. Try again',
  lede: 'Write it together, in their words. Each part is kept by itself, in any order. What stood there before is kept as well.',
  apart: 'This is not part of any treatment. Either can end while the other goes on.',
  reads: 'The young person reads it always, and so does whoever they share it with.',
  begin: {
    heading: 'Begin a plan to stay safe',
    again: 'Begin it again',
    lede: 'It begins with one person who leads, and a day to look at it again. The rest can follow.',
    lead: 'Who leads?',
    leadHint: 'One person. They are asked to look at it again when the day has come.',
    backUp: 'Who, when the lead is away?',
    named: 'Or their name',
    namedHint: 'If they are not in the list',
    choose: 'Choose',
    day: 'When do you look at it again together?',
    dayHint: 'After that day the plan says, wherever it is shown, that nobody has looked.',
    now: 'Begin the plan',
  },
  write: 'Write this part',
  change: 'Change this part',
  keep: 'Keep this part',
  empty: 'This no longer holds',
  emptyHint: 'Where it no longer holds, what stands here is kept with what stood here before.',
  writtenBy: (who, day) => `Written by ${who} on ${day}`,
  parts: {
    'my-signs': { asks: 'How can you and others tell that it is getting hard?', hint: 'What you think, feel or do.' },
    'helps-on-my-own': { asks: 'What can you do by yourself that helps?', hint: 'Small things count.' },
    reasons: { asks: 'What keeps you going?', hint: 'People, animals, places, plans: whatever it is for you.' },
    'places-and-people': {
      asks: 'Where, and with whom, do you feel different?',
      hint: 'They do not have to know why you come.',
    },
    'people-to-tell': { asks: 'Whom can you tell?', hint: 'Who it is, and how you tell them.' },
    services: { asks: 'Who can be called?', hint: 'What they will actually do, not what their leaflet says.' },
    safer: { asks: 'What makes things safer around you?', hint: 'And who does it.' },
    'makes-it-worse': { asks: 'What makes it worse?', hint: 'Also what people say or do to help, and does not.' },
    'agreed-with': { asks: 'What is agreed beforehand?', hint: 'Leave out what is not agreed: it shows as a gap.' },
    'who-leads': { asks: 'Who leads, and what does each agency do?', hint: 'An empty box shows as a gap.' },
    tried: { asks: 'What was tried, and what did it do?', hint: 'So that nobody has to try it again by mistake.' },
    'try-again': {
      asks: 'What would have to be true to try treatment again?',
      hint: 'For you, and for those who would offer it.',
    },
    copies: { asks: 'Who has a copy?', hint: 'On paper or otherwise, so that old ones can be taken back.' },
    review: {
      asks: 'When do you look at it again, and how do you end it?',
      hint: 'A new day says that you have looked.',
    },
  },
  agreedWith: { emergency: 'If you come to A&E', police: 'If the police come', school: 'At school' },
  rows: {
    services: 'Somebody to call',
    safer: 'Something that makes it safer',
    'who-leads': 'Agency',
    tried: 'Something that was tried',
    copies: 'Copy',
  },
  fields: {
    says: 'In your own words',
    who: 'Who?',
    how: 'Number, or how else',
    hours: 'When do they answer?',
    does: 'What will they actually do when you call?',
    what: 'What?',
    doneBy: 'Who does it?',
    did: 'What did it do?',
    role: 'What do they do?',
    outOfHours: 'What do they do at night and at weekends?',
    on: 'Since which day?',
    notShared: 'What is not shared, and with whom?',
    reviewOn: 'The day to look at it again',
    ending: 'How do we end it?',
  },
  told: {
    heading: 'I told them that they lead',
    day: 'On which day did you tell them?',
    hint: 'Like 14 3 2027. Until then it waits under Today',
    keep: 'Keep that I told them',
  },
  codeWord: {
    heading: 'Agree a code word',
    lede: 'The word is kept apart. Whoever else reads the plan reads that there is one, and who knows it. On paper it stands on the young person’s own card alone.',
    word: 'The code word',
    knows: 'Who may know it?',
    knowsHint: 'The young person says. Whoever leads, and whoever stands in, unless they want somebody else.',
    named: 'Others who know it, by name',
    namedHint: 'Who has no account here, like Gran, Joy. It is told to them by the young person',
    writer: 'You write it down, and so you know it: that is said as well.',
    keep: 'Keep the code word',
    gone: 'There is no code word any more',
  },
  before: 'What stood here before',
  wrote: (who, day) => `${who}, ${day}`,
  view: {
    heading: 'Write down how somebody sees it',
    whose: 'Whose view is it?',
    mine: 'Mine',
    theirs: 'The young person’s, as they say it',
    named: 'Somebody else’s, as they say it',
    name: 'Their name',
    keep: 'Keep this view',
  },
  views: {
    heading: 'How each person sees it',
    lede: 'Everybody who can see this plan sees these. They stand beside each other: nobody changes what another says.',
    none: 'Nobody has said yet how they see it.',
    notSaid: 'Not said',
    you: 'The young person',
    takenDown: (name, day) => `As they said it to ${name}, ${day}`,
    by: (day) => day,
    earlier: 'What was said before',
  },
  helped: {
    heading: 'Did they help to write it?',
    lede: 'On their own page they can say it themselves. Here you write down what they say.',
    did: '“I helped write this”',
    didNot: 'They did not',
    because: 'Why not?',
    keep: 'Keep what they said',
  },
  end: {
    heading: 'End this plan, together',
    lede: 'Only this plan ends. Help, other plans and what they brought go on. “It did not get better” is no reason.',
    to: 'End this plan, with all that has to be said',
    read: 'Read how it ended',
    asked: 'They want this plan to end: talk about it, and then end it below, or write down why it goes on',
    agreed: 'If it goes on: what did you agree together?',
    agreedHint: 'They read it on their own page. It waits under Today until then.',
    goesOn: 'Keep that it goes on',
  },
  print: 'Print it',
  seen: {
    heading: 'Who can see it here',
    sees: (names) => `Can see it: ${listInEnglish(names)}.`,
    doesNot: (names) => `Cannot see it: ${listInEnglish(names)}. Do not assume that they know.`,
    onPaper: 'Whoever is only named in it sees it on paper, or not at all.',
  },
  faults: staySafeFaults,
}
