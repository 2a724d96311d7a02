/** The words of handing over. */
export interface HandOverWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly back: { readonly desk: string; readonly handOver: string }
  readonly askedOfYou: {
    readonly heading: string
    readonly says: (from: string, day: string) => string
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
  readonly problem: string
  readonly faults: {
    readonly 'needs-a-colleague': string
    readonly 'asked-already': string
    readonly 'answered-already': string
  }
}

export const handOverInEnglish: HandOverWords = {
  title: 'Hand over',
  heading: 'Hand over',
  lede: 'Before you leave, a colleague goes on with each young person that you work with. You ask, they say yes or no, one by one. Tell the young person first.',
  back: { desk: 'Back to your desk', handOver: 'Back to hand over' },
  askedOfYou: {
    heading: 'You are asked',
    says: (from, day) => `${from} asks you to go on with somebody they work with (asked on ${day}).`,
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
  problem: 'This could not be done',
  faults: {
    'needs-a-colleague': 'Choose a colleague from the list',
    'asked-already': 'Somebody was asked already. Take that back first',
    'answered-already': 'That was answered already, or taken back',
  },
}
