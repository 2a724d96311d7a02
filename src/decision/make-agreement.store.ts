import type { Body, Written } from '../access/facts/facts.ts'
import { presentItem, recordsOf, type Turn } from '../access/facts/facts-read.store.ts'
import { beginWith } from '../access/facts/happened.store.ts'
import type { Item } from '../access/object.ts'
import { isThere } from '../needs/need.store.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import type { Result } from '../shared/result.ts'
import { type FormFaultAt, readForm } from './agree-faults.ts'
import type { TypedForm } from './agree-typed.ts'
import { readAgreement } from './agreement.store.ts'
import type { Moment } from './agreement.ts'
import { agreementFacts } from './agreement-facts.ts'
import { plainOfAgreement } from './agreement-plain.ts'
import { type Called, readableOf } from './agreement-readable.ts'

/** An agreement that people make. */
export interface Makes {
  readonly key: string
  readonly need: Id
  readonly form: TypedForm
  /** The thing that holds the agreement that is looked at again. */
  readonly again?: Id
  /** Whom it is for of those who can see the need; where it is missing, all of them but those who are named here. */
  readonly sharing: SharingOfIt
  readonly called: Called
}

/** A young person keeps it to themselves, or those who can see the need see it; of these, whom only the young person lets see things by name does not. */
export type SharingOfIt = { readonly is: 'only-me' } | { readonly is: 'as-the-need'; readonly butNot: readonly Id[] }

export type Made<Fault> = Written<Body> | Extract<Result<never, Fault>, { readonly is: 'refused' }>

/** Keeps what people agreed, in a need that is there for whoever writes it down. Two who write at once are both kept. */
export async function makeAgreement(turn: Turn, makes: Makes): Promise<Made<FormFaultAt>> {
  const { key, need, form, again, sharing, called } = makes
  const theNeed = (await isThere(turn, need)) ? await presentItem(turn, need) : undefined
  const before = again && (await readAgreement(turn, 'read', { need, agreement: again }))
  const by = whoActs(turn)
  if (!theNeed || !by || (again && !before)) return { is: 'not-there' }
  const moment: Moment = before ? { is: 'review', of: before.agreement.id } : { is: 'open' }
  const id = newId()
  const made = readForm(form, { id, need, moment, by, today: turn.context.today })
  if (made.is === 'refused') return made
  return beginWith(turn, agreementFacts, {
    ...{ key, id, need, plain: plainOfAgreement(made.value), body: { ...readableOf(made.value, called) } },
    item: { is: 'agreement', ...sharedAs(turn, theNeed.item, sharing) },
    facts: [{ is: 'agreed-together', agreement: made.value }],
  })
}

/** Who stands in a plan alone sees only what names them, and so is named on what they write. */
function sharedAs(
  { subject, context }: Turn,
  { sensitivity, named, sharing }: Item,
  wanted: SharingOfIt,
): Pick<Item, 'sensitivity' | 'named' | 'sharing'> {
  if (wanted.is === 'only-me') return { sensitivity, named: [], sharing: { with: 'only-me', also: [] } }
  const isByName = context.edges.every(({ is }) => is === 'in-plan' || is === 'asked')
  const themselves = isByName && subject.as !== 'nobody' ? [subject.id] : []
  const also = sharing.also.filter(({ who }) => !wanted.butNot.includes(who))
  return { sensitivity, named: [...new Set([...named, ...themselves])], sharing: { with: sharing.with, also } }
}

/** A young person by the record that is theirs; anybody else by themselves. */
export function whoActs(turn: Turn): Id | undefined {
  const { subject, youngPerson } = turn
  if (subject.as === 'nobody') return undefined
  return recordsOf(turn).includes(subject.id) ? youngPerson : subject.id
}
