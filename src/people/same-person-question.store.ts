import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'
import { oneAndTheSame } from './merge.store.ts'
import { fieldsIn, likelyOf } from './merge.ts'
import { findAlike } from './people.store.ts'
import { type Alike, type Likeness, likenessFields } from './same-person.ts'
import {
  type HowMany,
  type SameAnswer,
  type SamePersonQuestion,
  type WhetherHere,
  whetherHere,
} from './same-person-question.ts'

/**
 * Whether somebody about to be written down may be here already: by name of those whom whoever asks stands by, else only that it may be.
 * Thirty times an hour for each person; every time is counted.
 */
export async function askWhetherSame(handle: Handle, locality: string, likeness: Likeness): Promise<WhetherHere> {
  const { rows } = await handle.query<{ readonly agree_on: number | null; readonly people: number | null }>(
    'select agree_on, people from app_ask_whether_same($1, $2, $3, $4)',
    likenessFields.map((field) => likeness[field] ?? null),
  )
  if (rows.some(({ agree_on }) => agree_on === null)) return whetherHere([], 'not-answered')
  const place: readonly HowMany[] = rows.map(({ agree_on, people }) => ({
    agreeOn: agree_on ?? 0,
    people: people ?? 0,
  }))
  return whetherHere(await eachOnce(handle, await findAlike(handle, locality, likeness)), place)
}

/** Two records that are one already are one here too: the one that is kept, with all on which either agrees. */
async function eachOnce(handle: Handle, alike: readonly Alike[]): Promise<readonly Alike[]> {
  const found = new Map<Id, Alike>()
  for (const { person, agreesOn } of alike) {
    const [kept = person] = await oneAndTheSame(handle, person)
    const before = found.get(kept)?.agreesOn ?? []
    found.set(kept, {
      person: kept,
      agreesOn: likenessFields.filter((field) => [...before, ...agreesOn].includes(field)),
    })
  }
  return [...found.values()]
}

/**
 * Asks of somebody who was just written down whether they are one with each who looks alike; once for each two, however often it is asked.
 * @returns how many are asked about now. Whom, nobody is told who does not stand by them.
 */
export async function askAbout(handle: Handle, person: Id): Promise<number> {
  const { rows } = await handle.query<{ readonly asked: number }>('select app_ask_about($1) as asked', [person])
  return rows[0]?.asked ?? 0
}

/** How many questions about somebody still wait, for whoever stands by them. */
export async function questionsWaiting(handle: Handle, person: Id): Promise<number> {
  const { rows } = await handle.query<{ readonly waiting: number }>('select app_questions_waiting($1) as waiting', [
    person,
  ])
  return rows[0]?.waiting ?? 0
}

interface QuestionRow {
  readonly id: Id
  readonly one: Id
  readonly other: Id
  readonly agrees_on: readonly string[]
  readonly asked_by: Id
  readonly asked_at: Date
  readonly answer: SameAnswer | null
  readonly answered_by: Id | null
  readonly answered_at: Date | null
}

/** The questions that whoever acts may answer, the oldest first: those about somebody they stand by, for the privacy officer all. */
export async function readQuestions(
  handle: Handle,
  which: 'waiting' | 'all' = 'waiting',
): Promise<readonly SamePersonQuestion[]> {
  const { rows } = await handle.query<QuestionRow>(
    `select id, one, other, agrees_on, asked_by, asked_at, answer, answered_by, answered_at from same_person_question
     where $1 = 'all' or answer is null order by asked_at, id`,
    [which],
  )
  return rows.map(questionOf)
}

function questionOf(row: QuestionRow): SamePersonQuestion {
  const { id, one, other, asked_by: askedBy, asked_at: askedAt, answer, answered_by: by, answered_at: at } = row
  const agreesOn = fieldsIn(row.agrees_on)
  const state = answer && by && at ? ({ is: 'answered', answer, by, at } as const) : ({ is: 'waiting' } as const)
  return { id, one, other, agreesOn, likely: likelyOf(agreesOn), askedBy, askedAt, state }
}

/** Professionals who can be asked about the two of a question, for the privacy officer; nobody for anybody else. */
export async function whomToAsk(handle: Handle, question: Id): Promise<readonly Id[]> {
  const { rows } = await handle.query<{ readonly id: Id }>('select id from app_whom_to_ask($1) as id order by id', [
    question,
  ])
  return rows.map(({ id }) => id)
}

/** Who answers, and the row that it leaves with both records, in the same transaction. */
export interface Answering {
  readonly by: Id
  readonly at: Date
  readonly note: (records: readonly Id[]) => Promise<void>
}

/**
 * Answers a question, once. "The same" joins nothing: it lets somebody join them.
 * @returns whether it was there for them and waiting.
 */
export async function answerQuestion(
  handle: Handle,
  { id, answer }: { readonly id: Id; readonly answer: SameAnswer },
  { by, at, note }: Answering,
): Promise<boolean> {
  const { rows } = await handle.query<{ readonly one: Id; readonly other: Id }>(
    `update same_person_question set answer = $2, answered_by = $3, answered_at = $4
     where id = $1 and answer is null returning one, other`,
    [id, answer, by, at],
  )
  const [asked] = rows
  if (asked) await note([asked.one, asked.other])
  return asked !== undefined
}
