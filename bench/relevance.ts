import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { buildFinder } from '../src/directory/match/finder.ts'
import type { Offer } from '../src/directory/offer.ts'
import { parsePartPlayed } from '../src/language/part-played.ts'
import type { Day } from '../src/shared/day.ts'
import { offersOfAshmere, readEveryday } from './everyday.ts'
import { anotherPlace, anotherPlaceQuestions, heldOut, heldOutSecond, judgeWith, nationalOffers } from './held-out.ts'
import { isThere, judgedElsewhere, northLincolnshire, offersOfFeed, offersOfTrafford, readTopics } from './lists.ts'

/** A question with what a person judged to be good answers, as ids of the source list. */
export interface Judged {
  readonly id: string
  readonly list: string
  readonly asker: string
  readonly age?: number
  readonly query: string
  readonly best: readonly string[]
  readonly good: readonly string[]
  readonly mustNotTop3: readonly string[]
  /** Open to them, but it must not stand first. Absent where a set does not judge it. */
  readonly poor?: readonly string[]
}

/** How one answer stands against the judgement. */
export interface Marks {
  readonly anyGoodIn5: boolean
  readonly bestIn3: boolean
  readonly ineligibleIn3: boolean
  readonly ndcg5: number
  /** Absent where a set does not judge what is poor. */
  readonly poorFirst?: boolean
}

const gain = (grade: number): number => 2 ** grade - 1
const discounted = (grades: readonly number[]): number =>
  grades.slice(0, 5).reduce((sum, grade, rank) => sum + gain(grade) / Math.log2(rank + 2), 0)

/** nDCG@5 with gain 2^grade - 1 and discount log2(rank + 1). */
export function marksOf(shown: readonly string[], { best, good, mustNotTop3, poor }: Judged): Marks {
  const grades = shown.map((id) => (best.includes(id) ? 2 : good.includes(id) ? 1 : 0))
  const ideal = discounted([...best.map(() => 2), ...good.map(() => 1)])
  return {
    anyGoodIn5: grades.slice(0, 5).some((grade) => grade > 0),
    bestIn3: grades.slice(0, 3).includes(2),
    ineligibleIn3: shown.slice(0, 3).some((id) => mustNotTop3.includes(id)),
    ndcg5: ideal === 0 ? 1 : discounted(grades) / ideal,
    ...(poor && { poorFirst: shown.slice(0, 1).some((id) => poor.includes(id)) }),
  }
}

const ids = z.array(z.string())
const named = z.array(z.object({ id: z.string() })).transform((all) => all.map(({ id }) => id))
const common = { id: z.string(), asker: z.string(), age: z.number().optional(), query: z.string() }
const ownShape = z.object({
  queries: z.array(z.object({ ...common, list: z.string(), grade2: ids, grade1: ids, mustNotTop3: ids })),
})
const otherShape = z.object({
  queries: z.array(z.object({ ...common, locality: z.string(), grade2: named, grade1: named, must_not_top3: named })),
})

const asJudged = (
  query: { readonly id: string; readonly asker: string; readonly age?: number | undefined; readonly query: string },
  rest: Pick<Judged, 'list' | 'best' | 'good' | 'mustNotTop3'>,
): Judged => ({
  id: query.id,
  asker: query.asker,
  query: query.query,
  ...(query.age !== undefined && { age: query.age }),
  ...rest,
})

const ownQueries = new URL('./relevance/own-queries.json', import.meta.url)

export function readOwn(file: URL = ownQueries): readonly Judged[] {
  return ownShape
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .queries.map((each) =>
      asJudged(each, { list: each.list, best: each.grade2, good: each.grade1, mustNotTop3: each.mustNotTop3 }),
    )
}

export function readOthers(): readonly Judged[] {
  return otherShape
    .parse(JSON.parse(readFileSync(judgedElsewhere, 'utf8')))
    .queries.map((each) =>
      asJudged(each, { list: each.locality, best: each.grade2, good: each.grade1, mustNotTop3: each.must_not_top3 }),
    )
}

const today = '2024-12-18' as Day

/** Asks a finder over each list the questions that were judged on it. */
export function ask(judged: readonly Judged[], lists: ReadonlyMap<string, readonly Offer[]>) {
  const topics = readTopics()
  const finders = new Map([...lists].map(([list, offers]) => [list, buildFinder(offers, topics)]))
  return judged.flatMap((query) => {
    const finder = finders.get(query.list)
    if (!finder) return []
    const asker = parsePartPlayed(query.asker)
    const answer = finder.find({
      words: query.query,
      topics: [],
      only: {},
      today,
      ...(query.age !== undefined && { age: query.age }),
      ...(asker && { asker }),
    })
    return {
      query,
      answer,
      marks: marksOf(
        answer.found.map(({ offer }) => offer.sourceId),
        query,
      ),
    }
  })
}

type Asked = ReturnType<typeof ask>

type Listing = 'none' | 'missed' | 'each' | 'in full'

function gradeOf(id: string, { best, good, mustNotTop3, poor }: Judged): string {
  if (best.includes(id)) return '2'
  if (good.includes(id)) return '1'
  if (mustNotTop3.includes(id)) return '!'
  return poor?.includes(id) ? '-' : ' '
}

function listOne({ query, answer, marks }: Asked[number], inFull: boolean): void {
  console.log(
    `  ${query.id} “${query.query}” ${query.asker} ${query.age ?? ''} nDCG ${marks.ndcg5.toFixed(2)} heard ${answer.heard.join(' ')}`,
  )
  for (const { offer, why, kind } of answer.found.slice(0, 6))
    console.log(
      `     ${gradeOf(offer.sourceId, query)} ${offer.name} (${kind}) ${inFull ? why.map((each) => each.is).join(' ') : ''}`,
    )
}

function report(title: string, asked: Asked, listing: Listing): void {
  const share = (is: (marks: Marks) => boolean | undefined): string =>
    `${asked.filter(({ marks }) => is(marks)).length} of ${asked.length}`
  const ndcg = asked.reduce((sum, { marks }) => sum + marks.ndcg5, 0) / Math.max(1, asked.length)
  console.log(`\n${title}`)
  console.log(`  any good answer in the first 5   ${share(({ anyGoodIn5 }) => anyGoodIn5)}`)
  console.log(`  a best answer in the first 3     ${share(({ bestIn3 }) => bestIn3)}`)
  console.log(`  an ineligible one in the first 3 ${share(({ ineligibleIn3 }) => ineligibleIn3)}`)
  if (asked.some(({ marks }) => marks.poorFirst !== undefined))
    console.log(`  a poor one first                 ${share(({ poorFirst }) => poorFirst)}`)
  console.log(`  nDCG@5                           ${ndcg.toFixed(3)}`)
  if (listing === 'none') return
  for (const each of asked) {
    const { anyGoodIn5, bestIn3, ineligibleIn3 } = each.marks
    if (listing === 'missed' && anyGoodIn5 && bestIn3 && !ineligibleIn3) continue
    listOne(each, listing === 'in full')
  }
}

/** The everyday questions: figures alone, or with `--each` the first answers to every one of them. */
function reportEveryday(): void {
  const ashmere = offersOfAshmere(today)
  report(
    'everyday, Ashmere',
    ask(readEveryday(ashmere), new Map([['ashmere', ashmere]])),
    process.argv.includes('--each') ? 'each' : 'none',
  )
}

/** `npm run bench -- relevance`: the sets of judged questions, one under the other. `--full` shows every answer, `--each` those to the everyday questions. */
export async function relevance(): Promise<void> {
  const listing: Listing = process.argv.includes('--full') ? 'in full' : 'missed'
  reportEveryday()
  const another = new Map([['another-place', offersOfFeed(anotherPlace, 'another-place')]])
  report('Another place, judged before the first run', ask(readOwn(anotherPlaceQuestions), another), listing)
  if (!isThere(northLincolnshire)) {
    console.log('The lists that the questions were judged on are not there (../shared/data).')
    return
  }
  const lists = new Map([
    ['north-lincolnshire', offersOfFeed(northLincolnshire, 'north-lincolnshire')],
    ['trafford', offersOfTrafford()],
  ])
  report('Judged by somebody else', ask(readOthers(), lists), listing)
  report('Judged by us, before any result was seen', ask(readOwn(), lists), listing)
  report('Held out, judged before the first run', ask(readOwn(heldOut), lists), listing)
  const national = nationalOffers(today)
  const withNational = new Map([...lists].map(([list, offers]) => [list, [...offers, ...national]]))
  report(
    'Held out, with the national list, and judged with it',
    ask(judgeWith(readOwn(heldOut), national), withNational),
    listing,
  )
  const second = readOwn(heldOutSecond)
  report('Held out, second, judged 2026-11-22 before any run', ask(second, lists), listing)
  report(
    'Held out, second, with the national list, and judged with it',
    ask(judgeWith(second, national, heldOutSecond), withNational),
    listing,
  )
}
