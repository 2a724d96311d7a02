import { ageOn } from '../../people/coming-of-age.ts'
import { type AgeGroup, ageGroups, type Names, type WhoTheyAre } from '../../people/person.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'

/** Who a young person is, for whoever may know that: what may leave, and nothing else. */
export interface KnownPerson {
  readonly id: Id
  readonly names?: Names
  /** What they are called in records that were joined with this one, where that is something else. */
  readonly alsoNames?: readonly Names[]
  readonly pronouns?: string
  readonly ageGroup?: AgeGroup
  readonly bornOn?: Day
  readonly nhsNumber?: string
}

function ageGroupOf({ born }: WhoTheyAre, today: Day): AgeGroup | undefined {
  if (born.is === 'about') return born.ageGroup
  if (born.is === 'not-known') return undefined
  const age = ageOn(born.on, today)
  const [youngest, school, leaving, grown] = ageGroups
  return age < 11 ? youngest : age < 16 ? school : age < 18 ? leaving : grown
}

/** @param fields what `decide` lets out. */
export function knownPerson(id: Id, { who, today, also = [] }: Being, fields: readonly string[]): KnownPerson {
  const ageGroup = ageGroupOf(who, today)
  const may = (field: string): boolean => fields.includes(field)
  const others = also.filter((names) => wholeOf(names) !== wholeOf(who.names))
  return {
    id,
    ...(may('names') ? { names: who.names } : {}),
    ...(may('names') && others.length > 0 ? { alsoNames: others } : {}),
    ...(may('pronouns') && who.pronouns ? { pronouns: who.pronouns } : {}),
    ...(may('ageGroup') && ageGroup ? { ageGroup } : {}),
    ...(may('bornOn') && who.born.is === 'known' ? { bornOn: who.born.on } : {}),
    ...(may('nhsNumber') && who.nhsNumber ? { nhsNumber: who.nhsNumber } : {}),
  }
}

export interface Being {
  readonly who: WhoTheyAre
  readonly today: Day
  readonly also?: readonly Names[]
}

const wholeOf = ({ given, family, known }: Names): string => [given, family, known ?? ''].join('\n')

/** What they want to be called, with their family's name. */
export const calledOf = ({ names }: KnownPerson): string => (names ? calledBy(names) : '')

export const calledBy = ({ given, family, known }: Names): string =>
  [known ?? given, family].filter((name) => name !== '').join(' ')

/** Letters and digits alone, without accents, so that `Zoe` finds `Zoë`. */
export const plainName = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase()
    .trim()

/** Whether every word that was typed begins a word of one of their names. */
export function isCalled({ names, alsoNames = [] }: KnownPerson, typed: string): boolean {
  const asked = plainName(typed).split(/\s+/).filter(Boolean)
  if (!names || asked.length === 0) return false
  return [names, ...alsoNames].some((each) => {
    const words = plainName([each.given, each.family, each.known ?? ''].join(' ')).split(/\s+/)
    return asked.every((word) => words.some((name) => name.startsWith(word)))
  })
}

export const byName = (one: KnownPerson, other: KnownPerson): number =>
  calledOf(one).localeCompare(calledOf(other), 'en') || (one.id < other.id ? -1 : 1)
