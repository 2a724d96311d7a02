import { answerTo, type Reading, readItem } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { type KeptLetter, readLetter } from '../../letter/letter.store.ts'
import { namedInLetter } from '../../letter/letter-told.ts'
import { namesFor } from '../../needs/kept-in-need.store.ts'
import type { Naming } from '../../needs/naming.ts'
import type { Id } from '../../shared/id.ts'
import { mayBegin } from '../young-people/record.store.ts'
import { readWhose } from '../young-people/whose.store.ts'
import type { KnownPerson } from '../young-people/whose.ts'

/** A letter about what a young person brought, for whoever helps. */
export interface LetterAtDesk {
  readonly who: KnownPerson
  readonly called: string
  readonly kept?: KeptLetter
  readonly naming: Naming
  readonly mayWrite: boolean
}

/** @returns undefined where the need is not there for whoever asks. Nothing else of it is opened than the letter. */
export async function readLetterAtDesk(
  inside: Inside,
  { youngPerson, need, reading = 'read' }: { readonly youngPerson: Id; readonly need: Id; readonly reading?: Reading },
): Promise<LetterAtDesk | undefined> {
  const turn = await inside.turn(youngPerson)
  const who = await readWhose(turn, reading)
  const read = who && (await readItem(turn, reading, need))
  if (!who || read?.is !== 'read' || read.item.is !== 'need') return undefined
  const kept = await readLetter(turn, { need, reading })
  const called = read.body.is === 'open' ? read.body.fields['called'] : ''
  const names = kept ? await namesFor(turn, namedInLetter(kept.now)) : new Map()
  return {
    ...{ who, called: typeof called === 'string' ? called : '' },
    ...(kept ? { kept } : {}),
    naming: { youngPerson: kept?.read.item.youngPerson ?? turn.youngPerson, names },
    mayWrite: kept ? answerTo(turn, 'write', kept.read.item).allow : mayBegin(turn, 'plan'),
  }
}
