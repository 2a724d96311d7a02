import { answerTo, note, recordsOf, type Turn } from '../../access/facts/facts-read.store.ts'
import { readNames } from '../../access/facts/who-is-who.store.ts'
import type { Act } from '../../access/object.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import { openText, sealText } from '../../people/sealing.ts'
import type { Day } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { newId } from '../../shared/new-id.edge.ts'
import { type Done, onceOnly } from '../once.store.ts'
import { judgedItem } from './as-items.ts'
import { recordWay } from './ways.ts'
import { readWhose } from './whose.store.ts'
import type { KnownPerson } from './whose.ts'

/** That somebody judged, on a day, whether a young person can decide one thing. */
export interface Judged {
  readonly id: Id
  readonly decides: string
  readonly isAble: boolean
  readonly on: Day
  readonly by: string
  /** Undefined where they can no longer be opened. */
  readonly reasons?: string
}

export interface JudgedOfThem {
  readonly who: KnownPerson
  readonly judged: readonly Judged[]
  readonly mayWrite: boolean
}

interface Row {
  readonly id: Id
  readonly young_person: Id
  readonly decides: string
  readonly is_able: boolean
  readonly on_day: Day
  readonly judged_by: Id
  readonly sealed_reasons: Uint8Array
}

/** @returns undefined where neither reading nor writing it is for whoever asks. */
export async function readJudged(inside: Inside, subject: Professional, id: Id): Promise<JudgedOfThem | undefined> {
  const turn = await inside.turn(id)
  const who = await readWhose(turn, 'read')
  const own = answerTo(turn, 'write', judgedItem(turn, subject.id))
  if (!who || !own.allow) return undefined
  const { rows } = await inside.handle.query<Row>(
    `select id, young_person, decides, is_able, on_day, judged_by, sealed_reasons from competence where young_person = any ($1)
     order by on_day desc, id`,
    [recordsOf(turn)],
  )
  const theirs = rows.filter((row) => answerTo(turn, 'read', judgedItem(turn, row.judged_by)).allow)
  await noteJudged(turn, 'read', theirs)
  const names = await readNames(
    inside,
    theirs.map((row) => row.judged_by),
  )
  const judged: Judged[] = []
  for (const row of theirs) judged.push(await opened(turn, row, names.get(row.judged_by)?.name ?? ''))
  return { who, judged, mayWrite: own.allow }
}

async function opened({ keys }: Turn, row: Row, by: string): Promise<Judged> {
  const found = await keys.find(row.young_person)
  const reasons = found.is === 'held' ? openText(found.key.sealing(`judged ${row.id}`), row.sealed_reasons) : undefined
  const { id, decides, is_able: isAble, on_day: on } = row
  return { id, decides, isAble, on, by, ...(reasons === undefined ? {} : { reasons }) }
}

const noteJudged = (
  turn: Turn,
  act: Act,
  rows: readonly Pick<Row, 'id' | 'young_person' | 'judged_by'>[],
): Promise<void> =>
  note(
    turn,
    act,
    rows.map(({ id, young_person: youngPerson, judged_by }) => {
      const item = judgedItem({ ...turn, youngPerson }, judged_by)
      return { id, item, answer: answerTo(turn, act, item) }
    }),
  )

export interface Judging {
  readonly subject: Professional
  readonly youngPerson: Id
  readonly key: string
  readonly decides: string
  readonly isAble: boolean
  readonly on: Day
  readonly reasons: string
}

/** Keeps what whoever acts judged themselves: nobody writes down another's judgement. */
export function keepJudged(inside: Inside, judging: Judging): Promise<Done | { readonly is: 'not-there' }> {
  const { subject, key } = judging
  const which = { locality: subject.locality, person: subject.id, key }
  return onceOnly<{ readonly is: 'not-there' }>(inside.handle, which, async () => {
    const turn = await inside.turn(judging.youngPerson)
    const isTheirs = answerTo(turn, 'write', judgedItem(turn, subject.id)).allow
    const found = await turn.keys.find(turn.youngPerson)
    if (!isTheirs || found.is !== 'held') return { is: 'not-there' }
    const id = newId()
    await inside.handle.query(
      `insert into competence (id, locality, young_person, decides, is_able, on_day, judged_by, sealed_reasons)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[id, subject.locality, turn.youngPerson, judging.decides, judging.isAble, judging.on, subject.id],
        sealText(found.key.sealing(`judged ${id}`), judging.reasons),
      ],
    )
    await noteJudged(turn, 'write', [{ id, young_person: turn.youngPerson, judged_by: subject.id }])
    return { is: 'done', to: recordWay(judging.youngPerson, 'competence') }
  })
}
