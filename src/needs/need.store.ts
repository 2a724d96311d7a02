import { beginItem, changeSharing, changeWords } from '../access/facts/facts.store.ts'
import type { Body, Read, Wanted, Written } from '../access/facts/facts.ts'
import { answerTo, presentItem, readInNeed, type Turn } from '../access/facts/facts-read.store.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import type { Item } from '../access/object.ts'
import type { Sharing } from '../access/sharing.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import { orBack } from '../store/second-lock.ts'
import type { Card } from './card.ts'
import { type LetsSee, type Need, type Opening, ownersAfter, plainOfNeed } from './need.ts'
import type { AboutWhat } from './own-words.ts'
import { readOwners } from './owners.store.ts'
import { keepPicture } from './picture.store.ts'
import type { Alt, MadePicture } from './picture.ts'
import { aboutInPlain, type OwnThing, ownThingOf, textOf, type Unopened, viewThingOf } from './said.store.ts'
import type { View } from './view.ts'

/** What somebody says, and in which language. */
export interface Saying {
  readonly words: string
  readonly language: string
  /** Who put it into this language. */
  readonly interpretedBy?: string
  /** Of a view: whose it is, where somebody else took it down. */
  readonly saidBy?: string
  /** Of own words: the picture cards that they chose, in their order. The words are what stood on them. */
  readonly cards?: readonly Card[]
  /** Of own words: what they were asked first. */
  readonly asked?: string
  /** Whoever writes marked it so. */
  readonly hardToRead?: 'yes'
}

/** With whom something new is shared, and how few may see it. */
type Kept = Pick<Item, 'sharing' | 'sensitivity' | 'named'>

/** A need that somebody opens, with what was said first. */
export interface Opens {
  /** The form's own key: sent again, the same need is found and nothing is kept twice. */
  readonly key: string
  readonly opened: Opening
  readonly owners: readonly Id[]
  readonly called?: string
  /** The young person's own words, or where somebody opens it before they said anything, how that one sees it. */
  readonly first: Saying & { readonly is: 'own-words' | 'view' }
  readonly kept: Kept
}

/** Opens a need and keeps what was said first in it: both, or neither. */
export async function openNeed(
  turn: Turn,
  { key, opened, owners, called, first, kept }: Opens,
): Promise<Written<Body>> {
  const id = newId()
  const need = await beginItem(turn, {
    ...{ key: `${key} need`, id, item: { is: 'need', ...kept }, body: { called: called ?? '' } },
    thread: { need: id, plain: { opened, owners } },
  })
  if (need.is !== 'kept') return need
  const { is, ...saying } = first
  const said = await sayInNeed(turn, { key: `${key} said`, need: need.item, is, saying, kept })
  if (said.is !== 'kept') throw new Error('a need cannot be opened with nothing in it')
  return need
}

/** Something that somebody says in a need. */
export interface SaysInNeed {
  readonly key: string
  readonly need: Id
  readonly is: 'own-words' | 'view'
  readonly about?: AboutWhat
  readonly saying: Saying
  readonly kept: Kept
}

/** Keeps what somebody says in a need that is there for them. */
export async function sayInNeed(
  turn: Turn,
  { key, need, is, about, saying, kept }: SaysInNeed,
): Promise<Written<Body>> {
  if (!(await isThere(turn, need))) return { is: 'not-there' }
  const item = { is, ...kept }
  if (is === 'view') return beginItem(turn, { key, item, body: { ...saying }, thread: { need } })
  const heading = about ?? 'what-is-going-on'
  const body = { ...saying, about: heading }
  return beginItem(turn, { key, item, body, thread: { need, ...aboutInPlain(heading) } })
}

/** A drawing or a photo that somebody gives in a need, as it was made anew. */
export interface DrawsInNeed {
  readonly key: string
  readonly need: Id
  readonly about: AboutWhat
  readonly made: MadePicture
  readonly alt: Alt
  readonly kept: Kept
}

/** Keeps a picture as own words in a need that is there for them. */
export async function drawInNeed(
  turn: Turn,
  { key, need, about, made, alt, kept }: DrawsInNeed,
): Promise<Written<Body>> {
  if (!(await isThere(turn, need))) return { is: 'not-there' }
  return keepPicture(turn, {
    ...{ key, made, alt, item: { is: 'own-words', ...kept }, body: { about } },
    thread: { need, ...aboutInPlain(about) },
  })
}

/** Whether a need is there for whoever acts. Nothing is noted: what is written in it is. */
export async function isThere(turn: Turn, need: Id): Promise<boolean> {
  const present = await presentItem(turn, need)
  return present?.item.is === 'need' && answerTo(turn, 'read', present.item).allow
}

/** Gives a need a name, in the young person's own few words. */
export const nameNeed = (
  turn: Turn,
  {
    key,
    need,
    expected,
    called,
  }: { readonly key: string; readonly need: Id; readonly expected: number; readonly called: string },
): Promise<Written<Body>> => changeWords(turn, { key, id: need, expected }, { called })

/** A need and all of it that whoever reads may read: own words first, what others see beside them, never merged. */
export interface WholeNeed {
  readonly need: Need
  readonly item: OpenItem
  readonly ownWords: readonly OwnThing[]
  readonly views: readonly Unopened<View>[]
  /** The things as they were read, for who can see each and what can be done. */
  readonly things: readonly OpenItem[]
}

/** Reads one need. Everything that was opened leaves its row. @returns undefined where it is not there for whoever asks. */
export async function readNeed(turn: Turn, id: Id): Promise<WholeNeed | undefined> {
  const [read, held] = await Promise.all([readInNeed(turn, 'read', id), readOwners(turn.handle, [id])])
  const things = opened(read)
  const item = things.find((each) => each.id === id)
  const whole = item && wholeOf(item, things)
  const owners = held.get(id)
  return whole && owners ? { ...whole, need: { ...whole.need, owners } } : whole
}

/** Every need among things that were read, the one in which something was said last first. @param things the newest first. */
export function needsIn(things: readonly OpenItem[]): readonly WholeNeed[] {
  const last = (need: Id): number => things.findIndex(({ thread }) => thread.need === need)
  return things
    .filter(({ item }) => item.is === 'need')
    .sort((one, other) => last(one.id) - last(other.id))
    .map((item) => wholeOf(item, things))
}

const opened = (reads: readonly Read[]): readonly OpenItem[] =>
  reads.flatMap((each) => (each.is === 'read' ? [each] : []))

function wholeOf(item: OpenItem, all: readonly OpenItem[]): WholeNeed {
  const things = all.filter((each) => each.thread.need === item.id && each.id !== item.id && !isForNobody(each))
  const plain = plainOfNeed(item.thread.plain)
  const called = textOf(item, 'called')
  return {
    need: {
      ...{ id: item.id, n: item.n, youngPerson: item.item.youngPerson },
      ...{ opened: plain?.opened ?? 'alone', owners: plain?.owners ?? [] },
      ...(called ? { called } : {}),
    },
    item,
    ownWords: things.filter((each) => each.item.is === 'own-words').map(ownThingOf),
    views: things.filter((each) => each.item.is === 'view').map(viewThingOf),
    things,
  }
}

/** What a young person says in private of something that was agreed stands among nothing: it is shown to them where they said it. */
const isForNobody = ({ thread }: OpenItem): boolean => thread.plain['is'] === 'own-choice'

/** What a young person lets somebody see, and who holds it from then on. */
export interface SharesNeed {
  readonly key: string
  readonly need: Id
  /** The number of the fact of the need that they saw. */
  readonly expected: number
  readonly lets: LetsSee
  readonly wanted: Wanted
  /** Things of it whose sharing changes with it, each with the number of the fact that they saw. */
  readonly things: readonly { readonly id: Id; readonly n: number; readonly wanted: Wanted }[]
}

/** Shares a need, and with it the things that were chosen: all of it or nothing. */
export const shareNeed = (turn: Turn, shares: SharesNeed): Promise<Written<Sharing>> =>
  orBack(
    turn.handle,
    () => shareEach(turn, shares),
    ({ is }) => is !== 'kept',
  )

async function shareEach(turn: Turn, shares: SharesNeed): Promise<Written<Sharing>> {
  const { key, need, expected, lets, wanted, things } = shares
  const present = await presentItem(turn, need)
  const plain = plainOfNeed(present?.thread.plain)
  if (present?.item.is !== 'need' || !plain) return { is: 'not-there' }
  for (const { id, n, wanted: its } of things) {
    const thing = await presentItem(turn, id)
    if (thing?.thread.need !== need) return { is: 'not-there' }
    const shared = await changeSharing(turn, { key: `${key} ${id}`, id, expected: n }, its)
    if (shared.is !== 'kept') return shared
  }
  const owners = ownersAfter(plain.owners, lets)
  return changeSharing(turn, { key: `${key} need`, id: need, expected, plain: { ...plain, owners } }, wanted)
}
