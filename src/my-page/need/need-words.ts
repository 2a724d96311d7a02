import type { AboutWhat } from '../../needs/own-words.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'

/** One of the things that a young person says of a need: what it is about, and how it is asked. */
export interface AskedOf {
  readonly heading: string
  readonly hint: string
  readonly write: string
  readonly none: string
}

/** Words of a young person's own needs. Short, spoken, to them. */
export interface NeedWords {
  readonly list: {
    readonly heading: string
    readonly none: string
    readonly begin: string
    readonly onlyYou: string
    readonly seenBy: (names: readonly string[]) => string
  }
  readonly new: {
    readonly title: string
    readonly heading: string
    readonly lede: string
    readonly called: string
    readonly calledHint: string
    readonly optional: string
    readonly keep: string
    readonly missing: string
    readonly notKept: string
    readonly draft: string
  }
  readonly title: string
  readonly kept: string
  readonly about: Readonly<Record<AboutWhat, AskedOf>>
  readonly onlyYou: string
  readonly seenBy: (names: readonly string[]) => string
  readonly heldBy: (names: readonly string[]) => string
  /** @param reads when the team on duty reads, in its words. */
  readonly dutyReads: (team: string, reads: string) => string
  readonly share: string
  readonly shareChange: string
  readonly keepForMe: string
  readonly keepForThem: string
  readonly keep: string
  readonly missing: string
  readonly views: {
    readonly heading: string
    readonly lede: string
    readonly takenDown: (by: string, day: string) => string
  }
  readonly writtenDown: (by: string) => string
  readonly sideBySide: string
  readonly notRight: string
  readonly tellUs: string
  readonly pictures: {
    readonly summary: string
    readonly about: string
    readonly who: string
    readonly them: string
    readonly me: string
    readonly missing: string
  }
  /** What one picture shows, put right. */
  readonly picture: {
    readonly title: string
    readonly heading: string
    readonly link: string
    readonly hint: string
    readonly missing: string
    readonly older: (now: string) => string
  }
  readonly cards: {
    readonly title: string
    readonly heading: string
    readonly link: string
    readonly more: string
    readonly back: string
    readonly notKept: string
  }
  readonly rename: {
    readonly summary: string
    readonly label: string
    readonly button: string
    /** @param called as it is called now, where it has a name. */
    readonly older: (called: string | undefined) => string
  }
  readonly sharing: SharingWords
}

export interface SharingWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly who: string
  readonly nobody: string
  readonly nobodyHint: string
  readonly theyHelp: (names: readonly string[]) => string
  readonly theyHelpHint: string
  readonly onDuty: (team: string, agency: string) => string
  readonly onDutyHint: (reads: string) => string
  readonly noDuty: string
  readonly also: string
  readonly alsoHint: string
  readonly things: string
  readonly thingsHint: string
  readonly myPlan: string
  readonly save: string
  readonly saved: string
  readonly closed: string
  readonly chooseWho: string
  readonly chooseThings: string
  readonly older: string
  readonly cannot: string
  readonly emergency: string
  readonly somebody: string
}

export const needInEnglish: NeedWords = {
  list: {
    heading: 'What you’ve brought',
    none: 'You haven’t brought anything yet.',
    begin: 'Say what’s going on',
    onlyYou: 'Only you can see this.',
    seenBy: (names) => `You can see this, and so can ${listInEnglish(names)}.`,
  },
  new: {
    title: 'Something new',
    heading: 'What’s going on?',
    lede: 'Write it as you’d say it. You can stop after one line, and add to it another day.',
    called: 'What do you want to call it?',
    calledHint: 'A few words, so you find it again.',
    optional: 'if you like',
    keep: 'Keep it',
    missing: 'Enter what is going on',
    notKept: 'We couldn’t keep this. Your words are still in the box. Try again',
    draft: 'This is what you had written. It isn’t kept yet.',
  },
  title: 'What you’ve brought',
  kept: 'It’s kept.',
  about: {
    'what-is-going-on': {
      heading: 'What’s going on',
      hint: 'As you’d say it. Nobody changes your words.',
      write: 'Write more about it',
      none: 'Nothing here yet.',
    },
    different: {
      heading: 'What you’d like to be different',
      hint: 'It can be small: “I want to sleep”, “I want them to stop asking”.',
      write: 'Write what you’d like to be different',
      none: 'Nothing here yet.',
    },
    helps: {
      heading: 'What helps, and who helps, already',
      hint: 'Things you do or are good at, people, places.',
      write: 'Write what helps already',
      none: 'Nothing here yet.',
    },
    'before-we-meet': {
      heading: 'Before you meet somebody',
      hint: 'What you want to say, and what you want to ask. Nobody gets it unless you show it to them.',
      write: 'Write what you want to say or ask',
      none: 'Nothing here yet.',
    },
  },
  onlyYou: 'Only you can see this. Nobody reads it until you show it to somebody.',
  seenBy: (names) => `You can see this, and so can ${listInEnglish(names)}.`,
  heldBy: (names) =>
    `${listInEnglish(names)} ${names.length === 1 ? 'holds' : 'hold'} it with you: that’s who to ask how things stand.`,
  dutyReads: (team, reads) => `${team} reads it: ${reads}. Not at other times. If it can’t wait, use “Need help now”.`,
  share: 'Show it to somebody',
  shareChange: 'Change who can see it',
  keepForMe: 'Keep it for me',
  keepForThem: 'Keep it, and let them see it',
  keep: 'Keep it',
  missing: 'Enter what you want to say',
  views: {
    heading: 'How others see it',
    lede: 'What they say stands beside your words. It doesn’t change them.',
    takenDown: (by, day) => `${by} wrote it down for them, ${day}.`,
  },
  writtenDown: (by) => `${by} wrote it down for you. You can put it right.`,
  sideBySide: 'Look at things people try, side by side',
  notRight: 'This isn’t right?',
  tellUs: 'Say what is wrong',
  pictures: {
    summary: 'Add a drawing or a photo',
    about: 'What is it about?',
    who: 'Who sees it?',
    them: 'Those who can see the rest of it',
    me: 'Only me',
    missing: 'Choose a picture',
  },
  picture: {
    title: 'Your picture',
    heading: 'What your picture shows',
    link: 'Say what it shows',
    hint: 'In your own words, for people who can’t see it. The picture stays as it is. What it said before is kept.',
    missing: 'Enter what it shows',
    older: (now) =>
      `It was changed while you were writing. Now it says “${now}”. Yours is still in the box: keep it if it’s right`,
  },
  cards: {
    title: 'Picture cards',
    heading: 'Say it with picture cards',
    link: 'Say it with picture cards instead',
    more: 'Say something with picture cards',
    back: 'Back to what you’ve brought',
    notKept: 'We couldn’t keep this. Your cards are still here. Try again',
  },
  rename: {
    summary: 'Call it something else',
    label: 'What do you want to call it?',
    button: 'Call it that',
    older: (called) =>
      called
        ? `It’s called “${called}” now. What you wanted to call it is still in the box: keep that, or leave it`
        : 'Something changed while you were writing. What you wanted to call it is still in the box: keep it if it’s still right',
  },
  sharing: {
    title: 'Who can see it',
    heading: 'Who do you want to show it to?',
    lede: 'You choose who, and you choose what. You can take it back any time.',
    who: 'Who',
    nobody: 'Nobody for now',
    nobodyHint: 'Only you see it. Whoever holds it with you may still ask how you are.',
    theyHelp: (names) => listInEnglish(names),
    theyHelpHint: 'They work with you already.',
    onDuty: (team, agency) => `${team} (${agency})`,
    onDutyHint: (reads) => `Nobody works with you yet, so somebody on duty reads it: ${reads}. They answer you here.`,
    noDuty: 'Nobody works with you here yet, and nobody is named here who would read it. These people answer today:',
    also: 'Somebody else as well',
    alsoHint: 'They can read what you tick below, and nothing more.',
    things: 'What can they read?',
    thingsHint: 'Tick what you want them to read.',
    myPlan: 'The plan you made',
    save: 'Show it to them',
    saved: 'Done. It says who can see it now.',
    closed: 'Done. Only you can see what you brought now. Beside what others wrote here it says who can see that.',
    chooseWho: 'Select who you want to show it to',
    chooseThings: 'Select what they can read',
    older: 'Something changed while you were choosing. Look at it again, then choose',
    cannot: 'You can’t change this one here. Tell us with “Something is wrong”',
    emergency:
      'If somebody has to be kept safe or the law says so, more people may see it. You’d see here that they did.',
    somebody: 'Somebody',
  },
}
