import type { ChoiceFault } from './choice-rules.ts'
import type { ComparisonFault } from './compare.ts'

interface FaultWords {
  readonly comparison: Readonly<Record<ComparisonFault['is'], string>>
  readonly choice: Readonly<Record<ChoiceFault, string>>
}

/** What to do about a comparison that cannot be shown, and, for whoever writes for a place, about a choice. */
export const compareFaultsInEnglish: FaultWords = {
  comparison: {
    'too-few': 'Add something: there must be at least 2 things to look at side by side.',
    'too-many': 'Take something away: more than 5 do not fit side by side.',
    'waiting-is-missing': 'Add “Wait and look after myself”. It is always one of the things to try.',
    'waiting-is-there-twice': 'Keep one way of waiting, and take the other away.',
    'nothing-outside-the-nhs':
      'Add something that is known to be outside the NHS, such as a club, a school or a charity.',
    'same-thing-twice': 'Take one of them away: the same thing is there twice.',
    'choice-is-faulty': 'Choose something else, or have it put right: part of what is written about it is missing.',
  },
  choice: {
    'cell-is-missing': 'Answer every question. Where nobody knows, write that it is not known.',
    'found-without-source': 'Name the source of each effect, one that was opened and read.',
    'source-is-read-later': 'Review it again: a source was read after the day of review.',
    'figure-is-not-of-a-hundred': 'Give each figure as a whole number of 100.',
    'figure-has-no-ages': 'Say of whom each figure is, and at which ages, or that the ages are not given.',
    'range-does-not-hold-it': 'Correct the range: the figure lies outside it.',
    'comparison-is-empty': 'Name the group to compare with, or say that there was nobody.',
    'one-side-is-not-said': 'Say both sides of each figure: how many did, and how many did not.',
    'medicine-without-downsides': 'Say who starts the medicine, and what else it can do.',
    'conflicts-not-stated': 'Say who wrote it, and what they could gain by it, or that there is nothing.',
  },
}
