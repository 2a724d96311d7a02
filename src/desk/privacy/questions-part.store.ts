import { readItems, recordsOf, type Turn } from '../../access/facts/facts-read.store.ts'
import { type Called, readNames } from '../../access/facts/who-is-who.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { GoesWithJoined } from '../../people/carry-over.store.ts'
import { partRecords, readMerges, writtenSince } from '../../people/merge.store.ts'
import type { Merge } from '../../people/merge.ts'
import { aboutPicture } from '../../people/sealing.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { type Done, onceOnly } from '../once.store.ts'
import type { ReadThing } from '../young-people/record.store.ts'
import { type Half, mayJoinFor, readHalf } from './questions-halves.store.ts'
import { type Sending, sameWays } from './questions-join.store.ts'

/** Two that are read as one: what goes back to which if they are parted, and what was begun since. */
export interface ToPart {
  readonly merge: Merge
  readonly kept: Half
  readonly joined: Half
  /** Begun while they were one, and to be read by whoever asks: they say with whom it goes. */
  readonly since: readonly ReadThing[]
  /** What people are called who wrote some of it. */
  readonly called: ReadonlyMap<Id, Called>
  /** Of these, what goes with the joined record unless they say otherwise: its people wrote it. */
  readonly usuallyGoes: ReadonlySet<Id>
  /** What goes with it whoever says what: written by its own sign-in, or by its people and not to be read by whoever asks. */
  readonly goesAnyhow: readonly Id[]
}

/** @returns undefined where there is no such joining, or it is not for whoever asks. */
export async function readToPart(inside: Inside, id: Id): Promise<ToPart | undefined> {
  const merge = (await readMerges(inside.handle)).find((each) => each.id === id && each.state.is === 'one')
  const turn = merge && (await inside.turn(merge.kept))
  if (!merge || !turn || !mayJoinFor(turn) || !recordsOf(turn).includes(merge.joined)) return undefined
  const begun = await writtenSince(inside.handle, merge)
  const since = await readThese(turn, new Set(begun.filter((each) => !each.isTheirOwn).map(({ item }) => item)))
  const read = new Set(since.map((thing) => thing.id))
  const ofJoined = begun.filter(({ isOfJoined }) => isOfJoined).map(({ item }) => item)
  return {
    merge,
    kept: await readHalf(inside, merge.kept),
    joined: await readHalf(inside, merge.joined),
    since,
    called: await readNames(
      inside,
      since.map(({ item }) => item.writtenBy),
    ),
    usuallyGoes: new Set(ofJoined.filter((item) => read.has(item))),
    goesAnyhow: ofJoined.filter((item) => !read.has(item)),
  }
}

async function readThese(turn: Turn, ids: ReadonlySet<Id>): Promise<readonly ReadThing[]> {
  if (ids.size === 0) return []
  const reads = await readItems(turn, 'read')
  return reads.flatMap((read) => (read.is === 'read' && ids.has(read.id) ? [read] : []))
}

/** What somebody says who parts two. */
export interface PartSaid {
  readonly merge: Id
  readonly reason: string
  /** What goes with the joined record; all else that was begun since stays with the kept one. */
  readonly goes: readonly Id[]
}

export type NotParted = { readonly is: 'not-there' } | { readonly is: 'needs-a-reason' }

const isParted = async ({ handle }: Inside, merge: Id): Promise<boolean> =>
  (await readMerges(handle)).some(({ id, state }) => id === merge && state.is === 'parted')

/** Parts them, once: where another form was quicker it leads to where that one led. */
export function partThem(
  inside: Inside,
  { subject, key, at }: Sending,
  { merge: id, reason, goes }: PartSaid,
): Promise<Done | NotParted> {
  const { locality, id: by } = subject
  return onceOnly<NotParted>(inside.handle, { locality, person: by, key }, async () => {
    const found = await readToPart(inside, id)
    if (!found) return (await isParted(inside, id)) ? parted : { is: 'not-there' }
    const { merge, since, goesAnyhow } = found
    const chosen = since.map((thing) => thing.id).filter((item) => goes.includes(item))
    const carrying = await carried(inside, merge, [...goesAnyhow, ...chosen])
    const sealed = await inside.keys.find(merge.kept)
    if (!carrying || sealed.is !== 'held') return { is: 'not-there' }
    const note = async (records: readonly Id[]): Promise<void> => {
      for (const record of records)
        await inside.note({
          ...{ record, did: 'part', kind: 'people', item: id, outcome: 'allowed', because: '', showThem: true },
        })
    }
    const sealing = sealed.key.sealing(`parted ${id}`)
    const saying = { locality, by, at, sealing, note }
    const done = await partRecords(inside.handle, { merge: id, reason, goesWithJoined: carrying }, saying)
    if (done.is === 'ok' || (await isParted(inside, id))) return parted
    return { is: done.because.includes('needs-a-reason') ? 'needs-a-reason' : 'not-there' }
  })
}

const parted: Done = { is: 'done', to: sameWays.all }

/** Each is opened with the key of the kept record and sealed again with that of the joined. Nobody reads it on the way. */
async function carried(
  { keys }: Inside,
  { kept, joined }: Merge,
  items: readonly Id[],
): Promise<readonly GoesWithJoined[] | undefined> {
  const [from, to] = [await keys.find(kept), await keys.find(joined)]
  if (from.is !== 'held' || to.is !== 'held') return items.length === 0 ? [] : undefined
  return items.map((item) => {
    const as = newId()
    return {
      ...{ item, as },
      reseal(sealed, picture) {
        const aboutIn = (which: Id): string => (picture ? aboutPicture(picture, which) : which)
        const opened = from.key.sealing(aboutIn(item)).open(sealed)
        return opened && to.key.sealing(aboutIn(as)).seal(opened)
      },
    }
  })
}
