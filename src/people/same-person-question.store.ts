import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'
import { oneAndTheSame } from './merge.store.ts'
import { fieldsIn, likelyOf } from './merge.ts'
import { findAlike } from './people.store.ts'
import { type Alike, type Likeness, likenessFields } from './same-person.ts'
import {
  type HowMany,
  type SaidOfQuestion,
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
  readonly said: readonly SaidOfQuestion[] | null
}

/** The questions that are there for whoever acts, the oldest first: about somebody they stand by; for a privacy officer, what their agency is asked. */
export async function readQuestions(
  handle: Handle,
  which: 'waiting' | 'all' = 'waiting',
): Promise<readonly SamePersonQuestion[]> {
  const { rows } = await handle.query<QuestionRow>(
    `select id, one, other, agrees_on, asked_by, asked_at, answer, answered_by, answered_at,
       (select jsonb_agg(jsonb_build_object('agency', said.agency, 'by', said.by_person, 'answer', said.answer) order by said.at, said.agency)
         from same_person_answer said where said.question = same_person_question.id) as said
     from same_person_question where $1 = 'all' or answer is null order by asked_at, id`,
    [which],
  )
  return rows.map(questionOf)
}

function questionOf(row: QuestionRow): SamePersonQuestion {
  const { id, one, other, asked_by: askedBy, asked_at: askedAt, answer, answered_by: by, answered_at: at } = row
  const agreesOn = fieldsIn(row.agrees_on)
  const state = answer && by && at ? ({ is: 'answered', answer, by, at } as const) : ({ is: 'waiting' } as const)
  return { id, one, other, agreesOn, likely: likelyOf(agreesOn), askedBy, askedAt, said: row.said ?? [], state }
}

/** Professionals who can be asked about the two of a question, for the privacy officer; nobody for anybody else. */
export async function whomToAsk(handle: Handle, question: Id): Promise<readonly Id[]> {
  const { rows } = await handle.query<{ readonly id: Id }>('select id from app_whom_to_ask($1) as id order by id', [
    question,
  ])
  return rows.map(({ id }) => id)
}

/** Who answers, for which agency, and the row that it leaves with both records, in the same transaction. */
export interface Answering {
  readonly by: Id
  readonly agency: Id
  readonly locality: string
  readonly at: Date
  readonly note: (records: readonly Id[]) => Promise<void>
}

/**
 * Says it for one agency, once; never whoever asked. "The same" joins nothing: where an agency that stands by each has said so, it lets
 * somebody join them.
 * @returns whether it was there for them, waiting, and theirs to answer.
 */
export async function answerQuestion(
  handle: Handle,
  { id, answer }: { readonly id: Id; readonly answer: SameAnswer },
  { by, agency, locality, at, note }: Answering,
): Promise<boolean> {
  const { rows } = await handle.query<{ readonly one: Id; readonly other: Id }>(
    'select one, other from same_person_question where id = $1 and answer is null and app_may_answer(id)',
    [id],
  )
  const [asked] = rows
  if (!asked) return false
  const { rowCount } = await handle.query(
    `insert into same_person_answer (question, locality, agency, answer, by_person, at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [id, locality, agency, answer, by, at],
  )
  if (rowCount === 1) await note([asked.one, asked.other])
  return rowCount === 1
}
