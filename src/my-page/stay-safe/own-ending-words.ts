import type { OwnReason, Remains } from '../../risk-support/own-ending.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'

/** Words with which a young person ends their plan to stay safe, or says that they want it to end. */
export interface OwnEndingWords {
  readonly heading: string
  readonly goesOn: string
  readonly alone: {
    readonly summary: string
    readonly lede: string
    readonly why: string
    readonly reasons: Readonly<Record<OwnReason, string>>
    readonly says: string
    readonly remains: string
    readonly remainsHint: string
    readonly holds: Readonly<Record<Remains['is'], string>>
    readonly nobodyHint: string
    readonly heldBy: string
    readonly back: string
    readonly reads: (names: readonly string[]) => string
    readonly readsNobody: string
    readonly end: string
  }
  readonly others: {
    readonly summary: string
    readonly lede: string
    readonly again: string
    readonly says: string
    readonly saysHint: string
    readonly reads: (names: readonly string[]) => string
    readonly readsNobody: string
    readonly byWhen: (day: string) => string
    readonly noDay: string
    readonly ask: string
    readonly waits: (names: readonly string[]) => string
    readonly waitsForNobody: string
    readonly takeBack: string
  }
}

export const ownEndingInEnglish: OwnEndingWords = {
  heading: 'Ending this plan',
  goesOn: 'Help you get can go on. What you brought stays open.',
  alone: {
    summary: 'End my plan',
    lede: 'You began this plan, and each part in it is yours. So you can end it alone.',
    why: 'Why do you end it?',
    reasons: {
      'not-helping': 'It doesn’t help',
      'harm-outweighs-gain': 'It makes things harder',
      'goal-met': 'I don’t need it any more',
      'own-choice': 'I don’t want it any more',
    },
    says: 'Do you want to say more? You don’t have to.',
    remains: 'If there’s still danger for you: who looks after that with you from today?',
    remainsHint: 'Any answer is all right. You can end your plan with each of them.',
    holds: {
      nothing: 'There’s nothing left to look after',
      held: 'Somebody does: I write their name below',
      'nobody-holds-it': 'Nobody, and I know that',
    },
    nobodyHint:
      'Then nobody will ask how you are. The numbers below answer you, day and night, with a plan or without.',
    heldBy: 'Their name',
    back: 'You can begin it again here, on any day. What you wrote stays in it.',
    reads: (names) => `${listInEnglish(names)} can read how it ended. Nobody is told today.`,
    readsNobody: 'Only you can read how it ended.',
    end: 'End my plan',
  },
  others: {
    summary: 'I want this plan to end',
    lede: 'Other people have a part in this plan. So it ends when you’ve talked about it. You can say here that you want it to end.',
    again: 'Say again that I want it to end',
    says: 'What do you want to say about it?',
    saysHint: 'You don’t have to write anything. Whoever can see this plan reads it.',
    reads: (names) =>
      `This doesn’t end it yet. ${listInEnglish(names)} ${names.length > 1 ? 'read' : 'reads'} it on a working day, not at night. It waits there under “Today” until somebody answers.`,
    readsNobody:
      'Nobody who leads this plan, or holds this with you, can open it and what it is about. So nobody could answer you here. Show both to somebody who helps you, or tell them yourself.',
    byWhen: (day) => `You agreed to look at this plan again on ${day}. If nobody has answered by then, ask them.`,
    noDay: 'There’s no day by which they must answer. If nobody does, ask them, or tell somebody else you trust.',
    ask: 'Say that I want it to end',
    waits: (names) =>
      `It hasn’t ended yet. ${listInEnglish(names)} ${names.length > 1 ? 'read' : 'reads'} it on a working day, not at night. It waits there under “Today” until somebody answers.`,
    waitsForNobody:
      'It hasn’t ended yet. Nobody who leads it, or holds this with you, can open it and what it is about. Show both to somebody who helps you, or tell them yourself.',
    takeBack: 'I want it to go on after all',
  },
}
