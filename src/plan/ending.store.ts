import type { Present } from '../access/facts/facts.ts'
import {
  answerTo,
  presentInNeed,
  type Reading,
  readItem,
  recordsOf,
  type Turn,
} from '../access/facts/facts-read.store.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import { type Ending, type EndingFact, endingOf, isOver } from '../ending/ending.ts'
import { endingFacts } from '../ending/ending-kept.ts'
import { namedInEnding, plainOfEnding, tellEnding } from '../ending/ending-told.ts'
import {
  type Acted,
  type Acts,
  actOn,
  type KeptInNeed,
  type KindKept,
  keptIn,
  readKept,
  type WhichKept,
} from '../needs/kept-in-need.store.ts'
import type { Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { Handle } from '../store/second-lock.ts'

const endings: KindKept<EndingFact, Ending> = {
  ...{ keptAs: 'plan', is: 'ending', keeping: endingFacts, now: endingOf },
  ...{ named: namedInEnding, tell: (ending, { names }) => tellEnding(ending, names), plain: plainOfEnding },
}

/** How what was done about a need ended, as it stands for whoever reads it. */
export type KeptEnding = KeptInNeed<EndingFact, Ending>

/** The endings among things that were read. */
export const endingsIn = (things: readonly OpenItem[]): readonly KeptEnding[] =>
  things.flatMap((thing) => keptIn(endings, thing) ?? [])

/** The ending of one help, while the rest goes on: each is a thing of its own, and a need can hold several. */
const endingsOfOne: KindKept<EndingFact, Ending> = { ...endings, is: 'ending-of-one' }

export const endingsOfOneIn = (things: readonly OpenItem[]): readonly KeptEnding[] =>
  things.flatMap((thing) => keptIn(endingsOfOne, thing) ?? [])

/** On which day one help ended, by itself or with all of it; nobody looks at it again on any day then. */
export function endedOnIn(things: readonly OpenItem[]): (help: Id) => Day | undefined {
  const whole = endingsIn(things)[0]?.now
  const ones = new Map(
    endingsOfOneIn(things).flatMap(({ now: { what, on } }) =>
      what.is === 'one-of-it' ? [[what.help, on] as const] : [],
    ),
  )
  return (help) => (whole && isOver(whole) ? whole.on : ones.get(help))
}

/** Things as a record shows them: of what was agreed and ended it says when, and no day of looking again. */
export const asEnded = (things: readonly OpenItem[]): readonly OpenItem[] =>
  things.map((thing) => {
    const { item, body, thread, id } = thing
    if (item.is !== 'agreement' || body.is !== 'open' || !thread.need) return thing
    const endedOn = endedOnIn(things.filter((each) => each.thread.need === thread.need))(id)
    if (!endedOn) return thing
    const { reviewOn: _, ...fields } = body.fields
    return { ...thing, body: { ...body, fields: { ...fields, endedOn } } }
  })

/** On which day one help of a need ended, for whoever reads it: the endings that they may read are opened, and nothing else of the need. */
export async function readEndedOn(
  turn: Turn,
  act: Reading,
  { need, help }: { readonly need: Id; readonly help: Id },
): Promise<Day | undefined> {
  const isEnding = ({ item, thread: { plain } }: Present): boolean =>
    item.is === 'plan' && (plain['is'] === endings.is || plain['is'] === endingsOfOne.is)
  const all = await presentInNeed(turn.handle, recordsOf(turn), need)
  const theirs = all.filter((each) => isEnding(each) && answerTo(turn, act, each.item).allow)
  const reads = await Promise.all(theirs.map(({ id }) => readItem(turn, act, id)))
  return endedOnIn(reads.flatMap((read) => (read.is === 'read' ? [read] : [])))(help)
}

/** @param acts `item`: which of them; an id of its own that nothing has yet, where it is to begin. */
export const actOnEndingOfOne = <Fault>(
  turn: Turn,
  acts: Acts<EndingFact, Ending, Fault> & { readonly item: Id },
): Promise<Acted<Fault>> => actOn(turn, endingsOfOne, acts)

/** Whether all that is done about a need has ended, and nobody came back. Days and fixed words alone: nothing of it is opened. */
export async function hasNeedEnded(handle: Handle, need: Id): Promise<boolean> {
  const { rows } = await handle.query<{ readonly has_ended: boolean }>({
    name: 'need-has-ended',
    text: `select exists (select from fact as ended where ended.need = $1 and ended.kind = 'plan' and ended.plain ->> 'is' = 'ending'
        and ended.plain ->> 'ends' = 'need' and ended.plain ->> 'cameBackOn' is null
        and not exists (select from fact as later where later.item = ended.item and later.n > ended.n)) as has_ended`,
    values: [need],
  })
  return rows[0]?.has_ended ?? false
}

export const readEnding = (turn: Turn, which: WhichKept): Promise<KeptEnding | undefined> =>
  readKept(turn, endings, which)

/** Ends it, says how that was, or comes back. */
export const actOnEnding = <Fault>(turn: Turn, acts: Acts<EndingFact, Ending, Fault>): Promise<Acted<Fault>> =>
  actOn(turn, endings, acts)
