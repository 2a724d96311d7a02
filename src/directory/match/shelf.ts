import type { Topic } from '../../language/topic.ts'
import { type AgesInText, agesInText } from '../ages-in-text.ts'
import { forWhomInText } from '../for-whom-in-text.ts'
import type { KindOfStep } from '../listing.ts'
import type { Offer } from '../offer.ts'
import { tellingOf, tellingWhat } from './about.ts'
import type { InSteps } from './in-steps.ts'
import { formsListed, kindOf } from './kind-of-help.ts'
import { everything, lexiconOf, type May } from './lexicon.ts'
import { generalHelp } from './offers-speak.ts'
import { type Reader, readerOf } from './reader.ts'
import { type Readings, readingWith } from './reading.ts'
import { groupsOfSameHelp } from './same-help.ts'
import { makingIndex, type WordIndex } from './word-index.ts'

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
  /** 1 for offers about babies and small children, 2 where their name says so. */
  readonly small: Uint8Array
  /** For whom its text says that it is, as bits of `for-whom-in-text`. */
  readonly forWhom: Uint16Array
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

const told = 80

/** The summary without its dots, and how much of it begins the description too: nothing, its start or all of it. */
function summaryIn({ summary, description }: Offer): {
  readonly plain: string
  readonly again: 'no' | 'start' | 'all'
} {
  const plain = summary.replace(/…\s*$/, '').trim()
  const begin = (length: number): string => {
    const some = description.slice(0, length * 2).replaceAll(/\s+/g, ' ')
    return some.length >= length ? some : description.replaceAll(/\s+/g, ' ')
  }
  if (begin(plain.length).startsWith(plain)) return { plain, again: 'all' }
  return { plain, again: begin(told).startsWith(plain.slice(0, told)) ? 'start' : 'no' }
}

/** Who ticked more boxes than these has said nothing of any of them. */
const fewTags = 6

/** Description and whatever else an offer says of itself, without saying it twice. */
function textOf(offer: Offer): { readonly said: string; readonly holdsSummary: boolean } {
  const { plain, again } = summaryIn(offer)
  const own = again === 'no' ? `${plain}. ${offer.description}` : offer.description
  let said = own
  for (const part of [offer.who.said ?? '', ...(offer.tags.length > fewTags ? [] : offer.tags)])
    if (part !== '') said = said === '' ? part : `${said}. ${part}`
  return { said, holdsSummary: again !== 'start' }
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

const speaksOfSmallOften = new RegExp(speaksOfSmall.source, 'gi')
const smallOf = (name: string, text: string): number =>
  speaksOfSmall.test(name) ? 2 : (text.slice(0, 300).match(speaksOfSmallOften)?.length ?? 0) >= 2 ? 1 : 0

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
  return { byTopic: settle(byTopic), byGeneral: settle(byGeneral), notAbout }
}

type Seen = Pick<Shelf, 'young' | 'small' | 'forms' | 'forWhom'> & {
  readonly agesRead: (AgesInText | undefined)[]
  readonly kinds: KindOfStep[]
}

interface Text {
  readonly said: string
  readonly may: May
  readonly mayInName: May
}

const nothingSeen = (size: number): Seen => ({
  young: new Uint8Array(size),
  small: new Uint8Array(size),
  forms: new Uint16Array(size),
  forWhom: new Uint16Array(size),
  agesRead: [],
  kinds: [],
})

/** What is told from the text as it stands; offers come in their order. */
function look(seen: Seen, offer: Offer, { said, may, mayInName }: Text): void {
  const at = seen.kinds.length
  seen.young[at] = youngOf(`${offer.name} ${offer.organisation.name}`, said)
  seen.small[at] = smallOf(offer.name, said)
  seen.forms[at] = formsListed(`${offer.name} ${said.slice(0, 400)}`, may.forms | mayInName.forms)
  seen.agesRead.push(agesInText(`${offer.name}. ${said}`, (may.agesInWords | mayInName.agesInWords) !== 0))
  const kind = kindOf(offer, { name: mayInName.signs, text: may.signs })
  seen.kinds.push(kind)
  seen.forWhom[at] = forWhomInText(offer, kind === 'community')
}

/** How many offers are read at a time: some twenty milliseconds. */
const atATime = 200

/** Reads every offer once, for its words, for what it is about and for what else its text tells. */
function* readAll(offers: readonly Offer[], reader: Reader) {
  const lexicon = lexiconOf(reader.book)
  const reading = readingWith(reader)
  const index = makingIndex()
  const seen = nothingSeen(offers.length)
  for (const [at, offer] of offers.entries()) {
    if (at % atATime === 0) yield
    const name = lexicon.read(offer.name)
    index.add(name.terms, nameCounts)
    reading.readName(name.inBook)
    index.add(lexicon.read(offer.organisation.name).terms, organisationCounts)
    const { said, holdsSummary } = textOf(offer)
    const text = lexicon.read(said)
    index.add(text.terms, 1)
    reading.readText(text.inBook)
    index.finish()
    reading.finish(offer.topics)
    look(seen, offer, { said, may: holdsSummary ? text.may : everything, mayInName: name.may })
  }
  const words = yield* index.settle(lexicon.terms)
  return { words, seen, readings: reading.readings }
}

/** @returns the offers with all that a search needs. */
export function* shelve(offers: readonly Offer[], topics: readonly Topic[]): InSteps<Shelf> {
  const reader = readerOf(topics)
  yield
  const { words, seen, readings } = yield* readAll(offers, reader)
  const about = yield* turnRound(reader, readings)
  yield
  const same = yield* groupsOfSameHelp(offers)
  yield
  const checked = Int32Array.from(offers, ({ checkedOn }) => dayNumber(checkedOn))
  return { offers, words, topics: reader.topics, ...about, ...seen, same, rank: byName(offers), checked }
}
