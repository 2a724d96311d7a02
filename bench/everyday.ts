import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { readDemonstration } from '../src/directory/demonstration.edge.ts'
import { type Offer, offersOf } from '../src/directory/offer.ts'
import { type PartPlayed, parsePartPlayed } from '../src/language/part-played.ts'
import type { Day } from '../src/shared/day.ts'

/** Ninety questions as people write them, judged on the invented place Ashmere by somebody who had not seen the finder. */
const everyday = new URL('./relevance/everyday.json', import.meta.url)

const ids = z.array(z.string())
const shape = z.object({
  forOneGroup: ids,
  closedForNow: ids,
  queries: z.array(
    z.object({
      id: z.string(),
      list: z.string(),
      asker: z.string().default(''),
      age: z.number().int().min(0).max(25).optional(),
      query: z.string(),
      grade2: ids,
      grade1: ids,
      poor: ids,
      mustNotTop3: ids,
    }),
  ),
})

/** What stands in the file, as it was judged by hand. Throws where the file has another shape. */
export const readEverydayFile = (): z.infer<typeof shape> => shape.parse(JSON.parse(readFileSync(everyday, 'utf8')))

/** The offers of the demonstration place, as they are on a day. */
export const offersOfAshmere = (day: Day): readonly Offer[] =>
  readDemonstration(new URL('../content/', import.meta.url), day).services.flatMap(offersOf)

const askingForThemselves: readonly PartPlayed[] = ['young-person', 'parent-carer', 'friend']

/** Whether the record itself shuts the asker out: by age, or by who may ask. Nobody said who asks: it must be open to a family or a friend. */
function isShutTo(
  offer: Offer,
  { asker, age }: { readonly asker: string; readonly age?: number | undefined },
): boolean {
  const { youngest = 0, oldest = 25 } = offer.who
  if (age !== undefined && (age < youngest || age > oldest)) return true
  const part = parsePartPlayed(asker)
  const asking = part ? [part] : askingForThemselves
  return offer.whoCanAsk !== undefined && !asking.some((each) => offer.whoCanAsk?.includes(each))
}

/** The questions with what follows for all of them: offers for one group or closed are poor, offers shut to the asker are not for them. */
export function readEveryday(offers: readonly Offer[]) {
  const { forOneGroup, closedForNow, queries } = readEverydayFile()
  return queries.map(({ grade2: best, grade1: good, poor, mustNotTop3, age, ...query }) => {
    const named = new Set([...best, ...good, ...poor, ...mustNotTop3])
    const shut = offers.filter((offer) => isShutTo(offer, { asker: query.asker, age })).map(({ sourceId }) => sourceId)
    const notForThem = new Set([...mustNotTop3, ...shut.filter((id) => !named.has(id))])
    const rest = [...forOneGroup, ...closedForNow].filter((id) => !named.has(id) && !notForThem.has(id))
    return {
      ...query,
      ...(age !== undefined && { age }),
      best,
      good,
      poor: [...poor, ...rest],
      mustNotTop3: [...notForThem],
    }
  })
}
