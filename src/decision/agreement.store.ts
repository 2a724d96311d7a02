import {
  answerTo,
  presentInNeed,
  presentItem,
  type Reading,
  readItem,
  recordsOf,
  type Turn,
} from '../access/facts/facts-read.store.ts'
import { type Happened, happenedIn } from '../access/facts/happened.ts'
import { tookPartIn } from '../access/facts/item-said.ts'
import type { OpenItem } from '../access/facts/open-item.ts'
import { isThere } from '../needs/need.store.ts'
import type { Id } from '../shared/id.ts'
import { type AgreementFact, type AgreementNow, agreementFacts, agreementsIn } from './agreement-facts.ts'
import { inTheOrderMade } from './agreement-plain.ts'

/** An agreement where it is kept: what was agreed and what came to it, and the thing of the record that holds it. */
export interface AgreementHere extends AgreementNow {
  /** The thing that holds it: it stands in addresses. The agreement has an id of its own, which stays when a record is parted. */
  readonly item: OpenItem
  readonly happened: Happened<AgreementFact>
  /** What each of those who took part was called when it was written, in their order; the young person by no name. */
  readonly names: readonly string[]
  /** The thing that holds the agreement that followed it. */
  readonly followedBy?: Id
}

/** Every agreement among the things of a need that were read, in the order in which they were made. */
export function agreementsOf(things: readonly OpenItem[]): readonly AgreementHere[] {
  const kept = inTheOrderMade(things.flatMap((item) => keptIn(item)))
  const all = agreementsIn(kept.flatMap(({ happened }) => happened.facts))
  const itemOf = (id: Id): Id | undefined => kept.find(({ agreement }) => agreement.id === id)?.item.id
  return all.flatMap((now) => {
    const found = kept.find(({ agreement }) => agreement.id === now.agreement.id)
    const next = now.stands.is === 'followed' ? itemOf(now.stands.by) : undefined
    return found ? [{ ...now, ...found, ...(next ? { followedBy: next } : {}) }] : []
  })
}

function keptIn(item: OpenItem): readonly Pick<AgreementHere, 'item' | 'happened' | 'agreement' | 'names'>[] {
  const happened = item.item.is === 'agreement' ? happenedIn(item, agreementFacts) : undefined
  const made = happened?.facts.find((fact) => fact.is === 'agreed-together')
  return happened && made ? [{ item, happened, agreement: made.agreement, names: namesIn(item) }] : []
}

const namesIn = ({ body }: OpenItem): readonly string[] =>
  tookPartIn(body.is === 'open' ? body.fields['tookPart'] : undefined)?.map(({ who }) => who) ?? []

/** What somebody was called when it was written, who is not there any more for whoever reads it. */
export const calledThen = ({ agreement, names }: AgreementHere, id: Id): string | undefined =>
  names[agreement.tookPart.findIndex(({ who }) => who.is === 'person' && who.id === id)]

/** Which agreement, in which need. */
export interface WhichAgreement {
  readonly need: Id
  /** The thing that holds it. */
  readonly agreement: Id
}

/** Reads one agreement, and nothing else of the need. @returns undefined where it, or the need, is not there for whoever asks. */
export async function readAgreement(
  turn: Turn,
  act: Reading,
  { need, agreement }: WhichAgreement,
): Promise<AgreementHere | undefined> {
  const present = (await isThere(turn, need)) ? await presentItem(turn, agreement) : undefined
  if (present?.item.is !== 'agreement' || present.thread.need !== need) return undefined
  const read = await readItem(turn, act, agreement)
  const here = read.is === 'read' ? agreementsOf([read])[0] : undefined
  return here && { ...here, ...(await whatFollowed(turn, need, here)) }
}

/** What lies open of the others of the need says which looked at this one again: none of them is opened for it. */
async function whatFollowed(
  turn: Turn,
  need: Id,
  { agreement }: AgreementHere,
): Promise<Partial<Pick<AgreementHere, 'followedBy' | 'stands'>>> {
  const others = await presentInNeed(turn.handle, recordsOf(turn), need)
  const next = others.find(
    ({ item, thread }) => thread.plain['again'] === agreement.id && answerTo(turn, 'know', item).allow,
  )
  return next ? { followedBy: next.id, stands: { is: 'followed', by: next.id } } : {}
}
