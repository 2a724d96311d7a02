import type { MergeRefusal } from '../../people/merge.ts'
import type { LikenessField } from '../../people/same-person.ts'
import type { SameAnswer } from '../../people/same-person-question.ts'
import { privacyInEnglish } from './privacy-words.ts'

/** The words with which two records are asked about, joined and parted. */
export interface SameWords {
  readonly title: string
  readonly back: string
  readonly problem: string
  readonly own: {
    readonly heading: string
    readonly lede: string
    readonly nothing: string
    readonly waiting: string
    readonly here: string
    readonly asked: (name: string, day: string) => string
    readonly agree: (on: string) => string
    readonly on: Readonly<Record<LikenessField, string>>
    readonly twins: string
    readonly answers: Readonly<Record<SameAnswer, string>>
    readonly said: string
    readonly saidSays: string
    readonly yours: string
    readonly toJoin: string
    readonly toJoinSays: (day: string) => string
    readonly look: string
    readonly joined: string
    readonly joinedSays: (day: string) => string
    readonly lookAgain: string
    readonly notNamed: string
    readonly doneAlready: string
  }
  readonly half: {
    readonly first: string
    readonly second: string
    readonly hidden: string
    readonly things: string
    readonly none: string
    readonly workers: string
    readonly carers: string
    readonly nobody: string
  }
  readonly join: {
    readonly heading: string
    readonly lede: string
    readonly then: string
    readonly thens: readonly string[]
    readonly keep: string
    readonly keepHint: string
    readonly twins: string
    readonly twinsYes: string
    readonly reason: string
    readonly reasonHint: string
    readonly join: string
    readonly because: Readonly<Record<MergeRefusal, string>>
  }
  readonly joined: {
    readonly heading: string
    readonly lede: (day: string) => string
    readonly signIns: string
    readonly signInsNot: string
    readonly signInsAre: (day: string) => string
    readonly signInsCheck: string
    readonly signInsJoin: string
    readonly signInsMissing: string
    readonly part: string
    readonly partLede: string
    readonly partWays: readonly string[]
    readonly since: string
    readonly sinceNone: string
    readonly whose: string
    /** Two of one name are told apart by their number. */
    readonly is: (name: string, number: number) => string
    readonly anyhow: (many: number, name: string) => string
    readonly reason: string
    readonly reasonHint: string
    readonly doPart: string
    readonly needsAReason: string
  }
}

export const sameInEnglish: SameWords = {
  title: 'Are these two one person?',
  back: 'Back to the questions',
  problem: 'There is a problem',
  own: {
    heading: 'Are these two one person?',
    lede: 'Two records look alike. Only somebody who knows them can say. Nothing is ever joined by itself.',
    nothing: 'Nothing of this waits for you.',
    waiting: 'To be answered',
    here: 'Here already',
    asked: (name, day) =>
      `On ${day} somebody who looks alike was written down. Ring who did, and ask before you answer: ${name}.`,
    agree: (on) => `The two agree on: ${on}.`,
    on: privacyInEnglish.questions.on,
    twins: 'They may be twins: family name, birthday and home agree, and the given name does not.',
    answers: { same: 'Yes, they are one', different: 'No, they are two', 'cannot-say': 'We cannot know yet' },
    said: 'Waiting for another agency',
    saidSays: 'You said that they are one. Somebody of another agency that knows one of the two has to say so as well.',
    yours: 'You asked this yourself. Somebody else answers it.',
    toJoin: 'Said to be one, and not joined yet',
    toJoinSays: (day) => `Somebody said on ${day} that the two are one.`,
    look: 'See what would become one',
    joined: 'Read as one now',
    joinedSays: (day) => `Two records, joined on ${day}.`,
    lookAgain: 'Look at the two, or part them',
    notNamed: 'Who this is about is not told to you here.',
    doneAlready: 'That was answered already, or is not yours to answer.',
  },
  half: {
    first: 'One record',
    second: 'The other record',
    hidden: 'You do not stand by this one. What it holds is not shown to you before they are joined.',
    things: 'In it',
    none: 'Nothing that you may know of',
    workers: 'Who works with them',
    carers: 'Parents or carers',
    nobody: 'Nobody',
  },
  join: {
    heading: 'What would become one',
    lede: 'Look at both before you join them. If these are two people, each would be read by the other’s workers.',
    then: 'From then on',
    thens: [
      'Everybody who works with them in one record works with them in both. Each thing keeps its own answer to who can see it.',
      'Nothing opens to a parent or carer. Each goes on seeing what they see now; one who was stopped is stopped at both.',
      'Each sign-in of the young person opens its own record, until somebody says with them there that both are theirs.',
      'New things are kept in one of the two. Nothing in either is changed.',
      'You can part them again. Both are then as they were.',
    ],
    keep: 'In which record are new things kept?',
    keepHint: 'Its name and birthday are shown. The other name still finds them.',
    twins: 'They may be twins. Has somebody asked?',
    twinsYes: 'Yes. They are one person, and not twins',
    reason: 'How do you know that they are one?',
    reasonHint: 'Kept with the record, for those who look later.',
    join: 'Join the two',
    because: {
      'not-there': 'These two cannot be joined by you',
      'needs-a-reason': 'Enter how you know that they are one',
      'one-already': 'They are one already',
      'is-part-of-another': 'One of them was joined with another record already. Join that one',
      'may-be-twins': 'Say whether somebody asked if they are twins',
    },
  },
  joined: {
    heading: 'Two records, read as one',
    lede: (day) => `Joined on ${day}. Each thing still stands in the record that it was written in.`,
    signIns: 'Signing in',
    signInsNot:
      'Each sign-in opens its own record. With the young person here, and only then, you can say that both are theirs.',
    signInsAre: (day) => `Both sign-ins are theirs, said on ${day} with them there. Each opens the whole.`,
    signInsCheck: 'They are here with me, and signed in with both',
    signInsJoin: 'Both sign-ins are theirs',
    signInsMissing: 'Tick that they are here with you and signed in with both',
    part: 'Part them again',
    partLede: 'If these are two people, part them now. This is what goes back to which.',
    partWays: [
      'Everything that was written before they were joined, and each change of it since, goes back to the record that it stands in.',
      'Whoever stood by one of them alone stands by that one again, and no more by the other.',
      'What each sign-in wrote goes with its own record.',
    ],
    since: 'Begun while they were one',
    sinceNone: 'Nothing that you can read was begun while they were one.',
    whose: 'Whose is it?',
    is: (name, number) => `${name} (${number === 1 ? 'the first' : 'the second'})`,
    anyhow: (many, name) =>
      many === 1
        ? `One more thing goes with ${name}: it was written by their own sign-in, or by their people, and is not yours to read.`
        : `${many} more things go with ${name}: they were written by their own sign-in, or by their people, and are not yours to read.`,
    reason: 'Why are they parted?',
    reasonHint: 'Kept with the record, for those who look later.',
    doPart: 'Part the two',
    needsAReason: 'Enter why they are parted',
  },
}
