import type { ArrangeFault } from './arrange.ts'
import type { FolderPart, GapCode } from './transition.ts'

/** Lines of how somebody moves on, to the young person; whoever helps reads the same. */
export interface TransitionWords {
  readonly adultOn: (day: string) => string
  readonly wasAdultOn: (day: string) => string
  readonly supported: (from: string, until: string) => string
  readonly worker: (who: string) => string
  readonly notAsked: string
  readonly asked: (who: string) => string
  readonly saidYes: (who: string) => string
  readonly saidNo: (who: string) => string
  readonly noMeeting: string
  readonly meets: (day: string, who: string) => string
  readonly met: (day: string, who: string) => string
  readonly notMet: (day: string, who: string) => string
  readonly isNotTold: string
  readonly offered: (what: string) => string
  readonly until: (day: string) => string
  readonly holdsAfter: (who: string) => string
  readonly next: (who: string, day: string) => string
  readonly gaps: string
  readonly gap: Readonly<Record<GapCode, string>>
  readonly folder: string
  readonly folderParts: Readonly<Record<FolderPart, string>>
  readonly nothingWritten: string
  readonly writtenDown: (who: string, day: string) => string
  readonly somebody: string
  readonly printed: (day: string) => string
  readonly mine: string
  readonly now: string
}

export const transitionInEnglish: TransitionWords = {
  adultOn: (day) => `You turn 18 on ${day}. Nothing here ends on that day.`,
  wasAdultOn: (day) => `You turned 18 on ${day}. Nothing here ended on that day.`,
  supported: (from, until) => `There’s support for you from ${from} to ${until} at least.`,
  worker: (who) => `${who} sees to it with you. You can ask them about all of it.`,
  notAsked: 'No service for adults has been asked yet.',
  asked: (who) => `${who} was asked, and has not said yes or no yet.`,
  saidYes: (who) => `${who} says yes.`,
  saidNo: (who) => `${who} says no.`,
  noMeeting: 'There is no day yet on which both services meet you.',
  meets: (day, who) => `Both services meet you on ${day}: ${who}.`,
  met: (day, who) => `Both services met you on ${day}: ${who}.`,
  notMet: (day, who) => `Both services were to meet you on ${day}: ${who}. They did not.`,
  isNotTold: 'Nobody has said yet how that went.',
  offered: (what) => `What there is for you from 18 on: ${what}`,
  until: (day) => `Support goes on until ${day}.`,
  holdsAfter: (who) => `After that, ${who} holds this with you.`,
  next: (who, day) => `${who} asks you how it goes on ${day}.`,
  gaps: 'What is still missing',
  gap: {
    'nobody-named': 'Nobody is named yet who sees to it with you.',
    'adult-service-said-no': 'The service for adults says no. That is a gap in what there is, and not your fault.',
    'no-meeting': 'The two services have not met with you yet.',
    'nothing-offered': 'Nothing is there for you yet from 18 on.',
    'nobody-holds-it-then': 'Nobody has said yet who holds this with you after that.',
  },
  folder: 'My folder',
  folderParts: {
    helps: 'What helps me',
    'does-not-help': 'What doesn’t help me',
    'whom-to-ring': 'Whom I can ring',
    'to-know': 'What I want the next people to know',
  },
  nothingWritten: 'Nothing written yet.',
  writtenDown: (who, day) => `Written down by ${who}, ${day}`,
  somebody: 'somebody',
  printed: (day) => `Printed on ${day}.`,
  mine: 'This is mine. I choose who reads it.',
  now: 'If I need help now',
}

/** What is still to be put right at the desk, at the field that it is about. */
export const arrangeFaultInEnglish: Readonly<Record<ArrangeFault, string>> = {
  'adult-answer-is-missing': 'Select what the service for adults says',
  'adult-service-is-missing': 'Enter which service for adults',
  'meeting-is-missing': 'Select whether both services meet',
  'meeting-has-no-day': 'Enter the day on which they meet, like 14 3 2027',
  'meeting-has-passed': 'Enter a day that is today or later, or select that they met, or did not',
  'meeting-has-not-been': 'Enter a day that is today or earlier, or select that a day is set',
  'who-meets-is-missing': 'Enter who meets',
  'support-is-no-day': 'Enter until which day there is support, like 14 3 2027',
  'support-ends-too-early': 'Enter a day that is at least six months after their 18th birthday',
  'next-is-no-day': 'Enter when somebody asks again, like 14 3 2027',
  'next-has-passed': 'Enter a day after today',
  'next-is-after-support': 'Enter a day before the support ends',
  'who-asks-is-missing': 'Select who asks',
}
