import type { ItemKind } from '../../access/object.ts'

/** A field of a form about a young person, as it is asked for. */
export interface FieldAsked {
  readonly says: string
  readonly hint?: string
  /** Where it cannot be left empty: what to do. */
  readonly missing?: string
}

export interface WriteWords {
  readonly title: string
  readonly back: string
  readonly heading: Readonly<Partial<Record<ItemKind, string>>>
  readonly change: Readonly<Partial<Record<ItemKind, string>>>
  /** Who will be able to see it, said before it is written. */
  readonly whoSees: Readonly<Partial<Record<ItemKind, string>>>
  /** What is shared differently since it was begun is not said to be as it was. */
  readonly whoSeesChanged: Readonly<Partial<Record<ItemKind, string>>>
  readonly fields: Readonly<Partial<Record<ItemKind, Readonly<Record<string, FieldAsked>>>>>
  readonly noDay: string
  readonly save: string
  readonly hadWritten: string
  readonly sideBySide: {
    readonly heading: string
    readonly says: string
    readonly theirs: string
    readonly mine: string
    readonly closed: string
    readonly save: string
  }
  readonly cannotBeKept: string
}

const words = (says: string, missing: string, hint?: string): FieldAsked => ({
  says,
  missing,
  ...(hint ? { hint } : {}),
})
const parts: FieldAsked = {
  says: 'Everybody’s part',
  hint: 'One line for each: the name, a colon, and what they do. Beth: keeps Friday break free.',
}
const reviewOn: FieldAsked = { says: 'When to look at it again', hint: 'For example 3 12 2026.' }
/** What outweighs every choice: `docs/who-may-see-what.md`, steps 7 and 8. */
const unlessOutweighed =
  'Others can open it only to keep somebody safe, where the young person agreed, or where the law requires it: with a reason, and somebody else looks at it.'
const yours = 'You and the worker who stands by them see this, and the young person.'

const stillSee = 'Whoever this is shared with now reads what you change as soon as you save it, and the young person.'

export const writeInEnglish: WriteWords = {
  title: 'Write something',
  back: 'Back to the record',
  heading: {
    view: 'How you see it',
    plan: 'A plan',
    appointment: 'A time to meet',
    'private-note': 'A note to yourself',
    safeguarding: 'Keeping them safe',
    'communication-needs': 'What helps them to take part',
    'safe-contact': 'How to be in touch safely',
  },
  change: {
    view: 'Change how you see it',
    plan: 'Change the plan',
    appointment: 'Change the time to meet',
    'private-note': 'Change your note',
    safeguarding: 'Change what you wrote about keeping them safe',
    'communication-needs': 'Change what helps them to take part',
    'safe-contact': 'Change how to be in touch safely',
    'risk-support': 'Change the plan to stay safe',
  },
  whoSees: {
    view: `${yours} They cannot change that here; you can.`,
    plan: `${yours} They can change that.`,
    appointment: 'Everybody of the team that stands by them sees this, and the young person.',
    'private-note': `You alone see this. ${unlessOutweighed} If a court or the young person asks for their whole record, it is part of it.`,
    safeguarding: `You and your safeguarding lead see this. It is not there for the young person or for their family. ${unlessOutweighed}`,
    'communication-needs': 'Everybody of the team that stands by them sees this, and the young person.',
    'safe-contact': 'Everybody of the team that stands by them sees this, and the young person.',
  },
  whoSeesChanged: {
    view: stillSee,
    plan: stillSee,
    appointment: stillSee,
    'communication-needs': stillSee,
    'safe-contact': stillSee,
    'risk-support': stillSee,
  },
  fields: {
    view: {
      words: words('How you see it', 'Write how you see it', 'They will read it. Write as you would say it to them.'),
    },
    plan: {
      words: words('What was planned', 'Write what was planned', 'In words that they would use.'),
      parts,
      reviewOn,
    },
    'risk-support': {
      lead: { says: 'Who leads' },
      words: words('What was planned', 'Write what was planned'),
      parts,
      reviewOn,
    },
    appointment: {
      startsAt: words('When', 'Enter when it is', 'As you would say it: Friday 4 December, first break.'),
      where: words('Where', 'Enter where it is'),
      withWhom: { says: 'With whom' },
      why: { says: 'What for' },
    },
    'private-note': { words: words('Your note', 'Write your note') },
    safeguarding: {
      words: words('What happened, and what was done', 'Write what happened'),
      told: { says: 'Were they told? If not, why not' },
    },
  },
  noDay: 'Enter a day that exists, for example 3 12 2026',
  save: 'Save',
  hadWritten: 'This is what you had written.',
  sideBySide: {
    heading: 'Somebody was quicker',
    says: 'While you were writing, somebody else changed this. Nothing is lost: here are both. Put together what is right, and save it.',
    theirs: 'What stands there now',
    mine: 'What you wrote',
    closed: 'What stands there now is not for you to read.',
    save: 'Save this instead',
  },
  cannotBeKept: 'Nothing more can be kept about this young person.',
}
