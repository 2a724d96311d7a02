import { addMonths, type Day } from '../shared/day.ts'
import { birthday } from './coming-of-age.ts'

/** An age of the law or of the place, with the day from which it counts: never a constant. */
export interface DatedAge {
  readonly name: string
  readonly years: number
  readonly from: Day
}

/** Birthdays after which a proxy's view narrows, and the one on which childhood ends. */
export interface Birthdays {
  readonly narrows: readonly Day[]
  readonly adult?: Day
  /** Whether both the birthday and the ages of the place are known; where not, the narrower view holds. */
  readonly isKnown: boolean
}

/**
 * The birthdays that count for somebody. A later set of ages of the same name takes the place of the earlier one from its day on; a birthday
 * that came before under the earlier one counts still, so that a new setting never widens anything by itself.
 */
export function birthdaysOf(bornOn: Day | undefined, ages: readonly DatedAge[], today: Day): Birthdays {
  if (bornOn === undefined) return { narrows: [], isKnown: false }
  const narrows = countedOf('proxy-narrows', { bornOn, ages, today })
  const adults = countedOf('adult', { bornOn, ages, today })
  // Of several that came, the last: an age that is set lower afterwards takes nothing back of what ended.
  const adult = adults.findLast((day) => day <= today) ?? adults[0]
  return { narrows, ...(adult ? { adult } : {}), isKnown: narrows.length > 0 }
}

/** The age of a name that counts on a day; undefined where the place set none. Of several set for one day, the youngest. */
export function ageInForce(name: string, ages: readonly DatedAge[], today: Day): number | undefined {
  const set = ages.filter((age) => age.name === name && age.from <= today)
  const latest = set.map(({ from }) => from).sort()
  const years = set.filter(({ from }) => from === latest.at(-1)).map((age) => age.years)
  return years.length === 0 ? undefined : Math.min(...years)
}

/** Whether somebody has come to an age on a day, that day itself included; undefined where the birthday or the age is not known. */
export function hasComeTo(
  name: string,
  { bornOn, ages, today }: { readonly bornOn: Day | undefined } & Omit<Counting, 'bornOn'>,
): boolean | undefined {
  const years = ageInForce(name, ages, today)
  return bornOn === undefined || years === undefined ? undefined : birthday(bornOn, years) <= today
}

/** Days from which somebody is to look again at what a carer sees: three months before each birthday on which it narrows. */
export const looksAgainOn = ({ narrows }: Birthdays): readonly Day[] => narrows.map((day) => addMonths(day, -3))

interface Counting {
  readonly bornOn: Day
  readonly ages: readonly DatedAge[]
  readonly today: Day
}

/** Sorted, the earliest first. */
function countedOf(name: string, { bornOn, ages, today }: Counting): readonly Day[] {
  const set = ages.filter((age) => age.name === name && age.from <= today)
  const replacedOn = (from: Day): Day | undefined =>
    set
      .map((age) => age.from)
      .filter((later) => later > from)
      .sort()[0]
  const counted = set.flatMap(({ years, from }) => {
    const day = birthday(bornOn, years)
    const end = replacedOn(from)
    return end === undefined || day < end ? [day] : []
  })
  return [...new Set(counted)].sort()
}
