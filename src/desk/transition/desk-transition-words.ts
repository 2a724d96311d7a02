import type { ArrangeFault } from '../../transition/arrange.ts'
import type { AdultAnswer, MeetingState } from '../../transition/transition.ts'
import { arrangeFaultInEnglish } from '../../transition/transition-words.ts'

/** Words with which it is arranged at the desk how a young person moves on, on a screen that both look at. */
export interface DeskTransitionWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly theyRead: string
  readonly noBirthday: string
  readonly back: string
  readonly link: string
  readonly begin: string
  readonly notBegun: (name: string) => string
  readonly young: string
  readonly kept: string
  readonly older: string
  readonly notKept: string
  readonly nothingNew: string
  readonly folder: string
  readonly folderLede: string
  readonly folderWrite: string
  readonly folderKeep: string
  readonly arrange: string
  readonly worker: string
  readonly workerHint: string
  readonly choose: string
  readonly workerName: string
  readonly notInTheList: string
  readonly afterSupport: string
  readonly holdsAfterName: string
  readonly adult: string
  readonly adultAnswers: Readonly<Record<AdultAnswer, string>>
  readonly adultWho: string
  readonly adultHint: string
  readonly meeting: string
  readonly meetingHint: string
  readonly meetings: Readonly<Record<MeetingState, string>>
  readonly meetingOn: string
  readonly meetingWho: string
  readonly offered: string
  readonly offeredHint: string
  readonly support: string
  readonly supportHint: string
  readonly holdsAfter: string
  readonly next: string
  readonly nextHint: string
  readonly whoAsks: string
  readonly counted: string
  readonly reads: string
  readonly keep: string
  readonly faults: Readonly<Record<ArrangeFault, string>>
}

export const deskTransitionInEnglish: DeskTransitionWords = {
  title: 'Moving on',
  heading: 'Moving on, from 17 to past 18',
  lede: 'What has to be there so that they do not fall between two services. Nothing here ends by itself on a birthday.',
  theyRead: 'This is what they read:',
  noBirthday: 'Their birthday is not written down, so the days cannot be said.',
  back: 'What they brought',
  link: 'Look at how they move on',
  begin: 'Begin it together',
  notBegun: (name) => `Nobody has begun yet to plan how ${name} moves on`,
  young: 'The young person',
  kept: 'Kept. The young person reads it at once.',
  older: 'Somebody was quicker. What you typed is still here; look at what stands above, and keep it again.',
  notKept: 'It could not be kept. Try again.',
  nothingNew: 'Nothing is different from what stands there.',
  folder: 'The folder',
  folderLede: 'It is theirs, in their words, to print and to take along. They write it on their own page.',
  folderWrite: 'Take down what they say for their folder',
  folderKeep: 'Keep it in the folder',
  arrange: 'What is arranged',
  worker: 'Who sees to it, by name',
  workerHint: 'One person for the whole way. Leave it empty where there is nobody: that is a gap, and is said',
  choose: 'Choose',
  notInTheList: 'Somebody who is not in the list',
  afterSupport: 'After the support: who holds it then',
  workerName: 'Or the name of somebody else who sees to it',
  holdsAfterName: 'Or the name of somebody else who holds it after that',
  adult: 'What does the service for adults say?',
  adultAnswers: {
    'not-asked': 'It has not been asked',
    asked: 'It was asked, and has not answered',
    'said-yes': 'Yes',
    'said-no': 'No',
  },
  adultWho: 'Which service for adults',
  adultHint: 'Only where one was asked',
  meeting: 'Do both services meet, with the young person there?',
  meetingHint: 'On the day itself it comes up under Today',
  meetings: {
    none: 'No day is set',
    set: 'A day is set',
    met: 'They met',
    'not-met': 'They were to meet, and did not',
  },
  meetingOn: 'On which day',
  meetingWho: 'Who meets',
  offered: 'What there is from 18 on',
  offeredHint: 'Whoever gives it: also what is not the NHS',
  support: 'Support goes on until',
  supportHint: 'At least six months after the 18th birthday. Like 14 3 2027',
  holdsAfter: 'Who holds it after that',
  next: 'When does somebody ask again?',
  nextHint: 'Before the support ends. Leave it empty only when it is over and somebody holds it',
  whoAsks: 'Who asks',
  counted: 'What is missing is counted for the place, once, with nobody’s name.',
  reads: 'The young person reads this always, and so does whoever they share it with.',
  keep: 'Keep what is arranged',
  faults: arrangeFaultInEnglish,
}
