/** What it is about, in everyday words. A way in, never a diagnosis; nobody needs to know one to be answered. */
export interface Topic {
  readonly id: string
  /** Three letters and digits without meaning, for links and printed cards. Never re-used. */
  readonly code: string
  readonly label: { readonly young: string; readonly parent: string; readonly professional: string }
  /** Where it is most often looked for; orders suggestions, never hides. */
  readonly usualAges: { readonly from: number; readonly to: number }
  /** Phrases that people say and type for it, misspellings included. */
  readonly said: readonly string[]
  /** Near misses: phrases that hold a word of this topic and mean something else (`instead`: another topic's id). */
  readonly isNot: readonly { readonly phrase: string; readonly instead?: string }[]
  readonly related: readonly string[]
  /** True where the topic may be recognised but is never offered as an example or suggestion. */
  readonly neverSuggest: boolean
}
