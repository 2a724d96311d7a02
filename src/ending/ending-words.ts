import type { EndingFault, FeltFault } from './end.ts'
import type { Feeling, Reason } from './ending.ts'

/** Why it ends, to the young person. None of them is a failure of theirs, and none is dressed up. */
export const reasonInEnglish: Readonly<Record<Reason, string>> = {
  'goal-met': 'You got to where you wanted to be.',
  'not-helping': 'It wasn’t helping.',
  'harm-outweighs-gain': 'It was doing more harm than good.',
  'own-choice': 'You chose to stop.',
  moved: 'You moved away.',
  age: 'It is only for people up to an age, and you are past it.',
  'limit-of-what-we-have': 'We have nothing more to give that would help.',
}

/** The same as it is chosen, by those who end it together. */
export const reasonToChooseInEnglish: Readonly<Record<Reason, string>> = {
  'goal-met': 'The goal is met',
  'not-helping': 'It is not helping',
  'harm-outweighs-gain': 'It does more harm than good',
  'own-choice': 'The young person chooses to stop',
  moved: 'They have moved',
  age: 'They are past the age that it is for',
  'limit-of-what-we-have': 'We have come to the limit of what we have',
}

export const feelingInEnglish: Readonly<Record<Feeling, string>> = {
  good: 'Good',
  'all-right': 'All right',
  'not-good': 'Not good',
  'rather-not-say': 'I’d rather not say',
}

/** What is still to be put right before something ends, at the field that it is about. */
export const endingFaultInEnglish: Readonly<Record<EndingFault, string>> = {
  'why-is-missing': 'Select why it ends',
  'because-is-missing': 'Enter why it ends, in a sentence that the young person can read',
  'theirs-is-missing': 'Select whether the young person takes part in the ending',
  'why-not-taking-part-is-missing': 'Enter why the young person does not take part',
  'if-it-comes-back-is-missing': 'Enter what they do if it comes back',
  'way-back-is-missing': 'Enter how they come back',
  'nobody-to-turn-to': 'Enter somebody to turn to afterwards',
  'how-to-turn-to-is-missing': 'Enter how they are reached',
  'until-is-no-day': 'Enter until when as a day, like 14 3 2027, or leave it empty',
  'until-is-past': 'Enter a day that is today or later',
  'unmet-is-missing': 'Select whether anything is still as it was',
  'what-is-unmet-is-missing': 'Enter what remains unmet',
  'risk-is-missing': 'Select whether somebody may still come to harm',
  'what-risk-is-missing': 'Enter what may still happen',
  'nobody-holds-the-risk': 'Enter who holds this from today',
  'passed-on-is-missing': 'Select whether anything is passed on',
  'what-is-passed-on-is-missing': 'Enter what is passed on',
  'to-whom-is-missing': 'Enter to whom it is passed on',
  'rating-is-out-of-range': 'Enter a whole number from 0 to 10, or leave it empty',
  'goal-has-no-words': 'Enter what the goal was',
  'has-ended-already': 'Check the page again: this has ended already',
}

export const feltFaultInEnglish: Readonly<Record<FeltFault, string>> = {
  'how-it-felt-is-missing': 'Select an answer. “I’d rather not say” is one',
  'is-theirs-to-say': 'Only the young person says how it was for them',
  'has-not-ended': 'Check the page again: this has not ended',
}

/** Lines of an ending, as it is read and printed. */
export interface EndingWords {
  readonly goal: (goal: string, then: string, now: string) => string
  readonly notKnown: string
  readonly helped: (said: string) => string
  readonly didNot: (said: string) => string
  readonly notTakingPart: (why: string) => string
  readonly ifItComesBack: (said: string) => string
  readonly wayBack: (said: string) => string
  readonly toTurnTo: (who: string, how: string, until: string) => string
  readonly until: (day: string) => string
  readonly noEnd: string
  readonly unmet: (what: string) => string
  readonly nothingUnmet: string
  readonly risk: (what: string, who: string) => string
  readonly noRisk: string
  readonly passedOn: (what: string, to: string) => string
  readonly notPassedOn: (what: string) => string
  readonly nothingPassedOn: string
  readonly felt: (how: string, says: string) => string
  readonly endedOn: (day: string) => string
  readonly oneEndedOn: (called: string, day: string) => string
  readonly cameBackOn: (day: string) => string
  readonly somebody: string
}

export const endingInEnglish: EndingWords = {
  goal: (goal, then, now) => `${goal}: ${then} at the start, ${now} now`,
  notKnown: 'not known',
  helped: (said) => `What helped: ${said}`,
  didNot: (said) => `What didn’t help: ${said}`,
  notTakingPart: (why) => `You weren’t there when this was written: ${why}`,
  ifItComesBack: (said) => `If it comes back: ${said}`,
  wayBack: (said) => `How to come back: ${said}`,
  toTurnTo: (who, how, until) => `You can turn to ${who}: ${how}, ${until}`,
  until: (day) => `until ${day}`,
  noEnd: 'with no last day',
  unmet: (what) => `What is still not as you wanted: ${what}`,
  nothingUnmet: 'Nothing is left over that we know of.',
  risk: (what, who) => `What may still happen: ${what} From today ${who} keeps an eye on it with you.`,
  noRisk: 'Nobody knows of any danger that is left.',
  passedOn: (what, to) => `Passed on to ${to}: ${what}`,
  notPassedOn: (what) => `Not passed on: ${what}`,
  nothingPassedOn: 'Nothing is passed on to anybody.',
  felt: (how, says) => (says ? `How it was for you: ${how}. ${says}` : `How it was for you: ${how}.`),
  endedOn: (day) => `It ended on ${day}.`,
  oneEndedOn: (called, day) => `${called}: this ended on ${day}. All else goes on.`,
  cameBackOn: (day) => `You came back on ${day}.`,
  somebody: 'somebody',
}
