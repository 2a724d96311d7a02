import { statfsSync } from 'node:fs'
import { configDefaults, defineConfig } from 'vitest/config'
import { plainTotals } from './scripts/plain-totals.ts'

/** In memory, where the machine has a folder there with room to spare: what a test writes is read once and thrown away. */
function inMemory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > 4e9 ? '/dev/shm' : undefined
  } catch {
    return undefined
  }
}

const folder = inMemory()
if (folder) process.env['TMPDIR'] ??= folder
process.env['VITEST_RUN'] ??= `${process.pid}-${Date.now()}`

/** Long walks and long proofs: `npm run proof` goes through all of them, `.ci/run` through a tenth, and `npm test` through those that are named to it. */
const long = '**/*-long.test.ts'
const isLong = process.env['LONG'] === 'yes' || process.env['PROOF'] === 'full'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'checks/**/*.test.ts', 'journeys/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(isLong ? [] : [long])],
    reporters: ['default', plainTotals],
    globalSetup: 'src/store/testing-teardown.edge.ts',
    setupFiles: 'src/store/testing-engine.edge.ts',
    pool: 'forks',
    // Our modules keep nothing of a test, so that files can share them; what a file opens, it closes.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
