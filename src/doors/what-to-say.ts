import type { PartPlayed } from '../language/part-played.ts'
import {
  type SectionKind,
  sectionKinds,
  type WhatToSay,
  type WrittenLine,
  type WrittenSections,
} from './what-to-say-file.ts'

/** One line of advice, and where it comes from. */
export interface AdviceLine {
  readonly says: string
  /** Numbers of the list of sources; empty where the wording is ours or stands from memory. */
  readonly source: readonly number[]
  /** True where nobody has yet checked it against a publication. */
  readonly isFromMemory: boolean
}

/** A part of the full page. `about` is the topic it belongs to; absent where it holds whatever was said. */
export interface Section {
  readonly is: SectionKind
  readonly about?: string
  readonly heading: string
  readonly lines: readonly AdviceLine[]
}

/** Words that help, beside words that close a talk. */
export interface Instead {
  readonly say: string
  readonly ratherThan: string
  readonly because: string
}

/** What is shown before any list of offers. */
export interface Advice {
  /** One or two sentences to borrow, in quotation marks. */
  readonly say: readonly string[]
  /** What to ask before any list is offered: what matters, and what should be different. */
  readonly ask: readonly string[]
  /** Two to four short lines. */
  readonly do: readonly string[]
  readonly notPromise: string
  readonly duty?: string
  /** One thing that closes a talk about this. */
  readonly avoid?: string
  readonly instead: readonly Instead[]
  /** The full page, in the order in which it is read. */
  readonly more: readonly Section[]
  /** True once a named person has checked every piece that is shown; until then the page says that nobody has. */
  readonly isChecked: boolean
}

export interface Told {
  /** Who is asking; without it the words are those for anybody. */
  readonly asker?: PartPlayed
  /** Ids of topics, likeliest first. */
  readonly topics: readonly string[]
}

type AskerPiece = WhatToSay['askers'][number]
type SituationPiece = WhatToSay['situations'][number]
type Opener = WhatToSay['openers']['openers'][number]

/** Where several things were said, these are answered first: waiting may do harm. */
const cannotWait: readonly string[] = ['suicidal-thoughts', 'abuse-neglect', 'self-harm']

/** More than this on one page is not read by somebody in a hurry. */
const mostPieces = 2

const withoutSource: Readonly<Record<'ours' | 'memory', readonly number[]>> = { ours: [], memory: [] }

const adviceLine = ({ says, source }: WrittenLine): AdviceLine => ({
  says,
  source: typeof source === 'string' ? withoutSource[source] : source,
  isFromMemory: source === 'memory',
})

const saysOf = (lines: readonly { readonly says: string }[]): readonly string[] => lines.map(({ says }) => says)

function sectionsOf(written: WrittenSections, heading: Readonly<Record<SectionKind, string>>, about?: string) {
  return sectionKinds.flatMap((is): readonly Section[] => {
    const lines = written[is]
    return lines ? [{ is, heading: heading[is], lines: lines.map(adviceLine), ...(about ? { about } : {}) }] : []
  })
}

/** The situations that were told, those that cannot wait first; an opener may bring the one that it is like. */
function piecesFor(topics: readonly string[], words: WhatToSay): readonly SituationPiece[] {
  const likes = topics.flatMap((topic) => words.openers.openers.find((opener) => opener.topic === topic)?.like ?? topic)
  const ordered = [...cannotWait.filter((topic) => likes.includes(topic)), ...likes]
  const pieces = ordered.flatMap((topic) => words.situations.find((piece) => piece.topic === topic) ?? [])
  return [...new Set(pieces)].slice(0, mostPieces)
}

function firstFor(asker: PartPlayed, piece: SituationPiece) {
  switch (asker) {
    case 'young-person':
    case 'friend':
      return piece.first[asker]
    case 'parent-carer':
      return piece.first['parent-carer'] ?? piece.first.adult
    default:
      return piece.first.adult
  }
}

/** What a helper borrows, or what a young person may begin with. */
const openingWords = (asker: PartPlayed, opener: Opener): string =>
  asker === 'young-person' ? opener.start : opener.say

/** The opener of the likeliest topic, unless another thing that was told cannot wait. */
function openerFor(topics: readonly string[], pieces: readonly SituationPiece[], words: WhatToSay): Opener | undefined {
  const opener = words.openers.openers.find(({ topic }) => topic === topics[0])
  const isWaiting = pieces.every(({ topic }) => topic === opener?.like || !cannotWait.includes(topic))
  return isWaiting ? opener : undefined
}

function sentences(
  asker: AskerPiece,
  opener: Opener | undefined,
  piece: SituationPiece | undefined,
): readonly string[] {
  if (opener) return [openingWords(asker.asker, opener), ...saysOf(asker.say.slice(1))]
  return saysOf(piece ? firstFor(asker.asker, piece).say : asker.say)
}

const whatToAsk = ({ sections }: AskerPiece): readonly string[] =>
  saysOf([sections['what-matters'], sections['what-should-change']].flatMap((lines) => lines?.slice(0, 1) ?? []))

const whateverIsTold: readonly SectionKind[] = [
  'start',
  'what-matters',
  'what-should-change',
  'not-promise',
  'duty',
  'tell',
]

/** The asker's own part of the full page; what to do first comes from the situations where there are any. */
function ownSections(asker: AskerPiece, pieces: readonly SituationPiece[], words: WhatToSay): readonly Section[] {
  const all = sectionsOf(asker.sections, headingsFor(asker.asker, words))
  return pieces.length > 0 ? all.filter(({ is }) => whateverIsTold.includes(is)) : all
}

const headingsFor = (asker: PartPlayed, { headings }: WhatToSay) =>
  asker === 'young-person' ? headings['young-person'] : headings.helper

/** What helpers do is not a friend's to do: a friend reads a friend's part only. */
function situationSections(
  asker: PartPlayed,
  pieces: readonly SituationPiece[],
  heading: Readonly<Record<SectionKind, string>>,
): readonly Section[] {
  if (asker === 'friend') return []
  const sectionsFor = (piece: SituationPiece) => (asker === 'young-person' ? piece.forYou : piece.forHelpers)
  return pieces.flatMap((piece) => sectionsOf(sectionsFor(piece), heading, piece.topic))
}

/**
 * Chooses what to say and do first for somebody who asks, by who they are and what they were told.
 * @param words all pieces, as `readWhatToSay` gives them; topics without a piece or an opener are passed over
 */
export function choose(told: Told, words: WhatToSay): Advice {
  const asker = words.askers.find((piece) => piece.asker === (told.asker ?? 'someone-else'))
  if (!asker) throw new Error(`There is no piece for ${told.asker ?? 'someone-else'}`)
  const pieces = piecesFor(told.topics, words)
  const [piece] = pieces
  const opener = openerFor(told.topics, pieces, words)
  const isForYou = asker.asker === 'young-person'
  const heading = headingsFor(asker.asker, words)
  return {
    say: sentences(asker, opener, piece),
    ask: whatToAsk(asker),
    do: saysOf(piece ? firstFor(asker.asker, piece).do : asker.do),
    notPromise: asker.notPromise.says,
    ...(asker.duty ? { duty: asker.duty.says } : {}),
    ...(opener && !isForYou ? { avoid: opener.avoid } : {}),
    instead: isForYou
      ? []
      : pieces.flatMap((each) => each.instead.map(({ say, ratherThan, because }) => ({ say, ratherThan, because }))),
    more: [
      ...situationSections(asker.asker, pieces, heading),
      ...ownSections(asker, asker.asker === 'friend' ? [] : pieces, words),
    ],
    isChecked: [asker, ...pieces, ...(opener ? [words.openers] : [])].every(
      ({ checkedBy, checkedOn }) => checkedBy && checkedOn,
    ),
  }
}
