import { askToWrite } from '../access/facts/facts.store.ts'
import { answerTo, type Turn } from '../access/facts/facts-read.store.ts'
import { type KeptFact, keptFact } from '../access/facts/happened.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import type { Acted } from '../needs/kept-in-need.store.ts'
import { isThere } from '../needs/need.store.ts'
import type { Id } from '../shared/id.ts'
import type { Result } from '../shared/result.ts'
import { helpingFacts, sessionChecks } from './goal-kept.ts'
import { plainOfHelping, tellHelping } from './goal-told.ts'
import { type HelpingFact, helpingOf, type IsThisHelping, nothingYet } from './is-this-helping.ts'
import { addTo, type Begins, beginKept, type Kept, type KindKept, keptIn, readKept } from './kept.store.ts'
import type { SessionCheck } from './session-check.ts'

export const helpingKind: KindKept<HelpingFact, IsThisHelping> = {
  ...{ is: 'helping', keeping: helpingFacts, now: helpingOf, tell: tellHelping, plain: plainOfHelping },
  ...{ isAnswer: ({ is }) => is !== 'talked', tellAnswer: () => ({}) },
}

/** Whether what is tried for a need helps, as it stands for whoever reads it. */
export type KeptHelping = Kept<IsThisHelping>

/** @returns undefined where nobody has answered yet, or where it is not for whoever reads. */
export const helpingIn = (things: readonly OpenItem[]): KeptHelping | undefined =>
  things.flatMap((thing) => keptIn(helpingKind, thing) ?? [])[0]

/** What was said of each meeting. Nobody who helps reads it: it is not among the fields that leave for them. */
export const sessionsIn = ({ read }: KeptHelping): readonly SessionCheck[] =>
  answersOf(read).flatMap(({ plain, words }) => sessionChecks.read(plain, words) ?? [])

export const answersOf = ({ body }: OpenItem): readonly KeptFact[] => {
  const kept = body.is === 'open' ? body.fields['answers'] : undefined
  return Array.isArray(kept) ? (kept as readonly KeptFact[]) : []
}

/** What comes of an act: an answer, a talk, what was said of the meeting; it may be nothing at all. */
export interface Comes {
  readonly facts: readonly HelpingFact[]
  readonly session?: SessionCheck | undefined
}

/** Something that somebody says of whether it helps. */
export interface ActsOnHelping<Fault> {
  readonly key: string
  readonly need: Id
  readonly act: (before: IsThisHelping, sessions: readonly SessionCheck[], youngPerson: Id) => Result<Comes, Fault>
  /** With whom it is shared, where nobody answered yet. */
  readonly begins: Begins
}

/** Keeps it, once for each form, with what was said of the meeting: both, or neither. */
export async function actOnHelping<Fault>(turn: Turn, acts: ActsOnHelping<Fault>): Promise<Acted<Fault>> {
  const { key, need, act, begins } = acts
  const asked = await askToWrite(turn, { key })
  if (asked?.before) return asked.before
  if (!asked || !(await isThere(turn, need))) return { is: 'not-there' }
  const [stands] = await readKept(turn, helpingKind, need)
  if (stands && !answerTo(turn, 'write', stands.read.item).allow) return { is: 'not-there' }
  const youngPerson = stands?.read.item.youngPerson ?? turn.youngPerson
  const comes = act(stands?.now ?? nothingYet, stands ? sessionsIn(stands) : [], youngPerson)
  if (comes.is === 'refused') return comes
  const { facts, session } = comes.value
  const beside = session
    ? { answers: [...(stands ? answersOf(stands.read) : []), keptFact(sessionChecks, session)] }
    : {}
  if (stands) return addTo(turn, helpingKind, { to: stands, key, facts, beside })
  return facts.length > 0 ? beginKept(turn, helpingKind, { key, need, begins, facts, beside }) : { is: 'not-there' }
}
