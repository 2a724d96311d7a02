// Installs and builds what is missing or older than its sources, so that two commands are enough on a fresh clone.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../', import.meta.url))
const at = (...parts) => join(root, ...parts)

/** @param {string[]} command @param {boolean} quiet */
function run([program, ...rest], quiet) {
  const done = spawnSync(program, rest, { cwd: root, stdio: ['ignore', quiet ? 'pipe' : 2, 2] })
  if (done.status !== 0) {
    if (quiet && done.stdout) process.stderr.write(done.stdout)
    throw new Error(`${[program, ...rest].join(' ')} did not work. Put right what it says above, then try again.`)
  }
}

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

function newestIn(folder) {
  let newest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs)
  }
  return newest
}

export function install() {
  const installed = at('node_modules', '.package-lock.json')
  if (changedAt(installed) >= changedAt(at('package-lock.json'))) return
  process.stderr.write('Installing what the lock file names …\n')
  run([process.platform === 'win32' ? 'npm.cmd' : 'npm', 'ci', '--no-audit', '--no-fund'], true)
}

export function build() {
  const stamp = at('dist', '.built')
  const sources = ['src', 'styles', 'static', 'enhance', 'scripts'].map((folder) => at(folder)).filter(existsSync)
  const newest = Math.max(
    ...sources.map(newestIn),
    changedAt(at('tsconfig.json')),
    changedAt(at('tsconfig.build.json')),
    changedAt(at('package-lock.json')),
  )
  if (changedAt(stamp) > newest) return
  process.stderr.write('Building …\n')
  run([process.execPath, at('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'], true)
  run([process.execPath, at('scripts', 'styles.mjs')], true)
  mkdirSync(at('dist'), { recursive: true })
  writeFileSync(stamp, '')
}

export function ready() {
  try {
    install()
    build()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
}
