import { cited } from '../shared/cited.ts'
import { daysBetween } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { HandOver } from './hand-over.ts'

/** What the hand-overs to one offer come to, shown on the offer. Below the fewest answers nothing is said of it. */
export type HandOverCounts =
  | { readonly is: 'too-few' }
  | {
      readonly is: 'counted'
      /** How often it was asked. */
      readonly asked: number
      /** How often it accepted, or said “not us”. */
      readonly answered: number
      /** Half of those who got an answer heard something within so many days. */
      readonly daysToHear: number
      readonly accepted: number
      readonly notUs: number
    }

/** From so many answers on. */
export const fewestAnswers = cited(10, {
  from: 'Rightdoor’s own setting: below ten answers one young person’s weighs so much that it could be known',
  seen: '2026-11-22',
})

/** @param handOvers of the whole place. */
export function handOverCounts(handOvers: readonly HandOver[], offer: Id): HandOverCounts {
  const asked = handOvers.filter(({ whom }) => whom.is === 'offer' && whom.offer === offer)
  const accepted = asked.filter(({ state }) => state.is === 'accepted').length
  const notUs = asked.filter(({ wasNotUs }) => wasNotUs).length
  const answered = accepted + notUs
  if (answered < fewestAnswers.value) return { is: 'too-few' }
  return {
    is: 'counted',
    asked: asked.length,
    answered,
    daysToHear: middleOf(asked.flatMap(daysToHear)),
    accepted,
    notUs,
  }
}

const daysToHear = ({ askedOn, firstHeardOn }: HandOver): readonly number[] =>
  firstHeardOn ? [Math.max(0, daysBetween(askedOn, firstHeardOn))] : []

/** The middle one, rounded up to a whole day, so that nothing looks quicker than it was. */
function middleOf(days: readonly number[]): number {
  const sorted = [...days].sort((one, other) => one - other)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return Math.ceil(((low ?? 0) + (high ?? 0)) / 2)
}
