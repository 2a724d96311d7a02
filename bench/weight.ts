import { brotliCompressSync } from 'node:zlib'

/** One part of a first visit, in bytes. */
export interface Part {
  readonly name: string
  readonly plain: number
  readonly gzip: number
  readonly brotli: number
  /** Bytes as our program sends it to a browser that takes gzip and brotli. */
  readonly served: number
  readonly servedAs: string
}

export type Ask = (path: string, headers: Readonly<Record<string, string>>) => Promise<Response>

const browser = 'gzip, deflate, br, zstd'

async function bytesOf(
  ask: Ask,
  path: string,
  accepts: string,
): Promise<{ readonly as: string; readonly body: Buffer }> {
  const response = await ask(path, { 'accept-encoding': accepts })
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`)
  return {
    as: response.headers.get('content-encoding') ?? 'plain',
    body: Buffer.from(await response.arrayBuffer()),
  }
}

/** What one address weighs. Where the program does not send brotli itself, `brotli` is what a server in front of it would send. */
async function weigh(ask: Ask, name: string, path: string): Promise<Part> {
  const plain = await bytesOf(ask, path, 'identity')
  const gzip = await bytesOf(ask, path, 'gzip')
  const served = await bytesOf(ask, path, browser)
  return {
    name,
    plain: plain.body.length,
    gzip: gzip.body.length,
    brotli: served.as === 'br' ? served.body.length : brotliCompressSync(plain.body).length,
    served: served.body.length,
    servedAs: served.as,
  }
}

const isFont = (path: string): boolean => /\.(woff2?|ttf|otf)$/.test(path)
const nameOf = (path: string): string => path.replace(/^\/assets\//, '').replace(/-[0-9a-f]{8,}(?=\.)/, '')

/** A first visit: the page, what its HTML asks for, and what those style sheets ask for. Fonts apart. */
export async function weighFirstVisit(
  ask: Ask,
  page: string,
): Promise<{ readonly parts: readonly Part[]; readonly fonts: readonly Part[] }> {
  const html = (await bytesOf(ask, page, 'identity')).body.toString('utf8')
  const direct = [...html.matchAll(/\b(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
  const within: string[] = []
  for (const sheet of direct.filter((path) => path.endsWith('.css'))) {
    const css = (await bytesOf(ask, sheet, 'identity')).body.toString('utf8')
    for (const [, path = ''] of css.matchAll(/url\(["']?([^"')]+)["']?\)/g))
      if (!path.startsWith('data:')) within.push(new URL(path, `http://localhost${sheet}`).pathname)
  }
  const assets = [...new Set([...direct, ...within])]
  const parts = [await weigh(ask, 'the page itself', page)]
  for (const path of assets.filter((each) => !isFont(each))) parts.push(await weigh(ask, nameOf(path), path))
  const fonts: Part[] = []
  for (const path of assets.filter(isFont)) fonts.push(await weigh(ask, nameOf(path), path))
  return { parts, fonts }
}
