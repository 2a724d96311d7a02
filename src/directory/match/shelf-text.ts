import type { Offer } from '../offer.ts'

const told = 80
const blank = 32
const lastAscii = 127

/** As `\s` has it. */
const isBlank = (code: number): boolean =>
  code === blank || (code >= 9 && code <= 13) || (code > lastAscii && /\s/.test(String.fromCharCode(code)))

/** How many characters of `beginning` the text begins with, where any white space of the text is read as one blank. */
export function sharedStart(text: string, beginning: string): number {
  let at = 0
  for (let shared = 0; shared < beginning.length; shared += 1) {
    const code = at < text.length ? text.charCodeAt(at) : -1
    const white = isBlank(code)
    if ((white ? blank : code) !== beginning.charCodeAt(shared)) return shared
    at += 1
    if (white) while (at < text.length && isBlank(text.charCodeAt(at))) at += 1
  }
  return beginning.length
}

function withoutDots(summary: string): string {
  const trimmed = summary.trim()
  return trimmed.endsWith('…') ? trimmed.slice(0, -1).trim() : trimmed
}

/** Who ticked more boxes than these has said nothing of any of them. */
const fewTags = 6

/**
 * Description and whatever else an offer says of itself, without saying it twice.
 * @returns with it, whether all of the summary is in it
 */
export function textOf(offer: Offer): { readonly said: string; readonly holdsSummary: boolean } {
  const { description, who, tags } = offer
  const summary = withoutDots(offer.summary)
  const shared = sharedStart(description, summary)
  let said = shared >= Math.min(told, summary.length) ? description : `${summary}. ${description}`
  for (const part of [who.said ?? '', ...(tags.length > fewTags ? [] : tags)])
    if (part !== '') said = said === '' ? part : `${said}. ${part}`
  return { said, holdsSummary: shared === summary.length || shared < Math.min(told, summary.length) }
}
