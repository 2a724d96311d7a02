import { inWords } from '../../shared/day.ts'
import type { Pack } from '../pack/pack.ts'
import type { Scored } from '../scoring.ts'
import type { Answered } from './answered.ts'
import { cameFromInEnglish, raterInEnglish, scoreInEnglish } from './answered-words.ts'
import { questionsOf } from './questions.ts'

/** What was answered to one question, in the words in which it was asked; left out is an answer of its own. */
export interface SaidAnswer {
  readonly asks: string
  readonly says: string
  readonly isLeftOut: boolean
}

/**
 * The answers in words. Where the words of the pack are of another version, or not here any more, the number of each question stands with the
 * number that was answered: nothing is put into words that were not read.
 */
export function saidAnswers(answered: Answered, pack: Pack | undefined): readonly SaidAnswer[] {
  if (answered.is !== 'answered') return []
  const questions = pack?.measure.version === answered.version ? questionsOf(pack)?.questions : undefined
  return answered.answers.map((value, at) => {
    const question = questions?.[at]
    const asks = question?.says ?? scoreInEnglish.question(at + 1)
    if (value === null) return { asks, says: scoreInEnglish.leftOut, isLeftOut: true }
    const says = question?.answers.find((each) => each.value === value)?.says ?? String(value)
    return { asks, says, isLeftOut: false }
  })
}

/** As it is read among other things, and in the copy that somebody takes with them. Words that are not free stay out of it. */
export function tellAnswered(answered: Answered, pack: Pack): Readonly<Record<string, string>> {
  const { measure, licence } = pack
  const words = licence.grant.is === 'free-for-all' ? pack : undefined
  const called = { called: `${measure.name}, ${inWords(answered.on)}, ${raterInEnglish[answered.rater]}` }
  if (answered.is === 'not-today') return { ...called, answered: scoreInEnglish.notToday }
  const lines = saidAnswers(answered, words).map(({ asks, says }) => `${asks}: ${says}`)
  return {
    ...called,
    ...(lines.length > 0 ? { answered: lines.join('\n') } : {}),
    scores: answered.scored
      .map((each) => `${nameOf(each, pack)}: ${numberIn(each)} (${cameFromInEnglish(each.provenance)})`)
      .join('\n'),
  }
}

export const nameOf = ({ scale }: Pick<Scored, 'scale'>, pack: Pack | undefined): string =>
  pack?.measure.scales.find(({ id }) => id === scale)?.name ?? scale

/** A number as people write it: two places at most. */
export const numberInWords = (value: number): string => String(Math.round(value * 100) / 100)

const numberIn = (scored: Scored): string =>
  scored.is === 'scored' ? numberInWords(scored.shown) : scoreInEnglish.noNumber(scored.answered, scored.of)
