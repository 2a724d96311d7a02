/** A tag that follows from the text alone: two 32-bit hashes (cyrb53 by bryc, public domain) and the length. */
export function entityTag(text: string): string {
  let one = 0xdeadbeef
  let other = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index)
    one = Math.imul(one ^ letter, 2_654_435_761)
    other = Math.imul(other ^ letter, 1_597_334_677)
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909)
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909)
  const written = [other, one, text.length].map((part) => (part >>> 0).toString(36))
  return `W/"${written.join('-')}"`
}

/** True where the reader already holds what the tag stands for (RFC 9110, 13.1.2: a weak comparison). */
export function isHeld(tag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false
  const bare = (each: string): string => each.trim().replace(/^W\//, '')
  return ifNoneMatch.split(',').some((each) => each.trim() === '*' || bare(each) === bare(tag))
}
