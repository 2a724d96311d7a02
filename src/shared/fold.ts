/** One number for a text, the same each time and everywhere: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/, seen 2026-11-21). */
export function fold(text: string, from: number): number {
  let sum = from
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 16_777_619) >>> 0
  return sum
}

/** Spreads what is alike: the last step of MurmurHash's finaliser. */
export const scatter = (value: number): number => Math.imul(value ^ (value >>> 15), 2_246_822_519) >>> 0
