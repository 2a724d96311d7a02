import { z } from 'zod'
import { type Day, parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { ageOn } from './coming-of-age.ts'
import { parseNhsNumber, suitsThePlace } from './nhs-number.ts'

/** Said where nobody needs the birthday. */
export const ageGroups = ['under-11', '11-to-15', '16-to-17', '18-to-25'] as const
export type AgeGroup = (typeof ageGroups)[number]

/** The names that somebody uses; `known` is what they want to be called. */
export interface Names {
  readonly given: string
  readonly family: string
  readonly known?: string
}

/** As much of somebody's age as a rule needs. */
export type Born =
  | { readonly is: 'known'; readonly on: Day }
  | { readonly is: 'about'; readonly ageGroup: AgeGroup }
  | { readonly is: 'not-known' }

/** The little that is kept of who somebody is. It is sealed. */
export interface WhoTheyAre {
  readonly names: Names
  readonly pronouns?: string
  readonly born: Born
  readonly nhsNumber?: string
}

/** Somebody from 0 to 25 whom help is about. */
export interface YoungPerson extends WhoTheyAre {
  readonly id: Id
  readonly locality: string
}

/** A parent, or whoever else brings a young person up or stands by them, and signs in as themselves. */
export interface Carer {
  readonly id: Id
  readonly locality: string
  readonly names: Names
  readonly pronouns?: string
}

/** Somebody who helps on behalf of an agency. Their name is known to those they work with. */
export interface Professional {
  readonly id: Id
  readonly locality: string
  readonly agency: Id
  readonly name: string
  readonly leftOn?: Day
}

/** A job that somebody does for their agency, from a day up to, not including, another. */
export interface HeldJob {
  readonly person: Id
  readonly locality: string
  readonly is: string
  readonly mayBreakGlass: boolean
  readonly from: Day
  readonly until?: Day
}

/** What somebody typed of a young person; only a name has to be there. */
export interface TypedPerson {
  readonly given: string
  readonly family: string
  readonly known?: string
  readonly pronouns?: string
  readonly bornOn?: string
  readonly ageGroup?: string
  readonly nhsNumber?: string
}

export type PersonRefusal =
  | 'needs-a-name'
  | 'is-too-long'
  | 'birthday-is-no-day'
  | 'not-born-yet'
  | 'too-old'
  | 'age-group-is-unknown'
  | 'nhs-number-is-wrong'

/** What of a place and a day decides what may be typed. */
export interface PlaceOfPeople {
  readonly today: Day
  readonly oldest: number
  readonly demonstration?: boolean
}

const longest = 100

/**
 * Reads what was typed of a young person.
 * @param place `oldest`: whole years up to which somebody counts as a young person, a dated setting of the place; `demonstration`: whether
 *   everybody in it is invented, which holds only where it is said.
 * @returns what can be kept, or everything that is wrong with it.
 */
export function parseWhoTheyAre(typed: TypedPerson, place: PlaceOfPeople): Result<WhoTheyAre, PersonRefusal> {
  const texts = [typed.given, typed.family, typed.known ?? '', typed.pronouns ?? '']
  const born = bornOf(typed)
  const nhsNumber = typed.nhsNumber ? nhsNumberOf(typed.nhsNumber, place) : undefined
  const because: PersonRefusal[] = []
  if (`${typed.given}${typed.known ?? ''}`.trim() === '') because.push('needs-a-name')
  if (texts.some((text) => text.length > longest)) because.push('is-too-long')
  if (typed.nhsNumber && !nhsNumber) because.push('nhs-number-is-wrong')
  if (typeof born === 'string') return refused(...because, born)
  because.push(...outsideTheAges(born, place))
  if (because.length > 0) return refused(...because)
  return ok({ ...namesOf(typed), born, ...(nhsNumber ? { nhsNumber } : {}) })
}

/** One that is nobody's is wrong in a real place, and a real one is wrong where everybody is invented. */
function nhsNumberOf(text: string, { demonstration = false }: PlaceOfPeople): string | undefined {
  const read = parseNhsNumber(text)
  return read && suitsThePlace(read, { demonstration }) ? read : undefined
}

function namesOf(typed: TypedPerson): Pick<WhoTheyAre, 'names' | 'pronouns'> {
  const [known, pronouns] = [typed.known?.trim(), typed.pronouns?.trim()]
  const names = { given: typed.given.trim(), family: typed.family.trim(), ...(known ? { known } : {}) }
  return { names, ...(pronouns ? { pronouns } : {}) }
}

const isAgeGroup = (text: string): text is AgeGroup => ageGroups.some((group) => group === text)

function bornOf({ bornOn, ageGroup }: TypedPerson): Born | PersonRefusal {
  if (bornOn) {
    const on = parseDay(bornOn)
    return on ? { is: 'known', on } : 'birthday-is-no-day'
  }
  if (!ageGroup) return { is: 'not-known' }
  return isAgeGroup(ageGroup) ? { is: 'about', ageGroup } : 'age-group-is-unknown'
}

function outsideTheAges(born: Born, { today, oldest }: PlaceOfPeople): readonly PersonRefusal[] {
  if (born.is !== 'known') return []
  if (born.on > today) return ['not-born-yet']
  return ageOn(born.on, today) > oldest ? ['too-old'] : []
}

const day = z.string().transform((text, context) => {
  const parsed = parseDay(text)
  if (!parsed) context.addIssue({ code: 'custom', message: 'no day' })
  return parsed ?? z.NEVER
})
const sealedShape = z.object({
  names: z.object({ given: z.string(), family: z.string(), known: z.string().exactOptional() }),
  pronouns: z.string().exactOptional(),
  born: z.discriminatedUnion('is', [
    z.object({ is: z.literal('known'), on: day }),
    z.object({ is: z.literal('about'), ageGroup: z.enum(ageGroups) }),
    z.object({ is: z.literal('not-known') }),
  ]),
  nhsNumber: z.string().exactOptional(),
})

/** The text that is sealed. */
export const writeRecord = (who: WhoTheyAre): string => JSON.stringify(who)

/** @returns undefined where the text is no record of ours. */
export function parseRecord(text: string): WhoTheyAre | undefined {
  try {
    return sealedShape.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
