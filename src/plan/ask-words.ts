import type { AboutWhat } from '../needs/own-words.ts'
import type { WayOfAsking } from './hand-over.ts'
import type { AskFault } from './hand-over-ask.ts'

/** Words with which somebody is asked for help, to one kind of reader. */
export interface AskWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  /** Until somebody else has said yes. */
  readonly stays: string
  readonly nobodyYet: string
  readonly shareFirst: string
  readonly whom: {
    readonly find: string
    readonly findHint: string
    readonly look: string
    readonly found: (many: number) => string
    readonly none: string
    readonly choose: string
    readonly person: string
    readonly personHint: string
    readonly readsHere: (team: string, agency: string) => string
    readonly noAccount: string
    readonly moreThan: (many: number) => string
  }
  readonly way: { readonly asks: string; readonly hint: string; readonly says: Readonly<Record<WayOfAsking, string>> }
  readonly shows: { readonly asks: string; readonly hint: string; readonly nothing: string }
  readonly chose: {
    readonly asks: string
    readonly hint: string
    readonly themselves: string
    readonly parent: string
  }
  readonly preview: {
    readonly button: string
    readonly title: string
    readonly heading: string
    readonly lede: (whom: string) => string
    readonly only: string
    readonly send: string
    readonly change: string
    readonly goes: Readonly<Record<WayOfAsking, string>>
  }
  readonly faults: Readonly<Record<AskFault | 'not-here' | 'not-kept', string>>
}

const faults: AskWords['faults'] = {
  'nobody-is-asked': 'Select who is asked, or enter a name',
  'way-is-missing': 'Select how they are asked',
  'nothing-is-shared': 'Select at least one thing that they may see',
  'young-persons-side-did-not-choose': 'Select who chose this. Nobody else can choose it for them',
  'is-not-to-be-taken-further': 'Check the page again: this was answered or taken further while you were writing',
  'not-here': 'Select another way to ask: nobody reads what this one is asked here',
  'not-kept': 'It was not sent. Nothing of what you chose is lost: try again',
}

const whom: AskWords['whom'] = {
  find: 'Find who could help',
  findHint: 'A few letters of its name, or of whoever runs it.',
  look: 'Look',
  found: (many) => (many === 1 ? '1 found' : `${many} found`),
  none: 'Nothing in the list of this place is called that.',
  choose: 'Who is asked?',
  person: 'Somebody else, by name',
  personHint: 'Somebody who is not in the list. They are asked by letter, secure email or telephone.',
  readsHere: (team, agency) => `${team} (${agency}) reads it here`,
  noAccount: 'Nobody reads it here: by letter, secure email or telephone',
  moreThan: (many) => `These are the first ${many}. More letters find fewer.`,
}

const goes: AskWords['preview']['goes'] = {
  here: 'It goes to their page here at once.',
  letter: 'It is kept, and then you print it as a letter.',
  'secure-email': 'It is kept, and then you copy it into a secure email.',
  telephone: 'It is kept, and you read it to them on the telephone. Say nothing more than this.',
}

/** To the young person. */
export const askInEnglish: AskWords = {
  title: 'Ask somebody for help',
  heading: 'Ask somebody for help',
  lede: 'You choose who is asked, and what they see. You can look at it first, just as they will.',
  stays: 'Whoever is with you now stays with you until somebody else has said yes.',
  nobodyYet:
    'Nobody who helps can see this yet. Show it to somebody first, so that somebody waits for the answer with you.',
  shareFirst: 'Choose who can see it',
  whom,
  way: {
    asks: 'How are they asked?',
    hint: 'If nobody reads it here, whoever is with you now sends it for you',
    says: { here: 'On their page here', letter: 'By letter', 'secure-email': 'By secure email', telephone: 'By phone' },
  },
  shows: {
    asks: 'What may they see?',
    hint: 'Tick each thing. They see these, and nothing else',
    nothing: 'There is nothing here yet that you could show.',
  },
  chose: { asks: '', hint: '', themselves: '', parent: '' },
  preview: {
    button: 'See it as they will',
    title: 'What they will see',
    heading: 'What they will see',
    lede: (name) => `This is what ${name} will see, word for word.`,
    only: 'They see this and nothing else. If you change your words later, they keep seeing these.',
    send: 'Send it',
    change: 'Change something',
    goes,
  },
  faults,
}

/** At the desk, turned to the young person. */
export const askAtDeskInEnglish: AskWords = {
  ...askInEnglish,
  title: 'Ask somebody for help, together',
  heading: 'Ask somebody for help, together',
  lede: 'Choose together who is asked, and what they see. Look at it together before it goes, just as they will.',
  stays: 'You stay with it until somebody else has said yes. To send it ends nothing.',
  way: {
    ...askInEnglish.way,
    hint: 'One clock runs for all of them: after two weeks without an answer it waits under Today.',
  },
  shows: {
    ...askInEnglish.shows,
    hint: 'Tick each thing with the young person. Whoever is asked sees these, and nothing else, not even a name that is not ticked.',
  },
  chose: {
    asks: 'Who chose what is sent?',
    hint: 'Nobody else can choose it for them.',
    themselves: 'The young person said so to me',
    parent: 'A parent or carer said so to me, because the young person cannot decide this yet',
  },
}

/** What each thing that can be shown is called. */
export interface ShowableWords {
  readonly own: Readonly<Record<AboutWhat, string>>
  readonly picture: string
  /** Where several are called alike: which of them it is. */
  readonly ofMany: (name: string, which: number, many: number) => string
  readonly pictureShows: (alt: string) => string
  readonly askedFirst: (question: string) => string
  readonly view: (name: string) => string
  readonly agreement: string
  readonly plan: string
  readonly name: string
  readonly age: string
  readonly years: (many: number) => string
  readonly ages: Readonly<Record<'under-11' | '11-to-15' | '16-to-17' | '18-to-25', string>>
  readonly reach: string
  readonly reachBy: Readonly<Record<'email' | 'text' | 'call' | 'letter', string>>
  readonly onlyTheirs: string
  readonly sharedWith: string
  readonly takePart: string
  readonly somebody: string
}

export const showableInEnglish: ShowableWords = {
  own: {
    'what-is-going-on': 'In their own words: what is going on',
    different: 'In their own words: what they want to be different',
    helps: 'In their own words: what and who helps already',
    'before-we-meet': 'In their own words: what they want to say and ask first',
  },
  picture: 'A drawing or a photo.',
  ofMany: (name, which, many) => `${name} (${which} of ${many})`,
  pictureShows: (alt) => `It shows: ${alt}`,
  askedFirst: (question) => `They were asked: “${question}”`,
  view: (name) => `How ${name} sees it`,
  agreement: 'What was agreed',
  plan: 'The plan',
  name: 'Name',
  age: 'Age',
  years: (many) => String(many),
  ages: { 'under-11': 'Under 11', '11-to-15': '11 to 15', '16-to-17': '16 or 17', '18-to-25': '18 to 25' },
  reach: 'How to reach them safely',
  reachBy: { email: 'Email', text: 'Text message', call: 'Phone', letter: 'Letter' },
  onlyTheirs: 'nobody else sees it',
  sharedWith: 'somebody else sees or hears it too: say nothing about why',
  takePart: 'What helps them to take part',
  somebody: 'somebody',
}
