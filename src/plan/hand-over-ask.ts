import type { Doing } from '../decision/agreement-acts.ts'
import { readWho } from '../decision/agreement-people.ts'
import { allOf } from '../shared/all-of.ts'
import type { Id } from '../shared/id.ts'
import { ok, type Result, refused } from '../shared/result.ts'
import { parseSaid } from '../shared/said.ts'
import {
  type Asked,
  type Chosen,
  type HandOver,
  type HandOverFact,
  isOpen,
  type Shared,
  type WayOfAsking,
  waysOfAsking,
} from './hand-over.ts'

/** Somebody by id or by name, as it was typed. */
export interface TypedWho {
  readonly person?: Id
  readonly name: string
}

/** Whose choice it was, as it was sent. */
export interface SentChosen {
  readonly whose: string
  readonly how: string
}

/** A request for help, as a young person and whoever is with them put it together. */
export interface SentAsking {
  readonly offer?: Id
  readonly person?: TypedWho
  readonly way: string
  readonly shares: readonly Shared[]
  readonly chosen: SentChosen
}

export type AskFault =
  | 'nobody-is-asked'
  | 'way-is-missing'
  | 'nothing-is-shared'
  | 'young-persons-side-did-not-choose'
  | 'is-not-to-be-taken-further'

/**
 * Asks for help. The young person’s side chooses who is asked and what they see.
 * @param after the hand-over that was answered “not us”, where this takes it further.
 */
export function askForHelp(
  { offer, person, way, shares, chosen }: SentAsking,
  { handOver, after, ...doing }: Doing & { readonly handOver: Id; readonly after?: HandOver },
): Result<HandOverFact, AskFault> {
  const read = allOf({
    whom: someoneIsAsked(offer, person),
    way: aWayIsSaid(way),
    shares: shares.length > 0 ? ok(shares) : refused('nothing-is-shared' as const),
    chosen: theirSideChose(chosen),
    follows: after && after.state.is !== 'not-us' ? refused('is-not-to-be-taken-further' as const) : ok(after?.id),
  })
  if (read.is === 'refused') return read
  const { follows, ...asked } = read.value
  return ok({ is: 'asked', handOver, ...doing, ...asked, ...(follows ? { after: follows } : {}) })
}

function someoneIsAsked(offer: Id | undefined, person: TypedWho | undefined): Result<Asked, 'nobody-is-asked'> {
  if (offer) return ok({ is: 'offer', offer })
  const who = person && readWho(person)
  return who?.is === 'ok' ? ok({ is: 'person', who: who.value }) : refused('nobody-is-asked')
}

function aWayIsSaid(sent: string): Result<WayOfAsking, 'way-is-missing'> {
  const way = waysOfAsking.find((one) => one === sent)
  return way ? ok(way) : refused('way-is-missing')
}

function theirSideChose({ whose, how }: SentChosen): Result<Chosen, 'young-persons-side-did-not-choose'> {
  const isTheirs = whose === 'young-person' || whose === 'parent-carer'
  const isSaid = how === 'themselves' || how === 'said-to-writer'
  return isTheirs && isSaid ? ok({ whose, how }) : refused('young-persons-side-did-not-choose')
}

export type StopFault = 'is-not-open' | 'young-persons-side-did-not-choose'

/** Who writes that it is to stop: never whoever was asked, not even in the young person’s name. */
export interface Stopping extends Doing {
  readonly is: 'young-persons-side' | 'asked' | 'sender'
}

/** Only the young person’s side can stop asking. Why is theirs to say or not. */
export function stopAsking(
  handOver: HandOver,
  { chosen, why }: { readonly chosen: SentChosen; readonly why: string },
  { is, ...doing }: Stopping,
): Result<HandOverFact, StopFault> {
  const isTold = chosen.how === 'said-to-writer'
  const isTheirAct = is === 'young-persons-side' || (is === 'sender' && isTold)
  const read = allOf({
    chosen: isTheirAct ? theirSideChose(chosen) : refused('young-persons-side-did-not-choose' as const),
    open: isOpen(handOver) ? ok('yes') : refused('is-not-open' as const),
  })
  if (read.is === 'refused') return read
  const said = parseSaid(why)
  return ok({
    is: 'stopped',
    handOver: handOver.id,
    ...doing,
    chosen: read.value.chosen,
    ...(said ? { why: said } : {}),
  })
}
