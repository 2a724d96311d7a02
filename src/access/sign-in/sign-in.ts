import { type Result, refused } from '../../shared/result.ts'
import { type Job, jobs } from '../subject.ts'
import type { ActingAs } from './session.ts'

/** What somebody shows to sign in. A passkey and a sign-in by their own organisation come with their own exchange. */
export type Shown =
  | { readonly by: 'password'; readonly knownAs: string; readonly password: string; readonly code: string }
  | { readonly by: 'five-words'; readonly words: string }
  | { readonly by: 'link'; readonly token: string }
  | { readonly by: 'handed-code'; readonly code: string }

/** The one refusal that leaves: who is unknown, closed, mistaken or too late looks like who is shut out. */
export const couldNot: OrCouldNot<never> = refused('could-not-sign-in')
export type CouldNotSignIn = 'could-not-sign-in'
export type OrCouldNot<Value> = Result<Value, CouldNotSignIn>

/** Why not, for tests and counts alone. It goes into no page, and into no log beside a name. */
export type WhyNot =
  | 'too-many-tries'
  | 'busy'
  | 'unreadable'
  | 'unknown'
  | 'wrong-secret'
  | 'wrong-code'
  | 'used-up'
  | 'closed'
  | 'not-alone'
  | 'somebody-else'
  | 'no-job'
  /** Nothing that this browser began stands behind it: foreign, changed, expired, or for another place. */
  | 'not-begun'
  | 'not-proved'
  /** Their organisation does not say that it asked for a second thing. */
  | 'one-thing-only'
  /** Their organisation's own sign-in did not answer. */
  | 'away'

/** Ways to sign in that can be added. */
export type WayKind = 'password' | 'totp' | 'recovery-codes' | 'five-words' | 'contact'

const ofProfessionals: readonly WayKind[] = ['password', 'totp', 'recovery-codes']
const ofOthers: readonly WayKind[] = ['five-words', 'contact']

export const isJob = (actingAs: string): actingAs is Job => (jobs as readonly string[]).includes(actingAs)

/** Professionals always show two things; young people and carers need neither a password nor a telephone. */
export const waysOf = (actingAs: ActingAs): readonly WayKind[] => (isJob(actingAs) ? ofProfessionals : ofOthers)

/** Does one thing shown suffice? A professional's link or handed code opens nothing without their second thing. */
export const opensAlone = (isA: 'young-person' | 'carer' | 'professional'): boolean => isA !== 'professional'

/** Minutes for which a link to a safe contact opens something, and hours for a code that a worker hands over. */
export const linkMinutes = 15
export const handedCodeHours = 24

/** The name that somebody signs in with, as it is looked up. */
export const asKnown = (knownAs: string): string => knownAs.normalize('NFKC').trim().toLowerCase()

/** An email address or a telephone number, as it is looked up: letters alike, no spaces. */
export const asContact = (contact: string): string => contact.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()

/** Longer than any name, address or token that is one: such a thing is not even hashed. */
export const longestShown = 320
