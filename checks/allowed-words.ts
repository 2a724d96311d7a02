import type { Allowed } from './words.ts'

/** Where a word that we do not say stands in a sentence after all, and why. */
export const allowedInSentences: readonly Allowed[] = [
  {
    path: /^(content\/measures\/national\/|src\/measures\/national\/names-of-scales\.ts$)/,
    says: /^Patient health questionnaire/i,
    because: 'the name of PHQ-9 in SNOMED CT, by which scores are paired; no page shows it',
  },
  {
    path: /^content\/mappings\//,
    says: /./,
    because: "the headings of other people's tables, read and never shown",
  },
  {
    path: /^src\/shared\/result\.ts$/,
    says: /^a case was left out/,
    because: 'a case of a union, told to whoever writes the program; no page shows it',
  },
  {
    path: /^src\/directory\/match\/offers-speak\.ts$/,
    says: /./,
    because: "phrases of other people's listings: understood, never shown",
  },
]

/** Where such a word is part of a name. */
export const allowedInNames: readonly Allowed[] = [
  { path: /./, says: /^open-?Referral/i, because: 'Open Referral is the name of the data standard' },
  {
    path: /^src\/(directory|exchange)\//,
    says: /^self_?referral$/i,
    because: 'R4 asks for "self-referral yes/no" by that name; people are shown "you can ask yourself"',
  },
  {
    path: /\.(store|edge)\.ts$/,
    says: /^(pool)?client$/i,
    because: 'the word of node-postgres for one connection of its pool',
  },
  {
    path: /^src\/doors\//,
    says: /^ageBand(Of)?$/i,
    because: 'R7 keeps an age band of an unmet search: years, not gravity',
  },
  {
    path: /^src\/measures\/national\/help-given\.ts$/,
    says: /^(referrals|ageAtReferral|discharge)$/,
    because: 'fields of a file in the form of the national data set, read and turned into our own words',
  },
  { path: /^src\/web\//, says: /^level$/, because: 'how hard node:zlib tries to make an answer small' },
]

/** Sentences near the groupings that hold a word for rungs. */
export const allowedRungs: readonly Allowed[] = [
  {
    path: /^content\/en\/groupings\.json$/,
    says: /nobody is moved up to it/,
    because: 'says that there is nothing to climb',
  },
]

/** Heavy words on pages that young people may open. */
export const allowedHeavy: readonly Allowed[] = [
  {
    path: /^src\/directory\/match\/offers-speak\.ts$/,
    says: /./,
    because: "phrases of other people's listings: understood, never shown",
  },
  {
    path: /^(src\/language\/principle\.ts|content\/en\/glossary\.json)$/,
    says: /Shared decision making/,
    because: 'the name of a principle of the framework, on the pages for people who help',
  },
]
