import { whyNotToldInEnglish } from '../comparing.ts'

/** Words of numbers beside each other, each from its day. None of them says whether it is good. */
export const overTimeInEnglish = {
  day: 'Day',
  number: 'Number',
  from: (from: string, to: string) => `from ${from} to ${to}`,
  beside: (first: string, last: string) => `First ${first}, last ${last}.`,
  same: 'Both numbers are the same.',
  more: (by: string) => `That is ${by} more.`,
  less: (by: string) => `That is ${by} less.`,
  beyond: {
    more: (by: string) => `That is at least ${by} more.`,
    less: (by: string) => `That is at least ${by} less.`,
    both: (end: string) => `Both are above ${end}.`,
    byFormula: (end: string) => `The table goes up to ${end}; what comes next is worked out by the formula behind it.`,
  },
  larger: (threshold: string) =>
    `Numbers like these move a little by themselves. From ${threshold} on, a change is more than that, and this one is.`,
  within: (threshold: string) =>
    `Numbers like these move a little by themselves. From ${threshold} on, a change is more than that, and this one is not.`,
  ofT: 'These are T-scores.',
  meaning: 'It does not say why, or whether it is good: you can say that.',
  meaningAtDesk: 'It does not say why, or whether it is good: ask them.',
  source: 'Where this comes from',
  notTold: whyNotToldInEnglish,
} as const
