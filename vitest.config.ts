import { defineConfig } from 'vitest/config'
import { plainTotals } from './scripts/plain-totals.ts'

process.env['VITEST_RUN'] ??= `${process.pid}-${Date.now()}`

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'checks/**/*.test.ts', 'journeys/**/*.test.ts'],
    reporters: ['default', plainTotals],
    globalSetup: 'src/store/testing-teardown.edge.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
