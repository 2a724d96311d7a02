import type { Id } from '../shared/id.ts'

/** Seals what is kept of one person under a key that is not in the database; whoever calls says whose key it is. */
export interface Sealing {
  readonly seal: (bytes: Uint8Array) => Uint8Array
  /** @returns undefined where it was sealed under another key, was changed, or the key is destroyed. */
  readonly open: (sealed: Uint8Array) => Uint8Array | undefined
}

/** What a picture is sealed for: itself, beside the one item that names it. Beside another it does not open. */
export const aboutPicture = (picture: Id, item: Id): string => `picture ${picture} in ${item}`

/** A hash under a key that is not in the database: whoever reads the disk cannot try out names. */
export type KeyedHash = (text: string) => Uint8Array

// Made once: a page can open hundreds of texts.
const [encoder, decoder] = [new TextEncoder(), new TextDecoder()]

export const sealText = ({ seal }: Sealing, text: string): Uint8Array => seal(encoder.encode(text))

/** @returns undefined where it cannot be opened. */
export function openText({ open }: Sealing, sealed: Uint8Array): string | undefined {
  const bytes = open(sealed)
  return bytes && decoder.decode(bytes)
}
