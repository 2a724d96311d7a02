import type { Sharing } from '../access/sharing.ts'
import { listInEnglish } from '../shared/list-in-english.ts'
import { type AroundWords, aroundInEnglish } from './around-words.ts'
import { type CarerWords, carerInEnglish } from './carer-words.ts'

/** One line of who has looked. */
export interface LookSaid {
  readonly who: string
  readonly did: string
  readonly kind: string
  readonly times: number
}

/** The words of a young person's own pages. Short, spoken, to them. */
export interface MyWords {
  readonly title: string
  readonly heading: string
  readonly back: string
  readonly nothingYet: string
  readonly onlyYou: string
  readonly youAnd: (names: readonly string[]) => string
  readonly by: (name: string, day: string) => string
  readonly interpreted: (by: string) => string
  readonly you: string
  readonly somebody: string
  readonly inTheirOwnWords: string
  readonly change: string
  readonly write: {
    readonly heading: string
    readonly label: string
    readonly hint: string
    readonly nobody: string
    readonly helpNow: string
    readonly keep: string
    readonly missing: string
    readonly notKept: string
    readonly draft: string
    readonly kept: string
    readonly addTo: string
    readonly edit: string
    readonly both: string
    readonly mine: string
    readonly theirs: string
    readonly editHeading: string
  }
  readonly aside: {
    readonly see: string
    readonly seeSays: string
    readonly looked: string
    readonly lookedSays: string
    readonly around: string
    readonly aroundSays: string
    readonly contact: string
    readonly contactSays: string
    readonly copy: string
    readonly copySays: string
    readonly everything: string
    readonly everythingSays: string
  }
  readonly sees: {
    readonly title: string
    readonly heading: string
    readonly lede: string
    readonly choose: string
    readonly pick: string
    readonly circles: Readonly<Record<Sharing['with'], string>>
    readonly circleHints: Readonly<Record<Sharing['with'], string>>
    readonly also: string
    readonly alsoHint: string
    readonly save: string
    readonly saved: string
    readonly notYours: string
    readonly tellUs: string
    readonly cannotChange: string
    readonly older: string
    readonly codeWord: string
    readonly wordWriter: (name: string) => string
    readonly wordNeedsPlan: (names: readonly string[]) => string
    readonly emergency: string
    readonly joined: string
    readonly nothing: string
    readonly asOthers: string
    readonly asThem: (name: string) => string
    readonly none: string
  }
  readonly as: {
    readonly title: string
    readonly heading: (name: string) => string
    readonly lede: (name: string) => string
    readonly nothing: (name: string) => string
  }
  readonly looked: {
    readonly title: string
    readonly heading: string
    readonly lede: string
    readonly nobody: string
    /** Said to everybody, so that it tells nobody that there is one. */
    readonly unsafe: string
    readonly line: (look: LookSaid) => string
    readonly did: Readonly<Record<string, string>>
    /** What is said whole: it is about no kind of thing. */
    readonly whole: readonly string[]
    readonly parts: Readonly<Record<string, string>>
    readonly policy: string
    readonly tellUs: string
    readonly goesOn: string
    readonly newer: string
    readonly earlier: string
    readonly noEarlier: string
  }
  readonly around: AroundWords
  readonly carer: CarerWords
}

export const mineInEnglish: MyWords = {
  title: 'Your page',
  heading: 'Your page',
  back: 'Your page',
  nothingYet: 'Nothing is here yet. You can write the first thing, or leave it for another day.',
  onlyYou: 'Only you can see this.',
  youAnd: (names) => `You can see this, and so can ${listInEnglish(names)}.`,
  by: (name, day) => `${name}, ${day}.`,
  interpreted: (by) => `Through ${by}.`,
  you: 'You',
  somebody: 'Somebody',
  inTheirOwnWords: 'In their own words',
  change: 'Change who can see it',
  write: {
    heading: 'In your own words',
    label: 'A note for yourself',
    hint: 'As you’d say it. Nobody changes your words.',
    nobody:
      'Nobody reads this. Only you can see it until you choose somebody, unless somebody has to be kept safe or the law says so. If you need someone now:',
    helpNow: 'help now',
    keep: 'Keep it',
    missing: 'Enter what you want to say',
    notKept: 'We couldn’t keep this. Your words are still in the box. Try again, or tell us with “Something is wrong”',
    draft: 'This is what you had written. It isn’t kept yet.',
    kept: 'It’s kept. Only you can see it.',
    addTo: 'Add or change words',
    edit: 'Change your words',
    both: 'These words were changed somewhere else while you were writing. Here are both. Keep what’s right.',
    mine: 'What you just wrote',
    theirs: 'What stands there now',
    editHeading: 'Your words',
  },
  aside: {
    see: 'Who can see what',
    seeSays: 'For most things you choose. You can take it back any time.',
    looked: 'Who has looked',
    lookedSays: 'What kind of person opened something of yours, and when.',
    around: 'People around you',
    aroundSays: 'Who is here with you, and who put them there.',
    contact: 'How to reach you safely',
    contactSays: 'Where, when, and what may be said.',
    copy: 'Your copy',
    copySays: 'All of it, to read or to keep.',
    everything: 'Ask for everything',
    everythingSays: 'Also what isn’t on your page. It’s your right.',
  },
  sees: {
    title: 'Who can see what',
    heading: 'Who can see what',
    lede: 'Each thing has its own answer. Where there is a link, it’s yours to change. If you take it back, they can’t see it any more, but they may remember it.',
    choose: 'Who can see this?',
    pick: 'Your choice',
    circles: { 'only-me': 'Only me', 'my-worker': 'Me and my worker', 'my-team': 'Me, my worker and their team' },
    circleHints: {
      'only-me': 'Nobody else can open it, unless it keeps you or somebody else safe, you say yes, or the law says so.',
      'my-worker': 'The person you talk to.',
      'my-team': 'The people your worker works with every day.',
    },
    also: 'And these people',
    alsoHint: 'You can leave all of them out.',
    save: 'Save',
    saved: 'Saved. From now on it’s like this.',
    notYours: 'You can’t change here who sees this. You can talk to whoever wrote it, or',
    tellUs: 'tell us',
    cannotChange: 'You can’t change here who sees this. Nothing was changed',
    older: 'This was changed somewhere else a moment ago. Look at it again, then choose.',
    codeWord: 'If somebody can’t see this plan any more, they can’t see its code word either.',
    wordWriter: (name) =>
      `${name} wrote the code word down, so they can still read that. If they must not know it, agree on another word.`,
    wordNeedsPlan: (names) =>
      `Nothing was changed. Your code word can only be seen by people who can see your plan to stay safe, and ${listInEnglish(names)} can’t`,
    emergency:
      'Somebody who works here can open what you keep back for three reasons only. It keeps you or somebody else safe, you said yes, or the law says so. They have to say why. Somebody else checks it. You’re told, unless telling you is dangerous.',
    joined:
      'There were two pages about you, and they are read as one now. People who work with you in the other one can see what you share with your worker or team, too. Ask your worker who they are.',
    nothing: 'Nothing is here yet.',
    asOthers: 'See what they see',
    asThem: (name) => `See your page as ${name} sees it`,
    none: 'Nothing',
  },
  as: {
    title: 'What somebody else sees',
    heading: (name) => `What ${name} can see`,
    lede: (name) => `This is all of it. ${name} sees no gaps and no numbers where something is missing.`,
    nothing: (name) => `${name} can see nothing of yours.`,
  },
  looked: {
    title: 'Who has looked',
    heading: 'Who has looked',
    lede: 'Day by day, the newest first. What you looked at yourself isn’t in it.',
    nobody: 'There is nothing in the list.',
    unsafe:
      'If it isn’t safe to tell you of a look, it isn’t in the list. We write this on everybody’s page, whether there is one or not.',
    line: ({ who, did, kind, times }) =>
      `${[who, did, kind].filter(Boolean).join(' ')}${times > 1 ? `, ${times} times` : ''}`,
    did: {
      read: 'read',
      know: 'saw that there is',
      print: 'printed',
      export: 'took a copy of',
      write: 'wrote or changed',
      share: 'shared',
      narrow: 'took back',
      approve: 'signed',
      send: 'sent',
      search: 'searched in',
      override: 'opened, to keep somebody safe,',
      'break-glass': 'opened in an emergency',
      join: 'put together two records about you, or their sign-ins',
      part: 'took apart again two records about you',
      answer: 'said whether two records are both about you',
      'in-touch': 'was in touch with you, because a message did not go',
    },
    whole: ['join', 'part', 'answer', 'in-touch'],
    parts: {
      carer: 'A parent or carer',
      helper: 'Somebody who works with you',
      'team-lead': 'Somebody who leads a team',
      'front-desk': 'The front desk',
      'safeguarding-lead': 'The safeguarding lead',
      'privacy-officer': 'The privacy officer',
      link: 'Somebody with a link',
      program: 'Rightdoor itself',
    },
    policy:
      'You see the agency and what they do there. If something looks wrong, say so, and somebody finds out who it was:',
    tellUs: 'tell us',
    goesOn: 'The list is long. It goes on, on the next page.',
    newer: 'Newer',
    earlier: 'What was before',
    noEarlier: 'There is nothing before that.',
  },
  around: aroundInEnglish,
  carer: carerInEnglish,
}
