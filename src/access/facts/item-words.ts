import { needsInEnglish } from '../../people/communication-needs.ts'
import type { ItemKind } from '../object.ts'

/** What kinds of item and their parts are called, to everybody. */
export interface ItemWords {
  readonly kinds: Readonly<Record<ItemKind, string>>
  /** Of one kind, several. */
  readonly several: Readonly<Record<ItemKind, string>>
  /** What is kept as one of these and is something else, by the word in its open part. */
  readonly called: Readonly<Record<string, { readonly one: string; readonly several: string }>>
  readonly fields: Readonly<Record<string, string>>
  readonly needs: Readonly<Record<string, string>>
  readonly aPicture: string
  readonly pastReview: string
}

export const itemsInEnglish: ItemWords = {
  kinds: {
    identity: 'Name and age',
    'communication-needs': 'What helps to take part',
    'safe-contact': 'How to be in touch safely',
    need: 'What somebody brings',
    'own-words': 'Own words',
    view: 'How somebody else sees it',
    agreement: 'What was agreed',
    plan: 'A plan',
    request: 'Asking for help',
    goal: 'A goal',
    measure: 'Answers to a set of questions',
    appointment: 'A time to meet',
    'risk-support': 'A plan to stay safe',
    safeguarding: 'Keeping somebody safe',
    'private-note': 'A note to oneself',
    network: 'Who is around',
    looked: 'Who has looked',
    everything: 'A request for everything that is kept',
  },
  several: {
    identity: 'Name and age',
    'communication-needs': 'What helps to take part',
    'safe-contact': 'How to be in touch safely',
    need: 'What somebody brings',
    'own-words': 'Own words',
    view: 'How others see it',
    agreement: 'What was agreed',
    plan: 'Plans',
    request: 'Asking for help',
    goal: 'Goals',
    measure: 'Answers to sets of questions',
    appointment: 'Times to meet',
    'risk-support': 'Plans to stay safe',
    safeguarding: 'Keeping somebody safe',
    'private-note': 'Notes to oneself',
    network: 'Who is around',
    looked: 'Who has looked',
    everything: 'Requests for everything that is kept',
  },
  called: {
    ending: { one: 'How it ended', several: 'Endings' },
    'ending-of-one': { one: 'How one help ended', several: 'Endings' },
    'code-word': { one: 'A code word', several: 'Plans to stay safe' },
  },
  fields: {
    called: 'Called',
    picture: 'Given',
    alt: 'What the picture shows',
    asked: 'What was asked',
    saidBy: 'Said by',
    shortName: 'In short',
    startsAt: 'When',
    where: 'Where',
    withWhom: 'With',
    why: 'What for',
    lead: 'Who leads',
    tookPart: 'Who took part',
    standing: 'How everybody stands to it',
    parts: 'Everybody’s part',
    ratings: 'From 0 to 10',
    answered: 'What was answered',
    scores: 'What they come to',
    needs: 'What helps',
    to: 'Where',
    told: 'Told',
    reviewOn: 'To look at again on',
    endedOn: 'Ended on',
    confirmedOn: 'Still right on',
  },
  needs: needsInEnglish,
  aPicture: 'A drawing or a photo',
  pastReview:
    'The day to look at this again has passed, and nobody has looked. Some of it may not be right any more: ask who leads.',
}

/** What a thing is called, by itself and where several stand together. */
export function nameOfThing(
  {
    item,
    thread,
  }: {
    readonly item: { readonly is: ItemKind }
    readonly thread: { readonly plain: Readonly<Record<string, unknown>> }
  },
  words: ItemWords = itemsInEnglish,
): { readonly one: string; readonly several: string } {
  const { is } = thread.plain
  return (typeof is === 'string' && words.called[is]) || { one: words.kinds[item.is], several: words.several[item.is] }
}
