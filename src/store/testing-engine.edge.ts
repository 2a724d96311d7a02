import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const engine = new URL('pglite.wasm', `file://${createRequire(import.meta.url).resolve('@electric-sql/pglite')}`)
const held: { [name: string]: unknown } = globalThis

// The machine code of the same bytes is shared for as long as somebody holds it: each database of a run then starts with what the first compiled.
held['engineOfTheTests'] ??= await WebAssembly.compile(readFileSync(engine))
