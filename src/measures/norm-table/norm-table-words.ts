import type { ForNormsFault, NormTable } from './norm-table.ts'

interface Words {
  readonly table: string
  readonly why: string
  readonly tables: Readonly<Record<NormTable, string>>
  readonly age: string
  readonly ageHint: string
  readonly madeFrom: (people: readonly string[]) => string
  readonly faults: Readonly<Record<ForNormsFault, string>>
}

const madeFrom = (people: readonly string[]): string => `The tables were made from ${[...new Set(people)].join('; ')}.`

/** Which table of norms, to the young person and to whoever writes a score in. */
export const normTableInEnglish: Readonly<Record<'them' | 'helper', Words>> = {
  them: {
    table: 'Which table shall we use?',
    why: 'Your numbers can be set beside those of other young people. Those who made the tables counted girls and boys apart. We use what you choose for this table and for nothing else. Whoever can see your numbers sees which table it was.',
    tables: {
      girls: 'The table for girls',
      boys: 'The table for boys',
      none: 'Neither. Show me just my own numbers',
    },
    age: 'How old are you?',
    ageHint: 'In years, such as 14. You can leave it empty.',
    madeFrom,
    faults: {
      'table-not-chosen': 'Choose one of the tables that stand there',
      'age-is-no-number': 'Enter your age in years, from 0 to 25, or leave it empty',
    },
  },
  helper: {
    table: 'Which table of norms?',
    why: 'Their sex is used for this table only, because its authors counted girls and boys apart. Ask them which one, or whether any. Whoever reads the score reads which table it was.',
    tables: {
      girls: 'The table for girls',
      boys: 'The table for boys',
      none: 'Neither: the raw number stands alone',
    },
    age: 'How old were they on that day?',
    ageHint: 'In years, from 0 to 25. Leave it empty where nobody knows: then there is no norm.',
    madeFrom,
    faults: {
      'table-not-chosen': 'Choose a table of norms, or neither',
      'age-is-no-number': 'Enter how old they were in years, from 0 to 25, or leave it empty',
    },
  },
}

/** The table that was used, in the line that says where a number comes from. */
export const tableUsedInEnglish = (table: NormTable): string => `table for ${table}`
