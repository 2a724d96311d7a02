import type { Reading, Turn } from '../../access/facts/facts-read.store.ts'
import { answerTo, recordsOf } from '../../access/facts/facts-read.store.ts'
import { type Called, readNames } from '../../access/facts/who-is-who.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { type AgreementHere, calledThen, readAgreement } from '../../decision/agreement.store.ts'
import type { AgreementContent } from '../../decision/agreement-content.ts'
import { agreementAtDeskInEnglish } from '../../decision/agreement-page-words.ts'
import type { NamesHere } from '../../decision/readers.ts'
import { nameOfThing } from '../../decision/things-to-try.ts'
import type { Names } from '../../people/person.ts'
import { readEndedOn } from '../../plan/ending.store.ts'
import type { Id } from '../../shared/id.ts'
import { readWhose } from '../young-people/whose.store.ts'
import { calledOf, type KnownPerson } from '../young-people/whose.ts'
import { deskNeedInEnglish } from './need-words.ts'

/** Which agreement of whom. */
export interface WhichAtDesk {
  readonly youngPerson: Id
  readonly need: Id
  readonly agreement: Id
}

/** An agreement for whoever helps, and what everybody in it is called. */
export interface AgreementAtDesk {
  readonly turn: Turn
  readonly who: KnownPerson
  readonly here: AgreementHere
  readonly called: ReadonlyMap<Id, Called>
  readonly mayWrite: boolean
  readonly mayShare: boolean
}

/** @returns undefined where it is not there for whoever asks. */
export async function readAgreementAtDesk(
  inside: Inside,
  act: Reading,
  { youngPerson, ...which }: WhichAtDesk,
): Promise<AgreementAtDesk | undefined> {
  const turn = await inside.turn(youngPerson)
  const who = await readWhose(turn, act)
  const here = who && (await readAgreement(turn, act, which))
  if (!who || !here) return undefined
  const endedOn = await readEndedOn(turn, act, { need: which.need, help: here.item.id })
  const may = (what: 'write' | 'share'): boolean => answerTo(turn, what, here.item.item).allow
  return {
    turn,
    who,
    here: { ...here, ...(endedOn ? { endedOn } : {}) },
    called: await readNames(inside, idsIn(here)),
    mayWrite: may('write'),
    mayShare: may('share'),
  }
}

/** Whoever took part by an account of their own. */
const idsIn = ({ agreement }: AgreementHere): readonly Id[] =>
  agreement.tookPart.flatMap(({ who }) => (who.is === 'person' ? [who.id] : []))

export function namesAtDesk(
  { turn, who, called, here }: AgreementAtDesk,
  content: AgreementContent,
  locality: string,
): NamesHere {
  const toTry = content.toTry(locality)
  const { somebody, notInTheList } = agreementAtDeskInEnglish
  return {
    youngPerson: (to) => (to === 'close' ? closeName(who.names) : calledOf(who)) || deskNeedInEnglish.young,
    isYoungPerson: (id) => recordsOf(turn).includes(id),
    person: (id) => called.get(id)?.name ?? calledThen(here, id) ?? somebody,
    choice: (code) => nameOfThing(toTry, code) ?? notInTheList,
    support: content.support,
  }
}

/** Whoever is known by another name than the one that they were given may keep that from home: then what is read to those close to them has none. */
const closeName = (names: Names | undefined): string =>
  names && (names.known === undefined || names.known === names.given) ? names.given : ''
