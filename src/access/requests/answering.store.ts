import type { TextSealing } from '../../people/complaint.store.ts'
import type { Day } from '../../shared/day.ts'
import { addDays } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import type { Turn } from '../facts/facts-read.store.ts'
import { daysToFetch, extendableUntil } from './due.ts'
import type { Answering, DoneOr, NotDone } from './for-answering.store.ts'
import { gatherAll, recordsNow } from './gather.store.ts'
import { alsoKept } from './gathering.ts'
import { hasOwnPage } from './own-page.store.ts'
import { holdsPassage, type Mark, notLookedAt, releaseOf, type Said } from './pack.ts'
import { isForCarer, isToBeConfirmed, mayNotConfirm, mayNotLook, mayNotSign } from './request.ts'
import { changeRequest, sealedFor } from './requests.store.ts'
import {
  hasThings,
  keepMark,
  keepRelease,
  keepThings,
  readMarks,
  readThings,
  takeBackMark,
  whoMarked,
} from './things.store.ts'

const idOf = ({ subject }: Turn): Id | undefined => (subject.as === 'nobody' ? undefined : subject.id)

/** Both who looks through and who signs begin here; whose key is destroyed is not there any more. */
async function stands(answering: Answering, n: number): Promise<NotDone | undefined> {
  const { request, turn } = answering
  const me = idOf(turn)
  const key = await turn.keys.find(request.youngPerson)
  if (!me || key.is !== 'held') return 'not-there'
  if (request.answer.is !== 'not-yet') return 'answered-already'
  return request.n === n ? mayNotLook(request, me) : 'older'
}

const unsigned = { looked_through_at: null, looked_through_by: null, signed_at: null, signed_by: null } as const

/** Somebody else than who wrote it down says that it was asked; until then nothing is gathered. */
export async function confirmAsked(answering: Answering, n: number): Promise<DoneOr> {
  const { request, turn } = answering
  const stopped = await stands(answering, n)
  const by = idOf(turn)
  if (stopped || !by) return stopped ?? 'not-there'
  if (!isToBeConfirmed(request)) return 'older'
  const not = mayNotConfirm(request, by)
  return not ?? change(answering, { confirmed_at: new Date(turn.context.now), confirmed_by: by })
}

/** Gathers everything, or gathers it again: what was said of what was gathered before no longer holds. */
export async function gather(answering: Answering, n: number, complaints: TextSealing): Promise<DoneOr> {
  const { request, turn } = answering
  const stopped = await stands(answering, n)
  if (stopped) return stopped
  if (isForCarer(request)) return 'gathered-by-them'
  if (isToBeConfirmed(request)) return 'not-confirmed'
  const records = await recordsNow(turn.handle, request)
  const things = await gatherAll(turn, { ...request, ofRecords: records }, complaints)
  const by = idOf(turn) ?? null
  await turn.handle.query('delete from access_release where request = $1', [request.id])
  await keepThings(turn, request, things)
  const changing = { gathered_at: new Date(turn.context.now), gathered_by: by, of_records: records, ...unsigned }
  return (await changeRequest(turn.handle, request, changing)) ? 'done' : 'older'
}

/** What somebody says of one thing. */
export interface Saying {
  readonly id: Id
  readonly thing: number
  readonly said: Said
}

/** Leaves a thing in, or takes it or a passage of it out. Signatures that were there are gone with it. */
export async function sayOf(answering: Answering, n: number, { id, thing, said }: Saying): Promise<DoneOr> {
  const { request, turn } = answering
  const stopped = await stands(answering, n)
  if (stopped) return stopped
  const found = (await readThings(turn, request)).find((each) => each.n === thing)
  const by = idOf(turn)
  if (!found || !by) return 'not-there'
  if (said.does === 'take-out-passage' && !holdsPassage(found.thing, said.passage)) return 'passage-is-not-there'
  await keepMark(turn, request, { id, thing, by, at: new Date(turn.context.now), said })
  return 'done'
}

/** Leaves in, at once, everything that nobody has said anything of and that nothing proposes to look at. */
export async function leaveTheRestIn(answering: Answering, n: number, idFor: () => Id): Promise<DoneOr> {
  const { request, turn } = answering
  const stopped = await stands(answering, n)
  const by = idOf(turn)
  if (stopped || !by) return stopped ?? 'not-there'
  const things = notLookedAt(await readThings(turn, request), await readMarks(turn, request))
  const rest = things.filter(({ lookHere }) => lookHere.length === 0)
  const at = new Date(turn.context.now)
  for (const { n: thing } of rest)
    await keepMark(turn, request, { id: idFor(), thing, by, at, said: { does: 'leave-in' } })
  return 'done'
}

export async function takeBack(answering: Answering, n: number, mark: Id): Promise<DoneOr> {
  const { request, turn } = answering
  const stopped = await stands(answering, n)
  const by = idOf(turn)
  if (stopped || !by) return stopped ?? 'not-there'
  const at = new Date(turn.context.now)
  return (await takeBackMark(turn, request.id, { id: mark, by, at })) ? 'done' : 'not-there'
}

/** The first of two signs: everything was looked at. */
export async function sayLookedThrough(answering: Answering, n: number): Promise<DoneOr> {
  const { request, turn } = answering
  const stopped = await stands(answering, n)
  if (stopped) return stopped
  if (!request.gatheredAt) return 'not-gathered'
  if (!(await areRecordsTheSame(answering))) return 'records-changed'
  const marks = await readMarks(turn, request)
  if (notLookedAt(await readThings(turn, request), marks).length > 0) return 'not-looked-at'
  return change(answering, { ...unsigned, looked_through_at: new Date(turn.context.now), looked_through_by: me(turn) })
}

const me = (turn: Turn): Id | null => idOf(turn) ?? null

const change = async ({ request, turn }: Answering, changing: Parameters<typeof changeRequest>[2]): Promise<DoneOr> =>
  (await changeRequest(turn.handle, request, changing)) ? 'done' : 'older'

const areRecordsTheSame = async ({ request, turn }: Answering): Promise<boolean> =>
  (await recordsNow(turn.handle, request)).length === request.ofRecords.length

/** The second signs, who is somebody else and made no mark: what they sign is what will be given, byte for byte. */
export async function sign(answering: Answering, n: number): Promise<DoneOr> {
  const { request, turn } = answering
  const stopped = await stands(answering, n)
  const by = idOf(turn)
  if (stopped || !by) return stopped ?? 'not-there'
  if (!request.lookedThrough) return 'not-looked-through'
  const not = mayNotSign(request, by, await whoMarked(turn.handle, request.id))
  if (not) return not
  if (!(await areRecordsTheSame(answering))) return 'records-changed'
  const marks: readonly Mark[] = await readMarks(turn, request)
  const kept = isForCarer(request) ? [] : alsoKept
  await turn.handle.query('delete from access_release where request = $1', [request.id])
  await keepRelease(turn, request, releaseOf(await readThings(turn, request), marks, kept))
  return change(answering, { signed_at: new Date(turn.context.now), signed_by: by })
}

/** How it is given, and how they are told of it, in the same transaction. */
export interface Giving {
  readonly how: 'own-page' | 'paper'
  readonly today: Day
  readonly tell: () => Promise<void>
}

/** Gives what two signed: on their own page, or on paper. Until then nobody who asked finds anything of it. */
export async function give(answering: Answering, n: number, { how, today, tell }: Giving): Promise<DoneOr> {
  const { request, turn } = answering
  const stopped = await stands(answering, n)
  if (stopped) return stopped
  if (!request.signed) return 'not-signed'
  if (!(await areRecordsTheSame(answering))) return 'records-changed'
  if (how === 'own-page' && !(await hasOwnPage(turn.handle, request))) return 'no-own-page'
  const until_day = addDays(today, daysToFetch)
  await tell()
  return change(answering, { ...answered(turn), answer: 'given', given: how, until_day })
}

const answered = (turn: Turn) => ({ answered_at: new Date(turn.context.now), answered_by: me(turn) })

/** Says no, with words for whoever asked; or that nothing is kept, where nothing was gathered. What was gathered is deleted. */
export async function sayNo(
  answering: Answering,
  n: number,
  no: { readonly is: 'refused'; readonly because: string } | { readonly is: 'nothing-kept' },
): Promise<DoneOr> {
  const { request, turn } = answering
  const stopped = await stands(answering, n)
  if (stopped) return stopped
  if (no.is === 'nothing-kept' && (await hasThings(turn.handle, request.id))) return 'something-gathered'
  const sealed = no.is === 'refused' ? await sealedFor(turn, request, { what: 'answer', words: no.because }) : null
  await turn.handle.query('delete from access_release where request = $1', [request.id])
  await turn.handle.query('delete from access_thing where request = $1', [request.id])
  return change(answering, { ...answered(turn), ...unsigned, answer: no.is, sealed_answer: sealed })
}

/** Takes two months more, with a reason that they are told; within the first month, and once. */
export async function takeLonger(
  answering: Answering,
  n: number,
  { because, today }: { readonly because: string; readonly today: Day },
): Promise<DoneOr> {
  const { request, turn } = answering
  const stopped = await stands(answering, n)
  if (stopped) return stopped
  if (request.extended || today > extendableUntil(request.receivedOn)) return 'too-late-for-longer'
  const sealed = await sealedFor(turn, request, { what: 'longer', words: because })
  return change(answering, { extended_on: today, sealed_extension: sealed })
}

/** Asks somebody who stands by them to look through it, or takes that back; or says which complaint belongs to it and whom it is about. */
export async function setOf(
  answering: Answering,
  n: number,
  set: { readonly asked_to_look: Id | null } | { readonly complaint: Id; readonly complaint_about: Id | null },
): Promise<DoneOr> {
  return (await stands(answering, n)) ?? change(answering, { ...set, ...('complaint' in set ? unsigned : {}) })
}
