import type { Id } from '../shared/id.ts'
import type { HandOver, HandOverFact } from './hand-over.ts'

interface Happens {
  readonly handOver: HandOver
  readonly happened: { readonly facts: readonly HandOverFact[] }
}

/** Everybody with an account who is in a request. */
export const peopleIn = ({ handOver, happened }: Happens): readonly Id[] => [
  handOver.sender,
  ...happened.facts.flatMap((fact) => [
    fact.by,
    ...(fact.is === 'accepted' && fact.who.is === 'person' ? [fact.who.id] : []),
  ]),
]

/** What they are called who were asked. */
export function whomAsked({ whom }: HandOver, nameOfOffer: (id: Id) => string | undefined, otherwise: string): string {
  if (whom.is === 'offer') return nameOfOffer(whom.offer) ?? otherwise
  return whom.who.is === 'named' ? whom.who.name.said : otherwise
}
