import { z } from 'zod'
import { type Id, parseId } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'

/** What pictures are kept as: both are shown by browsers and printed from them. What may be seen through in places is kept as WebP. */
export const mediaTypes = ['image/jpeg', 'image/webp'] as const
export type MediaType = (typeof mediaTypes)[number]

/** A picture as it is kept: nothing of where, when or with what it was made is in it. */
export interface MadePicture {
  readonly mediaType: MediaType
  /** In pixels, upright as it is looked at. */
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** What a picture shows, in the young person's words, for whoever cannot see it. */
export type Alt = { readonly is: 'in-words'; readonly words: string } | { readonly is: 'no-words-yet' }

/** A drawing, a photo or picture cards that a young person gave in place of words, or beside them. */
export interface Picture extends Omit<MadePicture, 'bytes'> {
  readonly id: Id
  readonly alt: Alt
}

/** Pixels of the long side, past which a picture is made smaller: sharp on a large screen and on a printed page. */
export const longestSide = 2048

/** Pixels of a picture that is read at all: as many as the largest ordinary camera of a telephone has. */
export const mostPixels = 50_000_000

/** The same of a picture that cannot be read line by line, all of which has to be held at once: six bytes a pixel and more. */
export const mostPixelsAtOnce = 25_000_000

export type PictureRefusal =
  | 'too-large'
  | 'several'
  | 'not-now'
  | 'not-a-picture'
  | 'of-another-kind'
  | 'too-many-dots'
  | 'cannot-be-read'

/** A picture as a form brought it, or why it brought none. */
export type SentPicture =
  | { readonly is: 'sent'; readonly bytes: Uint8Array }
  | { readonly is: 'too-large' | 'several' | 'not-now' }

/** Pictures that can be read. */
export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif'

/** What the first bytes of a file say that it is, which its name and its sender need not say. */
export function kindOf(bytes: Uint8Array): Result<PictureKind, PictureRefusal> {
  const first = String.fromCharCode(...bytes.subarray(0, 16))
  const isOf = ([, ...marks]: Known): boolean => marks.every(([at, mark]) => first.startsWith(mark, at))
  const kind = known.find(isOf)?.[0]
  if (kind === undefined) return refused('not-a-picture')
  return kind === 'another' ? refused('of-another-kind') : ok(kind)
}

type Known = readonly [PictureKind | 'another', ...(readonly [at: number, mark: string])[]]

const inIsoFile = (kind: Known[0], ...brands: readonly string[]): readonly Known[] =>
  brands.map((brand) => [kind, [4, `ftyp${brand}`]])

/** As each format has it: ISO/IEC 10918-1, https://www.w3.org/TR/png-3, GIF89a, RFC 9649, ISO/IEC 14496-12; then HEIC, TIFF, BMP and Photoshop. */
const known: readonly Known[] = [
  ['jpeg', [0, '\xFF\xD8\xFF']],
  ['png', [0, '\x89PNG\r\n\x1A\n']],
  ['gif', [0, 'GIF8']],
  ['webp', [0, 'RIFF'], [8, 'WEBP']],
  ...inIsoFile('avif', 'avif', 'avis'),
  ...inIsoFile('another', 'heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'),
  ...['II*\0', 'MM\0*', 'BM', '8BPS'].map((mark): Known => ['another', [0, mark]]),
]

/** What an item says of its picture: ids and numbers in one field, the words in another, so that they are read and put right as words are. */
export const bodyOf = ({ id, mediaType, width, height, alt }: Picture): Readonly<Record<string, unknown>> => ({
  picture: { id, mediaType, width, height },
  ...(alt.is === 'in-words' ? { alt: alt.words } : {}),
})

const shape = z.object({
  id: z.string(),
  mediaType: z.enum(mediaTypes),
  width: z.int().positive(),
  height: z.int().positive(),
})

/** @returns undefined where an item has no picture, or another version wrote it otherwise. */
export function pictureIn(fields: Readonly<Record<string, unknown>>): Picture | undefined {
  // Hardly any words have one, and to find that out by the shape takes longer than all else that is asked of them.
  if (fields['picture'] === undefined) return undefined
  const read = shape.safeParse(fields['picture']).data
  const id = read && parseId(read.id)
  return read && id && { ...read, id, alt: altOf(fields['alt']) }
}

/** What somebody typed, or did not type, about what a picture shows. */
export const altOf = (typed: unknown): Alt =>
  typeof typed === 'string' && typed.trim() !== '' ? { is: 'in-words', words: typed.trim() } : { is: 'no-words-yet' }
