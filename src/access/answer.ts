/** Why not; and, where allowed, what lifted a denial. */
export type Reason =
  | 'nobody'
  | 'other-place'
  | 'no-agreement'
  | 'no-relationship'
  | 'not-this-job'
  | 'not-for-you'
  | 'not-shared-with-you'
  | 'proxy-ended'
  | 'not-in-their-view'
  | 'lifted-by-override'
  | 'lifted-by-break-glass'

/** What must happen in the same transaction as what was allowed. */
export type Obligation =
  | 'keep-the-reason'
  | 'tell-them'
  | 'kept-from-them-and-why'
  | 'review-in-two-working-days'
  | 'alert-the-privacy-officer'
  | 'review-the-breaking'
  | 'show-it-to-them'
  | 'review-the-relationship'
  | 'sign-in-again'
  | 'record-the-share'

/** What `decide` says. Only `fields` may leave, or be let in; a denial has none, and its reason is for the audit alone. */
export interface Answer {
  readonly allow: boolean
  readonly fields: readonly string[]
  readonly obligations: readonly Obligation[]
  readonly reasons: readonly Reason[]
}

/** An empty list: the same each time, which cannot be changed. */
export const nothing: readonly never[] = Object.freeze([])

export const denied = (reason: Reason): Answer => ({
  allow: false,
  fields: nothing,
  obligations: nothing,
  reasons: [reason],
})
