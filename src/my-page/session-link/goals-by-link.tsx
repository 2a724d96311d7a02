import type { LinkFault, TypedByLink } from '../../goals/by-link/session-link.ts'
import { RateFields, type RateWords, rateInEnglish } from '../../goals/rate-fields.tsx'
import type { ReadersOf } from './readers-now.store.ts'
import type { OpenLink } from './session-link.store.ts'
import type { SessionLinkWords } from './session-link-words.ts'

/** What was sent and could not be kept, with why. */
export interface Again {
  readonly typed: TypedByLink
  readonly faults: readonly LinkFault[]
  readonly once: string
}

export interface Shown {
  readonly code: string
  readonly open: OpenLink
  readonly again: Again | undefined
}

export interface PartProps extends Shown {
  readonly words: SessionLinkWords
}

/** The goals that are asked about, each with who can see that one beside those who see the rest. */
export function GoalsByLink({ open, again, words }: PartProps) {
  const { goals } = words
  const all = readersOf(open, 'helping')
  if (open.goals.every(({ id }) => !open.still.has(id))) return null
  return (
    <>
      <h2>{goals.heading}</h2>
      {open.goals.map(({ id, called }, at) =>
        open.still.has(id) ? (
          <div key={id}>
            <OthersWhoSee
              names={readersOf(open, id).filter((name) => !all.includes(name))}
              goal={called || (goals.counted[at] ?? '')}
              words={words}
            />
            <RateFields
              id={`goal-${at + 1}`}
              name={`goal-${at + 1}`}
              how="numbers"
              words={rateWords(called || (goals.counted[at] ?? ''))}
              chosen={again?.typed.goals[at]}
            />
          </div>
        ) : null,
      )}
    </>
  )
}

export const readersOf = ({ readers }: OpenLink, what: ReadersOf['of']): readonly string[] =>
  readers.find(({ of }) => of === what)?.names ?? []

interface OthersProps {
  readonly names: readonly string[]
  readonly goal: string
  readonly words: SessionLinkWords
}

/** Said before the answer is given. */
const OthersWhoSee = ({ names, goal, words }: OthersProps) =>
  names.length === 0 ? null : <p class="rd-who-sees">{words.readsToo(names, goal)}</p>

const rateWords = (asks: string): RateWords => ({ ...rateInEnglish, asks })
