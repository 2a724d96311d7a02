import type { Grouping } from '../language/grouping.ts'
import type { Id } from '../shared/id.ts'
import type { Agreement } from './agreement.ts'
import type { AgreementNow, Whose } from './agreement-facts.ts'
import type { Who } from './agreement-people.ts'
import type { ChoiceCode } from './agreement-table.ts'
import { type ReadBack, readBack } from './read-back.ts'
import type { Audience } from './read-back-words.ts'

/** Somebody to whom an agreement is read back. */
export interface Reader {
  readonly whose: Whose
  /** As it stands in an address. */
  readonly key: string
  readonly name: string
}

/** What people and things are called on a page that reads an agreement back. */
export interface NamesHere {
  /** What the young person is called, to each: to those close to them the name that they are known by there, or none. */
  readonly youngPerson: (to: Audience) => string
  readonly isYoungPerson: (id: Id) => boolean
  readonly person: (id: Id) => string
  readonly choice: (code: ChoiceCode) => string
  readonly support: Readonly<Record<Grouping, string>>
}

/** Everybody whom an agreement is about: those who took part, and the young person where they took none. */
export function readersOf(agreement: Agreement, names: NamesHere): readonly Reader[] {
  const there = agreement.tookPart.map(({ who, part }, at) => ({
    ...{ whose: at, key: String(at) },
    name: part === 'young-person' ? names.youngPerson('young-person') : nameOfWho(who, names),
  }))
  const took = agreement.tookPart.some(({ part }) => part === 'young-person')
  if (took) return there
  return [{ whose: 'young-person', key: 'young-person', name: names.youngPerson('young-person') }, ...there]
}

const nameOfWho = (who: Who, { person, youngPerson, isYoungPerson }: NamesHere): string => {
  if (who.is === 'named') return who.name.said
  return isYoungPerson(who.id) ? youngPerson('young-person') : person(who.id)
}

/** The agreement as it is read to one of them. */
export function readTo(now: AgreementNow, { whose }: Pick<Reader, 'whose'>, names: NamesHere): ReadBack | undefined {
  const naming = (to: Audience) => ({
    person: (id: Id) => (names.isYoungPerson(id) ? names.youngPerson(to) : names.person(id)),
    choice: names.choice,
    support: names.support,
  })
  const to = readBack(now, { row: whose, naming: naming('professional') })?.to
  return to && readBack(now, { row: whose, naming: naming(to) })
}
