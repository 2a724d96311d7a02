import { answerTo } from '../../access/facts/facts-read.store.ts'
import type { Inside } from '../../access/sign-in/inside.store.ts'
import type { Professional } from '../../access/subject.ts'
import { agreementsOf } from '../../decision/agreement.store.ts'
import { namedInEnding } from '../../ending/ending-told.ts'
import { namesFor } from '../../needs/kept-in-need.store.ts'
import { readNeed } from '../../needs/need.store.ts'
import { requestsIn } from '../../plan/ask.store.ts'
import { endingsOfOneIn, type KeptEnding } from '../../plan/ending.store.ts'
import { inWords } from '../../shared/day.ts'
import type { Id } from '../../shared/id.ts'
import { readWhoAsks, type Somebody } from '../plan/plan-at-desk.store.ts'
import { mayBegin } from '../young-people/record.store.ts'
import { readWhose } from '../young-people/whose.store.ts'
import type { KnownPerson } from '../young-people/whose.ts'
import type { EndOneWords } from './end-one-words.ts'

/** One help in a need, for whoever helps, and how others ended. */
export interface EndOneAtDesk {
  readonly who: KnownPerson
  readonly called: string
  /** What goes on in it: what was agreed, and whom somebody asked for help. */
  readonly helps: readonly Somebody[]
  readonly ended: readonly KeptEnding[]
  readonly names: ReadonlyMap<Id, string>
  readonly asks: readonly Somebody[]
  readonly mayWrite: boolean
}

interface Whose {
  readonly youngPerson: Id
  readonly need: Id
  readonly words: EndOneWords
}

/** @returns undefined where the need is not there for whoever asks. */
export async function readEndOne(
  inside: Inside,
  subject: Professional,
  { youngPerson, need, words }: Whose,
): Promise<EndOneAtDesk | undefined> {
  const turn = await inside.turn(youngPerson)
  const who = await readWhose(turn, 'read')
  const whole = who && (await readNeed(turn, need))
  if (!who || !whole) return undefined
  const ended = endingsOfOneIn(whole.things)
  const over = new Set(ended.flatMap(({ now }) => (now.what.is === 'one-of-it' ? [now.what.help] : [])))
  const agreed = agreementsOf(whole.things).filter(({ stands }) => stands.is !== 'followed')
  const helps = [
    ...agreed.map(({ item, agreement }) => ({
      id: item.id,
      says: words.agreed(inWords(agreement.on), agreement.reason.said),
    })),
    ...requestsIn(whole).map(({ id, standing }) => ({ id, says: standing })),
  ]
  return {
    ...{ who, called: whole.need.called ?? '', ended, helps: helps.filter(({ id }) => !over.has(id)) },
    names: await namesFor(
      turn,
      ended.flatMap(({ now }) => namedInEnding(now)),
    ),
    asks: await readWhoAsks(inside, turn, subject),
    mayWrite: mayBegin(turn, 'plan') && answerTo(turn, 'read', whole.item.item).allow,
  }
}
