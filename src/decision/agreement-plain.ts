import type { Grouping } from '../language/grouping.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Agreement, Moment } from './agreement.ts'
import type { ChangedMind } from './agreement-facts.ts'
import type { Standing } from './standing.ts'

/** What lists and counts of agreements are made from: no word of anybody. */
export interface PlainOfAgreement extends Readonly<Record<string, unknown>> {
  readonly is: 'agreement'
  readonly grouping: Grouping
  readonly standing: Standing['is']
  readonly reviewOn: Day
  readonly moment: Moment['is']
  /** Which agreement was looked at again. */
  readonly again?: Id
  /** Since when somebody stands to it differently. */
  readonly changed?: Day
}

export function plainOfAgreement(agreement: Agreement, changes: readonly ChangedMind[] = []): PlainOfAgreement {
  const { grouping, standing, reviewOn, moment } = agreement
  const first = changes[0]
  return {
    ...{ is: 'agreement', grouping, standing: standing.is, reviewOn, moment: moment.is },
    ...(moment.is === 'review' ? { again: moment.of } : {}),
    ...(first ? { changed: first.on } : {}),
  }
}

/** Agreements in the order in which they were made: by their days, and within a day whatever looks at another again behind it. */
export function inTheOrderMade<Each extends { readonly agreement: Agreement }>(all: readonly Each[]): readonly Each[] {
  const byId = new Map(all.map(({ agreement }) => [agreement.id, agreement]))
  const stepsTo = ({ moment }: Agreement, seen: readonly Id[] = []): number => {
    const before = moment.is === 'review' && !seen.includes(moment.of) ? byId.get(moment.of) : undefined
    return before && moment.is === 'review' ? 1 + stepsTo(before, [...seen, moment.of]) : 0
  }
  return all.toSorted(
    ({ agreement: one }, { agreement: other }) =>
      one.on.localeCompare(other.on) || stepsTo(one) - stepsTo(other) || one.id.localeCompare(other.id),
  )
}
