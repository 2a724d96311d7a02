import type { Offer } from '../offer.ts'

const told = 80
const blank = 32
const lastAscii = 127

/** As `\s` has it. */
const isBlank = (code: number): boolean =>
  code === blank || (code >= 9 && code <= 13) || (code > lastAscii && /\s/.test(String.fromCharCode(code)))

/**
 * How much of `beginning` a text begins with, where any white space of the text is read as one blank.
 * @returns how many characters of `beginning`, and where in the text they end
 */
export function sharedStart(text: string, beginning: string): { readonly shared: number; readonly until: number } {
  let at = 0
  for (let shared = 0; shared < beginning.length; shared += 1) {
    const code = at < text.length ? text.charCodeAt(at) : -1
    const white = isBlank(code)
    if ((white ? blank : code) !== beginning.charCodeAt(shared)) return { shared, until: at }
    at += 1
    if (white) while (at < text.length && isBlank(text.charCodeAt(at))) at += 1
  }
  return { shared: beginning.length, until: at }
}

function withoutDots(summary: string): string {
  const trimmed = summary.trim()
  return trimmed.endsWith('…') ? trimmed.slice(0, -1).trim() : trimmed
}

/** Who ticked more boxes than these has said nothing of any of them. */
const fewTags = 6

export interface TextOfOffer {
  readonly said: string
  /** Where in it the summary ends; undefined where only the beginning of the summary is in it. */
  readonly summaryUntil: number | undefined
}

/** Description and whatever else an offer says of itself, without saying it twice. */
export function textOf(offer: Offer): TextOfOffer {
  const { description, who, tags } = offer
  const summary = withoutDots(offer.summary)
  const { shared, until } = sharedStart(description, summary)
  const isAgain = shared >= Math.min(told, summary.length)
  let said = isAgain ? description : `${summary}. ${description}`
  for (const part of [who.said ?? '', ...(tags.length > fewTags ? [] : tags)])
    if (part !== '') said = said === '' ? part : `${said}. ${part}`
  return { said, summaryUntil: shared === summary.length ? until : isAgain ? undefined : summary.length }
}
