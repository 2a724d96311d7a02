import type { Who } from '../decision/agreement-people.ts'
import { type Naming, nameOf, type Told } from '../needs/naming.ts'
import { inWords, onWeekday } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { PartInPlan, When, Whose } from './part.ts'
import type { NextDay, Plan } from './plan.ts'
import { type ToldWords, toldInEnglish, type WhoseWords } from './told-words.ts'

/** Whose part it is, or who can be rung, in words. */
export function nameOfWhose(whose: Whose | Who, naming: Naming, words: WhoseWords = toldInEnglish): string {
  switch (whose.is) {
    case 'young-person':
      return words.youngPerson
    case 'offer':
      return naming.names.get(whose.offer) ?? words.thoseAsked
    case 'named':
      return whose.name.said
    case 'person':
      return nameOf(naming, whose.id, words)
  }
}

export const whenTold = (when: When, words: Pick<ToldWords, 'by'> = toldInEnglish): string =>
  when.is === 'by' ? words.by(inWords(when.day)) : when.says.said

/** A plan in plain lines. */
export function tellPlan(plan: Plan, naming: Naming, words: ToldWords = toldInEnglish): Told {
  const lines = [
    words.ways[plan.way],
    tellNext(plan.next, naming, words),
    ...plan.toRing.map(({ who, how, when }) => words.toRing(nameOfWhose(who, naming, words), how.said, when.said)),
  ]
  return {
    parts: plan.parts.map((part) => tellPart(part, naming, words)),
    words: lines.join('\n'),
    standing: words.saidYes(saidYesIn(plan), plan.parts.length),
    reviewOn: plan.next.on,
  }
}

const tellPart = (part: PartInPlan, naming: Naming, words: ToldWords) => ({
  who: nameOfWhose(part.whose, naming, words),
  does: `${words.part(part.what.said, whenTold(part.when, words))}: ${words.accepted[part.accepted.is]}`,
})

const tellNext = ({ on, whoAsks }: NextDay, naming: Naming, words: ToldWords): string =>
  whoAsks === naming.youngPerson
    ? words.looksAgain(onWeekday(on))
    : words.asks(onWeekday(on), nameOf(naming, whoAsks, words))

export const saidYesIn = ({ parts }: Plan): number => parts.filter(({ accepted }) => accepted.is === 'accepted').length

/** Everybody with an account, or an offer, whom a plan names, and who wrote down that somebody said yes. */
export function namedInPlan({ parts, toRing, next }: Plan): readonly Id[] {
  const writers = parts.flatMap(({ accepted }) => (accepted.is === 'not-yet' ? [] : [accepted.by]))
  const whose = [...parts.map((part) => part.whose), ...toRing.map(({ who }) => who)]
  const ids = whose.flatMap((one) => (one.is === 'person' ? [one.id] : one.is === 'offer' ? [one.offer] : []))
  return [...new Set([...ids, ...writers, next.whoAsks])]
}

/** What lists are made from: no word of anybody. `null` takes away what stood there before. */
export const plainOfPlan = (plan: Plan): Readonly<Record<string, unknown>> => ({
  ...{ is: 'plan', way: plan.way, nextOn: plan.next.on, whoAsks: plan.next.whoAsks },
  ...{ parts: plan.parts.length, accepted: saidYesIn(plan), changedOn: plan.changes[0]?.on ?? null },
})
