import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { codeIn } from './code.ts'
import { type Figure, figuresOf, longest } from './figures.ts'
import { lockShape, manifestShape, runtimeOf } from './packages.ts'
import { root, textOf } from './tree.ts'

const manifest = manifestShape.parse(JSON.parse(textOf('package.json') ?? ''))
const lock = lockShape.parse(JSON.parse(textOf('package-lock.json') ?? ''))

const packages: readonly Figure[] = [
  { of: 'packages: direct', is: String(Object.keys(manifest.dependencies).length), aim: '<= 20' },
  { of: 'packages: direct, tools', is: String(Object.keys(manifest.devDependencies).length), aim: '' },
  { of: 'packages: running, all', is: String(runtimeOf(lock).length), aim: '<= 90' },
]

const assets = join(root, 'dist', 'assets')
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

/** What a first visit takes over the wire beside the page itself; fonts aside. */
function weights(): readonly Figure[] {
  if (!existsSync(assets)) return [{ of: 'weight of assets', is: 'not built: npm run build', aim: '' }]
  const names = readdirSync(assets).filter((name) => /\.(css|js|svg)$/.test(name))
  return names.map((name) => {
    const bytes = readFileSync(join(assets, name))
    const is = `${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes).length)} gzipped`
    return { of: `weight of ${name}`, is, aim: '' }
  })
}

/** One line a figure, with its aim beside it. It never fails: these are aims, and the code wins. */
function written(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ of }) => of.length))
  const middle = Math.max(...figures.map(({ is }) => is.length))
  const lines = figures.map(({ of, is, aim }) => `${of.padEnd(width)}  ${is.padStart(middle)}  ${aim}`.trimEnd())
  return lines.join('\n')
}

const files = codeIn('src/')
const visit = { of: 'first visit, fonts aside', is: 'npm run bench -- pages', aim: '<= 60 KB' }
process.stdout.on('error', () => undefined)
console.log(written([...figuresOf(files), ...packages, ...weights(), visit]))
console.log(`\nthe longest files\n${longest(files).join('\n')}`)
