/** The words of the help-now page that are not the numbers' own; those stand in content/national/. */
export interface HelpNowWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly danger: string
  readonly talk: string
  readonly worried: string
  readonly online: string
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
  online: 'Online:',
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
