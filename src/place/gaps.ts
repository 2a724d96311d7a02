import { type FreshnessLimits, freshnessOf, isNotCheckedLately } from '../directory/freshness.ts'
import type { Offer } from '../directory/offer.ts'
import type { Topic } from '../language/topic.ts'
import type { Day } from '../shared/day.ts'

/** Groups of ages, as searches are counted. */
export const ageGroups = [
  { key: '0-4', from: 0, to: 4 },
  { key: '5-10', from: 5, to: 10 },
  { key: '11-15', from: 11, to: 15 },
  { key: '16-17', from: 16, to: 17 },
  { key: '18-25', from: 18, to: 25 },
] as const

/** What is missing among the offers for one need. */
export type Gap =
  | { readonly is: 'nothing' }
  | { readonly is: 'only-national' }
  | { readonly is: 'no-age'; readonly from: number; readonly to: number }
  | { readonly is: 'not-oneself' }
  | { readonly is: 'none-checked' }
  | { readonly is: 'none-taking' }

export interface ForOneNeed {
  readonly topic: Topic
  readonly here: number
  readonly national: number
  readonly gaps: readonly Gap[]
}

export interface Looking {
  readonly today: Day
  readonly limits: FreshnessLimits
}

const takes = ({ who }: Offer, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  (who.youngest ?? 0) <= to && (who.oldest ?? 200) >= from

/** What is offered for each need, and what is missing, first where something is: a count of offers, never of people. */
export function offersByNeed(
  offers: Iterable<Offer>,
  topics: readonly Topic[],
  looking: Looking,
): readonly ForOneNeed[] {
  const byTopic = new Map<string, Offer[]>(topics.map(({ id }) => [id, []]))
  for (const offer of offers) for (const topic of offer.topics) byTopic.get(topic)?.push(offer)
  const found = topics.map((topic) => {
    const all = byTopic.get(topic.id) ?? []
    const here = all.filter(({ reach }) => reach === 'local')
    return {
      topic,
      here: here.length,
      national: all.length - here.length,
      gaps: gapsOf(topic, here, { ...looking, all }),
    }
  })
  return [...found.filter(({ gaps }) => gaps.length > 0), ...found.filter(({ gaps }) => gaps.length === 0)]
}

function gapsOf(
  topic: Topic,
  here: readonly Offer[],
  { today, limits, all }: Looking & { readonly all: readonly Offer[] },
) {
  if (all.length === 0) return [{ is: 'nothing' as const }]
  if (here.length === 0) return [{ is: 'only-national' as const }]
  const gaps: Gap[] = ageGroups
    .filter(({ from, to }) => from <= topic.usualAges.to && to >= topic.usualAges.from)
    .filter((group) => !here.some((offer) => takes(offer, group)))
    .map(({ from, to }) => ({ is: 'no-age', from, to }))
  const isTold = here.filter(({ whoCanAsk }) => whoCanAsk !== undefined)
  if (isTold.length === here.length && !isTold.some(({ whoCanAsk }) => whoCanAsk?.includes('young-person')))
    gaps.push({ is: 'not-oneself' })
  if (here.every(({ checkedOn }) => isNotCheckedLately(freshnessOf(checkedOn, today, limits))))
    gaps.push({ is: 'none-checked' })
  if (here.every(({ temporarilyClosed }) => temporarilyClosed)) gaps.push({ is: 'none-taking' })
  return gaps
}
