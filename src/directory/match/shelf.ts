import type { Topic } from '../../language/topic.ts'
import type { AgesInText } from '../adults-in-text.ts'
import type { KindOfStep } from '../listing.ts'
import type { Offer } from '../offer.ts'
import { tellingOf, tellingWhat } from './about.ts'
import { generalHelp } from './general-help.ts'
import { fill, type InSteps, sortInSteps } from './in-steps.ts'
import { type Reader, readerOf } from './reader.ts'
import { type Readings, readingWith } from './reading.ts'
import { groupsOfSameHelp } from './same-help.ts'
import { lookingAt } from './shelf-look.ts'
import { textOf } from './shelf-text.ts'
import { readingWords } from './shelf-words.ts'
import { makingIndex, type WordIndex } from './word-index.ts'

/** What answers a topic: offers ascending, each with how well, from 0 to 1. */
export interface Answering {
  readonly offers: Uint32Array
  readonly shares: Float32Array
}

/** Everything about the offers that a search needs, worked out once. Numbers of offers are places in `offers`. */
export interface Shelf {
  readonly offers: readonly Offer[]
  readonly words: WordIndex
  /** The words of their names alone; terms are those of `words`. */
  readonly names: WordIndex
  readonly topics: readonly string[]
  readonly byTopic: readonly Answering[]
  /** For each topic the offers that hold its words and mean another. */
  readonly notAbout: readonly ReadonlySet<number>[]
  readonly byGeneral: readonly Answering[]
  /** Topics of some lives that the name of each offer speaks of; most speak of none. */
  readonly named: readonly (readonly number[] | undefined)[]
  readonly kinds: readonly KindOfStep[]
  readonly forms: Uint16Array
  readonly young: Uint8Array
  /** 1 for offers about babies and small children, 2 where their name says so. */
  readonly small: Uint8Array
  /** For whom its text says that it is, as bits of `for-whom-in-text`. */
  readonly forWhom: Uint32Array
  readonly agesRead: readonly (AgesInText | undefined)[]
  /** Offers with the same number are the same help listed again. */
  readonly same: Uint32Array
  /** Place in the order by name, then id. */
  readonly rank: Uint32Array
  /** Whole days since 1970; -1 where not known. */
  readonly checked: Int32Array
}

const nameCounts = 3
const organisationCounts = 1.5

interface Gathered {
  readonly offers: number[]
  readonly shares: number[]
}

const gather = (count: number): readonly Gathered[] => Array.from({ length: count }, () => ({ offers: [], shares: [] }))

function* settle(gathered: readonly Gathered[]): InSteps<readonly Answering[]> {
  const answering: Answering[] = []
  for (const { offers, shares } of gathered) {
    yield
    answering.push({ offers: Uint32Array.from(offers), shares: Float32Array.from(shares) })
  }
  return answering
}

const dayNumber = (day: string | undefined): number => {
  const at = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) ? -1 : Math.round(at / 86_400_000)
}

function* byName(offers: readonly Offer[]): InSteps<Uint32Array> {
  const names = offers.map(({ name }) => name.toLowerCase())
  const order = Uint32Array.from(offers, (_, index) => index)
  yield* sortInSteps(order, (one, other) => {
    const [a = '', b = ''] = [names[one], names[other]]
    return a === b ? ((offers[one]?.id ?? '') < (offers[other]?.id ?? '') ? -1 : 1) : a < b ? -1 : 1
  })
  const rank = new Uint32Array(offers.length)
  order.forEach((offer, place) => {
    rank[offer] = place
  })
  return rank
}

/** What an offer that is named for it is for those who live with it, and for few others. */
const ofSomeLives: ReadonlySet<string> = new Set([
  ...['learning-disability', 'autism', 'adhd', 'long-term-illness', 'care-experience', 'refugee', 'young-carers'],
  ...['bereavement', 'speaking', 'toileting', 'faith-culture', 'gambling', 'exploitation'],
])

type About = Pick<Shelf, 'byTopic' | 'byGeneral' | 'notAbout' | 'named'>

/** How many offers are turned round at a time. */
const atATime = 500

/** Turns what each offer is about round: which offers are about each topic. */
function* turnRound(reader: Reader, readings: Readings): InSteps<About> {
  const byTopic = gather(reader.topics.length)
  const byGeneral = gather(generalHelp.length)
  const notAbout = reader.topics.map(() => new Set<number>())
  const whatItIsAbout = tellingWhat({ reader, readings, telling: tellingOf(reader, readings) })
  const put = (gathered: readonly Gathered[], shares: Float32Array, at: number): void => {
    for (let index = 0; index < shares.length; index += 1) {
      const share = shares[index] ?? 0
      if (share <= 0) continue
      gathered[index]?.offers.push(at)
      gathered[index]?.shares.push(share)
    }
  }
  for (let at = 0; at < readings.ends.length; at += 1) {
    if (at % atATime === 0) yield
    const about = whatItIsAbout(at)
    put(byTopic, about.topics, at)
    put(byGeneral, about.general, at)
    for (const topic of about.not) notAbout[topic]?.add(at)
  }
  const named = readings.named.map((subjects) => {
    const ofTopics = [...(subjects ?? [])].filter((subject) => ofSomeLives.has(reader.topics[subject] ?? ''))
    return ofTopics.length > 0 ? ofTopics : undefined
  })
  return { byTopic: yield* settle(byTopic), byGeneral: yield* settle(byGeneral), notAbout, named }
}

/** How much text is read at a time, in characters: some ten milliseconds. A word that was not met before takes as long as many. */
const readAtATime = 30_000
const asLongAsANewWord = 200
/** How much of a text is looked at for its kind of step. */
const startOf = 610

/** Reads every offer once, for its words, for what it is about and for what else its text tells. */
function* readAll(offers: readonly Offer[], reader: Reader) {
  const words = readingWords(reader.book.numbers)
  const reading = readingWith(reader)
  const index = makingIndex()
  const names = makingIndex()
  const { seen, look } = lookingAt(offers.length)
  let length = 0
  for (const offer of offers) {
    const known = words.terms.size
    const name = words.read(offer.name, startOf)
    index.add(name.terms, nameCounts)
    names.add(name.terms, 1)
    names.finish()
    reading.readName(name.inBook)
    const organisation = words.read(offer.organisation.name, startOf)
    index.add(organisation.terms, organisationCounts)
    const { said, summaryUntil } = textOf(offer)
    const text = words.read(said, summaryUntil === undefined ? undefined : Math.max(startOf, summaryUntil))
    index.add(text.terms, 1)
    reading.readText(text.inBook)
    index.finish()
    reading.finish(offer.topics)
    look(offer, { said, may: { name: name.may, organisation: organisation.may, text: text.may } })
    length += said.length + (words.terms.size - known) * asLongAsANewWord
    if (length < readAtATime) continue
    length = 0
    yield
  }
  const settled = { words: yield* index.settle(words.terms), names: yield* names.settle(words.terms) }
  return { ...settled, seen, readings: reading.readings }
}

/** @returns the offers with all that a search needs. */
export function* shelve(offers: readonly Offer[], topics: readonly Topic[]): InSteps<Shelf> {
  const reader = readerOf(topics)
  yield
  const { words, names, seen, readings } = yield* readAll(offers, reader)
  const about = yield* turnRound(reader, readings)
  yield
  const same = yield* groupsOfSameHelp(offers)
  yield
  const checked = yield* fill(new Int32Array(offers.length), offers, ({ checkedOn }) => dayNumber(checkedOn))
  const rank = yield* byName(offers)
  return { offers, words, names, topics: reader.topics, ...about, ...seen, same, rank, checked }
}
