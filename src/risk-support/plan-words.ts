import type { NamingWords } from '../needs/naming.ts'
import { namingInEnglish } from '../needs/naming.ts'
import type { OwnReason } from './own-ending.ts'
import type { AgreedWith, PartCode } from './part.ts'
import type { ViewQuestion } from './views.ts'

/** The words of a plan to stay safe, as everybody reads it: it is the young person’s, and so it speaks as they do. */
export interface RiskSupportWords extends NamingWords {
  readonly heading: string
  readonly parts: Readonly<Record<PartCode, string>>
  readonly codeWord: (word: string) => string
  readonly codeWordIsKnown: (who: string) => string
  readonly hours: (hours: string) => string
  readonly theyDo: (what: string) => string
  readonly does: (who: string) => string
  readonly agreedWith: Readonly<Record<AgreedWith, string>>
  readonly leads: (who: string) => string
  readonly backUp: (who: string) => string
  readonly leadTold: (who: string, by: string, day: string) => string
  readonly role: (what: string) => string
  readonly outOfHours: (what: string) => string
  readonly did: (what: string) => string
  readonly copy: (who: string, day: string) => string
  readonly notShared: (what: string) => string
  readonly review: (day: string) => string
  readonly ending: (how: string) => string
  readonly notYet: string
  readonly noLonger: string
  readonly noLongerHeld: (who: string, day: string) => string
  readonly goneSince: (who: string, day: string) => string
  readonly whoeverHolds: string
  readonly gaps: {
    readonly 'nobody-leads': string
    readonly 'lead-has-not-said': string
    readonly 'lead-is-not-told': (who: string, tells: string) => string
    readonly 'no-back-up': string
    readonly 'no-agency': string
    readonly 'no-code-word': string
    readonly 'code-word-is-open': string
    readonly 'lead-does-not-know-the-word': string
    readonly 'no-end-is-said': string
    readonly 'nobody-has-a-copy': string
    readonly 'not-said-who-wrote': string
    readonly 'agency-has-no-role': (who: string) => string
    readonly 'agency-has-no-out-of-hours': (who: string) => string
    readonly 'service-has-no-hours': (who: string) => string
    readonly 'service-has-no-way': (who: string) => string
    readonly 'service-does-not-say-what': (who: string) => string
    readonly 'nobody-does-it': (what: string) => string
    readonly 'nothing-is-agreed': Readonly<Record<AgreedWith, string>>
    readonly 'part-is-not-written': (part: string) => string
    readonly 'part-holds-no-longer': (part: string) => string
  }
  readonly agreed: (day: string) => string
  readonly lookAgain: (day: string) => string
  readonly check: string
  readonly lookToday: string
  readonly past: (day: string, agreed: string, whoIsAsked: string) => string
  readonly over: (day: string) => string
  readonly overWhy: (why: string) => string
  readonly overHolds: (who: string) => string
  readonly overNobody: string
  readonly overWayBack: (how: string) => string
  readonly overByMe: string
  readonly ownReasons: Readonly<Record<OwnReason, string>>
  readonly overRemains: Readonly<Record<'nothing' | 'nobody-holds-it', string>>
  readonly wantsEnd: (day: string) => string
  readonly hasNotEnded: string
  readonly goesOn: (who: string, day: string) => string
  readonly helped: (day: string) => string
  readonly helpedTold: (day: string, who: string) => string
  readonly didNot: (day: string, because: string) => string
  readonly writtenSince: string
  readonly views: Readonly<Record<ViewQuestion, string>>
}

export const riskSupportInEnglish: RiskSupportWords = {
  ...namingInEnglish,
  heading: 'My plan to stay safe',
  parts: {
    'my-signs': 'My signs',
    'helps-on-my-own': 'What helps me on my own',
    reasons: 'My reasons to keep going',
    'places-and-people': 'Places and people that help me feel different',
    'people-to-tell': 'People I can tell',
    services: 'Who I can call, and what they will do',
    safer: 'Making things safer around me',
    'makes-it-worse': 'What makes it worse',
    'agreed-with': 'What we agreed about A&E, the police and school',
    'who-leads': 'Who leads, and who does what',
    tried: 'What was tried, and what it did',
    'try-again': 'What would have to be true to try treatment again',
    copies: 'Who has a copy',
    review: 'When we look again, and how this ends',
  },
  codeWord: (word) => `Our code word: ${word}`,
  codeWordIsKnown: (who) => `A code word is agreed. It is known to ${who}, and to nobody else.`,
  hours: (hours) => `When: ${hours}`,
  theyDo: (what) => `When I call: ${what}`,
  does: (who) => `Who does it: ${who}`,
  agreedWith: { emergency: 'A&E', police: 'Police', school: 'School' },
  leads: (who) => `${who} leads.`,
  backUp: (who) => `If they are away: ${who}.`,
  leadTold: (who, by, day) => `${who} has no account here. ${by} told them on ${day} that they lead.`,
  role: (what) => `What they do: ${what}`,
  outOfHours: (what) => `At night and weekends: ${what}`,
  did: (what) => `What it did: ${what}`,
  copy: (who, day) => `${who}, since ${day}`,
  notShared: (what) => `Not shared: ${what}`,
  review: (day) => `We look at it again on ${day}.`,
  ending: (how) => `How we end it: ${how}`,
  notYet: 'Not written yet',
  noLonger: 'Nothing stands here now. What stood here no longer holds.',
  noLongerHeld: (who, day) => `It no longer holds: said by ${who} on ${day}.`,
  goneSince: (who, day) => `Said by ${who} on ${day}.`,
  whoeverHolds: 'Whoever holds what it is about',
  gaps: {
    'nobody-leads': 'Nobody leads this plan yet.',
    'lead-has-not-said': 'Whoever leads was named by the young person, and has not said yet that they do.',
    'lead-is-not-told': (who, tells) =>
      `${who} has no account here, and so nobody has asked them. ${tells} tells them that they lead.`,
    'no-back-up': 'Nobody yet for when the lead is away.',
    'no-agency': 'No agency is written down yet.',
    'no-code-word': 'No code word yet.',
    'code-word-is-open':
      'Everybody who reads this plan reads the code word. Agree another, for those alone who have to know it.',
    'lead-does-not-know-the-word': 'Whoever leads does not know the code word.',
    'no-end-is-said': 'How we end it is not written yet.',
    'nobody-has-a-copy': 'Who has a copy is not written yet.',
    'not-said-who-wrote': 'The young person has not said yet whether they helped to write this.',
    'agency-has-no-role': (who) => `${who}: what they do is not agreed yet.`,
    'agency-has-no-out-of-hours': (who) => `${who}: nothing is agreed yet for nights and weekends.`,
    'service-has-no-hours': (who) => `${who}: when they answer is not written yet.`,
    'service-has-no-way': (who) => `${who}: how to reach them is not written yet.`,
    'service-does-not-say-what': (who) => `${who}: what they will do is not written yet.`,
    'nobody-does-it': (what) => `Nobody yet to do this: ${what}`,
    'nothing-is-agreed': {
      emergency: 'Nothing is agreed yet about A&E.',
      police: 'Nothing is agreed yet about the police.',
      school: 'Nothing is agreed yet about school.',
    },
    'part-is-not-written': (part) => `${part}: not written yet.`,
    'part-holds-no-longer': (part) => `${part}: what stood here no longer holds.`,
  },
  agreed: (day) => `Agreed on ${day}.`,
  lookAgain: (day) => `Look at it again on ${day}.`,
  check: 'Check that it is still right.',
  lookToday: 'Today is the day to look at it again.',
  past: (day, agreed, whoIsAsked) =>
    `The day to look at this again was ${day}, and nobody has yet. It was last agreed on ${agreed}. Some of it may not be right any more. ${whoIsAsked} is asked to look at it again.`,
  over: (day) => `This plan ended on ${day}. It is kept, and can begin again.`,
  overWhy: (why) => `Why: ${why}`,
  overHolds: (who) => `Who looks after what is left to do: ${who}`,
  overNobody: 'Nobody knows of any danger that is left.',
  overWayBack: (how) => `The way back: ${how}`,
  overByMe: '“I ended it myself.”',
  ownReasons: {
    'not-helping': 'It doesn’t help',
    'harm-outweighs-gain': 'It makes things harder',
    'goal-met': 'I don’t need it any more',
    'own-choice': 'I don’t want it any more',
  },
  overRemains: {
    nothing: 'There’s nothing left to look after.',
    'nobody-holds-it': 'Nobody looks after what is left, and I know that.',
  },
  wantsEnd: (day) => `“I want this plan to end.” Said by the young person on ${day}.`,
  hasNotEnded: 'It has not ended yet.',
  goesOn: (who, day) => `It goes on. ${who} said so on ${day}:`,
  helped: (day) => `“I helped write this.” Said by the young person on ${day}.`,
  helpedTold: (day, who) => `“I helped write this.” Said on ${day}, written down by ${who}.`,
  didNot: (day, because) => `The young person did not help to write this. Why not, as said on ${day}: ${because}`,
  writtenSince: 'Something was written in it after that.',
  views: {
    problem: 'What the problem is',
    cause: 'What brings it about',
    whatHelps: 'What would help',
  },
}
