import type { NotDone } from './colleague.ts'
import type { PeopleWords } from './people-words.ts'

/** At which field of its form something is to be put right, where it is at one. */
const places: Readonly<Partial<Record<NotDone, string>>> = {
  'needs-a-name': 'called',
  'name-is-too-long': 'called',
  'team-is-there': 'called',
  'needs-a-job': 'job',
  'has-this-job': 'job',
  'needs-an-email': 'email',
  'no-such-team': 'team',
}

/** What to put right, in words, at its field. */
export const faultsOf = (because: readonly NotDone[], { faults }: Pick<PeopleWords, 'faults'>): readonly FaultAt[] =>
  because.map((why) => {
    const at = places[why]
    return { says: faults[why], ...(at ? { at } : {}) }
  })

export interface FaultAt {
  readonly says: string
  readonly at?: string
}

/** What is said at one field. */
export const saidAt = (faults: readonly FaultAt[], at: string): string | undefined =>
  faults.find((fault) => fault.at === at)?.says
