import type { Topic } from '../language/topic.ts'
import type { Day } from '../shared/day.ts'
import { ageGroups } from './gaps.ts'
import type { PlaceWords } from './place-words.ts'
import type { Quarter } from './quarters.ts'
import { type CountedBy, countedBy, type NotFound } from './unmet.store.ts'
import { type MaySay, withhold } from './withholding.ts'

/** One table of what was not found: only what may be said, in words. */
export interface SaidCounts {
  readonly by: CountedBy
  readonly rows: readonly { readonly says: string; readonly many: number }[]
  readonly of?: number
}

export interface SayingCounts {
  readonly topics: readonly Topic[]
  readonly words: PlaceWords['notFound']
}

/** What may be said of each of the four ways of counting. */
export const sayCounts = (counts: NotFound, saying: SayingCounts): readonly SaidCounts[] =>
  countedBy.map((by) => {
    const { rows, of }: MaySay = withhold(counts[by])
    return {
      by,
      rows: rows.map(({ key, many }) => ({ says: nameOf(by, key, saying), many })),
      ...(of === undefined ? {} : { of }),
    }
  })

function nameOf(by: CountedBy, key: string, { topics, words }: SayingCounts): string {
  if (key === '') return words.unnamed[by]
  if (by === 'need') return topics.find(({ id }) => id === key)?.label.professional ?? words.unnamed.need
  const group = by === 'age' ? ageGroups.find((each) => each.key === key) : undefined
  return group ? words.age(group.from, group.to) : key
}

export interface Counted {
  readonly quarter: Quarter
  readonly on: Day
  readonly words: PlaceWords['notFound']
}

/** The same for a spreadsheet: every row with its period, its day, what it is of, and the rule. */
export function rowsForFile(
  said: readonly SaidCounts[],
  { quarter, on, words }: Counted,
): readonly (readonly string[])[] {
  const { file } = words
  const rows = said.flatMap(({ by, rows: some, of }) => {
    const whole = of === undefined ? file.notSaid : String(of)
    const rest = [whole, quarter.from, quarter.until, on, words.rule]
    return [
      ...some.map(({ says, many }) => [words.column[by], says, String(many), ...rest]),
      [words.column[by], file.others, file.notSaid, ...rest],
    ]
  })
  return [file.heads, ...rows]
}
