import type { SafeContact } from '../people/safe-contact.ts'
import type { ToAPerson } from './may-reach.ts'
import type { Contact, Message } from './message.ts'

/** What a message to a person may be made of. There is no place in it for what it is about. */
export interface Composing {
  /** Where to sign in: used only where nobody else sees the message. */
  readonly signIn: string
  /** Used only where they agreed that it may be said. */
  readonly agency: string
}

/** The words of a message to a person, in one language. */
export interface PersonWords {
  readonly language: string
  readonly subject: string
  readonly line: string
  readonly from: (agency: string) => string
  readonly signIn: (link: string) => string
}

export const personWordsInEnglish: PersonWords = {
  language: 'en',
  subject: 'A message for you',
  line: 'There is something new for you.',
  from: (agency) => `There is something new for you from ${agency}.`,
  signIn: (link) => `Sign in to read it: ${link}`,
}

const isSent = (contact: SafeContact): contact is SafeContact & Contact =>
  contact.channel === 'email' || contact.channel === 'text'

/** How a contact would be asked for what it allows. */
export const asLittleAs = (contact: SafeContact, { language }: PersonWords): ToAPerson => ({
  way: contact.channel,
  to: contact.to,
  says: contact.sharedBy.length > 0 && contact.mayBeSaid.is === 'who-it-is-from' ? 'nothing' : contact.mayBeSaid.is,
  language,
  meets: [],
})

/**
 * The message itself: one neutral line, the agency where they agreed, or exactly the words they chose; a link only where nobody shares
 * the contact and no words were chosen.
 * @returns undefined where it is a call or a letter, which a person makes.
 */
export function composed(
  contact: SafeContact,
  { signIn, agency }: Composing,
  words: PersonWords = personWordsInEnglish,
): Message | undefined {
  if (!isSent(contact)) return undefined
  const { channel, to, mayBeSaid, sharedBy } = contact
  if (mayBeSaid.is === 'nothing-but') return { contact: { channel, to }, subject: words.subject, body: mayBeSaid.words }
  const isAlone = sharedBy.length === 0
  const line = isAlone && mayBeSaid.is === 'who-it-is-from' ? words.from(agency) : words.line
  const body = isAlone ? `${line} ${words.signIn(signIn)}` : line
  return { contact: { channel, to }, subject: words.subject, body }
}
