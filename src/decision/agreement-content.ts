import type { Offer } from '../directory/offer.ts'
import type { Grouping } from '../language/grouping.ts'
import type { Day } from '../shared/day.ts'
import type { OnTheTable } from './agreement-table.ts'
import type { ThingsToTry } from './things-to-try.ts'

/** Where things to try lie side by side, and what they are about. */
export interface LiesThere {
  readonly about: string
  /** Inside the place. */
  readonly to: string
}

/** What the pages of agreements work with, beside what is kept: words and things to try, and nothing of anybody. */
export interface AgreementContent {
  /** The five in the words for young people. */
  readonly support: Readonly<Record<Grouping, string>>
  readonly toTry: (locality: string) => readonly ThingsToTry[]
  /** Where what was on the table lies side by side today, for each thing that people came with and ticked something of. */
  readonly sideBySide: (locality: string, table: readonly OnTheTable[], today: Day) => readonly LiesThere[]
  /** The offers of the directory of a place, by their ids, as they are published now. */
  readonly offers: (locality: string) => ReadonlyMap<string, Offer>
}
