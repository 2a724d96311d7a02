import type { Grouping } from '../language/grouping.ts'
import type { PartPlayed } from '../language/part-played.ts'

/** A thing that people look for, in the words they use, and the topic it leads to. */
export interface PlainAsk {
  readonly says: string
  readonly topic: string
  readonly asker?: PartPlayed
}

export interface FrontWords {
  readonly title: string
  readonly heading: string
  readonly ask: { readonly label: string; readonly name: string; readonly look: string; readonly hint: string }
  readonly asksSay: string
  readonly asks: readonly PlainAsk[]
  readonly sideBySide: string
  readonly who: { readonly heading: string; readonly lede: string }
  readonly doors: Readonly<Record<PartPlayed, { readonly says: string; readonly more: string }>>
  readonly now: { readonly heading: string; readonly before: string; readonly link: string; readonly after: string }
  readonly five: {
    readonly heading: string
    readonly lede: string
    readonly more: string
    readonly pictureSays: (names: readonly string[]) => string
    readonly middle: readonly string[]
    readonly kinds: Readonly<Record<Grouping, string>>
  }
  readonly promises: {
    readonly heading: string
    readonly each: readonly { readonly says: string; readonly means: string }[]
  }
}

export const frontInEnglish: FrontWords = {
  title: 'Whichever door you come through',
  heading: 'Whichever door you come through is the right one.',
  ask: {
    label: 'What’s going on?',
    name: 'Find support',
    look: 'Look',
    hint: 'Your own words are fine. So are a friend’s. We don’t keep them, and no person reads them. If it can’t wait, use “Need help now”.',
  },
  asksSay: 'Things people look for',
  asks: [
    { says: 'I can’t sleep', topic: 'sleep' },
    { says: 'Someone has died', topic: 'bereavement' },
    { says: 'My friend seems really low', topic: 'low-mood', asker: 'friend' },
    { says: 'My child won’t go to school', topic: 'school-attendance', asker: 'parent-carer' },
    { says: 'I worry all the time', topic: 'worry' },
    { says: 'I’m being bullied', topic: 'bullying' },
  ],
  sideBySide: 'Look at things people try, side by side',
  who: {
    heading: 'Or tell us who’s asking',
    lede: 'Pick the nearest door. They all lead in, and nobody needs your name.',
  },
  doors: {
    'young-person': { says: 'Me', more: 'I’m the one who needs something' },
    'parent-carer': { says: 'A parent or carer', more: 'about a child you love' },
    friend: { says: 'A friend', more: 'worried about someone' },
    school: { says: 'School or college', more: 'teacher, lunchtime, tutor' },
    health: { says: 'GP, nurse or A&E', more: 'with someone in front of you' },
    'social-care': { says: 'Social care or police', more: 'already alongside a family' },
    community: { says: 'Club, faith or community', more: 'coach, leader, neighbour' },
    'someone-else': { says: 'Someone else', more: 'you’re welcome too' },
  },
  now: {
    heading: 'Not safe, or can’t wait?',
    before: 'You don’t have to be sure it’s serious.',
    link: 'See who will answer now',
    after: ': by phone, by text, by sign language, day and night.',
  },
  five: {
    heading: 'Five kinds of support',
    lede: 'Not steps, and nobody is one of them. They say what you and the people helping you are working on right now. You can come back to any of them, at any time.',
    more: 'More about the five',
    pictureSays: (names) => `Five kinds of support in a circle, each the same size, in no order: ${names.join(', ')}.`,
    middle: ['what', 'matters', 'to you'],
    kinds: {
      help: 'You’d like some sessions with someone, to work on something you choose.',
      thriving: 'Life has ups and downs. Right now you’re managing, and there’s plenty here to help you keep well.',
      'risk-support':
        'Things feel unsafe, and what’s been tried isn’t changing that yet. People work together with you to help you stay safe.',
      advice: 'You’d like to know what might help and where it is. You stay in charge.',
      'more-help': 'This needs more time, or more than one person. We still agree what we’re aiming for.',
    },
  },
  promises: {
    heading: 'What you can hold us to',
    each: [
      {
        says: 'Nobody is sent away with nothing.',
        means: 'There is always something here to try, and someone to talk to. If nothing fits, tell us in one tap.',
      },
      {
        says: 'You don’t have to say who you are.',
        means: 'No name, no account, no cookies. Your words find you answers, and then they’re gone.',
      },
      {
        says: 'We’re honest about what we know.',
        means: 'How long the wait is, who checked it and when. If nobody knows, we say so.',
      },
    ],
  },
}
