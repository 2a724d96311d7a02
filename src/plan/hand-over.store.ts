import type { Body, Written } from '../access/facts/facts.ts'
import { answerTo, presentInNeed, readItem, recordsOf, type Turn } from '../access/facts/facts-read.store.ts'
import { beginWith, happensNext } from '../access/facts/happened.store.ts'
import { type Happened, happenedIn } from '../access/facts/happened.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import type { Sharing } from '../access/sharing.ts'
import { isThere } from '../needs/need.store.ts'
import { keepOwners } from '../needs/owners.store.ts'
import { addStanding, endStanding } from '../people/network.store.ts'
import { type Id, parseId } from '../shared/id.ts'
import { newId } from '../shared/new-id.edge.ts'
import { orBack } from '../store/second-lock.ts'
import { type HandOver, type HandOverFact, handOversIn, isOpen } from './hand-over.ts'
import { handOverFacts } from './hand-over-kept.ts'
import { ownedAfter } from './owners-acts.ts'
import { ownerFacts } from './owners-kept.ts'
import { plainOfRequest, type ShownThing, shownIn } from './request.ts'

/** A request for help with a need, for whoever may read it. */
export interface Request {
  readonly id: Id
  readonly need: Id
  readonly n: number
  readonly handOver: HandOver
  /** What whoever is asked sees: the preview was made of the same. */
  readonly shows: readonly ShownThing[]
  /** Whom it went to, and how it stands, in one plain sentence. */
  readonly standing: string
  /** Who reads it here, where somebody does. */
  readonly team?: Id
  readonly happened: Happened<HandOverFact>
}

/** A request out of a thing that was read. @returns undefined where it is none. */
export function requestIn(read: OpenItem): Request | undefined {
  const happened = read.item.is === 'request' ? happenedIn(read, handOverFacts) : undefined
  const handOver = happened && handOversIn(happened.facts)[0]
  if (!happened || !handOver || !read.thread.need) return undefined
  const fields = read.body.is === 'open' ? read.body.fields : {}
  const [team, standing] = [read.thread.plain['team'], fields['standing']]
  const theirs = typeof team === 'string' ? parseId(team) : undefined
  return {
    ...{ id: read.id, need: read.thread.need, n: read.n, shows: shownIn(fields['shows']), happened },
    handOver: read.thread.plain['state'] === 'went-on' ? wentOn(handOver) : handOver,
    standing: typeof standing === 'string' ? standing : '',
    ...(theirs ? { team: theirs } : {}),
  }
}

/** Which request it went on to stands in that one. */
const wentOn = (handOver: HandOver): HandOver => ({ ...handOver, state: { is: 'went-on', to: handOver.id } })

/** Reads one request. @returns undefined where it is not there for whoever asks. */
export async function readRequest(turn: Turn, id: Id): Promise<Request | undefined> {
  const read = await readItem(turn, 'read', id)
  return read.is === 'read' ? requestIn(read) : undefined
}

/** A request that is sent. */
/** The requests of a need that are there for whoever asks, the newest first. Nothing else of the need is opened. */
export async function readRequestsOf(turn: Turn, need: Id): Promise<readonly Request[]> {
  const all = await presentInNeed(turn.handle, recordsOf(turn), need)
  const theirs = all.filter(({ item }) => item.is === 'request' && answerTo(turn, 'read', item).allow)
  const requests: Request[] = []
  for (const { id } of theirs) requests.push(...[await readRequest(turn, id)].filter((one) => one !== undefined))
  return requests
}

export interface Sends {
  readonly key: string
  readonly need: Id
  readonly asked: HandOverFact & { readonly is: 'asked' }
  readonly shows: readonly ShownThing[]
  readonly standing: string
  /** With whom of those round the young person it is shared. */
  readonly sharing: Sharing
  /** Who reads it here. */
  readonly team?: Id
  /** The request that was answered “not us”, and that this one takes further. */
  readonly after?: Request
}

/** Keeps a request, and with it that an earlier one went on: both, or neither. The need must be there for whoever sends it. */
export const sendRequest = (turn: Turn, sends: Sends): Promise<Written<Body>> =>
  orBack(
    turn.handle,
    () => sendBoth(turn, sends),
    ({ is }) => is !== 'kept',
  )

async function sendBoth(turn: Turn, sends: Sends): Promise<Written<Body>> {
  const { key, need, asked, shows, standing, sharing, team, after } = sends
  if (!(await isThere(turn, need))) return { is: 'not-there' }
  const [handOver] = handOversIn([asked])
  if (!handOver) return { is: 'not-let-in' }
  if (after) {
    const plain = { ...plainOfRequest(after.handOver, after.team), state: 'went-on' }
    const body = { standing: after.standing }
    const went = await happensNext(turn, handOverFacts, {
      ...{ key: `${key} after`, to: after.happened, expected: after.n, facts: [], body, plain },
    })
    if (went.is !== 'kept') return went
  }
  return beginWith(turn, handOverFacts, {
    ...{ key, id: asked.handOver, need, facts: [asked], body: { shows, standing } },
    item: { is: 'request', sensitivity: 'open-to-team', named: [], sharing },
    plain: plainOfRequest(handOver, team),
  })
}

/** Something that whoever was asked, or whoever asked, says to a request. */
export interface Answers {
  readonly key: string
  readonly request: Request
  readonly fact: Exclude<HandOverFact, { readonly is: 'asked' }>
  readonly standing: string
}

/**
 * Keeps an answer. Whoever takes it on stands by the young person from then on and holds the need in place of the sender; who was asked beside
 * them, or says that it is not for them, is asked no more.
 */
export const answerRequest = (turn: Turn, answers: Answers): Promise<Written<Body>> =>
  orBack(
    turn.handle,
    () => answerEach(turn, answers),
    ({ is }) => is !== 'kept',
  )

async function answerEach(turn: Turn, { key, request, fact, standing }: Answers): Promise<Written<Body>> {
  const [handOver] = handOversIn([...request.happened.facts, fact])
  if (!handOver) return { is: 'not-there' }
  const kept = await happensNext(turn, handOverFacts, {
    ...{ key, to: request.happened, expected: request.n, facts: [fact] },
    ...{ body: { standing }, plain: plainOfRequest(handOver, request.team) },
  })
  if (kept.is !== 'kept') return kept
  if (fact.is === 'accepted') await takeOn(turn, { key, request, handOver })
  if (!isOpen(handOver) || handOver.state.is === 'not-us') await endAsked(turn, request)
  return kept
}

interface TakesOn {
  readonly key: string
  readonly request: Request
  readonly handOver: HandOver
}

async function takeOn(turn: Turn, { key, request, handOver }: TakesOn): Promise<void> {
  const { subject, youngPerson, handle, context } = turn
  if (subject.as === 'nobody') return
  const { state } = handOver
  if (state.is === 'accepted' && state.who.is === 'person' && state.who.id === subject.id)
    await addStanding(handle, {
      ...{ id: newId(), locality: subject.locality, youngPerson, subject: subject.id, as: { is: 'worker' } },
      ...{ since: context.now, madeBy: subject.id, saidBy: 'a request for help', selfClaimed: false },
    })
  const owned = ownedAfter(handOver, subject.id)
  if (owned)
    await keepOwners(turn, {
      key: `${key} owner`,
      need: request.need,
      plain: ownerFacts.plain(owned),
      ...wordsOf(owned),
    })
}

const wordsOf = (fact: Parameters<typeof ownerFacts.words>[0]): { readonly words: readonly string[] } => ({
  words: ownerFacts.words(fact),
})

/** Those who were asked are asked no more: their standing by the young person ends, unless another request to them runs. */
async function endAsked({ handle, youngPerson, context }: Turn, { id, team }: Request): Promise<void> {
  if (!team) return
  const { rows } = await handle.query<{ readonly id: Id }>(
    `select edge.id from edge where young_person = $1 and kind = 'asked' and ends is null and starts < $4
       and subject in (select person from team_member where team = $2)
       and not exists (select from request_now where young_person = $1 and team = $2 and item <> $3 and state in ('waiting', 'question'))`,
    [youngPerson, team, id, new Date(context.now)],
  )
  for (const edge of rows) await endStanding(handle, edge.id, new Date(context.now))
}
