import type { NotDone } from '../../access/requests/for-answering.store.ts'
import type { GroundToTakeOut, ReasonToLook } from '../../access/requests/pack.ts'
import type { HowAsked, Stage } from '../../access/requests/request.ts'
import type { ToldOf } from './tell.store.ts'

type Fault =
  | Exclude<NotDone, 'not-there'>
  | 'give'
  | 'reason'
  | 'ground'
  | 'opinion'
  | 'opinion-on'
  | 'passage'
  | 'does'
  | 'because'
  | 'complaint'

export type AccessFault = Fault

/** What is said at the desk where somebody asks for everything that is kept. */
export const accessRequestsInEnglish = {
  title: 'Requests',
  heading: 'Requests for everything that is kept',
  lede: 'A young person, or somebody with their right, may have all that your agency keeps about them. You have one month from the day it came.',
  back: {
    privacy: 'Back to privacy',
    desk: 'Your desk',
    all: 'Back to the requests',
    one: 'Back to the request',
    things: 'Back to what was gathered',
  },
  none: 'No request waits.',
  waiting: (many: number) => (many === 1 ? '1 waits' : `${many} wait`),
  answered: (many: number) => (many === 1 ? '1 was answered' : `${many} were answered`),
  enter: 'Write down one that came on paper or by telephone',
  reference: 'Request',
  facts: {
    came: 'Came on',
    due: 'To be answered by',
    stage: 'Now',
    how: 'How',
    who: 'Who asked',
    checked: 'How it was checked',
    confirmed: 'Said to have been asked',
    longer: 'Longer time',
    look: 'Looks through it',
    gathered: 'Gathered',
    first: 'Signed first',
    second: 'Signed second',
    given: 'Given',
    until: 'Until',
    refused: 'Why not',
    forWhom: 'Answered for',
    complaint: 'Complaint',
  },
  stages: {
    asked: 'Waits to be gathered',
    'to-look-through': 'Waits to be looked through',
    'to-sign': 'Waits for a second person to sign',
    'to-give': 'Signed by two, waits to be given',
    'to-fetch': 'Given',
    closed: 'Closed',
    refused: 'Refused',
    'nothing-kept': 'Nothing is kept',
  } satisfies Readonly<Record<Stage, string>>,
  how: { 'own-page': 'On their own page', paper: 'On paper', telephone: 'By telephone' } satisfies Readonly<
    Record<HowAsked, string>
  >,
  forYoungPerson: 'The young person: everything',
  forCarer: 'A parent or carer: what they themselves can see, and nothing else',
  by: (name: string, day: string) => `${name}, ${day}`,
  dueBy: (day: string, left: string) => `${day} (${left})`,
  lawSays: (from: string) => `The time is that of ${from}. Nobody has checked this for your place yet.`,
  steps: {
    heading: 'What is to be done',
    confirm: 'I know that they asked',
    confirmSays:
      'It came on paper or by telephone. Before anything is gathered, somebody else says that it was asked: another privacy officer, or one person who works with them. Ask whoever asked, not whoever wrote it down.',
    gather: 'Gather everything',
    gatherSays:
      'All that your agency holds and what no agency holds, as it stands today. You read it for this alone, and the young person reads that you did. What they wrote and share with nobody who works here stays shut.',
    gatherAgain: 'Gather again',
    gatherAgainSays: 'What was said of it until now, and every signature, is gone then.',
    whoSays: 'Who can say that it was asked, and looks through it',
    look: 'Who looks through it',
    lookSays: 'You, or one person of your agency who works with them. Whoever looks through it cannot sign second.',
    askThem: 'Ask them',
    nobody: 'Nobody else, for now',
    things: 'Look through what was gathered',
    left: (many: number) =>
      many === 0
        ? 'Everything was looked at.'
        : many === 1
          ? '1 thing was not looked at yet.'
          : `${many} things were not looked at yet.`,
    first: 'I have looked through all of it',
    firstSays: 'You sign first. Somebody else signs second.',
    preview: 'See it as it will be given',
    second: 'I sign second',
    secondSays: 'Read it as it will be given. You sign exactly that.',
    give: 'Give it',
    giveOwn: 'Put it on their own page',
    givePaper: 'Print it for paper',
    giveSays: 'For 30 days. You show again who you are.',
    giveNoPage: 'They have no page of their own here. Print it, and tell them yourself, in a way that is safe.',
    print: 'Print it',
    letter: 'Print it as a letter',
    letterSays: 'Whoever has no page of their own here is told by nobody: tell them yourself, in a way that is safe.',
  },
  notSecond: {
    'they-wrote-it-down': 'You wrote it down. Somebody else says that it was asked.',
    'it-is-about-them': 'A complaint with this request is about you. Somebody else does this.',
    'they-looked-through-it': 'You looked through it. Somebody else signs second.',
    'they-made-a-mark': 'You said something of a thing in it. Somebody else signs second.',
  },
  more: {
    heading: 'More',
    longer: 'Take longer',
    longerSays:
      'Two months more, where it is complex or there are many. It is said within the first month, with your reason.',
    longerWhy: 'Why it takes longer, in words for them',
    complaint: 'A complaint belongs to it',
    complaintWhich: 'Which complaint',
    complaintAbout: 'Whom it is about',
    nobodyKnown: 'It is not known',
    noComplaint: 'None',
    complaintSays: 'The complaint is gathered with the rest. Whom it is about neither looks through this nor signs.',
    no: 'Say no',
    noSays: 'Beside your words stands how to complain to the place and to the Information Commissioner’s Office.',
    noWhy: 'Why, in words for them',
    nothing: 'Nothing is kept',
    nothingSays: 'Your agency keeps nothing about them. How to complain stands beside it.',
    reads: 'They read it on their own page.',
    readsNothing:
      'They have no page of their own here, so nobody tells them: tell them yourself, in a way that is safe. Afterwards you can print a letter.',
    save: 'Save',
  },
  told: {
    'waiting-to-go': 'They are told by a message that says only that something is new.',
    'not-safe': 'No message was sent: it would not be safe. Tell them yourself, in a way that is.',
    'no-contact': 'No message was sent: there is no contact that is shared. Tell them yourself, in a way that is safe.',
  } satisfies Readonly<Record<ToldOf, string>>,
  toldHeading: 'Given',
  things: {
    heading: 'What was gathered',
    lede: 'Leave each thing in, or take it out: whole, or a passage. “Look here” proposes and decides nothing: what it does not find may be there all the same.',
    lookHere: 'Look here',
    rest: 'Leave in everything that nobody has looked at and that has no “look here”',
    restSays: 'Do this when you have read it.',
    state: {
      'not-yet': 'Not looked at',
      'leave-in': 'Left in',
      'take-out-whole': 'Taken out',
      'take-out-passage': 'A passage taken out',
    },
    open: 'Look at it',
    empty: 'Nothing was gathered.',
  },
  lookHere: {
    'by-somebody-else': 'somebody else wrote it',
    'names-somebody': 'it may name somebody',
    'kept-back': 'it is not on their own page',
    'cannot-be-opened': 'something in it cannot be opened',
  } satisfies Readonly<Record<ReasonToLook, string>>,
  thing: {
    before: 'As it is kept',
    after: 'As it will be given',
    gone: 'Nothing of it will be given, and nothing tells that it was there.',
    said: 'What was said of it',
    takeBack: 'Take this back',
    does: 'What is to be done with it?',
    doesChoices: {
      'leave-in': 'Leave it in',
      'take-out-passage': 'Take out a passage',
      'take-out-whole': 'Take all of it out',
    },
    passage: 'The passage, letter for letter',
    passageHint: 'Copy it from above. Everywhere it stands in this thing it is taken out.',
    ground: 'On what ground?',
    reason: 'Why',
    reasonHint: 'For whoever signs second, and for whoever looks at this later. They do not read it.',
    opinionBy: 'Whose opinion it is that it would cause serious harm',
    opinionByHint: 'Only for that ground: the health or social work professional, by name and job.',
    opinionOn: 'Of which day',
    mark: 'Where it was',
    markChoices: { yes: 'A mark stands there', no: 'Nothing tells that it was there' },
    markHint: 'Nothing at all only where the mark itself would cause serious harm.',
    save: 'Save',
    next: 'The next that nobody has looked at',
  },
  grounds: {
    'about-somebody-else': 'It is about somebody else',
    'serious-harm': 'It would cause serious harm',
    'legal-privilege': 'It is between somebody and their lawyer',
  } satisfies Readonly<Record<GroundToTakeOut, string>>,
  preview: {
    heading: 'As it will be given',
    lede: 'This, and nothing else. What they wrote and share with nobody who works here is added on their own page, unread.',
  },
  paper: {
    heading: 'What is kept about you',
    lede: (agency: string, day: string) =>
      `All that ${agency} keeps about you, as it stood when it was gathered. Given on ${day}.`,
    shut: 'What you wrote and share with nobody who works here is not in it: nobody opened it. If you have a page of your own here, it is there.',
  },
  problem: 'There is a problem',
  had: 'This is what you had written.',
  faults: {
    'they-wrote-it-down': 'You wrote it down: somebody else says that it was asked',
    'not-confirmed': 'Somebody else has to say first that it was asked',
    'it-is-about-them': 'A complaint with this request is about you: somebody else does this',
    'they-looked-through-it': 'You looked through it: somebody else signs second',
    'they-made-a-mark': 'You said something of a thing in it: somebody else signs second',
    older: 'Somebody was quicker. Here it is as it stands now',
    'answered-already': 'It was answered already',
    'not-gathered': 'Gather everything first',
    'gathered-by-them': 'What a parent or carer is given was gathered when they asked',
    'something-gathered': 'Something was gathered: give it, or say no and why',
    'no-own-page': 'They have no page of their own here: print it, and tell them yourself',
    'not-looked-at': 'Say of each thing whether it stays, also where “look here” stands',
    'not-looked-through': 'Somebody has to look through it first, and sign',
    'not-signed': 'Two people have to sign first',
    'records-changed': 'Two records that were one are two now: gather again',
    'passage-is-not-there': 'Enter a passage as it stands in the thing, letter for letter',
    'too-late-for-longer': 'A longer time is said once, within the first month',
    give: 'Choose how it is given: on their own page, or on paper',
    reason: 'Enter why',
    ground: 'Choose a ground',
    opinion: 'Enter whose opinion it is',
    'opinion-on': 'Enter of which day the opinion is, not in the future',
    passage: 'Enter the passage',
    does: 'Choose what is to be done with it',
    because: 'Enter why, in words for them',
    complaint: 'Choose a complaint',
  } satisfies Readonly<Record<Fault, string>>,
}

export type AccessRequestsWords = typeof accessRequestsInEnglish
