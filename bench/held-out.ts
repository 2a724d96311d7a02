import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { nationalServices, readNational } from '../src/directory/national.edge.ts'
import { type Offer, offersOf } from '../src/directory/offer.ts'
import type { Day } from '../src/shared/day.ts'

/** Questions that were written and judged by somebody who had not seen the finder, before the first run. */
export const heldOut = new URL('./relevance/held-out.json', import.meta.url)
/** A second set, judged in the same way on 22 November 2026, once the first had been seen by the finder. */
export const heldOutSecond = new URL('./relevance/held-out-second.json', import.meta.url)
export const anotherPlace = new URL('../vectors/relevance/another-place.json', import.meta.url)
export const anotherPlaceQuestions = new URL('../vectors/relevance/another-place-questions.json', import.meta.url)

const ids = z.array(z.string())
const grades = z.object({ grade2: ids, grade1: ids, mustNotTop3: ids })
const beside = z.object({ queries: z.array(z.object({ id: z.string(), national: grades })) })

/** What the national list adds to a locality, as the demonstration shows it. */
export const nationalOffers = (day: Day): readonly Offer[] =>
  nationalServices({
    entries: readNational(new URL('../content/', import.meta.url)).entries,
    mode: 'demonstration',
    switchedOn: [],
    today: day,
  }).flatMap(offersOf)

interface Graded {
  readonly id: string
  readonly best: readonly string[]
  readonly good: readonly string[]
  readonly mustNotTop3: readonly string[]
}

/** What a file of held-out questions judges of the national list, by the id of the question. Throws where the file has another shape. */
export const judgedBeside = (file: URL): ReadonlyMap<string, z.infer<typeof grades>> =>
  new Map(beside.parse(JSON.parse(readFileSync(file, 'utf8'))).queries.map((each) => [each.id, each.national]))

/** The questions of a held-out file with the judgement of what the national list adds; an entry that is not shown is not counted. */
export function judgeWith<Query extends Graded>(
  queries: readonly Query[],
  national: readonly Offer[],
  file: URL = heldOut,
): readonly Query[] {
  const there = new Set(national.map(({ sourceId }) => sourceId))
  const known = (added: readonly string[] = []): readonly string[] => added.filter((id) => there.has(id))
  const judged = judgedBeside(file)
  return queries.map((query) => {
    const also = judged.get(query.id)
    return {
      ...query,
      best: [...query.best, ...known(also?.grade2)],
      good: [...query.good, ...known(also?.grade1)],
      mustNotTop3: [...query.mustNotTop3, ...known(also?.mustNotTop3)],
    }
  })
}
