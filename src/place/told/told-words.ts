import type { Day } from '../../shared/day.ts'
import { lineInEnglish } from '../../shared/list-in-english.ts'
import { fewest, roundedTo } from '../withholding.ts'
import type { Needed, Together, TogetherFault, ToldKind } from './told.ts'

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const monthIn = (month: Day): string => months.format(new Date(month))

/** Words of what those who look after safety were told of, and what came of it. */
export interface ToldWords {
  readonly title: string
  readonly heading: string
  readonly back: string
  readonly lede: string
  readonly how: string
  readonly none: string
  readonly caption: (month: Day, of: number | undefined) => string
  readonly what: string
  readonly kinds: Readonly<Record<ToldKind, string>>
  readonly needed: Readonly<Record<Needed, string>>
  readonly many: (many: number | undefined) => string
  readonly star: string
  readonly kept: string
  readonly keptAlready: string
  readonly together: {
    readonly heading: (month: Day) => string
    readonly lede: string
    readonly who: string
    readonly whoHint: string
    readonly jobs: Readonly<Record<Together, string>>
    readonly changes: string
    readonly changesHint: string
    readonly keep: string
    readonly earlier: string
    readonly was: (month: Day) => string
    readonly by: (jobs: readonly string[], day: string) => string
  }
  readonly faults: Readonly<Record<TogetherFault, string>>
}

export const toldInEnglish: ToldWords = {
  title: 'What we were told of',
  heading: 'What we were told of, and what came of it',
  back: 'Your desk',
  lede: 'Somebody is told when a record was opened in an emergency, and when safety outweighed a choice. If most of it needs nothing, the one that matters is easy to miss.',
  how: `Counted in the whole place when somebody has looked, by what they said of it. No name, no day and no record is kept with it. Numbers are to the nearest ${['', '', '', '', '', 'five'][roundedTo] ?? roundedTo}.`,
  none: 'Nothing was looked at in these six months, or too little to say.',
  caption: (month, of) => `${monthIn(month)}: looked at ${of === undefined ? '*' : `about ${of}`}`,
  what: 'What it was',
  kinds: { 'break-glass': 'A record opened in an emergency', override: 'Safety outweighed a choice' },
  needed: { nothing: 'Nothing to do', something: 'Something to do', 'not-said': 'Not said' },
  many: (many) => (many === undefined ? '*' : `about ${many}`),
  star: `A * stands for fewer than ${fewest}, for none, or for what would give such a number away.`,
  kept: 'Kept. You are asked again next month.',
  keptAlready: 'Somebody of your agency kept this month already. What you wrote is still here.',
  together: {
    heading: (month) => `Look at ${monthIn(month)} together`,
    lede: 'Once a month. Are you told of too much? Of too little? What would help you to see the one that matters?',
    who: 'Who looks at it together?',
    whoHint: 'Two at least. By what they do, not by name.',
    jobs: {
      'safeguarding-lead': 'Safeguarding lead',
      'privacy-officer': 'Privacy officer',
      'team-lead': 'Somebody who leads a team',
      helper: 'Somebody who works with young people',
    },
    changes: 'What do you want to change?',
    changesHint: 'Name nobody. If nothing, say why nothing.',
    keep: 'Keep it',
    earlier: 'What was said of earlier months',
    was: (month) => monthIn(month),
    by: (jobs, day) => `${lineInEnglish(jobs)}. Kept on ${day}.`,
  },
  faults: {
    'two-at-least': 'Select who looks at it together: two at least',
    changes: 'Enter what you want to change, or why nothing',
  },
}
