import { cited } from '../../shared/cited.ts'
import type { Day } from '../../shared/day.ts'
import { type SessionAnswer, type SessionAnswers, type SessionQuestion, sessionQuestions } from '../session-check.ts'

/** So many young people have answered before a team is told anything of it. */
export const fewestPeople = cited(25, {
  from: 'Rightdoor’s own setting: below 25 one young person’s answer could be guessed',
  seen: '2026-11-23',
})

/** Numbers are told to the nearest of these: that everybody said the same would tell what each said. */
export const toTheNearest = 5

/** What they said of one question, or that they left it out. */
export type Said = SessionAnswer | 'left-out'
export const saidOfEach = ['yes', 'partly', 'no', 'left-out'] as const satisfies readonly Said[]

export type ExperienceCounts = Readonly<Record<SessionQuestion, Readonly<Record<Said, number>>>>

/** Counts what people said, each of them once, to the nearest five. @throws for fewer than may be counted. */
export function countExperience(all: readonly SessionAnswers[]): ExperienceCounts {
  if (all.length < fewestPeople.value) throw new Error('too few to be counted')
  const countOf = (question: SessionQuestion, said: Said): number =>
    rounded(all.filter((answers) => (answers[question] ?? 'left-out') === said).length)
  return Object.fromEntries(
    sessionQuestions.map((question) => [
      question,
      Object.fromEntries(saidOfEach.map((said) => [said, countOf(question, said)])),
    ]),
  ) as ExperienceCounts
}

const rounded = (many: number): number => Math.round(many / toTheNearest) * toTheNearest

/** The first day of its month. */
export const monthOf = (day: Day): Day => `${day.slice(0, 8)}01` as Day
