import type { HandOverState, WayOfAsking } from './hand-over.ts'
import type { AnswerFault } from './hand-over-answer.ts'
import type { AskFault, StopFault } from './hand-over-ask.ts'

/** What a form says where something of a hand-over is still to be said. */
export const handOverFaultInEnglish: Readonly<Record<AskFault | AnswerFault | StopFault, string>> = {
  'nobody-is-asked': 'Select or enter who is asked for help',
  'way-is-missing': 'Select how they are asked',
  'nothing-is-shared': 'Select at least one thing that they may see',
  'young-persons-side-did-not-choose':
    'Select who on the young person’s side chose this. Nobody else can choose it for them',
  'is-not-to-be-taken-further': 'Select one that was answered “not us”: this one is still waiting, or has ended',
  'is-answered-already': 'Check the page again: this was answered while you were writing',
  'is-theirs-to-answer': 'Ask them to answer on their own page, or choose how they were asked',
  'name-is-missing': 'Enter the name of the person who takes this on',
  'words-are-missing': 'Enter what you want to ask or say',
  'why-is-missing': 'Enter why this is not for you, in plain words that the young person can read',
  'onward-is-missing': 'Select another offer, or enter the name of somebody who has said yes',
  'has-not-said-yes': 'Enter the day on which this person said yes. It must be today or in the past',
  'is-not-open': 'Check the page again: this has already been accepted, taken further or stopped',
}

/** Where a hand-over stands, in a few words for everybody. */
export const handOverStateInEnglish: Readonly<Record<HandOverState['is'], string>> = {
  waiting: 'Asked. No answer yet',
  question: 'They asked a question first',
  accepted: 'They said yes',
  'not-us': 'Not them. You choose who is asked next',
  'went-on': 'Somebody else was asked',
  stopped: 'You chose to stop asking',
}

/** The same, to those who were asked. */
export const askedOfYouInEnglish: Readonly<Record<HandOverState['is'], string>> = {
  waiting: 'It waits for your answer.',
  question: 'You asked a question first. No answer yet.',
  accepted: 'You said yes',
  'not-us': 'You said that it is not for you. Who is asked next is chosen with the young person',
  'went-on': 'Somebody else was asked',
  stopped: 'Nobody is asked any more: that was chosen on the young person’s side',
}

export const wayOfAskingInEnglish: Readonly<Record<WayOfAsking, string>> = {
  here: 'On their page here',
  letter: 'By letter',
  'secure-email': 'By secure email',
  telephone: 'By telephone',
}
