import type { Doing } from '../decision/agreement-acts.ts'
import { type Day, isAfter, parseDay } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import type { HandOver } from './hand-over.ts'
import type { OwnerFact, Owners } from './owners.ts'

export type OwnerFault = 'would-leave-it-with-nobody' | 'does-not-hold-it' | 'was-not-asked' | 'is-held-already'

const holds = (now: Owners, one: Id): boolean => now.is === 'owned' && now.by.includes(one)

/** Somebody lets go. Whoever is the last hands over first. */
export function letGo(now: Owners, doing: Doing): Result<OwnerFact, OwnerFault> {
  if (!holds(now, doing.by)) return refused('does-not-hold-it')
  return now.is === 'owned' && now.by.length > 1
    ? ok({ is: 'let-go', ...doing })
    : refused('would-leave-it-with-nobody')
}

/** A need that somebody holds, by its id. */
export interface HeldNeed {
  readonly need: Id
  readonly now: Owners
}

/** Hands over everything that somebody holds in one act. Each of them is then accepted, one by one; until then it stays where it is. */
export const handOverAll = (
  needs: readonly HeldNeed[],
  { leaver, to }: { readonly leaver: Id; readonly to: Id },
  doing: Doing,
): readonly { readonly need: Id; readonly fact: OwnerFact }[] =>
  needs
    .filter(({ now }) => holds(now, leaver) && !holds(now, to))
    .map(({ need }) => ({ need, fact: { is: 'asked-to-take-over', from: leaver, to, ...doing } }))

/** @param teams of whoever acts: one of a team may take over what their team holds; from a person only who was asked. */
export function takeOver(
  now: Owners,
  { from, teams }: { readonly from: Id; readonly teams: readonly Id[] },
  doing: Doing,
): Result<OwnerFact, OwnerFault> {
  if (holds(now, doing.by)) return refused('is-held-already')
  if (!holds(now, from)) return refused('does-not-hold-it')
  const isAsked = now.is === 'owned' && now.asked.some((one) => one.from === from && one.to === doing.by)
  return isAsked || teams.includes(from) ? ok({ is: 'took-over', from, ...doing }) : refused('was-not-asked')
}

/** What the acceptance of a hand-over changes in who holds the need: before it, nothing does. */
export function ownedAfter({ sender, state }: HandOver, by: Id): OwnerFact | undefined {
  return state.is === 'accepted' ? { is: 'hand-over-accepted', by, on: state.on, sender, who: state.who } : undefined
}

/** Somebody stands in for somebody who is away, from a day up to, and including, another. */
export interface Cover {
  readonly away: Id
  readonly standsIn: Id
  readonly from: Day
  readonly until: Day
  readonly namedBy: Id
}

export type CoverFault = 'from-is-no-day' | 'until-is-no-day' | 'until-is-before-from' | 'stands-in-for-themselves'

/** Somebody names who stands in: whoever goes away, or whoever can for them. */
export function nameCover(
  typed: { readonly away: Id; readonly standsIn: Id; readonly from: string; readonly until: string },
  namedBy: Id,
): Result<Cover, CoverFault> {
  const [from, until] = [parseDay(typed.from.trim()), parseDay(typed.until.trim())]
  const because: readonly CoverFault[] = [
    ...(from ? [] : (['from-is-no-day'] as const)),
    ...(until ? [] : (['until-is-no-day'] as const)),
    ...(from && until && isAfter(from, until) ? (['until-is-before-from'] as const) : []),
    ...(typed.away === typed.standsIn ? (['stands-in-for-themselves'] as const) : []),
  ]
  if (!from || !until || because.length > 0) return refused(...because)
  return ok({ away: typed.away, standsIn: typed.standsIn, from, until, namedBy })
}

/** Who is told of a need on a day: its owners, or who stands in for them, and for those. Where all are away, the owner is. */
export function toldOn(now: Owners, covers: readonly Cover[], today: Day): readonly Id[] {
  if (now.is === 'only-me') return []
  return [...new Set(now.by.map((owner) => standsInFor(owner, covers, today)))]
}

function standsInFor(owner: Id, covers: readonly Cover[], today: Day): Id {
  const seen = new Set<Id>()
  let one = owner
  for (;;) {
    seen.add(one)
    const cover = covers.findLast(({ away, from, until }) => away === one && from <= today && today <= until)
    if (!cover) return one
    if (seen.has(cover.standsIn)) return owner
    one = cover.standsIn
  }
}
