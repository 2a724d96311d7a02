import { setImmediate as whatWaits } from 'node:timers/promises'

/** Lets whatever waits go first: pages are answered while long work is under way. */
export const pause = (): Promise<void> => whatWaits()
