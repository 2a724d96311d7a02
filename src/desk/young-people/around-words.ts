import type { ProxyScope, StandsAs } from '../../people/network.ts'

export interface AroundWords {
  readonly title: string
  readonly back: string
  readonly heading: string
  readonly now: string
  readonly nobody: string
  readonly before: string
  readonly as: Readonly<Record<StandsAs['is'], string>>
  readonly since: string
  readonly until: string
  readonly saidBy: string
  readonly madeBy: string
  readonly selfClaimed: string
  readonly opens: Readonly<Record<ProxyScope['opens'], string>>
  readonly opensSays: string
  readonly reviewedOn: string
  readonly stopped: Readonly<Record<'court' | 'young-person' | 'worker' | 'not-said', string>>
  readonly code: string
  readonly end: string
  readonly endSays: string
  readonly right: string
  readonly rightSays: string
  readonly stop: Readonly<Record<'court' | 'worker', string>>
  readonly stopSays: string
  readonly stopAsWellSays: string
  readonly review: string
  readonly reviewSays: string
  readonly reviewed: string
  readonly add: string
  readonly addSays: string
  readonly who: string
  readonly choose: string
  readonly how: string
  readonly howChoices: Readonly<Record<'worker' | 'team' | 'in-plan', string>>
  readonly whoSaysSo: string
  readonly whoSaysSoHint: string
  readonly whoSaysSoReads: string
  readonly untilAsked: string
  readonly addButton: string
  readonly carer: string
  readonly carerSays: string
  readonly given: string
  readonly family: string
  readonly carerOpens: string
  readonly evidence: string
  readonly evidenceHint: string
  readonly evidenceReads: string
  readonly hadWritten: string
  readonly checkedBy: string
  readonly checkedOn: string
  readonly carerButton: string
  readonly faults: {
    readonly who: string
    readonly how: string
    readonly already: string
    readonly given: string
    readonly carerOpens: string
    readonly evidence: string
    readonly checkedBy: string
    readonly checkedOn: string
    readonly until: string
    readonly lastWorker: string
  }
}

export const aroundInEnglish: AroundWords = {
  title: 'Who stands by them',
  back: 'Back to the record',
  heading: 'Who stands by them',
  now: 'Now',
  nobody: 'Nobody stands by them now.',
  before: 'Before',
  as: {
    worker: 'Worker',
    team: 'Of the team',
    'in-plan': 'Named in a plan',
    asked: 'Asked for help',
    proxy: 'Parent or carer',
    link: 'By a link',
    self: 'Themselves',
  },
  since: 'Since',
  until: 'Until',
  saidBy: 'Who says so',
  madeBy: 'Written down by',
  selfClaimed: 'They said so themselves, and nobody has looked at it yet.',
  opens: {
    wide: 'Plans, goals, times to meet and what helps, where it is meant for them',
    narrow: 'Times to meet and the plan',
    chosen: 'Only what the young person shows them',
  },
  opensSays: 'What they may see',
  reviewedOn: 'Last looked at on',
  stopped: {
    court: 'Stopped by a court',
    'young-person': 'Stopped by the young person',
    worker: 'Stopped by a worker',
    'not-said': 'Stopped',
  },
  code: 'Hand over a code to sign in',
  end: 'This has ended',
  endSays: 'From now on they see nothing more. What they saw stays written down.',
  right: 'I looked at it: it is right',
  rightSays: 'You say that they work with this young person.',
  stop: { court: 'A court stopped it', worker: 'Stop it' },
  stopSays: 'Stops at once all that they see.',
  stopAsWellSays: 'The young person can start it again. Where a court or you stop it as well, they can’t.',
  review: 'What they may see from today on',
  reviewSays:
    'Look at it together with the young person. It narrows by itself at 11 and 16 and ends at 18; it never opens by itself.',
  reviewed: 'Save what was looked at',
  add: 'Somebody who works with them',
  addSays: 'From now on they see what is shared with whoever stands by them in this way.',
  who: 'Who',
  choose: 'Choose somebody',
  how: 'How',
  howChoices: {
    worker: 'Works with them',
    team: 'Is of the team, and sees what is for the team',
    'in-plan': 'Is named in a plan, and sees only what names them',
  },
  whoSaysSo: 'Who says so',
  whoSaysSoHint: 'For example: Callum. Or: the letter of the school. No other names.',
  untilAsked: 'Until, if it has an end',
  addButton: 'Add them',
  carer: 'A parent or carer who may see some of it',
  carerSays: 'They get a sign-in of their own. Ask the young person first, alone.',
  given: 'First name',
  family: 'Family name',
  carerOpens: 'What may they see?',
  whoSaysSoReads: 'Everybody who works with them reads who says so, and the young person.',
  evidence: 'What was seen that shows it',
  evidenceHint: 'For example: birth certificate, court order of 3 March. What a court forbids belongs here too.',
  evidenceReads:
    'It is kept sealed and stands on no page. It is part of the whole record, for which the young person or a court can ask. The parent or carer does not read it.',
  hadWritten: 'This is what you had written.',
  checkedBy: 'Who saw it',
  checkedOn: 'When was it seen?',
  carerButton: 'Add this parent or carer',
  faults: {
    who: 'Select who',
    how: 'Select how',
    already: 'They stand by them like that already',
    given: 'Enter a first name',
    carerOpens: 'Select what they may see',
    evidence: 'Enter what was seen',
    checkedBy: 'Select who saw it',
    checkedOn: 'Enter the day on which it was seen, not after today',
    until: 'Enter a day that is to come',
    lastWorker: 'Nobody else works with them. Add somebody first, so that they are not left alone',
  },
}
