import { whereLeavingLeads } from './ways.ts'

const policy = (nonce: string, leads: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action 'self'${leads}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')

const nothingAllowed = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
  'screen-wake-lock',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

/** Somebody who leaves their own page in a hurry is sent out by a form, which browsers hold to the policy of the page. */
const outByForm = ` ${new URL(whereLeavingLeads).origin}`

/**
 * The headers of every answer (reference: OWASP ASVS 5; the nonce is new for each answer).
 * @param isOwn true for a page of somebody signed in.
 */
export function pageHeaders(nonce: string, secure: boolean, isOwn = false): Record<string, string> {
  return {
    'content-security-policy': policy(nonce, isOwn ? outByForm : ''),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': nothingAllowed,
    'cache-control': 'private, no-cache',
    'x-frame-options': 'DENY',
    ...(secure ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}

/**
 * Whether a form was sent from another site. Browsers say so in Sec-Fetch-Site; older ones in Origin, which reads "null"
 * under our own no-referrer policy and is therefore no sign of anything.
 */
export function isFromElsewhere(header: (name: string) => string | undefined, publicUrl: string): boolean {
  const site = header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = header('origin')
  if (origin === undefined || origin === 'null') return false
  try {
    const { host } = new URL(origin)
    return host !== header('host') && host !== new URL(publicUrl).host
  } catch {
    return true
  }
}
