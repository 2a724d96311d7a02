import type { Said } from '../../goals/experience/experience.ts'
import { sessionQuestionInEnglish } from '../../goals/goal-words.ts'
import type { Day } from '../../shared/day.ts'

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Words of what young people say of meetings, to whoever leads a team. */
export const experienceInEnglish = {
  title: 'What young people say of meetings',
  heading: 'What young people say of meetings',
  back: 'Your desk',
  lede: 'At the end of a meeting young people can answer four short questions. Nobody who helps them sees these answers. A team is told what 25 of them said together.',
  none: 'Nothing has been counted yet. It is counted when 25 young people have answered, and how many have so far is not told: that would say who did.',
  how: 'Each count is of 25 young people, each of them once. It is made once and does not change; who answers next belongs to the next one. Numbers are to the nearest five.',
  counted: (team: string, month: Day) => `${team}: counted in ${months.format(new Date(month))}`,
  question: 'Question',
  said: { yes: 'Yes', partly: 'Partly', no: 'No', 'left-out': 'Left out' } satisfies Readonly<Record<Said, string>>,
  about: (many: number) => (many === 0 ? 'few or none' : `about ${many}`),
  questions: sessionQuestionInEnglish,
  talk: 'Read it together, with young people if you can. It says nothing of any one meeting, nor of any one person.',
} as const

export type ExperienceWords = typeof experienceInEnglish
