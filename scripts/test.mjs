// Installs if needed, then types, lint, and every test; the last line counts them all.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ready, root } from './ready.mjs'

ready()

const bin = (name) => join(root, 'node_modules', '.bin', name)
const run = (program, args, env = {}) =>
  spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0

const only = process.argv.slice(2)
const totals = join(mkdtempSync(join(tmpdir(), 'rightdoor-totals-')), 'totals.json')
const checks =
  only.length > 0
    ? []
    : [
        ['types', () => run(bin('tsc'), ['-p', '.'])],
        ['lint', () => run(bin('biome'), ['check', '--error-on-warnings'])],
      ]
const failed = checks.filter(([name, check]) => {
  const well = check()
  process.stderr.write(`${name}: ${well ? 'well' : 'not well'}\n`)
  return !well
})
run(bin('vitest'), ['run', ...only], { TOTALS_FILE: totals })
const counted = existsSync(totals) ? JSON.parse(readFileSync(totals, 'utf8')) : { passed: 0, failed: 1, skipped: 0 }
const passed = counted.passed + checks.length - failed.length
const allFailed = counted.failed + failed.length
const skipped = counted.skipped > 0 ? `, ${counted.skipped} skipped` : ''
console.log(`${passed} passed, ${allFailed} failed${skipped}`)
process.exit(allFailed > 0 || passed === 0 ? 1 : 0)
