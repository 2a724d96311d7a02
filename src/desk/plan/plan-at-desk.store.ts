import { answerTo, readItem, type Turn } from '../../access/facts/facts-read.store.ts'
import { type Around, readAround } from '../../access/facts/who-sees.store.ts'
import type { Item } from '../../access/object.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { isProfessional, type Professional } from '../../access/subject.ts'
import { namesFor } from '../../needs/kept-in-need.store.ts'
import type { Naming } from '../../needs/naming.ts'
import { type Request, readRequestsOf } from '../../plan/hand-over.store.ts'
import { type KeptPlan, readPlan } from '../../plan/plan.store.ts'
import { namedInPlan } from '../../plan/plan-told.ts'
import { type KeptWait, readWait } from '../../plan/waiting.store.ts'
import { namedInWait } from '../../plan/waiting-told.ts'
import type { Id } from '../../shared/id.ts'
import { networkItem, usualFor } from '../young-people/as-items.ts'
import { mayBegin } from '../young-people/record.store.ts'
import { readWhose } from '../young-people/whose.store.ts'
import type { KnownPerson } from '../young-people/whose.ts'
import { type SeenBy, seenBy } from './seen-by.store.ts'

/** Somebody who can be chosen on a form. */
export interface Somebody {
  readonly id: Id
  readonly says: string
}

/** The plan of a need, and the wait, for whoever helps. */
export interface PlanAtDesk {
  readonly who: KnownPerson
  readonly need: { readonly id: Id; readonly called: string }
  readonly plan?: KeptPlan
  readonly wait?: KeptWait
  /** Who was asked for help, and whether they have said yes. */
  readonly help: readonly Request[]
  readonly naming: Naming
  /** Everybody round the young person who can be given a part, whoever acts first. */
  readonly around: readonly Somebody[]
  /** Those of them who work with the young person: one of these asks how things are. */
  readonly asks: readonly Somebody[]
  readonly mayWrite: boolean
  /** Who of those in the plan can see it; missing where who stands by the young person is not for whoever acts. */
  readonly seenBy?: SeenBy
}

/** @returns undefined where the need is not there for whoever asks, or where they may not see a plan of it. */
export async function readPlanAtDesk(
  inside: Inside,
  subject: Professional,
  { youngPerson, need }: { readonly youngPerson: Id; readonly need: Id },
): Promise<PlanAtDesk | undefined> {
  const turn = await inside.turn(youngPerson)
  const who = await readWhose(turn, 'read')
  const read = who && (await readItem(turn, 'read', need))
  if (!who || read?.is !== 'read' || read.item.is !== 'need') return undefined
  const [plan, wait] = [await readPlan(turn, { need }), await readWait(turn, { need })]
  const stands = await readStands(inside, turn)
  const around = roundOf(stands ?? [], subject)
  const ids = [
    ...around.map(({ id }) => id),
    ...(plan ? namedInPlan(plan.now) : []),
    ...(wait ? namedInWait(wait.now) : []),
  ]
  const names = await namesFor(turn, ids)
  const somebody = ({ id }: Round): Somebody => ({ id, says: names.get(id) ?? '' })
  const called = read.body.is === 'open' ? read.body.fields['called'] : ''
  const naming = { youngPerson: plan?.read.item.youngPerson ?? turn.youngPerson, names }
  return {
    ...{ who, need: { id: need, called: typeof called === 'string' ? called : '' } },
    ...(plan ? { plan } : {}),
    ...(wait ? { wait } : {}),
    help: await readRequestsOf(turn, need),
    naming,
    ...(plan && stands ? { seenBy: seenBy({ plan: plan.now, item: plan.read.item, around: stands, naming }) } : {}),
    around: around.map(somebody).filter(({ says }) => says !== ''),
    asks: around.filter(({ works }) => works).map(somebody),
    mayWrite: plan ? answerTo(turn, 'write', plan.read.item).allow : mayBegin(turn, 'plan'),
  }
}

interface Round {
  readonly id: Id
  readonly works: boolean
}

/** Everybody who stands by the young person now; undefined where that is not for whoever acts. */
export const readStands = async (inside: Inside, turn: Turn): Promise<readonly Around[] | undefined> =>
  answerTo(turn, 'read', networkItem(turn)).allow
    ? readAround(inside.handle, await inside.about(turn.youngPerson))
    : undefined

/** Those who work with the young person, as far as whoever acts may know of them, by their names: any of them can be asked to do something. */
export async function readWhoAsks(inside: Inside, turn: Turn, subject: Professional): Promise<readonly Somebody[]> {
  const works = roundOf((await readStands(inside, turn)) ?? [], subject).filter((each) => each.works)
  const names = await namesFor(
    turn,
    works.map(({ id }) => id),
  )
  return works.map(({ id }) => ({ id, says: names.get(id) ?? '' }))
}

/** Those round the young person, as far as whoever acts may know of them: themselves always. */
function roundOf(around: readonly Around[], { id }: Professional): readonly Round[] {
  const others = around.map(({ person, acts }) => ({
    id: person,
    works: acts.some(({ subject }) => isProfessional(subject)),
  }))
  return [{ id, works: true }, ...others.filter((other) => other.id !== id)]
}

/** With whom a plan that is made at the desk is shared; who stands in a plan alone is named on it, and so finds it again. */
export const keptAtDesk = ({ context, subject }: Turn): Pick<Item, 'sensitivity' | 'named' | 'sharing'> => ({
  ...usualFor('plan'),
  named:
    context.edges.every((edge) => edge.is === 'in-plan' || edge.is === 'asked') && subject.as !== 'nobody'
      ? [subject.id]
      : [],
})
