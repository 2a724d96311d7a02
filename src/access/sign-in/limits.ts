/** What tries to sign in are counted by: what was typed, where it came from, and all of a place together. */
export const limitKinds = ['account', 'address', 'overall'] as const
export type LimitKind = (typeof limitKinds)[number]

/** So many tries that did not succeed, within so many minutes. */
export interface Limit {
  readonly most: number
  readonly minutes: number
}

/**
 * A guesser gets 40 tries an hour at one account and has 50 bits or more to guess; a school of a thousand behind one address can still
 * mistype. What succeeds is not counted, and who stops trying is let in again after a quarter of an hour at most.
 * @NOTE whoever knows a professional's name can keep their password shut by trying on and on; their passkey and their organisation's own
 * sign-in are not counted here. Five words, links and codes have no name that others could know.
 */
export const limits: Readonly<Record<LimitKind, Limit>> = {
  account: { most: 10, minutes: 15 },
  address: { most: 60, minutes: 15 },
  overall: { most: 600, minutes: 15 },
}

/** Messages to one contact are fewer: a full inbox on a phone that others look at is harm too. */
export const linkLimits: Readonly<Record<LimitKind, Limit>> = {
  account: { most: 3, minutes: 60 },
  address: { most: 20, minutes: 60 },
  overall: { most: 300, minutes: 60 },
}

/** @param tried how many tries stand within the limit's minutes, this one not among them. */
export const isSpent = (limit: Limit, tried: number): boolean => tried >= limit.most
