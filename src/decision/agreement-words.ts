import type { AgreementFault } from './agreement.ts'
import type { SayAgainFault } from './agreement-acts.ts'
import type { OwnChoiceAnswer, OwnChoiceFault } from './agreement-own-choice.ts'
import type { Standing } from './standing.ts'

/** What a form says where something of an agreement is still to be said. */
export const agreementFaultInEnglish: Readonly<Record<AgreementFault, string>> = {
  'grouping-is-not-chosen': 'Select what kind of support you work on together now',
  'young-person-is-missing': 'Add the young person to those who took part, or say why they are not taking part',
  'young-person-is-said-to-take-part-and-not':
    'Select whether the young person took part: they are named here, and it says that they are not taking part',
  'name-is-missing': 'Enter the name of everyone who took part',
  'part-is-missing': 'Select what part each person plays',
  'how-is-missing': 'Select how each person took part',
  'through-whom-is-missing': 'Enter who brought this person’s words',
  'interpreter-has-no-name': 'Enter the name of the interpreter',
  'language-is-missing': 'Select the language of the interpreter',
  'nothing-is-on-the-table': 'Select or enter at least one thing that you talked about. Waiting is one',
  'choice-is-unknown': 'Select something to try from the list, or enter it in your own words',
  'offer-is-unknown': 'Enter it in your own words: what you had ticked is not in the directory any more',
  'reason-is-missing': 'Enter why you chose this together',
  'standing-is-missing': 'Select how you stand to this',
  'view-is-nobodys': 'Select whose view this is',
  'view-has-no-words': 'Enter how this person sees it',
  'one-person-has-two-views': 'Enter each person’s view once',
  'young-persons-view-is-missing': 'Enter how the young person sees it',
  'fewer-than-two-views': 'Enter the view of everyone who sees it differently: at least two',
  'meanwhile-is-missing': 'Enter what you do until you talk again',
  'why-not-taking-part-is-missing': 'Enter why the young person is not taking part',
  'success-is-missing': 'Enter what it would look like if this helps',
  'likely-is-missing': 'Enter how likely that is, or select that it is not known',
  'by-when-is-no-day': 'Enter the day by which you hope for it, like 14 3 2027',
  'by-when-is-not-ahead': 'The day by which you hope for it must be after today',
  'if-not-is-missing': 'Enter what you do if it does not help',
  'review-is-no-day': 'Enter the day on which you look at this again, like 14 3 2027',
  'review-is-not-ahead': 'The day on which you look at this again must be after today',
  'review-is-too-far-ahead': 'The day on which you look at this again must be within a year',
}

/** How people can stand to an agreement, to select from. */
export const standingInEnglish: Readonly<Record<Standing['is'], string>> = {
  agreed: 'We agree',
  'agreed-to-try': 'We agree to try it',
  'we-differ': 'We see it differently',
  'not-taking-part': 'The young person is not taking part',
}

export const sayAgainFaultInEnglish: Readonly<Record<SayAgainFault, string>> = {
  'took-no-part': 'Select somebody who took part',
  'language-is-missing': 'Select the language of the interpreter',
  'words-are-missing': 'Enter what the interpreter said',
}

/** A page that nobody but the young person reads. */
export const ownChoiceInEnglish: {
  readonly asks: string
  /** Above the answer where it is kept: in a list of what they have, only this can be seen of it. */
  readonly kept: string
  readonly answers: Readonly<Record<OwnChoiceAnswer, string>>
  readonly faults: Readonly<Record<OwnChoiceFault, string>>
} = {
  asks: 'Was this your own choice?',
  kept: 'In private: was this your own choice?',
  answers: { yes: 'Yes', partly: 'Partly', no: 'No', 'rather-not-say': 'I’d rather not say' },
  faults: {
    'answer-is-missing': 'Select an answer. “I’d rather not say” is one',
    'is-not-theirs-to-say': 'Only the young person can answer this',
  },
}
