import { z } from 'zod'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Said } from '../shared/said.ts'
import { dayShape, idShape, keptApart, saidShape } from '../shared/shapes.ts'
import type { Agreement } from './agreement.ts'
import { agreementShape, languageShape, rowShape } from './agreement-kept.ts'
import type { Language } from './agreement-people.ts'

/** Somebody whose words an agreement holds: their place among those who took part, or the young person who took no part. */
export type Whose = number | 'young-person'

/** What an interpreter said to somebody when the agreement was read back. */
export interface Interpreted {
  readonly to: number
  readonly language: Language
  readonly says: Said
}

/** Somebody stands to an agreement as they did no longer. Why is theirs to say or not. */
export interface ChangedMind {
  readonly whose: Whose
  readonly on: Day
  readonly by: Id
  readonly why?: Said
}

/** What happened, in the order in which it did. Nothing in it is ever written over. */
export type AgreementFact =
  | { readonly is: 'agreed-together'; readonly agreement: Agreement }
  | ({ readonly is: 'said-again'; readonly agreement: Id; readonly by: Id; readonly on: Day } & Interpreted)
  | ({ readonly is: 'changed-mind'; readonly agreement: Id } & ChangedMind)

/** How it is with an agreement now. */
export type StandsNow =
  | { readonly is: 'in-force' }
  /** Somebody changed their mind: people talk before anything else is done about it. */
  | { readonly is: 'to-talk-about'; readonly since: Day }
  /** Another was made when it was looked at again. */
  | { readonly is: 'followed'; readonly by: Id }

/** An agreement as it was made, and what came to it afterwards. */
export interface AgreementNow {
  readonly agreement: Agreement
  readonly interpreted: readonly Interpreted[]
  readonly changes: readonly ChangedMind[]
  readonly stands: StandsNow
  /** On which day it ended, or all of what it belongs to did: nobody looks at it again then. */
  readonly endedOn?: Day
}

/** Every agreement of a need, in the order in which they were made. A second one of the same id is none: nothing is written over. */
export function agreementsIn(facts: readonly AgreementFact[]): readonly AgreementNow[] {
  const made = new Map<Id, Agreement>()
  for (const fact of facts)
    if (fact.is === 'agreed-together' && !made.has(fact.agreement.id)) made.set(fact.agreement.id, fact.agreement)
  return [...made.values()].map((agreement) => asItIs(agreement, { facts, made: [...made.values()] }))
}

/** The agreements that nothing followed yet: more than one only where two people wrote at once, and both are shown. */
export const agreementsOfToday = (facts: readonly AgreementFact[]): readonly AgreementNow[] =>
  agreementsIn(facts).filter(({ stands }) => stands.is !== 'followed')

interface Around {
  readonly facts: readonly AgreementFact[]
  readonly made: readonly Agreement[]
}

function asItIs(agreement: Agreement, { facts, made }: Around): AgreementNow {
  const later = facts.flatMap((fact) =>
    fact.is !== 'agreed-together' && fact.agreement === agreement.id ? [fact] : [],
  )
  const interpreted = later.flatMap((fact) =>
    fact.is === 'said-again' ? [{ to: fact.to, language: fact.language, says: fact.says }] : [],
  )
  const changes = later.flatMap((fact) => (fact.is === 'changed-mind' ? [changeIn(fact)] : []))
  return { agreement, interpreted, changes, stands: standsNow(agreement, { changes, made }) }
}

const changeIn = ({ whose, on, by, why }: ChangedMind): ChangedMind => ({ whose, on, by, ...(why ? { why } : {}) })

function standsNow(
  { id }: Agreement,
  { changes, made }: { readonly changes: readonly ChangedMind[]; readonly made: readonly Agreement[] },
): StandsNow {
  const later = made.slice(made.findIndex((one) => one.id === id) + 1)
  const next = later.find(({ moment }) => moment.is === 'review' && moment.of === id)
  if (next) return { is: 'followed', by: next.id }
  const first = changes[0]
  return first ? { is: 'to-talk-about', since: first.on } : { is: 'in-force' }
}

/** Whether the day has come on which people said that they would look at it again. It closes nothing; it is shown to people. */
export const reviewHasCome = ({ reviewOn }: Agreement, today: Day): boolean => reviewOn <= today

const doneShape = { agreement: idShape, by: idShape, on: dayShape }

/** How these facts are kept: what was agreed and by whom lies open, whatever somebody said or is called is sealed. */
export const agreementFacts = keptApart<AgreementFact>(
  z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('agreed-together'), agreement: agreementShape }),
    z.strictObject({
      is: z.literal('said-again'),
      ...doneShape,
      to: rowShape,
      language: languageShape,
      says: saidShape,
    }),
    z.strictObject({
      is: z.literal('changed-mind'),
      ...doneShape,
      whose: z.union([rowShape, z.literal('young-person')]),
      why: saidShape.exactOptional(),
    }),
  ]),
)
