import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress'
import { parseAccept } from 'hono/utils/accept'

/** How an answer is made small for its way. */
type Squeezing = 'br' | 'gzip'

type Bytes = Uint8Array<ArrayBuffer>

/** Less than a packet: to make it small would cost more than it saves. */
const leastBytes = 1_024

/** Up to here it is done on the spot, in about a millisecond; more goes to another thread, so that nobody waits for it. */
const mostOnTheSpot = 256 * 1024

const inBrotli = promisify(brotliCompress)
const inGzip = promisify(gzip)

/**
 * Level 3 of both: 47 KB of a page become 9.6 KB by brotli and 10 KB by gzip, each in a fifth of a millisecond. One KB less
 * would take three to four times as long. Files that never change are made as small as they can be, once, at the start.
 */
const quick = 3
const brotliOf = ({ length }: Bytes) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: quick, [constants.BROTLI_PARAM_SIZE_HINT]: length },
})

const squeeze: Readonly<Record<Squeezing, (plain: Bytes) => Bytes | Promise<Bytes>>> = {
  br: (plain) =>
    plain.length > mostOnTheSpot ? inBrotli(plain, brotliOf(plain)) : brotliCompressSync(plain, brotliOf(plain)),
  gzip: (plain) => (plain.length > mostOnTheSpot ? inGzip(plain, { level: quick }) : gzipSync(plain, { level: quick })),
}

const ways: readonly Squeezing[] = ['br', 'gzip']

/** What the browser takes, ours first; what it refuses with `q=0` is not sent. */
export function squeezingFor(accepts: string): Squeezing | undefined {
  const taken = parseAccept(accepts).filter(({ q }) => q > 0)
  return ways.find((way) => taken.some(({ type }) => type.toLowerCase() === way))
}

/** A body as it is sent, and the headers that say so. */
export interface Sent {
  readonly body: Bytes
  readonly headers: Readonly<Record<string, string>>
}

/**
 * @param type the content type of the body
 * @param accepts the browser's `accept-encoding`, or empty
 */
export async function squeezed(plain: Bytes, type: string, accepts: string): Promise<Sent> {
  if (!COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type)) return { body: plain, headers: {} }
  const vary = { vary: 'Accept-Encoding' }
  const way = plain.length < leastBytes ? undefined : squeezingFor(accepts)
  if (!way) return { body: plain, headers: vary }
  return { body: await squeeze[way](plain), headers: { ...vary, 'content-encoding': way } }
}
