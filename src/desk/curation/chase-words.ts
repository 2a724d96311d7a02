import type { Standing } from '../../directory/curation/standing.ts'
import { type Day, inWords } from '../../shared/day.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'

/** The words for asking services whether their listing is still right. */
export interface ChaseWords {
  readonly title: string
  readonly heading: string
  readonly lede: (days: number) => string
  readonly own: string
  readonly none: string
  readonly many: (many: number) => string
  readonly notChecked: (standing: Standing) => string
  readonly whom: {
    readonly curators: (names: readonly string[], agency: string) => string
    readonly agency: (agency: string) => string
    readonly email: (to: string) => string
    readonly phone: (number: string) => string
    readonly nobody: string
  }
  readonly asked: (on: Day) => string
  readonly again: (on: Day) => string
  readonly notRight: string
  readonly ask: string
  readonly askAll: (many: number) => string
  readonly askAllHint: (days: number) => string
  readonly sent: string
  readonly noSending: string
  readonly message: { readonly subject: string; readonly body: (link: string) => string }
  readonly confirm: {
    readonly title: string
    readonly heading: string
    readonly lede: string
    readonly right: string
    readonly notRight: string
    readonly notRightHint: string
    readonly once: string
    readonly thanks: { readonly title: string; readonly right: string; readonly notRight: string }
  }
}

export const chaseInEnglish: ChaseWords = {
  title: 'Not checked for long',
  heading: 'Not checked for long',
  lede: (days) =>
    `Nobody has said for more than ${days} days that these are still right. People who look for help are told to ring first.`,
  own: 'Open one of yours and say with one tap that it is still right.',
  none: 'All were checked lately.',
  many: (many) => (many === 1 ? 'One offer.' : `${many} offers, the longest without a check first.`),
  notChecked: (standing) =>
    standing.is === 'not-checked' && standing.days !== undefined
      ? `Not checked for ${standing.days} days`
      : 'Never checked, as far as we know',
  whom: {
    curators: (names, agency) => `Ask ${listInEnglish(names)} of ${agency}`,
    agency: (agency) => `Ask ${agency}`,
    email: (to) => `Ask ${to}`,
    phone: (number) => `Ring ${number}`,
    nobody: 'Nobody to ask: it has no email and no phone',
  },
  asked: (on) => `Asked on ${inWords(on)}.`,
  again: (on) => `It can be asked again on ${inWords(on)}.`,
  notRight: 'They answered that something is not right. Get in touch with them.',
  ask: 'Send the question',
  askAll: (many) =>
    many === 1 ? 'Send the question to the one below' : `Send the question to all ${many} below that can be asked`,
  askAllHint: (days) => `A message with a link goes to each, at most once in ${days} days.`,
  sent: 'The question is on its way.',
  noSending: 'This place cannot send email yet. Ask them by phone, or in person.',
  message: {
    subject: 'Is your entry still right?',
    body: (link) =>
      `Your service is listed in our directory. Is what it says still right? Please look, and answer with one tap: ${link}`,
  },
  confirm: {
    title: 'Is this still right?',
    heading: 'Is this still right?',
    lede: 'This is what people find who look for help. You need no account to answer.',
    right: 'Yes, all of this is still right',
    notRight: 'No, something is not right',
    notRightHint: 'Then whoever looks after the directory is told, and gets in touch with you.',
    once: 'This link works once.',
    thanks: {
      title: 'Thank you',
      right: 'Thank you. It now says that you checked it today.',
      notRight: 'Thank you. Whoever looks after the directory is told.',
    },
  },
}
