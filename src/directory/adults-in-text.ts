/** Ages that a text speaks of. A reading, never a fact: it may sink an offer and is shown, and excludes nobody. */
export interface AgesInText {
  /** Whole years, both ends included; absent means that the text sets no bound there. */
  readonly youngest?: number
  readonly oldest?: number
  /** The words it was read from, as they stand. */
  readonly quote: string
}

/** Ages, and where in the text they are spoken of. */
export interface Statement extends AgesInText {
  readonly at: number
}

const youngPeople =
  /\b(?:child|kid|young|youth|teen|famil|school|pupil|student|bab(?:y|ies)|toddler|infant|boy|girl|junior)/i
const nearTheStart = 160
const adultsOnly: readonly { readonly pattern: RegExp; readonly youngest: number }[] = [
  {
    pattern: /\bolder (?:people|adults|residents|persons)\b|\belderly\b|\bpensioners?\b|\blater life\b|\bretired\b/i,
    youngest: 50,
  },
  {
    pattern: /(?<!an |£\d |£\d\d )\badults?\b(?! (?:and|or|&|with) (?:a )?(?:\d )?child)(?![^a-z]{0,4}£)/i,
    youngest: 18,
  },
  // Some take people from sixteen; one that says "adults" does not.
  { pattern: /^[^.]*\btalking therapies\b/i, youngest: 16 },
]

/** "adults" near the start, where nobody younger is spoken of beside them. */
export function adultsNearTheStart(text: string): Statement | undefined {
  const start = text.slice(0, nearTheStart)
  if (youngPeople.test(text.slice(0, nearTheStart * 2)) || /accompanied by/i.test(start)) return undefined
  for (const { pattern, youngest } of adultsOnly) {
    const match = pattern.exec(start)
    if (match) return { youngest, quote: match[0].trim(), at: match.index }
  }
  return undefined
}
