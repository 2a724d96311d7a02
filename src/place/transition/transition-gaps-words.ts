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
      'With the count stand the place, the quarter and the kind. No name, no day, no agency and no word is kept with it. That it was counted stands in the young person’s own record.',
      'For whom nobody has begun is not in these numbers: nobody has written down what is missing for them. Who helps them reads it under Today.',
    ],
  },
}
