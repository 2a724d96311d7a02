import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'

/** What people are called, and who of them is the young person. */
export interface Naming {
  readonly youngPerson: Id
  readonly names: ReadonlyMap<Id, string>
}

/** What is read of a thing in a need, in plain lines, by whoever may read it. */
export interface Told {
  /** Who leads it, where somebody does. */
  readonly lead?: string
  readonly parts?: readonly { readonly who: string; readonly does: string }[]
  readonly words: string
  readonly standing: string
  readonly reviewOn: Day | ''
}

/** Those whose name is not said, or not known here. */
export interface NamingWords {
  readonly youngPerson: string
  readonly somebody: string
}

export const namingInEnglish: NamingWords = { youngPerson: 'The young person', somebody: 'Somebody' }

/** Somebody’s name, as it is known here. */
export const nameOf = ({ youngPerson, names }: Naming, id: Id, words: NamingWords = namingInEnglish): string =>
  id === youngPerson ? words.youngPerson : (names.get(id) ?? words.somebody)
