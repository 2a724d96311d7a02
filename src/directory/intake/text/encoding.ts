/** What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9F. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export interface Decoded {
  readonly text: string
  readonly as: 'utf-8' | 'utf-16' | 'windows-1252'
}

/** Reads bytes as text: by byte order mark, else UTF-8 where they are that, else Windows-1252. Never fails. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = byteOrder(bytes)
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), as: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), as: 'utf-8' }
  } catch {
    return { text: readWindows(bytes), as: 'windows-1252' }
  }
}

/** UTF-16 without a mark shows by every other byte being nothing. */
function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'utf-16le'
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? 'utf-16be' : undefined
}

function readWindows(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += 8_192) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + 8_192)))
  }
  return pieces.join('').replaceAll(/[\u0080-\u009f]/g, (letter) => windows.charAt(letter.charCodeAt(0) - 0x80))
}

const looksMangled = /[ÂÃâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/

/** UTF-8 that somebody read as Windows-1252 and saved again ("â€™") turned back; undefined where it is not that. */
export function unmangle(text: string): string | undefined {
  if (!looksMangled.test(text)) return undefined
  const bytes = [...text].map((letter) => {
    const place = windows.indexOf(letter)
    return place >= 0 ? place + 0x80 : (letter.codePointAt(0) ?? 0)
  })
  if (bytes.some((byte) => byte > 0xff)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}
