import { aboutPicture } from '../../people/sealing.ts'
import type { Id } from '../../shared/id.ts'
import type { GatheringTurn } from './gathering-turn.store.ts'
import type { PictureGiven } from './pack.ts'

/** The picture that stands with an item, where one does and it can be opened. */
export async function pictureOf(
  { handle, keys }: Pick<GatheringTurn, 'handle' | 'keys'>,
  { item, young_person }: { readonly item: Id; readonly young_person: Id },
): Promise<PictureGiven | undefined> {
  const { rows } = await handle.query<{
    readonly id: Id
    readonly media_type: string
    readonly sealed_bytes: Uint8Array
  }>('select id, media_type, sealed_bytes from picture where item = $1 and young_person = $2', [item, young_person])
  const [row] = rows
  if (!row) return undefined
  const found = await keys.find(young_person)
  const bytes = found.is === 'held' ? found.key.sealing(aboutPicture(row.id, item)).open(row.sealed_bytes) : undefined
  return bytes && { mediaType: row.media_type, base64: Buffer.from(bytes).toString('base64') }
}
