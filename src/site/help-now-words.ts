/** How a number is announced to somebody who has no words to spare. */
export interface CallWords {
  /** Who it is and for whom. */
  readonly head: string
  /** What to do, with the number as the entry gives it. */
  readonly act?: (number: string) => string
  readonly note: string
}

export interface HelpNowWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly danger: string
  readonly talk: string
  readonly worried: string
  /** For an entry without words of its own. */
  readonly text: (message: string) => string
  readonly visit: (name: string) => string
  readonly alsoText: string
  readonly alsoWeb: string
  readonly hours: string
  readonly ages: (youngest: number | undefined, oldest: number | undefined) => string
  readonly deaf: CallWords
  readonly calls: Readonly<Record<string, CallWords>>
  readonly checked: (day: string) => string
  readonly unchecked: string
  readonly start: { readonly heading: string; readonly lede: string; readonly sentences: readonly string[] }
  readonly friend: { readonly heading: string; readonly lede: string; readonly points: readonly string[] }
  readonly waiting: { readonly heading: string; readonly says: string }
  readonly noAnswer: { readonly before: string; readonly link: string; readonly after: string }
}

export const helpNowInEnglish: HelpNowWords = {
  title: 'Help now',
  heading: 'You’re not too much, and it’s not too late to ask.',
  lede: 'Everyone on this page wants you to get in touch. You don’t have to be sure it’s serious.',
  danger: 'Someone is hurt, or could be very soon',
  talk: 'You want to talk, or type',
  worried: 'You’re a grown-up, worried about someone',
  text: (message) => `Text ${message}`,
  visit: (name) => `Go to ${name}`,
  alsoText: 'Or text',
  alsoWeb: 'Online:',
  hours: 'Open:',
  ages: (youngest, oldest) => {
    if (youngest !== undefined && oldest !== undefined) return `For ages ${youngest} to ${oldest}.`
    if (oldest !== undefined) return `For anyone up to ${oldest}.`
    return youngest === undefined ? '' : `For anyone from ${youngest}.`
  },
  deaf: {
    head: 'Deaf, or you sign',
    act: () => 'Sign to 111',
    note: 'British Sign Language by video, or 18001 111 with Relay UK.',
  },
  calls: {
    '999': {
      head: 'Ambulance, police',
      act: (number) => `Call ${number}`,
      note: 'Or go to A&E. If you took something, say what and when. Looking after you comes first.',
    },
    'nhs111-mh': {
      head: 'Mental health, urgent, any age',
      act: (number) => `Call ${number}, then press 2`,
      note: 'Day and night. A trained person near you, for you or for someone you’re with.',
    },
    childline: { head: 'Childline, under 19', note: 'Day and night. You can chat online too.' },
    shout: {
      head: 'Shout, any age',
      note: 'Day and night. Nobody hears you, and there’s nothing to say out loud.',
    },
    samaritans: { head: 'Samaritans, any age', note: 'Day and night. You can be silent. They’ll stay.' },
    papyrus: {
      head: 'Papyrus, thoughts of suicide',
      note: 'Day and night, under 35. Also if you’re worried about someone.',
    },
    'youngminds-parents': { head: 'YoungMinds, for parents and carers', note: 'On weekdays. About anyone under 25.' },
    nspcc: { head: 'NSPCC, about any child', note: 'If you think a child is being hurt, or isn’t safe.' },
    familyline: { head: 'FamilyLine, for adults in a family', note: 'On weekdays. Someone to talk to.' },
  },
  checked: (day) => `Checked on ${day}.`,
  unchecked: 'Not yet checked by a named person.',
  start: {
    heading: 'If you don’t know how to start',
    lede: 'Say or send one of these. You don’t have to explain.',
    sentences: [
      '“I don’t feel safe and I don’t know what to say.”',
      '“I’ve hurt myself. I want someone to stay on the line.”',
      '“I’m worried about my friend. I’m with them.”',
    ],
  },
  friend: {
    heading: 'You’re here for someone else',
    lede: 'You don’t have to carry this alone, and you don’t have to keep a promise that could cost a life. Telling one adult is not telling on them.',
    points: [
      'Stay with them, or stay on the phone.',
      'Ask straight out: “Are you thinking about killing yourself?” Asking doesn’t put the idea there.',
      'Move things they could use out of reach, if that’s safe for you.',
      'Ring any number here. You can ring about someone else.',
    ],
  },
  waiting: {
    heading: 'While you wait for an answer',
    says: 'Put both feet on the floor. Hold something cold. Name five things you can see. Go where another person is, even if you don’t talk. It’s all right to hang up and try another number.',
  },
  noAnswer: { before: 'If a number doesn’t answer, ring the next, and', link: 'tell us', after: 'when you can.' },
}
