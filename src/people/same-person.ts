import type { Id } from '../shared/id.ts'
import type { Born, WhoTheyAre } from './person.ts'
import type { KeyedHash } from './sealing.ts'

/** What is compared, so that nobody is written down twice: names, birthday or age, and the home sector or school. */
export const likenessFields = ['given', 'family', 'born', 'home'] as const
export type LikenessField = (typeof likenessFields)[number]

/** Keyed hashes of what is known of the four. */
export type Likeness = Readonly<Partial<Record<LikenessField, Uint8Array>>>

/** Somebody who is here already and may be the same. A person says whether they are; nothing is ever joined by itself. */
export interface Alike {
  readonly person: Id
  readonly agreesOn: readonly LikenessField[]
}

/**
 * Three of the four agree. Two children of one family, born on one day in one home, agree on three as well: they are asked about like
 * everybody, and `merge` lets nobody join them who has not asked whether they are twins.
 */
export const enoughToAsk = 3

/** Letters and digits only, without accents: `Zoë O’Neill` is `zoeoneill`. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

function textsOf({ names, born }: WhoTheyAre, home: string): Readonly<Record<LikenessField, string>> {
  return { given: plain(names.given), family: plain(names.family), born: bornText(born), home: plain(home) }
}

function bornText(born: Born): string {
  switch (born.is) {
    case 'known':
      return born.on
    case 'about':
      return born.ageGroup
    case 'not-known':
      return ''
  }
}

/**
 * @param home the postcode sector of where they live, or the name of their school; empty where it is not known.
 * @param place the locality: the same person has other hashes in another.
 */
export function likenessOf(
  who: WhoTheyAre,
  { home, place }: { readonly home: string; readonly place: string },
  hash: KeyedHash,
): Likeness {
  const texts = textsOf(who, home)
  return Object.fromEntries(
    likenessFields.flatMap((field) =>
      texts[field] === '' ? [] : [[field, hash([place, field, texts[field]].join('\n'))]],
    ),
  )
}
