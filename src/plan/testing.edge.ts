import type { Result } from '../shared/result.ts'

/** For tests: what was kept. */
export function keptIn<Value>(read: Result<Value, unknown>): Value {
  if (read.is !== 'ok') throw new Error(`refused: ${JSON.stringify(read.because)}`)
  return read.value
}

/** For tests: what was refused, each by its name. */
export const faultsIn = (read: Result<unknown, unknown>): readonly unknown[] => (read.is === 'ok' ? [] : read.because)
