/** What a mail server says of a message that it could not bring: a delivery status notification (RFC 3464). */
export type Returned =
  | { readonly is: 'no-report' }
  /** It is late and still being tried, or it came: nothing came back. */
  | { readonly is: 'not-failed' }
  /** What may be the token that our message carried; whether it is one is still to be asked. */
  | { readonly is: 'failed'; readonly tokens: readonly string[] }

const isReport = /^content-type:\s*multipart\/report\b(?=[\s\S]*?report-type\s*=\s*"?delivery-status)/im
const statusPart = /^content-type:\s*message\/delivery-status\b/im
const failed = /^action:\s*failed\b/im
const carried = /^(?:original-envelope-id:\s*|message-id:\s*<)([A-Za-z0-9_-]{40,160})(?=[@>\s])/gim

/** @param text the whole notification, as it came. No address and no word of it goes any further than this. */
export function readReturned(text: string): Returned {
  const plain = text.replaceAll('\r\n', '\n')
  // A header may go on in the next line.
  const head = (/^[\s\S]*?\n\n/.exec(plain)?.[0] ?? plain).replaceAll(/\n[ \t]+/g, ' ')
  if (!isReport.test(head) || !statusPart.test(plain)) return { is: 'no-report' }
  if (!failed.test(plain)) return { is: 'not-failed' }
  const tokens = [...plain.replaceAll(/\n[ \t]+/g, ' ').matchAll(carried)].flatMap(([, token]) => token ?? [])
  return { is: 'failed', tokens: [...new Set(tokens)].slice(0, 10) }
}

/** What became of one notification. */
export type BecameOf = 'marked' | 'marked-before' | 'not-ours' | 'no-report' | 'not-failed'
