import { enteredFaultInEnglish } from '../../measures/answered/answered-words.ts'
import type { Rater } from '../../measures/measure.ts'
import type { NormTable } from '../../measures/norm-table/norm-table.ts'
import { listInEnglish } from '../../shared/list-in-english.ts'

/** Words of sets of questions, to whoever helps. */
export const deskMeasureInEnglish = {
  title: 'Questions',
  heading: 'Sets of questions',
  back: 'Back to what was brought',
  young: 'A young person',
  look: 'Look at sets of questions',
  lede: 'The answers stand first. A number behind them is a way to start talking: it sorts nobody, and no grouping comes of it.',
  turned: 'Turn the screen round: they see their numbers before anybody talks about them.',
  none: 'No set of questions is used in this place. Whoever runs the place decides that.',
  noneYet: 'Nothing has been answered yet.',
  there: 'What was answered',
  earlier: 'Answered before',
  before: (many: number) => (many === 1 ? '1 more, from before' : `${many} more, from before`),
  over: 'The same questions again',
  filledIn: (name: string, day: string) => `${name}, ${day}`,
  by: (rater: string, name: string) => `It was ${rater}. ${name} wrote it in.`,
  own: 'They answered this themselves.',
  ask: 'Ask about hurting themselves or not wanting to live, whatever stands here. Nothing answered, or “not at all”, does not say that all is well.',
  off: 'This set is not used here any more. What was answered stays.',
  enter: {
    heading: 'Write in a score',
    lede: 'For a set that was filled in on paper or elsewhere. Write each raw score as it came out, before any table.',
    open: (name: string) => `Write in a score of ${name}`,
    for: (agency: string, by: string, day: string) => `${agency} answers for its use. Decided by ${by}, on ${day}.`,
    pastReview: 'The day to decide anew has passed: ask whoever runs the place.',
    licence: (licence: string) => `Licence: ${licence}.`,
    unchecked: 'Nobody has held this set against its owner’s document yet.',
    day: 'When was it filled in?',
    dayHint: 'For example, 3 11 2026.',
    rater: 'Who filled it in?',
    raters: {
      self: 'The young person',
      parent: 'A parent or carer',
      teacher: 'A teacher',
      clinician: 'Somebody who helps',
    } satisfies Readonly<Record<Rater, string>>,
    range: (from: number, to: number) => `A number from ${from} to ${to}. Leave it empty where there is none.`,
    raw: (from: number, to: number) =>
      `The number before its table, from ${from} to ${to}: the score is made from it. Leave it empty where there is none.`,
    keep: 'Keep these scores',
    kept: 'It is kept.',
    notKept: 'It could not be kept. What you typed is still here. Try again',
  },
  national: {
    heading: 'Will this count in the national figure, and why not?',
    can: 'What stands here can count, if the contacts fit.',
    cannot: 'As it stands it does not count.',
    none: 'No scale that the figure counts was filled in here.',
    tables: {
      girls:
        'T-scores are made with the table for girls, as it was chosen with the scores, by their age when it began.',
      boys: 'T-scores are made with the table for boys, as it was chosen with the scores, by their age when it began.',
      none: 'No one table for girls or boys was chosen with the scores, so that there is no norm for them.',
    } satisfies Readonly<Record<NormTable, string>>,
    fourthGoal: (goals: readonly string[]) =>
      `The figure has three goals, in the order in which they were set: ${listInEnglish(goals)} ${goals.length === 1 ? 'is' : 'are'} not among them.`,
    differ: 'The national method and ours would judge these apart:',
    contacts:
      'The figure counts a scale only where it was filled in on or after the first contact, and again on or after the second, by the same person. No list of contacts is kept here: whoever sends the figures in knows them.',
    source: (from: string) => `By the method of ${from}.`,
  },
  somebody: 'Somebody',
  faults: enteredFaultInEnglish,
} as const

export type DeskMeasureWords = typeof deskMeasureInEnglish
