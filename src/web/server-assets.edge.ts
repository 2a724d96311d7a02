import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { z } from 'zod'

/** Style sheet, fonts, icons and small scripts, held in memory with their compressed forms. */
export interface Assets {
  /** `app.css` -> `/assets/app-3f2a1b.css` */
  readonly address: (name: string) => string
  readonly serve: (file: string, accepts: string) => Response
}

interface Held {
  readonly type: string
  readonly plain: Uint8Array
  /** How to compress it, where that makes it smaller. Done when it is first asked for, and held. */
  readonly gzip?: () => Uint8Array
  readonly brotli?: () => Uint8Array
}

function onFirstUse(make: () => Uint8Array): () => Uint8Array {
  let made: Uint8Array | undefined
  return () => {
    made ??= make()
    return made
  }
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
}

const hold = (file: URL, name: string): Held => {
  const plain = readFileSync(file)
  const extension = name.split('.').at(-1) ?? ''
  const type = types[extension] ?? 'application/octet-stream'
  return extension === 'woff2' || extension === 'png'
    ? { type, plain }
    : {
        ...{ type, plain },
        gzip: onFirstUse(() => gzipSync(plain, { level: 9 })),
        brotli: onFirstUse(() => brotliCompressSync(plain)),
      }
}

/**
 * @param folder what `npm run build` made, with its manifest.json (name -> hashed name).
 * @throws where the build is missing, saying what to run.
 */
export function readAssets(folder: URL): Assets {
  const manifestFile = new URL('manifest.json', folder)
  if (!existsSync(manifestFile)) throw new Error('The style sheet has not been built. Run: npm run build')
  const manifest = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(manifestFile, 'utf8')))
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  const held = new Map(files.map(({ name }) => [name, hold(new URL(name, folder), name)]))
  return {
    address: (name) => `/assets/${manifest[name] ?? name}`,
    serve(file, accepts) {
      const found = held.get(file)
      if (!found) return new Response('Not found', { status: 404 })
      const [encoding, body] = pick(found, accepts)
      return new Response(body as BodyInit, {
        headers: {
          'content-type': found.type,
          'cache-control': 'public, max-age=31536000, immutable',
          'x-content-type-options': 'nosniff',
          vary: 'accept-encoding',
          ...(encoding ? { 'content-encoding': encoding } : {}),
        },
      })
    },
  }
}

function pick(held: Held, accepts: string): readonly [string | undefined, Uint8Array] {
  if (held.brotli && /\bbr\b/.test(accepts)) return ['br', held.brotli()]
  if (held.gzip && /\bgzip\b/.test(accepts)) return ['gzip', held.gzip()]
  return [undefined, held.plain]
}
