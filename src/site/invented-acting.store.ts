import type { Body, Written } from '../access/facts/facts.ts'
import type { Turn } from '../access/facts/facts-read.store.ts'
import { demonstrationPerson } from '../access/sign-in/demonstration-accounts.store.ts'
import type { Inside } from '../access/sign-in/inside.store.ts'
import type { AgreementContent } from '../decision/agreement-content.ts'
import type { Pack } from '../measures/pack/pack.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { Id } from '../shared/id.ts'
import type { InventedAct } from './invented-acts.ts'
import type { InventedDecision, InventedLife } from './invented-needs.edge.ts'
import type { Planting } from './invented-people.store.ts'
import type { InventedDay } from './invented-shapes.ts'

/** What is needed to plant what invented people brought. */
export interface PlantingNeeds extends Planting {
  readonly lives: readonly InventedLife[]
  /** What the place decided about sets of questions, and their packs. */
  readonly measures: readonly InventedDecision[]
  readonly packs: ReadonlyMap<string, Pack>
  /** Words and things to try, as the pages of agreements have them. */
  readonly content: AgreementContent
  /** What an offer of the place is called. */
  readonly offerCalled: (service: Id) => string | undefined
  /** The bytes of a picture that lies beside the needs. */
  readonly picture: (file: string) => Uint8Array
}

/** Which need of whom. */
export interface WhichNeed {
  readonly life: InventedLife
  readonly need: InventedLife['needs'][number]
}

/** Somebody invented does one thing in a need, inside of one transaction and on a day of its own. */
export interface Acting extends WhichNeed {
  readonly planting: PlantingNeeds
  readonly inside: Inside
  readonly turn: Turn
  /** The day on which it is done. */
  readonly on: Day
  /** The form’s own key. */
  readonly key: string
  /** The needs, agreements, requests and goals that were planted before, by what they are called in the files. */
  readonly planted: Map<string, Id>
}

/** What became of an act. */
export type Became = Written<Body> | Written<unknown> | { readonly is: 'refused'; readonly because: readonly unknown[] }

export const personOf = ({ planting }: Acting, key: string): Id => demonstrationPerson(planting.locality, key)

/** Who is meant where the young person is called so and everybody else by a short name. */
export const whoIs = (acting: Acting, key: string): Id =>
  personOf(acting, key === 'young-person' ? acting.life.of : key)

export const dayOf = ({ planting: { today } }: Acting, day: InventedDay): Day =>
  'inDays' in day ? addDays(today, day.inDays) : addDays(today, -day.daysAgo)

const called = ({ life, need }: WhichNeed, thing = ''): string => [life.of, need.key, thing].join(' ')

/** Remembers under which id something was kept that others come back to: a need, an agreement, a request, a goal. */
export function remember(acting: WhichNeed & Pick<Acting, 'planted'>, act: InventedAct, id: Id): void {
  if (act.is === 'opened') acting.planted.set(called(acting), id)
  else if ((act.is === 'agreed' || act.is === 'asked' || act.is === 'set-goal') && act.as)
    acting.planted.set(called(acting, act.as), id)
}

/** @param thing what an agreement, a request or a goal is called; without, the need. @throws where nothing of the kind came before. */
export function idOf(acting: Acting, thing?: string): Id {
  const id = acting.planted.get(called(acting, thing))
  if (id === undefined) throw new Error(`nothing came before that is called “${called(acting, thing).trim()}”`)
  return id
}

/** Whether a young person does it themselves. */
export const isTheirs = ({ turn: { subject } }: Acting): boolean => subject.as === 'young-person'

/** Alone: nobody else sees it. */
export const alone = { sensitivity: 'open-to-team', named: [], sharing: { with: 'only-me', also: [] } } as const

/** With whoever works with them, as at a desk. */
export const asAtDesk = { sensitivity: 'open-to-team', named: [], sharing: { with: 'my-worker', also: [] } } as const
