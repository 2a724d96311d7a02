import type { Heard, Hearing } from '../../language/hear.ts'
import type { Hinting } from '../../language/hint.ts'
import { nearSpellings, type Spellings } from '../../language/near-spelling.ts'
import { type PhraseBook, phraseBookOf, phrasesIn } from '../../language/phrase-book.ts'
import { plainWords, rootOf } from '../../language/plain-words.ts'
import { type AgeSaid, ageSaidIn } from '../age-said.ts'
import { type AskedTopic, chosen, isGrownUp, topicsOf, type Vocabulary, whoseItIs } from './asked-topics.ts'
import type { Asking } from './asking.ts'
import { generalHelp } from './general-help.ts'
import { formsSaid } from './kind-of-help.ts'
import { activityWords, commonWords, emptyWords } from './little-words.ts'
import { smallTopics } from './offers-speak.ts'
import { type WhoAsks, whoAsks, wordsFor } from './who-asks.ts'
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
  /** How many different words say what it is about, whether or not an offer holds them. */
  readonly tells: number
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
const asGeneral = 0.55

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

/** The term of each word of the question that says something, and how much it counts beside what was heard. */
function wordsOf(
  { index, spellings }: Vocabulary,
  { words, phrases }: Heard,
  { plainest, sought }: { readonly plainest: number; readonly sought: readonly string[] },
): { readonly words: readonly AskedWord[]; readonly tells: number } {
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
  return { words: asked, tells: new Set(telling.flatMap(({ root }) => (commonWords.has(root) ? [] : root))).size }
}

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
  by: { readonly hearing: Hearing; readonly hinting: Hinting; readonly topics: readonly string[] } & Vocabulary,
): Asked {
  const whose = whoseItIs(asking, by.hearing)
  const { heard } = whose
  const topics = topicsOf(asking, whose, by)
  const own = topics.flatMap(({ topic }) => by.topics[topic] ?? []).filter((id) => !whose.ofOthers.includes(id))
  const who = whoAsks(asking, { ...whose, topics: own, aboutSmall: own.some((id) => smallTopics.has(id)) })
  const sought = wordsFor(who.for).map(rootOf)
  const meant = meantToo(asking.words) === asking.words ? heard : { ...heard, words: [...heard.words, 'suicide'] }
  const general = generalOf(asking, heard)
  const { words, tells } = wordsOf(by, meant, {
    plainest: Math.max(0, ...topics.map(({ plainly }) => plainly)),
    sought,
  })
  const saidAge = asking.age === undefined ? ageSaidIn(asking.words) : undefined
  return {
    topics,
    heard: heard.topics,
    general,
    words,
    tells,
    saysSomething: tells > 0 || topics.length > 0 || general.length > 0,
    forms: formsSaid(asking.words),
    who,
    ...(saidAge && { saidAge }),
  }
}
