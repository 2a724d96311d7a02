import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import {
  joinRecords,
  joinSignIns,
  oneAndTheSame,
  readMerges,
  readTheTwo,
  type Saying,
} from '../../people/merge.store.ts'
import { type Likely, likelyOf, type Merge, type MergeRefusal } from '../../people/merge.ts'
import { answerQuestion, readQuestions } from '../../people/same-person-question.store.ts'
import type { SameAnswer, SamePersonQuestion } from '../../people/same-person-question.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { type Done, onceOnly } from '../once.store.ts'
import { type Half, mayJoinFor, readHalf } from './questions-halves.store.ts'

/** Where these pages stand, inside a place. */
export const sameWays = {
  all: '/desk/same-person',
  join: (question: Id): string => `/desk/same-person/join/${question}`,
  joined: (merge: Id): string => `/desk/same-person/joined/${merge}`,
} as const

/** What waits to be said, to be joined, and what is joined, of those whom somebody stands by. */
export interface OwnQuestions {
  readonly waiting: readonly SamePersonQuestion[]
  /** Their agency has said that they are one; it waits for another that stands by one of the two. */
  readonly said: readonly SamePersonQuestion[]
  readonly toJoin: readonly SamePersonQuestion[]
  readonly joined: readonly Merge[]
}

/** Everything of this that whoever acts may know of. */
export async function readOwnQuestions({ handle }: Inside, agency: Id): Promise<OwnQuestions> {
  const all = await readQuestions(handle, 'all')
  const merges = await readMerges(handle)
  const joined = merges.filter(({ state }) => state.is === 'one')
  const areOne = ({ one, other }: SamePersonQuestion): boolean =>
    joined.some(({ kept, joined: with_ }) => [one, other].includes(kept) && [one, other].includes(with_))
  const waiting = all.filter(({ state }) => state.is === 'waiting')
  const said = waiting.filter((each) => each.said.some((one) => one.agency === agency))
  const toJoin = all.filter((each) => each.state.is === 'answered' && each.state.answer === 'same' && !areOne(each))
  for (const each of said) if (await mayJoinNow(handle, each)) toJoin.push(each)
  return {
    waiting: waiting.filter((each) => !said.includes(each)),
    said: said.filter((each) => !toJoin.includes(each)),
    toJoin,
    joined,
  }
}

/** Somebody said that they are one, and whoever acts may join them: they stand by both, or enough have said so. */
async function mayJoinNow(handle: Inside['handle'], { one, other, said, state }: SamePersonQuestion): Promise<boolean> {
  const isSaid = state.is === 'answered' ? state.answer === 'same' : said.some(({ answer }) => answer === 'same')
  return isSaid && (await readTheTwo(handle, { kept: other, joined: one })).mayJoin
}

/** One form, sent by somebody. */
export interface Sending {
  readonly subject: Professional
  readonly key: string
  readonly at: Date
}

type NotThere = { readonly is: 'not-there' }

/** A row in the chain of each record, for the young person to find. */
const noting =
  (inside: Inside, did: 'answer' | 'join' | 'part', item: Id): Saying['note'] =>
  async (records) => {
    for (const record of records)
      await inside.note({ record, did, kind: 'people', item, outcome: 'allowed', because: '', showThem: true })
  }

/** Says of two whether they are one: whoever stands by the one who was here already. "The same" joins nothing. */
export function sayWhether(
  inside: Inside,
  { subject, key, at }: Sending,
  { id, answer }: { readonly id: Id; readonly answer: SameAnswer },
): Promise<Done | NotThere> {
  const which = { locality: subject.locality, person: subject.id, key }
  return onceOnly<NotThere>(inside.handle, which, async () => {
    const asked = (await readQuestions(inside.handle)).find((each) => each.id === id)
    if (!asked || !mayJoinFor(await inside.turn(asked.other))) return { is: 'not-there' }
    const { id: by, agency, locality } = subject
    const answering = { by, agency, locality, at, note: noting(inside, 'answer', id) }
    if (!(await answerQuestion(inside.handle, { id, answer }, answering))) return { is: 'not-there' }
    const now = (await readQuestions(inside.handle, 'all')).find((each) => each.id === id)
    return { is: 'done', to: now && (await mayJoinNow(inside.handle, now)) ? sameWays.join(id) : sameWays.all }
  })
}

/** What would become one: the two, each by itself. */
export interface ToJoin {
  readonly question: Id
  readonly halves: readonly [Half, Half]
  readonly likely: Likely
  /** Who may be kept: where somebody stands by one alone, that one. */
  readonly mayKeep: readonly Id[]
}

/** @returns undefined where the two are not for whoever asks to join; `one-already` where they were joined. */
export async function readToJoin(inside: Inside, question: Id): Promise<ToJoin | Merge | undefined> {
  const asked = (await readQuestions(inside.handle, 'all')).find(({ id }) => id === question)
  if (!asked || (asked.state.is === 'answered' && asked.state.answer !== 'same')) return undefined
  const ids = await oneAndTheSame(inside.handle, asked.other)
  if (ids.includes(asked.one)) return mergeOf(inside, [asked.one, asked.other])
  if (!(await mayJoinNow(inside.handle, asked))) return undefined
  const { agreesOn } = await readTheTwo(inside.handle, { kept: asked.other, joined: asked.one })
  const mayKeep: Id[] = []
  for (const id of [asked.other, asked.one]) if (mayJoinFor(await inside.turn(id))) mayKeep.push(id)
  if (mayKeep.length === 0) return undefined
  const halves = [await readHalf(inside, asked.other), await readHalf(inside, asked.one)] as const
  // As they looked when it was asked, or as they look now: whichever may be twins.
  const likely = asked.likely === 'twins-perhaps' ? asked.likely : likelyOf(agreesOn)
  return { question, halves, likely, mayKeep }
}

async function mergeOf({ handle }: Inside, two: readonly Id[]): Promise<Merge | undefined> {
  const all = await readMerges(handle)
  return all.find(({ kept, joined, state }) => state.is === 'one' && two.includes(kept) && two.includes(joined))
}

export const isMerge = (found: ToJoin | Merge): found is Merge => 'kept' in found

/** What somebody says who joins two. */
export interface JoinSaid {
  readonly question: Id
  readonly kept: Id
  readonly reason: string
  readonly twinsAsked: boolean
}

/** Joins them, once: where another form was quicker it leads to what that one did. */
export function joinThem(
  inside: Inside,
  { subject, key, at }: Sending,
  said: JoinSaid,
): Promise<Done | { readonly is: 'refused'; readonly because: readonly MergeRefusal[] }> {
  const { locality, id: by } = subject
  const refused = (...because: readonly MergeRefusal[]) => ({ is: 'refused' as const, because })
  return onceOnly(inside.handle, { locality, person: by, key }, async () => {
    const found = await readToJoin(inside, said.question)
    if (!found) return refused('not-there')
    if (isMerge(found)) return { is: 'done', to: sameWays.joined(found.id) }
    const { kept, reason, twinsAsked } = said
    const joined = found.halves.find(({ id }) => id !== kept)?.id
    if (!joined || !found.mayKeep.includes(kept)) return refused('not-there')
    if (found.likely === 'twins-perhaps' && !twinsAsked)
      return refused(...(reason === '' ? (['needs-a-reason'] as const) : []), 'may-be-twins')
    const id = newId()
    const key = await inside.keys.find(kept)
    if (key.is !== 'held') return refused('not-there')
    const saying = { locality, by, at, sealing: key.key.sealing(`joined ${id}`), note: noting(inside, 'join', id) }
    const done = await joinRecords(inside.handle, { id, kept, joined, reason, twinsAsked }, saying)
    if (done.is === 'ok') return { is: 'done', to: sameWays.joined(id) }
    const quicker = done.because.includes('one-already') ? await mergeOf(inside, [kept, joined]) : undefined
    return quicker ? { is: 'done', to: sameWays.joined(quicker.id) } : refused(...done.because)
  })
}

/** Records that both sign-ins are the young person's own, who is there and showed both. */
export function joinBothSignIns(inside: Inside, { subject, key, at }: Sending, merge: Id): Promise<Done | NotThere> {
  const { locality, id: by } = subject
  return onceOnly<NotThere>(inside.handle, { locality, person: by, key }, async () => {
    const found = (await readMerges(inside.handle)).find(({ id, state }) => id === merge && state.is === 'one')
    if (!found || !mayJoinFor(await inside.turn(found.kept))) return { is: 'not-there' }
    await joinSignIns(inside.handle, merge, { by, at, note: noting(inside, 'join', merge) })
    return { is: 'done', to: sameWays.joined(merge) }
  })
}
