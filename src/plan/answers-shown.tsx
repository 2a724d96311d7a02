import type { RequestCounts } from './asked-of-us.store.ts'

/** Words of what came of asking an offer from here, to everybody. */
export interface AnswersWords {
  readonly heading: string
  readonly says: (counts: RequestCounts) => string
  readonly days: (many: number) => string
  readonly from: string
}

const times = (many: number): string => `${many} ${many === 1 ? 'was' : 'were'}`
const days = (many: number): string => (many === 0 ? 'the same day' : many === 1 ? 'a day' : `${many} days`)

export const answersInEnglish: AnswersWords = {
  heading: 'When young people here ask them',
  says: ({ answered, accepted, notUs }) =>
    `Of ${answered} answers, ${times(accepted)} yes, and ${times(notUs)} “not us”, with somebody else to ask.`,
  days: (many) => `Half of those who asked heard something within ${days(many)}.`,
  from: 'Counted on this site alone, from ten answers on.',
}

/** How they answer who are asked from here: nothing of it below ten answers. */
export const AnswersShown = ({
  counts,
  words = answersInEnglish,
}: {
  readonly counts: RequestCounts
  readonly words?: AnswersWords
}) => (
  <section class="rd-card rd-card--place" aria-labelledby="answers">
    <h2 id="answers" class="rd-card__title">
      {words.heading}
    </h2>
    <p>{words.says(counts)}</p>
    <p>{words.days(counts.daysToHear)}</p>
    <p class="rd-by">{words.from}</p>
  </section>
)
