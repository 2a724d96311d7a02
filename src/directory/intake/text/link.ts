/** What became of an address of a web page. */
export type LinkRead =
  | { readonly is: 'kept'; readonly url: string }
  | { readonly is: 'repaired'; readonly url: string; readonly tracking: boolean }
  | { readonly is: 'dropped' }

const tracking =
  /^(utm_[a-z_]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|igshid|igsh|mc_cid|mc_eid|yclid|_hsenc|_hsmi|ref_src|si)$/i
const sound = /^https?:\/\/[a-z0-9.-]+(:\d+)?([/?#][!-~]*)?$/

/**
 * Reads an address as people type it: without scheme, with spaces, "HTTPS://", "http:/x". Tracking parameters go. Anything that is not
 * a page of the web (javascript:, data:, mailto:, a user's name and password in it) is dropped.
 */
export function readLink(said: string): LinkRead {
  const text = said.trim().replace(/^[<("']+|[>)"'.,;]+$/g, '')
  const url = parse(mended(text))
  if (!url) return { is: 'dropped' }
  const removed = stripTracking(url)
  if (!removed && text === said && sound.test(text) && !/["<>\\^`{|}]/.test(text)) return { is: 'kept', url: text }
  return { is: 'repaired', url: tidied(url), tracking: removed }
}

function mended(text: string): string {
  const found = /(?:https?:|www\.)\S+/i.exec(text)
  const solid = /\s/.test(text) && found ? found[0].replace(/[.,;)]+$/, '') : text.replaceAll(/\s+/g, '')
  const scheme = /^(https?)\s*(?::\/*|\/\/)\s*(?:https?:\/\/)?/i.exec(solid)
  if (scheme) return `${(scheme[1] ?? 'https').toLowerCase()}://${solid.slice(scheme[0].length)}`
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(solid) ? solid : `https://${solid.replace(/^\/+/, '')}`
}

function parse(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const isPage = url.protocol === 'http:' || url.protocol === 'https:'
  const hasHost = /^([a-z0-9_-]+\.)+[a-z][a-z0-9-]*$/i.test(url.hostname) && url.hostname.length <= 253
  return isPage && hasHost && url.username === '' && url.password === '' && url.href.length <= 2_000 ? url : undefined
}

function stripTracking(url: URL): boolean {
  const names = [...url.searchParams.keys()].filter((name) => tracking.test(name))
  for (const name of names) url.searchParams.delete(name)
  return names.length > 0
}

const tidied = (url: URL): string =>
  (url.pathname === '/' && url.search === '' && url.hash === '' ? url.origin : url.href).replaceAll(
    /["<>\\^`{|}]/g,
    (letter) => encodeURIComponent(letter),
  )

export type EmailRead =
  | { readonly is: 'kept'; readonly email: string }
  | { readonly is: 'repaired'; readonly email: string }
  | { readonly is: 'dropped' }

/** What may stand in a public address: nothing that could end it, or begin a second receiver, inside a mailto link (RFC 6068). */
export const soundEmail = /^[a-z0-9_+'-]+(\.[a-z0-9_+'-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i

const isSound = (text: string): boolean => text.length <= 254 && soundEmail.test(text)

/** Signs that hide an address inside another one (`help%40club.example?bcc=…`): such a text is not searched for the part that is sound. */
const hidesAnother = /[?%=]|&\S*@|@\S*&/

/**
 * Reads an e-mail address; a full stop at its end, "mailto:", a name around it or a second address are mended. One with signs that
 * could lead a message elsewhere is dropped as a whole.
 */
export function readEmail(said: string): EmailRead {
  const text = said.trim()
  if (isSound(text)) return { is: 'kept', email: text }
  if (hidesAnother.test(text)) return { is: 'dropped' }
  const pieces = text
    .slice(0, 2_000)
    .replaceAll(/mailto:/gi, ' ')
    .split(/[\s,;<>()[\]"]+/)
  const email = pieces.map((piece) => piece.replace(/^[.:'/]+|[.:'/]+$/g, '')).find(isSound)
  return email === undefined ? { is: 'dropped' } : { is: 'repaired', email }
}
