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
  readonly takeAway: Readonly<Record<'summary' | 'lede' | 'button' | 'breaks', string>>
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
    toGo: 'Nobody is shown it from now on. Somebody else has to look at whether it stays away.',
    stays: 'It stays: that it was to be taken away was sent back.',
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
    ledeAway:
      'Somebody wants to take it away, and nobody is shown it now. If you say yes it stays away; if you send it back, people are shown it again. All of it is kept.',
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
    lede: 'Nobody is shown it from then on. Somebody else has to say whether it stays away: if they do not think so, it is shown again. All of it is kept, and can be put back with somebody else’s yes.',
    button: 'Take it away',
    breaks:
      'People are shown this starting point, and it must hold this. Put something else in its place first, or take the whole starting point away',
  },
  done: {
    sent: 'It is kept, and waits for somebody else to look at it',
    checked: 'It was let through',
    back: 'It was sent back',
    away: 'Nobody is shown it now. It waits for somebody else to say whether it stays away',
  },
}
