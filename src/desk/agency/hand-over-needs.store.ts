import type { Turn } from '../../access/facts/facts-read.store.ts'
import { keepOwners, readHeldOf } from '../../needs/owners.store.ts'
import type { OwnerFact } from '../../plan/owners.ts'
import { ownerFacts } from '../../plan/owners-kept.ts'
import type { Id } from '../../shared/id.ts'

/** Whoever goes on with a young person holds from now on what the other held of them, each need as an act of its own. What they cannot read stays. */
export async function takeOverNeeds(
  turn: Turn,
  { key, from, to }: { readonly key: string; readonly from: Id; readonly to: Id },
): Promise<void> {
  for (const need of await readHeldOf(turn, from)) {
    const took: OwnerFact = { is: 'took-over', from, by: to, on: turn.context.today }
    const kept = await keepOwners(turn, {
      ...{ key: `${key} ${need}`, need, plain: ownerFacts.plain(took), words: ownerFacts.words(took) },
    })
    if (kept.is !== 'kept') throw new Error(`a need was not taken over: ${kept.is}`)
  }
}
