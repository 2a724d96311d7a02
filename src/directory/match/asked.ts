import type { Heard, Hearing } from '../../language/hear.ts'
import { nearSpellings, type Spellings } from '../../language/near-spelling.ts'
import { type PhraseBook, phraseBookOf, phrasesIn } from '../../language/phrase-book.ts'
import { plainWords, rootOf } from '../../language/plain-words.ts'
import { type AgeSaid, ageSaidIn } from '../age-said.ts'
import type { Asking } from './asking.ts'
import { generalHelp } from './general-help.ts'
import { formsSaid } from './kind-of-help.ts'
import { activityWords, commonWords, emptyWords } from './little-words.ts'
import { smallTopics } from './offers-speak.ts'
import { type WhoAsks, whoAsks, wordsFor } from './who-asks.ts'
import { ofOnePerson, ownPart } from './whose.ts'
import { offersWith, type WordIndex } from './word-index.ts'

/** A word of the question that stands in some offers. */
export interface AskedWord {
  readonly term: number
  /** As it was said. */
  readonly word: string
  /** How much it counts, 0 to 1. */
  readonly counts: number
  /** Orders what other words have found and finds nothing itself. */
  readonly common: boolean
  /** Said as part of a longer phrase that was heard as a topic: "hits" in "dad hits mum" says little by itself. */
  readonly inPhrase: boolean
  /** Something to do, asked for by its name. */
  readonly activity: boolean
}

export interface AskedTopic {
  readonly topic: number
  readonly plainly: number
}

export interface AskedGeneral {
  readonly general: number
  readonly plainly: number
}

/** The question as the finder understood it. */
export interface Asked {
  /** Places of topics in the shelf's list, chosen or heard, each with how plainly it was said, 0 to 1. */
  readonly topics: readonly AskedTopic[]
  readonly heard: readonly string[]
  readonly general: readonly AskedGeneral[]
  readonly words: readonly AskedWord[]
  /** True where words were said that say what it is about, whether or not an offer holds them. */
  readonly saysSomething: boolean
  readonly forms: number
  readonly saidAge?: AgeSaid
  /** For whom an offer should be, and for whom it may be without being for anybody here. */
  readonly who: WhoAsks
}

const somethingElse = -1
const phrasesFor = (phrases: string, meaning: number) =>
  phrases.split(';').map((phrase) => [plainWords(phrase), meaning] as const)

const generalSaid: PhraseBook<number> = phraseBookOf(
  generalHelp.flatMap(({ said, notSaid }, index) => [
    ...phrasesFor(said, index),
    ...(notSaid === undefined ? [] : phrasesFor(notSaid, somethingElse)),
  ]),
)

const mostWords = 24
const shortestRespelt = 5
const leastKnown = 3
const asPhrase = 0.45
const inLongPhrase = 0.2
const besideTopics = 0.4
const inLongTelling = 0.22
const longTelling = 6
const asActivity = 1.5
const usualFrom = 0.12

/** The term of a word; of the most usual word one wrong letter away where no offer holds it. */
function termOf(index: WordIndex, spellings: Spellings, word: string): number | undefined {
  const root = rootOf(word)
  const term = index.terms.get(root)
  if (term !== undefined || root.length < shortestRespelt) return term
  const near = nearSpellings(spellings, root)
    .flatMap((known) => index.terms.get(known) ?? [])
    .filter((known) => offersWith(index, known) >= leastKnown)
  return near.toSorted((one, other) => offersWith(index, other) - offersWith(index, one) || one - other)[0]
}

interface Vocabulary {
  readonly index: WordIndex
  readonly spellings: Spellings
}

const chosen = 1
const asGeneral = 0.55
const inSeveralWords = 1
const inOneWord = 0.75
const inOneUsualWord = 0.4
const inOneCommonWord = 0.15
/** Topics one word of which may only say who or where: "my boyfriend", "on snapchat"; beside a whole phrase it counts less. */
const mayBePassing = new Set(['relationships', 'friends', 'online-life', 'family-rows', 'exams', 'leaving-home-18'])
const inPassing = 0.6
const ofAnother = 0.5
/** Whoever lives beside somebody's illness, disability or drinking may be one who cares for them. */
const besideSomebody = 'young-carers'
const asBesideSomebody = 0.7

/** How plainly a phrase says its topic: "lost" and "family" say little, "gambling" and "lost my mum" say it. */
function plainnessOf({ words }: Heard, { from, until }: Heard['phrases'][number], { index }: Vocabulary): number {
  const root = rootOf(words[from] ?? '')
  if (until - from > 1) return inSeveralWords
  if (commonWords.has(root) || emptyWords.has(root)) return inOneCommonWord
  const term = index.terms.get(root)
  const usual = term !== undefined && offersWith(index, term) > index.size * usualFrom
  return usual ? inOneUsualWord : inOneWord
}

/** What was heard, and which of it was said of somebody beside the one who is asked for. */
interface Whose {
  readonly heard: Heard
  readonly own: string
  readonly ofOthers: readonly string[]
}

function whoseItIs(asking: Asking, hearing: Hearing): Whose {
  const heard = hearing.hear(asking.words)
  const own = ownPart(asking)
  if (own === asking.words || !heard.topics.some((topic) => ofOnePerson.has(topic))) return { heard, own, ofOthers: [] }
  const theirs = new Set([...hearing.hear(own).topics, ...asking.topics])
  return { heard, own, ofOthers: heard.topics.filter((topic) => ofOnePerson.has(topic) && !theirs.has(topic)) }
}

function topicsOf(
  asking: Asking,
  { heard, ofOthers }: Whose,
  by: { readonly topics: readonly string[] } & Vocabulary,
): readonly AskedTopic[] {
  const plainly = new Map<string, number>(asking.topics.map((id) => [id, chosen]))
  for (const phrase of heard.phrases) {
    const plain = plainnessOf(heard, phrase, by)
    for (const id of phrase.topics)
      plainly.set(id, Math.max(plain * (ofOthers.includes(id) ? ofAnother : 1), plainly.get(id) ?? 0))
  }
  const inPhrases = [...plainly.values()].some((plain) => plain >= inSeveralWords)
  if (inPhrases)
    for (const [id, plain] of plainly)
      if (plain < inSeveralWords && mayBePassing.has(id)) plainly.set(id, plain * inPassing)
  if (ofOthers.length > 0) plainly.set(besideSomebody, Math.max(asBesideSomebody, plainly.get(besideSomebody) ?? 0))
  return [...plainly]
    .filter(([id]) => !(id === 'young-carers' && isGrownUp(asking)))
    .map(([id, plain]) => ({ topic: by.topics.indexOf(id), plainly: plain }))
    .filter(({ topic }) => topic >= 0)
    .sort((one, other) => one.topic - other.topic)
}

/** The term of each word of the question that says something, and how much it counts beside what was heard. */
function wordsOf(
  { index, spellings }: Vocabulary,
  { words, phrases }: Heard,
  { plainest, sought }: { readonly plainest: number; readonly sought: readonly string[] },
): { readonly words: readonly AskedWord[]; readonly says: boolean } {
  const inPhrase = new Map(
    phrases
      .filter(({ topics }) => topics.length > 0)
      .flatMap(({ from, until }) =>
        Array.from(
          { length: until - from },
          (_, at) => [from + at, until - from > 1 ? inLongPhrase : asPhrase] as const,
        ),
      ),
  )
  const saidTogether = (at: number): boolean => inPhrase.get(at) === inLongPhrase
  const telling = words
    .map((word, at) => ({ word, at, root: rootOf(word) }))
    .filter(
      ({ root }) => (!emptyWords.has(root) || sought.includes(root)) && !/^\d{1,2}$/.test(root) && root.length > 1,
    )
  const outside = telling.filter(({ root, at }) => !inPhrase.has(at) && !commonWords.has(root)).length
  const most = outside >= longTelling ? inLongTelling : besideTopics
  const beside = 1 - (1 - most) * plainest
  const seen = new Set<number>()
  const asked = telling.slice(0, mostWords).flatMap(({ word, at, root }) => {
    const term = termOf(index, spellings, word)
    if (term === undefined || seen.has(term)) return []
    seen.add(term)
    const common = commonWords.has(root)
    const activity = activityWords.has(root) && !saidTogether(at)
    const counts = activity ? asActivity : (inPhrase.get(at) ?? beside)
    return [{ term, word, common, inPhrase: saidTogether(at), activity, counts }]
  })
  return { words: asked, says: telling.some(({ root }) => !commonWords.has(root)) }
}

const grownUp = 18
const isGrownUp = ({ age, words }: Asking): boolean => (age ?? ageSaidIn(words)?.from ?? 0) >= grownUp
const carers = generalHelp.findIndex(({ id }) => id === 'carers')

/** With the same words a grandmother asks for a playgroup and a teenager for a club. */
function isForAge(general: number, age: number | undefined): boolean {
  const { from = 0, until } = generalHelp[general] ?? {}
  if (age === undefined) return until === undefined
  return age >= from && age <= (until ?? age)
}

/** General kinds of help asked for; somebody grown up who looks after a person is a carer like others. */
function generalOf(asking: Asking, heard: Heard): readonly AskedGeneral[] {
  const age = asking.age ?? ageSaidIn(asking.words)?.from
  const asked = phrasesIn(generalSaid, heard.words.map(rootOf))
    .flatMap(({ meanings }) => meanings)
    .filter((general) => isForAge(general, age))
  const cares = isGrownUp(asking) && [...asking.topics, ...heard.topics].includes('young-carers')
  const usual = [...new Set(asked)].filter((general) => general !== somethingElse && !(cares && general === carers))
  return [
    ...usual.map((general) => ({ general, plainly: generalHelp[general]?.plainly ?? asGeneral })),
    ...(cares ? [{ general: carers, plainly: chosen }] : []),
  ]
}

const ownLifeTaken =
  /\b(?:killed|hung|hanged) (?:him|her|them)sel|\btook (?:his|her|their) (?:own )?li(?:fe|ves)|\b(?:lost|died|death|bereaved|loss)\b.*\bsuicide/i

/** Words that are not said and are meant. */
const meantToo = (words: string): string => (ownLifeTaken.test(words.slice(0, 2_000)) ? `${words} suicide` : words)

/** What a question is understood to be; chosen topics and own words together. */
export function understand(
  asking: Asking,
  by: { readonly hearing: Hearing; readonly topics: readonly string[] } & Vocabulary,
): Asked {
  const whose = whoseItIs(asking, by.hearing)
  const { heard } = whose
  const topics = topicsOf(asking, whose, by)
  const own = topics.flatMap(({ topic }) => by.topics[topic] ?? []).filter((id) => !whose.ofOthers.includes(id))
  const who = whoAsks(asking, { ...whose, topics: own, aboutSmall: own.some((id) => smallTopics.has(id)) })
  const sought = wordsFor(who.for).map(rootOf)
  const meant = meantToo(asking.words) === asking.words ? heard : { ...heard, words: [...heard.words, 'suicide'] }
  const general = generalOf(asking, heard)
  const { words, says } = wordsOf(by, meant, {
    plainest: Math.max(0, ...topics.map(({ plainly }) => plainly)),
    sought,
  })
  const saidAge = asking.age === undefined ? ageSaidIn(asking.words) : undefined
  return {
    topics,
    heard: heard.topics,
    general,
    words,
    saysSomething: says || topics.length > 0 || general.length > 0,
    forms: formsSaid(asking.words),
    who,
    ...(saidAge && { saidAge }),
  }
}
