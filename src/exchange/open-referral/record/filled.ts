/** A record as it leaves this program: plain JSON. */
export type Json = string | number | boolean | Json[] | { [name: string]: Json }
export type JsonRecord = { [name: string]: Json }

type Loose = Json | readonly Json[] | undefined

const isEmpty = (value: Loose): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** Leaves out what has no value: Open Referral UK wants no null and no empty text, and a missing list says as much as an empty one. */
export function filled(values: { readonly [name: string]: Loose }): JsonRecord {
  const entries = Object.entries(values).filter(([, value]) => !isEmpty(value))
  return Object.fromEntries(entries) as JsonRecord
}

const loneSurrogates = /\p{Surrogate}/gu

/** A web address that the schemas accept, else undefined. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined
  const url = new URL(text)
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '')
    return undefined
  if (
    /^https?:\/\/[\w.-]+(:\d+)?([/?#][\w\-.~:/?#@!$&'()*+,;=%]*)?$/.test(text) &&
    !/%(?![\dA-Fa-f]{2})/.test(text) &&
    !/#.*#/.test(text)
  )
    return text
  const rest = url.href.slice(url.origin.length).replace(/%(?![\dA-Fa-f]{2})/g, '%25')
  const [path = '', ...fragments] = rest.split('#')
  const safe = (part: string): string =>
    part.replace(loneSurrogates, '').replaceAll(/[[\]|^`{}\\"<>\s]/g, encodeURIComponent)
  return url.origin + safe(path) + (fragments.length > 0 ? `#${safe(fragments.join('%23'))}` : '')
}

const address =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i

/** An e-mail address that the schemas accept, else undefined. */
export const mailAddress = (text: string | undefined): string | undefined =>
  text !== undefined && text.length <= 254 && address.test(text) ? text : undefined
