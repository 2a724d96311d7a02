import type { ComponentChildren } from 'preact'
import type { Asked, Personal, Reply } from '../../web/route.ts'
import { ways } from '../../web/ways.ts'
import type { IssuerAtWork } from './oidc.edge.ts'
import type { PasskeySite } from './passkey.edge.ts'
import { type ActingAs, idleMinutes } from './session.ts'
import { cookieFor, tokenIn } from './session-cookie.ts'
import { isJob } from './sign-in.ts'
import type { SignedIn, SignInDesk, Visit } from './sign-in-desk.store.ts'
import type { SendLink } from './sign-in-links.store.ts'
import { type Behind, isInside } from './signed-in.page.tsx'
import { partsInEnglish } from './signed-in-words.ts'

/** What the pages of signing in and of one's own account need. */
export interface SigningIn extends Behind {
  readonly mode: 'demonstration' | 'production'
  readonly letters: Letters
  /** The site that passkeys are bound to. */
  readonly site: PasskeySite
  /** Organisations whose own sign-in is taken here. */
  readonly issuers: readonly IssuerAtWork[]
  /** Draws an address that an app reads. */
  readonly draw: (address: string, label: string) => ComponentChildren
}

/** Links that are sent to a contact. */
export interface Letters {
  /** What can really be sent from here; nothing else is offered. */
  readonly asks: 'both' | 'email' | undefined
  /** @returns the contact in one way of writing it; undefined where nothing can be sent there. */
  readonly read: (typed: string) => string | undefined
  /** @param home where the place stands: `https://rightdoor.example/ashmere`. */
  readonly send: (locality: string, home: string) => SendLink
}

/** The desk of the place in which somebody asks. */
export const deskIn = ({ desk }: Pick<Behind, 'desk'>, { locality }: Pick<Asked, 'locality'>): SignInDesk => ({
  ...desk,
  locality,
})

/** How somebody comes: what they said of the computer, and the session that a new one takes the place of. */
export function visitOf({ sender, now, form, header }: Asked): Visit {
  const oldToken = tokenIn(header('cookie'))
  const onSharedComputer = form.first('shared') === 'yes'
  return { address: sender, now: now.getTime(), onSharedComputer, ...(oldToken ? { oldToken } : {}) }
}

/** Where they were going, inside the place; anything else is left out. */
export function goingTo({ form, query }: Pick<Asked, 'form' | 'query'>): string | undefined {
  const to = form.first('to') ?? query.first('to') ?? ''
  return isInside(to) ? to : undefined
}

/** Where somebody begins who was going nowhere else. */
export const homeOf = (actingAs: ActingAs): string => (isJob(actingAs) ? ways.desk : ways.me)

/** They are in: the cookie, and on to where they were going. */
export const signedInReply = ({ frame }: Pick<Asked, 'frame'>, signedIn: SignedIn, to: string | undefined): Reply => ({
  is: 'go',
  to: frame.base + (to ?? homeOf(signedIn.actingAs)),
  headers: { 'set-cookie': cookieFor(signedIn.token) },
})

/** What the frame says of somebody who has signed in this very moment. */
export const personalNow = (
  { tokens }: Pick<Behind, 'tokens'>,
  { frame, form, now }: Pick<Asked, 'frame' | 'form' | 'now'>,
  { account, actingAs }: SignedIn,
): Personal => ({
  called: '',
  as: partsInEnglish[actingAs],
  home: frame.base + homeOf(actingAs),
  idleMinutes: idleMinutes({ actingAs, onSharedComputer: form.first('shared') === 'yes' }),
  formToken: tokens.make(account, now.getTime()),
})

/**
 * Marks a form of somebody signed in whose fields are secret: it does not say on which page it stands, so that nothing of it is ever kept
 * as a draft.
 */
export const FormMark = ({ personal }: { readonly personal: Personal }) => (
  <input type="hidden" name="form" value={personal.formToken} />
)

/** Carries where they were going through a form. */
export const To = ({ to }: { readonly to: string | undefined }) =>
  to === undefined ? null : <input type="hidden" name="to" value={to} />

/** An address of ours, with where they were going. */
export const withTo = (address: string, to: string | undefined): string =>
  to === undefined ? address : `${address}?to=${encodeURIComponent(to)}`
