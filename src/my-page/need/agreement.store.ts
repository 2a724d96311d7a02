import type { Reading, Turn } from '../../access/facts/facts-read.store.ts'
import { recordsOf } from '../../access/facts/facts-read.store.ts'
import { readNames } from '../../access/facts/who-is-who.store.ts'
import { readAround } from '../../access/facts/who-sees.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { type AgreementHere, calledThen, readAgreement } from '../../decision/agreement.store.ts'
import type { AgreementContent } from '../../decision/agreement-content.ts'
import { myAgreementInEnglish } from '../../decision/agreement-page-words.ts'
import { type OwnChoiceSaid, readOwnChoice } from '../../decision/own-choice.store.ts'
import type { NamesHere } from '../../decision/readers.ts'
import { nameOfThing } from '../../decision/things-to-try.ts'
import { readDuty } from '../../needs/duty.store.ts'
import { readEndedOn } from '../../plan/ending.store.ts'
import type { Id } from '../../shared/id.ts'
import type { Whom } from './read-need.store.ts'

/** An agreement of a young person's own, who can see it, and what they said of it in private. */
export interface MyAgreement extends Omit<Whom, 'standIns'> {
  readonly turn: Turn
  readonly here: AgreementHere
  readonly ownChoice?: OwnChoiceSaid
}

/** Who is around them, and what these are called. */
export type RoundMe = Pick<Whom, 'turn' | 'around' | 'names'>

export async function readRoundMe(inside: Inside, me: Id): Promise<RoundMe> {
  const turn = await inside.turn(me)
  return roundMe(inside, turn, [])
}

async function roundMe(inside: Inside, turn: Turn, others: readonly Id[]): Promise<RoundMe> {
  const around = await readAround(inside.handle, await inside.about(turn.youngPerson))
  return { turn, around, names: await readNames(inside, [...around.map(({ person }) => person), ...others]) }
}

/** @returns undefined where it is not there for them. */
export async function readMyAgreement(
  inside: Inside,
  act: Reading,
  { me, ...which }: { readonly me: Id; readonly need: Id; readonly agreement: Id },
): Promise<MyAgreement | undefined> {
  const turn = await inside.turn(me)
  const here = await readAgreement(turn, act, which)
  if (!here || turn.subject.as === 'nobody') return undefined
  const people = here.agreement.tookPart.flatMap(({ who }) => (who.is === 'person' ? [who.id] : []))
  const round = await roundMe(inside, turn, people)
  const duty = await readDuty(inside.handle, turn.subject.locality)
  const ownChoice =
    act === 'read' ? await readOwnChoice(turn, { need: which.need, about: here.agreement.id }) : undefined
  const endedOn = await readEndedOn(turn, act, { need: which.need, help: here.item.id })
  const itsHere = { ...here, ...(endedOn ? { endedOn } : {}) }
  return { ...round, here: itsHere, ...(duty ? { duty } : {}), ...(ownChoice ? { ownChoice } : {}) }
}

/** They themselves are “you”. */
export function namesForMe({ turn, here, names }: MyAgreement, content: AgreementContent, locality: string): NamesHere {
  const toTry = content.toTry(locality)
  const { you, somebody, notInTheList } = myAgreementInEnglish
  return {
    youngPerson: () => you,
    isYoungPerson: (id) => recordsOf(turn).includes(id),
    person: (id) => names.get(id)?.name ?? calledThen(here, id) ?? somebody,
    choice: (code) => nameOfThing(toTry, code) ?? notInTheList,
    support: content.support,
  }
}
