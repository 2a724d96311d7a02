import type { Id } from '../../shared/id.ts'
import { answerTo, note, type Turn } from '../facts/facts-read.store.ts'
import type { Act } from '../object.ts'
import { type AccessRequest, itemOfRequest, type NotThem } from './request.ts'
import { readRequest } from './requests.store.ts'

/** A request that whoever acts may do something with, and their turn. */
export interface Answering {
  readonly request: AccessRequest
  readonly turn: Turn
}

/** Why nothing was done. What is not there, and what is not theirs, look alike. */
export type NotDone =
  | 'not-there'
  | NotThem
  | 'older'
  | 'answered-already'
  | 'not-confirmed'
  | 'not-gathered'
  | 'not-looked-at'
  | 'not-looked-through'
  | 'not-signed'
  | 'records-changed'
  | 'passage-is-not-there'
  | 'too-late-for-longer'
  | 'gathered-by-them'
  | 'something-gathered'
  | 'no-own-page'

export type DoneOr = 'done' | NotDone

/** Opens a request for one act, with what `decide` says of it; it leaves its row, allowed or refused. */
export async function forAnswering(
  of: (youngPerson: Id) => Promise<Turn>,
  request: AccessRequest | undefined,
  act: Act,
): Promise<Answering | undefined> {
  if (!request) return undefined
  const turn = await of(request.youngPerson)
  const item = itemOfRequest(request)
  const answer = answerTo(turn, act, item)
  await note(turn, act, [{ id: request.id, item, answer }])
  // Read again: the note holds the chain of the record, so that nobody else changes it from here on.
  const now = answer.allow ? await readRequest(turn, request.id) : undefined
  return now && { request: now, turn }
}
