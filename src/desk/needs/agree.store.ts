import { answerTo, type Turn } from '../../access/facts/facts-read.store.ts'
import { type Called, readNames } from '../../access/facts/who-is-who.store.ts'
import { type Around, readAround } from '../../access/facts/who-sees.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import type { KnownHere } from '../../decision/agree-typed.ts'
import { agreeAtDeskInEnglish } from '../../decision/agree-words.ts'
import type { Id } from '../../shared/id.ts'
import { networkItem } from '../young-people/as-items.ts'
import { readWhose } from '../young-people/whose.store.ts'
import type { KnownPerson } from '../young-people/whose.ts'

/** Who can be named in an agreement at the desk. */
export interface RoundThem {
  readonly turn: Turn
  readonly who: KnownPerson
  /** Whoever writes first, then who else stands by them; without those whom whoever writes may not know of. */
  readonly known: readonly KnownHere[]
  readonly names: ReadonlyMap<Id, Called>
  /** Parents and carers: what people agree is shown to them by name, by the young person or with them. */
  readonly carers: readonly Id[]
}

/** @returns undefined where the young person is not there for whoever asks. */
export async function readRoundThem(
  inside: Inside,
  subject: Professional,
  youngPerson: Id,
): Promise<RoundThem | undefined> {
  const turn = await inside.turn(youngPerson)
  const who = await readWhose(turn, 'read')
  if (!who) return undefined
  const all = await readAround(inside.handle, await inside.about(turn.youngPerson))
  const mayKnow = answerTo(turn, 'read', networkItem(turn)).allow
  const around = mayKnow ? all : []
  const names = await readNames(inside, [subject.id, ...around.map(({ person }) => person)])
  const people = [subject.id, ...around.map(({ person }) => person).filter((person) => person !== subject.id)]
  const carers = all.filter(isCarer).map(({ person }) => person)
  return { turn, who, names, carers, known: people.flatMap((id) => knownAs(id, names, carers)) }
}

const isCarer = ({ standings }: Around): boolean => standings.every(({ as }) => as.is === 'proxy')

const { who: words } = agreeAtDeskInEnglish

function knownAs(id: Id, names: ReadonlyMap<Id, Called>, carers: readonly Id[]): readonly KnownHere[] {
  const called = names.get(id)
  if (!called) return []
  if (carers.includes(id)) return [{ id, name: words.carer(called.name), part: 'parent-carer' }]
  return [{ id, name: called.agency ? `${called.name}, ${called.agency}` : called.name }]
}
