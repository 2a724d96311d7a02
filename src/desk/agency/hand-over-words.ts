import type { CoverFault } from '../../plan/owners-acts.ts'
import { ownerFaultInEnglish } from '../../plan/owners-words.ts'

/** The words of handing over. */
export interface HandOverWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly back: { readonly desk: string; readonly handOver: string }
  readonly askedOfYou: {
    readonly heading: string
    readonly says: (from: string, day: string) => string
    /** @param away from one day up to, and including, another, in words. */
    readonly standsIn: (from: string, away: string, day: string) => string
    readonly yesStandsIn: string
    readonly talk: (from: string) => string
    readonly yes: string
    readonly no: string
  }
  readonly yours: string
  readonly none: string
  readonly theirs: (name: string) => string
  readonly notNamed: (since: string) => string
  readonly since: (day: string) => string
  readonly hasAnother: string
  readonly waiting: (name: string, day: string) => string
  readonly notTakenBy: (name: string) => string
  readonly takeBack: string
  /** @param away from one day up to, and including, another, in words. */
  readonly waitingToStandIn: (name: string, away: string, day: string) => string
  readonly standsIn: (name: string, away: string) => string
  readonly fromUntil: (from: string, until: string) => string
  readonly howLong: string
  readonly howLongHint: string
  readonly from: string
  readonly until: string
  readonly to: string
  readonly choose: string
  readonly everybody: string
  readonly everybodySays: string
  readonly chooseEach: string
  readonly ask: string
  readonly draft: string
  readonly nobody: string
  readonly colleagues: { readonly heading: string; readonly says: string; readonly many: (many: number) => string }
  readonly saidBy: (from: string) => string
  readonly saidByAway: (from: string) => string
  readonly problem: string
  readonly faults: {
    readonly 'needs-a-colleague': string
    readonly 'asked-already': string
    readonly 'answered-already': string
  } & Readonly<Record<CoverFault, string>>
}

export const handOverInEnglish: HandOverWords = {
  title: 'Hand over',
  heading: 'Hand over',
  lede: 'Before you leave, a colleague goes on with each young person that you work with. While you are away for a time, a colleague stands in. You ask, they say yes or no, one by one. Tell the young person first.',
  back: { desk: 'Your desk', handOver: 'Back to hand over' },
  askedOfYou: {
    heading: 'You are asked',
    says: (from, day) => `${from} asks you to go on with somebody they work with (asked on ${day}).`,
    standsIn: (from, away, day) =>
      `${from} asks you to stand in for somebody they work with, ${away} (asked on ${day}). After that you stand by them no more.`,
    yesStandsIn: 'Yes, I stand in',
    talk: (from) =>
      `Talk with ${from} first. You read who it is when you have said yes, and the young person reads that you are their worker.`,
    yes: 'Yes, I go on with them',
    no: 'No, I cannot',
  },
  yours: 'Those you work with',
  none: 'Nobody has to be handed over.',
  theirs: (name) => `Those ${name} works with`,
  notNamed: (since) => `Somebody you do not stand by (since ${since})`,
  since: (day) => `Since ${day}`,
  hasAnother: 'Another worker stands by them as well.',
  waiting: (name, day) => `${name} was asked on ${day} and has not answered yet.`,
  notTakenBy: (name) => `${name} said that they cannot.`,
  takeBack: 'Take it back',
  waitingToStandIn: (name, away, day) => `${name} was asked on ${day} to stand in ${away}, and has not answered yet.`,
  standsIn: (name, away) => `${name} stands in ${away}.`,
  fromUntil: (from, until) => (from === until ? `on ${from}` : `from ${from} to ${until}`),
  howLong: 'Only while you are away?',
  howLongHint:
    'Then say from when until when. A colleague who stands in sees what a worker sees, on those days alone, and what you hold stays with you. Leave the days empty where it is for good.',
  from: 'The first day away',
  until: 'The last day away',
  to: 'Who could go on with them?',
  everybody: 'Hand everybody to',
  everybodySays: 'They are asked for each of those below for whom you choose nobody else and nobody is asked yet.',
  chooseEach: 'Choose for each below',
  draft: 'This is what you had chosen.',
  choose: 'Choose a colleague',
  ask: 'Ask them',
  nobody: 'There is no colleague here who works with young people.',
  colleagues: {
    heading: 'Your colleagues’',
    says: 'Where a colleague cannot do it any more, you hand over for them.',
    many: (many) => (many === 1 ? '1 young person' : `${many} young people`),
  },
  saidBy: (from) => `Handed over by ${from}`,
  saidByAway: (from) => `Stands in for ${from}, who is away`,
  problem: 'There is a problem',
  faults: {
    'needs-a-colleague': 'Choose a colleague from the list',
    'asked-already': 'Somebody was asked already. Take that back first',
    'answered-already': 'That was answered already, or taken back',
    ...ownerFaultInEnglish,
  },
}
