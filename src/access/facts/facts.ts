import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Obligation } from '../answer.ts'
import type { Item } from '../object.ts'
import type { Added, Sharing } from '../sharing.ts'
import type { Subject } from '../subject.ts'

/** What an item says, field by field, as `docs/who-may-see-what.md` names them. It is sealed as one text. */
export type Body = Readonly<Record<string, unknown>>

/** An item as it stands: its latest fact, and who wrote the first. */
export interface Present {
  readonly id: Id
  /** How many facts there are of it. */
  readonly n: number
  readonly on: Day
  readonly item: Item
  readonly thread: Thread
  readonly sealedBody: Uint8Array | null
}

/** What can be asked of an item without opening it. */
export interface Thread {
  /** The need that it belongs to. */
  readonly need?: Id
  /** Ids, days and fixed words that lists and counts are made from: never anything that somebody said. */
  readonly plain: Readonly<Record<string, unknown>>
}

/** What could be opened of an item: what may leave of it, or why nothing does. */
export type Opened =
  | { readonly is: 'open'; readonly fields: Body }
  | { readonly is: 'destroyed' }
  | { readonly is: 'unreadable' }

/** An item for whoever may read it. What may not be read is not there. */
export type Read =
  | {
      readonly is: 'read'
      readonly id: Id
      readonly n: number
      readonly on: Day
      readonly item: Item
      readonly thread: Thread
      readonly body: Opened
      readonly obligations: readonly Obligation[]
    }
  | { readonly is: 'not-there' }

/** What became of a fact that somebody wrote. Whatever is not `kept` left the item as it was. */
export type Written<Mine> =
  | Kept
  /** Not there, or not for them to write: the one looks like the other. */
  | { readonly is: 'not-there' }
  /** It holds a field that they may not write, or none at all. */
  | { readonly is: 'not-let-in' }
  /** The key was destroyed: nothing more is kept of this young person. */
  | { readonly is: 'destroyed' }
  /** Somebody was quicker: what each of the two wrote, side by side, and the number that an answer to both rests on. */
  | { readonly is: 'older'; readonly n: number; readonly mine: Mine; readonly theirs: Mine | 'closed' }

export interface Kept {
  readonly is: 'kept'
  readonly item: Id
  readonly n: number
  readonly obligations: readonly Obligation[]
}

/** Only what may leave, and only what is there. */
export function projected(body: Body, fields: readonly string[]): Body {
  const kept: Record<string, unknown> = {}
  for (const field of fields) if (Object.hasOwn(body, field)) kept[field] = body[field]
  return kept
}

export const isLetIn = (body: Body, fields: readonly string[]): boolean => {
  const names = Object.keys(body)
  return names.length > 0 && names.every((name) => fields.includes(name))
}

/** What the program itself says of a thing, made of all that stands in it then: nobody types it, so it is no field that somebody is let write. */
export type Tells = (fields: Body) => Body

export const toldWith = (fields: Body, tells: Tells | undefined): Body =>
  tells ? { ...fields, ...tells(fields) } : fields

const circles: readonly Sharing['with'][] = ['only-me', 'my-worker', 'my-team']

/** What somebody would have an item's sharing be: who adds somebody is told by who acts, never by what was sent. */
export interface Wanted {
  readonly with: Sharing['with']
  readonly also: readonly Id[]
  /** Of those who are added now, whoever is also named on it: who stands in a plan sees only what names them. */
  readonly naming?: readonly Id[]
}

/** Who was there before stays as they were added; who is new was added by whoever acts. */
export function sharingAsWanted(before: Sharing, wanted: Wanted, as: Subject['as']): Sharing {
  const by: Added['by'] = as === 'young-person' ? 'young-person' : 'worker'
  const also = [...new Set(wanted.also)].flatMap((who) => {
    const were = before.also.filter((added) => added.who === who)
    return were.length > 0 ? were : [{ who, by }]
  })
  return { with: wanted.with, also }
}

/** What must be allowed for a change: to widen is `share`, to take somebody away is `narrow`; a change may do both. */
export function actsOf(before: Sharing, after: Sharing): readonly ('share' | 'narrow')[] {
  const holds = (sharing: Sharing, who: Id): boolean => sharing.also.some((added) => added.who === who)
  const widens = after.also.some(({ who }) => !holds(before, who))
  const narrows = before.also.some(({ who }) => !holds(after, who))
  const further = circles.indexOf(after.with) - circles.indexOf(before.with)
  return [
    ...(widens || further > 0 ? (['share'] as const) : []),
    ...(narrows || further < 0 ? (['narrow'] as const) : []),
  ]
}

/** Nobody is named who is not added, and whoever was named stays so. */
export function namedWith({ named }: Item, { also }: Sharing, { naming = [] }: Wanted): readonly Id[] {
  const added = naming.filter((who) => also.some((each) => each.who === who))
  return [...new Set([...named, ...added])]
}
