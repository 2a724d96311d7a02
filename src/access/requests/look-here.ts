import { type Gathered, type ReasonToLook, type Thing, textsOf } from './pack.ts'

/** Words for people whom a young person knows: whoever is meant may have a say of their own. */
const somebody =
  /\b(?:mum|mam|mother|dad|father|step(?:mother|father|mum|dad|brother|sister)|brother|sister|nan|gran|granny|grandad|grandmother|grandfather|aunt|auntie|uncle|cousin|friend|mate|boyfriend|girlfriend|partner|neighbour|foster)s?\b/i

/** What is known of a thing, before anybody has looked at it. */
export interface KnownOf {
  readonly isByThem: boolean
  readonly isKeptBack: boolean
  readonly isOpened: boolean
  readonly isWords: boolean
}

/**
 * Why somebody should look at a thing: it was written by somebody else, it seems to name somebody, or it is not on their own page. It is a
 * proposal, and a poor one: what it does not find is there all the same, so that every thing is looked at by a person.
 */
export function whyLook(thing: Thing, names: readonly string[], known: KnownOf): readonly ReasonToLook[] {
  const text = textsOf({ ...thing, by: '' }).join('\n')
  const isNamed = names.some((name) => name.length > 2 && text.toLowerCase().includes(name.toLowerCase()))
  return [
    ...(known.isKeptBack ? (['kept-back'] as const) : []),
    ...(known.isWords && !known.isByThem ? (['by-somebody-else'] as const) : []),
    ...(known.isWords && (isNamed || somebody.test(text)) ? (['names-somebody'] as const) : []),
    ...(known.isOpened ? [] : (['cannot-be-opened'] as const)),
  ]
}

/** Numbered in the order in which they are given. */
export const numbered = (things: readonly Omit<Gathered, 'n'>[]): readonly Gathered[] =>
  things.map((thing, at) => ({ ...thing, n: at + 1 }))
