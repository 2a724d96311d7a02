import type { Finding, KindOfLifting, Lifted, Needed } from './reviews.store.ts'

/** The words of looking at what was lifted. */
export interface ReviewsWords {
  readonly of: Readonly<Record<KindOfLifting, OfKind>>
  readonly waiting: (many: number) => string
  readonly lookedAt: (many: number) => string
  readonly none: string
  readonly facts: {
    readonly reference: string
    readonly who: string
    readonly when: string
    readonly ground: string
    readonly reason: string
    readonly waits: string
    readonly due: string
    readonly told: string
    readonly reviewed: string
    readonly found: string
    readonly note: string
  }
  readonly grounds: Readonly<Record<NonNullable<Lifted['ground']>, string>>
  readonly tell: Readonly<Record<Lifted['tell'], string>>
  readonly found: Readonly<Record<Finding, string>>
  readonly needed: { readonly asks: string; readonly hint: string } & Readonly<Record<Needed, string>>
  readonly noReason: string
  readonly noHolidays: string
  readonly by: (name: string, day: string) => string
  readonly ask: string
  readonly note: string
  readonly noteHint: string
  readonly keep: string
  readonly notYours: string
  readonly problem: string
  readonly faults: { readonly 'needs-finding': string; readonly 'needs-a-note': string; readonly done: string }
  readonly draft: string
}

interface OfKind {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly one: string
  readonly back: string
  readonly up: string
}

export const reviewsInEnglish: ReviewsWords = {
  of: {
    'break-glass': {
      title: 'Breaking the glass',
      heading: 'Breaking the glass',
      lede: 'Each time somebody of your agency opened what was kept from them. You see why, not about whom.',
      one: 'One time',
      back: 'Back to breaking the glass',
      up: 'Back to privacy',
    },
    override: {
      title: 'What safety outweighed',
      heading: 'Where safety outweighed a choice',
      lede: 'Somebody of your agency looked although the young person had not shared it. Look at each within two working days.',
      one: 'One time',
      back: 'Back to all of them',
      up: 'Your desk',
    },
  },
  waiting: (many) => (many === 1 ? 'One waits' : `${many} wait`),
  lookedAt: (many) => `Looked at (${many})`,
  none: 'Nothing waits.',
  facts: {
    reference: 'Reference',
    who: 'Who',
    when: 'When',
    ground: 'On the ground that',
    reason: 'Why',
    waits: 'Waits',
    due: 'To look at by',
    told: 'The young person',
    reviewed: 'Looked at by',
    found: 'Found',
    note: 'In their words',
  },
  grounds: {
    'they-agreed': 'they agreed',
    'danger-of-serious-harm': 'there was danger of serious harm',
    'the-law-requires-it': 'the law requires it',
  },
  tell: { yes: 'can read that it happened', unsafe: 'is not told: it was marked as unsafe to tell' },
  found: { right: 'It was right', 'not-right': 'It was not right', 'cannot-say': 'It cannot be said' },
  needed: {
    asks: 'Did anything have to be done about it?',
    hint: 'You can leave it out. It is counted by month for the whole place, with nobody in the count.',
    nothing: 'No, nothing',
    something: 'Yes',
  },
  noReason: 'The reason cannot be opened any more.',
  noHolidays: 'Bank holidays of that year are not known here; weekends are left out.',
  by: (name, day) => `${name}, on ${day}`,
  ask: 'What did you find?',
  note: 'In a sentence or two',
  noteHint: 'It is kept with it, sealed. Name nobody who need not be named.',
  keep: 'Keep what I found',
  notYours: 'You did this yourself. Somebody else looks at it.',
  problem: 'There is a problem',
  faults: {
    'needs-finding': 'Choose what you found',
    'needs-a-note': 'Write what you found in a sentence',
    done: 'Somebody has looked at it already',
  },
  draft: 'This is what you had written.',
}
