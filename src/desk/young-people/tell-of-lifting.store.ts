import type { Inside } from '../../access/sign-in/inside.store.ts'
import { type AtWorkWords, atWorkInEnglish } from '../../messages/at-work.ts'
import type { Message } from '../../messages/message.ts'
import type { Sealing } from '../../messages/sealing.edge.ts'
import { tellAColleague } from '../../messages/to-others.store.ts'
import type { Id } from '../../shared/id.ts'

/** How those who have to look are told, where something can be sent at all. */
export interface MailAtWork {
  /** Seals messages that wait, and where they go. */
  readonly sealed: Sealing
  readonly marked: (locality: string, message: Message) => Message
}

/** That something was opened which was not theirs: which row says so, and where to sign in to look. */
export interface ToldOf {
  readonly locality: string
  readonly lifting: Id
  readonly kind: 'override' | 'break-glass'
  readonly signIn: string
  readonly words?: AtWorkWords
}

/**
 * Tells the privacy officers and safeguarding leads of the agency, but for whoever did it, that there is something to look at: not who, not
 * about whom, not why. It is kept with what it tells of, or neither is.
 */
export async function tellThoseWhoLook(
  { handle }: Inside,
  { sealed, marked }: MailAtWork,
  { locality, lifting, kind, signIn, words = atWorkInEnglish }: ToldOf,
): Promise<void> {
  const { rows } = await handle.query<{ readonly sealed_email: Uint8Array }>(
    'select app_whom_to_tell_of($1) as sealed_email',
    [lifting],
  )
  const says = kind === 'break-glass' ? words.emergency : words.override
  const { subject, body } = marked(locality, {
    contact: { channel: 'email', to: '' },
    subject: words.subject,
    body: says + words.signIn(signIn),
  })
  for (const { sealed_email } of rows) {
    const to = sealed.open(sealed_email)
    if (to === undefined) continue
    const message = { contact: { channel: 'email', to }, subject, body } as const
    await tellAColleague({ query: (sql, values) => handle.query(sql, [...values]), sealed, locality, message })
  }
}
