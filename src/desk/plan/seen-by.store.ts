import { type Around, answerFor } from '../../access/facts/who-sees.store.ts'
import type { Item } from '../../access/object.ts'
import type { Naming } from '../../needs/naming.ts'
import type { Whose } from '../../plan/part.ts'
import type { Plan } from '../../plan/plan.ts'
import { nameOfWhose } from '../../plan/plan-told.ts'
import type { Id } from '../../shared/id.ts'

/** Those who have something to do in a plan, by their names: who can see it here now, and who cannot. */
export interface SeenBy {
  readonly sees: readonly string[]
  readonly doesNot: readonly string[]
}

interface Asked {
  readonly plan: Plan
  readonly item: Item
  /** Everybody who stands by the young person now, whoever asks among them. */
  readonly around: readonly Around[]
  readonly naming: Naming
}

/** What `decide` says of each; somebody without a standing here, or without an account, sees nothing of it. */
export function seenBy({ plan, item, around, naming }: Asked): SeenBy {
  const others = [...plan.parts.map(({ whose }) => whose), { is: 'person', id: plan.next.whoAsks } as const].filter(
    (whose) => !isThem(whose, naming.youngPerson),
  )
  const canSee = (whose: Whose): boolean => {
    const stands = whose.is === 'person' ? around.find(({ person }) => person === whose.id) : undefined
    return stands !== undefined && answerFor(stands, 'read', item) !== undefined
  }
  const namesOf = (those: readonly Whose[]) => [...new Set(those.map((whose) => nameOfWhose(whose, naming)))]
  return { sees: namesOf(others.filter(canSee)), doesNot: namesOf(others.filter((whose) => !canSee(whose))) }
}

const isThem = (whose: Whose, youngPerson: Id): boolean =>
  whose.is === 'young-person' || (whose.is === 'person' && whose.id === youngPerson)
