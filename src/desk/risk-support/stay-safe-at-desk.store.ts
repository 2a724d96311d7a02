import { answerTo, type Reading, readItem, type Turn } from '../../access/facts/facts-read.store.ts'
import { type Around, answerFor, readAround, standsToRead } from '../../access/facts/who-sees.store.ts'
import type { Item } from '../../access/object.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { isProfessional, type Professional } from '../../access/subject.ts'
import { namesFor } from '../../needs/kept-in-need.store.ts'
import type { Naming } from '../../needs/naming.ts'
import { readCodeWord } from '../../risk-support/code-word.store.ts'
import {
  type AnotherPlan,
  type KeptRiskSupport,
  namedInKept,
  othersBeside,
  readRiskSupport,
  riskSupportKind,
  staySafesFor,
} from '../../risk-support/risk-support.store.ts'
import type { Id } from '../../shared/id.ts'
import type { Said } from '../../shared/said.ts'
import { networkItem, usualFor } from '../young-people/as-items.ts'
import { mayBegin } from '../young-people/record.store.ts'
import { readWhose } from '../young-people/whose.store.ts'
import type { KnownPerson } from '../young-people/whose.ts'

/** Somebody who can be chosen on a form. */
export interface Somebody {
  readonly id: Id
  readonly says: string
}

/** The plan to stay safe of a need, for whoever helps. */
export interface StaySafeAtDesk {
  readonly who: KnownPerson
  readonly need: { readonly id: Id; readonly called: string }
  readonly kept?: KeptRiskSupport
  /** Others that go on beside it, which whoever acts may read as well. */
  readonly others: readonly AnotherPlan[]
  /** The code word, where whoever acts may know it. */
  readonly codeWord?: Said
  readonly naming: Naming
  /** Those who work with the young person, whoever acts first: one of these leads, or stands in. */
  readonly works: readonly Somebody[]
  /** Those of them who can read the plan, and so can be told the code word. */
  readonly mayKnow: readonly Somebody[]
  readonly mayWrite: boolean
  /** Who of those round the young person can see it; missing where who stands by them is not for whoever acts. */
  readonly seenBy?: SeenBy
}

/** By their names: who can see it here now, and who cannot. */
export interface SeenBy {
  readonly sees: readonly string[]
  readonly doesNot: readonly string[]
}

/** Whose plan it is, in which need, and whether it is read or printed. */
export interface WhichPlan {
  readonly youngPerson: Id
  readonly need: Id
  readonly reading?: Reading
  /** Which of them, where there is more than one. */
  readonly item?: Id | undefined
  /** Whether it is shown: the code word is opened for nothing else. */
  readonly isShown?: true
}

/** @returns undefined where the need is not there for whoever asks. */
export async function readStaySafeAtDesk(
  inside: Inside,
  { id: me }: Professional,
  { youngPerson, need, item, reading = 'read', isShown }: WhichPlan,
): Promise<StaySafeAtDesk | undefined> {
  const turn = await inside.turn(youngPerson)
  const who = await readWhose(turn, reading)
  const read = who && (await readItem(turn, reading, need))
  if (!who || read?.is !== 'read' || read.item.is !== 'need') return undefined
  const all = await staySafesFor(turn, need)
  const which = item ?? all[0]?.id
  const kept = which && (await readRiskSupport(turn, { need, item: which, reading }))
  const others = kept ? othersBeside(all, kept.id) : []
  const codeWord = kept && isShown ? await readCodeWord(turn, kept) : undefined
  const around = await readStands(inside, turn)
  const working = (around ?? []).filter(({ acts }) => acts.some(({ subject }) => isProfessional(subject)))
  const works = [me, ...working.map(({ person }) => person).filter((id) => id !== me)]
  const everybody = (around ?? []).map(({ person }) => person)
  const began = others.map(({ by }) => by)
  const names = await namesFor(turn, [...works, ...everybody, ...began, ...(kept ? namedInKept(kept) : [])])
  const called = read.body.is === 'open' ? read.body.fields['called'] : ''
  const canRead = kept ? new Set([me, ...readersAmong(working, kept.read.item)]) : new Set<Id>()
  const offered = works.flatMap((id) => {
    const says = names.get(id)
    return says ? [{ id, says }] : []
  })
  return {
    ...{ who, need: { id: need, called: typeof called === 'string' ? called : '' } },
    ...(kept ? { kept } : {}),
    others,
    ...(codeWord ? { codeWord } : {}),
    naming: { youngPerson: kept?.read.item.youngPerson ?? turn.youngPerson, names },
    works: offered,
    mayKnow: offered.filter(({ id }) => canRead.has(id)),
    mayWrite: kept ? answerTo(turn, 'write', kept.read.item).allow : mayBegin(turn, riskSupportKind),
    ...(kept && around ? { seenBy: seenBy(kept.read.item, around, names) } : {}),
  }
}

const readStands = async (inside: Inside, turn: Turn): Promise<readonly Around[] | undefined> =>
  answerTo(turn, 'read', networkItem(turn)).allow
    ? readAround(inside.handle, await inside.about(turn.youngPerson))
    : undefined

const readersAmong = (around: readonly Around[], item: Item): readonly Id[] =>
  around.filter((each) => standsToRead(each, item)).map(({ person }) => person)

/** What `decide` says of each who stands by them, so that nobody takes it that another knows (H17). */
function seenBy(item: Item, around: readonly Around[], names: Naming['names']): SeenBy {
  const namesOf = (those: readonly Around[]): readonly string[] => [
    ...new Set(those.flatMap(({ person }) => names.get(person) ?? [])),
  ]
  const canSee = (each: Around): boolean => answerFor(each, 'read', item) !== undefined
  return { sees: namesOf(around.filter(canSee)), doesNot: namesOf(around.filter((each) => !canSee(each))) }
}

/** With whom a plan that is begun at the desk is shared; who stands in a plan alone is named on it, and so finds it again. */
export const keptAtDesk = ({ context, subject }: Turn): Pick<Item, 'sensitivity' | 'named' | 'sharing'> => ({
  ...usualFor(riskSupportKind),
  named:
    context.edges.every((edge) => edge.is === 'in-plan' || edge.is === 'asked') && subject.as !== 'nobody'
      ? [subject.id]
      : [],
})
