import { actsOf, sharingAsWanted, type Wanted } from '../../access/facts/facts.ts'
import type { OpenItem } from '../../access/facts/open-item.ts'
import type { Sharing } from '../../access/sharing.ts'
import type { LetsSee } from '../../needs/need.ts'
import { codeWordsWith } from '../../risk-support/code-word.store.ts'
import { riskSupportKind } from '../../risk-support/risk-support.store.ts'
import { type Id, parseId } from '../../shared/id.ts'
import { ok, type Result, refused } from '../../shared/result.ts'
import type { Fields } from '../../web/route.ts'
import { closedIn } from './close-plan.tsx'
import { type MyNeed, othersAround, thoseLetIn, withWhom } from './read-need.store.ts'

/** What a young person chose on the form: as it was sent, so that it stands there again. */
export interface Chosen {
  readonly to: string
  readonly also: readonly string[]
  readonly things: readonly string[]
  /** Plans to stay safe of others that are closed, too. */
  readonly closes: readonly string[]
  /** The number of the fact of the need that they saw. */
  readonly n: number
  /** The numbers of the facts of its things that they saw. */
  readonly seen: ReadonlyMap<string, number>
}

export function chosenIn(form: Fields): Chosen {
  const seen = form.names.flatMap((name): readonly (readonly [string, number])[] =>
    name.startsWith('n-') ? [[name.slice(2), Number(form.first(name))]] : [],
  )
  return {
    ...{ to: form.first('to') ?? '', also: form.all('also'), things: form.all('thing') },
    closes: form.all('closes'),
    ...{ n: Number(form.first('n')), seen: new Map(seen) },
  }
}

/** What is still to be chosen. */
export type ShareFault = 'to' | 'thing'

/** What was chosen, as what it comes to for the need and for each thing of it. */
export interface Shares {
  readonly lets: LetsSee
  readonly wanted: Wanted
  readonly things: readonly { readonly id: Id; readonly n: number; readonly wanted: Wanted }[]
  /** Somebody can see something who could not before. */
  readonly isWider: boolean
}

/** What stands there now, as it would have been chosen; nothing of it where nobody else can see it yet. */
export function chosenNow(mine: MyNeed): Chosen | undefined {
  const { sharing } = mine.whole.item.item
  const open = mine.whole.things.filter(({ item }) => isOpen(item.sharing)).map(({ id }) => id)
  if (!isOpen(sharing)) return undefined
  const isOnDuty = sharing.also.some(({ who }) => who === mine.duty?.team)
  const to = sharing.with === 'only-me' ? 'nobody' : 'those-who-help'
  const also = sharing.also.map(({ who }) => who)
  return { to: isOnDuty ? 'on-duty' : to, also, things: open, closes: [], n: mine.whole.need.n, seen: new Map() }
}

const isOpen = (sharing: Sharing): boolean => sharing.with !== 'only-me' || sharing.also.length > 0

/** The team on duty is for whom nobody works with yet, and for whom it reads already. */
export const isOnDutyOffered = (mine: MyNeed): boolean =>
  mine.duty !== undefined && (thoseLetIn(mine).length === 0 || chosenNow(mine)?.to === 'on-duty')

/** Whom or what nobody offered on the form counts as not chosen. */
export function sharesOf(mine: MyNeed, chosen: Chosen): Result<Shares, ShareFault> {
  const lets = letsSee(mine, chosen.to)
  const also = idsIn(
    chosen.also,
    othersAround(mine).map(({ person }) => person),
  )
  const ticked = idsIn(
    chosen.things,
    theirOwn(mine).map(({ id }) => id),
  )
  const isShown = lets !== undefined && (lets.is !== 'nobody-who-helps' || also.length > 0)
  const faults: readonly ShareFault[] = [
    ...(lets === undefined ? (['to'] as const) : []),
    ...(isShown && ticked.length === 0 ? (['thing'] as const) : []),
  ]
  if (lets === undefined || faults.length > 0) return refused(...faults)
  const wanted = wantedBy(mine, lets, also)
  const things = isShown ? thingsFor(mine, chosen, { ticked, wanted }) : thingsFor(mine, chosen, { ticked: [], wanted })
  const closed = closedIn(mine, chosen.closes).map((id) => ({
    ...{ id, wanted: onlyMe, n: chosen.seen.get(id) ?? Number.NaN },
  }))
  const shown = [...things, ...closed]
  const all = [...shown, ...codeWordsWith({ things: mine.whole.things, around: mine.around }, shown)]
  return ok({ lets, wanted, things: all, isWider: isWider(mine, wanted, all) })
}

const onlyMe: Wanted = { with: 'only-me', also: [] }

/** What they show with a need, or keep: their own words, and what they made alone. Of anything else they say it where it stands. */
export const theirOwn = ({ whole }: MyNeed): MyNeed['whole']['things'] =>
  whole.things.filter((thing) => thing.item.is === 'own-words' || madeAlone(thing) !== undefined)

/** What they made alone: a plan, a plan to stay safe, or a goal. A code word is none of these: it stands apart from its plan. */
export function madeAlone({ item, thread }: OpenItem): 'plan' | 'stay-safe' | 'goal' | undefined {
  if (item.writtenBy !== item.youngPerson) return undefined
  if (item.is === 'plan') return 'plan'
  if (item.is === riskSupportKind && thread.plain['is'] === 'stay-safe') return 'stay-safe'
  return item.is === 'goal' && thread.plain['is'] === 'goal' ? 'goal' : undefined
}

/** What is ticked is shared with them, and what is no longer ticked is closed again. */
function thingsFor(
  mine: MyNeed,
  { seen }: Chosen,
  { ticked, wanted }: { readonly ticked: readonly Id[]; readonly wanted: Wanted },
): Shares['things'] {
  return theirOwn(mine).flatMap(({ id, item }) => {
    const n = seen.get(id) ?? Number.NaN
    if (ticked.includes(id)) return [{ id, n, wanted }]
    return isOpen(item.sharing) ? [{ id, n, wanted: onlyMe }] : []
  })
}

function isWider(mine: MyNeed, wanted: Wanted, things: Shares['things']): boolean {
  const all = [{ id: mine.whole.need.id, wanted }, ...things]
  return all.some((each) => {
    const read = each.id === mine.whole.need.id ? mine.whole.item : mine.whole.things.find(({ id }) => id === each.id)
    const before = read?.item.sharing
    return (
      before !== undefined && actsOf(before, sharingAsWanted(before, each.wanted, 'young-person')).includes('share')
    )
  })
}

const idsIn = (sent: readonly string[], known: readonly Id[]): readonly Id[] =>
  sent.flatMap((each) => known.filter((id) => id === parseId(each)))

function letsSee(mine: MyNeed, to: string): LetsSee | undefined {
  const helping = thoseLetIn(mine).map(({ person }) => person)
  if (to === 'those-who-help' && helping.length > 0) return { is: 'those-who-help', who: helping }
  if (to === 'on-duty' && mine.duty && isOnDutyOffered(mine)) return { is: 'on-duty', team: mine.duty.team }
  return to === 'nobody' ? { is: 'nobody-who-helps' } : undefined
}

function wantedBy(mine: MyNeed, lets: LetsSee, also: readonly Id[]): Wanted {
  if (lets.is === 'on-duty') return { with: 'only-me', also: [...also, lets.team] }
  if (lets.is === 'nobody-who-helps') return { with: 'only-me', also }
  return { with: withWhom(mine), also }
}
