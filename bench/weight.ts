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

/** Everything that a first visit asks for. */
export interface Visit {
  readonly parts: readonly Part[]
  readonly fonts: readonly Part[]
  /** Named in a style sheet and not answered: nothing to weigh, but worth knowing. */
  readonly absent: readonly string[]
}

const textOf = async (ask: Ask, path: string): Promise<string> =>
  (await bytesOf(ask, path, 'identity')).body.toString('utf8')

async function namedIn(ask: Ask, sheet: string): Promise<readonly string[]> {
  const named = [...(await textOf(ask, sheet)).matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, path = '']) => path)
  return named
    .filter((path) => !path.startsWith('data:'))
    .map((path) => new URL(path, `http://localhost${sheet}`).pathname)
}

/** A first visit: the page, what its HTML asks for, and everything that those style sheets name. Fonts apart. */
export async function weighFirstVisit(ask: Ask, page: string): Promise<Visit> {
  const html = await textOf(ask, page)
  const direct = [...html.matchAll(/\b(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
  const sheets = direct.filter((path) => path.endsWith('.css'))
  const within = (await Promise.all(sheets.map((sheet) => namedIn(ask, sheet)))).flat()
  const answers = await Promise.all(within.map(async (path) => (await ask(path, {})).status === 200))
  const there = within.filter((_, index) => answers[index])
  const weighAll = (paths: readonly string[]) => Promise.all(paths.map((path) => weigh(ask, nameOf(path), path)))
  const assets = [...new Set([...direct, ...there])]
  return {
    parts: [await weigh(ask, 'the page itself', page), ...(await weighAll(assets.filter((path) => !isFont(path))))],
    fonts: await weighAll(assets.filter(isFont)),
    absent: [...new Set(within.filter((_, index) => !answers[index]))],
  }
}
