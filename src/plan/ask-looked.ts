import type { Doing } from '../decision/agreement-acts.ts'
import type { Id } from '../shared/id.ts'
import { askingOf, type SentAsk } from './ask-typed.ts'
import type { AskWords } from './ask-words.ts'
import type { ReadsHere } from './asked-of-us.store.ts'
import type { Request } from './hand-over.store.ts'
import type { HandOverFact } from './hand-over.ts'
import { type AskFault, askForHelp } from './hand-over-ask.ts'
import type { ShownThing } from './request.ts'

/** A service that could be asked, and who reads it here, where somebody does. */
export interface CouldBeAsked {
  readonly id: Id
  readonly name: string
  readonly organisation: string
  readonly readsHere?: ReadsHere
}

/** What stands on the form with which somebody is asked. */
export interface ToAsk {
  readonly things: readonly ShownThing[]
  readonly found: readonly CouldBeAsked[]
  /** The request that was answered “not us”, where this takes it further. */
  readonly after?: Request
}

type AskedFact = Extract<HandOverFact, { readonly is: 'asked' }>

/** What was sent, ready to be looked at and to go; or what is still to be chosen, at the fields that it is about. */
export type Looked =
  | {
      readonly is: 'ready'
      readonly asked: AskedFact
      readonly shows: readonly ShownThing[]
      readonly service?: CouldBeAsked
      readonly after?: Request
    }
  | { readonly is: 'refused'; readonly faults: readonly { readonly at: string; readonly says: string }[] }

interface Asking {
  readonly sent: SentAsk
  readonly toAsk: ToAsk
  readonly side: 'young-person' | 'desk'
  readonly words: AskWords
}

const fieldOf: Readonly<Record<AskFault, string>> = {
  'nobody-is-asked': 'offer',
  'way-is-missing': 'way',
  'nothing-is-shared': 'show',
  'young-persons-side-did-not-choose': 'chose',
  'is-not-to-be-taken-further': 'offer',
}

/** Reads what was chosen. Somebody whom nobody reads for here is asked in another way. */
export function askedFrom({ sent, toAsk, side, words }: Asking, doing: Doing & { readonly handOver: Id }): Looked {
  const { asking, shows } = askingOf(sent, toAsk.things, side)
  const service = toAsk.found.find(({ id }) => id === asking.offer)
  const { offer: _, ...others } = asking
  const known = service ? asking : others
  const fact = askForHelp(known, { ...doing, ...(toAsk.after ? { after: toAsk.after.handOver } : {}) })
  const isReadHere = sent.way !== 'here' || service?.readsHere !== undefined
  const because = fact.is === 'refused' ? fact.because : []
  const faults = [
    ...because.map((fault) => ({ at: fieldOf[fault], says: words.faults[fault] })),
    ...(isReadHere || because.includes('nobody-is-asked') ? [] : [{ at: 'way', says: words.faults['not-here'] }]),
  ]
  if (fact.is === 'refused' || fact.value.is !== 'asked' || faults.length > 0) return { is: 'refused', faults }
  const { after } = toAsk
  return { is: 'ready', asked: fact.value, shows, ...(service ? { service } : {}), ...(after ? { after } : {}) }
}

/** What they are called who are asked. */
export function whomOf(looked: Extract<Looked, { readonly is: 'ready' }>, words: AskWords): string {
  const { whom } = looked.asked
  if (whom.is === 'offer') return looked.service?.name ?? words.title
  return whom.who.is === 'named' ? whom.who.name.said : words.title
}
