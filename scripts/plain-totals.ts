import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** Closes a run with one plain line, and counts a file that never loaded as a failure. */
export const plainTotals: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const count = (state: string) => states.filter((each) => each === state).length
    const broken = modules.filter((each) => each.state() === 'failed' && ![...each.children.allTests('failed')].length)
    const failed = count('failed') + broken.length + unhandled.length
    const totals = process.env['TOTALS_FILE']
    if (totals) writeFileSync(totals, JSON.stringify({ passed: count('passed'), failed, skipped: count('skipped') }))
    else console.log(`${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped`)
  },
}
