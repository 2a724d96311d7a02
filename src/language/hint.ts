import { plainWords, rootOf } from './plain-words.ts'
import type { Topic } from './topic.ts'

/** Which topics the single words of a question speak of, for what no listed phrase says: "always on his xbox". */
export interface Hinting {
  /** @param words plain words, as they were understood. @returns topic ids, the strongest hint first; none where the words say nothing clear. */
  readonly hint: (words: readonly string[]) => readonly string[]
}

/** For one root: how much it speaks of each topic in whose phrases it stands; together at most what one clear word says. */
type Speaks = ReadonlyMap<string, number>

/** A word in two of a hundred phrases of a topic is as much its own as a word can be. */
const oftenEnough = 0.02
const fromOnePhrase = 0.25
const clearEnough = 0.8
const clearerThanOthers = 1.6
const mostHints = 2

/** How a root stands in the phrases of one topic. */
interface Stands {
  /** In which share of them. */
  readonly share: number
  /** How much it says there by itself, summed: in "football accumulator bets" no word says it alone. */
  readonly alone: number
  readonly times: number
}

function standsByRoot(topics: readonly Topic[], saysNothing: ReadonlySet<string>) {
  const byRoot = new Map<string, Map<string, Stands>>()
  for (const { id, said } of topics)
    for (const phrase of said) {
      const roots = new Set(
        plainWords(phrase)
          .map(rootOf)
          .filter((root) => !saysNothing.has(root)),
      )
      for (const root of roots) {
        const stands = byRoot.get(root) ?? new Map<string, Stands>()
        const { share = 0, alone = 0, times = 0 } = stands.get(id) ?? {}
        stands.set(id, { share: share + 1 / said.length, alone: alone + 1 / roots.size, times: times + 1 })
        byRoot.set(root, stands)
      }
    }
  return byRoot
}

/** What stands under one topic alone says most; what stands under many says little of each. */
function speaksOf(stands: ReadonlyMap<string, Stands>, many: number): Speaks {
  const all = [...stands.values()].reduce((sum, { share }) => sum + share, 0)
  const rare = Math.log(1 + many / stands.size)
  const often = (share: number): number => Math.min(1, fromOnePhrase + (1 - fromOnePhrase) * (share / oftenEnough))
  return new Map(
    [...stands].map(([id, { share, alone, times }]) => [id, (share / all) * rare * often(share) * (alone / times)]),
  )
}

/** @param saysNothing roots that speak of no topic: little words, and words that everybody uses of support. */
export function hintingOf(topics: readonly Topic[], saysNothing: ReadonlySet<string>): Hinting {
  const byRoot = new Map(
    [...standsByRoot(topics, saysNothing)].map(([root, stands]) => [root, speaksOf(stands, topics.length)] as const),
  )
  const hint = (words: readonly string[]): readonly string[] => {
    const sums = new Map<string, number>()
    for (const root of new Set(words.map(rootOf)))
      for (const [id, speaks] of byRoot.get(root) ?? []) sums.set(id, (sums.get(id) ?? 0) + speaks)
    const ranked = [...sums].sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1))
    const clear = ranked.filter(([, sum]) => sum >= clearEnough && sum * clearerThanOthers >= (ranked[0]?.[1] ?? 0))
    return clear.slice(0, mostHints).map(([id]) => id)
  }
  return { hint }
}
