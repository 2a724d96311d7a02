import type { Id } from '../shared/id.ts'

/** Words in a need that is shared, which nobody who works there has opened since they were said. */
export interface WordsWaiting {
  readonly need: Id
  readonly youngPerson: Id
  /** Who holds the need. */
  readonly owners: readonly Id[]
  /** When the longest waiting of them were said, or shown. */
  readonly since: Date
}

/** The same for whoever leads: with whom they wait, and in how many needs. */
export interface WaitingWith {
  readonly holder: Id
  readonly name: string
  readonly needs: number
  readonly since: Date
}

const hour = 3_600_000

/** So long words wait for whoever holds the need; then the others who can read them are told, and then whoever leads a team. */
export const hoursUntilTold = { colleagues: 24, lead: 48 } as const

/** What was said up to here has waited so long. */
export const saidUpTo = (now: Date, told: keyof typeof hoursUntilTold): Date =>
  new Date(now.getTime() - hoursUntilTold[told] * hour)
