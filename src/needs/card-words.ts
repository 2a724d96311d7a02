import type { Card, CardGroup } from './card.ts'

/** What stands on each card, and around them. */
export interface CardWords {
  readonly cards: Readonly<Record<Card, string>>
  readonly groups: Readonly<Record<CardGroup, string>>
  readonly soFar: string
  readonly nothingYet: string
  readonly order: string
  readonly earlier: string
  readonly add: string
  readonly again: string
  readonly keep: string
  readonly choose: string
  readonly full: string
  readonly asked: (question: string) => string
  readonly askedYou: (question: string) => string
}

export const cardsInEnglish: CardWords = {
  cards: {
    happy: 'Happy',
    sad: 'Sad',
    angry: 'Angry',
    scared: 'Scared',
    worried: 'Worried',
    tired: 'Tired',
    calm: 'Calm',
    'body-hurts': 'My body hurts',
    sleep: 'Sleep',
    food: 'Food',
    'too-loud': 'Too loud',
    home: 'Home',
    school: 'School',
    outside: 'Outside',
    phone: 'Phone',
    me: 'Me',
    friend: 'A friend',
    'grown-up': 'A grown-up',
    'other-people': 'Other people',
    alone: 'Alone',
    yes: 'Yes',
    no: 'No',
    maybe: 'Maybe',
    stop: 'Stop',
    more: 'More',
    'a-break': 'A break',
    'help-me': 'Help me',
    'something-else': 'Something else',
  },
  groups: {
    feelings: 'How it feels',
    body: 'My body',
    places: 'Places and things',
    people: 'People',
    saying: 'What I want to say',
  },
  soFar: 'Your cards, in your order',
  nothingYet: 'No cards yet.',
  order:
    'Tick one card and put it down. Then tick the next. They stay in that order. If you tick some at once, you can move a card earlier.',
  earlier: 'Earlier',
  add: 'Put it down',
  again: 'Start again',
  keep: 'Keep it like this',
  choose: 'Choose a card first',
  full: 'These are as many as fit. Keep them, then say more with other cards.',
  asked: (question) => `They were asked: “${question}”`,
  askedYou: (question) => `You were asked: “${question}”`,
}
