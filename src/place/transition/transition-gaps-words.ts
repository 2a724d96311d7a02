import { type Day, inWords } from '../../shared/day.ts'
import type { GapCode } from '../../transition/transition.ts'
import { fewest } from '../withholding.ts'

/** Words of what was missing where young people move on to services for adults, to those who plan for the place. */
export interface TransitionGapsWords {
  readonly title: string
  readonly heading: string
  readonly lede: string
  readonly quarter: (from: Day, until: Day) => string
  readonly none: (quarters: number) => string
  readonly gapHead: string
  readonly times: string
  readonly about: (many: number) => string
  readonly whole: (of: number) => string
  readonly gap: Readonly<Record<GapCode, string>>
  readonly star: string
  readonly others: string
  readonly comesFrom: { readonly heading: string; readonly says: readonly string[] }
}

export const transitionGapsInEnglish: TransitionGapsWords = {
  title: 'Moving on: what is missing',
  heading: 'Moving on to services for adults: what is missing',
  lede: 'What was missing for young people from 17 on, by quarter. A gap is one of the place, not of a young person, nor of whoever helps them.',
  quarter: (from, until) => `${inWords(from)} to ${inWords(until)}`,
  none: (quarters) =>
    `In the last ${quarters} quarters there is nothing that can be said: no gap was counted, or fewer than ${fewest} in each.`,
  gapHead: 'What was missing',
  times: 'Young people',
  about: (many) => `about ${many}`,
  whole: (of) => `About ${of} gaps in all. One young person can be in several of them.`,
  gap: {
    'nobody-named': 'Nobody was named who sees to it',
    'adult-service-said-no': 'The service for adults said no',
    'no-meeting': 'The two services had not met with the young person',
    'nothing-offered': 'Nothing was there from 18 on',
    'nobody-holds-it-then': 'Nobody had said who holds it after the support ends',
  },
  star: '*',
  others: `A * stands for fewer than ${fewest}, for none, or for what would give such a number away. Counts are rounded to 5.`,
  comesFrom: {
    heading: 'Where each number comes from',
    says: [
      'A colleague keeps what is arranged for a young person who moves on. What is missing then, by the day of that, is counted: once for each young person and each kind of gap, in the quarter of that day.',
      'Where nobody has arranged anything, it is counted too that nobody was named: once for each young person, from six months before their 18th birthday to six months after it, in the quarter in which somebody who helps them first looks at Today or opens their record.',
      'With the count stand the place, the quarter and the kind. No name, no day, no agency and no word is kept with it. Where something was arranged, it stands in the young person’s own record that it was counted. Nobody is counted twice: a mark sees to that, from which nobody reads who it is.',
      'Who is not in these numbers: a young person whom nobody here helps, or who has nothing open here; whose birthday nobody has written down; and of whom nobody who helps has looked. Where nobody has arranged anything, no other gap is counted than that nobody was named.',
    ],
  },
}
