import { type Day, inWords } from '../shared/day.ts'
import type { Gap } from './gaps.ts'
import type { CountedBy } from './unmet.store.ts'

/** The words for those who plan for a place. */
export interface PlaceWords {
  readonly title: string
  readonly heading: (place: string) => string
  readonly lede: string
  readonly rooms: readonly { readonly to: string; readonly says: string; readonly does: string }[]
  readonly back: string
  readonly notFound: {
    readonly heading: string
    readonly lede: string
    readonly quarter: string
    readonly of: (from: Day, until: Day) => string
    readonly show: string
    readonly counted: (on: Day) => string
    readonly whole: (of: number) => string
    readonly tooFew: string
    readonly rule: string
    readonly by: Readonly<Record<CountedBy, string>>
    readonly column: Readonly<Record<CountedBy, string>>
    readonly times: string
    readonly others: string
    readonly onlyOthers: string
    readonly unnamed: Readonly<Record<CountedBy, string>>
    readonly age: (from: number, to: number) => string
    readonly take: string
    readonly none: string
    readonly file: {
      readonly heads: readonly string[]
      readonly others: string
      readonly notSaid: string
    }
  }
  readonly stale: {
    readonly title: string
    readonly heading: string
    readonly lede: (stale: number, of: number, days: number) => string
    readonly none: string
    readonly columns: { readonly who: string; readonly stale: string; readonly of: string }
    readonly which: string
    readonly days: (days: number | undefined) => string
  }
  readonly offers: {
    readonly title: string
    readonly heading: string
    readonly lede: (on: Day) => string
    readonly columns: { readonly need: string; readonly here: string; readonly national: string; readonly gaps: string }
    readonly gap: (gap: Gap) => string
    readonly noGap: string
  }
}

const times = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`

export const placeInEnglish: PlaceWords = {
  title: 'The place',
  heading: (place) => `${place}: what is missing, and what is there`,
  lede: 'For whoever plans for the place. Counts only: no person and no sentence of anybody is in them.',
  rooms: [
    {
      to: '/place/offers',
      says: 'What is offered for each need',
      does: 'How many offers there are, and what is missing among them.',
    },
    {
      to: '/place/stale',
      says: 'Not checked for long',
      does: 'Which organisations have entries that nobody has looked at for long.',
    },
    {
      to: '/place/moving-on',
      says: 'Moving on: what is missing',
      does: 'What was missing for young people who move on to services for adults, by quarter.',
    },
  ],
  back: 'The place',
  notFound: {
    heading: 'What people looked for and did not find',
    lede: 'Searches that found nothing, and those where somebody said that nothing fits. A search for several needs is counted under each.',
    quarter: 'Three months',
    of: (from, until) => `${inWords(from)} to ${inWords(until)}`,
    show: 'Show',
    counted: (on) => `Counted on ${inWords(on)} by Rightdoor, from searches on this site.`,
    whole: (of) => `About ${of} in all.`,
    tooFew: 'Fewer than 10 in all, so nothing is said of them.',
    rule: 'Counts are rounded to 5. Fewer than 10 are left out, and enough others with them that nobody can work out what was left out.',
    by: { need: 'By need', area: 'By area', age: 'By age', language: 'By language' },
    column: { need: 'Need', area: 'First part of the postcode', age: 'Age', language: 'Language' },
    times: 'Searches',
    others: 'All others together: left out',
    onlyOthers: 'Left out: too few of each',
    unnamed: {
      need: 'No need was said',
      area: 'No area was said',
      age: 'No age was said',
      language: 'No language was asked for',
    },
    age: (from, to) => `${from} to ${to}`,
    take: 'Take the same as a table for a spreadsheet',
    none: 'No three months are over yet.',
    file: {
      heads: [
        'counted by',
        'which',
        'searches, rounded to 5',
        'of, rounded to 5',
        'from',
        'until',
        'counted on',
        'rule',
      ],
      others: 'all others together',
      notSaid: 'left out',
    },
  },
  stale: {
    title: 'Not checked for long',
    heading: 'Not checked for long',
    lede: (stale, of, days) =>
      `${times(stale, 'offer', 'offers')} of ${of} here ${stale === 1 ? 'was' : 'were'} not checked for more than ${days} days, or nobody knows when.`,
    none: 'All were checked lately.',
    columns: { who: 'Organisation', stale: 'Not checked', of: 'Of' },
    which: 'Which they are',
    days: (days) => (days === undefined ? 'never, as far as we know' : `${days} days ago`),
  },
  offers: {
    title: 'What is offered',
    heading: 'What is offered for each need',
    lede: (on) =>
      `Counted on ${inWords(on)} from what is public. What an offer does not say of itself is not taken for a gap.`,
    columns: { need: 'Need', here: 'Here', national: 'National', gaps: 'What is missing' },
    gap(gap) {
      switch (gap.is) {
        case 'nothing':
          return 'Nobody offers anything.'
        case 'only-national':
          return 'Nothing here, only national help.'
        case 'no-age':
          return `Nothing here for ages ${gap.from} to ${gap.to}.`
        case 'not-oneself':
          return 'A young person can ask for none of it themselves.'
        case 'none-checked':
          return 'None of it was checked lately.'
        case 'none-taking':
          return 'None of it takes anybody now.'
      }
    },
    noGap: 'No gap that we can see.',
  },
}
