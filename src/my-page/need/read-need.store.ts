import { recordsOf, type Turn } from '../../access/facts/facts-read.store.ts'
import { type Called, readNames } from '../../access/facts/who-is-who.store.ts'
import { type Around, answerFor, readAround } from '../../access/facts/who-sees.store.ts'
import type { Item } from '../../access/object.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import { usesAnyMeasure } from '../../measures/switch/decisions.store.ts'
import { readStandIns, type StandIn } from '../../needs/cover.store.ts'
import { type Duty, readDuty } from '../../needs/duty.store.ts'
import { readNeed, type WholeNeed } from '../../needs/need.store.ts'
import { readWaitingIn } from '../../needs/unread.store.ts'
import { readWhoTheyAre } from '../../people/people.store.ts'
import type { Born } from '../../people/person.ts'
import { namedInPlans } from '../../plan/plans-in.store.ts'
import { namedInKept, riskSupportIn } from '../../risk-support/risk-support.store.ts'
import type { Id } from '../../shared/id.ts'
import { type MovingOn, movingOnOf } from '../../transition/moving-days.ts'
import { transitionsIn } from '../../transition/transition.store.ts'
import { namedInTransition } from '../../transition/transition-told.ts'

/** A need of a young person's own, with who is around them, what everybody in it is called, and who is on duty. */
export interface MyNeed extends Whom {
  readonly whole: WholeNeed
  /** Since when words wait in it that nobody who works there has opened. */
  readonly waitsSince?: Date
  /** Where they stand on the way to services for adults. */
  readonly movingOn: MovingOn
  /** As much of their age as they, or somebody, wrote down. */
  readonly born: Born
  /** Whether the place uses any set of questions. */
  readonly usesMeasures: boolean
}

/** Who can be told of in a need, and who can see it. */
export interface Whom {
  readonly turn: Turn
  readonly around: readonly Around[]
  readonly names: ReadonlyMap<Id, Called>
  readonly duty?: Duty
  /** Who is here today for somebody who is away. */
  readonly standIns: readonly StandIn[]
}

/** @returns undefined where it is not there for them. */
export async function readMyNeed(inside: Inside, youngPerson: Id, need: Id): Promise<MyNeed | undefined> {
  const turn = await inside.turn(youngPerson)
  // Asked of all at once, so that it travels together.
  const [whole, waitsSince, usesMeasures, here, born] = await Promise.all([
    readNeed(turn, need),
    readWaitingIn(inside.handle, need, new Date(turn.context.now)),
    usesAnyMeasure(inside.handle),
    readWhoIsHere(inside, turn),
    readBorn(inside, turn),
  ])
  if (!whole) return undefined
  const names = await readNames(inside, [...namedHere(here), ...namedIn(whole)])
  return {
    turn,
    ...here,
    names,
    whole,
    usesMeasures,
    born,
    movingOn: movingOnFrom(born, inside, turn),
    ...(waitsSince ? { waitsSince } : {}),
  }
}

/** It is theirs: nobody else reads it here. */
async function readBorn({ handle }: Inside, { keys, youngPerson }: Turn): Promise<Born> {
  const found = await keys.find(youngPerson)
  const who = found.is === 'held' ? await readWhoTheyAre(handle, youngPerson, found.key.sealing('record')) : undefined
  return who?.born ?? { is: 'not-known' }
}

/** Where they stand on the way to services for adults. */
export const readMovingOn = async (inside: Inside, turn: Turn): Promise<MovingOn> =>
  movingOnFrom(await readBorn(inside, turn), inside, turn)

const movingOnFrom = (born: Born, { ages }: Inside, { context }: Turn): MovingOn => {
  const known = born.is === 'known' ? { bornOn: born.on } : born.is === 'about' ? { ageGroup: born.ageGroup } : {}
  return movingOnOf(known, ages, context.today)
}

type Here = Omit<Whom, 'turn' | 'names'>

async function readWhoIsHere(inside: Inside, turn: Turn): Promise<Here> {
  const { subject, context } = turn
  const [around, standIns, duty] = await Promise.all([
    inside.about(turn.youngPerson).then((about) => readAround(inside.handle, about)),
    readStandIns(inside.handle, recordsOf(turn), context.today),
    subject.as === 'nobody' ? undefined : readDuty(inside.handle, subject.locality),
  ])
  return { around, standIns, ...(duty ? { duty } : {}) }
}

const namedHere = ({ around, standIns }: Here): readonly Id[] => [
  ...around.map(({ person }) => person),
  ...standIns.map(({ standsIn }) => standsIn),
]

const namedIn = ({ need, things }: WholeNeed): readonly Id[] => [
  ...need.owners,
  ...things.map(({ item }) => item.writtenBy),
  ...namedInPlans(things),
  ...riskSupportIn(things).flatMap(namedInKept),
  ...transitionsIn(things).flatMap(({ now }) => namedInTransition(now)),
]

/** The names of those who can read something of it now, as `decide` says; the team on duty by its own name. */
export const namesOf = (
  { around, names, duty }: Pick<Whom, 'around' | 'names' | 'duty'>,
  item: WholeNeed['item']['item'],
  somebody: string,
): readonly string[] => {
  const isOnDuty = duty !== undefined && item.sharing.also.some(({ who }) => who === duty.team)
  const people = thoseWhoRead(around, item)
  const others = people.filter((each) => !isOnDuty || !isByTeamAlone(each, duty.name))
  return [
    ...others.map(({ person }) => names.get(person)?.name ?? somebody),
    ...(isOnDuty ? [`${duty.name} (${duty.agency})`] : []),
  ]
}

/** For as long as a page is made: most things of a need are alike in all that `decide` is asked about them. */
const alreadyAsked = new WeakMap<readonly Around[], Map<string, readonly Around[]>>()

/** Those who can read it, as `decide` says; of things that are alike to it, asked once. */
function thoseWhoRead(around: readonly Around[], item: Item): readonly Around[] {
  const asked = alreadyAsked.get(around) ?? new Map<string, readonly Around[]>()
  alreadyAsked.set(around, asked)
  const everything = JSON.stringify(item)
  const read = asked.get(everything) ?? around.filter((each) => answerFor(each, 'read', item))
  asked.set(everything, read)
  return read
}

/** They stand by them as the team on duty, and as nothing else. */
const isByTeamAlone = ({ standings }: Around, team: string): boolean =>
  standings.every(({ as, saidBy }) => as.is === 'team' && saidBy === team)

/** What those who hold it are called. */
export const holdersOf = ({ names, duty }: Whom, { need }: WholeNeed, somebody: string): readonly string[] =>
  need.owners.map((owner) =>
    duty?.team === owner ? `${duty.name} (${duty.agency})` : (names.get(owner)?.name ?? somebody),
  )

/** Who is here, by name, for somebody who holds it and is away. */
export const standInsOf = (
  { names, standIns }: Whom,
  { need }: WholeNeed,
): readonly { readonly name: string; readonly away: string }[] =>
  standIns
    .filter(({ away }) => need.owners.includes(away))
    .flatMap(({ away, standsIn }) => {
      const [name, other] = [names.get(standsIn)?.name, names.get(away)?.name]
      return name && other ? [{ name, away: other }] : []
    })

/** Professionals who work with them now, as worker or of a team; those who stand by them only as the team on duty are that team. */
export const thoseWhoHelp = ({ around, duty }: Pick<Whom, 'around' | 'duty'>): readonly Around[] =>
  around.filter(
    (each) =>
      each.standings.some(({ as }) => as.is === 'worker' || as.is === 'team') &&
      !(duty && isByTeamAlone(each, duty.name)),
  )

/** With whom a need is shared: with whoever is their worker; with their team where nobody is. */
export function withWhom(whom: Pick<Whom, 'around' | 'duty'>): 'my-worker' | 'my-team' {
  const isWorker = thoseWhoHelp(whom).some(({ standings }) => standings.some(({ as }) => as.is === 'worker'))
  return isWorker ? 'my-worker' : 'my-team'
}

/** Those who help who would see it then: whoever may not read it is not named as somebody who will, and does not hold it. */
export function thoseLetIn(mine: MyNeed): readonly Around[] {
  const item: Item = { ...mine.whole.item.item, sharing: { with: withWhom(mine), also: [] } }
  return thoseWhoHelp(mine).filter((each) => answerFor(each, 'read', item) !== undefined)
}

/** Everybody else who stands by them: a parent, a carer. */
export const othersAround = ({ around }: Pick<Whom, 'around'>): readonly Around[] =>
  around.filter(({ standings }) => standings.every(({ as }) => as.is === 'proxy'))
