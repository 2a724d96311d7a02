import type { PlanWay } from '../../plan/plan.ts'
import { type PlanShownWords, planAtDeskInEnglish } from '../../plan/plan-shown-words.ts'
import { planFaultInEnglish } from '../../plan/plan-words.ts'
import type { WaitingFault } from '../../plan/waiting-acts.ts'
import { waitingFaultInEnglish } from '../../plan/waiting-words.ts'
import type { KnownPerson } from '../young-people/whose.ts'
import type { AnyPlanFault } from './plan-sent.ts'

/** Words of plans and waits, to whoever helps. */
export interface DeskPlanWords {
  readonly title: string
  readonly heading: string
  readonly back: string
  readonly young: string
  readonly none: string
  readonly over: string
  readonly look: string
  readonly lookWait: string
  readonly shown: PlanShownWords
  readonly kept: string
  readonly notKept: string
  readonly reads: string
  readonly older: string
  readonly make: MakeWords
  readonly part: PartWords
  readonly acts: ActWords
  readonly waits: WaitWords
  readonly faults: Readonly<Record<AnyPlanFault | WaitingFault | 'waits-already', string>>
}

export interface MakeWords {
  readonly title: string
  readonly heading: string
  readonly again: string
  readonly lede: string
  readonly open: string
  readonly openAgain: string
  readonly way: string
  readonly ways: Readonly<Record<PlanWay, { readonly says: string; readonly hint: string }>>
  readonly parts: string
  readonly partsHint: string
  readonly partOf: (row: number) => string
  readonly ring: string
  readonly ringHint: string
  readonly ringOf: (row: number) => string
  readonly how: string
  readonly howHint: string
  readonly answers: string
  readonly answersHint: string
  readonly next: string
  readonly nextHint: string
  readonly day: string
  readonly asks: string
  readonly choose: string
  readonly keep: string
  readonly anotherPart: string
  readonly anotherRing: string
  readonly me: (name: string) => string
  readonly row: (row: number, says: string) => string
}

export interface PartWords {
  readonly who: string
  readonly name: string
  readonly nameHint: string
  readonly what: string
  readonly whatHint: string
  readonly when: string
  readonly whenHint: string
  readonly saysYes: string
  readonly saidYes: string
  readonly named: string
  readonly thoseAsked: string
}

export interface ActWords {
  readonly saidYes: string
  readonly iDo: string
  readonly cannot: string
  readonly iCannot: string
  readonly leaveOut: string
  readonly why: string
  readonly leaveOutNow: string
  readonly asked: string
  readonly how: string
  readonly howHint: string
  readonly nextOne: string
  readonly keep: string
  readonly day: string
  readonly setDay: string
  readonly add: string
  readonly newPart: string
  readonly addNow: string
  readonly looked: string
}

export interface WaitWords {
  readonly none: string
  readonly begin: string
  readonly meanwhile: string
  readonly meanwhileHint: string
  readonly first: string
  readonly second: string
  readonly beginNow: string
  readonly checkedIn: (who: string, day: string) => string
  readonly says: string
  readonly saysHint: string
  readonly another: string
  readonly anotherNow: string
  readonly heard: string
  readonly whatHeard: string
  readonly heardHint: string
  readonly heardNow: string
  readonly change: string
  readonly changeNow: string
  readonly over: string
  readonly why: string
  readonly whyHint: string
  readonly overNow: string
}

export const deskPlanInEnglish: DeskPlanWords = {
  title: 'The plan',
  heading: 'The plan',
  back: 'What they brought',
  young: 'The young person',
  none: 'There is no plan that you can see yet.',
  over: 'This has ended: nobody is asked under Today to do what stands below, until they come back.',
  look: 'Look at the plan, and change it',
  lookWait: 'They wait for something',
  shown: planAtDeskInEnglish,
  kept: 'Kept.',
  notKept: 'It could not be kept. What you wrote is still here. Try again',
  reads: 'The young person reads it always, and so does whoever they share it with.',
  older:
    'Somebody changed it while you were writing. How it stands now is above, and what you wrote is below: put the two together, then keep it',
  make: {
    title: 'Make a plan',
    heading: 'What happens now, and who does what?',
    again: 'Make the plan anew',
    lede: 'Fill it in together. Small things count, and to wait is a plan as well.',
    open: 'Make a plan together',
    openAgain: 'Make the plan anew',
    way: 'What kind of plan is it?',
    ways: {
      'with-others': { says: 'Several people do something', hint: 'The young person, and others.' },
      'wait-and-look-after-myself': {
        says: 'They wait, and look after themselves',
        hint: 'Somebody still asks how things are, on the day below.',
      },
      'nobody-is-asked-now': {
        says: 'They want nobody to be asked for help now',
        hint: 'That is respected. Somebody still asks how things are, on the day below.',
      },
    },
    parts: 'Who does what?',
    partsHint: 'Begin with the young person. A row that you leave empty is left out.',
    partOf: (row) => `Part ${row}`,
    ring: 'Who can they ring?',
    ringHint: 'Somebody who answers, and when.',
    ringOf: (row) => `Person to ring ${row}`,
    how: 'Number, or how else',
    howHint: 'It stands on their page and on paper.',
    answers: 'When do they answer?',
    answersHint: 'Like “Monday to Friday, 9 to 3”.',
    next: 'What happens next?',
    nextHint: 'The plan stays until somebody changes it. On this day somebody asks how things are.',
    day: 'On which day does somebody ask how things are?',
    asks: 'Who asks?',
    choose: 'Choose',
    keep: 'Keep the plan',
    anotherPart: 'One more part',
    anotherRing: 'One more to ring',
    me: (name) => `${name} (you)`,
    row: (row, says) => `${row}: ${says}`,
  },
  part: {
    who: 'Who?',
    name: 'Their name',
    nameHint: 'If they are not in the list.',
    what: 'Does what?',
    whatHint: 'Like “walk to school together”',
    when: 'By when, or how often?',
    whenHint: 'Like 27 11 2026, or “every Tuesday”',
    saysYes: 'They say yes to it now',
    saidYes: 'They said yes before. If you change it, ask them again.',
    named: 'Somebody else, named beside',
    thoseAsked: 'Somebody asked for help, named beside',
  },
  acts: {
    saidYes: 'They said yes',
    iDo: 'I do this',
    cannot: 'They can’t any more',
    iCannot: 'I can’t any more',
    leaveOut: 'Leave it out',
    why: 'Why? (if you like)',
    leaveOutNow: 'Leave this part out',
    asked: 'Somebody asked how things are',
    how: 'How are things?',
    howHint: 'A few words. You can leave it empty.',
    nextOne: 'When does somebody ask next?',
    keep: 'Keep that somebody asked',
    day: 'Choose another day',
    setDay: 'Keep this day',
    add: 'Add a part',
    newPart: 'Who does what?',
    addNow: 'Add it to the plan',
    looked: 'I have looked at what changed',
  },
  waits: {
    none: 'Nobody has written down here that they wait for something.',
    begin: 'They wait for something',
    meanwhile: 'What can help meanwhile?',
    meanwhileHint: 'One thing on each line.',
    first: 'First day on which somebody asks how they are',
    second: 'A second day (if you like)',
    beginNow: 'Keep that they wait',
    checkedIn: (who, day) => `${who} asked how they are, as agreed for ${day}`,
    says: 'What did they say?',
    saysHint: 'Leave it empty if nobody answered: it closes nothing.',
    another: 'Agree on another day',
    anotherNow: 'Keep this day as well',
    heard: 'I heard where the wait stands',
    whatHeard: 'What did you hear?',
    heardHint: 'And from whom? It is kept with today’s date.',
    heardNow: 'Keep what I heard',
    change: 'Change what can help meanwhile',
    changeNow: 'Keep it',
    over: 'The wait is over',
    why: 'Why is it over?',
    whyHint: 'Like “The first talk was on Monday”.',
    overNow: 'Keep that it is over',
  },
  faults: {
    ...planFaultInEnglish,
    ...waitingFaultInEnglish,
    'kind-of-part-is-missing': 'Select who does this',
    'name-is-missing': 'Enter their name, or select somebody',
    'waits-already': 'Check the page again: somebody wrote down that they wait while you were writing',
  },
}

/** The same, with what the young person is called: the page is turned to them. */
export const wordsFor = (words: DeskPlanWords, { names }: KnownPerson): DeskPlanWords =>
  names ? { ...words, shown: { ...words.shown, youngPerson: names.known ?? names.given } } : words
