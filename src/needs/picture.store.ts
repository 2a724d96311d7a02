import { type Beginning, beginItem } from '../access/facts/facts.store.ts'
import type { Body, Written } from '../access/facts/facts.ts'
import { type Looked, type Reading, readItem, type Turn } from '../access/facts/facts-read.store.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import { aboutPicture } from '../people/sealing.ts'
import type { Id } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import { withTheEnd } from '../store/second-lock.ts'
import { type Alt, bodyOf, type MadePicture, type MediaType, type Picture, pictureIn } from './picture.ts'

/** Own words that are begun with a picture, or are one. */
export interface BeginsWithPicture extends Omit<Beginning, 'id'> {
  readonly made: MadePicture
  readonly alt: Alt
}

/** Keeps an item and its picture: both, or neither. The same form sent again finds the item as it was kept, and keeps no other picture. */
export async function keepPicture(
  turn: Turn,
  { made, alt, body, ...beginning }: BeginsWithPicture,
): Promise<Written<Body>> {
  const [item, id] = [newId(), newId()]
  const said = { ...body, ...bodyOf({ ...made, id, alt }) }
  const written = await beginItem(turn, { ...beginning, id: item, body: said })
  if (written.is === 'kept' && written.item === item) await insertPicture(turn, { item, id, made })
  return written
}

interface Kept {
  readonly item: Id
  readonly id: Id
  readonly made: MadePicture
}

const insert = {
  name: 'picture-keep',
  text: `insert into picture (id, locality, young_person, item, sealed_bytes, media_type, width, height, written_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
}

async function insertPicture({ handle, keys, subject, youngPerson }: Turn, { item, id, made }: Kept): Promise<void> {
  const found = await keys.need(youngPerson)
  if (found.is !== 'held' || subject.as === 'nobody') throw new Error('a picture stands without its words')
  const sealed = found.key.sealing(aboutPicture(id, item)).seal(made.bytes)
  const values = [
    ...[id, subject.locality, youngPerson, item, sealed],
    ...[made.mediaType, made.width, made.height, subject.id],
  ]
  await withTheEnd(handle, handle.query({ ...insert, values }))
}

/** A picture for whoever may read the item that names it. What may not be read is not there. */
export type PictureRead =
  | { readonly is: 'read'; readonly picture: Picture; readonly mediaType: MediaType; readonly bytes: Uint8Array }
  | { readonly is: 'not-there' }

const find = {
  name: 'picture-one',
  text: 'select young_person, sealed_bytes from picture where id = $1 and item = $2 and young_person = $3',
}

/** Opens the picture of an item, by way of the item alone: it is asked whether that may be read, and it leaves its row. */
export async function readPicture(turn: Turn, act: Reading, what: Id | Looked): Promise<PictureRead> {
  const read = await readItem(turn, act, what)
  return read.is === 'read' ? openPicture(turn, read) : { is: 'not-there' }
}

/** The same of an item that was read in this turn, which left its row then: whoever reads many things is not asked again for each. */
export async function openPicture(turn: Turn, read: OpenItem): Promise<PictureRead> {
  const picture = read.body.is === 'open' ? pictureIn(read.body.fields) : undefined
  if (!picture) return { is: 'not-there' }
  const { rows } = await turn.handle.query<{ readonly young_person: Id; readonly sealed_bytes: Uint8Array }>({
    ...find,
    values: [picture.id, read.id, read.item.youngPerson],
  })
  const bytes = rows[0] && (await opened(turn, { ...rows[0], about: aboutPicture(picture.id, read.id) }))
  return bytes ? { is: 'read', picture, mediaType: picture.mediaType, bytes } : { is: 'not-there' }
}

interface SealedPicture {
  readonly young_person: Id
  readonly sealed_bytes: Uint8Array
  readonly about: string
}

async function opened({ keys }: Turn, { young_person, sealed_bytes, about }: SealedPicture) {
  const found = await keys.find(young_person)
  return found.is === 'held' ? found.key.sealing(about).open(sealed_bytes) : undefined
}
