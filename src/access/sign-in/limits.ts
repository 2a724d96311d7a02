import { linkMinutes } from './sign-in.ts'

/** What tries to sign in are counted by: what was typed, where it came from, and all of a place together. */
export const limitKinds = ['account', 'address', 'overall'] as const
export type LimitKind = (typeof limitKinds)[number]

/** So many tries that did not succeed, within so many minutes. */
export interface Limit {
  readonly most: number
  readonly minutes: number
  /** Where it is spent, whoever has tried nothing for so many minutes, neither from there nor with that, is let through all the same. */
  readonly quiet?: number
}

/** What counts, and how much of it: a kind that is left out is not counted. */
export type Limits = Readonly<Partial<Record<LimitKind, Limit>>>

/**
 * For names with passwords, which people choose. A guesser gets 40 tries an hour at one account; a school of a thousand behind one address can
 * still mistype. What succeeds is not counted, and who stops trying is let in again after a quarter of an hour at most.
 * @NOTE whoever knows a professional's name can keep their password shut by trying on and on, and whoever has 600 tries to spend those of a
 * whole place; passkeys, their organisation's own sign-in, five words, codes and links are not shut by it.
 */
export const limits = {
  account: { most: 10, minutes: 15 },
  address: { most: 60, minutes: 15 },
  overall: { most: 600, minutes: 15 },
} as const satisfies Limits

/**
 * For what chance made and is too long to guess: of a place together nothing is counted, so that nobody shuts it for everybody. One address
 * gets 240 tries an hour, 2.1 million in a year. Five of 2,048 words are 55 bits, 3.6 × 10^16: with 1,000 people who have words, one address
 * finds some in 17 million years, and 10,000 addresses in 1,700. A code has 50 bits, 1.1 × 10^15, and opens for three days at most: with 100
 * codes out at once, 10,000 addresses hit one with a chance of 1 in 65,000 in three days. A link has 256 bits.
 */
export const longLimits = { account: limits.account, address: limits.address } as const satisfies Limits

/**
 * Messages to one contact are fewer: a full inbox on a phone that others look at is harm too. They are counted for as long as a link opens: whoever
 * asks for somebody else's contact on and on sends them a link that opens, and keeps them from none. Where a whole place has asked for too many, nobody
 * waits who was quiet.
 */
export const linkLimits: Limits = {
  account: { most: 3, minutes: linkMinutes },
  address: { most: 20, minutes: 60 },
  overall: { most: 300, minutes: 60, quiet: linkMinutes },
}

/** The second thing of one account, whichever way it is asked for: a new code in somebody's hand gives nobody ten guesses more. */
export const secondLimits: Limits = { account: limits.account }

/** @param tried how many tries stand within the limit's minutes, this one not among them. */
export const isSpent = (limit: Limit, tried: number): boolean => tried >= limit.most
