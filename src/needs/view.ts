import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'

/** How somebody else sees it: beside the young person's own words and never merged with them, each with who and when. */
export interface View {
  readonly id: Id
  readonly n: number
  readonly by: Id
  readonly said: string
  readonly on: Day
  readonly in: string
  readonly interpretedBy?: string
  /** Whose it is, where `by` took it down for somebody who cannot write here: an aunt, a coach. */
  readonly saidBy?: string
  /** Whoever wrote it marked it so. */
  readonly hardToRead?: true
}
