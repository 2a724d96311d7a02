import type { BecameOfIt } from '../../decision/place-version.ts'
import type { PointFault } from '../../decision/starting-points.ts'
import { fewestInPoint, mostInPoint } from '../../decision/starting-points.ts'
import { type Day, inWords } from '../../shared/day.ts'

/** How what a place wrote stands: to whoever wrote it, and to the second person who lets it through or sends it back. */
export interface SettleWords {
  readonly states: {
    readonly shown: string
    readonly notYet: string
    readonly waits: string
    readonly sentBack: string
    readonly away: string
    readonly shownAndWaits: string
    readonly toGo: string
    readonly toGoUnseen: string
    readonly stays: string
  }
  readonly one: {
    readonly latest: string
    readonly toGo: string
    readonly history: string
    readonly wrote: (who: string, on: Day) => string
    readonly took: (who: string, on: Day) => string
    readonly asksAway: (who: string, on: Day) => string
    readonly waits: string
    readonly checked: (
      checked: Pick<Extract<BecameOfIt, { readonly is: 'checked' }>, 'by' | 'on' | 'signedBy' | 'signedOn'>,
    ) => string
    readonly letGo: (by: string, on: Day) => string
    readonly sentBack: (by: string, on: Day, because: string) => string
    readonly whole: string
    readonly writtenBy: string
    readonly conflicts: string
    readonly review: string
  }
  readonly check: {
    readonly heading: string
    readonly lede: string
    readonly ledeAway: string
    readonly signedBy: string
    readonly signedByHint: string
    readonly let: string
    readonly letAway: string
    readonly because: string
    readonly back: string
    readonly own: string
    readonly noName: string
    readonly noReason: string
    readonly older: string
    /** Its starting point would not be whole. */
    readonly breaks: (faults: readonly PointFault[]) => string
  }
  readonly missing: Readonly<Record<PointFault, string>>
  readonly takeAway: { readonly summary: string; readonly lede: string; readonly button: string }
  readonly done: Readonly<Record<'sent' | 'checked' | 'back' | 'away', string>>
}

const missing: SettleWords['missing'] = {
  'nothing-to-wait': 'To wait and look after oneself is missing.',
  'two-ways-to-wait': 'There are two ways to wait, where one belongs.',
  'nothing-outside': 'Something that is known to be outside the NHS is missing.',
  'too-few': `There must be at least ${fewestInPoint} things to try.`,
  'too-many': `There must be no more than ${mostInPoint} things to try.`,
}

export const settleInEnglish: SettleWords = {
  states: {
    shown: 'People here are shown it.',
    notYet:
      'It was let through. Nobody is shown it yet: to wait and look after oneself, and something outside the NHS, have to be signed first.',
    waits: 'It waits for somebody else to look at it. Nobody is shown it.',
    sentBack: 'It was sent back. Nobody is shown it.',
    away: 'It was taken away. Nobody is shown it.',
    shownAndWaits: 'People are shown an earlier version. The latest is not let through.',
    toGo: 'People are shown it still. Somebody else has to look before it is taken away.',
    toGoUnseen: 'Nobody is shown it. Somebody else has to look before it is taken away.',
    stays: 'It stays. To take it away was sent back.',
  },
  one: {
    latest: 'The latest version',
    toGo: 'It is to be taken away. This is what stands there now.',
    history: 'What was changed, by whom and when',
    wrote: (who, on) => `${who} wrote it on ${inWords(on)}.`,
    took: (who, on) => `${who} took it away on ${inWords(on)}.`,
    asksAway: (who, on) => `${who} wanted to take it away on ${inWords(on)}.`,
    waits: 'Nobody has looked at it yet.',
    checked: ({ by, on, signedBy, signedOn }) =>
      `${by} let it through on ${inWords(on)}. Signed by ${signedBy}, ${inWords(signedOn)}.`,
    letGo: (by, on) => `${by} said yes on ${inWords(on)}, and it is taken away.`,
    sentBack: (by, on, because) => `${by} sent it back on ${inWords(on)}: ${because}`,
    whole: 'All that stood in it',
    writtenBy: 'Written by',
    conflicts: 'What they could gain',
    review: 'To be looked at again by',
  },
  check: {
    heading: 'Look at it, as the second person',
    lede: 'Read all of it. A named clinical lead signs it; you say who that is. From then on people are shown it.',
    ledeAway: 'Somebody wants to take it away. If you say yes, nobody is shown it from then on. All of it is kept.',
    signedBy: 'Which clinical lead signed it?',
    signedByHint: 'Their name, and what they do. Everybody reads it.',
    let: 'Let it through',
    letAway: 'Yes, take it away',
    because: 'Or why does it go back?',
    back: 'Send it back',
    own: 'You wrote this yourself: somebody else has to look at it',
    noName: 'Enter who signed it, and what they do',
    noReason: 'Enter why it goes back',
    older: 'Somebody else did something with it meanwhile. Look at it again',
    breaks: (faults) =>
      `Let the rest of this starting point through first. ${faults.map((fault) => missing[fault]).join(' ')}`,
  },
  missing,
  takeAway: {
    summary: 'Take it away',
    lede: 'Somebody else has to say yes first. Until then it stays as it is. All of it is kept, and can be put back in the same way.',
    button: 'Ask to take it away',
  },
  done: {
    sent: 'It is kept, and waits for somebody else to look at it',
    checked: 'It was let through',
    back: 'It was sent back',
    away: 'It is kept that you want to take it away, and waits for somebody else to look at it',
  },
}
