import { setImmediate as nextTurn } from 'node:timers/promises'
import type { GiveWay } from './giving-way.ts'

/** A page takes a few milliseconds; nobody should wait much longer than that in front of it. */
const longestMs = 15
const mostAtOnce = 100

/** Gives way after fifteen milliseconds of work or a hundred pieces, whichever comes first. */
export function givesWay(): GiveWay {
  let since = performance.now()
  let pieces = 0
  return {
    isDue() {
      pieces += 1
      return pieces >= mostAtOnce || performance.now() - since >= longestMs
    },
    async now() {
      pieces = 0
      await nextTurn()
      since = performance.now()
    },
  }
}
