import { beginItem } from '../access/facts/facts.store.ts'
import type { Body } from '../access/facts/facts.ts'
import { presentInNeed, readItem, recordsOf, type Turn } from '../access/facts/facts-read.store.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import { readAgreement, type WhichAgreement } from './agreement.store.ts'
import { type OwnChoiceFault, sayOwnChoice } from './agreement-own-choice.ts'
import { ownChoiceInEnglish } from './agreement-words.ts'
import { type Made, whoActs } from './make-agreement.store.ts'

/** What a young person answers to “Was this your own choice?”. */
export interface SaysOwnChoice extends WhichAgreement {
  readonly key: string
  readonly answer: string
  readonly words: string
}

/** Nobody but whoever wrote it sees it, and no choice of theirs can widen that. */
const unseen = {
  is: 'own-words',
  sensitivity: 'private',
  named: [],
  sharing: { with: 'only-me', also: [] },
} as const

/** Keeps it as words of their own. What lies open says only that something was said of which agreement. */
export async function sayOwnChoiceIn(
  turn: Turn,
  { key, need, agreement, answer, words }: SaysOwnChoice,
): Promise<Made<OwnChoiceFault>> {
  const here = await readAgreement(turn, 'read', { need, agreement })
  const by = whoActs(turn)
  if (!here || !by) return { is: 'not-there' }
  const about = here.agreement.id
  const said = sayOwnChoice({ agreement: about, by, on: turn.context.today, answer, words }, turn.youngPerson)
  if (said.is === 'refused') return said
  const { kept, answers } = ownChoiceInEnglish
  const lines = [kept, answers[said.value.answer.said], ...(said.value.words ? [said.value.words.said] : [])]
  return beginItem(turn, {
    ...{ key, item: unseen, body: { words: lines.join('\n'), language: 'en' } },
    thread: { need, plain: { is: 'own-choice', agreement: about } },
  })
}

/** Which agreement it is about, by its own id. */
export interface AboutWhich {
  readonly need: Id
  readonly about: Id
}

/** What they said last. */
export interface OwnChoiceSaid {
  readonly on: Day
  /** The question, their answer, and their words where there are any: a line each. */
  readonly lines: readonly string[]
}

/** @returns undefined where they said nothing, and for everybody else. */
export async function readOwnChoice(turn: Turn, { need, about }: AboutWhich): Promise<OwnChoiceSaid | undefined> {
  const { subject } = turn
  if (subject.as !== 'young-person') return undefined
  const said = (await presentInNeed(turn.handle, recordsOf(turn), need)).find(
    ({ item, thread }) =>
      item.sensitivity === 'private' && thread.plain['is'] === 'own-choice' && thread.plain['agreement'] === about,
  )
  const read = said && (await readItem(turn, 'read', said.id))
  const fields: Body = read?.is === 'read' && read.body.is === 'open' ? read.body.fields : {}
  const words = fields['words']
  return read?.is === 'read' && typeof words === 'string' ? { on: read.on, lines: words.split('\n') } : undefined
}
