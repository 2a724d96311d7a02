// Installs if needed, then types, lint, and every test but the long ones, or those that are named, long ones too; the last line counts them all.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ready, root } from './ready.mjs'

ready()

const bin = (name) => join(root, 'node_modules', '.bin', name)
const run = (program, args, env = {}) =>
  spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0

/** Runs beside others, and says what it has to say when it has ended, so that nobody's words come into another's. */
const check = (name, program, args) =>
  new Promise((done) => {
    const said = []
    const running = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [running.stdout, running.stderr]) stream.on('data', (bytes) => said.push(bytes))
    const end = (well, why = '') => {
      process.stderr.write(`${Buffer.concat(said)}${why}${name}: ${well ? 'well' : 'not well'}\n`)
      done(well)
    }
    running.once('error', (error) => end(false, `${error.message}\n`))
    running.once('close', (code) => end(code === 0))
  })

const only = process.argv.slice(2)
const totals = join(mkdtempSync(join(tmpdir(), 'rightdoor-totals-')), 'totals.json')
const checks =
  only.length > 0
    ? []
    : await Promise.all([
        check('types', bin('tsc'), ['-p', '.']),
        check('lint', bin('biome'), ['check', '--error-on-warnings']),
      ])
const failed = checks.filter((well) => !well)
run(bin('vitest'), ['run', ...only], { TOTALS_FILE: totals, ...(only.length > 0 ? { LONG: 'yes' } : {}) })
const counted = existsSync(totals) ? JSON.parse(readFileSync(totals, 'utf8')) : { passed: 0, failed: 1, skipped: 0 }
const passed = counted.passed + checks.length - failed.length
const allFailed = counted.failed + failed.length
const skipped = counted.skipped > 0 ? `, ${counted.skipped} skipped` : ''
console.log(`${passed} passed, ${allFailed} failed${skipped}`)
process.exit(allFailed > 0 || passed === 0 ? 1 : 0)
