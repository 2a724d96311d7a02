import type { Heard, Hearing } from '../../language/hear.ts'
import type { Hinting } from '../../language/hint.ts'
import type { Spellings } from '../../language/near-spelling.ts'
import { rootOf } from '../../language/plain-words.ts'
import { ageSaidIn } from '../age-said.ts'
import type { Asking } from './asking.ts'
import { commonWords, emptyWords } from './little-words.ts'
import { ofOnePerson, ownPart } from './whose.ts'
import { offersWith, type WordIndex } from './word-index.ts'

/** Words that offers hold, and how they are spelt. */
export interface Vocabulary {
  readonly index: WordIndex
  readonly spellings: Spellings
}

/** A topic that was chosen, heard or hinted at: its place in the shelf's list, and how plainly it was said, 0 to 1. */
export interface AskedTopic {
  readonly topic: number
  readonly plainly: number
}

export const chosen = 1
const usualFrom = 0.12
const inSeveralWords = 1
const inOneWord = 0.75
const inOneUsualWord = 0.4
const inOneCommonWord = 0.15
/** Topics one word of which may only say who or where: "my boyfriend", "on snapchat"; beside a whole phrase it counts less. */
const mayBePassing = new Set(['relationships', 'friends', 'online-life', 'family-rows', 'exams', 'leaving-home-18'])
const inPassing = 0.6
const ofAnother = 0.5
/** What single words hint at where no phrase was heard. */
const asHinted = 0.45
/** Whoever lives beside somebody's illness, disability or drinking may be one who cares for them. */
const besideSomebody = 'young-carers'
const asBesideSomebody = 0.7

const grownUp = 18
export const isGrownUp = ({ age, words }: Asking): boolean => (age ?? ageSaidIn(words)?.from ?? 0) >= grownUp
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
export interface Whose {
  readonly heard: Heard
  readonly own: string
  readonly ofOthers: readonly string[]
}

export function whoseItIs(asking: Asking, hearing: Hearing): Whose {
  const heard = hearing.hear(asking.words)
  const own = ownPart(asking)
  if (own === asking.words || !heard.topics.some((topic) => ofOnePerson.has(topic))) return { heard, own, ofOthers: [] }
  const theirs = new Set([...hearing.hear(own).topics, ...asking.topics])
  return { heard, own, ofOthers: heard.topics.filter((topic) => ofOnePerson.has(topic) && !theirs.has(topic)) }
}

export function topicsOf(
  asking: Asking,
  { heard, ofOthers }: Whose,
  by: { readonly topics: readonly string[]; readonly hinting: Hinting } & Vocabulary,
): readonly AskedTopic[] {
  const plainly = new Map<string, number>(asking.topics.map((id) => [id, chosen]))
  for (const phrase of heard.phrases) {
    const plain = plainnessOf(heard, phrase, by)
    for (const id of phrase.topics)
      plainly.set(id, Math.max(plain * (ofOthers.includes(id) ? ofAnother : 1), plainly.get(id) ?? 0))
  }
  if (plainly.size === 0) for (const id of by.hinting.hint(heard.words)) plainly.set(id, asHinted)
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
