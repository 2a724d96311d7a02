import { auditHash } from './access/audit/audit-hash.edge.ts'
import { masterKey } from './access/facts/person-keys.edge.ts'
import { accountPaths } from './access/sign-in/account-paths.ts'
import { findDemonstrationAccounts } from './access/sign-in/demonstration-accounts.store.ts'
import { faultsOfDemonstration } from './access/sign-in/demonstration-accounts.ts'
import { readWordList } from './access/sign-in/five-words.edge.ts'
import { formTokens } from './access/sign-in/form-token.edge.ts'
import { contactsBeforeALink } from './access/sign-in/link-contacts.store.ts'
import { issuerAtWork } from './access/sign-in/oidc.edge.ts'
import type { OidcIssuer } from './access/sign-in/oidc-settings.edge.ts'
import { passkeySite } from './access/sign-in/passkey.edge.ts'
import { slowHashing } from './access/sign-in/password.edge.ts'
import { linkMinutes } from './access/sign-in/sign-in.ts'
import { signInKeys } from './access/sign-in/sign-in-keys.edge.ts'
import type { LinkLetter } from './access/sign-in/sign-in-links.store.ts'
import { signInPaths } from './access/sign-in/sign-in-paths.ts'
import { linkLetterInEnglish } from './access/sign-in/sign-in-words.ts'
import type { Behind } from './access/sign-in/signed-in.page.tsx'
import type { Letters, SigningIn } from './access/sign-in/signing-in.page.tsx'
import { QrCode } from './doors/qr.edge.tsx'
import type { Locality } from './locality/locality.ts'
import type { Message } from './messages/message.ts'
import type { Sealing } from './messages/sealing.edge.ts'
import { sendSignInLink } from './messages/sign-in-link.store.ts'
import { marked } from './site/keeping-in-touch.store.ts'
import { asksFor, reachable, type Sending } from './site/send.page.tsx'
import type { Database } from './store/database.ts'
import { frameInEnglish } from './web/frame-words.ts'

/** What an installation brings to its sign-in. */
export interface Installation {
  readonly database: Database
  readonly secret: string
  /** The folder of one language, `content/en/`. */
  readonly content: URL
  readonly localities: () => readonly Locality[]
}

/** Every key is made from the secret, each for its own purpose. */
export const behindSignInOf = ({ database, secret, content, localities }: Installation): Behind => ({
  desk: {
    ...{ database, keys: signInKeys(secret), hashing: slowHashing(), wordList: readWordList(content) },
    hashOf: auditHash(secret),
  },
  tokens: formTokens(secret),
  master: masterKey(secret),
  hashOf: auditHash(secret),
  agesOf: (slug) => localities().find((locality) => locality.slug === slug)?.settings.ages ?? [],
})

/** What an installation brings to the pages of signing in. */
export interface AtTheSignIn {
  readonly behind: Behind
  readonly mode: 'demonstration' | 'production'
  readonly publicUrl: string
  readonly issuers: readonly OidcIssuer[]
  /** Seals messages that wait. */
  readonly messages: Sealing
  readonly channels: Sending['channels']
  /** True for a demonstration locality. */
  readonly isMadeUp: (locality: string) => boolean
}

/** The pages of signing in, with the world behind them: who sends, who draws, and whose sign-ins are taken. */
export const signingInOf = ({ behind, mode, publicUrl, issuers, ...posting }: AtTheSignIn): SigningIn => ({
  ...behind,
  mode,
  letters: lettersOf({ ...posting, master: behind.master }),
  site: passkeySite(publicUrl, frameInEnglish.product),
  issuers: issuers.map((issuer) => issuerAtWork(issuer)),
  draw: (address, label) => QrCode({ address, label }),
})

type Posting = Pick<AtTheSignIn, 'messages' | 'channels' | 'isMadeUp'> & Pick<Behind, 'master'>

/** A link goes by the outbox, in the transaction in which it was made and as far as it is safe: one neutral line and the link. */
const lettersOf = ({ messages, channels, isMadeUp, master }: Posting): Letters => ({
  asks: asksFor(channels),
  read: (typed) => reachable(typed, channels)?.to,
  send: (locality, home) => async (handle, letter) => {
    const message = messageOf(letter, { home, channels })
    if (!message) return
    await sendSignInLink(handle, messages, {
      locality,
      message: isMadeUp(locality) ? marked(message) : message,
      contacts: await contactsBeforeALink(handle, master),
      now: new Date(letter.now),
      ends: new Date(letter.now + linkMinutes * 60_000),
      goes: letter.goes,
    })
  },
})

interface SentFrom extends Pick<Posting, 'channels'> {
  readonly home: string
}

function messageOf({ says, to, token }: LinkLetter, { home, channels }: SentFrom): Message | undefined {
  const contact = reachable(to, channels)
  const { subject, bodies } = linkLetterInEnglish
  const leadsTo = says === 'sign-in' ? signInPaths.link : accountPaths.contact
  return contact && { contact, subject, body: bodies[says](`${home}${leadsTo}/${token}`) }
}

/**
 * One tap would open them: a place that is no demonstration any more keeps nobody of it either.
 * @throws where an account of the demonstration stands in any of these places: production does not start so.
 */
export async function refuseDemonstrationAccounts(
  database: Database,
  localities: readonly { readonly slug: string }[],
): Promise<void> {
  const slugs = localities.map(({ slug }) => slug)
  const faults = faultsOfDemonstration('production', await findDemonstrationAccounts(database, slugs))
  if (faults.length > 0) throw new Error(`Production does not start: ${faults.join(' ')}`)
}
