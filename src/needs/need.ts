import { z } from 'zod'
import { type Id, parseId } from '../shared/id.ts'

/** How a need began: by the young person alone, by the two together, or by somebody who took part before the young person said anything here. */
export const openings = ['alone', 'together', 'for-them'] as const
export type Opening = (typeof openings)[number]

/** The need: the thread that a young person brings. Whoever comes back opens the same one again. */
export interface Need {
  readonly id: Id
  readonly n: number
  readonly youngPerson: Id
  /** In a few words of theirs; without, it is known by how it begins. */
  readonly called?: string
  readonly opened: Opening
  readonly owners: readonly Id[]
}

/** What lists are made from: no word of anybody. */
export interface PlainOfNeed {
  readonly opened: Opening
  /** People or teams who hold it. Nobody, for as long as nobody who helps can see it. */
  readonly owners: readonly Id[]
}

const shape = z.object({ opened: z.enum(openings), owners: z.array(z.string()) })

/** @returns undefined where another version wrote it otherwise. */
export function plainOfNeed(plain: unknown): PlainOfNeed | undefined {
  const read = shape.safeParse(plain).data
  return read && { opened: read.opened, owners: read.owners.flatMap((id) => parseId(id) ?? []) }
}

/** Whom a young person lets see a need. */
export type LetsSee =
  /** Those who work with them already. */
  | { readonly is: 'those-who-help'; readonly who: readonly Id[] }
  /** The team that is on duty in their place. */
  | { readonly is: 'on-duty'; readonly team: Id }
  /** People who help nobody here: a parent, a friend. They hold nothing. */
  | { readonly is: 'nobody-who-helps' }

/**
 * Who holds a need from now on. Once somebody who helps can see it, somebody holds it, and to close it to everybody again takes nobody off it:
 * whoever held it asks how things are.
 */
export function ownersAfter(before: readonly Id[], lets: LetsSee): readonly Id[] {
  switch (lets.is) {
    case 'those-who-help':
      return before.length > 0 ? before : lets.who
    case 'on-duty':
      return before.length > 0 ? before : [lets.team]
    case 'nobody-who-helps':
      return before
  }
}

const signs = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** So many letters or signs of a text as somebody would count them; none is cut in two, whatever it is put together from. */
export function firstSigns(text: string, most: number): string {
  // No sign is put together from more than this, but to spite us.
  const start = text.slice(0, most * 40)
  return [...signs.segment(start)]
    .slice(0, most)
    .map(({ segment }) => segment)
    .join('')
}

/** As many letters as a name has at most. */
const longestName = 80

/** A name as it was typed: a few words in one line. */
export const nameTyped = (typed: string | undefined): string =>
  firstSigns((typed ?? '').trim().replaceAll(/\s+/g, ' '), longestName)

/** A few words that it can be known by, where it has no name: how it begins. @param longest in letters. */
export function beginning(said: string, longest = 60): string {
  const start = said.trim().slice(0, longest * 50)
  const words = start.split(/\s+/)
  const few = firstSigns(words.slice(0, 8).join(' '), longest)
  return few.length < words.join(' ').length || start.length < said.trim().length ? `${few} …` : few
}

/** What was said in a need, the newest first, as far as its name hangs on it. */
interface Begun {
  readonly need: Pick<Need, 'called'>
  readonly ownWords: readonly { readonly about: string; readonly open: () => Beginning }[]
  readonly views: readonly { readonly open: () => Beginning }[]
}

interface Beginning {
  readonly said: string
  readonly hardToRead?: true
}

/**
 * What a need is known by: the name that they gave it, or how it begins.
 * @param otherwise where nothing of it can be read.
 * @param folded in place of how it begins, for people at work, where that was marked as hard to read.
 */
export function nameOfNeed({ need, ownWords, views }: Begun, otherwise: string, folded?: string): string {
  if (need.called !== undefined) return need.called
  const first = ownWords.findLast(({ about }) => about === 'what-is-going-on') ?? views.at(-1)
  const { said, hardToRead } = first?.open() ?? {}
  if (hardToRead && folded !== undefined) return folded
  return said ? `“${beginning(said)}”` : otherwise
}
