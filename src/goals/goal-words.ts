import type { Standing } from './goal.ts'
import type { GoalFault } from './goal-acts.ts'
import type { CheckFault, HelpingAnswer, TalkFault, WayOn, WordFault } from './is-this-helping.ts'
import type { Rater, RatingFault } from './rating.ts'
import type { SessionAnswer, SessionFault, SessionQuestion } from './session-check.ts'

/** What a form says where something of a goal is still to be said. */
export const goalFaultInEnglish: Readonly<Record<GoalFault, string>> = {
  'words-are-missing': 'Enter what you want to be different',
  'words-are-too-long': 'Enter it in fewer words: 600 letters at most',
  'short-name-is-too-long': 'Enter a shorter name: 40 letters at most',
  'words-are-the-same': 'Change the words first: these are the ones that stand there',
  'three-already': 'There are three goals already. Say that one is reached, or pause one, before you add another',
  'goal-has-ended': 'This goal has ended. You can set a new one',
  'is-not-yours': 'Only the person whose goal this is can say that',
  'is-active-already': 'Check the page again: you are working on this goal already',
  'is-agreed-already': 'Check the page again: you have said yes to this goal already',
  'is-talked-about-first': 'Talk about this goal first. You can say it in other words now',
  'reason-is-missing': 'Enter why you cannot work on this together now, in words you would say to them',
  'who-talks-is-missing': 'Select who talks with them about it',
  'owner-is-missing': 'Select whose goal it is',
}

export const ratingFaultInEnglish: Readonly<Record<RatingFault, string>> = {
  'goal-has-ended': 'This goal has ended, so it is not rated any more. What you chose was not kept',
  'goal-is-not-worked-on': 'You are not working on this goal now, so it is not rated. What you chose was not kept',
  'rating-is-missing': 'Select how far you have come, or “Not today”',
  'rating-out-of-range': 'Select a number from 0 to 10',
  'rated-already': 'This was answered today already. The first answer stands. You can answer again next time',
  'scale-is-missing': 'Select one of the answers on the page',
}

export const checkFaultInEnglish: Readonly<Record<CheckFault | TalkFault | SessionFault | WordFault, string>> = {
  'answer-is-missing': 'Select yes, a bit, no or not today',
  'answered-already': 'This was answered today already. The first answer stands. You can answer again next time',
  'answer-is-not-theirs': 'Only those who are being helped can say whether it helps',
  'check-is-not-theirs': 'Answer “Is this helping?” first',
  'way-on-is-missing': 'Select what you chose: carry on, change something or stop',
  'answer-is-not-known': 'Select one of the answers on the page',
  'is-answered-already': 'These questions were answered already. The first answers stand',
}

export const standingInEnglish: Readonly<Record<Standing['is'], string>> = {
  active: 'Working on it',
  reached: 'Reached',
  changed: 'Changed into other words',
  'no-longer-wanted': 'Not wanted any more',
  paused: 'Paused',
  'not-safe': 'Not worked on for now',
}

/** Whose rating it is, to somebody who helps and in what lists say. */
export const raterInEnglish: Readonly<Record<Rater, string>> = {
  'young-person': 'The young person',
  'parent-carer': 'A parent or carer',
  professional: 'Somebody who helps',
}

/** Five words for how far, and the number that each is kept as: our own. */
export const ratingWords: readonly { readonly of: number; readonly says: string }[] = [
  { of: 0, says: 'I have not started' },
  { of: 3, says: 'I am a little of the way' },
  { of: 5, says: 'I am about half of the way' },
  { of: 8, says: 'I am nearly there' },
  { of: 10, says: 'I am there' },
]

export const helpingInEnglish: Readonly<Record<HelpingAnswer, string>> = {
  yes: 'Yes',
  'a-bit': 'A bit',
  no: 'No',
  'not-today': 'Not today',
}

export const wayOnInEnglish: Readonly<Record<WayOn, string>> = {
  'carry-on': 'Carry on',
  'change-something': 'Change something',
  stop: 'Stop this help',
}

/** Ours, on four themes that are asked in many places. */
export const sessionQuestionInEnglish: Readonly<Record<SessionQuestion, string>> = {
  heard: 'Did somebody really listen to you?',
  mattered: 'Did we get to what is on your mind?',
  understood: 'Was it clear what was said?',
  useful: 'Will you take something from today to try?',
}

export const sessionAnswerInEnglish: Readonly<Record<SessionAnswer, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
}
