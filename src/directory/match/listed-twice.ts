import { plainWords } from '../../language/plain-words.ts'
import type { Offer } from '../offer.ts'
import { hostOf, linesOf } from './same-help.ts'

/** A line of the national list that feeds list too, each in its own words. It is shown once. */
export interface ListedTwice {
  readonly national: number
  readonly elsewhere: readonly number[]
}

/** Words that stand in the names of lines that are not the same. */
const saysLittle = new Set(
  `the and of for in uk your you support group service services charity national north south east west line helpline help
  england wales young youth people parents family families children child mental health nhs text advice abuse domestic
  bereavement practice action deaf trust centre`.split(/\s+/),
)

const inOneWord = (name: string): string => plainWords(name).join('')
const telling = (name: string): readonly string[] =>
  plainWords(name).filter((word) => word.length > 2 && !saysLittle.has(word))

/** Shorter ones (111, 999) are put into many listings. */
const shortestLine = 5
const textLine = /\b\d{5}\b/g
const numbersOf = (offer: Offer): readonly string[] => [
  ...linesOf(offer).filter(({ length }) => length >= shortestLine),
  ...(`${offer.name} ${offer.description.slice(0, 300)}`.match(textLine) ?? []),
]

const keysOf = (offer: Offer): readonly string[] => [
  `name ${inOneWord(offer.name)}`,
  ...[hostOf(offer.website) ?? []].flat().map((host) => `host ${host}`),
  ...numbersOf(offer).map((number) => `number ${number}`),
]

/** The same name; or a telling word of it together with the number or website, unless it is held at a place of its own. */
function isSameLine(national: Offer, other: Offer): boolean {
  if (inOneWord(national.name) === inOneWord(other.name)) return true
  const words = telling(national.name)
  const others = telling(`${other.name} ${other.organisation.name}`)
  return other.at?.postcode === undefined && others.some((word) => words.includes(word))
}

export function listedTwice(offers: readonly Offer[]): readonly ListedTwice[] {
  const byKey = new Map<string, number[]>()
  const elsewhere = new Map<number, number[]>()
  for (const [at, offer] of offers.entries()) {
    if (offer.feed !== 'national') continue
    elsewhere.set(at, [])
    for (const key of keysOf(offer)) byKey.set(key, [...(byKey.get(key) ?? []), at])
  }
  if (elsewhere.size === 0) return []
  for (const [at, offer] of offers.entries()) {
    if (elsewhere.has(at)) continue
    const national = keysOf(offer)
      .flatMap((key) => byKey.get(key) ?? [])
      .find((each) => isSameLine(offers[each] ?? offer, offer))
    if (national !== undefined) elsewhere.get(national)?.push(at)
  }
  return [...elsewhere]
    .filter(([, others]) => others.length > 0)
    .map(([national, others]) => ({ national, elsewhere: others }))
}

/** Which listings of a line give way: those of feeds to the national one, unless only theirs was checked lately. One for each. */
export function givingWay(
  twice: readonly ListedTwice[],
  { size, isFresh }: { readonly size: number; readonly isFresh: (offer: number) => boolean },
): Uint8Array {
  const gives = new Uint8Array(size)
  for (const { national, elsewhere } of twice) {
    const fresh = isFresh(national) ? undefined : elsewhere.find(isFresh)
    for (const offer of [national, ...elsewhere]) gives[offer] = offer === (fresh ?? national) ? 0 : 1
  }
  return gives
}
