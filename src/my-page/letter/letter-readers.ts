import { actsOf, sharingAsWanted, type Wanted } from '../../access/facts/facts.ts'
import { type Around, answerFor } from '../../access/facts/who-sees.store.ts'
import type { Item } from '../../access/object.ts'
import type { KeptLetter } from '../../letter/letter.store.ts'
import { type Id, parseId } from '../../shared/id.ts'

/** Somebody with a page here, who can be let read a letter, or reads it already. */
export interface MayRead {
  readonly id: Id
  readonly says: string
  readonly reads: boolean
}

interface Known {
  readonly around: readonly Around[]
  readonly names: ReadonlyMap<Id, string>
  readonly somebody: string
}

/** Those round the young person whom `decide` would let read it, once it is shared with them. Whoever wrote it reads it always, and is not asked about. */
export const whoMayRead = ({ read: { item } }: KeptLetter, { around, names, somebody }: Known): readonly MayRead[] =>
  around
    .filter(({ person }) => person !== item.writtenBy)
    .filter((each) => answerFor(each, 'read', sharedWith(item, [each.person])) !== undefined)
    .map((each) => ({
      ...{ id: each.person, says: names.get(each.person) ?? somebody },
      reads: answerFor(each, 'read', item) !== undefined,
    }))

const sharedWith = (item: Item, also: readonly Id[]): Item => ({
  ...item,
  sharing: sharingAsWanted(item.sharing, wantedOf(also), 'young-person'),
})

/** It is for those who were chosen by name, and for no circle. */
export const wantedOf = (also: readonly Id[]): Wanted => ({ with: 'only-me', also })

/** Who was chosen of those who were offered. */
export const chosenOf = (offered: readonly MayRead[], sent: readonly string[]): readonly MayRead[] =>
  offered.filter(({ id }) => sent.some((text) => parseId(text) === id))

/** Whether somebody would read it who does not yet: then they show again who they are. */
export const isWider = ({ read: { item } }: KeptLetter, also: readonly Id[]): boolean =>
  actsOf(item.sharing, sharedWith(item, also).sharing).includes('share')
