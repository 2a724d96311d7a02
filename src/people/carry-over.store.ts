import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'

/** One thing that was begun while two were one, and that whoever parts them says is the joined one's. */
export interface GoesWithJoined {
  readonly item: Id
  /** The id under which it stands with them. */
  readonly as: Id
  /**
   * Opens a fact of `item`, or its picture where one is named, with the key of the kept record and seals it for `as` with that of the joined.
   * @returns undefined where it cannot be opened: then nothing is parted.
   */
  readonly reseal: (sealed: Uint8Array, picture?: Id) => Uint8Array | undefined
}

/**
 * Carries things over to the joined record, each need before what was said in it: that finds it where it goes only once it stands there.
 * @throws where one was not begun while the two were one, or cannot be opened: then nothing is to be kept of it.
 */
export async function carryAllOver(handle: Handle, merge: Id, going: readonly GoesWithJoined[]): Promise<void> {
  for (const each of await needsFirst(handle, going)) await carryOver(handle, merge, each)
}

async function needsFirst(handle: Handle, going: readonly GoesWithJoined[]): Promise<readonly GoesWithJoined[]> {
  const { rows } = await handle.query<{ readonly item: Id }>(
    "select item from fact where item = any ($1) and n = 1 and kind = 'need'",
    [going.map(({ item }) => item)],
  )
  const needs = new Set(rows.map(({ item }) => item))
  return [...going.filter(({ item }) => needs.has(item)), ...going.filter(({ item }) => !needs.has(item))]
}

async function carryOver(handle: Handle, merge: Id, { item, as, reseal }: GoesWithJoined): Promise<void> {
  const { rows } = await handle.query<{ readonly sealed_body: Uint8Array | null }>(
    'select sealed_body from fact where item = $1 order by n',
    [item],
  )
  const sealed = rows.map(({ sealed_body }) => (sealed_body ? reseal(sealed_body) : null))
  if (sealed.length === 0 || sealed.includes(undefined)) throw new Error('a thing that cannot go with them')
  const pictures = await resealedPictures(handle, { item, as, reseal })
  const { rows: carried } = await handle.query<{ readonly did: boolean }>(
    'select app_carry_over($1, $2, $3, $4) as did',
    [...[merge, item, as, sealed]],
  )
  if (!carried[0]?.did) throw new Error('a thing that cannot go with them')
  for (const { id, resealed } of pictures) {
    const { rows: gone } = await handle.query<{ readonly did: boolean }>(
      'select app_carry_picture($1, $2, $3, $4) as did',
      [merge, id, as, resealed],
    )
    if (!gone[0]?.did) throw new Error('a picture that cannot go with them')
  }
}

interface Resealed {
  readonly id: Id
  readonly resealed: Uint8Array
}

/** The picture that stands with a thing, where one does, sealed for where it goes. */
async function resealedPictures(handle: Handle, { item, reseal }: GoesWithJoined): Promise<readonly Resealed[]> {
  const { rows } = await handle.query<{ readonly id: Id; readonly sealed_bytes: Uint8Array }>(
    'select id, sealed_bytes from picture where item = $1',
    [item],
  )
  return rows.map(({ id, sealed_bytes }) => {
    const resealed = reseal(sealed_bytes, id)
    if (!resealed) throw new Error('a picture that cannot go with them')
    return { id, resealed }
  })
}
