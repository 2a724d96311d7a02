import { type Ends, holdChains } from '../../access/audit/audit.store.ts'
import { askToWrite, beginItem, changeWords } from '../../access/facts/facts.store.ts'
import type { Body, Present } from '../../access/facts/facts.ts'
import {
  answerTo,
  type BeforeTurn,
  noteBehind,
  openBody,
  presentInNeed,
  readItem,
  recordsOf,
  type Turn,
} from '../../access/facts/facts-read.store.ts'
import { keptFact } from '../../access/facts/happened.ts'
import type { OpenItem } from '../../access/facts/open-item.ts'
import type { Item } from '../../access/object.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { type TellsOfMeeting, tellTeams } from '../experience/experience.store.ts'
import { goalFacts, helpingFacts, sessionChecks } from '../goal-kept.ts'
import { tellRating } from '../goal-told.ts'
import { answersOf, helpingKind, sessionsIn } from '../is-this-helping.store.ts'
import { check, type HelpingFact, type IsThisHelping, nothingYet } from '../is-this-helping.ts'
import { answersIn, type Kept, keptIn, tellsOf } from '../kept.store.ts'
import { type Answering, isOneContact, rate, ratingsOf } from '../rating.ts'
import { checkSession } from '../session-check.ts'
import type { ShownByLink } from './session-link.store.ts'
import type { AskedByLink, TypedByLink } from './session-link.ts'

/** Which meeting, and what was tapped at its end. */
export interface AnsweredByLink {
  readonly link: Id
  readonly need: Id
  readonly shows: ShownByLink
  readonly typed: TypedByLink
  /** Who made the link, and what seals what is said of the meeting until it is counted. */
  readonly tells: Pick<TellsOfMeeting, 'keys' | 'madeBy'>
}

/**
 * Keeps what was tapped, each in its place: the numbers of the goals, whether it helps, what was said of the meeting. What was answered that day
 * already, or has ended meanwhile, stays as it is, and the rest is kept.
 * @returns whether all of it was.
 */
export async function keepAnswersByLink(turn: Turn, answered: AnsweredByLink): Promise<boolean> {
  const isKept = [await keepHelping(turn, answered)]
  for (const [at, goal] of answered.shows.goals.entries()) {
    const of = answered.typed.goals[at] ?? ''
    if (of !== '') isKept.push(await keepNumber(turn, answered, { goal, of }))
  }
  return isKept.every(Boolean)
}

const answering = ({ youngPerson: by, context }: Turn, contact: Id): Answering => ({
  ...{ id: newId(), by, on: context.today, as: 'young-person', told: 'themselves', contact },
})

async function keepNumber(
  turn: Turn,
  { link }: AnsweredByLink,
  { goal: { id }, of }: { readonly goal: AskedByLink; readonly of: string },
): Promise<boolean> {
  const key = `${link} ${id}`
  // Holds the record before it is read, so that nobody comes in between.
  await askToWrite(turn, { key })
  const read = await readItem(turn, 'read', id)
  if (read.is !== 'read' || read.thread.plain['is'] !== 'goal') return false
  const before = answersIn(read)
  const standing = { is: String(read.thread.plain['standing']) }
  const ratings = ratingsOf(before.flatMap(({ plain, words }) => ratingIn(goalFacts.read(plain, words))))
  const fact = rate({ standing, ratings }, { of, how: 'numbers' }, answering(turn, link))
  if (fact.is === 'refused' || fact.value.is === 'taken-back') return false
  const kept = { ...tellRating(fact.value), ...keptFact(goalFacts, fact.value) }
  const written = await changeWords(turn, { key, id, expected: read.n }, { ratings: [...before, kept] })
  return written.is === 'kept'
}

const ratingIn = (fact: ReturnType<typeof goalFacts.read>) =>
  fact && (fact.is === 'rated' || fact.is === 'not-today' || fact.is === 'taken-back') ? [fact] : []

/** Where it was answered that day already, the first answer stands, and what is said of the meeting goes beside that. */
async function keepHelping(turn: Turn, answered: AnsweredByLink): Promise<boolean> {
  const { link, need, typed } = answered
  const key = `${link} helping`
  await askToWrite(turn, { key })
  const there = await findHelping(turn, need)
  if (there.is === 'closed') return false
  const { stands } = there
  const before = stands?.now ?? nothingYet
  const one = answering(turn, link)
  const tapped = check(before, { answer: typed.answer, says: '' }, one)
  const about = tapped.is === 'ok' ? one.id : before.checks.find((each) => isOneContact(each, one))?.id
  const said = about && checkSession(stands ? sessionsIn(stands) : [], typed.session, { ...one, check: about })
  const facts = tapped.is === 'ok' ? [tapped.value] : []
  const session = said && said.is === 'ok' ? said.value : undefined
  const isAll = tapped.is === 'ok' && said?.is === 'ok'
  if (facts.length === 0 && !session) return isAll
  const body: Body = {
    ratings: [...(stands?.fields.ratings ?? []), ...facts.map((fact) => keptFact(helpingFacts, fact))],
    answers: [...(stands ? answersOf(stands.read) : []), ...(session ? [keptFact(sessionChecks, session)] : [])],
  }
  const plain = plainWith(stands, facts)
  const tells = tellsOf(helpingKind)
  const item = { is: 'goal', ...answered.shows.begins } as const
  const written = stands
    ? await changeWords(turn, { key, id: stands.id, expected: stands.n, plain, tells }, body)
    : await beginItem(turn, { key, item, body, tells, thread: { need, plain } })
  if (written.is === 'kept' && session && turn.subject.as !== 'nobody') {
    const { youngPerson, subject } = turn
    await tellTeams(turn.handle, { ...answered.tells, locality: subject.locality, youngPerson, need, session })
  }
  return isAll && written.is === 'kept'
}

function plainWith(
  stands: Kept<IsThisHelping> | undefined,
  [fact]: readonly HelpingFact[],
): Readonly<Record<string, unknown>> {
  const before = stands?.now ?? nothingYet
  return helpingKind.plain(fact?.is === 'checked' ? { ...before, checks: [...before.checks, fact] } : before)
}

type There = { readonly is: 'closed' } | { readonly is: 'open'; readonly stands?: Kept<IsThisHelping> }

/** What was answered before, opened for the program itself: whoever holds the link adds to it, and reads nothing of it. */
async function findHelping(turn: Turn, need: Id): Promise<There> {
  const all = await presentInNeed(turn.handle, recordsOf(turn), need)
  const present = all.find(({ item, thread }) => item.is === 'goal' && thread.plain['is'] === helpingKind.is)
  if (!present) return { is: 'open' }
  if (!answerTo(turn, 'write', present.item).allow) return { is: 'closed' }
  const stands = keptIn(helpingKind, await opened(turn, present))
  return stands ? { is: 'open', stands } : { is: 'closed' }
}

const opened = async (turn: Turn, present: Present): Promise<OpenItem> => ({
  ...{ is: 'read', id: present.id, n: present.n, on: present.on, item: present.item, thread: present.thread },
  ...{ body: await openBody(turn, present), obligations: [] },
})

/** What a link asks about, as it stands. */
export interface AskedNow {
  /** What is answered, each as it is kept or would begin to be: a goal by its id, and whether it helps. */
  readonly items: ReadonlyMap<Id | 'helping', Item>
  /** The goals that are worked on and open to whoever holds the link. */
  readonly still: ReadonlySet<Id>
}

type OfLink = Pick<AnsweredByLink, 'need' | 'shows'>

/** What stands in a need, and where the chain of its record ends. */
export interface LookedInNeed {
  readonly all: readonly Present[]
  readonly ends: Ends
}

/** Looks for what a link may ask about, at the moment at which it is asked how whoever holds it stands: both travel together. */
export async function lookInNeed(before: BeforeTurn, need: Id): Promise<LookedInNeed> {
  const records = recordsOf(before)
  const [all, ends] = await Promise.all([
    presentInNeed(before.handle, records, need),
    holdChains(before.handle, records),
  ])
  return { all, ends }
}

/** What a link asks about, of what was looked for. No word of it is opened; the goals that were looked at leave a row. */
export async function askedNow(turn: Turn, of: OfLink, { all, ends }: LookedInNeed): Promise<AskedNow> {
  const shown = new Set(of.shows.goals.map(({ id }) => id))
  const looked = all.flatMap(({ id, item, thread }) => {
    if (item.is !== 'goal' || !shown.has(id)) return []
    const answer = answerTo(turn, 'read', item)
    return answer.allow
      ? [{ id, item, answer, act: 'read' as const, isActive: thread.plain['standing'] === 'active' }]
      : []
  })
  await noteBehind(turn, ends, looked)
  const still = new Set(looked.filter(({ isActive }) => isActive).map(({ id }) => id))
  return { items: itemsIn(turn, all, of), still }
}

/** The same without a look at any goal, to ask once more who can see it. */
export const itemsByLink = async (turn: Turn, of: OfLink): Promise<AskedNow['items']> =>
  itemsIn(turn, await presentInNeed(turn.handle, recordsOf(turn), of.need), of)

function itemsIn(
  { youngPerson, subject }: Turn,
  all: readonly Present[],
  { shows: { goals, begins } }: OfLink,
): AskedNow['items'] {
  const ofGoals = all.filter(({ item }) => item.is === 'goal')
  const helping = ofGoals.find(({ thread }) => thread.plain['is'] === helpingKind.is)?.item
  const locality = subject.as === 'nobody' ? '' : subject.locality
  const begun: Item = {
    ...{ about: 'young-person', locality, youngPerson, is: 'goal', writtenBy: youngPerson },
    ...begins,
  }
  const asked = ofGoals.filter(({ id }) => goals.some((goal) => goal.id === id))
  return new Map<Id | 'helping', Item>([
    ['helping', helping ?? begun],
    ...asked.map(({ id, item }) => [id, item] as const),
  ])
}
