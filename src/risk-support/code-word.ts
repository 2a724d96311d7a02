import { z } from 'zod'
import type { Doing } from '../decision/agreement-acts.ts'
import type { Who } from '../decision/agreement-people.ts'
import type { Told } from '../needs/naming.ts'
import type { Id } from '../shared/id.ts'
import { ok } from '../shared/result.ts'
import { parseSaid, type Said } from '../shared/said.ts'
import { dayShape, idShape, keptApart, saidShape } from '../shared/shapes.ts'
import { no, type Read, running, type Writing } from './plan-typed.ts'
import { type RiskSupportWords, riskSupportInEnglish } from './plan-words.ts'
import type { RiskSupportFact, RiskSupportPlan } from './risk-support-plan.ts'

/** The word itself, kept apart from the plan: the plan says that there is one and who knows it, and holds no letter of it. */
export interface CodeWordFact extends Doing {
  readonly is: 'code-word'
  readonly word: Said
}

export const codeWordFacts = keptApart<CodeWordFact>(
  z.strictObject({ is: z.literal('code-word'), by: idShape, on: dayShape, word: saidShape }),
)

/** What stands in its open part, by which lists know it. */
export const isCodeWord = ({ plain }: { readonly plain: Readonly<Record<string, unknown>> }): boolean =>
  plain['is'] === 'code-word'

/** On a record, and in a copy, of those who may know it. */
export const tellCodeWord = ({ word }: CodeWordFact, words: RiskSupportWords = riskSupportInEnglish): Told => ({
  words: words.codeWord(word.said),
  ...{ standing: '', reviewOn: '' },
})

/** A code word as it was typed: who may know it, and which one the form saw. */
export interface TypedCodeWord {
  readonly word: string
  /** Those with an account, out of those who can be chosen. */
  readonly people: readonly Id[]
  /** Those without, as they were named: `Gran, Joy`. */
  readonly named: string
  readonly seen: string
  /** No code word holds any more. */
  readonly isGone: boolean
}

/** What is kept of it: that there is one and who knows it, in the plan; the word, apart, for those with an account. */
export interface CodeWordKept {
  readonly inPlan: RiskSupportFact
  readonly apart?: CodeWordFact
  readonly people: readonly Id[]
}

/** Agrees a code word, or says that there is none any more. Whoever writes down what the young person says knows it from then on, and it says so. */
export function agreeCodeWord(
  plan: RiskSupportPlan | undefined,
  typed: TypedCodeWord,
  { by, on, item, youngPerson }: Omit<Writing, 'names'> & { readonly item: Id; readonly youngPerson: Id },
): Read<CodeWordKept> {
  const goesOn = running(plan)
  if (goesOn.is === 'refused') return goesOn
  if ((goesOn.value.codeWord?.item ?? '') !== typed.seen) return no('word-was-agreed-meanwhile')
  if (typed.isGone) return ok({ inPlan: { is: 'code-word', by, on }, people: [] })
  const word = parseSaid(typed.word)
  if (!word) return no('word-is-missing')
  const people = [...new Set([...typed.people, ...(by === youngPerson ? [] : [by])])]
  const named = typed.named.split(',').flatMap((text): readonly Who[] => {
    const name = parseSaid(text)
    return name ? [{ is: 'named', name }] : []
  })
  const knownBy = [...people.map((id) => ({ is: 'person', id }) as const), ...named]
  if (knownBy.length === 0) return no('nobody-knows-the-word')
  const agreed = { item, knownBy }
  return ok({ inPlan: { is: 'code-word', by, on, agreed }, apart: { is: 'code-word', by, on, word }, people })
}
