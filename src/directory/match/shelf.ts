import { plainWords, rootOf } from '../../language/plain-words.ts'
import type { Topic } from '../../language/topic.ts'
import { type AgesInText, agesInText } from '../ages-in-text.ts'
import type { KindOfStep } from '../listing.ts'
import type { Offer } from '../offer.ts'
import { type Reader, type Reading, readerOf, readOffer, tellingOf, whatItIsAbout } from './about.ts'
import { formsListed, kindOf } from './kind-of-help.ts'
import { generalHelp } from './offers-speak.ts'
import { groupsOfSameHelp } from './same-help.ts'
import { type Field, type WordIndex, wordIndexOf } from './word-index.ts'

/** What answers a topic: offers ascending, each with how well, from 0 to 1. */
export interface Answering {
  readonly offers: Uint32Array
  readonly shares: Float32Array
}

/** How much an offer speaks of children, young people, school or family. */
export const youngNotAtAll = 0
export const youngInPassing = 1
export const youngAboveAll = 2

/** Everything about the offers that a search needs, worked out once. Numbers of offers are places in `offers`. */
export interface Shelf {
  readonly offers: readonly Offer[]
  readonly words: WordIndex
  readonly topics: readonly string[]
  readonly byTopic: readonly Answering[]
  /** For each topic the offers that hold its words and mean another. */
  readonly notAbout: readonly ReadonlySet<number>[]
  readonly byGeneral: readonly Answering[]
  readonly kinds: readonly KindOfStep[]
  readonly forms: Uint16Array
  readonly young: Uint8Array
  /** 1 for offers about babies and small children. */
  readonly small: Uint8Array
  readonly agesRead: readonly (AgesInText | undefined)[]
  /** Offers with the same number are the same help listed again. */
  readonly same: Uint32Array
  /** Place in the order by name, then id. */
  readonly rank: Uint32Array
  /** Whole days since 1970; -1 where not known. */
  readonly checked: Int32Array
}

/** Characters of a text that are read; what matters stands before. */
const mostRead = 3_600
const nameCounts = 3
const organisationCounts = 1.5

/** Name, description and whatever else an offer says of itself, without saying it twice. */
export const textOf = (offer: Offer): string => {
  const summary = offer.summary.replace(/…\s*$/, '').trim()
  const plainDescription = offer.description.replaceAll(/\s+/g, ' ')
  const own = plainDescription.startsWith(summary.slice(0, 80)) ? offer.description : `${summary}. ${offer.description}`
  return [own, offer.who.said, ...offer.tags].filter((part) => part !== undefined && part !== '').join('. ')
}

const speaksOfYoung =
  /\b(?:child|kids?\b|young (?:people|person|adult|carer|women|men|mum|dad|parent)|youth|teen|school|pupil|bab(?:y|ies)\b|toddler|infant|boys?\b|girls?\b|adolescen|parenting|0-19|0-25|under[- ]?(?:1[0-9]|2[0-5])s?\b)/i
const speaksOfYoungOften = new RegExp(speaksOfYoung.source, 'gi')
const speaksOfFamily = /\bfamil|\bparent|\bjunior|\bstudent|\bcollege|\bmums?\b|\bdads?\b|\bgrandparent/i
const speaksOfSmall =
  /\bbab(?:y|ies)|\btoddler|\bpre-?school|\bnurser(?:y|ies)\b|\bantenatal|\bbreastfe|\binfant|\bunder[- ]?5|\bnewborn|\bstay and play|\bplaygroup|\bearly years/i

function youngOf(name: string, text: string): number {
  if (speaksOfYoung.test(name) || speaksOfFamily.test(name) || speaksOfYoung.test(text.slice(0, 250)))
    return youngAboveAll
  const often = text.match(speaksOfYoungOften)?.length ?? 0
  if (often >= 4) return youngAboveAll
  return often > 0 || speaksOfFamily.test(text) ? youngInPassing : youngNotAtAll
}

const isSmall = (name: string, text: string): boolean =>
  speaksOfSmall.test(name) || (text.slice(0, 300).match(new RegExp(speaksOfSmall.source, 'gi'))?.length ?? 0) >= 2

/** Roots of a text; every word is worked out once. */
function rooter(): (text: string) => readonly string[] {
  const known = new Map<string, string>()
  const rootOnce = (word: string): string => {
    const there = known.get(word)
    if (there !== undefined) return there
    const root = rootOf(word)
    known.set(word, root)
    return root
  }
  return (text) => plainWords(text.slice(0, mostRead)).map(rootOnce)
}

interface Gathered {
  readonly offers: number[]
  readonly shares: number[]
}

const gather = (count: number): readonly Gathered[] => Array.from({ length: count }, () => ({ offers: [], shares: [] }))

const settle = (gathered: readonly Gathered[]): readonly Answering[] =>
  gathered.map(({ offers, shares }) => ({ offers: Uint32Array.from(offers), shares: Float32Array.from(shares) }))

const dayNumber = (day: string | undefined): number => {
  const at = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) ? -1 : Math.round(at / 86_400_000)
}

const byName = (offers: readonly Offer[]): Uint32Array => {
  const names = offers.map(({ name }) => name.toLowerCase())
  const order = Uint32Array.from(offers, (_, index) => index).sort((one, other) => {
    const [a = '', b = ''] = [names[one], names[other]]
    return a === b ? ((offers[one]?.id ?? '') < (offers[other]?.id ?? '') ? -1 : 1) : a < b ? -1 : 1
  })
  const rank = new Uint32Array(offers.length)
  order.forEach((offer, place) => {
    rank[offer] = place
  })
  return rank
}

type About = Pick<Shelf, 'byTopic' | 'byGeneral' | 'notAbout'>

/** Turns what each offer is about round: which offers are about each topic. */
function turnRound(reader: Reader, readings: readonly Reading[]): About {
  const byTopic = gather(reader.topics.length)
  const byGeneral = gather(generalHelp.length)
  const notAbout = reader.topics.map(() => new Set<number>())
  const telling = tellingOf(reader, readings)
  readings.forEach((reading, at) => {
    const about = whatItIsAbout(reader, reading, telling)
    const put = (gathered: readonly Gathered[]) => (share: number, index: number) => {
      if (share <= 0) return
      gathered[index]?.offers.push(at)
      gathered[index]?.shares.push(share)
    }
    about.topics.forEach(put(byTopic))
    about.general.forEach(put(byGeneral))
    for (const topic of about.not) notAbout[topic]?.add(at)
  })
  return { byTopic: settle(byTopic), byGeneral: settle(byGeneral), notAbout }
}

type Seen = Pick<Shelf, 'young' | 'small' | 'forms'> & {
  readonly agesRead: (AgesInText | undefined)[]
  readonly kinds: KindOfStep[]
}

/** What is told from the text as it stands. */
function look(seen: Seen, at: number, offer: Offer): void {
  const text = textOf(offer)
  seen.young[at] = youngOf(`${offer.name} ${offer.organisation.name}`, text)
  seen.small[at] = isSmall(offer.name, text) ? 1 : 0
  seen.forms[at] = formsListed(`${offer.name} ${text.slice(0, 400)}`)
  seen.agesRead.push(agesInText(`${offer.name}. ${text}`))
  seen.kinds.push(kindOf(offer))
}

/** @returns the offers with all that a search needs; about 200 microseconds an offer. */
export function shelve(offers: readonly Offer[], topics: readonly Topic[]): Shelf {
  const reader = readerOf(topics)
  const roots = rooter()
  const readings: Reading[] = []
  const seen: Seen = {
    young: new Uint8Array(offers.length),
    small: new Uint8Array(offers.length),
    forms: new Uint16Array(offers.length),
    agesRead: [],
    kinds: [],
  }
  const words = wordIndexOf((at): readonly Field[] => {
    const offer = offers[at]
    if (offer === undefined) return []
    const [name, text] = [roots(offer.name), roots(textOf(offer))]
    readings.push(readOffer(reader, { name, text, curated: offer.topics }))
    look(seen, at, offer)
    return [
      { roots: name, counts: nameCounts },
      { roots: roots(offer.organisation.name), counts: organisationCounts },
      { roots: text, counts: 1 },
    ]
  }, offers.length)
  return {
    offers,
    words,
    topics: reader.topics,
    ...turnRound(reader, readings),
    ...seen,
    same: groupsOfSameHelp(offers),
    rank: byName(offers),
    checked: Int32Array.from(offers, ({ checkedOn }) => dayNumber(checkedOn)),
  }
}
