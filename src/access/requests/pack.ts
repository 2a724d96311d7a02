import type { Id } from '../../shared/id.ts'

/** One line of a thing, as it is read. */
export interface Line {
  readonly says: string
  readonly is: string
}

/** A picture as it is given: within the page itself, so that it is printed with it. What it shows stands among the lines. */
export interface PictureGiven {
  readonly mediaType: string
  readonly base64: string
}

/** One thing that is kept, in words, as it stood on the day on which it was gathered. */
export interface Thing {
  readonly what: string
  readonly picture?: PictureGiven
  readonly on?: string
  readonly by?: string
  readonly lines: readonly Line[]
}

/** Why somebody should look at a thing. It proposes, and decides nothing. */
export const reasonsToLook = ['by-somebody-else', 'names-somebody', 'kept-back', 'cannot-be-opened'] as const
export type ReasonToLook = (typeof reasonsToLook)[number]

/** One thing of a request. */
export interface Gathered {
  readonly n: number
  readonly source: string
  readonly item?: Id
  readonly lookHere: readonly ReasonToLook[]
  readonly thing: Thing
}

export const groundsToTakeOut = ['about-somebody-else', 'serious-harm', 'legal-privilege'] as const
export type GroundToTakeOut = (typeof groundsToTakeOut)[number]

/** Whose opinion it is that it would cause serious harm, and of which day. */
export interface Opinion {
  readonly by: string
  readonly on: string
}

/** Why something was taken out, by whom. */
export interface TakingOut {
  readonly ground: GroundToTakeOut
  readonly reason: string
  readonly opinion?: Opinion
  /** Whether a mark stands where it was. */
  readonly isShown: boolean
}

export type Said =
  | { readonly does: 'leave-in' }
  | ({ readonly does: 'take-out-whole' } & TakingOut)
  | ({ readonly does: 'take-out-passage'; readonly passage: string } & TakingOut)

/** What somebody said of a thing, and still says. */
export interface Mark {
  readonly id: Id
  readonly thing: number
  readonly by: Id
  readonly at: Date
  readonly said: Said
}

/** What stands where a passage was: always as long, whatever was there. */
export const blackMark = '█████'

/** One thing as it is given: what was taken out is not in it. */
export type Given =
  | ({ readonly is: 'thing'; readonly item?: Id; readonly grounds: readonly GroundToTakeOut[] } & Thing)
  | { readonly is: 'taken-out'; readonly ground: GroundToTakeOut }

/** A thing without what was taken out of it; nothing where no mark is to stand there. The thing itself is not changed. */
export function redacted({ thing, item }: Pick<Gathered, 'thing' | 'item'>, marks: readonly Mark[]): Given | undefined {
  const said = marks.map((mark) => mark.said)
  const whole = said.filter((each) => each.does === 'take-out-whole')
  const [first] = whole
  if (first) return whole.every(({ isShown }) => isShown) ? { is: 'taken-out', ground: first.ground } : undefined
  const passages = said.flatMap((each) => (each.does === 'take-out-passage' ? [each] : []))
  const without = withoutPassages(passages)
  const shown = passages.filter(({ isShown }) => isShown).map(({ ground }) => ground)
  return {
    is: 'thing',
    ...(item ? { item } : {}),
    grounds: [...new Set(shown)],
    what: without(thing.what),
    ...(thing.picture ? { picture: thing.picture } : {}),
    ...(thing.on ? { on: without(thing.on) } : {}),
    ...(thing.by ? { by: without(thing.by) } : {}),
    lines: thing.lines.map(({ says, is }) => ({ says: without(says), is: without(is) })),
  }
}

interface Passage {
  readonly passage: string
  readonly isShown: boolean
}

/** Every place at which it stands, and every passage however they overlap: all of it is found before any of it is replaced. */
const withoutPassages = (passages: readonly Passage[]) => (text: string) => {
  const spans = passages
    .flatMap(({ passage, isShown }) =>
      placesOf(text, passage).map((start) => ({ start, end: start + passage.length, isShown })),
    )
    .sort((one, other) => one.start - other.start)
  let out = ''
  let at = 0
  for (const { start, end, isShown } of spans) {
    if (start >= at) out += text.slice(at, start) + (isShown ? blackMark : '')
    at = Math.max(at, end)
  }
  return out + text.slice(at)
}

function placesOf(text: string, passage: string): readonly number[] {
  const places: number[] = []
  if (passage === '') return places
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) places.push(at)
  return places
}

/** Whether a passage stands in a thing, letter for letter. */
export const holdsPassage = (thing: Thing, passage: string): boolean =>
  passage !== '' && textsOf(thing).some((text) => text.includes(passage))

export const textsOf = ({ what, on, by, lines }: Thing): readonly string[] => [
  ...[what, on ?? '', by ?? ''],
  ...lines.flatMap(({ says, is }) => [says, is]),
]

/** All that is given, and nothing else. */
export interface Release {
  readonly things: readonly Given[]
  /** What is kept and cannot be read by anybody, in fixed sentences. */
  readonly alsoKept: readonly string[]
  /** Each item that was looked through for it, also those that were taken out: ids, given to nobody. Missing where it was signed before they were kept. */
  readonly items?: readonly Id[]
}

/** Which items somebody signed for: what was taken out of it is not added in another way. */
export const itemsOf = ({ items, things }: Release): readonly Id[] =>
  items ?? things.flatMap((given) => (given.is === 'thing' ? (given.item ?? []) : []))

export function releaseOf(things: readonly Gathered[], marks: readonly Mark[], alsoKept: readonly string[]): Release {
  const given = things.flatMap(
    (thing) =>
      redacted(
        thing,
        marks.filter((mark) => mark.thing === thing.n),
      ) ?? [],
  )
  return { things: given, alsoKept, items: [...new Set(things.flatMap(({ item }) => item ?? []))] }
}

/** Things that nobody has said anything of yet. */
export const notLookedAt = (things: readonly Gathered[], marks: readonly Mark[]): readonly Gathered[] =>
  things.filter(({ n }) => !marks.some(({ thing }) => thing === n))
