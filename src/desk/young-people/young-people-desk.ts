import type { SignInDesk } from '../../access/sign-in/sign-in-desk.store.ts'
import { ageInForce, type DatedAge } from '../../people/ages.ts'
import type { KeyedHash } from '../../people/sealing.ts'
import type { Day } from '../../shared/day.ts'
import { ways } from '../../web/ways.ts'
import type { MailAtWork } from './tell-of-lifting.store.ts'

/** What the pages about young people need, beside who asks. */
export interface YoungPeopleDesk {
  /** Hashes by which somebody who is here already is found again. */
  readonly hashes: { readonly likeness: KeyedHash; readonly number: KeyedHash }
  /** The dated ages of a place. */
  readonly agesOf: (locality: string) => readonly DatedAge[]
  /** Where codes to sign in are made, but for the place. */
  readonly signIn: Omit<SignInDesk, 'locality'>
  /** How those who have to look are told at work; missing where nothing can be sent. */
  readonly mail?: MailAtWork
}

/** How those who look are told, and where they sign in to do so. */
export const tellingFrom = (
  { mail }: Pick<YoungPeopleDesk, 'mail'>,
  { origin, frame }: { readonly origin: string; readonly frame: { readonly base: string } },
): { readonly mail?: MailAtWork; readonly signInAt: string } => ({
  signInAt: `${origin}${frame.base}${ways.signIn}`,
  ...(mail ? { mail } : {}),
})

/** Whole years up to which somebody counts as a young person in a place; where it set none, the widest that the record knows. */
export const oldestIn = ({ agesOf }: YoungPeopleDesk, locality: string, today: Day): number =>
  ageInForce('oldest', agesOf(locality), today) ?? Number.MAX_SAFE_INTEGER
