import type { Turn } from '../access/facts/facts-read.store.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import { openPicture, type PictureRead } from '../needs/picture.store.ts'
import type { MediaType } from '../needs/picture.ts'
import type { Id } from '../shared/id.ts'

/** A picture as it goes along with a copy, or that there was no room for it. */
export type CopiedPicture =
  | {
      readonly is: 'here'
      readonly mediaType: MediaType
      readonly width: number
      readonly height: number
      /** What it shows, in their words, where they said so. */
      readonly alt?: string
      readonly base64: string
    }
  | { readonly is: 'no-room' }

/** Bytes of pictures in one copy: as much as a telephone opens in one page. The newest are in it first; the others are on their page still. */
export const mostInACopy = 20_000_000

/** The pictures of what was read, as far as there is room for them. @param reads the newest first. */
export async function picturesOf(
  turn: Turn,
  reads: readonly OpenItem[],
  most = mostInACopy,
): Promise<ReadonlyMap<Id, CopiedPicture>> {
  const copied = new Map<Id, CopiedPicture>()
  let room = most
  for (const read of reads) {
    const opened = await openPicture(turn, read)
    if (opened.is === 'not-there') continue
    const fits = opened.bytes.length <= room
    if (fits) room -= opened.bytes.length
    copied.set(read.id, fits ? copiedOf(opened) : { is: 'no-room' })
  }
  return copied
}

function copiedOf({ picture, mediaType, bytes }: Extract<PictureRead, { readonly is: 'read' }>): CopiedPicture {
  const { width, height, alt } = picture
  const base64 = Buffer.from(bytes).toString('base64')
  return { is: 'here', mediaType, width, height, ...(alt.is === 'in-words' ? { alt: alt.words } : {}), base64 }
}
